"""Whom money goes to or a value is of, and which market a size is of."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.words import (
    BE,
    HAVE,
    INVEST,
    RAISE,
)
from steelyard.words.measure import Measure

_LONGEST: Final = 9
"""Words of the name of a market."""
_NEAR: Final = 12
"""Tokens between a sum and whom it goes to."""


def market_named(line: Line, index: int) -> str:
    """The market that a size is of, in the words of the text: "China's cloud market"."""
    tokens = line.tokens
    places = [i for i, word in enumerate(tokens.words) if word in {"market", "industry", "sector", "spending"}]
    place = max((p for p in places if p < index), default=min(places, default=-1))
    if place < 0:
        return ""
    if tokens.words[place] in {"market", "industry"} and tokens.word(place - 1) == "the" and tokens.word(place + 1) not in {"for", "size", "volume", "in"}:
        return line.context.market
    if tokens.words[place : place + 3] in (["market", "size", "of"], ["market", "volume", "of"]):
        return _phrase_behind(line, place + 3)
    if tokens.words[place + 1 : place + 2] == ["for"]:
        return f"{_phrase_behind(line, place + 2)} {tokens.words[place]}"
    first = place
    while first > 0 and place - first < 6:  # noqa: PLR2004 - a name of a market has few words
        word = tokens.words[first - 1]
        if word == "'s" or (
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
        and last - first < _LONGEST
        and tokens.words[last] not in BE | HAVE | {",", "#", "@", ";", "in", "will", "is"}
    ):
        last += 1
    return " ".join(tokens.raw(i, i + 1) for i in range(first, last) if tokens.words[i] not in {"'s", "the"})


EVERY_MARKET: Final = frozenset("market industry sector spending the global world".split())


def paid_or_valued(line: Line, index: int, spots: list[Spot], measure: Measure) -> str:  # noqa: C901, PLR0911 - one line a way of saying it
    """Whom the money goes to or who is valued: "invest $296 million in Acme", "bought Acme for $3 million"."""
    words = line.tokens.words
    for spot in spots:
        if measure is Measure.PENALTY and words[spot.first - 1 : spot.first] in (["fined"], ["fine"], ["fines"], ["on"]):
            return spot.named.name
    if measure is Measure.PENALTY:
        return ""
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
            and spot.first - index < _NEAR
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
