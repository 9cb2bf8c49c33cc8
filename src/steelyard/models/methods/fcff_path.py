"""What a firm earns and puts back in each year of the forecast.

sales, operating profit, NOPAT or last flow × growth ─▶ NOPAT - reinvestment ─▶ free cash flow to the firm
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, final

from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.firm_flows import after_tax, lagged_reinvestment
from steelyard.models.methods.fcff_rates import Rate
from steelyard.models.methods.fcff_terminal import Terminal
from steelyard.models.methods.fcff_years import Yearly, each_year, just_one, must_be_rates, must_not_pass_over
from steelyard.models.methods.method import Number
from steelyard.words.errors import ModelInputError


class Operations(Terminal, frozen=True, kw_only=True):
    """A firm's operations: give flows, or one figure of the year just over and how it goes on."""

    wacc: Annotated[Rate, Meta(description="Cost of capital a year: one number, one a year, or what it is made of.")]
    flows: Annotated[list[float] | None, Meta(description="Free cash flows to the firm of years 1 … n, as given.")] = (
        None
    )
    last_received: Annotated[
        float | None, Meta(description="Free cash flow of the year just over: it grows, and is itself not counted.")
    ] = None
    nopat: Annotated[float | None, Meta(description="Operating profit after tax of the year just over.")] = None
    ebit: Annotated[float | None, Meta(description="Operating profit before tax of the year just over; needs tax.")] = (
        None
    )
    revenue: Annotated[float | None, Meta(description="Sales of the year just over; needs margin and tax.")] = None
    figure_of: Annotated[
        Literal["year_0", "year_1"],
        Meta(description="Whether that figure is of the year just over, which grows, or already of year 1."),
    ] = "year_0"
    growth: Annotated[
        Yearly | None,
        Meta(description="Growth a year; without it reinvestment_rate × roic where both are given."),
    ] = None
    margin: Annotated[Yearly | None, Meta(description="Operating profit before tax over sales.")] = None
    tax: Annotated[Yearly | None, Meta(description="Tax on operating profit, a fraction.")] = None
    losses_carried_forward: Annotated[
        float, Meta(description="Losses of earlier years that save tax, a positive amount; 0: none.")
    ] = 0.0
    reinvestment_rate: Annotated[Yearly | None, Meta(description="Part of NOPAT that is put back.")] = None
    roic: Annotated[
        Yearly | None, Meta(description="Return on new capital: growth / roic of NOPAT is put back; not zero.")
    ] = None
    roic_for: Annotated[
        Literal["growth_of_the_year", "growth_of_next_year"],
        Meta(description="With roic: which growth is paid for in a year, that of the year itself or the next one's."),
    ] = "growth_of_the_year"
    sales_to_capital: Annotated[
        Yearly | None, Meta(description="Sales that one unit of new capital brings; needs revenue.")
    ] = None
    capital_per_sale: Annotated[
        Yearly | None, Meta(description="Fixed and working capital for one more unit of sales; or the other way round.")
    ] = None
    lag: Annotated[int, Meta(description="Years from capital put in to its sales, 0 to 3.", ge=0, le=3)] = 0
    reinvestment: Annotated[
        Yearly | None,
        Meta(description="Amounts put back: a list, or that of the year of the figure, which grows."),
    ] = None
    capex: Annotated[Yearly | None, Meta(description="Capital expenditure, in the same way.")] = None
    depreciation: Annotated[Yearly | None, Meta(description="Depreciation, in the same way; with capex.")] = None
    change_in_working_capital: Annotated[
        Yearly | None, Meta(description="Increase of working capital, in the same way; with capex.")
    ] = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A forecast, a number a year; a row that the inputs do not tell is none."""

    flows: list[float]
    growth: list[float] | None = None
    revenue: list[float] | None = None
    ebit: list[float] | None = None
    nopat: list[float] | None = None
    reinvestment: list[float] | None = None

    def values(self) -> dict[str, Number]:
        """The rows by name."""
        rows = ("growth", "revenue", "ebit", "nopat", "reinvestment")
        return {name: row for name in rows if (row := getattr(self, name)) is not None}


PATH_VALUES = {
    "growth": "of each year",
    "revenue": "of each year",
    "ebit": "operating profit before tax of each year",
    "nopat": "operating profit after tax of each year",
    "reinvestment": "what is put back in each year",
}


_PARTS = ("capex", "depreciation", "change_in_working_capital")
_PUT_BACK = ("reinvestment_rate", "roic", "sales_to_capital", "capital_per_sale", "reinvestment", *_PARTS)
_UNUSED = {
    "flows": ("growth", "margin", "tax", *_PUT_BACK),
    "last_received": ("margin", "tax", *_PUT_BACK),
    "nopat": ("margin", "tax"),
    "ebit": ("margin",),
    "revenue": (),
}
"""What would have no part in the value, by the figure to start from."""


def path_of(given: Operations, years: int) -> Path:
    """The forecast, year by year.

    Raises:
        ModelInputError: nothing to start from, a row that lacks, two ways to say one thing, a list of another length.
    """
    start = just_one(
        "the figure to start from",
        flows=given.flows,
        last_received=given.last_received,
        nopat=given.nopat,
        ebit=given.ebit,
        revenue=given.revenue,
    )
    must_not_pass_over(start, **{name: getattr(given, name) for name in _UNUSED[start]})
    if given.flows is not None:
        return Path(flows=each_year("flows", given.flows, years))
    growth = _growth(given, years)
    steps = growth if given.figure_of == "year_0" else [0.0, *growth[1:]]
    level = grown(getattr(given, start), steps)
    if start == "last_received":
        return Path(flows=level, growth=growth)
    revenue = level if start == "revenue" else None
    ebit = level if start == "ebit" else None
    if revenue is not None:
        margin = _needed("margin", given.margin, years)
        ebit = [sales * part for sales, part in zip(revenue, margin, strict=True)]
    nopat = level
    if ebit is not None:
        nopat, _ = after_tax(ebit, _needed("tax", given.tax, years), given.losses_carried_forward)
    put_back = _reinvestment(given, nopat, (growth, steps), revenue)
    flows = [profit - part for profit, part in zip(nopat, put_back, strict=True)]
    return Path(flows=flows, growth=growth, revenue=revenue, ebit=ebit, nopat=nopat, reinvestment=put_back)


def _growth(given: Operations, years: int) -> list[float]:
    if given.growth is not None:
        growth = each_year("growth", given.growth, years)
    elif given.reinvestment_rate is not None and given.roic is not None:
        parts = each_year("reinvestment_rate", given.reinvestment_rate, years)
        growth = [part * roic for part, roic in zip(parts, each_year("roic", given.roic, years), strict=True)]
    else:
        raise ModelInputError(
            "growth", "not given", "nothing says how the figure goes on", "Give it, or reinvestment_rate and roic."
        )
    must_be_rates("growth", growth)
    return growth


def _needed(name: str, row: Yearly | None, years: int) -> list[float]:
    if row is None:
        raise ModelInputError(name, "not given", "the operating profit after tax needs it", "Give it, as a fraction.")
    return each_year(name, row, years)


def _reinvestment(
    given: Operations, nopat: list[float], paths: tuple[list[float], list[float]], revenue: Sequence[float] | None
) -> list[float]:
    """What is put back, by whichever way is given; amounts of one year grow as the figure does."""
    years = len(nopat)
    growth, steps = paths
    implied = given.growth is None
    kind = just_one(
        "reinvestment",
        reinvestment_rate=given.reinvestment_rate,
        roic=None if implied else given.roic,
        sales_to_capital=given.sales_to_capital,
        capital_per_sale=given.capital_per_sale,
        reinvestment=given.reinvestment,
        capex=given.capex,
    )
    if kind != "capex":
        must_not_pass_over(
            kind, depreciation=given.depreciation, change_in_working_capital=given.change_in_working_capital
        )
    if kind == "reinvestment_rate":
        parts = each_year(kind, given.reinvestment_rate or 0.0, years)
        return [profit * part for profit, part in zip(nopat, parts, strict=True)]
    if kind == "roic":
        returns = each_year(kind, given.roic or 0.0, years)
        if not all(returns):
            raise ModelInputError("roic", "0", "growth needs capital, which earns nothing", "Give it, not zero.")
        paid_for = growth if given.roic_for == "growth_of_the_year" else _next(given, growth)
        return [profit * g / roic for profit, g, roic in zip(nopat, paid_for, returns, strict=True)]
    if kind in {"sales_to_capital", "capital_per_sale"}:
        return _by_sales(given, growth, revenue)
    if kind == "reinvestment":
        return _amounts(kind, given.reinvestment, steps)
    rows = [_amounts(name, getattr(given, name), steps) for name in _PARTS]
    return [spent - written_off + stock for spent, written_off, stock in zip(*rows, strict=True)]


def _next(given: Operations, growth: list[float]) -> list[float]:
    if given.terminal_growth is None:
        raise ModelInputError(
            "terminal_growth", "not given", "capital of the last year is for growth after it", "Give it."
        )
    return [*growth[1:], given.terminal_growth]


def _by_sales(given: Operations, growth: list[float], revenue: Sequence[float] | None) -> list[float]:
    name = "capital_per_sale" if given.sales_to_capital is None else "sales_to_capital"
    given_row = each_year(name, getattr(given, name), len(growth))
    if revenue is None or not all(each > 0 for each in given_row):
        raise ModelInputError(
            name,
            "not above zero" if revenue else "without revenue",
            "capital is put in for more sales",
            "Give it above zero, with revenue.",
        )
    turnover = given_row if given.sales_to_capital is not None else [1 / each for each in given_row]
    if given.terminal_growth is None and given.lag:
        raise ModelInputError(
            "lag", str(given.lag), "capital of the last years is for sales after them", "Give terminal_growth."
        )
    before = revenue[0] / (1 + growth[0])
    return lagged_reinvestment([before, *revenue], given.terminal_growth or 0.0, turnover, given.lag)


def _amounts(name: str, given: Yearly | None, growth: list[float]) -> list[float]:
    """As given, or grown from that of the year just over."""
    if given is None:
        raise ModelInputError(
            name, "not given", "reinvestment is capex - depreciation + change_in_working_capital", "Give it; 0: none."
        )
    return each_year(name, given, len(growth)) if isinstance(given, list) else grown(given, growth)
