"""Inputs from which the terms of equity as an option are put together: debts by duration, volatility by its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from steelyard.models.methods.domain import must_be_share, must_hold
from steelyard.models.methods.method import Inputs
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class Debt(Inputs, frozen=True, kw_only=True):
    """One kind of debt."""

    face: Annotated[float, Meta(description="What is owed in the end, with coupons where these are not paid before.")]
    duration: Annotated[float, Meta(description="Its duration in years.")]


class Mix(Inputs, frozen=True, kw_only=True):
    """σ² = E²·σE² + D²·σD² + 2·E·D·ρ·σE·σD, with E and D the parts of equity and debt."""

    equity: Annotated[float, Meta(description="σE, of the share price a year, as a fraction.")]
    debt: Annotated[float, Meta(description="σD, of the price of the bonds a year, as a fraction.")]
    correlation: Annotated[float, Meta(description="ρ, of both, from -1 to 1.")]
    debt_share: Annotated[float, Meta(description="D, part of the debt in debt and equity, as a fraction.")]


def face_and_years(debts: Sequence[Debt]) -> tuple[float, float]:
    """What is owed in all, and the duration of it, each debt by its face value.

    Raises:
        ModelInputError: no debts, or one of nothing.
    """
    must_hold("debts", debts)
    for each in debts:
        must_be_above_zero(face=each.face, duration=each.duration)
    face = sum(each.face for each in debts)
    return face, sum(each.face * each.duration for each in debts) / face


def variance_of(mix: Mix) -> float:
    """The variance of the value of a firm, from those of its shares and its bonds.

    Raises:
        ModelInputError: a volatility below zero, a correlation beyond -1 to 1, a part that is none.
    """
    must_not_be_below_zero(equity=mix.equity, debt=mix.debt)
    must_be_share("debt_share", mix.debt_share)
    if not -1 <= mix.correlation <= 1:
        raise ModelInputError("correlation", f"{mix.correlation:g}", "it lies between -1 and 1", "Give a fraction.")
    equity, debt = (1 - mix.debt_share) * mix.equity, mix.debt_share * mix.debt
    return equity * equity + debt * debt + 2 * equity * debt * mix.correlation
