"""Published cases of what shareholders get, and methods worked out as the command does it."""

import json
from typing import Any, Final

import pytest

from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from tests.architecture.tree import ROOT

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"

METHODS: Final = (
    "abnormal-earnings-growth",
    "dividends-gordon",
    "dividends-three-stage",
    "dividends-two-stage",
    "excess-returns",
    "fcfe-from-accounts",
    "fcfe-stable",
    "fcfe-three-stage",
    "fcfe-two-stage",
    "fundamental-growth",
    "growth-fit",
    "h-model",
    "justified-multiples",
    "lease-capital",
    "lfcf-two-stage",
    "normalised-earnings",
    "research-capital",
    "residual-income",
    "sustainable-growth",
)


def published(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into a case, and what its source prints."""
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: no published figures to work out again")
    cases = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
    return next((each["inputs"], each["expected"]) for each in cases if each["id"] == case)


def work(name: str, inputs: dict[str, Any]) -> dict[str, Any]:
    """The values of a method; figures under `printed` are held against them."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    assert [value for value in worked.values if value not in method.gives] == [], "each value is explained"
    return dict(worked.values)


def example(name: str) -> dict[str, Any]:
    """Inputs of a method that run, to be changed."""
    return dict(method_named(name).example)
