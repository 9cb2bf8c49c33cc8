"""Words that make a figure something else than the measure beside it: "half of", "never", "a day", "3 billion more".

A figure with such words is a doubt, and the doubt says which words.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from steelyard.reading.context import Labelled, Sentence
from steelyard.reading.figures import Figure
from steelyard.reading.labels import FALLS, GLUE, HAVING, OTHERS, PER_PIECE, PREPOSITIONS, RISES, SPANS, VERBS
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_DENIED: Final = re.compile(
    r"\b(?:not|never|no|nor|without|instead|hardly|missed|misses|failed|fails|denied|denies)\b|\b\w+n['’]t\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]uppose|[Ss]upposing|[Aa]ssuming|may|might|could|(?:would|should)\s+have)\b"
)
_APART: Final = re.compile(
    r"\s+(?:more|less|fewer|higher|lower|larger|smaller|bigger|above|below|short|better|worse|ahead|behind|apart|away)\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(
    r"\s+(?:a|an|per|each|every)\s+(?!year\s+(?:earlier|before|ago)\b)(?P<thing>[a-z]+)", re.IGNORECASE
)
_PART: Final = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|most|part|some|much|bulk|rest|portion|percentage)"
    r"\s+of\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"\s+of\s+(?:[\w'’-]+\s+){0,4}")
_INCREASE: Final = re.compile(
    r"\b(?:increase|rise|growth|gain|decrease|decline|fall|drop|reduction)\s+of\s+$", re.IGNORECASE
)
_GONE: Final = re.compile(
    r"\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:repaid|raised|issued|paid|written\s+off)\b", re.IGNORECASE
)
_OF_THEM: Final = re.compile(r"\s+of\s+(?:it|them|this|that|these|those|which|whom)\b", re.IGNORECASE)
_THING: Final = re.compile(r"\s+(?P<thing>[A-Za-z][\w-]*)")
_JOINED: Final = re.compile(r"(?:,|,?\s+and|,?\s+or)\s+(?:(?:its|their|the|of|in|on|at)\s+)?")
_ENDS: Final = GLUE | HAVING | VERBS | PREPOSITIONS


def caution(sentence: Sentence, label: Labelled, figure: Figure) -> str:
    """Why the figure may be no figure of the measure, in words; empty where nothing speaks against it."""
    text, start = sentence.text, sentence.span.start
    ends = [other.span.end for other in sentence.figures if other.span.end <= figure.span.start]
    clause = text[max([start, *ends]) : figure.span.start]
    before = text[start : figure.span.start]
    if found := _DENIED.search(clause) or _SUPPOSED.search(before):
        return f"{found.group()!r} stands before it"
    if found := _APART.match(text, figure.span.end):
        return f"{found.group().strip()!r} stands behind it: it says how far two things are apart"
    if found := _OF_THEM.match(text, figure.span.end):
        return f"{found.group().strip()!r} stands behind it: it is a part"
    if found := _GONE.match(text, figure.span.end):
        return f"{found.group().strip()!r} stands behind it"
    if figure.value.unit is not Unit.PERCENT and (found := _INCREASE.search(before)):
        return f"{found.group().strip()!r} stands before it"
    return (
        _each(sentence, label, figure)
        or _counts(sentence, label, figure)
        or _together(sentence, label)
        or _share_of(sentence, label, figure)
    )


def is_had(sentence: Sentence, figure: Figure) -> bool:
    """Whether the word before a figure lets its measure follow: "had 1,700 nodes", "rose to 1,700 nodes"."""
    words = re.findall(r"[\w-]+", sentence.between(sentence.span.start, figure.span.start).lower())
    return bool(words) and (words[-1] in HAVING or (words[-1] == "to" and not (RISES | FALLS).isdisjoint(words)))


def _each(sentence: Sentence, label: Labelled, figure: Figure) -> str:
    """Whether the figure is counted by the day, the piece, the head."""
    found = _EACH.match(sentence.text, figure.span.end)
    if found is None or label.label.measure in PER_PIECE:
        return ""
    yearly = figure.value.unit is Unit.PERCENT and found["thing"].lower() == "year"
    return "" if yearly else f"it is a figure {' '.join(found.group().split())}"


def _counts(sentence: Sentence, label: Labelled, figure: Figure) -> str:
    """Whether a bare number behind a measure counts what stands behind it: "15 employees and 3 ships"."""
    found = _THING.match(sentence.text, figure.span.end)
    bare = figure.value.unit is Unit.COUNT and label.span.end <= figure.span.start
    bare = bare and label.label.measure is not Measure.VOLUME  # shipments are of any thing
    small = found is None or found["thing"].lower() in GLUE | PREPOSITIONS | HAVING | VERBS
    return "" if found is None or small or not bare else f"it counts {found['thing']!r}"


def _together(sentence: Sentence, label: Labelled) -> str:
    """Whether two measures or two dates share the figures, so that it is not clear which has which."""
    text = sentence.text
    dates = [when.span for when in sentence.dates]
    if any(_JOINED.fullmatch(text[a.end : b.start]) for a, b in pairwise(dates)):
        return "two dates are named together"
    earlier = [other for other in sentence.labels if other.span.end <= label.span.start]
    if earlier and _JOINED.fullmatch(text[earlier[-1].span.end : label.span.start]):
        return "two measures are named together"
    return _of_label(sentence, label)


def _share_of(sentence: Sentence, label: Labelled, figure: Figure) -> str:
    """Whether another figure says that it is a share of the measure: "two thirds of revenue, 3 billion yuan"."""
    for other in sentence.figures:
        gap = sentence.text[other.span.end : label.span.start]
        if other is not figure and other.value.unit is Unit.PERCENT and _OF.fullmatch(gap):
            return f"it may be {other.quote} of the measure"
    return ""


def _of_label(sentence: Sentence, label: Labelled) -> str:
    """Whether the words around the measure make it another one: a part of it, somebody else's, an average."""
    text = sentence.text
    before = sentence.between(sentence.span.start, label.span.start)
    if found := _PART.search(before):
        return f"it is about {' '.join(found.group().split())!r} the measure"
    words = re.findall(r"[\w-]+", re.split(r"[,;:()]", before)[-1].lower())
    last = max((place for place, word in enumerate(words) if word in _ENDS), default=-1)
    words = words[last + 1 :]
    behind = re.match(r"\s+of\s+(?:the\s+|its\s+)?((?:[\w-]+\s+){0,2})", text[label.span.end :])
    words += behind[1].lower().split() if behind else []
    if found_words := [word for word in words if word in SPANS | OTHERS]:
        return f"{found_words[-1]!r} stands beside the measure"
    return ""
