"""Free cash flow to equity that grows for ever at one rate."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.firm_discounting import growing_perpetuity
from steelyard.models.kernels.growth import growth_from_return
from steelyard.models.methods.equity_shares import GIVES, Claims, per_share
from steelyard.models.methods.equity_terms import Capm, CostOfEquity, as_rate, must_grow_below, rate_of
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of
from steelyard.words.errors import ModelInputError


class FcfeStable(Claims, frozen=True, kw_only=True):
    """Value = FCFE₁ / (r - g), FCFE₁ = NI₀ · (1 + g) · (1 - g / ROE)."""

    fcfe_0: Annotated[float | None, Meta(description="FCFE of the year that is over; it is grown.")] = None
    fcfe_1: Annotated[float | None, Meta(description="FCFE of the year to come, instead.")] = None
    net_income_0: Annotated[float | None, Meta(description="Net income of the year that is over, instead.")] = None
    net_income_1: Annotated[float | None, Meta(description="Net income of the year to come, instead.")] = None
    reinvestment: Annotated[float | None, Meta(description="Part of net income that is put back; or give roe.")] = None
    roe: Annotated[float | None, Meta(description="Return on equity; the part put back is then g / ROE.")] = None
    growth: Annotated[
        float | None, Meta(description="g, growth a year for ever; level: 0. Without it reinvestment · roe.")
    ] = None
    cost_of_equity: Annotated[
        CostOfEquity, Meta(description="r, a year, as a fraction; or riskfree, beta and erp. Above the growth.")
    ]


def work(inputs: FcfeStable) -> Worked:
    """The value and the flow of the year to come.

    Raises:
        GrowthTooHighError: g ≥ r.
        ModelInputError: no beginning or two, or nothing that says what is put back.
    """
    rate, growth = rate_of(inputs.cost_of_equity), _growth(inputs)
    must_grow_below(growth, rate)
    which = only_one_of(
        "the beginning",
        fcfe_0=inputs.fcfe_0,
        fcfe_1=inputs.fcfe_1,
        net_income_0=inputs.net_income_0,
        net_income_1=inputs.net_income_1,
    )
    following = float(getattr(inputs, which)) * (1 + growth if which.endswith("_0") else 1.0)
    values: dict[str, Number] = {"cost_of_equity": rate, "growth": growth}
    lines = []
    if which.startswith("net_income"):
        part = _part(inputs, growth)
        lines += [Line("net income of the year to come", following), Line("part of it that is put back", part)]
        values |= {"net_income_1": following, "reinvestment": part}
        following *= 1 - part
    value = growing_perpetuity(following, growth, rate)
    whole, of_share = per_share(inputs, value)
    lines += [Line("flow of the year to come", following), Line("value, flow / (r - g)", value), *of_share]
    notes: tuple[str, ...] = ()
    if isinstance(inputs.cost_of_equity, Capm) and growth > inputs.cost_of_equity.riskfree:
        notes = (f"Growth for ever of {as_rate(growth)} is above the riskless rate.",)
    return Worked(values={**whole, "fcfe_1": following, **values}, lines=tuple(lines), notes=notes)


def _growth(inputs: FcfeStable) -> float:
    if inputs.growth is not None:
        return inputs.growth
    if inputs.reinvestment is None or inputs.roe is None:
        raise ModelInputError("growth", "not given", "the value rests on it", "Give growth, or reinvestment and roe.")
    found: float = growth_from_return(inputs.reinvestment, inputs.roe)
    return found


def _part(inputs: FcfeStable, growth: float) -> float:
    if inputs.growth is None:
        return inputs.reinvestment or 0.0
    if only_one_of("what is put back", reinvestment=inputs.reinvestment, roe=inputs.roe) == "reinvestment":
        return inputs.reinvestment or 0.0
    if inputs.roe is None:
        raise ModelInputError("roe", "not given", "what is put back rests on it", "Give roe.")
    must_be_above_zero(roe=inputs.roe)
    return growth / inputs.roe


METHOD: Final = Method(
    name="fcfe-stable",
    title="Free cash flow to equity that grows for ever at one rate",
    inputs=FcfeStable,
    work=work,
    example={"net_income_0": 100, "roe": 0.12, "growth": 0.03, "cost_of_equity": 0.09},
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 14",
    gives={
        **GIVES,
        "fcfe_1": "flow of the year to come",
        "net_income_1": "net income of the year to come",
        "reinvestment": "part of net income that is put back",
        "cost_of_equity": "a year, as a fraction",
        "growth": "a year, as a fraction",
    },
)
