"""Voting power: how often a voter's votes decide, by Shapley and Shubik, by Banzhaf, and beside an ocean of small ones.

It is not control: a block of 49% beside a thousand small holders decides nearly always and controls nothing by law.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import comb, factorial, lcm
from typing import Final, TypeAlias, final

from steelyard.owners.coalitions import coalitions, fits
from steelyard.owners.drawn_power import drawn_banzhaf, drawn_shapley
from steelyard.words.errors import ModelInputError

Weight: TypeAlias = int | Fraction | Decimal

DRAWS: Final = 20_000
"""Orders or coalitions that are drawn where there are too many to count."""


@final
@dataclass(frozen=True, slots=True)
class Power:
    """The power of each voter, in the order of the weights."""

    shares: tuple[Fraction, ...]
    """Parts of one; they add up to 1."""
    swings: tuple[Fraction, ...]
    """The part of all coalitions of the others in which he decides (Banzhaf); for Shapley as `shares`."""
    error: float = 0.0
    """Standard error of each share; 0 where all was counted."""


def shapley_shubik(
    weights: Sequence[Weight], quota: Weight, *, strict: bool = False, seed: int = 0, draws: int = DRAWS
) -> Power:
    """The part of all orders of voters in which each turns a losing coalition into a winning one.

    With n voters and c(s) the coalitions of s others that lose without i and win with him::

        phi[i] = sum over s of s! (n - s - 1)! / n! * c(s)

    Args:
        weights: votes of each, none negative.
        quota: votes that win, above 0 and at most all of them.
        strict: whether it takes more than the quota; else the quota wins.
        seed: of the draws, where there are too many coalitions to count.
        draws: how many orders are drawn then.

    Returns:
        Exact fractions, or frequencies with their standard error.

    Raises:
        ModelInputError: no voters, a negative weight, or a quota that nobody or everybody reaches.

    Source:
        L. S. Shapley and M. Shubik, "A Method for Evaluating the Distribution of Power in a Committee System", American
        Political Science Review 48 (1954), 787-792; counted as I. Mann and L. S. Shapley, RAND RM-3158 (1962).
    """
    whole, needed = _in_whole_votes(weights, quota, strict=strict)
    if not fits(whole, needed):
        shares, error = drawn_shapley(whole, needed, seed, draws)
        return Power(shares, shares, error)
    number = len(whole)
    orders = [factorial(size) * factorial(number - size - 1) for size in range(number)]
    found = {
        weight: Fraction(sum(map(int.__mul__, orders, counts)), factorial(number))
        for weight, counts in coalitions(whole, needed).items()
    }
    shares = tuple(found[weight] for weight in whole)
    return Power(shares, shares)


def banzhaf(
    weights: Sequence[Weight], quota: Weight, *, strict: bool = False, seed: int = 0, draws: int = DRAWS
) -> Power:
    """How often each decides, if every coalition of the others is as likely as any other.

    With n voters::

        swings[i] = coalitions of the others that lose without i and win with him / 2 ** (n - 1)
        shares[i] = swings[i] / sum of swings

    Args:
        weights: votes of each, none negative.
        quota: votes that win.
        strict: whether it takes more than the quota; else the quota wins.
        seed: of the draws, where there are too many coalitions to count.
        draws: how many coalitions are drawn then.

    Returns:
        Exact fractions, or frequencies with the standard error of the shares.

    Raises:
        ModelInputError: no voters, a negative weight, or a quota that nobody or everybody reaches.

    Source:
        J. F. Banzhaf, "Weighted Voting Doesn't Work", Rutgers Law Review 19 (1965), 317-343; L. S. Penrose, Journal of
        the Royal Statistical Society 109 (1946), 53-57, for the swings.
    """
    whole, needed = _in_whole_votes(weights, quota, strict=strict)
    if not fits(whole, needed):
        swings, error = drawn_banzhaf(whole, needed, seed, draws)
    else:
        every = 2 ** (len(whole) - 1)
        found = {weight: Fraction(sum(counts), every) for weight, counts in coalitions(whole, needed).items()}
        swings, error = tuple(found[weight] for weight in whole), 0.0
    total = sum(swings, Fraction(0)) or Fraction(1)
    return Power(tuple(each / total for each in swings), swings, error / float(total))


def oceanic_shapley(weights: Sequence[Weight], quota: Weight) -> tuple[Fraction, ...]:
    """The Shapley-Shubik power of large holders beside an ocean of holders so small that none counts by himself.

    With t the part of the ocean that comes before i, and S the large ones before him::

        phi[i] = integral over t of sum over S of t^|S| (1-t)^(m-1-|S|)
                 where  quota - weight[i] <= votes of S + ocean * t < quota

    Args:
        weights: parts of all votes of the large ones, 0 to 1, 20 of them at most; the ocean has the rest.
        quota: part of the votes that wins, 0 to 1. In an ocean it does not matter whether the quota itself wins.

    Returns:
        The power of each; the ocean has what is missing to 1.

    Raises:
        ModelInputError: as `shapley_shubik`, more than all votes, or more than 20 large holders.

    Source:
        J. W. Milnor and L. S. Shapley, "Values of Large Games II: Oceanic Games", Mathematics of Operations Research 3
        (1978), 290-307.
    """
    large, needed, ocean = _beside_an_ocean(weights, quota)
    return tuple(_in_the_ocean(large, at, needed, ocean) for at in range(len(large)))


def oceanic_banzhaf(weights: Sequence[Weight], quota: Weight) -> Power:
    """The Banzhaf power of large holders beside an ocean, half of which votes for and half against.

    Args:
        weights: parts of all votes of the large ones, 0 to 1; the ocean has the rest.
        quota: part of the votes that wins, 0 to 1; more than the quota is taken to be needed.

    Returns:
        The power among the large ones: that of the game with the quota less half of the ocean.

    Raises:
        ModelInputError: as `banzhaf`; also where half of the ocean wins alone, or all large ones cannot win with it.

    Source:
        P. Dubey and L. S. Shapley, "Mathematical Properties of the Banzhaf Power Index", Mathematics of Operations
        Research 4 (1979), 99-131; D. Leech, Warwick Economic Research Paper 563 (2000).
    """
    large, needed, ocean = _beside_an_ocean(weights, quota)
    return banzhaf(large, needed - ocean / 2, strict=True)


_MOST_LARGE: Final = 20


def _beside_an_ocean(weights: Sequence[Weight], quota: Weight) -> tuple[list[Fraction], Fraction, Fraction]:
    large, needed = [Fraction(weight) for weight in weights], Fraction(quota)
    ocean = 1 - sum(large, Fraction(0))
    if not large or min(large) < 0 or ocean < 0 or len(large) > _MOST_LARGE:
        advice = f"Give 1 to {_MOST_LARGE} parts of all votes, 0 to 1; what is missing to 1 is the ocean."
        raise ModelInputError("weights", ", ".join(map(str, weights)), "no parts of all votes", advice)
    if not 0 < needed <= 1:
        raise ModelInputError("quota", str(quota), "no part of the votes", "Give more than 0 and at most 1.")
    return large, needed, ocean


def _in_the_ocean(large: list[Fraction], at: int, quota: Fraction, ocean: Fraction) -> Fraction:
    others = large[:at] + large[at + 1 :]
    found = Fraction(0)
    for chosen in range(2 ** len(others)):
        before = sum((weight for place, weight in enumerate(others) if chosen >> place & 1), Fraction(0))
        low, high = quota - large[at] - before, quota - before
        if ocean:
            begin, end = (min(Fraction(1), max(Fraction(0), each / ocean)) for each in (low, high))
        else:
            begin, end = (Fraction(0), Fraction(1)) if low <= 0 < high else (Fraction(0), Fraction(0))
        if begin < end:
            size = chosen.bit_count()
            found += _area(end, size, len(others)) - _area(begin, size, len(others))
    return found


def _area(until: Fraction, size: int, others: int) -> Fraction:
    """The integral of t^size (1-t)^(others-size) from 0: a binomial tail over its count."""
    tail = sum(
        (comb(others + 1, j) * until**j * (1 - until) ** (others + 1 - j) for j in range(size + 1, others + 2)),
        Fraction(0),
    )
    return tail * Fraction(factorial(size) * factorial(others - size), factorial(others + 1))


def _in_whole_votes(weights: Sequence[Weight], quota: Weight, *, strict: bool) -> tuple[list[int], int]:
    """The same game in whole votes, in which the quota wins."""
    exact, needed = [Fraction(weight) for weight in weights], Fraction(quota)
    if not exact or min(exact) < 0:
        raise ModelInputError("weights", ", ".join(map(str, weights)), "not votes", "Give votes, none below zero.")
    scale = lcm(*(each.denominator for each in (*exact, needed)))
    whole, least = [int(each * scale) for each in exact], int(needed * scale) + (1 if strict else 0)
    if not 0 < least <= sum(whole):
        advice = "Give a quota above 0 that all votes together reach."
        raise ModelInputError("quota", str(quota), f"nobody or everybody reaches it with {sum(exact)} votes", advice)
    return whole, least
