"""Moves in English: "climbed to X, up from Y", "from X to Y", "which decreased to Y", "a 15% increase over Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from steelyard.reading.ties.fitting import in_order, may_be_one, same_cell, same_unit
from steelyard.reading.ties.moves import fit, goes_on, moved
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.reading.ties.vocabulary import DENIED, LEADS, MOVE
from steelyard.words.interval import Printed

_AGAINST: Final = r"(?:from|compared (?:with|to)|as (?:compared|against) (?:with |to )?|versus|vs\.?|against)"
_GAP: Final = r"[^⟦;:]{0,60}?"
_FROM_TO: Final = re.compile(
    rf"\bfrom(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}(?P<g>{_GAP})\bto(?P<q>\s[^⟦;:]{{0,50}}?){group('b')}"
)
_TO_FROM: Final = re.compile(
    rf"\bto(?P<q>\s[^⟦;:]{{0,50}}?){group('b')}(?P<g>{_GAP})\b{_AGAINST}(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}"
)
_UP_FROM: Final = re.compile(
    rf"{group('b')}(?P<g>[^⟦;:]{{0,50}}?)(?P<m>\b[a-z]+)(?P<c>(?:\s[a-z]+ly)?(?: (?:of|by|some|about|nearly|over))?"
    rf"(?: ?⟦\d+⟧,?(?: (?:or|\() ?⟦\d+⟧\)?,?)?)?(?: [a-z-]+)?)\s(?:from|compared (?:with|to)|over|on|versus)"
    rf"(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}",
    re.IGNORECASE,
)
_SO: Final = re.compile(
    rf"{group('b')}(?P<g>{_GAP})\b(?:compared (?:with|to)|as compared (?:with|to)|versus|against)"
    rf"(?P<p>\s[^⟦;:]{{0,50}}?){group('a')}[^⟦;:]{{0,40}}?(?:,|\(|–|—)\s?"
    r"(?:(?:an?|representing|reflecting|which is|or|a year-on-year|year-on-year|year-over-year|marking) )*"
    rf"(?:⟦\d+⟧ )?(?P<m>[a-z]+)\b",
    re.IGNORECASE,
)
_OVER: Final = re.compile(
    rf"{group('b')}[^⟦;:]{{0,50}}?(?:, an?|, or an?|\(an?|represent(?:s|ing) an?|, up|, down)"
    rf" (?:⟦\d+⟧ )?(?P<m>[a-z]+) {group('a')}",
    re.IGNORECASE,
)
_EDGED: Final = re.compile(
    rf"\b(?:edged|crept|inched|ticked|went|moved|nudged|shot|drifted|climbed|jumped|was|were) {group('b')}"
    rf"(?P<g>{_GAP})\bfrom(?P<p>\s[^⟦;:]{{0,40}}?){group('a')}",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"\s?(?:to|and|[-–—])\s(?:about |around )?⟦")
"""Behind a figure that is only the first end of a range."""
_WHICH_TO: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,60}}?\b(?P<m>[a-z]+)(?: [a-z]+ly)? to(?P<q>\s[^⟦;:]{{0,30}}?){group('b')}", re.IGNORECASE
)
_GOES_TO: Final = re.compile(
    r"\b(?:which|then|before|and|but) (?:had |has |have )?[a-z]+(?: [a-z]+ly)? to\b", re.IGNORECASE
)
_ANOTHER: Final = "another figure that stands before it may be the one that moved"
_REACH: Final = 110
"""Characters before "from" or "to" in which the word for the move is looked for."""
_JOINS: Final = re.compile(
    r"(?:[^,;:.⟦]|\.(?=\w)|,? ?(?:or |by |\()?⟦\d+⟧\)?(?:,(?= or| to| from|\s*$))?){0,110}(?:, ?)?"
)
"""What may stand between the word for the move and its ends: no comma, but for "by 5 million, or 10%, to"."""
_NAMED_BEFORE: Final = re.compile(r"⟧[^⟦;]{0,30}[,(–—]\s?(?:(?:or|which is|is|was) )?$")
"""Before "down from X to Y": what is down may be the figure before it, and X to Y a range."""
_RANGES: Final = re.compile(r"\b(?:rang(?:e|es|ing|ed)|between|vary|varie[sd]|varying)\b", re.IGNORECASE)


def english_moves(scene: Scene) -> Iterator[Tie]:
    """The moves that an English sentence tells."""
    words = scene.words
    if "from" in words:
        for found in _FROM_TO.finditer(words):
            rises = _move_before(words, found.start())
            if rises is not None and fit(found["p"], found["q"], found["g"]):
                a, b = scene.mark(found, "a"), scene.mark(found, "b")
                yield from moved(scene, a, b, rises, found.start(), found.end())
                yield from goes_on(scene, b, rises, found.end())
    if "to" in words:
        for found in _TO_FROM.finditer(words):
            rises = _move_before(words, found.start())
            if rises is not None and fit(found["p"], found["q"], found["g"]) and not _RANGE.match(words, found.end()):
                yield from moved(
                    scene, scene.mark(found, "a"), scene.mark(found, "b"), rises, found.start(), found.end()
                )
        yield from _which_to(scene)
    yield from _up_from(scene)
    yield from _and_so(scene)
    yield from _edged(scene)


def _up_from(scene: Scene) -> Iterator[Tie]:
    """Moves such as "to X, up 5% from Y"."""
    words = scene.words
    for found in _UP_FROM.finditer(words):
        move = MOVE.fullmatch(found["m"]) or MOVE.search(found["c"])
        if move and not DENIED.search(words[: found.start("m")][-30:]) and fit(found["p"], "", found["g"]):
            rises = bool(move["rise"])
            if _RANGE.match(words, found.end()):
                continue
            a, b = scene.mark(found, "a"), scene.mark(found, "b")
            for tie in moved(scene, a, b, rises, found.start("m"), found.end()):
                yield replace(tie, unsure=tie.unsure or _or_another(scene, a, b, rises))


def _or_another(scene: Scene, a: Mark, b: Mark, rises: bool) -> str:  # noqa: FBT001 - which way
    """Why another figure may be meant: "has 700 shops, opened 30 of them, up from 670"."""
    near = same_cell(a, b)
    others = [other for other in scene.marks[: scene.marks.index(b)] if same_unit(other, a)]
    if near:
        others = [other for other in others if same_cell(other, a) and (other.value.middle > a.value.middle) is rises]
    return _ANOTHER if others else ""


def _edged(scene: Scene) -> Iterator[Tie]:
    """Moves such as "edged up to 1.42% from 1.38%", where "up to" is no hedge."""
    for found in _EDGED.finditer(scene.words):
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        value = b.figure.value
        if value.high is None or not b.figure.quote.lower().startswith("up to") or not may_be_one(a, b):
            continue
        if fit(found["p"], "", found["g"]):
            reached = scene.tied(b, Printed(value.high, value.high, value.unit))
            yield scene.tie(TieKind.ROSE, (scene.tied(a, a.figure.value), reached), found.start(), found.end())


def _and_so(scene: Scene) -> Iterator[Tie]:
    """The moves whose word stands behind both ends: "X, compared with Y, a decrease of 3%", "a 15% increase over Y"."""
    for found in _SO.finditer(scene.words):
        move = MOVE.fullmatch(found["m"])
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if move and same_cell(a, b) and fit(found["p"], "", found["g"]):
            yield from moved(scene, a, b, bool(move["rise"]), found.start(), found.end())
    for found in _OVER.finditer(scene.words):
        move = MOVE.fullmatch(found["m"])
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if move and a.figure.quote.lower().startswith("over ") and a.figure.value.low is not None and may_be_one(a, b):
            low = a.figure.value.low
            base = scene.tied(a, Printed(low, low, a.value.unit))
            kind = TieKind.ROSE if move["rise"] else TieKind.FELL
            yield scene.tie(kind, (base, scene.tied(b, b.figure.value)), found.start("m"), found.end())


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
            yield from moved(scene, a, b, bool(move["rise"]), start, found.end())


def _move_before(words: str, place: int) -> bool | None:
    """Whether the move whose ends follow goes up; none where no word says so, or words say both."""
    before = words[max(0, place - _REACH) : place]
    moves = list(MOVE.finditer(before))
    if not moves or _RANGES.search(before[moves[-1].end() :]):
        return None
    last = moves[-1]
    if last.group().lower() in {"higher", "lower"} and re.match(r"\s[a-z]", before[last.end() :]):
        return None  # "lower volumes from X to Y": an adjective of something else
    if last.group().lower() in {"up", "down", "higher", "lower"} and _NAMED_BEFORE.search(before[: last.start()]):
        return None
    joined = [move for move in moves if _JOINS.fullmatch(before[move.end() :])]
    ways = {bool(move["rise"]) for move in joined}
    if last not in joined or len(ways) != 1 or DENIED.search(before[: last.start()][-30:]):
        return None
    return bool(last["rise"])
