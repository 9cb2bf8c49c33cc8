"""A row of relations, read from a line of JSON: its figures by name, and the relations between them.

What is wrong with a line is said with its number; nothing is guessed, and nothing of a line can do harm: its numbers
are kept as they are printed, and one longer than any figure of a business is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from steelyard.checks.relation import Kind
from steelyard.checks.written import Written, read_written
from steelyard.words.errors import RelationRowError

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {"pct_change": Kind.CHANGE, "growth": Kind.GROWTH, "market": Kind.MARKET}
    | {kind.value: kind for kind in Kind if kind not in {Kind.DIRECTION, Kind.ORDER, Kind.BOUND}}
    | {kind.value.replace(" ", "_"): kind for kind in Kind if kind not in {Kind.DIRECTION, Kind.ORDER, Kind.BOUND}}
)
"""What a row may call its relation."""
_MANY: Final = frozenset({Kind.SUM, Kind.AVERAGE, Kind.CHAIN})
"""Kinds of two figures and more."""
MOST: Final = 1_000
"""Figures, and relations, of one row."""
_LONGEST: Final = 200_000
"""Characters of one line."""
_LONGEST_NUMBER: Final = 15
_MOST_YEARS: Final = 200
_YEARS: Final = MappingProxyType({str(years): years for years in range(1, _MOST_YEARS + 1)})
_SHOWN: Final = 40


@final
@dataclass(frozen=True, slots=True)
class Stated:
    """One relation of a row, its figures by name."""

    kind: Kind
    operands: tuple[str, ...]
    result: str
    scale: str
    years: int


@final
@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was given, and what it says."""

    given: dict[str, Any]
    """As it came, to be given back."""
    figures: Mapping[str, Written]
    relations: tuple[Stated, ...]
    is_group: bool


class _FlawError(Exception):
    """What is wrong, before the number of the row is known."""


def read_row(line: str, number: int) -> Row:
    """The row of a line.

    Raises:
        RelationRowError: it is none.
    """
    try:
        given = _parsed(line)
        figures, relations = _group(given) if {"relations", "figures"} & given.keys() else _single(given)
    except _FlawError as flaw:
        raise RelationRowError(number, str(flaw)) from None
    back = json.loads(line, parse_float=_plain, parse_int=_plain, parse_constant=str)
    return Row(back, figures, relations, is_group="relations" in given)


def _parsed(line: str) -> dict[str, Any]:
    if len(line) > _LONGEST:
        raise _FlawError(f"it is longer than {_LONGEST:,} characters")
    try:
        given = json.loads(line, parse_float=_Number, parse_int=_Number, parse_constant=_Number)
    except (ValueError, RecursionError):
        raise _FlawError("it is no JSON") from None
    if not isinstance(given, dict):
        raise _FlawError("it is no JSON object")
    return given


class _Number(str):
    """A number of JSON, as it stands there."""

    __slots__ = ()


def _plain(number: str) -> int | float | str:
    """A number of JSON as one; as text, where no number of the language holds it."""
    if len(number) > _LONGEST_NUMBER:
        return number
    return int(number) if number.lstrip("-").isdigit() else float(number)


_Read: TypeAlias = tuple[Mapping[str, Written], tuple[Stated, ...]]


def _single(given: dict[str, Any]) -> _Read:
    operands = _listed(given, "operands")
    figures = {str(at): _figure(each, f"operand {at}") for at, each in enumerate(operands)}
    result = str(len(operands))
    figures[result] = _figure(_wanted(given, "result"), "the result")
    return figures, (_stated(given, tuple(map(str, range(len(operands)))), result),)


def _group(given: dict[str, Any]) -> _Read:
    named = _wanted(given, "figures")
    if not isinstance(named, dict) or not 0 < len(named) <= MOST:
        raise _FlawError(f"`figures` names from 1 to {MOST:,} figures")
    figures = {name: _figure(each, f"`{_cut(name)}`") for name, each in named.items()}
    relations = []
    for each in _listed(given, "relations"):
        if not isinstance(each, dict):
            raise _FlawError("a relation is no JSON object")
        operands, result = tuple(map(str, _listed(each, "operands"))), str(_wanted(each, "result"))
        for name in (*operands, result):
            if name not in figures:
                raise _FlawError(f"`{_cut(name)}` is none of its figures")
        relations.append(_stated(each, operands, result))
    return figures, tuple(relations)


def _stated(given: Mapping[str, Any], operands: tuple[str, ...], result: str) -> Stated:
    word = _wanted(given, "relation")
    kind = KINDS.get(word) if isinstance(word, str) else None
    if kind is None:
        raise _FlawError(f"`{_cut(word)}` is no relation; there are {', '.join(KINDS)}")
    fewest = 1 if kind in {Kind.SAME, Kind.SUM, Kind.AVERAGE} else 2
    if len(operands) < fewest or (len(operands) > fewest and kind not in _MANY):
        more = " or more" if kind in _MANY else ""
        raise _FlawError(f"{kind} has {fewest} operands{more}, not {len(operands)}")
    return Stated(kind, operands, result, str(given.get("scale", "")), _years(given, kind))


def _years(given: Mapping[str, Any], kind: Kind) -> int:
    if kind is not Kind.GROWTH:
        return 1
    years = str(_wanted(given, "years"))
    if years not in _YEARS:
        raise _FlawError(f"`years` is a whole number from 1 to {_MOST_YEARS}, not {_cut(years)}")
    return _YEARS[years]


def _wanted(given: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 - what stands in JSON may be anything
    if key not in given:
        raise _FlawError(f"`{key}` is missing")
    return given[key]


def _listed(given: Mapping[str, Any], key: str) -> Sequence[Any]:
    found = _wanted(given, key)
    if not isinstance(found, list) or not 0 < len(found) <= MOST:
        raise _FlawError(f"`{key}` is a list of 1 to {MOST:,}")
    return found


def _figure(given: Any, what: str) -> Written:  # noqa: ANN401 - what stands in JSON may be anything
    written = read_written(given) if isinstance(given, str) else None
    if written is None:
        raise _FlawError(f"{what} is no figure: {_cut(given)}")
    return written


def _cut(given: object) -> str:
    text = str(given).encode(errors="replace").decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
