"""Who copied whom: pages of one origin count once, however many publishers print them.

Each of these is enough to take two pages for one origin:

 - they have one publisher, or one address;
 - they have one long title (of filings this says nothing: every company calls its report alike);
 - they share several long sentences, or most of the shorter one;
 - they print nearly the same set of figures, to the last digit.

And of two figures of one cell, whatever else their pages print:

 - the same words stand around them;
 - they print the same digits, three or more, which a nearer source denies: nobody errs alike by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NamedTuple, final

from steelyard.checks.joined import Joined
from steelyard.ledger.fact import Fact
from steelyard.sources.document import Document, Origin
from steelyard.words.interval import Interval
from steelyard.words.measure import Tier
from steelyard.words.names import DocumentId
from steelyard.words.quantity import UnitOfMeasure

_LONG: Final = 40
"""Weight of words that two people do not write alike by chance; a Chinese character weighs as much as three letters."""
_SENTENCES: Final = 3
_FIGURES: Final = 6
_MOST_OF: Final = 0.8
_SHARED: Final = 0.5
_DIGITS: Final = 3
_NEAR: Final = timedelta(days=31)
"""Within how many days a text is printed again."""
_BREAK: Final = re.compile(r"(?<=[.!?])\s+|[。！？；\n]+")
_WORD: Final = re.compile(r"\w+")
_WIDE: Final = re.compile(r"[\u3400-\u9fff]")


class Page(NamedTuple):
    """A page by who printed what and when; the earlier sorts first."""

    day: date
    publisher: str
    title: str
    url: str


def page_of(fact: Fact) -> Page:
    """The page that a fact stands on."""
    return _page(fact.origin, fact.citation.path)


def _page(origin: Origin, path: str) -> Page:
    """The page that an origin names; by its file where it names no publisher."""
    title = _plain(origin.title) if origin.publisher else path
    return Page(origin.day, _plain(origin.publisher), title, origin.url)


@final
@dataclass(frozen=True)
class Copies:
    """The origin of each page: the earliest of those that are one text."""

    origins: Mapping[Page, Page]
    documents: Mapping[DocumentId, Document] = field(default_factory=dict)

    def grouped(self, facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], ...]:
        """The facts of one cell by origin, the earliest origin first; a group has several figures at times."""
        joined: Joined[Hashable] = Joined()
        roots = []
        for place, fact in enumerate(facts):
            page = page_of(fact)
            roots.append(("page", self.origins.get(page, page)))
            joined.join(roots[-1], place)
            if (words := words_around(fact, self.documents)) and _weight(words) >= _LONG:
                joined.join(("words", _plain(words)), place)
        for place, digits in _denied(facts):
            joined.join(("denied", digits), place)
        groups: dict[Hashable, list[Fact]] = {}
        for place, fact in enumerate(facts):
            groups.setdefault(joined.root(place), []).append(fact)
        ordered = [tuple(sorted(group, key=_when)) for group in groups.values()]
        return tuple(sorted(ordered, key=lambda group: _when(group[0])))


def words_around(fact: Fact, documents: Mapping[DocumentId, Document]) -> str:
    """The sentence or the line in which a figure stands; the source's own words where no document is held."""
    document = documents.get(fact.citation.document)
    if fact.origin.quote or document is None:
        return fact.origin.quote
    return sentence_at(document.text, fact.citation.span.start)


def copies_of(facts: Iterable[Fact], documents: Mapping[DocumentId, Document] | None = None) -> Copies:
    """Find the pages that are one text; the cost grows with the facts and the characters."""
    documents = documents or {}
    figures: dict[Page, set[Hashable]] = {}
    filed: set[Page] = set()
    for fact in facts:
        page = page_of(fact)
        known = figures.setdefault(page, set())
        if fact.tier is Tier.FILING:
            filed.add(page)
        if _digits(fact) >= _DIGITS:
            known.add((fact.entity, fact.measure, fact.segment, fact.aspect, fact.period, fact.of, fact.value))
    sentences = {
        _page(document.origin, document.path): _sentences(document.text[document.body :])
        for document in documents.values()
    }
    pages = sorted({*figures, *(page for page in sentences if page in figures)})
    joined: Joined[Page] = Joined()
    _join_alike(pages, joined, lambda page: ("publisher", page.publisher) if page.publisher else None)
    _join_alike(pages, joined, lambda page: ("url", page.url) if page.url else None)
    press = [page for page in pages if page not in filed]
    _join_titles(press, joined)
    _join_shared(press, figures, joined, lambda shared, a, b: shared >= _FIGURES and shared >= _MOST_OF * max(a, b))
    _join_shared(
        press,
        sentences,
        joined,
        lambda shared, a, b: shared >= _SENTENCES or shared >= _SHARED * min(a, b),
    )
    earliest: dict[Page, Page] = {}
    return Copies({page: earliest.setdefault(joined.root(page), page) for page in pages}, documents)


