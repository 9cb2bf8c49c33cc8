"""Stakes of a table: our own, the `stakes.csv` of a case, or one that somebody keeps by hand.

Columns
    owner, owned (or company), economic and voting as percentages, and any field of a stake. `kind` (holds, bought,
    sold), `period` or `date`, `day`, `publisher` and `title` are read as in a case. `economic_pct` is in percent
    without a sign; a bare 0.1568 under `economic` is refused, as nobody says of what it is a part.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, final

from steelyard.owners.exchange.bods_check import refusal
from steelyard.owners.exchange.cells import CELLS, says_why
from steelyard.owners.exchange.parcel import Flaw, Imported, Party
from steelyard.owners.exchange.parties import plain_name
from steelyard.owners.exchange.table_write import bare_cell
from steelyard.owners.stake import Stake
from steelyard.words.errors import DocumentDamagedError, SteelyardError
from steelyard.words.names import EntityName
from steelyard.words.period import CALENDAR, Period, read_period
from steelyard.words.stake import Event, StakeMeasure

_SAME: Final = {"company": "owned", "asset": "owned", "class": "of", "primary": "is_primary", "known": "known_on"}
_KINDS: Final = {
    "holds": (StakeMeasure.LEVEL, Event.HOLDING),
    "bought": (StakeMeasure.ACQUIRED, Event.PURCHASE),
    "sold": (StakeMeasure.DISPOSED, Event.SALE),
}
_MORE: Final = frozenset({"kind", "date", "day", "publisher", "title", "economic_pct", "voting_pct", "currency"})
_PLAIN: Final = frozenset(CELLS) - {"owner", "owned", "since", "until", "known_on", "price", "period"}
_NAMES: Final = ("owner", "owned")


def read_csv(text: str, name: str, known: date | None = None) -> Imported:
    """The stakes of a table.

    Args:
        text: rows with commas, semicolons or tabs between their cells; the first names the columns.
        name: how the text is called where something is wrong with it.
        known: since when a row is known that does not say so itself.

    Returns:
        Stakes, names, and the columns that were not read.

    Raises:
        ExchangeFlawsError: all rows that cannot be read, with their lines.
        DocumentDamagedError: it is no table.
    """
    flaws, wrong = list[Flaw](), list[Flaw]()
    stakes: list[Stake] = []
    for line, cells in _rows(text, name, flaws, wrong):
        row = _Row(f"line {line}", cells, wrong)
        before = len(wrong)
        fields = row.fields(known)
        if len(wrong) == before:
            stakes.append(Stake(**fields))
    if wrong:
        raise refusal(name, "csv", wrong)
    parties = tuple(Party(each) for each in dict.fromkeys(name for each in stakes for name in (each.owner, each.owned)))
    return Imported(stakes=tuple(stakes), parties=parties, flaws=tuple(flaws))


def _rows(text: str, name: str, flaws: list[Flaw], wrong: list[Flaw]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row that says something, with its line: column -> cell."""
    plain = text.lstrip("\ufeff")
    rows = csv.reader(io.StringIO(plain, newline=""), delimiter=_separator(plain), strict=True)
    try:
        head = [_SAME.get(word := cell.strip().casefold(), word) for cell in next(rows, [])]
        if not set(_NAMES) <= set(head):
            do = "The first row names the columns: owner, owned, economic, voting, since, known_on."
            wrong.append(Flaw("line 1", "It names no owner, or nothing that is owned.", do))
            return
        for column in dict.fromkeys(head):
            if head.count(column) > 1:
                wrong.append(Flaw("line 1", f"The column {column!r} is there twice.", "Keep one of them."))
            elif column not in CELLS and column not in _MORE:
                flaws.append(Flaw("line 1", f"The column {column[:60]!r} was not read.", "A stake has no such field."))
        for cells in rows:
            if len(cells) > len(head):
                says = f"The row has {len(cells)} cells for {len(head)} columns."
                wrong.append(Flaw(f"line {rows.line_num}", says, "Put a cell that holds a comma in quotes."))
            elif any(cell.strip() for cell in cells):
                yield rows.line_num, {column: bare_cell(cell) for column, cell in zip(head, cells, strict=False)}
    except csv.Error as broken:
        raise DocumentDamagedError(name, "CSV", f"{broken} in line {rows.line_num}") from broken


def _separator(text: str) -> str:
    """What stands between the cells of the first row."""
    head = text.partition("\n")[0]
    return max((",", ";", "\t"), key=head.count)


@final
@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row by the names of their columns; what is wrong goes to `wrong`."""

    where: str
    cells: Mapping[str, str]
    wrong: list[Flaw]

    def fields(self, known: date | None) -> dict[str, Any]:
        """The fields of the stake; of no use where something was wrong."""
        found: dict[str, Any] = {"economic": None, "voting": None, "measure": StakeMeasure.LEVEL}
        if kind := self.word("kind"):
            self._kind(kind, found)
        for name in _NAMES:
            found[name] = self._name(name)
        for column, text in self.cells.items():
            if column in _PLAIN and text:
                self._read(column, text, column, found)
        for share in ("economic", "voting"):
            if (percent := self.word(f"{share}_pct")) and found[share] is None:
                self._read(share, percent if percent.endswith("%") else f"{percent}%", f"{share}_pct", found)
        if price := self.word("price"):
            currency = self.word("currency")
            self._read("price", f"{currency} {price}" if currency and currency not in price else price, "price", found)
        if "source" not in found and (said := [word for word in map(self.word, ("publisher", "title")) if word]):
            found["source"] = ": ".join(said)
        self._days(known, found)
        return found

    def word(self, column: str) -> str:
        """The words of a cell."""
        return self.cells.get(column, "").strip()

    def _flaw(self, column: str, what: str, do: str) -> None:
        self.wrong.append(Flaw(f"{self.where}, {column}", what, do))

    def _read(self, field: str, text: str, column: str, found: dict[str, Any]) -> None:
        try:
            found[field] = CELLS[field].read(text)
        except (SteelyardError, ValueError) as refused:
            self._flaw(column, *says_why(refused))

    def _name(self, column: str) -> EntityName:
        name = plain_name(self.cells.get(column, ""))
        if not name:
            self._flaw(column, "The cell is empty.", "Write who it is.")
        return EntityName(name)

    def _kind(self, kind: str, found: dict[str, Any]) -> None:
        if kind in _KINDS:
            found["measure"], found["event"] = _KINDS[kind]
        else:
            self._flaw("kind", f"{kind!r} is no kind.", f"Write one of {', '.join(_KINDS)}.")

    def _days(self, known: date | None, found: dict[str, Any]) -> None:
        """When it is true and since when it is known."""
        period = self._period("period") or self._period("date")
        if self.word("period"):
            found["period"] = period
        told = self._period("known_on") or self._period("day")
        since = self._period("since")
        found["known_on"] = told.last if told else known
        found["since"] = since.last if since else period.last if period else found["known_on"]
        until = self._period("until")
        if until is not None:
            found["until"] = until.last
        if found["known_on"] is None:
            self._flaw("known_on", "Nobody says since when it is known.", "Add the first day anyone could read it.")
        elif until is not None and until.last < found["since"]:
            self._flaw("until", f"It ends on {until.last}, before it begins on {found['since']}.", "Swap the two days.")

    def _period(self, column: str) -> Period | None:
        text = self.word(column)
        if not text:
            return None
        try:
            return read_period(text, CALENDAR)
        except SteelyardError as refused:
            self._flaw(column, *says_why(refused))
            return None
