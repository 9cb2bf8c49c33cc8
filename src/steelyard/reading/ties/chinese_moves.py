"""Moves in Chinese: 由X增至Y, 降至Y（上年为X）, 较上年的X下降, 上年同期为X，同比下降."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.reading.ties.moves import goes_on, moved
from steelyard.reading.ties.scene import Scene, group
from steelyard.reading.ties.tie import Tie
from steelyard.reading.ties.vocabulary import C_MOVE, DENIED, STOPS


def chinese_moves(scene: Scene) -> Iterator[Tie]:
    """The moves that a Chinese sentence tells."""
    for pattern in _CHINESE:
        for found in pattern.finditer(scene.words):
            denied = any(DENIED.search(scene.words[: found.start(name)][-5:]) for name in (0, "move"))
            if denied or STOPS.search(found["g"]) or _BY.search(found["p"]):
                continue
            a, b = scene.mark(found, "a"), scene.mark(found, "b")
            yield from moved(scene, a, b, bool(found["rise"]), found.start(), found.end())
            if "to" in found.re.groupindex:
                yield from goes_on(scene, b, bool(found["rise"]), found.end())


_BY: Final = re.compile(rf"(?<![最新历歷]){C_MOVE}(?:了|约|約|近|逾|超|多)?\s*$")
"""What makes the figure behind it the size of a move and not its base: 比上年减少1亿元."""
_EARLIER: Final = (
    "上年同期|去年同期|上一年同期|上年|去年|前一年|上一年|上一财年|上一財年|同期|前值|此前|上季度?|上月|期初|年初"
)
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
    re.compile(
        rf"{group('b')}(?P<g>[，,（(]而?)(?:⟨\d+⟩|{_EARLIER})(?:末|底|度)?(?:同期)?(?:则|則)?(?:为|為|是"
        rf"|的)?(?P<p>[^⟦，。；：]{{0,6}}?)"
        rf"{group('a')}[）)]?[，,](?:同比|按年|环比|環比|大幅|小幅|略|微|显著|明显|分别)*(?P<move>{C_MOVE})(?!至|到)"
    ),
    re.compile(
        rf"(?:较|較|比)(?P<p>{_LED}){group('a')}(?P<g>)(?P<move>{C_MOVE})(?:至|到|为|為)(?P<q>{_LED}){group('b')}"
    ),
)
