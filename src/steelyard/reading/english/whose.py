"""Whose a figure is: the name at the measure, the subject of its clause, or whom the text last spoke of."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.chosen import Chosen
from steelyard.reading.english.clauses import (
    announces,
    antecedent,
    at_measure,
    in_clause,
    is_away,
    is_speaker,
    names_company,
    relative,
    tells,
)
from steelyard.reading.english.line import Line
from steelyard.reading.english.listed import holder_with, listed
from steelyard.reading.english.listing import respective_names
from steelyard.reading.english.targets import EVERY_MARKET, market_named, paid_or_valued
from steelyard.reading.english.words import ACQUIRE, BE, FALLS, HAVE, INVEST, PAY, POSSESS, PRONOUNS, RAISE, RISES
from steelyard.words.measure import Measure
from steelyard.words.names import EntityKind

_HOLDERS: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_TARGETS: Final = frozenset({Measure.DEAL_VALUE, Measure.VALUATION, Measure.SHARE_PRICE, Measure.PENALTY})


def whose(line: Line, index: int, chosen: Chosen | None) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a way of saying it
    """The name of the company, market or person; empty where the text names nobody."""
    measure = chosen.label.measure if chosen else Measure.OTHER
    if (named := respective_names(line).get(index)) is not None:
        return named
    persons = measure in _HOLDERS
    spots = [spot for spot in line.names if persons or spot.named.kind is not EntityKind.PERSON]
    labelled = chosen.labelled if chosen else None
    if measure is Measure.MARKET_SIZE and (market := market_named(line, index)):
        if set(market.lower().split()) & set(line.context.market.lower().split()) - EVERY_MARKET:
            return line.context.market  # "cloud spending" after "China's cloud market"
        line.context.market = market
        return market
    if (
        measure in _TARGETS
        and (measure is not Measure.SHARE_PRICE or "stake" in line.tokens.words or _is_bid(line, index))
        and (target := paid_or_valued(line, index, spots, Measure.DEAL_VALUE if _is_bid(line, index) else measure))
    ):
        return target
    if measure in _HOLDERS:
        near = holder_with(line, spots, index) or relative(line, spots, index)
        if near is not None:
            return near.named.name
    elif (near := listed(line, spots, index)) is not None:
        return near.named.name
    carried = labelled is not None and "#" in line.tokens.words[labelled.last : index]
    if carried and (near := in_clause(line, spots, index)) is not None:
        return near.named.name
    if labelled is not None and labelled.first < index and measure not in _HOLDERS:
        if (own := at_measure(line, spots, labelled.first, labelled.last)) is not None:
            return own.named.name
        if line.tokens.word(labelled.first - 1) in PRONOUNS:
            return antecedent(line, spots, labelled.first, index) or _spoken_of(line, index)
    if (near := relative(line, spots, index)) is not None or (near := in_clause(line, spots, index)) is not None:
        return near.named.name
    if (
        labelled is not None
        and labelled.first > index
        and (own := at_measure(line, spots, labelled.first, labelled.last))
    ):
        return own.named.name
    if (first := antecedent(line, spots, index, index)) != "":
        return first
    if names_company(line, index) and (spoken := _spoken_of(line, index)):
        return spoken
    speaker = next((spot for spot in spots if tells(line, spot) or announces(line, spot)), None)
    if speaker is not None and not line.context.topic and speaker.named.kind is not EntityKind.PERSON:
        return speaker.named.name
    if line.context.topic or line.context.about:
        return _spoken_of(line, index)
    return next((spot.named.name for spot in spots if not is_away(line, spot) and not tells(line, spot)), "")


def _is_bid(line: Line, index: int) -> bool:
    """Whether a price of a share, or a premium to it, is what is paid for a company."""
    figure = line.tokens.figure(index)
    per_share = bool(figure.per) or "premium" in line.tokens.words[max(0, index - 3) : index + 3]
    return per_share and bool(ACQUIRE & set(line.tokens.words[:index]))


def _spoken_of(line: Line, index: int) -> str:
    """Whom the text last spoke of, which is sure only where that is whom the document is about."""
    context = line.context
    if context.topic and context.topic != context.about:
        line.note(index, f"that it is about {context.topic} is taken from the sentences before")
    return context.topic or context.about


_TAKES: Final = POSSESS | ACQUIRE | INVEST
_VERBS: Final = BE | HAVE | RISES | FALLS | ACQUIRE | INVEST | POSSESS | PAY | RAISE


def topic(line: Line) -> str:
    """Whom the sentence speaks of, for the sentences behind it; empty where it names nobody."""
    companies = [spot for spot in line.names if spot.named.kind is EntityKind.COMPANY]
    words = line.tokens.words
    if companies and any(spot.named.name == line.context.topic for spot in companies[1:]):
        behind = set(words[companies[0].last : companies[0].last + 4])
        if behind & (_TAKES - {"has", "have", "had", "having"}):
            return line.context.topic  # who owns or buys a part of it is not spoken of further
    for spot in companies:
        if is_away(line, spot) or is_speaker(line, spot):
            continue
        leads = not any(word in _VERBS or word in {";", "that"} for word in words[: spot.first])
        if leads or not line.context.topic:
            return spot.named.name
    return (
        companies[0].named.name if len({spot.named.name for spot in companies}) == 1 and not line.context.topic else ""
    )
