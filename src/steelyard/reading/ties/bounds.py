"""Bounds: "54 billion, and surely not exceeding 60 billion", "has not exceeded 9 billion since"; 不超过.

A hedge with its figure is one open figure: "not exceeding 60 billion" is all up to 60 billion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.reading.claim import Claim
from steelyard.reading.ties.cells import Cells
from steelyard.reading.ties.fitting import doubts, same_thing
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.words.measure import Aspect

_KEEPS: Final = re.compile(
    rf"{group('a')}(?P<w>\s?(?:,|–|—|-|\(|，|、|（)?\s?(?:(?:and|but|or|though|albeit|yet|if|surely"
    rf"|certainly|definitely|probably|in any case"
    rf"|at any rate|always|still|但|且|而|并|並|绝|絕|肯定|一定|必|最多|最少|也|仍|却)\s?)*){group('b')}",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    rf"{group('a')}[^⟦;:]{{0,20}}?, (?P<w>with|and|including|while)\b[^⟦;:]{{0,60}}?{group('b')}", re.IGNORECASE
)
_SINCE: Final = re.compile(
    r"\b(?:since|ever since|since then|thereafter|from then on|after that|in the years? (?:since|after)|any"
    r" year since|afterwards?|subsequently)\b|此后|此後|之后|之後|以来|以來|其后|其後|再(?:也)?[没沒]有?"
    r"|再未|自此|从此|從此",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(
    r"\b(?:not|never|n['’]t|failed to|yet to|stayed|remained|been)\b|未|没|沒|不|一直", re.IGNORECASE
)
_NEAR: Final = (Decimal("0.5"), Decimal(2))
"""How far a figure may be from the bound that a headline gives it."""


def is_open(mark: Mark) -> bool:
    """Whether one side of it is left open by a word."""
    return (mark.value.low is None) != (mark.value.high is None)


def bounds(scene: Scene) -> Iterator[Tie]:
    """The figures of a sentence with the bound that is named right behind them."""
    for found in _KEEPS.finditer(scene.words):
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if is_open(a) or not is_open(b) or not same_thing(a, b) or b.claim is None or a.claim is None:
            continue
        if a.claim.aspect is Aspect.LEVEL and a.claim.entity == b.claim.entity and a.claim.period == b.claim.period:
            yield scene.tie(TieKind.WITHIN, (a, b), found.start("b") - 1, found.end())


def parts_within(scene: Scene) -> Iterator[Tie]:
    """A range of cuts or rises, and "with … by up to X" for a part of what it is about."""
    for found in _WITH.finditer(scene.words):
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if a.claim is None or b.claim is None or is_open(a) or a.value.is_point or not is_open(b):
            continue
        one, other = a.claim, b.claim
        same = one.measure is other.measure and one.entity == other.entity and one.period == other.period
        if same and one.aspect is other.aspect is Aspect.CHANGE and one.segment != other.segment:
            why = "the range need not be that of every part"
            yield scene.tie(TieKind.WITHIN, (a, b), found.start("w"), found.end(), unsure=why)


def kept_since(scene: Scene, cells: Cells) -> Iterator[Tie]:
    """The later figures of a cell that "has not exceeded" a bound since."""
    since = _SINCE.search(scene.words)
    if since is None:
        return
    for mark in scene.marks:
        claim = mark.claim
        if claim is None or not is_open(mark) or claim.aspect is not Aspect.LEVEL:
            continue
        place = scene.offset(mark)
        quote = mark.figure.quote
        said = scene.words[max(0, place - 30) : place] + quote
        if not _NEVER.search(said) or "⟦" in scene.words[place + 3 : since.start()]:
            continue
        anchor = _anchor(scene, mark)
        for later, where in cells.after(claim, anchor):
            near = abs(where - scene.paragraph) <= 1
            unsure = doubts(later) or ("" if near else "the figure stands far from these words")
            yield scene.tie(TieKind.WITHIN, (later, mark), place, scene.words.index("⟧", place) + 1, unsure=unsure)


def _says_since(scene: Scene) -> bool:
    """Whether a bound of the sentence may be one of later periods."""
    return bool(_SINCE.search(scene.words) and _NEVER.search(scene.words))


def _anchor(scene: Scene, bound: Mark) -> Claim | None:
    """The figure of the same cell after which the bound was kept."""
    for mark in scene.marks:
        if mark is not bound and mark.claim and bound.claim and same_thing(mark, bound):
            return mark.claim
    return bound.claim


def open_levels(cells: Cells) -> Iterator[Tie]:
    """'A loss exceeding 2 billion', held against the figure that the document prints for it."""
    for scene, mark in cells.opened:
        claim = mark.claim
        if (
            claim is None
            or claim.aspect is not Aspect.LEVEL
            or claim.unsure
            or mark.figure.spelled
            or _says_since(scene)
        ):
            continue
        for exact in cells.same(claim):
            if exact.claim and not exact.claim.unsure and exact.span != mark.span:
                place = scene.offset(mark)
                near = (
                    _NEAR[0] <= abs(exact.value.middle / mark.value.middle) <= _NEAR[1] if mark.value.middle else False
                )
                why = "" if near else "the two figures are far apart, and perhaps not of the same"
                yield scene.tie(TieKind.WITHIN, (exact, mark), place, scene.words.index("⟧", place) + 1, unsure=why)
