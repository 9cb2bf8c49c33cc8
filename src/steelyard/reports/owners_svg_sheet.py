"""The drawing before it is drawn: boxes with their words, lines with their labels, and where each one stands.

graph ─▶ boxes and ties ─▶ rows ─▶ order ─▶ places ─▶ `Sheet`
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.owners.graph import Graph, Position
from steelyard.reports.owners_svg_order import Net, net_of
from steelyard.reports.owners_svg_place import placed
from steelyard.reports.owners_svg_rows import Link, Pair, links_of, rows_of
from steelyard.reports.owners_svg_text import plainly, width, wrapped
from steelyard.reports.owners_svg_words import Said, is_votes_only, said, shares
from steelyard.words.interval import Interval
from steelyard.words.names import EntityKind, EntityName

NAME: Final = 13.0
SUB: Final = 11.0
SHARE: Final = 12.0
LINE: Final = 1.25
"""A line of text against the size of its letters."""
_THINNEST: Final = 1.2
_THICKEST: Final = 8.0
_WIDEST_NAME: Final = 168.0
_WIDEST_LABEL: Final = 120.0
_LEAST_BOX: Final = 76.0
_PORT: Final = 12.0
_GAPS: Final = (26.0, 12.0, 9.0)
"""Room beside a name, a label, a line that passes."""
_FLAT: Final = 0.09
"""How much higher a space is for each unit that a line goes aside in it."""
_LEAST_SPACE: Final = 17.0
_MOST_SPACE: Final = 64.0


@final
@dataclass(frozen=True, slots=True)
class Box:
    """One owner or company: its words and its size."""

    name: EntityName
    lines: tuple[str, ...]
    subs: tuple[str, ...]
    kind: EntityKind | None
    width: float
    height: float


@final
@dataclass(frozen=True, slots=True)
class Tie:
    """One position: its words, the width of its line, and how it is drawn."""

    position: Position
    words: Said
    marks: tuple[tuple[str, str], ...]
    """The lines of its label, each with the class of its letters."""
    stroke: float
    link: Link


@final
@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is drawn, with the middle of each place and the top and bottom of each rank."""

    boxes: tuple[Box, ...]
    ties: tuple[Tie, ...]
    net: Net
    x: tuple[float, ...]
    rank_of: tuple[int, ...]
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    width: float
    height: float


def sheet_of(graph: Graph, kinds: Mapping[EntityName, EntityKind]) -> Sheet:
    """The sheet of a graph."""
    number = {name: place for place, name in enumerate(graph.names)}
    across = [each for each in graph.positions if each.owner != each.owned]
    pairs = [Pair(number[each.owner], number[each.owned], middle(each.economic) or 0.001) for each in across]
    links = links_of(len(number), pairs)
    size = [0.0] * len(number)
    for pair in pairs:
        size[pair.owner] = max(size[pair.owner], pair.weight)
        size[pair.owned] = max(size[pair.owned], pair.weight)
    rows = rows_of(len(number), links, size)
    ties = tuple(_tie(graph, position, link) for position, link in zip(across, links, strict=True))
    boxes = _boxes(graph, kinds, links)
    net = net_of(rows, links)
    widths, heights, gaps = _room(net, boxes, ties)
    x = placed(net, widths, gaps)
    rank_of = [0] * net.count
    for rank, places in enumerate(net.ranks):
        for place in places:
            rank_of[place] = rank
    tops, bottoms = _ranks(net, x, heights)
    right = max((x[place] + widths[place] / 2 for place in range(net.count)), default=0.0)
    return Sheet(
        boxes, ties, net, tuple(x), tuple(rank_of), tuple(tops), tuple(bottoms), right, bottoms[-1] if bottoms else 0.0
    )


def middle(part: Interval | None) -> float | None:
    """One number for the width of a line; none where nobody says."""
    if part is None:
        return None
    ends = [min(max(end, Decimal(0)), Decimal(1)) for end in (part.low, part.high) if end is not None]
    return float(sum(ends, Decimal(0))) / len(ends) if ends else None


