"""A printed discounting table, every row and total of it worked out again.

One rate per valuation; rows add up; assets = debt + equity. A table that breaks one of these is refused, with the rates
that stand behind its figures by name. What rounding explains, from the digits that are printed, is no difference.
"""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.printed_check import Check, Row, Table
from steelyard.models.methods.printed_rules import complaints, outcome, values
from steelyard.words.errors import PrintedDisagreesError

_NAME: Final = "printed-table"


class Total(Inputs, frozen=True, kw_only=True):
    """Parts, and the total that is printed under them."""

    name: Annotated[str, Meta(description="What it is a total of.")]
    parts: Annotated[list[float | str], Meta(description="The parts, as printed; what is taken off below zero.")]
    total: Annotated[float | str, Meta(description="The total, as printed.")]


class PrintedTable(Inputs, frozen=True, kw_only=True):
    """pv[t] = flow[t]/(1+r)^t; sum = Σ pv; tv = flow[n]·(1+g)/(r-g); equity = sum + tv/(1+r)^n + cash - debt."""

    flows: Annotated[
        tuple[float | str, ...], Meta(description="Cash of each year, as printed; left out where only totals are.")
    ] = ()
    rate: Annotated[float | str | None, Meta(description="The rate that is stated, a year: 0.1558 or 15.58%.")] = None
    growth: Annotated[float | str | None, Meta(description="Growth after the last year: 0.0273 or 2.73%.")] = None
    first_after: Annotated[
        float, Meta(description="Years from the valuation day to the first flow; 1, or 0.5 for the middle of the year.")
    ] = 1.0
    terminal_after: Annotated[
        float | None, Meta(description="Years over which the terminal value is discounted; left out: as the last flow.")
    ] = None
    terminal_flow: Annotated[
        float | str | None, Meta(description="Flow of the first year after; left out: the last one, grown once.")
    ] = None
    printed_pv: Annotated[list[float | str] | None, Meta(description="Present value of each year, as printed.")] = None
    printed_sum: Annotated[float | str | None, Meta(description="Their sum, as printed.")] = None
    printed_tv: Annotated[float | str | None, Meta(description="Value at the end of the last year, as printed.")] = None
    printed_pv_tv: Annotated[float | str | None, Meta(description="Its present value, as printed.")] = None
    printed_value: Annotated[float | str | None, Meta(description="Sum of both, before the bridge, as printed.")] = None
    cash: Annotated[float | str, Meta(description="Added for the equity; 0 where the flows are the owners'.")] = 0
    debt: Annotated[float | str, Meta(description="Taken off; 0 where the flows are the owners' already.")] = 0
    printed_equity: Annotated[float | str | None, Meta(description="Value of the equity, as printed.")] = None
    shares: Annotated[float | str | None, Meta(description="Shares, as printed; left out: flows are of one.")] = None
    printed_per_share: Annotated[float | str | None, Meta(description="Value of one share, as printed.")] = None
    totals: Annotated[tuple[Total, ...], Meta(description="Other totals, with their parts.")] = ()
    assets: Annotated[float | str | None, Meta(description="Value of all assets, to be held against the next two.")] = (
        None
    )
    printed_debt_value: Annotated[float | str | None, Meta(description="Value of the debt, as printed.")] = None
    printed_equity_value: Annotated[float | str | None, Meta(description="Value of the equity beside it.")] = None
    refuse: Annotated[
        bool, Meta(description="Whether a table that disagrees is refused; false: what is wrong is noted.")
    ] = True


def work(inputs: PrintedTable) -> Worked:
    """What the table gives when it is worked out with its own rate.

    Raises:
        PrintedDisagreesError: a row or a total that does not follow, or more than one rate.
        ModelInputError: no figure where one is needed, lists of different lengths, growth at or above the rate.
    """
    check = Check(_table(inputs))
    wrong = complaints(check)
    if wrong and inputs.refuse:
        raise PrintedDisagreesError(_NAME, "; ".join((*wrong, *outcome(check))))
    return Worked(
        values=values(check),
        lines=tuple(Line(f"year {at}, at the stated rate", amount) for at, amount in enumerate(check.pv, start=1)),
        notes=wrong or ("Every row and total follows from the printed inputs, at one rate.",),
    )


def _table(inputs: PrintedTable) -> Table:
    return Table(
        flows=inputs.flows,
        rate=inputs.rate,
        growth=inputs.growth,
        first_after=inputs.first_after,
        terminal_after=inputs.terminal_after,
        terminal_flow=inputs.terminal_flow,
        rows=inputs.printed_pv,
        total=inputs.printed_sum,
        terminal=inputs.printed_tv,
        terminal_now=inputs.printed_pv_tv,
        value=inputs.printed_value,
        cash=inputs.cash,
        debt=inputs.debt,
        equity=inputs.printed_equity,
        shares=inputs.shares,
        per_share=inputs.printed_per_share,
        totals=tuple(Row(each.name, tuple(each.parts), each.total) for each in inputs.totals),
        balance=(inputs.assets, inputs.printed_debt_value, inputs.printed_equity_value),
    )


METHOD: Final = Method(
    name=_NAME,
    title="Printed discounting table, worked out again",
    inputs=PrintedTable,
    work=work,
    example={
        "flows": [100, 110, 121],
        "rate": 0.1,
        "growth": 0.02,
        "printed_pv": ["90.9", "90.9", "90.9"],
        "printed_sum": "272.7",
        "printed_tv": "1542.8",
        "printed_pv_tv": "1159.1",
        "cash": 50,
        "debt": 200,
        "printed_equity": "1281.8",
        "shares": 100,
        "printed_per_share": "12.82",
    },
    source=(
        "The rules of any discounting table; three rates in one valuation stood in Simply Wall St, Company Analysis"
        " Model, update of the first quarter of 2019, Amazon by the old method"
    ),
    gives={
        "per_share": "value of one share, at the stated rate throughout",
        "equity": "value of the equity, at the stated rate throughout",
        "value": "present values of all years and of what comes after",
        "sum_of_pv": "present values of the years",
        "terminal_value": "at the end of the last year",
        "pv_of_terminal_value": "the same, now",
        "pv": "present value of each year",
        "sum_of_printed_pv": "what the printed rows add up to",
        "rates_behind_printed_pv": "rate behind each printed row",
        "rate_behind_printed_sum": "rate at which the flows add up to the printed sum",
        "rate_behind_printed_tv": "rate behind the printed terminal value",
        "rate_behind_printed_pv_tv": "rate by which the printed terminal value became its printed present value",
        "number_of_rates": "how many rates there are that cannot be one and the same",
        "disagreements": "how many rules the table breaks",
    },
)
