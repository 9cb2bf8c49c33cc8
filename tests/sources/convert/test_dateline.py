"""The day at the top of a text: taken only where its place says that it is the day of publication."""

from datetime import date

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.dateline import dateline

DAY = date(2024, 3, 20)


@pytest.mark.parametrize(
    "top",
    [
        "Wed, Mar 20 2024 07:52 AM EST",
        "March 20, 2024",
        "20 March 2024",
        "Published: 20 Mar 2024 08:00",
        "Posted on Wednesday, March 20th, 2024 at 8:00 am",
        "2024-03-20 08:15:00",
        "2024年03月20日 08:15 来源：示例财经",
        "发布时间：2024-03-20",
        "BEIJING, March 20, 2024 /PRNewswire/ -- Acme Ltd. today announced its results for the quarter.",
        "BEIJING and NEW YORK, Mar. 20, 2024 (GLOBE NEWSWIRE) -- Acme Ltd. today announced its results.",
        "(Hong Kong, 20 March 2024) – Acme Ltd. announces its results for the year ended 31 December 2023.",
        "Hong Kong, 20 March 2024 — Acme Ltd. announces its results.",
        "Published: March 20, 2024\n\nMarch 22, 2024",
        "Zurich, 20 March 2024",
        "São Paulo, 20 March 2024",
        "Zurich, 20 March 2024. Acme AG today reported its results for the year ended 31 December 2023.",
        "CHICAGO, Mar. 20, 2024 /PRNewswire/ -- Acme Ltd. today announced its results.",
        "北京，2024年3月20日",
        "公告日期：2024年3月20日",
        "披露日期：2024-03-20",
        "日期：2024年3月20日",
        "证券代码：600000 公告日期：2024年3月20日 公告编号：2024-012",
        "Release date: March 20, 2024",
    ],
)
def test_the_day_of_publication_is_read(top: str) -> None:
    assert dateline(f"Acme sells 5 mills\n\n{top}\n\nThe company said so on 1 March 2024.") == DAY


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Annual report\nfor the fiscal year ended\nMarch 20, 2024\n", "the end of what is reported"),
        ("Balance sheet\n\nDecember 31, 2023\n\nText", "the end of a quarter"),
        ("资产负债表\n2023年12月31日\n", "the end of a year"),
        ("截至\n2024年3月20日\n", "as of a day"),
        ("March 20, 2024\n\nMarch 22, 2024\n", "two days"),
        ("03/04/2024\n", "two days in one"),
        ("Acme was founded on March 20, 2024.\n", "a day inside a sentence"),
        ("Acme said on March 20, 2024 that it sold 5 mills.\n", "the same"),
        ("Text.\n" * 20 + "March 20, 2024\n", "far from the top"),
        ("Balance Sheet, March 20, 2024\n", "the day of a statement"),
        ("Annual Meeting, March 20, 2024. The board invites.\n", "the day of a meeting"),
        ("报告期末：2024年3月20日\n", "the end of what is reported"),
        ("新华社北京3月20日电\n", "a day without a year"),
        ("", "nothing"),
    ],
)
def test_any_other_day_is_none(text: str, because: str) -> None:
    assert dateline(text) is None, because


def test_in_a_sheet_only_a_day_that_is_said_counts() -> None:
    assert dateline("Acme\n\nMarch 20, 2024\n", in_words=True) is None
    assert dateline("Acme\n\nReported on\t\t2024-03-20\n", in_words=True) == DAY


def test_what_a_page_says_of_itself_goes_before_what_it_prints() -> None:
    page = '<!doctype html><meta name="date" content="2024-03-21"><p>March 20, 2024</p><p>Text.</p>'
    assert convert("a.html", page.encode()).day == date(2024, 3, 21)
    assert convert("a.html", page.replace("2024-03-21", "soon").encode()).day == DAY


@pytest.mark.parametrize("unit", ["March ", "(", "A, ", "1 ", "，", "Mar 1 2024 ", "a b", "2024年"])
def test_hostile_lines_are_read_in_linear_time(unit: str) -> None:
    dateline(unit * 3_000)
