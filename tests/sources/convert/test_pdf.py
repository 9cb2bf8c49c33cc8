"""PDF pages: read as a person reads them, tables as grids, running heads told once, every word with page and box."""

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.pdf import converted, read_bound
from steelyard.sources.convert.pdfpage import stretches_of
from steelyard.sources.convert.place import Box
from steelyard.words.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentTooLargeError,
    HostileDocumentError,
    NoTextError,
)
from tests.sources.convert.making import Ink, assembled, pdf


def read(content: bytes, limits: Limits | None = None) -> Converted:
    """A PDF read in this process, which is quicker."""
    return converted(read_bound("a.pdf", content, limits or Limits()))


def lines(words: str, x: float = 50, y: float = 780, step: float = 12) -> list[Ink]:
    """Lines of a paragraph, one below the other."""
    return [Ink(x, y - step * place, line) for place, line in enumerate(words.splitlines())]


def row(y: float, label: str, *cells: str, first: float = 300, step: float = 80) -> list[Ink]:
    """A label, and cells that end under one another."""
    inks = [Ink(50, y, label)] if label else []
    return inks + [Ink(first + step * place - 5 * len(cell), y, cell) for place, cell in enumerate(cells)]


TABLE = [
    *row(700, "", "2023", "2022"),
    *row(686, "Revenue", "1,234.5", "1,100.0"),
    *row(672, "Net loss", "(20.1)", "(10.0)"),
    *row(658, "Margin", "12.5%", "-"),
]


def grids(found: Converted) -> list[list[list[str]]]:
    return [[[cell.text for cell in each.cells] for each in grid.rows] for grid in found.grids]


def test_lines_stay_lines_and_a_gap_begins_a_paragraph() -> None:
    assert read(pdf([*lines("One line of it\nand a second."), *lines("Another.", y=730)])).text == (
        "One line of it\nand a second.\n\nAnother."
    )


def test_columns_of_figures_are_a_grid_with_the_line_above_as_its_caption() -> None:
    found = read(pdf([Ink(50, 760, "The company sold a lot."), Ink(50, 725, "In RMB millions"), *TABLE]))
    assert grids(found) == [
        [
            ["", "2023", "2022"],
            ["Revenue", "1,234.5", "1,100.0"],
            ["Net loss", "(20.1)", "(10.0)"],
            ["Margin", "12.5%", "-"],
        ]
    ]
    caption = found.grids[0].caption
    assert caption
    assert caption.of(found.text) == "In RMB millions"


@pytest.mark.parametrize(
    ("inks", "grid", "because"),
    [
        (
            [*row(700, "Revenue", "1,234", "1,100"), Ink(250, 700, "$"), *row(686, "Cost", "800", "700")],
            [["Revenue", "$1,234", "1,100"], ["Cost", "800", "700"]],
            "a currency sign that stands apart",
        ),
        (
            [Ink(50, 700, "Revenue ................................"), Ink(295, 700, "5"), *row(686, "Cost", "6")],
            [["Revenue", "5"], ["Cost", "6"]],
            "dots that lead to the figure",
        ),
        (
            [Ink(290, 714, "Year ended"), *TABLE[:6]],
            [["", "Year ended", "Year ended"], ["", "2023", "2022"], ["Revenue", "1,234.5", "1,100.0"]],
            "a head over two columns",
        ),
        (
            [
                *row(700, "Net loss attributable to", ""),
                *row(688, "shareholders", "5", "6"),
                *row(676, "Rest", "7", "8"),
            ],
            [["Net loss attributable to\nshareholders", "5", "6"], ["Rest", "7", "8"]],
            "a label that is broken in two",
        ),
        (
            [
                Ink(50, 706, "Share of profits of"),
                *row(700, "", "5", "6"),
                Ink(50, 694, "Associates"),
                *row(680, "Rest", "7", "8"),
            ],
            [["Share of profits of Associates", "5", "6"], ["Rest", "7", "8"]],
            "figures set in the middle beside a label of two lines",
        ),
        (
            [*row(700, "Cash", "5", "Staff", "9"), *row(686, "Debt", "6", "Sites", "8")],
            [["Cash", "5", "Staff", "9"], ["Debt", "6", "Sites", "8"]],
            "words under one another between the figures",
        ),
        (
            [*row(700, "营业收入", "1,234", "1,100"), *row(686, "净利润", "20", "10")],
            [["营业收入", "1,234", "1,100"], ["净利润", "20", "10"]],
            "labels in Chinese",
        ),
    ],
)
def test_what_belongs_to_a_figure_stands_in_its_cell(inks: list[Ink], grid: list[list[str]], because: str) -> None:
    if because == "a head over two columns":
        inks = inks[:6]
    assert grids(read(pdf(inks))) == [grid], because


