"""What has to be true at a price, compiled: many firms, sixty-four at a time; who is done makes room for the next.

Each firm has its bracket valued first; firms whose ends lie on one side of the price are then looked through together;
and those with a bracket are closed in upon (see `compiled_lanes`).
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiled_lanes import (
    ABOVE,
    ALIKE,
    ALL,
    BELOW,
    FA,
    FB,
    FX,
    LANES,
    LEAST,
    MOST,
    NOT_SETTLED,
    OPEN,
    PRICE,
    REASON,
    SOLVED,
    A,
    B,
    X,
    beside,
    bracket,
    step,
    take_up,
    try_at,
)  # fmt: skip
from steelyard.models.spread.compiling import compiled
from steelyard.models.spread.extra import Floats, np

_ROUNDS = 120
_NEAR = 1e-10
_LOOKS = 16
"""Steps in which a bracket is looked through where its ends lie on one side of the price."""


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
    lanes = np.empty(ALL)
    states = np.empty((last - first, 4))  # the ends of each bracket, and where their values lie
    for start in range(first, last, LANES):
        count = min(LANES, last - start)
        for i in range(LANES):
            at = start + min(i, count - 1)  # idle lanes repeat the last firm
            take_up(lanes, i, firms[at], drivers[at], prices[at])
            lanes[A + i], lanes[B + i] = low[at], high[at]
        bracket(lanes, which)
        for i in range(count):
            at = start + i
            for k in range(4):
                states[at - first, k] = lanes[A + k * LANES + i]
            reasons[at] = int(lanes[REASON + i])
            found[at] = np.nan
            ends[at, 0], ends[at, 1] = lanes[LEAST + i], lanes[MOST + i]
    look_between(firms, drivers, which, prices, states, reasons, ends, first)
    approach(firms, drivers, which, prices, states, found, reasons, first)


@compiled
def look_between(
    firms: Floats,
    drivers: Floats,
    which: int,
    prices: Floats,
    states: Floats,
    reasons: Any,  # noqa: ANN401 - whole numbers
    ends: Floats,
    first: int,
) -> None:
    """Look through the brackets whose ends are alike, those of many firms together."""
    lanes = np.ones(ALL)
    owner = np.empty(LANES, np.int64)
    held, last = 0, first + states.shape[0]
    for at in range(first, last):
        if reasons[at] == ALIKE:
            take_up(lanes, held, firms[at], drivers[at], prices[at])
            for k in range(4):
                lanes[A + k * LANES + held] = states[at - first, k]
            lanes[LEAST + held], lanes[MOST + held] = ends[at, 0], ends[at, 1]
            owner[held] = at
            held += 1
        if held == LANES or (held and at == last - 1):
            lanes[REASON : REASON + LANES] = SOLVED
            lanes[REASON : REASON + held] = ALIKE
            look_through(lanes, which)
            for i in range(held):
                there = owner[i]
                for k in range(4):
                    states[there - first, k] = lanes[A + k * LANES + i]
                reasons[there] = int(lanes[REASON + i])
                ends[there, 0], ends[there, 1] = lanes[LEAST + i], lanes[MOST + i]
            held = 0


@compiled
def approach(
    firms: Floats,
    drivers: Floats,
    which: int,
    prices: Floats,
    states: Floats,
    found: Floats,
    reasons: Any,  # noqa: ANN401 - whole numbers
    first: int,
) -> None:
    """Close in on the roots of all firms that have a bracket; a lane that is done takes up the next firm."""
    lanes = np.ones(ALL)
    lanes[FA : FA + LANES], lanes[FB : FB + LANES] = -1.0, 0.0  # a root at once: an idle lane stays where it is
    owner = np.full(LANES, -1, np.int64)
    rounds = np.zeros(LANES, np.int64)
    following, last = first, first + states.shape[0]
    lanes[OPEN : OPEN + LANES] = 0.0
    busy = 1
    while busy:
        busy = 0
        for i in range(LANES):
            at = owner[i]
            rounds[i] += 1
            if lanes[OPEN + i] != 0.0 and rounds[i] < _ROUNDS:
                busy += 1
                continue
            if at >= 0:
                near = abs(lanes[FB + i]) <= _NEAR * (1.0 + abs(lanes[6 * LANES + i] / lanes[PRICE + i]))
                reasons[at] = SOLVED if near else NOT_SETTLED
                found[at] = lanes[B + i] if near else np.nan
            while following < last and reasons[following] != SOLVED:
                following += 1
            owner[i] = -1
            lanes[FB + i] = 0.0
            if following < last:
                take_up(lanes, i, firms[following], drivers[following], prices[following])
                for k in range(4):
                    lanes[A + k * LANES + i] = states[following - first, k]
                owner[i], rounds[i] = following, 0
                following += 1
                busy += 1
        if busy:
            step(lanes, which)


@compiled
def look_through(lanes: Floats, which: int) -> None:
    """Look for a price inside a bracket whose ends lie on one side of it; say on which side where there is none."""
    low, high = lanes[A : A + LANES].copy(), lanes[B : B + LANES].copy()
    alike = np.empty(LANES, np.bool_)
    for i in range(LANES):
        alike[i] = lanes[REASON + i] == ALIKE
    for look in range(1, _LOOKS):
        for i in range(LANES):
            lanes[X + i] = low[i] + (high[i] - low[i]) * look / _LOOKS
        try_at(lanes, which, X)
        for i in range(LANES):
            value = lanes[FX + i]
            if alike[i] and np.isfinite(value):
                lanes[LEAST + i], lanes[MOST + i] = min(lanes[LEAST + i], value), max(lanes[MOST + i], value)
                away = beside(value, lanes[PRICE + i])
                alike[i] = away * lanes[FA + i] > 0.0
                if alike[i]:
                    lanes[A + i], lanes[FA + i] = lanes[X + i], away
                else:
                    lanes[B + i], lanes[FB + i] = lanes[X + i], away
    for i in range(LANES):
        if lanes[REASON + i] == ALIKE:
            lanes[REASON + i] = SOLVED
        if alike[i]:
            lanes[REASON + i] = ABOVE if lanes[FB + i] < 0.0 else BELOW
