"""Tables in plain text: whatever keeps the cells apart; captions above; more than one table in a file."""

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.limits import Limits
from steelyard.words.errors import DocumentTooLargeError


def grids(text: str, name: str = "a.csv") -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in convert(name, text.encode()).grids]


@pytest.mark.parametrize("apart", [",", ";", "\t", "|"])
def test_cells_are_kept_apart_by_the_sign_that_fits(apart: str) -> None:
    rows = [["Item", "2023", "2022"], ["Revenue", "1.234", "5"], ["Cost", "6", "7"]]
    assert grids("\n".join(map(apart.join, rows))) == [rows]


def test_a_name_says_that_tabs_keep_the_cells_apart() -> None:
    assert grids("a, b\t1\nc, d\t2\n", "a.tsv") == [[["a, b", "1"], ["c, d", "2"]]]


def test_lines_of_one_cell_above_a_table_are_its_caption() -> None:
    converted = convert("a.csv", b"Acme,,\nCNY million,,\nItem,2023,2022\nRevenue,1,2\n")
    (grid,) = converted.grids
    assert grid.caption
    assert grid.caption.of(converted.text) == "Acme,,\nCNY million"
    assert [row.line for row in grid.rows] == [3, 4]


@pytest.mark.parametrize(
    ("text", "sizes", "because"),
    [
        ("a,2023\nb,1\n\nc,2\n", [3], "a blank row alone ends nothing"),
        ("a,2023\nb,1\n\nOther\nc,2021\nd,2\n", [2, 2], "a caption and new periods"),
        ("a,2023\nb,1\n\n,2021\nd,2\n", [2, 2], "new periods at once"),
        ("a,2023\nb,1\n\nRevenue,5\nNotes\n", [4], "a note behind"),
        ("only one\ncell a row\n", [], "no table"),
    ],
)
def test_a_file_may_hold_several_tables(text: str, sizes: list[int], because: str) -> None:
    assert [len(grid) for grid in grids(text)] == sizes, because


def test_every_cell_is_what_stands_at_its_span() -> None:
    converted = convert("a.csv", '\ufeffItem,2023\n" Revenue ","1,234"\nCost, 5 \n'.encode())
    assert {cell.span.of(converted.text) == cell.text for row in converted.grids[0].rows for cell in row.cells} == {
        True
    }
    assert [cell.text for cell in converted.grids[0].rows[1].cells] == ["Revenue", "1,234"]


def test_a_table_with_too_many_cells_is_refused() -> None:
    with pytest.raises(DocumentTooLargeError, match=r"a\.csv holds more than 9 cells"):
        convert("a.csv", b"a,b\n" * 5, limits=Limits(cells=9))


@pytest.mark.parametrize("unit", ['"', 'a,"b\n', ",", "a\n\n", '"",'])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    convert("a.csv", (unit * (300_000 // len(unit))).encode())
