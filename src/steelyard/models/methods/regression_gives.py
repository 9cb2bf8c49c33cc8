"""What the values of a regression are called, and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

INTERCEPT: Final = "intercept"
_OF_COLUMN: Final = {
    "b": "coefficient",
    "se": "standard error of the coefficient",
    "t": "coefficient over its standard error",
    "p": "how likely a t at least as far from zero would be by chance",
}

GIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "predicted": "multiple that the line gives, of each target",
        "names": "of the targets, in the order of the lists",
        "confidence_low": "from where the line itself lies, at the level asked for",
        "confidence_high": "to where",
        "prediction_low": "from where one such company lies, at the level asked for",
        "prediction_high": "to where",
        "standard_error_of_line": "of the line at the target",
        "standard_error_of_prediction": "of one company about the line",
        "leverage": "how far the target is from the peers: 1/n at their centre",
        "actual": "multiple of each target as given",
        "residuals": "actual less predicted",
        "over_predicted": "actual over predicted, less 1: above zero is dear",
        "predicted_multiple": "predicted, times a hundred times the column it was divided by",
        "value": "predicted × the target's figure",
        "value_low": "at the low end of the prediction interval",
        "value_high": "at the high end of the prediction interval",
        "r2": "part of the variance that is explained",
        "adjusted_r2": "the same, less the price of each column",
        "n": "peers that count",
        "k": "columns",
        "degrees_of_freedom": "peers less coefficients",
        "standard_error": "of the regression",
        "coefficients": "intercept, then each column's",
        "intercept": "constant",
        "se": "standard errors of the coefficients",
        "t": "coefficients over their standard errors",
        "p": "how likely a t at least as far from zero would be by chance",
        "f": "explained over unexplained variance",
        "f_p": "how likely an F at least as large would be by chance",
        "average": "of the peers' multiples",
        "used": "peers that the line rests on",
        "left_out": "peers that it does not rest on",
        **{
            f"{key}_{column}": f"{said} of {column}; every column has its own"
            for column in (INTERCEPT, "growth", "stddev")
            for key, said in _OF_COLUMN.items()
        },
    }
)
"""By name; b_, se_, t_ and p_ with the name of a column are its own."""
