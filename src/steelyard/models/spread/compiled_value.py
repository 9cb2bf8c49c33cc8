"""The ten-year model, compiled: the formula of `ten_years`, worked out backwards from the last year.

::

    m'[t]  = m[t]·(1-tax) - 1/S
    s[10]  = m[10]·(1-tax)·(1+g∞)·(1 - g∞/ROIC)/(r-g∞) + m'[10]
    s[t-1] = s[t] · (1+g[t])/(1+r) + 1/S/(1+r) + m'[t-1]                      the value is R[0]·s[0] with m'[0] = 0

s[t] is what a unit of revenue of year t is worth in that year, its own profit within, before what it took to grow. A
year costs two fused operations. A row of a firm is what `firms.firm_rows` makes of it.
"""

from __future__ import annotations

from steelyard.models.spread.compiling import compiled, inlined
from steelyard.models.spread.extra import Floats, np

_LOG2_E = 1.4426950408889634
_LN2 = 0.6931471805599453
_ROUNDER = 6755399441055744.0 + 1023.0
"""1.5 · 2^52 and the bias of an exponent: added to a number, its last bits are those of 2^k for the nearest whole k."""

_BLOCK = 512
"""Draws that are worked on at once."""


@inlined
def exponential(x: float) -> float:
    """e^x to 3e-15 for |x| < 20, and to 1e-13 below 700, without a branch, so that eight are worked out at once.

    2^k · e^f with |f| ≤ ln 2 / 2; e^f by the polynomial through Chebyshev's eleven points.
    """
    rounded = x * _LOG2_E + _ROUNDER
    f = x - (rounded - _ROUNDER) * _LN2
    p = 2.63067990309652e-07
    p = p * f + 2.7634303398340087e-06
    p = p * f + 2.480519221089692e-05
    p = p * f + 0.00019841184669569745
    p = p * f + 0.001388888536328528
    p = p * f + 0.00833333337440902
    p = p * f + 0.04166666668057812
    p = p * f + 0.1666666666658385
    p = p * f + 0.4999999999998047
    p = p * f + 1.0000000000000053
    p = p * f + 1.0000000000000004
    return p * np.int64(np.float64(rounded).view(np.int64) << np.int64(52)).view(np.float64)


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
    one, spare, ours = 1.0 + rate, rate - last, rate + excess
    over = ours * spare
    part = 1.0 / (one * over)  # one division for two
    d = over * part
    q = d * (1.0 + growth)
    c = d * capital
    more = (margin - now) * keep
    base = now * keep - capital
    b = base + c
    s = margin * keep * (1.0 + last) * (ours - last) * (one * part) + base + more
    p = d * (1.0 + last)
    fade = d * (growth - last) * 0.2
    s = p * s + (b + more * w9)
    p += fade
    s = p * s + (b + more * w8)
    p += fade
    s = p * s + (b + more * w7)
    p += fade
    s = p * s + (b + more * w6)
    p += fade
    s = p * s + (b + more * w5)
    s = q * s + (b + more * w4)
    s = q * s + (b + more * w3)
    s = q * s + (b + more * w2)
    s = q * s + (b + more * w1)
    return q * s + c


@inlined
def has_value(growth: float, capital: float, rate: float, floor: float) -> bool:
    """Whether there is a value: not where everything is lost, capital is less than none, or the rate is no number.

    `floor` is the greatest rate that is too low: the growth for ever, or what leaves no return on new capital.
    """
    return (rate > floor) & (growth > -1.0) & (capital >= 0.0)


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
    if is_diagonal(loading):
        for i in range(growth.shape[0]):
            growth[i] = m0 + a00 * z0[i]
            margin[i] = m1 + a11 * z1[i]
            capital[i] = exponential(-(m2 + a22 * z2[i]))
            rate[i] = m3 + a33 * z3[i]
        return
    for i in range(growth.shape[0]):
        a, b, c, d = z0[i], z1[i], z2[i], z3[i]
        growth[i] = m0 + a00 * a + a01 * b + a02 * c + a03 * d
        margin[i] = m1 + a10 * a + a11 * b + a12 * c + a13 * d
        capital[i] = exponential(-(m2 + a20 * a + a21 * b + a22 * c + a23 * d))
        rate[i] = m3 + a30 * a + a31 * b + a32 * c + a33 * d


@compiled
def is_diagonal(loading: Floats) -> bool:
    """Whether each driver has a draw of its own."""
    for j in range(loading.shape[0]):
        for k in range(loading.shape[1]):
            if j != k and loading[j, k] != 0.0:
                return False
    return True


@compiled
def values(firm: Floats, growth: Floats, margin: Floats, capital: Floats, rate: Floats, found: Floats) -> int:
    """Values a share of one firm, for drivers that are given one by one; `capital` is 1 / sales to capital.

    Returns:
        How many have no value (NaN in `found`): see `has_value`.
    """
    scale, now, keep, last, excess = firm[0], firm[1], firm[2], firm[3], firm[4]
    years, debt = firm[5], firm[6]
    w1, w2, w3, w4 = way(1, years), way(2, years), way(3, years), way(4, years)
    w5, w6, w7, w8, w9 = way(5, years), way(6, years), way(7, years), way(8, years), way(9, years)
    floor = max(last, -excess)
    failed = 0
    if w5 == 1.0:  # the usual case, in which half of the steps of the margin fall away
        for i in range(found.shape[0]):
            value = unit_value(
                growth[i], margin[i], capital[i], rate[i], now, keep, last, excess,
                w1, w2, w3, w4, 1.0, 1.0, 1.0, 1.0, 1.0,
            )  # fmt: skip
            value = scale * value - debt if has_value(growth[i], capital[i], rate[i], floor) else np.nan
            failed += value != value  # noqa: PLR0124 - NaN is not itself
            found[i] = value
        return failed
    for i in range(found.shape[0]):
        value = unit_value(
            growth[i], margin[i], capital[i], rate[i], now, keep, last, excess, w1, w2, w3, w4, w5, w6, w7, w8, w9
        )
        value = scale * value - debt if has_value(growth[i], capital[i], rate[i], floor) else np.nan
        failed += value != value  # noqa: PLR0124 - NaN is not itself
        found[i] = value
    return failed
