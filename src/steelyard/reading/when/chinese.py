"""Chinese mentions, simplified and traditional: one scan for what a time can begin with, then its pattern.

2023年前三季度      截至2023年12月31日止年度      2018/19财年      去年同期      二零二三年      民國112年      9月30日
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from steelyard.reading.when.chinese_numerals import chinese_count, chinese_year
from steelyard.reading.when.chinese_parts import (
    ALONE,
    DECADE,
    FOUR,
    NEARBY,
    OTHER,
    QUARTERS,
    REGION,
    RELATIVE,
    ROC,
    SLASHED,
    SPAN,
    START,
    UP_TO,
    WITH_YEAR,
)
from steelyard.reading.when.chinese_rest import rest_of
from steelyard.reading.when.mention import PERIOD_BEFORE, YEAR_BEFORE, Ask, Mention, Write
from steelyard.reading.when.notations import full_year, months_to, nothing, part, whole

_Found: TypeAlias = re.Match[str]
_OFFSETS: Final = {"去": -1, "今": 0, "明": 1, "前": -2, "后": 2, "後": 2}
_DAYS: Final = {"昨": -1, "今": 0, "明": 1, "前": -2}
_PLAIN: Final = frozenset({"", "年", "年度"})
_ROC_ZERO: Final = 1911
_YEARS: Final = re.compile(FOUR)
_GOES_ON: Final = re.compile(r"\d[.,]?\Z")
"""What a digit goes on: the 1, of 1,2023, but not the comma of 数据,2023年."""


def _with_year(found: _Found) -> Sequence[Mention]:
    """2023年, 2023财年第三季度, 二〇二三年十二月三十一日, 24财年, 2022年同期."""
    year = chinese_year(found["four"]) if found["four"] else full_year(found["two"])
    is_fiscal = found["word"] not in _PLAIN
    if found["same"]:
        return (Mention(found.start(), found.end(), nothing, year, ask=Ask.SAME_PERIOD),)
    write, at_end = rest_of(found, is_fiscal=is_fiscal)
    again = _again(found)
    if again is not None and found["m"]:
        write, at_end = again(chinese_count(found["m"]), chinese_count(found["d"]) if found["d"] else 0), False
    return (Mention(found.start(), found.end(), write, year, at_end=at_end, again=again),)


def _quarters(found: _Found) -> Sequence[Mention]:
    """2024年一、二季度: each a quarter."""
    is_fiscal = bool(found["word"]) and found["word"] not in _PLAIN
    year = chinese_year(found["four"]) if found["four"] else None
    made: list[Mention] = []
    start = found.start()
    for sign in re.finditer("[一二三四]", found["all"]):
        end = found.start("all") + sign.end()
        write = part(f"Q{chinese_count(sign.group())}", is_fiscal=is_fiscal)
        made.append(Mention(start, end, write, year, ask=Ask.NOTHING if year else Ask.YEAR, unit="part"))
        start = end + 1
    return (*made[:-1], replace(made[-1], end=found.end()))


def _decade(found: _Found) -> Sequence[Mention]:
    return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER),)


def _slashed(found: _Found) -> Sequence[Mention]:
    """2018/19财年: the fiscal year that ends in 2019; but 2018-2019年 are two years."""
    last = full_year(found["next"])
    if last != full_year(found["four"]) + 1:
        return ()
    if re.fullmatch(r"\d{4}-\d{4} ?年", found.group()):
        return (Mention(found.start(), found.end(), lambda year: f"{year - 1}/{year}", last),)
    write, at_end = rest_of(found, is_fiscal=True)
    return (Mention(found.start(), found.end(), write, last, at_end=at_end),)


def _span(found: _Found) -> Sequence[Mention]:
    """2021年至2023年, 2021-2023年."""
    first = chinese_year(found["first"])
    last = chinese_year(found["last"])
    last = first // 100 * 100 + last if last < 100 else last  # noqa: PLR2004 - two digits
    if last <= first:
        return ()
    head = "" if found["word"] in _PLAIN else "FY"
    return (Mention(found.start(), found.end(), lambda year: f"{head}{first + year - last}/{head}{year}", last),)


def _up_to(found: _Found) -> Sequence[Mention]:
    """截至2023年12月31日止年度, 截至9月30日, 截至2023年及2022年12月31日止年度, 截至去年底."""
    has_rest = found.end() > found.end("head") and any(
        found[name] for name in ("m", "q", "letter", "h", "e", "s", "fq")
    )
    if not has_rest:
        return ()
    write, at_end = rest_of(found, is_fiscal=bool(found["word"]) and found["word"] not in _PLAIN)
    again = _again(found)
    if again is not None and found["m"]:
        write, at_end = again(chinese_count(found["m"]), chinese_count(found["d"]) if found["d"] else 0), False
    if found["near"]:
        return (_relative_to(found["near"], found.start(), found.end(), write, at_end=at_end),)
    if not found["four"]:
        unit = "day" if found["d"] else "part"
        return (Mention(found.start(), found.end(), write, ask=Ask.YEAR, unit=unit, at_end=at_end),)
    made: list[Mention] = []
    start = found.start()
    if found["ylist"]:
        for year in _YEARS.finditer(found.string, found.start("ylist"), found.end("ylist")):
            end = year.end() + found.string.startswith("年", year.end())
            made.append(Mention(start, end, write, chinese_year(year.group()), at_end=at_end))
            start = found.start("four")
    return (*made, Mention(start, found.end(), write, chinese_year(found["four"]), at_end=at_end, again=again))


def _again(found: _Found) -> Callable[[int, int], Write] | None:
    """How a period is written that ended on a day; none where it is not said to be one."""
    if not found["ended"]:
        return None
    count = _count_ended(found)
    return (lambda month, day: months_to(count, month, day)) if count else None


def _count_ended(found: _Found) -> int:
    """How many months such a period has; 0 where that is not said."""
    if found["months"]:
        return chinese_count(found["months"])
    return 12 if found["years"] else 6 if found["halves"] else 3 if found["quarters"] else 0


def _roc(found: _Found) -> Sequence[Mention]:
    """民國112年, and 112年第三季 as Taiwan writes it."""
    signs = found["roc"] or found["plain"]
    count = int(signs) if signs.isdigit() else _roc_count(signs)
    write, at_end = rest_of(found)
    return (Mention(found.start(), found.end(), write, _ROC_ZERO + count, at_end=at_end),)


def _roc_count(signs: str) -> int:
    hundreds, hundred, rest = signs.rpartition("百")
    if hundred:
        return chinese_count(hundreds) * 100 + (chinese_count(rest.lstrip("零〇")) if rest else 0)
    return chinese_count(signs) if "十" in signs else chinese_year(signs)


def _relative(found: _Found) -> Sequence[Mention]:
    """去年, 今年上半年, 上年同期, 上年末, 上一财年, 同年7月."""
    near = found["near"]
    write, at_end = rest_of(found)
    if found["same"]:
        shift = YEAR_BEFORE if near[0] in "去上" else ""
        return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER, shift=shift),)
    return (_relative_to(near, found.start(), found.end(), write, at_end=at_end),)


def _relative_to(near: str, start: int, end: int, write: Write, *, at_end: bool) -> Mention:
    if near[0] == "上":
        plain = write is whole
        return Mention(start, end, nothing, ask=Ask.NEVER, shift=YEAR_BEFORE if plain else "", at_end=at_end)
    if near[0] in "翌次" or near[-1] != "年" or "财" in near or "財" in near:
        return Mention(start, end, nothing, ask=Ask.NEVER)
    if near[0] in "本当當同该該":
        return Mention(start, end, write, ask=Ask.SAME_YEAR, at_end=at_end)
    return Mention(start, end, write, ask=Ask.OFFSET, offset=_OFFSETS[near[0]], at_end=at_end)


def _alone(found: _Found) -> Sequence[Mention]:
    """第三季度, 前三季度, 上半年, 全年, 年底, 9月30日, 1-9月: the year is elsewhere."""
    if found["half"] or found["same"] or found["letter"]:
        return ()
    if found["q"] and found.group() == found["q"] + "季":
        return ()  # 四季
    if (found["e"] or found["s"]) and "年" not in found.group() and found["e"] != "期末":
        return ()
    if found["e"] == "期末":
        return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER, at_end=True),)
    write, at_end = rest_of(found)
    unit = "day" if found["d"] else "month" if found["m"] and not found["m2"] else "part"
    return (Mention(found.start(), found.end(), write, ask=Ask.YEAR, unit=unit, at_end=at_end),)


def _near(found: _Found) -> Sequence[Mention]:
    """昨日, 上月, 本季度, 上季度."""
    if found["day"]:
        return (Mention(found.start(), found.end(), nothing, ask=Ask.DAY, offset=_DAYS[found["day"][0]]),)
    which, unit = found["which"], "month" if found["unit"].startswith("月") else "quarter"
    if unit == "quarter" and which == "上":
        return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER, shift=PERIOD_BEFORE),)
    if which in "当當":
        return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER),)
    offset = {"上": -1, "本": 0, "下": 1}[which]
    return (Mention(found.start(), found.end(), nothing, ask=Ask.BACK, offset=offset, unit=unit),)


def _other(found: _Found) -> Sequence[Mention]:
    """环比; 未来三年, 十年前, which are seen and not settled."""
    shift = PERIOD_BEFORE if found["before"] else ""
    return (Mention(found.start(), found.end(), nothing, ask=Ask.NEVER, shift=shift),)


_DIGITS: Final = "0123456789"
_FORMS: Final[tuple[tuple[str, re.Pattern[str], Callable[[_Found], Sequence[Mention]]], ...]] = (
    ("截于於", UP_TO, _up_to),
    (_DIGITS, DECADE, _decade),
    ("12第一二三", QUARTERS, _quarters),
    (_DIGITS, SLASHED, _slashed),
    ("12一二", SPAN, _span),
    ("民1", ROC, _roc),
    (_DIGITS + "一二", WITH_YEAR, _with_year),
    (_DIGITS + "一二两兩三四五六七八九十环環按季最近过過未今此往", OTHER, _other),
    ("去今明前后後上本当當同该該翌次", RELATIVE, _relative),
    ("昨今前明上本下当當", NEARBY, _near),
    (_DIGITS + "一二三四五六七八九十第首前上下末全整年期半中", ALONE, _alone),
)
"""Each with the signs that it can begin with, a longer one before a shorter one."""
_TRIED: Final = {
    head: tuple((pattern, build) for heads, pattern, build in _FORMS if head in heads)
    for head in sorted(set("".join(heads for heads, _, _ in _FORMS)))
}
_LEAD: Final = 24
"""Signs in front of the first Chinese one that may belong to a date: "2018 / 2019 财年"."""


def chinese_mentions(lowered: str) -> list[Mention]:
    """Every mention, in order and apart from each other, of a text in lower case with narrow digits."""
    mentions: list[Mention] = []
    position = 0
    for region in REGION.finditer(lowered):
        position = max(position, region.start() - _LEAD)
        while start := START.search(lowered, position, region.end()):
            at = start.start()
            position = at + 1
            if lowered[at].isdigit() and _GOES_ON.search(lowered, max(0, at - 2), at):
                continue
            for pattern, build in _TRIED.get(lowered[at], ()):
                found = pattern.match(lowered, at)
                if found is not None and found.end() > at and (made := build(found)):
                    mentions += made
                    position = made[-1].end
                    break
    return mentions
