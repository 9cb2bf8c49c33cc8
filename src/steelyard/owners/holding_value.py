"""The sum of the parts of a holding company, from the stakes it holds and what the held companies are worth.

    net asset value = Σ stake · value of the company held + net cash + own business, as far as they are known
    stub            = price of the holding company - Σ stake · value - net cash: what the market gives its own business
    discount        = 1 - price / net asset value

A negative stub is an answer and no error: the parts are priced above the whole (Palm and 3Com, March 2000). Shares that
companies of a group hold of each other are counted in each, so values of a group are never added up; see
`holders_value`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import final

from steelyard.owners.graph import Graph
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName


@final
@dataclass(frozen=True, slots=True)
class HeldPart:
    """One company held, and what the stake is worth."""

    company: EntityName
    share: Interval
    whole: float
    worth: Interval


@final
@dataclass(frozen=True, slots=True)
class HoldingValue:
    """A holding company by its parts."""

    owner: EntityName
    parts: tuple[HeldPart, ...]
    unknown: tuple[EntityName, ...]
    """Companies it holds whose value, or whose share, is not known: not in the sum."""
    net_cash: float | None
    stakes: Interval
    """All stakes whose worth is known."""
    net_assets: Interval
    stub: Interval | None
    discount: Interval | None
    """Part of one; none where the price is not known or the net assets may be nothing."""


def holding_value(
    graph: Graph,
    owner: EntityName,
    worth: Mapping[EntityName, float],
    *,
    price: float | None = None,
    net_cash: float | None = None,
) -> HoldingValue:
    """The sum of the parts of one owner.

    Args:
        graph: who owns whom on the day.
        owner: the holding company.
        worth: of whole companies, all in one currency and of one day.
        price: of the whole holding company, in that currency; its market value.
        net_cash: cash less debt of the holding company alone, in that currency; none where it is not known.
    """
    parts, unknown = [], []
    for position in graph.positions:
        if position.owner != owner:
            continue
        if position.owned not in worth or position.economic is None:
            unknown.append(position.owned)
            continue
        whole = worth[position.owned]
        share = _within(position.economic)
        parts.append(HeldPart(position.owned, share, whole, share * _exactly(whole)))
    stakes = Interval.exactly(0)
    for part in parts:
        stakes = stakes + part.worth
    assets = stakes + _exactly(net_cash or 0.0)
    stub = None if price is None else _exactly(price) - assets
    discount = None
    if price is not None and assets.low is not None and assets.low > 0:
        discount = Interval.exactly(1) - _exactly(price) / assets
    return HoldingValue(owner, tuple(parts), tuple(unknown), net_cash, stakes, assets, stub, discount)


def _exactly(amount: float) -> Interval:
    return Interval(Decimal(repr(amount)), Decimal(repr(amount)))


def _within(share: Interval) -> Interval:
    """A share inside 0 and 1, whatever its rounding allows."""
    zero, one = Decimal(0), Decimal(1)
    low = zero if share.low is None else max(zero, share.low)
    return Interval(low, one if share.high is None else min(one, share.high))
