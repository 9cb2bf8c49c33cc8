"""Web pages: the article is kept whole and alone, its tables stay tables, every character leads back to its node."""

from contextlib import suppress
from datetime import date

import pytest

from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.converted import Converted
from steelyard.words.errors import DocumentError, HostileDocumentError
from tests.sources.convert.pages import KEPT, PAGES


def page(body: str, head: str = "") -> Converted:
    return convert("a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def rows(converted: Converted) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in converted.grids]


@pytest.mark.parametrize("make", PAGES)
def test_every_figure_of_the_article_is_kept(make: str) -> None:
    text = convert("a.html", PAGES[make].encode()).text
    assert [figure for figure in KEPT if figure not in text] == []


@pytest.mark.parametrize("make", PAGES)
def test_no_figure_from_beside_the_article_is_kept(make: str) -> None:
    text = convert("a.html", PAGES[make].encode()).text
    assert [word for word in text.split() if word.startswith("9,")] == []


@pytest.mark.parametrize("make", PAGES)
def test_the_table_of_the_article_is_a_grid_with_its_unit_above(make: str) -> None:
    converted = convert("a.html", PAGES[make].encode())
    (grid,) = converted.grids
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [
        ["Item", "2023", "2022"],
        ["Revenue", "1,006", "1,007"],
        ["Cost", "1,008", "1,009"],
    ]
    assert grid.caption
    assert grid.caption.of(converted.text).endswith("In RMB millions")


def test_a_page_that_is_called_a_menu_from_top_to_bottom_is_kept_all_the_same() -> None:
    assert "8.7 billion" in page("<div class='sidebar'><p>Acme earned 8.7 billion yuan in the year.</p></div>").text


@pytest.mark.parametrize(
    ("html", "text", "because"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo", "paragraphs stand apart"),
        ("<p>One<br>Two</p>", "One\nTwo", "a line that is broken by hand"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree", "blocks inside blocks"),
        ("<p>a &amp; b&nbsp;c &lt;5%&gt; &#8364;3</p>", "a & b c <5%> €3", "entities"),
        ("<p>a\n   <b>b</b>\tc</p>", "a b c", "blanks are folded"),
        ("<p>8<b>.18</b>0 bn</p>", "8.180 bn", "letters set apart within a figure stay together"),
        ("<p>A&shy;cme&#8203; 5</p>", "Acme 5", "signs that nobody sees"),
        ("<ul><li>One<li><p>Two</p></ul>", "- One\n- Two", "items of a list"),
        ("<ul><li></li><li>Two</ul>", "- Two", "an empty item leaves no dash"),
        ("<h2>Head</h2>text", "Head\n\ntext", "a heading stands apart"),
        ("<p>8.180<sup>2</sup> bn, 10<sup>(3)</sup></p>", "8.180² bn, 10⁽³⁾", "the number of a note is no digit"),
        ("<p>the 1<sup>st</sup> of 5 m<sup>2</sup></p>", "the 1st of 5 m²", "endings and powers"),
        ("<p><span>Revenue</span><span>5</span></p>", "Revenue 5", "a label does not run into its figure"),
        ("<p>x<script>5</script><style>6</style><noscript>7</noscript>y</p>", "xy", "scripts and styles"),
        ("<p>a<!-- 5 -->b</p>", "ab", "comments of the makers"),
        ("<p>Pay <span style='DISPLAY : none'>9</span>5</p>", "Pay 5", "what is hidden"),
        ("<p>One<p>Two<table><tr><td>x</table>", "One\n\nTwo\n\nx", "elements that are never closed"),
    ],
)
def test_a_page_reads_as_it_looks(html: str, text: str, because: str) -> None:
    assert page(html).text == text, because


@pytest.mark.parametrize(
    ("html", "grid", "because"),
    [
        (
            "<tr><th>a<th>b<tr><td>c<td>5",
            [["a", "b"], ["c", "5"]],
            "cells that are never closed",
        ),
        (
            "<tr><th><th colspan=2>2023<tr><td>Item<td>Q1<td>Q2<tr><td>Revenue<td>5<td>6",
            [["", "2023", "2023"], ["Item", "Q1", "Q2"], ["Revenue", "5", "6"]],
            "a head over two columns stands over each",
        ),
        (
            "<tr><td rowspan=2>China<td>2022<td>5<tr><td>2023<td>6",
            [["China", "2022", "5"], ["China", "2023", "6"]],
            "a head beside two rows stands beside each",
        ),
        (
            "<tr><td>Net loss<td>$<td>(1,204<td>)<td><td>$<td>(9<td>)<tr><td>Margin<td><td>12.5<td>%<td><td><td>9<td>%",
            [["Net loss", "$(1,204)", "$(9)"], ["Margin", "12.5%", "9%"]],
            "signs in cells of their own belong to the figure",
        ),
        (
            "<tr><td>a<td>5<sup>(1)</sup><tr><td>b<td>6<td><sup>2</sup>",
            [["a", "5⁽¹⁾"], ["b", "6²"]],
            "the number of a note is no digit",
        ),
        ("<tr><td>a<p>b</p><td>5<br>6<tr><td>c<td>7", [["a b", "5 6"], ["c", "7"]], "lines of a cell"),
        ("<thead><tr><th>a<th>1<tbody><tr><td>b<td>2", [["a", "1"], ["b", "2"]], "head and body"),
        ("<tr><td>x<td>1<tr><td><td><tr><td>y<td>2", [["x", "1"], ["y", "2"]], "a row of nothing"),
        ("<tr><td colspan=99999>x<td>1<tr><td>y<td>2<tr><td>z<td>3", None, "a cell wider than any table"),
    ],
)
def test_a_table_is_a_grid(html: str, grid: list[list[str]] | None, because: str) -> None:
    found = rows(page(f"<p>Text of the page.</p><table>{html}</table>"))
    assert found == [grid] if grid else found, because


def test_a_first_row_of_one_cell_is_the_caption() -> None:
    converted = page("<table><tr><td colspan=2>(in thousands)<tr><td>a<td>2023<tr><td>b<td>5</table>")
    assert rows(converted) == [[["a", "2023"], ["b", "5"]]]
    assert converted.grids[0].caption
    assert converted.grids[0].caption.of(converted.text) == "(in thousands)"


@pytest.mark.parametrize(
    "html",
    [
        "<tr><td>•<td>"
        + "A long item of a list that goes on. " * 3
        + "<tr><td>•<td>Another one of 5 million."
        + "x" * 60,
        "<tr><td>" + "Running text. " * 30 + "<td>x<tr><td>" + "More of it. " * 30 + "<td>y",
        "<tr><td>Only one cell",
    ],
)
def test_a_table_that_only_lays_out_the_page_is_text(html: str) -> None:
    assert page(f"<table>{html}</table>").grids == ()


def test_typed_text_keeps_its_lines_and_its_columns_are_a_grid() -> None:
    typed = (
        "Sales\n(in thousands)\n\n            2023    2022\nRevenue    <b>1,234</b>   1,100\nCost         800     700\n"
    )
    converted = page(f"<p>Text.</p><pre>{typed}</pre><p>More.</p>")
    assert rows(converted) == [[["", "2023", "2022"], ["Revenue", "1,234", "1,100"], ["Cost", "800", "700"]]]
    (grid,) = converted.grids
    assert grid.caption
    assert grid.caption.of(converted.text) == "Sales\n(in thousands)"
    assert {cell.span.of(converted.text) == cell.text for row in grid.rows for cell in row.cells} == {True}
    assert [converted.text.count("\n", 0, row.cells[1].span.start) + 1 for row in grid.rows] == [
        row.line for row in grid.rows
    ]
    place = converted.place(converted.text.index("1,234"))
    assert (place.node, place.character) == ("/html/body/pre[1]/b[1]/text()[1]", 0)


@pytest.mark.parametrize(
    "name", ["related-party-transactions", "earnings-per-share", "ceo-comment", "subscription-revenue"]
)
def test_a_part_of_the_article_with_an_unlucky_name_is_kept(name: str) -> None:
    html = (
        f"<p>{'Acme sold mills. ' * 9}</p><div class='{name}'><p>It was 5 million.</p></div><p>{'More of it. ' * 9}</p>"
    )
    assert "5 million" in page(html).text


def test_items_that_are_laid_out_as_a_table_are_items() -> None:
    item = "<table><tr><td> ● </td><td><p>Revenue was 5 million.</p></td></tr></table>"
    assert page(f"<p>Highlights</p>{item}{item}").text == "Highlights" + "\n\n- Revenue was 5 million." * 2


def test_a_table_inside_a_cell_of_the_layout_is_a_grid() -> None:
    inner = "<table><tr><td>a<td>1<tr><td>b<td>2</table>"
    assert rows(page(f"<table><tr><td>Text.<td>{inner}</table>")) == [[["a", "1"], ["b", "2"]]]


def test_a_place_is_the_node_and_the_characters_before() -> None:
    converted = page("<div><p>It rose <b>by  13.1%</b> to 8.7 bn.</p></div>")
    place = converted.place(converted.text.index("13.1"))
    assert (place.node, place.character) == ("/html/body/div[1]/p[1]/b[1]/text()[1]", 4)
    place = converted.place(converted.text.index("8.7") + 2)
    assert (place.node, place.character) == ("/html/body/div[1]/p[1]/text()[2]", 6)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-20T23:10:00+08:00">', date(2024, 3, 20)),
        ('<meta name="pubdate" content="Wed, 20 Mar 2024 08:00:00 GMT">', date(2024, 3, 20)),
        ('<meta itemprop="datePublished" content="20240320">', date(2024, 3, 20)),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-20"}</script>',
            date(2024, 3, 20),
        ),
        (
            (
                '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],'
                '"datePublished":"2024-03-20T01:02:03Z"}]}</script>'
            ),
            date(2024, 3, 20),
        ),
        ('<script type="application/ld+json">{"@type":"Person","datePublished":"2024-03-20"}</script>', None),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<meta name="date" content="03/04/2024">', None),
        ('<meta property="article:modified_time" content="2024-03-20">', None),
        ("", None),
    ],
)
def test_the_day_is_what_the_page_says_and_a_doubtful_one_is_none(head: str, day: date | None) -> None:
    assert page("<p>Text of 2019-01-01.</p>", head).day == day


