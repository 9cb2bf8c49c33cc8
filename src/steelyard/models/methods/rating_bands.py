"""The table that a rating is read from: one that is held, with other spreads if wanted, or one's own."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

import msgspec
from msgspec import Meta

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs
from steelyard.models.rating_table import RATINGS, Band, Kind, Year, bands_of
from steelyard.words.errors import ModelInputError


class RatingBand(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of a table of one's own."""

    rating: Annotated[str, Meta(description="As it is written: BBB+.")]
    spread: Annotated[float, Meta(description="Over a riskless bond, a fraction.")]
    cover_from: Annotated[float | None, Meta(description="The least interest cover; none for the last, any cover.")] = (
        None
    )


class Rated(Inputs, frozen=True, kw_only=True):
    """What says which table a rating is read from."""

    firm: Annotated[
        Kind, Meta(description="large: market value of 5 billion dollars and more; small: less; financial: a bank.")
    ]
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


def rating_bands(inputs: Rated) -> tuple[Band, ...]:
    """The table, the best rating first.

    Raises:
        ModelInputError: it is empty, out of order, or a rating has no spread.
    """
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


def whose_table(inputs: Rated) -> str:
    """Who made the table."""
    if inputs.bands is not None:
        return "The table is the caller's."
    spreads = f"of {inputs.year}, both" if inputs.spreads is None else "the caller's, bounds"
    return f"Bounds of a {inputs.firm} firm, spreads {spreads} by A. Damodaran."
