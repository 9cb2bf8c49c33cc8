"""From holdings to stakes, and from stakes to the graph of owners on one day as known on another.

holdings of the ledger ─▶ `Stake`s (parts 0 to 1) ─▶ true on the day, known by the other ─▶ `Graph`

Plans, rumours, opinions, offers and what a reader was unsure of never count: they are in the stakes and in no graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from steelyard.ledger.fact import Holding
from steelyard.owners.choice import position_of
from steelyard.owners.graph import Graph, Position
from steelyard.owners.order import closed, in_order
from steelyard.owners.stake import Stake
from steelyard.owners.voters import concert_of, controllers_of, proxies_of
from steelyard.reading.claim import StakeClaim, StakeKind
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.stake import Event, StakeMeasure

_PERCENT: Final = Decimal(100)
_NONE: Final = Decimal(0)
_ALL: Final = Decimal(1)


def stakes_of(holdings: Iterable[Holding]) -> tuple[Stake, ...]:
    """The holdings of a ledger as stakes, the earliest first; the same whatever the order of the holdings.

    Args:
        holdings: typed or read; shares in percent.

    Returns:
        One stake a holding. Shares are parts from 0 to 1, as ranges of what was printed: 9.87% is 0.09865 to 0.09875;
        0% and 100% are none and all. A month or a year counts from its last day on, and `period` keeps it as printed.
    """
    return in_order(_stake(holding) for holding in holdings)


def graph_on(stakes: Iterable[Stake], day: date, known: date) -> Graph:
    """Who owns whom on a day, as far as it was known on another day.

    Args:
        stakes: any stakes, in any order.
        day: the day the graph is about.
        known: nothing that became known after it is used.

    Returns:
        One position for each owner and company. Where a company holds its own shares, these are no position, and the
        parts of the others are of what is left: part / (1 - own), in money and in votes; not where the source says
        that its part is of the shares outstanding.
    """
    told = [stake for stake in stakes if counts(stake) and stake.known_on <= known and stake.since <= day]
    pairs: defaultdict[tuple[EntityName, EntityName], list[Stake]] = defaultdict(list)
    for stake in told:
        pairs[stake.owner, stake.owned].append(stake)
    found = [position_of(pair, day) for _, pair in sorted(pairs.items())]
    positions = [position for position in found if position is not None]
    own = {each.owned: each for each in positions if each.owner == each.owned}
    proxies = proxies_of(told, day)
    left = [_of_the_rest(each, own[each.owned]) if each.owned in own else each for each in positions]
    return Graph(
        day=day,
        known=known,
        positions=tuple(_without_what_is_told(each, proxies, left) for each in left if each.owner != each.owned),
        delegates={holder: caster for (holder, _), caster in proxies.items()},
        concert=concert_of(told, day),
        controllers=controllers_of(told, day),
        treasury=tuple(own[company].chosen for company in sorted(own)),
        proxies=proxies,
    )


def counts(stake: Stake) -> bool:
    """Whether a stake may count in a graph: done, sure, and of one owner."""
    done = stake.mode is Mode.ACTUAL and stake.measure is not StakeMeasure.PLANNED
    return done and not stake.unsure and len(stake.together) == 1 and bool(stake.owner and stake.owned)


def _stake(holding: Holding) -> Stake:
    claim, origin = holding.claim, holding.origin
    bought_of_it = claim.counterparty == claim.company and claim.kind is StakeKind.BOUGHT
    return Stake(
        owner=claim.owner,
        owned=claim.company,
        measure=claim.says,
        economic=_part(claim.economic),
        voting=_part(claim.voting),
        of=claim.of,
        since=claim.period.last if claim.period else holding.known_on,
        until=claim.until.last if claim.until else None,
        known_on=holding.known_on,
        event=claim.event or _event(claim),
        price=claim.price,
        is_primary=True if claim.is_primary is None and bought_of_it else claim.is_primary,
        counterparty=claim.counterparty,
        shares=claim.shares,
        mode=claim.mode,
        holding=holding,
        source=f"{origin.publisher}: {origin.title}",
        tier=origin.tier,
        period=claim.period,
        votes_by=claim.votes_by,
        in_concert_with=claim.in_concert_with,
        unsure=claim.unsure,
        controls=claim.controls,
    )


def _event(claim: StakeClaim) -> Event:
    """What happened, by the kind of the row, where nobody named it."""
    if claim.kind is StakeKind.HOLDS:
        return Event.HOLDING
    of_the_company = claim.counterparty == claim.company
    if claim.kind is StakeKind.BOUGHT:
        return Event.ISSUE if claim.is_primary or of_the_company else Event.PURCHASE
    return Event.BUY_BACK if of_the_company else Event.SALE


def _part(share: Printed | None) -> Interval | None:
    """A share in percent as a part; rounding leads neither below nothing nor above all."""
    if share is None:
        return None
    if share.is_point and not share.approx and share.middle in {_NONE, _PERCENT}:
        return Interval.exactly(share.middle / _PERCENT)
    low, high = share.interval.low, share.interval.high
    low = _NONE if low is None else max(low / _PERCENT, _NONE)
    high = _ALL if high is None else high / _PERCENT
    return Interval(low, high if share.middle > _PERCENT else max(low, min(high, _ALL)))


def _of_the_rest(position: Position, own: Position) -> Position:
    """A position as a part of what the company does not hold of itself."""
    if "outstanding" in position.chosen.of.casefold():
        return position
    held = own.economic
    return replace(position, economic=_rescaled(position.economic, held), voting=_rescaled(position.voting, held))


def _rescaled(part: Interval | None, own: Interval | None) -> Interval | None:
    if part is None or own is None:
        return part
    (low, high), (least, most) = closed(part), closed(own)
    if most >= _ALL:  # a company that may hold all of itself: a finding, and nothing to divide by
        return part
    low, high = low / (_ALL - least), high / (_ALL - most)
    return Interval(low, max(low, min(high, _ALL)) if closed(part)[1] <= _ALL else high)


def _without_what_is_told(
    position: Position, proxies: dict[tuple[EntityName, EntityName], EntityName], all_: Iterable[Position]
) -> Position:
    """No votes where somebody casts them whose own votes are told: these hold them already."""
    caster = proxies.get((position.owner, position.owned))
    if caster is None or position.voting is not None:
        return position
    told = any(each.voting is not None for each in all_ if (each.owner, each.owned) == (caster, position.owned))
    return replace(position, voting=Interval.exactly(0)) if told else position
