"""Legal thresholds: who reaches 5%, 20%, 25% or 50% of a company, by the count that each rule prescribes.

Rules count in different ways. Some take votes, some capital, some either; some take what an owner holds himself, some
add what companies hold that he controls, some multiply along each chain. OFAC's is of the last kind but one: half of a
half is a half. Each answer names its rule, and no two are ever one number. None of it is legal advice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final, final

from steelyard.owners.bounds import NOTHING, Bounds, Ends, capital_bounds, interval, vote_bounds
from steelyard.owners.closure import Bar, closure, tally
from steelyard.owners.concert import voting_group
from steelyard.owners.graph import Graph
from steelyard.owners.lookthrough import holders_through
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName


class Basis(StrEnum):
    """Of what a part is taken."""

    VOTES = "votes"
    CAPITAL = "capital"


class Way(StrEnum):
    """What counts beside the owner's own stake."""

    DIRECT = "direct"  # nothing
    CONTROLLED = "with what is controlled"  # the whole stakes of companies that he controls
    MULTIPLIED = "multiplied along chains"  # his part of what companies hold


class Answer(StrEnum):
    """Whether a threshold is reached."""

    YES = "yes"
    POSSIBLY = "possibly"
    NO = "no"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A threshold, and how a part is counted for it."""

    name: str
    bar: Bar
    basis: Basis
    way: Way
    controls: Bar | None = None
    """From where on another company's stake counts as the owner's own."""
    source: str


@final
@dataclass(frozen=True, slots=True)
class Tested:
    """One owner of one company by one rule."""

    rule: Rule
    owner: EntityName
    company: EntityName
    part: Interval
    """By the count of the rule, 0 to 1."""
    answer: Answer

    def __str__(self) -> str:
        """`SFO 5%: Lei Jun in Kingsoft: yes, 25.70% of the votes, with what is controlled (5% or more)`."""
        low, high = self.part.low or 0, self.part.high
        part = f"{low:.2%}" if low == high else f"{low:.2%} to {1 if high is None else high:.2%}"
        rule = self.rule
        return (
            f"{rule.name}: {self.owner} in {self.company}: {self.answer},"
            f" {part} of the {rule.basis}, {rule.way} ({rule.bar})"
        )


_MAJORITY: Final = Bar(Fraction(1, 2), is_strict=True)
_HALF: Final = Bar(Fraction(1, 2), is_strict=False)
_QUARTER: Final = Bar(Fraction(1, 4), is_strict=True)
_FIFTH: Final = Bar(Fraction(1, 5), is_strict=False)


def _rule(name: str, bar: Bar, basis: Basis, controls: Bar | None, source: str) -> Rule:
    return Rule(name=name, bar=bar, basis=basis, way=Way.CONTROLLED, controls=controls, source=source)


_TWENTIETH: Final = Fraction(1, 20)
RULES: Final = (
    Rule(
        name="5% held directly",
        bar=Bar(_TWENTIETH, is_strict=False),
        basis=Basis.CAPITAL,
        way=Way.DIRECT,
        source="as registers of members and annual reports list large holders",
    ),
    _rule("US 13D/13G 5%", Bar(_TWENTIETH, is_strict=True), Basis.VOTES, _MAJORITY, "17 CFR 240.13d-1"),
    _rule(
        "Hong Kong SFO 5%",
        Bar(_TWENTIETH, is_strict=False),
        Basis.VOTES,
        Bar(Fraction(1, 3), is_strict=False),
        "Securities and Futures Ordinance (Cap. 571), sections 310, 311, 315 and 316(2)",
    ),
    _rule("IAS 28 20%", _FIFTH, Basis.VOTES, _MAJORITY, "IAS 28, paragraph 5"),
    _rule("EU close links 20%, votes", _FIFTH, Basis.VOTES, _MAJORITY, "Regulation (EU) 575/2013, article 4(1)(38)"),
    _rule("EU close links 20%, capital", _FIFTH, Basis.CAPITAL, _MAJORITY, "the same"),
    _rule("UK PSC 25%, votes", _QUARTER, Basis.VOTES, _MAJORITY, "Companies Act 2006, schedule 1A, paragraphs 3, 18"),
    _rule(
        "UK PSC 25%, shares", _QUARTER, Basis.CAPITAL, _MAJORITY, "Companies Act 2006, schedule 1A, paragraphs 2, 18"
    ),
    Rule(
        name="EU beneficial owner 25%",
        bar=Bar(Fraction(1, 4), is_strict=False),
        basis=Basis.CAPITAL,
        way=Way.MULTIPLIED,
        source="Regulation (EU) 2024/1624, article 52: shares are multiplied along each chain, and chains added",
    ),
    _rule("majority of votes", _MAJORITY, Basis.VOTES, _MAJORITY, "IFRS 10, paragraph B35"),
    _rule("OFAC 50%", _HALF, Basis.CAPITAL, _HALF, "OFAC, revised guidance of 13 August 2014; FAQ 401"),
)
"""In the order of their thresholds."""


@final
@dataclass(frozen=True, slots=True)
class Blocked:
    """What is owned to 50% or more by blocked persons together."""

    surely: frozenset[EntityName]
    possibly: frozenset[EntityName]
    """None of `surely`."""


def tests_of(
    graph: Graph,
    company: EntityName,
    *,
    votes_by_capital: bool = False,  # noqa: PT028 - no test of pytest
) -> tuple[Tested, ...]:
    """Every rule for every owner of a company, direct or not.

    Args:
        graph: the stakes of a day.
        company: of which.
        votes_by_capital: whether one share is taken for one vote where nobody tells the votes.

    Returns:
        Rules in the order of their thresholds, owners in the order of their names; nothing for owners who by the count
        of a rule hold nothing. Where votes are not known, the answer is that a threshold is possibly reached.

    Source:
        Each rule names its own.
    """
    votes, capital = vote_bounds(graph, votes_by_capital=votes_by_capital), capital_bounds(graph)
    found = []
    for rule in RULES:
        bounds = votes if rule.basis is Basis.VOTES else capital
        for owner, part in _parts(graph, bounds, rule, company):
            found.append(Tested(rule, owner, company, part, _answer(rule.bar, part)))
    return tuple(found)


def blocked_by(graph: Graph, persons: Iterable[EntityName]) -> Blocked:
    """What OFAC's 50% rule takes for blocked: owned to 50% or more, in all, by blocked persons or what they so own.

    Args:
        graph: the stakes of a day; the rule looks at ownership, not at votes or control.
        persons: who is blocked.

    Returns:
        The companies, without the persons themselves.

    Source:
        US Department of the Treasury, OFAC, "Revised Guidance on Entities Owned by Persons Whose Property and Interests
        in Property Are Blocked" (13 August 2014), and FAQ 401 with its examples.
    """
    bounds = capital_bounds(graph)
    seeds = [bounds.number[person] for person in persons if person in bounds.number]
    sure, maybe = (closure(bounds, seeds, _HALF, possibly=possibly) for possibly in (False, True))
    surely, possibly = (frozenset(bounds.names[each] for each in found) for found in (sure, maybe - sure))
    return Blocked(surely, possibly)


def _parts(graph: Graph, bounds: Bounds, rule: Rule, company: EntityName) -> Iterator[tuple[EntityName, Interval]]:
    """What each owner holds by the count of a rule."""
    if company not in bounds.number:
        return
    if rule.way is Way.MULTIPLIED:
        yield from sorted(holders_through(graph, company).items())
        return
    here = bounds.number[company]
    for number in sorted(bounds.upstream(here) - {here}):
        name = bounds.names[number]
        group = voting_group(graph, name) if rule.basis is Basis.VOTES else {name}
        seeds = {bounds.number[each] for each in group if each in bounds.number} - {here}
        least, most = _held(bounds, rule, seeds, here)
        if most > 0:
            yield name, interval(least, most)


def _held(bounds: Bounds, rule: Rule, seeds: Collection[int], here: int) -> Ends:
    if rule.controls is None:
        return tally(bounds, here, seeds)
    sure, maybe = (
        closure(bounds, seeds, rule.controls, possibly=possibly, never=here).union(seeds) for possibly in (False, True)
    )
    return tally(bounds, here, sure)[0], max(NOTHING, tally(bounds, here, maybe)[1])


def _answer(bar: Bar, part: Interval) -> Answer:
    if bar.passed_by(Fraction(part.low or 0)):
        return Answer.YES
    return Answer.POSSIBLY if part.high is None or bar.passed_by(Fraction(part.high)) else Answer.NO
