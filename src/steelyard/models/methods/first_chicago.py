"""The First Chicago method: success, survival and failure of a venture, each with its cash, its end and its chance."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_rate, must_be_years, must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_make_a_whole, only_one_of


class Outcome(Inputs, frozen=True, kw_only=True):
    """One way in which it may go."""

    name: Annotated[str, Meta(description="success, survival, failure; or others.")]
    probability: Annotated[float, Meta(description="Its chance, 0 to 1; all of them add up to 1.")]
    years: Annotated[float, Meta(description="Years until it ends.")]
    exit_value: Annotated[float | None, Meta(description="Value at the end; or a figure with a multiple.")] = None
    exit_metric: Annotated[float | None, Meta(description="Profit, EBITDA or sales of the last year.")] = None
    exit_multiple: Annotated[float | None, Meta(description="Value for one unit of it.")] = None
    flows: Annotated[
        list[float] | None, Meta(description="Cash to the owners at the end of each year before; left out: none.")
    ] = None
    rate: Annotated[float | None, Meta(description="Discount rate a year, if this outcome has its own.")] = None


class FirstChicago(Inputs, frozen=True, kw_only=True):
    """value = Σ probability · [Σ flow[t]/(1+r)^t + exit/(1+r)^n]."""

    outcomes: Annotated[list[Outcome], Meta(description="The ways in which it may go, one of which comes true.")]
    rate: Annotated[float, Meta(description="Discount rate a year, as a fraction; lower than a venture rate.")]
    investment: Annotated[float | None, Meta(description="What is put in now, for the part that it buys.")] = None


def work(inputs: FirstChicago) -> Worked:
    """The value by the chances, and in each outcome.

    Raises:
        ModelInputError: no outcomes, chances that do not add up to 1, an outcome with no end or two.
        NoYearsError: an outcome of no years.
    """
    must_hold("outcomes", inputs.outcomes)
    must_make_a_whole("probability", [each.probability for each in inputs.outcomes])
    each = [_present(outcome, inputs.rate) for outcome in inputs.outcomes]
    weighed = [outcome.probability * value for outcome, value in zip(inputs.outcomes, each, strict=True)]
    value = sum(weighed)
    values: dict[str, Number] = {"value": value, "value_by_outcome": each, "weighted_by_outcome": weighed}
    if inputs.investment is not None:
        must_be_above_zero(investment=inputs.investment, value=value)
        values |= {"ownership": inputs.investment / value, "pre_money": value - inputs.investment}
    lines = [
        Line(f"{outcome.name}, chance {outcome.probability:g}", amount)
        for outcome, amount in zip(inputs.outcomes, each, strict=True)
    ]
    return Worked(values=values, lines=(*lines, Line("value, each by its chance", value)))


def _present(outcome: Outcome, common: float) -> float:
    rate = common if outcome.rate is None else outcome.rate
    must_be_rate("rate", rate)
    must_be_years(outcome.years)
    which = only_one_of(f"the end of {outcome.name!r}", exit_value=outcome.exit_value, exit_metric=outcome.exit_metric)
    if which == "exit_value":
        end = outcome.exit_value or 0.0
    else:
        only_one_of(f"the multiple of {outcome.name!r}", exit_multiple=outcome.exit_multiple)
        end = (outcome.exit_metric or 0.0) * (outcome.exit_multiple or 0.0)
    paid = sum(flow / (1 + rate) ** t for t, flow in enumerate(outcome.flows or (), start=1))
    return float(paid + end / (1 + rate) ** outcome.years)


METHOD: Final = Method(
    name="first-chicago",
    title="First Chicago method: outcomes of a venture by their chances",
    inputs=FirstChicago,
    work=work,
    example={
        "outcomes": [
            {"name": "success", "probability": 0.3, "years": 5, "exit_metric": 10, "exit_multiple": 12},
            {"name": "survival", "probability": 0.5, "years": 7, "exit_value": 30, "flows": [0, 0, 1, 1, 1, 1, 1]},
            {"name": "failure", "probability": 0.2, "years": 2, "exit_value": 2},
        ],
        "rate": 0.25,
        "investment": 6,
    },
    source=(
        "S. Golder (1986), in J. Plummer, QED Report on Venture Capital Financial Analysis (1987); J. Abrams,"
        " Quantitative Business Valuation (McGraw-Hill, 2001), chapter 12"
    ),
    gives={
        "value": "by the chances",
        "value_by_outcome": "present value of each outcome",
        "weighted_by_outcome": "each by its chance",
        "ownership": "part that the investment buys",
        "pre_money": "value less the investment",
    },
)
