"""Free cash flow to equity in two stages: years of high growth, and growth for ever.

The flow of each year is given, or grows from that of the year that is over, or is what net income leaves after the part
that is put back.
"""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import growth_from_return, payout_for_growth
from steelyard.models.methods.equity_accounts import Accounts, lines_of
from steelyard.models.methods.equity_sales import Sales, flows_from_sales
from steelyard.models.methods.equity_shares import GIVES as GIVES_SHARE
from steelyard.models.methods.equity_shares import Claims, per_share
from steelyard.models.methods.equity_stages import Base, Path, Stable, Years, first_stage, payout_of, years_on
from steelyard.models.methods.equity_terms import (
    CostOfEquity,
    Yearly,
    YearlyCost,
    growth_notes,
    must_have,
    must_not_be_beside,
    rate_of,
    years_of,
)
from steelyard.models.methods.equity_value import GIVES as GIVES_YEARS
from steelyard.models.methods.equity_value import DiscountAt, Ending, Timing, When, beyond_of, value_of
from steelyard.models.methods.method import Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class FcfeTwoStage(Claims, frozen=True, kw_only=True):
    """Value = Σ FCFE[t] · d[t] + TV[n] · d[n], TV[n] = FCFE[n+1] / (r - g); for one share, or for the whole."""

    accounts: Annotated[
        Accounts | None,
        Meta(description="Lines of the year that is over, or, as lists, of the years to come; instead of the flows."),
    ] = None
    sales: Annotated[
        Sales | None,
        Meta(description="Sales and what more of them needs, instead; they grow by the growth of each stage."),
    ] = None
    fcfe_0: Annotated[
        float | None, Meta(description="FCFE of the year that is over. It is grown and never discounted.")
    ] = None
    fcfe: Annotated[list[float] | None, Meta(description="FCFE of the first years one by one, year 1 first.")] = None
    net_income_0: Annotated[float | None, Meta(description="Net income (or earnings per share) of that year.")] = None
    net_income: Annotated[list[float] | None, Meta(description="Net income of the first years one by one.")] = None
    years: Annotated[int | None, Meta(description="Years of high growth; or as long as a list is.")] = None
    growth_high: Annotated[
        Yearly | None, Meta(description="Growth a year in the first stage, as a fraction, or a list of it.")
    ] = None
    reinvestment_high: Annotated[
        Yearly | None, Meta(description="Part of net income that is put back in it: (net capex + ΔWC - net debt) / NI.")
    ] = None
    roe_high: Annotated[
        float | None, Meta(description="Return on equity in it; with one of the two above it gives the other.")
    ] = None
    cost_of_equity: Annotated[
        YearlyCost, Meta(description="A year, as a fraction; a list of it; or riskfree, beta and erp.")
    ]
    growth_stable: Annotated[float | None, Meta(description="Growth for ever after that, as a fraction.")] = None
    reinvestment_stable: Annotated[
        float | None, Meta(description="Part put back for ever; without it and roe_stable the flow goes on as it is.")
    ] = None
    roe_stable: Annotated[
        float | None, Meta(description="Instead: the part put back is growth_stable / roe_stable.")
    ] = None
    cost_of_equity_stable: Annotated[
        CostOfEquity | None, Meta(description="For ever; without it the one of the last year of the first stage.")
    ] = None
    terminal_fcfe: Annotated[float | None, Meta(description="FCFE of the year after the last, as it is.")] = None
    terminal_value: Annotated[
        float | None, Meta(description="Value at the end of the last year, instead of growth for ever.")
    ] = None
    terminal_pe: Annotated[
        float | None, Meta(description="Value by net income of the last year, instead of growth for ever.")
    ] = None
    terminal_discounting: Annotated[
        DiscountAt,
        Meta(description="At the rates of the years in between, as money of year n must be; or the stable one."),
    ] = "cumulative"
    timing: Annotated[
        Timing, Meta(description="Flows at the end of each year, as textbooks have it, or in its middle.")
    ] = "end"
    stub: Annotated[
        float,
        Meta(description="Part of year 1 still to come; only that part of its flow counts. On its first day: 1."),
    ] = 1.0


def work(inputs: FcfeTwoStage) -> Worked:
    """The value, each flow, the value at the end and what it is worth now.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: too little or too much is given, or lists do not match.
        NoYearsError: no year of high growth.
    """
    base, path, stable = asked(inputs)
    return worked(inputs, path, base, stable)


def asked(inputs: FcfeTwoStage) -> tuple[Base, Path, Stable]:
    """Where the years start, the years of high growth, and what holds after them."""
    base = _base(inputs)
    put_back, growth = inputs.reinvestment_high, inputs.growth_high
    payout: Yearly | None = None if put_back is None else _less_than_one(put_back)
    payout = payout_of(base, payout)
    if growth is not None and put_back is not None:
        must_not_be_beside("roe_high", inputs.roe_high, {"growth_high": growth, "reinvestment_high": put_back})
    other_ends = {name: getattr(inputs, name) for name in _OTHER_ENDS}
    must_not_be_beside("terminal_fcfe", inputs.terminal_fcfe, other_ends)
    if inputs.roe_high is not None:
        must_be_above_zero(roe_high=inputs.roe_high)
        if growth is not None and put_back is None:
            each = growth if isinstance(growth, list) else [growth]
            parts = [payout_for_growth(one, inputs.roe_high) for one in each]
            payout = parts if isinstance(growth, list) else parts[0]
        elif growth is None and isinstance(payout, float):
            growth = growth_from_return(1 - payout, inputs.roe_high)
    given = {"fcfe": base.flows, "net_income": base.earnings, "growth_high": growth, "reinvestment_high": put_back}
    path = first_stage(growth, payout, inputs.cost_of_equity, years_of(inputs.years, given))
    rate = path.rates[-1]
    if inputs.cost_of_equity_stable is not None:
        rate = rate_of(inputs.cost_of_equity_stable, "cost_of_equity_stable")
    return base, path, Stable(growth=inputs.growth_stable, payout=_stable_payout(inputs), rate=rate)


