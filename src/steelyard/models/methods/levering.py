"""The conventions of levering a beta: how much of the debt moves it, and whether debt has a beta of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from steelyard.models.kernels.rates_beta import part_with_yearly_debt
from steelyard.models.methods.domain import must_be_above, must_be_rate, must_be_tax
from steelyard.words.errors import ModelInputError

Convention: TypeAlias = Literal[
    "hamada", "damodaran", "fernandez", "harris-pringle", "practitioners", "miles-ezzell", "myers"
]

CONVENTIONS: Final[Mapping[str, str]] = {
    "hamada": "k = 1 - t; the beta of debt as given, zero if not",
    "damodaran": "k = 1 - t, debt without a beta",
    "fernandez": "k = 1 - t, debt with its beta: no cost of leverage",
    "harris-pringle": "k = 1: debt follows value at every moment",
    "practitioners": "k = 1, debt without a beta",
    "miles-ezzell": "k = 1 - t · Kd/(1+Kd): debt follows value once a year",
    "myers": "k = 1 - VTS/D: the tax shield VTS is worth what is given",
}
MEANING: Final = "; ".join(f"{name}: {says}" for name, says in CONVENTIONS.items())

_NO_BETA: Final = frozenset({"damodaran", "practitioners"})
_BY_TAX: Final = frozenset({"hamada", "damodaran", "fernandez", "miles-ezzell"})


def part_that_moves(convention: Convention, row: Mapping[str, float]) -> float:
    """K of a convention, from `tax`, `cost_of_debt`, `tax_shield_to_debt` and `debt_beta` of a case.

    Raises:
        ModelInputError: what the convention needs is not given, or cannot be.
    """
    if convention in _NO_BETA and row.get("debt_beta", 0) != 0:
        raise ModelInputError(
            "debt_beta",
            f"{row['debt_beta']:g}",
            f"the convention {convention} has debt without a beta",
            "Leave debt_beta out, or take hamada, fernandez or harris-pringle.",
        )
    if convention == "myers":
        return 1 - _needed(row, "tax_shield_to_debt", convention)
    if convention not in _BY_TAX:
        return 1.0
    tax = _needed(row, "tax", convention)
    must_be_tax("tax", tax)
    if convention == "miles-ezzell":
        cost = _needed(row, "cost_of_debt", convention)
        must_be_rate("cost_of_debt", cost)
        return float(part_with_yearly_debt(tax, cost))
    return 1 - tax


def debt_to_equity(row: Mapping[str, float], prefix: str = "") -> float | None:
    """D/E of a case, from `debt_to_equity`, `debt_ratio`, or `debt` and `equity`; nothing where none is given.

    Raises:
        ModelInputError: it is given in more than one way, or no equity is left.
    """
    ways = [f"{prefix}{name}" for name in ("debt_to_equity", "debt_ratio", "debt") if f"{prefix}{name}" in row]
    if not ways:
        return None
    if len(ways) > 1:
        raise ModelInputError(
            f"{prefix}debt", f"given as {' and as '.join(ways)}", "one way is enough", "Leave all but one out."
        )
    given = row[ways[0]]
    if ways[0].endswith("debt_ratio"):
        if given >= 1:
            raise ModelInputError(ways[0], f"{given:g}", "no equity is left", "Give debt as a part of debt and equity.")
        return given / (1 - given)
    if ways[0].endswith("_to_equity"):
        must_be_above(ways[0], given, -1, "nothing of the company is left", "Give debt by equity at market values.")
        return given
    equity = _needed(row, f"{prefix}equity", ways[0])
    must_be_above(f"{prefix}equity", equity, 0, "nothing bears the debt", "Give the market value of the equity.")
    return given / equity


def _needed(row: Mapping[str, float], name: str, by: str) -> float:
    if name not in row:
        raise ModelInputError(name, "not given", f"{by} needs it", f"Give {name} as a fraction, or another convention.")
    return row[name]
