"""The one sentence that answers the question: what is it worth, and how does the price stand to that?"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from steelyard.checks.judge import Outcome
from steelyard.models.prices import Quote
from steelyard.models.valuation import Range
from steelyard.reports.numbers import many, short, show, signed
from steelyard.reports.weighing import Weighing

_STALE: Final = 60
"""Days after which a price is told with its age."""


def verdict(weighing: Weighing) -> str:
    """The answer in one sentence."""
    value, price, company = weighing.blend.range, weighing.price, weighing.case.company
    if value is None and price is None:
        return f"Nothing known by {weighing.day} gives a value or a price for {company}."
    if value is None:
        assert price is not None
        latest = f"the latest price known is {quoted(price)} of {price.day}"
        return f"No layer gives a value for {company} by {weighing.day}; {latest}."
    worth = f"{company} was worth {ranged(value)} on {weighing.day}"
    if price is None:
        return f"{worth}; no price of the whole is known by then."
    days = (weighing.day - price.day).days
    age = f", {days} days before" if days > _STALE else ""
    stands = f"stands {price.standing(value)}{distance(price, value)}"
    return f"{worth}; the latest price, {quoted(price)} on {price.day}{age}, {stands}."


def ranged(value: Range) -> str:
    """A range, its ends first, its middle after."""
    return f"{show(value.low.amount, value.currency)} to {short(value.high.amount)} (middle {short(value.mid.amount)})"


def quoted(price: Quote) -> str:
    """A price as one amount or two."""
    low, high = price.low, price.high
    bound = f"{price.bound} " if price.bound else ""
    return bound + show(low.amount, low.unit) + ("" if low.amount == high.amount else f" to {short(high.amount)}")


def distance(price: Quote, value: Range) -> str:
    """How far the price is from the middle, in words."""
    step = price.deviation(value)
    if step is None:
        return ""
    if round(step.amount) == 0:
        return ", at its middle"
    side = "above" if step.amount > 0 else "below"
    return f", {signed(Decimal(abs(step.amount))).lstrip('+')} {side} its middle"


def counts(weighing: Weighing) -> str:
    """What was read and how much of it counts, in one sentence."""
    knowledge = weighing.knowledge
    documents = sum(1 for document in weighing.case.documents if document.origin.day <= weighing.day)
    read = f"{many(documents, 'document')}, {many(len(knowledge.facts), 'fact')} and"
    known = f"{read} {many(len(knowledge.holdings), 'stake')} known by that day"
    later = f"; {knowledge.later} became known later and {'is' if knowledge.later == 1 else 'are'} not used"
    return f"{known}{later if knowledge.later else ''}; {many(len(knowledge.doubts), 'figure')} doubted"


def checks(weighing: Weighing) -> str:
    """What the checks say, counted."""
    agrees, cannot = weighing.counted(Outcome.AGREES), weighing.counted(Outcome.CANNOT_TELL)
    settled = f" ({weighing.settled} settled)" if weighing.settled else ""
    return f"Checks: {agrees} agree, {weighing.counted(Outcome.DISAGREES)} disagree{settled}, {cannot} cannot tell"
