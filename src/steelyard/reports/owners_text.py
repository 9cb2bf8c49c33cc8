"""Who owns whom on one screen: money and votes side by side, what sources disagree on, chains, control, deals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.owners.graph import Position
from steelyard.owners.related import Tie
from steelyard.owners.rounds import Deal
from steelyard.owners.stake import Stake
from steelyard.owners.thresholds import Answer
from steelyard.reports.columns import cut, wrap
from steelyard.reports.numbers import short
from steelyard.reports.owners import Owners, Through
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from steelyard.words.period import period_name

_NAME: Final = 26
_SHARE: Final = 18
_HUNDRED: Final = 100
_MOST_PATHS: Final = 6
_LONGEST: Final = 24
"""Letters of a source; all of it stands in the JSON and behind --timeline."""
_DIRECT: Final = 2
"""Names of a chain without anybody in between."""


def as_text(owners: Owners, *, width: int, votes: bool = False, timeline: bool = False) -> str:
    """The whole answer."""
    sections = [_head(owners, width), _positions(owners), _through(owners, width), _control(owners, width)]
    sections += [_thresholds(owners, width), _deals(owners, width), _by_parts(owners, width), _related(owners, width)]
    if timeline:
        sections.append(_timeline(owners, width))
    sections += [_changes(owners, width), _flaws(owners, width)]
    if votes:
        sections = [sections[0], _votes(owners), _control(owners, width), _thresholds(owners, width)]
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines)


def _head(owners: Owners, width: int) -> Iterator[str]:
    graph = owners.graph
    known = "" if graph.known == graph.day else f", as known on {graph.known}"
    yield from wrap(f"Owners of {owners.of} as it was on {graph.day}{known}", width)
    if not graph.positions:
        says = "Nobody is known to hold anything on that day. Add stakes.csv to the case, or ask for a later day."
        yield from wrap(says, width)


def _positions(owners: Owners) -> Iterator[str]:
    for title, positions, name in (
        (f"Who holds {owners.of}", owners.holders, "owner"),
        (f"What {owners.by or owners.of} holds", owners.holds, "owned"),
    ):
        if positions:
            yield f"{title:<{_NAME + 2}}{'capital':>{_SHARE}}{'votes':>{_SHARE}}  source"
            for each in positions:
                yield from _position(each, getattr(each, name))


def _position(position: Position, name: EntityName) -> Iterator[str]:
    shares = f"{_share(position.economic):>{_SHARE}}{_share(position.voting):>{_SHARE}}"
    yield f"  {name:<{_NAME}}{shares}  {_source(position.chosen)}"
    for rival in position.rivals:
        told = f"{_share(rival.economic):>{_SHARE}}{_share(rival.voting):>{_SHARE}}"
        yield f"  {'  but':<{_NAME}}{told}  {_source(rival)}"


def _source(stake: Stake) -> str:
    who = stake.holding.origin.publisher if stake.holding else stake.source
    return f"{cut(who, _LONGEST)}, of {stake.since}, known {stake.known_on}"


def _through(owners: Owners, width: int) -> Iterator[str]:
    if owners.through:
        yield "Through all chains, in money"
        for each in owners.through:
            yield from _chain(each, width)


def _chain(each: Through, width: int) -> Iterator[str]:
    yield from wrap(f"{each.owner} in {each.company}: {_share(each.economic)}", width, mark="  ")
    if len(each.paths) == 1 and len(each.paths[0].names) == _DIRECT:
        return
    for path in each.paths[:_MOST_PATHS]:
        factors = " × ".join(map(_share, path.stakes))
        yield from wrap(f"{' → '.join(path.names)}: {factors} = {_share(path.part)}", width, mark="    ")


def _votes(owners: Owners) -> Iterator[str]:
    yield f"{'Votes in ' + owners.of:<{_NAME + 2}}{'votes':>{_SHARE}}"
    for each in owners.holders:
        yield f"  {each.owner:<{_NAME}}{_share(each.voting):>{_SHARE}}"


def _control(owners: Owners, width: int) -> Iterator[str]:
    said = [(owner, found) for owner, found in owners.control.items() if found.surely or found.possibly]
    declared = [(owner, found) for owner, found in owners.control.items() if found.declared]
    if not said and not declared:
        return
    yield "Who controls whom, by more than half of the votes"
    for owner, found in said:
        if found.surely:
            yield from wrap(f"{owner} surely controls {', '.join(sorted(found.surely))}", width, mark="  ")
        if found.possibly:
            maybe = ", ".join(sorted(found.possibly))
            yield from wrap(f"{owner} possibly controls {maybe}: not all votes are known", width, mark="  ")
    for owner, found in declared:
        yield from wrap(f"{owner} is declared to control {', '.join(sorted(found.declared))}", width, mark="  ")


def _thresholds(owners: Owners, width: int) -> Iterator[str]:
    """What is reached, owner by owner; what is only possible is counted."""
    if not owners.thresholds:
        return
    yield "Legal thresholds"
    for owner in dict.fromkeys(each.owner for each in owners.thresholds):
        own = [each for each in owners.thresholds if each.owner == owner]
        for answer, words in ((Answer.YES, "reaches"), (Answer.POSSIBLY, "possibly reaches")):
            names = [each.rule.name for each in own if each.answer is answer]
            if names:
                yield from wrap(f"{owner} {words}: {'; '.join(dict.fromkeys(names))}", width, mark="  ")


def _deals(owners: Owners, width: int) -> Iterator[str]:
    if not owners.deals:
        return
    yield "What deals say about the whole"
    for deal in owners.deals:
        yield from wrap(_deal(deal), width, mark="  ")
    for step in owners.steps:
        times = "" if step.times is None else f" {_range(step.times)} times"
        yield from wrap(f"{step.earlier.day} to {step.later.day}:{times}; {step.says}", width, mark="  ")


def _deal(deal: Deal) -> str:
    kind = " (a plan)" if deal.is_plan else ""
    before = "" if deal.before_money is None else f", before the money {_money(deal.before_money)}"
    owners = " and ".join(deal.owners)
    return f"{deal.day}  {owners}{kind}: {deal.currency} {_money(deal.whole)}{before}"


def _by_parts(owners: Owners, width: int) -> Iterator[str]:
    found = owners.by_parts
    if found is None:
        return
    currency = owners.case.currency
    yield f"{owners.of} by its parts, in {currency}, net cash not known and not in it"
    for each in found.parts:
        whole = short(Decimal(repr(each.whole)))
        yield from wrap(f"{_share(each.share)} of {each.company}, {whole}: {_money(each.worth)}", width, mark="  ")
    if found.unknown:
        yield from wrap(f"no value known of {', '.join(found.unknown)}", width, mark="  ")
    if found.stub is not None:
        yield from wrap(f"the price less these parts leaves {_money(found.stub)} for everything else", width, mark="  ")


def _related(owners: Owners, width: int) -> Iterator[str]:
    if owners.related:
        yield "Customers who are owners"
        for tie in owners.related:
            yield from wrap(_tie(owners, tie), width, mark="  ")


def _tie(owners: Owners, tie: Tie) -> str:
    holds = "" if tie.position is None else f"holds {_share(tie.position.economic)}; "
    year_end = owners.case.year_end(tie.company)
    years = ", ".join(
        f"{year.percent.low:.1f}% in {period_name(year.period, year_end)}"
        for year in tie.years
        if year.percent.low is not None
    )
    return f"{tie.customer}: {holds}of revenue {years}"


def _timeline(owners: Owners, width: int) -> Iterator[str]:
    if owners.happenings:
        yield "In time"
        for each in owners.happenings:
            yield from wrap(f"{each.day}  {each.says}", width, mark="  ")


def _changes(owners: Owners, width: int) -> Iterator[str]:
    if owners.since is not None:
        yield f"What changed since {owners.since}"
        if not owners.changes:
            yield "  nothing that is known"
        for each in owners.changes:
            yield from wrap(each.says, width, mark="  ")


def _flaws(owners: Owners, width: int) -> Iterator[str]:
    if owners.flaws:
        yield "To look at"
        for flaw in owners.flaws:
            yield from wrap(f"{flaw.says} {flaw.do}", width, mark="  ! ")


def _share(found: Interval | None) -> str:
    """A share in percent: `12.25%`, `46.5% to 47.5%`, `?`; the middle where it was printed as a point."""
    if found is None:
        return "?"
    if found.low is None or found.high is None:
        end = found.high if found.low is None else found.low
        return "?" if end is None else f"{'up to' if found.low is None else 'over'} {float(end) * _HUNDRED:.4g}%"
    low, high = float(found.low) * _HUNDRED, float(found.high) * _HUNDRED
    middle, half = (low + high) / 2, (high - low) / 2
    if half <= max(0.06, middle * 0.02):
        return f"{middle:.2f}%" if middle < _HUNDRED else f"{middle:.0f}%"
    return f"{low:.3g}% to {high:.3g}%"


def _range(found: Interval) -> str:
    ends = ["…" if end is None else f"{float(end):.3g}" for end in (found.low, found.high)]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _money(found: Interval) -> str:
    ends = ["…" if end is None else short(Decimal(end)) for end in (found.low, found.high)]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
