"""`facts.csv` and `stakes.csv`: figures that a person typed in, each with its source.

A person can be asked to mend a row, so a row that cannot be read is a flaw with its line, never a doubt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from steelyard.reading.claim import Claim, Reading, StakeClaim
from steelyard.reading.possible import impossible
from steelyard.reading.typed_row import STAND_IN, RowReader
from steelyard.reading.typed_stake import STAKE_COLUMNS, STAKE_MORE, read_stake_row
from steelyard.sources.case import Case
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Document, DocumentKind
from steelyard.sources.flaw import Flaws
from steelyard.sources.grid import Row
from steelyard.words.measure import Aspect, Measure, Mode, settled
from steelyard.words.names import nearest_first

_SOURCE: Final = ("tier", "publisher", "title", "day")
_SOURCE_MORE: Final = ("page", "quote", "url", "note", "mode")
FACT_COLUMNS: Final = ("company", "measure", "period", "value", *_SOURCE)
FACT_MORE: Final = ("aspect", "of", "segment", *_SOURCE_MORE)


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
        reader = RowReader(document, row, columns, case, flaws)
        before = len(flaws.found)
        claim = _fact(reader) if is_facts else read_stake_row(reader)
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


def _fact(row: RowReader) -> Claim:
    """The row as a figure."""
    company = row.name("company", or_currency=True)
    value = row.amount("value")
    measure = row.word("measure", Measure, None)
    claim = Claim(
        entity=company,
        measure=measure,
        aspect=row.word("aspect", Aspect, Aspect.LEVEL),
        of=row.text("of"),
        segment=row.text("segment"),
        period=settled(measure, row.period(company)),
        value=value or STAND_IN,
        mode=row.word("mode", Mode, Mode.ACTUAL),
        citation=row.cite("value"),
        origin=row.origin(),
    )
    if value is None:
        row.flaw("The row has no value.", "Write an amount, or leave the row out: missing is not 0.")
    row.refuse(impossible(claim))
    return claim
