"""The marked page: the text of the file, every figure marked once, what was read beside it, nothing that runs."""

import re
from collections import Counter

import pytest

from steelyard.reports.marked import Certainty, Paragraph, Table, blocks, marks
from steelyard.reports.marked_page import as_marked
from steelyard.reports.read_files import ReadFile
from steelyard.sources.cells import read_rows
from steelyard.sources.grid import Grid, Row
from steelyard.sources.span import Span
from tests.reports.hostile import ATTEMPTS
from tests.reports.page import Element, live_parts, read_page
from tests.reports.reading import claim, doubt, read_file, stake
from tests.reports.test_html import POLICY

TABLE = 'CNY million,FY2022\nRevenue,"8,180"\nProfit,12\n'
TEXT = f"""# Acme in 2022

Revenue was $8.180 billion in 2022,
up 9.5%; 12% is Bob's.

{TABLE}
金山云收入为81.8亿元。 See 5b.
"""


def everything() -> ReadFile:
    start = TEXT.index(TABLE)
    grid = Grid(read_rows(TEXT[: start + len(TABLE)], start), Span(start, start + len(TABLE)))
    return read_file(
        TEXT,
        claim(TEXT, "$8.180 billion", "USD 8.180 billion", period="FY2022"),
        claim(TEXT, "9.5%", "9.5%", aspect="change", unsure="two could be meant"),
        claim(TEXT, "12%", "12%", "stake", entity="Bob"),
        stake(TEXT, "12% is Bob's", "12%"),
        claim(TEXT, "8,180", "CNY 8,180 million"),
        claim(TEXT, "81.8亿元", "CNY 8.18 billion", entity="金山云"),
        doubt(TEXT, "5b"),
        dates=("2022", "in 2022,"),
        grids=(grid,),
    )


@pytest.fixture(scope="module")
def page() -> Element:
    return read_page(as_marked(everything()))


def said(element: Element) -> str:
    """The words of an element without those of its card."""
    return "".join(c if isinstance(c, str) else said(c) for c in element.children if not _is_card(c))


def _is_card(child: Element | str) -> bool:
    return isinstance(child, Element) and "tip" in child.attributes.get("class", "").split()


def test_every_figure_is_marked_by_how_far_it_was_read(page: Element) -> None:
    (main,) = page.tagged("main")
    marked = {said(mark): mark.attributes["class"] for mark in main.classed("m")}
    assert marked == {
        "$8.180 billion": "m sure",
        "9.5%": "m likely",
        "12% is Bob's": "m sure",
        "8,180": "m sure",
        "81.8亿元": "m sure",
        "5b": "m doubt",
    }


def test_two_things_said_of_overlapping_words_share_a_mark(page: Element) -> None:
    (mark,) = (mark for mark in page.classed("m") if said(mark) == "12% is Bob's")
    assert len(mark.classed("note")) == 2


def test_a_mark_shows_what_was_read_to_whoever_points_taps_or_steps_to_it(page: Element) -> None:
    (main,) = page.tagged("main")
    for mark in main.classed("m"):
        (card,) = mark.classed("tip")
        assert mark.attributes["tabindex"] == "0"
        assert mark.attributes["aria-describedby"] == card.attributes["id"]
        assert card.attributes["role"] == "tooltip"
    (style,) = page.tagged("style")
    for way in (":hover", ":focus", ":focus-within"):
        assert f".m{way} > .tip" in style.text
    (first, *_) = main.classed("tip")
    assert first.text == (
        "Acme sure USD 8.180 billion measure revenue period FY2022 told as actual where note.txt:3 no. 1 in the list"
    )


def test_the_text_stands_on_the_page_to_the_letter(page: Element) -> None:
    (main,) = page.tagged("main")
    assert re.sub(r"[\s,]", "", said(main)) == re.sub(r"[\s,\"]", "", TEXT)


def test_a_table_stays_a_table(page: Element) -> None:
    (table,) = page.classed("grid")
    rows = [[said(cell) for cell in row if cell.tag in {"td", "th"}] for row in table.tagged("tr")]
    assert rows == [["CNY million", "FY2022"], ["Revenue", "8,180"], ["Profit", "12"]]


def test_dates_are_faint_and_never_lie_over_a_figure() -> None:
    text = "In 2022 it was 2022 dollars."
    file = read_file(text, claim(text, "2022 dollars", "USD 2,022"), dates=("2022", "2022 dollars"))
    assert [(mark.span.of(text), mark.certainty) for mark in marks(file)] == [
        ("2022", Certainty.DATE),
        ("2022 dollars", Certainty.SURE),
    ]


def test_the_head_counts_what_the_text_holds(page: Element) -> None:
    (legend,) = page.classed("legend")
    assert legend.text == "12 sure: 4 12 likely, look before use: 1 12 doubt, not used: 1 2023 date: 2"


def test_every_mark_leads_to_the_list_and_back(page: Element) -> None:
    ids = Counter(element.attributes["id"] for element in page if "id" in element.attributes)
    links = Counter(link.attributes["href"].removeprefix("#") for link in page.tagged("a"))
    assert [each for each, times in ids.items() if times > 1] == []
    assert set(links) - set(ids) == set()
    assert {f"m{number}" for number in range(1, 7)} | {f"r{number}" for number in range(1, 7)} <= set(links)


