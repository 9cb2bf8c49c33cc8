"""Who casts whose votes, who votes together, and who is declared to control, on a day.

The latest stake of a pair that speaks of it decides. A voting deed that names nobody ends the one before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from steelyard.owners.order import rank
from steelyard.owners.stake import Stake
from steelyard.words.names import EntityName
from steelyard.words.stake import Event


def proxies_of(stakes: Iterable[Stake], day: date) -> dict[tuple[EntityName, EntityName], EntityName]:
    """Holder and company -> who casts these votes on the day."""
    latest = _latest(stakes, day, lambda stake: stake.votes_by is not None or stake.event is Event.VOTING_DEED)
    casters = {(stake.owner, stake.owned): stake.votes_by for stake in latest}
    return {pair: caster for pair, caster in casters.items() if caster is not None}


def concert_of(stakes: Iterable[Stake], day: date) -> tuple[frozenset[EntityName], ...]:
    """Groups of owners who vote together on the day; groups that share somebody are one."""
    latest = _latest(stakes, day, lambda stake: bool(stake.in_concert_with) or stake.event is Event.VOTING_DEED)
    groups: list[frozenset[EntityName]] = []
    for stake in latest:
        if stake.in_concert_with:
            group = frozenset({stake.owner, *stake.in_concert_with})
            group = group.union(*(each for each in groups if each & group))
            groups = [*(each for each in groups if not each & group), group]
    return tuple(sorted(groups, key=sorted))


def controllers_of(stakes: Iterable[Stake], day: date) -> dict[EntityName, EntityName]:
    """Company -> who is declared to control it on the day; of several the one declared last."""
    latest = _latest(stakes, day, lambda stake: stake.controls is not None)
    return {stake.owned: stake.owner for stake in sorted(latest, key=rank) if stake.controls}


def _latest(stakes: Iterable[Stake], day: date, speaks: Callable[[Stake], bool]) -> list[Stake]:
    """Of each pair the latest stake that speaks of it, where it has not ended; in the order of the pairs."""
    pairs: defaultdict[tuple[EntityName, EntityName], list[Stake]] = defaultdict(list)
    for stake in stakes:
        if speaks(stake):
            pairs[stake.owner, stake.owned].append(stake)
    latest = [max(pair, key=rank) for _, pair in sorted(pairs.items())]
    return [stake for stake in latest if stake.until is None or stake.until >= day]
