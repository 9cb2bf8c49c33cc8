"""Lists of numbers with strokes between them that share what stands behind the last: 589/683/781亿元, 21/18/15倍."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from steelyard.words.amounts.amount import Amount
from steelyard.words.amounts.words import any_of
from steelyard.words.vocabulary_chinese import GREAT_POWERS
from steelyard.words.vocabulary_money import CHINESE_MONEY

_POWERS: Final = "".join(GREAT_POWERS)
_NUMBER: Final = r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?"
_TAIL: Final = (
    rf"(?:[千百]?[{_POWERS}](?:{any_of(CHINESE_MONEY)}|[辆輛台部人户戶家股吨噸])?|{any_of(CHINESE_MONEY)}|倍|%"
    r"|个百分点|個百分點)"
)
_LIST: Final = re.compile(
    rf"(?<![A-Za-z0-9_./\-])(?:{_NUMBER}(?:{_TAIL})?/){{1,9}}{_NUMBER}(?P<tail>{_TAIL})(?P<each>/股)?(?![0-9A-Za-z]|/[0-9])"
)
_ITEM: Final = re.compile(rf"{_NUMBER}(?P<own>{_TAIL})?")
_FRACTION: Final = re.compile(r"[0-9]/[0-9](?![0-9./])")


def slashed(text: str, read: Callable[[str], list[Amount]]) -> list[Amount]:
    """The amounts of all such lists, in order; `read` reads one amount."""
    return [amount for match in _LIST.finditer(text) for amount in _amounts(match, read)]


def _amounts(match: re.Match[str], read: Callable[[str], list[Amount]]) -> list[Amount]:
    """Those of one list; none where one of them cannot be read, or where it is a fraction."""
    if _FRACTION.match(match.group()):
        return []
    amounts: list[Amount] = []
    tail, each = match["tail"], match["each"] or ""
    for item in _ITEM.finditer(match.group().removesuffix(each)):
        own = item["own"] or ""
        lent = tail.lstrip(_POWERS) if own and own[-1] in _POWERS else "" if own else tail
        whole = item.group() + lent + each
        found = read(whole)
        if len(found) != 1 or (found[0].start, found[0].end) != (0, len(whole)):
            return []
        start = match.start() + item.start()
        amounts.append(replace(found[0], start=start, end=start + len(item.group())))
    amounts[-1] = replace(amounts[-1], end=match.end())
    return amounts
