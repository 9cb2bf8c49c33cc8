"""Numbers that are part of a name: model numbers, notes, forms, list numbers, tickers, telephones."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.words import any_of

_NAMING: Final = (
    "note notes item items section sections article articles rule rules page pages chapter chapters part form"
    " figure table"
    " step level levels phase phases stage stages tier tiers version model room route flight type topic exhibit"
    " schedule"
    " appendix annex proposal resolution clause paragraph scope category lot block gate platform generation"
    " episode season"
    " class series vol vol. no no. nos nos. number tel tel. phone fax p. pp. age aged line question point group zone"
    " division box suite floor building unit code rank ranked ranking footnote rfc iso en din case volume issue"
    " ifrs ias asc asu sfas fas ifric sic frs aasb gaap sab fin eitf fasb reg regulation pillar basel covid windows"
).split()
_IN_ANY_CASE: Final = any_of(form for word in _NAMING for form in (word, word.capitalize(), word.upper()))
_NAME_WORDS: Final = re.compile(rf"(?<![A-Za-z])(?:{_IN_ANY_CASE})[ \u00a0]\Z")
_NAMED: Final = re.compile(r"(?:\A|[^\w.])(?P<word>[a-z]?[A-Z][\w.&’'-]*)[ \u00a0]\Z")
_LIST: Final = re.compile(r"[.)、]\s")
THINGS: Final = re.compile(r"\s+(?:[a-z-]+\s+){0,2}(?:[a-z]+s|people|staff|percent|employees|personnel)\b")
_SENTENCE_ENDS: Final = ".!?;:\n•"
_WINDOW: Final = 24
_LIST_NUMBER: Final = 2
"""Digits of a list number, at most."""
_TICKER: Final = 4
"""Digits of a ticker, at least; of a model, at most."""


def is_name(start: int, end: int, text: str) -> bool:
    """Whether a bare number is a part of a name, a list number, a ticker or a note."""
    digits = text[start:end]
    if not digits.isdigit():
        return False
    before = text[max(0, start - _WINDOW) : start]
    return _stands_apart(before, digits, end, text) or _is_named(before, start, end, text)


def _stands_apart(before: str, digits: str, end: int, text: str) -> bool:
    """(1), (2317), [3], and 4. at the beginning of a line."""
    around = before[-1:] + text[end : end + 1]
    if around == "()":
        return len(digits) <= _LIST_NUMBER or len(digits) >= _TICKER
    if around == "[]":
        return True
    line = before.rstrip(" \t")
    return len(digits) <= _LIST_NUMBER and (not line or line[-1] == "\n") and _LIST.match(text, end) is not None


def _is_named(before: str, start: int, end: int, text: str) -> bool:
    """Note 5, Form 10, iPhone 17; but a number of things behind a name counts them."""
    if not before or before[-1] not in " \u00a0":
        return False
    if _NAME_WORDS.search(before):
        return True
    named = _NAMED.search(before)
    if named is None or end - start > _TICKER:
        return False
    earlier = before[: named.start("word")].rstrip(" \t")
    opens = not earlier and start - len(before) <= 0 or earlier[-1:] in _SENTENCE_ENDS  # noqa: RUF021
    return not opens and not THINGS.match(text, end)
