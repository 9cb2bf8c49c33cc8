"""Records: "a record high of X", "the lowest in three years"; 创历史新高, 为十年来最低.

A record is held against the earlier periods that the document prints for the same cell, and no later ones: whoever
wrote of it did not know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.reading.ties.cells import Cells
from steelyard.reading.ties.fitting import doubts, is_below
from steelyard.reading.ties.scene import Scene
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import DENIED
from steelyard.words.measure import Aspect
from steelyard.words.period import MONTHS_OF_YEAR, Period, years_between

_HIGH: Final = re.compile(
    r"\b(?:(?:a |an |its |the )?(?:new |fresh )?(?:record|all-time|historic|historical|lifetime)[- ](?:high"
    r"|peak)s?|a record|record-high"
    r"|(?:the |its |their )?(?:highest|strongest|largest|biggest|best|most)(?: [a-z-]+){0,3} (?:since|ever"
    r"|on record|in (?:its|the company['’]s) history"
    r"|in (?P<years>⟦\d+⟧|(?:more than |nearly |over |at least |almost )?[a-z]+ years|(?:a|the past) decade)))\b",
    re.IGNORECASE,
)
_LOW: Final = re.compile(
    r"\b(?:(?:a |an |its |the )?(?:new |fresh )?(?:record|all-time|historic|historical)[- ]lows?"
    r"|(?:the |its |their )?(?:lowest|weakest|smallest|slowest|worst|fewest)(?: [a-z-]+){0,3} (?:since|ever"
    r"|on record|in (?:its|the company['’]s) history"
    r"|in (?P<years>⟦\d+⟧|(?:more than |nearly |over |at least |almost )?[a-z]+ years|(?:a|the past) decade)))\b",
    re.IGNORECASE,
)
_C_HIGH: Final = re.compile(
    r"(?:创|創|创下|創下|刷新|再创|再創|续创|屡创|達|达到?)了?(?:公司|集团|集團|有史以来|上市以来"
    r"|上市以來)?的?(?:历史|歷史|歷年|历年)?(?:同期)?(?:新高|纪录|紀錄|最高)|历史最高|歷史最高|历史新高"
    r"|歷史新高"
)
_C_LOW: Final = re.compile(
    r"(?:创|創|创下|創下|再创)了?(?:历史|歷史)?新低|历史最低|歷史最低|[年季]来(?:的)?(?:最低|新低)"
    r"|[年季]來(?:的)?(?:最低|新低)"
)
_NEAR: Final = 45
_SPANS: Final = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b", re.IGNORECASE)
_COUNTS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ASPECTS: Final = frozenset({Aspect.LEVEL, Aspect.CHANGE, Aspect.SHARE})


def records(scene: Scene, cells: Cells) -> Iterator[Tie]:
    """The figures that a sentence calls the highest or the lowest, with the earlier ones of their cell."""
    for pattern, kind in _CHINESE if scene.chinese else _ENGLISH:
        for found in pattern.finditer(scene.words):
            if DENIED.search(scene.words[: found.start()][-20:]):
                continue
            yield from _record(scene, cells, found, kind)


def _record(scene: Scene, cells: Cells, found: re.Match[str], kind: TieKind) -> Iterator[Tie]:
    mark = _nearest(scene, found)
    if mark is None:
        return
    claim = scene.marks[mark].claim
    if claim is None or claim.period is None or claim.aspect not in _ASPECTS or is_below(scene.marks[mark]):
        return
    years = _years(found)
    others = [
        other
        for other, _ in cells.before(claim)
        if other.claim
        and other.claim.period
        and _same_season(other.claim.period, claim.period)
        and (years is None or years_between(other.claim.period, claim.period) < years)
    ]
    if others:
        unsure = doubts(scene.marks[mark], *others)
        yield scene.tie(kind, (scene.marks[mark], *others), found.start(), found.end(), unsure=unsure)


def _same_season(period: Period, other: Period) -> bool:
    """Whether two quarters are of one season: a record for a third quarter is none for a year."""
    months = getattr(period, "months", MONTHS_OF_YEAR)
    return months >= MONTHS_OF_YEAR or period.last.month == other.last.month


def _nearest(scene: Scene, found: re.Match[str]) -> int | None:
    """The figure that is called so: right behind the words, else right before them."""
    behind = re.compile(
        r"(?: (?:of|at|level|for|in|the|a|quarter|year|revenues?|sales|⟨\d+⟩))*,? ?(?:of |at )?⟦(\d+)⟧"
    ).match(scene.words, found.end())
    if behind:
        return int(behind[1])
    place = scene.words.rfind("⟧", 0, found.start())
    gap = scene.words[place + 1 : found.start()]
    if place < 0 or len(gap) > _NEAR or re.search(r"[;；]|\b(?:while|whereas)\b", gap):
        return None
    subject = scene.subject(scene.marks[int(scene.words[scene.words.rfind("⟦", 0, place) + 1 : place])])
    return scene.marks.index(subject) if subject is not None else None


def _years(found: re.Match[str]) -> int | None:
    """Over how many years; none for all."""
    said = found.re.groupindex and found["years"]
    if not said:
        return None if "since" not in found.group().lower() else 0
    count = _SPANS.search(said)
    if count is None:
        return 0
    word = count.group().lower()
    return _COUNTS.index(word) + 2 if word in _COUNTS else 0


_ENGLISH: Final = ((_HIGH, TieKind.HIGHEST), (_LOW, TieKind.LOWEST))
_CHINESE: Final = ((_C_HIGH, TieKind.HIGHEST), (_C_LOW, TieKind.LOWEST))
