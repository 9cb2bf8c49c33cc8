"""Sums and parts: "A and B, together C", "more than half of", "the largest segment"; 合计, 占比过半."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.reading.ties.cells import Cells
from steelyard.reading.ties.fitting import doubts, part_of, same_unit
from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.words.measure import Aspect
from steelyard.words.quantity import Currency, Unit

_LEAD: Final = (
    r"(?:[\s,:–—-]|\b(?:of|to|is|was|are|were|about|around|some|nearly|approximately|roughly|an?|the|for"
    r"|amount(?:s|ed|ing)?|com(?:es|e|ing)|came"
    r"|or|worth|hold(?:s|ing)?|own(?:s|ing)?|they|mak(?:es|e|ing)|giving|just|over|that)\b)*"
)
"""What may stand between "together" and the total."""
_TOTAL: Final = re.compile(
    rf"(?P<w>\b(?:together|totall?ing|for a (?:combined )?total of|a (?:combined"
    rf" )?total of|adding up to|which add up to|combined|making a total of"
    rf"|in total|in aggregate|altogether|summing to|for an aggregate(?: of)?|bringing the total to|to a"
    rf" total of)\b)(?P<lead>{_LEAD}){group('t')}",
    re.IGNORECASE,
)
_C_TOTAL: Final = re.compile(
    rf"(?P<w>(?:合计|合計|共计|共計|总计|總計|合共|加起来|加总|两者相加|三者相加"
    rf"|总共|總共|累计共))(?P<lead>[^⟦，。；]{{0,10}}?){group('t')}"
)
_PARTIAL: Final = re.compile(
    r"\b(?:including|among|of which|of whom|with|such as|like|led by|plus other|others?|excluding|except|net of|less"
    r"|minus|average|mainly|mostly|largely|per|each|alone|than|if|about half|still|also|another|additional"
    r"|since|from|up|down|rose|fell|grew)\b|其中|当中|當中|包括|包含|不含|除|等|其他|其它|其余|其餘|加上|平均|每|主要"
    r"|另|较|比|同比|由|减|較",
    re.IGNORECASE,
)
_LIST: Final = re.compile(
    r"(?:[^⟦;:.。；：()（）]{0,50}?)(?:,|，|、|\band\b|和|及|与|與|加|plus)(?:[^⟦;:.。；：()（）]{0,50}?)"
)
_WITH: Final = re.compile(r"\s?[\w ]{0,24}?\b(?:with|including|plus|when|if|counting|after|net of|before|excluding)\b")
"""Words behind a total by which it is that of more, or of less."""
_FIGURE: Final = re.compile(r"⟦(\d+)⟧")
_GAP: Final = 50
_FEW: Final = 20
_LARGEST: Final = re.compile(
    r"\b(?:largest|biggest|main|principal|single largest|most important)(?: [a-z]+){0,2} (?:segments?"
    r"|businesses|business|divisions?|units?|contributor|source|part|component|category|line|market)\b"
    r"|第一大(?:业务|收入来源|板块|分部)|最大(?:的)?(?:业务|收入来源|板块|分部|業務)|(?:the )?(?:majority"
    r"|bulk|lion['’]s share) of",
    re.IGNORECASE,
)
_HALF_OF: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,30}}?(?P<w>\b(?:the majority|most|the bulk|the lion['’]s share)"
    rf" of)\b[^⟦;]{{0,50}}?{group('b')}",
    re.IGNORECASE,
)
_C_PERCENT_OF: Final = re.compile(
    rf"{group('a')}[，,]?(?P<w>(?:约|約)?[占佔](?:公司|集团|集團|其|同期|全年)?的?(?:总|總|全部|整体"
    rf"|合并)?[^⟦，。；]{{0,8}}?){group('b')}的{group('p')}"
)
_PERCENT_OF: Final = re.compile(
    rf"{group('a')}[^⟦;]{{0,20}}?(?P<w>(?:,|\(|\bor\b|accounting for|accounted for|accounts for"
    rf"|represent(?:s|ed|ing)|ma(?:de|kes|king) up|equal to"
    rf"|equivalent to|占|佔)[^⟦;]{{0,12}}?){group('p')}\s?(?:of|的)\s?(?:the |its |their |a )?(?:total "
    rf"|overall |combined |group )?(?:[a-z]+ )?(?:of )?{group('b')}",
    re.IGNORECASE,
)


def totals(scene: Scene) -> Iterator[Tie]:
    """The figures of a list with the total that is named behind them."""
    pattern = _C_TOTAL if scene.chinese else _TOTAL
    words = _without_counts(scene) if pattern.search(scene.words) else ""
    for found in pattern.finditer(words):
        gap = words[words.rfind("⟧", 0, found.start("w")) + 1 : found.start("w")]
        if _PARTIAL.search(gap) or _PARTIAL.search(found["lead"]) or len(gap) > _GAP:
            continue
        if _WITH.match(scene.words, found.end()):
            continue
        total = scene.mark(found, "t")
        parts = _parts(scene, words, found.start("w"), total)
        if len(parts) > 1:
            named = all(part.claim for part in parts) or not any(part.claim for part in parts)
            unsure = doubts(*parts) or ("" if named else "not all of them are known to be of one measure")
            yield scene.tie(TieKind.ADDS_UP, (*parts, total), *found.span("w"), unsure=unsure)


def _without_counts(scene: Scene) -> str:
    """The words with "two plants" as words, not as a figure."""
    words = scene.words
    for number, mark in enumerate(scene.marks):
        if mark.claim is None and mark.value.unit is Unit.COUNT and (mark.figure.spelled or mark.value.middle < _FEW):
            words = words.replace(f"⟦{number}⟧", "x" * len(f"⟦{number}⟧"))
    return words


def _parts(scene: Scene, words: str, place: int, total: Mark) -> list[Mark]:
    """The figures of the list right before a total, in order; none where something speaks against it."""
    clause = max(words.rfind(end, 0, place) for end in (";", ":", "。", "；", "：")) + 1
    found = list(_FIGURE.finditer(words, clause, place))
    parts: list[Mark] = []
    next_start = 0
    for each in reversed(found):
        mark = scene.marks[int(each[1])]
        if not same_unit(mark, total) or mark.value.unit is Unit.TIMES:
            return []
        if parts:
            between = words[each.end() : next_start]
            if not _LIST.fullmatch(between) or _PARTIAL.search(between) or not same_measure(mark, parts[0]):
                return []
        parts.insert(0, mark)
        next_start = each.start()
    return [] if _PARTIAL.search(words[clause : found[0].start() if found else clause]) else parts


def same_measure(a: Mark, b: Mark) -> bool:
    """Whether the reader called both the same, whatever part or period they are of."""
    return (
        a.claim is None or b.claim is None or (a.claim.measure is b.claim.measure and a.claim.aspect is b.claim.aspect)
    )


def halves(scene: Scene, cells: Cells) -> Iterator[Tie]:
    """The parts that are called the most of a whole."""
    for found in _HALF_OF.finditer(scene.words):
        a, b = scene.mark(found, "a"), scene.mark(found, "b")
        if same_unit(a, b) and same_measure(a, b) and isinstance(a.value.unit, Currency):
            yield scene.tie(TieKind.MOST_OF, (a, b), *found.span("w"), unsure=doubts(a, b))
    largest = _LARGEST.search(scene.words)
    if largest is None:
        return
    for mark in scene.marks:
        claim = mark.claim
        if (
            claim is None
            or not claim.segment
            or claim.aspect is not Aspect.LEVEL
            or scene.offset(mark) > largest.start()
        ):
            continue
        for whole in cells.whole(claim):
            why = "the largest of several parts need not be half of the whole"
            yield scene.tie(TieKind.MOST_OF, (mark, whole), *largest.span(), unsure=why)
        for other in cells.others(claim):
            if other.claim and part_of(other.claim) != part_of(claim):
                why = "the other part may be of another division of the whole"
                yield scene.tie(TieKind.HIGHEST, (mark, other), *largest.span(), unsure=why)
        return


def percents(scene: Scene) -> Iterator[Tie]:
    """The parts that are given in percent of a whole behind them."""
    for found in (_C_PERCENT_OF if scene.chinese else _PERCENT_OF).finditer(scene.words):
        a, p, b = (scene.mark(found, name) for name in "apb")
        if (
            p.value.unit is Unit.PERCENT
            and same_unit(a, b)
            and same_measure(a, b)
            and isinstance(a.value.unit, Currency)
        ):
            yield scene.tie(TieKind.PART_OF, (a, b, p), *found.span("w"), unsure=doubts(a, b))
