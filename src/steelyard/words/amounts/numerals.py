"""Chinese numbers: 22.18亿, 2兆1617億, 三亿五千万, 五六百万, 百分之十五, 三分之二, 三成半, 七五折."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.amounts.digits import divided
from steelyard.words.quantity import Unit
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, MORE, SMALL_POWERS

_D: Final = "".join(DIGITS)
_S: Final = "".join(SMALL_POWERS)
_G: Final = "".join(GREAT_POWERS)
_ARABIC: Final = re.compile(
    rf"(?:[个個](?=[{MORE}]?[亿億]))?(?P<more>[{MORE}])?(?!百分)(?P<power>[{_G}{_S}]{{1,3}})(?:(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?=[{_G}{_S}]))?"
)
_RUN: Final = re.compile(rf"[{_D}{_S}{_G}]{{1,24}}")
_HUNDREDTHS: Final = re.compile(
    rf"(?P<of>[百千万萬])分之(?P<digits>[0-9]+(?:\.[0-9]+)?)?(?P<words>[{_D}{_S}]+(?:[点點][{_D}]+)?)?(?:[至到](?P<to>[{_D}{_S}]+)(?![{_G}分]))?"
)
_PARTS: Final = re.compile(rf"(?P<of>[{_D}{_S}]{{1,6}})分(?:之)?(?P<count>[{_D}{_S}]{{1,6}})(?![{_D}{_S}{_G}])")
_NO_TENTH: Final = "(?![本立员員交品绩績熟套型语語份就名新果功长長都]|不变|不變)"
_TENTHS: Final = re.compile(
    rf"(?P<tens>[{_D}十])成{_NO_TENTH}(?:(?P<half>半)"
    rf"|(?P<ones>[一二三四五六七八九])(?![成年月日家个個分十百千万萬亿億]))?"
)
_DIGITS_AND_TENTHS: Final = re.compile(rf"成{_NO_TENTH}(?P<half>半)?")
_OFF: Final = re.compile(r"折(?![叠疊旧舊合算射腾騰让讓扣戟])")
_WHOLE: Final = 100
_TENTHS_RANGE: Final = re.compile(
    rf"(?P<low>[一二两兩三四五六七八])(?P<to>[至到、\-~—–]?)(?P<high>[二三四五六七八九])成{_NO_TENTH}"
)
_REBATE: Final = re.compile(rf"(?P<digits>[{_D}]{{1,2}}){_OFF.pattern}")
_RANGE: Final = re.compile(
    rf"(?P<head>[{_D}]?[{_S}]?)(?P<low>[一二两兩三四五六七八])(?P<high>[二三四五六七八九])(?P<tail>[{_S}]?[{_G}]{{0,2}})(?![{_D}{_S}])"
)
_POINT: Final = re.compile(
    rf"(?P<point>[点點][{_D}]+)(?P<power>[{_G}]{{0,2}})(?=[倍个個百元%美港欧歐日人股]|(?<=[{_G}]))"
)
_MORE_MILLIONS: Final = re.compile(rf"[个個](?P<more>[{MORE}])?[亿億]")
_MORE_POWER: Final = re.compile(rf"[{_S}]?[{_G}]{{1,2}}")
_SOME: Final = frozenset("几幾数數")


@final
@dataclass(frozen=True, slots=True)
class Numeral:
    """A Chinese number: where it ends, its two ends, and what its notation says it is."""

    end: int
    low: Decimal
    high: Decimal
    unit: Unit | None = None
    hedge: Hedge | None = None
    implies: str = ""
    scaled: bool = False


def scaled_digits(text: str, end: int, number: Decimal) -> Numeral | None:
    """Digits with Chinese scales behind them, and more digits with lower ones; nothing where they do not descend."""
    total, least, hedge = None, 99, None
    while found := _ARABIC.match(text, end):
        power = _power(found["power"])
        if power is None or power >= least:
            return None
        part = number.scaleb(power)
        total, least, end = part if total is None else total + part, power, found.end("power")
        if found["more"]:
            hedge = Hedge.OVER
        if found["number"] is None or found["more"]:
            break
        number, end = Decimal(found["number"].replace(",", "")), found.end()
    return None if total is None else Numeral(end, total, total, hedge=hedge, scaled=True)


def tenths_in_digits(text: str, end: int, number: Decimal) -> Numeral | None:
    """3成 is 30 percent, 3成半 35, 85折 and 8.5折 are 85 percent of a price; nothing where neither stands there."""
    if found := _DIGITS_AND_TENTHS.match(text, end):
        value = number * 10 + (5 if found["half"] else 0)
    elif _OFF.match(text, end):
        end, value = end + 1, number if number > 10 else number * 10  # noqa: PLR2004 - 85折, 8.5折
        return Numeral(end, value, value, Unit.PERCENT, implies="share")
    else:
        return None
    return Numeral(found.end(), value, value, Unit.PERCENT, implies="share") if value <= _WHOLE else None


def _power(words: str) -> int | None:
    """Of a scale of one or more characters: 万亿 is 12, 百万 is 6."""
    power = sum((SMALL_POWERS.get(word) or GREAT_POWERS[word]) for word in words)
    return power if len(words) == 1 or words[-1] in GREAT_POWERS and words not in {"兆亿", "亿兆"} else None  # noqa: RUF021


def numeral(text: str, start: int) -> Numeral | None:
    """The number that begins with a Chinese numeral, or nothing."""
    for pattern, read in _NOTATIONS:
        if (found := pattern.match(text, start)) is not None:
            return read(found)
    run = _RUN.match(text, start)
    assert run is not None, "it begins with a numeral"
    if (found := _RANGE.match(text, start)) and found.end() == run.end():
        return _pair(found)
    return _whole(text, run)


def _hundredths(found: re.Match[str]) -> Numeral | None:
    if not (found["digits"] or found["words"]) or (found["digits"] and found["words"]):
        return None
    low = Decimal(found["digits"]) if found["digits"] else _with_point(found["words"])
    high = value_of(found["to"]) if found["to"] else low
    if low is None or high is None or low > high:
        return None
    power = {"百": 0, "千": -1, "万": -2, "萬": -2}[found["of"]]
    return Numeral(found.end(), low.scaleb(power), high.scaleb(power), Unit.PERCENT)


def _with_point(words: str) -> Decimal | None:
    whole, _, digits = words.replace("點", "点").partition("点")
    value = value_of(whole)
    return (
        value
        if value is None or not digits
        else value + Decimal("0." + "".join(str(DIGITS[digit]) for digit in digits))
    )


def _tenths(found: re.Match[str]) -> Numeral | None:
    tens = 10 if found["tens"] == "十" else DIGITS[found["tens"]]
    if tens == 0:
        return None
    value = Decimal(tens * 10 + (5 if found["half"] else DIGITS[found["ones"]] if found["ones"] else 0))
    return Numeral(found.end(), value, value, Unit.PERCENT, implies="share")


def _tenths_range(found: re.Match[str]) -> Numeral | None:
    """六至七成; 三四成, which is about as much."""
    low, high = (Decimal(DIGITS[found[name]] * 10) for name in ("low", "high"))
    hedge = None if found["to"] else Hedge.ABOUT
    return Numeral(found.end(), low, high, Unit.PERCENT, hedge, implies="share") if low < high else None


def _rebate(found: re.Match[str]) -> Numeral | None:
    """What is left of a price: 八折 is 80 percent, 七五折 75."""
    digits = [DIGITS[digit] for digit in found["digits"]]
    value = Decimal(digits[0] * 10 + (digits[1] if len(digits) > 1 else 0))
    return Numeral(found.end(), value, value, Unit.PERCENT, implies="share") if value else None


def _parts(found: re.Match[str]) -> Numeral | None:
    of, count = value_of(found["of"]), value_of(found["count"])
    if not of or not count or count >= of:
        return None
    value = divided(count * 100, of)
    return Numeral(found.end(), value, value, Unit.PERCENT, implies="share")


def _pair(found: re.Match[str]) -> Numeral | None:
    """Two digits that follow each other: 五六百万 is five to six million."""
    low, high = DIGITS[found["low"]], DIGITS[found["high"]]
    if high != low + 1 or (found["head"] and found["head"][-1] in DIGITS):
        return None
    head = value_of(found["head"]) if found["head"] else Decimal(0)
    power = _tail_power(found["tail"])
    if head is None:
        return None
    if found["head"] and found["tail"][:1] in SMALL_POWERS and found["tail"]:
        return None
    ends = (head + low).scaleb(power), (head + high).scaleb(power)
    return Numeral(found.end(), *ends, hedge=Hedge.ABOUT, scaled=power > 0)


def _tail_power(tail: str) -> int:
    power = 0
    for word in tail:
        power += SMALL_POWERS.get(word) or GREAT_POWERS[word]
    return power


def _whole(text: str, run: re.Match[str]) -> Numeral | None:
    words, end, hedge = run.group(), run.end(), None
    following = text[end : end + 1]
    if following in _SOME or (words[0] in GREAT_POWERS and words[1:2] in DIGITS):  # 十几, 万一
        return None
    if following in "点點" and (found := _POINT.match(text, end)):
        value = _with_point(words + found["point"])
        power = _tail_power(found["power"])
        value = None if value is None else value.scaleb(power)
        return None if value is None else Numeral(found.end(), value, value, scaled=power > 0)
    if following in "个個" and (hundreds := _MORE_MILLIONS.match(text, end)):
        words, end = words + "亿", hundreds.end()
        hedge = Hedge.OVER if hundreds["more"] else None
    elif following in MORE and (more := _MORE_POWER.match(text, end + 1)):
        words, hedge, end = words + more.group(), Hedge.OVER, more.end()
    value = value_of(words)
    if value is None:
        return None
    return Numeral(end, value, value, hedge=hedge, scaled=len(words) > 1 or words not in DIGITS)


def value_of(words: str) -> Decimal | None:
    """The value of a numeral, known to its last scale; nothing where it is none (三三, 千零, 二〇二三).

    >>> value_of("三亿五千万"), value_of("三千五"), value_of("十二")
    (Decimal('3.5E+8'), Decimal('3.5E+3'), Decimal('12'))
    """
    parts: list[Decimal] = []
    rest, great = words, _NONE
    while found := _GREAT.search(rest):
        power = GREAT_POWERS[found.group()]
        here = _below_ten_thousand(rest[: found.start()], _NONE)
        if here is None and not found.start():
            here = [] if parts and power > great else [Decimal(1)]
        if here is None or (power >= great and here):
            return None
        parts = [*(parts if here else (part.scaleb(power) for part in parts)), *(part.scaleb(power) for part in here)]
        rest, great = rest[found.end() :], power
    if rest:
        here = _below_ten_thousand(rest, great)
        if here is None:
            return Decimal(0) if words in {"零", "〇"} else None
        parts += here
    return sum(parts[1:], parts[0]) if parts else None


def _below_ten_thousand(words: str, great: int) -> list[Decimal] | None:
    """The parts of a numeral without great scales; nothing where it is none.

    Args:
        words: thousands, hundreds, tens and ones.
        great: the scale before them, below which a lone digit counts: 一万二 is 12,000.
    """
    parts: list[Decimal] = []
    digit, small, nought = -1, _NONE, False
    for word in words:
        if word in DIGITS:
            if digit >= 0 and (digit > 0 or DIGITS[word] == 0):
                return None
            digit = DIGITS[word]
            nought = nought or digit == 0
        elif SMALL_POWERS[word] >= small or digit == 0:
            return None
        else:
            small = SMALL_POWERS[word]
            parts.append(Decimal(max(digit, 1)).scaleb(small))
            digit, nought = -1, False
    if digit > 0:
        before = small if parts else great
        lone = not nought and 2 <= before < _NONE  # noqa: PLR2004 - 三千五 is 3,500
        parts.append(Decimal(digit).scaleb(before - 1 if lone else 0))
    return parts if parts and digit != 0 else None


_GREAT: Final = re.compile(f"[{_G}]")
_NONE: Final = 99
"""No scale."""
_NOTATIONS: Final = (
    (_HUNDREDTHS, _hundredths),
    (_TENTHS, _tenths),
    (_TENTHS_RANGE, _tenths_range),
    (_PARTS, _parts),
    (_REBATE, _rebate),
)
"""Notations of a share -> their readers."""
