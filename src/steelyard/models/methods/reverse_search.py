"""Where a function of one number is zero: every place in a range, or none, with what the function does there.

The function may be undefined in parts of the range; a jump across zero is no solution.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias, final

Curve: TypeAlias = Callable[[float], float | None]
"""None where there is no value."""

_STEPS: Final = 200
_JUMP: Final = 1e-6
_TOUCH: Final = 1e-11
_GOLDEN: Final = (math.sqrt(5) - 1) / 2


@final
@dataclass(frozen=True, slots=True)
class Point:
    """A place and what the function gives there."""

    x: float
    y: float


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What was found in a range."""

    roots: tuple[float, ...]
    least: Point | None
    """Where the function is lowest, among the places looked at."""
    most: Point | None
    edges: tuple[float, ...]
    """Places beside which the function has no value."""


def search(curve: Curve, places: Sequence[float], scale: float) -> Searched:
    """Every zero of a function.

    Between neighbours of unlike sign a zero is closed in by false position and halving; between neighbours of like
    sign a turning point is looked for, so that two zeros close together are not missed. A border of the domain is
    closed in, so that a zero just before it is not missed either.

    Args:
        curve: the function.
        places: where to look first, in rising order; two or more.
        scale: what a difference of the function is measured against, above zero.

    Returns:
        The zeros in rising order; the lowest and the highest point; the borders of the domain.
    """
    points, edges = _looked(curve, places)
    roots: list[float] = []
    for run in points:
        roots += _roots(curve, run, scale)
    every = [point for run in points for point in run]
    return Searched(
        roots=tuple(_apart(sorted(roots))),
        least=min(every, key=lambda point: point.y, default=None),
        most=max(every, key=lambda point: point.y, default=None),
        edges=tuple(edges),
    )


def _looked(curve: Curve, places: Sequence[float]) -> tuple[list[list[Point]], list[float]]:
    """Runs of neighbours that all have a value, each up to the border of the domain."""
    runs: list[list[Point]] = []
    edges: list[float] = []
    before: tuple[float, float | None] | None = None
    for x in places:
        y = curve(x)
        if before is not None and (before[1] is None) != (y is None):
            inside, outside = (before[0], x) if y is None else (x, before[0])
            edge = _border(curve, inside, outside)
            edges.append(edge.x)
            if y is None:
                runs[-1].append(edge)
            else:
                runs.append([edge])
        if y is not None:
            if before is None or (before[1] is None and not runs):
                runs.append([])
            runs[-1].append(Point(x, y))
        before = (x, y)
    return runs, edges


def _border(curve: Curve, inside: float, outside: float) -> Point:
    """The last place that has a value, between one that has and one that has not."""
    last = curve(inside)
    assert last is not None
    found = Point(inside, last)
    for _ in range(60):
        middle = (found.x + outside) / 2
        if middle in (found.x, outside):
            break
        y = curve(middle)
        if y is None:
            outside = middle
        else:
            found = Point(middle, y)
    return found


def _roots(curve: Curve, run: Sequence[Point], scale: float) -> Iterator[float]:
    for point in run:
        if point.y == 0:
            yield point.x
    for left, right in pairwise(run):
        if left.y * right.y < 0:
            yield from _crossing(curve, left, right, scale)
    for left, middle, right in zip(run, run[1:], run[2:], strict=False):
        sides = (left.y, middle.y, right.y)
        alike = all(y > 0 for y in sides) or all(y < 0 for y in sides)
        beside = (abs(left.y), abs(right.y))
        if alike and abs(middle.y) <= min(beside) and abs(middle.y) < max(beside):
            yield from _turning(curve, (left, middle, right), scale)


def _crossing(curve: Curve, left: Point, right: Point, scale: float) -> Iterator[float]:
    """The zero between two points of unlike sign, if it is no jump."""
    a, b = left, right
    lagging = 0
    for step in range(1, _STEPS):
        x = (a.x + b.x) / 2 if step % 3 == 0 else (a.x * b.y - b.x * a.y) / (b.y - a.y)
        if not min(a.x, b.x) < x < max(a.x, b.x):
            x = (a.x + b.x) / 2
        if x in (a.x, b.x):
            break
        y = curve(x)
        if y is None:
            return
        if y == 0:
            yield x
            return
        if (y < 0) == (a.y < 0):
            a = Point(x, y)
            b = Point(b.x, b.y / 2) if lagging > 0 else b
            lagging = 1
        else:
            b = Point(x, y)
            a = Point(a.x, a.y / 2) if lagging < 0 else a
            lagging = -1
    best = min((a.x, b.x), key=lambda each: abs(curve(each) or 0.0))
    if abs(curve(best) or 0.0) <= _JUMP * scale:
        yield best


def _turning(curve: Curve, three: tuple[Point, Point, Point], scale: float) -> Iterator[float]:
    """Zeros near a turning point that comes close to zero from one side."""
    left, middle, right = three
    sign = 1.0 if middle.y > 0 else -1.0
    low, high = left.x, right.x
    best = middle
    for _ in range(_STEPS):
        if high - low <= 1e-15 * (1 + abs(low) + abs(high)):
            break
        one, two = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        first, second = curve(one), curve(two)
        if first is None or second is None:
            return
        for x, y in ((one, first), (two, second)):
            if sign * y < sign * best.y:
                best = Point(x, y)
        if sign * best.y < 0:
            yield from _crossing(curve, left, best, scale)
            yield from _crossing(curve, best, right, scale)
            return
        low, high = (low, two) if sign * first < sign * second else (one, high)
    if abs(best.y) <= _TOUCH * scale:
        yield best.x


def _apart(roots: Sequence[float]) -> Iterator[float]:
    """Each zero once."""
    last: float | None = None
    for root in roots:
        if last is None or abs(root - last) > 1e-12 * (1 + abs(root)):
            yield root
        last = root
