"""What interest cover says of a rating, and what a rating costs, by kind of firm and year.

The bounds of cover have been the same for years; the spreads are of the year that is named. Any other year, market or
agency: the caller's own table.

Source:
    A. Damodaran, Ratings, Interest Coverage Ratios and Default Spread (ratings.xls), January 2025 and January 2026.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, final

Kind: TypeAlias = Literal["large", "small", "financial"]
Year: TypeAlias = Literal["2025-01", "2026-01"]


@final
@dataclass(frozen=True, slots=True)
class Band:
    """A rating, the least interest cover that earns it, and its spread over a riskless bond, a fraction."""

    rating: str
    cover_from: float | None
    """None: any cover at all."""
    spread: float


RATINGS: Final = ("AAA", "AA", "A+", "A", "A-", "BBB", "BB+", "BB", "B+", "B", "B-", "CCC", "CC", "C", "D")
"""From the best to the worst, as Standard & Poor's writes them."""

BOUNDS: Final[Mapping[Kind, tuple[float, ...]]] = MappingProxyType(
    {
        "large": (8.5, 6.5, 5.5, 4.25, 3, 2.5, 2.25, 2, 1.75, 1.5, 1.25, 0.8, 0.65, 0.2),
        "small": (12.5, 9.5, 7.5, 6, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1.25, 0.8, 0.5),
        "financial": (3, 2.5, 2, 1.5, 1.2, 0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05),
    }
)
"""The least cover of each rating but the last, which any cover has."""

SPREADS: Final[Mapping[Year, tuple[float, ...]]] = MappingProxyType(
    {
        "2025-01": (
            *(0.0045, 0.0060, 0.0077, 0.0085, 0.0095, 0.0120, 0.0155, 0.0183),
            *(0.0261, 0.0300, 0.0442, 0.0728, 0.1010, 0.1550, 0.1900),
        ),
        "2026-01": (
            *(0.0040, 0.0055, 0.0070, 0.0078, 0.0089, 0.0111, 0.0138, 0.0184),
            *(0.0275, 0.0321, 0.0509, 0.0885, 0.1261, 0.1600, 0.1900),
        ),
    }
)
"""Over riskless bonds, fractions, in the order of the ratings."""


def bands_of(kind: Kind, year: Year) -> tuple[Band, ...]:
    """The table of a kind of firm with the spreads of a year, the best rating first."""
    bounds = (*BOUNDS[kind], None)
    return tuple(
        Band(rating, bound, spread) for rating, bound, spread in zip(RATINGS, bounds, SPREADS[year], strict=True)
    )


def band_for(cover: float, bands: Sequence[Band]) -> Band:
    """The best rating whose least cover is reached; the last where none is.

    Args:
        cover: operating profit by interest.
        bands: the best first.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 8: synthetic ratings.
    """
    return next((band for band in bands if band.cover_from is None or cover >= band.cover_from), bands[-1])
