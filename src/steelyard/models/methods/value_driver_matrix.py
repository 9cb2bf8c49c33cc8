"""The value-driver formula for many growths and returns: what growth is worth at each return on capital."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.methods.fcff_years import must_grow_slower
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.words.errors import ModelInputError


class ValueDriverMatrix(Inputs, frozen=True, kw_only=True):
    """Value = NOPAT · (1 - g/ROIC) / (WACC - g), for each growth (a row) and each return (a column)."""

    nopat: Annotated[float, Meta(description="Operating profit after tax of the first year; any one currency.")]
    wacc: Annotated[float, Meta(description="Cost of capital a year, as a fraction; above each growth.")]
    growth: Annotated[list[float], Meta(description="Growths a year for ever, a row each.", min_length=1)]
    roic: Annotated[list[float], Meta(description="Returns on new capital, a column each; none zero.", min_length=1)]


def work(inputs: ValueDriverMatrix) -> Worked:
    """The matrix, and what part of profit each cell puts back. A value below zero is shown as it is.

    Raises:
        GrowthTooHighError: a growth at or above the cost of capital.
        ModelInputError: a return of zero.
    """
    if not all(inputs.roic):
        raise ModelInputError("roic", "0", "growth needs capital, which earns nothing", "Give others.")
    for growth in inputs.growth:
        must_grow_slower(growth, inputs.wacc)
    cells = [[value_from_drivers(inputs.nopat, g, roic, inputs.wacc) for roic in inputs.roic] for g in inputs.growth]
    parts = [[g / roic for roic in inputs.roic] for g in inputs.growth]
    at_cost = inputs.nopat / inputs.wacc if inputs.wacc > 0 else None
    lines = tuple(
        Line(f"growth {g:.4%}, return {roic:.4%}", cell)
        for g, row in zip(inputs.growth, cells, strict=True)
        for roic, cell in zip(inputs.roic, row, strict=True)
    )
    notes = ["A column is a return, a row a growth: growth below the cost of capital takes value away."]
    if any(cell < 0 for row in cells for cell in row):
        notes.append("Cells below zero put back more than they earn for ever; they are shown, not set to zero.")
    values = {"matrix": cells, "reinvestment_rate": parts}
    return Worked(
        values=values if at_cost is None else {**values, "value_without_growth": at_cost},
        lines=lines,
        notes=tuple(notes),
    )


METHOD: Final = Method(
    name="value-driver-matrix",
    title="Value by growth and return on capital",
    inputs=ValueDriverMatrix,
    work=work,
    example={
        "nopat": 100,
        "wacc": 0.09,
        "growth": [0.02, 0.04, 0.06, 0.08],
        "roic": [0.025, 0.05, 0.075, 0.1, 0.125, 0.15],
    },
    source="T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapter 3",
    gives={
        "matrix": "a list for each growth, with a value for each return",
        "reinvestment_rate": "part of profit that is put back, in the same places",
        "value_without_growth": "NOPAT / WACC: what growth at a return equal to WACC leaves as it is",
    },
)
