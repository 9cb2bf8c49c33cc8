"""Free cash flow to equity of a year, from net income, cash from operations, the firm's free cash flow or profit."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_share, must_be_tax
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of
from steelyard.words.errors import ModelInputError


class FcfeFromAccounts(Inputs, frozen=True, kw_only=True):
    """FCFE = NI + D&A + other non-cash charges - capex - ΔWC + net borrowing - preferred dividends."""

    net_income: Annotated[float | None, Meta(description="Net income; one of five beginnings; any currency.")] = None
    cash_from_operations: Annotated[float | None, Meta(description="Or cash flow from operations, after ΔWC.")] = None
    fcff: Annotated[float | None, Meta(description="Or free cash flow to the firm.")] = None
    ebit: Annotated[float | None, Meta(description="Or operating profit.")] = None
    ebitda: Annotated[float | None, Meta(description="Or operating profit before depreciation.")] = None
    interest: Annotated[float | None, Meta(description="Interest paid; for a beginning before it.")] = None
    tax: Annotated[float | None, Meta(description="Tax rate, as a fraction; for a beginning before interest.")] = None
    depreciation: Annotated[float | None, Meta(description="Depreciation and amortisation.")] = None
    noncash_charges: Annotated[
        float, Meta(description="Other charges that cost no cash, less such gains; where nobody names any: 0.")
    ] = 0.0
    capital_spending: Annotated[float | None, Meta(description="Capital spending, less sales of assets.")] = None
    working_capital_change: Annotated[float | None, Meta(description="ΔWC, rise of non-cash working capital.")] = None
    net_borrowing: Annotated[
        float | None, Meta(description="New debt less repayments; or give debt_ratio. Without any: 0.")
    ] = None
    debt_ratio: Annotated[
        float | None, Meta(description="The part of net capital spending and ΔWC that is borrowed.")
    ] = None
    preferred_dividends: Annotated[float, Meta(description="Paid, where there are preferred shares; else 0.")] = 0.0
    preferred_issued: Annotated[float, Meta(description="New preferred shares; else 0.")] = 0.0
    shares: Annotated[float | None, Meta(description="Count of shares, for the flow per share.")] = None
    dividends: Annotated[float | None, Meta(description="Dividends and buybacks, to hold against the flow.")] = None


def work(inputs: FcfeFromAccounts) -> Worked:
    """The flow, each step to it, and the part of net income that is put back.

    Raises:
        ModelInputError: no beginning, or two; a line that the beginning needs is not given.
    """
    begin = only_one_of(
        "the beginning",
        net_income=inputs.net_income,
        cash_from_operations=inputs.cash_from_operations,
        fcff=inputs.fcff,
        ebit=inputs.ebit,
        ebitda=inputs.ebitda,
    )
    lines = _to_shareholders(inputs, begin)
    if begin in {"net_income", "ebit", "ebitda"}:
        lines.append(Line("plus depreciation and amortisation", _need(inputs, "depreciation", begin)))
        lines.append(Line("less rise of working capital", -_need(inputs, "working_capital_change", begin)))
    if begin != "fcff":
        lines.append(Line("less capital spending", -_need(inputs, "capital_spending", begin)))
    if begin in {"net_income", "ebit", "ebitda"} and inputs.noncash_charges:
        lines.append(Line("plus other charges that cost no cash", inputs.noncash_charges))
    lines.append(Line("plus net borrowing", _borrowed(inputs)))
    if inputs.preferred_dividends or inputs.preferred_issued:
        lines.append(Line("less preferred dividends, plus preferred shares issued", _preferred(inputs)))
    flow = sum(line.amount for line in lines)
    values: dict[str, Number] = {"fcfe": flow, "net_borrowing": _borrowed(inputs)}
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)
        values["fcfe_per_share"] = flow / inputs.shares
    if begin in {"net_income", "ebit", "ebitda"}:
        income = sum(line.amount for line in lines if line.says in _INCOME)
        values["net_income"] = income
        if income > 0:
            values["equity_reinvestment_rate"] = 1 - flow / income
    if inputs.dividends is not None and flow:
        values["paid_part_of_fcfe"] = inputs.dividends / flow
    return Worked(values=values, lines=(*lines, Line("free cash flow to equity", flow)))


def _to_shareholders(inputs: FcfeFromAccounts, begin: str) -> list[Line]:
    """The beginning, less interest after tax where it is before interest."""
    given = getattr(inputs, begin)
    if begin in {"net_income", "cash_from_operations"}:
        return [Line(_SAYS[begin], given)]
    interest, tax = _need(inputs, "interest", begin), _need(inputs, "tax", begin)
    must_be_tax("tax", tax)
    lines = [Line(_SAYS[begin], given)]
    if begin == "fcff":
        return [*lines, Line("less interest after tax", -interest * (1 - tax))]
    worn = _need(inputs, "depreciation", begin) if begin == "ebitda" else 0.0
    if begin == "ebitda":
        lines.append(Line("less depreciation and amortisation", -worn))
    profit = given - worn - interest
    return [*lines, Line("less interest", -interest), Line("less tax on what is left", -profit * tax)]


def _need(inputs: FcfeFromAccounts, name: str, begin: str) -> float:
    found = getattr(inputs, name)
    if found is None:
        raise ModelInputError(name, "not given", f"a flow that begins with {begin} needs it", f"Give {name}.")
    return float(found)


def _borrowed(inputs: FcfeFromAccounts) -> float:
    which = only_one_of("net borrowing", net_borrowing=inputs.net_borrowing, debt_ratio=inputs.debt_ratio)
    if which == "net_borrowing":
        return _need(inputs, which, "any figure")
    ratio = _need(inputs, which, "any figure")
    must_be_share("debt_ratio", ratio)
    net = _need(inputs, "capital_spending", which) - _need(inputs, "depreciation", which)
    return ratio * (net + _need(inputs, "working_capital_change", which))


def _preferred(inputs: FcfeFromAccounts) -> float:
    return inputs.preferred_issued - inputs.preferred_dividends


_SAYS: Final = {
    "net_income": "net income",
    "cash_from_operations": "cash flow from operations",
    "fcff": "free cash flow to the firm",
    "ebit": "operating profit",
    "ebitda": "operating profit before depreciation",
}
_INCOME: Final = frozenset(
    {*_SAYS.values(), "less depreciation and amortisation", "less interest", "less tax on what is left"}
)

METHOD: Final = Method(
    name="fcfe-from-accounts",
    title="Free cash flow to equity of a year",
    inputs=FcfeFromAccounts,
    work=work,
    example={
        "net_income": 285.2,
        "depreciation": 200,
        "capital_spending": 370.38,
        "working_capital_change": 39.93,
        "net_borrowing": 92.17,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 3; CFA Institute, Equity Asset"
    " Valuation, 4th ed. (Wiley, 2020), Free Cash Flow Valuation",
    gives={
        "net_borrowing": "new debt less repayments",
        "net_income": "that the beginning leads to",
        "fcfe": "free cash flow to equity",
        "fcfe_per_share": "the same by the count of shares",
        "equity_reinvestment_rate": "part of net income that is put back",
        "paid_part_of_fcfe": "dividends and buybacks by the flow",
    },
)
