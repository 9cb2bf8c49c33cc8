"""Earlier forecasts of the company laid beside what came: how far a path of growth deserves to be believed.

off = forecast / what came - 1, in percent
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, final

from steelyard.ledger.fact import Fact
from steelyard.picture.company import Picture
from steelyard.words.measure import Aspect, Mode

_EXPECTED: Final = frozenset({Mode.FORECAST, Mode.PLAN})


@final
@dataclass(frozen=True, slots=True)
class Met:
    """A forecast that was met by its day, and how far it was off."""

    forecast: Fact
    actual: Fact
    off: float
    """In percent of what came; above zero where more was expected than came."""
    says: str


def back_test(picture: Picture) -> tuple[Met, ...]:
    """Every level that somebody forecast or planned for the company and that is now known as it came, the oldest first.

    Args:
        picture: of the day; what became known later is in neither.
    """
    return tuple(sorted(_met(picture), key=lambda met: (met.forecast.known_on, met.forecast.id)))


def _met(picture: Picture) -> Iterator[Met]:
    for fact in picture.knowledge.facts:
        if fact.entity != picture.company or fact.mode not in _EXPECTED or fact.aspect is not Aspect.LEVEL:
            continue
        if fact.period is None:
            continue
        came = picture.level(picture.company, fact.measure, fact.period, fact.segment)
        if came is None or came.fact.mode is not Mode.ACTUAL or came.fact.known_on <= fact.known_on:
            continue
        if came.value.unit != fact.value.unit or came.value.middle <= 0:
            continue
        off = float(fact.value.middle / came.value.middle - 1) * 100
        says = f"{fact.measure.words} {picture.name(fact)}: {fact.value} expected on {fact.known_on}, {came.value} came"
        yield Met(fact, came.fact, off, says)
