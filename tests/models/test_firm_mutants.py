"""Mistakes that programs in use have made, put into ours one at a time: each must be seen by a published figure.

The figures: FinanceToolkit's own example worked out right (72.31 a share, of operations 7,231.06), and Alphabet in the
workbook of A. Damodaran (968.92 a share).
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest

from steelyard.models.kernels import dcf, firm_discounting, firm_flows, ginzu
from steelyard.models.methods import discounted_flows, fcff_path
from tests.models.firm_cases import ALPHABET, valued

END_FACTORS = firm_discounting.end_factors
SPOT_FACTORS = firm_discounting.spot_factors
LAGGED = firm_flows.lagged_reinvestment
"""The genuine parts, for mistakes that are made of them."""

RIGHT = 7231.059449918037
WRONG = (70.28235863561852, 7028.235863561852)
KIT = {"last_received": 500, "growth": 0.05, "years": 5, "terminal_growth": 0.02}
NO_DEBT = {"debt": 0, "cash": 0, "kd": 0.05, "tax": 0.25}

WAYS: dict[str, dict[str, Any]] = {
    "discounted-flows": KIT | {"rate": 0.1},
    "fcff-two-stage": KIT | {"wacc": 0.1},
    "fcff-three-stage": {
        "last_received": 500,
        "growth": [0.05] * 5,
        "terminal_growth": 0.02,
        "wacc": 0.1,
        "high_years": 2,
        "transition_years": 3,
    },
    "ginzu": {
        "revenue": 500,
        "growth": [0.05] * 5,
        "years": 5,
        "terminal_growth": 0.02,
        "margin": 1,
        "tax": 0,
        "sales_to_capital": 1e18,
        "terminal_roic": 1e18,
        "wacc": 0.1,
    },
    "apv": KIT | NO_DEBT | {"ku": 0.1},
    "capital-cash-flow": KIT | NO_DEBT | {"ku": 0.1},
    "flow-to-equity": KIT | NO_DEBT | {"ku": 0.1},
    "equivalence": KIT | NO_DEBT | {"ku": 0.1, "riskfree": 0.05, "book_equity": 100},
}


@pytest.mark.parametrize("name", WAYS)
def test_every_way_to_value_a_firm_gives_the_right_value_and_none_the_wrong_one(name: str) -> None:
    """No method, and no value of one, is the 70.28 that a recorded test of FinanceToolkit holds fast."""
    found = valued(name, **WAYS[name])
    assert next(iter(found.values())) == pytest.approx(RIGHT, rel=1e-11)
    numbers = [each for each in found.values() if isinstance(each, float)]
    for wrong in WRONG:
        assert not any(each == pytest.approx(wrong, rel=1e-6) for each in numbers)


def received_first(base: float, growth: Sequence[float]) -> list[float]:
    """The flow of the year just over is the first to be discounted."""
    return [base, *dcf.grown(base, growth)[:-1]]


def never_compounded(base: float, growth: Sequence[float]) -> list[float]:
    """Every year grows from the year just over."""
    return [base * (1 + each) for each in growth]


def a_year_late(rates: Sequence[float], first: float = 1) -> list[float]:
    """Every flow is discounted a year too long."""
    return END_FACTORS(rates, first + 1)


def flat_rates(rates: Sequence[float], first: float = 1) -> list[float]:
    """Each year's rate is taken for all years before it."""
    return SPOT_FACTORS(rates, first)


def last_flow_again(next_flow: float, growth: float, rate: float) -> float:
    """The perpetuity starts from a flow that was counted already."""
    return next_flow / (1 + growth) / (rate - growth)


def growth_added(next_flow: float, growth: float, rate: float) -> float:
    """A user of Simply Wall St once "corrected" the formula so."""
    return next_flow / (rate + growth)


def no_lag(
    sales: Sequence[float], growth_after: float, turnover: Sequence[float], _lag: int, **_more: bool
) -> list[float]:
    """Capital goes in a year late, whatever was asked."""
    return LAGGED(sales, growth_after, turnover, 1)


def untaxed(profits: Sequence[float], _taxes: Sequence[float], _losses: float, **_more: object) -> Any:  # noqa: ANN401
    """Tax is forgotten."""
    return list(profits), [0.0] * len(profits)


BOTH: tuple[tuple[object, str, Callable[..., Any]], ...] = (
    (firm_discounting, "end_factors", a_year_late),
    (firm_discounting, "growing_perpetuity", last_flow_again),
    (firm_discounting, "growing_perpetuity", growth_added),
)
IN_FLOWS: tuple[tuple[object, str, Callable[..., Any]], ...] = (
    (discounted_flows, "grown", received_first),
    (discounted_flows, "grown", never_compounded),
)
IN_STAGES: tuple[tuple[object, str, Callable[..., Any]], ...] = (
    (fcff_path, "grown", received_first),
    (fcff_path, "grown", never_compounded),
)
IN_FORM: tuple[tuple[object, str, Callable[..., Any]], ...] = (
    (ginzu, "grown", never_compounded),
    (ginzu, "lagged_reinvestment", no_lag),
    (ginzu, "after_tax", untaxed),
    (firm_discounting, "end_factors", flat_rates),
)
MUTANTS = [
    *(("discounted-flows", *each) for each in (*BOTH, *IN_FLOWS)),
    *(("fcff-two-stage", *each) for each in (*BOTH, *IN_STAGES)),
    *(("ginzu", *each) for each in (*BOTH, *IN_FORM)),
]


@pytest.mark.parametrize(("name", "place", "part", "mistake"), MUTANTS)
def test_each_mistake_is_seen(
    monkeypatch: pytest.MonkeyPatch, name: str, place: object, part: str, mistake: Callable[..., Any]
) -> None:
    inputs: dict[str, Any] = dict(ALPHABET) if name == "ginzu" else WAYS[name]
    right = 968.9241686230762 if name == "ginzu" else RIGHT
    assert next(iter(valued(name, **inputs).values())) == pytest.approx(right, rel=1e-9)
    monkeypatch.setattr(place, part, mistake)
    assert next(iter(valued(name, **inputs).values())) != pytest.approx(right, rel=1e-4)


def test_money_to_the_last_digit_gives_the_same_as_floating_numbers() -> None:
    """The rows of the form in `Decimal`, for whoever adds up lines of working."""
    growth, margin, tax, turnover = ("0.12", "0.2787223916250659", "0.243", "2.030311355311355")
    exact = ginzu.ten_years(
        Decimal(110855),
        growth=[Decimal(growth)] * 5,
        margin=[Decimal(margin)] * 5,
        tax=[Decimal(tax)] * 5,
        turnover=[Decimal(turnover)] * 5,
        growth_after=Decimal("0.0275"),
        lag=0,
        losses=Decimal(0),
    )
    found = valued("ginzu", **ALPHABET)
    assert [float(each) for each in exact.flows] == pytest.approx(found["flows"][:5], rel=1e-12)
    factors = firm_discounting.end_factors([Decimal("0.08260222022798078")] * 5)
    assert [float(each) for each in factors] == pytest.approx(found["discount_factors"][:5], rel=1e-12)
