"""How amounts are printed: one grammar for case files, tables and running text.

    [hedge] [-] [currency] number [scale] [currency or unit] [to the same again]

A match is *whole*: it never begins or ends inside a run of digits, points and commas, and never leaves a scale word, a
currency or a percent sign that touches it unread. What is not whole is no match, so that the caller can doubt it.
Scale and currency of a range spread to its first end: "80-100 billion yuan" is two amounts in billions of yuan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.errors import AmountNotationError, SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.quantity import ISO_4217, Currency, Unit, UnitOfMeasure
from steelyard.words.vocabulary import CURRENCY_MARKS, CURRENCY_NAMES, HEDGES, NOT_READ, SCALES, UNITS, Hedge


def _alternation(words: object) -> str:
    """A pattern for any of the words, the longest first; blanks are any white space."""
    ordered = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


_CODE: Final = rf"(?-i:{'|'.join(sorted(ISO_4217))})"  # in capitals only: "the top 10" is no money of Tonga
_MARK: Final = rf"(?:{_alternation(CURRENCY_MARKS)}|\b{_CODE})"
_NAME: Final = (
    rf"(?:(?!rmb)(?:{_alternation(CURRENCY_NAMES)})(?![A-Za-z])"
    rf"|(?:rmb|{_CODE})(?![A-Za-z]|\s?\(?\d))"  # "(1) USD 5": the code belongs to the number behind it
)
_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE: Final = rf"(?:{_alternation(SCALES)})(?![A-Za-z])"
_UNIT: Final = (
    rf"(?!year[\s-](?:on|over|to)[\s-])(?:{_alternation(w for w in UNITS if w.isalpha() or ' ' in w)})(?![A-Za-z])|%"
)
_GAP: Final = r"(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|-)"

AMOUNT: Final = re.compile(
    rf"""
    (?:(?<![A-Za-z])(?P<hedge>{_alternation(HEDGES)})\s+)?
    (?P<minus>(?<![\w%)])[-\u2212])?
    (?:(?P<mark>{_MARK})[^\S\n]{{0,3}}\n?)?
    (?P<open>\()? (?P<minus2>(?<![\w%)])[-\u2212])? (?P<number>{_NUMBER})
    (?P<close_early>\))?
    (?:{_GAP}(?P<scale>{_SCALE}))?
    (?(close_early)|(?P<close>\))?)
    (?:{_GAP}(?P<name>{_NAME})|{_GAP}(?P<unit>{_UNIT}))?
    (?(close_early)|(?(close)|(?(open)(?P<close_late>\))?)))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST: Final = 40
"""Characters of a number; what is longer counts nothing on earth."""
_BETWEEN: Final = re.compile(r"\s?[-\u2013\u2014]\s?|\s+to\s+")
_AND: Final = re.compile(r"\s+and\s+")
_DASHED: Final = re.compile(r"\S[-\u2013\u2014\u2212]$")
_RUNS_ON: Final = re.compile(r"[-\u2013\u2014\u2212][\d\x1f]")
_SIGN: Final = r"[$£€¥₩₹₽₺]"
_UNSEEN: Final = "\u2007\u200b-\u200f\u2060\u00ad"  # blanks and marks inside a number that nobody sees
_TOUCHED_BEFORE: Final = re.compile(
    rf"(?:[\w%/~<>+±≈'’·{_UNSEEN}]|\d[.,:]|(?<!\d)[\u2013\u2014]|(?:^|[^\w%)\"'”’\x1f])[.,]"
    rf"|(?:{_SIGN}|\b(?:Rs\.?|minus|negative))\s?)\Z",
    re.IGNORECASE,
)
_TOUCHED_BEHIND: Final = re.compile(
    rf"[\w%/{_UNSEEN}]|[.,:'’·]\d|-\s*\n|\s+or\s+(?:more|less|so|fewer)\b|\s+and\s+a\s+half\b|\s*\(in\s+(?:thousands|millions|billions)\b|\s?{_SIGN}(?!\s?\d)"
    rf"|{_GAP}(?:{_SCALE}|(?:{_alternation(NOT_READ)})(?![A-Za-z]))",
    re.IGNORECASE,
)
_GROUPED_BY_BLANKS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_BEFORE_RANGE_AND: Final = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_BEFORE_CHANGE: Final = re.compile(r"\bfrom\s+$", re.IGNORECASE)


@final
@dataclass(frozen=True, slots=True)
class Sighting:
    """An amount and the characters of the text that it was read from."""

    start: int
    end: int
    printed: Printed


@final
@dataclass(frozen=True, slots=True)
class _Piece:
    """One number with what touches it, before its scale and unit are settled."""

    start: int
    end: int
    number: Decimal
    scale: int | None
    unit: UnitOfMeasure | None
    hedge: Hedge | None
    dashed: bool
    """A dash and a word or number stand before it: it is the second end of a range, or nothing."""
    runs_on: bool
    """A dash and a digit stand behind it: it is the first end of a range, or nothing."""


def read_amount(text: str, unit: UnitOfMeasure | None = None) -> Printed:
    """Read a text that is one amount and nothing else.

    Args:
        text: an amount in the notation of `docs/case.md`.
        unit: what the amount counts where the text does not say.

    Raises:
        AmountNotationError: it is none, or it holds more than one.
    """
    stripped = text.strip()
    try:
        seen = list(sightings(stripped, unit=unit, accounting=True))
    except SteelyardError:
        seen = []
    if len(seen) != 1 or (seen[0].start, seen[0].end) != (0, len(stripped)):
        raise AmountNotationError(text)
    return seen[0].printed


