"""Regression: the multiple that growth, risk or margin explain across peers, with its errors."""

from __future__ import annotations

from typing import Final

from steelyard.models.methods.method import Method, Worked
from steelyard.models.methods.regression_equation import by_equation
from steelyard.models.methods.regression_gives import GIVES
from steelyard.models.methods.regression_inputs import RegressionInputs, table_of
from steelyard.models.methods.regression_values import by_peers


def work(inputs: RegressionInputs) -> Worked:
    """The line, and what it says of each target, with standard errors and both intervals.

    Raises:
        ModelInputError: not more peers than coefficients; a column that is not known, does not vary, or is given by the
            others; a target of which a column is not known; a logarithm of what is not above zero.
    """
    table = table_of(inputs)
    return by_equation(inputs, table) if inputs.coefficients else by_peers(inputs, table)


METHOD: Final = Method(
    name="multiple-regression",
    title="Multiple explained by regression",
    inputs=RegressionInputs,
    work=work,
    example={
        "dependent": "pe",
        "regressors": ["growth", "stddev"],
        "columns": ["company", "pe", "growth", "stddev"],
        "rows": [
            ["Coca-Cola Bottling", 29.18, 0.095, 0.2058],
            ["Molson", 43.65, 0.155, 0.2188],
            ["Anheuser-Busch", 24.31, 0.11, 0.2292],
            ["Corby Distilleries", 16.24, 0.075, 0.2366],
            ["Chalone Wine", 21.76, 0.14, 0.2408],
            ["Andres Wines", 8.96, 0.035, 0.247],
            ["Todhunter", 8.94, 0.03, 0.2574],
            ["Brown-Forman", 10.07, 0.115, 0.2943],
        ],
        "targets": ["Andres Wines"],
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 17 and 18: sector regressions",
    gives=GIVES,
)