def _base(inputs: FcfeTwoStage) -> Base:
    given = (inputs.fcfe_0, inputs.fcfe, inputs.net_income_0, inputs.net_income)
    alone = "accounts" if inputs.accounts is not None else "sales"
    if (inputs.accounts is not None and inputs.sales is not None) or (
        (inputs.accounts is not None or inputs.sales is not None) and given != (None, None, None, None)
    ):
        why = "flows or net income are given beside them"
        raise ModelInputError(alone, "not alone", why, "Give the accounts, or sales, or the flows; only one of them.")
    if inputs.accounts is None:
        return Base(
            flow="fcfe",
            flow_0=inputs.fcfe_0,
            flows=inputs.fcfe,
            earnings_0=inputs.net_income_0,
            earnings=inputs.net_income,
        )
    found = lines_of(inputs.accounts)
    if inputs.accounts.of_years_to_come:
        return Base(flow="fcfe", flows=found["fcfe"], earnings=found["earnings"])
    return Base(flow="fcfe", flow_0=found["fcfe"][0], earnings_0=found["earnings"][0])


def _less_than_one(part: Yearly) -> Yearly:
    return [1 - each for each in part] if isinstance(part, list) else 1 - part


def _stable_payout(inputs: FcfeTwoStage) -> float | None:
    if inputs.reinvestment_stable is not None and inputs.roe_stable is not None:
        why = "roe_stable says another way what is put back"
        raise ModelInputError("reinvestment_stable", f"{inputs.reinvestment_stable:g}", why, "Give one of the two.")
    if inputs.reinvestment_stable is not None:
        return 1 - inputs.reinvestment_stable
    if inputs.roe_stable is None or inputs.growth_stable is None:
        return None
    must_be_above_zero(roe_stable=inputs.roe_stable)
    found: float = payout_for_growth(inputs.growth_stable, inputs.roe_stable)
    return found


def _forecast(inputs: FcfeTwoStage, path: Path, base: Base, stable: Stable) -> tuple[Years, Ending]:
    """The years, and how the value at their end is asked for."""
    following = inputs.terminal_fcfe
    if inputs.sales is None:
        years = years_on(path, base)
    else:
        must_have("growth_high", path.growth, "sales grow by it")
        assert path.growth is not None
        found, n = flows_from_sales(inputs.sales, path.growth, stable.growth), len(path.growth)
        years = Years(flows=found["fcfe"][:n], earnings=found["net_income"][:n], rates=path.rates, growth=path.growth)
        if following is None and stable.payout is None and stable.growth is not None:
            following = found["fcfe"][-1]
    return years, Ending(stable=stable, value=inputs.terminal_value, multiple=inputs.terminal_pe, next_flow=following)


def worked(inputs: FcfeTwoStage, path: Path, base: Base, stable: Stable) -> Worked:
    """The answer of both methods."""
    years, ending = _forecast(inputs, path, base, stable)
    beyond = beyond_of(years, ending)
    when = When(timing=inputs.timing, stub=inputs.stub, beyond_at=inputs.terminal_discounting)
    valued = value_of(years, beyond, when, stable)
    whole, lines = per_share(inputs, valued.value)
    values: dict[str, Number] = {
        **whole,
        "fcfe": valued.flows,
        "pv_fcfe": sum(valued.present),
        "terminal_value": beyond.value,
        **valued.parts,
        "growth": years.growth,
        "cost_of_equity": years.rates,
        "cost_of_equity_stable": stable.rate,
    }
    if years.earnings is not None:
        values["net_income"] = years.earnings
    if beyond.next_flow is not None and years.earnings and stable.growth is not None:
        values["terminal_net_income"] = years.earnings[-1] * (1 + stable.growth)
    if stable.payout is not None:
        values["reinvestment_stable"] = 1 - stable.payout
    rate = inputs.cost_of_equity_stable or inputs.cost_of_equity
    notes = growth_notes(stable.growth, rate, valued.present_beyond, valued.value) if stable.growth is not None else ()
    return Worked(values=values, lines=(*valued.lines, *lines), notes=notes)


_OTHER_ENDS: Final = ("terminal_value", "terminal_pe", "reinvestment_stable", "roe_stable")

GIVES: Final = {
    **GIVES_SHARE,
    **GIVES_YEARS,
    "fcfe": "of each year, year 1 first; of the first only the part that is still to come",
    "pv_fcfe": "their sum in the money of today",
    "terminal_value": "at the end of the last year, in the money of that year",
    "net_income": "of each year",
    "terminal_net_income": "of the year after the last",
    "reinvestment_stable": "part of net income that is put back after the last year",
}

METHOD: Final = Method(
    name="fcfe-two-stage",
    title="Free cash flow to equity in two stages",
    inputs=FcfeTwoStage,
    work=work,
    example={
        "fcfe": [80.31, 92.67, 106.92, 123.37, 142.35],
        "net_income_0": 108.88,
        "growth_high": 0.1538313,
        "cost_of_equity": {"riskfree": 0.04, "beta": 0.85, "erp": 0.0526},
        "growth_stable": 0.04,
        "terminal_fcfe": 173.93,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 14; example: Nestlé, from his slides on"
    " discounted cash flow, with the growth that they use and not the 5% that they print",
    gives=GIVES,
)
