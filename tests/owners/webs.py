"""Graphs of owners on one line a stake, for the tests of this room."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from steelyard.owners.graph import Graph, Position
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from tests.making import DAY
from tests.owners.stakes_making import part, stake

X, A, B, C = map(EntityName, "XABC")


def web(
    *rows: str,
    deeds: Mapping[str, str] | None = None,
    together: Iterable[str] = (),
    declared: Mapping[str, str] | None = None,
) -> Graph:
    """`X A 50` holds half, `X A 30-40` a range, `X A ?` nobody knows; a fourth word is the part of the votes.

    `deeds` say who votes for whom, `together` names groups (`X A`), `declared` says who is said to control whom.
    """
    return Graph(
        day=DAY,
        known=DAY,
        positions=tuple(position(*row.split()) for row in rows),
        delegates={EntityName(holder): EntityName(caster) for holder, caster in (deeds or {}).items()},
        concert=tuple(frozenset(map(EntityName, group.split())) for group in together),
        controllers={EntityName(company): EntityName(who) for company, who in (declared or {}).items()},
    )


def position(owner: str, owned: str, economic: str, votes: str = "?") -> Position:
    """What one holds of another, in percent."""
    said, cast = (part("" if each == "?" else each) for each in (economic, votes))
    return Position(EntityName(owner), EntityName(owned), said, cast, stake(owner, owned))


def ends(found: Interval | None) -> tuple[float, float]:
    """Both ends as floats."""
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    return float(found.low), float(found.high)


def exact(found: Interval) -> Fraction:
    """The one number."""
    assert found.low is not None
    assert found.low == found.high
    return Fraction(found.low)
