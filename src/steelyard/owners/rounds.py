"""What deals say about the whole over time: price over stake, before and after the money, and the change between deals.

    whole = price / part                    of a purchase from another owner
    post-money = price / part               of shares that the company issued
    pre-money = post-money - price

Investors who bought together for one named sum are one deal: the sum is theirs together, and who paid how much is not
known; each alone is bounded by the sum. A deal told in two currencies is one deal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, final

from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.period import AsAt, years_between
from steelyard.words.quantity import Currency
from steelyard.words.stake import StakeMeasure

_SAME: Final = 45
"""Days between two reports of one purchase by one owner: the agreement, its completion, the press of the month."""
_BOUGHT: Final = frozenset({StakeMeasure.ACQUIRED, StakeMeasure.PLANNED})


@final
@dataclass(frozen=True, slots=True)
class Deal:
    """A price for a part of a company, and the whole that it implies."""

    company: EntityName
    owners: tuple[EntityName, ...]
    day: date
    whole: Interval
    """Of all the capital, in the currency of the price; of an issue, after the money."""
    before_money: Interval | None
    """Of an issue; none where nobody says whether the company issued the shares."""
    currency: Currency
    stakes: tuple[Stake, ...]
    is_plan: bool

    @property
    def middle(self) -> float:
        """The middle of what the whole may have been; the known end where a side is open."""
        low, high = self.whole.low, self.whole.high
        known = [float(end) for end in (low, high) if end is not None]
        return sum(known) / len(known)


@final
@dataclass(frozen=True, slots=True)
class Step:
    """From one deal to the next of the same currency."""

    earlier: Deal
    later: Deal
    times: Interval | None
    """Later whole over earlier; none where the earlier may be nothing."""
    yearly: float | None
    """Percent a year between the middles; none within a year of each other."""
    says: str = "dilution between the two is not known"


def deals_in(stakes: Iterable[Stake], company: EntityName) -> tuple[Deal, ...]:
    """The deals in a company whose price and part are both known, the earliest first; each deal once."""
    priced = [each for each in stakes if each.owned == company and _is_priced(each)]
    found: list[Deal] = []
    for stake in sorted(priced, key=lambda each: (each.since, each.known_on, each.owner)):
        deal = _deal(stake)
        if deal is not None and not any(_is_the_same(deal, other) for other in found):
            found.append(deal)
    return tuple(found)


def _is_priced(stake: Stake) -> bool:
    known = (
        not stake.unsure
        and stake.price is not None
        and isinstance(stake.price.unit, Currency)
        and stake.economic is not None
    )
    return known and not stake.is_of_a_class and stake.measure in _BOUGHT and stake.mode is not Mode.OPINION


def _deal(stake: Stake) -> Deal | None:
    price, part = stake.price, stake.economic
    assert price is not None
    assert part is not None
    if part.low is None or part.low <= 0:
        part = Interval(None, part.high) if part.high is not None and part.high > 0 else None
    if part is None or not isinstance(price.unit, Currency):
        return None
    whole = price.interval / part if part.low is not None else Interval(_least(price.interval, part), None)
    after = whole - price.interval if stake.is_primary else None
    plan = stake.measure is StakeMeasure.PLANNED or stake.mode in {Mode.PLAN, Mode.FORECAST, Mode.RUMOUR}
    return Deal(stake.owned, stake.together, stake.since, whole, after, price.unit, (stake,), plan)


def _least(price: Interval, part: Interval) -> Decimal | None:
    """A part that may be anything above nothing bounds the whole from below only, by price over its largest."""
    return None if price.low is None or part.high is None else price.low / part.high


def _is_the_same(deal: Deal, other: Deal) -> bool:
    """One purchase told twice: the same owner and company within weeks, parts that meet."""
    near = abs((deal.day - other.day).days) <= _SAME
    one, two = deal.stakes[0].economic, other.stakes[0].economic
    return near and deal.owners == other.owners and one is not None and two is not None and one.meets(two)


def steps_between(deals: Sequence[Deal]) -> tuple[Step, ...]:
    """From each deal to the next in the same currency that was done."""
    found: list[Step] = []
    last: dict[Currency, Deal] = {}
    for deal in (each for each in deals if not each.is_plan):
        if deal.currency in last:
            found.append(_step(last[deal.currency], deal))
        last[deal.currency] = deal
    return tuple(found)


def _step(earlier: Deal, later: Deal) -> Step:
    low = earlier.whole.low
    times = later.whole / earlier.whole if low is not None and low > 0 else None
    years = years_between(AsAt(earlier.day), AsAt(later.day))
    yearly = ((later.middle / earlier.middle) ** (1 / years) - 1) * 100 if years and earlier.middle > 0 else None
    return Step(earlier, later, times, yearly)
