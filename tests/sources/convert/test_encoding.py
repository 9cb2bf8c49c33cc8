"""Encodings: the same characters come out, however they were saved."""

import pytest

from steelyard.sources.convert.encoding import controls_in, decode, first_control, without_controls

SIMPLIFIED = "金山云2023年营收为81.8亿元，同比下降9.72%。"
TRADITIONAL = "金山雲2023年營收為81.8億元，較去年同期減少9.72%。"
JAPANESE = "売上高は前年同期比で3.5％増加し、1,234億円となった。"
KOREAN = "매출은 전년 대비 3.5% 증가한 1조 2340억원을 기록했다."
FRENCH = "Le chiffre d’affaires s’élève à 3,5 milliards d’euros – naïve café £5m."
GERMAN = "Umsatz stieg um 3,5 % auf 1,2 Mrd. Euro für das Jahr, größer als erwartet"
RUSSIAN = "Выручка компании выросла на 15% до 3,5 млрд рублей в 2023 году."


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        *(
            (SIMPLIFIED, encoding)
            for encoding in ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
        ),
        *((TRADITIONAL, encoding) for encoding in ("utf-8", "big5", "big5hkscs", "gb18030")),
        *((JAPANESE, encoding) for encoding in ("shift_jis", "euc_jp")),
        *((KOREAN, encoding) for encoding in ("cp949", "utf-8")),
        *((FRENCH, encoding) for encoding in ("cp1252", "utf-8")),
        *((GERMAN, encoding) for encoding in ("latin-1", "cp1252")),
        *((RUSSIAN, encoding) for encoding in ("cp1251", "koi8-r", "utf-8")),
    ],
)
def test_the_characters_are_those_that_were_saved(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)) == words


@pytest.mark.parametrize(
    ("content", "declared", "words"),
    [
        (SIMPLIFIED.encode("gb18030"), "gb2312", SIMPLIFIED),
        (SIMPLIFIED.encode(), "gb2312", SIMPLIFIED),
        ("€5".encode("cp1252"), "iso-8859-1", "€5"),
        ("Выручка".encode("koi8-r"), "koi8-r", "Выручка"),
        ("売上高".encode("iso-2022-jp"), "iso-2022-jp", "売上高"),
        (b"The price: \xa35, and \xa36 later", "no-such-encoding", "The price: £5, and £6 later"),
        (b"abc", "hex", "abc"),
    ],
)
def test_what_is_declared_is_believed_unless_it_cannot_be(content: bytes, declared: str, words: str) -> None:
    assert decode(content, declared) == words


def test_a_character_that_was_cut_in_two_is_shown_as_broken_and_the_rest_is_read() -> None:
    assert decode(SIMPLIFIED.encode()[:-1]) == SIMPLIFIED[:-1] + "\ufffd"


@pytest.mark.parametrize("content", [bytes(range(256)) * 10, b"\0\1\2\xff" * 100, b"a\0b\0\0\0\0" * 9])
def test_bytes_that_are_no_text_are_none(content: bytes) -> None:
    assert decode(content) is None


def test_control_characters_in_a_text_of_certain_encoding_stay_and_are_told() -> None:
    words = "Acme's revenue\0 was $5 million.\n\x1b[31mRed\x1b[0m.\x07 Its income was 2\0 million."
    assert decode(words.encode()) == words
    assert controls_in(words) == (
        "it holds control characters, which belong in no text and are read as blanks (2 × NUL, 2 × ESC, 1 × BEL), "
        "the first on line 1"
    )
    blanked = without_controls(words)
    assert blanked == "Acme's revenue  was $5 million.\n     Red    .  Its income was 2  million."
    assert len(blanked) == len(words)
    assert controls_in("Text.\n\x1a\n") == controls_in("Text.\n\tMore.\f") == ""


def test_a_refusal_can_say_which_byte_is_none_of_a_text() -> None:
    assert first_control(b"abc\x01\xff") == "byte 4 is 0x01"
    assert first_control(b"abc") == ""


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_ends_of_line_are_one_kind(ends: str) -> None:
    assert decode(f"a{ends}b{ends}".encode()) == "a\nb\n"
