"""One number, or a list of them with a case each: every method that takes either gives the same back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, final

from steelyard.models.methods.domain import must_hold, must_match
from steelyard.models.methods.method import Line, Number

Column: TypeAlias = float | list[float]
"""One number for all cases, or a list with one for each."""


@final
@dataclass(frozen=True, slots=True)
class Cases:
    """The cases that columns make, and whether a list was among them."""

    rows: tuple[dict[str, float], ...]
    many: bool

    def columns(self, found: Sequence[Mapping[str, float]]) -> dict[str, Number]:
        """What was found for each case, by name: a number for one, a list for many."""
        names = list(dict.fromkeys(name for row in found for name in row))
        if not self.many:
            return {name: found[0][name] for name in names}
        return {name: [row[name] for row in found] for name in names if all(name in row for row in found)}

    def lines(self, found: Sequence[Mapping[str, float]], says: Mapping[str, str]) -> tuple[Line, ...]:
        """The working of each case: what is named in `says`, in its order."""
        return tuple(
            Line(f"case {at}: {words}" if self.many else words, row[name])
            for at, row in enumerate(found, start=1)
            for name, words in says.items()
            if name in row
        )


def cases_of(**given: Column | None) -> Cases:
    """The cases that columns make; a column that is not given is in none of them.

    Raises:
        ModelInputError: a list is empty, too long, or not as long as another.
    """
    lists = {name: column for name, column in given.items() if isinstance(column, list)}
    first, length = next(((name, len(column)) for name, column in lists.items()), ("", 1))
    for name, column in lists.items():
        must_hold(name, column)
        must_match(name, column, length, first)
    rows = tuple(
        {
            name: column[at] if isinstance(column, list) else column
            for name, column in given.items()
            if column is not None
        }
        for at in range(length)
    )
    return Cases(rows, bool(lists))
