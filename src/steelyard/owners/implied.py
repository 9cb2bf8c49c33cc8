"""What a price for a part says about the whole.

"Xiaomi bought about 10% of Kingsoft Cloud for 1.82 million dollars"  ->  18.2 million for all of it
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import final

from steelyard.ledger.fact import Holding
from steelyard.owners.stake import is_class
from steelyard.reading.claim import StakeKind
from steelyard.words.errors import ShareOutOfRangeError
from steelyard.words.interval import Interval
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.quantity import Currency, Money
from steelyard.words.stake import StakeMeasure

_ALL = Decimal(100)


@final
@dataclass(frozen=True, slots=True)
class Implied:
    """A deal, and the value of the whole that its price implies."""

    holding: Holding
    whole: Money
    interval: Interval
    """What the whole may have been, given how price and part were printed."""


def implied_whole(holding: Holding) -> Implied | None:
    """The whole that a deal implies; none where price or part is not known.

    The price of all the capital, if all were paid like the part::

        whole = price / part

    Args:
        holding: a deal with `price` in money and `economic` in percent of the capital.

    Returns:
        The whole in the currency of the price, without premium or discount for control or for want of a market.
        None of a percentage of one class, nor of one that says what is held after a purchase and not what was bought.

    Raises:
        ShareOutOfRangeError: the part is nothing, less, or more than all.

    Source:
        The usual reading of a funding round: post-money value is the money raised over the share sold. W. A. Sahlman
        and D. R. Scherlis, "A Method for Valuing High-Risk, Long-Term Investments: The 'Venture Capital Method'",
        Harvard Business School background note 288-006 (1987).
    """
    claim = holding.claim
    if claim.price is None or claim.economic is None or not isinstance(claim.price.unit, Currency):
        return None
    if is_class(claim.of) or (claim.kind is not StakeKind.HOLDS and claim.says is StakeMeasure.LEVEL):
        return None
    part = claim.economic.middle
    if not 0 < part <= _ALL:
        raise ShareOutOfRangeError(claim.owner, claim.company, part)
    interval = claim.price.interval / claim.economic.interval * Interval.exactly(_ALL)
    return Implied(holding, Money(claim.price.middle / part * _ALL, claim.price.unit), interval)


def implied_values(holdings: Iterable[Holding], company: EntityName) -> tuple[Implied, ...]:
    """Every whole that deals in a company imply, the latest deal last."""
    found = [implied for holding in holdings if holding.claim.company == company if (implied := implied_whole(holding))]
    return tuple(sorted(found, key=lambda implied: implied.holding.known_on))


def holders(holdings: Iterable[Holding], company: EntityName, day: date) -> tuple[Holding, ...]:
    """Who holds the company on a day, the largest part first; of two notices of one owner the later.

    A holding that is planned or only told, that is of a later day or has ended, or of which no part is told, is none.
    """
    latest: dict[EntityName, Holding] = {}
    for holding in sorted(holdings, key=_age):
        claim = holding.claim
        done = claim.mode is Mode.ACTUAL and (claim.period is None or claim.period.last <= day)
        has_part = claim.economic is not None or claim.voting is not None
        if claim.company == company and claim.says is StakeMeasure.LEVEL and done and has_part:
            latest[claim.owner] = holding
    still = [holding for holding in latest.values() if not _is_over(holding, day)]
    return tuple(sorted(still, key=_size, reverse=True))


def _is_over(holding: Holding, day: date) -> bool:
    return holding.claim.until is not None and holding.claim.until.last < day


def _age(holding: Holding) -> tuple[date, date, str]:
    """The day it is about, then the day it became known: a notice replaces an earlier one about the same day."""
    period = holding.claim.period
    return (period.last if period else holding.known_on, holding.known_on, holding.id)


def _size(holding: Holding) -> Decimal:
    shares = (holding.claim.economic, holding.claim.voting)
    return max((share.middle for share in shares if share is not None), default=Decimal(0))
