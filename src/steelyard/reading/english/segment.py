"""Which part of the company a figure is of: "smartphone revenue", "revenue from public cloud services"."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.chosen import Chosen
from steelyard.reading.english.labelled import Labelled
from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.segment_words import MEASURE_WORDS, NO_PART, NOUNS_IN_ING, OF_THE_WHOLE, PART_NOUNS
from steelyard.reading.english.words import ADVERBS, OF_PARTS, PREDICATES

_PARTING: Final = OF_PARTS | {"for"}
_ACTS: Final = PREDICATES | {"'s", "brought", "contributed"}
_KEEP: Final = frozenset("other new".split())
_BEHIND: Final = frozenset("from of in for".split())
_LONGEST: Final = 6


def segment(line: Line, index: int, chosen: Chosen | None, part: Part) -> str:
    """The words for the part; empty for the whole."""
    if chosen is None or chosen.label.measure in OF_THE_WHOLE:
        return ""
    labelled = chosen.labelled
    if labelled is None:
        return _of_cause(line, index, part) or _unit(line, index)
    if part.role is Role.SHARE and labelled.first > index:
        return _part_before(line, index, part)
    found = _words_before(line, labelled) or _words_behind(line, labelled, index) or _unit(line, index)
    if not found and labelled.label.kind:
        return labelled.words
    if found and labelled.label.kind:
        return f"{found} {labelled.words}"
    return found or _of_cause(line, index, part)


def _words_before(line: Line, labelled: Labelled) -> str:
    tokens = line.tokens
    first = labelled.first
    named = {place for spot in line.names for place in range(spot.first, spot.last)}
    while first > 0 and labelled.first - first < _LONGEST:
        word = tokens.words[first - 1]
        if first - 1 in named and not _is_part_name(line, first, labelled):
            break
        if (
            word == "and"
            and first > 1
            and tokens.words[first - 2].isalpha()
            and tokens.words[first - 2] not in NO_PART
            and first < labelled.first
        ):
            first -= 1
            continue
        if (word in NO_PART and word not in _KEEP) or not any(c.isalpha() for c in word) or _is_verb(word):
            break
        first -= 1
    while first < labelled.first and tokens.words[first] in {"and", "new", "other"} and labelled.first - first == 1:
        first += 1
    words = [word for word in tokens.words[first : labelled.first] if word != "'s"]
    while words and words[-1] in PART_NOUNS and len(words) > 1:
        words.pop()
    if words and words[0] == "and":
        words = words[1:]
    if "and" in words and tokens.word(first - 1) == ",":  # a list of parts, each with a figure of its own
        return ""
    return "" if set(words) <= MEASURE_WORDS else " ".join(words)


def _is_verb(word: str) -> bool:
    """Whether the ending says that it is a form of a verb, which names no part of a company."""
    return word.endswith(("ed", "ing")) and word not in NOUNS_IN_ING and "-" not in word


def _is_part_name(line: Line, first: int, labelled: Labelled) -> bool:
    """Whether a capitalised name before a measure is a part of the company: "the Transportation Solutions segment"."""
    words = line.tokens.words[first : labelled.first]
    return bool(set(words) & {"segment", "division", "business", "channel", "region"})


def _noun_before(line: Line, verb: int) -> str:
    """The noun phrase right before a verb, without the company's own name: "Lamvik's Paperboard business area"."""
    words = line.tokens.words
    first = verb
    starts = {spot.last: spot for spot in line.names}
    while first > 0 and verb - first < _LONGEST and words[first - 1] not in NO_PART and first not in starts:
        if any(each.first <= first - 1 < each.last for each in line.labels):
            return ""
        first -= 1
    found = [word for word in words[first:verb] if word != "'s"]
    while len(found) > 1 and found[-1] in PART_NOUNS:
        found.pop()
    return "" if set(found) <= PART_NOUNS | {"it", "they"} else " ".join(found)


def _words_behind(line: Line, labelled: Labelled, index: int) -> str:  # noqa: C901 - one line a way of saying it
    """As in "revenue from public cloud services", "net sales from our modules segment", "sales in China"."""
    tokens = line.tokens
    place = labelled.last
    if tokens.word(place) not in _BEHIND or "attributable" in labelled.words:
        return ""
    joined = tokens.words[place]
    place += 1
    while tokens.word(place) in {"the", "our", "its", "their"}:
        place += 1
    first = place
    names = {place for spot in line.names for place in range(spot.first, spot.last)}
    while place < len(tokens.words) and place - first < _LONGEST:
        word = tokens.words[place]
        if word == "'s" and joined == "of":
            return ""
        if place >= index and labelled.last <= index:
            break
        if word in NO_PART and not (word == "and" and place > first) and word not in {"other", "new"}:
            break
        if place in names and joined == "of":
            spot = next(each for each in line.names if each.first <= place < each.last)
            if tokens.word(spot.last) != "'s":
                return ""
            place = first = spot.last + 1
            continue
        place += 1
    if joined == "of" and place in names:
        return ""  # "sales of the packaging company Acme"
    words = ["US" if word == "u.s" else word for word in tokens.words[first:place] if word != "'s"]
    while words and (words[-1] in PART_NOUNS - {"services", "products"} or words[-1] == "and") and len(words) > 1:
        words.pop()
    if joined == "of" and len(words) < 2 and not words:  # noqa: PLR2004
        return ""
    return " ".join(words)


def _part_before(line: Line, index: int, part: Part) -> str:
    """The part that a share is of: the subject of the clause, where it is no whole."""
    if part.cue > 0 and line.tokens.word(part.cue) in _PARTING | {"up"}:
        verb = part.cue - 1 if line.tokens.word(part.cue) == "for" else part.cue
        if line.tokens.word(verb) == "up":
            verb -= 1
        while verb > 0 and line.tokens.word(verb - 1) in ADVERBS:
            verb -= 1  # "online now makes up a fifth of revenue"
        if found := _noun_before(line, verb):
            return found
    for labelled in [each for each in line.labels if each.first < index] or line.labels:
        found = _words_before(line, labelled)
        if found:
            return found
        if behind := _words_behind(line, labelled, len(line.tokens.words)):
            return behind
    return line.context.segment


_UNITS: Final = frozenset("unit division segment arm business".split())


def _unit(line: Line, index: int) -> str:
    """The part that is the subject of the clause: "the rail unit brought in", "the wind unit's sales"."""
    words = line.tokens.words
    for place in range(index - 1, max(0, index - 14), -1):
        if words[place] in {";", "#", ".", "while", "but", "whereas"}:
            return ""
        if words[place] in _UNITS and words[place + 1] in _ACTS:
            first = place
            while first > 0 and place - first < 4 and words[first - 1] not in NO_PART and words[first - 1].isalpha():  # noqa: PLR2004
                first -= 1
            return " ".join(words[first:place])
    return ""


def _of_cause(line: Line, index: int, part: Part) -> str:
    """The part behind a difference: "a decrease in Asia of $19.0 million", "a 5 point improvement in cloud"."""
    if part.role is not Role.CHANGE or part.cue < 0:
        return ""
    tokens = line.tokens
    place = part.cue + 1
    if tokens.word(place) != "in":
        return ""
    first = place + 1
    while tokens.word(first) in {"the", "our", "its", "their"}:
        first += 1
    place = first
    while (
        place < len(tokens.words) and place - first < _LONGEST and place != index and tokens.words[place] not in NO_PART
    ):
        place += 1
    return " ".join(tokens.words[first:place])
