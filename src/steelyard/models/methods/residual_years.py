"""Book, earnings, dividends and residual income of each year, from whichever of them is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.models.kernels.firm_discounting import discounted, end_factors
from steelyard.models.kernels.residual import clean_surplus, residual_income
from steelyard.models.methods.equity_terms import Yearly, each_year
from steelyard.models.methods.method import Line, Number
from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is given of the years; what is not is nothing."""

    book_0: float
    earnings: Sequence[float] | None = None
    roe: Yearly | None = None
    dividends: Sequence[float] | None = None
    payout: Yearly | None = None
    books: Sequence[float] | None = None
    """At the end of each year."""
    book_growth: Yearly | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class BookYears:
    """The years one by one."""

    books: list[float]
    """At the beginning, then at the end of each year; without the last where nothing says what was paid in it."""
    earnings: list[float]
    dividends: list[float]
    """Of each year, less new shares; without the last likewise."""
    charges: list[float]
    incomes: list[float]
    rates: list[float]

    def then(self, later: BookYears) -> BookYears:
        """These years and those that begin with their last book."""
        return BookYears(
            books=self.books + later.books[1:],
            earnings=self.earnings + later.earnings,
            dividends=self.dividends + later.dividends,
            charges=self.charges + later.charges,
            incomes=self.incomes + later.incomes,
            rates=self.rates + later.rates,
        )

    @property
    def last_book(self) -> float:
        """At the end of the last year.

        Raises:
            ModelInputError: nothing says what was paid in it.
        """
        if len(self.books) == len(self.earnings):
            why = "the book at the end of the last year rests on what is paid in it"
            raise ModelInputError("dividends", "not given for each year", why, "Give dividends, payout or books.")
        return self.books[-1]

    @property
    def factors(self) -> list[float]:
        """Money of today by money of each year."""
        return end_factors(self.rates)

    @property
    def present(self) -> list[float]:
        """Residual income of each year in the money of today."""
        return discounted(self.incomes, self.factors)

    @property
    def parts(self) -> dict[str, Number]:
        """What every method of this kind gives of the years."""
        paid: dict[str, Number] = {"dividends": self.dividends} if self.dividends else {}
        return {
            "book": self.books,
            "earnings": self.earnings,
            **paid,
            "roe": [each / book for each, book in zip(self.earnings, self.books, strict=False)],
            "equity_charge": self.charges,
            "residual_income": self.incomes,
            "pv_by_year": self.present,
            "pv_residual_income": sum(self.present),
            "discount_factors": self.factors,
            "cost_of_equity": self.rates,
        }

    @property
    def lines(self) -> tuple[Line, ...]:
        """The working of each year."""
        rows = zip(self.earnings, self.rates, self.books, self.factors, self.present, strict=False)
        return tuple(
            Line(f"year {t}: ({earned:,.6g} - {rate:.4%} × {book:,.6g}) × {factor:.6f}", worth)
            for t, (earned, rate, book, factor, worth) in enumerate(rows, start=1)
        )


def book_years(known: Known, rates: Sequence[float]) -> BookYears:
    """Each year from the one before it, by clean surplus.

    Raises:
        ModelInputError: a book that is not above zero, earnings given twice or not at all, lists of other lengths.
    """
    years = len(rates)
    if (known.earnings is None) == (known.roe is None):
        why = "just one of them says what is earned"
        raise ModelInputError("earnings and roe", "not clear", why, "Give earnings of each year, or a return on book.")
    given = [name for name in ("dividends", "payout", "books", "book_growth") if getattr(known, name) is not None]
    if len(given) > 1:
        raise ModelInputError("what is paid out", " and ".join(given), "it is given twice", "Give one of them.")
    returns = None if known.roe is None else each_year("roe", known.roe, years)
    listed = None if known.earnings is None else each_year("earnings", list(known.earnings), years)
    books, earnings = [known.book_0], list[float]()
    for t in range(years):
        if t == len(books):
            why = "the book of each year rests on what was paid in the one before"
            raise ModelInputError("dividends", "not given", why, "Give dividends, payout or books.")
        _must_be_book(books[t], t)
        earnings.append(returns[t] * books[t] if returns else (listed or [])[t])
        after = _book_after(known, books[t], earnings[t], t, years)
        if after is not None:
            books.append(after)
    charges = [rate * book for rate, book in zip(rates, books, strict=False)]
    incomes = [residual_income(*row) for row in zip(earnings, books, rates, strict=False)]
    paid = [books[t] + earnings[t] - books[t + 1] for t in range(len(books) - 1)]
    return BookYears(
        books=books, earnings=earnings, dividends=paid, charges=charges, incomes=incomes, rates=list(rates)
    )


def _book_after(known: Known, book: float, earned: float, t: int, years: int) -> float | None:
    if known.books is not None:
        return each_year("books", list(known.books), years)[t]
    if known.book_growth is not None:
        return book * (1 + each_year("book_growth", known.book_growth, years)[t])
    if known.dividends is not None:
        paid = each_year("dividends", list(known.dividends), years)[t]
    elif known.payout is not None:
        paid = each_year("payout", known.payout, years)[t] * earned
    else:
        return None
    found: float = clean_surplus(book, earned, paid)
    return found


def _must_be_book(book: float, year: int) -> None:
    if book <= 0:
        name = "book_0" if year == 0 else f"book at the end of year {year}"
        why = "a return on it says nothing"
        raise ModelInputError(name, f"{book:g}", why, "Value the flows to shareholders instead, or check the sign.")


GIVES: Final = {
    "book": "now, and at the end of each year",
    "earnings": "of each year",
    "dividends": "of each year, less new shares",
    "roe": "earnings of each year by the book at its beginning",
    "equity_charge": "what shareholders ask on the book at the beginning of each year",
    "residual_income": "earnings of each year less that charge",
    "pv_by_year": "residual income of each year in the money of today",
    "pv_residual_income": "their sum",
    "discount_factors": "money of today by money of each year",
    "cost_of_equity": "of each year, as a fraction",
    "price_to_book": "value by book now",
}
"""What every method with residual income gives, in words."""
