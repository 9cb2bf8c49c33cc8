"""Tables of a TOML file that know their lines, read key by key.

A reader asks for the keys it knows; `done` then refuses what was never asked for, with the nearest known key. After a
flaw a stand-in is handed out so that reading goes on; it never leaves, because a case with flaws is refused whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeVar, final

from steelyard.sources.flaw import Flaws
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.names import has_controls, nearest_first, one_of
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Unit

E = TypeVar("E", bound=StrEnum)

_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.\-\s\"']+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"^\s*([A-Za-z0-9_\-]+)\s*=")
_STAND_IN: Final = Printed(Decimal(0), Decimal(0), Unit.COUNT)


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """Path of each table and key -> its line. The second [[ring]] is `("ring", "1")`.

    The standard library's parser keeps no places. This one knows only headers and keys at the start of a line, which
    is where people write them; a key inside an inline table has the line of the key that holds it.
    """
    found: dict[tuple[str, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    path: tuple[str, ...] = ()
    inside = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if inside:
            inside = "" if inside in line else inside
            continue
        if header := _HEADER.match(line):
            names = tuple(part.strip(" \"'") for part in header[2].split("."))
            path = _placed(names, counts)
            if header[1] == "[[":
                index = counts.get(path, -1) + 1
                counts[path] = index
                path = (*path, str(index))
            found[path] = number
        elif key := _KEY.match(line):
            found.setdefault((*path, key[1]), number)
        inside = next((mark for mark in ('"""', "'''") if line.count(mark) % 2), "")
    return found


def _placed(names: tuple[str, ...], counts: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """The names with the index of the latest element of each array of tables on the way."""
    path: tuple[str, ...] = ()
    for position, name in enumerate(names):
        path = (*path, name)
        if position < len(names) - 1 and path in counts:
            path = (*path, str(counts[path]))
    return path


@final
@dataclass(slots=True)
class Table:
    """One table of a TOML file and its place in it."""

    raw: Mapping[str, Any]
    path: tuple[str, ...]
    file: str
    lines: Mapping[tuple[str, ...], int]
    flaws: Flaws
    asked: set[str] = field(default_factory=set)

    def line(self, key: str | None = None) -> int:
        """The line of a key, or the nearest line above it that is known."""
        path = self.path if key is None else (*self.path, key)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    @property
    def name(self) -> str:
        """How a person would write it: `[relative.factor]`, `[[ring]]`."""
        plain = ".".join(part for part in self.path if not part.isdigit())
        return f"[[{plain}]]" if self.path[-1:] and self.path[-1].isdigit() else f"[{plain}]"

    def has(self, key: str) -> bool:
        """Whether the key is there; asking does not make it known."""
        return key in self.raw

    def flaw(self, key: str | None, what: str, do: str) -> None:
        """Note what is wrong at a key."""
        self.flaws.add(self.file, self.line(key), what, do)

    def text(self, key: str, default: str | None = None) -> str:
        """Words; required where there is no default."""
        words = str(self._typed(key, str, "words in quotes", "", default))
        if has_controls(words):
            self.flaw(key, f"{key} holds a character that no screen can show.", "Write it again by hand.")
        return words

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        return bool(self._typed(key, bool, "true or false", default, default))

    def day(self, key: str, default: date | None = None) -> date:
        """A day without quotes: 2018-06-30."""
        value: date = self._typed(key, date, "a day without quotes, as in 2018-06-30", date.min, default)
        if isinstance(value, datetime):
            self.flaw(key, f"{key} has a time of day.", "Write the day alone: 2018-06-30.")
            return value.date()
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words; none where the key is left out."""
        values = self._typed(key, list, 'a list of words: ["Apple", "Lenovo"]', [], [])
        if not all(isinstance(value, str) for value in values):
            self.flaw(key, f"{key} holds something that is no word.", 'Write ["Apple", "Lenovo"].')
        return tuple(map(str, values))

    def choice(self, key: str, kind: type[E], *, called: str, default: E | None = None) -> E:
        """A word of a closed set."""
        word = self.text(key, None if default is None else default.value)
        try:
            return one_of(kind, word, called=called)
        except SteelyardError as refusal:
            if word:
                self.flaws.refused(self.file, self.line(key), refusal)
            return next(iter(kind))

    def amount(self, key: str) -> Printed:
        """An amount in the notation of `docs/case.md`, in quotes."""
        word = str(self._typed(key, str, 'an amount in quotes: "7%", "USD 60 billion"', "", None))
        try:
            return read_amount(word) if word else _STAND_IN
        except SteelyardError as refusal:
            self.flaws.refused(self.file, self.line(key), refusal, about=key)
            return _STAND_IN

    def table(self, key: str, want: str = "a table") -> Table | None:
        """The table under a key, if it is there."""
        raw = self._typed(key, dict, want, {}, {})
        return Table(raw, (*self.path, key), self.file, self.lines, self.flaws) if self.has(key) else None

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables under [[key]], in order; none where it is left out."""
        raws = self._typed(key, list, f"it as [[{key}]]", [], [])
        if not all(isinstance(raw, dict) for raw in raws):
            self.flaw(key, f"{key} is not a list of tables.", f"Begin each with a line [[{key}]].")
            return ()
        path = (*self.path, key)
        return tuple(Table(raw, (*path, str(i)), self.file, self.lines, self.flaws) for i, raw in enumerate(raws))

    def done(self) -> None:
        """Refuse every key that was never asked for."""
        for key in self.raw:
            if key not in self.asked:
                known = nearest_first(key, sorted(self.asked), most=20)
                where = f"in {self.name}" if self.path else "at the top of the file"
                self.flaw(key, f"There is no key {key!r} {where}.", f"Known here: {known}.")

    def _typed(self, key: str, kind: type[Any], want: str, stand_in: Any, default: Any) -> Any:  # noqa: ANN401
        """The value of a key if it is of the kind; `default` where it is left out, a flaw where it may not be."""
        self.asked.add(key)
        if key not in self.raw:
            if default is None:
                self.flaw(None, f"{self.name} lacks the key {key!r}.", f"Write {key} = …, {want}.")
                return stand_in
            return default
        value = self.raw[key]
        if not isinstance(value, kind) or (kind is str and not value.strip() and default is None):
            self.flaw(key, f"{key} = {value!r} does not fit here.", f"Write {want}.")
            return stand_in
        return value
