"""Whose a figure is: the name at the measure, the subject of its clause, or whom the text last spoke of."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.choice import Chosen
from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.words import (
    ADVERBS,
    BE,
    COMPANY_NOUNS,
    FALLS,
    HAVE,
    INVEST,
    POSSESS,
    PRONOUNS,
    RAISE,
    RISES,
)
from steelyard.words.measure import Measure
from steelyard.words.names import EntityKind

_TELLS: Final = frozenset(
    "said says say reported reports wrote estimates estimated predicts predicted forecasts forecast told according expects"
    " believes noted analysts analyst added data".split()
)
_AWAY: Final = frozenset(
    "from by with via per than like unlike against versus alongside to excluding including among".split()
)
_PARENTS: Final = frozenset(
    "subsidiary unit division arm affiliate part owner parent backed rival supplier customer".split()
)
_HOLDERS: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_TARGETS: Final = frozenset({Measure.DEAL_VALUE, Measure.VALUATION, Measure.SHARE_PRICE})


def whose(line: Line, index: int, chosen: Chosen | None) -> str:
    """The name of the company, market or person; empty where the text names nobody."""
    measure = chosen.label.measure if chosen else Measure.OTHER
    persons = measure in _HOLDERS
    spots = [spot for spot in line.names if persons or spot.named.kind is not EntityKind.PERSON]
    labelled = chosen.labelled if chosen else None
    if measure is Measure.MARKET_SIZE and (market := _market(line, index)):
        if set(market.lower().split()) & set(line.context.market.lower().split()) - _EVERY_MARKET:
            return line.context.market  # "cloud spending" after "China's cloud market"
        line.context.market = market
        return market
    if (
        measure in _TARGETS
        and (measure is not Measure.SHARE_PRICE or "stake" in line.tokens.words)
        and (target := _target(line, index, spots, measure))
    ):
        return target
    if measure in _HOLDERS and (near := _relative(line, spots, index)) is not None:
        return near.named.name
    if labelled is not None and labelled.first < index and measure not in _HOLDERS:
        if (own := _at(line, spots, labelled.first, labelled.last)) is not None:
            return own.named.name
        if line.tokens.word(labelled.first - 1) in PRONOUNS:
            return _antecedent(line, spots, labelled.first, index) or _spoken_of(line, index)
    if (near := _relative(line, spots, index)) is not None or (near := _in_clause(line, spots, index)) is not None:
        return near.named.name
    if labelled is not None and labelled.first > index and (own := _at(line, spots, labelled.first, labelled.last)):
        return own.named.name
    if (first := _antecedent(line, spots, index, index)) != "":
        return first
    if _names_company(line, index):
        return _spoken_of(line, index)
    speaker = next((spot for spot in spots if spot.first > index and _tells(line, spot)), None)
    if speaker is not None and not line.context.topic and speaker.named.kind is not EntityKind.PERSON:
        return speaker.named.name
    if line.context.topic or line.context.about:
        return _spoken_of(line, index)
    return next((spot.named.name for spot in spots if not _is_away(line, spot) and not _tells(line, spot)), "")


def _spoken_of(line: Line, index: int) -> str:
    """Whom the text last spoke of, which is sure only where that is whom the document is about."""
    context = line.context
    if context.topic and context.topic != context.about:
        line.note(index, f"that it is about {context.topic} is taken from the sentences before")
    return context.topic or context.about


def topic(line: Line) -> str:
    """Whom the sentence speaks of, for the sentences behind it; empty where it names nobody."""
    companies = [spot for spot in line.names if spot.named.kind is EntityKind.COMPANY]
    for spot in companies:
        if not _is_away(line, spot) and not _is_speaker(line, spot):
            return spot.named.name
    return companies[0].named.name if len({spot.named.name for spot in companies}) == 1 else ""


def _at(line: Line, spots: list[Spot], first: int, last: int) -> Spot | None:
    """The name that a measure has: "Acme's revenue", "Acme cloud revenue", "revenue of Acme"."""
    words = line.tokens.words
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


def _relative(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """The name before "who" or "which", where that clause holds the figure: "after Lei, who owns 29.9%"."""
    words = line.tokens.words
    for place in range(index - 1, max(-1, index - 9), -1):
        if words[place] in {"who", "which"}:
            return next((spot for spot in spots if spot.last in {place, place - 1}), None)
        if words[place] in {"#", ";"}:
            return None
    return None


def _in_clause(line: Line, spots: list[Spot], index: int) -> Spot | None:
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
        spot
        for spot in spots
        if start <= spot.first < index and not _is_away(line, spot) and not _is_speaker(line, spot)
    ]
    return inside[0] if inside else None


def _starts_clause(line: Line, spots: list[Spot], place: int) -> bool:
    """Whether a joining word is followed by a name and its verb: ", Acme had", "and Acme had", "with Acme achieving"."""
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


def _antecedent(line: Line, spots: list[Spot], before: int, index: int) -> str:
    """The subject of the sentence: its first name that is no speaker and stands behind no "from" or "by"."""
    standing = [spot for spot in spots if spot.first < before and not _is_away(line, spot)]
    plain = [spot for spot in standing if not _is_speaker(line, spot)]
    if plain:
        others = {spot.named.name for spot in plain} - {plain[0].named.name}
        if others:
            line.note(index, f"both {plain[0].named.name} and {min(others)} could be meant")
        return plain[0].named.name
    if standing and not line.context.topic and standing[0].named.kind is EntityKind.COMPANY:
        return standing[0].named.name
    return ""


def _is_away(line: Line, spot: Spot) -> bool:
    """Whether a preposition takes the name out of the main line: "from Acme", "according to Acme"."""
    words = line.tokens.words
    before = words[spot.first - 1] if spot.first else ""
    if before in {"the", "its", "'s"} and spot.first > 1:
        before = words[spot.first - 2]
    behind = words[spot.last] if spot.last < len(words) else ""
    if before == "with" and behind.endswith("ing"):
        return False
    if before in {"of", "in", "for", "on"} and behind != "'s" and spot.first > 1:
        if before == "of" and any(each.last == spot.first - 1 for each in line.labels):
            return False
        return not spot.named.known or words[spot.first - 2] in _PARENTS
    return before in _AWAY and behind != "'s"


def _is_speaker(line: Line, spot: Spot) -> bool:
    words = line.tokens.words
    return _tells(line, spot) and (
        spot.first > 0
        or (
            words[spot.last + 1 : spot.last + 2] not in (["its"], ["that"], ["it"], ["revenue"], ["net"])
            and "its" not in words[spot.last : spot.last + 6]
        )
    )


def _tells(line: Line, spot: Spot) -> bool:
    words = line.tokens.words
    return (
        bool(set(words[spot.last : spot.last + 2]) & _TELLS)
        or bool(set(words[max(0, spot.first - 3) : spot.first]) & {"according", "said", "says"})
        or "according" in words[max(0, spot.first - 5) : spot.first]
    )


def _names_company(line: Line, index: int) -> bool:
    """Whether "the company" or "the group" stands before the figure."""
    words = line.tokens.words[:index]
    return any(
        word in COMPANY_NOUNS and words[place - 1 : place] == ["the"] for place, word in enumerate(words) if place
    )


def _market(line: Line, index: int) -> str:
    """The market that a size is of, in the words of the text: "China's cloud market"."""
    tokens = line.tokens
    places = [i for i, word in enumerate(tokens.words) if word in {"market", "industry", "sector", "spending"}]
    place = max((p for p in places if p < index), default=min(places, default=-1))
    if place < 0:
        return ""
    if tokens.words[place : place + 3] in (["market", "size", "of"], ["market", "volume", "of"]):
        return _phrase_behind(line, place + 3)
    if tokens.words[place + 1 : place + 2] == ["for"]:
        return f"{_phrase_behind(line, place + 2)} {tokens.words[place]}"
    first = place
    while first > 0 and place - first < 6:  # noqa: PLR2004 - a name of a market has few words
        word = tokens.words[first - 1]
        if word in {"'s"} or (
            word.isalpha()
            and word not in {"the", "of", "a", "an", "in", "that", "and", "by", "this", "its", "total", "addressable"}
        ):
            first -= 1
            continue
        break
    phrase = [tokens.raw(i, i + 1) for i in range(first, place + 1) if tokens.words[i] != "'s"]
    where = ""
    if tokens.words[place + 1 : place + 2] == ["in"] and tokens.word(place + 2) not in {"the", "", "this", "its"}:
        where = tokens.raw(place + 2, place + 3) + " "
    words = where + " ".join(phrase)
    return words if len(phrase) > 1 or where else ""


def _phrase_behind(line: Line, first: int) -> str:
    """The noun phrase from a token on, as the text writes it."""
    tokens = line.tokens
    last = first
    while (
        last < len(tokens.words)
        and last - first < 9
        and tokens.words[last] not in BE | HAVE | {",", "#", "@", ";", "in", "will", "is"}
    ):
        last += 1
    return " ".join(tokens.raw(i, i + 1) for i in range(first, last) if tokens.words[i] not in {"'s", "the"})


_EVERY_MARKET: Final = frozenset("market industry sector spending the global world".split())


def _target(line: Line, index: int, spots: list[Spot], measure: Measure) -> str:
    """Whom the money goes to or who is valued: "invest $296 million in Acme", "bought Acme for $3 million"."""
    words = line.tokens.words
    for spot in spots:
        if words[max(0, spot.first - 2) : spot.first] in (
            ["stake", "in"],
            ["interest", "in"],
            ["shares", "in"],
            ["holding", "in"],
            ["stakes", "in"],
        ):
            return spot.named.name
    governed = set(words[max(0, index - 16) : index])
    if measure is Measure.DEAL_VALUE and governed & RAISE - INVEST:
        return ""
    for spot in spots:
        before = words[spot.first - 1] if spot.first else ""
        if before in {"the", "a"}:
            before = words[spot.first - 2] if spot.first > 1 else ""
        if (
            spot.first > index
            and spot.first - index < 12
            and before
            in {"in", "for", "of", "into", "company", "firm", "startup", "maker", "start-up", "provider", "platform"}
        ):
            return spot.named.name
        if (
            measure is Measure.DEAL_VALUE
            and spot.first < index
            and before
            in {
                "acquired",
                "acquire",
                "acquires",
                "acquiring",
                "bought",
                "buy",
                "buying",
                "purchased",
                "buys",
                "acquisition",
                "takeover",
                "of",
            }
            and (
                before != "of"
                or words[spot.first - 2 : spot.first - 1]
                in (["acquisition"], ["takeover"], ["purchase"], ["buyout"], ["%"], ["#"])
            )
        ):
            return spot.named.name
        if (
            measure is Measure.VALUATION
            and spot.first < index
            and before in {"valued", "valuing", "values", "value", "valuation"}
        ):
            return spot.named.name
    if measure is Measure.DEAL_VALUE and (
        verb := [
            p
            for p in range(index)
            if words[p]
            in {"acquired", "bought", "acquire", "buy", "invested", "invest", "acquires", "buys", "purchased"}
        ]
    ):
        after = [spot for spot in spots if spot.first > verb[0]]
        if after and after[0].first - verb[0] < 10:  # noqa: PLR2004
            return after[0].named.name
    return ""
