"""English parts and multiples in words: "a quarter of a billion", "two-thirds", "half of", "doubled", "halved"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.digits import divided
from steelyard.words.amounts.spelled import GREAT, Spelled, behind_article, count, scale_alone
from steelyard.words.amounts.words import any_of
from steelyard.words.quantity import Unit
from steelyard.words.vocabulary_numbers import HALVINGS, MULTIPLES, PARTS, POWERS, SCALE_WORDS, VERBS_OR_ADJECTIVES

_PART: Final = re.compile(rf"(?:[ \n]-[ ]|[ \n-]+)(?P<part>(?i:{any_of(PARTS)}))(?![A-Za-z])")
_OF_A: Final = re.compile(rf"(?:[ -]+of)?(?:[ -]+an?)?[ -]+(?P<power>{GREAT}|dozen)(?![A-Za-z])", re.IGNORECASE)
_OF_A_POINT: Final = re.compile(
    r"(?:\s+of)?(?:\s+(?:a|an|one))?(?=[\s-]+(?:percentage|percent|per\s+cent|basis|year\b))", re.IGNORECASE
)
_QUARTER_POINT: Final = re.compile(r"[\s-](?:percentage-)?point\b", re.IGNORECASE)
_NOT_ORDINAL: Final = re.compile(
    r"[ -](?:of|in|to|from|on|at|as|by|and|or|the|its|their|less|more|lower|higher|fewer|since|during|this|last"
    r"|over|after"
    r"|when|while|but|compared|versus|year|years|stake|share|interest|that|owned|off|against|between|is|are|was"
    r"|were|within"
    r"|through|across|because|due|down|up)\b|[^\w\s-]|\s*\Z|\s+[(0-9]"
)
_TIME: Final = re.compile(
    r"\s+(?:ago|earlier|ended|before|later|in\s+a\s+row|running)\b"
    r"|\s+of\s+(?:the\s+)?(?:(?:fiscal|financial|calendar)\s+)?(?:year\b|\x1f|[12][09]\d\d|last\b|this\b|next\b)"
)
_OF: Final = re.compile(r"\s+(?:of|the|its|their|stake|share|less|more|lower|higher)\b")
_HEDGED: Final = re.compile(
    r"(?:\bby|\bthan|\bnearly|\balmost|\babout|\baround|\broughly|\bover|\bunder|\bsome|\bleast|\bup|\bdown"
    r"|\bonly|\bjust|\bapproximately"
    r"|\bfell|\brose|\bdropped|\blost|\bgained)\s+(?:an?\s+)?\Z",
    re.IGNORECASE,
)
_DOUBLED: Final = re.compile(
    r"\s+(?:the|its|their|his|her|our|what|that|those|from|in|to|by|over|year|within|between|since|compared|on"
    r"|as|again"
    r"|every|during|this|last|at|market|earnings)\b|\s*[,.;:)]|\s*\Z"
)
_TO_DOUBLE: Final = re.compile(
    r"\b(?:to|will|would|could|may|might|should|than|nearly|almost|about|roughly|only|around|more|over|is|was"
    r"|are|were)\s+\Z",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"\b(?:cut|sliced|split|slashed|reduced|fell|fallen|dropped)\s+in\s+\Z", re.IGNORECASE)
_HALF_OF: Final = re.compile(
    r"\s+(?:of|its|their|the|that|our|his|what|as|those)\b(?!\s+(?:the\s+)?(?:(?:fiscal|financial)\s+)?(?:year|\x1f))"
)
_WHICH_HALF: Final = re.compile(
    r"\b(?:first|second|other|latter|1st|2nd|final|last|year|next|former|back|front|one|this|previous"
    r"|better)[\s-]+\Z",
    re.IGNORECASE,
)
_NO_SHARE: Final = re.compile(r"-|\s+(?:a|an|year|hour|dozen|time)\b")
_WHOLE: Final = 100


def spelled(text: str, start: int, first: str) -> Spelled | None:
    """The number that begins with a word, or nothing."""
    word = first.lower()
    if word in MULTIPLES or word in HALVINGS:
        return _multiple(text, start, word)
    if word in {"half", "quarter"}:
        return _part(text, start, start + len(first), word, article=False)
    if word in SCALE_WORDS:
        return scale_alone(text, start, word)
    if word not in {"a", "an"}:
        return _counted(text, start)
    if found := _PART.match(text, start + len(first)):
        return _part(text, start, found.end(), found["part"].lower(), article=True)
    return behind_article(text, start + len(first))


def _multiple(text: str, start: int, word: str) -> Spelled | None:
    end = start + len(word)
    if word in HALVINGS:
        return None if word == "halves" else Spelled(end, Decimal(-50), implies="change")
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():  # double-digit
        return None
    if word in VERBS_OR_ADJECTIVES and not (
        _DOUBLED.match(text, end) or _TO_DOUBLE.search(text, max(0, start - 12), start)
    ):
        return None
    return Spelled(end, Decimal(MULTIPLES[word]), implies="multiple")


def _part(text: str, start: int, end: int, part: str, *, article: bool) -> Spelled | None:
    """A half, a quarter, a fifth: of a scale word or a point a number, of anything else a share."""
    if number := _of_a_number(text, end, Decimal(1), part):
        return number
    if part in {"half", "quarter"} and _TIME.match(text, end):
        return None
    if part == "half":
        return _half(text, start, end, article=article)
    hedged = _HEDGED.search(text, max(0, start - 16), start)
    if not article or not _NOT_ORDINAL.match(text, end) or (part == "quarter" and not (hedged or _OF.match(text, end))):
        return None
    return Spelled(end, divided(Decimal(_WHOLE), PARTS[part]), implies="share")


def _of_a_number(text: str, end: int, number: Decimal, part: str) -> Spelled | None:
    """A part of a scale word or of a point: "half a billion", "a quarter of a percentage point", "a quarter-point"."""
    size = divided(number, PARTS[part])
    if found := _OF_A_POINT.match(text, end):
        return Spelled(found.end(), size, scaled=True)
    if part in {"half", "quarter", "quarters"} and (found := _QUARTER_POINT.match(text, end)):
        return Spelled(found.end(), size, scaled=True, unit=Unit.POINTS, implies="difference")
    if found := _OF_A.match(text, end):
        power = found["power"].lower()
        whole = Decimal(12) if power == "dozen" else Decimal(1).scaleb(POWERS[power])
        return Spelled(found.end(), divided(whole * number, PARTS[part]), scaled=True)
    return None


def _half(text: str, start: int, end: int, *, article: bool) -> Spelled | None:
    """Half of something: a share; cut in half: a change; the first half: a time, and nothing here."""
    if not article and _IN.search(text, max(0, start - 14), start):
        return Spelled(end, Decimal(-50), implies="change")
    of = _HALF_OF.match(text, end)
    hedged = not article and _HEDGED.search(text, max(0, start - 16), start)
    which = _WHICH_HALF.search(text, max(0, start - 10), start)
    if which or not (of or hedged) or (not of and _NO_SHARE.match(text, end)):
        return None
    return Spelled(end, Decimal(50), implies="share")


def _counted(text: str, start: int) -> Spelled | None:
    """Three, or three quarters of something."""
    read = count(text, start)
    part = _PART.match(text, read.end) if read else None
    if read is None or part is None or read.scaled:
        return read
    name = part["part"].lower()
    if not name.endswith(("s", "ves")) and read.number != 1:
        return read
    if number := _of_a_number(text, part.end(), read.number, name):
        return number
    share = divided(read.number * _WHOLE, PARTS[name])
    if name.startswith("quarter") and (_TIME.match(text, part.end()) or not _OF.match(text, part.end())):
        return read  # quarters of a year
    return Spelled(part.end(), share, implies="share") if share <= _WHOLE else None