def _tie(graph: Graph, position: Position, link: Link) -> Tie:
    words = said(graph, position)
    part = middle(position.economic)
    stroke = _THINNEST if part is None or is_votes_only(position) else _THINNEST + (_THICKEST - _THINNEST) * part
    marks = [(words.capital, "share" if words.capital != "?" else "share unsaid")]
    if any(each.voting is not None for each in graph.positions):
        marks.append((f"{words.votes} votes", "share" if position.voting is not None else "share unsaid"))
    if words.caster is not None:
        marks += [(line, "share unsaid") for line in wrapped(f"cast by {words.caster}", SHARE, _WIDEST_LABEL)]
    if words.is_declared:
        marks.append(("◆ controls", "share declared"))
    if words.rivals:
        other = words.rivals[0] if len(words.rivals) == 1 else f"{len(words.rivals)} others"
        marks += [
            (each, "share rival") for line in f"≠ {other}".split(" · ") for each in wrapped(line, SHARE, _WIDEST_LABEL)
        ]
    return Tie(position, words, tuple(marks), round(stroke, 2), link)


def _boxes(graph: Graph, kinds: Mapping[EntityName, EntityKind], links: Sequence[Link]) -> tuple[Box, ...]:
    ports = [[0, 0] for _ in graph.names]
    for link in links:
        ports[link.above][1] += 1
        ports[link.below][0] += 1
    found = []
    for name, ends in zip(graph.names, ports, strict=True):
        lines = wrapped(name, NAME, _WIDEST_NAME)
        subs = [line for said in _below_the_name(graph, name) for line in wrapped(said, SUB, _WIDEST_NAME)]
        widest = max([width(line, NAME * 1.06) for line in lines] + [width(line, SUB) for line in subs])
        room = max(widest + 26, max(ends) * _PORT + 20, _LEAST_BOX)
        height = 16 + len(lines) * NAME * LINE + len(subs) * SUB * LINE
        found.append(Box(name, tuple(lines), tuple(subs), kinds.get(name), round(room, 1), round(height, 1)))
    return tuple(found)


def _below_the_name(graph: Graph, name: EntityName) -> list[str]:
    """What is told of a name that is no line between two."""
    own = [each.economic for each in graph.positions if each.owner == each.owned == name]
    own += [each.economic for each in graph.treasury if each.owned == name]
    found = [f"holds {shares(part)} of itself" for part in own]
    controller = (graph.controllers or {}).get(name)
    has_line = any((each.owner, each.owned) == (controller, name) for each in graph.positions)
    if controller is not None and controller != name and not has_line:
        found.append(f"◆ declared: controlled by {plainly(controller)}")
    found += [f"votes together, group {group}" for group, names in enumerate(graph.concert, 1) if name in names]
    return found


def _room(net: Net, boxes: Sequence[Box], ties: Sequence[Tie]) -> tuple[list[float], list[float], list[float]]:
    """Width, height and gap of every place."""
    widths = [box.width for box in boxes] + [_THICKEST] * (net.count - len(boxes))
    heights = [box.height for box in boxes] + [0.0] * (net.count - len(boxes))
    gaps = [_GAPS[0]] * len(boxes) + [_GAPS[2]] * (net.count - len(boxes))
    for tie, place in zip(ties, net.labels, strict=True):
        widths[place] = max(width(text, SHARE * 1.03) for text, _ in tie.marks) + 4
        heights[place] = len(tie.marks) * SHARE * LINE + 2
        gaps[place] = _GAPS[1]
    return widths, heights, gaps


def _ranks(net: Net, x: Sequence[float], heights: Sequence[float]) -> tuple[list[float], list[float]]:
    """Top and bottom of each rank: between two ranks so much space as the most slanting line needs."""
    tops: list[float] = []
    bottoms: list[float] = []
    y = 0.0
    for rank in net.ranks:
        if bottoms:
            aside = max((abs(x[place] - x[each]) for place in rank for each in net.above[place]), default=0.0)
            y += min(max(_LEAST_SPACE, aside * _FLAT), _MOST_SPACE)
        tops.append(round(y, 1))
        y += max((heights[place] for place in rank), default=0.0)
        bottoms.append(round(y, 1))
    return tops, bottoms
