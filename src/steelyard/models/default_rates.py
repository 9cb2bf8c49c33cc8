"""How many of those with a rating failed within so many years: tables that others counted and printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True)
class DefaultRates:
    """Cumulative default rates in percent, by rating and years since it was given."""

    source: str
    years: tuple[int, ...]
    rates: Mapping[str, tuple[float, ...]]

    def within(self, rating: str, years: float) -> tuple[float, str]:
        """The chance of failure within a number of years, and the row from which it is.

        Between two columns the yearly chance is taken as steady, `(1 - P)` moving as a power.

        Raises:
            ModelInputError: a rating that is not in the table, or years beyond its last column.
        """
        row = self._row(rating)
        if not 0 < years <= self.years[-1]:
            why = f"the table goes to {self.years[-1]} years"
            raise ModelInputError("years", f"{years:g}", why, f"Ask for up to {self.years[-1]} years.")
        before, survived = 0, 1.0
        for column, percent in zip(self.years, self.rates[row], strict=True):
            after = 1 - percent / 100
            if years <= column:
                part = (years - before) / (column - before)
                return 1 - survived * (after / survived) ** part if survived else 1.0, row
            before, survived = column, after
        raise AssertionError

    def _row(self, rating: str) -> str:
        """Its own row, or that of its class: `BBB+` and `Baa1` are read in `Baa` where there is nothing finer."""
        plain = rating.strip().replace("–", "-").replace("−", "-")
        whole = plain.rstrip("+-123")
        for name in (plain, _OTHER.get(plain, plain), whole, _OTHER.get(whole, whole)):
            if name in self.rates:
                return name
        why = f"the table has {', '.join(self.rates)}"
        raise ModelInputError("rating", repr(rating), why, "Give one of these, or the probability itself.")


_OTHER: Final = {"AAA": "Aaa", "AA": "Aa", "BBB": "Baa", "BB": "Ba", "CCC": "Caa"} | {
    "Aaa": "AAA",
    "Aa": "AA",
    "Baa": "BBB",
    "Ba": "BB",
    "Caa": "CCC",
}

MOODYS: Final = DefaultRates(
    source=(
        "Moody's, Corporate Default and Recovery Rates, 1920-2010 (February 2011): average cumulative issuer-weighted"
        " rates, 1970-2010; also in J. Hull, Options, Futures, and Other Derivatives, 8th ed., table 23.1"
    ),
    years=(1, 2, 3, 4, 5, 7, 10, 15, 20),
    rates=MappingProxyType(
        {
            "Aaa": (0.0, 0.013, 0.013, 0.037, 0.104, 0.244, 0.494, 0.918, 1.090),
            "Aa": (0.021, 0.059, 0.103, 0.184, 0.273, 0.443, 0.619, 1.260, 2.596),
            "A": (0.055, 0.177, 0.362, 0.549, 0.756, 1.239, 2.136, 3.657, 6.019),
            "Baa": (0.181, 0.510, 0.933, 1.427, 1.953, 3.031, 4.904, 8.845, 12.411),
            "Ba": (1.157, 3.191, 5.596, 8.146, 10.453, 14.440, 20.101, 29.702, 36.867),
            "B": (4.465, 10.432, 16.344, 21.510, 26.173, 34.721, 44.573, 56.345, 62.693),
            "Caa": (18.163, 30.204, 39.709, 47.317, 53.768, 61.181, 72.384, 76.162, 78.993),
        }
    ),
)

ALTMAN: Final = DefaultRates(
    source=(
        "E. Altman, V. Kishore (2000), in A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), table 6.2;"
        " the table prints no horizon and is read as ten years, as the book uses it"
    ),
    years=(10,),
    rates=MappingProxyType(
        {
            "AAA": (0.01,),
            "AA": (0.28,),
            "A+": (0.40,),
            "A": (0.53,),
            "A-": (1.41,),
            "BBB": (2.30,),
            "BB": (12.20,),
            "B+": (19.28,),
            "B": (26.36,),
            "B-": (32.50,),
            "CCC": (46.61,),
            "CC": (65.0,),
            "C": (80.0,),
            "D": (100.0,),
        }
    ),
)

TABLES: Final[Mapping[str, DefaultRates]] = MappingProxyType({"moodys": MOODYS, "altman": ALTMAN})
