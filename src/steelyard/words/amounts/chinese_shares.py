"""Shares in Chinese notation: 百分之十五, 三分之二, 三成半, 六至七成, 七五折, 3成."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.chinese_value import Numeral, value_of, with_point
from steelyard.words.amounts.digits import divided
from steelyard.words.quantity import Unit
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, SMALL_POWERS

_D: Final = "".join(DIGITS)
_S: Final = "".join(SMALL_POWERS)
_G: Final = "".join(GREAT_POWERS)
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


def share(text: str, start: int) -> Numeral | None:
    """The share that begins with a Chinese numeral, or nothing."""
    for pattern, read in _NOTATIONS:
        if (found := pattern.match(text, start)) is not None:
            return read(found)
    return None


def is_share(text: str, start: int) -> bool:
    """Whether the notation at a place is that of a share, read or not."""
    return any(pattern.match(text, start) for pattern, _ in _NOTATIONS)


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


def _hundredths(found: re.Match[str]) -> Numeral | None:
    if not (found["digits"] or found["words"]) or (found["digits"] and found["words"]):
        return None
    low = Decimal(found["digits"]) if found["digits"] else with_point(found["words"])
    high = value_of(found["to"]) if found["to"] else low
    if low is None or high is None or low > high:
        return None
    power = {"百": 0, "千": -1, "万": -2, "萬": -2}[found["of"]]
    return Numeral(found.end(), low.scaleb(power), high.scaleb(power), Unit.PERCENT)


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


_NOTATIONS: Final = (
    (_HUNDREDTHS, _hundredths),
    (_TENTHS, _tenths),
    (_TENTHS_RANGE, _tenths_range),
    (_PARTS, _parts),
    (_REBATE, _rebate),
)
"""Notations of a share -> their readers."""
