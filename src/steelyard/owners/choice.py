"""What one owner holds of one company on a day: the latest level, what was traded since, and what disagrees.

levels ─▶ the latest (nearest source) ─▶ + purchases − sales of later days ─▶ `Position`, with rivals side by side
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from steelyard.owners.graph import Position
from steelyard.owners.order import A_MONTH, A_YEAR, closed, differ, in_order, one_for_each_deal, rank
from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.stake import Event, StakeMeasure

_TRADES = frozenset({StakeMeasure.ACQUIRED, StakeMeasure.DISPOSED})


def position_of(stakes: Sequence[Stake], day: date) -> Position | None:
    """The position that the stakes of one pair make on a day; none where nothing is known any more.

    The latest level counts; of one day the nearest source. Purchases and sales of days after it are added to it, each
    deal once. A level that has ended is not known any more, which is not nothing, and no older one takes its place.
    Where no level was ever told, what was bought is all that is known to be held. Votes are chosen like the capital
    and for themselves; a trade after them that does not speak of votes leaves them not known.

    Args:
        stakes: all of one owner and company, true and known by then, in any order.
        day: the day of the position.

    Returns:
        Parts from 0 to 1, as ranges of what was printed.
    """
    levels = [stake for stake in stakes if stake.measure is StakeMeasure.LEVEL]
    trades = one_for_each_deal(stake for stake in stakes if stake.measure in _TRADES)
    of_all = [stake for stake in levels if stake.economic is not None and not stake.is_of_a_class]
    money = _alive([stake for stake in of_all if not is_votes_told_as_capital(stake, levels)] or of_all, day)
    votes = _alive([stake for stake in levels if stake.voting is not None and not stake.is_of_a_class], day)
    base, cast = max(money, key=rank, default=None), max(votes, key=rank, default=None)
    is_over = base is None and bool(of_all)  # what is left of a level that has ended is not known, whatever was traded
    added = () if is_over else _traded_since(base, trades)
    economic = _sum(base, base and base.economic, [(stake, stake.economic) for stake in added])
    voting = None if cast is None and base is not None else _votes(cast, trades)
    rest = _alive(levels, day) + [stake for stake in trades if stake.measure is StakeMeasure.ACQUIRED and not of_all]
    chosen = base or (added[-1] if added else None) or cast or max(rest, key=rank, default=None)
    if chosen is None:
        return None
    return Position(
        owner=chosen.owner,
        owned=chosen.owned,
        economic=economic,
        voting=voting,
        chosen=chosen,
        rivals=_rivals([each for each in (base, cast, chosen) if each is not None], _alive(levels, day)),
        votes_from=cast if cast is not chosen else None,
        changes=added,
    )


def is_votes_told_as_capital(stake: Stake, levels: Iterable[Stake]) -> bool:
    """Whether a source seems to print as part of the capital what another, within a year, tells as part of the votes.

    "He owns 29.9%", where another source says 15% of the capital and 29.9% of the votes.
    """
    said = stake.economic
    if said is None or stake.voting is not None:
        return False
    near = [other for other in levels if abs(other.since - stake.since) <= A_YEAR]
    both = [(each.economic, each.voting) for each in near if each.economic is not None and each.voting is not None]
    return any(voting.meets(said) and not economic.meets(said) for economic, voting in both)


def _alive(levels: Iterable[Stake], day: date) -> list[Stake]:
    """Levels that nobody says have ended: not by themselves, and not by the end of one told of a later day."""
    levels = list(levels)
    ends = [stake.until for stake in levels if stake.until is not None and stake.until < day]
    end = max(ends, default=date.min)
    return [stake for stake in levels if stake.since >= end and (stake.until is None or stake.until >= day)]


def _traded_since(base: Stake | None, trades: Iterable[Stake]) -> tuple[Stake, ...]:
    """Trades with a part of the capital that follow a level, or all where no level was ever told."""
    told = [stake for stake in trades if stake.economic is not None and not stake.is_of_a_class]
    return in_order(stake for stake in told if base is None or stake.since > base.since)


def _votes(cast: Stake | None, trades: Iterable[Stake]) -> Interval | None:
    """The part of the votes; not known after a trade that does not speak of them."""
    after = [stake for stake in trades if cast is None or stake.since > cast.since]
    if any(stake.voting is None for stake in after) or (cast is None and not after):
        return None
    return _sum(cast, cast and cast.voting, [(stake, stake.voting) for stake in after])


def _sum(base: Stake | None, part: Interval | None, trades: list[tuple[Stake, Interval | None]]) -> Interval | None:
    """A part and what was traded since, within 0 and 1; none where more was sold than was known to be held."""
    if not trades:
        return part
    low, high = (Decimal(0), Decimal(0)) if base is None else closed(part)
    for stake, traded in trades:
        less, more = closed(traded)
        if base is not None and stake.first <= base.since:  # a month or year around the level: before or after it
            less = Decimal(0)
        low, high = (low + less, high + more) if stake.measure is StakeMeasure.ACQUIRED else (low - more, high - less)
    if high < 0 or (base is None and low < 0):
        return None
    low = min(max(low, Decimal(0)), Decimal(1))
    return Interval(low, max(low, min(high, Decimal(1))))


def _rivals(chosen: Sequence[Stake], levels: Iterable[Stake]) -> tuple[Stake, ...]:
    """Levels that tell of the same state and say something else.

    The same state is at most a month apart, without an event between that explains the difference; and any level that
    seems to tell votes as capital.
    """
    levels = list(levels)
    return in_order(
        stake
        for stake in levels
        if all(stake is not each for each in chosen)
        and any(differ(stake, each) for each in chosen)
        and (is_votes_told_as_capital(stake, levels) or any(_is_same_state(stake, each) for each in chosen))
    )


def _is_same_state(one: Stake, other: Stake) -> bool:
    earlier, later = sorted((one, other), key=lambda stake: stake.since)
    return later.since - earlier.since <= A_MONTH and (later.event is Event.HOLDING or earlier.since == later.since)
