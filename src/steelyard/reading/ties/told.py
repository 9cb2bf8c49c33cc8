"""Moves told without their levels: "a decline in revenue in 2022", "revenue fell once again in 2023"; 2023年营收下滑.

The levels of the year and of the year before are looked up in the document, for the company and the measure that the
sentence names, and for no part of it. Away from its levels such a sentence may mean another basis, so it is never
beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from steelyard.reading.ties.cells import Cells
from steelyard.reading.ties.fitting import doubts, is_below
from steelyard.reading.ties.scene import Mark, Scene
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import C_MOVE, DENIED, MOVE
from steelyard.words.measure import Measure

_NAMES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("revenue", "revenues", "sales", "turnover", "net sales", "total revenue", "total revenues"),
            Measure.REVENUE,
        ),
        **dict.fromkeys(("net profit", "net income", "net loss", "net earnings", "loss", "losses"), Measure.NET_INCOME),
        **dict.fromkeys(
            ("operating profit", "operating income", "operating loss", "operating losses"), Measure.OPERATING_PROFIT
        ),
        **dict.fromkeys(("gross profit",), Measure.GROSS_PROFIT),
        **dict.fromkeys(
            ("r&d spending", "r&d expenditure", "r&d expenditures", "r&d expenses", "r&d investment"), Measure.R_AND_D
        ),
        **dict.fromkeys(("headcount", "workforce"), Measure.EMPLOYEES),
        **dict.fromkeys(("capital expenditure", "capital expenditures", "capex"), Measure.CAPEX),
        **dict.fromkeys(
            ("营收", "营业收入", "总收入", "收入", "收益", "营业额", "營收", "營業額", "總收入"), Measure.REVENUE
        ),
        **dict.fromkeys(
            ("净利润", "净亏损", "归母净利润", "純利", "纯利", "淨利", "淨利潤", "净利"), Measure.NET_INCOME
        ),
        **dict.fromkeys(("毛利", "毛利润"), Measure.GROSS_PROFIT),
        **dict.fromkeys(("研发投入", "研发费用", "研发开支", "研發開支", "研发支出"), Measure.R_AND_D),
        **dict.fromkeys(("经营利润", "营业利润", "经营亏损", "營業利益"), Measure.OPERATING_PROFIT),
    }
)
_ENGLISH_NAME: Final = "|".join(sorted((re.escape(name) for name in _NAMES if name.isascii()), key=len, reverse=True))
_CHINESE_NAME: Final = "|".join(
    sorted((re.escape(name) for name in _NAMES if not name.isascii()), key=len, reverse=True)
)
_AGAIN: Final = (
    r"(?:(?:once again|again|also|further|then|sharply|slightly|steeply|significantly|continued to|has|have|had|did"
    r"|still|dramatically|markedly|too) )*"
)
_WHOSE: Final = r"(?:['’]s |\b(?:its|the|their|the company['’]s|total|overall|annual) )"
_ONCE: Final = r"(?: (?:once again|again|sharply|further|slightly|significantly))?"
_VERB: Final = re.compile(
    rf"{_WHOSE}(?P<name>{_ENGLISH_NAME}) {_AGAIN}(?P<move>[a-z]+){_ONCE} (?:in|during) ⟨(?P<d>\d+)⟩(?! (?:to|from) )",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(
    rf"\b(?P<move>[a-z]+) (?:in|of) (?:its |the |total |overall |annual )*(?P<name>{_ENGLISH_NAME})"
    r" (?:in|during) ⟨(?P<d>\d+)⟩",
    re.IGNORECASE,
)
_CHINESE: Final = re.compile(
    rf"⟨(?P<d>\d+)⟩[，,]?(?P<who>[^⟦⟨，。；的]{{0,10}}?)的?(?P<name>{_CHINESE_NAME})"
    rf"(?:再次|再度|继续|繼續|同比|又|仍|也|均|大幅|小幅|双双|持续|进一步|明显|有所|出现|略有)*"
    rf"(?P<move>{C_MOVE})(?![^，。；]{{0,6}}⟦)"
)
_NOBODY: Final = frozenset(
    ("", "公司", "集团", "集團", "其", "该公司", "該公司", "本公司", "整体", "总体", "全年", "本集团", "本集團")
)
"""What stands before a measure that is of the whole company."""
_YEAR: Final = re.compile(r"(?:FY)?(?P<year>(?:19|20)\d\d)")
_FAR: Final = "the levels stand in other paragraphs, and may be on another basis"


def told(scene: Scene, cells: Cells, names: frozenset[str]) -> Iterator[Tie]:
    """The moves of a year that a sentence tells, with the two levels."""
    for pattern in (_CHINESE,) if scene.chinese else (_VERB, _NOUN):
        for found in pattern.finditer(scene.words):
            move = re.fullmatch(C_MOVE, found["move"]) if scene.chinese else MOVE.fullmatch(found["move"])
            year = _YEAR.fullmatch(scene.dates[int(found["d"])].notation)
            if move is None or year is None or DENIED.search(scene.words[: found.start("move")][-30:]):
                continue
            if scene.chinese and found["who"].strip() not in names | _NOBODY:
                continue
            who = [name for name in names if name in scene.words]
            measure = _NAMES[found["name"].lower()]
            for earlier, later, where in cells.years(who, measure, int(year["year"])):
                yield from _tie(scene, found, earlier, later, rises=bool(move["rise"]), where=where)


def _tie(scene: Scene, found: re.Match[str], earlier: Mark, later: Mark, *, rises: bool, where: int) -> Iterator[Tie]:
    if is_below(earlier) or is_below(later):
        loss = "loss" in found["name"].lower() or "亏损" in found["name"]
        if not (loss and is_below(earlier) and is_below(later)):
            return
        figures = [scene.tied(mark, mark.value.negated()) for mark in (earlier, later)]
    elif "loss" in found["name"].lower() or "亏损" in found["name"]:
        return
    else:
        figures = [scene.tied(mark) for mark in (earlier, later)]
    unsure = doubts(earlier, later) or ("" if where == scene.paragraph else _FAR)
    yield scene.tie(TieKind.ROSE if rises else TieKind.FELL, figures, found.start(), found.end(), unsure=unsure)
