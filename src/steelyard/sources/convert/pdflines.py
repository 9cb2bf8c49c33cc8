"""The lines of a PDF page in the order of reading: from the top down, one column of running text after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, final

from steelyard.sources.convert.columns import is_figure
from steelyard.sources.convert.matrix import belongs_before, belongs_behind
from steelyard.sources.convert.pdfpage import Stretch

_SAME_LINE: Final = 0.4
_OVERLAPS: Final = 0.75
"""Of the height of a line: what is closer stands half a line lower."""
_LEAST_LINES: Final = 4
_LEAST_WIDTH: Final = 0.18
"""Of the width of the page: a stretch of running text in a narrow column."""
_SAME_START: Final = 6
"""Points by which the lines of one column may begin apart."""
_FAR: Final = 4
"""Heights of a line between two that do not belong together."""
_MOST_FIGURES: Final = 0.25
_MOST_COLUMNS: Final = 4
_LETTER: Final = re.compile(r"[^\W\d_]")


@final
@dataclass(slots=True)
class InkLine:
    """What stands on one line, from left to right."""

    stretches: list[Stretch]

    @property
    def base(self) -> float:
        """How high on the page it stands."""
        return self.stretches[0].base

    @property
    def height(self) -> float:
        """Of its tallest stretch."""
        return max(stretch.height for stretch in self.stretches)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.stretches[-1].right

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(stretch.text for stretch in self.stretches)


def lines_of(stretches: Sequence[Stretch], width: float) -> list[list[InkLine]]:
    """The regions of a page in the order of reading, each with its lines from the top down."""
    return [region for region in _regions(_rows(stretches), width, _MOST_COLUMNS) if region]


def _rows(stretches: Sequence[Stretch]) -> list[InkLine]:
    """Stretches at one height make a line, and so does what stands beside it half a line lower."""
    made: list[InkLine] = []
    for stretch in sorted(stretches, key=lambda one: -one.base):
        last = made[-1] if made else None
        if last and last.base - stretch.base < _SAME_LINE * min(last.height, stretch.height):
            last.stretches.append(stretch)
        else:
            made.append(InkLine([stretch]))
    for line in made:
        line.stretches = _with_signs(sorted(line.stretches, key=lambda one: one.left))
    return _settled(made)


def _settled(lines: Sequence[InkLine]) -> list[InkLine]:
    """Cells set in the middle beside a label of two lines are put on its first, and its second is put behind that."""
    made: list[InkLine] = []
    middle = 0.0
    """The height of what was put half a line higher; 0 where nothing was."""
    for line in lines:
        before = made[-1] if made else None
        if before and _is_beside(before, line):
            middle = line.base
            before.stretches = sorted([*before.stretches, *line.stretches], key=lambda one: one.left)
        elif before and middle and _goes_on(before, line, middle):
            label = before.stretches[0]
            first, *rest = line.stretches[0].glyphs
            before.stretches[0] = Stretch([*label.glyphs, first._replace(apart=True), *rest])
        else:
            made.append(line)
            middle = 0.0
    return made


def _is_beside(before: InkLine, line: InkLine) -> bool:
    """Whether a line overlaps another from top to bottom, and not from left to right."""
    if before.base - line.base >= _OVERLAPS * min(before.height, line.height):
        return False
    return not any(
        one.left < other.right and other.left < one.right for one in line.stretches for other in before.stretches
    )


def _goes_on(before: InkLine, line: InkLine, middle: float) -> bool:
    """Whether a line is the second one of a label beside which cells are set in the middle."""
    is_label = len(line.stretches) == 1 and not is_figure(line.text)
    near = middle - line.base < _OVERLAPS * line.height
    return is_label and near and abs(line.left - before.left) < _SAME_START


def _with_signs(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Currency signs and closing brackets that stand apart, put back to their figures."""
    made: list[Stretch] = []
    for stretch in stretches:
        if made and belongs_before(made[-1].text, stretch.text):
            apart = made[-1].text[-1:].isalpha()
            first, *rest = stretch.glyphs
            made[-1] = Stretch([*made[-1].glyphs, first._replace(apart=apart), *rest])
        elif made and belongs_behind(made[-1].text, stretch.text):
            made[-1] = Stretch([*made[-1].glyphs, *stretch.glyphs])
        else:
            made.append(stretch)
    return made


def _regions(lines: list[InkLine], width: float, most: int) -> Iterator[list[InkLine]]:
    """Lines cut where running text stands in columns side by side."""
    gutter = _gutter(lines, width) if most > 1 else None
    if gutter is None:
        yield lines
        return
    above: list[InkLine] = []
    for block in _runs(lines, gutter):
        pairs = sum(_is_pair(line, gutter, width) for line in block)
        if pairs < 2:  # noqa: PLR2004 - one may be by chance
            above += block
            continue
        yield above
        above = []
        yield from _columns(block, gutter, width, most)
    yield above


def _runs(lines: Sequence[InkLine], gutter: float) -> Iterator[list[InkLine]]:
    """Lines that follow one another closely and are alike: all across the gutter, or none."""
    run: list[InkLine] = []
    for line in lines:
        far = run and run[-1].base - line.base > _FAR * max(run[-1].height, line.height)
        if run and (far or _is_whole(run[-1], gutter) != _is_whole(line, gutter)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_whole(line: InkLine, gutter: float) -> bool:
    """Whether a line goes across the gutter, or is a row of figures."""
    crosses = any(stretch.left < gutter - 1 < stretch.right - 1 for stretch in line.stretches)
    return crosses or any(is_figure(stretch.text) for stretch in line.stretches[1:])


def _is_pair(line: InkLine, gutter: float, width: float) -> bool:
    """Whether running text stands on both sides of the gutter."""
    running = [stretch for stretch in line.stretches if _is_running(stretch, width)]
    return any(one.left < gutter - 1 for one in running) and any(one.left >= gutter - 1 for one in running)


def _columns(lines: list[InkLine], gutter: float, width: float, most: int) -> Iterator[list[InkLine]]:
    """The left side of some lines, then the right one."""
    left = [InkLine(kept) for line in lines if (kept := [one for one in line.stretches if one.left < gutter - 1])]
    right = [InkLine(kept) for line in lines if (kept := [one for one in line.stretches if one.left >= gutter - 1])]
    for side in (left, right):
        if side:
            yield from _regions(side, width, most - 1)


def _gutter(lines: Sequence[InkLine], width: float) -> float | None:
    """Where the right one of two columns of running text begins, if there are two."""
    found = [
        (place, behind.left)
        for place, line in enumerate(lines)
        for before, behind in pairwise(line.stretches)
        if _is_running(before, width) and _is_running(behind, width)
    ]
    if not found:
        return None
    start = Counter(round(left) for _, left in found).most_common(1)[0][0]
    near = [(place, left) for place, left in found if abs(left - start) < _SAME_START]
    beside = lines[near[0][0] : near[-1][0] + 1]
    figures = sum(is_figure(stretch.text) for line in beside for stretch in line.stretches[1:])
    if len(near) < _LEAST_LINES or figures > _MOST_FIGURES * len(beside):
        return None
    return min(left for _, left in near)


def _is_running(stretch: Stretch, width: float) -> bool:
    return stretch.right - stretch.left > _LEAST_WIDTH * width and len(_LETTER.findall(stretch.text)) > 8  # noqa: PLR2004
