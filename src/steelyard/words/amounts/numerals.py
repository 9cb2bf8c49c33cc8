"""Chinese numbers: 22.18亿, 2兆1617億, 三亿五千万, 五六百万."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.chinese_shares import is_share, share
from steelyard.words.amounts.chinese_value import Numeral, value_of, with_point
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, MORE, SMALL_POWERS

_D: Final = "".join(DIGITS)
_S: Final = "".join(SMALL_POWERS)
_G: Final = "".join(GREAT_POWERS)
_ARABIC: Final = re.compile(
    rf"(?:[个個](?=[{MORE}]?[亿億]))?(?P<more>[{MORE}])?(?!百分)(?P<power>[{_G}{_S}]{{1,3}})(?:(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?=[{_G}{_S}]))?"
)
_RUN: Final = re.compile(rf"[{_D}{_S}{_G}]{{1,24}}")
_RANGE: Final = re.compile(
    rf"(?P<head>[{_D}]?[{_S}]?)(?P<low>[一二两兩三四五六七八])(?P<high>[二三四五六七八九])(?P<tail>[{_S}]?[{_G}]{{0,2}})(?![{_D}{_S}])"
)
_POINT: Final = re.compile(
    rf"(?P<point>[点點][{_D}]+)(?P<power>[{_G}]{{0,2}})(?=[倍个個百元%美港欧歐日人股]|(?<=[{_G}]))"
)
_MORE_MILLIONS: Final = re.compile(rf"[个個](?P<more>[{MORE}])?[亿億]")
_MORE_POWER: Final = re.compile(rf"[{_S}]?[{_G}]{{1,2}}")
_SOME: Final = frozenset("几幾数數")


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


def _power(words: str) -> int | None:
    """Of a scale of one or more characters: 万亿 is 12, 百万 is 6."""
    power = sum((SMALL_POWERS.get(word) or GREAT_POWERS[word]) for word in words)
    return power if len(words) == 1 or words[-1] in GREAT_POWERS and words not in {"兆亿", "亿兆"} else None  # noqa: RUF021


def numeral(text: str, start: int) -> Numeral | None:
    """The number that begins with a Chinese numeral, or nothing."""
    if is_share(text, start):
        return share(text, start)
    run = _RUN.match(text, start)
    assert run is not None, "it begins with a numeral"
    if (found := _RANGE.match(text, start)) and found.end() == run.end():
        return _pair(found)
    return _whole(text, run)


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
        value = with_point(words + found["point"])
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
