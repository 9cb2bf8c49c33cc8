"""English numbers in words: "three and a half billion", "a quarter of a million", "two-thirds", "doubled"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.amounts.words import any_of
from steelyard.words.vocabulary_numbers import DOZENS, HALVINGS, MULTIPLES, PARTS, POWERS, SMALL, TENS

_WORD: Final = re.compile(
    rf"(?:(?P<and>[\s-]+and[\s-]+)|(?P<gap>[^\S\n]*\n?[^\S\n]*-?[^\S\n]*))"
    rf"(?P<word>{any_of((*SMALL, *TENS, *POWERS, *DOZENS))})(?![A-Za-z])",
    re.IGNORECASE,
)
_PART: Final = re.compile(rf"[ \n-]+(?P<part>{any_of(PARTS)})(?![A-Za-z])", re.IGNORECASE)
_AND_A_PART: Final = re.compile(r"[ -]and[ -]an?[ -](?P<part>half|quarter|third|fifth)(?![A-Za-z])", re.IGNORECASE)
_AND_PARTS: Final = re.compile(
    r"[ -]and[ -](?P<count>two|three)[ -](?P<part>thirds|quarters|fifths)(?![A-Za-z])", re.IGNORECASE
)
_OF_A: Final = re.compile(
    r"(?:[ -]+of)?(?:[ -]+an?)?[ -]+(?P<power>hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z])",
    re.IGNORECASE,
)
_POINT: Final = re.compile(rf"[ ]point(?P<digits>(?:[ ](?:{any_of(SMALL)})(?![A-Za-z]))+)", re.IGNORECASE)
_ORDINAL_THING: Final = re.compile(
    r"[ -](?:of|in|to|from|on|at|as|by|and|or|the|its|their|less|more|lower|higher|fewer|since|during|this|last|over|after|when|while|but"
    r"|compared|versus|year|years|stake|share|interest|that|owned|off|against|between|is|are|was|were|within|through|across|because|due|down|up)\b"
    r"|[^\w\s-]|\s*$|\s+(?:\(|\d)"
)
_TIME: Final = re.compile(
    r"\s+(?:of\s+(?:fiscal\s+|the\s+(?:fiscal\s+|financial\s+)?)?(?:year|\x1f|[12][09]\d\d|last|this|next)|ago|earlier|ended|before|in\s+a\s+row)\b|\s+of\s+\x1f"
)
_DOUBLED: Final = re.compile(
    r"\s+(?:the|its|their|his|her|our|what|that|those|from|in|to|by|over|year|within|between|since|compared|on|as|again|every|during|this|last|at|market|earnings)\b"
    r"|\s*[,.;:)]|\s*$"
)
_TO_DOUBLE: Final = re.compile(
    r"\b(?:to|will|would|could|may|might|should|than|nearly|almost|about|roughly|only|around|more|over|is|was|are|were)\s+$",
    re.IGNORECASE,
)


@final
@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: where it ends, its value, and what the words themselves say it is."""

    end: int
    number: Decimal
    scaled: bool = False
    implies: str = ""
    vague: bool = False
    """It counts nothing unless a unit stands behind it: "one", "a hundred"."""


def spelled(text: str, start: int, first: str) -> Spelled | None:
    """The number that begins with a word, or nothing."""
    word = first.lower()
    if word in MULTIPLES or word in HALVINGS:
        return _multiple(text, start, word)
    if word in {"half", "quarter"}:
        return _part_alone(text, start + len(first), word, article="")
    if word in {"million", "billion", "trillion", "hundred"}:
        return _scale_alone(text, start, word)
    if word in {"a", "an"}:
        return _behind_article(text, start + len(first))
    return _count(text, start)


def _multiple(text: str, start: int, word: str) -> Spelled | None:
    end = start + len(word)
    if word in HALVINGS:
        if word == "halves":
            return None
        return Spelled(end, Decimal(-50), implies="change")
    if word in {"double", "triple", "treble", "quadruple", "quintuple"} and not (
        _DOUBLED.match(text, end) or _TO_DOUBLE.search(text, max(0, start - 12), start)
    ):
        return None
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():  # double-digit
        return None
    return Spelled(end, Decimal(MULTIPLES[word]), implies="multiple")


