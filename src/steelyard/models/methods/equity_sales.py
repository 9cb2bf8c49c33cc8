"""Free cash flow to equity driven by sales: a margin on them, and capital that each more of them needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec
from msgspec import Meta

from steelyard.models.kernels import equity
from steelyard.models.kernels.dcf import grown
from steelyard.models.methods.domain import must_be_share
from steelyard.models.methods.equity_terms import Yearly, each_year
from steelyard.models.methods.option_domain import must_be_above_zero


class Sales(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """FCFE = margin · S - (1 - debt ratio) · (net capex + ΔWC), both of these parts of the rise of sales ΔS."""

    sales_0: Annotated[float, Meta(description="S, sales of the year that is over, or per share; any one currency.")]
    net_margin: Annotated[Yearly, Meta(description="Net income by sales, as a fraction, or a list for each year.")]
    net_investment: Annotated[
        Yearly, Meta(description="Capital spending less depreciation, as a part of the rise of sales.")
    ]
    working_capital: Annotated[Yearly, Meta(description="ΔWC as a part of the rise of sales; none needed: 0.")]
    debt_ratio: Annotated[Yearly, Meta(description="The part of both that is borrowed, as a fraction; none: 0.")]
    working_capital_debt_ratio: Annotated[
        Yearly | None, Meta(description="The part of ΔWC that is borrowed, where it is another than of the rest.")
    ] = None
    net_margin_stable: Annotated[
        float | None, Meta(description="For the year after the last; else that of the last year.")
    ] = None


def flows_from_sales(drivers: Sales, growth: Sequence[float], stable: float | None) -> dict[str, list[float]]:
    """Each line of each year; the last of each is of the year after the forecast, where a stable growth is known.

    Raises:
        ModelInputError: sales that are not above zero, lists of other lengths, a debt ratio that is no part.
    """
    must_be_above_zero(sales_0=drivers.sales_0)
    years = len(growth)
    path = [*growth, *([] if stable is None else [stable])]
    levels: list[float] = grown(drivers.sales_0, path)
    margins = _on(each_year("net_margin", drivers.net_margin, years), path, drivers.net_margin_stable)
    spends = _on(each_year("net_investment", drivers.net_investment, years), path)
    works = _on(each_year("working_capital", drivers.working_capital, years), path)
    ratios = _on(each_year("debt_ratio", drivers.debt_ratio, years), path)
    apart = drivers.working_capital_debt_ratio
    others = ratios if apart is None else _on(each_year("working_capital_debt_ratio", apart, years), path)
    for ratio in (*ratios, *others):
        must_be_share("debt_ratio", ratio)
    rises = [now - before for before, now in zip([drivers.sales_0, *levels], levels, strict=False)]
    income = [margin * level for margin, level in zip(margins, levels, strict=True)]
    flows: list[float] = [
        equity.flow_to_equity(
            net_income=earned,
            net_capital_spending=spend * rise,
            working_capital_change=work * rise,
            net_borrowing=(ratio * spend + other * work) * rise,
        )
        for earned, spend, work, ratio, other, rise in zip(income, spends, works, ratios, others, rises, strict=True)
    ]
    return {"sales": levels, "net_income": income, "fcfe": flows}


def _on(given: list[float], path: Sequence[float], stable: float | None = None) -> list[float]:
    """The last figure goes on for the year after the forecast."""
    last = given[-1] if stable is None else stable
    return given + [last] * (len(path) - len(given))
