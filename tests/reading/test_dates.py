"""Dates and periods in English text: a table, and what must hold for every text."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.reading.dates import read_dates
from steelyard.words.errors import SteelyardError
from steelyard.words.period import CALENDAR, YearEnd, read_period

MARCH = YearEnd(3, 31)


@pytest.mark.parametrize(
    ("text", "notations", "because"),
    [
        # years
        ("in 2023", ["2023"], "a year"),
        ("in FY2023", ["FY2023"], "a fiscal year"),
        ("fiscal year 2023", ["FY2023"], "in words"),
        ("fiscal 2023", ["FY2023"], "in short"),
        ("guidance for FY24 was cut", ["FY2024"], "with two digits"),
        ("in FY'24 and FY 2025", ["FY2024", "FY2025"], "with an apostrophe, with a blank"),
        ("sales for F24 fell", ["FY2024"], "with one letter"),
        ("in 2024E and FY25E", ["2024", "FY2025"], "estimates"),
        ("financial year 2023-24", ["FY2024"], "named for the year in which it ends"),
        ("FY2023/24", ["FY2024"], "with a stroke"),
        ("the 2018/19 season", ["FY2019"], "a year over two"),
        ("the 2018 and 2019 fiscal years", ["FY2018", "FY2019"], "one word for both"),
        ("in fiscal years 2019, 2018 and 2017, respectively", ["FY2019", "FY2018", "FY2017"], "one word for three"),
        ("in 2022 and 2023", ["2022", "2023"], "two years"),
        ("early 2019 and late 2020", ["2019", "2020"], "a part of the year is the year"),
        ("mid-2024", ["2024"], "the same"),
        ("calendar year 2023", ["2023"], "the year of the calendar"),
        ("the 1990s", [""], "a decade is seen and is no period of ours"),
        # parts of a year
        ("in the third quarter of 2017", ["2017Q3"], "a quarter"),
        ("in the first half of 2023", ["2023H1"], "a half"),
        ("second half of fiscal 2023", ["FY2023H2"], "a half of a fiscal year"),
        ("the second quarter of fiscal 2025", ["FY2025Q2"], "a quarter of one"),
        ("fiscal third quarter 2024", ["FY2024Q3"], "the word in front"),
        ("third-quarter 2023 sales", ["2023Q3"], "with a hyphen"),
        ("2023's third quarter", ["2023Q3"], "the year in front"),
        ("the final quarter of 2023", ["2023Q4"], "by its place"),
        ("the third and fourth quarters of 2023", ["2023Q3", "2023Q4"], "two of one year"),
        ("the fourth quarters of 2019 and 2018", ["2019Q4", "2018Q4"], "one of two years"),
        ("the fourth quarter of both 2019 and 2018", ["2019Q4", "2018Q4"], "the same"),
        ("Q3 2017", ["2017Q3"], "by letter"),
        ("2017 Q3", ["2017Q3"], "the year first"),
        ("Q3'24", ["2024Q3"], "with an apostrophe"),
        ("Q3 FY2024", ["FY2024Q3"], "of a fiscal year"),
        ("3Q24 and 1H23", ["2024Q3", "2023H1"], "the number first"),
        ("4QFY24", ["FY2024Q4"], "of a fiscal year"),
        ("9M24", ["2024-01-01..2024-09-30"], "nine months"),
        ("Q1-Q3 2023", ["2023-01-01..2023-09-30"], "three quarters"),
        ("Q1 and Q2 2023", ["2023Q1", "2023Q2"], "one year for both"),
        ("H1 2023", ["2023H1"], "a half by letter"),
        ("the December quarter of 2023", ["2023-10-01..2023-12-31"], "named for its month: the calendar's"),
        ("the June 2023 half", ["2023-01-01..2023-06-30"], "a half named for its month"),
        ("the first nine months of 2023", ["2023-01-01..2023-09-30"], "months of a year"),
        ("the last three months of 2023", ["2023Q4"], "a quarter in other words"),
        ("the twelve months of 2019", ["2019"], "a year in other words"),
        ("the first nine months of fiscal 2019", [""], "our notation has no such part"),
        ("nine months in 2023", ["2023-01-01..2023-09-30"], "taken for the first nine"),
        ("six months in 2023", [""], "which half is not said"),
        ("2024Q1-Q3", ["2024-01-01..2024-09-30"], "three quarters"),
        ("24Q2", ["2024Q2"], "the year first, in two digits"),
        ("FY3/24", ["2023-04-01..2024-03-31"], "the year that ends in March"),
        # months and days
        ("April 2024", ["2024-04"], "a month"),
        ("Sept. 2024", ["2024-09"], "in short"),
        ("Sept '24", ["2024-09"], "with two digits"),
        ("Dec-23", ["2023-12"], "as in a table"),
        ("January and February 2024", ["2024-01", "2024-02"], "one year for both"),
        ("12 April 2024", ["2024-04-12"], "a day"),
        ("12th of April, 2024", ["2024-04-12"], "as it is said"),
        ("April 12, 2024", ["2024-04-12"], "the month first"),
        ("Apr. 12th, 2024", ["2024-04-12"], "in short"),
        ("APRIL 12, 2024", ["2024-04-12"], "in capitals"),
        ("31-Dec-2019 and 30-Sep-23", ["2019-12-31", "2023-09-30"], "with hyphens"),
        ("2024-04-12", ["2024-04-12"], "in numbers"),
        ("2024/4/12 and 2024.04.12", ["2024-04-12", "2024-04-12"], "with other signs"),
        ("31.12.2008 and 12/31/2019", ["2008-12-31", "2019-12-31"], "in the order that fits"),
        ("3/4/2019", [""], "either order fits"),
        ("April 17, 2024 07:52", ["2024-04-17"], "with its time"),
        ("Saturday, December 28, 2019", ["2019-12-28"], "with its day of the week"),
        ("as of December 31, 2019 and 2018", ["2019-12-31", "2018-12-31"], "one day of two years"),
        ("30 September 2019 and 31 December 2018", ["2019-09-30", "2018-12-31"], "two days"),
        ("June 30 and December 31, 2019", ["2019-06-30", "2019-12-31"], "one year for both"),
        ("At 31 May 2019 it was 13.0 (2018: 13.5)", ["2019-05-31", "2018-05-31"], "what is compared is of one kind"),
        ("May 5-7, 2024 and 5 to 7 May 2024", ["2024-05-05..2024-05-07"] * 2, "some days"),
        ("3/2009", ["2009-03"], "a month in numbers"),
        ("December 31 , 2009 and 2008", ["2009-12-31", "2008-12-31"], "cut into words"),
        # spans
        ("from 2018 to 2021", ["2018/2021"], "some years"),
        ("between 2018 and 2021", ["2018/2021"], "the same"),
        ("2021-2023", ["2021/2023"], "with a hyphen"),
        ("2021–2023", ["2021/2023"], "with a dash"),
        ("2018-21", ["2018/2021"], "with two digits"),
        ("fiscal 2017 through fiscal 2019", ["FY2017/FY2019"], "fiscal years"),
        ("from May 2003 to April 26, 2019", ["2003-05-01..2019-04-26"], "from a month to a day"),
        ("January to June 2008", ["2008-01-01..2008-06-30"], "one year for both"),
        ("January-September 2009", ["2009-01-01..2009-09-30"], "the same"),
        ("from April 1 to June 30, 2019", ["2019-04-01..2019-06-30"], "days"),
        ("1-9/2009", ["2009-01-01..2009-09-30"], "months in numbers"),
        ("1.1.-30.9.2009", ["2009-01-01..2009-09-30"], "days in numbers"),
        ("2024/2025/2026", ["2024", "2025", "2026"], "each for itself"),
        ("2023A/2024E", ["2023", "2024"], "the same"),
        # what ended
        ("the three months ended 30 September 2023", ["2023-07-01..2023-09-30"], "a quarter"),
        ("six months to June 30, 2023", ["2023-01-01..2023-06-30"], "a half"),
        ("six months to end-June 2023", ["2023-01-01..2023-06-30"], "the same"),
        ("the nine months ended 29 February 2024", ["2023-06-01..2024-02-29"], "a leap day"),
        ("the nine-month period ended May 31, 2024", ["2023-09-01..2024-05-31"], "a period"),
        ("the half-year ended 31 December 2023", ["2023-07-01..2023-12-31"], "a half is no year"),
        ("the year ended 31 March 2022", ["2021-04-01..2022-03-31"], "a year"),
        ("three months to March 2024", ["2024-01-01..2024-03-31"], "to the end of the month"),
        ("the year ended March 2023", ["2022-04-01..2023-03-31"], "the same"),
        ("the year to the end of March 2023", ["2022-04-01..2023-03-31"], "the same"),
        ("twelve months to February 2024", ["2023-03-01..2024-02-29"], "the same"),
        ("52 weeks ended December 28, 2019", ["2018-12-30..2019-12-28"], "weeks"),
        ("quarter ended Sept. 28, 2019", ["2019-06-30..2019-09-28"], "thirteen weeks, by the day they end on"),
        ("years ended May 31, 2019 and 2018", ["2018-06-01..2019-05-31", "2017-06-01..2018-05-31"], "two years"),
        ("the three quarters to September 2023", ["2023-01-01..2023-09-30"], "quarters"),
        ("the second quarter ended June 30, 2024", ["2024-04-01..2024-06-30"], "its number is a part of it"),
        (
            "the three months ended March 31, 2024 and December 31, 2023",
            ["2024-01-01..2024-03-31", "2023-10-01..2023-12-31"],
            "two quarters, not a quarter and a day",
        ),
        ("three and nine months ended June 30, 2019", [""], "two lengths"),
        # what our notation cannot say, and another year or period of the same text
        ("the next twelve months", [""], "to come"),
        ("a year earlier", [""], "points at another period"),
        ("issued the 2025 Notes", [""], "a name"),
        ("the Securities Act of 1933", [""], "a law"),
        # no dates
        ("2000 employees", [], "people"),
        ("2018 new users", [], "users"),
        ("2,018", [], "a number"),
        ("12018", [], "a part of one"),
        ("2018%", [], "a share"),
        ("$2018", [], "money"),
        ("2018 yuan", [], "money"),
        ("2018 million", [], "an amount"),
        ("2018.5", [], "a part of a number"),
        ("more than 2000", [], "a count"),
        ("1850", [], "before our years"),
        ("the fifth quarter", [], "there is none"),
        ("the third of four, a second time", [], "ordinals"),
        ("it may march on", [], "verbs"),
        ("Section 2012 and model 2019", [], "numbers of things"),
        ("today the sector is large", [], "nowadays"),
        ("on Black Friday", [], "a name"),
    ],
)
def test_dates_are_read_in_the_notation_of_a_case(text: str, notations: list[str], because: str) -> None:
    assert [when.notation for when in read_dates(text)] == notations, because


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Revenue for the three months ended September 30, 2024 rose.", "the three months ended September 30, 2024"),
        ("Sales fell in the first half of 2023.", "the first half of 2023"),
        ("At the end of 2023 it had cash.", "the end of 2023"),
        ("In the year from 2018 to 2021.", "from 2018 to 2021"),
        ("By end-March 2024 it had.", "end-March 2024"),
        ("the 2020 plan", "2020"),
    ],
)
def test_a_date_covers_the_words_that_say_it(text: str, quote: str) -> None:
    assert [when.quote for when in read_dates(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "year_end", "last"),
    [
        ("at the end of 2023", CALENDAR, "2023-12-31"),
        ("at the end of 2023", MARCH, "2023-03-31"),
        ("by the close of fiscal 2023", MARCH, "2023-03-31"),
        ("at the end of the third quarter of 2023", CALENDAR, "2023-09-30"),
        ("at the end of the year 2023", CALENDAR, "2023-12-31"),
        ("at year-end 2023", CALENDAR, "2023-12-31"),
        ("at the 2023 year-end", CALENDAR, "2023-12-31"),
        ("at the end of April 2024", CALENDAR, "2024-04-30"),
    ],
)
def test_the_end_of_a_period_is_a_day(text: str, year_end: YearEnd, last: str) -> None:
    (when,) = read_dates(text)
    assert str(when.period(year_end)) == last


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("a year earlier", "year-before"),
        ("the year-ago quarter", "year-before"),
        ("the prior-year period", "year-before"),
        ("the previous fiscal year", "year-before"),
        ("the corresponding period of the previous year", "year-before"),
        ("the same period last year", "year-before"),
        ("the same quarter a year ago", "year-before"),
        ("the year before", "year-before"),
        ("the previous quarter", "period-before"),
        ("a quarter earlier", "period-before"),
        ("the prior period", ""),
        ("the same period", ""),
    ],
)
def test_words_that_point_at_another_period_say_where_it_lies(text: str, shift: str) -> None:
    (when,) = read_dates(f"It fell from {text}.")
    assert (when.notation, when.shift, when.quote) == ("", shift, text)


@pytest.mark.parametrize("text", ["31 June 2023", "June 31, 2023", "2023-06-31", "30 February 2024"])
def test_a_day_that_does_not_exist_is_no_period(text: str) -> None:
    """It is a date all the same, and its digits are no figures."""
    assert [when.period(CALENDAR) for when in read_dates(text)] == [None]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    name = day.strftime("%B")
    chinese = f"{day.year}年{day.month}月{day.day}日"
    for written in (f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}", day.isoformat(), chinese):
        assert [when.notation for when in read_dates(f"On {written} it closed.")] == [day.isoformat()]


PIECES = (
    "31 June December 2023 2018 Q3 FY FY24 to from and , - – / . ( : ) the end of first three months ended quarter year"
    " last same period earlier fiscal 12 1 9M May İ 年 2023年 月 9月 30日 截至 止 年度 上 第三季度 同期 去年 财年 至 及"
    " 二〇二三年 ２０２３ \n"
).split(" ")
texts = st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)


@given(texts, st.none() | st.dates(date(1990, 1, 1), date(2050, 12, 31)))
def test_dates_stand_apart_quote_what_stands_there_and_can_be_read(text: str, published: date | None) -> None:
    dates = read_dates(text, published=published)
    assert all(when.span.of(text) == when.quote for when in dates)
    assert all(one.span.end <= other.span.start for one, other in pairwise(dates))
    for when in dates:
        try:
            assert not when.notation or read_period(when.notation, CALENDAR)
        except SteelyardError:
            pytest.fail(f"{when.quote!r} is written {when.notation!r}")


@given(texts, texts)
def test_paragraphs_are_read_apart(one: str, other: str) -> None:
    """What stands in one paragraph moves nothing in the next."""
    whole = read_dates(f"{one}\n\n{other}")
    apart = [(when.quote, when.notation) for part in (one, other) for when in read_dates(part)]
    assert [(when.quote, when.notation) for when in whole] == apart


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1", "1,", "(", " ", "2019 and ", "May ", "the ", "第", "2023年", "2019年至", "Q1 ", "last "]
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        start = time.process_time()
        read_dates(text, published=date(2024, 4, 17))
        return time.process_time() - start

    assert seconds(200_000) < 40 * max(seconds(20_000), 0.005)
