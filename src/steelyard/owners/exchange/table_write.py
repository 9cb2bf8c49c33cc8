"""Stakes as a plain table: a stake a row, the same columns as the fields of a stake."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from steelyard.owners.exchange.cells import CELLS, is_filled
from steelyard.owners.exchange.parcel import Dropped, Exported, Party, PartyKind, left_behind
from steelyard.owners.stake import Stake

COLUMNS: Final = tuple(name for name in CELLS if name != "holding")
"""Columns of the table; the citation of a holding would fill a page."""
_WHY: Final = {"holding": "the citation stays in the case; its source is written, and the form json keeps it"}
_ACTS: Final = ("=", "+", "-", "@", "\t", "\r", "'")
"""How a cell begins that a spreadsheet would work out."""


def write_csv(stakes: Iterable[Stake], parties: Sequence[Party] = ()) -> Exported:
    """The table, and all that is not in it."""
    every = tuple(stakes)
    dropped = list(left_behind(every, frozenset(COLUMNS), _WHY))
    told = sum(party.kind is not PartyKind.UNKNOWN or bool(party.identifiers) for party in parties)
    if told:
        dropped.append(Dropped("party", told, "the table has names only; the form json keeps kinds and identifiers"))
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for stake in every:
        rows.writerow([shown_cell(_text(stake, name)) for name in COLUMNS])
    return Exported(out.getvalue(), tuple(sorted(dropped)))


def shown_cell(text: str) -> str:
    """A cell that no spreadsheet works out: one that looks like a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(_ACTS) else text


def bare_cell(text: str) -> str:
    """The cell without that apostrophe."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_ACTS) else text


def _text(stake: Stake, name: str) -> str:
    return CELLS[name].write(getattr(stake, name)) if is_filled(stake, name) else ""
