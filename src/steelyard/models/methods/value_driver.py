"""The value-driver formula: what a business is worth whose profit grows for ever at one rate and one return."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.methods.domain import must_grow_slower
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.words.errors import ModelInputError


class ValueDriver(Inputs, frozen=True, kw_only=True):
    """Value = NOPAT · (1 - g/ROIC) / (WACC - g)."""

    nopat: Annotated[float, Meta(description="Operating profit after tax of the first year; any one currency.")]
    growth: Annotated[float, Meta(description="Growth a year for ever, as a fraction.")]
    roic: Annotated[float, Meta(description="Return on new invested capital, as a fraction; not zero.")]
    wacc: Annotated[float, Meta(description="Cost of capital a year, as a fraction; above the growth.")]


def work(inputs: ValueDriver) -> Worked:
    """The value and the part of the profit that is put back.

    Raises:
        GrowthTooHighError: g ≥ WACC.
        ModelInputError: ROIC is zero.
    """
    if inputs.roic == 0:
        raise ModelInputError(
            "roic", "0", "growth needs capital, which earns nothing", "Give a return that is not zero."
        )
    must_grow_slower(inputs.growth, inputs.wacc)
    value = value_from_drivers(inputs.nopat, inputs.growth, inputs.roic, inputs.wacc)
    part = inputs.growth / inputs.roic
    return Worked(
        values={"value": value, "reinvestment_rate": part},
        lines=(
            Line("part of the profit that is put back, g / ROIC", part),
            Line("free cash flow of the first year", inputs.nopat * (1 - part)),
            Line("value, flow / (WACC - g)", value),
        ),
    )


METHOD: Final = Method(
    name="value-driver",
    title="Value-driver formula",
    inputs=ValueDriver,
    work=work,
    example={"nopat": 100, "growth": 0.04, "roic": 0.1, "wacc": 0.09},
    source="T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapter 3",
    gives={"value": "of operations, now", "reinvestment_rate": "part of the profit that is put back"},
)
