"""What a line or an equation makes of its targets: against their own multiple, out of logarithms, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from steelyard.models.methods.method import Number
from steelyard.models.methods.regression_inputs import RegressionInputs, Table
from steelyard.words.errors import ModelInputError


def against_actual(
    actual: Sequence[float | None], predicted: Sequence[float], inputs: RegressionInputs
) -> dict[str, Number]:
    """How far each is above or below the line; only where all are known, so that the lists agree."""
    known = [each for each in actual if each is not None]
    if len(known) < len(actual):
        return {}
    over = [a / p - 1 for a, p in zip(known, predicted, strict=True) if p > 0]
    found: dict[str, Number] = {
        "actual": one_or_all(known, inputs),
        "residuals": one_or_all([a - p for a, p in zip(known, predicted, strict=True)], inputs),
    }
    return found | ({"over_predicted": one_or_all(over, inputs)} if len(over) == len(known) else {})


def undivided(
    names: Sequence[str], predicted: Sequence[float], table: Table, inputs: RegressionInputs
) -> dict[str, Number]:
    """The multiple itself, where its ratio to growth was explained."""
    if not inputs.per_percent_of or not all(name in table.divisors for name in names):
        return {}
    whole = [table.divisors[name] * each for name, each in zip(names, predicted, strict=True)]
    return {"predicted_multiple": one_or_all(whole, inputs)}


def worth_of_target(
    inputs: RegressionInputs,
    names: Sequence[str],
    predicted: Sequence[float],
    ends: Sequence[Sequence[float]],
    table: Table,
) -> dict[str, Number]:
    """The value of the one target from its figure; with the ends of the interval where there is one."""
    if inputs.figure is None:
        return {}
    shown = f"{inputs.figure:g}"
    if inputs.figure <= 0:
        raise ModelInputError("figure", shown, "it bears no multiple", "Use a figure above zero, such as sales.")
    if len(names) != 1:
        raise ModelInputError("figure", shown, f"it is of one, and {len(names)} are predicted", "Give one target.")
    if inputs.per_percent_of and names[0] not in table.divisors:
        advice = f"Give the {inputs.per_percent_of} of {names[0]}."
        raise ModelInputError("figure", shown, "the multiple is a part of growth, which is not known", advice)
    times = inputs.figure * (table.divisors[names[0]] if inputs.per_percent_of else 1)
    values = [predicted[0], *(each[0] for each in ends)]
    return dict(zip(("value", "value_low", "value_high"), [times * each for each in values], strict=False))


def out_of_logs(value: float, inputs: RegressionInputs) -> float:
    """The multiple, where its logarithm was explained."""
    return exp(value) if inputs.dependent in inputs.logs else value


def out_of_logs_if_known(value: float | None, inputs: RegressionInputs) -> float | None:
    """The same; nothing where it is not known."""
    return None if value is None else out_of_logs(value, inputs)


def one_or_all(figures: Sequence[float], inputs: RegressionInputs) -> Number:
    """The number for one target that was asked for, a list else."""
    return figures[0] if len(inputs.targets) == 1 and len(figures) == 1 else list(figures)
