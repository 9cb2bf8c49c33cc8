"""What to say of a field that a method does not know, or that lacks: the nearest name, and what is asked for.

Books have many names for one thing. Where letters alone do not lead from one to the other, a row of names does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

import msgspec

from steelyard.models.methods.method import Inputs

_UNKNOWN: Final = re.compile(r"unknown field `([^`]*)`")
_LACKING: Final = re.compile(r"missing required field `([^`]*)`")
_MOST_LISTED: Final = 12
_SAME: Final = (
    ("d0", "dividend_0", "dividend"),
    ("d1", "dividend_1", "dividend", "next_dividend"),
    ("g", "growth", "growth_rate", "terminal_growth", "growth_stable", "growth_long", "growth_terminal"),
    ("r", "k", "ke", "discount_rate", "required_return", "cost_of_equity", "wacc", "rate"),
    ("rf", "risk_free", "risk_free_rate", "riskfree", "real_rate"),
    ("erp", "mrp", "market_premium", "premium", "equity_risk_premium", "market_risk_premium", "mature_premium"),
    ("t", "tax_rate", "tax"),
    ("n", "t", "maturity", "time", "years", "horizon"),
    ("s", "s0", "stock_price", "underlying", "spot_price", "asset", "present_value", "assets"),
    ("k", "x", "exercise_price", "strike_price", "strike", "cost"),
    ("sigma", "σ", "std", "stdev", "volatility", "variance"),
    ("debt_ratio", "debt_to_value", "debt_weight", "debt_to_capital"),
    ("d_e", "debt_equity", "debt_to_equity"),
    ("bv", "bv0", "b0", "book_value", "book_0", "book_equity", "book"),
    ("eps", "eps0", "earnings_0", "net_income_0", "earnings", "earnings_1", "net_income"),
    ("ni", "net_income"),
    ("fcf", "fcff", "cash_flows", "free_cash_flow", "free_cash_flows", "flows", "fcfe", "last_received"),
    ("capex", "capital_spending", "fixed_investment", "fcinv"),
    ("wcinv", "change_in_working_capital", "working_capital_change", "change_in_nwc", "delta_nwc"),
    ("da", "d_a", "dep", "amortization", "depreciation"),
    ("cfo", "cash_from_operations", "operating_cash_flow"),
    ("b", "retention_ratio", "retention", "reinvestment", "reinvestment_rate"),
    ("payout_ratio", "payout"),
    ("exit_multiple", "terminal_multiple"),
    ("ev", "enterprise_value"),
    ("shares_outstanding", "share_count", "number_of_shares", "shares"),
    ("omega", "ω", "persistence_factor", "persistence"),
)


def told_of(inputs: type[Inputs], says: str, where: str) -> str:
    """What a refusal says, with the nearest names or with what the lacking field means."""
    known = fields_at(inputs, where)
    unknown, lacking = _UNKNOWN.search(says), _LACKING.search(says)
    if unknown:
        near = nearest(unknown[1], known)
        if near:
            return f"{says}; nearest: {', '.join(near)}"
        return says if len(known) > _MOST_LISTED else f"{says}; it takes {', '.join(known)}"
    if "got `str`" in says and ("float" in says or "int" in says):
        return f'{says}: a number stands without quotes; in them only a percentage, as "8.5%"'
    if lacking and known.get(lacking[1]):
        return f"{says} ({known[lacking[1]].rstrip('.')})"
    return says


def nearest(name: str, known: Mapping[str, str]) -> list[str]:
    """Names that may be meant, the likeliest first."""
    wanted = re.sub(r"\W+", "_", name.strip()).lower().strip("_")
    rows = [row for row in _SAME if wanted in row]
    same = [each for row in rows for each in row if each in known]
    like = get_close_matches(wanted, list(known), n=3, cutoff=0.72)
    return list(dict.fromkeys([*like, *same]))[:4]


def fields_at(inputs: type[Inputs], where: str) -> dict[str, str]:
    """Fields with their meaning, of the inputs or of the object at a place in them, like `outcomes[0]`."""
    schema = msgspec.json.schema(inputs)
    defined: dict[str, Any] = schema["$defs"]
    at = set(_refers(schema["$ref"]))
    for part in re.findall(r"\w+", re.sub(r"\[[^\]]*\]", "", where)):
        found = [defined[name].get("properties", {}).get(part) for name in at]
        at = {name for each in found for name in _refers(each)}
    return {
        field: about.get("description", "")
        for name in sorted(at)
        for field, about in defined[name].get("properties", {}).items()
    }


def _refers(given: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    match given:
        case str() if given.startswith("#/$defs/"):
            yield given.removeprefix("#/$defs/")
        case dict():
            for each in given.values():
                yield from _refers(each)
        case list():
            for each in given:
                yield from _refers(each)
