"""A rating from interest cover, and the spread that goes with it, for a company that no agency rates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_rate, must_be_tax, must_not_be_negative
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.rating_bands import Rated, rating_bands, whose_table
from steelyard.models.rating_table import band_for
from steelyard.words.errors import ModelInputError


class SyntheticRating(Rated, frozen=True, kw_only=True):
    """Interest cover → rating → spread → cost of debt. Give ebit and interest, or the cover itself."""

    ebit: Annotated[float | None, Meta(description="Operating profit before interest and tax, of a usual year.")] = None
    interest: Annotated[float | None, Meta(description="Interest expense, in the unit of `ebit`; not below zero.")] = (
        None
    )
    cover: Annotated[float | None, Meta(description="EBIT by interest, in place of both.")] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate; gives the cost of debt.")] = None
    country_spread: Annotated[float, Meta(description="Default spread of the country; 0, the default, adds none.")] = (
        0.0
    )
    country_share: Annotated[
        float, Meta(description="How much of the country's spread falls on the company; all of it, 1, the default.")
    ] = 1.0
    tax: Annotated[float | None, Meta(description="Marginal tax rate; gives the cost after tax.")] = None


def work(inputs: SyntheticRating) -> Worked:
    """The rating, its spread, and the cost of debt before and after tax.

    Raises:
        ModelInputError: no cover, interest below zero, a table that is out of order.
    """
    cover, notes = _cover(inputs)
    bands = rating_bands(inputs)
    band = bands[0] if cover is None else band_for(cover, bands)
    values: dict[str, Any] = {"rating": band.rating, "spread": band.spread}
    lines = []
    if cover is not None:
        values["interest_cover"] = cover
        lines.append(Line("interest cover, EBIT / interest", cover))
    values["rank"] = float(bands.index(band) + 1)
    lines.append(Line(f"rating {band.rating}, of {len(bands)} the one in place", values["rank"]))
    lines.append(Line("spread of that rating", band.spread))
    costs = _costs(inputs, band.spread)
    values |= costs
    lines += [Line(GIVES[name], cost) for name, cost in costs.items()]
    held: Mapping[str, Number] = values
    return Worked(values=held, lines=tuple(lines), notes=(*notes, whose_table(inputs)))


def _cover(inputs: SyntheticRating) -> tuple[float | None, tuple[str, ...]]:
    if inputs.cover is not None:
        if inputs.ebit is not None or inputs.interest is not None:
            raise ModelInputError(
                "cover", "given twice", "ebit and interest give it too", "Leave one or the other out."
            )
        return inputs.cover, ()
    if inputs.ebit is None or inputs.interest is None:
        raise ModelInputError("cover", "not given", "a rating rests on it", "Give ebit and interest, or cover.")
    advice = "Give the expense, a figure above zero; interest earned is taken off elsewhere."
    must_not_be_negative("interest", inputs.interest, "it is an expense", advice)
    if inputs.interest == 0:
        return None, ("No interest is paid: the best rating, by this measure; look for debt in other forms.",)
    note = ("A loss covers no interest: the last rating.",) if inputs.ebit < 0 else ()
    return inputs.ebit / inputs.interest, note


def _costs(inputs: SyntheticRating, spread: float) -> dict[str, float]:
    if inputs.riskfree is None:
        if inputs.tax is not None or inputs.country_spread != 0:
            raise ModelInputError("riskfree", "not given", "a cost of debt begins with it", "Give it, or no tax.")
        return {}
    must_be_rate("riskfree", inputs.riskfree)
    cost = inputs.riskfree + spread + inputs.country_share * inputs.country_spread
    found = {"cost_of_debt": cost}
    if inputs.tax is not None:
        must_be_tax("tax", inputs.tax)
        found["after_tax_cost_of_debt"] = cost * (1 - inputs.tax)
    return found


GIVES: Final = {
    "rating": "the rating",
    "spread": "its spread over a riskless bond",
    "interest_cover": "EBIT by interest",
    "rank": "place of the rating, 1 the best",
    "cost_of_debt": "cost of debt before tax: riskless rate, spread, and what the country adds",
    "after_tax_cost_of_debt": "cost of debt after tax",
}

METHOD: Final = Method(
    name="synthetic-rating",
    title="Rating and cost of debt by interest cover",
    inputs=SyntheticRating,
    work=work,
    example={"firm": "large", "ebit": 1740, "interest": 476, "riskfree": 0.0425, "tax": 0.34, "year": "2025-01"},
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 8; ratings.xls, January 2025 and 2026",
    gives=GIVES,
)
