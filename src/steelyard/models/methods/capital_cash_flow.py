"""Capital cash flow: what all who gave capital get, discounted at the cost of capital before tax."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.adjusted_value import backwards
from steelyard.models.methods.apv import ROWS, rows_of
from steelyard.models.methods.apv_bridge import settle_levered
from steelyard.models.methods.apv_inputs import Levered, Unlevered
from steelyard.models.methods.apv_structure import structure_of
from steelyard.models.methods.fcff_claims import CLAIM_VALUES
from steelyard.models.methods.fcff_years import Yearly
from steelyard.models.methods.method import Line, Method, Worked


class CapitalCashFlow(Levered, frozen=True, kw_only=True):
    """Value = Σ (FCF[t] + T·Kd·D[t-1]) / (1+Ku)^t: the tax shield has the risk of the operations."""

    ku: Annotated[Yearly, Meta(description="Cost of capital before tax: the cost of equity without debt, a year.")]


def work(inputs: CapitalCashFlow) -> Worked:
    """The value by capital cash flows.

    Raises:
        GrowthTooHighError: growth for ever at or above the cost of capital.
        ModelInputError: an input that lacks or is told twice.
        NoYearsError: no years.
    """
    theory = Unlevered(**{name: getattr(inputs, name) for name in inputs.__struct_fields__}, theory="harris_pringle")
    found = structure_of(theory)
    flows = found.capital_flows
    end = found.value[-1]
    value = backwards(flows[: found.years], found.ku[: found.years], end)[0]
    factor, today = 1.0, []
    for flow, rate in zip(flows[: found.years], found.ku, strict=False):
        factor /= 1 + rate
        today.append(flow * factor)
    lines = [
        Line(f"year {t}: capital cash flow of {flow:,.6g}, its value today", now)
        for t, (flow, now) in enumerate(zip(flows, today, strict=False), start=1)
    ]
    if found.growth is not None:
        lines.append(Line("value today of all after the forecast", end * factor))
    settled = settle_levered(value, inputs, found.debt[0])
    return Worked(
        values={
            **settled.values,
            "value": value,
            "capital_cash_flows": flows[: found.years],
            "pv": today,
            "terminal_value": end,
            "pv_terminal": end * factor,
            **rows_of(found),
        },
        lines=(*lines, *settled.lines),
        notes=settled.notes,
    )


METHOD: Final = Method(
    name="capital-cash-flow",
    title="Capital cash flow",
    inputs=CapitalCashFlow,
    work=work,
    example={
        "flows": [100, 110, 120],
        "terminal_growth": 0.03,
        "ku": 0.1,
        "kd": 0.06,
        "tax": 0.25,
        "debt_levels": [500, 480, 460, 450],
        "cash": 20,
        "shares": 100,
    },
    source='R. S. Ruback, "Capital Cash Flows: A Simple Approach to Valuing Risky Cash Flows", Financial Management 31'
    " (2002), 85-103",
    gives={
        **CLAIM_VALUES,
        "value": "of the operations with debt, today",
        "capital_cash_flows": "of each year",
        "pv": "value today of each",
        "terminal_value": "value of all after the forecast, at its end",
        "pv_terminal": "value of it today",
        **ROWS,
    },
)
