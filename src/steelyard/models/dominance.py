"""Dominance: a company that is larger than another on every line known of both is likely to be worth more.

At least three measures must be known of both, of one period and in one currency, or as ratios; one line that points the
other way, or stands level, and nothing is said. It is an order and no value, found from figures and not from opinion.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from operator import gt
from typing import Any, Final, NamedTuple, TypeVar, final

from steelyard.ledger.fact import Fact
from steelyard.models.valuation import Step
from steelyard.picture.choose import choose
from steelyard.picture.company import Picture
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, has_ended
from steelyard.words.names import EntityKind, EntityName
from steelyard.words.quantity import Unit

LEAST: Final = 3
"""Measures that must agree: one or two agree too often by chance."""

_SIZES: Final = frozenset(
    {
        *(Measure.REVENUE, Measure.GROSS_PROFIT, Measure.EBITDA, Measure.EBIT, Measure.OPERATING_PROFIT),
        *(Measure.ADJUSTED_PROFIT, Measure.PROFIT, Measure.NET_INCOME, Measure.FREE_CASH_FLOW, Measure.CASH),
        *(Measure.ASSETS, Measure.EQUITY, Measure.R_AND_D, Measure.ORDERS, Measure.SALES_VOLUME, Measure.USERS),
        *(Measure.EMPLOYEES, Measure.SITES, Measure.MARKET_SHARE, Measure.MARGIN),
    }
)
"""Lines of which more is more; debt and cost are none, and a price would beg the question."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Any)


@final
@dataclass(frozen=True)
class Dominance:
    """One company larger than another on every line known of both."""

    larger: EntityName
    smaller: EntityName
    lines: tuple[Step, ...]
    """By twos: of the larger, of the smaller."""

    @property
    def says(self) -> str:
        """Who is larger, and on which lines."""
        what = ", ".join(step.says.partition(", ")[2] for step in self.lines[::2])
        return f"{self.larger} is larger than {self.smaller} on every line known of both: {what}."


def larger_lines(one: Mapping[K, V], other: Mapping[K, V], is_larger: Callable[[V, V], bool] = gt) -> tuple[K, ...]:
    """The lines known of both, if the one is larger in each of them; none else.

    Args:
        one: figures of any one kind of number, by line; a line is of one measure, period and unit.
        other: likewise.
        is_larger: whether a figure of the one is above that of the other; `>`, if not given.

    Returns:
        The lines in the order of the one.
    """
    shared = tuple(line for line in one if line in other)
    return shared if all(is_larger(one[line], other[line]) for line in shared) else ()


def dominances(picture: Picture, least: int = LEAST) -> tuple[Dominance, ...]:
    """The companies of a case that are larger, or smaller, than the company on every line known of both.

    Args:
        picture: of the day.
        least: how many measures must be known of both.

    Returns:
        The larger ones first, each by name; none of which fewer measures are known.
    """
    own = _lines(picture, picture.company)
    names = sorted(
        each.name for each in picture.case.entities if each.kind is EntityKind.COMPANY and each.name != picture.company
    )
    larger, smaller = [], []
    for name in names:
        lines = _lines(picture, name)
        above, below = larger_lines(lines, own, _surely), larger_lines(own, lines, _surely)
        if _measures(above) >= least:
            steps = tuple(step for line in above for step in (lines[line].step, own[line].step))
            larger.append(Dominance(name, picture.company, steps))
        elif _measures(below) >= least:
            steps = tuple(step for line in below for step in (own[line].step, lines[line].step))
            smaller.append(Dominance(picture.company, name, steps))
    return (*larger, *smaller)


def _measures(lines: tuple[tuple[str, ...], ...]) -> int:
    """How many measures; the years of one count once."""
    return len({line[0] for line in lines})


class _Line(NamedTuple):
    """A line of a company, and how it was printed."""

    step: Step
    value: Printed


def _surely(one: _Line, other: _Line) -> bool:
    """Whether the one is above the other however both were rounded."""
    return one.step.amount > other.step.amount and not one.value.interval.meets(other.value.interval)


def _lines(picture: Picture, company: EntityName) -> dict[tuple[str, ...], _Line]:
    """The lines of a company's accounts, each of one measure, period and unit."""
    cells: dict[tuple[str, ...], list[Fact]] = {}
    for measure in sorted(_SIZES):
        for fact in picture.knowledge.about(company, measure):
            if _counts(fact, picture):
                key: tuple[str, ...] = (
                    measure.value,
                    str(fact.period),
                    str(fact.value.unit),
                    fact.of,
                    fact.aspect.value,
                )
                cells.setdefault(key, []).append(fact)
    found: dict[tuple[str, ...], _Line] = {}
    for key, facts in cells.items():
        if choice := choose(tuple(facts), picture.repairs):
            says = f"{company}, {choice.fact.measure.words} {picture.name(choice.fact)}"
            step = Step(says, choice.value.middle, choice.value.unit, (choice.fact,))
            found[key] = _Line(step, choice.value)
    return found


def _counts(fact: Fact, picture: Picture) -> bool:
    """Whether a fact is a size of the whole company that was measured: money, a count, or a ratio."""
    if fact.segment or fact.period is None or fact.mode is not Mode.ACTUAL:
        return False
    if not has_ended(fact.measure, fact.period, picture.day):
        return False
    if fact.measure in {Measure.MARKET_SHARE, Measure.MARGIN}:
        return fact.value.unit is Unit.PERCENT and fact.aspect in {Aspect.LEVEL, Aspect.SHARE}
    return fact.aspect is Aspect.LEVEL and fact.value.unit is not Unit.PERCENT
