"""Days as files write them; one that could be two days is none."""

from datetime import date

import pytest

from steelyard.sources.convert.days import read_day

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    "words",
    [
        *("2024-03-05", "2024-03-05T23:59:59+08:00", "2024/3/5", "2024.03.05", "20240305", "20240305T010203Z"),
        *("D:20240305120000+08'00'", "Tue, 05 Mar 2024 08:00:00 GMT", "March 5, 2024", "Mar. 5th, 2024 8:00 AM"),
        *("5 March 2024", "Published: 5 Mar 2024", "2024年3月5日", " 2024年03月05日 10:00", "2024년 3월 5일"),
    ],
)
def test_a_day_is_read(words: str) -> None:
    assert read_day(words) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "",
        "03/05/2024",
        "5.3.2024",
        "2024-13-05",
        "2024-02-30",
        "0001-01-01",
        "March 2024",
        "2024",
        "May 99, 2024",
        "1710000000",
        "x" * 500,
    ],
)
def test_what_is_no_day_or_could_be_two_is_none(words: str) -> None:
    assert read_day(words) is None
