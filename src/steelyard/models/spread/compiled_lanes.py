"""Sixty-four firms side by side, compiled: each in a lane, nearing the driver that gives its price.

False position inside a bracket, a stale end made smaller as Anderson and Björck do it (or halved, as by the Illinois
method), on (V - P) / (|V| + |P|). That has the same root as V - P, and stays between -1 and 1 where a rate nears the
growth for ever and V has no bound.

Source:
    N. Anderson, Å. Björck, "A new high order method of regula falsi type for computing a root of an equation",
    BIT 13 (1973), 253-264.
"""

from __future__ import annotations

from steelyard.models.spread.compiled_value import has_value, unit_value
from steelyard.models.spread.compiling import compiled, inlined
from steelyard.models.spread.extra import Floats, np

LANES = 64
SOLVED, ABOVE, BELOW, NO_VALUE, NOT_SETTLED = 0, 1, 2, 3, 4
"""What came of it: see `reverse.Reason`."""

ALIKE = 5
"""Both ends lie on one side of the price: what is between them is still to be looked at."""

# One array holds all lanes, a number of each after the other: the compiler sees that no two of them overlap.
DRIVER = 7 * LANES
_GROWTH, _MARGIN, _TURNOVER, _RATE = DRIVER, DRIVER + LANES, DRIVER + 2 * LANES, DRIVER + 3 * LANES
PRICE = 11 * LANES
A, FA, B, FB, X, FX = 12 * LANES, 13 * LANES, 14 * LANES, 15 * LANES, 16 * LANES, 17 * LANES
LEAST, MOST, REASON, OPEN = 18 * LANES, 19 * LANES, 20 * LANES, 21 * LANES
ALL = 22 * LANES

CLOSE = 5e-14
_NARROW = 4e-16


@inlined
def take_up(lanes: Floats, i: int, firm: Floats, driver: Floats, price: float) -> None:
    """Put a firm into a lane."""
    for k in range(7):
        lanes[k * LANES + i] = firm[k]
    for k in range(4):
        lanes[DRIVER + k * LANES + i] = driver[k]
    lanes[PRICE + i] = price


@inlined
def beside(value: float, price: float) -> float:
    """Where a value lies beside a price: below zero if it is less, between -1 and 1."""
    return (value - price) / (abs(value) + abs(price))


@compiled
def try_at(lanes: Floats, which: int, where: int) -> None:
    """The value a share of each lane, its driver `which` being what stands at `where`; NaN where there is none."""
    for i in range(LANES):
        lanes[DRIVER + which * LANES + i] = lanes[where + i]
    for i in range(LANES):
        scale, now, keep = lanes[i], lanes[LANES + i], lanes[2 * LANES + i]
        last, excess, w = lanes[3 * LANES + i], lanes[4 * LANES + i], 1.0 / lanes[5 * LANES + i]
        growth, margin, rate = lanes[_GROWTH + i], lanes[_MARGIN + i], lanes[_RATE + i]
        turnover = lanes[_TURNOVER + i]
        capital = 1.0 / turnover
        value = unit_value(
            growth, margin, capital, rate, now, keep, last, excess,
            min(w, 1.0), min(2 * w, 1.0), min(3 * w, 1.0), min(4 * w, 1.0), min(5 * w, 1.0),
            min(6 * w, 1.0), min(7 * w, 1.0), min(8 * w, 1.0), min(9 * w, 1.0),
        )  # fmt: skip
        sound = has_value(growth, capital, rate, max(last, -excess)) & (turnover > 0.0)
        lanes[FX + i] = scale * value - lanes[6 * LANES + i] if sound else np.nan


@compiled
def step(lanes: Floats, which: int) -> None:
    """Bring each lane nearer to its root."""
    for i in range(LANES):
        a, b, fb = lanes[A + i], lanes[B + i], lanes[FB + i]
        lanes[X + i] = b - fb * (b - a) / (fb - lanes[FA + i])
    try_at(lanes, which, X)
    for i in range(LANES):
        a, fa, b, fb = lanes[A + i], lanes[FA + i], lanes[B + i], lanes[FB + i]
        x, away = lanes[X + i], beside(lanes[FX + i], lanes[PRICE + i])
        away = 0.0 if fb == 0.0 else away
        crossed = away * fb < 0.0
        smaller = 1.0 - away / fb
        smaller = smaller if smaller > 0.0 else 0.5
        a = b if crossed else a
        lanes[A + i] = a
        lanes[FA + i] = fb if crossed else smaller * fa
        lanes[B + i], lanes[FB + i] = x, away
        lanes[OPEN + i] = 1.0 if (abs(away) > CLOSE) & (abs(x - a) > _NARROW * (abs(a) + abs(x))) else 0.0


@compiled
def bracket(lanes: Floats, which: int) -> None:
    """Value the ends of each bracket."""
    try_at(lanes, which, A)
    for i in range(LANES):
        lanes[FA + i] = lanes[FX + i]
    try_at(lanes, which, B)
    for i in range(LANES):
        one, other, price = lanes[FA + i], lanes[FX + i], lanes[PRICE + i]
        lanes[LEAST + i], lanes[MOST + i] = min(one, other), max(one, other)
        lanes[FA + i], lanes[FB + i] = beside(one, price), beside(other, price)
        if not (np.isfinite(one) and np.isfinite(other)):
            lanes[REASON + i] = NO_VALUE
        elif lanes[FA + i] * lanes[FB + i] > 0.0:
            lanes[REASON + i] = ALIKE
        else:
            lanes[REASON + i] = SOLVED
        if lanes[FA + i] == 0.0:
            lanes[A + i], lanes[B + i] = lanes[B + i], lanes[A + i]
            lanes[FA + i], lanes[FB + i] = 1.0, 0.0
