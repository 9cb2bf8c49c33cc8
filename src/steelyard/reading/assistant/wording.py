"""What our own vocabularies say of words that an assistant points at: which measure they name, which way they go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, final

from steelyard.reading.assistant.folding import folded
from steelyard.reading.assistant.ground import Ground
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.measures import MEASURES
from steelyard.reading.chinese.script import simplified
from steelyard.reading.english.measures import LABELS
from steelyard.reading.english.words import FALLS, RISES
from steelyard.reading.figures import Figure
from steelyard.words.measure import Measure

_LOSS: Final = re.compile(r"\b(?:loss|losses|deficit)\b|亏损|净亏|赤字", re.IGNORECASE)
_LAST: Final = re.compile(
    r"[A-Za-z][\w’'-]*(?=(?:\s+(?:by|to|of|about|some|just|only|nearly|almost))?\s*\Z)|[^\W\d_a-zA-Z]{1,4}\Z"
)
_BEFORE: Final = 60
"""Characters before a figure in which a word right before it is looked for."""
_FIRST: Final = re.compile(r"(?:\s+[A-Za-z][\w’'-]*){1,2}|的?[^\W\d_a-zA-Z]{2,4}")
_AT_ONCE: Final = re.compile(r"[^,;:.，；：。]{0,24}")


@final
@dataclass(frozen=True, slots=True)
class Named:
    """The measure that words name, if a vocabulary holds them, and whether its figure is below zero without a sign."""

    measure: Measure | None
    loss: bool


def named(words: str) -> Named:
    """What words name by themselves."""
    plain = folded(words).strip()
    label = LABELS.get(plain.lower()) or MEASURES.get(simplified(plain).replace(" ", ""))
    return Named(label.measure, label.loss) if label else Named(None, _LOSS.search(simplified(plain)) is not None)


def direction(ground: Ground, figure: Figure) -> int | None:
    """Which way the words beside a figure go: 1 up, -1 down, 0 where there are none, `None` where they disagree.

    A word right before it decides, else one right behind it ("a 5% decline"); else those between it and the figure
    before it, then those that follow soon, then those between the earlier figures, the nearest first.
    """
    text, sentence = ground.document.text, ground.sentence(figure.span)
    figures = [each.span for each in ground.between(sentence) if isinstance(each, Figure)]
    before = [span for span in figures if span.end <= figure.span.start]
    ends = [sentence.start, *(span.end for span in before)]
    starts = [*(span.start for span in before), figure.span.start]
    nearest, *earlier = (text[end:start] for end, start in reversed(list(zip(ends, starts, strict=True))))
    right_before = _LAST.search(nearest[-_BEFORE:])
    right_behind = _FIRST.match(text, figure.span.end, sentence.end)
    soon = _AT_ONCE.match(text, figure.span.end, sentence.end)
    stretches = (right_before, right_behind, nearest, soon, *earlier)
    for stretch in stretches:
        if ways := _ways(stretch.group() if isinstance(stretch, re.Match) else stretch or ""):
            return ways.pop() if len(ways) == 1 else None
    return 0


def _ways(text: str) -> set[int]:
    """The directions of all words that have one."""
    words = [found.group() for found in _words().finditer(simplified(text).lower())]
    signs = {LEXICON[word].sign for word in words if word in LEXICON}
    signs |= {1 for word in words if word in RISES} | {-1 for word in words if word in FALLS}
    return signs - {0}


@cache
def _words() -> re.Pattern[str]:
    """Any word of the vocabularies, the longest first, so that no short word is seen in a long one."""
    chinese = sorted((word for word in LEXICON if not word.isascii()), key=len, reverse=True)
    return re.compile("|".join([r"[a-z][\w’'-]*", *map(re.escape, chinese)]), re.ASCII)
