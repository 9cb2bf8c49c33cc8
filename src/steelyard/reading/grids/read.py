"""Claims out of one table of a document. Every cell with a digit is a claim, a heading or a doubt; nothing is lost.

    read_grid(document, grid, subject=EntityName("Acme"), year_end=CALENDAR, names=())

A claim cites its cell and rests on the headings it was read by: `Claim.supports` holds their places, the unit's too.
What a reader of the table could take otherwise is told in `Claim.unsure`; `exact` makes a doubt of each such figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.reading.grids.cells import Filled, Sort, filled
from steelyard.reading.grids.columns import Column, columns_of
from steelyard.reading.grids.comparing import compared
from steelyard.reading.grids.exactness import exact_columns, inexact
from steelyard.reading.grids.heads import Head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Block, Body, lay_out
from steelyard.reading.grids.meaning import UNNAMED, Meaning, Place, meaning
from steelyard.reading.grids.moneys import NO_COUNTING, Moneys, Told, tells_scale, told_by
from steelyard.reading.grids.rows import Rows
from steelyard.reading.grids.settling import NO_PERIOD, About, against, doubtful, mode, times, whose
from steelyard.reading.grids.sides import NO_SIDE, Side, Whom
from steelyard.reading.grids.signs import signs_differ
from steelyard.reading.grids.style import USUAL, style_of
from steelyard.reading.grids.sums import Printed, level_of, parts_by_sum
from steelyard.reading.grids.titles import side_of_caption, side_of_titles
from steelyard.reading.grids.together import settled_together, spent
from steelyard.reading.grids.value import value_of
from steelyard.sources.document import Document
from steelyard.sources.grid import Grid
from steelyard.words.amounts.symbols import Symbols, symbols_of
from steelyard.words.measure import Aspect, Measure, settled
from steelyard.words.names import Entity, EntityKind, EntityName
from steelyard.words.period import YearEnd
from steelyard.words.quantity import Currency

READER: Final = "grid/1"
_DIGIT: Final = re.compile(r"\d")


def read_grid(
    document: Document,
    grid: Grid,
    *,
    subject: EntityName,
    year_end: YearEnd,
    names: Sequence[Entity] = (),
    currency: Currency | None = None,
    guessed: str = "",
) -> Reading:
    """The claims and doubts of one table of a document.

    Args:
        document: where it stands.
        grid: its rows, its place, and the lines above it.
        subject: whom it is about where its headings name nobody.
        year_end: when that company's fiscal year ends.
        names: the names that are known, with their aliases and year ends.
        currency: what money counts in where the table names none.
        guessed: why it is in doubt that it is about the subject.
    """
    about = About(
        subject=subject,
        year_end=year_end,
        names={
            spelling: entity.name
            for entity in names
            if entity.kind is EntityKind.COMPANY
            for spelling in entity.spellings
        },
        year_ends={entity.name: entity.year_end for entity in names},
        moneys=Moneys(_symbols_of(document.text), currency),
        guessed=guessed,
    )
    return GridReader(document, grid, about, reader=READER).read()


@lru_cache(maxsize=4)
def _symbols_of(text: str) -> Symbols:
    """What the signs of money mean in a document, looked up once for all of its tables."""
    return symbols_of(text)


class GridReader:
    """Reads one table."""

    def __init__(self, document: Document, grid: Grid, about: About, *, reader: str) -> None:
        self._reader = reader
        self._document = document
        self._grid = grid
        self._about = about
        self._whom = Whom(about.names)
        self._claims: list[Claim] = []
        self._names: list[str] = []
        self._doubts: list[Doubt] = []
        self._tells_scale = False
        self._tolds: dict[tuple[int, int], tuple[Told, Column, Side]] = {}
        """By the identity of a column and of what stands around it, which are kept so that it stays theirs."""

    def read(self) -> Reading:
        texts = [cell.text for row in self._grid.rows for cell in row.cells if _DIGIT.search(cell.text)]
        style = style_of(texts) if texts else USUAL
        rows = [filled(row, style) for row in self._grid.rows]
        caption = NO_SIDE if self._about.exact else side_of_caption(self._document, self._grid, self._whom)
        before = NO_SIDE
        for block in lay_out(rows):
            whom = None if self._about.exact else self._whom
            titles = side_of_titles([(cell.text, cell.span) for cell in (*block.titles, *block.corner)], whom)
            around = titles.within(before.within(caption))
            before = replace(titles.within(before), head=Head(counting=titles.within(before).head.counting))
            self._block(block, self._with_money(block, around))
        return Reading(tuple(self._settled()), (), tuple(self._doubts))

    def _settled(self) -> list[Claim]:
        """The claims, once all of the table are known."""
        if self._about.exact:
            return spent(self._claims)
        return settled_together(self._claims, self._names, tells_scale=self._tells_scale)

    def _with_money(self, block: Block, around: Side) -> Side:
        """The headings around a block, with the currency that its cells print where no heading names one."""
        if around.head.counting and around.head.counting.unit is not None:
            return around
        amounts = [
            cell for row in block.rows for cell in row.cells if cell.amount and isinstance(cell.amount.unit, Currency)
        ]
        moneys = {(cell.amount.unit, cell.amount.sign) for cell in amounts if cell.amount}
        if len(moneys) != 1:
            return around
        unit, sign = moneys.pop()
        counting = replace(around.head.counting or NO_COUNTING, unit=unit, sign=sign, marked=True)
        return replace(around, head=replace(around.head, counting=counting), spans=(*around.spans, amounts[0].span))

    def _block(self, block: Block, around: Side) -> None:
        year_end = self._about.year_end
        columns = columns_of(block, around, self._whom, year_end)
        if self._about.exact:
            columns = exact_columns(block, columns, year_end)
        columns = compared(block.rows, columns)
        rows = Rows(block, around, self._whom)
        levels: list[Printed] = []
        for body in block.rows:
            if not body.cells:
                rows.enter(body.names)
                continue
            first = len(self._claims)
            place = replace(rows.at(body), in_both_signs=not self._about.exact and signs_differ(body, columns))
            said = self._row(body, place, columns)
            if said is None:
                continue
            if said.line is not place.row.head.line:
                rows.remember(replace(said.line, segment=said.segment), said.kind)
            if not self._about.exact:
                self._tells_scale = self._tells_scale or tells_scale(body, place, columns)
                levels.append(level_of(body, said, place, columns, range(first, len(self._claims))))
        self._part(levels)

    def _row(self, body: Body, place: Place, columns: Mapping[int, Column]) -> Meaning | None:
        """Read the cells of a row; what the last of them means, or nothing for an empty row."""
        plain: Meaning | None = None
        said: Meaning | None = None
        for cell in body.cells:
            if cell.sort is Sort.NOTHING or (cell.sort is Sort.WORDS and not self._about.exact):
                continue
            column = columns[cell.column]
            said = plain if column.plain and plain is not None else meaning(place, column, columns)
            plain = said if column.plain else plain
            self._cell(cell, said, place, column)
        return plain or said

    def _part(self, levels: Sequence[Printed]) -> None:
        """Tell the rows that add up to a line from those of which no measure is known."""
        for place, line in parts_by_sum(levels).items():
            claim = self._claims[place]
            whole = f"total {line.measure.words}" if claim.of == f"total {Measure.OTHER}" else claim.of
            unsure = "" if claim.unsure.startswith(UNNAMED) else claim.unsure
            self._claims[place] = replace(claim, measure=line.measure, of=whole, unsure=unsure)

    def _cell(self, cell: Filled, said: Meaning, place: Place, column: Column) -> None:
        made = self._claim(cell, said, place, column)
        if isinstance(made, Claim):
            self._claims.append(made)
            self._names.append(place.name)
        else:
            self._doubts.append(Doubt(why=made, citation=self._document.cite(cell.span, reader=self._reader)))

    def _told(self, column: Column, place: Place) -> Told:
        """What a cell counts in by its headings, worked out once for each column and row that say something of it."""
        of_row = place.row.head.counting or place.section.head.counting
        if of_row is not None:
            return told_by(column, place, self._about.moneys)
        key = (id(column), id(place.around))
        if key not in self._tolds:
            self._tolds[key] = (told_by(column, place, self._about.moneys), column, place.around)
        return self._tolds[key][0]

    def _claim(self, cell: Filled, said: Meaning, place: Place, column: Column) -> Claim | str:  # noqa: PLR0911 - a reason each
        if said.kind is Kind.NOTE:
            return NO_PERIOD if self._about.exact else "it stands in a column of notes"
        if self._about.exact and (why := inexact(said, place, column)):
            return why
        if cell.amount is None:
            return "it is no amount in the unit of the table"
        if cell.sort is Sort.YEAR and said.line.measure is Measure.OTHER:
            return "it may be a year"
        read = value_of(cell.amount, said, place, self._told(column, place), self._about.moneys)
        if isinstance(read, str):
            return read
        entity, guessed = whose(place, column, self._about)
        year_end = self._about.year_ends.get(entity, self._about.year_end)
        if read.measure is Measure.PRICE_MULTIPLE and read.aspect is Aspect.LEVEL and not self._about.exact:
            read = replace(read, aspect=Aspect.MULTIPLE)
        period, earlier = times(said, place, column, year_end)
        of = against(read, said, place, column, earlier, self._about)
        unsure = said.unsure or column.unsure or read.unsure or guessed
        if period is None and column.beside is not None and not self._about.exact:
            period, unsure = (
                column.beside,
                unsure or "its column names no period, and that of the one beside it is taken",
            )
        period = settled(read.measure, period)
        if self._about.exact:
            if unsure:
                return unsure
        else:
            unsure = unsure or doubtful(read, said, place, period)
        return Claim(
            entity=entity,
            measure=read.measure,
            aspect=read.aspect,
            of=of,
            segment=said.segment,
            period=period,
            value=read.value,
            mode=mode(place, column, read.measure, period, self._document.origin),
            citation=self._document.cite(cell.span, reader=self._reader),
            origin=self._document.origin,
            unsure=unsure,
            supports=() if self._about.exact else (*column.side.spans, *place.row.spans, *place.section.spans),
        )
