"""Word documents: what is seen is read, what is deleted or hidden is not, and every figure leads back to its cell."""

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.limits import Limits
from steelyard.words.errors import DocumentDamagedError, DocumentTooLargeError, HostileDocumentError, NoTextError
from tests.sources.convert.making import archive, docx, paragraph, table

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Results</dc:title><dcterms:created>{}</dcterms:created><dcterms:modified>{}</dcterms:modified>"
    "</cp:coreProperties>"
)
BODY = "<document><body><p><r><t>5</t></r></p></body></document>"
APP = "<Properties><Company>Acme Press</Company></Properties>"


def text(*blocks: str, **parts: str) -> str:
    return convert("a.docx", docx(*blocks, **parts)).text


def box(words: str) -> str:
    return f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"


def runs(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


RAISED = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"


@pytest.mark.parametrize(
    ("block", "words", "because"),
    [
        (paragraph("One") + paragraph("Two"), "One\n\nTwo", "paragraphs stand apart"),
        (runs("<w:t>8.</w:t></w:r><w:r><w:t>180 bn</w:t>"), "8.180 bn", "runs of one figure stay together"),
        (runs("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"), "a b\nc", "tabs and broken lines"),
        (runs("<w:t>year</w:t><w:noBreakHyphen/><w:t>end</w:t>"), "year-end", "a hyphen that breaks no line"),
        (
            f"<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>{runs('<w:t>8</w:t>')[5:-6]}</w:ins></w:p>",
            "8",
            "changes",
        ),
        (paragraph("5") + paragraph("9", run="<w:vanish/>"), "5", "hidden words"),
        (paragraph("9", run='<w:vanish w:val="0"/>'), "9", "words hidden no more"),
        (runs(f"<w:t>5</w:t></w:r><w:r>{RAISED}<w:t>2</w:t>"), "5²", "the number of a note"),
        (runs("<w:instrText>PAGE 9</w:instrText><w:t>5</w:t>"), "5", "the code of a field"),
        (f"<w:sdt><w:sdtContent>{paragraph('5')}</w:sdtContent></w:sdt>", "5", "a control around a paragraph"),
        ("<w:p><w:hyperlink><w:r><w:t>5 bn</w:t></w:r></w:hyperlink></w:p>", "5 bn", "a link"),
        (paragraph("5", about='<w:numPr><w:numId w:val="1"/></w:numPr>'), "- 5", "an item of a list"),
        (
            runs(f"<w:t>x</w:t><w:alt><w:Choice>{box('5')}</w:Choice><w:Fallback>{box('5')}</w:Fallback></w:alt>"),
            "x\n\n5",
            "a text box is told once, behind its paragraph",
        ),
    ],
)
def test_a_document_reads_as_it_looks(block: str, words: str, because: str) -> None:
    assert text(block) == words, because


def test_a_table_is_a_grid_with_its_caption_and_its_places() -> None:
    converted = convert(
        "a.docx",
        docx(
            paragraph("In RMB millions"),
            table(["", '<w:gridSpan w:val="2"/>Year'], ["Item", "2023", "2022"], ["Revenue", "8,180", "7,047"]),
        ),
    )
    (grid,) = converted.grids
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [
        ["", "Year", "Year"],
        ["Item", "2023", "2022"],
        ["Revenue", "8,180", "7,047"],
    ]
    assert grid.caption
    assert grid.caption.of(converted.text) == "In RMB millions"
    place = converted.place(grid.rows[2].cells[1].span.start + 2)
    assert (place.node, place.character) == ("body/tbl[1]/tr[3]/tc[2]/p[1]", 2)


def test_a_cell_over_two_rows_stands_in_both() -> None:
    (grid,) = convert(
        "a.docx",
        docx(table(['<w:vMerge w:val="restart"/>China', "2022", "5"], ["<w:vMerge/>", "2023", "6"])),
    ).grids
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [["China", "2022", "5"], ["China", "2023", "6"]]


def test_notes_stand_behind_the_text_and_their_numbers_are_no_digits() -> None:
    rule = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    note = f'{rule}<w:footnote w:id="2">{paragraph("Not all.")}</w:footnote>'
    marked = '<w:p><w:r><w:t>It sold 5</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert text(marked, footnotes=note) == "It sold 5²\n\n² Not all."


def test_what_stands_in_the_margins_is_said_to_be_left_out() -> None:
    margin = archive(
        {
            "word/document.xml": "<document><body><p><r><t>5</t></r></p></body></document>",
            "word/header1.xml": "<hdr><p><r><t>9</t></r></p></hdr>",
        }
    )
    converted = convert("a.docx", margin)
    assert converted.text == "5"
    assert "margins" in converted.notes[0]


def test_the_days_on_which_a_file_was_made_and_changed_are_no_day_of_publication() -> None:
    core = CORE.format("2024-03-01T10:00:00Z", "2024-03-20T10:00:00Z")
    parts = {"word/document.xml": BODY, "docProps/core.xml": core, "docProps/app.xml": APP}
    converted = convert("a.docx", archive(parts))
    assert (converted.day, converted.title, converted.publisher) == (None, "Results", "Acme Press")


def test_the_title_is_the_first_heading_where_the_file_names_none() -> None:
    heading = paragraph("Acme sells", about='<w:pStyle w:val="Heading1"/>')
    assert convert("a.docx", docx(paragraph("By me"), heading)).title == "Acme sells"


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(NoTextError, match="OCR"):
        convert("a.docx", docx(paragraph(" ")))


def test_broken_xml_is_refused_with_the_name_of_its_part() -> None:
    with pytest.raises(DocumentDamagedError, match=r"its part word/document\.xml is no XML"):
        convert("a.docx", archive({"word/document.xml": "<w:document>"}))


def test_elements_far_inside_one_another_are_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 600 + paragraph("5") + "</w:sdtContent></w:sdt>" * 600
    with pytest.raises(HostileDocumentError, match="inside one another"):
        convert("a.docx", docx(deep))


def test_a_table_with_too_many_cells_is_refused() -> None:
    with pytest.raises(DocumentTooLargeError, match="more than 9 cells"):
        convert("a.docx", docx(table(*[["a", "b"]] * 5)), limits=Limits(cells=9))
