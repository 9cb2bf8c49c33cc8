"""The two totals of a balance sheet, which print the same figure: assets, and liabilities with equity.

They are held against each other where they do so at one place at least; where they differ at another by one slip, that
is a finding. Other totals may be equal by chance of the year: all liabilities and those that are current.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.table_figures import Figure
from steelyard.checks.found.table_plans import Numbers
from steelyard.checks.found.table_slips import explained, is_near
from steelyard.checks.found.table_terms import term_at
from steelyard.checks.found.table_units import Facts
from steelyard.checks.relation import Kind, Relation
from steelyard.checks.tell import finding_of

_LARGE: Final = 2_000
"""Half units: figures of four digits and more."""
_ASSETS: Final = re.compile(
    r"^\W*total\s+assets\W*$|^\W*(?:资产总[计额]|資產總[計額]|总资产|總資產)\W*$", re.IGNORECASE
)
_PAID_BY: Final = re.compile(
    r"\btotal\b.{0,12}\bliabilities\b.{0,60}\b(?:equity|capital|deficit|deficiency|funds|interests?)\b"
    r"|\btotal\s+equity\s+and\s+liabilities\b|(?:负债|負債)(?:和|及|与|與).{0,12}(?:权益|權益).{0,6}(?:总|總|合)",
    re.IGNORECASE,
)
_RARE: Final = 2.5
"""Bits that the slip must bring."""
_ENOUGH_TO_ONE: Final = 2


def same_totals(numbers: Numbers, facts: Facts) -> Iterator[Finding]:
    """One finding for each place of two totals that are the same."""
    held = [at for at, each in enumerate(numbers.numbers) if each]
    assets = [at for at in held if _ASSETS.search(numbers.table.lines[at].name)]
    paid_by = [at for at in held if _PAID_BY.search(numbers.table.lines[at].name)]
    if len(assets) != 1 or len(paid_by) != 1:
        return
    first, second = numbers.numbers[assets[0]], numbers.numbers[paid_by[0]]
    places = [place for place in first if place in second]
    agree = sum(first[place] == second[place] and first[place][0] >= _LARGE * first[place][1] for place in places)
    if agree and (len(places) - agree == 1 or len(places) - agree <= agree // _ENOUGH_TO_ONE):
        for place in places:
            yield _finding(numbers, (assets[0], paid_by[0]), place, facts)


def _finding(numbers: Numbers, pair: tuple[int, int], place: int, facts: Facts) -> Finding:
    table = numbers.table
    names = [table.lines[line].name for line in pair]
    figures = [table.lines[line].figures[place] for line in pair]
    one, other = (term_at(table, name, figure, facts) for name, figure in zip(names, figures, strict=True))
    why = "" if figures[0].number == figures[1].number else _caution(figures[0], figures[1])
    relation = Relation(kind=Kind.SAME, inputs=(one,), stated=other, tie="two totals of a table", caution=why)
    what = f"{table.document.path}: {names[1]} of {table.across[place].name} is {other.value}"
    return finding_of(CheckName.TABLE, relation, what)


def _caution(one: Figure, other: Figure) -> str:
    terms = [(1, one), (-1, other)]
    bits = explained(terms)
    if is_near(terms) or bits is None or bits < _RARE:
        return "no single slip explains it well, so the two may be different totals"
    return ""
