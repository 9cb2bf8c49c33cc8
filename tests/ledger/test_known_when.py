"""What was known when: figures that were restated, asked for on the days before, between and after.

Return on equity of Kweichow Moutai (600519) as Microsoft prints it in the documentation of qlib, docs/advanced/PIT.rst:
the day of publication, the quarter, the figure. The 0 of July 2019 was put right five days later; until then it is what
was known, and it is a figure and not a gap.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.ledger.ledger import Ledger
from steelyard.picture.choose import choose
from steelyard.reading.claim import Claim
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.names import EntityName
from steelyard.words.period import Over
from steelyard.words.quantity import Unit
from tests.architecture.tree import ROOT
from tests.ledger.facts import claim

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"
MOUTAI: Final = EntityName("600519")

ROWS: Final = (
    (20080301, 200704, "0.3479"),
    (20080313, 200704, "0.395989"),
    (20120323, 201104, "0.4039"),
    (20120411, 201104, "0.403925"),
    (20190713, 201902, "0.0"),
    (20190718, 201902, "0.175322"),
    (20190425, 201901, "0.094737"),
    (20191016, 201903, "0.25581899"),
)

ASKED: Final[tuple[tuple[int, int, str | None, str], ...]] = (
    (200704, 20080229, None, "nothing was known the day before the first figure"),
    (200704, 20080305, "0.3479", "the first figure, until it is restated"),
    (200704, 20080313, "0.395989", "restated on the very day"),
    (201104, 20120401, "0.4039", "the first figure of another quarter"),
    (201104, 20120411, "0.403925", "restated by a fourth digit"),
    (201902, 20190712, None, "a day too early, though an earlier quarter is known"),
    (201902, 20190715, "0.0", "a placeholder is what was known, and is not missing"),
    (201902, 20190718, "0.175322", "until it is put right"),
)


@pytest.mark.parametrize(("quarter", "day", "known", "because"), ASKED, ids=[row[-1] for row in ASKED])
def test_a_restated_figure_is_the_one_that_was_known_on_the_day(
    quarter: int, day: int, known: str | None, because: str
) -> None:
    assert known_by(quarter, day_of(day)) == (None if known is None else Decimal(known) * 100), because


def test_the_answers_are_those_of_the_file_of_published_cases() -> None:
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: its answers are held against by hand only")
    cases = json.loads(FILE.read_text(encoding="utf-8"), parse_float=Decimal)["cases"]
    case = next(each for each in cases if each["id"] == "V35")
    assert [tuple(map(str, row)) for row in case["inputs"]["rows"]] == [tuple(map(str, row)) for row in ROWS]
    for asked, answer in case["expected"].items():
        quarter, _, day = asked.partition(" as of ")
        assert known_by(int(quarter), day_of(int(day))) == (None if answer is None else answer * 100), asked


@given(st.permutations(ROWS), st.dates(date(2008, 1, 1), date(2020, 1, 1)))
def test_the_order_of_reading_does_not_change_what_was_known(rows: list[tuple[int, int, str]], day: date) -> None:
    for quarter in {row[1] for row in ROWS}:
        assert known_by(quarter, day, tuple(rows)) == known_by(quarter, day)


@given(st.dates(date(2008, 1, 1), date(2020, 1, 1)))
def test_what_was_known_changes_on_days_of_publication_only(day: date) -> None:
    days = {day_of(row[0]) for row in ROWS}
    for quarter in {row[1] for row in ROWS}:
        before = known_by(quarter, day - timedelta(1))
        assert day in days or known_by(quarter, day) == before


def known_by(quarter: int, day: date, rows: tuple[tuple[int, int, str], ...] = ROWS) -> Decimal | None:
    """Return on equity of a quarter in percent, as it was known at the end of a day."""
    known = Ledger(tuple(facts(rows))).known_by(day)
    told = [each for each in known.about(MOUTAI, Measure.NET_INCOME, Aspect.SHARE) if each.period == over(quarter)]
    chosen = choose(told)
    assert known.later == sum(day_of(row[0]) > day for row in rows)
    return None if chosen is None else chosen.value.middle


def facts(rows: tuple[tuple[int, int, str], ...]) -> Iterator[Fact]:
    """Each row as a fact that is known since its day."""
    for published, quarter, figure in rows:
        percent = Decimal(figure) * 100
        bare: Claim = claim(1, day=day_of(published))
        yield Fact(
            replace(
                bare,
                entity=MOUTAI,
                measure=Measure.NET_INCOME,
                aspect=Aspect.SHARE,
                of="equity",
                period=over(quarter),
                value=Printed(percent, percent, Unit.PERCENT),
            )
        )


def day_of(number: int) -> date:
    """20080301 is the first of March 2008."""
    return date(number // 10_000, number // 100 % 100, number % 100)


def over(quarter: int) -> Over:
    """200704 is the fourth quarter of 2007."""
    year, number = divmod(quarter, 100)
    first = date(year, 3 * number - 2, 1)
    following = date(year + number // 4, 3 * number % 12 + 1, 1)
    return Over(first, following - timedelta(1))
