"""Which of several stakes of one pair stands nearest to the truth of a day, and which tell of one deal.

later day > nearer source > share of all that is outstanding > known later > printed with more digits > by their words
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Final, TypeAlias

from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval

Rank: TypeAlias = tuple[object, ...]

A_MONTH: Final = timedelta(31)
"""How far apart the days of one state, or of one deal, may be told: signed, announced, closed."""
A_YEAR: Final = timedelta(366)
_ALL: Final = Interval(Decimal(0), Decimal(1))


def rank(stake: Stake) -> Rank:
    """The higher, the nearer to the truth of the latest day. No two different stakes have the same."""
    parts = (closed(stake.economic), closed(stake.voting))
    width = sum((high - low for low, high in parts), Decimal(0))
    return (stake.since, -stake.tier.rank, _is_of_all(stake), stake.known_on, -width, in_words(stake))


def closed(part: Interval | None) -> tuple[Decimal, Decimal]:
    """Both ends of a part; from none to all where nobody says."""
    part = _ALL if part is None else part
    low = Decimal(0) if part.low is None else part.low
    return low, max(low, Decimal(1)) if part.high is None else part.high


def in_words(stake: Stake) -> str:
    """All that a stake says, as one text: what decides where nothing else does, so that no order of rows does."""
    said = (stake.owner, stake.owned, stake.measure, stake.economic, stake.voting, stake.of, stake.since, stake.until)
    more = (stake.known_on, stake.event, stake.price, stake.shares, stake.counterparty, stake.mode, stake.source)
    last = (stake.votes_by, stake.in_concert_with, stake.controls, stake.unsure)
    return "\n".join(map(str, (*said, *more, *last, stake.holding.line if stake.holding else "")))


def in_order(stakes: Iterable[Stake]) -> tuple[Stake, ...]:
    """The earliest first; the same whatever the order they came in."""
    return tuple(sorted(stakes, key=lambda stake: (stake.since, stake.owned, stake.owner, rank(stake))))


def one_for_each_deal(changes: Iterable[Stake]) -> tuple[Stake, ...]:
    """Of purchases and sales of one pair told by several sources, one each: the nearest source; the earliest first."""
    kept: list[Stake] = []
    for change in sorted(changes, key=_nearest_first, reverse=True):
        if not any(is_same_deal(change, other) for other in kept):
            kept.append(change)
    return in_order(kept)


def is_same_deal(one: Stake, other: Stake) -> bool:
    """Whether two sources tell of one purchase or sale.

    The same owner, company and direction, at most a month apart, and nothing that both say differs by more than their
    printed digits: part, number of shares, price in one currency. A price in another currency is no other deal.
    """
    same = (one.owner, one.owned, one.measure) == (other.owner, other.owned, other.measure)
    near = one.first <= other.since + A_MONTH and other.first <= one.since + A_MONTH
    if not (same and near):
        return False
    pairs = [(one.economic, other.economic), (one.voting, other.voting)]
    pairs += [(one.shares and one.shares.interval, other.shares and other.shares.interval)]
    if one.price is not None and other.price is not None and one.price.unit == other.price.unit:
        pairs += [(one.price.interval, other.price.interval)]
    told = [(a, b) for a, b in pairs if a is not None and b is not None]
    return bool(told) and all(a.meets(b) for a, b in told)


def differ(one: Stake, other: Stake) -> bool:
    """Whether two stakes say different things of the capital, or of the votes."""
    pairs = ((one.economic, other.economic), (one.voting, other.voting))
    return any(a is not None and b is not None and not a.meets(b) for a, b in pairs)


def _is_of_all(stake: Stake) -> bool:
    return "dilut" not in stake.of.casefold()


def _nearest_first(stake: Stake) -> Rank:
    return (-stake.tier.rank, stake.economic is not None, *rank(stake)[2:])
