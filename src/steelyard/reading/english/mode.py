"""How sure the source is: expected, planned, heard, meant; and whom it quotes."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.english.line import Line
from steelyard.reading.english.words import FORECASTS, OPINIONS, PLANS, RUMOURS
from steelyard.words.measure import Mode

_HEARD: Final = re.compile(
    r"\b(?:(?:is|are|was|were)\s+said\s+to\b|people\s+familiar|person\s+familiar|sources?\s+(?:said|say|told)|market\s+talk"
    r"|people\s+with\s+(?:direct\s+)?knowledge|say\s+the\s+people|rumou?r|reportedly|according\s+to\s+sources|in\s+talks"
    r"|declined\s+to\s+be\s+(?:named|identified)|asking\s+not\s+to\s+be)",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"\baccording\s+to\s+(?P<who>[^,.;()]{2,60})|(?:^|[,.]\s)(?P<said>[^,.;()]{2,60}?)\s+(?:said|says|told|estimates|predicts|forecasts)\b"
)


def mode(line: Line, index: int) -> Mode | None:
    """The mode that the words of the clause give; nothing where it is worded as done."""
    words = line.tokens.words
    start = max((place for place in range(index) if words[place] in {";", "."}), default=0)
    start = max(start, told_since(line, index))
    before = set(words[start:index])
    behind = set(words[index + 1 : index + 4])
    if before & RUMOURS or _is_heard(line):
        return Mode.RUMOUR
    if before & PLANS:
        return Mode.PLAN
    if before & FORECASTS or behind & {"expected", "forecast"}:
        return Mode.FORECAST
    if before & OPINIONS:
        return Mode.OPINION
    return None


def told_since(line: Line, index: int) -> int:
    """Where a clause about today begins behind one about what is to come: "expects to grow in 2025, and holds 34%"."""
    words = line.tokens.words
    for place in range(index - 1, 0, -1):
        if words[place] in _TODAY and words[place - 1] in {"and", "but"}:
            return place if (FORECASTS | PLANS) & set(words[:place]) else 0
    return 0


_TODAY: Final = frozenset("holds owns controls has keeps employs operates runs serves".split())


def _is_heard(line: Line) -> bool:
    """Whether unnamed people say it; looked for once a sentence."""
    if line.heard is None:
        line.heard = _HEARD.search(line.tokens.text, line.tokens.span.start, line.tokens.span.end) is not None
    return line.heard


def attribution(line: Line) -> str:
    """Who is quoted, in the words of the text; empty where nobody is. Looked for once a sentence."""
    if line.quoted is None:
        found = _WHO.search(line.tokens.span.of(line.tokens.text))
        line.quoted = " ".join((found["who"] or found["said"]).split()) if found else ""
    return line.quoted
