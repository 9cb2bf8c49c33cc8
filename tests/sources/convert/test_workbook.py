"""Workbooks: every cell as a person sees it, in the grid where it stands; a hidden sheet is told."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.limits import Limits
from steelyard.words.errors import DocumentDamagedError, DocumentTooLargeError, NoTextError
from tests.sources.convert.making import archive


def workbook(fill: Callable[[Worksheet, Workbook], object]) -> bytes:
    """A workbook that `fill` put something into: it gets the first sheet, and the book."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Income"
    fill(sheet, book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def rows(*lines: Sequence[object], codes: dict[str, str] | None = None) -> bytes:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        for line in lines:
            sheet.append(list(line))
        for name, code in (codes or {}).items():
            sheet[name].number_format = code

    return workbook(fill)


def grids(converted: Converted) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in converted.grids]


def test_a_sheet_is_a_grid_of_what_a_person_sees() -> None:
    converted = convert(
        "a.xlsx",
        rows(
            *(["Acme Holdings"], ["单位：万元"], []),
            *(["Item", "2023", date(2022, 12, 31)], ["Revenue", 8180.107, 7047.4], ["Net loss", -1204, True]),
            ["Margin", 0.125, "n/a"],
            codes={"B5": "#,##0", "C5": "#,##0", "B6": "#,##0;(#,##0)", "B7": "0.0%"},
        ),
    )
    assert grids(converted) == [
        [
            ["Item", "2023", "2022-12-31"],
            ["Revenue", "8,180", "7,047"],
            ["Net loss", "(1,204)", "TRUE"],
            ["Margin", "12.5%", "n/a"],
        ]
    ]
    caption = converted.grids[0].caption
    assert caption
    assert caption.of(converted.text) == "Income\n\nAcme Holdings\n\n单位：万元"


def test_every_cell_leads_back_to_its_name() -> None:
    converted = convert("a.xlsx", rows(["Item", None, "2023"], [], ["Revenue", None, 5], ["Cost", None, 6]))
    places = [[str(converted.place(cell.span.start)) for cell in row.cells] for row in converted.grids[0].rows]
    assert places == [["Income!A1", "Income!C1"], ["Income!A3", "Income!C3"], ["Income!A4", "Income!C4"]]


def test_a_merged_cell_stands_in_each_of_its_places() -> None:
    def fill(sheet: Worksheet, _: Workbook) -> None:
        for line in (["", "Year", None], ["Item", "2023", "2022"], ["Revenue", 5, 6]):
            sheet.append(line)
        sheet.merge_cells("B1:C1")

    assert grids(convert("a.xlsx", workbook(fill)))[0][0] == ["", "Year", "Year"]


def test_a_merged_cell_that_reaches_over_the_whole_sheet_takes_no_memory() -> None:
    cells = "<c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row><c r='A2'><v>3</v></c><c r='B2'><v>4</v></c>"
    merged = sheet_xml(cells).replace(
        "</sheetData>", "</sheetData><mergeCells><mergeCell ref='B2:XFD1048576'/></mergeCells>"
    )
    made = archive({**parts(rows(["a"])), "xl/worksheets/sheet1.xml": merged})
    assert grids(convert("a.xlsx", made)) == [[["1", "2"], ["3", "4"]]]


def test_a_new_table_begins_behind_a_blank_row_where_new_periods_stand() -> None:
    found = grids(convert("a.xlsx", rows(["a", "2023"], ["b", 5], [], ["Other"], ["", "2021"], ["c", 6], ["d", 7])))
    assert found == [[["a", "2023"], ["b", "5"]], [["", "2021"], ["c", "6"], ["d", "7"]]]


def test_sheets_are_told_by_name_and_a_hidden_one_is_noted() -> None:
    def fill(sheet: Worksheet, book: Workbook) -> None:
        sheet.append(["Revenue of 5"])
        book.create_sheet("Costs").append(["Costs of 6"])
        secret = book.create_sheet("Secret")
        secret.append([9])
        secret.sheet_state = "hidden"

    converted = convert("a.xlsx", workbook(fill))
    assert converted.text == "Income\n\nRevenue of 5\n\nCosts\n\nCosts of 6"
    assert converted.notes == ("the hidden sheet 'Secret' was not read",)


def test_a_formula_is_its_last_value_and_is_never_worked_out() -> None:
    made = archive(
        {**parts(rows(["a", 1], ["b", 2])), "xl/worksheets/sheet1.xml": sheet_xml("<c r='A1'><f>1+1</f><v>7</v></c>")}
    )
    assert convert("a.xlsx", made).text == "Income\n\n7"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<c r='A1' t='inlineStr'><is><t>wo</t><r><t>rds</t></r></is></c>", "words"),
        ("<c r='A1' t='str'><v>words</v></c>", "words"),
        ("<c r='A1' t='e'><v>#N/A</v></c>", "#N/A"),
        ("<c t='n'><v>5</v></c>", "5"),
        ("<c r='A1' s='99'><v>5</v></c>", "5"),
        ("<c r='nonsense'><v>5</v></c>", "5"),
    ],
)
def test_a_cell_is_read_however_it_is_stored(cell: str, words: str) -> None:
    made = archive({**parts(rows(["a"])), "xl/worksheets/sheet1.xml": sheet_xml(cell)})
    assert convert("a.xlsx", made).text == f"Income\n\n{words}"


def test_empty_sheets_are_refused() -> None:
    with pytest.raises(NoTextError, match="its visible sheets are empty"):
        convert("a.xlsx", workbook(lambda *_: None))


def test_a_missing_sheet_is_refused() -> None:
    kept = {name: content for name, content in parts(rows(["a"])).items() if "sheet1" not in name}
    with pytest.raises(DocumentDamagedError, match=r"its part xl/worksheets/sheet1\.xml is missing"):
        convert("a.xlsx", archive(kept))


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(DocumentTooLargeError, match="more than 9 cells"):
        convert("a.xlsx", rows(*[[1, 2]] * 5), limits=Limits(cells=9))


def parts(content: bytes) -> dict[str, str | bytes]:
    """The parts of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def sheet_xml(cells: str) -> str:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f"<worksheet xmlns='{space}'><sheetData><row>{cells}</row></sheetData></worksheet>"
