"""The way back from a text to the pages of a PDF: for every character its page, and the box of its ink."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from steelyard.sources.convert.place import Box, Place


@final
@dataclass(frozen=True, slots=True)
class PagePlaces:
    """The way back to the pages: for every character its page, and the box of its ink."""

    text: str
    starts: Sequence[int]
    """Where each page begins in the text, ascending."""
    numbers: Sequence[int]
    boxes: array[float]
    """Left, bottom, right and top of each character, one behind the other; all 0 where there is no ink."""

    def place(self, offset: int) -> Place:
        """Page, and the box around the word."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return Place()
        begun, end = offset, offset
        while begun > self.starts[at] and _is_of_a_word(self.text[begun - 1 : begun + 1]):
            begun -= 1
        while end < len(self.text) and _is_of_a_word(self.text[max(offset, end - 1) : end + 1]):
            end += 1
        return Place(page=self.numbers[at], box=self._around(begun, end))

    def _around(self, begun: int, end: int) -> Box | None:
        inked = [box for each in range(begun, max(end, begun + 1)) if any(box := self.boxes[4 * each : 4 * each + 4])]
        if not inked:
            return None
        return Box(
            min(box[0] for box in inked),
            min(box[1] for box in inked),
            max(box[2] for box in inked),
            max(box[3] for box in inked),
        )


def _is_of_a_word(characters: str) -> bool:
    """Whether one word goes on through characters; each of Chinese or Japanese is a word of its own."""
    return not any(each.isspace() or unicodedata.east_asian_width(each) in "WF" for each in characters)