def test_words_are_drawn_in_any_order_and_read_from_the_top() -> None:
    assert read(pdf([Ink(50, 700, "Second."), Ink(50, 780, "First.")])).text == "First.\n\nSecond."


def test_columns_of_text_are_read_one_after_the_other() -> None:
    words = (
        "of it which goes on\nso that one sees two columns\nand no table of any figures\nbut text that comes to its end"
    )
    left = lines(f"The left column {words}")
    right = lines(f"The right column {words}", x=320)
    both = [ink for pair in zip(left, right, strict=True) for ink in pair]
    text = read(pdf([Ink(50, 810, "A headline over both of the columns, as wide as the page", 14), *both])).text
    assert text.index("A headline") < text.index("The left") < text.index("to its end") < text.index("The right")


def test_words_drawn_twice_to_look_bold_are_told_once() -> None:
    assert (
        read(pdf([Ink(50, 700, "Revenue 5"), Ink(50.3, 700, "Revenue 5"), Ink(50, 680, "Revenue 5")])).text
        == "Revenue 5\nRevenue 5"
    )


def test_letters_drawn_as_one_stay_in_their_word() -> None:
    """A ligature is one drawing of two letters, which take the same room."""
    ink = [
        (letter, left, 0.0, left + 5, 12.0, 2.0, False)
        for letter, left in zip("speci", (0.0, 5.0, 10.0, 15.0, 20.0), strict=True)
    ]
    ink += [(letter, 25.0, 0.0, 31.0, 12.0, 2.0, False) for letter in "fi"] + [("c", 31.0, 0.0, 36.0, 12.0, 2.0, False)]
    assert [stretch.text for stretch in stretches_of(iter(ink))] == ["specific"]


def test_the_number_of_a_note_is_no_digit() -> None:
    assert read(pdf([Ink(50, 700, "Revenue was 8.180"), Ink(138.4, 704, "2", 6)])).text == "Revenue was 8.180²"


