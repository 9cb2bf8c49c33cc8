"""What is said of one line of ownership: its shares as a reader writes them, what disagrees, and all of it as a table.

46.8% · 46.2% votes          40–50% · ? votes          ? · 26.83% votes
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.owners.graph import Graph, Position
from steelyard.owners.stake import Stake
from steelyard.reports.numbers import many
from steelyard.reports.owners_svg_text import plainly
from steelyard.words.interval import Interval, Printed
from steelyard.words.names import EntityName

TABLE_HEAD: Final = ("Owner", "Owned", "Capital", "Votes", "Of", "Since", "Known on", "Says", "Disagrees")
"""What the columns of `table_rows` are."""

_HUNDRED: Final = Decimal(100)
_NOT_KNOWN: Final = "?"
_TO: Final = re.compile(r"(?<=\d) to (?=\d)")
_WHOLE: Final = Decimal(1)


@final
@dataclass(frozen=True, slots=True)
class Said:
    """The words on one line."""

    capital: str
    votes: str
    rivals: tuple[str, ...]
    """What other sources say of the same pair, each once."""
    caster: EntityName | None
    """Who casts the votes, if that is not the owner."""
    is_declared: bool
    """Whether the owner is declared to control the company, whatever the votes say."""

    @property
    def label(self) -> str:
        """`46.8% · 46.2% votes`."""
        return f"{self.capital} · {self.votes} votes"


def said(graph: Graph, position: Position) -> Said:
    """The words of a position."""
    stake, of_votes = position.chosen, position.votes_from or position.chosen
    capital = shares(position.economic, _capital_printed(stake, position.economic))
    votes = shares(position.voting, _votes_printed(of_votes, position.voting))
    own = (capital, f"{capital} capital", f"{votes} votes", f"{capital} · {votes} votes")
    rivals = dict.fromkeys(rival for each in position.rivals if (rival := _rival(each, position)) not in own)
    if position.rivals and not rivals:
        rivals["the same of something else"] = None
    is_declared = (graph.controllers or {}).get(position.owned) == position.owner
    return Said(capital, votes, tuple(rivals), _caster(graph, position), is_declared)


def is_votes_only(position: Position) -> bool:
    """Whether the line stands for votes alone: a proxy, a deed, a golden share."""
    money = position.economic is not None and position.economic != Interval.exactly(0)
    return not money and position.voting is not None


def shares(part: Interval | None, printed: Printed | None = None) -> str:
    """A part of the whole in percent: as printed where it was printed, else from its ends; `?` where nobody says.

    >>> shares(Interval(Decimal("0.4675"), Decimal("0.4685"))), shares(Interval(Decimal("0.4"), Decimal("0.5")))
    ('46.8%', '40–50%')
    """
    if part is None or (part.low is None and part.high is None):
        return _NOT_KNOWN
    if printed is not None:
        return _TO.sub("–", str(printed))
    if part.low is None or part.high is None:
        return f"up to {_percent(part.high)}%" if part.high is not None else f"over {_percent(part.low)}%"
    if part.low == part.high:
        return f"{_percent(part.low)}%"
    rounded = _rounded(part.low * _HUNDRED, part.high * _HUNDRED)
    return f"{rounded:f}%" if rounded is not None else f"{_percent(part.low)}–{_percent(part.high)}%"


def table_rows(graph: Graph) -> list[tuple[str, ...]]:
    """The drawing in words, one row for each position, under `TABLE_HEAD`."""
    own = [_own_row(stake) for stake in graph.treasury]
    return [_row(graph, position) for position in graph.positions] + own


def _own_row(stake: Stake) -> tuple[str, ...]:
    """A company's holding of its own shares, which has no votes."""
    capital = shares(stake.economic, _capital_printed(stake, stake.economic))
    name = plainly(stake.owned)
    return (
        name,
        name,
        capital,
        "",
        plainly(stake.of),
        str(stake.since),
        str(stake.known_on),
        plainly(stake.source),
        "",
    )


def _caster(graph: Graph, position: Position) -> EntityName | None:
    found = (
        graph.delegates.get(position.owner)
        if graph.proxies is None
        else graph.proxies.get((position.owner, position.owned))
    )
    return None if found == position.owner else found


def _row(graph: Graph, position: Position) -> tuple[str, ...]:
    words, stake = said(graph, position), position.chosen
    declared = " (declared to control it)" if words.is_declared else ""
    votes = words.votes + (f" (cast by {plainly(words.caster)})" if words.caster is not None else "")
    sources = dict.fromkeys(each.source for each in (stake, position.votes_from) if each is not None and each.source)
    says = "; ".join(sources) + _with_changes(position)
    return (
        plainly(position.owner),
        plainly(position.owned) + declared,
        words.capital,
        votes,
        plainly(stake.of),
        str(stake.since),
        str(stake.known_on),
        plainly(says),
        "; ".join(words.rivals),
    )


def _with_changes(position: Position) -> str:
    """That a level was carried on by purchases and sales after it."""
    number = sum(1 for change in position.changes if change != position.chosen)
    return f"; with {many(number, 'later change')}" if number else ""


def _rival(stake: Stake, position: Position) -> str:
    """What another source says; a share of capital is called so where it could be taken for one of votes."""
    capital = shares(stake.economic, _capital_printed(stake, stake.economic))
    if stake.voting is None:
        return capital if position.voting is None else f"{capital} capital"
    votes = f"{shares(stake.voting, _votes_printed(stake, stake.voting))} votes"
    return votes if stake.economic is None else f"{capital} · {votes}"


def _capital_printed(stake: Stake, part: Interval | None) -> Printed | None:
    """The figure as its source prints it, where the part is that figure and was not worked out further."""
    return stake.holding.claim.economic if stake.holding is not None and part == stake.economic else None


def _votes_printed(stake: Stake, part: Interval | None) -> Printed | None:
    return stake.holding.claim.voting if stake.holding is not None and part == stake.voting else None


def _percent(part: Decimal | None) -> str:
    assert part is not None
    text = f"{(part * _HUNDRED).quantize(Decimal('0.0001')):f}"
    return text.rstrip("0").rstrip(".")


def _rounded(low: Decimal, high: Decimal) -> Decimal | None:
    """The one figure, of a whole percent or finer, that rounds to just these ends."""
    unit = (high - low).normalize()
    if unit > _WHOLE or unit.as_tuple().digits != (1,):
        return None
    middle = (low + high) / 2
    return middle.quantize(unit) if middle % unit == 0 else None
