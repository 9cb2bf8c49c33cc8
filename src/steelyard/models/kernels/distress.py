"""The chance that a firm fails, out of the price of its bond, and what a value becomes by it."""

from __future__ import annotations

from typing import Any, Final

_HALVINGS: Final = 120


def bond_price(
    chance: Any,  # noqa: ANN401 - float or array
    *,
    coupon: Any,  # noqa: ANN401
    face: Any,  # noqa: ANN401
    periods: int,
    riskfree: Any,  # noqa: ANN401
    recovery: Any = 0.0,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """Value of a bond that may stop paying at the end of each period.

    ::

        P = Σ[t=1..n] {C·(1-p)^t + R·F·p·(1-p)^(t-1)} / (1+r)^t  +  F·(1-p)^n / (1+r)^n

    Args:
        chance: p, of default in a period, if none was before.
        coupon: C, paid at the end of each period.
        face: F, paid with the last coupon.
        periods: n.
        riskfree: r, a period.
        recovery: R, part of the face value that is got at the end of the period of default.

    Returns:
        P, of the shape of the arguments.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 17, with R of 0.
    """
    step, alive, value = 1.0 / (1.0 + riskfree), 1.0, 0.0
    discount = 1.0
    for _ in range(periods):
        discount = discount * step
        lost = alive * chance
        alive = alive * (1.0 - chance)
        value = value + (coupon * alive + recovery * face * lost) * discount
    return value + face * alive * discount


def chance_behind(
    price: float, *, coupon: float, face: float, periods: int, riskfree: float, recovery: float = 0.0
) -> float | None:
    """The chance of default a period at which a bond is worth its price, by halving.

    Returns:
        p from 0 to 1, or None where no chance explains the price: it is above the riskless value, or below what is
        got back.
    """
    terms: dict[str, Any] = {
        "coupon": coupon,
        "face": face,
        "periods": periods,
        "riskfree": riskfree,
        "recovery": recovery,
    }
    low, high = 0.0, 1.0
    if not bond_price(high, **terms) <= price <= bond_price(low, **terms):
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if bond_price(middle, **terms) > price else (low, middle)
    return (low + high) / 2


def cumulative(chance: Any, years: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """The chance of at least one default in n years, `1 - (1-p)^n`; not n·p."""
    return 1 - (1 - chance) ** years


def failure_adjusted(going_concern: Any, in_distress: Any, chance: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """A value that allows for failure, `V·(1-P) + D·P`: it lies between both.

    Source:
        A. Damodaran, The Dark Side of Valuation, 2nd ed. (FT Press, 2009), chapter 12.
    """
    return going_concern * (1 - chance) + in_distress * chance