def _scale_alone(text: str, start: int, word: str) -> Spelled | None:
    """A scale without a number: "a trillion RMB market"; none behind "several" or a number."""
    if re.search(
        r"(?:\b(?:several|few|many|multi|of|some|half|a|per|hundred|thousand|dozen|tens|hundreds|multiple|\d|\x1f)[\s-]+(?:a\s+)?|[\d.,-]\s*)$",
        text[max(0, start - 16) : start],
        re.IGNORECASE,
    ):
        return None
    return Spelled(start + len(word), Decimal(1).scaleb(POWERS[word]), scaled=True, vague=True)


def _behind_article(text: str, end: int) -> Spelled | None:
    if found := _PART.match(text, end):
        return _part_alone(text, found.end(), found["part"].lower(), article="a")
    found = _WORD.match(text, end)
    if found is None:
        return None
    word = found["word"].lower()
    number = Decimal(DOZENS[word]) if word in DOZENS else Decimal(1).scaleb(POWERS[word])
    read = _more_words(text, found.end(), number)
    return Spelled(
        read.end, read.number, scaled=True, vague=word in {"hundred", "thousand", "dozen"} and read.end == found.end()
    )


def _part_alone(text: str, end: int, part: str, *, article: str) -> Spelled | None:
    """A half, a quarter, a fifth: of a scale word a number, of anything else a share."""
    if (found := _OF_A.match(text, end)) and not text[end:].startswith(" of thousand"):
        power = found["power"].lower()
        whole = Decimal(12) if power == "dozen" else Decimal(1).scaleb(POWERS[power])
        return Spelled(found.end(), _divided(whole, PARTS[part]), scaled=True)
    if part in {"half", "quarter"} and _TIME.match(text, end):
        return None
    if part == "half":
        return _half(text, end, article=article)
    if not article or not _ORDINAL_THING.match(text, end):
        return None
    if part == "quarter" and not re.match(r"\s+(?:of|stake|share|less|more|lower|higher)\b", text[end : end + 10]):
        before = text[max(0, end - 26) : end]
        if not re.search(
            r"(?:\bby|\bthan|nearly|almost|about|around|roughly|over|under|some|least|up|down)\s+a\s+quarter$",
            before,
            re.IGNORECASE,
        ):
            return None
    return Spelled(end, _share(1, PARTS[part]), implies="share")


def _half(text: str, end: int, *, article: str) -> Spelled | None:
    start = end - 4
    if article:  # "a half" is one only of something
        return (
            Spelled(end, Decimal(50), implies="share")
            if re.match(r"\s+of\s+(?!the\s+(?:year|\x1f))", text[end : end + 16])
            else None
        )
    before = text[max(0, start - 22) : start]
    if re.search(r"\b(?:cut|sliced|split|slashed|reduced|fell|fallen|dropped)\s+in\s+$", before, re.IGNORECASE):
        return Spelled(end, Decimal(-50), implies="change")
    of = re.match(
        r"\s+(?:of\b|its\b|their\b|the\b|that\b|our\b|his\b|what\b|as\b|those\b)(?!\s+(?:the\s+)?(?:year|\x1f))",
        text[end : end + 24],
    )
    hedged = re.search(
        r"\b(?:than|nearly|almost|about|around|roughly|over|under|some|least|by|only|just|approximately)\s+$",
        before,
        re.IGNORECASE,
    )
    ordinal = re.search(
        r"\b(?:first|second|other|latter|1st|2nd|final|last|year|next|former|back|front|one|this|previous)[\s-]+$",
        before,
        re.IGNORECASE,
    )
    if (
        ordinal
        or not (of or hedged)
        or text[end : end + 1] == "-"
        or re.match(r"\s+(?:a|an|year|hour|dozen|time)\b", text[end : end + 8])
    ):
        return None
    return Spelled(end, Decimal(50), implies="share")


