"""The ten-year model, compiled: the formula of `ten_years`, worked out backwards from the last year.

::

    u[10]  = m[10]·(1-tax)·(1+g∞)·(1 - g∞/ROIC)/(r-g∞)            value after year 10, a unit of its revenue
    u[t-1] = (u[t] + m[t]·(1-tax) - 1/S)·(1+g[t])/(1+r) + 1/S/(1+r)

A step back costs two fused operations. A row of a firm is what `firms.firm_rows` makes of it.
"""

from __future__ import annotations

from steelyard.models.spread.compiling import compiled, inlined
from steelyard.models.spread.extra import Floats, np

_LOG2_E = 1.4426950408889634
_LN2_HIGH = 0.6931471803691238
_LN2_LOW = 1.9082149292705877e-10
_ROUNDER = 6755399441055744.0
"""1.5 · 2^52: added to a number, its last bits are the nearest whole one."""

_BLOCK = 512
"""Draws that are worked on at once."""


@inlined
def exponential(x: float) -> float:
    """e^x to 1e-15 for |x| < 700, without a branch, so that eight are worked out at once: 2^k times a Taylor series."""
    rounded = x * _LOG2_E + _ROUNDER
    k = rounded - _ROUNDER
    f = (x - k * _LN2_HIGH) - k * _LN2_LOW
    p = 1 / 39916800.0
    p = p * f + 1 / 3628800.0
    p = p * f + 1 / 362880.0
    p = p * f + 1 / 40320.0
    p = p * f + 1 / 5040.0
    p = p * f + 1 / 720.0
    p = p * f + 1 / 120.0
    p = p * f + 1 / 24.0
    p = p * f + 1 / 6.0
    p = p * f + 0.5
    p = p * f + 1.0
    p = p * f + 1.0
    bits = (np.float64(rounded).view(np.int64) + np.int64(1023)) << np.int64(52)
    return p * np.int64(bits).view(np.float64)


@inlined
def way(year: float, years: float) -> float:
    """How far a margin has come towards its target."""
    return min(year / years, 1.0)


@inlined
def unit_value(  # noqa: PLR0913, PLR0917 - numbers in registers
    growth: float,
    margin: float,
    capital: float,
    rate: float,
    now: float,
    keep: float,
    last: float,
    excess: float,
    w1: float,
    w2: float,
    w3: float,
    w4: float,
    w5: float,
    w6: float,
    w7: float,
    w8: float,
    w9: float,
) -> float:
    """The value of operations for each unit of last year's revenue; `capital` is 1 / sales to capital."""
    d = 1.0 / (1.0 + rate)
    q = d * (1.0 + growth)
    c = d * capital
    fade = d * (last - growth)
    more = (margin - now) * keep
    base = now * keep - capital
    u = margin * keep * (1.0 + last) * (rate + excess - last) / ((rate + excess) * (rate - last))
    u = (q + fade) * (u + base + more) + c
    u = (q + fade * 0.8) * (u + base + more * w9) + c
    u = (q + fade * 0.6) * (u + base + more * w8) + c
    u = (q + fade * 0.4) * (u + base + more * w7) + c
    u = (q + fade * 0.2) * (u + base + more * w6) + c
    u = q * (u + base + more * w5) + c
    u = q * (u + base + more * w4) + c
    u = q * (u + base + more * w3) + c
    u = q * (u + base + more * w2) + c
    return q * (u + base + more * w1) + c


@inlined
def has_none(growth: float, margin: float, capital: float, rate: float, last: float, excess: float) -> bool:
    """Whether there is no value.

    A rate not above the growth for ever, no return at all, a loss of everything, no capital for sales or no number.
    """
    sound = (rate > last) & (rate + excess > 0.0) & (growth > -1.0) & (capital >= 0.0) & (margin == margin)  # noqa: PLR0124 - NaN is not
    return not sound


@compiled
def draw_values(firm: Floats, middle: Floats, loading: Floats, normals: Floats, found: Floats) -> int:
    """Values a share of one firm, for draws of four normal drivers, of which the third is log sales to capital.

    Args:
        firm: its row.
        middle: (4,) means of growth, margin, log sales to capital, rate.
        loading: (4, 4): a driver is middle[j] + Σ loading[j, k]·normals[k].
        normals: (4, n) standard normal draws.
        found: (n,) is filled; NaN where there is no value.

    Returns:
        How many draws have no value.
    """
    n = found.shape[0]
    drivers = np.empty((4, _BLOCK))  # they stay in the nearest memory
    failed = 0
    for first in range(0, n, _BLOCK):
        last = min(n, first + _BLOCK)
        growth, margin = drivers[0, : last - first], drivers[1, : last - first]
        capital, rate = drivers[2, : last - first], drivers[3, : last - first]
        draw_drivers(middle, loading, normals, first, growth, margin, capital, rate)
        failed += values(firm, growth, margin, capital, rate, found[first:last])
    return failed


@compiled
def draw_drivers(
    middle: Floats,
    loading: Floats,
    normals: Floats,
    first: int,
    growth: Floats,
    margin: Floats,
    capital: Floats,
    rate: Floats,
) -> None:
    """Fill the drivers of the draws from `first` on, and capital for a unit of sales: see `draw_values`."""
    last = first + growth.shape[0]
    m0, m1, m2, m3 = middle[0], middle[1], middle[2], middle[3]
    a00, a01, a02, a03 = loading[0, 0], loading[0, 1], loading[0, 2], loading[0, 3]
    a10, a11, a12, a13 = loading[1, 0], loading[1, 1], loading[1, 2], loading[1, 3]
    a20, a21, a22, a23 = loading[2, 0], loading[2, 1], loading[2, 2], loading[2, 3]
    a30, a31, a32, a33 = loading[3, 0], loading[3, 1], loading[3, 2], loading[3, 3]
    z0, z1 = normals[0, first:last], normals[1, first:last]
    z2, z3 = normals[2, first:last], normals[3, first:last]
    for i in range(growth.shape[0]):
        a, b, c, d = z0[i], z1[i], z2[i], z3[i]
        growth[i] = m0 + a00 * a + a01 * b + a02 * c + a03 * d
        margin[i] = m1 + a10 * a + a11 * b + a12 * c + a13 * d
        capital[i] = exponential(-(m2 + a20 * a + a21 * b + a22 * c + a23 * d))
        rate[i] = m3 + a30 * a + a31 * b + a32 * c + a33 * d


@compiled
def values(firm: Floats, growth: Floats, margin: Floats, capital: Floats, rate: Floats, found: Floats) -> int:
    """Values a share of one firm, for drivers that are given one by one; `capital` is 1 / sales to capital.

    Returns:
        How many have no value (NaN in `found`): those of `has_none`.
    """
    scale, now, keep, last, excess = firm[0], firm[1], firm[2], firm[3], firm[4]
    years, debt = firm[5], firm[6]
    w1, w2, w3, w4, w5 = way(1, years), way(2, years), way(3, years), way(4, years), way(5, years)
    w6, w7, w8, w9 = way(6, years), way(7, years), way(8, years), way(9, years)
    failed = 0
    for i in range(found.shape[0]):
        value = unit_value(
            growth[i], margin[i], capital[i], rate[i], now, keep, last, excess, w1, w2, w3, w4, w5, w6, w7, w8, w9
        )
        fails = has_none(growth[i], margin[i], capital[i], rate[i], last, excess)
        failed += fails
        found[i] = np.nan if fails else scale * value - debt
    return failed
