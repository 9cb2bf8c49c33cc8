"""A method worked out, with a promise: what comes back is finite, or a refusal says what to do.

A formula that is given numbers far out of their usual range divides by zero, overflows, or takes a root of less than
nothing. None of these is an answer, and none of them may leave as one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.words.errors import ModelInputError

_ADVICE: Final = (
    "Check the inputs for a misplaced point, a zero, or percent where a fraction is meant: 8.5% is written 0.085."
)


def work_out(method: Method, inputs: Inputs) -> Worked:
    """What a method gives for its inputs, every number of it finite.

    Raises:
        ModelError: the formula has no answer for these inputs, or one that is beyond what can be counted.
    """
    try:
        worked: Worked = method.work(inputs)
    except ArithmeticError as refused:
        kind = "a division by zero" if isinstance(refused, ZeroDivisionError) else "beyond what can be counted"
        raise ModelInputError(
            f"a step of {method.name}", kind, "an input is out of the range of the formula", _ADVICE
        ) from refused
    for name, number in _numbers(dict(worked.values)):
        _must_be_finite(name, number)
    for line in worked.lines:
        _must_be_finite(line.says, line.amount)
    return worked


def _must_be_finite(name: str, number: Any) -> None:  # noqa: ANN401 - whatever a formula gave
    if isinstance(number, complex):
        raise ModelInputError(name, "no real number", "a root of less than nothing was taken", _ADVICE)
    if not math.isfinite(number):
        raise ModelInputError(name, "not finite", "an input is out of the range of the formula", _ADVICE)


def _numbers(given: Any, where: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - numbers, and lists of them
    match given:
        case bool() | str() | None:
            return
        case Mapping():
            for key, each in given.items():
                yield from _numbers(each, f"{where}.{key}".lstrip("."))
        case Sequence():
            for at, each in enumerate(given):
                yield from _numbers(each, f"{where}[{at}]")
        case _:
            yield where, given
