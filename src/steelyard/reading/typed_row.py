"""A row of a typed file, cell by cell: words, names, days and amounts, each refused with what to do instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar, final

from steelyard.reading.claim import TYPED
from steelyard.sources.case import Case
from steelyard.sources.document import Citation, Document, Origin
from steelyard.sources.flaw import Flaws
from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName, nearest_first, one_of
from steelyard.words.notation import read_amount
from steelyard.words.period import Period, read_period
from steelyard.words.quantity import CURRENCY_CODES

E = TypeVar("E", bound=StrEnum)

STAND_IN: Final = read_amount("0")
"""What stands for an amount that cannot be read, in a row that is refused for it."""


@final
@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the cells of one row by the names of their columns; what is wrong with one goes to `flaws`."""

    document: Document
    row: Row
    columns: Mapping[str, int]
    case: Case
    flaws: Flaws

    def flaw(self, what: str, do: str) -> None:
        """Note what is wrong with the row."""
        self.flaws.add(self.document.path, self.row.line, what, do)

    def refuse(self, reasons: Iterable[tuple[str, str]]) -> None:
        for what, do in reasons:
            self.flaw(what, do)

    def cell(self, column: str) -> Cell | None:
        """The cell of a column, if the row is long enough."""
        place = self.columns.get(column)
        return None if place is None or place >= len(self.row.cells) else self.row.cells[place]

    def text(self, column: str, *, required: bool = False) -> str:
        """The words of a cell."""
        cell = self.cell(column)
        if required and (cell is None or not cell.text):
            self.flaw(f"The cell {column!r} is empty.", f"Write the {column} of the figure.")
        return cell.text if cell else ""

    def cite(self, column: str, to: str | None = None) -> Citation:
        """The ink: the cell of the figure, or all from one cell to another."""
        first = self.cell(column) or self.row.cells[0]
        ends = [first.span.end] + ([cell.span.end] if to and (cell := self.cell(to)) else [])
        return self.document.cite(Span(first.span.start, max(ends)), reader=TYPED)

    def origin(self) -> Origin:
        """The source that the row names."""
        return Origin(
            publisher=self.text("publisher", required=True),
            title=self.text("title", required=True),
            day=self.day(),
            tier=self.word("tier", Tier, None),
            url=self.text("url"),
            page=self.text("page"),
            quote=self.text("quote"),
            note=self.text("note"),
        )

    def day(self) -> date:
        """The first day anyone could read it."""
        word = self.text("day", required=True)
        try:
            return date.fromisoformat(word)
        except ValueError:
            if word:
                self.flaw(f"{word!r} is not a day.", "Write the first day anyone could read it as 2018-06-30.")
            return date.max

    def name(self, column: str, *, or_currency: bool = False) -> EntityName:
        """A name of the case."""
        return self.known(self.text(column, required=True), or_currency=or_currency)

    def names(self, column: str) -> tuple[EntityName, ...]:
        """Names of the case, with semicolons between them; none where the cell is empty."""
        return tuple(self.known(word.strip()) for word in self.text(column).split(";") if word.strip())

    def known(self, word: str, *, or_currency: bool = False) -> EntityName:
        """The word as a name, refused where the case has no such name."""
        names = self.case.names
        if word and word not in names and not (or_currency and word in CURRENCY_CODES):
            known = nearest_first(word, names)
            self.flaw(f"{word!r} is not among the names.", f"Write one of {known}, or add a [[name]] to case.toml.")
        return EntityName(word)

    def word(self, column: str, kind: type[E], default: E | None) -> E:
        """A word of a closed set; the default where the cell is empty."""
        word = self.text(column, required=default is None)
        if not word:
            return default or next(iter(kind))
        try:
            return one_of(kind, word, called=column)
        except SteelyardError as refusal:
            self.flaws.refused(self.document.path, self.row.line, refusal)
            return next(iter(kind))

    def amount(self, column: str) -> Printed | None:
        """The amount of a cell; nothing where it is empty."""
        word = self.text(column)
        try:
            return read_amount(word) if word else None
        except SteelyardError as refusal:
            self.flaws.refused(self.document.path, self.row.line, refusal, about=column)
            return STAND_IN

    def yes(self, column: str) -> bool | None:
        """Yes or no; neither where the cell is empty."""
        word = self.text(column).casefold()
        if word not in {"", "yes", "no"}:
            self.flaw(f"{column} is {word!r}.", "Write yes or no, or leave the cell empty where nobody says.")
        return word == "yes" if word else None

    def period(self, company: EntityName, column: str = "period") -> Period | None:
        """A period, by the company's own year end; nothing where the cell is empty."""
        word = self.text(column)
        try:
            return read_period(word, self.case.year_end(company)) if word else None
        except SteelyardError as refusal:
            self.flaws.refused(self.document.path, self.row.line, refusal)
            return None
