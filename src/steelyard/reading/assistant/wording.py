"""What our own vocabularies say of words that an assistant points at: which measure they name, which way they go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.assistant.folding import folded
from steelyard.reading.assistant.ground import Ground
from steelyard.reading.chinese.measures import MEASURES
from steelyard.reading.chinese.script import simplified
from steelyard.reading.english.measures import LABELS
from steelyard.reading.english.words import FALLS, RISES
from steelyard.reading.figures import Figure
from steelyard.words.measure import Measure

_RISES_CHINESE: Final = (
    "增长 上升 增加 提升 提高 上涨 增幅 涨幅 上调 扩大 攀升 走高 增至 升至 涨至 回升 激增 大增 猛增 飙升 劲增 大涨"
    " 上扬 跃升 递增 增速 高出 多出"
).split()
_FALLS_CHINESE: Final = (
    "下降 减少 下滑 下跌 降低 跌幅 降幅 下调 缩减 收窄 回落 萎缩 跌至 降至 减至 骤降 大跌 暴跌 锐减 大幅减 走低 缩水"
    " 下挫 减幅 递减 负增长 低于 少于"
).split()
_WORD: Final = re.compile(
    "|".join([r"[A-Za-z][\w’'-]*", *map(re.escape, sorted((*_RISES_CHINESE, *_FALLS_CHINESE), key=len, reverse=True))])
)
_LAST: Final = re.compile(
    r"[A-Za-z][\w’'-]*(?=(?:\s+(?:by|to|of|about|some|just|only|nearly|almost))?\s*\Z)|[^\W\d_a-zA-Z]{2,4}\Z"
)
_BEFORE: Final = 60
"""Characters before a figure in which a word right before it is looked for."""
_AT_ONCE: Final = re.compile(r"[^,;:.，；：。]{0,24}")
_UP: Final = RISES | frozenset(_RISES_CHINESE)
_DOWN: Final = FALLS | frozenset(_FALLS_CHINESE)


@final
@dataclass(frozen=True, slots=True)
class Named:
    """The measure that words name, and whether its figure is below zero although no sign is printed."""

    measure: Measure
    loss: bool


def named(words: str) -> Named | None:
    """What words name by themselves; nothing where no vocabulary holds them."""
    plain = folded(words).strip()
    label = LABELS.get(plain.lower()) or MEASURES.get(simplified(plain).replace(" ", ""))
    return Named(label.measure, label.loss) if label else None


def direction(ground: Ground, figure: Figure) -> int | None:
    """Which way the words beside a figure go: 1 up, -1 down, 0 where there are none, `None` where they disagree.

    A word right before it decides; else those between it and the figure before it, then one that follows at once ("a
    5% decline"), then those between the earlier figures, the nearest first.
    """
    text, sentence = ground.document.text, ground.sentence(figure.span)
    figures = [each.span for each in ground.between(sentence) if isinstance(each, Figure)]
    before = [span for span in figures if span.end <= figure.span.start]
    ends = [sentence.start, *(span.end for span in before)]
    starts = [*(span.start for span in before), figure.span.start]
    nearest, *earlier = (text[end:start] for end, start in reversed(list(zip(ends, starts, strict=True))))
    behind = _AT_ONCE.match(text, figure.span.end, sentence.end)
    if at_once := _ways(_LAST.search(nearest[-_BEFORE:])):
        return at_once.pop()
    for words in (nearest, behind, *earlier):
        if ways := _ways(words):
            return ways.pop() if len(ways) == 1 else None
    return 0


def _ways(words: str | re.Match[str] | None) -> set[int]:
    """The directions of all words that have one."""
    text = words.group() if isinstance(words, re.Match) else words or ""
    found = [found.group() for found in _WORD.finditer(simplified(text).lower())]
    return {1 if word in _UP else -1 for word in found if word in _UP or word in _DOWN}
