"""Which profit a margin is of, by the words around it: gross, operating, net, EBITDA, adjusted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.checks.cells import normal
from steelyard.checks.found import wording
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Measure

_M = Measure
_GROSS: Final = (_M.GROSS_PROFIT,)
_OPERATING: Final = (_M.OPERATING_PROFIT, _M.EBIT)
_NET: Final = (_M.NET_INCOME, _M.PROFIT)
ANY: Final = (*_GROSS, *_OPERATING, *_NET, _M.EBITDA, _M.ADJUSTED_PROFIT)
"""Every profit that a margin can be of."""

_PROFITS: Final[Mapping[str, tuple[Measure, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(("gross", "毛利率", "毛利潤率", "毛利润率"), _GROSS),
        **dict.fromkeys(
            (
                "operating",
                "operational",
                "营业利润率",
                "经营利润率",
                "營業利益率",
                "经营利率",
                "營運利潤率",
                "运营利润率",
            ),
            _OPERATING,
        ),
        **dict.fromkeys(
            ("net", "net profit", "净利率", "淨利率", "净利润率", "淨利潤率", "纯利率", "純利率", "销售净利率"), _NET
        ),
        **dict.fromkeys(("ebitda", "息税折旧摊销前利润率"), (_M.EBITDA,)),
        **dict.fromkeys(("ebit", "息税前利润率"), (_M.EBIT,)),
    }
)
_OTHER_MARGINS: Final = "net interest|interest|pre-tax|pretax|contribution|ebita|cash|fcf|free cash flow"
_KINDS: Final = f"{_OTHER_MARGINS}|gross|operating|operational|net|ebitda|ebit"
_ADJUSTED: Final = (
    r"adjusted|non-gaap|underlying|core|normali[sz]ed|comparable|recurring|pro[ -]forma|headline|like-for-like"
)
_CHINESE: Final = "|".join(sorted((word for word in _PROFITS if not word.isascii()), key=len, reverse=True))
_LABEL: Final = re.compile(
    rf"(?:\b(?P<adjusted>{_ADJUSTED}) +)?\b(?P<kind>{_KINDS})(?: (?:profit|income|earnings))? margins?\b"
    rf"|\b(?P<bare>(?:profit )?margins?)\b"
    rf"|(?P<chinese_adjusted>经调整|經調整|调整后|調整後|扣非)?(?:综合|整体|綜合|整體)?"
    rf"(?P<chinese>{_CHINESE}|净息差|淨息差|净利息收益率|净利差|税前利润率|稅前利潤率)|(?P<chinese_bare>利润率|利潤率)",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(rf"\b(?:{_KINDS})\s*(?:,|/|and|or|&|和|及|与|、)\s*$", re.IGNORECASE)
_BETWEEN: Final = re.compile(rf"\b(?:{_KINDS}|profits?|income|rate|respectively)\b|;|；|分别|利润|税率", re.IGNORECASE)
_GLUE: Final = re.compile(r"[\s\-–的]*")
"""What may stand between a figure and its label: "a 40% gross margin"."""


@final
@dataclass(frozen=True, slots=True)
class Kind:
    """Which profits a margin may be of."""

    profits: tuple[Measure, ...]
    is_named: bool
    """Whether the words say which; else any of them may be meant."""
    caution: str = ""
    segment: str = ""


_UNNAMED: Final = "which profit the margin is of is not said"
_ADJUSTED_CAUTION: Final = "an adjusted margin need not be of the adjusted profit that is printed"


def kind_of(sheet: Sheet, fact: Fact) -> Kind | None:
    """Which profit a margin is of; none where it is of something that no line of the accounts gives."""
    segment = normal(fact.segment)
    if segment in _PROFITS:
        return Kind(_PROFITS[segment], is_named=True)
    label = _LABEL.search(segment)
    if label is not None:
        rest = normal(segment[: label.start()] + " " + segment[label.end() :]).strip(" ,;-")
        return _read(label, rest)
    label = _label_beside(sheet, fact)
    return Kind(ANY, is_named=False, caution=_UNNAMED, segment=segment) if label is None else _read(label, segment)


def _label_beside(sheet: Sheet, fact: Fact) -> re.Match[str] | None:
    text = wording.after(sheet, fact)
    glue = _GLUE.match(text)
    behind = _LABEL.match(text, glue.end() if glue else 0)
    if behind is not None and behind["bare"] is None and behind["chinese_bare"] is None:
        return behind
    text = wording.before(sheet, fact)
    found = next(reversed(list(_LABEL.finditer(text))), None)
    if found is None or _SHARED.search(text[: found.start()]) or _BETWEEN.search(text[found.end() :]):
        return None
    return found


def _read(label: re.Match[str], segment: str) -> Kind | None:
    word = (label["kind"] or label["chinese"] or "").lower()
    if not word:
        return Kind(ANY, is_named=False, caution=_UNNAMED, segment=segment)
    profits = _PROFITS.get(word)
    if profits is None:
        return None
    if label["adjusted"] or label["chinese_adjusted"]:
        return Kind((_M.ADJUSTED_PROFIT,), is_named=True, caution=_ADJUSTED_CAUTION, segment=segment)
    return Kind(profits, is_named=True, segment=segment)
