"""Orders: "significantly fewer than the 3,200 of …", "even higher, at Y", "second after Z with 29.9%"; 高于X的Y.

A hedge is no comparison: "more than 40%" is one figure, and its words stand inside its brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from steelyard.reading.ties.fitting import doubts, is_below, part_of, same_thing
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import DENIED
from steelyard.words.measure import Aspect, Measure

_MORE: Final = (
    r"(?P<more>more|higher|larger|greater|bigger|above|faster|longer|ahead of|exceeding|surpassing"
    r"|overtaking|outpacing"
    r"|topping|beating|eclipsing|outstripping|exceeds|exceeded|surpassed|overtook|outpaced|topped|beat|beats|eclipsed"
    r"|quicker|richer|costlier|pricier|dearer|heavier|taller)"
)
_FEWER: Final = (
    r"(?P<fewer>fewer|less|lower|smaller|below|slower|shorter|behind|short of|cheaper|missing"
    r"|lighter|trails|trailed|lags|lagged|missed|undershooting)"
)
_HOW: Final = (
    r"(?:(?:significantly|far|much|well|slightly|considerably|substantially|notably|somewhat|still|even"
    r"|already|also|only"
    r"|just|a bit|a little|markedly|marginally|sharply|comfortably|way|vastly|clearly|now|falling|came"
    r"|coming|standing"
    r"|remaining|lagging|trailing|narrowly|easily|modestly|materially|appreciably|noticeably|that (?:is|was|were)"
    r"|which (?:is|was|were)|or|and|is|was|were|are|remains|remained|stood|being) )*"
)
_THAN: Final = re.compile(
    rf"{group('a')}(?P<gap>[^⟦;:]{{0,40}}?(?:[,(–—]\s?| (?=(?:which |that )?(?:is|was|were|are|remains"
    rf"|remained|stood) )))"
    rf"(?P<w>{_HOW}(?:{_MORE}|{_FEWER})(?P<what>(?: [a-z]+){{0,3}}?"
    rf" than)?)\s(?P<whose>[^⟦;:]{{0,60}}?){group('b')}(?P<rest>.{{0,30}})",
    re.IGNORECASE,
)
_BEATS: Final = re.compile(
    rf"{group('a')}(?P<gap>(?: [a-z-]+){{0,3}}? )(?P<w>(?:easily |narrowly |comfortably |handily |slightly )?"
    r"(?:(?P<more>topped|tops|beat|beats|exceeded|exceeds|surpassed|surpasses|outpaced|outpaces|eclipsed|overtook)"
    r"|(?P<fewer>missed|misses|trailed|trails|lagged|lags|undershot|fell short of|falls short of)))\b"
    rf"\s(?P<whose>[^⟦;:]{{0,60}}?){group('b')}(?P<rest>.{{0,30}})",
    re.IGNORECASE,
)
_SECOND: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,60}}?\b(?P<w>(?:second|third|fourth|next)[- ](?:largest|biggest|highest|most"
    rf" \w+|greatest|richest|busiest)"
    rf"[^⟦;]{{0,40}}?\b(?:after|behind|only to|following))\b[^⟦;]{{0,70}}?{group('b')}",
    re.IGNORECASE,
)
_EVEN: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,140}}?\b(?P<w>(?:even|still|far|much|significantly|considerably|substantially)"
    rf" (?:{_MORE}|{_FEWER}))\b(?! than| of)"
    rf"[^⟦;]{{0,40}}?{group('b')}",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(
    r"\b(?P<w>(?:in|by) (?:contrast|comparison)|(?:fared|did|performed|even|was|were|is) (?:even "
    r"|far |much )?(?P<worse>worse)"
    r"|(?:fared|did|performed) (?:even |far |much )?(?P<better>better))\b|(?P<c>相比之下|相较之下|相形之下"
    r"|反观|反觀|形成对比|形成鲜明对比)",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"\b(?:only|just|merely|a mere|mere|slight|a paltry|a modest|barely|a meagre|a meager|fewer|smaller"
    r"|lower)\b|仅|僅|只有|不过|不過|才",
    re.IGNORECASE,
)
_LARGE: Final = re.compile(
    r"\b(?:as (?:much|many|high) as|a whopping|a staggering)\b|高达|高達|多达|多達", re.IGNORECASE
)
_CHINESE: Final = re.compile(
    rf"{group('a')}(?P<gap>[^⟦，。；（）()]{{0,10}})[，,（(、]?(?P<w>(?:远|遠|明显|明顯|显著|顯著|大幅|略"
    rf"|稍|仍|也|均|已|依然|仍然|还|還|要)*"
    rf"(?:(?P<more>高于|高於|多于|多於|大于|大於|超过|超過|超越|高过|胜过|快于|快於|领先于|領先於|好于|好於"
    rf"|优于|優於)"
    rf"|(?P<fewer>低于|低於|少于|少於|小于|小於|不及|不如|逊于|遜於|落后于|落後於|慢于|慢於|不敌"
    rf"|不敵)))(?P<whose>[^⟦，。；：]{{1,20}}?){group('b')}(?P<rest>.{{0,8}})"
)
_NOT_WHOSE: Final = re.compile(
    r"\bby\s?$|\bby (?:about|around|some|roughly|nearly|over|only|just)?\s?$|\band\b|\bwhen\b|\bin [a-z]+"
    r" of\b|差距|高出|低出",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\s?(?:percentage points|points|more|less|higher|lower|个百分点|個百分點|倍|个点)")


def orders(scene: Scene) -> Iterator[Tie]:
    """What one sentence says is more or less than another figure in it."""
    for pattern in (_CHINESE,) if scene.chinese else (_THAN, _BEATS):
        for found in pattern.finditer(scene.words):
            if _compares(scene, found, pattern):
                a, b = scene.subject(scene.mark(found, "a")), scene.mark(found, "b")
                if a is not None:
                    yield from _set(scene, a, b, bool(found["more"]), found.span("w"), sure=True, read=True)
    if scene.chinese:
        return
    for found in _SECOND.finditer(scene.words):
        second, first = scene.mark(found, "a"), scene.mark(found, "b")
        yield from _set(scene, first, second, bool(found["w"]), found.span("w"), sure=True)
    for found in _EVEN.finditer(scene.words):
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if a.claim and b.claim:
            yield from _set(scene, b, a, bool(found["more"]), found.span("w"), sure=False)


def _compares(scene: Scene, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether it is a comparison of two figures: not "by how much", and nothing takes it back."""
    word = (found["more"] or found["fewer"]).lower()
    if pattern is _THAN and re.search(r"(?:er|more|less)$", word) and not found["what"]:
        return False
    if _NOT_WHOSE.search(found["whose"]) or _BY.match(found["rest"]):
        return False
    denied = DENIED.search(scene.words[: found.start("w")][-20:])
    return denied is None and re.search(r"\b(?:no|not)\b", found["w"], re.IGNORECASE) is None


