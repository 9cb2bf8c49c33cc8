"""Free cash flow to the firm in three stages: fast years, years of transition, and a steady state for ever."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from steelyard.models.kernels.firm_flows import held_then_faded
from steelyard.models.methods.fcff_path import Operations
from steelyard.models.methods.fcff_rates import one_rate, yearly_rate
from steelyard.models.methods.fcff_two_stage import FCFF_VALUES, value_operations
from steelyard.models.methods.fcff_years import MOST_YEARS, Yearly
from steelyard.models.methods.method import Method, Worked
from steelyard.words.errors import ModelInputError, NoYearsError


class FcffThreeStage(Operations, frozen=True, kw_only=True):
    """As in two stages; a driver of the fast years (a number, or a list) then fades to its terminal level."""

    high_years: Annotated[int, Meta(description="Years of fast growth; at least 1.")]
    transition_years: Annotated[int, Meta(description="Years in which the drivers fade; at least 1.")]
    fade: Annotated[
        Literal["ends_in_last_year", "ends_after"],
        Meta(description="Whether the last year of transition is at the terminal level, or one step short of it."),
    ] = "ends_in_last_year"


def work(inputs: FcffThreeStage) -> Worked:
    """The value of the operations, year by year, and of one share.

    Raises:
        ModelInputError: a row that lacks or is said twice, lists of different lengths, an input out of its range.
        GrowthTooHighError: terminal growth at or above the cost of capital.
        NoYearsError: no years in a stage.
    """
    years = inputs.high_years + inputs.transition_years
    for stage in (inputs.high_years, inputs.transition_years):
        if not 1 <= stage <= MOST_YEARS // 2:
            raise NoYearsError(stage)
    return value_operations(_faded(inputs, years), years)


def _faded(inputs: FcffThreeStage, years: int) -> FcffThreeStage:
    """The inputs with a number a year for each driver that has a terminal level."""
    last: dict[str, float | None] = {
        "growth": inputs.terminal_growth,
        "wacc": None if inputs.terminal_wacc is None else one_rate(inputs.terminal_wacc),
        "margin": inputs.terminal_margin,
        "tax": inputs.terminal_tax,
        "roic": inputs.terminal_roic,
        "reinvestment_rate": _last_part(inputs),
    }
    if inputs.growth is not None and inputs.terminal_growth is None:
        raise ModelInputError("terminal_growth", "not given", "growth fades to it", "Give terminal_growth.")
    given = {**{name: getattr(inputs, name) for name in last}, "wacc": yearly_rate(inputs.wacc)}
    rows = {name: _row(given[name], level, inputs, years) for name, level in last.items()}
    priced = inputs.terminal_multiple is not None or inputs.terminal_value is not None
    after = None if priced else inputs.terminal_growth
    return msgspec.structs.replace(inputs, **rows, terminal_growth=after)


def _last_part(inputs: FcffThreeStage) -> float | None:
    """The part of NOPAT that is put back for ever: as given, or g / ROIC."""
    if inputs.terminal_reinvestment_rate is not None or not inputs.terminal_roic or inputs.terminal_growth is None:
        return inputs.terminal_reinvestment_rate
    return inputs.terminal_growth / inputs.terminal_roic


def _row(given: Yearly | None, last: float | None, inputs: FcffThreeStage, years: int) -> Yearly | None:
    if given is None or last is None:
        return given
    beyond = 1 if inputs.fade == "ends_after" else 0
    if isinstance(given, list):
        if len(given) != inputs.high_years:
            return given
        return [*given, *held_then_faded(given[-1], last, 0, inputs.transition_years + beyond)][:years]
    return held_then_faded(given, last, inputs.high_years, years + beyond)[:years]


METHOD: Final = Method(
    name="fcff-three-stage",
    title="Free cash flow to the firm, three stages",
    inputs=FcffThreeStage,
    work=work,
    example={
        "revenue": 5000,
        "margin": 0.1,
        "terminal_margin": 0.12,
        "tax": 0.25,
        "growth": 0.2,
        "high_years": 5,
        "transition_years": 5,
        "sales_to_capital": 2.5,
        "wacc": 0.1,
        "terminal_wacc": 0.085,
        "terminal_growth": 0.03,
        "terminal_roic": 0.12,
        "cash": 400,
        "debt": 1500,
        "shares": 250,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 15",
    gives=FCFF_VALUES,
)
