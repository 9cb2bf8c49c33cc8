"""Residual income: book, and what is earned above what shareholders ask on it, year by year and after that.

earnings, dividends ─▶ book of each year ─▶ residual income ─▶ its present value + book today
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.growth import Fade, fade
from steelyard.models.kernels.residual import continuing_fading, continuing_growing
from steelyard.models.methods.domain import must_be_share
from steelyard.models.methods.equity_shares import GIVES as GIVES_SHARE
from steelyard.models.methods.equity_shares import Claims, per_share
from steelyard.models.methods.equity_terms import (
    CostOfEquity,
    Yearly,
    YearlyCost,
    must_be_years,
    must_grow_below,
    must_have,
    must_not_be_beside,
    rate_of,
    rates_of,
    years_of,
)
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.residual_years import GIVES as GIVES_YEARS
from steelyard.models.methods.residual_years import BookYears, Known, book_years
from steelyard.words.errors import ModelInputError


class ResidualIncome(Claims, frozen=True, kw_only=True):
    """Value = B₀ + Σ (E[t] - r · B[t-1]) · d[t] + CV[T] · d[T]; for one share, or for the whole."""

    book_0: Annotated[float, Meta(description="Book value of equity now; above zero; any one currency.")]
    earnings: Annotated[
        list[float] | None, Meta(description="Comprehensive earnings of each year, year 1 first; or give roe.")
    ] = None
    roe: Annotated[
        Yearly | None, Meta(description="Return on the book at the beginning of each year, as a fraction.")
    ] = None
    dividends: Annotated[
        list[float] | None, Meta(description="Paid in each year, less new shares; or give payout, or books.")
    ] = None
    payout: Annotated[Yearly | None, Meta(description="Part of the earnings that is paid; none paid: 0.")] = None
    books: Annotated[list[float] | None, Meta(description="Book at the end of each year, instead.")] = None
    book_growth: Annotated[
        Yearly | None, Meta(description="Growth of the book in each year, instead; as a fraction.")
    ] = None
    years: Annotated[int | None, Meta(description="Years that are forecast; or as long as a list is.")] = None
    cost_of_equity: Annotated[
        YearlyCost, Meta(description="r, a year, as a fraction; a list of it; or riskfree, beta and erp.")
    ]
    fade_years: Annotated[
        int, Meta(description="Years after those in which roe falls in even steps to fade_roe; no such years: 0.")
    ] = 0
    fade_roe: Annotated[
        float | None,
        Meta(description="Where roe falls to; without it the cost of equity, which leaves nothing over."),
    ] = None
    fade: Annotated[
        Fade, Meta(description="first-step: the last of these years earns fade_roe; from-first: the one after them.")
    ] = "first-step"
    continuing: Annotated[
        Literal["none", "growth", "persistence", "premium"],
        Meta(description="After the last year: nothing; growth for ever; a part that persists; a premium over book."),
    ]
    growth: Annotated[float | None, Meta(description="Growth of residual income for ever; level: 0.")] = None
    continuing_income: Annotated[
        float | None, Meta(description="Residual income of the year after the last; else the last one, grown.")
    ] = None
    continuing_roe: Annotated[
        float | None, Meta(description="Instead: return on the last book in the year after, as a fraction.")
    ] = None
    cost_of_equity_continuing: Annotated[
        CostOfEquity | None, Meta(description="For ever; without it the one of the last year.")
    ] = None
    persistence: Annotated[
        float | None, Meta(description="ω, the part of residual income that is left each year, from 0 to 1.")
    ] = None
    premium: Annotated[
        float | None, Meta(description="(price - book) / book at the end of the last year: a P/B of 1.1 is 0.1.")
    ] = None


def work(inputs: ResidualIncome) -> Worked:
    """The value, and each step to it.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: a book that is not above zero, too little or too much is given, lists do not match.
        NoYearsError: no years.
    """
    for name, way in _BELONGS.items():
        if inputs.continuing != way:
            must_not_be_beside(name, getattr(inputs, name), {f"continuing: {inputs.continuing}": inputs.continuing})
    years, stable = _years(inputs), None
    if inputs.cost_of_equity_continuing is not None:
        stable = rate_of(inputs.cost_of_equity_continuing, "cost_of_equity_continuing")
    beyond, says = _continuing(inputs, years, years.rates[-1] if stable is None else stable)
    present = beyond * years.factors[-1]
    value = inputs.book_0 + sum(years.present) + present
    whole, of_share = per_share(inputs, value)
    values: dict[str, Number] = {
        **whole,
        "price_to_book": value / inputs.book_0,
        **years.parts,
        "continuing_value": beyond,
        "pv_continuing": present,
        "continuing_share": present / value if value else 0.0,
        "pv_of_all_residual_income": value - inputs.book_0,
        "value_without_continuing": value - present,
    }
    if len(years.books) > len(years.earnings):
        values["terminal_book"] = years.last_book
        values["value_by_dividends"] = _by_dividends(years, beyond)
    lines = (
        Line("book now", inputs.book_0),
        *years.lines,
        Line("present value of residual income of these years", sum(years.present)),
        Line(says, beyond),
        Line("its present value", present),
        Line("value", value),
        *of_share,
    )
    return Worked(values=values, lines=lines, notes=_notes(value, present))


def _notes(value: float, present: float) -> tuple[str, ...]:
    return (f"{present / value:.0%} of the value is residual income beyond the forecast.",) if value > 0 else ()


def _years(inputs: ResidualIncome) -> BookYears:
    given = {
        "earnings": inputs.earnings,
        "roe": inputs.roe,
        "dividends": inputs.dividends,
        "payout": inputs.payout,
        "books": inputs.books,
        "book_growth": inputs.book_growth,
    }
    years = years_of(inputs.years, given)
    rates = rates_of(inputs.cost_of_equity, years)
    known = Known(
        book_0=inputs.book_0,
        earnings=inputs.earnings,
        roe=inputs.roe,
        dividends=inputs.dividends,
        payout=inputs.payout,
        books=inputs.books,
        book_growth=inputs.book_growth,
    )
    first = book_years(known, rates)
    must_be_years(inputs.fade_years, least=0)
    if inputs.fade_years == 0:
        return first
    to = rates[-1] if inputs.fade_roe is None else inputs.fade_roe
    last = first.earnings[-1] / first.books[years - 1]
    returns = fade(last, to, inputs.fade_years, inputs.fade)
    if not first.dividends:
        raise ModelInputError("payout", "not given", "the fade pays out as the last year", "Give it, or dividends.")
    payout = first.dividends[-1] / first.earnings[-1] if first.earnings[-1] else 0.0
    later = book_years(Known(book_0=first.last_book, roe=returns, payout=payout), [rates[-1]] * inputs.fade_years)
    return first.then(later)


def _continuing(inputs: ResidualIncome, years: BookYears, rate: float) -> tuple[float, str]:
    """The value of all residual income after the last year, in the money of that year."""
    match inputs.continuing:
        case "none":
            return 0.0, "nothing is earned above the cost of equity after that"
        case "premium":
            must_have("premium", inputs.premium, "the value beyond rests on it")
            return (inputs.premium or 0.0) * years.last_book, "premium over book at the end of the last year"
        case "persistence":
            must_have("persistence", inputs.persistence, "the value beyond rests on it")
            kept = inputs.persistence or 0.0
            must_be_share("persistence", kept)
            return continuing_fading(years.incomes[-1], kept, rate), "value beyond, ω · RI / (1 + r - ω)"
        case "growth":
            must_have("growth", inputs.growth, "the value beyond rests on it")
            grows = inputs.growth or 0.0
            must_grow_below(grows, rate)
            income = _next_income(inputs, years, grows, rate)
            return continuing_growing(
                income, grows, rate
            ), f"value beyond, next residual income {income:,.6g} / (r - g)"


def _next_income(inputs: ResidualIncome, years: BookYears, growth: float, rate: float) -> float:
    if inputs.continuing_income is not None and inputs.continuing_roe is not None:
        why = "continuing_roe says another way what it is"
        raise ModelInputError("continuing_income", f"{inputs.continuing_income:g}", why, "Give one of the two.")
    if inputs.continuing_income is not None:
        return inputs.continuing_income
    if inputs.continuing_roe is not None:
        return (inputs.continuing_roe - rate) * years.last_book
    return years.incomes[-1] * (1 + growth)


def _by_dividends(years: BookYears, beyond: float) -> float:
    """The same value from the dividends of these years and a price of book plus what lies beyond."""
    paid = sum(each * factor for each, factor in zip(years.dividends, years.factors, strict=True))
    return paid + (years.last_book + beyond) * years.factors[-1]


_BELONGS: Final = {
    "growth": "growth",
    "continuing_income": "growth",
    "continuing_roe": "growth",
    "persistence": "persistence",
    "premium": "premium",
}
"""Which way to continue each of these is for."""

METHOD: Final = Method(
    name="residual-income",
    title="Residual income",
    inputs=ResidualIncome,
    work=work,
    example={
        "book_0": 40,
        "roe": 0.25,
        "payout": 0,
        "years": 3,
        "cost_of_equity": 0.15,
        "continuing": "premium",
        "premium": 0.1,
    },
    source="S. H. Penman, Financial Statement Analysis and Security Valuation, 5th ed. (McGraw-Hill, 2013), chapter 5;"
    " CFA Institute, Equity Asset Valuation, 4th ed. (Wiley, 2020), Residual Income Valuation; example: CFA, Level II",
    gives={
        **GIVES_SHARE,
        **GIVES_YEARS,
        "continuing_value": "of all residual income after the last year, in the money of that year",
        "pv_continuing": "the same in the money of today",
        "continuing_share": "part of the value that it is",
        "pv_of_all_residual_income": "value less book now",
        "value_without_continuing": "value where nothing is left over after the last year",
        "terminal_book": "at the end of the last year",
        "value_by_dividends": "the same value from dividends and a price at the end",
    },
)
