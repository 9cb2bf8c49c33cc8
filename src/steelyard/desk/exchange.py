"""Stakes from and to the files of others: read into a case after they were shown, written out with what was dropped.

Nothing that stands is ever overwritten: a table of stakes grows at its end, an export goes to a name that is free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, final

from steelyard.desk.loose import bytes_of
from steelyard.owners.exchange.case_rows import lacking_names, renamed, with_rows
from steelyard.owners.exchange.forms import export_text, import_text
from steelyard.owners.exchange.parcel import Dropped, Imported, Party
from steelyard.owners.stake import Stake
from steelyard.reading.typed import read_typed
from steelyard.reports.in_place import put_in_place
from steelyard.sources.convert.encoding import decode
from steelyard.sources.convert.limits import LIMITS
from steelyard.sources.flaw import Flaws
from steelyard.sources.folder import BUNDLED, find_folder, load_case
from steelyard.sources.read_case import FILE
from steelyard.words.errors import (
    DocumentDamagedError,
    DocumentTooLargeError,
    FileUnreadableError,
    UnwritableError,
)
from steelyard.words.names import shown_plainly

STAKES: Final = "stakes.csv"
"""The table of stakes of a case."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What an import would add to a case: to be shown, then kept."""

    folder: Path
    rows: str
    """The new rows, under their header."""
    names: str
    """`[[name]]` blocks for `case.toml`; empty where the case has all names."""
    table: str
    """`stakes.csv` as it would be."""
    before: str
    """`stakes.csv` as it was when this was made; empty where there is none."""


def import_file(path: str, form: str | None = None, known: date | None = None) -> Imported:
    """The stakes of a file.

    Args:
        path: where it lies.
        form: `bods`, `ftm`, `gleif`, `csv` or `json`; told from the text where it is not given.
        known: since when that is known which does not say so itself; the day of the file where it is not given.

    Raises:
        FileUnreadableError: it is not there, or cannot be opened.
        DocumentTooLargeError: it holds more than may be read.
        DocumentDamagedError: it is no text, or broken.
        HostileDocumentError: it was made to exhaust a reader.
        ExchangeFlawsError: what is in it has not the form, with all places.
        UnknownWordError: there is no such form.
    """
    place = Path(path)
    name = shown_plainly(place.name)
    if not place.exists():
        raise FileUnreadableError(shown_plainly(path), "it is not there", "Look at the name, or give the whole path")
    content = bytes_of(place)
    if len(content) > LIMITS.file:
        raise DocumentTooLargeError(name, f"more than {LIMITS.file:,} bytes", f"{LIMITS.file:,}")
    text = decode(content)
    if text is None:
        raise DocumentDamagedError(name, "text", "no encoding makes a text of its bytes")
    return import_text(text, form, name, known or _day_of(place))


def export_file(stakes: Sequence[Stake], parties: Sequence[Party], path: str, form: str) -> tuple[Dropped, ...]:
    """Write stakes to a new file.

    Returns:
        Every field that the form cannot hold, with how often and why.

    Raises:
        UnwritableError: something stands there already, or nothing can be written there.
        UnknownWordError: there is no such form for writing.
    """
    exported = export_text(stakes, parties, form)
    place = Path(path)
    if place.exists():
        raise UnwritableError(shown_plainly(path), "something stands there already")
    try:
        put_in_place(place, exported.text)
    except OSError as refused:
        raise UnwritableError(shown_plainly(path), (refused.strerror or str(refused)).lower()) from refused
    return exported.dropped


def additions(case: str, imported: Imported, file: str) -> Additions:
    """What an import would add to a case; nothing is written yet.

    Args:
        case: the folder; a bundled case has to be copied first.
        imported: the stakes.
        file: the name of the file that they come from.

    Raises:
        UnwritableError: the case is bundled and stays as it is.
        SourceError: it is no case, or something in it is wrong.
    """
    folder = find_folder(case)
    if BUNDLED in folder.parents:
        raise UnwritableError(folder.name, "it is a bundled case, which stays as it is; copy it with steelyard new")
    known = load_case(folder).names.values()
    before = _table(folder)
    stakes = renamed(imported.stakes, {word.casefold(): each.name for each in known for word in each.spellings})
    names = lacking_names(imported.parties, stakes, [each.name for each in known])
    table, rows = with_rows(before, stakes, shown_plainly(Path(file).name))
    return Additions(folder=folder, rows=rows, names=names, table=table, before=before)


def keep(added: Additions) -> str:
    """Write what was shown into the case, and say what was written; on any doubt everything stays as it was.

    Raises:
        UnwritableError: the table changed since it was shown, or nothing can be written there.
        CaseFlawsError: a row that a case cannot hold, with its line.
    """
    toml, stakes = added.folder / FILE, added.folder / STAKES
    if _table(added.folder) != added.before:
        raise UnwritableError(str(stakes), "it changed since the rows were shown")
    case_before = toml.read_text(encoding="utf-8")
    try:
        if added.names:
            put_in_place(toml, f"{case_before.rstrip()}\n\n{added.names}")
        put_in_place(stakes, added.table)
        _must_be_read(added.folder)
    except BaseException as refused:
        put_in_place(toml, case_before)
        if added.before:
            put_in_place(stakes, added.before)
        else:
            stakes.unlink(missing_ok=True)
        if isinstance(refused, OSError):
            raise UnwritableError(str(stakes), (refused.strerror or str(refused)).lower()) from refused
        raise
    names = f"\n\nand into {toml}:\n\n{added.names.rstrip()}" if added.names else ""
    return f"Written into {stakes}:\n\n{added.rows.rstrip()}{names}\n"


def _must_be_read(folder: Path) -> None:
    """The case as it is now has to be one without flaws."""
    case, flaws = load_case(folder), Flaws()
    for document in case.documents:
        if document.path == STAKES:
            read_typed(document, case, flaws)
    flaws.must_be_none(folder.name)


def _table(folder: Path) -> str:
    place = folder / STAKES
    return place.read_text(encoding="utf-8-sig") if place.is_file() else ""


def _day_of(place: Path) -> date:
    """The day on which a file was last written: by then, what is in it was known."""
    return datetime.fromtimestamp(place.stat().st_mtime, UTC).date()
