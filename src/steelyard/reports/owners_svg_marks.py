"""The marks of the drawing: boxes, lines with their tips, labels. Everything from outside is escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from steelyard.owners.graph import Graph
from steelyard.reports.owners_svg_sheet import LINE, NAME, SHARE, SUB, Box, Sheet, Tie
from steelyard.reports.owners_svg_text import plainly, width
from steelyard.reports.owners_svg_words import is_votes_only
from steelyard.words.names import EntityKind, EntityName

_TIP: Final = 8.0
_ASIDE: Final = 11.0
"""How far beside a box the line runs that closes a ring."""


def marks_of(sheet: Sheet, graph: Graph, focus: EntityName | None) -> Markup:
    """Lines, then boxes, then labels over the lines."""
    ports = _ports(sheet)
    lines = [_line(sheet, number, tie, ports) for number, tie in enumerate(sheet.ties)]
    boxes = [_box(sheet, place, box, is_focus=box.name == focus) for place, box in enumerate(sheet.boxes)]
    labels = [_label(sheet, place, tie) for place, tie in zip(sheet.net.labels, sheet.ties, strict=True)]
    assert len(boxes) == len(graph.names)
    return Markup().join([*lines, *boxes, *labels])


def _ports(sheet: Sheet) -> dict[tuple[int, bool], float]:
    """Where each line leaves its upper box (True) and meets its lower one (False): spread, in the order of the lines.

    For a line into the side, how far down the side instead.
    """
    found: dict[tuple[int, bool], float] = {}
    for at_top in (True, False):
        ends: dict[int, list[int]] = {}
        for number, tie in enumerate(sheet.ties):
            ends.setdefault(tie.link.above if at_top else tie.link.below, []).append(number)
        for place, numbers in ends.items():
            box = sheet.boxes[place]
            next_to = 1 if at_top else -2
            straight = [each for each in numbers if not sheet.ties[each].link.is_back]
            straight.sort(key=lambda each: (sheet.x[sheet.net.chains[each][next_to]], each))
            step = min(22.0, (box.width - 24) / max(1, len(straight) - 1))
            for order, each in enumerate(straight):
                found[each, at_top] = sheet.x[place] + (order - (len(straight) - 1) / 2) * step
            back = [each for each in numbers if sheet.ties[each].link.is_back]
            for order, each in enumerate(back):
                found[each, at_top] = min(order * 7.0, box.height / 2 - 6) * (1 if at_top else -1)
    return found


def _line(sheet: Sheet, number: int, tie: Tie, ports: dict[tuple[int, bool], float]) -> Markup:
    chain, back = sheet.net.chains[number], tie.link.is_back
    leave, meet = ports[number, True], ports[number, False]
    if back:
        head, tip, start = _from_side(sheet, chain[0], chain[1], leave, tie.stroke)
        tail, _, end = _from_side(sheet, chain[-1], chain[-2], meet, 0.0, is_below=True)
    else:
        box = sheet.boxes[chain[0]]
        top, bottom = _edges(sheet, chain[0], box)
        start, head = leave, f"M{_n(leave)} {_n(bottom)}V{_n(sheet.bottoms[sheet.rank_of[chain[0]]])}"
        top, _ = _edges(sheet, chain[-1], sheet.boxes[chain[-1]])
        half = 3.5 + tie.stroke / 2
        end, tail = meet, f"V{_n(top - _TIP + 1)}"
        tip = f"M{_n(meet)} {_n(top)}L{_n(meet - half)} {_n(top - _TIP)}H{_n(meet + half)}Z"
    path = head + _through(sheet, chain, start, end) + tail
    kind = " ".join(["tie", *_kinds(tie)])
    words = f"{plainly(tie.position.owner)} → {plainly(tie.position.owned)}: {tie.words.label}"
    words += "".join(f"; elsewhere {rival}" for rival in tie.words.rivals)
    words += f"; votes cast by {plainly(tie.words.caster)}" if tie.words.caster is not None else ""
    words += "; declared to control it" if tie.words.is_declared else ""
    return Markup(
        '<g class="{}"><title>{}</title><path class="line" stroke-width="{}" d="{}"/><path class="tip" d="{}"/></g>'
    ).format(kind, words, tie.stroke, path, tip)


def _kinds(tie: Tie) -> list[str]:
    votes_only = is_votes_only(tie.position)
    unknown = tie.position.economic is None and not votes_only
    return [name for name, is_so in (("votes", votes_only), ("unknown", unknown), ("back", tie.link.is_back)) if is_so]


def _through(sheet: Sheet, chain: Sequence[int], x: float, end: float) -> str:
    """Curves between the ranks, straight down within them."""
    path = ""
    for upper, lower in pairwise(chain):
        target = end if lower == chain[-1] else sheet.x[lower]
        y, below = sheet.bottoms[sheet.rank_of[upper]], sheet.tops[sheet.rank_of[lower]]
        half = (y + below) / 2
        path += f"C{_n(x)} {_n(half)} {_n(target)} {_n(half)} {_n(target)} {_n(below)}"
        if lower != chain[-1] and sheet.bottoms[sheet.rank_of[lower]] > below:
            path += f"V{_n(sheet.bottoms[sheet.rank_of[lower]])}"
        x = target
    return path


def _from_side(
    sheet: Sheet, place: int, near: int, shift: float, stroke: float, *, is_below: bool = False
) -> tuple[str, str, float]:
    """A line at the side of a box: its piece of path, its tip, and how far right it runs from there on."""
    box = sheet.boxes[place]
    top, bottom = _edges(sheet, place, box)
    side = -1 if sheet.x[near] < sheet.x[place] else 1
    y, edge = (top + bottom) / 2 + shift, sheet.x[place] + side * box.width / 2
    aside = edge + side * _ASIDE
    half = 3.5 + stroke / 2
    tip = f"M{_n(edge)} {_n(y)}L{_n(edge + side * _TIP)} {_n(y - half)}V{_n(y + half)}Z"
    if is_below:
        return f"V{_n(y + 4)}Q{_n(aside)} {_n(y)} {_n(aside - side * 4)} {_n(y)}H{_n(edge)}", tip, aside
    start = f"M{_n(edge + side * (_TIP - 1))} {_n(y)}Q{_n(aside)} {_n(y)} {_n(aside)} {_n(y + 4)}"
    return start + f"V{_n(sheet.bottoms[sheet.rank_of[place]])}", tip, aside


def _edges(sheet: Sheet, place: int, box: Box) -> tuple[float, float]:
    """Top and bottom of a box, which stands in the middle of its row."""
    rank = sheet.rank_of[place]
    middle = (sheet.tops[rank] + sheet.bottoms[rank]) / 2
    return middle - box.height / 2, middle + box.height / 2


def _box(sheet: Sheet, place: int, box: Box, *, is_focus: bool) -> Markup:
    top, _ = _edges(sheet, place, box)
    x = sheet.x[place]
    corner = min(box.height / 2, 22.0) if box.kind is EntityKind.PERSON else 3
    kind = " ".join(["owner", str(box.kind or "company"), *(["focus"] if is_focus else [])])
    shape = Markup('<rect class="box" x="{}" y="{}" width="{}" height="{}" rx="{}"/>').format(
        _n(x - box.width / 2), _n(top), _n(box.width), _n(box.height), _n(corner)
    )
    y = top + 8
    words = [Markup("<title>{}</title>").format("; ".join([plainly(box.name), *box.subs]))]
    for lines, size, style in ((box.lines, NAME, "name"), (box.subs, SUB, "sub")):
        for line in lines:
            words.append(_text(x, y + size, style, line))
            y += size * LINE
    return Markup('<g class="{}">{}{}{}</g>').format(kind, words[0], shape, Markup().join(words[1:]))


def _label(sheet: Sheet, place: int, tie: Tie) -> Markup:
    rank = sheet.rank_of[place]
    height = len(tie.marks) * SHARE * LINE
    y = (sheet.tops[rank] + sheet.bottoms[rank]) / 2 - height / 2
    half = max(width(text, SHARE) for text, _ in tie.marks) / 2 + 1
    paper = Markup('<rect class="paper" x="{}" y="{}" width="{}" height="{}"/>').format(
        _n(sheet.x[place] - half), _n(y), _n(2 * half), _n(height)
    )
    texts = [
        _text(sheet.x[place], y + SHARE * (1 + LINE * number), style, text)
        for number, (text, style) in enumerate(tie.marks)
    ]
    return Markup('<g class="label">{}{}</g>').format(paper, Markup().join(texts))


def _text(x: float, y: float, style: str, words: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(style, _n(x), _n(y), words)


def _n(number: float) -> str:
    """A number of the drawing: to a tenth, without a needless `.0`."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")
