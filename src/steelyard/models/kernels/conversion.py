"""Convertible notes and SAFEs: at which price what was lent or promised becomes shares in a round."""

from __future__ import annotations

from typing import Any


def price_at_cap(cap: Any, shares: Any, amount: Any = 0.0) -> Any:  # noqa: ANN401 - floats or arrays
    """Price of one share at a cap.

    ::

        before the money: cap / S        after it: (cap - A) / S, so that the holder has A / cap of all

    Args:
        cap: the most that the company may be valued at; above `amount`.
        shares: S, of all before the conversion, options among them.
        amount: A, all that converts, where the cap counts it in; 0 where the cap is before the money.

    Source:
        Y Combinator, Quick Start Guide to the Post-Money Safe (2018), section 2, for the cap after the money.
    """
    return (cap - amount) / shares


def price_of_round(pre_money: Any, shares: Any, converts: Any = 0.0) -> Any:  # noqa: ANN401 - floats or arrays
    """Price of one share in a round.

    ::

        p = (V - C) / S

    Args:
        pre_money: V, value before the money of the round.
        shares: S, of all before the round, options among them.
        converts: C, value at the round's price of what converts into shares that the pre-money value counts in;
            0 where it does not count them.
    """
    return (pre_money - converts) / shares
