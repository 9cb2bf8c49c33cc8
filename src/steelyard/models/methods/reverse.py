"""What has to be true: the driver at which a method gives a price.

method, its inputs, a driver, a target ─▶ every place in the range where the value is the target, or why there is none
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.reverse_driver import driver_at, is_whole, placed, value_of
from steelyard.models.methods.reverse_search import Searched, search
from steelyard.words.errors import MethodInputsError, ModelError, ModelInputError, NoSuchMethodError
from steelyard.words.names import nearest_first

_PLACES: Final = 400
_FRACTIONS: Final = 1.5
_MOST_WHOLE: Final = 100


class Reverse(Inputs, frozen=True, kw_only=True):
    """Solve method(driver) = target."""

    method: Annotated[str, Meta(description="The method to turn round, by name.")]
    inputs: Annotated[dict[str, Any], Meta(description="Its inputs; the driver may be left out where it is required.")]
    driver: Annotated[
        str | list[str],
        Meta(description="Which input is looked for, as growth, growth[0] or parts[1].margin; a list moves together."),
    ]
    target: Annotated[float, Meta(description="What the value has to be, like a price of one share.")]
    value: Annotated[
        str | None, Meta(description="Which value of the method has to be the target; without it the first.")
    ] = None
    how: Annotated[
        Literal["set", "add", "scale"],
        Meta(description="The driver is set to a number, or one is added to it, or it is multiplied by one."),
    ] = "set"
    low: Annotated[float | None, Meta(description="Lower end of the range that is searched.")] = None
    high: Annotated[float | None, Meta(description="Upper end of the range that is searched.")] = None


def over(methods: Mapping[str, Method]) -> Method:
    """The method that turns any of these round."""
    return Method(
        name="reverse",
        title="What has to be true: the driver at which a method gives a price",
        inputs=Reverse,
        work=partial(work, methods=methods),
        example={
            "method": "ginzu",
            "driver": "growth",
            "target": 1050,
            "low": -0.2,
            "high": 0.6,
            "inputs": dict(methods["ginzu"].example),
        },
        source="A. Rappaport, M. J. Mauboussin, Expectations Investing (Harvard Business School Press, 2001)",
        gives=_GIVES,
    )


_GIVES: Final = {
    "solution": "the driver at which the value is the target; of several the one nearest to what is given",
    "solutions": "all of them in the range, in rising order; none is an answer",
    "value_at_solution": "the method's value there",
    "target": "as given",
    "value_as_given": "the method's value with the inputs as they are, where it has one",
    "driver_as_given": "the driver there",
    "least_value": "lowest value in the range",
    "driver_at_least": "where",
    "most_value": "highest value in the range",
    "driver_at_most": "where",
    "last_whole_before": "of a driver in whole numbers: the last before each solution",
}


def work(inputs: Reverse, *, methods: Mapping[str, Method]) -> Worked:
    """Every place in the range where the method gives the target, or what it gives instead.

    Raises:
        NoSuchMethodError: there is no such method.
        MethodInputsError: its inputs cannot be read.
        ModelInputError: an input that is none of its numbers; a range that is none; no value anywhere in it.
    """
    method = _named(inputs.method, methods)
    paths = [inputs.driver] if isinstance(inputs.driver, str) else inputs.driver
    asked = [driver_at(method, inputs.inputs, path) for path in paths]
    if not asked or (inputs.how != "set" and None in asked):
        raise ModelInputError(
            "driver", "not given in inputs", "nothing can be added to it", "Give it there, or let how be set."
        )
    now = asked[0] if inputs.how == "set" else {"add": 0.0, "scale": 1.0}[inputs.how]
    whole = inputs.how == "set" and all(is_whole(method, path) for path in paths)
    low, high = _range(inputs, now, whole=whole)
    last: list[ModelError] = []

    def value_at(x: float) -> float:
        given = inputs.inputs
        for path in paths:
            given = placed(given, path, x, inputs.how, whole=whole)
        return value_of(method, given, inputs.value)

    def curve(x: float) -> float | None:
        try:
            return value_at(x) - inputs.target
        except ModelError as refused:
            last[:] = [refused]
            return None

    scale = abs(inputs.target) or 1.0
    found, values = _whole(curve, low, high) if whole else _searched(curve, low, high, now, scale)
    if not whole and not found.roots and (inputs.low is None or inputs.high is None):
        low, high = _range(inputs, now, whole=whole, wide=True)
        found, values = _searched(curve, low, high, now, scale)
    if found.least is None or found.most is None:
        raise _nowhere(inputs, (low, high), last[0] if last else None)
    return _told(inputs, found, values, now, (low, high), value_at)


def _nowhere(inputs: Reverse, ends: tuple[float, float], refused: ModelError | None) -> ModelError:
    """The refusal of a range in which the method has no value."""
    if isinstance(refused, MethodInputsError):
        return refused
    where = f"nowhere from {ends[0]:g} to {ends[1]:g}"
    if refused is None:
        return ModelInputError(inputs.method, "without a value", where, "Give a range.")
    return ModelInputError(inputs.method, "without a value", f"{where}: {refused.happened.rstrip('.')}", refused.remedy)


def _searched(
    curve: Callable[[float], float | None], low: float, high: float, now: float | None, scale: float
) -> tuple[Searched, dict[str, Number]]:
    places = {low + (high - low) * at / _PLACES for at in range(_PLACES + 1)}
    if now is not None and low <= now <= high:
        places.add(now)
    return search(curve, sorted(places), scale), {}


def _whole(curve: Callable[[float], float | None], low: float, high: float) -> tuple[Searched, dict[str, Number]]:
    """Between two whole numbers of unlike sign the place is told by a straight line."""
    places = [float(at) for at in range(round(low), round(high) + 1)]
    known = [(x, y) for x in places if (y := curve(x)) is not None]
    roots = [x for x, y in known if y == 0]
    before = [x for x, y in known if y == 0]
    for (a, one), (b, two) in pairwise(known):
        if one * two < 0 and b - a == 1:
            roots.append(a + one / (one - two))
            before.append(a)
    found = search(dict(known).get, [x for x, _ in known], 1.0)
    kept = Searched(roots=tuple(sorted(roots)), least=found.least, most=found.most, edges=())
    return kept, {"last_whole_before": sorted(before)}


def _told(
    inputs: Reverse,
    found: Searched,
    values: dict[str, Number],
    now: float | None,
    ends: tuple[float, float],
    value_at: Callable[[float], float],
) -> Worked:
    assert found.least is not None
    assert found.most is not None
    name = inputs.driver if isinstance(inputs.driver, str) else " and ".join(inputs.driver)
    bounds: dict[str, Number] = {
        "least_value": found.least.y + inputs.target,
        "driver_at_least": found.least.x,
        "most_value": found.most.y + inputs.target,
        "driver_at_most": found.most.x,
    }
    given = _as_given(inputs, now, value_at)
    notes = [f"Searched from {ends[0]:g} to {ends[1]:g}."]
    notes += [_beyond(edge, value_at) for edge in found.edges]
    if not found.roots:
        low, high = bounds["least_value"], bounds["most_value"]
        notes.insert(0, f"No solution: with {name} in that range the value is {low:,.6g} to {high:,.6g}.")
        return Worked(values={"solutions": [], "target": inputs.target, **given, **bounds}, notes=tuple(notes))
    nearest = found.roots[0] if now is None else min(found.roots, key=lambda root: abs(root - now))
    if len(found.roots) > 1:
        notes.insert(0, f"{len(found.roots)} solutions: the value is the target at each of them.")
    exact = "last_whole_before" not in values
    there: dict[str, Number] = {"value_at_solution": value_at(nearest)} if exact else {}
    lines = tuple(Line(f"{name} at which the value is {inputs.target:,.10g}", root) for root in found.roots)
    return Worked(
        values={
            "solution": nearest,
            "solutions": list(found.roots),
            **values,
            **there,
            "target": inputs.target,
            **given,
            **bounds,
        },
        lines=lines,
        notes=tuple(notes),
    )


def _beyond(edge: float, value_at: Callable[[float], float]) -> str:
    """Why there is no value just beyond the border of the domain."""
    for x in (math.nextafter(edge, math.inf), math.nextafter(edge, -math.inf)):
        try:
            value_at(x)
        except ModelError as refused:
            return f"Beyond {edge:.6g} there is no value: {refused.happened}"
    return f"Beyond {edge:.6g} there is no value."


def _as_given(inputs: Reverse, now: float | None, value_at: Callable[[float], float]) -> dict[str, Number]:
    if now is None:
        return {}
    try:
        return {"value_as_given": value_at(now), "driver_as_given": now}
    except ModelError:
        return {"driver_as_given": now} if inputs.how == "set" else {}


def _range(inputs: Reverse, now: float | None, *, whole: bool, wide: bool = False) -> tuple[float, float]:
    """The range as given; else what is usual for such a number, or ten times as far and more."""
    if whole:
        low, high = 1.0, float(_MOST_WHOLE)
    elif inputs.how == "scale":
        low, high = 0.0, 1000.0 if wide else 10.0
    elif now is None or abs(now) <= _FRACTIONS:
        low, high = (-0.99, 10.0) if wide else (-0.5, 1.0)
    else:
        far = (1000 if wide else 10) * now
        low, high = min(0.0, far), max(0.0, far)
    low = low if inputs.low is None else inputs.low
    high = high if inputs.high is None else inputs.high
    if not low < high or not math.isfinite(high - low):
        raise ModelInputError("low", f"{low:g}", f"from it to high, {high:g}, there is no range", "Give a range.")
    if whole and high - low > _MOST_WHOLE * 10:
        raise ModelInputError(
            "high", f"{high:g}", f"more than {_MOST_WHOLE * 10} whole numbers lie in between", "Give a smaller range."
        )
    return low, high


def _named(name: str, methods: Mapping[str, Method]) -> Method:
    if name not in methods:
        raise NoSuchMethodError(name, nearest_first(name, sorted(methods)))
    return methods[name]
