"""Why two sources may print two figures for one line and both be right: looked for before a misprint is.

 - the reading of one is not sure, or its page prints several figures for the line;
 - a later report of the company restates the earlier;
 - the words around the two name different bases: adjusted, at constant rates, without a part;
 - one of them is the figure of another line: another year, another part, another sort of profit;
 - the measure is one of which several are in use, or one that moves within a day;
 - a year of the calendar and a year of the accounts;
 - the two are so far apart that they are hardly of one thing.

A gap that two digits in each other's place, a point in another, or one wrong digit of five explain to the last digit
needs none of the later ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Final, final

from steelyard.checks.bases import USUAL
from steelyard.checks.cells import Cell, Level
from steelyard.checks.copies import Copies, Page, copies_of, page_of, words_around
from steelyard.checks.sheet import Sheet
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import MOVING, Measure, Mode, Tier
from steelyard.words.period import CALENDAR, Over, period_name
from steelyard.words.vocabulary_basis import bases_in

_YEAR: Final = timedelta(days=300)
"""Between two reports of which the later restates the earlier, where nothing else tells."""
_FAR: Final = Decimal("1.5")
_DIGITS: Final = 3
_MANY: Final = 5
"""Digits of which all but one hardly agree by chance."""
_FISCAL: Final = re.compile(
    r"fiscal|financial year|\bFY|year\s+ended|years\s+ended|财年|財年|财政年度|財政年度", re.IGNORECASE
)
_OF_THE_COMPANY: Final = frozenset({Tier.FILING, Tier.COMPANY})
_A_SHARE: Final = frozenset({Measure.EPS, Measure.DIVIDEND, Measure.SHARES})
"""Measures of which one of a depositary share is often ten times one of a share."""
"""On which bases a measure is in use side by side; revenue, gross profit and assets are on one."""


@final
@dataclass(frozen=True)
class Apart:
    """What is known beside two figures that cannot both be true of one thing."""

    sheet: Sheet

    @cached_property
    def copies(self) -> Copies:
        """Which pages of the sheet are one text: looked for once two of them differ."""
        return copies_of(self.sheet.facts, self.sheet.documents)

    def why(self, cell: Cell, near: Sequence[Level], far: Sequence[Level]) -> str:
        """Why the figures of two pages may both be right; empty where nothing but a misprint explains the gap."""
        first, other = near[0], far[0]
        if first.fact.claim.unsure or other.fact.claim.unsure:
            return f"the reading is not sure, {first.fact.claim.unsure or other.fact.claim.unsure}"
        several = [levels for levels in (near, far) if not levels[0].value.interval.meets(levels[-1].value.interval)]
        if several:
            return f"{several[0][0].fact.origin.publisher or 'one page'} prints several figures for it"
        if self._is_restated(cell, first, other):
            return f"{first.fact.origin.publisher} restated in {first.fact.known_on.year} what it had printed before"
        if cell.measure in MOVING:
            return "it moves within a day, and is not the same everywhere"
        return self._another_thing(cell, first, other)

    def _another_thing(self, cell: Cell, first: Level, other: Level) -> str:
        if _is_round(first.value, other.value) or _is_round(other.value, first.value):
            return "one of them may be a round figure that is printed in full"
        if _is_slip(cell.measure, first.value, other.value):
            return ""
        words = [words_around(level.fact, self.sheet.documents) for level in (first, other)]
        return _bases(words) or self._line_of(cell, first, other) or self._usual(cell, first, other, words)

    def _usual(self, cell: Cell, first: Level, other: Level, words: Sequence[str]) -> str:
        """What explains a gap of such a measure, such a company and such a size, whatever the words are."""
        if usual := USUAL.get(cell.measure):
            return f"this measure is in use {usual}"
        year_end = self.sheet.cells.year_ends.get(cell.entity, CALENDAR)
        plain = [text for text, level in zip(words, (first, other), strict=True) if _tells_a_year(text, level)]
        if year_end != CALENDAR and isinstance(cell.period, Over) and plain:
            return "one may be of a year of the calendar, the other of a year of the accounts"
        return "they are too far apart to be of one thing" if _are_far(first.value, other.value) else ""

    def _is_restated(self, cell: Cell, later: Level, earlier: Level) -> bool:
        """Whether the company printed the other figure first, and this one beside the figures of a later period."""
        pages = page_of(later.fact), page_of(earlier.fact)
        one_company = pages[0].publisher == pages[1].publisher != ""
        if not one_company or not {later.fact.tier, earlier.fact.tier} <= _OF_THE_COMPANY:
            return False
        told_late = earlier.fact.known_on >= cell.period.last and later.fact.known_on > earlier.fact.known_on
        last = self._last_periods.get(pages[0])
        beside_later = last is not None and last > cell.period.last
        return told_late and (beside_later or later.fact.known_on - earlier.fact.known_on > _YEAR)

    @cached_property
    def _last_periods(self) -> Mapping[Page, date]:
        """The end of the latest period that each page prints a figure of as done."""
        last: dict[Page, date] = {}
        for cell, levels in self.sheet.cells.levels.items():
            for level in levels:
                if level.fact.mode is Mode.ACTUAL and level.fact.tier in _OF_THE_COMPANY:
                    page = page_of(level.fact)
                    last[page] = max(last.get(page, cell.period.last), cell.period.last)
        return last

    def _line_of(self, cell: Cell, first: Level, other: Level) -> str:
        """The other line of the accounts whose figure one of the two is, if there is one."""
        for mine, theirs in ((other, first), (first, other)):
            for line in _lines(cell):
                for near in self._beside(line, mine.value):
                    if near.measure == cell.measure and near.segment == cell.segment and near.period == cell.period:
                        continue
                    if near.period != cell.period or not theirs.fact.segment or near.segment != cell.segment:
                        return f"{mine.value} is also the figure of {self._name(near)}"
        return ""

    def _beside(self, line: object, value: Printed) -> Sequence[Cell]:
        """The first few cells of a line whose figures a printed one allows; none for a figure of few digits."""
        low, high = value.interval.low, value.interval.high
        figures, cells = self._figures.get((line, value.unit), ([], []))
        if low is None or high is None or len(value.middle.as_tuple().digits) < _DIGITS:
            return ()
        start = bisect_left(figures, low)
        return [cells[place] for place in range(start, min(start + 4, len(cells))) if figures[place] <= high]

    @cached_property
    def _figures(self) -> Mapping[object, tuple[list[Decimal], list[Cell]]]:
        found: dict[object, list[tuple[Decimal, str, Cell]]] = {}
        for cell, levels in self.sheet.cells.levels.items():
            for value in {level.value for level in levels if level.value.is_point}:
                for line in _lines(cell):
                    found.setdefault((line, value.unit), []).append((value.middle, str(cell), cell))
        ordered = {line: sorted(each, key=lambda one: one[:2]) for line, each in found.items()}
        return {line: ([one[0] for one in each], [one[2] for one in each]) for line, each in ordered.items()}

    def _name(self, cell: Cell) -> str:
        year_end = self.sheet.cells.year_ends.get(cell.entity)
        period = period_name(cell.period, year_end) if year_end else str(cell.period)
        return f"{cell.measure.words}{f' of {cell.segment}' if cell.segment else ''} in {period}"


def _bases(words: Sequence[str]) -> str:
    differ = sorted(bases_in(words[0]) ^ bases_in(words[1]))
    return f"the words around only one of them say “{differ[0]}”" if differ else ""


def _lines(cell: Cell) -> tuple[object, object]:
    """Where the figures of other lines are looked for: the same period, and the same line in other periods."""
    return ("period", cell.entity, cell.period), ("line", cell.entity, cell.measure, cell.segment)


def _tells_a_year(words: str, level: Level) -> bool:
    return level.fact.tier not in _OF_THE_COMPANY and bool(words) and not _FISCAL.search(words)


def _are_far(one: Printed, other: Printed) -> bool:
    small, large = sorted((abs(one.middle), abs(other.middle)))
    return small * _FAR < large or (one.middle < 0) is not (other.middle < 0)


def _is_round(value: Printed, other: Printed) -> bool:
    """Whether a number with zeros at its end allows the other once they are taken for rounding."""
    digits = value.middle.as_tuple()
    if not value.is_point or digits.exponent != 0 or value.middle % 10:
        return False
    zeros = len(str(int(value.middle))) - len(str(int(value.middle)).rstrip("0"))
    unit = Decimal((0, (1,), zeros))
    return Interval(value.middle - unit, value.middle + unit).meets(other.interval)


def _is_slip(measure: Measure, one: Printed, other: Printed) -> bool:
    """Whether one slip of the pen that hardly happens by chance makes one figure the other, at the coarser print."""
    if not (one.is_point and other.is_point):
        return False
    if measure not in _A_SHARE and _are_shifted(one, other):
        return True
    exponents = [value.middle.as_tuple().exponent for value in (one, other)]
    coarse = Decimal((0, (1,), max(exponent for exponent in exponents if isinstance(exponent, int))))
    a, b = (str(int((abs(value.middle) / coarse).to_integral_value(ROUND_HALF_UP))) for value in (one, other))
    if len(a) != len(b) or len(a) < _DIGITS:
        return False
    differ = [place for place, pair in enumerate(zip(a, b, strict=True)) if pair[0] != pair[1]]
    if len(differ) == 1:
        return len(a) >= _MANY and differ[0] < len(a) - 1
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1  # noqa: PLR2004 - the two digits that changed places
    return swapped and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]


def _are_shifted(one: Printed, other: Printed) -> bool:
    """Whether the two have the same digits, three or more, at another scale."""
    if one.middle.is_zero() or other.middle.is_zero() or (one.middle < 0) is not (other.middle < 0):
        return False
    if min(len(value.middle.as_tuple().digits) for value in (one, other)) < _DIGITS:
        return False
    power = other.middle.adjusted() - one.middle.adjusted()
    shifts = {power - 1, power, power + 1} - {0}
    return any((one.interval * Interval.exactly(Decimal(1).scaleb(shift))).meets(other.interval) for shift in shifts)
