"""A rating from interest cover, and the spread that goes with it, for a company that no agency rates."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from steelyard.models.methods.domain import must_be_rate, must_be_tax, must_hold, must_not_be_negative
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.rating_table import RATINGS, Band, Kind, Year, band_for, bands_of
from steelyard.words.errors import ModelInputError


class RatingBand(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of a table of one's own."""

    rating: Annotated[str, Meta(description="As it is written: BBB+.")]
    spread: Annotated[float, Meta(description="Over a riskless bond, a fraction.")]
    cover_from: Annotated[float | None, Meta(description="The least interest cover; none for the last, any cover.")] = (
        None
    )


class SyntheticRating(Inputs, frozen=True, kw_only=True):
    """Interest cover → rating → spread → cost of debt. Give ebit and interest, or the cover itself."""

    firm: Annotated[
        Kind, Meta(description="large: market value of 5 billion dollars and more; small: less; financial: a bank.")
    ]
    ebit: Annotated[float | None, Meta(description="Operating profit before interest and tax, of a usual year.")] = None
    interest: Annotated[float | None, Meta(description="Interest expense, in the unit of `ebit`; not below zero.")] = (
        None
    )
    cover: Annotated[float | None, Meta(description="EBIT by interest, in place of both.")] = None
    year: Annotated[
        Year, Meta(description="Whose spreads are taken, if no table of one's own is given; the latest that is held.")
    ] = "2026-01"
    spreads: Annotated[
        dict[str, float] | None,
        Meta(description="Spread of each rating, a fraction, in place of those of a year; the bounds stay."),
    ] = None
    bands: Annotated[
        list[RatingBand] | None,
        Meta(description="A whole table of one's own, the best rating first, in place of the one that is held."),
    ] = None
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
    bands = _bands(inputs)
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
    return Worked(values=held, lines=tuple(lines), notes=(*notes, _whose(inputs)))


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


def _bands(inputs: SyntheticRating) -> tuple[Band, ...]:
    if inputs.bands is not None:
        must_hold("bands", inputs.bands, 100)
        bounds = [band.cover_from for band in inputs.bands[:-1]]
        falling = all(one is not None and other is not None and one > other for one, other in pairwise(bounds))
        last = inputs.bands[-1].cover_from
        if None in bounds or not falling or (last is not None and bounds and last >= (bounds[-1] or 0)):
            advice = (
                "Write the best rating first, each with cover_from, lower from row to row; the last may leave it out."
            )
            raise ModelInputError("bands", "out of order", "each rating takes less cover than the one before", advice)
        return tuple(Band(band.rating, band.cover_from, band.spread) for band in inputs.bands)
    held = bands_of(inputs.firm, inputs.year)
    if inputs.spreads is None:
        return held
    lacking = [rating for rating in RATINGS if rating not in inputs.spreads]
    strange = [rating for rating in inputs.spreads if rating not in RATINGS]
    if lacking or strange:
        which = f"{', '.join(lacking)} lacking" if lacking else f"{', '.join(strange)} unknown"
        raise ModelInputError("spreads", which, f"the ratings are {', '.join(RATINGS)}", "Give each of them a spread.")
    return tuple(Band(band.rating, band.cover_from, inputs.spreads[band.rating]) for band in held)


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


def _whose(inputs: SyntheticRating) -> str:
    if inputs.bands is not None:
        return "The table is the caller's."
    spreads = f"of {inputs.year}, both" if inputs.spreads is None else "the caller's, bounds"
    return f"Bounds of a {inputs.firm} firm, spreads {spreads} by A. Damodaran."


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
