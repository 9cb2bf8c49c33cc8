"""From the value of all owners to the value of one share: what is owed in shares, as a function of that value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

_HALVINGS: Final = 200
_DOUBLINGS: Final = 60


def treasury_stock_shares(shares: Any, options: Any, strike: Any, price: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """Shares as if options in the money were used and the strike bought back shares at the price.

    ::

        n + m · (1 - K/P)  where P > K, else n

    Source:
        IAS 33, paragraphs 45 and 46; FASB ASC 260-10-45-23.
    """
    gain = (price - strike) / price
    return shares + options * (gain + abs(gain)) / 2


def value_where(owed: Callable[[float], float], equity: float, most: float) -> float | None:
    """The value of one share at which what all shares and rights take is the equity.

    ::

        owed(v) = equity

    Args:
        owed: n·v and what holders of rights get when a share is worth v; it never falls as v rises.
        equity: of all of them together, above zero.
        most: where to look first; it is doubled until more is owed than there is.

    Returns:
        v, by halving, to the last digit of a float; None where there is always something left.

    Source:
        Halving: R. Burden, J. Faires, Numerical Analysis, 9th ed. (2010), section 2.1.
    """
    low, high = 0.0, most
    for _ in range(_DOUBLINGS):
        if owed(high) >= equity:
            break
        low, high = high, 2 * high
    else:
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        low, high = (middle, high) if owed(middle) < equity else (low, middle)
    return high
