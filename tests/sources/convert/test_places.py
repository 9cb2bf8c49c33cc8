"""For every kind: a cell is what stands at its span, and a figure leads back to where it was put."""

import io
import re
from collections.abc import Callable
from typing import TypeAlias

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.pdf import converted, read_bound
from steelyard.sources.convert.sheet import letters
from tests.sources.convert.making import Ink, docx, paragraph, pdf, table

Rows: TypeAlias = list[list[str]]
Kind: TypeAlias = Callable[[Rows], tuple[str, bytes]]
FIGURES = st.integers(1_000, 999_999).map("{:,}".format)
TABLES = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(FIGURES, min_size=width, max_size=width), min_size=2, max_size=5)
)


def labelled(figures: Rows) -> Rows:
    """The figures with a head over each column and a label before each row."""
    head = ["Item", *(f"FY{21 + place}" for place in range(len(figures[0])))]
    return [head, *([f"Line {chr(97 + place)}", *row] for place, row in enumerate(figures))]


def as_text(rows: Rows) -> tuple[str, bytes]:
    return "a.txt", "\n".join("".join(f"{cell:<12}" for cell in row).rstrip() for row in rows).encode()


def as_markdown(rows: Rows) -> tuple[str, bytes]:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "a.md", "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]).encode()


def as_csv(rows: Rows) -> tuple[str, bytes]:
    return "a.csv", "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def as_page(rows: Rows) -> tuple[str, bytes]:
    cells = "".join("<tr>" + "".join(f"<td> <b>{cell}</b>\n" for cell in row) for row in rows)
    return "a.html", f"<html><p>Text 5.</p><table>{cells}</table></html>".encode()


def as_word(rows: Rows) -> tuple[str, bytes]:
    return "a.docx", docx(paragraph("Text 5."), table(*rows))


def as_workbook(rows: Rows) -> tuple[str, bytes]:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([*row])
    made = io.BytesIO()
    book.save(made)
    return "a.xlsx", made.getvalue()


def as_pdf(rows: Rows) -> tuple[str, bytes]:
    page = [
        Ink(60 + 100 * across, 700 - 14 * down, cell)
        for down, row in enumerate(rows)
        for across, cell in enumerate(row)
    ]
    return "a.pdf", pdf([Ink(50, 700, "Text 5.")], page)


def read(name: str, content: bytes) -> Converted:
    if name == "a.pdf":  # in this process, which is quicker
        return converted(read_bound(name, content, Limits()))
    return convert(name, content)


KINDS = (as_text, as_markdown, as_csv, as_page, as_word, as_workbook, as_pdf)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None)
@given(figures=TABLES)
def test_a_table_comes_out_as_it_was_put_in_and_each_cell_is_its_text(kind: Kind, figures: Rows) -> None:
    rows = labelled(figures)
    found = read(*kind(rows))
    (grid,) = found.grids
    assert [[cell.text for cell in row.cells] for row in grid.rows] == rows
    for row in grid.rows:
        for cell in row.cells:
            assert cell.span.of(found.text) == cell.text
            assert grid.span.start <= cell.span.start <= cell.span.end <= grid.span.end
        assert found.text.count("\n", 0, row.cells[0].span.start) + 1 == row.line


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        (as_text, lambda down, _: f"line {down + 1}"),
        (as_csv, lambda down, _: f"line {down + 1}"),
        (as_markdown, lambda down, _: f"line {down + (2 if down else 1)}"),
        (as_page, lambda down, across: f"/html/body/table[1]/tbody[1]/tr[{down + 1}]/td[{across + 1}]/b[1]/text()[1]"),
        (as_word, lambda down, across: f"body/tbl[1]/tr[{down + 1}]/tc[{across + 1}]/p[1]"),
        (as_workbook, lambda down, across: f"Sheet!{letters(across + 1)}{down + 1}"),
        (as_pdf, lambda *_: "page 2"),
    ],
)
@settings(max_examples=10, deadline=None)
@given(figures=TABLES)
def test_every_character_of_a_figure_leads_back_to_its_cell(
    kind: Kind, where: Callable[[int, int], str], figures: Rows
) -> None:
    rows = labelled(figures)
    found = read(*kind(rows))
    for down, row in enumerate(found.grids[0].rows):
        for across, cell in enumerate(row.cells):
            for offset in range(cell.span.start, cell.span.end):
                assert str(found.place(offset)) == where(down, across)
            if kind is as_pdf:
                box = found.place(cell.span.start).box
                assert box
                assert 60 + 100 * across - 1 < box.left < 60 + 100 * across + 1
                assert 700 - 14 * down - 3 < box.bottom < box.top < 700 - 14 * down + 12


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(["word", "5.5", " ", "\n", "\t", "<b>", "</b>", "<br>", "<p>", "&amp;", "<sup>2</sup>", "  "]),
        max_size=40,
    )
)
def test_every_character_of_a_page_is_found_in_its_node_again(pieces: list[str]) -> None:
    """A place is told by node and characters before; the figures stand there in the file's own order."""
    found = convert("a.html", f"<html><body><p>Start {''.join(pieces)}</p></body></html>".encode())
    assert re.sub(r"[\s-]", "", found.text).replace("²", "2") == re.sub(
        r"\s|<[^>]*>", "", "Start " + "".join(pieces)
    ).replace("&amp;", "&")
    for offset, character in enumerate(found.text):
        place = found.place(offset)
        assert place.node.startswith("/html/body/")
        assert place.character >= 0 or character.isspace()


def test_a_place_before_anything_is_nowhere() -> None:
    assert str(convert("a.docx", docx(paragraph("5"))).place(0)) == "body/p[1]"
