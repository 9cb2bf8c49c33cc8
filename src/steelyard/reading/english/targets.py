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

_ENDS: Final = BE | HAVE | {",", "#", "@", ";", "in", "will", "is"}
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
    if (
        tokens.words[place] in {"market", "industry"}
        and tokens.word(place - 1) == "the"
        and tokens.word(place + 1) not in {"for", "size", "volume", "in"}
    ):
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
    while last < len(tokens.words) and last - first < _LONGEST and tokens.words[last] not in _ENDS:
        last += 1
    return " ".join(tokens.raw(i, i + 1) for i in range(first, last) if tokens.words[i] not in {"'s", "the"})


EVERY_MARKET: Final = frozenset("market industry sector spending the global world".split())


def paid_or_valued(line: Line, index: int, spots: list[Spot], measure: Measure) -> str:
    """Whom the money goes to or who is valued: "invest $296 million in Acme", "bought Acme for $3 million"."""
    words = line.tokens.words
    if measure is Measure.PENALTY:
        return next((spot.named.name for spot in spots if words[spot.first - 1 : spot.first][:1] in _FINED), "")
    for spot in spots:
        if words[max(0, spot.first - 2) : spot.first] in _PART_IN:
            return spot.named.name
    if measure is Measure.DEAL_VALUE and set(words[max(0, index - 16) : index]) & RAISE - INVEST:
        return ""
    for spot in spots:
        if _is_paid(words, spot, index, measure):
            return spot.named.name
    verb = next((place for place in range(index) if words[place] in _BUYS), None)
    if measure is Measure.DEAL_VALUE and verb is not None:
        bought = next((spot for spot in spots if spot.first > verb), None)
        if bought is not None and bought.first - verb < _LONGEST:
            return bought.named.name
    return ""


_FINED: Final = (["fined"], ["fine"], ["fines"], ["on"])
_PART_IN: Final = (["stake", "in"], ["interest", "in"], ["shares", "in"], ["holding", "in"], ["stakes", "in"])
_INTO: Final = frozenset("in for of into company firm startup maker start-up provider platform".split())
_BUYS: Final = frozenset("acquired acquire acquires bought buy buys purchased invested invest".split())
_BOUGHT: Final = _BUYS - {"invested", "invest"} | {"acquiring", "buying", "acquisition", "takeover"}
_VALUED: Final = frozenset("valued valuing values value valuation".split())
_BOUGHT_OF: Final = (["acquisition"], ["takeover"], ["purchase"], ["buyout"], ["#"])


def _is_paid(words: list[str], spot: Spot, index: int, measure: Measure) -> bool:
    """Whether the words before a name make it the one that the money of a figure is for."""
    before = words[spot.first - 1] if spot.first else ""
    if before in {"the", "a"}:
        before = words[spot.first - 2] if spot.first > 1 else ""
    if spot.first > index:
        return spot.first - index < _NEAR and before in _INTO
    if measure is Measure.VALUATION:
        return before in _VALUED
    if measure is not Measure.DEAL_VALUE:
        return False
    return before in _BOUGHT or (before == "of" and words[spot.first - 2 : spot.first - 1] in _BOUGHT_OF)
