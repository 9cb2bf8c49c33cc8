"""Dates that name no year: what the text around them settles, what the document's day does, and what stays open."""

from datetime import date

import pytest

from steelyard.reading.dates import read_dates

PUBLISHED = date(2024, 4, 17)


def notations(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [when.notation for when in read_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "notation", "because"),
    [
        ("last year", "2023", "the year before the document's"),
        ("this year", "2024", "the document's"),
        ("late next year", "2025", "the next"),
        ("the second half of last year", "2023H2", "a half of it"),
        ("last year's third quarter", "2023Q3", "a quarter of it"),
        ("last year's December quarter", "2023-10-01..2023-12-31", "the same"),
        ("December last year", "2023-12", "a month of it"),
        ("last December", "2023-12", "the last such month"),
        ("last month", "2024-03", "the month before"),
        ("last quarter", "2024Q1", "the quarter before"),
        ("the current quarter", "2024Q2", "the quarter of the day"),
        ("yesterday", "2024-04-16", "the day before"),
        ("on Monday", "2024-04-15", "the last such day"),
        ("it reported on April 12", "2024-04-12", "the last such day"),
        ("launched in November", "2023-11", "the last such month"),
        ("in the first quarter", "2024Q1", "the last such quarter that was over"),
        ("in the fourth quarter", "2023Q4", "the same"),
        ("for the three months ended March 31", "2024-01-01..2024-03-31", "the same"),
        ("as of Dec. 31", "2023-12-31", "the last such day"),
        ("it will report on April 30", "2024-04-30", "the next such day"),
        ("it expects to open in the second half", "2024H2", "the next such half"),
        ("it expects to report the first quarter", "2024Q1", "a quarter that has just ended"),
        ("it had expected 5 for the third quarter", "", "which one is not clear"),
        ("in the fiscal third quarter", "", "the year end of the company is not known"),
        ("two years ago", "", "about then"),
    ],
)
def test_the_day_of_a_document_settles_what_is_near_it(text: str, notation: str, because: str) -> None:
    assert notations(text) == [notation], because


@pytest.mark.parametrize(
    ("text", "expected", "because"),
    [
        ("In 2021 sales rose, and in the fourth quarter they fell.", ["2021", "2021Q4"], "the year of the sentence"),
        (
            "It rose in the third quarter, from the second quarter of 2021.",
            ["2021Q3", "2021Q2"],
            "the same, from behind",
        ),
        ("In 2021 and 2022, and in the fourth quarter, it rose.", ["2021", "2022", ""], "two years"),
        ("In 2022, and in the second half of that year, it rose.", ["2022", "2022H2"], "that year"),
        ("In Q3 2023 it was 5 against 4 in the same quarter of 2022.", ["2023Q3", "2022Q3"], "the same quarter"),
        ("It fell in the first quarter.", [""], "no year is told"),
        ("It fell on 12 April.", [""], "no year is told"),
        ("It fell last year.", [""], "no day is told"),
        ("The plan of 2019 was dropped in March.", ["2019", ""], "a month is not the year's before it"),
    ],
)
def test_the_sentence_settles_what_it_can_without_a_day(text: str, expected: list[str], because: str) -> None:
    assert notations(text, published=None) == expected, because


def test_last_year_is_the_year_before_the_one_that_the_sentence_compares() -> None:
    """Once "5 billion in 2023, from 4 billion last year" put both into 2023."""
    named, last = read_dates("It was 5 billion in 2023, up from 4 billion last year.", published=PUBLISHED)
    assert (named.notation, last.notation, last.shift) == ("2023", "", "year-before")


def test_a_document_that_tells_of_long_ago_is_not_of_this_year() -> None:
    assert notations("In 2019 it went public. In March it bought a rival.") == ["2019", ""]
