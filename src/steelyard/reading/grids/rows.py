"""The rows of a block, one after another: the section each stands in, and the line that "of which" refers to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.grids.cells import Filled
from steelyard.reading.grids.heads import Head, read_head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Block, Body
from steelyard.reading.grids.lines import Line
from steelyard.reading.grids.meaning import Place, closes, totals
from steelyard.reading.grids.sides import NO_SIDE, Side, Whom, companies_in, side_of
from steelyard.reading.grids.titles import read_title
from steelyard.reading.grids.words import NOTE_HEAD, OTHERS, TOTAL

_OF_LAST: Final = re.compile(
    r"\W*(?:attributable|allocated)\s+to\b|\W*(?:of\s+which|comprising|including|represented\s+by|made\s+up\s+of)\W*$|其中|归属于|歸屬於|以下人士应占|下列人士應佔",
    re.IGNORECASE,
)
"""Heads of sections that part the line above them: "Attributable to:"."""
_NOT_PARTS: Final = frozenset(
    "hq headquarters country currency sector industry region listing market exchange founded type category source"
    " remark remarks comment comments unit 单位 單位 备注 備註 国家 行业 地区".split()
)
"""Heads of columns of words that name no part of a company."""


class Rows:
    """Walks down a block and says for each row where it stands."""

    def __init__(self, block: Block, around: Side, whom: Whom) -> None:
        self._around = around
        self._whom = whom
        self._companies = companies_in(block.corner)
        self._section: Side = NO_SIDE
        self._section_name = ""
        self._last: Line | None = None
        self._unnamed = 0
        self._passed_over = frozenset(
            cell.column
            for cell in block.corner
            if NOTE_HEAD.fullmatch(cell.text.strip()) or (cell.column and cell.text.strip().lower() in _NOT_PARTS)
        )
        self._held: dict[int, Filled] = {}
        self._columns_of_names = len({cell.column for row in block.rows for cell in row.names})

    def enter(self, names: Sequence[Filled]) -> None:
        """A row without cells: the head of a section, or a unit or a time for what follows."""
        side = NO_SIDE
        for cell in names:
            head = read_title(cell.text)
            subject = self._whom.of(cell)
            if subject:
                head = replace(head, line=None, rest="")
            side = Side(head, subject, (cell.span,)).within(side)
        head = side.head
        if not side.subject and not head.line and not head.rest and (head.counting or head.spell):
            self._around = replace(side, head=replace(head, kind=None)).within(self._around)
            return
        if _OF_LAST.match(names[0].text) and head.line is None and self._last is not None:
            side = replace(side, head=replace(head, line=self._last, rest=""))
            head = side.head
        self._section = side
        self._section_name = " ".join(cell.text for cell in names)
        self._held = {}
        self._unnamed = 0
        if head.line is not None:
            self._last = head.line

    def at(self, body: Body) -> Place:
        """Where a row of figures stands."""
        every = self._with_names_above(body.names)
        names = [cell for cell in every if cell.column not in self._passed_over] or every
        row = side_of(names, self._whom, self._companies)
        if row.subject and row.head.line is None and row.head.rest == row.subject:
            row = replace(row, head=replace(row.head, rest=""))
        name = " ".join(cell.text for cell in names)
        last = self._last
        rest = " ".join(read_head(cell.text).rest for cell in names)
        of_many = bool(self._companies) and not row.subject and (row.whole or OTHERS.fullmatch(rest) is not None)
        place = Place(row, self._section, self._around, last, name, of_many, self._section_name, self._unnamed > 0)
        self._unnamed = self._unnamed + 1 if row.head.line is None and self._unnamed >= 0 else -1
        if row.head.line is not None and row.head.kind is None and not row.head.line.part_of_last:
            self._last = row.head.line
        if totals(place):
            whole = replace(row.head, rest=place.section_name.strip(" :："))
            place = replace(place, row=replace(row, head=whole) if row.head.line is None else row)
        if closes(place):
            self._section_name = ""
            closed = self._section.head
            self._section = NO_SIDE
            if not row.whole:
                place = replace(place, section=NO_SIDE, section_name="")
            elif closed.line:
                self._last = closed.line
        return place

    def remember(self, line: Line, kind: Kind | None) -> None:
        """The line a row turned out to be, for a row of changes below it."""
        if kind is None:
            self._last = line

    def _with_names_above(self, names: Sequence[Filled]) -> list[Filled]:
        """The names of a row; where a name over several rows is written once, it is that of the first."""
        if self._columns_of_names < 2:  # noqa: PLR2004 - one column of names
            return list(names)
        here = {cell.column: cell for cell in names}
        first = min(here, default=0)
        for column in list(self._held):
            if column >= first:
                del self._held[column]
        found = [cell for column, cell in sorted(self._held.items()) if column < first] + list(names)
        last = max(here, default=0)
        self._held.update({column: cell for column, cell in here.items() if column < last and not _is_total(cell.text)})
        return found


def _is_total(text: str) -> bool:
    head: Head = read_head(text)
    return TOTAL.fullmatch(head.rest.strip()) is not None if head.rest else False
