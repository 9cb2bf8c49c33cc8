"""What rounds that are still to come leave of a stake that is bought today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from msgspec import Meta

from steelyard.models.kernels.funding import required_ownership
from steelyard.models.methods.domain import must_be_rate
from steelyard.models.methods.method import Inputs
from steelyard.models.methods.option_domain import must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class LaterRound(Inputs, frozen=True, kw_only=True):
    """Money that is to be raised between now and the end."""

    after_years: Annotated[float, Meta(description="Years from now, before the end.")]
    investment: Annotated[float, Meta(description="What is to be raised then.")]
    required_return: Annotated[
        float | None, Meta(description="Return asked for from then on, a year; left out: as now.")
    ] = None


class Left(NamedTuple):
    """What is left of a stake of today, and the value now of the whole that it is a part of."""

    retention: float
    post_money: float


def to_the_end(rounds: Sequence[LaterRound], exit_value: float, years: float, rate: float) -> Left:
    """Each investor has his own return from his day to the end; who comes later is served first.

    ::

        part now = part at the end / Π later (1 - part now)

    Raises:
        ModelInputError: rounds out of order, or one that needs the whole company.

    Source:
        W. Sahlman, A Method for Valuing High-Risk, Long-Term Investments, Harvard Business School 9-288-006 (1987).
    """
    kept, after = 1.0, years
    for each in reversed(rounds):
        asked = _asked(each, after, rate)
        final = required_ownership(each.investment, asked, years - each.after_years, exit_value)
        current = final / kept
        if current >= 1:
            raise _too_much(each)
        kept, after = kept * (1 - current), each.after_years
    return Left(kept, exit_value * kept / (1 + rate) ** years)


def step_by_step(rounds: Sequence[LaterRound], exit_value: float, years: float, rate: float) -> Left:
    """The whole is discounted from round to round at the return of each stretch, less what is raised in each.

    ::

        post[k] = pre[k+1] / (1+r[k])^(t[k+1]-t[k])        pre[k] = post[k] - investment[k]

    Raises:
        ModelInputError: rounds out of order, or one that raises more than the company is worth.

    Source:
        CFA Institute, Program Curriculum, Level II, Private Equity Valuation.
    """
    kept, value, after = 1.0, exit_value, years
    for each in reversed(rounds):
        asked = _asked(each, after, rate)
        post = value / (1 + asked) ** (after - each.after_years)
        value, after = post - each.investment, each.after_years
        if value <= 0:
            raise _too_much(each)
        kept *= value / post
    return Left(kept, value / (1 + rate) ** after)


def _asked(each: LaterRound, after: float, rate: float) -> float:
    must_not_be_below_zero(investment=each.investment, after_years=each.after_years)
    if each.after_years > after:
        why = "the rounds are not in their order, or one is after the end"
        raise ModelInputError("after_years", f"{each.after_years:g}", why, "Give them from the first to the last.")
    asked = rate if each.required_return is None else each.required_return
    must_be_rate("required_return", asked)
    return asked


def _too_much(each: LaterRound) -> ModelInputError:
    why = "more would be raised than the company is worth then"
    return ModelInputError("investment", f"{each.investment:g}", why, "Raise less, or expect more at the end.")
