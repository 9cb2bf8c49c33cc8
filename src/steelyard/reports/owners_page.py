"""The owners of the company on the page of a weighing: the drawing, and the table with a link to each source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, final

from markupsafe import Markup

from steelyard.owners.build import graph_on, stakes_of
from steelyard.owners.graph import Graph
from steelyard.owners.stake import Stake
from steelyard.reports.owners_svg import TABLE_HEAD, drawing, table_rows
from steelyard.reports.weighing import Weighing
from steelyard.words.names import EntityName

_WITH_THE_SOURCE: Final = "Known on"
"""A column that the page leaves out: the day stands where the link of the row leads."""


@final
@dataclass(frozen=True, slots=True)
class Cell:
    """Words, and the ids of the holdings that say so."""

    text: str
    ids: tuple[str, ...] = ()


@final
@dataclass(frozen=True, slots=True)
class OwnersSection:
    """What the page shows of the owners."""

    drawing: Markup
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    apart: int
    """Stakes of companies that nothing ties to the company: in the table, not in the drawing."""


def owners_section(weighing: Weighing) -> OwnersSection | None:
    """The owners on the day of the weighing as known on it; none where no stake was known."""
    graph = graph_on(stakes_of(weighing.knowledge.holdings), weighing.day, weighing.day)
    if not graph.positions:
        return None
    near = _tied_to(graph, weighing.case.company)
    kinds = {entity.name: entity.kind for entity in weighing.case.entities}
    drawn = drawing(near, focus=weighing.case.company, kinds=kinds)
    table = table_rows(graph)
    told = {name for place, name in enumerate(TABLE_HEAD) if any(row[place] for row in table)}
    columns = tuple(name for name in TABLE_HEAD if name in told - {_WITH_THE_SOURCE})
    rows = [
        tuple(Cell(text, ids.get(name, ())) for name, text in zip(TABLE_HEAD, row, strict=True) if name in columns)
        for row, ids in zip(table, _ids(graph), strict=True)
    ]
    return OwnersSection(drawn, columns, tuple(rows), len(graph.positions) - len(near.positions))


def _tied_to(graph: Graph, company: EntityName) -> Graph:
    """The part of the graph that hangs together with the company; all of it where nothing does."""
    beside: dict[EntityName, set[EntityName]] = {}
    for each in graph.positions:
        beside.setdefault(each.owner, set()).add(each.owned)
        beside.setdefault(each.owned, set()).add(each.owner)
    near, waiting = {company}, [company]
    while waiting:
        new = beside.get(waiting.pop(), set()) - near
        near |= new
        waiting += sorted(new)
    positions = tuple(each for each in graph.positions if each.owner in near)
    return replace(graph, positions=positions) if positions else graph


def _ids(graph: Graph) -> list[dict[str, tuple[str, ...]]]:
    """For each row of the table, the holdings that its cells rest on."""
    found = [
        {
            "Capital": _known(each.chosen),
            "Votes": _known(each.votes_from or each.chosen) if each.voting is not None else (),
            "Disagrees": tuple(key for rival in each.rivals for key in _known(rival)),
        }
        for each in graph.positions
    ]
    return found + [{"Capital": _known(stake)} for stake in graph.treasury]


def _known(stake: Stake) -> tuple[str, ...]:
    return (stake.holding.id,) if stake.holding is not None else ()
