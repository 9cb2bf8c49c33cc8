"""A value that allows for failure: going concern and distress, each by its chance."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.distress import cumulative, failure_adjusted
from steelyard.models.methods.distress import BondTerms, RatingTerms, work_rating, yearly_chance
from steelyard.models.methods.domain import must_be_share, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.words.errors import ModelInputError


class FailureAdjusted(Inputs, frozen=True, kw_only=True):
    """value = going concern · (1 - P) + value in distress · P."""

    going_concern: Annotated[float, Meta(description="Value if the firm lives: of a share, the equity or the firm.")]
    probability: Annotated[float | None, Meta(description="P, chance of failure in all years, 0 to 1.")] = None
    annual_probability: Annotated[float | None, Meta(description="Or p, chance of failure in a year, 0 to 1.")] = None
    bond: Annotated[BondTerms | None, Meta(description="Or a bond, as for bond-default-probability.")] = None
    rating: Annotated[RatingTerms | None, Meta(description="Or its rating, as for rating-default-probability.")] = None
    horizon: Annotated[
        float, Meta(description="Years over which a yearly chance adds up; 10, as long as a usual forecast.")
    ] = 10
    distress_value: Annotated[
        float | None, Meta(description="Value if it fails, of what `going_concern` is a value of; or give `proceeds`.")
    ] = None
    proceeds: Annotated[float | None, Meta(description="What a sale in distress brings, for the whole firm.")] = None
    proceeds_rate: Annotated[
        float | None, Meta(description="Or that as a part of `proceeds_base`, book or fair value, as a fraction.")
    ] = None
    proceeds_base: Annotated[float | None, Meta(description="Book or fair value of what is sold in distress.")] = None
    debt: Annotated[
        float | None, Meta(description="What is owed, paid first out of the proceeds; 0 where the firm is valued.")
    ] = None
    shares: Annotated[
        float | None, Meta(description="Shares, where the proceeds are for all and the going concern is for one.")
    ] = None


def work(inputs: FailureAdjusted) -> Worked:
    """The value, and what failure takes from it.

    Raises:
        ModelInputError: no chance of failure or two, no value in distress or two, an input outside its domain.
    """
    chance = _chance(inputs)
    in_distress = _in_distress(inputs)
    value = failure_adjusted(inputs.going_concern, in_distress, chance)
    lines = (
        Line("value as a going concern", inputs.going_concern),
        Line("chance to live", 1 - chance),
        Line("value in distress", in_distress),
        Line("chance to fail", chance),
        Line("value, each by its chance", value),
    )
    notes: tuple[str, ...] = ()
    if in_distress > inputs.going_concern:
        notes = ("It is worth more in distress than as a going concern: it should be wound up.",)
    return Worked(
        values={
            "value": value,
            "going_concern": inputs.going_concern,
            "distress_value": in_distress,
            "distress": chance,
            "survival": 1 - chance,
            "taken_by_failure": inputs.going_concern - value,
        },
        lines=lines,
        notes=notes,
    )


def _chance(inputs: FailureAdjusted) -> float:
    which = only_one_of(
        "the chance of failure",
        probability=inputs.probability,
        annual_probability=inputs.annual_probability,
        bond=inputs.bond,
        rating=inputs.rating,
    )
    must_be_years(inputs.horizon)
    match which:
        case "probability":
            assert inputs.probability is not None
            must_be_share("probability", inputs.probability)
            return inputs.probability
        case "annual_probability":
            assert inputs.annual_probability is not None
            must_be_share("annual_probability", inputs.annual_probability)
            return float(cumulative(inputs.annual_probability, inputs.horizon))
        case "bond":
            assert inputs.bond is not None
            return float(cumulative(yearly_chance(inputs.bond), inputs.bond.horizon))
        case _:
            assert inputs.rating is not None
            chance = work_rating(inputs.rating).values["distress"]
            assert isinstance(chance, float)
            return chance


def _in_distress(inputs: FailureAdjusted) -> float:
    """What is left to whoever is valued, never below nothing: the owners of a failed firm owe nothing more."""
    which = only_one_of(
        "the value in distress",
        distress_value=inputs.distress_value,
        proceeds=inputs.proceeds,
        proceeds_rate=inputs.proceeds_rate,
    )
    if which == "distress_value":
        assert inputs.distress_value is not None
        must_not_be_below_zero(distress_value=inputs.distress_value)
        return inputs.distress_value
    if inputs.debt is None:
        why = "out of the proceeds the debt is paid first"
        raise ModelInputError("debt", "not given", why, "Give what is owed; 0 where the whole firm is valued.")
    proceeds = inputs.proceeds
    if proceeds is None:
        assert inputs.proceeds_rate is not None
        if inputs.proceeds_base is None:
            why = "a part of the value is given, but not the value"
            raise ModelInputError("proceeds_base", "not given", why, "Give the book or fair value that is sold.")
        must_not_be_below_zero(proceeds_rate=inputs.proceeds_rate, proceeds_base=inputs.proceeds_base)
        proceeds = inputs.proceeds_rate * inputs.proceeds_base
    must_not_be_below_zero(proceeds=proceeds, debt=inputs.debt)
    left = max(proceeds - inputs.debt, 0.0)
    if inputs.shares is None:
        return left
    must_be_above_zero(shares=inputs.shares)
    return left / inputs.shares


METHOD: Final = Method(
    name="failure-adjusted",
    title="Value that allows for failure",
    inputs=FailureAdjusted,
    work=work,
    example={
        "going_concern": 8.12,
        "bond": {"price": 529, "coupon": 63.75, "face": 1000, "years": 7, "riskfree": 0.03, "horizon": 10},
        "distress_value": 0,
    },
    source=(
        "A. Damodaran, The Dark Side of Valuation, 2nd ed. (FT Press, 2009), chapter 12; example: Las Vegas Sands,"
        " February 2009, Loose Ends in Valuation III, slide The distress factor"
    ),
    gives={
        "value": "by the chances of both, of what the going concern is a value of",
        "going_concern": "value if the firm lives",
        "distress_value": "value if it fails",
        "distress": "chance to fail",
        "survival": "chance to live",
        "taken_by_failure": "going concern less value",
    },
)
