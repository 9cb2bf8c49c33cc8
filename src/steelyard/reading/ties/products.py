"""Multiples: "18 times earnings of 1.5 billion, or 27 billion", "doubled to 36 from 18"; 约为上年1.53亿元的5.6倍.

A value that an essay works out over two sentences is tied to the multiple and the profit before it, but never beyond
doubt: which profit is meant, it need not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.ties.fitting import doubts, same_thing, same_unit
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit

_FROM_TO: Final = re.compile(
    rf"{group('m')}[^⟦;:,。；，]{{0,50}}?(?:from|由|从"
    rf"|從)[^⟦;:。；]{{0,30}}?{group('a')}[^⟦;:。；]{{0,30}}?(?:\bto\b|增?至"
    rf"|到)[^⟦;:。；]{{0,24}}?{group('b')}",
    re.IGNORECASE,
)
_TO_FROM: Final = re.compile(
    rf"{group('m')}[^⟦;:,]{{0,50}}?\bto\b[^⟦;:,]{{0,24}}?{group('b')}[^⟦;:]{{0,40}}?\b(?:from|compared"
    rf" (?:with|to)|versus|against)\b[^⟦;:]{{0,30}}?{group('a')}",
    re.IGNORECASE,
)
_IS_THE: Final = re.compile(
    rf"{group('b')}(?:[^⟦;:]{{0,24}}?,|\s?\(|\s?[–—])?\s?(?:(?:or|about|roughly|nearly|almost|more than"
    rf"|which is|is|was|over)\s)*{group('m')}\s?(?:the|that of|its|as (?:much|many|high) as)(?:"
    rf" [^⟦;:,]{{0,40}}?)?\s?{group('a')}",
    re.IGNORECASE,
)
_C_IS_THE: Final = re.compile(
    rf"{group('b')}[^⟦。；]{{0,6}}?[，,]?(?:约|約|大约|已|几乎|接近|超过)?(?:为|為|是|相当于|相當於"
    rf"|达到?)[^⟦。；，]{{0,12}}?{group('a')}的{group('m')}"
)
_C_MORE: Final = re.compile(
    rf"(?:由|从|從)[^⟦，。；]{{0,14}}?{group('a')}[^⟦。；]{{0,14}}?(?:至"
    rf"|到)[^⟦，。；]{{0,8}}?{group('b')}[^⟦。；]{{0,6}}[，,]?(?:同比|几乎|接近|已|约)*{group('m')}"
)
_OF_IS: Final = re.compile(
    rf"{group('m')}[^⟦;:]{{0,40}}?(?:earnings|profits?|revenues?|sales|ebitda|book value|cash flow|income"
    rf"|net profit|net income)(?: of| at|,)?[^⟦;:]{{0,30}}?{group('a')}"
    r"(?:,? or|,? i\.e\.,?|,? that is,?|,? which (?:gives|implies|means|makes)|,? giving|,? implying|,? for an?"
    r"|[^⟦;]{0,60}?\b(?:worth|valued at|values? (?:it|the \w+) at|valuation (?:of|is|would be)"
    r"|(?:enterprise|market) value"
    r" (?:of|is|would be)|market cap(?:itali[sz]ation)? (?:of|is|would be)|comes to|works out at|equals|makes))"
    rf"\b[^⟦;]{{0,30}}?{group('b')}(?! (?:more|less|cheaper|below|above|higher|lower|short|apart|of))",
    re.IGNORECASE,
)
_GROWS: Final = re.compile(
    rf"\b(?:grow|rise|increase|expand|climb)(?:s|n|ing)?(?: by)?"
    rf" {group('p')}[^⟦;]{{0,20}}?\bfrom[^⟦;]{{0,30}}?{group('a')}"
    rf"[^⟦;]{{0,40}}?\b(?:reach|be|become|total|hit|to|come to)(?:s|es)?\b[^⟦;]{{0,20}}?{group('b')}"
    rf"|在[^⟦。；]{{0,12}}?{group('a2')}的?基础上(?:再|将)?(?:增长|提升|增加|提高){group('p2')}[，,]?(?:将"
    rf"|可|有望)?(?:达到?|至|升至|增至){group('b2')}",
    re.IGNORECASE,
)
_THAT_IS: Final = re.compile(
    rf"{group('m')}(?P<w>[^⟦;:。；]{{0,50}}?(?:that is|i\.e\.|namely|or|to|which is|即|也就是|至|到|为)(?:,"
    rf"| |，)?\s?){group('b')}",
    re.IGNORECASE,
)
_SO: Final = re.compile(
    r"\s*(?:[-–—•*]\s*)?(?:that is to say|that is|so|thus|therefore|hence|accordingly|in other words|that"
    r" means|this means|this implies|this gives|by that|on that basis|on this basis|as a result"
    r"|也就是说|也就是說|换言之|因此|所以|即|由此|据此|照此|这样|這樣|于是|综上)",
    re.IGNORECASE,
)
_IF: Final = re.compile(
    r"\b(?:if|should|assuming|provided|suppose|supposing|were)\b|如果|若|假如|假设|倘若|一旦", re.IGNORECASE
)
WORTH: Final = frozenset({Measure.VALUATION, Measure.MARKET_VALUE})
EARNED: Final = frozenset(
    {
        *(Measure.PROFIT, Measure.NET_INCOME, Measure.ADJUSTED_PROFIT, Measure.OPERATING_PROFIT, Measure.EBITDA),
        *(Measure.REVENUE, Measure.EBIT, Measure.FREE_CASH_FLOW),
    }
)
_GUESS: Final = "which figures are multiplied is taken from the sentences around them"


def products(scene: Scene) -> Iterator[Tie]:
    """The products that one sentence names with both of their factors."""
    patterns = (_FROM_TO, _C_IS_THE, _C_MORE) if scene.chinese else (_FROM_TO, _TO_FROM, _IS_THE, _OF_IS)
    for pattern in patterns:
        for found in pattern.finditer(scene.words):
            m, a, b = (scene.mark(found, name) for name in "mab")
            if m.value.unit is Unit.TIMES and a.value.unit is not Unit.TIMES and _may_multiply(m, a, b, pattern):
                yield scene.tie(
                    TieKind.TIMES,
                    (m, a, b),
                    found.start(),
                    found.end(),
                    unsure="" if pattern is _OF_IS else doubts(a, b),
                )


def grown(scene: Scene) -> Iterator[Tie]:
    """What one sentence says a figure would be after growth: "if it grows 20% from 5 billion, it would reach 6"."""
    for found in _GROWS.finditer(scene.words):
        end = "2" if found["a"] is None else ""
        a, p, b = (scene.mark(found, name + end) for name in "apb")
        if p.value.unit is Unit.PERCENT and same_unit(a, b) and a.value.unit is not Unit.PERCENT:
            yield scene.tie(TieKind.GREW_TO, (a, scene.tied(p, p.figure.value), b), *found.span())


def _may_multiply(m: Mark, a: Mark, b: Mark, pattern: re.Pattern[str]) -> bool:
    if a.value.interval.low is None or a.value.interval.low <= 0 or m.value.middle <= 0:
        return False
    if pattern is _OF_IS:
        return a.value.unit == b.value.unit and isinstance(a.value.unit, Currency)
    return same_thing(a, b)


def worked_out(before: Sequence[Scene], scene: Scene) -> Iterator[Tie]:
    """What an essay works out: a value of multiple and profit, a doubled multiple, a value after growth."""
    known = _Known(*(_last(before, kind) for kind in (_is_earned, _is_value, _is_multiple, _is_double)))
    for mark in scene.marks:
        if _is_double(mark):
            known.twice = mark
        elif _is_multiple(mark):
            yield from _doubled(scene, mark, known)
            known.times = mark
        elif _is_worth(mark):
            yield from _valued(scene, mark, known)
            known.worth = known.worth if _is_bound(mark) else mark
        elif _is_earned(mark):
            known.earned = mark


@final
@dataclass(slots=True)
class _Known:
    """The last figure of each kind, before a place of the text."""

    earned: Mark | None
    worth: Mark | None
    times: Mark | None
    twice: Mark | None


def _doubled(scene: Scene, mark: Mark, known: _Known) -> Iterator[Tie]:
    """A multiple that is said to be so many times the one before it."""
    if known.twice and known.times and _stands_before(scene, known.twice, mark, _THAT_IS):
        why = doubts(known.twice, known.times, mark)
        yield scene.tie(TieKind.TIMES, (known.twice, known.times, mark), *scene.bounds(mark), unsure=why)


def _valued(scene: Scene, mark: Mark, known: _Known) -> Iterator[Tie]:
    """A value that follows from a multiple and a profit, from a value and its doubling, from a value and growth."""
    here = known.times in scene.marks or _SO.match(scene.words) is not None
    said = scene.bounds(mark)
    if here and mark.value.is_point:
        if known.times and known.earned and mark.value.unit == known.earned.value.unit:
            yield scene.tie(TieKind.TIMES, (known.times, known.earned, mark), *said, unsure=_GUESS)
        if known.twice and known.worth and known.twice not in scene.marks and same_unit(known.worth, mark):
            yield scene.tie(TieKind.TIMES, (known.twice, known.worth, mark), *said, unsure=_GUESS)
    grown = _grown(scene, mark)
    if known.worth and grown and same_unit(known.worth, mark):
        yield scene.tie(TieKind.GREW_TO, (known.worth, grown, mark), *said, unsure=_GUESS)


def _last(before: Sequence[Scene], wanted: Callable[[Mark], bool]) -> Mark | None:
    """The last figure of a kind in the sentences before, the nearest first."""
    for scene in reversed(before):
        for mark in reversed(scene.marks):
            if wanted(mark):
                return mark
    return None


def _stands_before(scene: Scene, twice: Mark, mark: Mark, pattern: re.Pattern[str]) -> bool:
    return twice in scene.marks and any(
        scene.mark(found, "m") is twice and scene.mark(found, "b") is mark for found in pattern.finditer(scene.words)
    )


def _grown(scene: Scene, worth: Mark) -> Mark | None:
    """The growth that a value depends on: "if it grows by 40%, it would be worth …"."""
    condition = _IF.search(scene.words)
    if condition is None:
        return None
    for mark in scene.marks:
        here = scene.offset(mark)
        if mark.value.unit is Unit.PERCENT and condition.end() <= here < scene.offset(worth):
            near = scene.words[condition.end() : here + 30]
            if re.search(
                r"\b(?:grow|growth|grows|increase|rise|expand|gain)\w*|增长|增長|增速|上升", near, re.IGNORECASE
            ):
                return mark
    return None


def _is_earned(mark: Mark) -> bool:
    claim = mark.claim
    return bool(
        claim
        and claim.measure in EARNED
        and claim.aspect is Aspect.LEVEL
        and isinstance(claim.value.unit, Currency)
        and _above(mark)
    )


def _is_worth(mark: Mark) -> bool:
    claim = mark.claim
    return bool(
        claim and claim.measure in WORTH and claim.aspect is Aspect.LEVEL and isinstance(claim.value.unit, Currency)
    )


def _is_value(mark: Mark) -> bool:
    return _is_worth(mark) and not _is_bound(mark)


def _is_bound(mark: Mark) -> bool:
    return (mark.value.low is None) != (mark.value.high is None)


def _is_multiple(mark: Mark) -> bool:
    claim = mark.claim
    return bool(
        claim and claim.measure is Measure.PRICE_MULTIPLE and mark.value.unit is Unit.TIMES and not mark.figure.spelled
    )


def _is_double(mark: Mark) -> bool:
    return mark.figure.implies == "multiple" and mark.figure.spelled and mark.value.unit is Unit.TIMES


def _above(mark: Mark) -> bool:
    return mark.value.low is not None and mark.value.low > 0
