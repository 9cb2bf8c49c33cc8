"""Who owns whom as a drawing: owners above, what they own below, with the same as a table.

A line is as broad as the part of the capital it stands for; votes without capital are dashed; what sources dispute is
marked with `≠` and what is declared with `◆`. The drawing stands on its own: no script, no font from elsewhere, and
every name in it is plain words. The same graph gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from steelyard.owners.graph import Graph
from steelyard.reports.owners_svg_marks import marks_of
from steelyard.reports.owners_svg_notes import notes_of
from steelyard.reports.owners_svg_sheet import sheet_of
from steelyard.reports.owners_svg_style import STYLE
from steelyard.reports.owners_svg_text import plainly, wrapped
from steelyard.reports.owners_svg_words import TABLE_HEAD, table_rows
from steelyard.words.names import EntityKind, EntityName

__all__ = ["TABLE_HEAD", "as_svg", "drawing", "table_rows"]

_MARGIN: Final = 22.0
_LEAST: Final = 440.0
_TITLE: Final = 17.0
_NOTE: Final = 12.0
_LINE: Final = 1.35


def as_svg(
    graph: Graph,
    *,
    focus: EntityName | None = None,
    title: str = "",
    kinds: Mapping[EntityName, EntityKind] | None = None,
) -> str:
    """The drawing as a file of its own.

    Args:
        graph: who owns whom on a day.
        focus: the company that it is about, drawn with weight.
        title: what stands above it; the day of the graph and the day of knowledge stand there in any case.
        kinds: which names are people or markets; the others are drawn as companies.

    Returns:
        SVG 1.1, in UTF-8 when written, as large as its content.
    """
    style = Markup("<style>{}</style>").format(STYLE)
    return str(_drawn(graph, focus, title, kinds or {}, style)) + "\n"


def drawing(
    graph: Graph,
    *,
    focus: EntityName | None = None,
    title: str = "",
    kinds: Mapping[EntityName, EntityKind] | None = None,
) -> Markup:
    """The drawing as a part of a page that has `STYLE` among its own styles."""
    return _drawn(graph, focus, title, kinds or {}, Markup())


def _drawn(
    graph: Graph, focus: EntityName | None, title: str, kinds: Mapping[EntityName, EntityKind], style: Markup
) -> Markup:
    sheet = sheet_of(graph, kinds)
    title = plainly(title) or (f"Owners of {plainly(focus)}" if focus else "Who owns whom")
    dated = f"as it was on {graph.day}, as known on {graph.known}"
    room = max(sheet.width, _LEAST)
    head, y = _texts([("title", _TITLE, line) for line in wrapped(title, _TITLE * 1.05, room)], _MARGIN - 6)
    days, y = _texts([("dated", _NOTE, dated)], y)
    inner = Markup('<g transform="translate({:.1f} {:.1f})">{}</g>').format(
        _MARGIN + (room - sheet.width) / 2, y + 20, marks_of(sheet, graph, focus)
    )
    notes = [line for note in notes_of(graph, sheet) for line in wrapped(note, _NOTE, room)]
    foot, y = _texts([("note", _NOTE, line) for line in notes], y + 20 + sheet.height + 18)
    told = f"{title}, {dated}: {len(graph.names)} names, {len(graph.positions)} stakes"
    parts = Markup().join([head, days, inner, foot])
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="owners-drawing" width="{0:.0f}" height="{1:.0f}"'
        ' viewBox="0 0 {0:.0f} {1:.0f}" role="img" aria-label="{2}">{3}'
        '<rect class="paper" width="100%" height="100%"/>{4}</svg>'
    ).format(room + 2 * _MARGIN, y + _MARGIN, told, style, parts)


def _texts(lines: Sequence[tuple[str, float, str]], y: float) -> tuple[Markup, float]:
    """Lines of text from the left, and where the last one ends."""
    found = []
    for style, size, words in lines:
        y += size * _LINE
        found.append(Markup('<text class="{}" x="{:.0f}" y="{:.1f}">{}</text>').format(style, _MARGIN, y, words))
    return Markup().join(found), y
