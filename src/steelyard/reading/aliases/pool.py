"""The names of some documents: every spelling, how often it stands there, and where first.

English names are runs of capitalised words without the ordinary ones around them; Chinese ones those that the grammar
shows. What is no name is no harm here: it meets nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final, final

from steelyard.reading.aliases.branches import is_branch_word
from steelyard.reading.aliases.forms import is_chinese
from steelyard.reading.claim import Reading
from steelyard.reading.english.places import COMMON, LEGAL, PEOPLES, PLACES, ROLES, TIMES
from steelyard.sources.document import Document
from steelyard.sources.span import Span
from steelyard.words.names import Entity, EntityKind

_PART: Final = r"[A-Z0-9]?[A-Z](?:[^\W\u2e80-\uffef]|[&’'.-])*"
RUN: Final = re.compile(
    rf"(?<![\w@$€£¥/.]){_PART}(?:[ \u00a0](?:(?:of|&|and|de)[ \u00a0])?{_PART}){{0,9}}"
    r"(?:,? (?:Inc|Ltd|Limited|LLC|L\.P|Corp|Co)\b\.?){0,2}"
)
_TRAIL: Final = re.compile(r"(?:['’]s?|[.,'’-])+$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_LINE: Final = re.compile(r"[^\n]+")
_FORM: Final = re.compile(r"(?:集[团團]|控股|股份|有限|[责責]任)*公司")
"""What belongs to the name before it."""
_OWNED: Final = "旗下"
"""Between an owner and what is his."""
_JOINING: Final = frozenset("of & and de".split())
_WRAPPED: Final = re.compile(r"(?<![^\W_])[A-Z][\w-]*$")
_FULL_LINE: Final = 50
"""Letters of a line that may have been broken because it was full."""
_LONGEST: Final = 60
"""Letters of a name: what is longer is a heading."""


@final
@dataclass(slots=True)
class Seen:
    """A spelling in the documents."""

    spelling: str
    times: int = 0
    first: tuple[int, Span] | None = None
    """Document and place; nothing where only the table of names has it."""


@final
@dataclass
class Pool:
    """All spellings of some documents, and of the table of names."""

    documents: Sequence[Document]
    readings: Sequence[Reading]
    known: Mapping[str, Entity]
    """Each spelling of the table."""
    seen: dict[str, Seen] = field(default_factory=dict)
    ends: list[dict[int, Span]] = field(default_factory=list)
    """For each document, where a Chinese name ends, and the name."""

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The names of which the documents tell figures."""
        return frozenset(claim.entity for reading in self.readings for claim in reading.claims)

    def names(self, spelling: str) -> str:
        """The one name of what a spelling stands for; itself where no table knows it."""
        entity = self.known.get(spelling)
        return entity.name if entity else spelling

    def add(self, spelling: str, document: int | None = None, span: Span | None = None) -> None:
        """Count a spelling."""
        seen = self.seen.get(spelling)
        if seen is None:
            seen = self.seen[spelling] = Seen(spelling)
        if document is not None and span is not None:
            seen.times += 1
            seen.first = seen.first or (document, span)

    def times(self, name: str) -> int:
        """How often a spelling stands in the documents."""
        return self.seen[name].times if name in self.seen else 0

    def frequency(self, name: str) -> int:
        """How often what is known by a name, or a spelling, stands in the documents."""
        entity = self.known.get(name)
        return sum(map(self.times, entity.spellings)) if entity else self.times(name)

    @property
    def latin(self) -> Iterator[str]:
        """The spellings in Latin letters."""
        return (spelling for spelling in self.seen if not is_chinese(spelling))

    @property
    def chinese(self) -> Iterator[str]:
        """The spellings in Chinese characters."""
        return (spelling for spelling in self.seen if is_chinese(spelling))


def pool_of(documents: Sequence[Document], readings: Sequence[Reading], entities: Iterable[Entity]) -> Pool:
    """The names of some documents, with those of the table."""
    entities = [entity for entity in entities if entity.kind is not EntityKind.PERSON]
    pool = Pool(documents, readings, {spelling: entity for entity in entities for spelling in entity.spellings})
    for spelling in pool.known:
        pool.add(spelling)
    for place, document in enumerate(documents):
        text = document.text
        for run in RUN.finditer(text, document.body):
            if _is_broken(text, run):
                continue
            for start, spelling in pieces(run.group()):
                pool.add(spelling, place, Span(run.start() + start, run.start() + start + len(spelling)))
        spans = list(_chinese_names(text))
        pool.ends.append({span.end: span for span in spans})
        for span in spans:
            pool.add(span.of(text), place, span)
    return pool