def test_the_only_time_of_an_article_is_its_day_and_two_are_none() -> None:
    one = "<article><time datetime='2024-03-20'>March 20</time><p>Text.</p></article>"
    assert page(one).day == date(2024, 3, 20)
    assert page(one + "<article><time datetime='2024-03-21'>x</time><p>Text.</p></article>").day is None


@pytest.mark.parametrize(
    ("head", "body", "title", "publisher"),
    [
        (
            '<meta property="og:title" content="Acme  sells"><meta property="og:site_name" content="A Paper">',
            "",
            "Acme sells",
            "A Paper",
        ),
        ("<title>Acme sells | A Paper</title>", "", "Acme sells", ""),
        ("<title>Acme sells - A Paper</title>", "<h1>Acme sells</h1>", "Acme sells", ""),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"H","publisher":{"name":"P"}}</script>',
            *("", "H", "P"),
        ),
        ("", "", "", ""),
    ],
)
def test_title_and_publisher_are_those_of_the_page(head: str, body: str, title: str, publisher: str) -> None:
    converted = page(body + "<p>Text.</p>", head)
    assert (converted.title, converted.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="gb2312">', "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5"),
        ("", "gb18030"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "utf-8-sig"),
        ('<meta charset="iso-8859-1">', "utf-8"),
    ],
)
def test_a_page_is_read_in_its_encoding(head: str, encoding: str) -> None:
    html = f"<html><head>{head}</head><body><p>公司三年收入增加，市場大，元年上月中有人來。</p></body></html>"
    html = html if encoding == "big5" else html.replace("場", "场").replace("來", "来")
    assert "收入增加" in convert("a.html", html.encode(encoding)).text


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<a ",
            "<!--",
            "<!---->",
            "</x>",
            "<p>5",
            "<b>5",
            "<",
            "<p class='a'>",
            "<br>",
            "<span>5</span>",
            "<pre>5</pre>",
        ),
        *(
            "<table><tr><td>5<td>6</table>",
            "<tr><td>5",
            "<h2>Related</h2>",
            "<article>5</article>",
            "&amp;",
            "<script>",
            "<title>",
        ),
    ],
)
def test_a_hostile_page_is_read_or_refused_in_linear_time(unit: str) -> None:
    with suppress(DocumentError):
        page(f"<p>x</p>{unit * (200_000 // len(unit))}")
    with suppress(DocumentError):
        convert("a.txt", (unit * (200_000 // len(unit))).encode())


def test_elements_that_close_themselves_do_so_in_strict_pages_alone() -> None:
    cells = "<tr><td>a</td><td/><td>1</td></tr><tr><td>b</td><td/><td>2</td></tr>"
    body = f"<body><p>Sold 5</p><table>{cells}</table><div/><p>End.</p></body>"
    strict = convert("a.htm", f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>{body}</html>".encode())
    assert rows(strict) == [[["a", "1"], ["b", "2"]]]
    assert strict.place(strict.text.index("End")).node == "/html/body/p[2]/text()[1]"
    assert "End." in page(body).text
    with pytest.raises(HostileDocumentError):
        page("<div/>" * 5_000)


def test_tags_in_scripts_and_comments_lie_in_nothing() -> None:
    many = "<div>" * 9_000
    assert page(f"<script>var x = '{many}'</script><!-- {many} --><p>5</p>").text == "5"
