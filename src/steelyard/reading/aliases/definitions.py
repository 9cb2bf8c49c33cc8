"""Two names that the text itself says are one: definitions, second names in brackets, names of before.

    Kingsoft Cloud Holdings Limited (“Kingsoft Cloud”)      Aliyun, which is often referred to as AliCloud
    金山云（Kingsoft Cloud）      北京某某科技有限公司（以下简称“某某”）      Meta, formerly Facebook,

What stands in brackets without a word of explanation must be in the other script, or short letters of the name before
it: Acme (Berlin) is no second name. What defines a thing, (“the Notes”), is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from steelyard.reading.aliases.around import (
    CHINESE_NAME,
    known_before,
    name_before,
    name_behind,
)
from steelyard.reading.aliases.branches import another_branch
from steelyard.reading.aliases.defining import (
    BRACKETED,
    CHINESE_FROM_TO,
    EXPLAINS,
    FROM_TO,
    GENERIC_CHINESE,
    GLOSSARY,
    IN_CHINESE,
    LISTED,
    OR,
    QUOTED,
    SAYS,
    THINGS,
)
from steelyard.reading.aliases.forms import bare, has_form, is_chinese
from steelyard.reading.aliases.initials import stands_for
from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Evidence, Ground, Link
from steelyard.reading.aliases.sounds import sound_initials
from steelyard.reading.chinese.script import simplified
from steelyard.reading.english.places import COMMON, PLACES
from steelyard.sources.document import Document
from steelyard.sources.span import Span

READER: Final = "aliases/1"
_GAP: Final = re.compile(r"[\s,(–—\[-]*(?:[（(]\s*)?$")
_CLOSING: Final = re.compile(r"[”\"’'」』》]?[)）]?")
_OPEN_QUOTE: Final = frozenset("“\"‘'「")
_LIKENED: Final = re.compile(r"\bof (\w+)$")
"""The Google of China is not Google, and no name."""
_LAST: Final = re.compile(r"(?:, |and |& )$")
_OF: Final = re.compile(r"\b(?:of|by|from|with|and|or|between|at|in)\s+(?:the\s+)?$|&\s*$", re.IGNORECASE)
_LATIN_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9.&’' -]{1,39}")
_SHORT: Final = re.compile(r"[A-Z][A-Z&]{1,6}")
_CODE: Final = re.compile(r"\.[A-Z]{1,2}$")
_COMPANY_END: Final = re.compile(r"(?:公司|集团|控股|股份|银行|证券|保险|科技|汽车|电器|股份有限公司)$")


def defined(pool: Pool) -> Iterator[Link]:
    """Every pair of names that a text says are one."""
    for document, ends in zip(pool.documents, pool.ends, strict=True):
        yield from _said(document)
        yield from _in_quotes(document, pool)
        yield from _in_brackets(document, pool, ends)
        yield from _or(document, pool)
        if is_chinese(document.text):
            yield from _in_chinese(document, pool, ends)
            yield from _renamed(document)
            yield from _in_glossary(document)


def _said(document: Document) -> Iterator[Link]:
    """Names with a word of definition between them."""
    text = document.text
    for found in SAYS.finditer(text, document.body):
        gap = _GAP.search(text, max(0, found.start() - 4), found.start())
        first = name_before(text, gap.start()) if gap else None
        if gap is None or first is None or not gap.group().strip():
            continue
        if "(" not in gap.group() and _OF.search(text, max(0, first.start - 12), first.start):
            continue
        second = name_behind(text, found.end())
        if second is None or not _is_other_name(text, first, second):
            continue
        name, other = first.of(text), second.of(text)
        likened = _LIKENED.search(other)
        listed = _SHORT.fullmatch(other) and _LAST.search(text, max(0, first.start - 5), first.start)
        if not (likened and likened[1] in PLACES) and not (listed and not stands_for(other, name)):
            yield _link(document, first, second, Ground.DEFINITION)
    for found in FROM_TO.finditer(text, document.body):
        first = name_behind(text, found.end(), rest=" to ")
        second = name_behind(text, first.end + len(" to ")) if first else None
        if first and second and _is_other_name(text, first, second):
            yield _link(document, first, second, Ground.DEFINITION)


def _in_quotes(document: Document, pool: Pool) -> Iterator[Link]:
    """A company and its short name: Cheetah Mobile Inc. (“Cheetah”)."""
    text = document.text
    for found in QUOTED.finditer(text, document.body):
        second = Span(*found.span(1))
        first = name_before(text, found.start())
        if first is None or not _is_company(first.of(text), pool) or not _is_other_name(text, first, second):
            continue
        if _is_short_of(second.of(text), first.of(text)):
            yield _link(document, first, second, Ground.DEFINITION)


def _in_brackets(document: Document, pool: Pool, ends: Mapping[int, Span]) -> Iterator[Link]:
    """A name and the same in the other script, or its short letters."""
    text = document.text
    for found in BRACKETED.finditer(text, document.body):
        second = Span(*found.span(1))
        words = second.of(text).strip()
        first = ends.get(found.start()) or known_before(text, found.start(), pool)
        if first is None or not words or words in PLACES:
            continue
        name = first.of(text)
        if is_chinese(name) == is_chinese(words):
            if _SHORT.fullmatch(words) and stands_for(words, name) and _is_company(name, pool):
                yield _link(document, first, second, Ground.DEFINITION)
        elif _is_in_other_script(name, words, pool) and not another_branch(name, words):
            yield _link(document, first, second, Ground.APPOSITION)


def _or(document: Document, pool: Pool) -> Iterator[Link]:
    """A company and its short letters: Taiwan Semiconductor Manufacturing Co., or TSMC."""
    text = document.text
    for found in OR.finditer(text, document.body):
        first, second = name_before(text, found.start()), name_behind(text, found.end())
        if first is None or second is None or not _is_company(first.of(text), pool):
            continue
        if stands_for(second.of(text), first.of(text)):
            yield _link(document, first, second, Ground.DEFINITION)


def _in_chinese(document: Document, pool: Pool, ends: Mapping[int, Span]) -> Iterator[Link]:
    """（以下简称“Y”）, 又称Y, 原名Y."""
    text = document.text
    plain = simplified(text)
    for found in IN_CHINESE.finditer(plain, document.body):
        first = ends.get(found.start()) or known_before(text, found.start(), pool)
        second = Span(*found.span("alias"))
        alias = second.of(plain).strip()
        if first is None or GENERIC_CHINESE.search(alias) or alias.lower() in THINGS:
            continue
        if LISTED.search(plain, max(0, first.start - 1), first.start):
            continue
        name = first.of(plain)
        short = "简称" in found["how"] or "称" in found["how"]
        if is_chinese(alias):
            if not _is_namelike(alias, sure=bool(found["open"])):
                continue
            if is_chinese(name) and short and not _in_order(alias, name):
                continue
        elif not _LATIN_NAME.fullmatch(alias):
            continue
        if name != alias:
            yield _link(document, first, second, Ground.DEFINITION)


def _renamed(document: Document) -> Iterator[Link]:
    """由X更名为Y."""
    plain = simplified(document.text)
    for found in CHINESE_FROM_TO.finditer(plain, document.body):
        old, new = Span(*found.span("old")), Span(*found.span("new"))
        if all(_is_namelike(each.of(plain), sure=True) for each in (old, new)):
            yield _link(document, old, new, Ground.DEFINITION)


def _in_glossary(document: Document) -> Iterator[Link]:
    """A list of short names, as prospectuses begin with: 金山云 指 北京金山云网络技术有限公司."""
    plain = simplified(document.text)
    for found in GLOSSARY.finditer(plain, document.body):
        alias, name = found["alias"], found["name"]
        if is_chinese(alias) and alias != name and not GENERIC_CHINESE.search(alias) and _in_order(alias, name):
            yield _link(document, Span(*found.span("alias")), Span(*found.span("name")), Ground.DEFINITION)


def _is_other_name(text: str, first: Span, second: Span) -> bool:
    """Whether both may be names of a company, and are not the same word."""
    one, two = first.of(text), second.of(text).strip()
    last = two.split()[-1].lower().strip(".,") if two.split() else ""
    if one == two or not last or last in THINGS or two.lower() in COMMON or one.split()[-1].lower() in THINGS:
        return False
    begins = two[0].isupper() or two[0].isdigit() or is_chinese(two) or text[second.start - 1] in _OPEN_QUOTE
    return begins and not two.isdecimal() and two not in PLACES and not two.islower()


def _is_company(name: str, pool: Pool) -> bool:
    """Whether a name is surely one of a company: by its form, by the table, or because figures are told of it."""
    return has_form(name) or name in pool.known or name in pool.subjects or bool(_COMPANY_END.search(name))


def _is_short_of(short: str, name: str) -> bool:
    """Whether a name is made of words of another in their order, from its beginning, or of its initials."""
    words, whole = bare(short).words, list(bare(name).words)
    if stands_for(short, name):
        return True
    if not words or words[0] not in whole[:2]:
        return False
    rest = iter(whole)
    return all(word in rest for word in words)


def _is_in_other_script(name: str, words: str, pool: Pool) -> bool:
    """Whether words in brackets are a name in the other script than the one before them."""
    if is_chinese(words):
        plain = simplified(words)
        if not CHINESE_NAME.fullmatch(words) or EXPLAINS.search(plain) or GENERIC_CHINESE.search(plain):
            return False
        return _is_namelike(plain, sure=False)
    if (
        not _LATIN_NAME.fullmatch(words)
        or _CODE.search(words)
        or words.rsplit(maxsplit=1)[-1].lower() in THINGS
        or words.lower() in COMMON
    ):
        return False
    sure = name in pool.known or bool(_COMPANY_END.search(simplified(name))) or pool.times(name) > 1
    return sure or not _SHORT.fullmatch(words) or sound_initials(name) == words.lower()


def _in_order(short: str, name: str) -> bool:
    rest = iter(name)
    return all(sign in rest for sign in short)


def _link(document: Document, first: Span, second: Span, ground: Ground) -> Link:
    text = document.text
    span = Span(first.start, max(second.end, first.end))
    quote = " ".join(span.of(text).split())
    closing = _CLOSING.match(text, span.end)
    quote += closing.group() if closing else ""
    words = f"the text says “{quote}”"
    evidence = Evidence(ground, words, (document.cite(span, reader=READER),))
    return Link(_tidy(first.of(text)), _tidy(second.of(text)), evidence)


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(" ,;")


def _is_namelike(words: str, *, sure: bool) -> bool:
    """Whether Chinese words can be a name."""
    from steelyard.reading.chinese.mentions import is_namelike  # noqa: PLC0415 - only a Chinese text pays for its tables

    return is_namelike(words, sure=sure)
