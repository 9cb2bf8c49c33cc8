"""Free cash flow to equity from the lines of the accounts, of one year or of each year."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from steelyard.models.kernels import equity
from steelyard.models.methods.domain import must_be_share
from steelyard.models.methods.equity_terms import Yearly, each_year
from steelyard.words.errors import ModelInputError


class Accounts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """FCFE = NI - preferred dividends - (capex - depreciation) - ΔWC + net borrowing; signs as in that line."""

    net_income: Annotated[Yearly, Meta(description="NI; of a year, or a list of years; any one currency.")]
    capital_spending: Annotated[
        Yearly | None, Meta(description="Capital spending, above zero where money goes out; with depreciation.")
    ] = None
    depreciation: Annotated[Yearly | None, Meta(description="Depreciation and amortisation.")] = None
    net_capital_spending: Annotated[
        Yearly | None, Meta(description="Capital spending less depreciation, instead of the two.")
    ] = None
    working_capital_change: Annotated[Yearly, Meta(description="ΔWC, rise of non-cash working capital.")]
    net_borrowing: Annotated[
        Yearly | None, Meta(description="New debt less repayments; or give debt_ratio. Without debt: 0.")
    ] = None
    debt_ratio: Annotated[
        Yearly | None, Meta(description="The part of net capital spending and ΔWC that is borrowed, as a fraction.")
    ] = None
    preferred_dividends: Annotated[
        Yearly, Meta(description="Taken off, where net income is before them; most print it after them: 0.")
    ] = 0.0

    @property
    def of_years_to_come(self) -> bool:
        """Whether any line is a list: then all are of the years to come, else of the year that is over."""
        return any(isinstance(each, list) for each in msgspec.structs.asdict(self).values())

    @property
    def years(self) -> int:
        """How many years there are; one where each line is a number."""
        lengths = [len(each) for each in msgspec.structs.asdict(self).values() if isinstance(each, list)]
        return max(lengths, default=1)


def lines_of(accounts: Accounts) -> dict[str, list[float]]:
    """Each line of each year, and the flow and the part of the earnings that is put back.

    Raises:
        ModelInputError: lists of different lengths, or neither borrowing nor a debt ratio, or both.
    """
    years = accounts.years
    income = [
        each - less
        for each, less in zip(
            each_year("net_income", accounts.net_income, years),
            each_year("preferred_dividends", accounts.preferred_dividends, years),
            strict=True,
        )
    ]
    spending = _net_spending(accounts, years)
    working = each_year("working_capital_change", accounts.working_capital_change, years)
    borrowed = _borrowed(accounts, [a + b for a, b in zip(spending, working, strict=True)])
    flows: list[float] = [
        equity.flow_to_equity(
            net_income=each, net_capital_spending=spent, working_capital_change=rise, net_borrowing=lent
        )
        for each, spent, rise, lent in zip(income, spending, working, borrowed, strict=True)
    ]
    return {
        "earnings": income,
        "net_capital_spending": spending,
        "working_capital_change": working,
        "net_borrowing": borrowed,
        "fcfe": flows,
    }


def _net_spending(accounts: Accounts, years: int) -> list[float]:
    net, gross, worn = accounts.net_capital_spending, accounts.capital_spending, accounts.depreciation
    if net is not None and gross is None and worn is None:
        return each_year("net_capital_spending", net, years)
    if net is not None or gross is None or worn is None:
        why = "it is given twice, or by half"
        advice = "Give net_capital_spending, or both capital_spending and depreciation."
        raise ModelInputError("net capital spending", "not clear", why, advice)
    pairs = zip(each_year("capital_spending", gross, years), each_year("depreciation", worn, years), strict=True)
    return [spent - used for spent, used in pairs]


def _borrowed(accounts: Accounts, put_back: list[float]) -> list[float]:
    if (accounts.net_borrowing is None) == (accounts.debt_ratio is None):
        why = "just one of net_borrowing and debt_ratio says it"
        raise ModelInputError("what is borrowed", "not clear", why, "Give one; without any debt net_borrowing is 0.")
    if accounts.net_borrowing is not None:
        return each_year("net_borrowing", accounts.net_borrowing, len(put_back))
    assert accounts.debt_ratio is not None
    ratios = each_year("debt_ratio", accounts.debt_ratio, len(put_back))
    for ratio in ratios:
        must_be_share("debt_ratio", ratio)
    return [ratio * each for ratio, each in zip(ratios, put_back, strict=True)]
