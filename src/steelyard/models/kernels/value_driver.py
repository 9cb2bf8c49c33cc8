"""The value-driver formula, over any kind of number that can be added, multiplied and divided."""

from __future__ import annotations

from typing import Any


def value_from_drivers(nopat: Any, growth: Any, roic: Any, wacc: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Value a profit that grows for ever.

    ::

        V = NOPAT₁ · (1 - g/ROIC) / (WACC - g)

    Args:
        nopat: NOPAT₁, operating profit after tax of the first year.
        growth: g, a year, for ever; below `wacc`.
        roic: return on new invested capital; not zero.
        wacc: cost of capital a year.

    Returns:
        The value one year before the first profit. Shapes broadcast where arrays are given.

    Source:
        T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapter 3.
    """
    return nopat * (1 - growth / roic) / (wacc - growth)
