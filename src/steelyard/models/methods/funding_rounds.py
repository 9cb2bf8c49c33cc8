"""What rounds of funding and sales of stakes say of the value of a company, each and from one to the next.

A figure is a number or a range, [low, high]: "about 10 percent" is [0.095, 0.105]. Of a joint investment only the sum
may be known, and the part of one investor: the value is then bounded from above, and from nothing below.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.methods.domain import must_be_rate, must_hold
from steelyard.models.methods.funding_spans import Figure, Spans, spans
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError

_DAYS: Final = 365.25


class Round(Inputs, frozen=True, kw_only=True):
    """One round, or one sale of a stake: two of amount, stake and value are given, the third follows."""

    name: Annotated[str, Meta(description="Series A, or who bought from whom.")]
    day: Annotated[str | None, Meta(description="Day: 2014-12-29; for the change a year.")] = None
    amount: Annotated[Figure | None, Meta(description="What was paid, a number or [low, high].")] = None
    stake: Annotated[Figure | None, Meta(description="Part that it bought, as a fraction, or [low, high].")] = None
    pre_money: Annotated[Figure | None, Meta(description="Value before the money came in.")] = None
    post_money: Annotated[Figure | None, Meta(description="Value after it.")] = None
    value: Annotated[Figure | None, Meta(description="Value, if the source does not say before or after.")] = None
    kind: Annotated[
        Literal["new_money", "sale"], Meta(description="New money into the company, or shares sold by a holder.")
    ] = "new_money"
    joint: Annotated[
        bool, Meta(description="Whether the amount is of several together and the stake of one of them.")
    ] = False
    shares_before: Annotated[float | None, Meta(description="Shares before, for a price.")] = None


class FundingRounds(Inputs, frozen=True, kw_only=True):
    """post-money = amount / stake; pre-money = post-money - amount; of a sale both are amount / stake."""

    rounds: Annotated[list[Round], Meta(description="In their order, in one currency and scale.")]
    required_return: Annotated[
        float | None, Meta(description="Return a year, to carry the last value on to `day`; as a fraction.")
    ] = None
    day: Annotated[str | None, Meta(description="Day to which it is carried.")] = None


def work(inputs: FundingRounds) -> Worked:
    """Value before and after each round, low and high, and how it changed from one to the next.

    Raises:
        ModelInputError: no rounds, a round of which too little or too much is given, days out of order.
    """
    must_hold("rounds", inputs.rounds)
    each = [_spans(one) for one in inputs.rounds]
    days = [_day(one.name, one.day) for one in inputs.rounds]
    _must_follow(days)
    bounded = not any(one.joint for one in inputs.rounds)
    values: dict[str, Number] = {}
    if bounded:
        values["post_money"] = [found.post.middle for found in each]
        values["pre_money"] = [found.pre.middle for found in each]
    values |= {
        "post_money_low": [found.post.low for found in each],
        "post_money_high": [found.post.high for found in each],
        "pre_money_low": [found.pre.low for found in each],
        "pre_money_high": [found.pre.high for found in each],
        "stake_low": [found.stake.low for found in each],
        "stake_high": [found.stake.high for found in each],
        "last_value_high": each[-1].post.high,
        "last_value_low": each[-1].post.low,
    }
    if bounded:
        values |= _changes(each, days) | _shares(inputs, each) | _carried(inputs, each, days)
    lines = [
        Line(f"{one.name}, {says}", amount)
        for one, found in zip(inputs.rounds, each, strict=True)
        for says, amount in (("value after, low", found.post.low), ("value after, high", found.post.high))
    ]
    return Worked(values=values, lines=tuple(lines), notes=_notes(inputs))


def _spans(one: Round) -> Spans:
    return spans(
        one.name,
        {
            "amount": one.amount,
            "stake": one.stake,
            "pre_money": one.pre_money,
            "post_money": one.post_money,
            "value": one.value,
        },
        new_money=one.kind == "new_money",
        joint=one.joint,
    )


def _changes(each: list[Spans], days: list[date | None]) -> dict[str, Number]:
    """From the value after one round to that before the next; and what is left to those who were there first."""
    left = 1.0
    for one in each:
        left *= 1 - one.diluting
    found: dict[str, Number] = {"left_to_the_first": left}
    steps = [later.pre.middle / earlier.post.middle for earlier, later in pairwise(each)]
    if steps:
        found["step_up"] = steps
        found["change"] = [step - 1 for step in steps]
        found["change_in_all"] = each[-1].post.middle / each[0].post.middle
    spent = [(later - earlier).days for earlier, later in pairwise(days) if earlier and later]
    if steps and len(spent) == len(steps) and all(between > 0 for between in spent):
        found["change_a_year"] = [step ** (_DAYS / between) - 1 for step, between in zip(steps, spent, strict=True)]
    return found


def _shares(inputs: FundingRounds, each: list[Spans]) -> dict[str, Number]:
    """Prices of a share, where the shares before each round are known."""
    known = [one.shares_before for one in inputs.rounds]
    prices = []
    for shares, found in zip(known, each, strict=True):
        if shares is None:
            return {}
        must_be_above_zero(shares_before=shares)
        prices.append(found.pre.middle / shares)
    return {"price_per_share": prices}


def _carried(inputs: FundingRounds, each: list[Spans], days: list[date | None]) -> dict[str, Number]:
    """The last value at a later day, if it earned what was asked for."""
    if inputs.required_return is None or inputs.day is None:
        return {}
    must_be_rate("required_return", inputs.required_return)
    day, last = _day("day", inputs.day), days[-1]
    if day is None or last is None or day < last:
        why = "the last round has no day, or a later one"
        raise ModelInputError("day", inputs.day, why, "Give the day of the last round, and one that is not before it.")
    grown = (1 + inputs.required_return) ** ((day - last).days / _DAYS)
    return {"carried_value": each[-1].post.middle * grown}


def _day(name: str, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as refused:
        raise ModelInputError(f"day of {name}", repr(written), "it is no day", "Write it as 2014-12-29.") from refused


def _must_follow(days: list[date | None]) -> None:
    known = [day for day in days if day is not None]
    if known != sorted(known):
        raise ModelInputError("rounds", "out of order", "a later one has an earlier day", "Give them by their days.")


def _notes(inputs: FundingRounds) -> tuple[str, ...]:
    found = []
    for one in inputs.rounds:
        if one.joint:
            found.append(f"{one.name}: who paid which part is not known, so the value is at most the upper bound.")
        if one.value is not None:
            found.append(f"{one.name}: the source does not say whether the value is before or after the money.")
    found.append("The last round's price is paid for shares with rights that others lack: the whole may be worth less.")
    return tuple(found)


METHOD: Final = Method(
    name="funding-rounds",
    title="Values implied by rounds of funding and sales of stakes",
    inputs=FundingRounds,
    work=work,
    example={
        "rounds": [
            {"name": "A", "day": "2011-01-31", "amount": 10, "stake": 0.2},
            {"name": "B", "day": "2012-12-31", "amount": 40, "post_money": [190, 210]},
            {"name": "C", "day": "2014-12-31", "amount": 100, "value": 900},
        ],
        "required_return": 0.25,
        "day": "2015-12-31",
    },
    source=(
        "W. Sahlman, A Method for Valuing High-Risk, Long-Term Investments, Harvard Business School 9-288-006 (1987);"
        " rights: W. Gornall, I. Strebulaev, Journal of Financial Economics 135 (2020), 120-143"
    ),
    gives={
        "post_money": "value after each round, the middle of low and high",
        "pre_money": "value before it",
        "post_money_low": "the least that the figures allow",
        "post_money_high": "the most",
        "pre_money_low": "the least before each round",
        "pre_money_high": "the most before it",
        "stake_low": "the least part that was bought",
        "stake_high": "the most",
        "last_value_high": "value after the last round, at most",
        "last_value_low": "at least",
        "left_to_the_first": "part left to those who were there before the first round",
        "step_up": "value before a round by that after the one before",
        "change": "the same, less 1",
        "change_in_all": "value after the last round by that after the first",
        "change_a_year": "step up as growth a year",
        "price_per_share": "value before a round by the shares before it",
        "carried_value": "the last value on the given day, if it earned the given return",
    },
)
