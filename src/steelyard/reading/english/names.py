"""Names in English text: those of the table of names, and capitalised words that look like a company or a person."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from steelyard.reading.english.likeness import ALSO_GIVEN, FORMS, TRAIL, WORD, as_name, is_abbreviation
from steelyard.reading.english.places import (
    ROLES,
    TIMES,
)
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.names import Entity, EntityKind

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_PART: Final = rf"(?:A/S\b|(?:\d{{1,3}})?[{_UPPER}][\w&’'.-]*)"
_CAPITALS: Final = re.compile(rf"(?<![\w@$€£¥/]){_PART}(?:[ \u00a0](?:(?:of|&|de|und|van)[ \u00a0])?{_PART})*")


def find_names(text: str, known: Mapping[str, Entity]) -> tuple[Named, ...]:
    """Every name, in the order of the text.

    Args:
        text: a document.
        known: each spelling of each name of the table.
    """
    found = _known(text, known)
    taken = {place for named in found for place in range(named.span.start, named.span.end)} if found else set()
    persons: set[str] = set()
    unknown: list[Named] = []
    lines = sorted(found.span() for pattern in (_DATELINE, _LISTED) for found in pattern.finditer(text))
    for run in _CAPITALS.finditer(text):
        place = bisect_right(lines, (run.start(), len(text)))
        if place and run.start() < lines[place - 1][1]:
            continue
        for piece in _pieces(text, run.start(), run.end()):
            named = as_name(text, piece)
            if named is None or any(place in taken for place in (named.span.start, named.span.end - 1)):
                continue
            if named.kind is EntityKind.PERSON:
                persons.add(named.name)
                persons.update(named.name.split()[:1] + named.name.split()[-1:])
            unknown.append(named)
    if persons:
        full = {
            part: name
            for name in sorted(persons, key=len)
            if " " in name
            for part in (name.split()[0], name.split()[-1])
        }
        unknown = [
            Named(full.get(each.name, each.name), each.span, EntityKind.PERSON, known=False)
            if each.name in persons
            else each
            for each in unknown
        ]
    return tuple(sorted([*found, *unknown], key=lambda named: named.span))


_SUBSIDIARY: Final = re.compile(
    r"[ \u00a0](?:Cloud|Music|Health|Logistics|Pictures|Capital|Bank|Finance|Financial|Games|Mobile|Motors?|Energy"
    r"|Pharma"
    r"|Entertainment|Video|Pay|Auto|Automotive|Studios?|Ventures|Insurance|Securities|Properties|Semiconductor|Robotics|Digital"
    r"|Retail|Foods|Electronics|Display|SDI|Aerospace|Chemical|Chemicals|Steel|Telecom|Interactive|Literature|Travel|Air)\b"
)
"""Words that make a name that of a subsidiary: what is known of the parent does not hold for it."""


_LISTED: Final = re.compile(r"\([A-Z][A-Za-z ]{1,20}[:;][ \u00a0]?[A-Z0-9.]{1,10}(?:[,;][^()]{0,40})?\)")
"""Where a share is listed, and its code: "(LSE: FBK)"."""
_DATELINE: Final = re.compile(
    r"^[ \t]*(?:[A-Z][A-Za-z.]*[ ,]+){1,4}(?:\([^)\n]{2,24}\)|News|[A-Z][a-z]{2}\.?[ ]\d{1,2})?"
    r"[^\n#]{0,16}?[ ][-\u2013\u2014]+[ ]",
    re.MULTILINE,
)
"""Where and through whom a report came: "HELSINKI ( AFX ) -", "ADP News - Feb 13 , 2009 -"."""


def _known(text: str, known: Mapping[str, Entity]) -> list[Named]:
    if not known:
        return []
    spellings = "|".join(re.escape(spelling) for spelling in sorted(known, key=len, reverse=True))
    return [
        Named(known[m.group()].name, Span(m.start(), m.end()), known[m.group()].kind)
        for m in re.finditer(rf"(?<![^\W_])(?:{spellings})(?![^\W_])", text)
        if not _SUBSIDIARY.match(text, m.end())
    ]


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """A run of capitalised words, cut where one name ends: behind a possessive, a full stop of a sentence, a role."""
    pieces: list[Span] = []
    words = list(WORD.finditer(text, start, end))
    first: int | None = None
    last = start
    for place, word in enumerate(words):
        bare = TRAIL.sub("", word.group())
        ends_here = word.group() != bare and not is_abbreviation(word.group())
        is_given = (
            bare in ALSO_GIVEN and first is not None and not text[word.end() : word.end() + 3].strip(" ,.").isdigit()
        )
        if not is_given and (bare in ROLES or bare in TIMES or bare.partition("-")[0] in TIMES):
            if first is not None:
                pieces.append(Span(first, last))
            first = None
            continue
        if first is None:
            first = word.start()
        last = word.start() + (len(word.group()) if is_abbreviation(word.group()) else len(bare))
        if (ends_here or bare.rstrip(".").lower() in FORMS) and place < len(words) - 1:
            pieces.append(Span(first, last))
            first = None
    if first is not None:
        pieces.append(Span(first, last))
    return pieces
