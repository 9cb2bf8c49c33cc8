"""What a cell measures: its row, its column, the section it stands in and the title of the table, put together.

The row names the measure, or the column does, or the section, or the title; what the others say then is the part of the
company. Where none names one the figure is kept as `other` under the name of its row, and unsure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.grids.columns import Column
from steelyard.reading.grids.heads import Head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.lines import Line
from steelyard.reading.grids.naming import TOTAL_OF
from steelyard.reading.grids.sides import NO_SIDE, Side
from steelyard.reading.grids.words import GENERIC, SECTIONS
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency


@final
@dataclass(frozen=True, slots=True)
class Meaning:
    """The measure and the part that a cell is about, before its number is looked at."""

    line: Line
    segment: str
    kind: Kind | None = None
    unsure: str = ""


@final
@dataclass(frozen=True, slots=True)
class Place:
    """A row where it stands: its own names, the section above it, what stands over the table, the line before it."""

    row: Side
    section: Side = NO_SIDE
    around: Side = NO_SIDE
    last: Line | None = None
    name: str = ""
    """The row's name as it is printed."""
    of_many: bool = False
    """Whether it is a total or a rest among rows of companies."""
    section_name: str = ""
    """The head of its section as it is printed."""
    after_parts: bool = False
    """Whether rows of its section stand above it, and none of them names a measure."""
    in_both_signs: bool = False
    """Whether its figures are on both sides of zero."""


_FOR_A_SHARE: Final = re.compile(r"\bbasic\b|基本|(?P<diluted>\bdiluted\b|稀释|攤薄)", re.IGNORECASE)
_NO_PART: Final = re.compile(r"^(?:reconcili|adjust|cash\s+flows?|supplement|effects?\s+of|impact)", re.IGNORECASE)
"""Heads of sections that say what is done with the figures, not whose they are."""
UNNAMED: Final = "no measure is called"
_OF_WHICH: Final = re.compile(r"^(?:of\s+which|including|thereof|o/w|incl\.?|其中)\s*[:：]?\s*", re.IGNORECASE)
_BASIC: Final = re.compile(r"basic(?:\s+and\s+diluted)?(?:\s*\([^)]*\))?|基本(?:每股收益)?", re.IGNORECASE)
_OWNERS: Final = re.compile(
    r"(?:owners|shareholders|stockholders|equity\s+holders|equity\s+shareholders|ordinary\s+shareholders)(?:\s+of\s+.*)?|(?:本公司|母公司).*(?:股东|拥有人|所有者|擁有人|股東).*",
    re.IGNORECASE,
)
_ATTRIBUTABLE: Final = re.compile(r"^attributable\s+to\s+(?:the\s+)?", re.IGNORECASE)
_SHARES: Final = re.compile(r"\bshares\b|weighted|denominator|number of|股数|股數|加权|加權", re.IGNORECASE)
"""Rows of a table of earnings for a share that count the shares."""
_OF_ALL: Final = re.compile(r"(?:total\s+)?(?:consolidated|group|company)\s+(?=\S)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\b(?:number|count|headcount|no\.|total|average|monthly|daily)|[数數#]", re.IGNORECASE)
_COUNTED: Final = frozenset({Measure.EMPLOYEES, Measure.SITES, Measure.USERS, Measure.VOLUME, Measure.SALES_VOLUME})
_SOLD: Final = _COUNTED - {Measure.EMPLOYEES}
_SUMS: Final = frozenset({Measure.REVENUE, Measure.R_AND_D, Measure.COST, Measure.CAPEX, Measure.PRICE, Measure.ORDERS})
_COSTS: Final = frozenset({Measure.COST, Measure.R_AND_D})


def meaning(place: Place, column: Column, columns: Mapping[int, Column]) -> Meaning:  # noqa: C901, PLR0911 - one a heading
    """What a cell measures."""
    row, own = place.row.head, column.own
    kind = column.side.head.kind or row.kind
    unsure = "its row and its column both tell of changes" if row.kind and own.kind and row.kind is not own.kind else ""
    beside = _beside(own.line, own.rest)
    if row.line is not None:
        section = place.section.head
        if section.line and section.line.measure is Measure.EPS and (found := _FOR_A_SHARE.search(place.name)):
            return Meaning(section.line, _part("diluted" if found["diluted"] else "", beside), kind, unsure)
        if row.line.measure is Measure.OTHER and section.line and section.line.measure in SECTIONS:
            return Meaning(section.line, _part(row.line.segment, beside), kind, unsure)
        if (line := counted_or_sold(place)) is not None:
            return Meaning(line, _part(place.name, beside), kind, unsure or f"it may be a number of {place.name!r}")
        if (line := _counted_elsewhere(place, column, columns)) is not None:
            far = (
                f"it may be {row.line.measure.words}, by the name of its row"
                if own.line is None and kind is None and column.base is None
                else ""
            )
            return Meaning(line, _part(place.name, own.rest), kind, unsure or far)
        if own.line is not None and own.line.measure is not row.line.measure and own.line.measure is not Measure.OTHER:
            unsure = unsure or f"its row says {row.line.measure.words} and its column {own.line.measure.words}"
            return Meaning(own.line, _part(place.name, own.line.segment, own.rest), kind, unsure)
        of_section = _part_of_section(section)
        apart = section.line is not None and section.line.kind and section.line.measure not in SECTIONS
        if section.line is not None and apart and not GENERIC.fullmatch(section.line.segment):
            of_section = section.line.segment
            unsure = unsure or f"it stands under {of_section!r}"
        if of_section and place.after_parts and TOTAL_OF.match(place.name):
            unsure = unsure or f"it may be the total of more than {of_section!r}"
        return Meaning(row.line, _part(of_section, row.line.segment, row.rest, beside), kind, unsure)
    if row.kind and not row.rest and place.last is not None:
        return Meaning(place.last, _part(place.last.segment, beside), kind, unsure)
    line, part, why = _named_elsewhere(place, column, columns)
    if line is None:
        section = place.section.head
        of_section = _part_of_section(section)
        called = row.rest or place.name.strip(" :：")
        is_time = bool(row.spell) and not row.rest and not own.spell.names_year
        name = _part(of_section, "" if is_time or place.row.whole or place.row.subject else called, beside)
        why = f"{UNNAMED} {called!r}" if called else "no name stands beside it"
        return Meaning(Line(Measure.OTHER), name, kind, unsure or why)
    return Meaning(line, part, kind, unsure or why)


