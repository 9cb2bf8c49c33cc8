"""Periods: years that end on the company's own day, parts that fill them, and names that read back."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.words.errors import BackwardsPeriodError, PeriodNotationError
from steelyard.words.period import (
    CALENDAR,
    AsAt,
    Over,
    Period,
    YearEnd,
    period_name,
    plain_name,
    read_period,
    read_year_end,
    year_before,
    year_of,
    years_between,
)
from steelyard.words.period_shift import period_before, shifted

DAY: Final = timedelta(1)
MARCH = YearEnd(3, 31)
FEBRUARY = YearEnd(2, 28)

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
year_ends = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: YearEnd(day.month, day.day))
month_ends = st.integers(1, 12).map(
    lambda month: YearEnd(month, (date(2023 + month // 12, month % 12 + 1, 1) - DAY).day)
)
years = st.integers(1950, 2080)


@pytest.mark.parametrize(
    ("text", "year_end", "first", "last"),
    [
        pytest.param("FY2022", CALENDAR, "2022-01-01", "2022-12-31", id="a calendar year"),
        pytest.param("2022", CALENDAR, "2022-01-01", "2022-12-31", id="FY may be left out"),
        pytest.param("FY2022", MARCH, "2021-04-01", "2022-03-31", id="named for the year in which it ends"),
        pytest.param("FY2024", FEBRUARY, "2023-03-01", "2024-02-29", id="the end of February in a leap year"),
        pytest.param("FY2023", FEBRUARY, "2022-03-01", "2023-02-28", id="and in another"),
        pytest.param("FY2025", FEBRUARY, "2024-03-01", "2025-02-28", id="the year behind a leap year"),
        pytest.param("2022H1", CALENDAR, "2022-01-01", "2022-06-30", id="a half"),
        pytest.param("FY2022H2", MARCH, "2021-10-01", "2022-03-31", id="a half of a fiscal year"),
        pytest.param("2022Q3", CALENDAR, "2022-07-01", "2022-09-30", id="a quarter"),
        pytest.param("2022Q4", MARCH, "2022-01-01", "2022-03-31", id="the quarter to March is the last"),
        pytest.param("2024Q4", FEBRUARY, "2023-12-01", "2024-02-29", id="a quarter with a leap day"),
        pytest.param("2024-02", MARCH, "2024-02-01", "2024-02-29", id="a month is the calendar's"),
        pytest.param("2022-12", MARCH, "2022-12-01", "2022-12-31", id="also the last of a year"),
        pytest.param("2018/2021", CALENDAR, "2018-01-01", "2021-12-31", id="some years"),
        pytest.param("FY2018/FY2021", MARCH, "2017-04-01", "2021-03-31", id="some fiscal years"),
        pytest.param("2022-03-05..2022-03-07", MARCH, "2022-03-05", "2022-03-07", id="any days"),
        pytest.param(" FY2022 ", CALENDAR, "2022-01-01", "2022-12-31", id="blanks around it"),
    ],
)
def test_a_period_is_read(text: str, year_end: YearEnd, first: str, last: str) -> None:
    assert read_period(text, year_end) == Over(date.fromisoformat(first), date.fromisoformat(last))


def test_a_day_is_its_close() -> None:
    assert read_period("2022-12-31", MARCH) == AsAt(date(2022, 12, 31))
    assert AsAt(date(2022, 12, 31)).last == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "nothing"),
        ("22", "no century"),
        ("FY22", "no century"),
        ("2022H3", "no third half"),
        ("2022Q5", "no fifth quarter"),
        ("2022Q0", "no quarter before the first"),
        ("2022-13", "no thirteenth month"),
        ("2022-00", "no month before the first"),
        ("2022-02-29", "no leap year"),
        ("2022-04-31", "no such day"),
        ("0000", "no year 0"),
        ("9999-12", "ends behind the last year of the calendar"),
        ("2022-1", "a month of one digit"),
        ("31/12/2022", "another notation"),
        ("Q3 2022", "words in another order"),
        ("2022 to 2023", "words"),
        ("last year", "words alone"),
    ],
)
def test_what_is_no_period_is_refused(text: str, because: str) -> None:
    with pytest.raises(PeriodNotationError, match="Write FY2022, 2022H1, 2022Q3, 2022-12, 2022-12-31 or 2018/2021"):
        pytest.fail(f"{because}: {read_period(text, CALENDAR)}")


@pytest.mark.parametrize("text", ["2021/2018", "2022-03-07..2022-03-05"])
def test_a_span_that_ends_before_it_begins(text: str) -> None:
    with pytest.raises(BackwardsPeriodError, match="Swap the two days"):
        read_period(text, CALENDAR)


@pytest.mark.parametrize(
    ("text", "year", "last"),
    [
        pytest.param("12-31", 2023, "2023-12-31", id="the calendar's"),
        pytest.param("03-31", 2024, "2024-03-31", id="March"),
        pytest.param("02-28", 2024, "2024-02-29", id="28 February is the last day of it"),
        pytest.param("02-29", 2024, "2024-02-29", id="and so is 29 February"),
        pytest.param("02-29", 2023, "2023-02-28", id="also where there is none"),
        pytest.param("02-27", 2024, "2024-02-27", id="27 February is a day"),
        pytest.param("04-05", 2024, "2024-04-05", id="a day within a month"),
    ],
)
def test_a_year_end_is_read(text: str, year: int, last: str) -> None:
    assert read_year_end(text).in_year(year) == date.fromisoformat(last)
    assert str(read_year_end(text)) == text


@pytest.mark.parametrize("text", ["", "13-01", "02-30", "31-12", "3-31", "March"])
def test_what_is_no_year_end_is_refused(text: str) -> None:
    with pytest.raises(PeriodNotationError):
        read_year_end(text)


@given(year_ends, years)
def test_fiscal_years_follow_each_other_without_a_gap(year_end: YearEnd, year: int) -> None:
    this, following = year_end.fiscal_year(year), year_end.fiscal_year(year + 1)
    assert this.last + DAY == following.first
    assert this.last.year == year
    assert this.months == 12


@pytest.mark.parametrize("of", [2, 4, 12])
@given(year_ends, years)
def test_the_parts_of_a_year_fill_it_exactly(of: int, year_end: YearEnd, year: int) -> None:
    whole = year_end.fiscal_year(year)
    parts = [year_end.part(year, number, of=of) for number in range(1, of + 1)]
    assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
    for before, behind in pairwise(parts):
        assert before.last + DAY == behind.first
    assert {part.months for part in parts} == {12 // of}


@given(days, year_ends)
def test_a_day_lies_in_its_fiscal_year(day: date, year_end: YearEnd) -> None:
    year = year_end.fiscal_year(year_of(day, year_end))
    assert year.first <= day <= year.last


@given(days, days, year_ends)
def test_the_name_of_a_period_reads_back_as_that_period(one: date, other: date, year_end: YearEnd) -> None:
    for period in (AsAt(one), Over(min(one, other), max(one, other))):
        assert read_period(period_name(period, year_end), year_end) == period


@pytest.mark.parametrize("name", ["FY2021", "2021H1", "2021H2", "2021Q1", "2021Q2", "2021Q3", "2021Q4", "2018/2021"])
@given(year_ends)
def test_a_period_has_the_shortest_of_its_names(name: str, year_end: YearEnd) -> None:
    assert period_name(read_period(name, year_end), year_end) == name


def test_no_period_has_no_name() -> None:
    assert period_name(None, CALENDAR) == ""


def test_a_month_that_is_no_part_is_named_as_a_month() -> None:
    assert period_name(read_period("2021-02", MARCH), MARCH) == "2021-02"


@pytest.mark.parametrize(
    ("period", "year_end", "name"),
    [
        pytest.param("2023", CALENDAR, "FY2023", id="a year"),
        pytest.param("2023Q4", CALENDAR, "2023Q4", id="a quarter"),
        pytest.param("FY2023H1", MARCH, "2023H1", id="a half of a fiscal year"),
        pytest.param("2022-12", CALENDAR, "2022-12", id="a month"),
        pytest.param("2022-12-31", CALENDAR, "2022-12-31", id="a day"),
        pytest.param("2018/2021", CALENDAR, "2018/2021", id="some years"),
        pytest.param("2023-04-01..2024-03-31", CALENDAR, "FY2024", id="a year that ends on another day"),
        pytest.param("2018-12-30..2019-12-28", CALENDAR, "FY2019", id="a year of 52 weeks"),
        pytest.param("2019-12-29..2021-01-02", CALENDAR, "FY2020", id="one of 53 that ends in the next"),
        pytest.param("2018-06-03..2019-06-01", CALENDAR, "FY2019", id="one that ends in summer"),
        pytest.param("2019-06-30..2019-09-28", CALENDAR, "2019Q3", id="a quarter of 13 weeks"),
        pytest.param("2023-01-01..2023-09-30", CALENDAR, "2023-01/2023-09", id="nine months"),
        pytest.param("2023-04-01..2023-09-30", CALENDAR, "2023-04/2023-09", id="a half of no calendar year"),
        pytest.param("2023-04-01..2023-09-30", MARCH, "2024H1", id="a half of a fiscal year, by its days"),
        pytest.param("2003-05-01..2019-04-26", CALENDAR, "2003-05/2019-04-26", id="from a month to a day"),
        pytest.param("2023-04-10..2023-04-12", CALENDAR, "2023-04-10/2023-04-12", id="some days"),
        pytest.param("2023-04-06..2023-04-12", CALENDAR, "2023-04-06/2023-04-12", id="a week"),
    ],
)
def test_a_period_has_the_name_that_an_analyst_writes(period: str, year_end: YearEnd, name: str) -> None:
    assert plain_name(read_period(period, year_end), year_end) == name


def test_no_period_has_no_plain_name() -> None:
    assert plain_name(None, CALENDAR) == ""


@given(days, days, year_ends)
def test_every_period_has_a_plain_name_in_which_nothing_is_left_out(one: date, other: date, year_end: YearEnd) -> None:
    name = plain_name(Over(min(one, other), max(one, other)), year_end)
    assert name
    assert ".." not in name


@pytest.mark.parametrize(
    ("period", "before"),
    [
        pytest.param("2023Q1", "2022Q4", id="a quarter"),
        pytest.param("2023H2", "2023H1", id="a half"),
        pytest.param("2023", "2022", id="a year"),
        pytest.param("2024-03", "2024-02", id="a month"),
        pytest.param("2024-03-31", "2023-12-31", id="the end of a quarter"),
        pytest.param("2024-05-15", "2024-02-15", id="a day in one"),
        pytest.param("2019-06-30..2019-09-28", "2019-03-31..2019-06-29", id="thirteen weeks"),
    ],
)
def test_the_period_right_before(period: str, before: str) -> None:
    assert period_before(read_period(period, CALENDAR)) == read_period(before, CALENDAR)


@given(month_ends, years, st.integers(1, 4))
def test_the_period_before_ends_where_this_one_begins(year_end: YearEnd, year: int, n: int) -> None:
    quarter = year_end.part(year, n, of=4)
    before = period_before(quarter)
    assert before.last + DAY == quarter.first
    assert period_before(year_end.fiscal_year(year)).last + DAY == year_end.fiscal_year(year).first


def test_words_that_point_away_from_a_period_find_another() -> None:
    quarter = read_period("2023Q3", CALENDAR)
    assert shifted(quarter, "year-before") == read_period("2022Q3", CALENDAR)
    assert shifted(quarter, "period-before") == read_period("2023Q2", CALENDAR)
    assert shifted(quarter, "") == quarter


@pytest.mark.parametrize(
    ("period", "before"),
    [
        pytest.param("2024-02-29", "2023-02-28", id="there is no 29 February before"),
        pytest.param("2025-02-28", "2024-02-29", id="a balance at the end of February is one at the end of February"),
        pytest.param("2024-02-28", "2023-02-28", id="the day before the leap day is a day like others"),
        pytest.param("2024-06-30", "2023-06-30", id="a month end"),
        pytest.param("2024-01-15", "2023-01-15", id="a day"),
        pytest.param("2024-02", "2023-02", id="a month with a leap day"),
        pytest.param("2025-02", "2024-02", id="a month before which there was one"),
        pytest.param("2023Q1", "2022Q1", id="a quarter"),
    ],
)
def test_the_same_period_a_year_earlier(period: str, before: str) -> None:
    assert year_before(read_period(period, CALENDAR)) == read_period(before, CALENDAR)


@given(year_ends, years)
def test_the_fiscal_year_before_is_a_fiscal_year(year_end: YearEnd, year: int) -> None:
    assert (
        year_before(AsAt(year_end.in_year(year))).last
        in {
            year_end.in_year(year - 1),
            year_end.in_year(year - 1) - DAY,  # 27 February, before and behind a leap day
        }
        or year_end.month == 2
    )


@given(month_ends, years, st.integers(1, 4))
def test_years_and_quarters_that_end_with_a_month_have_one_before_them(year_end: YearEnd, year: int, n: int) -> None:
    assert year_before(year_end.fiscal_year(year)) == year_end.fiscal_year(year - 1)
    assert year_before(year_end.part(year, n, of=4)) == year_end.part(year - 1, n, of=4)
    assert year_before(AsAt(year_end.in_year(year))) == AsAt(year_end.in_year(year - 1))


@given(year_ends, years, st.integers(0, 40))
def test_years_between_are_counted_from_end_to_end(year_end: YearEnd, year: int, apart: int) -> None:
    ends: list[Period] = [year_end.fiscal_year(year), year_end.fiscal_year(year + apart)]
    assert years_between(*ends) == apart
    assert years_between(AsAt(ends[0].last), ends[1]) == apart


def test_a_year_of_53_weeks_has_twelve_months() -> None:
    assert Over(date(2022, 9, 25), date(2023, 9, 30)).months == 12
    assert Over(date(2021, 9, 26), date(2022, 9, 24)).months == 12


@pytest.mark.parametrize(
    ("period", "text"),
    [(AsAt(date(2022, 12, 31)), "2022-12-31"), (Over(date(2022, 1, 1), date(2022, 3, 31)), "2022-01-01..2022-03-31")],
)
def test_a_period_is_shown_by_its_days(period: Period, text: str) -> None:
    assert str(period) == text
