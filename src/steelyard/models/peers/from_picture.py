"""What a picture knows of a company for the choice of its peers.

Size is revenue of its latest year, in the currency of the case; margin is net income over it; growth is over the year
before; capital intensity is capital expenditure over it. The mix is revenue by segment, where the segments make up the
whole and at least two companies name a segment alike: words that only one of them uses tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from steelyard.checks.cells import normal
from steelyard.models.convert import converted
from steelyard.models.peers.profile import Profile
from steelyard.models.valuation import Step
from steelyard.picture.choose import Choice
from steelyard.picture.company import Picture, when_of
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import EntityName
from steelyard.words.period import Over, Period

_YEAR: Final = 12
_WHOLE: Final = (0.9, 1.1)
"""Segments that add up to this part of revenue are all of them; less leaves some out, more counts some twice."""


def profiles(picture: Picture, companies: Sequence[EntityName]) -> list[Profile]:
    """What is known of companies, in their order; what is not known is left out, never zero.

    Args:
        picture: of the day.
        companies: the target first.
    """
    found = [_profile(picture, each) for each in companies]
    kinds = [kind for each in found for kind in each.mix]
    if any(kinds.count(kind) > 1 for kind in kinds):
        return found
    return [replace(each, mix={}) for each in found]


def _profile(picture: Picture, company: EntityName) -> Profile:
    years = [each for each in picture.history(company, Measure.REVENUE) if _is_year(each.fact.period)]
    if not years:
        return Profile(name=company)
    last = years[-1]
    size = _size(picture, last)
    return Profile(
        name=company,
        mix=_mix(picture, company, last),
        margin=_over_revenue(picture, company, Measure.NET_INCOME, last),
        growth=_growth(years),
        size=size if size and size > 0 else None,
        capital_intensity=_over_revenue(picture, company, Measure.CAPEX, last),
    )


def _is_year(period: Period | None) -> bool:
    return isinstance(period, Over) and period.months == _YEAR


def _size(picture: Picture, revenue: Choice) -> float | None:
    step = Step("revenue", revenue.value.middle, revenue.value.unit, (revenue.fact,))
    found = converted(step, picture, when_of(revenue.fact))
    return float(found.amount) if isinstance(found, Step) else None


def _over_revenue(picture: Picture, company: EntityName, measure: Measure, revenue: Choice) -> float | None:
    """A line of the same year and currency over revenue."""
    assert revenue.fact.period, "a year has its days"
    line = picture.level(company, measure, revenue.fact.period)
    if line is None or line.fact.mode is not Mode.ACTUAL:
        return None
    if line.value.unit != revenue.value.unit or revenue.value.middle <= 0:
        return None
    return float(line.value.middle / revenue.value.middle)


def _growth(years: Sequence[Choice]) -> float | None:
    """Of the last year over the one that ended where it began, in one currency."""
    for before, last in list(pairwise(years))[-1:]:
        first, second = before.fact.period, last.fact.period
        follows = isinstance(first, Over) and isinstance(second, Over) and (second.first - first.last).days == 1
        if follows and before.value.unit == last.value.unit and before.value.middle > 0:
            return float(last.value.middle / before.value.middle - 1)
    return None


def _mix(picture: Picture, company: EntityName, revenue: Choice) -> dict[str, float]:
    """Revenue by segment in the same year; nothing where the segments known are not the whole."""
    period = revenue.fact.period
    assert period, "a year has its days"
    segments = {
        normal(fact.segment)
        for fact in picture.knowledge.about(company, Measure.REVENUE, Aspect.LEVEL)
        if fact.segment and fact.period == period and fact.mode is Mode.ACTUAL
    }
    parts = {each: picture.level(company, Measure.REVENUE, period, each) for each in sorted(segments)}
    known = {
        each: float(choice.value.middle)
        for each, choice in parts.items()
        if choice and choice.value.unit == revenue.value.unit and choice.value.middle >= 0
    }
    whole = float(revenue.value.middle)
    return known if whole > 0 and _WHOLE[0] <= sum(known.values()) / whole <= _WHOLE[1] else {}
