"""Paragraphs of running text: which language one is in, and what a heading says of those below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.dates import When
from steelyard.reading.figures import Seen
from steelyard.sources.span import Span

YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_SHARE_OF_CHINESE: Final = 8
"""One Chinese character in so many makes a paragraph Chinese: each says as much as a word."""
_HEADING: Final = 90
"""The most characters of a heading."""
_SENTENCE_ENDS: Final = (".", ":", ";", "?", "!")


def headed(words: str, inside: Sequence[Seen]) -> str:
    """The period that a heading gives what stands below it: "Third Quarter 2023 Highlights"; empty for other lines."""
    if len(inside) != 1 or len(words) > _HEADING or words.rstrip().endswith(_SENTENCE_ENDS):
        return ""
    (date,) = inside
    if not isinstance(date, When) or date.at_end or "-" in date.notation:
        return ""
    return f"FY{date.notation}" if YEAR.fullmatch(date.notation) else date.notation


def is_chinese(text: str, span: Span) -> bool:
    """Whether it is for the Chinese grammar."""
    return len(_CHINESE.findall(text, span.start, span.end)) * _SHARE_OF_CHINESE >= span.end - span.start
