"""Who holds, buys or sells a part of whom: from the shares and prices of a sentence to rows of the ledger of owners.

    "Acme acquired nearly 3% of Borealis from Cobalt in January 2015"
        -> Holding(Acme, Borealis, bought, economic up to 3%, counterparty Cobalt, 2015-01)

A row needs an owner and a company held, by name; what lacks one of them stays a figure.
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.claim import StakeKind
from steelyard.reading.draft import Draft, Holding
from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.words import ACQUIRE, DISPOSE, INVEST, PAY
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit

_TAKES: Final = ACQUIRE | PAY | INVEST
_BUYS: Final = ACQUIRE | INVEST
_SHARES: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_NEAR: Final = 14
"""Tokens between a share and the name of the company held."""


def holdings(line: Line, drafts: tuple[Draft, ...]) -> tuple[Holding, ...]:
    """The holdings and deals of a sentence whose figures have been linked."""
    shares = [draft for draft in drafts if draft.measure in _SHARES and draft.value.unit is Unit.PERCENT]
    prices = [d for d in drafts if d.measure is Measure.DEAL_VALUE and isinstance(d.value.unit, Currency)]
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft in shares:
        company = held(line, draft)
        line.context.held = company or line.context.held
        if draft.subject and company and company != draft.subject:
            groups.setdefault((draft.subject, company), []).append(draft)
    made = [_holding(line, owner, company, group, prices) for (owner, company), group in groups.items()]
    if not made:
        made = [deal for price in prices if (deal := _bought_whole(line, price)) is not None]
    return tuple(made)


def held(line: Line, draft: Draft) -> str:
    """The company that a share is of: the name behind it, or the one that the price is for; empty where none is."""
    words = line.tokens.words
    at = line.tokens.index_at(draft.figure.span.start)
    for spot in line.names:
        if spot.first > at and spot.first - at < _NEAR:
            before = words[spot.first - 1]
            before = words[spot.first - 2] if before in {"the", "rival", "maker"} else before
            between = words[at + 1 : spot.first]
            if "who" in between or ";" in between or "#" in between:
                break
            if before in {"of", "in", "company", "firm", "group"}:
                return spot.named.name
    return line.context.held if draft.measure is Measure.VOTING_POWER else ""


def _holding(line: Line, owner: str, company: str, group: list[Draft], prices: list[Draft]) -> Holding:
    kind = _kind(line, group[0])
    price = prices[0] if prices and kind is not StakeKind.HOLDS else None
    spans = [draft.figure.span for draft in (*group, *([price] if price else []))]
    return Holding(
        owner=owner,
        company=company,
        kind=kind,
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        economic=_share(group, Measure.STAKE),
        voting=_share(group, Measure.VOTING_POWER),
        price=price.value if price else None,
        counterparty=_counterparty(line, kind, {owner, company}),
        period=group[0].period,
        mode=group[0].mode,
        unsure=group[0].unsure,
    )


def _share(group: list[Draft], measure: Measure) -> Printed | None:
    return next((draft.value for draft in group if draft.measure is measure), None)


def _kind(line: Line, draft: Draft) -> StakeKind:
    """What happened, by the last verb before the share."""
    words = line.tokens.words
    at = line.tokens.index_at(draft.figure.span.start)
    for place in range(at - 1, max(-1, at - _NEAR), -1):
        if words[place] in _TAKES:
            return StakeKind.BOUGHT
        if words[place] in DISPOSE:
            return StakeKind.SOLD
        if words[place] in {
            "holds",
            "held",
            "hold",
            "owns",
            "owned",
            "own",
            "holding",
            "retains",
            "has",
            "controls",
            ";",
        }:
            return StakeKind.HOLDS
    return StakeKind.HOLDS


def _counterparty(line: Line, kind: StakeKind, others: set[str]) -> str:
    wanted = {StakeKind.BOUGHT: "from", StakeKind.SOLD: "to"}.get(kind)
    for spot in line.names:
        if wanted and spot.first and line.tokens.words[spot.first - 1] == wanted and spot.named.name not in others:
            return spot.named.name
    return ""


def _bought_whole(line: Line, price: Draft) -> Holding | None:
    """As in "Acme bought Borealis for $3 million": all of it, or a part that is not said."""
    buyer, bought = _buyer(line), price.subject
    if not buyer or not bought or buyer.named.name == bought:
        return None
    return Holding(
        owner=buyer.named.name,
        company=bought,
        kind=StakeKind.BOUGHT,
        span=price.figure.span,
        price=price.value,
        counterparty=_counterparty(line, StakeKind.BOUGHT, {buyer.named.name, bought}),
        period=price.period,
        mode=price.mode,
        unsure=price.unsure or "what part was bought is not said",
    )


def _buyer(line: Line) -> Spot | None:
    """The name before a verb of buying or investing."""
    words = line.tokens.words
    verb = next((place for place, word in enumerate(words) if word in _BUYS), None)
    if verb is None:
        return None
    before = [spot for spot in line.names if spot.last <= verb]
    return before[0] if before else None
