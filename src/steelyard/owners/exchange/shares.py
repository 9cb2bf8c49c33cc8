"""Shares as percentages in text and as parts of one, without a digit lost on the way.

    "15.68%"   0.1568 exactly        ">25%"     above 0.25, read as from 0.25 on
    "25-50%"   from 0.25 to 0.5      "0.1568"   refused: a part of one, or of a hundred?

A text says a share in percent. What may be a part of one is not guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.interval import Interval
from steelyard.words.quantity import half_unit

_ALL: Final = Decimal(100)
_NUMBER: Final = r"\d{1,9}(?:[.,]\d{1,60})?"
_SIGN: Final = r"(?:\s*(?:%|percent|per cent|pct))?"
_LOW: Final = r">=|≥|at least|>|over|above|more than"
_HIGH: Final = r"<=|≤|up to|at most|<|under|below|less than|nearly"
_ABOUT: Final = r"~|≈|about|approximately|circa"
_ONE: Final = re.compile(rf"(?P<mark>{_LOW}|{_HIGH}|{_ABOUT})?\s*(?P<number>{_NUMBER})(?P<sign>{_SIGN})", re.IGNORECASE)
_RANGE: Final = re.compile(
    rf"(?:(?:between|from)\s+)?(?P<low>{_NUMBER})(?P<first>{_SIGN})\s*(?:-|–|\.\.|to|and)\s*"
    rf"(?P<high>{_NUMBER})(?P<sign>{_SIGN})",
    re.IGNORECASE,
)
_EXCLUSIVE: Final = frozenset({">", "<", "over", "above", "more than", "under", "below", "less than"})
_THOUSANDS: Final = re.compile(r"\d+,\d{3}")
_LONGEST: Final = 80


@final
@dataclass(frozen=True, slots=True)
class Share:
    """A share that was read."""

    interval: Interval
    """Parts of one."""
    is_strict: bool = False
    """Whether the text leaves the end itself out: more than 25%, not from 25% on."""


@final
@dataclass(frozen=True, slots=True)
class Unread:
    """A text that is no share, and what to do about it."""

    what: str
    do: str


_WRITE: Final = "Write a percentage with its sign, as 15.68%, >25% or 25-50%."


def read_share(text: str) -> Share | Unread:
    """The share that a text says, or why it says none."""
    words = " ".join(text[: 2 * _LONGEST].split())
    if both := _RANGE.fullmatch(words):
        return _range(words, both)
    one = _ONE.fullmatch(words)
    number = _decimal(one["number"]) if one else None
    if one is None or number is None:
        return Unread(f"{words!r} is no share.", _WRITE)
    if flaw := _impossible(words, number, signed=bool(one["sign"])):
        return flaw
    return _marked((one["mark"] or "").lower(), hundredth(number))


def _marked(mark: str, part: Decimal) -> Share:
    if not mark:
        return Share(Interval(part, part))
    if re.fullmatch(_LOW, mark):
        return Share(Interval(part, None), mark in _EXCLUSIVE)
    if re.fullmatch(_HIGH, mark):
        return Share(Interval(None, part), mark in _EXCLUSIVE)
    off = half_unit(part) * 2
    return Share(Interval(max(part - off, Decimal(0)), min(part + off, Decimal(1))))


def _range(words: str, both: re.Match[str]) -> Share | Unread:
    low, high = _decimal(both["low"]), _decimal(both["high"])
    if low is None or high is None:
        return Unread(f"{words!r} is no share.", _WRITE)
    if low > high:
        return Unread(f"{words!r} ends below where it begins.", "Write the smaller end first.")
    if flaw := _impossible(words, high, signed=bool(both["sign"])):
        return flaw
    return Share(Interval(hundredth(low), hundredth(high)))


def _impossible(words: str, number: Decimal, *, signed: bool) -> Unread | None:
    if number > _ALL:
        return Unread(f"{words!r} is more than all.", "A share is at most 100%; look for a misplaced point.")
    if not signed and 0 < number <= 1:
        either = f"{number:f}% or {times_hundred(number):f}%"
        return Unread(f"{words!r} may be {either}.", f"Write it with its sign: {either}.")
    return None


def _decimal(word: str) -> Decimal | None:
    """The number; none where a comma could part thousands."""
    return None if _THOUSANDS.fullmatch(word) else Decimal(word.replace(",", "."))


def hundredth(percent: Decimal) -> Decimal:
    """A percentage as a part of one, to the last digit."""
    return _moved(percent, -2)


def times_hundred(part: Decimal) -> Decimal:
    """A part of one as a percentage, to the last digit."""
    return _moved(part, 2)


def _moved(number: Decimal, places: int) -> Decimal:
    """The number with its point moved. `scaleb` would round a long one."""
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int), "a share is finite"
    return Decimal((sign, digits, exponent + places))


def within_one(interval: Interval | None) -> Interval | None:
    """What of a share lies between nothing and all; none where nothing does, or nobody says."""
    if interval is None or (interval.low is None and interval.high is None):
        return None
    low = None if interval.low is None else max(interval.low, Decimal(0))
    high = None if interval.high is None else min(interval.high, Decimal(1))
    if (low is not None and low > 1) or (high is not None and high < 0):
        return None
    return Interval(low, high)


def share_text(interval: Interval) -> str:
    """An interval as a text that `read_share` reads back."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return f"{times_hundred(low):f}%"
    if low is None and high is None:
        return ""
    if high is None:
        assert low is not None
        return f">={times_hundred(low):f}%"
    if low is None:
        return f"<={times_hundred(high):f}%"
    return f"{times_hundred(low):f}-{times_hundred(high):f}%"
