"""Find a number by its id: in one case, or in those weighed lately and then the bundled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from steelyard.desk.bench import open_case, recent
from steelyard.desk.weigh import weigh
from steelyard.reports.weighing import Node, Weighing
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import AmbiguousIdError, SteelyardError, UnknownIdError

_SHORTEST = 4
"""Characters that an abbreviated id has at least: its letter, its dash and two more."""


def find_number(
    id_: str, *, case: str | None = None, day: date | None = None, progress: Callable[[str], None] = lambda _: None
) -> tuple[Weighing, Node]:
    """The number with an id, and the weighing that it is part of.

    Args:
        id_: all of an id or its first characters.
        case: the case to look in; else the cases weighed lately, the latest first, then the bundled ones.
        day: the valuation day to look at; else the one each was weighed on.
        progress: is told, in words, what takes time.

    Raises:
        UnknownIdError: no number has it.
        AmbiguousIdError: several begin with it.
    """
    looked: list[str] = []
    for weighing in _weighings(case, day, progress):
        looked.append(f"{weighing.case.name} on {weighing.day}")
        if node := _node(weighing, id_):
            return weighing, node
    raise UnknownIdError(id_, ", ".join(looked) or "any case")


def _weighings(case: str | None, day: date | None, progress: Callable[[str], None]) -> Iterator[Weighing]:
    if case:
        yield weigh(open_case(case, progress=progress), day)
        return
    seen: set[tuple[Path, date]] = set()
    for name, known_by in (*recent(), *((name, None) for name in bundled_names())):
        try:
            bench = open_case(name, progress=progress)
            asked = (bench.folder, day or known_by or bench.case.day)
            if asked not in seen:
                seen.add(asked)
                yield weigh(bench, asked[1])
        except SteelyardError:
            continue  # a case that has gone, or was broken since: the number may be in the next


def _node(weighing: Weighing, id_: str) -> Node | None:
    if id_ in weighing.nodes:
        return weighing.nodes[id_]
    matches = [key for key in weighing.nodes if key.startswith(id_)] if len(id_) >= _SHORTEST else []
    if len(matches) > 1:
        raise AmbiguousIdError(id_, ", ".join(matches[:6]))
    return weighing.nodes[matches[0]] if matches else None
