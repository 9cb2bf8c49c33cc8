"""Who holds, buys or sells a part of whom: from the shares and prices of a sentence to rows of the ledger of owners.

    青禾乳业拟以12.8亿元收购白桦食品65%的股权
        -> Holding(青禾乳业, 白桦食品, bought, economic 65%, price CNY 1.28 billion, plan)

A row needs an owner and a company held, by name; what lacks one of them stays a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.scan import Token
from steelyard.reading.claim import StakeKind
from steelyard.reading.draft import Draft, Holding
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit

_SHARES: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_KINDS: Final = {Kind.BUY: StakeKind.BOUGHT, Kind.SELL: StakeKind.SOLD, Kind.HOLD: StakeKind.HOLDS}
_EDGES: Final = frozenset({Kind.COMMA, Kind.STOP})
_TO: Final = frozenset({"向", "给"})


def holdings(tokens: Sequence[Token], drafts: Sequence[Draft]) -> Iterator[Holding]:
    """The holdings and deals of a sentence whose figures have been linked."""
    groups: dict[tuple[str, str, StakeKind], list[Draft]] = {}
    for draft in drafts:
        share = draft.measure in _SHARES and draft.value.unit is Unit.PERCENT and draft.aspect is Aspect.SHARE
        if share and draft.subject and draft.of and draft.of != draft.subject:
            groups.setdefault((draft.subject, draft.of, _kind(tokens, draft)), []).append(draft)
    prices = [
        draft for draft in drafts if draft.measure is Measure.DEAL_VALUE and isinstance(draft.value.unit, Currency)
    ]
    for (owner, company, kind), group in groups.items():
        paid = [draft for draft in prices if draft.subject in {owner, company}]
        price = paid[0] if paid and kind is not StakeKind.HOLDS else None
        spans = [draft.figure.span for draft in (*group, *([price] if price else []))]
        moved = any(token.kind is Kind.FROM for token in tokens)
        told = group if not moved else group[::-1]  # 由20%增至85%: what it has come to
        yield Holding(
            owner=owner,
            company=company,
            kind=kind,
            span=Span(min(span.start for span in spans), max(span.end for span in spans)),
            economic=_share(told, Measure.STAKE),
            voting=_share(told, Measure.VOTING_POWER),
            price=price.value if price else None,
            counterparty=_counterparty(tokens, kind, {owner, company}),
            period=told[0].period,
            mode=told[0].mode,
            unsure=told[0].unsure or ("" if moved or _is_one(group) else "more than one share is told"),
        )


def _share(told: list[Draft], measure: Measure) -> Printed | None:
    return next((draft.value for draft in told if draft.measure is measure), None)


def _is_one(group: list[Draft]) -> bool:
    """Whether the sentence tells of one share, and one of the votes at most."""
    return len({draft.measure for draft in group}) == len(group)


def _kind(tokens: Sequence[Token], draft: Draft) -> StakeKind:
    """What happened, by the last verb before the share, else by the next one behind it."""
    at = next(place for place, token in enumerate(tokens) if token.start == draft.figure.span.start)
    for place in range(at - 1, -1, -1):
        token = tokens[place]
        if token.kind in _EDGES and not _restates(tokens[place + 1]):
            break
        if token.kind in _KINDS and not _is_seller(tokens, place):
            return _KINDS[token.kind]
    for token in tokens[at + 1 :]:
        if token.kind in _EDGES:
            break
        if token.kind in {Kind.BUY, Kind.SELL}:
            return _KINDS[token.kind]
    return StakeKind.HOLDS


def _restates(token: Token) -> bool:
    """Whether a clause says again, as a share, what the one before said: …股，即总股本的3%; …股，占总股本的3%."""
    return token.kind is Kind.SHARE or token.text == "即"


def _is_seller(tokens: Sequence[Token], place: int) -> bool:
    """Whether 持有的 only says from whom something is bought: 收购甲持有的乙60%股权."""
    following = tokens[place + 1 : place + 2]
    return tokens[place].kind is Kind.HOLD and bool(following) and following[0].kind is Kind.OF


def _counterparty(tokens: Sequence[Token], kind: StakeKind, others: set[str]) -> str:
    """Who sold it or who bought it, where the sentence names him."""
    if kind is StakeKind.HOLDS:
        return ""
    for place, token in enumerate(tokens):
        if not isinstance(token.item, Named) or token.item.name in others:
            continue
        before = tokens[place - 1].text if place else ""
        behind = tokens[place + 1].kind if place + 1 < len(tokens) else None
        if before in _TO or (behind is Kind.HOLD and kind is StakeKind.BOUGHT):
            return token.item.name
    return ""
