"""How a regression of a multiple is asked for, and its rows read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Annotated, Final, TypeAlias, final

from msgspec import Meta, field

from steelyard.models.methods.domain import must_match
from steelyard.models.methods.method import Inputs
from steelyard.models.methods.peer_inputs import Figure, Name
from steelyard.models.peers.regression import Row
from steelyard.words.errors import ModelInputError

Cell: TypeAlias = Figure | str | None
NAMES: Final = ("name", "company")
"""Columns that hold the name of a row."""


class RegressionInputs(Inputs, frozen=True, kw_only=True):
    """multiple = a + b·columns, fitted to peers or given; ± t·s·√(1 + leverage) for one company."""

    dependent: Annotated[Name, Meta(description="The column of the multiple: pe.")]
    regressors: Annotated[
        tuple[Name, ...],
        Meta(description="Columns that are to explain it: growth, stddev. Not given: those of coefficients."),
    ] = ()
    rows: Annotated[
        tuple[dict[str, Cell] | list[Cell], ...],
        Meta(description="A row each peer, its name under “name” or “company”; or lists in the order of columns."),
    ] = ()
    columns: Annotated[tuple[Name, ...], Meta(description="What stands in each place, where rows are lists.")] = ()
    targets: Annotated[
        tuple[Name | dict[str, Cell] | list[Cell], ...],
        Meta(description="What to predict: names of peers, or rows; not given: every peer. Figures may lack there."),
    ] = ()
    weights: Annotated[str, Meta(description="The column of weights, as 1/variance; none: all alike.")] = ""
    intercept: Annotated[bool, Meta(description="Whether a constant is fitted; if not, R² is about zero.")] = True
    level: Annotated[Figure, Meta(description="Of the intervals: 0.95 holds nineteen in twenty.")] = 0.95
    logs: Annotated[
        tuple[Name, ...], Meta(description="Columns taken as natural logarithms, the multiple too if it is among them.")
    ] = ()
    per_percent_of: Annotated[
        str,
        Meta(description="A column; the multiple is divided by a hundred times it: P/E over growth in percent is PEG."),
    ] = ""
    coefficients: Annotated[
        dict[str, Figure],
        Meta(description="An equation printed elsewhere, in place of a fit: by column, and “intercept”."),
    ] = field(default_factory=dict)
    figure: Annotated[
        Figure | None, Meta(description="The target's figure under the multiple; its value is given for one target.")
    ] = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows by name, as they go into the line."""

    peers: Mapping[str, Row]
    targets: Mapping[str, Row]
    divisors: Mapping[str, float]
    """A hundred times the column that the multiple is divided by, of each target."""


def table_of(inputs: RegressionInputs) -> Table:
    """The peers and the targets, in logarithms and ratios where these are asked for.

    Raises:
        ModelInputError: a row without a name, of another length than the columns, with words for a figure; a name that
            stands twice; a target that is no peer; a logarithm of what is not above zero.
    """
    raw = _rows(inputs.rows, inputs)
    peers = {name: _turned(name, row, inputs) for name, row in raw.items()}
    asked: dict[str, Row] = {}
    for target in inputs.targets:
        if isinstance(target, str):
            if target not in raw:
                advice = f"Known: {', '.join(list(raw)[:12]) or 'none'}; or give a row."
                raise ModelInputError("target", repr(target), "no row bears the name", advice)
            asked[target] = raw[target]
        else:
            asked |= _rows([target], inputs, unnamed=f"target {len(asked) + 1}")
    divisors = {name: row.get(inputs.per_percent_of) for name, row in asked.items()}
    return Table(
        peers=peers,
        targets={name: _turned(name, row, inputs) for name, row in asked.items()},
        divisors={name: 100 * each for name, each in divisors.items() if each is not None},
    )


def _rows(
    given: Sequence[dict[str, Cell] | list[Cell]], inputs: RegressionInputs, unnamed: str = ""
) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for at, row in enumerate(given):
        cells = _cells(row, inputs.columns)
        name = next((str(cells.pop(key)) for key in NAMES if isinstance(cells.get(key), str)), unnamed)
        if not name:
            advice = "Give it a “name”, or a column “name” or “company”."
            raise ModelInputError(f"row {at + 1}", "without a name", "nothing tells whose it is", advice)
        if name in found:
            raise ModelInputError("name", repr(name), "two rows bear it", "Tell them apart by name.")
        needed = (inputs.dependent, *inputs.regressors, *inputs.coefficients, inputs.weights, inputs.per_percent_of)
        figures: dict[str, float | None] = {}
        for column, cell in cells.items():
            if not isinstance(cell, str):
                figures[column] = cell
            elif column in needed:
                advice = "Give a number, or null where it is not known."
                raise ModelInputError(f"{column} of {name}", repr(cell), "words are no figure", advice)
        found[name] = figures
    return found


def _cells(row: dict[str, Cell] | list[Cell], columns: Sequence[str]) -> dict[str, Cell]:
    if isinstance(row, dict):
        return dict(row)
    if not columns:
        advice = "Name the columns, or give rows as objects."
        raise ModelInputError("columns", "none", "a row is a list, and nothing says what stands where", advice)
    if len(set(columns)) < len(columns):
        raise ModelInputError("columns", ", ".join(columns), "one stands twice", "Name each column once.")
    must_match("row", row, len(columns), "columns")
    return dict(zip(columns, row, strict=True))


def _turned(name: str, row: Row, inputs: RegressionInputs) -> Row:
    """The row in logarithms, and its multiple over growth, where these are asked for."""
    turned = dict(row)
    multiple, growth = row.get(inputs.dependent), row.get(inputs.per_percent_of)
    if inputs.per_percent_of:
        known = multiple is not None and growth is not None
        turned[inputs.dependent] = (multiple or 0) / (100 * growth) if known and growth else 0.0 if known else None
    for column in inputs.logs:
        value = turned.get(column)
        if value is not None and value <= 0:
            advice = "Leave the company out, or take the column as it is."
            raise ModelInputError(f"{column} of {name}", f"{value:g}", "it has no logarithm", advice)
        turned[column] = None if value is None else log(value)
    return turned
