"""Profits and capital, year by year, for the value by economic profit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, final

from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.methods.fcff_claims import Claims
from steelyard.models.methods.fcff_rates import OneRate, Rate, yearly_rate
from steelyard.models.methods.fcff_years import (
    Yearly,
    at_most_one,
    each_year,
    just_one,
    must_be_positive,
    must_be_rates,
    years_of,
)
from steelyard.words.errors import ModelInputError


class EconomicProfit(Claims, frozen=True, kw_only=True):
    """Value = IC[0] + Σ EP[t] · D[t] + CV · D[n]. Give profits one by one, or the last one and its growth."""

    wacc: Annotated[Rate, Meta(description="Cost of capital a year: one number, one a year, or what it is made of.")]
    invested_capital: Annotated[
        Yearly,
        Meta(description="Capital today; or a list: at the start of each year, and at the end of the last."),
    ]
    nopat: Annotated[
        Yearly | None, Meta(description="Operating profit after tax: a list of years 1 … n, or of the year just over.")
    ] = None
    roic: Annotated[
        Yearly | None, Meta(description="NOPAT of each year over the capital at its start, instead of nopat.")
    ] = None
    revenue: Annotated[float | None, Meta(description="Sales of the year just over, instead of nopat.")] = None
    margin: Annotated[float | None, Meta(description="Operating margin before tax; with revenue.")] = None
    operating_cost_ratio: Annotated[
        float | None, Meta(description="Operating costs over sales, instead of margin.")
    ] = None
    tax: Annotated[float | None, Meta(description="Tax on operating profit; with revenue.")] = None
    growth: Annotated[Yearly | None, Meta(description="Growth of profit a year; where nopat is no list.")] = None
    years: Annotated[int | None, Meta(description="Years of the forecast, where no list says it.")] = None
    reinvestment: Annotated[
        list[float] | None, Meta(description="What is added to the capital in each year, as amounts.")
    ] = None
    reinvestment_rate: Annotated[Yearly | None, Meta(description="Part of NOPAT that is added to the capital.")] = None
    roic_new: Annotated[
        float | None,
        Meta(description="Return on new capital: the growth of the next year / roic_new of NOPAT is added; not zero."),
    ] = None
    terminal_growth: Annotated[float | None, Meta(description="Growth of profit a year for ever.")] = None
    terminal_roic: Annotated[float | None, Meta(description="Return on new capital for ever; without it roic_new.")] = (
        None
    )
    terminal_nopat: Annotated[
        float | None, Meta(description="NOPAT of year n+1; without it that of year n, grown.")
    ] = None
    terminal_wacc: Annotated[OneRate | None, Meta(description="Cost of capital for ever; else that of year n.")] = None
    terminal_economic_profit_growth: Annotated[
        float | None,
        Meta(description="Instead: economic profit itself grows so for ever; 0 where it stays, -1 where it ends."),
    ] = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalPath:
    """Profits of years 1 to n, capital of years 0 to n (or n-1, where its end is not told), and what comes after."""

    profits: list[float]
    capital: list[float]
    wacc: list[float]
    growth_after: float | None
    profit_after: float | None
    ronic_after: float | None


_ROWS: Final = ("wacc", "growth", "reinvestment", "reinvestment_rate", "roic")


def path_of(given: EconomicProfit) -> CapitalPath:
    """Profits and capital of each year.

    Raises:
        ModelInputError: not told, or told twice; capital that is not above zero.
        NoYearsError: no years.
    """
    at_most_one(
        "continuing value",
        terminal_growth=given.terminal_growth,
        terminal_economic_profit_growth=given.terminal_economic_profit_growth,
    )
    years = _years(given)
    if isinstance(given.invested_capital, list):
        capital = given.invested_capital
        profits = _profits(given, capital, years)
    elif years == 1 and given.reinvestment is given.reinvestment_rate is given.roic_new is None:
        capital = [given.invested_capital]
        profits = _profits(given, capital, years)
    else:
        profits, capital = _grown_capital(given, given.invested_capital, years)
    for each in capital:
        must_be_positive("invested_capital", each, "a return on capital needs some")
    growth = given.terminal_growth
    after = given.terminal_nopat
    if growth is not None and after is None:
        after = profits[-1] * (1 + growth)
    ronic = given.roic_new if given.terminal_roic is None else given.terminal_roic
    if ronic == 0:
        raise ModelInputError(
            "return on new capital", "0", "growth needs capital, which earns nothing", "Give another."
        )
    return CapitalPath(
        profits=profits,
        capital=capital,
        wacc=each_year("wacc", yearly_rate(given.wacc), years),
        growth_after=growth,
        profit_after=after,
        ronic_after=ronic,
    )


def _years(given: EconomicProfit) -> int:
    """As many as there are profits; a list of capital has as many, or one more."""
    rows: dict[str, Yearly | None] = {name: getattr(given, name) for name in _ROWS}
    if isinstance(given.nopat, list):
        rows["nopat"] = given.nopat
    told = given.years
    capital = given.invested_capital
    if told is None and isinstance(capital, list) and not any(isinstance(row, list) for row in rows.values()):
        told = len(capital) - 1
    years = years_of(told, **rows)
    if isinstance(capital, list) and len(capital) not in (years, years + 1):
        raise ModelInputError(
            "invested_capital",
            f"a list of {len(capital)}",
            f"the forecast has {years} years",
            "Give it at the start of each year, and at the end of the last.",
        )
    return years


def _profits(given: EconomicProfit, capital: list[float], years: int) -> list[float]:
    if given.roic is not None:
        just_one("profit", roic=given.roic, nopat=given.nopat, revenue=given.revenue)
        returns = each_year("roic", given.roic, years)
        return [each * part for each, part in zip(capital, returns, strict=False)]
    return _told_profits(given, years)


def _grown_capital(given: EconomicProfit, now: float, years: int) -> tuple[list[float], list[float]]:
    """Capital that grows by what is put back; profits as told, or as the capital of each year earns them."""
    kind = just_one(
        "reinvestment",
        reinvestment=given.reinvestment,
        reinvestment_rate=given.reinvestment_rate,
        roic_new=given.roic_new,
    )
    profits = None if given.roic is not None else _told_profits(given, years)
    returns = [] if given.roic is None else each_year("roic", given.roic, years)
    if given.roic is not None:
        just_one("profit", roic=given.roic, nopat=given.nopat, revenue=given.revenue)
    capital, earned = [now], []
    for t in range(years):
        profit = capital[t] * returns[t] if profits is None else profits[t]
        earned.append(profit)
        capital.append(capital[t] + _added(given, kind, profit, _next_growth(given, profits, t), t))
    return earned, capital


def _next_growth(given: EconomicProfit, profits: list[float] | None, t: int) -> float | None:
    """Growth of profit in the year after year t+1."""
    if profits is not None and t + 1 < len(profits):
        return profits[t + 1] / profits[t] - 1 if profits[t] else None
    return given.terminal_growth


def _added(given: EconomicProfit, kind: str, profit: float, growth: float | None, t: int) -> float:
    if kind == "reinvestment":
        assert given.reinvestment is not None
        return given.reinvestment[t]
    if kind == "reinvestment_rate":
        rate = given.reinvestment_rate
        assert rate is not None
        return profit * (rate[t] if isinstance(rate, list) else rate)
    if growth is None or not given.roic_new:
        raise ModelInputError(
            "roic_new",
            f"{given.roic_new:g}",
            "capital is put in for the profit of the next year, which is not told",
            "Give it, not zero, with terminal_growth and with profits; or give reinvestment.",
        )
    return profit * growth / given.roic_new


def _told_profits(given: EconomicProfit, years: int) -> list[float]:
    kind = just_one("profit", nopat=given.nopat, revenue=given.revenue)
    if isinstance(given.nopat, list):
        return given.nopat
    if given.growth is None:
        raise ModelInputError("growth", "not given", "nothing says how the profit goes on", "Give it.")
    growth = each_year("growth", given.growth, years)
    must_be_rates("growth", growth)
    if kind == "nopat":
        assert given.nopat is not None
        return grown(given.nopat, growth)
    part = just_one("margin", margin=given.margin, operating_cost_ratio=given.operating_cost_ratio)
    if given.tax is None or given.revenue is None:
        raise ModelInputError("tax", "not given", "profit is after tax", "Give it, as a fraction.")
    margin = given.margin if part == "margin" else 1 - (given.operating_cost_ratio or 0.0)
    assert margin is not None
    return grown(given.revenue * margin * (1 - given.tax), growth)
