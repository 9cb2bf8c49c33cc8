"""Dates and periods in English text: a table, and what must hold for every text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.reading.dates import read_dates
from steelyard.words.period import CALENDAR, YearEnd

MARCH = YearEnd(3, 31)


@pytest.mark.parametrize(
    ("text", "notations"),
    [
        # years
        ("in 2023", ["2023"]),
        ("in FY2023", ["FY2023"]),
        ("fiscal year 2023", ["FY2023"]),
        ("fiscal 2023", ["FY2023"]),
        ("in 2022 and 2023", ["2022", "2023"]),
        # parts of a year
        ("in the third quarter of 2017", ["2017Q3"]),
        ("in the first half of 2023", ["2023H1"]),
        ("second half of fiscal 2023", ["FY2023H2"]),
        ("Q3 2017", ["2017Q3"]),
        ("2017 Q3", ["2017Q3"]),
        ("H1 2023", ["2023H1"]),
        ("April 2024", ["2024-04"]),
        ("Sept. 2024", ["2024-09"]),
        # days
        ("12 April 2024", ["2024-04-12"]),
        ("12th of April, 2024", ["2024-04-12"]),
        ("April 12, 2024", ["2024-04-12"]),
        ("Apr. 12th, 2024", ["2024-04-12"]),
        ("2024-04-12", ["2024-04-12"]),
        # spans
        ("from 2018 to 2021", ["2018/2021"]),
        ("between 2018 and 2021", ["2018/2021"]),
        ("2021-2023", ["2021/2023"]),
        ("2021–2023", ["2021/2023"]),
        ("the three months ended 30 September 2023", ["2023-07-01..2023-09-30"]),
        ("six months to June 30, 2023", ["2023-01-01..2023-06-30"]),
        ("the nine months ended 29 February 2024", ["2023-06-01..2024-02-29"]),
        ("the year ended 31 March 2022", ["2021-04-01..2022-03-31"]),
        ("three months to March 2024", ["2024-01-01..2024-03-31"]),
        ("the year ended March 2023", ["2022-04-01..2023-03-31"]),
        ("the year to the end of March 2023", ["2022-04-01..2023-03-31"]),
        ("twelve months to February 2024", ["2023-03-01..2024-02-29"]),
        ("nine months ended December 2023", ["2023-04-01..2023-12-31"]),
        # no dates
        ("2000 employees", []),
        ("2018 new users", []),
        ("2,018", []),
        ("12018", []),
        ("2018%", []),
        ("$2018", []),
        ("2018 yuan", []),
        ("2018 million", []),
        ("2018.5", []),
        ("1850", []),
        ("the fifth quarter", []),
    ],
)
def test_dates_are_read_in_the_notation_of_a_case(text: str, notations: list[str]) -> None:
    assert [when.notation for when in read_dates(text)] == notations


@pytest.mark.parametrize(
    ("text", "year_end", "last"),
    [
        ("at the end of 2023", CALENDAR, "2023-12-31"),
        ("at the end of 2023", MARCH, "2023-03-31"),
        ("by the close of fiscal 2023", MARCH, "2023-03-31"),
        ("at the end of the third quarter of 2023", CALENDAR, "2023-09-30"),
        ("at the end of the year 2023", CALENDAR, "2023-12-31"),
        ("at the end of April 2024", CALENDAR, "2024-04-30"),
    ],
)
def test_the_end_of_a_period_is_a_day(text: str, year_end: YearEnd, last: str) -> None:
    (when,) = read_dates(text)
    assert str(when.period(year_end)) == last


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("the first nine months of 2023", "2023-01-01..2023-09-30"),
        ("the last three months of 2023", "2023Q4"),
        ("the first two months of fiscal 2023", ""),
        ("the six months in 2023", ""),
    ],
)
def test_some_months_of_a_year_are_seen_and_are_not_the_year(text: str, notation: str) -> None:
    """Nine months of revenue once stood beside twelve, as a fall of a quarter."""
    (when,) = read_dates(f"Revenue of {text} rose")
    assert when.quote == text
    assert when.notation == notation


@pytest.mark.parametrize("text", ["31 June 2023", "June 31, 2023", "2023-06-31", "30 February 2024"])
def test_a_day_that_does_not_exist_is_no_period(text: str) -> None:
    assert [when.period(CALENDAR) for when in read_dates(text)] == [None]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    name = day.strftime("%B")
    for written in (f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}", day.isoformat()):
        assert [when.notation for when in read_dates(f"On {written} it closed.")] == [day.isoformat()]


@given(st.text() | st.lists(st.sampled_from("31 June 2023 Q3 FY to from - 2021 end of . , /".split())).map(" ".join))
def test_a_date_quotes_what_stands_at_its_span(text: str) -> None:
    assert all(when.span.of(text) == when.quote for when in read_dates(text))