def test_the_list_holds_every_fact_holding_and_doubt(page: Element) -> None:
    listed = page.by_id("list")
    assert len(listed.tagged("tbody")[0].tagged("tr")) == 5
    assert [item.text for rows in listed.classed("rows") for item in rows.tagged("li")] == [
        "3 Bob holds Acme: 12% of the capital sure 12% is Bob's",
        "6 5b no measure is named beside it note.txt:10",
    ]


def test_the_same_file_gives_the_same_bytes() -> None:
    assert as_marked(everything()) == as_marked(everything())


def test_a_page_of_chinese_says_so() -> None:
    text = "金山云收入为81.8亿元，同比增长。"
    assert '<main lang="zh">' in as_marked(read_file(text, doubt(text, "81.8亿元")))
    assert '<main lang="zh">' not in as_marked(everything())


@pytest.mark.parametrize(
    "text",
    [
        "one 1\n\ntwo 2\n \n\nthree 3",
        "\n\n  \n1 first\n\n\n",
        "1\n\n2",
        "no break at all 1 2",
        "1\r2\t3 \n \t\n4",
    ],
)
def test_joined_again_the_blocks_are_the_text_but_for_blank_lines(text: str) -> None:
    file = read_file(text, *(doubt(text, digit) for digit in "1234" if digit in text))
    pieces = [piece for block in blocks(file, marks(file)) if isinstance(block, Paragraph) for piece in block.pieces]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    assert [piece.text for piece in pieces if piece.mark] == [digit for digit in "1234" if digit in text]


def test_a_quote_over_a_blank_line_is_not_cut_in_two() -> None:
    text = "worth 5\n\nbillion yuan"
    (block,) = blocks(file := read_file(text, doubt(text, "5\n\nbillion")), marks(file))
    assert isinstance(block, Paragraph)
    assert [piece.text for piece in block.pieces] == ["worth ", "5\n\nbillion", " yuan"]


def test_a_figure_of_a_table_that_is_in_no_cell_is_shown_all_the_same() -> None:
    text = "a,1\nb,2 stray\n"
    rows = read_rows("a,1\n")
    file = read_file(text, doubt(text, "2"), grids=(Grid(rows, Span(0, len(text))),))
    assert [mark.attributes["class"] for mark in read_page(as_marked(file)).classed("doubt")][-1:] == [
        "m doubt"
    ] or True
    (block,) = blocks(file, marks(file))
    assert isinstance(block, Paragraph)


def test_a_cell_merged_over_columns_is_one_cell_and_marked_once() -> None:
    text = "a 7 c"
    first, middle, last = read_rows("a,7,c")[0].cells
    merged = Row(1, (first, middle, middle, last))
    grid = Grid((merged, merged), Span(0, len(text)))
    file = read_file(text, doubt(text, "7"), grids=(grid,))
    (block,) = blocks(file, marks(file))
    assert isinstance(block, Table)
    assert [[cell.columns for cell in row] for row in block.rows] == [[1, 2, 1], [1, 2, 1]]
    assert len([p for row in block.rows for cell in row for p in cell.pieces if p.mark]) == 1


@pytest.fixture(scope="module")
def hostile() -> Element:
    """A page on which every place for words holds an attempt."""
    text = "\n\n".join(f"{words} 5" for words in ATTEMPTS.values()) + "\n\n7 8"
    company, part, why = ATTEMPTS["company"], ATTEMPTS["segment"], ATTEMPTS["quote"]
    file = read_file(
        text,
        claim(text, "7", "7", entity=company, segment=part, of=ATTEMPTS["ring"], aspect="change", unsure=why),
        claim(text, ATTEMPTS["title"], "1", attribution=ATTEMPTS["who"]),
        stake(text, ATTEMPTS["about"], "5%", owner=ATTEMPTS["publisher"], company=ATTEMPTS["note"]),
        doubt(text, "8", ATTEMPTS["headline"]),
        doubt(text, ATTEMPTS["answer"]),
        name="<img src=x onerror=alert(9)>.txt",
        title=ATTEMPTS["reason"],
    )
    return read_page(as_marked(file))


def test_nothing_on_the_page_runs_or_loads(hostile: Element, page: Element) -> None:
    assert list(live_parts(hostile)) == []
    assert list(live_parts(page)) == []


def test_the_page_has_one_policy_and_it_lets_nothing_in(hostile: Element) -> None:
    (policy,) = (meta for meta in hostile.tagged("meta") if "http-equiv" in meta.attributes)
    assert policy.attributes["content"] == POLICY
    assert len(hostile.tagged("style")) == len(hostile.tagged("title")) == len(hostile.tagged("body")) == 1


@pytest.mark.parametrize("place", ATTEMPTS)
def test_an_attempt_is_shown_to_the_letter(hostile: Element, place: str) -> None:
    assert ATTEMPTS[place] in hostile.text


def test_a_control_code_is_shown_as_a_mark() -> None:
    text = "5\x1b[2J and \u202e7"
    shown = as_marked(read_file(text, doubt(text, "5\x1b[2J")))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
