"""Free cash flow to the firm of a year, from profit, net income, cash from operations, EBITDA or the flow to equity."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.fcff_years import just_one, must_be_share
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


class FcffFromAccounts(Inputs, frozen=True, kw_only=True):
    """FCFF = EBIT·(1-T) + D&A + other non-cash charges - capex - ΔWC, and the same from four other beginnings."""

    ebit: Annotated[float | None, Meta(description="Operating profit; one of five beginnings; any currency.")] = None
    net_income: Annotated[float | None, Meta(description="Or net income, to which interest after tax is added.")] = None
    cash_from_operations: Annotated[float | None, Meta(description="Or cash flow from operations, after ΔWC.")] = None
    ebitda: Annotated[float | None, Meta(description="Or operating profit before depreciation.")] = None
    fcfe: Annotated[float | None, Meta(description="Or free cash flow to equity, with net_borrowing.")] = None
    tax: Annotated[float, Meta(description="Tax rate, as a fraction.")]
    interest: Annotated[float | None, Meta(description="Interest paid; for a beginning after it.")] = None
    depreciation: Annotated[float | None, Meta(description="Depreciation and amortisation.")] = None
    noncash_charges: Annotated[
        float, Meta(description="Other charges that cost no cash, less such gains; where nobody names any: 0.")
    ] = 0.0
    capital_spending: Annotated[float | None, Meta(description="Capital spending, less sales of assets.")] = None
    working_capital_change: Annotated[float | None, Meta(description="ΔWC, rise of non-cash working capital.")] = None
    preferred_dividends: Annotated[
        float, Meta(description="Taken off before net income or FCFE, so added back; else 0.")
    ] = 0.0
    net_borrowing: Annotated[float | None, Meta(description="New debt less repayments; from fcfe only.")] = None


_NEEDS: Final = {
    "ebit": ("depreciation", "capital_spending", "working_capital_change"),
    "net_income": ("interest", "depreciation", "capital_spending", "working_capital_change"),
    "cash_from_operations": ("interest", "capital_spending"),
    "ebitda": ("depreciation", "capital_spending", "working_capital_change"),
    "fcfe": ("interest", "net_borrowing"),
}


def work(inputs: FcffFromAccounts) -> Worked:
    """The flow, and each step to it.

    Raises:
        ModelInputError: no beginning, or two; a line that the beginning needs is not given.
    """
    must_be_share("tax", inputs.tax)
    begin = just_one("the beginning", **{name: getattr(inputs, name) for name in _NEEDS})
    given = {name: _need(inputs, name, begin) for name in (begin, *_NEEDS[begin])}
    keeps = 1 - inputs.tax
    first = given[begin]
    steps = {
        "ebit": [("operating profit after tax", first * keeps)],
        "net_income": [("net income", first)],
        "cash_from_operations": [("cash flow from operations", first)],
        "ebitda": [("EBITDA after tax", first * keeps)],
        "fcfe": [("free cash flow to equity", first)],
    }[begin]
    if begin in {"net_income", "fcfe"}:
        steps.append(("plus preferred dividends", inputs.preferred_dividends))
    if "interest" in given:
        steps.append(("plus interest after tax", given["interest"] * keeps))
    if "depreciation" in given:
        saved = begin == "ebitda"
        says = "plus the tax that depreciation saves" if saved else "plus depreciation and amortisation"
        steps.append((says, given["depreciation"] * (inputs.tax if saved else 1)))
    if begin in {"ebit", "net_income", "ebitda"}:
        steps.append(("plus other charges that cost no cash", inputs.noncash_charges))
    for name, says in (
        ("capital_spending", "less capital spending"),
        ("working_capital_change", "less rise of working capital"),
        ("net_borrowing", "less new debt"),
    ):
        if name in given:
            steps.append((says, -given[name]))
    flow = sum(amount for _, amount in steps)
    values: dict[str, Number] = {"fcff": flow}
    if begin == "ebit":
        put_back = given["capital_spending"] - given["depreciation"] + given["working_capital_change"]
        values |= {"nopat": first * keeps, "reinvestment": put_back}
        if first * keeps > 0:
            values["reinvestment_rate"] = put_back / (first * keeps)
    lines = [Line(says, amount) for says, amount in steps if amount or says == steps[0][0]]
    return Worked(values=values, lines=(*lines, Line("free cash flow to the firm", flow)))


def _need(inputs: FcffFromAccounts, name: str, begin: str) -> float:
    found: float | None = getattr(inputs, name)
    if found is None:
        raise ModelInputError(name, "not given", f"the flow from {begin} needs it", "Give it; 0 where there is none.")
    return found


METHOD: Final = Method(
    name="fcff-from-accounts",
    title="Free cash flow to the firm of a year",
    inputs=FcffFromAccounts,
    work=work,
    example={
        "ebit": 1000,
        "tax": 0.3,
        "depreciation": 200,
        "capital_spending": 350,
        "working_capital_change": 50,
    },
    source="J. D. Stowe, T. R. Robinson, J. E. Pinto, D. W. McLeavey, Equity Asset Valuation (CFA Institute / Wiley),"
    " chapter on free cash flow valuation",
    gives={
        "fcff": "free cash flow to the firm",
        "nopat": "operating profit after tax",
        "reinvestment": "capital spending less depreciation, and the rise of working capital",
        "reinvestment_rate": "that over NOPAT",
    },
)
