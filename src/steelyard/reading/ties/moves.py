"""Moves: two figures of one thing, and which way a word says it went.

The two ends stand in one sentence, and a word for the move stands right before them, between them or behind them. A
loss that "widened", "grew" or "fell" is compared by its size, as the text prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from steelyard.reading.ties.fitting import doubts, in_order, is_below, may_be_one, same_cell, same_side
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import (
    C_MOVE,
    DENIED,
    FLOWS,
    LEADS,
    LOSS,
    MOVE,
    OF_SIZE,
    RATES,
    STOPS,
    WIDENS,
    YEARLY,
)

_GAP: Final = r"[^⟦;:]{0,60}?"
_THEN: Final = re.compile(rf"(?P<g>{_GAP})\bto(?P<q>\s[^⟦;:]{{0,30}}?){group('b')}")
_BEHIND: Final = 40
_OF_WHAT: Final = re.compile(r"\s(?:of|in) (?:(?:net|total|the) )?([a-z]+)")
_REACH: Final = 60


def yearly_moves(scene: Scene) -> Iterator[Tie]:
    """A series of one measure that moves one way all along: "were X, Y and Z, decreasing year by year"."""
    yearly = YEARLY.search(scene.words)
    if yearly is None:
        return
    near = scene.words[max(0, yearly.start() - 40) : yearly.end() + 25]
    moves = {bool(found["rise"]) for found in (_C_ONE if scene.chinese else MOVE).finditer(near)}
    if len(moves) != 1 or DENIED.search(near[:40]):
        return
    series = [mark for mark in scene.marks if mark.claim and mark.claim.period]
    for earlier, later in pairwise(series):
        if same_cell(earlier, later) and in_order(earlier, later) and earlier.claim.period != later.claim.period:  # type: ignore[union-attr]  # same_cell: both are claims
            yield from moved(scene, earlier, later, moves == {True}, yearly.start(), yearly.end())


_C_ONE: Final = re.compile(C_MOVE)


def goes_on(scene: Scene, last: Mark, rises: bool, place: int) -> Iterator[Tie]:  # noqa: FBT001 - which way
    """Moves from X to Y to Z, where it is said to go on year by year."""
    if YEARLY.search(scene.words) is None:
        return
    while found := _THEN.match(scene.words, place):
        if not fit("", found["q"], found["g"]):
            return
        later = scene.mark(found, "b")
        yield from moved(scene, last, later, rises, place, found.end())
        last, place = later, found.end()


def fit(led: str, led_too: str, gap: str) -> bool:
    """Whether nothing between the words and their figures makes them something else."""
    return bool(LEADS.fullmatch(led) and LEADS.fullmatch(led_too)) and STOPS.search(gap) is None


def moved(scene: Scene, a: Mark, b: Mark, rises: bool, start: int, end: int) -> Iterator[Tie]:  # noqa: FBT001 - which way, and where it is said
    if not may_be_one(a, b) or not in_order(a, b) or _may_turn(scene, a, b):
        return
    if RATES.search(scene.words[max(0, start - _REACH) : end + _BEHIND]):
        return
    by_size = True if not same_side(a, b) else sized(scene, a, b, start)
    if by_size is None:
        return
    figures = [scene.tied(mark, mark.figure.value if by_size else None) for mark in (a, b)]
    unsure = doubts(a, b) if not _says_all(scene, start, end) else ""
    yield Tie(
        TieKind.ROSE if rises else TieKind.FELL,
        tuple(figures),
        scene.tie(TieKind.ROSE, (), start, end).words,
        unsure,
    )


def _may_turn(scene: Scene, a: Mark, b: Mark) -> bool:
    """Whether words behind a figure may make it another thing: "to $5 million of cash provided"."""
    if a.claim and b.claim and a.claim.measure is b.claim.measure and is_below(a) != is_below(b):
        return False
    behind = [scene.words[scene.bounds(mark)[1] :][:_BEHIND] for mark in (a, b)]
    of = [found[1] for words in behind if (found := _OF_WHAT.match(words))]
    if len(of) > 1 and of[0] != of[1]:
        return True
    return any(
        FLOWS.match(words.removeprefix(" of").removeprefix(" net").removeprefix(" cash").lstrip()) for words in behind
    )


def _says_all(scene: Scene, start: int, end: int) -> bool:
    """Whether both figures stand inside the words of the tie."""
    return scene.words[start:end].count("⟦") > 1


def sized(scene: Scene, a: Mark, b: Mark, place: int) -> bool | None:
    """Whether two figures are compared by their size; none where the words do not tell."""
    if is_below(a) != is_below(b):
        said = scene.words[min(scene.offset(a), scene.offset(b)) - 20 : max(scene.offset(a), scene.offset(b))]
        return None if a.claim is None or b.claim is None or OF_SIZE.search(said) is None else False
    before = scene.words[max(0, place - 90) : place]
    if is_below(a):
        size = (
            OF_SIZE.search(before) or WIDENS.search(before) or WIDENS.search(scene.words[place : place + 60])
        ) is not None
        printed_below = any((mark.figure.value.high or 1) < 0 for mark in (a, b))
        return None if not size or printed_below else True
    inner = scene.words[place : max(scene.offset(a), scene.offset(b))]
    if LOSS.search(inner) and not LOSS.search(before) and not WIDENS.search(inner):
        return None
    return False
