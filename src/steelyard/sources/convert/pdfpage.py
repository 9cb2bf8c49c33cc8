"""The words of a PDF page by their ink: each stretch of a line without a wide gap, with the box of each character.

The order in a PDF file is that of drawing, not of reading; so lines are made again from where the characters stand.
"""

from __future__ import annotations

import ctypes
import unicodedata
from array import array
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from math import pi
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfTextPage

_BLANKS: Final = frozenset({0x20, 0x0D, 0x0A, 0x09, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000})
_HYPHEN: Final = 0x02
"""What PDFium makes of a hyphen at the end of a line."""
_UNKNOWN: Final = frozenset({0x00, 0xFFFE, 0xFFFF})
_HIGH, _LOW = 0xD800, 0xDC00
_DRAWN: Final = (range(0xFB00, 0xFB07), range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))
"""Ligatures, and the radicals and doubles of East Asia, which some fonts draw and nobody writes."""
_RAISED: Final = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_WIDE_GAP: Final = 1.0
"""Of the height of a line: from here on, what stands behind the gap is another cell."""
_GAP_OF_FIGURES: Final = 0.45
_CLOSING: Final = frozenset(")）")
_OPENING: Final = frozenset("(（$£€¥￥")
_FIGURE_ENDS: Final = frozenset("0123456789)%）％–—-")
_FIGURE_STARTS: Final = frozenset("0123456789($（-–—−+$£€¥")
_WORD_GAP: Final = 0.13
_SAME_PLACE: Final = 3
"""Points within which the same words are drawn twice to look bold."""
_LEADER: Final = 4
"""Dots in a row that only lead the eye."""
_ANGLES_LOOKED_AT: Final = 40
_ASKEW: Final = 0.02
"""Of a quarter turn: what lies more askew is a stamp, or stands on the edge of the page."""
_QUARTER: Final = pi / 2


_Ink: TypeAlias = tuple[str, float, float, float, float, float, bool]
"""What a glyph is made of, in its order; whether a blank is drawn before it."""


