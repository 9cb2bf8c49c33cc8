"""One figure of a sentence, linked to its measure, its side, its company, part and period; or left out as no fact."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from steelyard.reading.chinese.aspects import Side, is_paid, side, valued
from steelyard.reading.chinese.deals import bought, holder, is_bid
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import LINES_OF_PROFIT
from steelyard.reading.chinese.measuring import as_line_of_profit, choose
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.repeats import repeated
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.segments import segment_of
from steelyard.reading.chinese.spot import Spot, label_at, spot_at
from steelyard.reading.chinese.timing import against, near_only, period_of, told
from steelyard.reading.chinese.who import local_subject
from steelyard.reading.dates import When
from steelyard.reading.draft import Draft
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.quantity import Currency, Unit

_HELD: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_SHARES: Final = _HELD | {Measure.MARKET_SHARE, Measure.DEBT, Measure.DIVIDEND}
"""Measures of which a percentage is a share of a whole: a holding, a gearing, a payout."""
_BY_PEOPLE: Final = _HELD | {Measure.DEAL_VALUE}
"""What people have and do, and not only companies."""
_OF_TARGETS: Final = frozenset({Measure.PRICE_MULTIPLE, Measure.VALUATION})
"""What is told of the company that is bought, where a sentence tells of a deal."""
_TIMELESS: Final = _HELD | {
    Measure.SHARE_PRICE,
    Measure.MARKET_VALUE,
    Measure.VALUATION,
    Measure.PENALTY,
    Measure.DEAL_VALUE,
    Measure.IPO_PRICE,
    Measure.ORDERS,
}
"""What is told of today, where its own sentence names no time."""
_SOON: Final = frozenset("次日 翌日 隔日 当日 翌年 次年".split())
_AIMED: Final = frozenset({Mode.FORECAST, Mode.OPINION, Mode.PLAN})
_NO_COUNT: Final = ("及以上", "或以上", "日", "号", "期", "届", "次会议")
"""What stands behind a number that counts nothing of a business."""


def link(tokens: list[Token], at: int, memory: Memory, slot: Slot) -> list[Draft]:
    """The drafts of the figure at a place: none where it is no fact, several where 均 gives it to several companies."""
    spot = spot_at(tokens, at, memory, slot)
    if _is_none(spot):
        return _passed(spot)
    if (again := repeated(spot)) is not None:
        return [_kept(spot, again)]
    shown = side(spot)
    chosen = choose(spot, shown)
    if chosen is None:
        return _passed(spot)
    segment = segment_of(spot, shown, chosen)
    label = chosen.label
    if chosen.at >= 0:
        label = as_line_of_profit(label, label_at(tokens, spot.back.outer), memory)
        label = replace(label, name=label.name and memory.text[tokens[chosen.at].start : tokens[chosen.at].end])
    if not chosen.unsure:
        memory.label, memory.fresh = label, True
        memory.amount = memory.amount if label.rate else label
    if slot.segment is None:
        memory.segment = segment
    local = local_subject(tokens, at, memory.text)
    period = slot.period or _period(spot, shown, label, local)
    if label.measure is Measure.MARKET_SHARE and segment and shown.aspect is Aspect.SHARE and shown.at >= 0:
        local, segment = local or segment, ""
    subject = slot.subject or local or _subject(spot, label)
    segment = "" if segment == subject else segment
    draft = Draft(
        figure=spot.figure,
        value=valued(spot.figure, shown, label),
        measure=label.measure,
        aspect=_settled(shown.aspect, label, spot),
        of=_of(spot, label, shown) or against(shown.aspect, spot.back, period, memory),
        segment=" ".join(filter(None, (segment, label.name))),
        subject=subject,
        period=period,
        mode=_mode(spot, label, shown),
        attribution=memory.attribution,
        unsure=chosen.unsure or _of_ten(spot),
    )
    memory.last = label
    kept = _kept(spot, draft)
    if shown.aspect is Aspect.GROWTH_RATE and "/" in memory.period:
        memory.period = memory.unspanned
    if spot.back.has(Kind.EACH) and len(memory.group) > 1 and not slot.subject:
        return [replace(draft, subject=name) for name in memory.group]
    return [kept]


def _mode(spot: Spot, label: Label, shown: Side) -> Mode | None:
    """How the figure is held: what a forecast starts from is over, and a price that somebody aims at an opinion."""
    mode, back = spot.memory.mode, spot.back
    past = (back.is_base or any(mark.kind is Kind.BASE for mark in back.marks)) and (
        back.base_date is not None or any(mark.kind is Kind.BASE for mark in back.marks)
    )
    if mode is Mode.FORECAST and past and shown.aspect is Aspect.LEVEL:
        return None
    head = spot.tokens[back.first : spot.at]
    anew = head and head[0].kind in {Kind.NAME, Kind.TARGET} and all(token.kind is not Kind.MOOD for token in head)
    if mode is Mode.PLAN and anew and label.measure in LINES_OF_PROFIT | {Measure.REVENUE}:
        return None  # 拟收购乙65%股权，乙2023年净利润…
    return mode or (Mode.OPINION if label.aimed else None)


def _passed(spot: Spot) -> list[Draft]:
    """No draft; the measure named before the number is what the text goes on about."""
    if spot.near is not None:
        spot.memory.label, spot.memory.fresh = spot.near, True
    return []


def _kept(spot: Spot, draft: Draft) -> Draft:
    """The draft, remembered with what a list that follows may be spread over."""
    memory = spot.memory
    memory.money = draft.value.unit if isinstance(draft.value.unit, Currency) else memory.money
    subject = draft.subject if spot.slot.subject else ""
    memory.told.append((draft, Slot(subject, "", memory.label, memory.segment)))
    return draft


_PAID: Final = re.compile(r"(?:每(?P<shares>10|十|100|百)股|(?<!\d)10(?=派))[^，。；]{0,12}\Z")
_SOME: Final = 20
"""Characters before a sum in which the number of shares is looked for that it is for."""


def _of_ten(spot: Spot) -> str:
    """Why a dividend is not that of one share: 每10股派1.5元, 10派1.5元."""
    start = spot.figure.span.start
    if not isinstance(spot.figure.value.unit, Currency):
        return ""
    found = _PAID.search(spot.memory.plain, max(0, start - _SOME), start)
    return f"it is for {found['shares'] or 10} shares, not for one" if found else ""


def _is_none(spot: Spot) -> bool:
    """Whether a number is no figure of a business: 每10股, 五件及以上, a length of time."""
    unit, tokens, at = spot.figure.value.unit, spot.tokens, spot.at
    if unit is Unit.YEARS:
        return True
    earlier = tokens[at - 1].text if at else ""
    later = tokens[at + 1].text if at + 1 < len(tokens) else ""
    is_count = unit in {Unit.COUNT, Unit.SHARES}
    if is_count and spot.figure.quote.endswith(("及以上", "或以上")):
        return True
    if is_count and spot.memory.plain.endswith(("前", "限", "限前"), 0, spot.figure.span.start):
        return True  # 限前100名
    if unit is Unit.SHARES and spot.memory.plain.endswith(("转增", "送", "送红股"), 0, spot.figure.span.start):
        return True  # 每10股转增4股
    if (
        spot.figure.quote[-1:].isdigit()
        and is_count
        and at
        and tokens[at - 1].kind is Kind.OTHER
        and spot.front.label < 0
    ):
        return True  # 天玑9400
    return is_count and (earlier in {"每", "第"} or later.startswith(_NO_COUNT))


def _period(spot: Spot, shown: Side, label: Label, local: str) -> str:
    """When the figure is of; a price that somebody aims at is of no time but its own words'."""
    following = spot.tokens[spot.at + 1] if spot.at + 1 < len(spot.tokens) else None
    if following is not None and isinstance(following.item, When) and spot.front.label == spot.at + 2:
        return told(following.item, spot.memory.period)
    if label.measure is Measure.SHARE_PRICE and (label.aimed or spot.memory.mode in _AIMED):
        return near_only(spot.back, spot.memory)
    if any(token.text in _SOON for token in spot.tokens[spot.back.first : spot.at]):
        return near_only(spot.back, spot.memory)
    if not spot.memory.dated and (label.measure in _TIMELESS or spot.figure.value.unit is Unit.SHARES):
        return near_only(spot.back, spot.memory)
    return period_of(spot.back, spot.memory, shown.aspect, local=bool(local))


