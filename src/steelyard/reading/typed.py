"""`facts.csv` and `stakes.csv`: figures that a person typed in, each with its source.

A person can be asked to mend a row, so a row that cannot be read is a flaw with its line, never a doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar, final

from steelyard.reading.claim import TYPED, Claim, Reading, StakeClaim, StakeKind
from steelyard.reading.possible import impossible, impossible_stake
from steelyard.sources.case import Case
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Citation, Document, DocumentKind, Origin
from steelyard.sources.flaw import Flaws
from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import EntityName, nearest_first, one_of
from steelyard.words.notation import read_amount
from steelyard.words.period import Period, read_period
from steelyard.words.quantity import CURRENCY_CODES, Currency, Unit

E = TypeVar("E", bound=StrEnum)

_SOURCE: Final = ("tier", "publisher", "title", "day")
_SOURCE_MORE: Final = ("page", "quote", "url", "note", "mode")
FACT_COLUMNS: Final = ("company", "measure", "period", "value", *_SOURCE)
FACT_MORE: Final = ("aspect", "of", "segment", *_SOURCE_MORE)
STAKE_COLUMNS: Final = ("owner", "company", "kind", "period", "economic", "voting", "price", *_SOURCE)
STAKE_MORE: Final = ("counterparty", *_SOURCE_MORE)


def read_typed(document: Document, case: Case, flaws: Flaws) -> Reading:
    """The claims of a typed file; what is wrong with it goes to `flaws`."""
    is_facts = document.kind is DocumentKind.TYPED_FACTS
    required, more = (FACT_COLUMNS, FACT_MORE) if is_facts else (STAKE_COLUMNS, STAKE_MORE)
    rows = read_rows(document.text)
    columns = _columns(document, rows, required, more, flaws)
    if columns is None:
        return Reading()
    claims: list[Claim] = []
    stakes: list[StakeClaim] = []
    for row in rows[1:]:
        if len(row.cells) > len(rows[0].cells):
            says = f"The row has {len(row.cells)} cells for {len(rows[0].cells)} columns."
            flaws.add(document.path, row.line, says, 'Put a cell that holds a comma in quotes: "8,180".')
            continue
        reader = _RowReader(document, row, columns, case, flaws)
        before = len(flaws.found)
        claim = reader.fact() if is_facts else reader.stake()
        if len(flaws.found) > before:
            continue  # the stand-ins of a flawed row never leave
        if isinstance(claim, Claim):
            claims.append(claim)
        else:
            stakes.append(claim)
    return Reading(tuple(claims), tuple(stakes))


def _columns(
    document: Document, rows: tuple[Row, ...], required: tuple[str, ...], more: tuple[str, ...], flaws: Flaws
) -> Mapping[str, int] | None:
    """Name of each column -> its place, or nothing and a flaw for each column that is wrong."""
    before = len(flaws.found)
    names = [cell.text.lower() for cell in rows[0].cells] if rows else []
    if len(names) == 1 and ";" in names[0]:
        flaws.add(document.path, 1, "The columns stand between semicolons.", "Save the table with commas between them.")
        return None
    for name in names:
        if name not in (*required, *more):
            known = nearest_first(name, (*required, *more), most=20)
            flaws.add(document.path, 1, f"There is no column {name!r}.", f"Known columns: {known}.")
        elif names.count(name) > 1:
            flaws.add(document.path, 1, f"The column {name!r} is there twice.", "Keep one of them.")
    for name in required:
        if name not in names:
            flaws.add(
                document.path, 1, f"The column {name!r} is missing.", f"The first row names {', '.join(required)}."
            )
    return {name: place for place, name in enumerate(names)} if len(flaws.found) == before else None


@final
@dataclass(frozen=True, slots=True)
class _RowReader:
    """Reads the cells of one row by the names of their columns."""

    document: Document
    row: Row
    columns: Mapping[str, int]
    case: Case
    flaws: Flaws

    def fact(self) -> Claim:
        """The row as a figure."""
        company = self.name("company", or_currency=True)
        value = self.amount("value")
        measure = self.word("measure", Measure, None)
        claim = Claim(
            entity=company,
            measure=measure,
            aspect=self.word("aspect", Aspect, Aspect.LEVEL),
            of=self.text("of"),
            segment=self.text("segment"),
            period=settled(measure, self.period(company)),
            value=value or _STAND_IN,
            mode=self.word("mode", Mode, Mode.ACTUAL),
            citation=self.cite("value"),
            origin=self.origin(),
        )
        if value is None:
            self.flaw("The row has no value.", "Write an amount, or leave the row out: missing is not 0.")
        self._refuse(impossible(claim))
        return claim

    def stake(self) -> StakeClaim:
        """The row as a holding or a deal."""
        company = self.name("company")
        stake = StakeClaim(
            owner=self.name("owner"),
            company=company,
            kind=self.word("kind", StakeKind, StakeKind.HOLDS),
            economic=self.share("economic"),
            voting=self.share("voting"),
            price=self.price(),
            counterparty=self.text("counterparty"),
            period=self.period(company),
            mode=self.word("mode", Mode, Mode.ACTUAL),
            citation=self.cite("owner", to="price"),
            origin=self.origin(),
        )
        self._refuse(impossible_stake(stake))
        return stake

    def flaw(self, what: str, do: str) -> None:
        """Note what is wrong with the row."""
        self.flaws.add(self.document.path, self.row.line, what, do)

    def _refuse(self, reasons: Iterable[tuple[str, str]]) -> None:
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
        word = self.text(column, required=True)
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
            return _STAND_IN

    def price(self) -> Printed | None:
        """What was paid, in money and not below nothing."""
        value = self.amount("price")
        if value is not None and (not isinstance(value.unit, Currency) or value.middle < 0):
            self.flaw(f"price is {value}.", "Write the money paid with its currency: EUR 5 million.")
        return value

    def share(self, column: str) -> Printed | None:
        """A part of the votes, which may be none, or of the capital, which may not, in percent."""
        value = self.amount(column)
        if value is None:
            return None
        if value.unit is not Unit.PERCENT or not 0 <= value.middle <= _ALL:
            self.flaw(f"{column} is {value}.", "Write a percentage between 0% and 100%.")
        elif column == "economic" and value.middle == 0:
            self.flaw("economic is 0%.", "Leave the cell empty where it is not known, and the row out where none.")
        return value

    def period(self, company: EntityName) -> Period | None:
        """The period of the row, by the company's own year end; nothing where it is empty."""
        word = self.text("period")
        try:
            return read_period(word, self.case.year_end(company)) if word else None
        except SteelyardError as refusal:
            self.flaws.refused(self.document.path, self.row.line, refusal)
            return None


_ALL: Final = 100
_STAND_IN: Final = read_amount("0")
