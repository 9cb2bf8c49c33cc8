"""From shares of several classes to parts of the capital and of the votes, which may be far apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import final

from steelyard.owners.bounds import NOTHING, interval
from steelyard.words.errors import ModelInputError
from steelyard.words.interval import Interval


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ShareClass:
    """A class of shares."""

    outstanding: Decimal
    """How many there are."""
    votes: Decimal
    """Of each share; a share without votes has 0."""
    money: Decimal = Decimal(1)
    """Of each share in the capital, beside a share of another class; 0 for one that only votes."""


@final
@dataclass(frozen=True, slots=True)
class Parts:
    """What a holder has of the whole company."""

    economic: Interval
    """Part of the capital, 0 to 1."""
    voting: Interval
    """Part of the votes, 0 to 1."""


def parts_by_class(held: Mapping[str, Decimal], classes: Mapping[str, ShareClass]) -> Parts:
    """Parts of the capital and of the votes, from shares of each class.

    With h shares held and n outstanding of each class::

        economic = sum of h * money / sum of n * money        voting = sum of h * votes / sum of n * votes

    Args:
        held: name of a class -> shares held of it; a class that is not named is not held.
        classes: all classes of the company by name.

    Returns:
        The parts, exact to 28 digits.

    Raises:
        ModelInputError: a class that the company has not, more shares than there are, or no capital or votes at all.

    Source:
        S. J. Grossman and O. D. Hart, "One Share-One Vote and the Market for Corporate Control", Journal of Financial
        Economics 20 (1988), 175-202.
    """
    for name, shares in held.items():
        if name not in classes:
            advice = f"Name one of {', '.join(classes)}."
            raise ModelInputError("class", name, "the company has no such class", advice)
        if not 0 <= shares <= classes[name].outstanding:
            advice = f"There are {classes[name].outstanding} of them."
            raise ModelInputError(f"shares of class {name}", str(shares), "not possible", advice)
    money = {name: each.money for name, each in classes.items()}
    votes = {name: each.votes for name, each in classes.items()}
    return Parts(_part("capital", held, classes, money), _part("votes", held, classes, votes))


def _part(
    of: str, held: Mapping[str, Decimal], classes: Mapping[str, ShareClass], weight: Mapping[str, Decimal]
) -> Interval:
    every = sum((Fraction(each.outstanding) * Fraction(weight[name]) for name, each in classes.items()), NOTHING)
    if every <= 0:
        raise ModelInputError("classes", f"{len(classes)} classes", f"no {of} at all", "Give shares that carry some.")
    part = sum((Fraction(shares) * Fraction(weight[name]) for name, shares in held.items()), NOTHING) / every
    return interval(part, part)
