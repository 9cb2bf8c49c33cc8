"""The riskless rate of a currency, where its government's bonds are not riskless, or there are none."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from steelyard.models.kernels.rates_currency import in_other_currency, nominal_rate, parity_rate, real_rate
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import must_be_above, must_be_rate, must_not_be_negative, notes_on_rates
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.words.errors import ModelInputError

Way: TypeAlias = Literal["bond", "inflation", "real", "forward"]


class RisklessRate(Inputs, frozen=True, kw_only=True):
    """Four ways; all that their inputs are given for are shown, one of them is the answer.

    Each field takes one number, or a list with one for each case.
    """

    by: Annotated[
        Way | None,
        Meta(
            description="bond: yield less default spread; inflation: a foreign riskless rate, by expected inflations;"
            " real: a real rate and expected inflation; forward: a foreign riskless rate and a forward rate."
            " May be left out where the inputs of one way only are given."
        ),
    ] = None
    bond_yield: Annotated[Column | None, Meta(description="Of the government's bonds in the currency, a fraction.")] = (
        None
    )
    default_spread: Annotated[
        Column | None, Meta(description="In that yield for the risk of default; 0 where there is none. A fraction.")
    ] = None
    foreign_riskfree: Annotated[Column | None, Meta(description="Riskless rate of another currency, a fraction.")] = (
        None
    )
    inflation: Annotated[Column | None, Meta(description="Expected in the currency of the answer, a fraction.")] = None
    foreign_inflation: Annotated[Column | None, Meta(description="Expected in the other currency, a fraction.")] = None
    real_rate: Annotated[Column | None, Meta(description="Real riskless rate, as of bonds tied to prices.")] = None
    spot: Annotated[Column | None, Meta(description="Units of the currency for one of the other, now.")] = None
    forward: Annotated[Column | None, Meta(description="The same, for delivery in `years`.")] = None
    years: Annotated[Column | None, Meta(description="Until that delivery.")] = None


_NEEDS: Final[dict[Way, tuple[str, ...]]] = {
    "bond": ("bond_yield", "default_spread"),
    "inflation": ("foreign_riskfree", "inflation", "foreign_inflation"),
    "real": ("real_rate", "inflation"),
    "forward": ("foreign_riskfree", "spot", "forward", "years"),
}


def work(inputs: RisklessRate) -> Worked:
    """The rate by each way whose inputs are given.

    Raises:
        ModelInputError: no way is whole, more are and none is named, or a number is out of range.
    """
    whole: list[Way] = [
        way for way, needs in _NEEDS.items() if all(getattr(inputs, name) is not None for name in needs)
    ]
    if inputs.by is not None and inputs.by not in whole:
        lacking = [name for name in _NEEDS[inputs.by] if getattr(inputs, name) is None]
        advice = "Give it, 0 where there is none, or take another way."
        raise ModelInputError(" and ".join(lacking), "not given", f"the way {inputs.by} needs it", advice)
    if not whole or (inputs.by is None and len(whole) > 1):
        many = f"the inputs of {' and '.join(whole)} are given" if whole else "no way has all its inputs"
        needs = "; ".join(f"{way}: {', '.join(names)}" for way, names in _NEEDS.items())
        raise ModelInputError("by", "not clear", many, f"Name one way and give its inputs. {needs}.")
    first = inputs.by or whole[0]
    cases = cases_of(**{name: getattr(inputs, name) for name in inputs.__struct_fields__ if name != "by"})
    found = [_one(first, whole, row) for row in cases.rows]
    notes = ["A rate below zero: check the spread and the inflations."] if any(r["riskfree"] < 0 for r in found) else []
    values = cases.columns(found)
    notes += notes_on_rates(values["riskfree"])
    return Worked(values=values, lines=cases.lines(found, _SAYS), notes=tuple(notes))


def _one(first: Way, whole: list[Way], row: dict[str, float]) -> dict[str, float]:
    for name in ("inflation", "foreign_inflation", "foreign_riskfree", "real_rate"):
        if name in row:
            must_be_rate(name, row[name])
    ways = {f"riskfree_by_{way}": _by(way, row) for way in whole}
    rate = ways[f"riskfree_by_{first}"]
    must_be_rate("riskfree", rate)
    found = {"riskfree": rate, **ways}
    if "inflation" in row:
        found["real_riskfree"] = real_rate(rate, row["inflation"])
    return found


def _by(way: Way, row: dict[str, float]) -> float:
    if way == "bond":
        advice = "Give a fraction, 0 where the government cannot default."
        must_not_be_negative("default_spread", row["default_spread"], "a risk is paid for", advice)
        return row["bond_yield"] - row["default_spread"]
    if way == "inflation":
        return float(in_other_currency(row["foreign_riskfree"], row["foreign_inflation"], row["inflation"]))
    if way == "real":
        return float(nominal_rate(row["real_rate"], row["inflation"]))
    for name in ("spot", "forward", "years"):
        must_be_above(name, row[name], 0, "it is a price, or a time to come", "Give units of the currency for one.")
    return float(parity_rate(row["foreign_riskfree"], row["spot"], row["forward"], row["years"]))


_SAYS: Final = {
    "riskfree_by_bond": "yield of the bond less default spread",
    "riskfree_by_inflation": "foreign riskless rate, by the difference of inflation",
    "riskfree_by_real": "real rate and expected inflation",
    "riskfree_by_forward": "foreign riskless rate, by the forward rate",
    "riskfree": "riskless rate, a year",
    "real_riskfree": "real riskless rate",
}

METHOD: Final = Method(
    name="riskless-rate",
    title="Riskless rate of a currency",
    inputs=RisklessRate,
    work=work,
    example={"bond_yield": 0.085, "default_spread": 0.02},
    source="A. Damodaran, What is the riskfree rate? (2008); Indian rupee, January 2012, Valuation slides 24-27",
    gives=_SAYS,
)
