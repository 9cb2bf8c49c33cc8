"""A firm as the sum of its businesses, each by its own multiple, value or method.

parts, each value, metric · multiple or another method, times the share that is owned
- what the head office costs, for ever  = value of operations;  + cash - debt - minorities = equity
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_share, must_be_tax, must_grow_slower, must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.models.methods.part_by_method import value_by
from steelyard.words.errors import ModelInputError

_NAME: Final = "sum-of-parts"


class Part(Inputs, frozen=True, kw_only=True):
    """One business."""

    name: Annotated[str, Meta(description="What it is called.")]
    value: Annotated[float | None, Meta(description="Its value, all of it; or one of the next two ways.")] = None
    metric: Annotated[float | None, Meta(description="Its EBITDA, revenue, profit or capital, with a multiple.")] = None
    multiple: Annotated[float | None, Meta(description="Value for one unit of the metric.")] = None
    multiple_low: Annotated[float | None, Meta(description="The least multiple that can be defended.")] = None
    multiple_high: Annotated[float | None, Meta(description="The greatest.")] = None
    method: Annotated[str | None, Meta(description="Name of the method that values it: fcff-two-stage.")] = None
    inputs: Annotated[dict[str, Any], Meta(description="Inputs of that method, as its schema says.")] = {}  # noqa: RUF012 - msgspec copies it
    take: Annotated[str | None, Meta(description="Which of its values counts; left out: the first.")] = None
    share: Annotated[float, Meta(description="Part of the business that is owned, as a fraction.")] = 1.0


class HeadOffice(Inputs, frozen=True, kw_only=True):
    """Costs that no part bears: cost · (1 - tax) · (1 + g) / (r - g)."""

    cost: Annotated[float, Meta(description="Cost of the last year, before tax.")]
    tax: Annotated[float, Meta(description="Tax that it saves, as a fraction.")]
    rate: Annotated[float, Meta(description="Discount rate a year, as a fraction.")]
    growth: Annotated[float, Meta(description="Growth a year for ever, as a fraction.")] = 0.0


class SumOfParts(Inputs, frozen=True, kw_only=True):
    """value = Σ share · (value | metric · multiple | method) - head office; equity = value + cash - debt - others."""

    parts: Annotated[list[Part], Meta(description="The businesses, in one currency and scale.")]
    head_office: Annotated[
        HeadOffice | float | None, Meta(description="Costs that no part bears, or their value; left out: none known.")
    ] = None
    discount: Annotated[
        float, Meta(description="Taken off for the whole being harder to sell, as a fraction; 0 takes nothing.")
    ] = 0.0
    cash: Annotated[float | None, Meta(description="Cash beside the parts; with debt, for the equity.")] = None
    debt: Annotated[float | None, Meta(description="Debt of the whole; with cash, for the equity.")] = None
    minorities: Annotated[float, Meta(description="What others own of parts counted whole; else 0.")] = 0.0
    other_claims: Annotated[float, Meta(description="Pensions, leases and the like; 0 if they are in the debt.")] = 0.0
    shares: Annotated[float | None, Meta(description="Shares, for the value of one.")] = None


def over(methods: Mapping[str, Method]) -> Method:
    """The method, whose parts may be valued by each of some others."""

    def work(inputs: SumOfParts) -> Worked:
        return summed(inputs, methods)

    return Method(
        name=_NAME,
        title="Sum of the parts, by segment",
        inputs=SumOfParts,
        work=work,
        example=_EXAMPLE,
        source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 16; The Octopus (2009)",
        gives=_GIVES,
    )


def summed(inputs: SumOfParts, methods: Mapping[str, Method]) -> Worked:
    """The sum, what each part has in it, and low and high where multiples have them.

    Raises:
        ModelInputError: no parts, a part with no value or two, an input outside its domain.
        NoSuchMethodError: a part by a method that there is not.
    """
    must_hold("parts", inputs.parts)
    must_be_share("discount", inputs.discount)
    must_not_be_below_zero(minorities=inputs.minorities, other_claims=inputs.other_claims)
    each = [_value(part, methods) * part.share for part in inputs.parts]
    low, high = (
        sum(_at(part, end, value) for part, value in zip(inputs.parts, each, strict=True)) for end in ("low", "high")
    )
    office = _office(inputs.head_office)
    kept = 1 - inputs.discount
    value = (sum(each) - office) * kept
    values: dict[str, Number] = {
        "value": value,
        "sum": sum(each),
        "head_office": office,
        "value_by_part": each,
        "share_by_part": [amount / sum(each) for amount in each] if sum(each) > 0 else [],
        "value_low": (low - office) * kept,
        "value_high": (high - office) * kept,
    }
    lines = [Line(part.name, amount) for part, amount in zip(inputs.parts, each, strict=True)]
    lines += [
        Line("less the head office, for ever", 0.0 - office),
        Line("value of operations, after the discount", value),
    ]
    if inputs.cash is not None and inputs.debt is not None:
        must_not_be_below_zero(cash=inputs.cash, debt=inputs.debt)
        equity = value + inputs.cash - inputs.debt - inputs.minorities - inputs.other_claims
        values["equity"] = equity
        lines.append(Line("equity, with cash, less debt and other claims", equity))
        if inputs.shares is not None:
            must_be_above_zero(shares=inputs.shares)
            values["value_per_share"] = equity / inputs.shares
    return Worked(values=values, lines=tuple(lines), notes=_notes(inputs))


def _value(part: Part, methods: Mapping[str, Method]) -> float:
    which = only_one_of(f"the part {part.name!r}", value=part.value, metric=part.metric, method=part.method)
    must_be_share(f"share of {part.name}", part.share)
    if which == "value":
        assert part.value is not None
        return part.value
    if which == "metric":
        assert part.metric is not None
        if part.multiple is None:
            why = "a metric is valued by a multiple"
            raise ModelInputError(f"multiple of {part.name}", "not given", why, "Give the multiple of its peers.")
        return part.metric * part.multiple
    return value_by(part.method, part.inputs, part.take, methods)


def _at(part: Part, end: str, value: float) -> float:
    """At the low or the high multiple, where there is one."""
    multiple = part.multiple_low if end == "low" else part.multiple_high
    if multiple is None:
        return value
    if part.metric is None:
        why = "a range of multiples needs the metric"
        raise ModelInputError(f"metric of {part.name}", "not given", why, "Give the metric, or leave out the range.")
    return part.metric * multiple * part.share


def _office(given: HeadOffice | float | None) -> float:
    if not isinstance(given, HeadOffice):
        return given or 0.0
    must_be_tax("head_office.tax", given.tax)
    must_grow_slower(given.growth, given.rate)
    return given.cost * (1 - given.tax) * (1 + given.growth) / (given.rate - given.growth)


def _notes(inputs: SumOfParts) -> tuple[str, ...]:
    if inputs.head_office is None:
        return ("No cost of the head office was given: if there is one, the sum is too high by its value.",)
    return ()


_EXAMPLE: Final = {
    "parts": [
        {"name": "elevators", "metric": 2680, "multiple": 8.0, "multiple_low": 7.0, "multiple_high": 9.0},
        {"name": "aerospace", "value": 15_000, "share": 0.8},
        {
            "name": "security",
            "method": "value-driver",
            "inputs": {"nopat": 340, "growth": 0.03, "roic": 0.09, "wacc": 0.08},
        },
    ],
    "head_office": {"cost": 408, "tax": 0.38, "growth": 0.03, "rate": 0.0868},
    "cash": 4_000,
    "debt": 9_500,
    "shares": 940,
}

_GIVES: Final = {
    "value": "of operations, after the head office and the discount",
    "sum": "of the parts, before the head office",
    "head_office": "present value of its costs",
    "value_by_part": "what of each part is owned",
    "share_by_part": "the same, by the sum",
    "value_low": "at the low multiples",
    "value_high": "at the high multiples",
    "equity": "after cash, debt and other claims",
    "value_per_share": "equity by the shares",
}
