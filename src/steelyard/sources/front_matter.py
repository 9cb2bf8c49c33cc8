"""The lines that say where a document comes from: `title: …`, `publisher: …`, `day: …`, `tier: …`, `about: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, final

from steelyard.sources.document import Origin
from steelyard.sources.flaw import Flaws
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName, nearest_first, one_of

_FENCED: Final = re.compile(r"---[ \t]*\n(?P<lines>.*?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_REQUIRED: Final = ("title", "publisher", "day", "tier", "about")
_OPTIONAL: Final = ("url", "note")


@final
@dataclass(frozen=True, slots=True)
class Source:
    """Where a document comes from and what "the company" means in it."""

    origin: Origin
    about: EntityName


@final
@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines between the two fences, and where the text begins behind them."""

    lines: str
    body: int


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text that has one."""
    found = _FENCED.match(text)
    return FrontMatter(found["lines"], found.end()) if found else None


def read_source_lines(lines: str, file: str, flaws: Flaws, *, first_line: int) -> Source | None:
    """The source that the lines name, or nothing and a flaw for each thing that is wrong with them."""
    before = len(flaws.found)
    said: dict[str, str] = {}
    places: dict[str, int] = {}
    for number, line in enumerate(lines.splitlines(), start=first_line):
        key, colon, value = line.partition(":")
        key = key.strip().lower()
        if not line.strip(" -"):  # blank, or a fence that somebody kept
            continue
        if not colon or key not in (*_REQUIRED, *_OPTIONAL):
            known = nearest_first(key, (*_REQUIRED, *_OPTIONAL))
            flaws.add(file, number, f"{line.strip()!r} names no source.", f"Write KEY: VALUE with one of {known}.")
            continue
        said[key], places[key] = value.strip(), number
    for key in _REQUIRED:
        if not said.get(key):
            flaws.add(file, places.get(key, first_line), f"The source has no {key}.", f"Add a line {key}: …")
    day = _day(said.get("day", ""), file, places, flaws)
    tier = _tier(said.get("tier", ""), file, places, flaws)
    if len(flaws.found) > before or day is None or tier is None:
        return None
    origin = Origin(
        publisher=said["publisher"],
        title=said["title"],
        day=day,
        tier=tier,
        url=said.get("url", ""),
        note=said.get("note", ""),
    )
    return Source(origin, EntityName(said["about"]))


def _day(word: str, file: str, places: dict[str, int], flaws: Flaws) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        if word:
            flaws.add(file, places["day"], f"{word!r} is not a day.", "Write the day it came out as 2018-06-30.")
        return None


def _tier(word: str, file: str, places: dict[str, int], flaws: Flaws) -> Tier | None:
    try:
        return one_of(Tier, word, called="tier")
    except SteelyardError as refusal:
        if word:
            flaws.refused(file, places["tier"], refusal)
        return None
