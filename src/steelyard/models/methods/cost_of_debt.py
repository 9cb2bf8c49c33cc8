"""What debt costs: by spread, by rating, by the price of a bond; after the tax that interest really saves."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.rates_cost import usable_tax_rate
from steelyard.models.kernels.rates_implied import where_it_falls_to, worth_with_exit
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import (
    must_be_above,
    must_be_rate,
    must_be_tax,
    must_be_years,
    must_not_be_negative,
    notes_on_rates,
)
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.models.rating_table import RATINGS, SPREADS, Year
from steelyard.words.errors import ModelInputError

_WAYS: Final = "Give riskfree with spread or rating, or price with coupon, face and years, or cost_of_debt itself."


class CostOfDebt(Inputs, frozen=True, kw_only=True):
    """Kd = Rf + spread + λ · country spread, or the yield of a bond; after tax Kd · (1 - t).

    Each number may be a list with one for each case.
    """

    riskfree: Annotated[Column | None, Meta(description="Riskless rate in the currency of the debt, a fraction.")] = (
        None
    )
    spread: Annotated[Column | None, Meta(description="Default spread of the company, a fraction.")] = None
    rating: Annotated[str | None, Meta(description="Its rating, as AA or BB+, in place of the spread.")] = None
    year: Annotated[Year, Meta(description="Whose spreads the rating takes; the latest that is held.")] = "2026-01"
    country_spread: Annotated[Column, Meta(description="Default spread of its country; 0, the default, adds none.")] = (
        0.0
    )
    country_share: Annotated[
        Column, Meta(description="Part of the country's spread that falls on the company, λ; 1, all, the default.")
    ] = 1.0
    cost_of_debt: Annotated[Column | None, Meta(description="The cost before tax, if it is known already.")] = None
    price: Annotated[Column | None, Meta(description="Of a bond of the company, in the unit of `face`.")] = None
    face: Annotated[Column, Meta(description="What the bond pays back; 100 as bonds are quoted.")] = 100.0
    coupon: Annotated[Column | None, Meta(description="A year, in the unit of `face`: 5 of 100.")] = None
    years: Annotated[int | None, Meta(description="Whole years until the bond is paid back.")] = None
    payments: Annotated[int, Meta(description="Coupons a year: 1, the default, or 2, 4, 12.")] = 1
    tax: Annotated[Column | None, Meta(description="Marginal tax rate t, a fraction.")] = None
    ebit: Annotated[
        Column | None, Meta(description="Operating profit; with interest limits the tax that interest saves.")
    ] = None
    interest: Annotated[Column | None, Meta(description="Interest expense, in the unit of `ebit`.")] = None


def work(inputs: CostOfDebt) -> Worked:
    """The cost of debt before and after tax.

    Raises:
        ModelInputError: it is given in no way or in more than one; a rate, tax, price out of range.
        NoYearsError: a bond of no years, or of more than a hundred.
    """
    apart = {"rating", "year", "years", "payments"}
    cases = cases_of(**{name: getattr(inputs, name) for name in inputs.__struct_fields__ if name not in apart})
    found = [_one(inputs, row) for row in cases.rows]
    notes = []
    if any(row.get("usable_tax", 0) < row.get("tax", 0) for row in found):
        notes.append("Profit does not cover the interest: a part of it saves no tax.")
    if inputs.rating is not None:
        notes.append(f"Spread of {inputs.rating}: of {inputs.year}, A. Damodaran.")
    if inputs.price is not None:
        notes.append("A promised yield: above the expected return where default is likely.")
    values = cases.columns(found)
    notes += notes_on_rates(values["cost_of_debt"])
    return Worked(values=values, lines=cases.lines(found, _SAYS), notes=tuple(notes))


def _one(inputs: CostOfDebt, row: dict[str, float]) -> dict[str, float]:
    found = _before_tax(inputs, row)
    cost = found["cost_of_debt"]
    must_be_rate("cost_of_debt", cost)
    if ("ebit" in row) != ("interest" in row) or ("ebit" in row and "tax" not in row):
        raise ModelInputError("ebit", "alone", "the limit needs ebit, interest and tax", "Give all three, or tax only.")
    if "tax" not in row:
        return found
    must_be_tax("tax", row["tax"])
    usable = row["tax"]
    if "ebit" in row:
        must_be_above("interest", row["interest"], 0, "profit is divided by it", "Give the expense, or leave ebit out.")
        usable = float(usable_tax_rate(usable, row["ebit"], row["interest"]))
    return {
        "after_tax_cost_of_debt": cost * (1 - usable),
        **found,
        "tax": row["tax"],
        "usable_tax": usable,
        "tax_saved": cost * usable,
    }


def _before_tax(inputs: CostOfDebt, row: dict[str, float]) -> dict[str, float]:
    ways: list[str] = [name for name in ("cost_of_debt", "price", "spread") if name in row]
    ways += ["rating"] if inputs.rating is not None else []
    if len(ways) != 1:
        how = f"given by {' and by '.join(ways)}" if ways else "not given"
        raise ModelInputError("cost_of_debt", how, "it is worked out in one way", _WAYS)
    if ways == ["cost_of_debt"]:
        return {"cost_of_debt": row["cost_of_debt"]}
    if ways == ["price"]:
        cost = _yield(inputs, row)
        return {"cost_of_debt": cost} | ({"spread": cost - row["riskfree"]} if "riskfree" in row else {})
    spread = _spread_of(inputs.rating, inputs.year) if inputs.rating is not None else row["spread"]
    if "riskfree" not in row:
        raise ModelInputError("riskfree", "not given", "the spread is over it", _WAYS)
    must_not_be_negative("spread", spread, "a risk is paid for", "Give a fraction: 2% is 0.02.")
    country = row["country_share"] * row["country_spread"]
    cost = row["riskfree"] + spread + country
    return {"cost_of_debt": cost, "riskfree": row["riskfree"], "spread": spread, "country_part": country}


def _yield(inputs: CostOfDebt, row: dict[str, float]) -> float:
    if "coupon" not in row or inputs.years is None:
        raise ModelInputError("coupon", "not given", "a yield needs price, coupon, face and years", _WAYS)
    must_be_years(inputs.years)
    if inputs.payments not in {1, 2, 4, 12}:
        raise ModelInputError("payments", str(inputs.payments), "coupons come so often a year", "Give 1, 2, 4 or 12.")
    must_be_above("price", row["price"], 0, "nothing is paid", "Give the price in the unit of the face.")
    must_be_above("face", row["face"], 0, "nothing is paid back", "Give what the bond pays back.")
    must_not_be_negative("coupon", row["coupon"], "a bond pays its holder", "Give the coupon a year, 0 for none.")
    flows = [row["coupon"] / inputs.payments] * (inputs.years * inputs.payments)
    period = float(where_it_falls_to(lambda rate: worth_with_exit(flows, row["face"], rate), row["price"], -1.0))
    must_be_above("price", 1 + period, 0, "no rate fits it", "Check price, coupon and face for their unit.")
    return float(period * inputs.payments)


def _spread_of(rating: str, year: Year) -> float:
    if rating not in RATINGS:
        raise ModelInputError("rating", repr(rating[:20]), "it is not in the table", f"Give {', '.join(RATINGS)}.")
    return SPREADS[year][RATINGS.index(rating)]


_SAYS: Final = {
    "riskfree": "riskless rate",
    "spread": "spread of the company",
    "country_part": "what the country adds",
    "cost_of_debt": "cost of debt before tax",
    "usable_tax": "rate at which interest saves tax",
    "after_tax_cost_of_debt": "cost of debt after tax",
}

METHOD: Final = Method(
    name="cost-of-debt",
    title="Cost of debt before and after tax",
    inputs=CostOfDebt,
    work=work,
    example={"riskfree": 0.0425, "spread": 0.02, "country_spread": 0.035, "country_share": 0.27, "tax": 0.34},
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2: Embraer, early 2005",
    gives={**_SAYS, "tax": "marginal tax rate", "tax_saved": "what tax saves of the cost"},
)
