"""What a regression of a multiple gives, by name."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from steelyard.models.kernels.student import f_above, t_two_sided
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
from steelyard.models.peers.regression import Explained, Predicted, explain, predict


def by_peers(inputs: RegressionInputs, table: Table) -> Worked:
    """The line through the peers, its errors, and what it says of each target.

    Raises:
        ModelInputError: as `explain` and `predict`.
    """
    line = explain(
        table.peers,
        inputs.dependent,
        inputs.regressors,
        weights=inputs.weights,
        has_intercept=inputs.intercept,
    )
    targets = table.targets or {name: table.peers[name] for name in line.used}
    found = [predict(line, name, row, inputs.level) for name, row in targets.items()]
    fitted, notes = _of_line(line, table, inputs)
    said = _of_targets(found, inputs, table)
    values = {**said, **fitted} if table.targets else {**fitted, **said}
    return Worked(values=values, lines=tuple(_lines(line, found, inputs)), notes=(*notes, *_beyond(found, inputs)))


def _of_line(line: Explained, table: Table, inputs: RegressionInputs) -> tuple[dict[str, Number], list[str]]:
    fit, names = line.fit, ([INTERCEPT] if inputs.intercept else []) + [f"b_{column}" for column in line.columns]
    coefficients = ([fit.intercept] if inputs.intercept else []) + list(fit.slopes)
    average = fsum(float(table.peers[name][line.dependent] or 0) for name in line.used) / fit.n
    values: dict[str, Number] = {"n": float(fit.n), "k": float(len(line.columns))}
    notes = []
    if fit.r2 is not None and fit.adjusted_r2 is not None:
        values = {"r2": fit.r2, "adjusted_r2": fit.adjusted_r2, **values}
    else:
        notes.append("The multiple is the same for all peers: there is nothing to explain.")
    values |= {"degrees_of_freedom": float(fit.free), "standard_error": fit.standard_error}
    values |= {"coefficients": coefficients, **dict(zip(names, coefficients, strict=True))}
    plain = [name.removeprefix("b_") for name in names]
    values |= {"se": list(fit.errors), **{f"se_{name}": e for name, e in zip(plain, fit.errors, strict=True)}}
    if fit.f is not None and all(fit.errors):
        t = [b / error for b, error in zip(coefficients, fit.errors, strict=True)]
        p = [t_two_sided(each, fit.free) for each in t]
        values |= {"f": fit.f, "f_p": f_above(fit.f, len(line.columns), fit.free), "t": t, "p": p}
        values |= {f"t_{name}": each for name, each in zip(plain, t, strict=True)}
        values |= {f"p_{name}": each for name, each in zip(plain, p, strict=True)}
    elif fit.r2 is not None:
        notes.append("The peers lie on the line exactly: t and F have no bound and are not given.")
    values |= {"average": average, "used": list(line.used), "left_out": list(line.left_out)}
    if line.left_out:
        out = "; ".join(f"{name}: {why}" for name, why in line.left_out.items())
        notes.append(f"{len(line.left_out)} of {len(table.peers)} left out ({out}).")
    return values, notes


def _of_targets(found: Sequence[Predicted], inputs: RegressionInputs, table: Table) -> dict[str, Number]:
    names, predicted = [each.name for each in found], [out_of_logs(each.multiple, inputs) for each in found]
    ends = {
        "confidence_low": [out_of_logs(each.confidence[0], inputs) for each in found],
        "confidence_high": [out_of_logs(each.confidence[1], inputs) for each in found],
        "prediction_low": [out_of_logs(each.prediction[0], inputs) for each in found],
        "prediction_high": [out_of_logs(each.prediction[1], inputs) for each in found],
        "standard_error_of_line": [each.error_of_line for each in found],
        "standard_error_of_prediction": [each.error_of_one for each in found],
        "leverage": [each.leverage for each in found],
    }
    values: dict[str, Number] = {"predicted": one_or_all(predicted, inputs), "names": names}
    values |= {key: one_or_all(each, inputs) for key, each in ends.items()}
    values |= against_actual([out_of_logs_if_known(each.actual, inputs) for each in found], predicted, inputs)
    values |= undivided(names, predicted, table, inputs)
    return values | worth_of_target(inputs, names, predicted, [ends["prediction_low"], ends["prediction_high"]], table)


def _lines(line: Explained, found: Sequence[Predicted], inputs: RegressionInputs) -> list[Line]:
    fit = line.fit
    lines = [Line(f"{line.dependent}: constant", fit.intercept)] if inputs.intercept else []
    lines += [Line(f"for each 1 of {column}", slope) for column, slope in zip(line.columns, fit.slopes, strict=True)]
    lines.append(Line(f"standard error, {fit.n} peers less {fit.n - fit.free} coefficients", fit.standard_error))
    for each in found:
        low, high = (out_of_logs(end, inputs) for end in each.prediction)
        says = f"{each.name}: predicted; {inputs.level:.0%} of such companies within {low:.4g} to {high:.4g}"
        lines.append(Line(says, out_of_logs(each.multiple, inputs)))
    return lines


def _beyond(found: Sequence[Predicted], inputs: RegressionInputs) -> list[str]:
    notes = [
        f"{each.name} is beyond what the line has seen: {', '.join(each.beyond)}." for each in found if each.beyond
    ]
    below = [each.name for each in found if inputs.dependent not in inputs.logs and each.multiple <= 0]
    if below:
        notes.append(f"The line goes below zero at {', '.join(below)}: there it says nothing.")
    if inputs.dependent in inputs.logs:
        notes.append("The multiple was explained in logarithms: what is predicted is its median.")
    return notes
