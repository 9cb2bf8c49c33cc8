"""Operating losses carried forward: the tax of each year, and what the losses are worth today."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.firm_discounting import discounted, end_factors
from steelyard.models.kernels.firm_flows import after_tax
from steelyard.models.methods.fcff_years import (
    Yearly,
    each_year,
    must_be_rates,
    must_be_share,
    must_not_be_negative,
    years_of,
)
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked


class OperatingLosses(Inputs, frozen=True, kw_only=True):
    """Tax[t] = τ · (profit - losses used); losses of the years themselves are carried forward too."""

    ebit: Annotated[list[float], Meta(description="Profit before tax of years 1 … n; losses are below zero.")]
    tax: Annotated[Yearly, Meta(description="Tax rate, one number or one a year.")]
    losses_carried_forward: Annotated[float, Meta(description="Losses of earlier years, a positive amount; 0: none.")]
    limit: Annotated[
        float,
        Meta(description="Part of a year's profit that old losses may take off: 1, or 0.8 in the US."),
    ] = 1.0
    rate: Annotated[
        Yearly | None, Meta(description="Discount rate a year, for the value today of the tax that is saved.")
    ] = None


def work(inputs: OperatingLosses) -> Worked:
    """Tax, profit after tax and losses left, year by year.

    Raises:
        ModelInputError: lists of different lengths, losses below zero, a limit outside 0 to 1.
        NoYearsError: no years.
    """
    must_not_be_negative("losses_carried_forward", inputs.losses_carried_forward, "losses are a positive amount here")
    must_be_share("limit", inputs.limit)
    years = years_of(None, ebit=inputs.ebit, tax=inputs.tax, rate=inputs.rate)
    rates = each_year("tax", inputs.tax, years)
    kept, left = after_tax(inputs.ebit, rates, inputs.losses_carried_forward, limit=inputs.limit)
    paid = [profit - after for profit, after in zip(inputs.ebit, kept, strict=True)]
    saved = [max(profit, 0.0) * tax - due for profit, tax, due in zip(inputs.ebit, rates, paid, strict=True)]
    values: dict[str, Number] = {}
    lines = [
        Line(f"year {t}: tax on {profit:,.6g}, after which losses of {rest:,.6g} are left", due)
        for t, (profit, due, rest) in enumerate(zip(inputs.ebit, paid, left, strict=True), start=1)
    ]
    if inputs.rate is not None:
        discount = each_year("rate", inputs.rate, years)
        must_be_rates("rate", discount)
        worth = sum(discounted(saved, end_factors(discount)))
        values["pv_tax_saved"] = worth
        lines.append(Line("value today of the tax that is saved", worth))
    values |= {
        "tax_saved_in_all": sum(saved),
        "tax_saved": saved,
        "tax": paid,
        "nopat": kept,
        "losses_carried_forward": left,
        "effective_tax_rate": [due / each if each > 0 else 0.0 for due, each in zip(paid, inputs.ebit, strict=True)],
    }
    notes = (f"Losses of {left[-1]:,.6g} are left at the end; no value is put on them.",) if left[-1] > 0 else ()
    return Worked(values=values, lines=tuple(lines), notes=notes)


METHOD: Final = Method(
    name="operating-losses",
    title="Operating losses carried forward",
    inputs=OperatingLosses,
    work=work,
    example={
        "ebit": [-200, 50, 300, 400],
        "tax": 0.35,
        "losses_carried_forward": 100,
        "rate": 0.1,
    },
    source='A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 10, "Tax effects of losses"',
    gives={
        "pv_tax_saved": "value today of the tax that losses save, where a rate is given",
        "tax_saved_in_all": "over all years",
        "tax_saved": "of each year",
        "tax": "that is paid in each year",
        "nopat": "profit after tax of each year",
        "losses_carried_forward": "at the end of each year",
        "effective_tax_rate": "tax over profit of each year; 0 in a year of loss",
    },
)
