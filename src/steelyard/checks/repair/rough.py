"""A rough and quick look at whether figures may fit, in floats, before the precise one in decimals.

It rules out only what is far off: twice what rounding can do, and some units of the stated figure's last digit. Where
rounding is large beside a figure, or a formula has no answer, it rules out nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from math import isfinite
from types import MappingProxyType
from typing import Final

from steelyard.checks.relation import Kind, Relation
from steelyard.words.interval import Printed

_FLOATS: Final[Mapping[Kind, Callable[[Sequence[float], int], float]]] = MappingProxyType(
    {
        Kind.CHANGE: lambda of, _: 100 * (of[1] / of[0] - 1),
        Kind.DIFFERENCE: lambda of, _: of[1] - of[0],
        Kind.SHARE: lambda of, _: 100 * of[0] / of[1],
        Kind.GROWTH: lambda of, years: 100 * ((of[1] / of[0]) ** (1 / years) - 1),
        Kind.SUM: lambda of, _: sum(of),
        Kind.AVERAGE: lambda of, _: sum(of) / len(of),
        Kind.RATIO: lambda of, _: of[0] / of[1],
        Kind.MARGIN: lambda of, _: 100 * of[0] / of[1],
        Kind.MULTIPLE: lambda of, _: of[0] * of[1],
        Kind.PER_SHARE: lambda of, _: of[0] * of[1],
        Kind.CONVERSION: lambda of, _: of[0] * of[1],
        Kind.DRAWDOWN: lambda of, _: 100 * (of[1] / of[0] - 1),
        Kind.IMPLIED_WHOLE: lambda of, _: 100 * of[0] / of[1],
        Kind.MARKET: lambda of, _: of[0] * of[1] / 100,
        Kind.CHAIN: lambda of, _: reduce(lambda reached, percent: reached * (1 + percent / 100), of[1:], of[0]),
        Kind.SAME: lambda of, _: of[0],
    }
)
"""The formulas of `relation`, as far as a rough look is worth it."""
_COARSE: Final = 0.1
"""Rounding beyond which a figure is not judged roughly."""
_UNITS: Final = 4.0
"""Half units of the last digit that a result may be off and still be called off by one, and two more."""
_EXACT: Final = 1e-9
"""What floats may lose."""


def may_hold(relation: Relation, values: Sequence[Printed]) -> bool:
    """Whether values in the places of a relation's terms may fit it; yes, where a rough look cannot tell."""
    formula = _FLOATS.get(relation.kind)
    if formula is None or relation.stated is None or not all(value.is_point for value in values):
        return True
    middles = [float(value.middle) for value in values]
    halves = [_half(value) for value in values]
    inputs = middles[:-1]
    if any(half > _COARSE * abs(middle) for half, middle in zip(halves[:-1], inputs, strict=True)):
        return True
    try:
        result = formula(inputs, relation.years)
        spread = sum(
            abs(formula([*inputs[:at], middle + half, *inputs[at + 1 :]], relation.years) - result)
            for at, (middle, half) in enumerate(zip(inputs, halves, strict=False))
        )
        # cut off, not rounded, an input is off by a whole unit, and a result too
        far = abs(result - middles[-1]) - 3 * spread - _UNITS * halves[-1]
        return not isfinite(far) or far <= _EXACT * max(abs(result), abs(middles[-1]))
    except (ArithmeticError, TypeError, ValueError):
        return True


def _half(value: Printed) -> float:
    """How far off rounding may put a point figure."""
    assert value.low is not None
    exponent = value.low.as_tuple().exponent
    assert isinstance(exponent, int)
    return 10.0**exponent * (1.0 if value.approx else 0.5)
