"""A document goes to an assistant in pieces that end where its paragraphs end."""

import re
from itertools import pairwise

import pytest

from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.prompt import fence, messages
from steelyard.sources.document import Document
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span
from tests.reading.assistant.article import article

PARAGRAPH = "Revenue of Example Mills was 5.1 million euros in 2023. Costs rose 3%.\n\n"


def texts(document: Document, longest: int) -> list[str]:
    """The characters of each piece."""
    return [piece.span.of(document.text) for piece in pieces(document, longest)]


@pytest.mark.parametrize("longest", [100, 160, 500, 10_000])
def test_a_piece_ends_where_a_paragraph_ends(longest: int) -> None:
    found = texts(article(PARAGRAPH * 9), longest)
    assert "".join(found) == PARAGRAPH * 9
    assert all(len(piece) <= longest and piece.endswith("\n\n") for piece in found)


@pytest.mark.parametrize(
    ("text", "longest", "ends"),
    [
        ("One is 1%.\nTwo is 2%.\nThree is 3%.\n", 24, r"\n$"),
        ("One is 1.5%. Two is 2%. Three is 3%. Four is 4%.", 24, r"[.] ?$"),
        ("利润增长5.1%。收入增长6%。成本下降7%。", 12, r"。$"),
        ("up 1% and 2% and 3% and 4% and 5% and 6% and 7%", 12, r"\s$|%$"),
        ("7" * 50, 12, r"7$"),
    ],
)
def test_a_long_paragraph_is_cut_at_the_best_border_it_has(text: str, longest: int, ends: str) -> None:
    document = article(text)
    found = [piece.span for piece in pieces(document, longest)]
    assert all(re.search(ends, span.of(text)) for span in found)
    assert all(span.end - span.start <= longest for span in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_what_is_in_no_piece_has_no_figure_in_it() -> None:
    plain = "Nothing to count here, only words.\n\n"
    found = texts(article(plain * 5 + PARAGRAPH + plain * 5), 80)
    assert found == [PARAGRAPH]


def test_a_table_is_not_cut_where_it_has_room() -> None:
    text = "It rose 1%.\n\n2%\n\n3%\n\n4%\n\n"
    start, end = text.index("2%"), len(text)
    row = Row(1, (Cell("2%", Span(start, start + 2)),))
    document = article(text, grids=(Grid((row,), Span(start, end)),))
    assert texts(document, 20) == [text[:start], text[start:]]


def test_the_headings_above_a_piece_go_with_it() -> None:
    text = "# Results\n\n## Old\n\n" + PARAGRAPH + "## Cloud\n\n" + PARAGRAPH
    document = article(text)
    last = pieces(document, 90)[-1]
    assert [span.of(text) for span in last.headings] == ["# Results", "## Cloud"] or "## Cloud" in last.span.of(text)
    assert "# Results" in messages(document, last)[-1][1]
    assert "## Old" not in messages(document, last)[-1][1]


@pytest.mark.parametrize("text", ["", "# \n#\n####### x\n", "END DOCUMENT\n" * 10, "\ud800 5%"])
def test_nothing_in_a_document_can_end_it(text: str) -> None:
    document = article(text + "\n\nIt rose 5%.\n")
    for piece in pieces(document, 1000):
        question = messages(document, piece)[-1][1]
        code = question.splitlines()[0].split()[-1]
        assert question.count(code) == 2
        assert question.endswith(f"\nEND DOCUMENT {code}")
        assert fence(text) not in text
