"""Moves: "climbed to X, up from Y", "from X to Y", "decreased year by year: X, Y and Z"; 由X增至Y, 较上年的X下降.

The two ends stand in one sentence, and a word for the move stands right before them or between them. A loss that
"widened", "grew" or "fell" is compared by its size, as the text prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from steelyard.reading.ties.fitting import doubts, in_order, is_below, same_cell, same_thing
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import C_MOVE, DENIED, LEADS, LOSS, MOVE, OF_SIZE, STOPS, WIDENS, YEARLY

_AGAINST: Final = r"(?:from|compared (?:with|to)|as (?:compared|against) (?:with |to )?|versus|vs\.?|against)"
_GAP: Final = r"[^⟦;:]{0,60}?"
_FROM_TO: Final = re.compile(
    rf"\bfrom(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}(?P<g>{_GAP})\bto(?P<q>\s[^⟦;:]{{0,50}}?){group('b')}"
)
_THEN: Final = re.compile(rf"(?P<g>{_GAP})\bto(?P<q>\s[^⟦;:]{{0,30}}?){group('b')}")
_TO_FROM: Final = re.compile(
    rf"\bto(?P<q>\s[^⟦;:]{{0,50}}?){group('b')}(?P<g>{_GAP})\b{_AGAINST}(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}"
)
_UP_FROM: Final = re.compile(
    rf"{group('b')}(?P<g>[^⟦;:]{{0,50}}?)(?P<m>\b[a-z]+)(?P<c>(?:\s[a-z]+ly)?(?: (?:of|by|some|about|nearly|over))?"
    rf"(?: ?⟦\d+⟧,?(?: (?:or|\() ?⟦\d+⟧\)?,?)?)?(?: [a-z-]+)?)\s(?:from|compared (?:with|to)|over|on|versus)"
    rf"(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}",
    re.IGNORECASE,
)
_WHICH_TO: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,60}}?\b(?P<m>[a-z]+)(?: [a-z]+ly)? to(?P<q>\s[^⟦;:]{{0,30}}?){group('b')}", re.IGNORECASE
)
_GOES_TO: Final = re.compile(
    r"\b(?:which|then|before|and|but) (?:had |has |have )?[a-z]+(?: [a-z]+ly)? to\b", re.IGNORECASE
)
_REACH: Final = 110
"""Characters before "from" or "to" in which the word for the move is looked for."""
_JOINS: Final = re.compile(
    r"(?:[^,;:.⟦]|\.(?=\w)|,? ?(?:or |by |\()?⟦\d+⟧\)?(?:,(?= or| to| from|\s*$))?){0,110}(?:, ?)?"
)
"""What may stand between the word for the move and its ends: no comma, but for "by 5 million, or 10%, to"."""
_RANGES: Final = re.compile(r"\b(?:rang(?:e|es|ing|ed)|between|vary|varie[sd]|varying)\b", re.IGNORECASE)


def english_moves(scene: Scene) -> Iterator[Tie]:
    """The moves that an English sentence tells."""
    words = scene.words
    if "from" in words:
        for found in _FROM_TO.finditer(words):
            rises = _move_before(words, found.start())
            if rises is not None and _fit(found["p"], found["q"], found["g"]):
                a, b = scene.mark(found, "a"), scene.mark(found, "b")
                yield from _moved(scene, a, b, rises, found.start(), found.end())
                yield from _goes_on(scene, b, rises, found.end())
    if "to" in words:
        for found in _TO_FROM.finditer(words):
            rises = _move_before(words, found.start())
            if rises is not None and _fit(found["p"], found["q"], found["g"]):
                yield from _moved(
                    scene, scene.mark(found, "a"), scene.mark(found, "b"), rises, found.start(), found.end()
                )
        yield from _which_to(scene)
    for found in _UP_FROM.finditer(words):
        move = MOVE.fullmatch(found["m"]) or MOVE.search(found["c"])
        if move and not DENIED.search(words[: found.start("m")][-30:]) and _fit(found["p"], "", found["g"]):
            rises = bool(move["rise"])
            yield from _moved(
                scene, scene.mark(found, "a"), scene.mark(found, "b"), rises, found.start("m"), found.end()
            )


def chinese_moves(scene: Scene) -> Iterator[Tie]:
    """The moves that a Chinese sentence tells."""
    for pattern in _CHINESE:
        for found in pattern.finditer(scene.words):
            denied = any(DENIED.search(scene.words[: found.start(name)][-5:]) for name in (0, "move"))
            if denied or STOPS.search(found["g"]):
                continue
            a, b = scene.mark(found, "a"), scene.mark(found, "b")
            yield from _moved(scene, a, b, bool(found["rise"]), found.start(), found.end())
            if "to" in found.re.groupindex:
                yield from _goes_on(scene, b, bool(found["rise"]), found.end())


_LED: Final = r"[^⟦，。；：]{0,16}?"
_CHINESE: Final = (
    re.compile(
        rf"(?:由|从|從|自)(?P<p>{_LED}){group('a')}(?P<g>[^⟦。；：]{{0,16}}?)(?P<move>{C_MOVE})"
        rf"(?P<to>至|到|为|為|成)(?:了)?(?P<q>{_LED}){group('b')}"
    ),
    re.compile(
        rf"(?P<move>{C_MOVE})(?:至|到|为|為)(?P<q>{_LED}){group('b')}(?P<g>[，,（(；]?而?)"
        rf"(?:⟨\d+⟩|上年同期|去年同期|上一年同期|上年|去年|前一年|上一年|上一财年|上一財年|同期|前值|此前"
        rf"|上季度?|上月|期初|年初)"
        rf"(?:末|底|度|则?)?(?:为|為|是|的)?(?P<p>[^⟦，。；：]{{0,6}}?){group('a')}"
    ),
    re.compile(
        rf"{group('b')}(?P<g>[^⟦，。；：]{{0,6}})[，,]?(?:较|較|比|相比|相較|相较|对比"
        rf"|對比)于?於?(?P<p>{_LED}){group('a')}"
        rf"(?:相比)?[，,]?(?:同比|大幅度?|小幅|略有?|微|显著|顯著|明显|明顯|约|約|有所|均|按年|年|累计|累計"
        rf"|进一步|再度?)*"
        rf"(?P<move>{C_MOVE})(?!至|到)"
    ),
)


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
            yield from _moved(scene, earlier, later, moves == {True}, yearly.start(), yearly.end())


_C_ONE: Final = re.compile(C_MOVE)


def _which_to(scene: Scene) -> Iterator[Tie]:
    """Moves by "which decreased to": both figures are of one cell, one after the other."""
    for found in _WHICH_TO.finditer(scene.words):
        move = MOVE.fullmatch(found["m"])
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if move is None or not same_cell(a, b) or not LEADS.fullmatch(found["q"]) or not in_order(a, b):
            continue
        if a.claim and b.claim and (a.claim.period is None or b.claim.period in {None, a.claim.period}):
            continue
        if not DENIED.search(scene.words[: found.start("m")][-30:]):
            start = found.start() if _GOES_TO.search(scene.between(a, b)) else found.start("m")
            yield from _moved(scene, a, b, bool(move["rise"]), start, found.end())


def _goes_on(scene: Scene, last: Mark, rises: bool, place: int) -> Iterator[Tie]:  # noqa: FBT001 - which way
    """Moves from X to Y to Z, where it is said to go on year by year."""
    if YEARLY.search(scene.words) is None:
        return
    while found := _THEN.match(scene.words, place):
        if not _fit("", found["q"], found["g"]):
            return
        later = scene.mark(found, "b")
        yield from _moved(scene, last, later, rises, place, found.end())
        last, place = later, found.end()


def _move_before(words: str, place: int) -> bool | None:
    """Whether the move whose ends follow goes up; none where no word says so, or words say both."""
    before = words[max(0, place - _REACH) : place]
    moves = list(MOVE.finditer(before))
    if not moves or _RANGES.search(before[moves[-1].end() :]):
        return None
    last = moves[-1]
    joined = [move for move in moves if _JOINS.fullmatch(before[move.end() :])]
    ways = {bool(move["rise"]) for move in joined}
    if last not in joined or len(ways) != 1 or DENIED.search(before[: last.start()][-30:]):
        return None
    return bool(last["rise"])


def _fit(led: str, led_too: str, gap: str) -> bool:
    """Whether nothing between the words and their figures makes them something else."""
    return bool(LEADS.fullmatch(led) and LEADS.fullmatch(led_too)) and STOPS.search(gap) is None


def _moved(scene: Scene, a: Mark, b: Mark, rises: bool, start: int, end: int) -> Iterator[Tie]:  # noqa: FBT001 - which way, and where it is said
    if not same_thing(a, b) or not in_order(a, b):
        return
    by_size = sized(scene, a, b, start)
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
