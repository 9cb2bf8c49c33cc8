"""Facts in cells: what is about the same company, measure, part and period stands together.

A check looks up cells and never compares all pairs, so its cost grows with the facts and not with their square.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import final

from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, settled
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR, Period, YearEnd, read_period


@final
@dataclass(frozen=True, slots=True)
class Cell:
    """What a level is about."""

    entity: EntityName
    measure: Measure
    segment: str
    period: Period


@final
@dataclass(frozen=True)
class Level:
    """One figure of a cell as it counts in a check: as printed, or as a repair has it."""

    fact: Fact
    value: Printed
    repair: RepairDecision | None = None

    @property
    def is_repaired(self) -> bool:
        """Whether a person replaced the printed figure."""
        return self.repair is not None


@final
@dataclass(frozen=True)
class Cells:
    """The levels of a day's facts by cell, and the year ends that words such as FY2021 are read by."""

    levels: Mapping[Cell, tuple[Level, ...]]
    year_ends: Mapping[EntityName, YearEnd]

    def at(self, fact: Fact, *, period: Period | None, segment: str | None = None) -> tuple[Level, ...]:
        """The levels beside a fact: its company and measure, in another period or of another part."""
        if period is None:
            return ()
        part = normal(fact.segment if segment is None else segment)
        return self.levels.get(Cell(whose(fact), fact.measure, part, period), ())

    def period(self, fact: Fact, word: str) -> Period | None:
        """The period that a word such as FY2021 means for the company of a fact."""
        try:
            return settled(fact.measure, read_period(word, self.year_end(fact.entity)))
        except SteelyardError:
            return None

    def year_end(self, name: EntityName) -> YearEnd:
        """When a company's year ends: in December where nothing else is known."""
        return self.year_ends.get(name, CALENDAR)


def lay_out(facts: Iterable[Fact], entities: Iterable[Entity], repairs: Iterable[RepairDecision]) -> Cells:
    """The facts in cells, with the repairs that a person accepted beside what they replace."""
    accepted = [repair for repair in repairs if repair.accepted]
    levels: dict[Cell, list[Level]] = {}
    for fact in facts:
        if fact.period is None or fact.aspect is not Aspect.LEVEL or fact.mode in {Mode.FORECAST, Mode.PLAN}:
            continue
        cell = Cell(whose(fact), fact.measure, normal(fact.segment), fact.period)
        found = levels.setdefault(cell, [])
        found.append(Level(fact, fact.value))
        found += [Level(fact, repair.becomes, repair) for repair in accepted if repairs_fact(repair, fact)]
    year_ends = {entity.name: entity.year_end for entity in entities}
    return Cells({cell: tuple(found) for cell, found in levels.items()}, year_ends)


def whose(fact: Fact) -> EntityName:
    """Whose figure it is; where the text names nobody, it is that of its document's company and of no other."""
    return fact.entity or EntityName(f"the company of {fact.citation.path}")


def repairs_fact(repair: RepairDecision, fact: Fact) -> bool:
    """Whether a repair is about this printed figure."""
    about = (repair.company, repair.measure, settled(repair.measure, repair.period), normal(repair.segment))
    same = (fact.entity, fact.measure, fact.period, normal(fact.segment)) == about
    printed = (fact.value.low, fact.value.high, fact.value.unit)
    return same and fact.aspect is Aspect.LEVEL and printed == (repair.was.low, repair.was.high, repair.was.unit)


def normal(segment: str) -> str:
    """A part of a company as it is compared: its words, in small letters."""
    return " ".join(segment.lower().split())
