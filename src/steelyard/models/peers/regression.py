"""The multiple that growth, risk or margin explain across peers, and how sure that is.

    multiple = a + b₁·growth + b₂·risk + …        ± t · s·√(1 + h) for one company

A company that is dear beside its peers may be dear for a reason that can be seen; the line takes the reason out. It
says how sure it is, and where it is asked beyond what it has seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias, final

from steelyard.models.kernels.regression import Fit, least_squares
from steelyard.models.kernels.student import t_quantile
from steelyard.words.errors import ModelInputError

Row: TypeAlias = "Mapping[str, float | None]"
"""Figures of a company by column; nothing where one is not known."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A line through the peers."""

    fit: Fit
    dependent: str
    columns: tuple[str, ...]
    used: tuple[str, ...]
    """Peers that the line rests on."""
    left_out: Mapping[str, str]
    """Peers that it does not, and why."""
    seen: Mapping[str, tuple[float, float]]
    """From where to where each column was seen."""
    farthest: float
    """The largest leverage of a peer."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """What the line says of one company."""

    name: str
    multiple: float
    leverage: float
    error_of_line: float
    """Standard error of the line at this point."""
    error_of_one: float
    """Standard error of one company about it."""
    confidence: tuple[float, float]
    """Where the line itself lies."""
    prediction: tuple[float, float]
    """Where one company lies."""
    actual: float | None
    beyond: tuple[str, ...]
    """Columns in which it is outside what was seen, and from where to where."""


def explain(
    peers: Mapping[str, Row],
    dependent: str,
    columns: Sequence[str],
    *,
    weights: str = "",
    has_intercept: bool = True,
) -> Explained:
    """Fit a multiple to figures of the same peers.

    Args:
        peers: by name; one of which a column is not known, or whose multiple is not above zero, is left out and said.
        dependent: the column of the multiple.
        columns: the k columns that are to explain it, growth and the like, as fractions or in any unit of their own.
        weights: the column of weights, in proportion to 1/variance; all alike where not given.
        has_intercept: whether a constant is fitted.

    Returns:
        The line, in units of the multiple.

    Raises:
        ModelInputError: not more peers than coefficients; a column that stands twice, is not known, does not vary, or
            is given by the others.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 17 and 18: sector regressions.
    """
    _columns_hold(peers, dependent, columns, weights)
    needed = [dependent, *columns, *([weights] if weights else [])]
    left_out = {name: why for name, row in peers.items() if (why := _why_not(row, dependent, needed))}
    used = {name: {key: row[key] for key in needed} for name, row in peers.items() if name not in left_out}
    if len(used) <= len(columns) + has_intercept:
        least = len(columns) + has_intercept + 1
        out = "; ".join(f"{name}: {why}" for name, why in left_out.items())
        why = f"a line with {least - 1} coefficients needs at least {least}" + (f" (left out: {out})" if out else "")
        raise ModelInputError("the number of peers", str(len(used)), why, "Add peers, or explain by fewer columns.")
    table = [[float(row[column] or 0) for column in columns] for row in used.values()]
    ys = [float(row[dependent] or 0) for row in used.values()]
    shares = [float(row[weights] or 0) for row in used.values()] if weights else None
    try:
        fit = least_squares(table, ys, weights=shares, has_intercept=has_intercept)
    except ModelInputError as refused:
        raise _of_column(refused, columns) from None
    ends = {column: (min(row[j] for row in table), max(row[j] for row in table)) for j, column in enumerate(columns)}
    return Explained(
        fit=fit,
        dependent=dependent,
        columns=tuple(columns),
        used=tuple(used),
        left_out=left_out,
        seen=ends,
        farthest=max(fit.leverage(row) for row in table),
    )


def predict(line: Explained, name: str, row: Row, level: float = 0.95) -> Predicted:
    """What the line says of a company, with its errors.

    ::

        ŷ = a + b·x    line: ŷ ± t·s·√h    one company: ŷ ± t·s·√(1 + h)    t for `level` and n - k - 1 degrees

    Args:
        line: as fitted.
        name: of the company.
        row: its figures by column; the multiple too, where it is known.
        level: of both intervals, above 0 and below 1.

    Returns:
        All in units of the multiple. A value below zero is told as it is.

    Raises:
        ModelInputError: a column is not known of it; a level out of bounds.

    Source:
        N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed. (Wiley, 1998), chapters 3 and 5.
    """
    if not 0 < level < 1:
        raise ModelInputError("level", f"{level:g}", "it is a part of one whole", "Give 0.95 for 95%.")
    x = [_known(name, column, row) for column in line.columns]
    fit = line.fit
    multiple, leverage = fit.at(x), fit.leverage(x)
    of_line, of_one = fit.standard_error * sqrt(leverage), fit.standard_error * sqrt(1 + leverage)
    t = t_quantile(level, fit.free)
    beyond = [
        f"{column} of {value:g} (seen {low:g} to {high:g})"
        for value, (column, (low, high)) in zip(x, line.seen.items(), strict=True)
        if not low <= value <= high
    ]
    if not beyond and leverage > line.farthest:
        beyond = [f"the columns together (leverage {leverage:.2f}, of the peers at most {line.farthest:.2f})"]
    return Predicted(
        name=name,
        multiple=multiple,
        leverage=leverage,
        error_of_line=of_line,
        error_of_one=of_one,
        confidence=(multiple - t * of_line, multiple + t * of_line),
        prediction=(multiple - t * of_one, multiple + t * of_one),
        actual=row.get(line.dependent),
        beyond=tuple(beyond),
    )


def _columns_hold(peers: Mapping[str, Row], dependent: str, columns: Sequence[str], weights: str) -> None:
    asked = [dependent, *columns, *([weights] if weights else [])]
    known = list(dict.fromkeys(key for row in peers.values() for key in row))
    for column in asked:
        if column not in known:
            advice = f"Known: {', '.join(known) or 'none'}."
            raise ModelInputError("column", repr(column), "no peer has it", advice)
        if asked.count(column) > 1 and column != weights:
            raise ModelInputError("column", repr(column), "it is asked for twice", "Name each column once.")
    if not columns:
        raise ModelInputError("columns", "none", "nothing is to explain the multiple", "Name at least one column.")


def _of_column(refused: ModelInputError, columns: Sequence[str]) -> ModelInputError:
    """The refusal with the column by its name."""
    named = {f"number {at}": column for at, column in enumerate(columns, start=1)}
    return ModelInputError(refused.name, named.get(refused.value, refused.value), refused.why, refused.advice)


def _why_not(row: Row, dependent: str, needed: Sequence[str]) -> str:
    lacking = [key for key in needed if row.get(key) is None]
    if lacking:
        return f"{', '.join(lacking)} not known"
    multiple = row[dependent]
    assert multiple is not None
    return "" if multiple > 0 else f"{dependent} of {multiple:g} says nothing"


def _known(name: str, column: str, row: Row) -> float:
    value = row.get(column)
    if value is None:
        advice = "Give it, or explain by other columns; it is not taken as zero."
        raise ModelInputError(f"{column} of {name}", "not known", "the line needs it", advice)
    return float(value)
