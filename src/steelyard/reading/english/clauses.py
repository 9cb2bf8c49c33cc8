"""The names of a sentence by where they stand: at a measure, in the clause of a figure, as subject, as speaker."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.words import (
    ADVERBS,
    BE,
    COMPANY_NOUNS,
    FALLS,
    HAVE,
    POSSESS,
    PREDICATES,
    RISES,
)
from steelyard.words.names import EntityKind

_TELLS: Final = frozenset(
    "said says say reported reports wrote estimates estimated predicts predicted forecasts forecast told according"
    " expects believes noted analysts analyst added data".split()
)


_AWAY: Final = frozenset(
    "from by with via per than like unlike against versus alongside to excluding including among".split()
)


_PARENTS: Final = frozenset(
    "subsidiary unit division arm affiliate part owner parent backed rival supplier customer".split()
)


_BODIES: Final = frozenset("board directors management shareholders".split())
"""What speaks for a company: "the board of Acme"."""
_OF_STOCK: Final = frozenset("shares stock stake stakes interest holding".split())


def at_measure(line: Line, spots: list[Spot], first: int, last: int) -> Spot | None:
    """The name that a measure has: "Acme's revenue", "Acme cloud revenue", "revenue of Acme"."""
    words = line.tokens.words
    behind = next((spot for spot in spots if spot.first >= last), None)
    if behind is not None and words[last : behind.first] in (["for"], ["on"], ["of"], ["of", "the"]):
        return behind
    if behind is not None and words[last : behind.first] == ["in"] and _is_firm(line, behind, last):
        return behind
    for spot in reversed(spots):
        if spot.last > first:
            continue
        between = words[spot.last : first]
        if len(between) > 6 or any(word in {"#", "@", ",", ";", ".", "and", "(", "that"} for word in between):  # noqa: PLR2004
            break
        if between[:1] == ["'s"] or not between or (spot.first == 0 or words[spot.first - 1] not in _AWAY):
            return spot
        break
    behind = next((spot for spot in spots if spot.first >= last), None)
    if behind is not None and words[last : behind.first] in (["of"], ["at"], ["for"], ["of", "the"], ["on"]):
        return behind
    return None


def _is_firm(line: Line, spot: Spot, last: int) -> bool:
    """Whether a name behind "in" is a company and no place: "shares in Acme", "sales in Acme Department Stores"."""
    if spot.named.kind is not EntityKind.COMPANY:
        return False
    return spot.named.known or spot.last - spot.first > 2 or line.tokens.word(last - 1) in _OF_STOCK  # noqa: PLR2004


def relative(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """The name before "who" or "which", where that clause holds the figure: "after Lei, who owns 29.9%"."""
    words = line.tokens.words
    for place in range(index - 1, max(-1, index - 9), -1):
        if words[place] == "which" and words[place + 1] not in POSSESS | HAVE:
            return None
        if words[place] in {"who", "which", "whose"}:
            return next((spot for spot in spots if spot.last in {place, place - 1}), None)
        if words[place] in {"#", ";"}:
            return None
    return None


def in_clause(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """The last name before a figure in its own clause: "Acme had 3,200 nodes, and Borealis had 2,800"."""
    words = line.tokens.words
    close = next((spot for spot in reversed(spots) if spot.last <= index), None)
    if (
        close is not None
        and words[close.last : index]
        and all(word in _WITH or word in ADVERBS for word in words[close.last : index])
    ):
        return close
    start = 0
    for place in range(index - 1, -1, -1):
        word = words[place]
        if word == ";" or (word in {"while", "whereas", "but"} and place):
            start = place
            break
        if word in {"and", ",", "when", "as", "after", "because", "with", "since", "if"} and _starts_clause(
            line, spots, place
        ):
            start = place
            break
    if not start:
        return None
    inside = [
        spot for spot in spots if start <= spot.first < index and not is_away(line, spot) and not is_speaker(line, spot)
    ]
    return inside[0] if inside else None


def _starts_clause(line: Line, spots: list[Spot], place: int) -> bool:
    """Whether a joining word is followed by a name and its verb: "and Acme had", "with Acme achieving"."""
    words = line.tokens.words
    for spot in spots:
        if spot.first not in {place + 1, place + 2}:
            continue
        behind = words[spot.last] if spot.last < len(words) else ""
        if words[place] == "with":
            return behind.endswith("ing")
        return behind in _VERBS or behind.endswith("ed") or behind == "'s" or words[place] in {"when", "because", "if"}
    return False


_WITH: Final = HAVE | {"with", "at", ":", "'s"}


_VERBS: Final = (
    BE | HAVE | RISES | FALLS | POSSESS | frozenset("did grew sold bought paid raised kept led made took".split())
)


def antecedent(line: Line, spots: list[Spot], before: int, index: int) -> str:
    """The subject of the sentence: its first name that is no speaker and stands behind no "from" or "by"."""
    standing = [spot for spot in spots if spot.first < before and not is_away(line, spot)]
    plain = [spot for spot in standing if not is_speaker(line, spot)]
    if plain:
        others = {spot.named.name for spot in plain} - {plain[0].named.name}
        if others:
            line.note(index, f"both {plain[0].named.name} and {min(others)} could be meant")
        return plain[0].named.name
    if standing and not line.context.topic and standing[0].named.kind is EntityKind.COMPANY:
        return standing[0].named.name
    return ""


def is_away(line: Line, spot: Spot) -> bool:  # noqa: C901, PLR0911 - one line a way of saying it
    """Whether a preposition takes the name out of the main line: "from Acme", "according to Acme"."""
    words = line.tokens.words
    before = words[spot.first - 1] if spot.first else ""
    if before in _PARENTS and (spot.first == 1 or any(other.last == spot.first - 1 for other in line.names)):
        return False  # "Rival Acme cut its price", "Borealis rival Acme cut its price"
    if before in {"the", "its", "'s"} and spot.first > 1:
        before = words[spot.first - 2]
    behind = words[spot.last] if spot.last < len(words) else ""
    if behind in _PARENTS and any(other.first == spot.last + 1 for other in line.names):
        return True  # "Acme rival Borealis sold"
    if before == "," and _is_apposed(words, spot):
        return True
    if before in _PARENTS or (before == "," and words[spot.first - 2] in _PARENTS):
        return True
    if before == "with" and behind.endswith("ing"):
        return False
    if before == "as" and words[spot.first - 2] == "such":
        return True
    if before == "of" and words[spot.first - 2] in _BODIES:
        return False
    if before in {"of", "in", "for", "on"} and behind != "'s" and spot.first > 1:
        if before == "of" and any(each.last == spot.first - 1 for each in line.labels):
            return False
        return not spot.named.known or words[spot.first - 2] in _PARENTS
    return before in _AWAY and behind != "'s"


def _is_apposed(words: list[str], spot: Spot) -> bool:
    """Whether a name only tells which thing of somebody is meant: "the patent on its best seller, Acmezin, which"."""
    lead = words[max(0, spot.first - 5) : spot.first - 1]
    return bool({"its", "their", "whose"} & set(lead)) and not PREDICATES & set(lead) and "," not in lead


_FORESEES: Final = frozenset("expects forecasts predicts estimates".split())


def is_speaker(line: Line, spot: Spot) -> bool:
    """Whether a name only says or expects something of another."""
    words = line.tokens.words
    if spot.first == 0 and line.tokens.word(spot.last) in _FORESEES:
        return any(other.first > spot.last and other.named.kind is EntityKind.COMPANY for other in line.names)
    return tells(line, spot) and (
        spot.first > 0
        or (
            words[spot.last + 1 : spot.last + 2] not in (["its"], ["that"], ["it"], ["revenue"], ["net"])
            and "its" not in words[spot.last : spot.last + 6]
        )
    )


def tells(line: Line, spot: Spot) -> bool:
    words = line.tokens.words
    return (
        bool(set(words[spot.last : spot.last + 2]) & _TELLS)
        or bool(set(words[max(0, spot.first - 3) : spot.first]) & {"according", "said", "says"})
        or "according" in words[max(0, spot.first - 5) : spot.first]
    )


def announces(line: Line, spot: Spot) -> bool:
    """As in "the board of Acme announces that"."""
    return line.tokens.word(spot.last) in {"announces", "announced", "declares", "declared", "confirms", "confirmed"}


def names_company(line: Line, index: int) -> bool:
    """Whether "the company" or "the group" stands before the figure."""
    words = line.tokens.words[:index]
    return any(
        word in COMPANY_NOUNS and words[place - 1 : place] == ["the"] for place, word in enumerate(words) if place
    )
