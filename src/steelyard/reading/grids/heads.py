"""What one heading says: of a column, a row, a section, or the lines above a table. All are read alike.

"2024 YoY growth (%)"              Head(spell=2024, kind=CHANGE, counting=percent)
"Cloud services revenue (RMB m)"   Head(line=revenue of Cloud services, counting=CNY million)
"As % of total revenue"            Head(kind=SHARE, against="total revenue")
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final, final

from steelyard.reading.grids.counting import CENTS, Counting, cut_counting
from steelyard.reading.grids.lines import Line, held_share, is_per_piece
from steelyard.reading.grids.naming import named
from steelyard.reading.grids.spelling import spell_in
from steelyard.reading.grids.spells import NONE, Spell
from steelyard.reading.grids.words import NOTE_HEAD, TOTAL
from steelyard.words.measure import Mode
from steelyard.words.quantity import Unit


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


@final
@dataclass(frozen=True, slots=True)
class Head:
    """What one heading says; what it leaves open is empty."""

    spell: Spell = NONE
    counting: Counting | None = None
    kind: Kind | None = None
    against: str = ""
    """What a share is of, or `period-before` for a change against the period right before."""
    line: Line | None = None
    rest: str = ""
    """What is left: the name of a part, or of a company."""
    caution: str = ""
    """Words that make its figures others than those of the accounts as they were: "pro forma"."""
    mode: Mode | None = None

    @property
    def says_something(self) -> bool:
        """Whether anything but a name is in it."""
        return bool(self.spell or self.counting or self.kind or self.line or self.caution or self.mode)

    @property
    def only_scales(self) -> bool:
        """Whether it tells a scale, and maybe a unit, and nothing else: "(in millions)"."""
        scale = self.counting is not None and self.counting.scale is not None
        return scale and not (self.spell or self.kind or self.line or self.rest or self.caution or self.mode)


NO_HEAD: Final = Head()
_MARKS_BEHIND: Final = re.compile(
    r"(?:\s*(?:[(（\[](?:\d{1,2}|[a-h])(?:,\s?\d)?[)）\]]|[*†‡§#^]+|⁽?[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉ]+⁾?|[①-⑳]))+$"
)
_MARKS_BEFORE: Final = re.compile(
    r"^(?:[•·●○■□▪►*–—-]\s*|[(（]?(?:[ivx]{1,4}|[a-h]|\d{1,2})[)）.]\s+|[(（]?[一二三四五六七八九十]{1,2}[)）、]\s*)+(?=\S)",
    re.IGNORECASE,
)
_PERCENT: Final = Counting(Unit.PERCENT)
_MORE_THAN_A_NAME: Final = re.compile(
    r"[\d(（%$€£,]|\b(?:growth|change|pro[\s-]?forma|restated|constant)\b|[率比]|同|环", re.IGNORECASE
)
_PARTED: Final = re.compile(r"[A-Za-z][A-Za-z &'-]+: [^(（%$€£,:]+$")
_JOINS: Final = re.compile(
    r"^(?:\s*(?:vs\.?|versus|v\.?|compared\s+(?:to|with)|and|or|to|with|in|for)\b)+|(?:\b(?:vs\.?|versus|and|or|to|in|for)\s*)+$",
    re.IGNORECASE,
)
_IN_CENTS: Final = re.compile(r"\s\(c\)$")
_LEADERS: Final = re.compile(r"(?:\s*[.…·_]){3,}\s*(?:[A-Z]{0,3}[$€£¥]|RMB)?\s*$")
_LONGEST: Final = 300

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
_CHINESE_CHANGE: Final = re.compile(
    r"(?:(?:本(?:报告)?[年期]|报告期|本季度?)?(?:末)?(?:比|较|較|與|与)(?:上年|去年|上期|上年度|上一?年)(?:同期末?|年末|末|度末)?(?:同期末?)?)?"
    r"(?:(?P<before>环比|環比)|同比|按年)?(?:增长率|增長率|增长|增長|增减率|增减|增減|变动率|变动比例|变动幅度|变动|變動|增幅|增速|变化|變化|上升|增加)(?:幅度|比例|率)?"
    r"(?:\s*[(（]?(?:%|％)[)）]?)?$|(?P<before2>环比|環比)(?:\s*[(（]?(?:%|％)[)）]?)?$|同比(?:\s*[(（]?(?:%|％)[)）]?)?$|按年变动$"
)
_TELLS_PERCENT: Final = re.compile(r"同比|环比|環比|率|幅|速|比例|%|％|按年")
_RATE: Final = re.compile(
    r"\bcagr\b|compound\s+annual\s+growth(?:\s+rate)?|复合(?:年)?增长率|複合(?:年)?增長率|年均复合增长率", re.IGNORECASE
)
_CAUTION: Final = re.compile(
    r"[(（\[]?\b(?P<what>pro[\s-]?forma|restated|as\s+(?:previously\s+)?(?:reported|restated|adjusted)|(?:re-?|un)presented|reclassified"
    r"|preliminary|(?:at\s+)?constant[\s-](?:currency|currencies|exchange\s+rates|fx)|like[\s-]for[\s-]like|annuali[sz]ed|eliminations?"
    r"|(?:non-gaap\s+)?adjustments?|reconciling\s+items|excl\.?\s+\w+)\b[)）\]]?|[(（]?(?P<zh>经重列|經重列|重列|备考|備考|追溯调整|調整前|调整前|调整数|抵销|抵銷)[)）]?",
    re.IGNORECASE,
)
_LATIN: Final = re.compile(r"[A-Za-z]")
_EMPTY: Final = re.compile(r"[(（\[]\s*[)）\]]")
_SILENT: Final = re.compile(
    r"[(（\[]?\b(?:unaudited|audited|reviewed|not\s+audited)\b[)）\]]?|[(（]?(?:未经审计|未經審計|未经审核|未經審核|经审计|經審計|经审核|經審核)[)）]?"
    r"|[(（]?\b(?:notes?|see\s+notes?)\s+\d+(?:\([a-z]\))?[)）]?|[(（]?(?:附注|附註)[一二三四五六七八九十\d.（()）、]*[)）]?|\bactuals?\b",
    re.IGNORECASE,
)
_EXPECTED: Final = re.compile(
    r"[(（]?(?:\b(?:forecasts?|estimate[sd]?|est\.|consensus|guidance|outlook|expected|projections?|projected)\b|预测|預測|预计|預計|预期)[)）]?",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"[(（]?(?:\b(?:budget(?:ed)?|targets?|plan(?:ned)?)\b|目标|目標|预算|預算|计划|計劃)[)）]?", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def read_head(text: str) -> Head:  # noqa: C901 - one step a thing a heading can say
    """All that a heading says."""
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return Head(rest=words)
    words = _LEADERS.sub("", words)
    words = _MARKS_BEFORE.sub("", words)
    cents = _IN_CENTS.search(words)
    words = _MARKS_BEHIND.sub("", words).strip(" :：;,")
    if NOTE_HEAD.fullmatch(words):
        return Head(kind=Kind.NOTE, rest=words)
    if cents and is_per_piece(words):
        return Head(line=named(words), counting=CENTS, rest="" if named(words) else words)
    if held := held_share(words):
        return Head(line=held, counting=_PERCENT)
    plain = _PARTED.match(words) or not _MORE_THAN_A_NAME.search(words)
    if plain and (line := named(words)) is not None:
        return Head(line=line)
    caution = ""
    if found := _CAUTION.search(words):
        caution = found["what"] or found["zh"]
        words = f"{words[: found.start()]} {words[found.end() :]}"
    words = " ".join(_SILENT.sub(" ", words).split())
    kind, against, words = _kind(words)
    words, counting = (words[2:], _PERCENT) if words.startswith("% ") else cut_counting(words)
    mode = Mode.FORECAST if _EXPECTED.search(words) else Mode.PLAN if _PLANNED.search(words) else None
    words, spell = _cut_time(" ".join(words.split()))
    if mode:
        words, mode = _without_mode(words, mode)
    if not kind:
        kind, against, words = _kind(words)
    if counting is None:
        words, counting = cut_counting(words)
    words = _JOINS.sub(" ", words)
    words = _bare(_MARKS_BEHIND.sub("", words))
    line = named(words) if words else None
    if spell.expected and mode is None:
        mode = Mode.FORECAST
    if kind is Kind.EITHER and counting is not None and counting.unit is Unit.PERCENT:
        kind = Kind.CHANGE
    return Head(spell, counting, kind, against, line, "" if line else words, caution.lower(), mode)


def _cut_time(words: str) -> tuple[str, Spell]:
    """The words without those of time; a name that only ends in "year" keeps it."""
    left, spell = spell_in(words)
    back = spell.back is not None and not _LATIN.search(left)  # "related to the current year" is a part of a name
    told = spell.years or spell.month or spell.part or spell.weeks or back
    weak = not told and spell.months in {0, 12}
    return (words, NONE) if weak and left else (left, spell)


def _without_mode(words: str, mode: Mode) -> tuple[str, Mode | None]:
    """The words without "forecast" or "target", where nothing but a known name is left: "Incentive Plan" is a name."""
    left = _bare((_EXPECTED if mode is Mode.FORECAST else _PLANNED).sub(" ", words))
    return (left, mode) if not left or named(left) is not None else (words, None)


def _bare(words: str) -> str:
    """The words without marks and empty brackets around them."""
    words = " ".join(_EMPTY.sub(" ", words).split()).strip(" :：;,-–—/")
    if words[:1] in {"(", "（", "["} and words[-1:] in {")", "）", "]"}:
        words = words[1:-1]
    return words


def is_whole(words: str) -> bool:
    """Whether the words name the whole and no part of it: "Total", 合计."""
    return TOTAL.fullmatch(words.strip()) is not None


def _kind(words: str) -> tuple[Kind | None, str, str]:  # noqa: PLR0911 - one line a kind
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
    if _PLAIN_CHANGE.fullmatch(words):
        return Kind.EITHER, "", ""
    if found := _GROWTH_OF.search(words):
        return Kind.CHANGE, "", _cut(words, found)
    return None, "", words


def _cut(words: str, found: re.Match[str]) -> str:
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,;:()（）")