def counted_or_sold(place: Place) -> Line | None:
    """The sum that a row of "Stores" may be a part of, where its section or the title names one."""
    row = place.row.head
    if row.line is None or row.line.measure not in _SOLD or row.counting is not None or _NUMBER.search(place.name):
        return None
    line = place.section.head.line or place.around.head.line
    return line if line is not None and line.measure in _SUMS else None


def _counted_elsewhere(place: Place, column: Column, columns: Mapping[int, Column]) -> Line | None:
    """The count that the column, the section or the title is of, where the row is named like a sum: staff of "R&D".

    Where the table counts money, a row that names a sum is one, whatever stands above it.
    """
    base = None if column.base is None else columns[column.base].own.line
    beyond = () if _of_money(column) else (place.section.head.line, place.around.head.line)
    for line in (column.own.line, base, *beyond):
        if line is not None:
            of_row = place.row.head.line
            return line if line.measure in _COUNTED and of_row and of_row.measure in _SUMS else None
    return None


def _of_money(column: Column) -> bool:
    """Whether the headings of a column say that it counts money."""
    counting = column.side.head.counting
    return counting is not None and isinstance(counting.unit, Currency) and not counting.marked


def _named_elsewhere(place: Place, column: Column, columns: Mapping[int, Column]) -> tuple[Line | None, str, str]:
    """The measure of a row that names none, and the part that the row then is."""
    row, own, section, around = place.row.head, column.own, place.section.head, place.around.head
    rest = _OF_WHICH.sub("", row.rest)
    if rest != row.rest and place.last is not None:
        rest = _ATTRIBUTABLE.sub("", rest)
        return place.last, _part("" if _OWNERS.fullmatch(rest) else rest, own.rest), ""
    of_section = _part_of_section(section)
    if own.line is not None:
        return own.line, _part(of_section, rest, own.line.segment, own.rest), ""
    if column.base is not None and (line := columns[column.base].own.line) is not None:
        return line, _part(of_section, rest, line.segment, own.rest), ""
    for outer in (section, around):
        if (line := outer.line) is None or line.measure not in SECTIONS:
            continue
        if outer is around and line.measure in _COUNTED and _of_money(column):
            continue
        if line.measure is Measure.EPS and (_SHARES.search(f"{section.rest} {rest}") or not _FOR_A_SHARE.search(rest)):
            continue
        if line.measure is Measure.EPS and _BASIC.fullmatch(rest):
            return line, own.rest, ""
        part = "" if _OWNERS.fullmatch(rest) else rest
        return line, _part(part, own.rest), "" if rest or place.row.whole else "no name stands beside it"
    return None, "", ""


def _part_of_section(section: Head) -> str:
    """The part that the head of a section names, if it names one."""
    named = section.line or GENERIC.fullmatch(section.rest or " ") or _NO_PART.match(section.rest)
    return "" if named else section.rest


def _beside(line: Line | None, rest: str) -> str:
    """What a column adds to a row that names the measure."""
    return rest if line is None else " ".join(filter(None, (line.segment, rest)))


def _part(*words: str) -> str:
    """The parts of a name of a part, each once."""
    return ", ".join(dict.fromkeys(filter(None, (word.strip(" ,:：") for word in words))))


def closes(place: Place) -> bool:
    """Whether a row ends the section it stands in: its total, or the line of another measure."""
    section, row = place.section.head.line, place.row.head
    if section is None:
        return _is_of_all(place)
    if place.row.whole:
        return True
    if section.measure is Measure.EPS and _FOR_A_SHARE.search(place.name):
        return False
    if row.line is None or row.kind is not None or counted_or_sold(place) is not None:
        return False
    if row.line.measure is section.measure:
        return place.name.lower().startswith("total") or place.name.endswith(("合计", "合計", "总计", "總計"))
    same = {row.line.measure, section.measure} <= _COSTS or row.line.measure is Measure.OTHER
    return not same


def _is_of_all(place: Place) -> bool:
    """Whether a row ends a section that names a part: "Total China" after "China:", or a line of all."""
    if not place.section_name:
        return False
    return totals(place) or (place.row.head.line is not None and _OF_ALL.match(place.name) is not None)


def totals(place: Place) -> bool:
    """Whether a row is the total of the part that its section names: "Total China" after "China:"."""
    total = TOTAL_OF.match(place.name)
    return total is not None and _plain(place.name[total.end() :]) == _plain(place.section_name)


def _plain(name: str) -> str:
    return name.strip(" :：").casefold()
