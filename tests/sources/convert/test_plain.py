"""Plain text and Markdown: the text stays as it is; tables drawn with bars, and columns of figures, are grids."""

from datetime import date

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.converted import Converted

BARS = """\
# Results

In RMB millions

| Item | 2023 | 2022 |
|:---|---:|---:|
| Revenue | **8,180** | 7,047 |
| Cost \\| all | (5) | 6
"""
COLUMNS = """\
Acme Corp

Sales were good. They rose.

Statement of income
(in RMB millions)
                          Three months ended
                            December 31,
                         2023        2022
Revenue                 1,234       1,100
Cost of sales            (800)       (700)
  Cost of materials and
  of other things         (20)       (10)
Gross profit ......       434         400
Growth                   5.1%           –

A closing sentence with 5 apples.  And 6 pears.
"""


def grids(text: str, name: str = "a.txt") -> list[list[list[str]]]:
    converted = convert(name, text.encode())
    assert_cells_are_text(converted)
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in converted.grids]


def captions(text: str, name: str = "a.txt") -> list[str]:
    converted = convert(name, text.encode())
    return [grid.caption.of(converted.text) if grid.caption else "" for grid in converted.grids]


def assert_cells_are_text(converted: Converted) -> None:
    for grid in converted.grids:
        for row in grid.rows:
            for cell in row.cells:
                assert cell.span.of(converted.text) == cell.text


def test_a_table_drawn_with_bars_is_a_grid() -> None:
    assert grids(BARS, "a.md") == [
        [["Item", "2023", "2022"], ["Revenue", "8,180", "7,047"], ["Cost \\| all", "(5)", "6"]]
    ]
    assert captions(BARS, "a.md") == ["In RMB millions"]


def test_columns_of_figures_are_a_grid() -> None:
    assert grids(COLUMNS) == [
        [
            ["", "Three months ended", "Three months ended"],
            ["", "December 31,", "December 31,"],
            ["", "2023", "2022"],
            ["Revenue", "1,234", "1,100"],
            ["Cost of sales", "(800)", "(700)"],
            ["Cost of materials and\n  of other things", "(20)", "(10)"],
            ["Gross profit", "434", "400"],
            ["Growth", "5.1%", "–"],
        ]
    ]
    assert captions(COLUMNS) == ["Statement of income\n(in RMB millions)"]


@pytest.mark.parametrize(
    ("text", "grid", "because"),
    [
        ("Item\t2023\t2022\nA\t1\t2\nB\t3\t4\n", [["Item", "2023", "2022"], ["A", "1", "2"], ["B", "3", "4"]], "tabs"),
        (
            "项目      2023年    2022年\n营业收入   1,234     1,100\n净利润        12        11\n",
            [["项目", "2023年", "2022年"], ["营业收入", "1,234", "1,100"], ["净利润", "12", "11"]],
            "signs as wide as two",
        ),
        (
            "           FY23   FY22\nAssets\n\n  Cash       10     11\n  Debt        5      6\n",
            [["", "FY23", "FY22"], ["Assets", "", ""], ["Cash", "10", "11"], ["Debt", "5", "6"]],
            "a heading between the head and the rows",
        ),
        (
            "           2023   2022\nRevenue\n  China      10     11\n  Abroad      5      6\n",
            [["", "2023", "2022"], ["Revenue", "", ""], ["China", "10", "11"], ["Abroad", "5", "6"]],
            "a heading among the rows",
        ),
        (
            "           2023   2022\nRevenue      10\nCost          5      6\n",
            [["", "2023", "2022"], ["Revenue", "10", ""], ["Cost", "5", "6"]],
            "a cell that is empty",
        ),
        (
            "Revenue   10   11\n\nCost       5    6\n\nRest       5    5\n",
            [["Revenue", "10", "11"], ["Cost", "5", "6"], ["Rest", "5", "5"]],
            "blank lines between rows",
        ),
        (
            "A   10   11\nB    5    6\n\n       2021   2020\nC         1      2\nD         3      4\n",
            None,
            "periods after a blank line begin another table",
        ),
    ],
)
def test_figures_that_stand_under_one_another_are_a_grid(text: str, grid: list[list[str]] | None, because: str) -> None:
    found = grids(text)
    assert found == [grid] if grid else len(found) == 2, because


@pytest.mark.parametrize(
    "text",
    [
        "Revenue was 5.  Cost was 6.\nThis is a text.\n",
        "1. First point\n2. Second point\n3. Third  point\n",
        "It was sold in 2013  and bought back.\nNothing else was said of it.\n",
        "One line   5   6\n",
        "",
    ],
)
def test_running_text_is_no_table(text: str) -> None:
    assert grids(text + "The end of it.\n") == []


def test_front_matter_says_where_the_text_comes_from_and_the_text_begins_behind_it() -> None:
    converted = convert(
        "a.md", b"---\ntitle: T\npublisher: 'P'\nday: 2024-01-02\nurl: http://x\n---\n# Head\n\nText.\n"
    )
    assert (converted.title, converted.publisher, converted.day, converted.url) == (
        "T",
        "P",
        date(2024, 1, 2),
        "http://x",
    )
    assert converted.text[converted.body :] == "# Head\n\nText.\n"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "Some words\n\n## Head ##\n", "Head"),
        ("a.txt", "Acme sells\n\nIt sold 5.\n", "Acme sells"),
        ("a.txt", "Acme sold 5 mills.\n\nIt did.\n", ""),
        ("a.txt", "Acme sold 5\nand 6.\n", ""),
        ("a.txt", "Acme", ""),
        ("a.txt", "Home > News > Mills\n\nAcme sells 5 mills\n\nText.\n", "Acme sells 5 mills"),
        ("a.txt", "Business\n\nAcme sells 5 mills\n\nText.\n", "Acme sells 5 mills"),
    ],
)
def test_the_title_is_a_heading_or_a_first_line_that_stands_alone(name: str, text: str, title: str) -> None:
    assert convert(name, text.encode()).title == title


def test_a_place_is_a_line_and_the_characters_before() -> None:
    converted = convert("a.txt", b"One\nTwo 5\n")
    place = converted.place(converted.text.index("5"))
    assert (place.line, place.character, str(place)) == (2, 4, "line 2")


@pytest.mark.parametrize(
    "unit",
    [
        "1 " * 9,
        " " * 99_999 + "x|",
        " " * 9,
        "a  ",
        "|-",
        "a|b\n-|-\n1|2\n\n",
        "Revenue  1  2\n",
        "R  1\nlabel\n",
        ". " * 9,
    ],
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    """A text of half a megabyte takes a moment, whatever is repeated in it."""
    convert("a.md", ("x\n" + unit * (500_000 // len(unit))).encode())
