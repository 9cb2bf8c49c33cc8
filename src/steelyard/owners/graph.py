"""The graph of owners on a day: one position for each pair, chosen from the stakes known by then, with what disagrees.

stakes ─▶ valid on the day, known by the other ─▶ one position a pair (nearest source, latest) + conflicts ─▶ `Graph`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import final

from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName


@final
@dataclass(frozen=True, slots=True)
class Position:
    """What one owner holds of one company on a day."""

    owner: EntityName
    owned: EntityName
    economic: Interval | None
    """Part of the capital, 0 to 1."""
    voting: Interval | None
    """Part of the votes, 0 to 1; none where nobody says."""
    chosen: Stake
    rivals: tuple[Stake, ...] = ()
    """Stakes of the same pair that say something else, side by side."""
    votes_from: Stake | None = None
    """Where the votes come from, if that is another stake than the chosen one."""
    changes: tuple[Stake, ...] = ()
    """Purchases and sales after the level that are added to it, the earliest first."""


@final
@dataclass(frozen=True)
class Graph:
    """Who owns whom on a day, as known on a day."""

    day: date
    known: date
    positions: tuple[Position, ...]
    delegates: Mapping[EntityName, EntityName]
    """Who votes for whom: holder -> whoever casts the votes (a proxy, a voting deed)."""
    concert: tuple[frozenset[EntityName], ...] = ()
    """Owners who vote together."""
    controllers: Mapping[EntityName, EntityName] | None = None
    """Company -> who is declared to control it, whatever the votes say."""
    treasury: tuple[Stake, ...] = ()
    """Companies' holdings of their own shares: no positions; the parts of all others are of what is left."""
    proxies: Mapping[tuple[EntityName, EntityName], EntityName] | None = None
    """Holder and company -> who casts these votes: `delegates`, company by company."""

    @cached_property
    def names(self) -> tuple[EntityName, ...]:
        """All owners and companies, in the order of their names."""
        return tuple(sorted({name for each in self.positions for name in (each.owner, each.owned)}))
