"""Which measure a share is of: 占营收的62%, 三成为出口, 以27.5%的份额."""

from __future__ import annotations

from typing import Final

from steelyard.reading.chinese.aspects import Side, is_paid
from steelyard.reading.chinese.choice import NOTHING, STAFF, UNFIT, Choice
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.parts import part_of
from steelyard.reading.chinese.spot import Spot
from steelyard.words.measure import Measure

_PART_OF_SALES: Final = frozenset(
    {Measure.VOLUME, Measure.SALES_VOLUME, Measure.ORDERS, Measure.USERS, Measure.PRICE, Measure.MARGIN}
)
"""Measures that 占收入 is no share of: it is their revenue that is."""
_HELD: Final = frozenset({Measure.STAKE, Measure.SHARES, Measure.VOTING_POWER})
_MARKET_SHARE: Final = Label(Measure.MARKET_SHARE, rate=True)
_UNITS_SOLD: Final = frozenset({Measure.VOLUME, Measure.SALES_VOLUME})


def shared(spot: Spot, shown: Side) -> Choice:  # noqa: C901, PLR0911 - one line a reason
    whole, memory = spot.whole, spot.memory
    if is_paid(spot) and spot.follows is not None:
        return Choice(spot.follows, spot.front.label)
    if spot.follows is not None and spot.follows.measure is Measure.MARKET_SHARE:
        return Choice(spot.follows, spot.front.label)
    if whole is not None and whole.measure in _HELD:
        return Choice(whole)
    last = memory.label
    if (
        whole is None
        and spot.near is not None
        and spot.near.measure is Measure.R_AND_D
        and last
        and last.measure is Measure.EMPLOYEES
    ):
        return Choice(STAFF)
    given = shown.at >= 0 and spot.tokens[shown.at].text in {"贡献", "贡献了"}
    if given and spot.follows is not None and not spot.follows.rate:
        return Choice(spot.follows, spot.front.label)  # 前五大客户贡献了57.3%的收入
    if spot.near is not None:
        return Choice(spot.near, spot.back.label)
    if whole is None and not shown.sure and (thing := _thing_behind(spot)):
        return Choice(Label(Measure.OTHER, name=thing), unsure=UNFIT)
    carried = memory.label if memory.fresh or whole is None else None
    if whole is not None and whole.measure is Measure.REVENUE and carried and carried.measure in _PART_OF_SALES:
        return Choice(whole)
    label = carried or whole
    if carried is not None and carried.measure in _UNITS_SOLD and _is_ranked(spot):
        return Choice(_MARKET_SHARE)
    if label is not None:
        return Choice(label)
    return Choice(spot.follows, spot.front.label) if spot.follows else Choice(NOTHING, unsure=UNFIT)


def _is_ranked(spot: Spot) -> bool:
    """Whether a company is given its share of a market, as another was before: 华为以27.5%的份额…，苹果以24.5%居次."""
    before = [token.kind for token in spot.tokens[max(0, spot.at - 2) : spot.at]]
    named = before == [Kind.NAME, Kind.GLUE] or before[1:] == [Kind.NAME] or before == [Kind.COMMA, Kind.SHARE]
    return named and any(draft.measure is Measure.MARKET_SHARE for draft, _ in spot.memory.told)


def _thing_behind(spot: Spot) -> str:
    """The thing that a share is of, where it follows: 近四分之一的限售股."""
    rest = spot.tokens[spot.at + 1 : spot.at + 3]
    if [token.kind for token in rest] != [Kind.OF, Kind.OTHER]:
        return ""
    return part_of(spot.memory.text, spot.memory.plain, rest[1].start, rest[1].end)
