"""A quote is found where it stands, character by character, and its span leads back to the original."""

import pytest

from steelyard.reading.assistant.folding import Folded, folded
from steelyard.sources.span import Span


def found(text: str, quote: str) -> list[str]:
    """The characters of the original at each place of the quote."""
    places = Folded.of(text).places(quote, Span(0, len(text)))
    return [place.of(text) for place in places]


@pytest.mark.parametrize(
    ("text", "quote", "original", "why"),
    [
        ("net profit of 12", "net profit", "net profit", "as it is"),
        ("net \n\t profit", "net profit", "net \n\t profit", "white space of any length is one blank"),
        ("net\u00a0profit", "net profit", "net\u00a0profit", "a blank that does not break is a blank"),
        ("up １２．５％ now", "12.5%", "１２．５％", "full-width digits"),
        ("up 12.5% now", "１２．５％", "12.5%", "and the other way round"),
        ("the pro\ufb01t rose", "profit", "pro\ufb01t", "a ligature is two letters"),
        ("Nestle\u0301 said", "Nestlé", "Nestle\u0301", "an accent written apart"),
        ("Nestlé said", "Nestle\u0301", "Nestlé", "and one written together"),
        ("金山云收入80亿元", "收入", "收入", "Chinese is written without blanks"),
        ("金山云收入80亿元", "80亿元", "80亿元", "a number at a Chinese character"),
    ],
)
def test_a_quote_is_found_with_its_characters_in_the_original(text: str, quote: str, original: str, why: str) -> None:
    assert found(text, quote) == [original], why


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("RMB8,180 million", "RMB8,108 million", "two digits swapped"),
        ("profit fell 5%", "profit rose 5%", "another word"),
        ("Net profit", "net profit", "a capital"),
        ("profit", "it", "a part of a word"),
        ("18%", "8%", "a part of a number"),
        ("\ufb01t", "it", "a part of a ligature"),
        ("½ of it", "2 of it", "a part of a fraction"),
        ("Nestle\u0301", "Nestle", "a letter without its accent"),
        ("net profit", "net  pro fit", "a blank inside a word"),
        ("pro\u00adfit", "profit", "a mark that nobody sees"),
        ("anything", "", "nothing"),
        ("any thing", " ", "a blank"),
    ],
)
def test_what_is_not_there_in_whole_is_not_found(text: str, quote: str, why: str) -> None:
    assert found(text, quote) == [], why


def test_every_place_is_found_and_none_outside_of_the_span() -> None:
    text = "5% here, 5% there, 5% everywhere"
    places = Folded.of(text).places("5%", Span(0, 20))
    assert [place.start for place in places] == [0, 9, 19][:2]


@pytest.mark.parametrize(
    "text", ["a  b\n\nc ½ \ufb01 e\u0301\u0302 金山 ８８％ \U0001f600", "", "\u0301x", " \u0301", "㎏㎏"]
)
def test_every_folded_character_has_a_place_in_the_original(text: str) -> None:
    whole = Folded.of(text)
    assert whole.text == folded(text)
    assert len(whole.starts) == len(whole.ends) == len(whole.text)
    assert list(whole.starts) == sorted(whole.starts)
    assert all(start < end <= len(text) for start, end in zip(whole.starts, whole.ends, strict=True))


@pytest.mark.parametrize("text", ["\u0301\u0316" * 100_000, " \n" * 100_000, "e\u0301" * 50_000, "1,1," * 50_000])
def test_a_text_made_to_be_slow_is_folded_all_the_same(text: str) -> None:
    assert Folded.of(text).places("no such words", Span(0, len(text))) == ()
