"""The ledger on disk: one SQLite file, derived from the case folder and built again at will.

 1. The file knows the fingerprint of the folder and the version of the tables it was built with (`load`).
 2. If both still hold, it is read; else it is built anew beside itself and moved into place in one step (`save`).
    Whoever is killed on the way leaves the old file or the new one, never half of either; two at once do the same
    work twice, and the last one wins with the same facts.
 3. A fact that was in the old file keeps the moment at which it was first recorded.

Triggers refuse to change or remove a row, so that even a hand in the file leaves the facts as they were read.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.ledger import Ledger
from steelyard.ledger.line import read_claim, read_doubt, read_stake
from steelyard.reading.claim import Doubt, Reading
from steelyard.sources.document import Document
from steelyard.words.errors import LedgerDamagedError, UnwritableError

VERSION: Final = "1"
"""Of the tables: a higher one makes every ledger be built anew. The readers are covered by the fingerprint."""

_ABANDONED: Final = 3600
"""Seconds after which an unfinished build is one that was killed."""

_TABLES: Final = """
    CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE facts (
        place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entity TEXT NOT NULL, measure TEXT NOT NULL,
        period TEXT NOT NULL, known_on TEXT NOT NULL, line TEXT NOT NULL
    );
    CREATE TABLE holdings (
        place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, known_on TEXT NOT NULL, line TEXT NOT NULL
    );
    CREATE TABLE doubts (place INTEGER PRIMARY KEY, known_on TEXT NOT NULL, line TEXT NOT NULL);
    CREATE TABLE records (id TEXT PRIMARY KEY, recorded_at TEXT NOT NULL) WITHOUT ROWID;
"""
_GUARDS: Final = "".join(
    f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'facts do not change'); END;"
    for table in ("facts", "holdings", "doubts")
    for verb in ("UPDATE", "DELETE")
)


def gather(reading: Reading, documents: tuple[Document, ...]) -> Ledger:
    """The ledger of all that was read; a claim that stands twice at one place is one fact."""
    days = {document.id: document.origin.day for document in documents}
    return Ledger(
        tuple({fact.id: fact for fact in map(Fact, reading.claims)}.values()),
        tuple({holding.id: holding for holding in map(Holding, reading.stakes)}.values()),
        tuple((days[doubt.citation.document], doubt) for doubt in reading.doubts),
    )


def load(path: Path, fingerprint: str) -> Ledger | None:
    """The ledger in a file, if it was built from the same folder by the same readers.

    Raises:
        LedgerDamagedError: the file is no ledger.
    """
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as file:
            about = dict(file.execute("SELECT key, value FROM about"))
            if about != {"version": VERSION, "fingerprint": fingerprint}:
                return None
            return Ledger(
                tuple(Fact(read_claim(line)) for (line,) in file.execute("SELECT line FROM facts ORDER BY place")),
                tuple(
                    Holding(read_stake(line)) for (line,) in file.execute("SELECT line FROM holdings ORDER BY place")
                ),
                tuple(_dated_doubt(*row) for row in file.execute("SELECT known_on, line FROM doubts ORDER BY place")),
            )
    except (sqlite3.DatabaseError, ValueError, TypeError, ArithmeticError, RecursionError) as broken:
        raise LedgerDamagedError(str(path)) from broken


def save(path: Path, fingerprint: str, ledger: Ledger) -> None:
    """Put a ledger into its file in one step.

    Raises:
        UnwritableError: the folder cannot be written to.
    """
    fresh = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        _write(fresh, fingerprint, ledger, _recorded(path))
        fresh.replace(path)
    except (OSError, sqlite3.OperationalError) as refused:
        raise UnwritableError(str(path), str(refused)) from refused
    finally:
        with suppress(OSError):  # where nothing could be written there is nothing to remove
            fresh.unlink()


def _write(path: Path, fingerprint: str, ledger: Ledger, recorded: dict[str, str]) -> None:
    knowledge = ledger.known_by(date.max)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    facts = [
        (fact.id, fact.entity, fact.measure, str(fact.period or ""), fact.known_on.isoformat(), fact.line)
        for fact in knowledge.facts
    ]
    holdings = [(holding.id, holding.known_on.isoformat(), holding.line) for holding in knowledge.holdings]
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript("BEGIN;" + _TABLES)
        file.executemany("INSERT INTO about VALUES (?, ?)", [("version", VERSION), ("fingerprint", fingerprint)])
        file.executemany("INSERT INTO facts VALUES (NULL, ?, ?, ?, ?, ?, ?)", facts)
        file.executemany("INSERT INTO holdings VALUES (NULL, ?, ?, ?)", holdings)
        file.executemany("INSERT INTO doubts VALUES (NULL, ?, ?)", ledger.doubt_rows())
        ids = [fact_id for fact_id, *_ in (*facts, *holdings)]
        file.executemany("INSERT INTO records VALUES (?, ?)", [(each, recorded.get(each, now)) for each in ids])
        file.executescript(_GUARDS)


def _read_only(path: Path) -> str:
    """The address by which SQLite opens a file to read, whatever characters its name has."""
    return f"{path.resolve().as_uri()}?mode=ro"


def _sweep(path: Path) -> None:
    """Remove what a build that was killed left beside the ledger; one that may still be at work is left alone."""
    for left in path.parent.glob(f".{path.name}.*"):
        with suppress(FileNotFoundError):  # another build put its file into place meanwhile
            age = datetime.now(UTC).timestamp() - left.stat().st_mtime
            if age > _ABANDONED:
                left.unlink()


def _recorded(path: Path) -> dict[str, str]:
    """When each fact of the old file was recorded; nothing where there is no old file that can be read."""
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as file:
            return dict(file.execute("SELECT id, recorded_at FROM records"))
    except sqlite3.DatabaseError:
        return {}


def _dated_doubt(known_on: str, line: str) -> tuple[date, Doubt]:
    return date.fromisoformat(known_on), read_doubt(line)
