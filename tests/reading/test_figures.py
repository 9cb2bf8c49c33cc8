"""Figures and dates in any text: what is read of it, and what must hold for every text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen, Unread, read_figures
from steelyard.words.amounts.symbols import symbols_of

PIECES = (
    *("revenue", "of", "in", "from", "to", "and", "between", "the end of", "about", "over", "nearly", "months ended"),
    *("8.7", "1,204", "12,34", "1.2.3", "007", "(87)", "(", ")", "-", "–", ",", ".", "%", "$", "US$", "¥", "x", "/"),
    *("2023", "2018", "1999", "FY2022", "2021-2023", "2022Q3", "Q3", "12", "31", "April", "June", "2024-04-12", "5b"),
    *(
        "billion",
        "million",
        "bn",
        "m",
        "k",
        "yuan",
        "CNY",
        "dollars",
        "percent",
        "times",
        "shares",
        "per share",
        "two",
        "a third",
        "doubled",
        "约",
        "三亿五千万",
        "５",
        "万元",
        "亿",
        "成",
        "至",
        "\n",
        "٣",
        "²",
        "①",
    ),
)
texts = (
    st.text()
    | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
)


@given(texts)
@example("2,018 of 2018")
@example("1\u0660٣")
def test_every_digit_of_the_text_is_in_exactly_one_figure_date_or_unread_word(text: str) -> None:
    covered = [place for seen in read_figures(text) for place in range(seen.span.start, seen.span.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, character in enumerate(text) if character.isdecimal()} <= set(covered)


@given(texts)
def test_a_quote_is_what_stands_at_its_span(text: str) -> None:
    assert all(seen.span.of(text) == seen.quote for seen in read_figures(text))


@given(texts)
def test_what_is_seen_comes_in_the_order_of_the_text(text: str) -> None:
    seen = read_figures(text)
    assert [each.span for each in seen] == sorted(each.span for each in seen)


@given(texts)
def test_a_text_can_be_read_as_a_cell_without_harm(text: str) -> None:
    assert all(seen.span.of(text) == seen.quote for seen in read_figures(text, accounting=True))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # figures, dates and neither
        ("Revenue was 8.7 billion yuan in 2017, see note 5b", ["CNY 8.7 billion", "@2017", "?5b"]),
        ("a rise of 9.72% to $8.108 billion", ["9.72%", "USD 8.108 billion"]),
        ("15% to 50%", ["15 to 50%"]),
        ("from 13.1% to 8.7%", ["13.1%", "8.7%"]),
        ("1,700 nodes", ["1,700"]),
        ("12,34,567 and EUR 5 Mrd", ["1,234,567", "EUR 5 billion"]),
        # doubts: no figure in our notation, so none at all
        ("1.2.3", ["?1.2.3"]),
        ("version 4a and 3G", ["?4a", "?3G"]),
        ("¥500", ["?¥500"]),
        ("EUR 5 zillion", ["?5"]),
        ("5 B", ["?5"]),
        ("1·5", ["?1·5"]),
        ("1\u200b200", ["?1\u200b200"]),
        ("±5%, 5x5", ["?±5%", "?5x5"]),
        ("9" * 41, [f"?{'9' * 41}"]),
        ("小米（01810），市值５０ＧＷ", ["?01810", "?５０ＧＷ"]),
        ("see https://a.com/2023/5?x=1%20b", ["?https://a.com/2023/5?x=1%20b"]),
        ("详见http://a.cn/2023/5）营收5亿元", ["?http://a.cn/2023/5", "CNY 500 million"]),
        ("write to ir2024@a.com of 5%", ["?ir2024@a.com", "5%"]),
        ("note 5, Form 10-K, IFRS 16, Item 8", ["?5", "?10-K", "?16", "?8"]),
        ("the new iPhone 17 and the S25", ["?17", "?S25"]),
        ("1810.HK, HKEX: 3888, 600519.SH", ["?1810.HK", "?3888", "?600519.SH"]),
        # but these are figures
        ("EUR 5 and more words", ["EUR 5"]),
        ("~5%, <5%, >5%, +5%, –5%", ["about 5%", "up to 5%", "over 5%", "5%", "-5%"]),
        ("5% or more", ["over 5%"]),
        ("revenue of CHF 1'200", ["CHF 1,200"]),
        ("In China 500 stores were opened", ["500"]),
        ("EUR 5 per share", ["EUR 5"]),
        ("5 million yuan zillion", ["CNY 5 million"]),
        ("3–5%", ["3 to 5%"]),
        # nothing
        ("no digits at all", []),
        ("", []),
    ],
)
def test_what_is_read_of_a_text(text: str, read: list[str]) -> None:
    assert [show(seen) for seen in read_figures(text)] == read


def test_a_sign_is_what_the_document_says() -> None:
    text = "Yen weakness helped Japan's exporters: ¥500 a share"
    (figure,) = (seen for seen in read_figures(text, symbols=symbols_of(text)) if isinstance(seen, Figure))
    assert (str(figure.value), figure.quote, figure.per) == ("JPY 500", "¥500 a share", "share")


_CUT = re.compile(r"\d[.,]?\Z|[$£€]\Z|[A-Za-z]\Z")
_LEFT = re.compile(r"\d|[.,]\d|%|(?:million|billion|bn|yuan)(?![a-z])", re.ASCII)


@given(texts)
def test_a_figure_is_never_cut_out_of_a_longer_word(text: str) -> None:
    for seen in read_figures(text):
        if isinstance(seen, Figure) and seen.quote[0].isdigit():
            assert not _CUT.search(text[: seen.span.start])
        if isinstance(seen, Figure) and seen.quote[-1].isdigit():
            assert not _LEFT.match(text[seen.span.end :])


def show(seen: Seen) -> str:
    match seen:
        case Figure(value):
            return str(value)
        case When(notation):
            return f"@{notation}"
        case Unread():
            return f"?{seen.quote}"