def _count(text: str, start: int) -> Spelled | None:
    """A number that begins with a small word or a ten, and all words that belong to it."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    word = found["word"].lower()
    read = _more_words(text, found.end(), Decimal(SMALL[word] if word in SMALL else TENS[word]), last=word)
    number, end = read.number, read.end
    if part := _PART.match(text, end):
        name = part["part"].lower()
        plural = name.endswith(("s", "ves")) or number == 1
        if (
            plural
            and not (name.startswith("quarter") and _is_time(text, part.end()))
            and name not in {"seconds"}
            and not read.scaled
        ):
            share = _share(int(number), PARTS[name])
            if power := _OF_A.match(text, part.end()):
                whole = Decimal(1).scaleb(POWERS.get(power["power"].lower(), 0))
                return Spelled(power.end(), _divided(whole * number, PARTS[name]), scaled=True)
            if share <= 100:  # noqa: PLR2004 - a share of a whole
                return Spelled(part.end(), share, implies="share")
        return None if plural else _plain(read, number, word, end)
    return _plain(read, number, word, end)


def _is_time(text: str, end: int) -> bool:
    """Whether quarters are quarters of a year: "three quarters" without "of" something."""
    return bool(_TIME.match(text, end)) or not re.match(r"\s+(?:of|the|its)\b", text[end : end + 6])


def _plain(read: Spelled, number: Decimal, word: str, end: int) -> Spelled:
    return Spelled(
        end, number, scaled=read.scaled, vague=word in {"one", "zero"} and end - read.end == 0 and number <= 1
    )


def _more_words(text: str, end: int, number: Decimal, *, last: str = "") -> Spelled:
    """Words that go on with a number: hundreds, thousands, a part behind "and"."""
    total, group, scaled = Decimal(0), number, not last
    while True:
        found = _WORD.match(text, end)
        word = found["word"].lower() if found else ""
        joined = bool(found and found["and"])
        if not found or (joined and not scaled):
            break
        if word in POWERS and not joined:
            if POWERS[word] == 2:  # noqa: PLR2004 - hundreds multiply what stands before them only
                if group >= 100:  # noqa: PLR2004
                    break
                group *= 100
            else:
                total, group = _scaled_up(total, group, POWERS[word])
            scaled = True
        elif word in DOZENS and not joined:
            group, scaled = group * 12, True
        elif word in SMALL and (
            last in TENS and 0 < SMALL[word] < 10 and not joined or _has_room(total, group, scaled=scaled)
        ):  # noqa: PLR2004, RUF021
            group += SMALL[word]
        elif word in TENS and _has_room(total, group, scaled=scaled):
            group += TENS[word]
        else:
            break
        last, end = word, found.end()
    return _with_part(text, end, total, group, scaled=scaled)


def _scaled_up(total: Decimal, group: Decimal, power: int) -> tuple[Decimal, Decimal]:
    """Everything so far times the power, or only the group where what stands before is greater."""
    if total and total < Decimal(1).scaleb(power):
        return Decimal(0), (total + group).scaleb(power)
    return total + group.scaleb(power), Decimal(0)


def _has_room(total: Decimal, group: Decimal, *, scaled: bool) -> bool:
    """Whether the number so far ends in two noughts, so that tens and ones may follow."""
    return scaled and (group % 100 == 0) and (group > 0 or total > 0)


def _with_part(text: str, end: int, total: Decimal, group: Decimal, *, scaled: bool) -> Spelled:
    """The number with "and a half", which a scale word may follow."""
    number = total + group
    if found := _AND_A_PART.match(text, end) or _AND_PARTS.match(text, end):
        groups = found.groupdict()
        times = SMALL[groups["count"].lower()] if groups.get("count") else 1
        part = _divided(Decimal(times), PARTS[found["part"].lower()])
        scale = total if total and not group else Decimal(1)
        number = number + part * scale if scaled and total else number + part
        end = found.end()
        if power := re.match(
            r"[ -](hundred|thousand|million|billion|trillion|crore|lakh)(?![A-Za-z])",
            text[end : end + 10],
            re.IGNORECASE,
        ):
            number, scaled, end = number.scaleb(POWERS[power[1].lower()]), True, end + power.end()
    elif found := _POINT.match(text, end):
        digits = "".join(str(SMALL[word.lower()]) for word in found["digits"].split())
        number, end = number + Decimal(f"0.{digits}"), found.end()
        if power := re.match(
            r"[ -](hundred|thousand|million|billion|trillion)(?![A-Za-z])", text[end : end + 10], re.IGNORECASE
        ):
            number, scaled, end = number.scaleb(POWERS[power[1].lower()]), True, end + power.end()
    return Spelled(end, number, scaled=scaled)


def _share(count: int, parts: int) -> Decimal:
    return _divided(Decimal(count * 100), parts)


def _divided(whole: Decimal, parts: int) -> Decimal:
    """The quotient, to four decimals where it goes on for ever."""
    exact = whole / parts
    if -exact.as_tuple().exponent <= 4:  # type: ignore[operator]  # noqa: PLR2004
        return exact
    return exact.quantize(whole.scaleb(-6) if abs(whole) > 1000 else Decimal("0.0001"))  # noqa: PLR2004
