"""The chance that a firm fails: out of the price of its bond, or out of its rating."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.default_rates import TABLES
from steelyard.models.kernels.distress import bond_price, chance_behind, cumulative
from steelyard.models.methods.domain import must_be_share, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.words.errors import ModelInputError

_NEAR: Final = 1e-9


class BondTerms(Inputs, frozen=True, kw_only=True):
    """price = Σ C·(1-p)^t/(1+r)^t + F·(1-p)^n/(1+r)^n, solved for p; cumulative: 1 - (1-p)^horizon."""

    price: Annotated[float, Meta(description="Price of the bond now, in the money of its face value.")]
    face: Annotated[float, Meta(description="Face value, paid at the end: 1000.")]
    years: Annotated[float, Meta(description="Years to maturity, a whole number of coupon periods.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    coupon: Annotated[float | None, Meta(description="Coupons of a year, as an amount; or `coupon_rate`.")] = None
    coupon_rate: Annotated[float | None, Meta(description="Coupons of a year by the face value, a fraction.")] = None
    recovery: Annotated[
        float, Meta(description="Part of the face value got back in a default; most examples leave it at 0.")
    ] = 0.0
    coupons_a_year: Annotated[Literal[1, 2, 4], Meta(description="How often a coupon is paid; examples: yearly.")] = 1
    horizon: Annotated[
        float, Meta(description="Years over which the chance adds up; 10, as long as a usual forecast.")
    ] = 10


class RatingTerms(Inputs, frozen=True, kw_only=True):
    """The share of those with a rating that failed within so many years, as somebody counted it."""

    rating: Annotated[str, Meta(description="As the agency writes it: BB, B+, Baa2.")]
    horizon: Annotated[float, Meta(description="Years from now; 10, as long as a usual forecast.")] = 10
    table: Annotated[
        Literal["moodys", "altman"],
        Meta(description="moodys: 1970-2010, 1 to 20 years, by class; altman: ten years, by notch, to D."),
    ] = "moodys"


def work(inputs: BondTerms) -> Worked:
    """The yearly chance of default, and what it adds up to.

    Raises:
        ModelInputError: terms that are no bond's, or a price that no chance of default explains.
    """
    chance = yearly_chance(inputs)
    riskless = _price(inputs, 0.0)
    survival = 1 - cumulative(chance, inputs.horizon)
    years = [float(year) for year in range(1, int(inputs.horizon) + 1)]
    lines = (
        Line("value of the bond if it were sure to be paid", riskless),
        Line("price", inputs.price),
        Line("chance of default in a year", chance),
        Line(f"chance to survive {inputs.horizon:g} years, (1 - p)^{inputs.horizon:g}", survival),
        Line(f"chance of default within {inputs.horizon:g} years", 1 - survival),
    )
    return Worked(
        values={
            "annual_p": chance,
            "survival": survival,
            "distress": 1 - survival,
            "distress_by_maturity": cumulative(chance, inputs.years),
            "distress_by_year": [cumulative(chance, year) for year in years],
            "riskless_price": riskless,
        },
        lines=lines,
    )


def yearly_chance(inputs: BondTerms) -> float:
    """The yearly chance of default behind the price.

    Raises:
        ModelInputError: as `work`.
    """
    only_one_of("coupon", coupon=inputs.coupon, coupon_rate=inputs.coupon_rate)
    must_be_above_zero(price=inputs.price, face=inputs.face, horizon=inputs.horizon)
    must_not_be_below_zero(riskfree=inputs.riskfree, coupon=_coupon(inputs))
    must_be_share("recovery", inputs.recovery)
    must_be_years(inputs.years)
    must_be_years(inputs.horizon)
    periods = inputs.years * inputs.coupons_a_year
    if abs(periods - round(periods)) > _NEAR:
        why = "it is no whole number of coupon periods"
        raise ModelInputError("years", f"{inputs.years:g}", why, "Round to the next coupon, or set coupons_a_year.")
    found = chance_behind(
        inputs.price,
        coupon=_coupon(inputs) / inputs.coupons_a_year,
        face=inputs.face,
        periods=round(periods),
        riskfree=_a_period(inputs),
        recovery=inputs.recovery,
    )
    if found is None:
        low, high = _price(inputs, 1.0), _price(inputs, 0.0)
        why = f"at this riskless rate a bond is worth from {low:.6g} (default at once) to {high:.6g} (never)"
        raise ModelInputError(
            "price", f"{inputs.price:g}", why, "Check the riskless rate and the recovery, and that all are of one day."
        )
    return float(1 - (1 - found) ** inputs.coupons_a_year)


def work_rating(inputs: RatingTerms) -> Worked:
    """The chance of failure within the horizon, and the steady yearly chance that gives it.

    Raises:
        ModelInputError: a rating that is not in the table, or years beyond it.
    """
    chance, row = TABLES[inputs.table].within(inputs.rating, inputs.horizon)
    note = f"Row {row} of: {TABLES[inputs.table].source}"
    return Worked(
        values={"distress": chance, "survival": 1 - chance, "annual_p": 1 - (1 - chance) ** (1 / inputs.horizon)},
        lines=(Line(f"of those rated {row}, the part that failed within {inputs.horizon:g} years", chance),),
        notes=(note,),
    )


def _coupon(inputs: BondTerms) -> float:
    return inputs.coupon if inputs.coupon is not None else (inputs.coupon_rate or 0.0) * inputs.face


def _a_period(inputs: BondTerms) -> float:
    return float((1 + inputs.riskfree) ** (1 / inputs.coupons_a_year) - 1)


def _price(inputs: BondTerms, chance: float) -> float:
    return float(
        bond_price(
            chance,
            coupon=_coupon(inputs) / inputs.coupons_a_year,
            face=inputs.face,
            periods=round(inputs.years * inputs.coupons_a_year),
            riskfree=_a_period(inputs),
            recovery=inputs.recovery,
        )
    )


_GIVES: Final = {
    "annual_p": "chance of default in a year, if none was before",
    "survival": "chance of none within the horizon",
    "distress": "chance of at least one within the horizon",
}

METHOD: Final = Method(
    name="bond-default-probability",
    title="Chance of default behind the price of a bond",
    inputs=BondTerms,
    work=work,
    example={"price": 529, "coupon": 63.75, "face": 1000, "years": 7, "riskfree": 0.03},
    source=(
        "A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 17; example: Las Vegas Sands, February"
        " 2009, Loose Ends in Valuation III, slide The distress factor"
    ),
    gives={
        **_GIVES,
        "distress_by_maturity": "chance of at least one before the bond falls due",
        "distress_by_year": "the same within one year, two years and so on, to the horizon",
        "riskless_price": "what the bond were worth if it were sure to be paid",
    },
)

RATING: Final = Method(
    name="rating-default-probability",
    title="Chance of default behind a rating",
    inputs=RatingTerms,
    work=work_rating,
    example={"rating": "BB", "horizon": 10},
    source=f"{TABLES['moodys'].source}; or {TABLES['altman'].source}",
    gives=_GIVES,
)
