"""Economic profit (EVA): the capital in a business and what it earns above its cost."""

from __future__ import annotations

from typing import Final

from steelyard.models.kernels import economic_profit as kernel
from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.firm_discounting import discounted, end_factors
from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.methods.economic_profit_path import CapitalPath, EconomicProfit, path_of
from steelyard.models.methods.fcff_claims import CLAIM_VALUES, settle
from steelyard.models.methods.fcff_rates import one_rate
from steelyard.models.methods.fcff_years import must_be_rates, must_grow_slower
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


def work(inputs: EconomicProfit) -> Worked:
    """The value of the operations by economic profit, and by cash flow beside it where both can be told.

    Raises:
        GrowthTooHighError: growth for ever at or above the cost of capital.
        ModelInputError: profits or capital that are not told, or told twice; capital that is not above zero.
        NoYearsError: no years.
    """
    path = path_of(inputs)
    must_be_rates("wacc", path.wacc)
    start = path.capital[: len(path.profits)]
    excess = kernel.economic_profits(path.profits, start, path.wacc)
    factors = end_factors(path.wacc)
    today = discounted(excess, factors)
    values: dict[str, Number] = {"economic_profit": excess, "pv_economic_profit": sum(today)}
    lines = [Line("invested capital today", path.capital[0])]
    for t, (over, charge, now) in enumerate(zip(excess, _charges(path), today, strict=True), start=1):
        lines.append(Line(f"year {t}: economic profit, after a charge of {charge:,.6g} for capital", over))
        lines.append(Line(f"year {t}: its value today", now))
    beyond, later, after = _after(inputs, path, excess)
    lines += after
    values |= later
    rest = beyond * factors[-1]
    values["pv_continuing_value"] = rest
    value = path.capital[0] + sum(today) + rest
    lines.append(Line("value today of all economic profit after the forecast", rest))
    settled = settle(value, inputs)
    return Worked(
        values={
            **settled.values,
            **values,
            **_rows(path, value),
            **_by_cash(inputs, path, factors),
        },
        lines=(*lines, *settled.lines),
        notes=(*settled.notes, *_notes(value, path)),
    )


def _after(
    inputs: EconomicProfit, path: CapitalPath, excess: list[float]
) -> tuple[float, dict[str, Number], tuple[Line, ...]]:
    """The continuing value at the end of the forecast, with its parts and their lines."""
    rate = _terminal_rate(inputs, path)
    if inputs.terminal_economic_profit_growth is not None:
        growth = inputs.terminal_economic_profit_growth
        must_grow_slower(growth, rate)
        value = excess[-1] * (1 + growth) / (rate - growth)
        return value, {"continuing_value": value}, (Line("continuing value, economic profit growing for ever", value),)
    if path.growth_after is None:
        return 0.0, {}, ()
    must_grow_slower(path.growth_after, rate)
    if path.profit_after is None or path.ronic_after is None or len(path.capital) == len(path.profits):
        raise ModelInputError(
            "terminal_growth",
            f"{path.growth_after:g}",
            "the continuing value needs the capital at the end of the forecast and the return on new capital",
            "Give terminal_roic (or roic_new), and invested_capital with one number more than there are years.",
        )
    if rate <= 0:
        raise ModelInputError("wacc", f"{rate:g}", "profit for ever is divided by it", "Give it above zero.")
    one, two = kernel.continuing_value(path.profit_after, path.capital[-1], path.growth_after, path.ronic_after, rate)
    lines = (
        Line("continuing value of the capital in place by then", one),
        Line("continuing value of new capital", two),
        Line("continuing value", one + two),
    )
    return one + two, {"continuing_value": one + two, "cv_part1": one, "cv_part2": two}, lines


def _terminal_rate(inputs: EconomicProfit, path: CapitalPath) -> float:
    return path.wacc[-1] if inputs.terminal_wacc is None else one_rate(inputs.terminal_wacc)


def _charges(path: CapitalPath) -> list[float]:
    return [each * rate for each, rate in zip(path.capital, path.wacc, strict=False)]


def _rows(path: CapitalPath, value: float) -> dict[str, Number]:
    start = path.capital[: len(path.profits)]
    roic = [profit / each for profit, each in zip(path.profits, start, strict=True)]
    return {
        "market_value_added": value - path.capital[0],
        "nopat": path.profits,
        "invested_capital": path.capital,
        "capital_charge": _charges(path),
        "roic": roic,
        "spread": [each - rate for each, rate in zip(roic, path.wacc, strict=True)],
    }


def _by_cash(inputs: EconomicProfit, path: CapitalPath, factors: list[float]) -> dict[str, Number]:
    """The same value by free cash flow; and by the value-driver formula where nothing changes from year to year."""
    if len(path.capital) == len(path.profits):
        return {}
    pairs = zip(path.capital, path.capital[1:], strict=False)
    flows = [profit - (after - before) for profit, (before, after) in zip(path.profits, pairs, strict=True)]
    found: dict[str, Number] = {"free_cash_flow": flows}
    if path.profit_after is None or path.ronic_after is None or path.growth_after is None:
        return found
    rate = _terminal_rate(inputs, path)
    beyond = value_from_drivers(path.profit_after, path.growth_after, path.ronic_after, rate)
    found["value_by_cash_flow"] = sum(discounted(flows, factors)) + beyond * factors[-1]
    steady = grown(path.profits[0], [path.growth_after] * (len(path.profits) - 1))
    same = max((abs(a - b) for a, b in zip(steady, path.profits[1:], strict=True)), default=0.0)
    if same <= 1e-12 * abs(path.profits[0]) and set(path.wacc) == {rate} and inputs.roic_new == path.ronic_after:
        found["value_driver_formula"] = value_from_drivers(path.profits[0], path.growth_after, path.ronic_after, rate)
    return found


def _notes(value: float, path: CapitalPath) -> tuple[str, ...]:
    if value < path.capital[0]:
        return ("The operations are worth less than the capital in them: they earn below its cost.",)
    return ()


METHOD: Final = Method(
    name="economic-profit",
    title="Economic profit (EVA)",
    inputs=EconomicProfit,
    work=work,
    example={
        "revenue": 250,
        "operating_cost_ratio": 0.9,
        "tax": 0.25,
        "growth": 0.06,
        "years": 5,
        "invested_capital": 132.5,
        "roic_new": 0.15,
        "wacc": 0.1,
        "terminal_growth": 0.06,
    },
    source="T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapters 10 and 14, Exhibit 14.13",
    gives={
        **CLAIM_VALUES,
        "economic_profit": "of each year",
        "pv_economic_profit": "value today of the economic profits of the forecast",
        "continuing_value": "of all economic profit after the forecast, at its end",
        "cv_part1": "of it, from the capital in place by then",
        "cv_part2": "of it, from new capital",
        "pv_continuing_value": "value of it today",
        "market_value_added": "value of the operations less the capital in them",
        "nopat": "operating profit after tax of each year",
        "invested_capital": "today and at the end of each year",
        "capital_charge": "cost of the capital of each year",
        "roic": "NOPAT over the capital at the start of each year",
        "spread": "that return less the cost of capital",
        "free_cash_flow": "of each year",
        "value_by_cash_flow": "the same value by discounted cash flow",
        "value_driver_formula": "the same value by one formula, where every year is like the other",
    },
)
