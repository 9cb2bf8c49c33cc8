"""The words by which a table says what a line is: a total, a part of the line above, or none of what adds up."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final


class LineSort(Enum):
    """What a line is in the arithmetic of its table."""

    PART = auto()
    """A figure that may add up with those beside it."""
    TOTAL = auto()
    """It says that it is a result: "Total assets", "Net income", 合计; or it says nothing at all."""
    OF_WHICH = auto()
    """A part of the line above, counted there already."""
    HEAD = auto()
    """Words without figures."""
    APART = auto()
    """Money for one share, numbers of shares, percentages: nothing that adds up with money."""


_TOTAL: Final = re.compile(
    r"""^\W*(?:
    (?:grand|sub|group|overall|company|segment|consolidated|combined|aggregate)?[\s-]*totals?\b
    | sum\b | aggregate\b | in\s+all\b | all\b(?:\s+(?:segments|regions|countries|products))?$
    | consolidated\b | combined\b
    | net\b | gross\s+(?:profit|margin|loss|income)
    | (?:operating|pre-?tax)\s+(?:profit|loss|income|result|\(loss\)|earnings)
    | (?:income|loss|profit|earnings|\(loss\)|surplus|deficit|result)s?\b
    | (?:ebitda?|ebit|adjusted\s+(?:ebitda?|net|operating|gross))\b | comprehensive\s+(?:income|loss)
    | cash\s+(?:flows?\s+)?(?:provided|used|generated|from|and\s+cash\s+equivalents)\b
    | increase\b | decrease\b | \(decrease\)
    | balances?\b | (?:closing|ending|end)\b | at\s+(?:the\s+)?end\b | as\s+(?:at|of)\b | at\s+\d | free\s+cash\s+flow
    | (?:full[\s-])?year\b | FY\s?\d | (?:19|20)\d\d$ | half\b | [12]H | H[12]\b | (?:nine|six|twelve)\s+months | YTD\b
    )
    |(?:\btotals?|,\s*(?:net|total)|\bsub-?total|\bend\s+of\s+(?:the\s+)?(?:year|period|quarter)|\bin\s+total)\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_TOTAL_CHINESE: Final = re.compile(
    r"合计|合計|总计|總計|小计|小計|总额|總額|共计|共計|净额|淨額|净利|淨利|毛利|利润|利潤|溢利|亏损|虧損|盈利|收益总|期末|年末|余额|餘額"
    r"|结余|結餘|净增加|净减少|淨增加|淨減少|总资产|總資產|总负债|總負債|全年|总收入|總收入|净资产|淨資產|^\W*总|^\W*總|年度$|上半年|下半年"
)
_OF_WHICH: Final = re.compile(
    r"^\W*(?:of\s+which|thereof|of\s+this|which\s+includes?|included\s+(?:in|above)|including\b|includes\b|incl\.|in\s+particular"
    r"|comprising|memo(?:randum)?\b|davon|dont)|其中|当中|當中|内含|含于|\bincluded\s+(?:in|above)\b",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"\bper\s+(?!cent\b|annum\b|books?\b)|\beps\b|\bdps\b|\barpu\b|每股|每份|每\s?ADS|\bweighted\b|加权|加權|^\W*averages?\b|平均"
    r"|\bmedian\b|\bnumber\s+of\b|\bheadcount\b|^\W*(?:total\s+)?employees\W*$|\bshares\s+(?:outstanding|issued|used|in\s+issue)"
    r"|\bshare\s+count\b|\bdiluted\b|^\W*basic\b|股数|股數|人数|人數|\brates?\W*$|\b(?:tax|interest|growth|exchange)\s+rates?\W*$"
    r"|\bratios?\W*$|^\W*%|%\W*$|％\W*$|\bpercent|\byield\W*$|\bmargins?\W*$|\bROE\b|\bROA\b|(?<!汇|匯)率(?:$|[（(])|占比|佔比|比例|比重"
    r"|\bdays\s+(?:sales|outstanding|payable)|天数|\bmultiple\W*$|^\W*(?:maximum|minimum|high|low)\b",
    re.IGNORECASE,
)
_AMOUNT_ALL_THE_SAME: Final = re.compile(
    r"\bpar\s+value\b|\bauthori[sz]ed\b|^\W*(?:gross|operating|interest|contribution)\s+margin\W*$|\beffects?\s+of\b"
    r"|\bpreferred\s+(?:stock|shares)\b|\bcommon\s+stock\b|面值",
    re.IGNORECASE,
)
"""Balances and flows that only speak of shares and rates: "Common stock, $0.01 par value, 500 shares issued"."""
_PER_PIECE_SECTION: Final = re.compile(
    r"\bper\s+(?:\w+\s+){0,3}(?:share|ads|unit)|每股|\bweighted|\bshares\s+(?:used|outstanding)|\bnumber\s+of|\bratios?\b",
    re.IGNORECASE,
)
_NOT_ONLY: Final = re.compile(r"statement|selected|except|\band\s+per\b|data", re.IGNORECASE)
_SAYS_TOTAL: Final = re.compile(
    r"\btotals?\b|\bsub-?totals?\b|\bnet\s+cash\b|\bgross\s+profit\b|合计|合計|总计|總計|小计|小計", re.IGNORECASE
)
_LESS: Final = re.compile(
    r"^\W*(?:less\b|minus\b|cost\b|costs\b|expenses?\b|tax\b|taxes\b|provision\b|income\s+tax|interest\s+expense)"
    r"|\bexpenses?\b|\bcosts?\b|\btax(?:es)?\b|\bprovision\b|\bdepreciation\b|\bamortization\b|\blosses\b|减|減|费用|費用|成本|税|稅|支出|损失|損失",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def sort_of(name: str) -> LineSort:
    """What a line is by its name; one without a name stands under a rule."""
    if not name.strip():
        return LineSort.TOTAL
    if _OF_WHICH.search(name):
        return LineSort.OF_WHICH
    return LineSort.TOTAL if _TOTAL.search(name) or _TOTAL_CHINESE.search(name) else LineSort.PART


@lru_cache(maxsize=8192)
def stands_apart(name: str, section: str) -> bool:
    """Whether figures under a name never add up with money."""
    if section and _PER_PIECE_SECTION.search(section) and not _NOT_ONLY.search(section):
        return True
    return _APART.search(name) is not None and _AMOUNT_ALL_THE_SAME.search(name) is None


@lru_cache(maxsize=8192)
def says_total(name: str) -> bool:
    """Whether a line says in so many words that it is a sum."""
    return _SAYS_TOTAL.search(name) is not None


@lru_cache(maxsize=8192)
def is_less(name: str) -> bool:
    """Whether a line is by its name one that is taken away: a cost, a tax."""
    return _LESS.search(name) is not None
