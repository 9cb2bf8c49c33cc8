"""The levels of a document by what they are about, so that a rule looks up the other periods of a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, final

from steelyard.reading.claim import Claim
from steelyard.reading.ties.fitting import part_of
from steelyard.reading.ties.scene import Mark, Scene
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.period import Over, Period

_Key: TypeAlias = tuple[object, ...]
_MOST: Final = 12
"""Figures of one cell that are looked at: where a document prints more, no words will tell which is meant."""

_MONTHS: Final = 12


@final
@dataclass(frozen=True)
class Cells:
    """The figures of a document that the reader gave a period, by company, measure, side, part and unit."""

    series: dict[_Key, dict[Period, list[tuple[Mark, int]]]]
    opened: list[tuple[Scene, Mark]]
    """The figures of which a word leaves one side open."""
    beside: dict[_Key, list[Mark]]
    """The parts of a company, each once, by company, measure, unit and period."""
    of_company: dict[tuple[str, Measure], list[_Key]]
    """The levels of whole companies."""

    def same(self, claim: Claim) -> list[Mark]:
        """The exact figures of the same cell; none where the document prints several."""
        here = self.series.get(_key(claim), {}).get(claim.period, []) if claim.period else []
        return [mark for mark, _ in here] if len({mark.value for mark, _ in here}) == 1 else []

    def around(self, claim: Claim) -> Iterator[tuple[Mark, int]]:
        """The one figure of each other period of the same length, with its paragraph."""
        for period, here in list(self.series.get(_key(claim), {}).items())[:_MOST]:
            if (
                period != claim.period
                and claim.period
                and _alike(period, claim.period)
                and len({m.value for m, _ in here}) == 1
            ):
                yield here[0]

    def before(self, claim: Claim) -> Iterator[tuple[Mark, int]]:
        """The figures of earlier periods."""
        for mark, where in self.around(claim):
            if mark.claim and mark.claim.period and claim.period and mark.claim.period.last < claim.period.last:
                yield mark, where

    def after(self, claim: Claim, anchor: Claim | None) -> Iterator[tuple[Mark, int]]:
        """The figures of periods after that of the anchor."""
        since = anchor.period if anchor else claim.period
        for period, here in self.series.get(_key(claim), {}).items():
            if since and period.last > since.last and _alike(period, since) and len({m.value for m, _ in here}) == 1:
                yield here[0]

    def years(self, who: Sequence[str], measure: Measure, year: int) -> Iterator[tuple[Mark, Mark, int]]:
        """The levels of a year and of the year before, of the one named company that has them."""
        found = []
        for name in who:
            for key in self.of_company.get((name, measure), ()):
                at = {period.last.year: here for period, here in self.series[key].items() if _is_year(period)}
                pair = [at.get(each, []) for each in (year - 1, year)]
                if all(len({mark.value for mark, _ in here}) == 1 for here in pair):
                    found.append((pair[0][0][0], pair[1][0][0], pair[1][0][1]))
        if len(found) == 1:
            yield found[0]

    def whole(self, claim: Claim) -> list[Mark]:
        """The figure of the whole company for the measure and period of a part."""
        here = self.series.get(_key(claim, ""), {}).get(claim.period, []) if claim.period else []
        return [here[0][0]] if len({mark.value for mark, _ in here}) == 1 else []

    def others(self, claim: Claim) -> list[Mark]:
        """The figures of the other parts of the company for the measure and period of a part."""
        found = self.beside.get((claim.entity, claim.measure, claim.value.unit, claim.period), [])
        return found if len(found) <= _MOST else []


def lay_out(scenes: Sequence[Scene]) -> Cells:
    """The figures of the sentences in cells."""
    series: dict[_Key, dict[Period, list[tuple[Mark, int]]]] = defaultdict(dict)
    opened: list[tuple[Scene, Mark]] = []
    beside: dict[_Key, list[Mark]] = defaultdict(list)
    for scene in scenes:
        for mark in scene.marks:
            claim = mark.claim
            if claim is None or claim.period is None or claim.mode in {Mode.FORECAST, Mode.PLAN, Mode.RUMOUR}:
                continue
            if (claim.value.low is None) != (claim.value.high is None):
                opened.append((scene, mark))
            else:
                here = series[_key(claim)].setdefault(claim.period, [])
                if not here and claim.segment and claim.aspect is Aspect.LEVEL:
                    beside[claim.entity, claim.measure, claim.value.unit, claim.period].append(mark)
                here.append((mark, scene.paragraph))
    of_company: dict[tuple[str, Measure], list[_Key]] = defaultdict(list)
    for key, periods in series.items():
        first = next(iter(periods.values()))[0][0].claim
        if first and not first.segment and first.aspect is Aspect.LEVEL:
            of_company[first.entity, first.measure].append(key)
    return Cells(dict(series), opened, dict(beside), dict(of_company))


def _key(claim: Claim, part: str | None = None) -> _Key:
    return claim.entity, claim.measure, claim.aspect, part_of(claim) if part is None else part, claim.value.unit


def _is_year(period: Period) -> bool:
    return isinstance(period, Over) and period.months == _MONTHS


def _alike(period: Period, other: Period) -> bool:
    """Whether two periods are of one length: a quarter is never held against a year."""
    if isinstance(period, Over) and isinstance(other, Over):
        return period.months == other.months
    return type(period) is type(other)
