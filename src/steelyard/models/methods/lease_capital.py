"""Operating leases as the debt that they are: what is owed, and what profit and debt become."""

from __future__ import annotations

import math
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.capitalise import annuity, lease_debt
from steelyard.models.methods.domain import must_be_tax, must_hold
from steelyard.models.methods.equity_terms import Yearly, each_year, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class LeaseCapital(Inputs, frozen=True, kw_only=True):
    """Debt = Σ C[t] / (1+r)^t + A · (1 - (1+r)^-m) / r / (1+r)^n, A = later / m."""

    commitments: Annotated[
        Yearly,
        Meta(description="C, lease payments of years 1 to n, each due at its end; or one number for all."),
    ]
    years: Annotated[int | None, Meta(description="n, where commitments is one number.")] = None
    later: Annotated[
        float | None, Meta(description="All payments after year n together, as filings print them; none: leave out.")
    ] = None
    later_years: Annotated[
        int | None, Meta(description="m, over how many years they are spread; else later by the average commitment.")
    ] = None
    later_by: Annotated[
        Literal["truncate", "nearest", "up"],
        Meta(
            description="How that number becomes whole: cut off as in the book of the source; to the nearest, as in the"
            " later spreadsheet; up."
        ),
    ] = "truncate"
    average: Annotated[
        Literal["mean", "last"],
        Meta(description="The commitment by which later is divided: the mean of all, or the last."),
    ] = "mean"
    pretax_cost_of_debt: Annotated[float, Meta(description="r, a year, as a fraction; above zero.")]
    conventional_debt: Annotated[float | None, Meta(description="Debt as reported, without these leases.")] = None
    ebit: Annotated[float | None, Meta(description="Operating profit as reported, after lease payments.")] = None
    lease_expense: Annotated[
        float | None, Meta(description="Lease payment of the year that is over, for the adjustment by depreciation.")
    ] = None
    tax: Annotated[float | None, Meta(description="Tax rate, as a fraction, for profit after tax.")] = None
    invested_capital: Annotated[float | None, Meta(description="Invested capital as reported.")] = None


def work(inputs: LeaseCapital) -> Worked:
    """What is owed, year by year; total debt; operating profit with the interest in the leases put back.

    Raises:
        ModelInputError: a cost of debt that is not above zero, a commitment below zero, no number of years.
        NoYearsError: no years of commitments.
    """
    must_be_above_zero(pretax_cost_of_debt=inputs.pretax_cost_of_debt)
    rate, commitments = inputs.pretax_cost_of_debt, _commitments(inputs)
    length, payment = _spread(inputs, commitments)
    present = [flow / (1 + rate) ** t for t, flow in enumerate(commitments, start=1)]
    debt: float = lease_debt(commitments, payment, length, rate)
    later = annuity(payment, length, rate) / (1 + rate) ** len(commitments) if length else 0.0
    values: dict[str, Number] = {
        "lease_debt": debt,
        "pv_commitments": present,
        "pv_of_commitments": sum(present),
        "annuity": payment,
        "annuity_years": length,
        "pv_annuity": later,
        "lease_years": len(commitments) + length,
        "imputed_interest": debt * rate,
        "depreciation": debt / (len(commitments) + length),
        **_adjusted(inputs, debt, debt / (len(commitments) + length)),
    }
    lines = (
        *(
            Line(f"year {t}: {flow:,.6g}", worth)
            for t, (flow, worth) in enumerate(zip(commitments, present, strict=True), 1)
        ),
        *((Line(f"after that {payment:,.6g} a year for {length} years", later),) if length else ()),
        Line("debt value of the leases", debt),
    )
    return Worked(values=values, lines=lines)


def _commitments(inputs: LeaseCapital) -> list[float]:
    if isinstance(inputs.commitments, list):
        must_hold("commitments", inputs.commitments)
        length = len(inputs.commitments) if inputs.years is None else inputs.years
    elif inputs.years is None:
        raise ModelInputError("years", "not given", "commitments is one number", "Give years, or a list.")
    else:
        length = inputs.years
    must_be_years(length)
    found = each_year("commitments", inputs.commitments, length)
    for each in found:
        must_not_be_below_zero(commitments=each)
    return found


def _spread(inputs: LeaseCapital, commitments: list[float]) -> tuple[int, float]:
    """Over how many years what comes later is spread, and how much of it falls on each."""
    if not inputs.later:
        return 0, 0.0
    must_not_be_below_zero(later=inputs.later)
    usual = commitments[-1] if inputs.average == "last" else sum(commitments) / len(commitments)
    length = inputs.later_years
    if length is None:
        must_be_above_zero(commitments=usual)
        exact = inputs.later / usual
        length = max(_whole(exact, inputs.later_by), 1)
    must_be_years(length)
    return length, inputs.later / length


def _whole(years: float, by: str) -> int:
    if by == "up":
        return math.ceil(years - _CLOSE)
    return math.floor(years + _CLOSE + (0.5 if by == "nearest" else 0.0))


def _adjusted(inputs: LeaseCapital, debt: float, worn: float) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if inputs.conventional_debt is not None:
        found["total_debt"] = inputs.conventional_debt + debt
    if inputs.ebit is None:
        return found
    profit = inputs.ebit + debt * inputs.pretax_cost_of_debt
    found["adjusted_ebit"] = profit
    if inputs.lease_expense is not None:
        found["adjusted_ebit_by_depreciation"] = inputs.ebit + inputs.lease_expense - worn
    if inputs.tax is None:
        return found
    must_be_tax("tax", inputs.tax)
    found["adjusted_nopat"] = profit * (1 - inputs.tax)
    if inputs.invested_capital is not None:
        must_be_above_zero(invested_capital=inputs.invested_capital)
        found["roic"] = inputs.ebit * (1 - inputs.tax) / inputs.invested_capital
        found["adjusted_roic"] = profit * (1 - inputs.tax) / (inputs.invested_capital + debt)
    return found


_CLOSE: Final = 1e-9
"""A quotient this near to a whole number is that number: what is left is the machine's."""

METHOD: Final = Method(
    name="lease-capital",
    title="Operating leases made a debt",
    inputs=LeaseCapital,
    work=work,
    example={
        "commitments": [146, 142, 137, 117, 102],
        "later": 2405,
        "pretax_cost_of_debt": 0.055,
        "conventional_debt": 9538,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 3, Target",
    gives={
        "pv_of_commitments": "sum of these",
        "lease_years": "years of all payments",
        "adjusted_nopat": "adjusted operating profit after tax",
        "roic": "return on capital as reported",
        "adjusted_roic": "return on capital with the leases in both",
        "lease_debt": "present value of all payments",
        "pv_commitments": "of the payment of each year",
        "annuity": "payment of each later year",
        "annuity_years": "how many later years there are",
        "pv_annuity": "present value of later payments",
        "total_debt": "conventional debt and that of the leases",
        "imputed_interest": "cost of debt on the debt of the leases",
        "depreciation": "of the leased asset in a straight line over all years",
        "adjusted_ebit": "operating profit with the imputed interest put back",
        "adjusted_ebit_by_depreciation": "operating profit with the lease payment put back and depreciation taken off",
    },
)
