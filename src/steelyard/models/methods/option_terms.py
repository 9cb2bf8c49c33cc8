"""The six numbers of an option formula, and their lines of working."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, Literal, final

from steelyard.models.kernels.options import d1_and_d2
from steelyard.models.kernels.options_normal import below
from steelyard.models.methods.method import Line
from steelyard.words.errors import ModelInputError

NORMALS: Final = {
    "d1": "distance of the asset from the strike, up, in standard deviations",
    "d2": "d1 less one standard deviation of the whole time",
    "N_d1": "the normal distribution at d1",
    "N_d2": "the same at d2: the chance that the asset ends above the strike, without reward for risk",
}
"""What `Terms.normals` gives."""


@final
@dataclass(frozen=True, slots=True)
class Terms:
    """What the formula takes, the rate continuously compounded."""

    asset: float
    strike: float
    years: float
    rate: float
    volatility: float
    dividend: float

    def named(self) -> dict[str, Any]:
        """As the kernel wants them."""
        return {
            "asset": self.asset,
            "strike": self.strike,
            "years": self.years,
            "rate": self.rate,
            "volatility": self.volatility,
            "dividend": self.dividend,
        }

    def normals(self) -> dict[str, float]:
        """d1, d2 and the normal distribution at both."""
        d1, d2 = d1_and_d2(self.asset, self.strike, self.years, self.rate, self.dividend, self.volatility)
        return {"d1": d1, "d2": d2, "N_d1": below(d1), "N_d2": below(d2)}

    def lines(self) -> tuple[Line, ...]:
        """How far the formula has come before the last step."""
        normals = self.normals()
        return (
            Line("asset after what it pays away, S·e^(-qt)", self.asset * math.exp(-self.dividend * self.years)),
            Line("strike in the money of today, K·e^(-rt)", self.strike * math.exp(-self.rate * self.years)),
            Line("d1", normals["d1"]),
            Line("N(d1)", normals["N_d1"]),
            Line("d2", normals["d2"]),
            Line("N(d2)", normals["N_d2"]),
        )


def continuous(rate: float, compounding: Literal["continuous", "annual"]) -> float:
    """A yearly rate as a continuously compounded one, ln(1 + r).

    Raises:
        ModelInputError: a yearly rate of -100% or below.
    """
    if compounding == "continuous":
        return rate
    if rate <= -1:
        raise ModelInputError("riskfree", f"{rate:g}", "nothing is left after a year", "Give a rate above -1.")
    return math.log1p(rate)
