"""What has to be true at a price, compiled: 64 firms are solved side by side, each inside its bracket.

False position inside a bracket, a stale end made smaller as Anderson and Björck do it (or halved, as by the Illinois
method), on (V - P) / (|V| + |P|). That has the same root as V - P, and stays between -1 and 1 where a rate nears the
growth for ever and V has no bound.

Source:
    N. Anderson, Å. Björck, "A new high order method of regula falsi type for computing a root of an equation",
    BIT 13 (1973), 253-264.
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiled_value import has_value, unit_value
from steelyard.models.spread.compiling import compiled, inlined
from steelyard.models.spread.extra import Floats, np

LANES = 64
_ROUNDS = 120
_CLOSE = 5e-14
_NEAR = 1e-10
_NARROW = 4e-16
_LOOKS = 16
"""Steps in which a bracket is looked through where its ends lie on one side of the price."""

SOLVED, ABOVE, BELOW, NO_VALUE, NOT_SETTLED = 0, 1, 2, 3, 4
"""What came of it: see `reverse.Reason`."""

# One array holds all lanes, a number of each after the other: the compiler sees that no two of them overlap.
_DRIVER = 7 * LANES
_GROWTH, _MARGIN, _TURNOVER, _RATE = _DRIVER, _DRIVER + LANES, _DRIVER + 2 * LANES, _DRIVER + 3 * LANES
_PRICE = 11 * LANES
_A, _FA, _B, _FB, _X, _FX = 12 * LANES, 13 * LANES, 14 * LANES, 15 * LANES, 16 * LANES, 17 * LANES
_REASON, _LEAST, _MOST = 18 * LANES, 19 * LANES, 20 * LANES
_ALL = 21 * LANES


@compiled
def implied(  # noqa: PLR0913, PLR0917 - columns in, columns out
    firms: Floats,
    drivers: Floats,
    which: int,
    prices: Floats,
    low: Floats,
    high: Floats,
    found: Floats,
    reasons: Any,  # noqa: ANN401 - whole numbers
    ends: Floats,
    first: int,
    last: int,
) -> None:
    """Fill what driver `which` has to be for the firms first … last - 1 to be worth their prices.

    Args:
        firms: (m, 7) rows of `firms.firm_rows`.
        drivers: (m, 4) growth, margin, sales to capital, rate; that of `which` is not looked at.
        which: 0 to 3.
        prices: (m,) a share.
        low: (m,) the low end of the bracket.
        high: (m,) the high end.
        found: (m,) is filled; NaN where there is none.
        reasons: (m,) is filled: SOLVED, ABOVE, BELOW, NO_VALUE, NOT_SETTLED.
        ends: (m, 2) is filled: the least and the greatest value that was seen in the bracket.
        first: the first firm.
        last: the one after the last.
    """
    lanes = np.empty(_ALL)
    for start in range(first, last, LANES):
        count = min(LANES, last - start)
        for i in range(LANES):
            at = start + min(i, count - 1)  # idle lanes repeat the last firm
            for k in range(7):
                lanes[k * LANES + i] = firms[at, k]
            for k in range(4):
                lanes[_DRIVER + k * LANES + i] = drivers[at, k]
            lanes[_A + i], lanes[_B + i], lanes[_PRICE + i] = low[at], high[at], prices[at]
        bracket(lanes, which)
        approach(lanes, which)
        for i in range(count):
            at = start + i
            reasons[at] = int(lanes[_REASON + i])
            found[at] = lanes[_B + i] if reasons[at] == SOLVED else np.nan
            ends[at, 0], ends[at, 1] = lanes[_LEAST + i], lanes[_MOST + i]


@compiled
def bracket(lanes: Floats, which: int) -> None:
    """Value the ends; where both lie on one side of the price, look between them; say why where there is no root."""
    try_at(lanes, which, _A)
    for i in range(LANES):
        lanes[_FA + i] = lanes[_FX + i]
    try_at(lanes, which, _B)
    alike = 0
    for i in range(LANES):
        one, other, price = lanes[_FA + i], lanes[_FX + i], lanes[_PRICE + i]
        lanes[_LEAST + i], lanes[_MOST + i] = min(one, other), max(one, other)
        lanes[_REASON + i] = SOLVED if np.isfinite(one) and np.isfinite(other) else NO_VALUE
        lanes[_FA + i], lanes[_FB + i] = beside(one, price), beside(other, price)
        alike += lanes[_REASON + i] == SOLVED and lanes[_FA + i] * lanes[_FB + i] > 0.0
    if alike:
        look_through(lanes, which)
    for i in range(LANES):
        if lanes[_REASON + i] != SOLVED:  # a root at once: this lane waits for the others
            lanes[_B + i] = lanes[_A + i]
            lanes[_FA + i], lanes[_FB + i] = -1.0, 0.0
        elif lanes[_FA + i] == 0.0:
            lanes[_A + i], lanes[_B + i] = lanes[_B + i], lanes[_A + i]
            lanes[_FA + i], lanes[_FB + i] = 1.0, 0.0


@compiled
def approach(lanes: Floats, which: int) -> None:
    """Close in on the roots, all lanes at a time, until each is near enough."""
    for _ in range(_ROUNDS):
        for i in range(LANES):
            a, b, fb = lanes[_A + i], lanes[_B + i], lanes[_FB + i]
            lanes[_X + i] = b - fb * (b - a) / (fb - lanes[_FA + i])
        try_at(lanes, which, _X)
        working = 0
        for i in range(LANES):
            a, fa, b, fb = lanes[_A + i], lanes[_FA + i], lanes[_B + i], lanes[_FB + i]
            x, away = lanes[_X + i], beside(lanes[_FX + i], lanes[_PRICE + i])
            away = 0.0 if fb == 0.0 else away
            crossed = away * fb < 0.0
            smaller = 1.0 - away / fb
            smaller = smaller if smaller > 0.0 else 0.5
            a = b if crossed else a
            lanes[_A + i] = a
            lanes[_FA + i] = fb if crossed else smaller * fa
            lanes[_B + i], lanes[_FB + i] = x, away
            working += (abs(away) > _CLOSE) & (abs(x - a) > _NARROW * (abs(a) + abs(x)))
        if working == 0:
            break
    for i in range(LANES):
        owed = 1.0 + abs(lanes[6 * LANES + i] / lanes[_PRICE + i])
        if lanes[_REASON + i] == SOLVED and not abs(lanes[_FB + i]) <= _NEAR * owed:
            lanes[_REASON + i] = NOT_SETTLED


@compiled
def look_through(lanes: Floats, which: int) -> None:
    """Look for a price inside a bracket whose ends lie on one side of it; say on which side where there is none."""
    low, high = lanes[_A : _A + LANES].copy(), lanes[_B : _B + LANES].copy()
    alike = np.empty(LANES, np.bool_)
    for i in range(LANES):
        alike[i] = lanes[_REASON + i] == SOLVED and lanes[_FA + i] * lanes[_FB + i] > 0.0
    for look in range(1, _LOOKS):
        for i in range(LANES):
            lanes[_X + i] = low[i] + (high[i] - low[i]) * look / _LOOKS
        try_at(lanes, which, _X)
        for i in range(LANES):
            value = lanes[_FX + i]
            if alike[i] and np.isfinite(value):
                lanes[_LEAST + i], lanes[_MOST + i] = min(lanes[_LEAST + i], value), max(lanes[_MOST + i], value)
                away = beside(value, lanes[_PRICE + i])
                alike[i] = away * lanes[_FA + i] > 0.0
                if alike[i]:
                    lanes[_A + i], lanes[_FA + i] = lanes[_X + i], away
                else:
                    lanes[_B + i], lanes[_FB + i] = lanes[_X + i], away
    for i in range(LANES):
        if alike[i]:
            lanes[_REASON + i] = ABOVE if lanes[_FB + i] < 0.0 else BELOW


@inlined
def beside(value: float, price: float) -> float:
    """Where a value lies beside a price: below zero if it is less, between -1 and 1."""
    return (value - price) / (abs(value) + abs(price))


@compiled
def try_at(lanes: Floats, which: int, where: int) -> None:
    """The value a share of each lane, its driver `which` being what stands at `where`; NaN where there is none."""
    for i in range(LANES):
        lanes[_DRIVER + which * LANES + i] = lanes[where + i]
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
        lanes[_FX + i] = scale * value - lanes[6 * LANES + i] if sound else np.nan
