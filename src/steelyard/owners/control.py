"""Control by votes: which companies an owner decides over, surely or possibly, and what would settle the rest.

1. Votes are not capital. Where nobody tells the votes they are not known, and a company is never surely controlled
through them, unless the caller asks to take one share for one vote.
2. A stake counts for whoever casts its votes (a proxy, a voting deed), and owners who vote together count as one.
3. What a source declares about control is kept apart from what the votes say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, final

from steelyard.owners.bounds import Bounds, interval, vote_bounds
from steelyard.owners.closure import Bar, closure, tally
from steelyard.owners.concert import voting_group
from steelyard.owners.graph import Graph
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

HALF: Final = Fraction(1, 2)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What an owner and all he controls vote in one company."""

    votes: Interval
    """Part of the votes together, 0 to 1."""
    through: tuple[EntityName, ...]
    """Who casts them: the owner, those who vote with him, companies that he controls or may control."""
    bar: Bar
    not_known: tuple[str, ...]
    """Stakes whose votes nobody tells, as `Xiaomi → Kingsoft Cloud`: to know them would settle it, or help."""

    def __str__(self) -> str:
        """In words: `57.9% of the votes (more than 50% needed), by Lei Jun`."""
        low, high = self.votes.low or 0, self.votes.high or 0
        votes = f"{low:.2%}" if low == high else f"{low:.2%} to {high:.2%}"
        lacks = f"; not known: votes of {', '.join(self.not_known)}" if self.not_known else ""
        return f"{votes} of the votes ({self.bar} needed), by {', '.join(self.through)}{lacks}"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """What an owner decides over."""

    owner: EntityName
    together_with: tuple[EntityName, ...]
    """Who votes with him: what is controlled, they control together."""
    surely: frozenset[EntityName]
    """Whatever is true of all that is not known."""
    possibly: frozenset[EntityName]
    """For some of what may be true; none of `surely`. Everything else he surely does not control."""
    declared: frozenset[EntityName]
    """What a source says he controls, whatever the votes say, and what he would then control through it."""
    why: Mapping[EntityName, Reason]
    """For each company in which he or what he controls has votes, or may have."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Controllers:
    """Who decides over a company."""

    surely: tuple[EntityName, ...]
    """All who control it, the nearest and those behind them."""
    possibly: tuple[EntityName, ...]
    ultimate: tuple[EntityName, ...]
    """Those of `surely` whom none of the others controls."""
    ring: tuple[EntityName, ...]
    """Those of `surely` who control each other in a ring with nobody above: its managers decide."""
    declared: EntityName | None
    """Who is said to control it, whatever the votes say."""
    not_known: tuple[str, ...]
    """Stakes in it whose votes nobody tells."""


def controlled_by(
    graph: Graph,
    owner: EntityName,
    *,
    threshold: Fraction = HALF,
    strict: bool = True,
    votes_by_capital: bool = False,
) -> Control:
    """What an owner controls by votes.

    Args:
        graph: the stakes of a day, who votes for whom, who votes together, and declared control.
        owner: whose control.
        threshold: part of the votes, 0 to 1.
        strict: whether it takes more than the threshold; else the threshold is enough.
        votes_by_capital: whether one share is taken for one vote where nobody tells the votes.

    Returns:
        Companies that he surely and possibly controls, each with its reason.

    Source:
        As `closure`; the declared part by itself, as a register's statement is (Companies Act 2006, schedule 1A).
    """
    bounds = vote_bounds(graph, votes_by_capital=votes_by_capital)
    bar = Bar(Fraction(threshold), strict)
    group = voting_group(graph, owner)
    seeds = frozenset(bounds.number[name] for name in group if name in bounds.number)
    sure = closure(bounds, seeds, bar, possibly=False)
    maybe = closure(bounds, seeds, bar, possibly=True)
    said = {company for company, who in (graph.controllers or {}).items() if who in group}
    declared = frozenset(bounds.number[name] for name in said if name in bounds.number)
    further = declared | closure(bounds, seeds | sure | declared, bar, possibly=False)
    why = _reasons(graph, bounds, seeds | sure | maybe, bar, votes_by_capital=votes_by_capital)
    return Control(
        owner=owner,
        together_with=tuple(sorted(group - {owner})),
        surely=_named(bounds, sure),
        possibly=_named(bounds, maybe - sure),
        declared=_named(bounds, further - sure) | (said - set(bounds.names)) | (said & _named(bounds, sure)),
        why={company: reason for company, reason in why.items() if bounds.number[company] not in seeds},
    )


def controllers_of(
    graph: Graph,
    company: EntityName,
    *,
    threshold: Fraction = HALF,
    strict: bool = True,
    votes_by_capital: bool = False,
) -> Controllers:
    """Who controls a company by votes, and who is said to.

    Args:
        graph: as for `controlled_by`.
        company: which.
        threshold: part of the votes, 0 to 1.
        strict: whether it takes more than the threshold.
        votes_by_capital: whether one share is taken for one vote where nobody tells the votes.

    Returns:
        The owners in the order of their names; two who control it together are both named.

    Source:
        As `controlled_by`. Firms that control each other have nobody above: E. Berle and G. Means, "The Modern
        Corporation and Private Property" (1932), call it control by the management.
    """
    bounds = vote_bounds(graph, votes_by_capital=votes_by_capital)
    near = bounds.upstream(bounds.number[company]) if company in bounds.number else frozenset()
    casters = {bounds.names[each] for each in near} - {company}
    names = sorted(casters.union(*(group for group in graph.concert if group & casters)) - {company})
    control = {
        name: controlled_by(graph, name, threshold=threshold, strict=strict, votes_by_capital=votes_by_capital)
        for name in names
    }
    sure = [name for name in names if company in control[name].surely]
    above = {name: {other for other in sure if name in control[other].surely} for name in sure}
    top = [name for name in sure if not above[name]]
    return Controllers(
        surely=tuple(sure),
        possibly=tuple(name for name in names if company in control[name].possibly),
        ultimate=tuple(top),
        ring=tuple(sure) if sure and not top else (),
        declared=(graph.controllers or {}).get(company),
        not_known=tuple(_not_known(graph, company, votes_by_capital=votes_by_capital)),
    )


def _reasons(
    graph: Graph, bounds: Bounds, inside: frozenset[int], bar: Bar, *, votes_by_capital: bool
) -> dict[EntityName, Reason]:
    companies = sorted({company for owner in inside for company in bounds.out[owner]})
    return {
        bounds.names[company]: Reason(
            votes=interval(*tally(bounds, company, inside - {company})),
            through=tuple(bounds.names[owner] for owner in bounds.into[company] if owner in inside),
            bar=bar,
            not_known=tuple(_not_known(graph, bounds.names[company], votes_by_capital=votes_by_capital)),
        )
        for company in companies
    }


def _not_known(graph: Graph, company: EntityName, *, votes_by_capital: bool) -> list[str]:
    """The stakes in a company whose votes nobody tells."""
    return [
        f"{each.owner} → {each.owned}"
        for each in graph.positions
        if each.owned == company and each.voting is None and not (votes_by_capital and each.economic is not None)
    ]


def _named(bounds: Bounds, numbers: frozenset[int]) -> frozenset[EntityName]:
    return frozenset(bounds.names[each] for each in numbers)
