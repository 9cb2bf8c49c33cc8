"""The venture method: from what a young company is sold for one day to what it is worth before the money of today."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.funding import rate_with_failure
from steelyard.models.methods.domain import must_be_rate, must_be_share, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of
from steelyard.models.methods.venture_rounds import LaterRound, Left, step_by_step, to_the_end
from steelyard.words.errors import ModelInputError


class Venture(Inputs, frozen=True, kw_only=True):
    """post-money = exit · retention / (1+r)^n; pre-money = post-money - investment; part = investment / post-money."""

    investment: Annotated[float, Meta(description="What is put in now; any one currency.")]
    years: Annotated[float, Meta(description="Years until the company is sold or listed.")]
    required_return: Annotated[float, Meta(description="Return that is asked for, a year, as a fraction: 0.5.")]
    exit_value: Annotated[
        float | None, Meta(description="Value of the equity at the end; or a figure with a multiple.")
    ] = None
    exit_metric: Annotated[float | None, Meta(description="Profit, EBITDA or sales of the last year.")] = None
    exit_multiple: Annotated[float | None, Meta(description="Value for one unit of it: price to earnings, 15.")] = None
    exit_debt: Annotated[float, Meta(description="Net debt at the end, if the multiple gives the firm; else 0.")] = 0.0
    retention: Annotated[
        float | None, Meta(description="Part of a stake that is left after later rounds and options; left out: 1.")
    ] = None
    later_rounds: Annotated[
        list[LaterRound] | None, Meta(description="Instead of `retention`: the rounds to come, in their order.")
    ] = None
    rounds_discounted: Annotated[
        Literal["to_the_end", "step_by_step"],
        Meta(description="Each later investor to the end (Sahlman), or the whole from round to round (CFA)."),
    ] = "to_the_end"
    option_pool: Annotated[
        float, Meta(description="Part of the company at the end that is promised to staff and not yet in the shares.")
    ] = 0.0
    failure: Annotated[
        float, Meta(description="Chance that it fails in a year; raises the return: (1+r)/(1-q) - 1. 0 if r has it.")
    ] = 0.0
    shares: Annotated[float | None, Meta(description="Shares before the round, for new ones and price.")] = None


def work(inputs: Venture) -> Worked:
    """Value before and after the money, what part the investor needs, new shares and their price.

    Raises:
        ModelInputError: no exit value or two, an input outside its domain, more investment than the company is worth.
    """
    _must_be_sound(inputs)
    rate = rate_with_failure(inputs.required_return, inputs.failure)
    exit_value = _exit(inputs)
    kept, post = _left(inputs, exit_value, rate)
    current = inputs.investment / post
    if current >= 1:
        why = "the investor would need the whole company, or more"
        advice = "Invest less, ask for a lower return, or reach a higher exit value."
        raise ModelInputError("required ownership", f"{current:.1%}", why, advice)
    final = current * kept
    values: dict[str, Number] = {
        "pre_money": post - inputs.investment,
        "post_money": post,
        "ownership": current,
        "final_ownership": final,
        "retention": kept,
        "exit_value": exit_value,
        "discounted_exit_value": exit_value / (1 + rate) ** inputs.years,
        "rate": rate,
        "multiple_of_money": final * exit_value / inputs.investment,
    }
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)
        new = inputs.shares * current / (1 - current)
        values |= {"new_shares": new, "price_per_share": inputs.investment / new, "shares_after": inputs.shares + new}
    lines = (
        Line("value of the equity at the end", exit_value),
        Line("what the investment must have become, I·(1+r)^n", final * exit_value),
        Line("part that is needed at the end", final),
        Line("part of a stake that is left by then", kept),
        Line("part that is needed now", current),
        Line("value after the money, investment / part", post),
        Line("value before it", post - inputs.investment),
    )
    return Worked(values=values, lines=lines)


def _must_be_sound(inputs: Venture) -> None:
    must_be_above_zero(investment=inputs.investment)
    must_be_years(inputs.years)
    must_be_rate("required_return", inputs.required_return)
    must_be_share("failure", inputs.failure)
    must_be_share("option_pool", inputs.option_pool)
    if inputs.failure == 1:
        why = "it is sure to fail"
        raise ModelInputError("failure", "1", why, "Give the chance of a year, below 1.")


def _exit(inputs: Venture) -> float:
    which = only_one_of("the exit value", exit_value=inputs.exit_value, exit_metric=inputs.exit_metric)
    if which == "exit_value":
        assert inputs.exit_value is not None
        found = inputs.exit_value
    else:
        only_one_of("the exit multiple", exit_multiple=inputs.exit_multiple)
        found = (inputs.exit_metric or 0.0) * (inputs.exit_multiple or 0.0)
    found -= inputs.exit_debt
    must_be_above_zero(exit_value=found)
    return found


def _left(inputs: Venture, exit_value: float, rate: float) -> Left:
    """What later rounds and the pool leave of a stake, and the value after the money of today."""
    if inputs.later_rounds is not None and inputs.retention is not None:
        only_one_of("retention", retention=inputs.retention, later_rounds=inputs.later_rounds)
    if inputs.later_rounds:
        way = to_the_end if inputs.rounds_discounted == "to_the_end" else step_by_step
        left = way(inputs.later_rounds, exit_value, inputs.years, rate)
    else:
        kept = 1.0 if inputs.retention is None else inputs.retention
        must_be_share("retention", kept)
        left = Left(kept, exit_value * kept / (1 + rate) ** inputs.years)
    pool = 1 - inputs.option_pool
    must_be_above_zero(retention=left.retention * pool)
    return Left(left.retention * pool, left.post_money * pool)


METHOD: Final = Method(
    name="venture",
    title="Venture method: pre-money and post-money value",
    inputs=Venture,
    work=work,
    example={
        "investment": 3.5,
        "years": 5,
        "required_return": 0.5,
        "exit_metric": 2.5,
        "exit_multiple": 15,
        "shares": 1_000_000,
    },
    source=(
        "W. Sahlman, A Method for Valuing High-Risk, Long-Term Investments, Harvard Business School 9-288-006 (1987);"
        " CFA Institute, Program Curriculum, Level II, Private Equity Valuation"
    ),
    gives={
        "pre_money": "value before the money of today",
        "post_money": "value with it",
        "ownership": "part of the company that the investor needs now",
        "final_ownership": "part that he needs at the end",
        "retention": "part of a stake that is left by then",
        "exit_value": "value of the equity at the end",
        "discounted_exit_value": "the same, now, at the return that is asked for",
        "rate": "return that is asked for, the chance of failure in it",
        "multiple_of_money": "what comes back for each unit put in",
        "new_shares": "shares to be made for the investor",
        "price_per_share": "investment by the new shares",
        "shares_after": "all shares after the round",
    },
)
