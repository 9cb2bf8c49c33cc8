"""The bench: a case opened, with its ledger, read again only where something changed.

The ledger lies in the user's cache and not in the case folder: a folder may come from a stranger, and a ledger that
came with it could say other things than its documents. It is derived; delete it at will.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final, final

from steelyard.desk.cache import cache_folder, kept_answers
from steelyard.ledger import store
from steelyard.ledger.ledger import Ledger
from steelyard.sources.case import Case
from steelyard.sources.folder import find_folder, fingerprint, load_case
from steelyard.words.errors import LedgerDamagedError, UnwritableError

_RECENT: Final = "recent.json"
_MOST_RECENT: Final = 20


@final
@dataclass(frozen=True)
class Bench:
    """A case on the bench, with everything that was ever read of it."""

    folder: Path
    case: Case
    ledger: Ledger


def open_case(name: str, *, progress: Callable[[str], None] = lambda _: None) -> Bench:
    """Open a case by its folder or its bundled name.

    Args:
        name: a path, or one of the bundled cases.
        progress: is told, in words, what takes time.

    Raises:
        SourceError: there is no such case, or something in it is wrong.
    """
    folder = find_folder(name)
    mark = fingerprint(folder)  # before the case: what changes meanwhile is read again the next time
    case = load_case(folder, kept_answers())
    path = ledger_path(folder)
    ledger = _kept(path, mark)
    if ledger is None:
        from steelyard.reading.read import read_case_documents  # noqa: PLC0415 - its grammar is large; a ledger needs none

        progress(f"Reading {len(case.documents)} documents …")
        ledger = store.gather(read_case_documents(case), case.documents)
        _keep(path, mark, ledger)
    return Bench(folder, case, ledger)


def ledger_path(folder: Path) -> Path:
    """Where the ledger of a case folder lies: in the user's cache, so that no ledger travels with a folder."""
    return cache_folder() / f"{folder.name}-{sha256(os.fsencode(folder)).hexdigest()[:10]}.sqlite"


def _kept(path: Path, mark: str) -> Ledger | None:
    """The ledger in the cache; a damaged one is as good as none, because it is built again."""
    try:
        return store.load(path, mark)
    except LedgerDamagedError:
        return None


def _keep(path: Path, mark: str, ledger: Ledger) -> None:
    """Save the ledger where that is possible; a case on a full or locked disk is weighed all the same."""
    try:
        store.save(path, mark, ledger)
    except UnwritableError:
        return


def remember(folder: Path, day: date) -> None:
    """Note that a case was weighed, so that `trace` finds its numbers; losing the note loses nothing else."""
    entries = [(str(folder), day.isoformat())] + [(name, known.isoformat()) for name, known in recent()]
    path = cache_folder() / _RECENT
    fresh = path.with_name(f".{_RECENT}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(list(dict.fromkeys(entries))[:_MOST_RECENT]), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return  # a cache that cannot be written to is no reason to stop


def recent() -> tuple[tuple[str, date], ...]:
    """The cases weighed lately with their days, the latest first."""
    try:
        rows = json.loads((cache_folder() / _RECENT).read_text(encoding="utf-8"))
        return tuple((str(name), date.fromisoformat(day)) for name, day in rows)
    except (OSError, ValueError, TypeError, RecursionError):
        return ()
