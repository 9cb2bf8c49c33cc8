"""English numbers in words: "five hundred million", "three and a half billion", "a hundred", "a trillion RMB"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.amounts.digits import divided
from steelyard.words.amounts.words import any_of
from steelyard.words.quantity import Unit
from steelyard.words.vocabulary_numbers import DOZENS, PARTS, POWERS, SMALL, TENS

GREAT: Final = "hundred|thousand|million|billion|trillion|crore|lakh"
_WORD: Final = re.compile(
    rf"(?:(?P<and>[\s-]+and[\s-]+)|(?P<gap>[^\S\n]*\n?[^\S\n]*-?[^\S\n]*))"
    rf"(?P<word>(?i:{any_of((*SMALL, *TENS, *POWERS, *DOZENS))}))(?![A-Za-z])"
)
AND_A_PART: Final = re.compile(
    r"[ -]and[ -](?:an?|(?P<count>one|two|three))[ -](?P<part>half|quarters?|thirds?|fourths?|fifths?)(?![A-Za-z])",
    re.IGNORECASE,
)
_SCALED: Final = re.compile(rf"[ -](?P<power>{GREAT})(?![A-Za-z])", re.IGNORECASE)
_POINT: Final = re.compile(rf"[ ]point(?P<digits>(?:[ ](?i:{any_of(SMALL)})(?![A-Za-z]))+)")
_MANY: Final = re.compile(
    r"(?:\b(?:several|few|many|multi|of|some|half|a|per|hundred|thousand|dozen|tens|hundreds|multiple|\d"
    r"|\x1f)[\s-]+(?:a\s+)?"
    r"|[\d.,-]\s*)\Z",
    re.IGNORECASE,
)
_HUNDRED: Final = 100
_TEN: Final = 10


@final
@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: where it ends, its value, and what the words themselves say it is."""

    end: int
    number: Decimal
    scaled: bool = False
    implies: str = ""
    unit: Unit | None = None
    vague: bool = False
    """It counts nothing unless a unit stands behind it: "one", "a hundred"."""


def scale_alone(text: str, start: int, word: str) -> Spelled | None:
    """A scale without a number: "a trillion RMB market"; none behind "several" or a number."""
    if _MANY.search(text, max(0, start - 16), start):
        return None
    return Spelled(start + len(word), Decimal(1).scaleb(POWERS[word]), scaled=True, vague=True)


def behind_article(text: str, end: int) -> Spelled | None:
    """A million, a hundred and twenty, a dozen."""
    found = _WORD.match(text, end)
    if found is None:
        return None
    word = found["word"].lower()
    number = Decimal(DOZENS[word]) if word in DOZENS else Decimal(1).scaleb(POWERS.get(word, 0))
    read = _more_words(text, found.end(), number, last="")
    short = read.end == found.end() and word in {"hundred", "thousand", "dozen"}
    return Spelled(read.end, read.number, scaled=True, vague=short)


def count(text: str, start: int) -> Spelled | None:
    """A number that begins with a small word or a ten, and all words that belong to it."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    word = found["word"].lower()
    read = _more_words(text, found.end(), Decimal(SMALL[word] if word in SMALL else TENS[word]), last=word)
    return Spelled(read.end, read.number, scaled=read.scaled, vague=read.number <= 1 and not read.scaled)


def _more_words(text: str, end: int, number: Decimal, *, last: str) -> Spelled:
    """Words that go on with a number: hundreds, thousands, a part behind "and"."""
    total, group, scaled = Decimal(0), number, not last
    while found := _WORD.match(text, end):
        word, joined = found["word"].lower(), found["and"] is not None
        grown = None if joined and not scaled else _grown(total, group, word, last, scaled=scaled, joined=joined)
        if grown is None:
            break
        total, group = grown
        scaled = scaled or word in POWERS or word in DOZENS
        last, end = word, found.end()
    return _with_part(text, end, total, group, scaled=scaled)


def _grown(
    total: Decimal, group: Decimal, word: str, last: str, *, scaled: bool, joined: bool
) -> tuple[Decimal, Decimal] | None:
    """The number with one word more; nothing where the word cannot follow."""
    if word in POWERS and not joined:
        if POWERS[word] > 2:  # noqa: PLR2004 - hundreds multiply what stands before them only
            return _scaled_up(total, group, POWERS[word])
        return (total, group * _HUNDRED) if group < _HUNDRED else None
    if word in DOZENS and not joined:
        return total, group * DOZENS[word]
    has_room = scaled and group % _HUNDRED == 0 and (group > 0 or total > 0)
    if word in SMALL and ((last in TENS and 0 < SMALL[word] < _TEN and not joined) or has_room):
        return total, group + SMALL[word]
    return (total, group + TENS[word]) if word in TENS and has_room else None


def _scaled_up(total: Decimal, group: Decimal, power: int) -> tuple[Decimal, Decimal]:
    """Everything so far times the power, or only the group where what stands before is greater."""
    if total and total < Decimal(1).scaleb(power):
        return Decimal(0), (total + group).scaleb(power)
    scaled = group.scaleb(power)
    return (total + scaled if total else scaled), Decimal(0)


def _with_part(text: str, end: int, total: Decimal, group: Decimal, *, scaled: bool) -> Spelled:
    """The number with "and a half" or "point five", which a scale word may follow."""
    number = total + group if total and group else total or group
    if found := AND_A_PART.match(text, end):
        return _and_a_part(text, found, total, group, scaled=scaled)
    if found := _POINT.match(text, end):
        number += Decimal("0." + "".join(str(SMALL[word.lower()]) for word in found["digits"].split()))
        if power := _SCALED.match(text, found.end()):
            return Spelled(power.end(), number.scaleb(POWERS[power["power"].lower()]), scaled=True)
        return Spelled(found.end(), number, scaled=scaled)
    return Spelled(end, number, scaled=scaled)


def _and_a_part(text: str, found: re.Match[str], total: Decimal, group: Decimal, *, scaled: bool) -> Spelled:
    """Two and a half billion; two billion and a half; a billion and a half million."""
    part, end = part_of(found), found.end()
    power = _SCALED.match(text, end)
    if power is not None:
        exponent, end = POWERS[power["power"].lower()], power.end()
        number = total + group + part.scaleb(exponent) if total else (group + part).scaleb(exponent)
        return Spelled(end, number, scaled=True)
    number = total + group + (part * total if total and not group else part)
    return Spelled(end, number, scaled=scaled)


def part_of(found: re.Match[str]) -> Decimal:
    """The part that a match of `AND_A_PART` names."""
    return divided(Decimal(SMALL[found["count"].lower()] if found["count"] else 1), PARTS[found["part"].lower()])
