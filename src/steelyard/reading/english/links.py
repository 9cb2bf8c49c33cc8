"""The ways in which a measure and a figure are linked: beside it, behind it, before it, by the figure before."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.chosen import Chosen
from steelyard.reading.english.labelled import Labelled
from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import ADVERBS, BE, CLAUSE_WORDS, FALLS, HAVE, PAY, PREDICATES, RISES
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_GLUE: Final = (
    ADVERBS
    | BE
    | HAVE
    | RISES
    | FALLS
    | frozenset(
        "of at to by in for from on the a an and as is or with per ( ) , : - – — @ 's that which this its".split()
    )
)


_HELD: Final = HAVE | {"held", "holds", "holding", "of", "is", "was"}
_SKIP_BEHIND: Final = frozenset(
    "the its our their total net annual all a an such these those this cash new his her".split()
)


_STOP: Final = CLAUSE_WORDS | frozenset("# ; , . : ( ) from to by at than compared".split())


_BREAKS: Final = _STOP - {"from", "to", "by", "at"}
_FAR: Final = 0.12


_OVER: Final = {";": 6.0, ".": 8.0, "#": 0.8, ",": 0.5, "and": 0.3, "but": 2.0, "while": 2.5, "who": 2.0, "which": 0.6}


PROFITS: Final = frozenset(
    {
        Measure.PROFIT,
        Measure.NET_INCOME,
        Measure.OPERATING_PROFIT,
        Measure.GROSS_PROFIT,
        Measure.EBIT,
        Measure.EBITDA,
        Measure.ADJUSTED_PROFIT,
    }
)


def named_by_cue(line: Line, index: int, part: Part) -> Labelled | None:
    """The measure behind the word of change: "a 13% increase in sales", "an increase in payments of $5 million"."""
    if part.role is not Role.CHANGE or part.cue < 0:
        return None
    words = line.tokens.words
    place = part.cue + 1
    if place < len(words) and words[place] in {"in", "of", "for", "to", "on"} and (part.behind or words[place] != "of"):
        return _first_name(line, place + 1, limit=9, until=index if part.cue < index else len(words))
    return None


def _first_name(line: Line, start: int, *, limit: int, until: int) -> Labelled | None:
    """The head of the noun phrase that begins at a token: the last name of a measure before the phrase ends."""
    words = line.tokens.words
    best: Labelled | None = None
    for place in range(start, min(start + limit, until, len(words))):
        labelled = next((each for each in line.labels if each.first == place), None)
        if labelled is not None and not (best and labelled.is_weak and not best.is_weak):
            best = labelled
        if (
            best is not None
            and place >= best.last
            and (words[place] in _STOP or words[place] in {"of", "in", "for", "as", "on"})
        ):
            break
        if words[place] in {"#", ";", ".", "(", "compared"} or (words[place] in {"from", "by", "due", "primarily"}):
            break
    return best


def _list_end(words: list[str], index: int) -> int:
    """Behind a figure, the figure of the year before in brackets, and the list that they begin."""
    place = index + 1
    if words[place : place + 3] == ["(", "#", ")"]:
        place += 3
    if words[place : place + 1] == ["of"] and words[place + 2 : place + 3] == ["#"]:
        return place + 3  # "12 of its 57 stores"
    while words[place : place + 2] in ([",", "#"], ["and", "#"]) or words[place : place + 3] == [",", "and", "#"]:
        place = words.index("#", place) + 1
    return place


def named_behind(line: Line, index: int) -> Labelled | None:  # noqa: PLR0911 - one line a way of saying it
    """The measure right behind a figure: "$8 million of tax expense", "1,700 nodes", "a $2.8 billion penalty"."""
    words = line.tokens.words
    place = _list_end(words, index)
    if words[place : place + 1] == ["on"] and PAY & set(words[max(0, index - 14) : index]):
        return _first_name(line, place + 1, limit=6, until=len(words))
    joined = words[place] if place < len(words) else ""
    if joined in {"of", "in", "for"}:
        if (
            joined == "in"
            and words[place + 1 : place + 2] == ["cash"]
            and words[place + 2 : place + 3] != ["and"]
            and not _has(words, index)
        ):
            return None  # "bought for $4 million in cash"
        found = _first_name(line, place + 1, limit=6, until=len(words))
        if found is None or any(word in _STOP or word in BE or word in HAVE for word in words[place + 1 : found.first]):
            return None
        if joined == "for" and found.is_weak:
            return None
        return found
    for labelled in line.labels:
        if labelled.first < place:
            continue
        gap = words[place : labelled.first]
        if len(gap) > 3 or any(word in _STOP or word in PREDICATES for word in gap):  # noqa: PLR2004
            return None
        if any(word in {"of", "in", "for", "on", "year", "per"} for word in gap):
            return None
        return labelled
    return None


def _has(words: list[str], index: int) -> bool:
    before = [word for word in words[max(0, index - 4) : index] if word not in ADVERBS]
    return bool(before) and before[-1] in _HELD


def named_before(line: Line, index: int, part: Part) -> list[Chosen]:
    """Every measure before a figure with its weight; nothing but joining words between them weighs most."""
    words = line.tokens.words
    found: list[Chosen] = []
    cost, glued = 0.0, True
    ends = {each.last: each for each in line.labels if each.last <= index}
    place = index
    bracket = False
    while place > 0 and index - place < 45:  # noqa: PLR2004 - a measure further off is another sentence's
        if (labelled := ends.get(place)) is not None:
            weight = (
                (9.0 if glued else 8.0 if _described(words, labelled, index) else 6.5)
                - cost
                - (1.4 if labelled.is_weak else 0.0)
                - _spent(line, labelled, index, part)
            )
            if not (_is_share_whole(words, labelled) and not glued) and not bracket:
                found.append(Chosen(labelled.label, weight, labelled))
            if glued and labelled.is_weak and (head := _head_of(line, labelled)) is not None:
                found.append(Chosen(head.label, weight + 0.5, head))
            place = labelled.first
            cost += 0.1 if labelled.is_weak else 0.9
            continue
        place -= 1
        word = words[place]
        if word == ")" and place < index - 1 and "(" in words[max(0, place - 12) : place]:
            bracket = True
        if word == "(":
            bracket = False
        if bracket:
            continue
        cost += _OVER.get(word, _FAR)
        if word not in _GLUE and not _is_name(line, place):
            glued = False
    return found


def _described(words: list[str], labelled: Labelled, index: int) -> bool:
    """Whether only a description stands behind the measure: "revenue from public cloud services was"."""
    if words[labelled.last] not in {"from", "of", "in", "for", "to", "at"}:
        return False
    verb = next((place for place in range(labelled.last, index) if words[place] in PREDICATES), None)
    if verb is None or any(word in _BREAKS for word in words[labelled.last : verb]):
        return False
    return all(word in _GLUE for word in words[verb:index])


def _head_of(line: Line, inner: Labelled) -> Labelled | None:
    """The measure that a weak name only describes: "transaction expenses recognized for the acquisition"."""
    words = line.tokens.words
    for outer in reversed(line.labels):
        if outer.last > inner.first or inner.first - outer.last > 8:  # noqa: PLR2004
            continue
        between = words[outer.last : inner.first]
        joined = any(word in {"for", "of", "with", "to", "on", "in", "from"} for word in between)
        broken = any(
            word in {"#", ",", ";", "and", "that", "which", "@"} or word in BE or word in HAVE for word in between
        )
        return outer if joined and not broken and not outer.is_weak else None
    return None


def _spent(line: Line, labelled: Labelled, index: int, part: Part) -> float:
    """How much less a measure weighs that has a figure of its own right behind: "impairment of $21 million fell 5%"."""
    words = line.tokens.words
    if (
        labelled.first > 1
        and (words[labelled.first - 1] == "#" or words[labelled.first - 2] == "#")
        and labelled.measure in PROFITS
    ):
        before = labelled.first - 1 if words[labelled.first - 1] == "#" else labelled.first - 2
        if line.tokens.figure(before).value.unit is Unit.TIMES and before != index:
            return 5.0  # "at 9.6 times forecast earnings": the multiple's
    if part.role is not Role.CHANGE or part.behind or labelled.last + 1 >= index:
        return 0.0
    return (
        2.5
        if words[labelled.last] in {"of", "("} and words[labelled.last + 1] == "#" and labelled.last + 1 < part.cue
        else 0.0
    )


def _is_share_whole(words: list[str], labelled: Labelled) -> bool:
    """Whether the name is the whole of a share: "62% of revenue" names no measure for what follows."""
    place = labelled.first - 1
    while place > 0 and words[place] in _SKIP_BEHIND:
        place -= 1
    return place > 0 and words[place] == "of" and words[place - 1] == "#"


def _is_name(line: Line, place: int) -> bool:
    return any(spot.first <= place < spot.last for spot in line.names)
