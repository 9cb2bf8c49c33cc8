"""Levered cash flow in two stages as Simply Wall St has it: estimates, growth that decays, and growth for ever."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.equity import cost_of_equity
from steelyard.models.kernels.growth import decaying
from steelyard.models.methods.domain import must_be_share, must_be_tax, must_hold
from steelyard.models.methods.equity_shares import GIVES as GIVES_SHARE
from steelyard.models.methods.equity_shares import Claims, per_share
from steelyard.models.methods.equity_stages import Stable, Years
from steelyard.models.methods.equity_terms import growth_notes, must_be_years, must_grow_below, must_keep_something
from steelyard.models.methods.equity_value import GIVES as GIVES_YEARS
from steelyard.models.methods.equity_value import Ending, Timing, When, beyond_of, value_of
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


class LeveredCapm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cost of equity = riskfree + β · erp, β = unlevered β · (1 + (1 - tax) · debt/equity), held within bounds."""

    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    unlevered_beta: Annotated[float, Meta(description="Of the industry.")]
    tax: Annotated[float, Meta(description="Tax rate, as a fraction.")]
    debt_to_equity: Annotated[float, Meta(description="At market values, as a fraction.")]
    erp: Annotated[float, Meta(description="Equity risk premium a year, as a fraction.")]
    least_beta: Annotated[float, Meta(description="No beta below it, as Simply Wall St has it; 0.8.")] = 0.8
    most_beta: Annotated[float, Meta(description="No beta above it, as Simply Wall St has it; 2.")] = 2.0

    @property
    def beta(self) -> float:
        """Levered, and within the bounds."""
        levered = self.unlevered_beta * (1 + (1 - self.tax) * self.debt_to_equity)
        return min(max(levered, self.least_beta), self.most_beta)


class LfcfTwoStage(Claims, frozen=True, kw_only=True):
    """Value = Σ LFCF[t] / (1+r)^t + LFCF[n] · (1+g) / (r-g) / (1+r)^n."""

    lfcf: Annotated[
        list[float], Meta(description="Levered free cash flow of the years that are estimated, year 1 first.")
    ]
    years: Annotated[int, Meta(description="Years of the first stage, those after the estimates included; 10.")] = 10
    last_growth: Annotated[
        float | None, Meta(description="Growth that decays after the estimates; else that of their last year.")
    ] = None
    decay: Annotated[
        float,
        Meta(description="Part of the growth above the long-run one left a year later; 0.7 in its tables."),
    ] = 0.7
    terminal_growth: Annotated[float, Meta(description="Growth for ever, as a fraction; there the riskless rate.")]
    cost_of_equity: Annotated[
        float | LeveredCapm, Meta(description="A year, as a fraction; or what it is made of, from an unlevered beta.")
    ]
    timing: Annotated[Timing, Meta(description="Flows at the end of each year, as there, or in its middle.")] = "end"


def work(inputs: LfcfTwoStage) -> Worked:
    """The value, of one share, and its distance to the price as 1 - price / value.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: no estimate, more of them than years, or a last one that cannot grow.
        NoYearsError: no years.
    """
    rate, values, lines = _rate(inputs.cost_of_equity)
    must_be_years(inputs.years)
    must_hold("lfcf", inputs.lfcf)
    must_grow_below(inputs.terminal_growth, rate)
    flows, growth = _flows(inputs)
    years = Years(flows=flows, earnings=None, rates=[rate] * inputs.years, growth=growth)
    stable = Stable(growth=inputs.terminal_growth, payout=None, rate=rate)
    beyond = beyond_of(years, Ending(stable=stable))
    valued = value_of(years, beyond, When(timing=inputs.timing), stable)
    whole, of_share = per_share(inputs, valued.value)
    found: dict[str, Number] = {
        **whole,
        "lfcf": flows,
        "pv_lfcf": sum(valued.present),
        "terminal_value": beyond.value,
        **valued.parts,
        "growth_after_estimates": growth,
        **values,
    }
    riskfree = inputs.cost_of_equity.riskfree if isinstance(inputs.cost_of_equity, LeveredCapm) else None
    notes = list(growth_notes(inputs.terminal_growth, rate, valued.present_beyond, valued.value))
    if riskfree is not None and inputs.terminal_growth > riskfree:
        notes.append(f"Growth for ever of {inputs.terminal_growth:.2%} is above the riskless rate of {riskfree:.2%}.")
    return Worked(values=found, lines=(*lines, *valued.lines, *of_share), notes=tuple(notes))


def _rate(given: float | LeveredCapm) -> tuple[float, dict[str, Number], tuple[Line, ...]]:
    if not isinstance(given, LeveredCapm):
        must_keep_something("cost_of_equity", [given])
        return given, {"cost_of_equity": given}, ()
    must_be_tax("tax", given.tax)
    rate: float = cost_of_equity(given.riskfree, given.beta, given.erp)
    must_keep_something("cost_of_equity", [rate])
    lines = (Line("levered beta, within its bounds", given.beta), Line("cost of equity", rate))
    return rate, {"cost_of_equity": rate, "beta": given.beta}, lines


def _flows(inputs: LfcfTwoStage) -> tuple[list[float], list[float]]:
    """Each year's flow, and the growth of those after the estimates."""
    later = inputs.years - len(inputs.lfcf)
    if later < 0:
        why = f"the first stage has {inputs.years} years"
        raise ModelInputError("lfcf", f"a list of {len(inputs.lfcf)}", why, "Give fewer estimates, or more years.")
    if later == 0:
        return list(inputs.lfcf), []
    must_be_share("decay", inputs.decay)
    last = inputs.last_growth
    if last is None:
        if len(inputs.lfcf) < _PAIR or inputs.lfcf[-2] <= 0:
            why = "its growth cannot be told from estimates that are one, or not above zero"
            raise ModelInputError("last_growth", "not given", why, "Give last_growth, or all years as estimates.")
        last = inputs.lfcf[-1] / inputs.lfcf[-2] - 1
    growth = decaying(last, inputs.terminal_growth, inputs.decay, later)
    return inputs.lfcf + grown(inputs.lfcf[-1], growth), growth


_PAIR: Final = 2

METHOD: Final = Method(
    name="lfcf-two-stage",
    title="Levered free cash flow in two stages (Simply Wall St)",
    inputs=LfcfTwoStage,
    work=work,
    example={
        "lfcf": [27209, 37268, 46213, 58129, 70986],
        "last_growth": 0.1993,
        "terminal_growth": 0.0273,
        "cost_of_equity": 0.1199,
        "shares": 488.96,
        "price": 1670.43,
    },
    source="Simply Wall St, Company-Analysis-Model, MODEL.markdown and dcf-update-q1-2019.markdown; example: Amazon,"
    " 14 February 2019",
    gives={
        **GIVES_SHARE,
        **GIVES_YEARS,
        "lfcf": "of each year, the estimates first",
        "pv_lfcf": "their sum in the money of today",
        "terminal_value": "at the end of the last year, in the money of that year",
        "growth_after_estimates": "of each year that is not estimated",
        "cost_of_equity": "a year, as a fraction",
        "beta": "levered and within its bounds",
    },
)
