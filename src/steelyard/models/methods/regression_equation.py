"""A multiple by an equation that is printed elsewhere, without its peers."""

from __future__ import annotations

from math import fsum

from steelyard.models.methods.method import Line, Number, Worked
from steelyard.models.methods.regression_gives import INTERCEPT
from steelyard.models.methods.regression_inputs import RegressionInputs, Table
from steelyard.models.methods.regression_targets import (
    against_actual,
    one_or_all,
    out_of_logs,
    out_of_logs_if_known,
    undivided,
    worth_of_target,
)
from steelyard.models.peers.regression import Row
from steelyard.words.errors import ModelInputError


def by_equation(inputs: RegressionInputs, table: Table) -> Worked:
    """What a printed equation says of each target; it has no errors, because its peers are not known.

    Raises:
        ModelInputError: rows that the equation was fitted to are given too; no target; a column that is not known.
    """
    columns = [key for key in inputs.coefficients if key != INTERCEPT]
    if not columns or (inputs.regressors and set(inputs.regressors) != set(columns)):
        given = ", ".join(inputs.coefficients)
        advice = "Give one for each regressor, and the intercept."
        raise ModelInputError("coefficients", given, "they are not those of the regressors", advice)
    targets = table.targets or table.peers
    if not targets:
        raise ModelInputError("targets", "none", "there is nobody to predict", "Give a target or rows.")
    constant = inputs.coefficients.get(INTERCEPT, 0.0)
    lines, predicted = [], []
    for name, row in targets.items():
        parts = [(key, inputs.coefficients[key], _given(name, key, row)) for key in columns]
        total = constant + fsum(b * x for _, b, x in parts)
        lines += [Line(f"{name}: {key}, {b:g} × {x:g}", b * x) for key, b, x in parts]
        lines.append(Line(f"{name}: {inputs.dependent}, with the intercept {constant:g}", total))
        predicted.append(out_of_logs(total, inputs))
    actual = [out_of_logs_if_known(row.get(inputs.dependent), inputs) for row in targets.values()]
    values: dict[str, Number] = {"predicted": one_or_all(predicted, inputs), "names": list(targets)}
    values |= against_actual(actual, predicted, inputs) | undivided(list(targets), predicted, table, inputs)
    values |= worth_of_target(inputs, list(targets), predicted, [], table)
    notes = ["The equation comes without its peers: how sure it is cannot be said."]
    if INTERCEPT not in inputs.coefficients:
        notes.append("The equation names no intercept: it goes through the origin.")
    return Worked(values=values, lines=tuple(lines), notes=tuple(notes))


def _given(name: str, column: str, row: Row) -> float:
    value = row.get(column)
    if value is None:
        advice = "Give it; it is not taken as zero."
        raise ModelInputError(f"{column} of {name}", "not known", "the equation needs it", advice)
    return float(value)