def contrasts(scene: Scene, before: Scene | None) -> Iterator[Tie]:
    """What a sentence says is more or less than the same of others, in the sentence before it."""
    found = _CONTRAST.search(scene.words)
    if found is None or before is None or scene.paragraph - before.paragraph > 1:
        return
    for mark in scene.marks:
        claim = mark.claim
        if claim is None or scene.offset(mark) < found.start():
            continue
        more = _way(scene, mark, found)
        if more is None or not _is_plain(claim.measure, found, mark):
            continue
        for other in before.marks:
            theirs = other.claim
            if theirs is None or theirs.entity == claim.entity or not same_thing(mark, other):
                continue
            if part_of(theirs) == part_of(claim) and theirs.mode is claim.mode:
                why = "" if found["worse"] or found["better"] or _COMPARED.search(scene.words) else _ONLY
                yield from _set(scene, mark, other, more, found.span(), sure=False, why=why)


_COMPARED: Final = re.compile(
    r"\b(?:fewer|smaller|lower|slower|higher|larger|faster)\b|更[少低小慢高大快]", re.IGNORECASE
)
_ONLY: Final = "that it is set against the sentence before is taken from the word before it"


def _way(scene: Scene, mark: Mark, found: re.Match[str]) -> bool | None:
    """Whether a sentence calls a figure more than those before; none where it does not say."""
    if found["worse"] or found["better"]:
        return bool(found["better"])
    near = scene.words[max(found.end(), scene.offset(mark) - 60) : scene.offset(mark)]
    near = near[near.rfind("⟧") + 1 :]
    small, large = _SMALL.search(near), _LARGE.search(near)
    return None if bool(small) == bool(large) else bool(large)


def _is_plain(measure: Measure, found: re.Match[str], mark: Mark) -> bool:
    """Whether "worse" means less of it: of a change in what is sold or earned."""
    if not found["worse"] and not found["better"]:
        return True
    aspect = mark.claim.aspect if mark.claim else Aspect.LEVEL
    return aspect is Aspect.CHANGE and measure in _EARNED


_EARNED: Final = frozenset(
    {
        *(Measure.REVENUE, Measure.NET_INCOME, Measure.OPERATING_PROFIT, Measure.GROSS_PROFIT, Measure.EBIT),
        *(Measure.EBITDA, Measure.ADJUSTED_PROFIT, Measure.PROFIT, Measure.SALES_VOLUME, Measure.ORDERS, Measure.EPS),
        *(Measure.MARKET_VALUE, Measure.SHARE_PRICE, Measure.USERS),
    }
)


def _set(
    scene: Scene,
    a: Mark,
    b: Mark,
    more: bool,  # noqa: FBT001 - which way
    words: Sequence[int],
    *,
    sure: bool,
    read: bool = False,
    why: str = "",
) -> Iterator[Tie]:
    if not same_thing(a, b) or (sure and is_below(a) != is_below(b) and not (a.claim and b.claim)):
        return
    if sure and is_below(a) and is_below(b):
        return  # a greater loss, or a lesser profit: the words do not tell
    unsure = why if read or why else doubts(a, b)
    if not unsure and (a.claim is None or b.claim is None):
        unsure = "that both are the same measure is taken from the words around them"
    kind = TieKind.MORE if more else TieKind.FEWER
    yield scene.tie(kind, (a, b), words[0], words[1], unsure=unsure)