def sightings(text: str, *, unit: UnitOfMeasure | None = None, accounting: bool = False) -> Iterator[Sighting]:
    """Every whole amount in a text, in order.

    Args:
        text: running text, a cell or a value.
        unit: what a number without a unit counts; things, if not given.
        accounting: whether (1,204) is a loss, as in a table; in running text it is so only behind a currency.
    """
    text = _GROUPED_BY_BLANKS.sub(lambda found: re.sub(r"\D", "/", found.group()), text)  # one number, and not ours
    pieces = [piece for found in AMOUNT.finditer(text) if (piece := _piece(found, text, accounting=accounting))]
    position = 0
    while position < len(pieces):
        first = pieces[position]
        second = pieces[position + 1] if position + 1 < len(pieces) else None
        position += 1
        if second is not None and (seen := _range(first, second, text, unit)):
            position += 1
            yield seen
        elif not first.dashed and not first.runs_on:
            yield Sighting(first.start, first.end, _printed(first, unit))


def _piece(found: re.Match[str], text: str, *, accounting: bool) -> _Piece | None:
    """The match as a piece, or nothing where it is not whole."""
    start, end = found.span()
    closes = any(found[name] for name in ("close_early", "close", "close_late"))
    aside = bool(found["open"]) and not (accounting or found["mark"])
    if aside or bool(found["open"]) != closes:
        start, end, loss = _without_brackets(found)
    else:
        loss = bool(found["open"])
    cut_before = found.start() < found.start("open") < start  # "$(4.7 million": the mark is outside
    says_more = cut_before or max(found.end("scale"), found.end("name"), found.end("unit")) > end
    two_units = found["mark"] and (found["name"] or found["unit"])
    if says_more or two_units or len(found["number"]) > _LONGEST or not _is_whole(text, start, end):
        return None
    sign = -1 if loss or found["minus"] or found["minus2"] else 1
    scale = SCALES[_key(found["scale"])] if found["scale"] else None
    hedge = HEDGES[_key(found["hedge"])] if found["hedge"] else None
    number = sign * Decimal(found["number"].replace(",", ""))
    dashed = _DASHED.search(text, max(0, start - 2), start) is not None
    runs_on = _RUNS_ON.match(text, end) is not None
    return _Piece(start, end, number, scale, _unit(found), hedge, dashed, runs_on)


def _without_brackets(found: re.Match[str]) -> tuple[int, int, bool]:
    """The span of a number whose brackets do not pair inside the match: they belong to the sentence."""
    start = found.start("number") if found["open"] else found.start()
    end = next((found.start(name) for name in ("close_early", "close", "close_late") if found[name]), found.end())
    return start, end, False


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether nothing that touches the match belongs to the same word or number."""
    before = text[max(0, start - 12) : start]
    return not (_TOUCHED_BEFORE.search(before) or _TOUCHED_BEHIND.match(text, end))


def _unit(found: re.Match[str]) -> UnitOfMeasure | None:
    if found["mark"]:
        key = found["mark"].strip()
        return Currency(CURRENCY_MARKS.get(key) or CURRENCY_MARKS.get(key.upper()) or key.upper())
    if found["name"]:
        key = _key(found["name"])
        return Currency(CURRENCY_NAMES.get(key) or key.upper())
    return UNITS[_key(found["unit"])] if found["unit"] else None


def _range(first: _Piece, second: _Piece, text: str, unit: UnitOfMeasure | None) -> Sighting | None:
    """Two pieces as one range, where the words between them and their units say so."""
    gap, before = text[first.end : second.start], text[max(0, first.start - 12) : first.start]
    joined = _BETWEEN.fullmatch(gap) or (_AND.fullmatch(gap) and _BEFORE_RANGE_AND.search(before))
    same = first.unit is None or second.unit is None or first.unit == second.unit
    hedged = second.hedge or first.hedge not in {None, Hedge.ABOUT}  # "more than 5 to 20" is no range
    cut_off = first.dashed or second.runs_on
    if not joined or not same or hedged or cut_off or _BEFORE_CHANGE.search(before) or _splits_unit(first, second):
        return None
    scale = second.scale if first.scale is None else first.scale
    low = first.number.scaleb(scale or 0)
    high = second.number.scaleb((second.scale if second.scale is not None else scale) or 0)
    if low >= high:
        return None
    settled = second.unit or first.unit or unit or Unit.COUNT
    return Sighting(first.start, second.end, Printed(low, high, settled, approx=first.hedge is Hedge.ABOUT))


def _splits_unit(first: _Piece, second: _Piece) -> bool:
    """Whether the first end has a unit that the second lacks: "13.1% to 8.7" is no range."""
    return first.unit is not None and second.unit is None and not isinstance(first.unit, Currency)


def _printed(piece: _Piece, unit: UnitOfMeasure | None) -> Printed:
    amount = piece.number.scaleb(piece.scale or 0)
    settled = piece.unit or unit or Unit.COUNT
    match piece.hedge:
        case Hedge.OVER:
            return Printed(amount, None, settled, approx=True)
        case Hedge.NEARLY:
            return Printed(None, amount, settled, approx=True)
        case Hedge.AT_LEAST:
            return Printed(amount, None, settled)
        case Hedge.AT_MOST:
            return Printed(None, amount, settled)
        case Hedge.ABOUT | None:
            return Printed(amount, amount, settled, approx=piece.hedge is Hedge.ABOUT)


def _key(words: str) -> str:
    return " ".join(words.lower().split())
