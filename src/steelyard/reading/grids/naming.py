"""What the name of a line measures, and of which part: "Revenue", "Cloud revenue", "Net sales - China", 云服务收入.

    named("Cloud services revenue")  Line(REVENUE, segment="Cloud services")
    named("Net income (loss)")       Line(NET_INCOME)
    named("Income tax expense")      Line(COST, segment="Income tax expense")
    named("Goodwill and such")       None

A name is looked up as it stands, then without words that change nothing ("total", "net"), then in two pieces.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from steelyard.reading.chinese.measures import MEASURES
from steelyard.reading.chinese.script import simplified
from steelyard.reading.english.measures import LABELS
from steelyard.reading.grids.lines import OR_LOSS, PER_SHARE, Line, per_share
from steelyard.reading.grids.words import CHINESE_NO_DEBT, CHINESE_WHOLE, KINDS, LINKS, LOOSE, NO_PART, PLAIN, SPLIT
from steelyard.words.measure import Measure

_LONGEST: Final = 160
_LOSS_FIRST: Final = re.compile(
    r"^(?:net\s+|operating\s+)?loss(?:es)?\s*/?\s*[(（]\s*(?:net\s+)?(?:profits?|income|gains?)\s*[)）]", re.IGNORECASE
)
_EMPTY_WORDS: Final = re.compile(
    r"^(?:(?:grand\s+|sub-?|company\s+|group\s+)?totals?|consolidated|group|the\s+group's|our|reported|(?:us\s+)?gaap|ifrs|gross|net|overall|combined|annual|quarterly"
    r"|combined|合计|合計|总|總|合并|综合|綜合)\s+(?=\S)|^(?:合计|總計|总计|合并)|(?:,\s*|\s+-\s+|\s+)(?:net|total|gross)$|(?:合计|合計|总计|總計|总额|總額)$",
    re.IGNORECASE,
)
TOTAL_OF: Final = re.compile(r"^(?:sub-?)?totals?\s+(?=\S)", re.IGNORECASE)
_TAILS: Final = re.compile(
    r",?\s+(?:attributable\s+to(?:\s+(?P<whom>.+))?|from\s+continuing\s+operations|for\s+the\s+(?:year|period|quarter|half-year)"
    r"|including\s+.*|excluding\s+.*|before\s+(?:exceptional|non-recurring|special)\s+items)$",
    re.IGNORECASE,
)
_OTHERS_OWN: Final = re.compile(r"(?:non-?controlling|minority|redeemable|preferred|preference)", re.IGNORECASE)
_LEADS: Final = re.compile(
    r"^(?:(?P<of>(?:of\s+which|including|thereof|o/w|incl\.?|其中|其中包括|当中)\s*[:：]?\s*)|(?:less|add|plus|minus|deduct|加|减|減)\s*[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
_COSTLY: Final = re.compile(
    r"(?:expenses?|costs?|charges?)(?:,?\s+net)?$|^(?:cost|costs)\s+of\s|(?:成本|费用|开支|支出)$", re.IGNORECASE
)
_NO_COST: Final = re.compile(
    r"prepaid|accrued|receivable|payable|deferred|before|income\s+before|excluding|\brates?\b|ratio|percent|non-operating\s+income|预付|应付|递延",
    re.IGNORECASE,
)
_PROFITS: Final = frozenset(
    {
        Measure.NET_INCOME,
        Measure.PROFIT,
        Measure.OPERATING_PROFIT,
        Measure.EBIT,
        Measure.EBITDA,
        Measure.ADJUSTED_PROFIT,
    }
)
_ADJUSTING: Final = frozenset(
    "non-ifrs non-gaap adjusted underlying core comparable normalised normalized recurring".split()
)
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_NO_CHINESE_PART: Final = re.compile(
    r"^其[他它]$|递延|预收|应收|应付|利息|投资|营业外|公允价值|财务|其他综合|少数|影响|变动|增加|减少|减值|筹资|经营活动|合同|占|比|率"
)


@lru_cache(maxsize=8192)
def named(text: str) -> Line | None:
    """What the name of a line measures, or nothing where no name is known."""
    words = " ".join(text.split()).strip(" :：.,;*·•")
    if not words or len(words) > _LONGEST:
        return None
    lead = _LEADS.match(words)
    part_of_last = bool(lead and lead["of"])
    words = words[lead.end() :] if lead else words
    head, colon, part = (piece.strip() for piece in words.replace("：", ":").partition(":"))
    if colon and part and (line := _known(head)) is not None:
        return replace(line, segment=part)
    line = _known(words) or _split(words)
    if line is None:
        return None
    segment = line.segment or (words if part_of_last else "")
    return replace(line, segment=segment, part_of_last=part_of_last)


def _known(words: str) -> Line | None:
    """A name as it stands, or without words that change nothing."""
    if per := PER_SHARE.search(words):
        return per_share(words) or (_chinese(words) if per.group().startswith("每") else None)
    upended = _LOSS_FIRST.match(words) is not None
    either = OR_LOSS.search(words) is not None
    if (either and not upended) or upended:
        words = " ".join(OR_LOSS.sub(" ", words).split())
    line = _looked_up(words)
    if line is not None and either:
        return replace(line, loss=False, upended=upended or (line.loss and words.lower().startswith("loss")))
    return line


def _looked_up(words: str) -> Line | None:  # noqa: PLR0911 - one line a way to write it
    if line := _exact(words):
        return line
    if tail := _TAILS.search(words):
        if "xcluding" in tail.group() or "before" in tail.group():
            return _without_some(_looked_up(words[: tail.start()]))
        owners = tail["whom"] or ("its owners" if "attributable" in tail.group() else "")
        base = words[: tail.start()]
        if owners and base.lower() in {"income", "earnings", "result"}:
            return _tailed(Line(Measure.NET_INCOME), owners)
        return _tailed(_looked_up(base), owners)
    if words.lower().startswith("loss before ") and (line := _exact(f"profit {words[5:]}")):
        return replace(line, loss=True)
    for _ in range(4):
        shorter = _EMPTY_WORDS.sub("", words, count=1).strip()
        if shorter == words:
            break
        words = shorter
        if line := _exact(words):
            return line
    return None


def _without_some(line: Line | None) -> Line | None:
    """A profit without a part of it is an adjusted one."""
    is_profit = line is not None and line.measure in _PROFITS
    return replace(line, measure=Measure.ADJUSTED_PROFIT) if line is not None and is_profit else line


def _tailed(line: Line | None, whom: str) -> Line | None:
    """A line for its owners: what is left for them of a profit is the net income."""
    if line is None:
        return None
    measure = Measure.NET_INCOME if whom and line.measure is Measure.PROFIT else line.measure
    return replace(line, measure=measure, segment=whom if _OTHERS_OWN.search(whom) else line.segment)


def _exact(words: str) -> Line | None:  # noqa: PLR0911 - one line a table
    key = words.lower().replace("’", "'").replace(" & ", " and ").replace("r and d", "r&d")
    if measure := PLAIN.get(key):
        return Line(measure)
    if measure := KINDS.get(key):
        return Line(measure, segment=words, kind=True)
    if _CHINESE.search(words):
        return _chinese(words)
    if key in LOOSE:
        return (
            Line(Measure.PROFIT)
            if key == "earnings"
            else Line(Measure.NET_INCOME, loss=True)
            if key == "loss"
            else None
        )
    if found := LABELS.get(key.replace(",", " ,")):
        return Line(found.measure, found.loss, segment=words if found.kind else "", kind=found.kind)
    if _COSTLY.search(words) and not _NO_COST.search(words):
        return Line(Measure.COST, segment=words, kind=True)
    return None


def _chinese(words: str) -> Line | None:
    key = simplified(words)
    found = MEASURES.get(key)
    if found is not None:
        kind = _chinese_kind(key, found.measure)
        if kind is not None:
            return Line(kind, found.loss, segment=words, kind=True)
        return Line(found.measure, found.loss, segment=words if found.name else "", kind=bool(found.name))
    if _COSTLY.search(simplified(words)) and not _NO_COST.search(simplified(words)):
        return Line(Measure.COST, segment=words, kind=True)
    return None


def _chinese_kind(key: str, measure: Measure) -> Measure | None:
    """The measure of a name that is not the whole of what it measures: 存货 of the assets, 短期借款 of the debt."""
    if key in CHINESE_WHOLE or measure not in {Measure.ASSETS, Measure.DEBT, Measure.ORDERS}:
        return Measure.COST if key in {"营业总成本", "总成本"} else Measure.OTHER if key == "注册资本" else None
    if CHINESE_NO_DEBT.match(key):
        return Measure.OTHER
    return None if measure is Measure.ORDERS else measure


def _split(words: str) -> Line | None:
    """A name of two pieces: a part and a measure, in either order."""
    if _CHINESE.search(words):
        return _split_chinese(words)
    pieces = words.split(" ")
    if len(pieces) > 12:  # noqa: PLR2004 - no name of a line is so long
        return None
    for place in range(1, len(pieces)):
        measure = " ".join(pieces[place:])
        part = TOTAL_OF.sub("", " ".join(pieces[:place]).rstrip(" -–—:,|"))
        if (line := _known(measure)) and line.measure in _PROFITS and part.lower() in _ADJUSTING:
            return replace(line, measure=Measure.ADJUSTED_PROFIT)
        if (line := _measure_of_part(measure)) and part and NO_PART.isdisjoint(part.lower().replace(",", "").split()):
            return Line(line.measure, line.loss, line.upended, part)
    for place in range(len(words) - 1, 0, -1):
        link = LINKS.match(words[place:])
        if link is None or not (line := _measure_of_part(words[:place].strip())):
            continue
        part = words[place + link.end() :].strip(" ()（）")
        if part and NO_PART.isdisjoint(part.lower().split()):
            return Line(line.measure, line.loss, line.upended, part)
    return None


def _measure_of_part(words: str) -> Line | None:
    line = _known(words)
    return line if line and line.measure in SPLIT and not line.segment else None


def _split_chinese(words: str) -> Line | None:
    plain = simplified(words)
    for place in range(1, len(plain) - 1):
        found = MEASURES.get(plain[place:].strip(" ()-—–:、/"))
        part = words[:place].strip(" -—–:：、/(（的之")
        if part and plain[place : place + 2] in {"服务", "业务", "产品"}:  # 云服务收入 is the income of 云服务
            part = words[: place + 2]
        if (
            found
            and found.measure in SPLIT
            and not found.name
            and part
            and not _NO_CHINESE_PART.search(simplified(part))
        ):
            return Line(found.measure, found.loss, segment=part)
    for place in range(len(plain) - 1, 1, -1):
        found = MEASURES.get(plain[:place].strip(" -—–:、/("))
        part = words[place:].strip(" -—–:：、/()（）")
        if found and found.measure in SPLIT and not found.name and part and plain[place] in " -—–:、/(":
            return Line(found.measure, found.loss, segment=part)
    return None
