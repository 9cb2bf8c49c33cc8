"""Which side of its measure a figure gives, with which sign, and against what."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from steelyard.reading.english.label import Label
from steelyard.reading.english.line import Line
from steelyard.reading.english.notation import a_year_before
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import NARROWS, OVERS, WIDENS
from steelyard.reading.figures import Figure
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit

_THINGS: Final = frozenset(
    {
        Measure.USERS,
        Measure.EMPLOYEES,
        Measure.SITES,
        Measure.VOLUME,
        Measure.SALES_VOLUME,
        Measure.OTHER,
        Measure.SHARES,
        Measure.MARKET_SIZE,
    }
)
"""Measures of things: a bare number of them is no money."""


_SHARED: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER, Measure.MARKET_SHARE})


def aspect_of(figure: Figure, measure: Measure, role: Part) -> Aspect:  # noqa: PLR0911 - one line a way of saying it
    unit = figure.value.unit
    if unit is Unit.TIMES or (unit is Unit.COUNT and measure is Measure.PRICE_MULTIPLE):
        return Aspect.MULTIPLE
    match role.role:
        case Role.CHANGE:
            return Aspect.CHANGE if unit is Unit.PERCENT else Aspect.DIFFERENCE
        case Role.RATE:
            return Aspect.GROWTH_RATE
        case Role.SHARE:
            return Aspect.SHARE if unit is Unit.PERCENT and measure is not Measure.MARGIN else Aspect.LEVEL
        case _:
            if unit in {Unit.POINTS, Unit.BASIS}:
                return Aspect.DIFFERENCE
            if unit is Unit.PERCENT and (measure in _SHARED or figure.implies == "share"):
                return Aspect.SHARE
            if (
                unit is Unit.PERCENT
                and role.role is Role.START
                and measure not in {Measure.MARGIN, Measure.OTHER, Measure.PROBABILITY}
            ):
                return Aspect.SHARE
            return Aspect.LEVEL


def meant(measure: Measure, aspect: Aspect, figure: Figure) -> Measure:
    """The measure that a figure is of, where its unit or its aspect says that the word beside it is not that.

    "margins of $4 million" are a gross profit, "sales of 400,000 cars" a volume; "48% below its IPO price" is today's
    price against that of the listing.
    """
    unit = figure.value.unit
    if measure is Measure.MARGIN and isinstance(unit, Currency) and aspect in {Aspect.LEVEL, Aspect.DIFFERENCE}:
        return Measure.GROSS_PROFIT
    if measure is Measure.REVENUE and unit is Unit.COUNT:
        return Measure.SALES_VOLUME
    return Measure.SHARE_PRICE if measure is Measure.IPO_PRICE and aspect is Aspect.CHANGE else measure


_DENIES: Final = frozenset("not never n't cannot".split())


def value_of(read: Line, figure: Figure, role: Part, label: Label, aspect: Aspect) -> Printed:
    """The figure with its sign: a fall and a loss are below zero, and a loss that narrows falls."""
    value = figure.value
    index = next(i for i in read.tokens.figures if read.tokens.seen[i] is figure)
    unit = read.unit(index, start=role.role is Role.START)
    if value.unit is Unit.COUNT and isinstance(unit, Currency) and label.measure not in _THINGS:
        value = _as_money(read, index, value, unit)
    if value.unit is Unit.COUNT and label.measure is Measure.PRICE_MULTIPLE:
        value = replace(value, unit=Unit.TIMES)
    if (
        role.role in {Role.LEVEL, Role.END}
        and read.tokens.word(index - 1) in OVERS
        and value.is_point
        and value.low is not None
    ):
        value = Printed(value.low, None, value.unit, approx=True)
    if value.high is None and value.low is not None and _DENIES & set(read.tokens.words[max(0, index - 3) : index]):
        return Printed(None, value.low, value.unit, approx=True)  # "I would not pay more than $12 billion"
    if value.middle < 0:
        return value
    if aspect in {Aspect.CHANGE, Aspect.DIFFERENCE, Aspect.GROWTH_RATE}:
        sign = role.sign
        word = read.tokens.word(role.cue)
        if label.loss and aspect is not Aspect.CHANGE:
            sign = -sign if word in NARROWS | WIDENS else sign
        return value.negated() if sign < 0 else value
    return value.negated() if label.loss and isinstance(value.unit, Currency) else value


_DECIMALS: Final = re.compile(r"\d[\d,]*(?:\s?\.\s?(?P<decimals>\d+))?")


def _as_money(read: Line, index: int, value: Printed, unit: Currency) -> Printed:
    """A number in the money of its sentence; a bare one also in the scale of the sum before: "EUR 12.4 mn (10.1)"."""
    scale = 0
    before = [other for other in read.tokens.figures if other < index]
    if read.tokens.figure(index).bare and before:
        scale = _scale(read.tokens.figure(before[-1]))
    ends = [None if end is None else end.scaleb(scale) for end in (value.low, value.high)]
    return Printed(ends[0], ends[1], unit, value.approx)


def _scale(figure: Figure) -> int:
    """The power of ten that a scale word gives a figure: 6 for "12.4 mn"."""
    end = figure.value.low if figure.value.low is not None else figure.value.high
    found = _DECIMALS.search(figure.quote)
    exponent = end.as_tuple().exponent if end is not None else 0
    if found is None or not isinstance(exponent, int):
        return 0
    return max(exponent + len(found["decimals"] or ""), 0)


def _whole(read: Line, index: int) -> Measure | None:
    """The measure right behind a share: "between 2.5% and 3% of revenue"."""
    if read.tokens.word(index + 1) != "of":
        return None
    return next((each.measure for each in read.labels if index < each.first <= index + _NEAR), None)


_NEAR: Final = 4


def against(read: Line, index: int, role: Part, aspect: Aspect, measure: Measure, period: str) -> str:  # noqa: PLR0911 - one line a way of saying it
    match aspect:
        case Aspect.SHARE if measure not in _SHARED:
            return f"total {(_whole(read, index) or measure).words}"
        case Aspect.CHANGE:
            words = read.tokens.words[role.cue : role.cue + 9] if role.cue >= 0 else []
            if "peak" in words or "high" in words:
                return "peak"
            if "ipo" in words or "listing" in words:
                return "IPO price"
            return a_year_before(period)
        case Aspect.GROWTH_RATE:
            return f"FY{period[:4]}" if "/" in period else ""
        case Aspect.MULTIPLE if measure is Measure.PRICE_MULTIPLE:
            return "earnings"
        case _:
            return ""