class Glyph(NamedTuple):
    """A character and the room it takes, on a page turned so that its lines run from left to right."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    apart: bool
    """Whether a blank stands before it."""

    @property
    def height(self) -> float:
        """From its lowest to its highest."""
        return self.top - self.bottom


@final
@dataclass(slots=True)
class Stretch:
    """Characters of one line without a wide gap."""

    glyphs: list[Glyph] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.glyphs[-1].right

    @property
    def base(self) -> float:
        """The height of the line that it stands on."""
        return self.glyphs[0].base

    @property
    def height(self) -> float:
        """Of its first character, as a measure of all."""
        return self.glyphs[0].height

    @property
    def text(self) -> str:
        """Its characters, with a blank where there is one."""
        return "".join((" " if glyph.apart and place else "") + glyph.words for place, glyph in enumerate(self.glyphs))

    @property
    def edges(self) -> array[float]:
        """Where each character of `text` begins, and where the last one ends."""
        made = array("f")
        end = self.left
        for place, glyph in enumerate(self.glyphs):
            if glyph.apart and place:
                made.append(end)
            made.extend([glyph.left] * len(glyph.words))
            end = glyph.right
        made.append(end)
        return made


def angle_of(page: PdfTextPage, count: int) -> int:
    """By how many quarter turns the lines of a page are turned, most of them."""
    from pypdfium2 import raw  # noqa: PLC0415 - only who reads a PDF pays for it

    step = max(1, count // _ANGLES_LOOKED_AT)
    turns: Counter[int] = Counter()
    for place in range(0, count, step):
        if raw.FPDFText_GetUnicode(page.raw, place) not in _BLANKS:
            turns[-round(raw.FPDFText_GetCharAngle(page.raw, place) / _QUARTER) % 4] += 1  # it counts clockwise
    return turns.most_common(1)[0][0] if turns else 0


def turned(left: float, bottom: float, right: float, top: float, turns: int) -> tuple[float, float, float, float]:
    """A box on a page that is turned back by so many quarter turns."""
    match turns % 4:
        case 1:
            return bottom, -right, top, -left
        case 2:
            return -right, -top, -left, -bottom
        case 3:
            return -top, left, -bottom, right
    return left, bottom, right, top


def inks_of(page: PdfTextPage, count: int, turns: int, aside: list[_Ink]) -> Iterator[_Ink]:
    """The characters of a page that are ink, in the order of drawing; those that lie another way are put `aside`."""
    from pypdfium2 import raw  # noqa: PLC0415 - only who reads a PDF pays for it

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    at_box, at_x, at_y, text = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y), page.raw
    unicode_of, box_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    angle_at = raw.FPDFText_GetCharAngle
    apart, high = False, 0
    for place in range(count):
        code = unicode_of(text, place)
        if code in _BLANKS:
            apart = True
            continue
        if _HIGH <= code < _LOW:
            high = code
            continue
        if high and _LOW <= code < _LOW + 0x400:
            code = 0x10000 + ((high - _HIGH) << 10) + code - _LOW
        high = 0
        words = _character(code)
        if not words:
            continue
        box_of(text, place, at_box)
        origin_of(text, place, at_x, at_y)
        left, bottom, right, top, base = box.left, box.bottom, box.right, box.top, y.value
        if turns:
            left, bottom, right, top = turned(left, bottom, right, top, turns)
            base = (base, -x.value, -base, x.value)[turns]
        if top - bottom < 1:  # a font that does not say how tall it is
            box_left, box_bottom, box_right, box_top = page.get_charbox(place)
            left, bottom, right, top = turned(box_left, box_bottom, box_right, box_top, turns)
            top = max(top, bottom + 0.5)
        ink = words, left, bottom, right, top, base, apart
        apart = False
        if abs((angle_at(text, place) / _QUARTER + turns + 0.5) % 4 - 0.5) > _ASKEW:
            aside.append(ink)
        else:
            yield ink


def stretches_of(inks: Iterator[_Ink]) -> list[Stretch]:
    """The stretches of a page, in the order of drawing."""
    made: list[Stretch] = []
    begun = end = size = base = 0.0
    before = ""
    for words, left, bottom, right, top, stands, apart in inks:
        if made and left == begun and right == end and stands == made[-1].glyphs[-1].base:  # drawn as one with the last
            made[-1].glyphs.append(Glyph(words, left, bottom, right, top, stands, apart=False))
            continue
        height, gap, rise = top - bottom, left - end, stands - base
        raised = height < 0.85 * size and 0.1 * size < rise < 0.7 * size and -0.2 * size < gap < 0.5 * size
        wide = gap > _GAP_OF_FIGURES * size and (
            gap > _WIDE_GAP * size or (before in _FIGURE_ENDS and words in _FIGURE_STARTS)
        )
        if not made or wide or gap < -0.5 * size or (abs(rise) > 0.25 * min(size, height) and not raised):
            made.append(Stretch([Glyph(words, left, bottom, right, top, stands, apart=False)]))
            size, base = max(height, 1.0), stands
        elif raised:
            made[-1].glyphs.append(Glyph(words.translate(_RAISED), left, bottom, right, top, base, apart=False))
        else:
            is_gap = gap > 0.02 * size if apart else gap > _WORD_GAP * size and not _is_wide(words)
            is_gap = is_gap and before not in _OPENING and not (words in _CLOSING and before.isdigit())
            made[-1].glyphs.append(Glyph(words, left, bottom, right, top, stands, is_gap))
            if height > size:
                size, base = height, stands
        begun, end, before = left, right, words
    return [part for stretch in _once(made) for part in _without_leaders(stretch)]


def _once(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches without those that are drawn twice in one place, to look bold."""
    found: dict[tuple[str, int, int], Stretch] = {}
    for stretch in stretches:
        found.setdefault((stretch.text, round(stretch.left / _SAME_PLACE), round(stretch.base / _SAME_PLACE)), stretch)
    return list(found.values())


@cache
def _character(code: int) -> str:
    """The character of a code: ligatures and the radicals of East Asia as people write them."""
    if code == _HYPHEN:
        return "-"
    if code in _UNKNOWN or _HIGH <= code < _HIGH + 0x800:
        return "\ufffd"
    words = chr(code)
    if any(code in drawn for drawn in _DRAWN):
        return unicodedata.normalize("NFKC", words)
    return words if words.isprintable() else ""


def _is_wide(words: str) -> bool:
    """Whether it is a character that fills its square, so that gaps say nothing."""
    return unicodedata.east_asian_width(words[0]) in "WF"


def _without_leaders(stretch: Stretch) -> Iterator[Stretch]:
    """A stretch cut where dots lead from a label to its figure."""
    begun = place = 0
    glyphs = stretch.glyphs
    while place < len(glyphs):
        end = place
        while end < len(glyphs) and glyphs[end].words in "._…·":
            end += 1
        if end - place >= _LEADER:
            if begun < place:
                yield Stretch(glyphs[begun:place])
            begun = end
        place = end + 1
    if begun < len(glyphs):
        yield Stretch(glyphs[begun:])
