"""Inputs from JSON: typed by the method's schema, every number finite, figures that are printed elsewhere held against.

    {"growth": 0.12, …, "printed": {"value": "61.37"}}

`printed` is for whoever checks a published valuation: each figure in it must be what the method gives, to its last
digit. Where a source rounded on its way, a figure says how far off that may put it: {"figure": "37.12", "within": 0.1}.
Percentages may be given as they are printed, as "8.5%"; so may what is printed, as "$1,234.50" or "(198,000)".
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final, final

import msgspec

from steelyard.models.methods.field_names import told_of
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.models.methods.percent_slips import must_be_fraction
from steelyard.words.errors import MethodInputsError, PrintedDisagreesError
from steelyard.words.quantity import half_unit

PRINTED: Final = "printed"
_OWN: Final = Decimal("1e-14")
_PERCENTAGE: Final = re.compile(r"\s*-?\d+(\.\d+)?\s*%\s*")
_PRINTED_FIGURE: Final = re.compile(
    r"\s*(?P<below>\()?\s*(?P<sign>[-−])?\s*[$€£¥]?\s*(?P<digits>\d[\d,]*(\.\d+)?|\.\d+)\s*(?P<unit>[%x×])?\s*(?(below)\))\s*"
)


@final
@dataclass(frozen=True, slots=True)
class Asked:
    """The inputs of a method, and what is printed of its results elsewhere."""

    inputs: Inputs
    printed: Mapping[str, Any]


def read_inputs(method: Method, text: str) -> Asked:
    """The inputs of a method from JSON.

    Raises:
        MethodInputsError: no JSON, a field that lacks or is not known, a wrong type, a number that is none.
        ModelInputError: a rate or a part of a whole that can only be a percentage.
    """
    try:
        given = json.loads(text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_once)
    except (ValueError, RecursionError) as refused:
        raise MethodInputsError(method.name, "the whole", str(refused) or "nested too deep") from refused
    except ArithmeticError as refused:
        raise MethodInputsError(method.name, "the whole", "a number has an exponent beyond all bounds") from refused
    if not isinstance(given, dict):
        raise MethodInputsError(method.name, "the whole", f"it is no object but a {type(given).__name__}")
    printed = given.pop(PRINTED, {})
    if not isinstance(printed, dict):
        raise MethodInputsError(method.name, PRINTED, "it is no object of names and figures")
    inputs = typed(method, _floats(given))
    for where, number in _numbers(msgspec.to_builtins(inputs)):
        if not math.isfinite(number):
            raise MethodInputsError(method.name, where, f"{number} is no finite number")
        must_be_fraction(method.name, where, number)
    return Asked(inputs, printed)


def typed(method: Method, given: Mapping[str, Any]) -> Inputs:
    """The inputs of a method from the objects, lists, numbers and texts of JSON; where a number is due, "8.5%" is one.

    Raises:
        MethodInputsError: a field that lacks or is not known, a wrong type.
    """
    try:
        return _converted(method, given)
    except msgspec.ValidationError as refused:
        says, _, where = str(refused).partition(" - at ")
        place = where.strip("`$.")
        why = told_of(method.inputs, says[:1].lower() + says[1:], place)
        raise MethodInputsError(method.name, place or "the whole", why) from None


def _converted(method: Method, given: Mapping[str, Any]) -> Inputs:
    try:
        return msgspec.convert(given, method.inputs)
    except msgspec.ValidationError:
        in_fractions = _fractions(given)
        if in_fractions == given:
            raise
    return msgspec.convert(in_fractions, method.inputs)


def must_be_as_printed(method: Method, worked: Worked, printed: Mapping[str, Any]) -> None:
    """Refuse where a figure that is printed is not what its own inputs give.

    Raises:
        PrintedDisagreesError: at least one differs by more than its printed digits allow; it names each.
        MethodInputsError: the method gives nothing of that name.
    """
    wrong = []
    for name, figure in printed.items():
        if name not in worked.values:
            known = ", ".join(worked.values)
            raise MethodInputsError(
                method.name, f"{PRINTED}.{name}", f"the method gives no such value; it gives {known}"
            )
        wrong += [
            f"{place} is printed as {shown}, its inputs give {computed:.10g}"
            for place, shown, computed, within in _pairs(name, figure, worked.values[name], method)
            if not _fits(shown, computed, within)
        ]
    if wrong:
        raise PrintedDisagreesError(method.name, "; ".join(wrong))


def _pairs(
    name: str,
    printed: Any,  # noqa: ANN401 - JSON
    computed: Any,  # noqa: ANN401 - a number, or a list of them
    method: Method,
) -> Iterator[tuple[str, Decimal, float, Decimal]]:
    """Each figure with its name, what is computed, and how far they may lie apart."""
    if isinstance(printed, list):
        if not isinstance(computed, Sequence) or len(computed) != len(printed):
            raise MethodInputsError(
                method.name, f"{PRINTED}.{name}", "it is not as long as the list that the method gives"
            )
        for at, (one, other) in enumerate(zip(printed, computed, strict=True)):
            yield from _pairs(f"{name}[{at}]", one, other, method)
        return
    if isinstance(computed, str):
        if printed != computed:
            raise PrintedDisagreesError(method.name, f"{name} is printed as {printed}, its inputs give {computed}")
        return
    if isinstance(computed, Sequence):
        raise MethodInputsError(method.name, f"{PRINTED}.{name}", "the method gives a list; print a list")
    apart = isinstance(printed, dict) and printed.keys() == {"figure", "within"}
    shown, within = (printed["figure"], printed["within"]) if apart else (printed, None)
    try:
        figure = _figure(str(shown))
        allowed = half_unit(figure) if within is None else Decimal(str(within))
    except (InvalidOperation, AssertionError) as refused:
        raise MethodInputsError(method.name, f"{PRINTED}.{name}", f"{printed!r} is no figure") from refused
    if not (figure.is_finite() and allowed.is_finite() and allowed >= 0):
        raise MethodInputsError(method.name, f"{PRINTED}.{name}", f"{printed!r} is no figure")
    yield name, figure, float(computed), allowed


def _figure(shown: str) -> Decimal:
    """What is printed, as a number: 14,134.6, $59.67, 9.0% (which is 0.090), 8.5x, (198,000) for what is below zero."""
    found = _PRINTED_FIGURE.fullmatch(shown)
    if found is None:
        return Decimal(shown)
    figure = Decimal(found["digits"].replace(",", "")).scaleb(-2 if found["unit"] == "%" else 0)
    return -figure if found["sign"] or found["below"] else figure


def _fits(printed: Decimal, computed: float, within: Decimal) -> bool:
    """Whether rounding, up or down, can make the one of the other; what is beyond fourteen digits is the machine's."""
    own = abs(printed) * _OWN
    return abs(Decimal(computed) - printed) <= within + own


def _floats(given: Any) -> Any:  # noqa: ANN401 - JSON
    match given:
        case Decimal():
            return float(given)
        case dict():
            return {key: _floats(each) for key, each in given.items()}
        case list():
            return [_floats(each) for each in given]
        case _:
            return given


def _fractions(given: Any) -> Any:  # noqa: ANN401 - JSON
    match given:
        case str() if _PERCENTAGE.fullmatch(given):
            return float(Decimal(given.strip().rstrip("% ")).scaleb(-2))
        case dict():
            return {key: _fractions(each) for key, each in given.items()}
        case list():
            return [_fractions(each) for each in given]
        case _:
            return given


def _numbers(given: Any, where: str = "") -> Iterator[tuple[str, float]]:  # noqa: ANN401 - JSON
    match given:
        case bool():
            return
        case int() | float():
            yield where, float(given) if abs(given) <= sys.float_info.max else math.inf
        case dict():
            for key, each in given.items():
                yield from _numbers(each, f"{where}.{key}".lstrip("."))
        case list() | tuple():
            for at, each in enumerate(given):
                yield from _numbers(each, f"{where}[{at}]")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)!r} is given twice")
    return found


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is no number")
