"""Book values and the economic profit on them, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.kernels.economic_profit import economic_profits
from steelyard.models.methods.apv_structure import Structure
from steelyard.models.methods.fcff_years import Yearly, at_most_one
from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Book equity of years 0 … n and one more with a perpetuity; economic profit of each year with a flow."""

    equity: list[float]
    economic_profit: list[float]
    eva: list[float]
    told: bool
    """Whether the books of all years follow from what is given."""


def books_of(
    found: Structure,
    book: Yearly | None,
    nopat: list[float] | None,
    net_income: list[float] | None,
    costs: list[float],
    wacc: list[float],
) -> Books | None:
    """Economic profit of equity, and EVA of all capital; none without books.

    ::

        NI[t] = ECF[t] + B[t] - B[t-1]        EP[t] = NI[t] - Ke[t]·B[t-1]
        NOPAT[t] = NI[t] + Kd·(1-T)·D[t-1]    EVA[t] = NOPAT[t] - WACC[t]·(B[t-1] + D[t-1])

    Raises:
        ModelInputError: books that are told twice, or a list of another length.
    """
    if book is None:
        return None
    told = at_most_one("profit", nopat=nopat, net_income=net_income)
    flows, years, growth = found.equity_flows, found.years, found.growth or 0.0
    rows = zip(found.kd, found.tax, found.debt, strict=False)
    interest = [kd * (1 - tax) * debt for kd, tax, debt in rows]
    if isinstance(book, list):
        if told or len(book) != years + 1:
            raise ModelInputError(
                "book_equity",
                f"a list of {len(book)}" + (f", with {told}" if told else ""),
                "books of all years are told once",
                f"Give {years + 1} numbers, or that of today with nopat or net_income.",
            )
        books = list(book)
    else:
        books = [book]
        for t in range(years):
            profit = _profit(nopat, net_income, interest, t, years)
            books.append(books[-1] * (1 + growth) if profit is None else books[-1] + profit - flows[t])
    if found.growth is not None:
        books.append(books[-1] * (1 + growth))
    earned = [flow + after - before for flow, before, after in zip(flows, books[:-1], books[1:], strict=True)]
    before_interest = [each + paid for each, paid in zip(earned, interest, strict=True)]
    capital = [equity + debt for equity, debt in zip(books, found.debt, strict=False)]
    count = len(flows)
    return Books(
        equity=books,
        economic_profit=economic_profits(earned, books[:count], costs),
        eva=economic_profits(before_interest, capital[:count], wacc),
        told=isinstance(book, list) or told is not None,
    )


def _profit(
    nopat: list[float] | None, net_income: list[float] | None, interest: list[float], t: int, years: int
) -> float | None:
    """Net income of year t+1."""
    given = nopat if net_income is None else net_income
    if given is None:
        return None
    if len(given) != years:
        raise ModelInputError(
            "nopat or net_income", f"a list of {len(given)}", f"the forecast has {years} years", "Give one a year."
        )
    return given[t] - interest[t] if net_income is None else given[t]