@pytest.mark.parametrize(
    ("words", "told", "because"),
    [
        (
            "the consoli-\ndated figures of\nconsolidated firms",
            "the consolidated figures of",
            "the whole word stands elsewhere",
        ),
        ("year-on-\nyear growth of it", "year-on-year growth of it", "it has a hyphen already"),
        ("long-\nterm debt is\nlong-term debt", "long-term debt is", "the hyphen stands elsewhere"),
        ("some well-\nknown thing of it", "some well-\nknown thing of it", "nobody can tell"),
        ("from 2022-\n2023 it rose", "from 2022-\n2023 it rose", "figures are never joined"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_joined_only_where_that_is_certain(
    words: str, told: str, because: str
) -> None:
    assert told in read(pdf(lines(words))).text, because


@pytest.mark.parametrize(
    ("words", "told", "because"),
    [
        ("报告期内公司实现营业收\n入增长。", "报告期内公司实现营业收入增长。", "a word in two lines"),
        ("报告期内公司实现收入81.8\n亿元。", "收入81.8亿元。", "a figure and its unit"),
        ("报告期内公司实现的收入为\n81.8亿元。", "收入为81.8亿元。", "a word and a figure"),
        ("报告期内公司收入818,0\n10.7万元。", "818,0\n10.7万元。", "figures are never joined"),
        ("收入\n报告期内公司实现营业收入增长。", "收入\n报告期内", "a line that ends early"),
    ],
)
def test_lines_of_chinese_go_on_without_a_blank(words: str, told: str, because: str) -> None:
    assert told in read(pdf(lines(words))).text, because


def test_running_heads_are_told_once_and_numbers_of_pages_are_left_out() -> None:
    pages = [
        [
            Ink(50, 820, "Acme report for 2023, RMB million"),
            *lines(f"Text of page {n} is here, and"),
            Ink(290, 30, str(n + 4)),
        ]
        for n in (1, 2, 3)
    ]
    text = read(pdf(*pages)).text
    assert text.count("Acme report for 2023, RMB million") == 1
    assert [word for word in text.split() if word in {"5", "6", "7"}] == []


@pytest.mark.parametrize("head", ["(in thousands of RMB)", "单位：万元", "For the year ended December 31, 2023"])
def test_a_line_that_the_table_below_may_need_is_told_on_both_pages(head: str) -> None:
    pages = [[Ink(50, 800, head), *TABLE] for _ in (1, 2)]
    assert read(pdf(*pages)).text.count(head) == 2


def test_the_head_of_a_table_that_stands_on_each_page_is_told_on_each() -> None:
    pages = [
        [
            *row(800, "", "Year 2023", "Year 2022"),
            *row(786, "", "RMB", "RMB"),
            *row(772, f"Line {n}", "5", "6"),
            *row(758, "More", "7", "8"),
        ]
        for n in range(4)
    ]
    found = grids(read(pdf(*pages)))
    assert [each[:2] for each in found] == [[["", "Year 2023", "Year 2022"], ["", "RMB", "RMB"]]] * 4


def test_a_head_that_changes_its_figures_is_told_each_time() -> None:
    pages = [
        [Ink(50, 820, f"Quarter {n}: {n}.5 million"), *lines("Text.\nMore.\nYet more.\nAnd more.")] for n in (1, 2, 3)
    ]
    text = read(pdf(*pages)).text
    assert all(f"{n}.5 million" in text for n in (1, 2, 3))


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    assert (
        read(pdf([Ink(50, 700, "It sold 5 mills and")], [Ink(50, 780, "bought 6.")])).text
        == "It sold 5 mills and\nbought 6."
    )


def test_a_sentence_of_chinese_goes_on_over_the_end_of_a_page() -> None:
    words = "报告期内公司实现营业收"
    assert read(pdf([Ink(50, 700, words)], [Ink(50, 780, "入增长。"), Ink(50, 700, words)])).text.startswith(
        words + "入增长"
    )


def test_a_place_is_the_page_and_the_box_around_the_word() -> None:
    found = read(pdf([Ink(50, 700, "Nothing.")], [Ink(50, 700, "Sold 8.180 bn"), Ink(50, 600, "收入5元")]))
    place = found.place(found.text.index("180"))
    assert (place.page, str(place)) == (2, "page 2")
    assert place.box
    assert place.box == found.place(found.text.index("8.180")).box
    assert 70 < place.box.left < place.box.right < 105
    assert 695 < place.box.bottom < 700 < place.box.top < 712
    figure = found.place(found.text.index("5")).box
    assert figure
    assert 69 < figure.left < figure.right < 81


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_all_the_same(turn: int) -> None:
    assert "Revenue" in read(pdf(TABLE, rotate=turn)).text


@pytest.mark.parametrize(("turn", "rotate"), [("0 1 -1 0", 90), ("0 -1 1 0", 270), ("-1 0 0 -1", 180), ("0 1 -1 0", 0)])
def test_a_table_that_lies_on_its_side_is_a_grid_with_boxes_on_the_page_as_it_is(turn: str, rotate: int) -> None:
    places = {
        "0 1 -1 0": lambda x, y: (800 - y, x),
        "0 -1 1 0": lambda x, y: (y, 800 - x),
        "-1 0 0 -1": lambda x, y: (560 - x, 800 - y),
    }
    inks = [Ink(*places[turn](ink.x, ink.y), ink.words, turn=turn) for ink in TABLE]
    found = read(pdf(inks, rotate=rotate))
    assert grids(found)[0][1] == ["Revenue", "1,234.5", "1,100.0"]
    box = found.place(found.text.index("1,234.5")).box
    assert box
    x, y = next((ink.x, ink.y) for ink in inks if ink.words == "1,234.5")
    assert box.left - 3 <= x <= box.right + 3
    assert box.bottom - 3 <= y <= box.top + 3


@pytest.mark.parametrize("turn", ["0 1 -1 0", "0.7 0.7 -0.7 0.7"])
def test_a_stamp_across_the_page_is_told_behind_it(turn: str) -> None:
    stamp = Ink(300, 640, "DRAFT 9", 30, turn=turn)
    found = read(pdf([*TABLE[:5], stamp, *TABLE[5:]]))
    assert grids(found) == grids(read(pdf(TABLE)))
    assert found.text.endswith("\n\nDRAFT 9")


def test_what_the_file_says_of_itself_is_kept_unless_a_program_said_it() -> None:
    page = [Ink(50, 700, "Text.")]
    found = read(pdf(page, info="/Title (Results) /Author (Acme Group) /CreationDate (D:20240320101112Z)"))
    assert (found.title, found.publisher, found.day) == ("Results", "Acme Group", None)
    found = read(
        pdf(page, info="/Title (Microsoft Word - x.doc) /Author (root) /Creator (Mozilla) /CreationDate (D:20240320)")
    )
    assert (found.title, found.publisher, found.day) == ("", "", None)


def test_the_largest_words_of_the_first_page_are_its_title() -> None:
    assert (
        read(pdf([Ink(50, 780, "Acme sells mills", 20), *lines("Text of it.\nMore of it.\nAnd more.", y=700)])).title
        == "Acme sells mills"
    )


def test_pages_without_text_are_noted_and_a_file_of_them_is_refused() -> None:
    assert read(pdf([], [Ink(50, 700, "5")])).notes == ("no text on page 1",)
    with pytest.raises(NoTextError, match="its 2 pages are pictures, or blank"):
        read(pdf([], []))


LOCKED = "/Filter /Standard /V 1 /R 2 /O <" + "11" * 32 + "> /U <" + "22" * 32 + "> /P -4"


def locked() -> bytes:
    content = pdf([Ink(50, 700, "5")])
    trailer = f"/Root 1 0 R /Encrypt << {LOCKED} >> /ID [<00><00>]".encode()
    return content.replace(b"/Root 1 0 R", trailer)


@pytest.mark.parametrize(
    ("content", "limits", "kind", "says"),
    [
        (b"%PDF-1.7\nnothing", Limits(), DocumentDamagedError, "it is broken, or cut short"),
        (locked(), Limits(), DocumentLockedError, "is locked with a password"),
        (pdf([Ink(50, 700, "5")], [Ink(50, 700, "5")]), Limits(pages=1), DocumentTooLargeError, "2 pages; at most 1"),
        (pdf([Ink(50, 700, "12345")]), Limits(page=4), DocumentTooLargeError, "5 characters on page 1"),
        (pdf([Ink(50, 700, "123")], [Ink(50, 700, "456")]), Limits(text=5), DocumentTooLargeError, "more than 5"),
        (pdf([]), Limits(), NoTextError, "its 1 page is a picture, or blank"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_from_the_process_that_tried(
    content: bytes, limits: Limits, kind: type[Exception], says: str
) -> None:
    with pytest.raises(kind, match=says):
        convert("a.pdf", content, limits=limits)


def test_a_page_that_takes_too_long_ends_the_process_that_reads_it() -> None:
    with pytest.raises(HostileDocumentError, match=r"takes more than 0\.5 seconds"):
        convert("a.pdf", forms(levels=9, each=10), limits=Limits(seconds=0.5))


def test_the_process_gives_the_same_as_reading_here() -> None:
    content = pdf([Ink(50, 725, "In RMB millions"), *TABLE], [Ink(50, 700, "收入 5")], info="/Title (T)")
    here, there = read(content), convert("a.pdf", content)
    assert here == there
    assert there.place(there.text.index("收")) == here.place(here.text.index("收"))
    assert isinstance(there.place(0).box, Box)


def forms(*, levels: int, each: int) -> bytes:
    """A page that draws a form that draws a form, each so many times: a bomb."""
    head = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
    ]
    draw = b"/X Do " * each
    stream = b"/Length %d >>\nstream\n%s\nendstream"
    made = [*head, b"<< " + stream % (len(draw), draw)]
    for level in range(levels):
        inner = b"/Resources << /XObject << /X %d 0 R >> >> " % (6 + level)
        made.append(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] " + inner + stream % (len(draw), draw))
    made.append(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] " + stream % (0, b""))
    return assembled([*made, b"<< >>"])


def test_lines_closer_than_rows_are_one_label() -> None:
    inks = [
        *row(700, "Revenue", "5", "6"),
        *row(684, "Costs", "3", "4"),
        *(Ink(50, 668, "Net loss"), Ink(50, 657, "Holdings"), *row(646, "Limited", "2", "1")),
        *row(630, "Rest", "7", "8"),
    ]
    assert grids(read(pdf(inks))) == [
        [["Revenue", "5", "6"], ["Costs", "3", "4"], ["Net loss\nHoldings\nLimited", "2", "1"], ["Rest", "7", "8"]]
    ]


def test_figures_so_close_that_they_seem_one_piece_are_cut_at_the_columns() -> None:
    inks = [
        *(Ink(50, 700, "Revenue"), Ink(150, 700, "1,234.00"), Ink(192, 700, "1,100.00")),
        *(Ink(50, 686, "A very long label of it"), Ink(152, 686, "-999.00"), Ink(188.5, 686, "-1,000.00")),
        *(Ink(50, 672, "Costs"), Ink(150, 672, "1,000.00"), Ink(205, 672, "1.00")),
        *(Ink(50, 658, "Rest"), Ink(165, 658, "2.00"), Ink(192, 658, "3,000.00")),
    ]
    assert [each[1:] for each in grids(read(pdf(inks)))[0]] == [
        ["1,234.00", "1,100.00"],
        ["-999.00", "-1,000.00"],
        ["1,000.00", "1.00"],
        ["2.00", "3,000.00"],
    ]
