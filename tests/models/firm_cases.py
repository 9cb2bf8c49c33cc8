"""A method by name with its inputs, and the figures that others printed."""

import json
from typing import Any, Final

import msgspec
import pytest
from hypothesis import settings

from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from tests.architecture.tree import ROOT

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"

ALPHABET: Final = {
    "revenue": 110855,
    "growth": 0.12,
    "terminal_growth": 0.0275,
    "margin": 0.2787223916250659,
    "tax": 0.243,
    "tax_marginal": 0.25,
    "sales_to_capital": 2.030311355311355,
    "lag": 0,
    "wacc": 0.08260222022798078,
    "wacc_stable": 0.08,
    "terminal_roic": 0.12,
    "cash": 101871,
    "trapped_cash": 60000,
    "trapped_cash_tax": 0.1,
    "debt": 11589.500877893199,
    "shares": 703,
}
"""A. Damodaran, AlphabetApr2018.xlsx: 1 March 2018, million dollars; a tax of 25% less 15% paid on trapped cash."""

TORO: Final = {
    "flows": [243, 107, 416, 448.65, 457.62],
    "terminal_growth": 0.02,
    "ku": 0.1,
    "kd": 0.08,
    "tax": 0.35,
    "debt_levels": [1500, 1500, 1500, 1500, 1530, 1560.6],
}
"""P. Fernández, "Ten methods and nine theories" (IESE WP 451), Table 3."""


LAW: Final = settings(deadline=None, max_examples=60)
"""A law is tried on sixty firms, however busy the machine is."""


def valued(name: str, **inputs: Any) -> dict[str, Any]:  # noqa: ANN401 - inputs of any method
    """The values of a method by name."""
    method = method_named(name)
    return dict(work_out(method, msgspec.convert(inputs, method.inputs)).values)


def notes_of(name: str, **inputs: Any) -> str:  # noqa: ANN401 - inputs of any method
    """What a method says beside its values."""
    method = method_named(name)
    return " ".join(work_out(method, msgspec.convert(inputs, method.inputs)).notes)


def published(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into a case, and what its source prints."""
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: no published figures to work out again")
    cases = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
    return next((each["inputs"], each["expected"]) for each in cases if each["id"] == case)
