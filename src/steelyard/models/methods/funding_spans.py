"""Ranges of what a round says: of amount, stake and value two are given, the third follows with its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

from steelyard.models.kernels.funding import post_money
from steelyard.models.methods.domain import must_match
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of
from steelyard.words.errors import ModelInputError

Figure: TypeAlias = float | list[float]
"""A number, or its low and high end."""

_ENDS: Final = 2


class Span(NamedTuple):
    """From a low to a high end."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Halfway."""
        return (self.low + self.high) / 2


class Spans(NamedTuple):
    """What is known of a round."""

    stake: Span
    pre: Span
    post: Span
    diluting: float
    """Part of the company that was made anew."""


def spans(name: str, given: Mapping[str, Figure | None], *, new_money: bool, joint: bool) -> Spans:
    """Stake, value before and value after, from low to high.

    ::

        new money: stake = amount / (pre + amount)        a sale: stake = amount / value

    Raises:
        ModelInputError: too little is given or too much, a range from high to low, a stake beyond 0 to 1.
    """
    known = {key: _span(f"{key} of {name}", figure) for key, figure in given.items() if figure is not None}
    for key, span in known.items():
        must_be_above_zero(**{f"{key} of {name}": span.low})
    if "stake" in known and known["stake"].high > 1:
        raise ModelInputError(f"stake of {name}", f"{known['stake'].high:g}", "it is a part", "10% is 0.1.")
    worths = {key: known.get(key) for key in ("pre_money", "post_money", "value")}
    if "amount" in known and "stake" in known:
        if any(worths.values()):
            why = "amount and stake give the value already"
            raise ModelInputError(f"value of {name}", "given too", why, "Leave one of the three out.")
        return _from_stake(known["amount"], known["stake"], new_money=new_money, joint=joint)
    if joint:
        why = "a joint investment needs what all paid and the stake of one"
        raise ModelInputError(f"joint of {name}", "true", why, "Give amount and stake.")
    which = only_one_of(f"the value in {name!r}", **worths)
    if "amount" in known:
        return _from_amount(known["amount"], which, known[which], new_money=new_money)
    if "stake" in known:
        return _from_value(known["stake"], which, known[which], new_money=new_money)
    why = "of amount, stake and value two are needed"
    raise ModelInputError(f"amount of {name}", "not given", why, "Give the amount or the stake.")


def _from_stake(amount: Span, stake: Span, *, new_money: bool, joint: bool) -> Spans:
    low = 0.0 if joint else post_money(amount.low, stake.high)
    post = Span(low, post_money(amount.high, stake.low))
    if not new_money:
        return Spans(stake, post, post, 0.0)
    pre = Span(0.0 if joint else low * (1 - stake.high), amount.high * (1 - stake.low) / stake.low)
    return Spans(stake, pre, post, stake.middle)


def _from_amount(amount: Span, which: str, worth: Span, *, new_money: bool) -> Spans:
    if not new_money:
        stake = Span(amount.low / worth.high, amount.high / worth.low)
        _must_be_part(stake)
        return Spans(stake, worth, worth, 0.0)
    least, most = amount
    match which:
        case "post_money":
            pre, post = Span(worth.low - most, worth.high - least), worth
            stake = Span(least / worth.high, most / worth.low)
        case "pre_money":
            pre, post = worth, Span(worth.low + least, worth.high + most)
            stake = Span(least / (worth.high + least), most / (worth.low + most))
        case _:
            pre, post = Span(worth.low - most, worth.high), Span(worth.low, worth.high + most)
            stake = Span(least / (worth.high + least), most / worth.low)
    must_be_above_zero(value_before_the_money=pre.low)
    return Spans(stake, pre, post, stake.middle)


def _from_value(stake: Span, which: str, worth: Span, *, new_money: bool) -> Spans:
    if not new_money:
        return Spans(stake, worth, worth, 0.0)
    if stake.high == 1:
        raise ModelInputError("stake", "1", "new money cannot buy all of it", "A stake below 1, or a sale.")
    least, most = 1 - stake.high, 1 - stake.low
    match which:
        case "post_money":
            pre, post = Span(worth.low * least, worth.high * most), worth
        case "pre_money":
            pre, post = worth, Span(worth.low / most, worth.high / least)
        case _:
            pre, post = Span(worth.low * least, worth.high), Span(worth.low, worth.high / least)
    return Spans(stake, pre, post, stake.middle)


def _must_be_part(stake: Span) -> None:
    if stake.high > 1:
        why = "more was paid than the whole is worth"
        raise ModelInputError("amount", f"{stake.high:.3g} of the value", why, "Check the scale of both.")


def _span(name: str, figure: Figure) -> Span:
    if not isinstance(figure, list):
        return Span(figure, figure)
    must_match(name, figure, _ENDS, "a range")
    low, high = figure
    if low > high:
        raise ModelInputError(name, f"[{low:g}, {high:g}]", "it runs from high to low", "Write [low, high].")
    return Span(low, high)
