"""What one heading says: of a column, a row, a section, or the lines above a table. All are read alike.

"2024 YoY growth (%)"              Head(spell=2024, kind=CHANGE, counting=percent)
"Cloud services revenue (RMB m)"   Head(line=revenue of Cloud services, counting=CNY million)
"As % of total revenue"            Head(kind=SHARE, against="total revenue")
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, final

from steelyard.reading.grids.counting import CENTS, Counting, cut_counting
from steelyard.reading.grids.kinds import Kind, kind_of
from steelyard.reading.grids.lines import Line, held_share, is_per_piece
from steelyard.reading.grids.naming import named
from steelyard.reading.grids.spelling import spell_in
from steelyard.reading.grids.spells import NONE, Spell
from steelyard.reading.grids.words import NOTE_HEAD, TOTAL
from steelyard.words.measure import Mode
from steelyard.words.quantity import Unit


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

_CAUTION: Final = re.compile(
    r"[(（\[]?\b(?P<what>pro[\s-]?forma|restated|as\s+(?:previously\s+)?(?:reported|restated|adjusted)|(?:re-?|un)presented|reclassified"
    r"|preliminary|(?:at\s+)?constant[\s-](?:currency|currencies|exchange\s+rates|fx)|like[\s-]for[\s-]like|annuali[sz]ed|eliminations?"
    r"|(?:non-gaap\s+)?adjustments?|reconciling\s+items|excl\.?\s+\w+)\b[)）\]]?|[(（]?(?P<zh>经重列|經重列|重列|备考|備考|追溯调整|調整前|调整前|调整数|抵销|抵銷)[)）]?",
    re.IGNORECASE,
)
_TORN: Final = re.compile(r"[\u3400-\u9fff] [\u3400-\u9fff]")
"""Chinese words with a hole where a time was cut out of their middle: what is left says nothing."""
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
_OUTDATED: Final = re.compile(r"prior|previous|initial|original|old|earlier|former|原|此前|上次", re.IGNORECASE)
_LATEST: Final = re.compile(
    r"updated|new|current|revised|latest|(?:the\s+)?company(?:'s)?|management(?:'s)?|our|full[\s-]year|analysts?|market"
    r"|最新|更新后|公司|市场",
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
    kind, against, words = kind_of(words)
    words, counting = (words[2:], _PERCENT) if words.startswith("% ") else cut_counting(words)
    mode = Mode.FORECAST if _EXPECTED.search(words) else Mode.PLAN if _PLANNED.search(words) else None
    words, spell = _cut_time(" ".join(words.split()))
    if mode:
        words, mode = _without_mode(words, mode)
    if mode and _OUTDATED.fullmatch(words):
        caution, words = caution or words, ""
    if not kind:
        kind, against, words = kind_of(words)
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
    torn = _TORN.search(left) is not None and _TORN.search(words) is None
    return (words, NONE) if torn or (weak and left) else (left, spell)


def _without_mode(words: str, mode: Mode) -> tuple[str, Mode | None]:
    """The words without "forecast" or "target", where nothing but a known name is left: "Incentive Plan" is a name."""
    left = _bare((_EXPECTED if mode is Mode.FORECAST else _PLANNED).sub(" ", words))
    if _OUTDATED.fullmatch(left):
        return left, mode
    return (
        ("" if _LATEST.fullmatch(left) else left, mode)
        if not left or named(left) or _LATEST.fullmatch(left)
        else (words, None)
    )


def _bare(words: str) -> str:
    """The words without marks and empty brackets around them."""
    words = " ".join(_EMPTY.sub(" ", words).split()).strip(" :：;,-–—/")
    if words[:1] in {"(", "（", "["} and words[-1:] in {")", "）", "]"}:
        words = words[1:-1]
    return words


def is_whole(words: str) -> bool:
    """Whether the words name the whole and no part of it: "Total", 合计."""
    return TOTAL.fullmatch(words.strip()) is not None
