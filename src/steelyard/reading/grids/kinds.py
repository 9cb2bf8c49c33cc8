"""What the figures under a heading are, if not levels: changes, rates of growth, shares; in both languages."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final


class Kind(Enum):
    """What the figures under a heading are, if not levels."""

    CHANGE = auto()
    """In percent of an earlier figure."""
    EITHER = auto()
    """A change in percent or in the figure's own unit: the cell tells."""
    GROWTH = auto()
    """A rate a year over several years."""
    SHARE = auto()
    NOTE = auto()
    """Numbers of notes and pages, ranks: they measure nothing."""


_SHARE: Final = re.compile(
    r"(?:as\s+(?:a\s+)?)?(?:%|percent(?:age)?|per\s+cent|share|proportion)\s*(?:share\s+)?of\s+(?:our\s+|the\s+)?(?P<of>[^(),;:%]+?)\s*(?:[(（]%[)）])?$"
    r"|(?:占|佔)(?P<zh>[^()（）]*?)(?:的)?(?:比重|比例|比率|百分比|比)(?:\s*[(（]%[)）])?$|^(?:mix|weight|weighting|proportion|%\s+share|share|构成|構成|比重)(?:\s*[(（]?%[)）]?)?$",
    re.IGNORECASE,
)
_YEARLY: Final = r"yoy|y/y|y-o-y|y\.o\.y\.?|year[\s-]o(?:ver|n)[\s-]year"
_BEFORE: Final = r"qoq|q/q|q-o-q|quarter[\s-]o(?:ver|n)[\s-]quarter|sequential|mom|m/m|hoh|h/h"
_SIGN: Final = r"(?:[(（]?(?:%|pct|percent(?:age)?|per\s+cent)[)）]?)"
_CHANGE: Final = re.compile(
    rf"""(?:^|(?<=\s)|(?<=[,(（–—-]))(?:
    {_SIGN}\s*(?:increase|inc\.?)?\s*(?:/?\s*[(（]?(?:decrease|dec\.?)[)）]?)?\s*(?:change|chg\.?|growth|var\.?|variance|variation|movement|difference|{_YEARLY})(?:\s+(?:{_YEARLY}))?
    | (?:{_YEARLY}|{_BEFORE})\s*(?:{_SIGN})?\s*
      (?:change|chg\.?|growth(?:\s+rate)?|variance|increase|decrease)?\s*(?:{_SIGN})?
    | (?:change|chg\.?|growth(?:\s+rate)?|var\.?|variance)\s*,?\s*(?:in\s+)?(?:{_SIGN}|{_YEARLY}|{_BEFORE})
    | rate\s+of\s+(?:change|growth|increase)
    | {_SIGN}\s*(?:increase|inc\.?)\s*/?\s*[(（]?(?:decrease|dec\.?|decline)[)）]?
    | (?:increase|inc\.?)\s*/?\s*[(（]?(?:decrease|dec\.?|decline)[)）]?\s*,?\s*(?:in\s+)?{_SIGN}
    )(?=$|\s|[)）,:])""",
    re.VERBOSE | re.IGNORECASE,
)
_GROWTH_OF: Final = re.compile(
    r"(?:^growth\s+(?:in|of)\s+|(?<=\S)\s+growth(?:\s+rate)?$|^growth(?:\s+rate)?$)", re.IGNORECASE
)
_PLAIN_CHANGE: Final = re.compile(
    r"(?:[$€£]\s*)?(?:net\s+)?(?:changes?|chg\.?|variance|var\.?|variation|movement|difference|increase|inc\.?|increase\s*/?\s*[(（]?decrease[)）]?"
    r"|inc\.?\s*/?\s*[(（]?dec\.?[)）]?|[(（]?decrease[)）]?\s*/?\s*increase|better\s*/?\s*[(（]?worse[)）]?|fav\.?\s*/?\s*[(（]?unfav\.?[)）]?)(?:\s*[(（]?[$€£][)）]?)?"
    r"|变动|變動|增减|增減|变动额|变动金额|增减额|增減額|增减变动|差异|变化|變化",
    re.IGNORECASE,
)
_CHANGE_SIGN: Final = re.compile(
    r"(?:\+\s*/\s*[-–−]|±|[Δ∆]|delta)\s*(?P<percent>(?:in\s+)?[(（]?%[)）]?)?", re.IGNORECASE
)
_CHINESE_CHANGE: Final = re.compile(
    r"(?:(?:年初至)?(?:本(?:报告)?[年期]|报告期|本季度?)?(?:期?末)?(?:比|较|較|與|与)(?:上年|去年|上期|上年度|上一?年)(?:同期末?|年末|末|度末)?(?:同期末?)?)?"
    r"(?:(?P<before>环比|環比)|同比|按年)?(?:增长率|增長率|增长|增長|增减率|(?:增减|增減)(?:变动|變動|变化|變化)?|变动率|变动比例|变动幅度|变动|變動|增幅|增速|变化|變化|上升|增加)(?:幅度|比例|率)?"
    r"(?:\s*[(（]?(?:%|％)[)）]?)?$|(?P<before2>环比|環比)(?:\s*[(（]?(?:%|％)[)）]?)?$|同比(?:\s*[(（]?(?:%|％)[)）]?)?$|按年变动$"
)
_TELLS_PERCENT: Final = re.compile(r"同比|环比|環比|率|幅|速|比例|%|％|按年")
_RATE: Final = re.compile(
    r"\bcagr\b|compound\s+annual\s+growth(?:\s+rate)?|复合(?:年)?增长率|複合(?:年)?增長率|年均复合增长率", re.IGNORECASE
)


def kind_of(words: str) -> tuple[Kind | None, str, str]:  # noqa: PLR0911 - one line a kind
    """What the figures are, against what, and the words that are left."""
    if found := _RATE.search(words):
        return Kind.GROWTH, "", _cut(words, found)
    if found := _SHARE.search(words):
        return Kind.SHARE, (found["of"] or found["zh"] or "").strip(), words[: found.start()].strip()
    if found := _CHANGE.search(words):
        before = "period-before" if re.search(_BEFORE, found.group(), re.IGNORECASE) else ""
        rest = _cut(words, found)
        return Kind.CHANGE, before, re.sub(r"^(?:in|of)\s+|\s+growth$", "", rest, flags=re.IGNORECASE)
    if found := _CHINESE_CHANGE.search(words):
        before = "period-before" if found["before"] or found["before2"] else ""
        kind = Kind.CHANGE if _TELLS_PERCENT.search(found.group()) or found.start() else Kind.EITHER
        return kind, before, _cut(words, found)
    if found := _CHANGE_SIGN.fullmatch(words):
        return Kind.CHANGE if found["percent"] else Kind.EITHER, "", ""
    if _PLAIN_CHANGE.fullmatch(words):
        return Kind.EITHER, "", ""
    if found := _GROWTH_OF.search(words):
        return Kind.CHANGE, "", _cut(words, found)
    return None, "", words


def _cut(words: str, found: re.Match[str]) -> str:
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,;:()（）")
