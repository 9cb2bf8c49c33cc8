"""Abnormal earnings growth: next year's earnings made a perpetuity, and what grows faster than shareholders ask."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.firm_discounting import end_factors
from steelyard.models.kernels.residual import abnormal_growth, continuing_growing
from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.equity_shares import GIVES, Claims, per_share
from steelyard.models.methods.equity_terms import CostOfEquity, Yearly, each_year, must_grow_below, rate_of
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of


class AbnormalGrowth(Claims, frozen=True, kw_only=True):
    """Value = [E₁ + Σ AEG[t] / (1+r)^(t-1) + CV / (1+r)^(T-1)] / r, AEG[t] = E[t] + r · D[t-1] - (1+r) · E[t-1]."""

    earnings: Annotated[list[float], Meta(description="Of each year, year 1 first; of a share or of all.")]
    dividends: Annotated[
        list[float] | None, Meta(description="Of each year but the last (one more is passed over); or give payout.")
    ] = None
    payout: Annotated[Yearly | None, Meta(description="Part of the earnings that is paid; none: 0.")] = None
    cost_of_equity: Annotated[
        CostOfEquity, Meta(description="r, a year, as a fraction, above zero; or riskfree, beta and erp.")
    ]
    growth: Annotated[
        float | None, Meta(description="Growth of AEG for ever after the last year; without it there is none after it.")
    ] = None
    continuing_growth: Annotated[
        float | None, Meta(description="AEG of the year after the last; else the last one, grown.")
    ] = None


def work(inputs: AbnormalGrowth) -> Worked:
    """The value, and the abnormal growth of each year from the second on.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: no earnings, a cost of equity that is not above zero, lists that do not match.
    """
    rate = rate_of(inputs.cost_of_equity)
    must_be_above_zero(cost_of_equity=rate)
    must_hold("earnings", inputs.earnings)
    paid = _paid(inputs)
    steps = zip(inputs.earnings[1:], inputs.earnings, paid, strict=False)
    found = [float(abnormal_growth(now, before, dividend, rate)) for now, before, dividend in steps]
    factors = end_factors([rate] * len(found))
    present = [each * factor for each, factor in zip(found, factors, strict=True)]
    beyond = 0.0
    if inputs.growth is not None:
        must_grow_below(inputs.growth, rate)
        after = inputs.continuing_growth
        if after is None:
            after = found[-1] * (1 + inputs.growth) if found else 0.0
        beyond = continuing_growing(after, inputs.growth, rate)
    last = factors[-1] if factors else 1.0
    total = inputs.earnings[0] + sum(present) + beyond * last
    whole, of_share = per_share(inputs, total / rate)
    values: dict[str, Number] = {
        **whole,
        "abnormal_earnings_growth": found,
        "pv_by_year": present,
        "pv_abnormal_growth": sum(present),
        "continuing_value": beyond,
        "pv_continuing": beyond * last,
        "earnings_to_capitalise": total,
        "capitalised_earnings": inputs.earnings[0] / rate,
        "forward_pe": total / rate / inputs.earnings[0] if inputs.earnings[0] else 0.0,
        "cost_of_equity": rate,
    }
    lines = (
        Line("earnings of year 1", inputs.earnings[0]),
        *(Line(f"abnormal growth of year {t} in money of year 1", each) for t, each in enumerate(present, start=2)),
        Line("abnormal growth after that, in the money of year 1", beyond * last),
        Line("earnings to capitalise", total),
        Line("value, these / r", total / rate),
        *of_share,
    )
    return Worked(values=values, lines=lines)


def _paid(inputs: AbnormalGrowth) -> list[float]:
    """Dividends of each year that another follows."""
    needed = len(inputs.earnings) - 1
    if needed == 0:
        return []
    if only_one_of("what is paid", dividends=inputs.dividends, payout=inputs.payout) == "dividends":
        return each_year("dividends", _without_last(inputs.dividends or [], needed), needed)
    parts = each_year("payout", _without_last(inputs.payout or 0.0, needed), needed)
    return [part * earned for part, earned in zip(parts, inputs.earnings, strict=False)]


def _without_last(given: Yearly, needed: int) -> Yearly:
    """What is paid in the last year earns nothing in the years that are forecast."""
    return given[:needed] if isinstance(given, list) and len(given) == needed + 1 else given


METHOD: Final = Method(
    name="abnormal-earnings-growth",
    title="Abnormal earnings growth",
    inputs=AbnormalGrowth,
    work=work,
    example={"earnings": [12.36, 12.7308], "dividends": [9.36], "cost_of_equity": 0.1, "growth": 0.03},
    source="J. A. Ohlson, B. E. Juettner-Nauroth, Review of Accounting Studies 10 (2005), 349-365; S. H. Penman,"
    " Financial Statement Analysis and Security Valuation, 5th ed. (McGraw-Hill, 2013), chapter 6",
    gives={
        **GIVES,
        "abnormal_earnings_growth": "of each year from the second on",
        "pv_by_year": "the same in the money of year 1",
        "pv_abnormal_growth": "their sum",
        "continuing_value": "of abnormal growth after the last year, in the money of that year",
        "pv_continuing": "the same in the money of year 1",
        "earnings_to_capitalise": "earnings of year 1 and all abnormal growth in the money of that year",
        "capitalised_earnings": "earnings of year 1 by the cost of equity",
        "forward_pe": "value by earnings of year 1",
        "cost_of_equity": "a year, as a fraction",
    },
)
