"""Cells of a CSV text: what each says, and that its span is where it says so."""

import csv
import io
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.sources.cells import read_rows

texts = st.text(st.sampled_from('ab1,"\n\r \t;é'), max_size=40)
words = st.text(st.sampled_from('ab 1,."\né%()'), max_size=8).map(str.strip)
tables = st.lists(st.lists(words, min_size=2, max_size=4), max_size=5)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("a,b\nc,d\n", [["a", "b"], ["c", "d"]], id="two rows"),
        pytest.param("a,b\r\nc,d", [["a", "b"], ["c", "d"]], id="ends of line as Windows writes them"),
        pytest.param("a,b\rc,d", [["a", "b"], ["c", "d"]], id="and as they were once"),
        pytest.param('"1,234",b', [["1,234", "b"]], id="a comma in quotes"),
        pytest.param('"a ""b"" c",d', [['a "b" c', "d"]], id="a doubled quote is one"),
        pytest.param('"a\nb",c', [["a\nb", "c"]], id="a new line in quotes"),
        pytest.param("  a ,\tb ", [["a", "b"]], id="blanks around a cell are none of it"),
        pytest.param('  "a" , " b "', [["a", "b"]], id="nor those around and within quotes"),
        pytest.param("a,,c,", [["a", "", "c", ""]], id="empty cells"),
        pytest.param('"",b', [["", "b"]], id="an empty cell in quotes"),
        pytest.param("a,b\n\n,\n  \nc,d", [["a", "b"], ["c", "d"]], id="rows of nothing are left out"),
        pytest.param('5" pipe,b', [['5" pipe', "b"]], id="a quote within a plain cell is a quote"),
        pytest.param('"a,b', [['"a', "b"]], id="a quote that never closes opens nothing"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_known_rows(text: str, rows: list[list[str]]) -> None:
    assert said(text) == rows


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a\nb\nc", [1, 2, 3], id="a row a line"),
        pytest.param("a\r\nb\r\nc", [1, 2, 3], id="with two characters at the end of each"),
        pytest.param('"a\nb"\nc', [1, 3], id="a row of two lines"),
        pytest.param("a\n\n\nb", [1, 4], id="empty lines are counted"),
    ],
)
def test_a_row_knows_its_line(text: str, lines: list[int]) -> None:
    assert [row.line for row in read_rows(text)] == lines


def test_reading_may_begin_behind_the_source_lines() -> None:
    text = "---\ntitle: a\n---\nb,c\n"
    (row,) = read_rows(text, text.index("b,c"))
    assert (row.line, [cell.span.of(text) for cell in row.cells]) == (4, ["b", "c"])


@settings(max_examples=300)
@given(texts)
def test_a_cell_stands_at_its_span(text: str) -> None:
    for row in read_rows(text):
        for cell in row.cells:
            ink = cell.span.of(text)
            assert cell.text in {ink, ink.replace('""', '"')}  # only a quoted cell doubles its quotes


@settings(max_examples=300)
@given(texts)
def test_cells_stand_one_behind_the_other(text: str) -> None:
    spans = [cell.span for row in read_rows(text) for cell in row.cells]
    assert all(before.end <= behind.start for before, behind in pairwise(spans))
    assert [row.line for row in read_rows(text)] == sorted({row.line for row in read_rows(text)}) or "\r" in text


@settings(max_examples=200)
@given(tables, st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_a_table_that_the_standard_library_wrote_is_read_back(
    table: list[list[str]], end: str, quoting: Literal[0, 1]
) -> None:
    file = io.StringIO()
    csv.writer(file, lineterminator=end, quoting=quoting).writerows(table)
    assert said(file.getvalue()) == [row for row in table if any(row)]


@settings(max_examples=200)
@given(tables)
def test_two_readers_see_the_same_table(table: list[list[str]]) -> None:
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    assert said(text) == [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)]


def said(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_rows(text)]
