"""What capital costs at each ratio of debt, and where it costs least: more debt is cheaper until it is rated for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, final

import msgspec
from msgspec import Meta

from steelyard.models.kernels.rates_beta import levered_beta
from steelyard.models.kernels.rates_cost import capm, usable_tax_rate, weighted
from steelyard.models.methods.domain import must_be_above, must_be_rate, must_be_tax, must_hold
from steelyard.models.methods.method import Line, Method, Worked
from steelyard.models.methods.rating_bands import Rated, rating_bands, whose_table
from steelyard.models.rating_table import Band, band_for
from steelyard.words.errors import ModelInputError


class CapitalStructure(Rated, frozen=True, kw_only=True):
    """For each D/(D+E): rating by interest cover, cost of debt, levered beta, cost of equity, WACC."""

    unlevered_beta: Annotated[float, Meta(description="βU of the business.")]
    riskfree: Annotated[float, Meta(description="Riskless rate, a fraction.")]
    market_premium: Annotated[float, Meta(description="Equity risk premium, a fraction.")]
    tax: Annotated[float, Meta(description="Marginal tax rate, a fraction.")]
    ebit: Annotated[float, Meta(description="Operating profit of a usual year; it does not change with the debt.")]
    firm_value: Annotated[float, Meta(description="Market value of debt and equity, in the unit of `ebit`.")]
    debt_ratios: Annotated[list[float], Meta(description="D/(D+E) to try, fractions from 0 to below 1.")] = (
        msgspec.field(default_factory=lambda: [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    )


@final
@dataclass(frozen=True, slots=True)
class _Row:
    """One ratio of debt."""

    ratio: float
    debt: float
    interest: float
    rating: str
    cost_of_debt: float
    usable_tax: float
    beta: float
    cost_of_equity: float
    wacc: float

    @property
    def after_tax(self) -> float:
        return self.cost_of_debt * (1 - self.usable_tax)


def work(inputs: CapitalStructure) -> Worked:
    """The cost of capital at each ratio, and the ratio where it is least.

    ::

        interest = debt · (Rf + spread of the rating that EBIT / interest earns)     solved from the best rating down
        tax saved on interest up to EBIT only; βL = βU · (1 + (1 - that tax) · D/E)

    Raises:
        ModelInputError: a ratio of one or more, no value, a tax out of range, a table out of order.
    """
    must_hold("debt_ratios", inputs.debt_ratios, 1000)
    must_be_tax("tax", inputs.tax)
    must_be_above("firm_value", inputs.firm_value, 0, "debt is a part of it", "Give debt and equity at market value.")
    must_be_rate("riskfree", inputs.riskfree)
    bands = rating_bands(inputs)
    rows = [_row(inputs, ratio, bands) for ratio in inputs.debt_ratios]
    best = min(rows, key=lambda row: row.wacc)
    values: dict[str, Any] = {
        "optimal_debt_ratio": best.ratio,
        "lowest_wacc": best.wacc,
        "wacc": [row.wacc for row in rows],
        "debt_ratio": [row.ratio for row in rows],
        "cost_of_equity": [row.cost_of_equity for row in rows],
        "after_tax_cost_of_debt": [row.after_tax for row in rows],
        "cost_of_debt": [row.cost_of_debt for row in rows],
        "rating": [row.rating for row in rows],
        "levered_beta": [row.beta for row in rows],
        "usable_tax": [row.usable_tax for row in rows],
        "debt": [row.debt for row in rows],
        "interest": [row.interest for row in rows],
        "interest_cover": [inputs.ebit / row.interest for row in rows if row.interest > 0],
    }
    lines = [Line(f"cost of capital at {row.ratio:.4g} of debt, rated {row.rating}", row.wacc) for row in rows]
    lines.append(Line("the ratio of debt where it is least", best.ratio))
    notes = ("Operating profit is held the same at every rating; a low rating may cost sales too.", whose_table(inputs))
    return Worked(values=values, lines=tuple(lines), notes=notes)


def _row(inputs: CapitalStructure, ratio: float, bands: Sequence[Band]) -> _Row:
    if not 0 <= ratio < 1:
        raise ModelInputError("debt_ratios", f"{ratio:g}", "equity bears the rest", "Give fractions from 0 to below 1.")
    debt = ratio * inputs.firm_value
    band = _rated(inputs.ebit, debt, inputs.riskfree, bands)
    cost = inputs.riskfree + band.spread
    must_be_rate("cost_of_debt", cost)
    interest = debt * cost
    usable = float(usable_tax_rate(inputs.tax, inputs.ebit, interest)) if interest > 0 else inputs.tax
    beta = levered_beta(inputs.unlevered_beta, ratio / (1 - ratio), part=1 - usable)
    equity = capm(inputs.riskfree, beta, inputs.market_premium)
    wacc = weighted((1 - ratio, ratio), (equity, cost * (1 - usable)))
    return _Row(ratio, debt, interest, band.rating, cost, usable, beta, equity, wacc)


def _rated(ebit: float, debt: float, riskfree: float, bands: Sequence[Band]) -> Band:
    """The best rating that the interest at its own rate still earns."""
    for band in bands:
        interest = debt * (riskfree + band.spread)
        if interest <= 0 or bands.index(band_for(ebit / interest, bands)) <= bands.index(band):
            return band
    return bands[-1]


METHOD: Final = Method(
    name="capital-structure",
    title="Cost of capital at each ratio of debt",
    inputs=CapitalStructure,
    work=work,
    example={
        "firm": "large",
        "bands": [
            {"rating": "AAA", "cover_from": 8.5, "spread": 0.0035},
            {"rating": "AA", "cover_from": 6.5, "spread": 0.005},
            {"rating": "A+", "cover_from": 5.5, "spread": 0.007},
            {"rating": "A", "cover_from": 4.25, "spread": 0.0085},
            {"rating": "A-", "cover_from": 3, "spread": 0.01},
            {"rating": "BBB", "cover_from": 2.5, "spread": 0.015},
            {"rating": "BB", "cover_from": 2, "spread": 0.02},
            {"rating": "B+", "cover_from": 1.75, "spread": 0.0325},
            {"rating": "B", "cover_from": 1.5, "spread": 0.04},
            {"rating": "B-", "cover_from": 1.25, "spread": 0.06},
            {"rating": "CCC", "cover_from": 0.8, "spread": 0.08},
            {"rating": "CC", "cover_from": 0.65, "spread": 0.1},
            {"rating": "C", "cover_from": 0.2, "spread": 0.12},
            {"rating": "D", "spread": 0.2},
        ],
        "unlevered_beta": 1.0674,
        "riskfree": 0.04,
        "market_premium": 0.0482,
        "tax": 0.373,
        "ebit": 2805,
        "firm_value": 69769,
    },
    source="A. Damodaran, Applied Corporate Finance, slides 326-332: Disney; bands that it does not meet are usual",
    gives={
        "optimal_debt_ratio": "the ratio of those tried where capital costs least",
        "lowest_wacc": "what it costs there",
        "wacc": "cost of capital at each ratio",
        "debt_ratio": "the ratios, as given",
        "cost_of_equity": "at each ratio",
        "after_tax_cost_of_debt": "at each ratio, with the tax that interest really saves",
        "cost_of_debt": "before tax at each ratio",
        "rating": "at each ratio",
        "levered_beta": "at each ratio",
        "usable_tax": "rate at which interest saves tax at each ratio",
        "debt": "at each ratio",
        "interest": "a year at each ratio",
        "interest_cover": "EBIT by interest, of each ratio with debt",
    },
)
