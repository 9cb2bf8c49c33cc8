"""Periods that words point at from another: the period right before, the same one a year earlier."""

from __future__ import annotations

from datetime import timedelta

from steelyard.words.period import AsAt, Over, Period, month_end, months_later, year_before


def period_before(period: Period) -> Period:
    """The period of the same length right before; of a day, the same day a quarter earlier."""
    match period:
        case AsAt(day):
            earlier = months_later(day, -3)
            return AsAt(month_end(earlier) if day == month_end(day) else earlier)
        case Over(first, last):
            earlier = months_later(first, -max(1, period.months))
            return Over(earlier if first.day == 1 else first - (last - first) - timedelta(1), first - timedelta(1))


def shifted(period: Period, shift: str) -> Period:
    """What words that point away from a period mean: "year-before" or "period-before"; else the period itself."""
    return {"year-before": year_before, "period-before": period_before}.get(shift, lambda same: same)(period)
