"""What has to be true at a price, compiled: 64 firms are solved side by side, each inside its bracket.

The Illinois method (false position that halves a stale end) on (V - P) / (|V| + |P|), which has the same root as V - P
and stays between -1 and 1 where a rate nears the growth for ever and V has no bound.
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiled_value import has_none, unit_value
from steelyard.models.spread.compiling import compiled, inlined
from steelyard.models.spread.extra import Floats, np

LANES = 64
_ROUNDS = 120
_CLOSE = 2e-14
_NARROW = 4e-16
_LOOKS = 16
"""Steps in which a bracket is looked through where its ends lie on one side of the price."""

SOLVED, ABOVE, BELOW, NO_VALUE, NOT_SETTLED = 0, 1, 2, 3, 4
"""What came of it: see `reverse.Reason`."""


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
    rows = np.empty((7, LANES))
    given = np.empty((4, LANES))
    room = np.empty((7, LANES))
    for start in range(first, last, LANES):
        lanes = min(LANES, last - start)
        for i in range(LANES):
            at = start + min(i, lanes - 1)  # idle lanes repeat the last firm
            for k in range(7):
                rows[k, i] = firms[at, k]
            for k in range(4):
                given[k, i] = drivers[at, k]
            room[0, i], room[1, i], room[2, i] = low[at], high[at], prices[at]
        solve(rows, given, which, room)
        for i in range(lanes):
            at = start + i
            found[at] = room[3, i]
            reasons[at] = int(room[4, i])
            ends[at, 0], ends[at, 1] = room[5, i], room[6, i]


@compiled
def solve(rows: Floats, given: Floats, which: int, room: Floats) -> None:  # noqa: C901 - loops over lanes, side by side
    """One block. `room` has low, high, price; found, reason, least and greatest value are written into it."""
    low, high, price = room[0], room[1], room[2]
    a, fa = low.copy(), np.empty(LANES)
    b, fb = high.copy(), np.empty(LANES)
    x, fx = np.empty(LANES), np.empty(LANES)
    value_at(rows, given, which, a, fa)
    value_at(rows, given, which, b, fb)
    sides = 0
    for i in range(LANES):
        room[5, i], room[6, i] = min(fa[i], fb[i]), max(fa[i], fb[i])
        room[4, i] = SOLVED if np.isfinite(fa[i]) and np.isfinite(fb[i]) else NO_VALUE
        fa[i], fb[i] = beside(fa[i], price[i]), beside(fb[i], price[i])
        sides += room[4, i] == SOLVED and fa[i] * fb[i] > 0.0
    if sides:
        look_through(rows, given, which, room, a, fa, b, fb)
    for i in range(LANES):
        if room[4, i] != SOLVED:  # a root at once: this lane waits for the others
            a[i], fa[i], b[i], fb[i] = low[i], -1.0, low[i], 0.0
        elif fa[i] == 0.0:
            a[i], fa[i], b[i], fb[i] = b[i], 1.0, a[i], 0.0
    for _ in range(_ROUNDS):
        for i in range(LANES):
            x[i] = b[i] - fb[i] * (b[i] - a[i]) / (fb[i] - fa[i])
        value_at(rows, given, which, x, fx)
        working = 0
        for i in range(LANES):
            away = beside(fx[i], price[i])
            away = 0.0 if (fb[i] == 0.0) else away
            crossed = away * fb[i] < 0.0
            a[i] = b[i] if crossed else a[i]
            fa[i] = fb[i] if crossed else 0.5 * fa[i]
            b[i], fb[i] = x[i], away
            open_ = (abs(away) > _CLOSE) & (abs(b[i] - a[i]) > _NARROW * (abs(a[i]) + abs(b[i])))
            working += open_
        if working == 0:
            break
    value_at(rows, given, which, b, fx)
    for i in range(LANES):
        solved = room[4, i] == SOLVED
        if solved and not abs(fx[i] - price[i]) <= 1e-9 * (abs(price[i]) + abs(rows[6, i])):
            room[4, i] = NOT_SETTLED
            solved = False
        room[3, i] = b[i] if solved else np.nan


@compiled
def look_through(
    rows: Floats, given: Floats, which: int, room: Floats, a: Floats, fa: Floats, b: Floats, fb: Floats
) -> None:
    """Look for a price inside a bracket whose ends lie on one side of it; say on which side where there is none."""
    low, high, price = room[0], room[1], room[2]
    x, fx = np.empty(LANES), np.empty(LANES)
    same = np.empty(LANES, np.bool_)
    for i in range(LANES):
        same[i] = room[4, i] == SOLVED and fa[i] * fb[i] > 0.0
    for look in range(1, _LOOKS):
        for i in range(LANES):
            x[i] = low[i] + (high[i] - low[i]) * look / _LOOKS
        value_at(rows, given, which, x, fx)
        for i in range(LANES):
            if same[i] and np.isfinite(fx[i]):
                room[5, i], room[6, i] = min(room[5, i], fx[i]), max(room[6, i], fx[i])
                away = beside(fx[i], price[i])
                if away * fa[i] <= 0.0:
                    b[i], fb[i] = x[i], away
                    same[i] = False
                else:
                    a[i], fa[i] = x[i], away
    for i in range(LANES):
        if same[i]:
            room[4, i] = ABOVE if fb[i] < 0.0 else BELOW


@inlined
def beside(value: float, price: float) -> float:
    """Where a value lies beside a price: below zero if it is less, between -1 and 1."""
    return (value - price) / (abs(value) + abs(price))


@compiled
def value_at(rows: Floats, given: Floats, which: int, tried: Floats, found: Floats) -> None:
    """The value a share of each lane, its driver `which` being `tried`; NaN where there is none."""
    given[which, :] = tried
    scale, now, keep, last, excess, years, debt = rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6]
    growth, margin, turnover, rate = given[0], given[1], given[2], given[3]
    for i in range(LANES):
        w = 1.0 / years[i]
        capital = 1.0 / turnover[i]
        value = unit_value(
            growth[i], margin[i], capital, rate[i], now[i], keep[i], last[i], excess[i],
            min(w, 1.0), min(2 * w, 1.0), min(3 * w, 1.0), min(4 * w, 1.0), min(5 * w, 1.0),
            min(6 * w, 1.0), min(7 * w, 1.0), min(8 * w, 1.0), min(9 * w, 1.0),
        )  # fmt: skip
        fails = has_none(growth[i], margin[i], capital, rate[i], last[i], excess[i]) | (turnover[i] <= 0.0)
        found[i] = np.nan if fails else scale[i] * value - debt[i]
