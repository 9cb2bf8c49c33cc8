"""Dates and periods in Chinese text, simplified and traditional."""

from datetime import date

import pytest

from steelyard.reading.dates import read_dates
from steelyard.words.period import CALENDAR


@pytest.mark.parametrize(
    ("text", "notations", "because"),
    [
        ("2023年收入", ["2023"], "a year"),
        ("２０２３年收入", ["2023"], "in wide digits"),
        ("2023 年度收入", ["2023"], "with a blank"),
        ("二零二三年", ["2023"], "in numerals"),
        ("二〇二三年", ["2023"], "with the other zero"),
        ("民國112年", ["2023"], "as Taiwan counts"),
        ("民國一百一十二年", ["2023"], "in numerals"),
        ("112年第三季", ["2023Q3"], "without its name, before a quarter"),
        ("2023财年", ["FY2023"], "a fiscal year"),
        ("24财年", ["FY2024"], "with two digits"),
        ("2018/19財年", ["FY2019"], "named for the year in which it ends"),
        ("2022-2023年收入", ["2022/2023"], "two years, where no word says that they are one"),
        ("2021、2022及2023财年", ["FY2021", "FY2022", "FY2023"], "one word for three"),
        ("2015年、2016年及2017年", ["2015", "2016", "2017"], "three years"),
        ("2023年上半年", ["2023H1"], "a half"),
        ("2023年下半年", ["2023H2"], "the other"),
        ("2023年第三季度", ["2023Q3"], "a quarter"),
        ("2023年三季度", ["2023Q3"], "in short"),
        ("23年Q3", ["2023Q3"], "in shorter"),
        ("2023財年第四財季", ["FY2023Q4"], "a quarter of a fiscal year"),
        ("2023年首季", ["2023Q1"], "the first"),
        ("2023年前三季度", ["2023-01-01..2023-09-30"], "three quarters"),
        ("2023年一至三季度", ["2023-01-01..2023-09-30"], "the same"),
        ("2023年首九個月", ["2023-01-01..2023-09-30"], "the same in months"),
        ("2023年1-9月", ["2023-01-01..2023-09-30"], "the same"),
        ("2023年前六个月", ["2023H1"], "a half in other words"),
        ("2023年全年", ["2023"], "the whole"),
        ("2023年9月", ["2023-09"], "a month"),
        ("2023年9月30日", ["2023-09-30"], "a day"),
        ("2023 年 12 月 31 日", ["2023-12-31"], "with blanks"),
        ("二〇二三年十二月三十一日", ["2023-12-31"], "in numerals"),
        ("2023年4月10日至12日", ["2023-04-10..2023-04-12"], "some days"),
        ("2019年1月1日至2019年12月31日", ["2019-01-01..2019-12-31"], "from a day to a day"),
        ("2021年至2023年", ["2021/2023"], "some years"),
        ("2021-2023年", ["2021/2023"], "the same"),
        ("截至2023年12月31日，现金", ["2023-12-31"], "a day"),
        ("截至2024年3月31日止年度", ["2023-04-01..2024-03-31"], "a year that ended"),
        ("截至2023年12月31日止三个月", ["2023-10-01..2023-12-31"], "three months that ended"),
        ("截至二零二三年九月三十日止九個月", ["2023-01-01..2023-09-30"], "nine, in numerals"),
        ("截至2023年9月底止中期", ["2023-04-01..2023-09-30"], "a half that ended"),
        ("截至2023年及2022年12月31日止年度", ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"], "two years"),
        ("于2023年及2022年12月31日", ["2023-12-31", "2022-12-31"], "two days"),
        (
            "截至2023年12月31日及2022年12月31日止年度",
            ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"],
            "both are years",
        ),
        ("2023年第三季度收入。截至9月30日，用户", ["2023Q3", "2023-09-30"], "of the year that was told"),
        ("2023年1月公告。同年7月回购", ["2023-01", "2023-07"], "the same year"),
        ("2023年第三季度5亿元，2022年同期4亿元", ["2023Q3", "2022Q3"], "the same period of another year"),
        ("2020年毛利率，全年出货", ["2020", "2020"], "the whole of the year that was told"),
        ("2024上半年", ["2024H1"], "without the word for a year"),
        ("2024年一、二季度", ["2024Q1", "2024Q2"], "two quarters"),
        ("2024年8月7日14:00", ["2024-08-07"], "with its time"),
        (
            "截至2024年6月30日止六個月5億元（二零二三年：4億元）",
            ["2024-01-01..2024-06-30", "2023-01-01..2023-06-30"],
            "both are halves",
        ),
        ("2000年代，90年代", ["", ""], "decades"),
        ("去年，今年上半年", ["", ""], "nobody said which"),
        ("未来三年，十年前", ["", ""], "lengths of time"),
        ("2000万元，2019家，2023个", [], "counts"),
        ("三个月，四季酒店，半年", [], "no periods of a year"),
        ("达产后年收入，此前年均增长", [], "after reaching capacity, a year; before that, on average"),
    ],
)
def test_chinese_dates_are_read_in_the_notation_of_a_case(text: str, notations: list[str], because: str) -> None:
    assert [when.notation for when in read_dates(text)] == notations, because


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("公司截至2023年12月31日现金充裕", "截至2023年12月31日"),
        ("截至二零二四年三月三十一日止財政年度的收入", "截至二零二四年三月三十一日止財政年度"),
        ("收入2023年上半年增长", "2023年上半年"),
        ("较上年同期", "上年同期"),
    ],
)
def test_a_date_covers_the_words_that_say_it(text: str, quote: str) -> None:
    assert [when.quote for when in read_dates(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2023年底", "2023-12-31"),
        ("2023年末", "2023-12-31"),
        ("2023年9月末", "2023-09-30"),
        ("2023年三季度末", "2023-09-30"),
    ],
)
def test_the_end_of_a_period_is_a_day(text: str, last: str) -> None:
    (when,) = read_dates(text)
    assert str(when.period(CALENDAR)) == last


