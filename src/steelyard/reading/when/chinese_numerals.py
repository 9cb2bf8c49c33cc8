"""Chinese numerals as they stand in dates: 二零二三, 十二, 三十一, 廿."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_DIGITS: Final = MappingProxyType(
    {"〇": 0, "零": 0, "○": 0, "o": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
    | {"两": 2, "兩": 2, "首": 1, "元": 1}
)
_TEN: Final = "十"


def chinese_year(signs: str) -> int:
    """The year that digits or numerals write one by one: 2023, 二〇二三; of two digits the century is ours."""
    year = 0
    for sign in signs:
        year = year * 10 + (int(sign) if sign.isdigit() else _DIGITS[sign])
    return year


def chinese_count(signs: str) -> int:
    """A small count: 9, 九, 十二, 三十一."""
    if signs.isdigit() and signs.isascii():
        return int(signs)
    tens, ten, ones = signs.partition(_TEN)
    if not ten:
        return _DIGITS[signs]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