def _subject(spot: Spot, label: Label) -> str:
    """Whom the figure is of: who is bought for it, who holds it, else whom the clause is about."""
    bids = label.measure is Measure.SHARE_PRICE and is_bid(spot.tokens, spot.at)
    if (label.measure is Measure.DEAL_VALUE or bids) and (other := bought(spot.tokens, spot.at, spot.memory)):
        spot.memory.bought = other
        return other
    told_of = spot.tokens[spot.back.first : spot.at]
    if label.measure in _OF_TARGETS and spot.memory.bought and not any(token.kind is Kind.NAME for token in told_of):
        return spot.memory.bought
    if label.measure in _HELD and (owner := holder(spot.tokens, spot.at, spot.memory.text)):
        return owner
    subject = spot.memory.subject or spot.memory.about
    return (
        spot.memory.main or spot.memory.object
        if subject == spot.memory.titled and label.measure not in _BY_PEOPLE
        else subject
    )


def _settled(aspect: Aspect, label: Label, spot: Spot) -> Aspect:
    """A holding is a share of a whole, a price of so many earnings a multiple."""
    if (
        aspect is Aspect.SHARE
        and label.measure is Measure.OTHER
        and label.rate
        and all(spot.tokens[each].kind is Kind.REACH for each in spot.back.operators)
    ):
        return Aspect.LEVEL
    if aspect is not Aspect.LEVEL:
        return aspect
    if spot.figure.value.unit is Unit.PERCENT and label.measure in _SHARES:
        return Aspect.SHARE
    return Aspect.MULTIPLE if label.of else aspect


def _of(spot: Spot, label: Label, shown: Side) -> str:
    """What a share, a multiple or a change against a price is measured against; of a holding, the company held."""
    if label.measure in _HELD and shown.aspect in {Aspect.LEVEL, Aspect.SHARE}:
        return spot.memory.object or spot.memory.main
    if shown.aspect is Aspect.SHARE and spot.back.of >= 0:
        whole = label_at(spot.tokens, spot.back.of)
        return f"total {whole.measure.words}" if whole is not None else spot.tokens[spot.back.of].text
    if is_paid(spot):
        return spot.tokens[spot.back.label].text
    if spot.back.than >= 0:
        return spot.tokens[spot.back.than].text
    return label.of
