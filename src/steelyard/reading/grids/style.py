"""How a table groups its digits: 1,234.5 or 1.234,5 or 1 234.5, as its cells show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

_BLANK: Final = re.compile(r"(?<=\d)[ \u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")


@final
@dataclass(frozen=True, slots=True)
class Style:
    """How a table groups its digits, where it does not write 1,234.5."""

    comma_is_point: bool = False
    blanks_group: bool = False

    def plain(self, text: str) -> str:
        """The text with its numbers in the usual notation."""
        if self.blanks_group:
            text = _BLANK.sub("", text)
        if self.comma_is_point:
            text = text.replace(".", "\0").replace(",", ".").replace("\0", ",")
        return text


USUAL: Final = Style()


_EUROPEAN: Final = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_SHORT_COMMA: Final = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,])")
_ENGLISH: Final = re.compile(r"\d,\d{3}(?:\.\d|,\d|\b)|(?<![\d,])\d+\.\d{1,2}(?![\d.])")
_SPACED: Final = re.compile(r"(?<![\d,.])\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?![\d])")


def style_of(cells: list[str]) -> Style:
    """How the cells of a table group their digits; the usual way unless they show another and none shows that one."""
    text = "\n".join(cell for cell in cells if "," in cell or " " in cell or "." in cell or "\u00a0" in cell)
    english = _ENGLISH.search(text) is not None
    european = not english and bool(_EUROPEAN.search(text) or _SHORT_COMMA.search(text))
    grouped = re.search(r"\d,\d{3}", text) is not None
    spaced = not (grouped and not european) and len(_SPACED.findall(text)) > 1
    return Style(comma_is_point=european, blanks_group=spaced) if european or spaced else USUAL
