"""Remember what a person decided about a repair: a `[[repair]]` at the end of the case's own file.

Nothing else in the file is touched, and the printed figure stays where it is. What is refused is remembered too, and
not proposed again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from steelyard.checks.repair.repair import Repair, Status
from steelyard.desk.check import check
from steelyard.desk.read import Ask
from steelyard.reports.in_place import put_in_place
from steelyard.sources.folder import BUNDLED, find_folder, load_case
from steelyard.sources.read_case import FILE
from steelyard.words.errors import NoSuchRepairError, RepairNotKeptError
from steelyard.words.period import CALENDAR, YearEnd, period_name

if sys.platform != "win32":
    import fcntl

_DECIDED: Final = frozenset({Status.ACCEPTED, Status.REFUSED})


def decide(
    case: str,
    repair: str,
    *,
    accepted: bool,
    who: str,
    why: str,
    day: date | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> str:
    """Write a decision into a case folder, and say what was written.

    Args:
        case: the folder; a bundled case has to be copied first.
        repair: its id, as `steelyard check` shows it: `r-0123456789`.
        accepted: whether the printed figure is read as the repair has it.
        who: who decides.
        why: the reason, in words.
        day: the day that the case is checked on.
        progress: is told, in words, what takes time.

    Raises:
        NoSuchRepairError: there is none of that id, or it was decided already.
        RepairNotKeptError: the case is bundled and cannot be changed, or the figure is not one that a case can name.
    """
    folder = find_folder(case)
    if BUNDLED in folder.parents:
        raise RepairNotKeptError(repair, f"{folder.name} is a bundled case, which stays as it is")
    with _alone_in(folder):
        return _write(folder, repair, accepted=accepted, who=who, why=why, day=day, progress=progress)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Let one program at a time decide on a case, where the system can tell; the end of a program lets the next in."""
    if sys.platform == "win32":
        yield
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def _write(
    folder: Path,
    repair: str,
    *,
    accepted: bool,
    who: str,
    why: str,
    day: date | None,
    progress: Callable[[str], None],
) -> str:
    checked = check((str(folder),), Ask(), day, stdin=lambda _: b"", progress=progress)
    found = {each.id: each for each in checked.repairs if each.status not in _DECIDED}
    if repair not in found:
        raise NoSuchRepairError(repair, ", ".join(found) or "none is open")
    fact = found[repair].figure.fact
    year_end = checked.year_ends.get(fact.entity, CALENDAR) if fact else CALENDAR
    block = _block(found[repair], year_end, accepted=accepted, who=who, why=why)
    path = folder / FILE
    before = path.read_text(encoding="utf-8")
    put_in_place(path, f"{before.rstrip()}\n\n{block}")
    try:
        load_case(folder)
    except BaseException:
        put_in_place(path, before)
        raise
    return f"Written into {path}:\n\n{block}"


def _block(repair: Repair, year_end: YearEnd, *, accepted: bool, who: str, why: str) -> str:
    fact = repair.figure.fact
    if fact is None or fact.period is None or not fact.entity:
        says = "a case names a repair by company, measure and period, and one is not known"
        raise RepairNotKeptError(repair.id, says)
    lines = {
        "company": _quoted(fact.entity),
        "measure": _quoted(fact.measure.value),
        "period": _quoted(period_name(fact.period, year_end)),
        **({"segment": _quoted(fact.segment)} if fact.segment else {}),
        "from": _quoted(str(repair.was)),
        "to": _quoted(str(repair.becomes)),
        "accepted": "true" if accepted else "false",
        "who": _quoted(_printable(who)),
        "why": _quoted(_printable(why)),
        "day": _first_day(repair).isoformat(),
    }
    return "[[repair]]\n" + "".join(f"{key} = {value}\n" for key, value in lines.items())


def _first_day(repair: Repair) -> date:
    """The first day on which it could be decided: when all figures that it rests on were known.

    An earlier valuation does not use it, and one of that day rests on nothing that became known later.
    """
    facts = [term.fact for mend in repair.mends for term in mend.relation.terms if term.fact]
    return max(fact.known_on for fact in (*facts, *repair.confirmed_by, repair.figure.fact) if fact)


def _printable(words: str) -> str:
    """Words on one line, without what a screen would obey."""
    return "".join(character for character in " ".join(words.split()) if character.isprintable())


def _quoted(words: str) -> str:
    """Words as a TOML string on one line."""
    safe = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in safe) + '"'
