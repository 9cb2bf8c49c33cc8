"""The words of a paragraph of a Word document, run by run, as they are seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from steelyard.sources.convert.archive import attribute, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEFT_OUT: Final = frozenset(
    "del moveFrom instrText delText pPr rPr txbxContent Fallback drawing pict object rt footnotePr".split()
)
"""Deleted words, codes of fields, and what is told elsewhere: text boxes stand behind their paragraph."""
_SIGNS: Final = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_RAISED: Final = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LOWERED: Final = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_OFF: Final = frozenset({"0", "false", "off"})


class Piece(NamedTuple):
    """Words, and how many characters of the paragraph stand before them."""

    words: str
    before: int


def pieces_of(paragraph: Element) -> Iterator[Piece]:
    """The words of a paragraph in order; an end of line where a line is broken by hand."""
    before = 0
    waiting = [(child, paragraph) for child in reversed(paragraph)]
    while waiting:
        element, above = waiting.pop()
        tag = local(element.tag)
        words = _SIGNS.get(tag, "") if local(above.tag) == "r" else ""
        if tag == "t":
            words = _drawn(element.text or "", above)
        elif tag in {"footnoteReference", "endnoteReference"}:
            words = raised(attribute(element, "id"))
        elif tag not in _LEFT_OUT and not (tag == "r" and _is_hidden(element)):
            waiting.extend((child, element) for child in reversed(element))
        if words:
            yield Piece(words, before)
            before += len(words)


def raised(number: str) -> str:
    """The number of a note, set small above the line."""
    return number.translate(_RAISED)


def _drawn(words: str, run: Element) -> str:
    """Words set small above or below the line are written so: a note's number is no digit of the figure before it."""
    found = _property(run, "vertAlign")
    match attribute(found, "val") if found is not None else "":
        case "superscript":
            return words.translate(_RAISED)
        case "subscript":
            return words.translate(_LOWERED)
    return words


def _is_hidden(run: Element) -> bool:
    found = _property(run, "vanish")
    return found is not None and attribute(found, "val") not in _OFF


def _property(run: Element, tag: str) -> Element | None:
    """A property of a run."""
    for child in run:
        if local(child.tag) == "rPr":
            return next((each for each in child if local(each.tag) == tag), None)
    return None