@pytest.mark.parametrize(
    ("text", "shift", "at_end"),
    [
        ("上年", "year-before", False),
        ("上一年", "year-before", False),
        ("上一财年", "year-before", False),
        ("上年末", "year-before", True),
        ("上年同期", "year-before", False),
        ("去年同期", "year-before", False),
        ("上季度", "period-before", False),
        ("上一季度", "period-before", False),
        ("环比", "period-before", False),
        ("期末", "", True),
    ],
)
def test_words_that_point_at_another_period_say_where_it_lies(text: str, shift: str, at_end: bool) -> None:  # noqa: FBT001
    (when,) = read_dates(f"，{text}，")
    assert (when.notation, when.shift, when.at_end, when.quote) == ("", shift, at_end, text)


@pytest.mark.parametrize(
    ("text", "notation", "because"),
    [
        ("去年", "2023", "the year before the document's"),
        ("今年", "2024", "the document's"),
        ("明年", "2025", "the next"),
        ("前年", "2022", "the one before the last"),
        ("去年12月", "2023-12", "a month of it"),
        ("去年第三季度", "2023Q3", "a quarter of it"),
        ("今年上半年", "2024H1", "a half of this"),
        ("上月", "2024-03", "the month before"),
        ("本季度", "2024Q2", "the quarter of the day"),
        ("昨日", "2024-04-16", "the day before"),
        ("9月30日", "2023-09-30", "the last such day"),
        ("第四季度", "2023Q4", "the last such quarter"),
        ("公司将于10月26日发布", "2024-10-26", "to come"),
    ],
)
def test_the_day_of_a_document_settles_what_is_near_it(text: str, notation: str, because: str) -> None:
    assert [when.notation for when in read_dates(text, published=date(2024, 4, 17))] == [notation], because
