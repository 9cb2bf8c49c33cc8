"""Ten ways of discounting that give one value: flows to the firm, to equity, to capital, economic profit, adjusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final, final

from msgspec import Meta

from steelyard.models.kernels.adjusted_value import backwards
from steelyard.models.methods.apv_inputs import Unlevered, must_keep_leverage
from steelyard.models.methods.apv_structure import Structure, costs_of_equity, structure_of, weighted_costs
from steelyard.models.methods.equivalence_books import Books, books_of
from steelyard.models.methods.fcff_years import Yearly, must_grow_slower
from steelyard.models.methods.method import Line, Method, Number, Worked


class Equivalence(Unlevered, frozen=True, kw_only=True):
    """One firm, valued in ten ways under one theory of the tax shield. With riskfree and book_equity it is all ten."""

    book_equity: Annotated[
        Yearly | None,
        Meta(description="Book value of equity today, or a list for the end of years 0 … n; for economic profit."),
    ] = None
    nopat: Annotated[
        list[float] | None, Meta(description="Operating profit after tax of years 1 … n; leads book_equity on.")
    ] = None
    net_income: Annotated[
        list[float] | None, Meta(description="Profit after interest and tax of years 1 … n; leads book_equity on.")
    ] = None


def work(inputs: Equivalence) -> Worked:
    """The value by each of ten methods, with every flow and rate, and by how much they differ.

    Raises:
        GrowthTooHighError: growth for ever at or above a rate.
        ModelInputError: an input that lacks or is told twice; too much debt, or debt not in step with flows.
        NoYearsError: no years.
    """
    found = structure_of(inputs)
    must_keep_leverage(found.growth, found.debt_growth, found.debt[found.years])
    rows = _rows(found)
    ways = {**_cash(found, rows), **_riskless(inputs, found, rows)}
    books = books_of(found, inputs.book_equity, inputs.nopat, inputs.net_income, rows.ke, rows.wacc)
    if books is not None:
        ways |= _by_books(found, rows, books)
    firm = {name: value for name, value in ways.items() if not name.startswith("pv_")}
    first = found.value[0]
    spread = max(abs(each[0] - first) for each in firm.values())
    lines = tuple(Line(_WORDS[name], each[0]) for name, each in firm.items())
    values: dict[str, Number] = {
        "value": first,
        "equity": found.equity[0],
        "methods": len(firm),
        "largest_difference": spread,
        **{f"value_by_{name}": each[0] for name, each in firm.items()},
        **_listed(found, rows, books),
        **{name: value for name, value in ways.items() if name.startswith("pv_")},
    }
    return Worked(values=values, lines=lines, notes=_notes(inputs, books))


@final
@dataclass(frozen=True, slots=True)
class _Rows:
    """Costs of capital of each year with a flow."""

    ke: list[float]
    wacc: list[float]
    before: list[float]


def _rows(found: Structure) -> _Rows:
    costs = costs_of_equity(found)
    return _Rows(costs, weighted_costs(found, costs, after_tax=True), weighted_costs(found, costs, after_tax=False))


def _worth(found: Structure, flows: Sequence[float], rates: Sequence[float], *, last: float = 0.0) -> list[float]:
    """The value of flows at the end of years 0 … n; what comes after grows for ever."""
    if found.growth is not None:
        must_grow_slower(found.growth, rates[-1])
        last = flows[-1] / (rates[-1] - found.growth)
    return backwards(flows[: found.years], rates[: found.years], last)


def _excess(flows: Sequence[float], base: Sequence[float], rates: Sequence[float], at: Sequence[float]) -> list[float]:
    """Flows of the risk of another rate: F[t] - V[t-1] · (r[t] - s[t])."""
    rows = zip(flows, base, rates, at, strict=False)
    return [flow - value * (rate - other) for flow, value, rate, other in rows]


def _plus(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [a + b for a, b in zip(one, other, strict=False)]


def _cash(found: Structure, rows: _Rows) -> dict[str, list[float]]:
    equity, debt = found.equity_flows, found.debt
    to_firm, to_equity = _at(found, rows, found.ku)
    end = found.equity[found.years]
    return {
        "fcf": _worth(found, found.flows, rows.wacc),
        "ecf": _plus(_worth(found, equity, rows.ke, last=end), debt),
        "ccf": _worth(found, found.capital_flows, rows.before),
        "apv": _plus(found.unlevered, found.shield),
        "fcf_at_ku": _worth(found, to_firm, found.ku),
        "ecf_at_ku": _plus(_worth(found, to_equity, found.ku, last=end), debt),
    }


def _at(found: Structure, rows: _Rows, rates: list[float]) -> tuple[list[float], list[float]]:
    """Flows to the firm and to equity, brought to the risk of other rates."""
    firm = _excess(found.flows, found.value, rows.wacc, rates)
    return firm, _excess(found.equity_flows, found.equity, rows.ke, rates)


def _riskless(inputs: Equivalence, found: Structure, rows: _Rows) -> dict[str, list[float]]:
    if inputs.riskfree is None:
        return {}
    rates = [inputs.riskfree] * len(found.flows)
    to_firm, to_equity = _at(found, rows, rates)
    end = found.equity[found.years]
    return {
        "fcf_at_rf": _worth(found, to_firm, rates),
        "ecf_at_rf": _plus(_worth(found, to_equity, rates, last=end), found.debt),
    }


def _by_books(found: Structure, rows: _Rows, books: Books) -> dict[str, list[float]]:
    capital = _plus(books.equity, found.debt)
    ends = (found.equity[found.years] - books.equity[found.years], found.value[found.years] - capital[found.years])
    ep = _worth(found, books.economic_profit, rows.ke, last=ends[0])
    eva = _worth(found, books.eva, rows.wacc, last=ends[1])
    return {
        "economic_profit": _plus(ep, capital),
        "eva": _plus(eva, capital),
        "pv_economic_profit": ep,
        "pv_eva": eva,
    }


def _listed(found: Structure, rows: _Rows, books: Books | None) -> dict[str, Number]:
    years = found.years
    listed: dict[str, Number] = {
        "value_by_year": found.value,
        "equity_by_year": found.equity,
        "unlevered_by_year": found.unlevered,
        "tax_shield_by_year": found.shield,
        "cost_of_equity": rows.ke,
        "wacc": rows.wacc,
        "wacc_before_tax": rows.before,
        "fcf": found.flows[:years],
        "ecf": found.equity_flows[:years],
        "ccf": found.capital_flows[:years],
        "debt_by_year": found.debt[: years + 1],
    }
    to_firm, to_equity = _at(found, rows, found.ku)
    listed |= {"fcf_at_ku": to_firm[:years], "ecf_at_ku": to_equity[:years]}
    free = [each[2] for each in found.rates]
    if any(free):
        to_firm, to_equity = _at(found, rows, free)
        listed |= {"fcf_at_rf": to_firm[:years], "ecf_at_rf": to_equity[:years]}
    if books is not None:
        listed |= {
            "economic_profit": books.economic_profit[:years],
            "eva": books.eva[:years],
            "book_equity": books.equity[: years + 1],
        }
    return listed


def _notes(inputs: Equivalence, books: Books | None) -> tuple[str, ...]:
    notes = []
    if inputs.riskfree is None:
        notes.append("Without riskfree the two methods at the riskless rate are left out.")
    if books is None:
        notes.append("Without book_equity the two methods by economic profit are left out.")
    elif not books.told:
        notes.append("Book equity is told for today only: it is taken to grow like the flows; the value is the same.")
    return tuple(notes)


_WORDS: Final = {
    "fcf": "free cash flow at the WACC",
    "ecf": "equity cash flow at the cost of equity, plus debt",
    "ccf": "capital cash flow at the WACC before tax",
    "apv": "adjusted present value",
    "fcf_at_ku": "free cash flow of the risk of the operations, at Ku",
    "ecf_at_ku": "equity cash flow of that risk, at Ku, plus debt",
    "economic_profit": "economic profit at the cost of equity, plus book equity and debt",
    "eva": "EVA at the WACC, plus book equity and debt",
    "fcf_at_rf": "free cash flow without risk, at the riskless rate",
    "ecf_at_rf": "equity cash flow without risk, at the riskless rate, plus debt",
}

METHOD: Final = Method(
    name="equivalence",
    title="Ten methods, one value",
    inputs=Equivalence,
    work=work,
    example={
        "flows": [243, 107, 416, 448.65, 457.62],
        "terminal_growth": 0.02,
        "ku": 0.1,
        "kd": 0.08,
        "tax": 0.35,
        "riskfree": 0.06,
        "debt_levels": [1500, 1500, 1500, 1500, 1530, 1560.6],
        "theory": "no_cost_of_leverage",
        "book_equity": 500,
        "nopat": [273, 442, 481, 497.25, 507.192],
    },
    source='P. Fernández, "Valuing Companies by Cash Flow Discounting: Ten Methods and Nine Theories", Managerial'
    " Finance 33 (2007), 853-876, Table 3 (Toro Inc.)",
    gives={
        "value": "of the operations with debt, today",
        "equity": "that less debt",
        "methods": "how many of the ten could be worked out",
        "largest_difference": "between a method and the value",
        **{f"value_by_{name}": says for name, says in _WORDS.items()},
        "value_by_year": "value with debt at the end of years 0 to n",
        "equity_by_year": "that less debt",
        "unlevered_by_year": "value without debt",
        "tax_shield_by_year": "value of the tax shield",
        "debt_by_year": "debt",
        "book_equity": "at the end of years 0 to n",
        "cost_of_equity": "of each year, and of those after the forecast",
        "wacc": "of each year, and of those after the forecast",
        "wacc_before_tax": "of each year, and of those after the forecast",
        "ecf": "equity cash flow of each year",
        "pv_economic_profit": "value of economic profit at the end of years 0 to n",
        "pv_eva": "value of EVA at the end of years 0 to n",
        **{name: f"{says}: the flow of each year" for name, says in _WORDS.items() if name not in {"apv", "ecf"}},
    },
)