def _is_broken(text: str, run: re.Match[str]) -> bool:
    """Whether a name goes on in the next line, or comes from the one before, of a text with lines of one width."""
    start, end = run.span()
    if text[end : end + 1] == "\n" and text[end + 1 : end + 2].isupper():
        return end - text.rfind("\n", 0, end) > _FULL_LINE and text[end - 1].isalnum()
    if text[start - 1 : start] == "\n" and (before := _WRAPPED.search(text, max(0, start - _LONGEST), start - 1)):
        return start - 1 - text.rfind("\n", max(0, start - 2 - 4 * _LONGEST), start - 1) > _FULL_LINE and bool(before)
    return False


def _chinese_names(text: str) -> Iterator[Span]:
    """Where Chinese names stand. Only the lines with a Chinese character are looked at."""
    lines = [line for line in _LINE.finditer(text) if _CHINESE.search(text, line.start(), line.end())]
    if not lines:
        return
    from steelyard.reading.chinese.mentions import find_names  # noqa: PLC0415 - only a Chinese text pays for its tables

    starts = list(accumulate((len(line.group()) + 1 for line in lines), initial=0))
    for named in find_names("\n".join(line.group() for line in lines)):
        at = bisect_right(starts, named.span.start) - 1
        moved = lines[at].start() - starts[at]
        end = named.span.end + moved
        form = _FORM.match(text, end)
        start = named.span.start + moved
        owned = text.rfind(_OWNED, start, end - 1)
        yield Span(start if owned < 0 else owned + len(_OWNED), form.end() if form else end)


@lru_cache(maxsize=16384)
def pieces(run: str) -> tuple[tuple[int, str], ...]:
    """A run of capitalised words as names, each with its place: cut behind a possessive and the end of a sentence."""
    found: list[tuple[int, str]] = []
    words = list(re.finditer(r"\S+", run))
    first = 0
    for place, word in enumerate(words):
        ends = _POSSESSIVE.search(word.group()) or (word.group().endswith(".") and not _is_abbreviation(word.group()))
        two = word.group() == "and" and not (_is_common(words[place - 1]) and _is_common(words[place + 1]))
        if place == len(words) - 1 or ends or two or word.group() in ROLES:
            found += _name(run, words[first : place + 1])
            first = place + 1
    return tuple(found)


def _name(run: str, words: list[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """The words as a name, without the ordinary ones at its ends; nothing where no other is left."""
    while words and _leads(words[0].group()):
        words = words[1:]
    while words and (words[-1].group() in _JOINING or words[-1].group() in TIMES | ROLES):
        words = words[:-1]
    if not words:
        return
    start, end = words[0].start(), words[-1].end()
    name = run[start:end]
    name = _POSSESSIVE.sub("", name) if _is_abbreviation(name.split()[-1]) else _TRAIL.sub("", name)
    if 1 < len(name) <= _LONGEST and not all(_is_ordinary(word.group()) for word in words):
        yield start, name


def _is_common(word: re.Match[str]) -> bool:
    """Whether a word beside "and" leaves one name: Industrial and Commercial."""
    return _is_ordinary(word.group()) or is_branch_word(word.group().lower())


def _leads(word: str) -> bool:
    bare = _TRAIL.sub("", word)
    return bare in PEOPLES or bare in TIMES or bare in ROLES or word in _JOINING or bare.lower() in _SMALL


def _is_ordinary(word: str) -> bool:
    bare = _TRAIL.sub("", word)
    lower = bare.lower()
    return (
        bare in PLACES
        or bare in PEOPLES
        or bare in TIMES
        or bare in ROLES
        or lower in COMMON
        or lower in LEGAL | _JOINING
    )


def _is_abbreviation(word: str) -> bool:
    return word.endswith(".") and (word.lower() in LEGAL or word.count(".") > 1)


_SMALL: Final = frozenset(
    (
        "a an the this that these those it its they their we our he his she her i my you your who what which where"
        " when how why in on at by for from to with without within of as after before during since until till while"
        " although though however moreover meanwhile furthermore additionally also besides thus therefore hence"
        " still yet then later earlier recently currently previously subsequently finally despite according"
        " following including excluding based given compared against between among under over about above below"
        " because due and or but so if unless not no both each every some many most several all few another other"
        " such interestingly notably today yesterday last"
    ).split()
)
"""Words that begin a sentence and no name, in lower case."""