def _join_alike(pages: Iterable[Page], joined: Joined[Page], key: Callable[[Page], Hashable | None]) -> None:
    first: dict[Hashable, Page] = {}
    for page in pages:
        if (mark := key(page)) is not None:
            joined.join(first.setdefault(mark, page), page)


def _join_titles(pages: Iterable[Page], joined: Joined[Page]) -> None:
    last: dict[str, Page] = {}
    for page in pages:
        if _weight(page.title) >= _LONG // 2:
            before = last.get(page.title)
            if before and page.day - before.day <= _NEAR:
                joined.join(before, page)
            last[page.title] = page


def _join_shared(
    pages: Sequence[Page],
    marks: Mapping[Page, set[Hashable]],
    joined: Joined[Page],
    is_copy: Callable[[int, int, int], bool],
) -> None:
    """Join a page with an earlier one whose marks it has; each mark is held against its first page alone."""
    first: dict[Hashable, Page] = {}
    for page in pages:
        own = marks.get(page, set())
        shared = Counter(first.setdefault(mark, page) for mark in own)
        for other, count in shared.items():
            if other != page and is_copy(count, len(own), len(marks[other])):
                joined.join(other, page)


def _denied(facts: Sequence[Fact]) -> list[tuple[int, Hashable]]:
    """The figures that every figure of the nearest sources excludes, by their digits."""
    if not facts:
        return []
    nearest = min(fact.tier.rank for fact in facts)
    allowed: dict[UnitOfMeasure, set[Interval]] = {}
    for fact in facts:
        if fact.tier.rank == nearest:
            allowed.setdefault(fact.value.unit, set()).add(fact.value.interval)
    found: list[tuple[int, Hashable]] = []
    seen: dict[Hashable, bool] = {}
    for place, fact in enumerate(facts):
        near = allowed.get(fact.value.unit)
        if near is None or fact.tier.rank == nearest or _digits(fact) < _DIGITS:
            continue
        if fact.value not in seen:
            seen[fact.value] = not any(interval.meets(fact.value.interval) for interval in near)
        if seen[fact.value]:
            found.append((place, fact.value))
    return found


def told(groups: Sequence[Sequence[Fact]]) -> str:
    """How many origins there are, and which others copied; empty where each publisher is an origin of its own.

    >>> told(())
    ''
    """
    copied = [len({page_of(fact).publisher or page_of(fact).title for fact in group}) - 1 for group in groups]
    if not any(copied):
        return ""
    most = [f"one of them copied by {count}" for count in copied if count]
    if len(groups) == 1:
        return f"one origin, copied by {copied[0]}"
    if len(most) == 1:
        return f"{_number(len(groups))} origins, {most[0]}"
    return f"{_number(len(groups))} origins, {_number(len(most))} of them copied by {sum(copied)} in all"


_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def sentence_at(text: str, place: int) -> str:
    """The sentence, or the line of a table, around a place."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = text[start : len(text) if end < 0 else end]
    begin = 0
    for found in _BREAK.finditer(line):
        if start + found.start() > place:
            return line[begin : found.start()].strip()
        begin = found.end()
    return line[begin:].strip()


def _sentences(text: str) -> set[Hashable]:
    return {_plain(each) for each in _BREAK.split(text) if each and _weight(each) >= _LONG}


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _weight(text: str) -> int:
    return len(text) + 2 * len(_WIDE.findall(text))


def _digits(fact: Fact) -> int:
    end = fact.value.low if fact.value.low is not None else fact.value.high
    return 0 if end is None else len(end.as_tuple().digits)


def _when(fact: Fact) -> tuple[Page, str, int, str]:
    return page_of(fact), fact.citation.path, fact.citation.span.start, fact.value.line
