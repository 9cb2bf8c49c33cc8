"""Amounts as they are printed: what is read, to which digit, and what is left alone rather than read wrongly."""

import re
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from steelyard.words.errors import AmountNotationError
from steelyard.words.interval import Printed, shown
from steelyard.words.notation import read_amount, sightings
from steelyard.words.quantity import CURRENCY_CODES, Currency, Unit


class Row(NamedTuple):
    """What is printed, what it is (`low/high unit`, `~` for about), and why."""

    text: str
    line: str
    because: str


# Exponents are written out: "8.108 billion" is 8108E+6, known to the million.
DOCUMENTED = [
    Row("USD 54 billion", "= 54E+9 USD", "money"),
    Row("USD 54 bn", "= 54E+9 USD", "a short scale"),
    Row("54 billion USD", "= 54E+9 USD", "the code may stand behind"),
    Row("CNY 8,180.107 million", "= 8180107E+3 CNY", "known to the thousand"),
    Row("CNY 8.108 billion", "= 8108E+6 CNY", "known to the million"),
    Row("CNY 8.1 billion", "= 81E+8 CNY", "known to the hundred million"),
    Row("USD 80-100 billion", "= 80E+9/100E+9 USD", "a range"),
    Row("USD 80 billion to 100 billion", "= 80E+9/100E+9 USD", "a range in words"),
    Row("over USD 17.6 billion", "~ 176E+8/ USD", "no upper end"),
    Row("at least 20%", "= 20/ percent", "no upper end, to the percent"),
    Row("nearly 60%", "~ /60 percent", "no lower end"),
    Row("up to 50%", "~ /50 percent", "no lower end, and nobody says how far below"),
    Row("less than 3%", "~ /3 percent", "no lower end, below three"),
    Row("about USD 1.5 billion", "~ 15E+8 USD", "either way"),
    Row("-CNY 2.176 billion", "= -2176E+6 CNY", "a loss with a minus"),
    Row("CNY (2,176) million", "= -2176E+6 CNY", "a loss in brackets"),
    Row("13.85%", "= 13.85 percent", "percent"),
    Row("9 percentage points", "= 9 percentage points", "percentage points"),
    Row("120 basis points", "= 120 basis points", "basis points"),
    Row("18 times", "= 18 times", "a multiple"),
    Row("18x", "= 18 times", "a multiple, short"),
    Row("1,700", "= 1700 count", "a count"),
    Row("2.18 billion shares", "= 218E+7 shares", "shares"),
    Row("5 years", "= 5 years", "years"),
    Row("3 thousand", "= 3E+3 count", "a thousand"),
    Row("3k", "= 3E+3 count", "a thousand, short"),
    Row("3 mn", "= 3E+6 count", "a million, two letters"),
    Row("3 tn", "= 3E+12 count", "a trillion"),
    Row("3 m", "= 3E+6 count", "a million, one letter"),
]
"""Every row of the table in `docs/case.md`, and the scales below it."""

PRINTED = [
    Row("RMB 2.218 billion", "= 2218E+6 CNY", "renminbi are yuan"),
    Row("RMB2,218.4 million", "= 22184E+5 CNY", "others read 218 and 4,000,000"),
    Row("USD34.6 million", "= 346E+5 USD", "others read 6,000,000: the code touches the number"),
    Row("EUR 1,234.5 thousand", "= 12345E+2 EUR", "thousands with a part"),
    Row("£3.2bn", "= 32E+8 GBP", "others read 3.2 pounds"),
    Row("US$1.82m", "= 182E+4 USD", "others read 1.82 metres"),
    Row("$27.4 billion", "= 274E+8 USD", "a plain dollar"),
    Row("$(4.7) million", "= -47E+5 USD", "brackets before the scale"),
    Row("$(4.7 million)", "= -47E+5 USD", "brackets behind the scale"),
    Row("$80-million", "= 80E+6 USD", "a dash before the scale"),
    Row("A$750k", "= 750E+3 AUD", "another's dollar"),
    Row("HK$3.2bn", "= 32E+8 HKD", "and another's"),
    Row("NT$5", "= 5 TWD", "and Taiwan's"),
    Row("US$ 0.03", "= 0.03 USD", "three cents"),
    Row("KRW 71.9156 trillion", "= 719156E+8 KRW", "every digit is kept"),
    Row("CN¥5 million", "= 5E+6 CNY", "a yuan that says so"),
    Row("JP¥5 million", "= 5E+6 JPY", "a yen that says so"),
    Row("10 billion yuan", "= 10E+9 CNY", "the name of the money"),
    Row("10 billion US dollars", "= 10E+9 USD", "a name of two words"),
    Row("10 Hong Kong dollars", "= 10 HKD", "the longer name wins"),
    Row("3.8 to 4.0 billion yuan", "= 38E+8/40E+8 CNY", "scale and money spread to the first end"),
    Row("RMB 3.8 to 4.0 billion", "= 38E+8/40E+8 CNY", "others read 3.8 and 4.0 billion"),
    Row("200-300 million yuan", "= 200E+6/300E+6 CNY", "others read 500 million"),
    Row("$1.5–2.0 billion", "= 15E+8/20E+8 USD", "an en dash"),
    Row("$1.5 – $2.0 billion", "= 15E+8/20E+8 USD", "the money said twice"),
    Row("100 million to 2 billion", "= 100E+6/2E+9 count", "each end with its own scale"),
    Row("3.5-4.5x", "= 3.5/4.5 times", "a range of multiples"),
    Row("15% to 50%", "= 15/50 percent", "a range with the unit twice"),
    Row("-5 to -3", "= -5/-3 count", "a range of losses"),
    Row("about 50-60%", "~ 50/60 percent", "about a range"),
    Row("more than 5%", "~ 5/ percent", "more than"),
    Row("no more than 5%", "= /5 percent", "no more than is the contrary"),
    Row("not less than USD 5", "= 5/ USD", "not less than"),
    Row("CNY -2.176 billion", "= -2176E+6 CNY", "the minus behind the code"),
    Row("-$5", "= -5 USD", "the minus before the mark"),
    Row("\N{MINUS SIGN}5%", "= -5 percent", "a true minus sign"),
    Row("25bps", "= 25 basis points", "others read bits per second"),
    Row("9.72 percent", "= 9.72 percent", "percent in letters"),
    Row("5 per cent", "= 5 percent", "in two words"),
    Row("2.3 percentage points", "= 2.3 percentage points", "not percent"),
    Row("12.5x", "= 12.5 times", "a multiple with a part"),
    Row("8.108bn", "= 8108E+6 count", "a scale that touches the number"),
    Row("12,345,678", "= 12345678 count", "two commas"),
    Row("5\N{NO-BREAK SPACE}%", "= 5 percent", "a blank that does not break"),
    Row("5\n  million yuan", "= 5E+6 CNY", "the end of a line between number and scale"),
    Row("USD\n5 billion", "= 5E+9 USD", "the end of a line between money and number"),
    Row("5 million yuan", "= 5E+6 CNY", "no other money is meant by the letters behind"),
    Row("5 €", "= 5 EUR", "a sign behind the number"),
    Row("R$5", "= 5 BRL", "another's dollar that is none"),
    Row("Rs 1.2 lakh crore", "= 12E+11 INR", "Indian scales, one times the other"),
    Row("5 millions", "= 5E+6 count", "a scale in another form"),
    Row("5 hundred", "= 5E+2 count", "hundreds"),
    Row("5 CNY billion", "= 5E+9 CNY", "a scale behind the money"),
    Row("1,234.56万元", "= 123456E+2 CNY", "Chinese scales"),
    Row("约80亿至100亿美元", "~ 80E+8/100E+8 USD", "a Chinese range"),
    Row("五六百万元", "~ 5E+6/6E+6 CNY", "Chinese digits, two of them"),
    Row("EUR 1.234,5", "= 1234.5 EUR", "a German number"),
    Row("EUR 1\N{NARROW NO-BREAK SPACE}000", "= 1000 EUR", "a French number, well set"),
    Row("12,34,567", "= 1234567 count", "an Indian number"),
    Row("CHF 1'200'000", "= 1200000 CHF", "a Swiss number"),
    Row(".5%", "= 0.5 percent", "a number without its zero"),
    Row("minus 5%", "= -5 percent", "a minus in letters"),
    Row("negative 5%", "= -5 percent", "another minus in letters"),
    Row("5% points", "= 5 percentage points", "a short form of percentage points"),
    Row("5 pp", "= 5 percentage points", "the shortest form of percentage points"),
    Row("(2.1)%", "= -2.1 percent", "a bracket before the percent sign"),
    Row("+7.4%", "= 7.4 percent", "a plus"),
    Row("5 Mrd EUR", "= 5E+9 EUR", "a scale of German"),
    Row("MSEK 120", "= 120E+6 SEK", "a million in one word with its money"),
    Row("2½%", "= 2.5 percent", "a fraction in one character behind digits"),
    Row("7 3/4 %", "= 7.75 percent", "a mixed number"),
]


@pytest.mark.parametrize("row", [*DOCUMENTED, *PRINTED], ids=lambda row: row.because)
def test_an_amount_is_read_to_its_last_printed_digit(row: Row) -> None:
    assert read_amount(row.text).line == line_of(row.line)
    assert read_amount(f"  {row.text}\n").line == line_of(row.line)


@pytest.mark.parametrize("row", [*DOCUMENTED[:-1], *PRINTED], ids=lambda row: row.because)
def test_the_same_amount_is_seen_in_a_sentence(row: Row) -> None:
    assert seen(f"It was {row.text}.") == [(row.text, line_of(row.line))]


SENTENCES = [
    # a text, the amounts in it, why
    ("between $80 and $100 billion", ["= 80E+9/100E+9 USD"], "others read $80: between makes a range of an and"),
    ("80 billion and 100 billion", ["= 80E+9 count", "= 100E+9 count"], "without it they are two"),
    ("from 5% to 8%", ["= 5 percent", "= 8 percent"], "a change is no range"),
    ("8% to 5%", ["= 8 percent", "= 5 percent"], "and neither is a fall"),
    ("up 13.1% to 8.7", ["= 13.1 percent", "= 8.7 count"], "nor a rise to a figure in another unit"),
    ("rose more than 5 billion to 20 billion yuan", ["~ 5E+9/ count", "= 20E+9 CNY"], "nor a rise by more than"),
    ("USD 80 billion to EUR 100 billion", ["= 80E+9 USD", "= 100E+9 EUR"], "two moneys make no range"),
    ("the top 10 firms", ["= 10 count"], "small letters are no code: TOP is money of Tonga"),
    ("5 top firms", ["= 5 count"], "neither behind the number"),
    ("Try 5 times, all 54 of them", ["= 5 times", "= 54 count"], "TRY is Turkish, ALL Albanian money"),
    ("5 wonderful years", ["= 5 count"], "a word that begins with the name of a money"),
    ("(1) USD 5 million, (2) RMB 6", ["= 5E+6 USD", "= 6 CNY"], "a list number is no money, and counts nothing"),
    ("In 2014 USD 5 million", ["= 2014 count", "= 5E+6 USD"], "the code belongs to the number behind it"),
    ("(-5)", ["= -5 count"], "a minus in brackets"),
    ("sales (1,204)", ["= 1204 count"], "in a sentence brackets are an aside"),
    ("(5%)", ["= 5 percent"], "also round a percentage"),
    ("(USD 5 million)", ["= 5E+6 USD"], "and round money"),
    ("(a loss of $(4.7 million))", ["= -47E+5 USD"], "but behind the mark they are a loss, also inside an aside"),
    ("(a loss of $(4.7) million)", ["= -47E+5 USD"], "wherever they close"),
    ("$5 billion year on year", ["= 5E+9 USD"], "no figure in years"),
    ("5 million year-on-year", ["= 5E+6 count"], "nor this"),
    ("a 5-year plan", ["= 5 years"], "but this one is"),
    ("Revenue:5, However,5 million", ["= 5 count", "= 5E+6 count"], "a blank forgotten behind a comma"),
    ("USD54bn, EUR 3.", ["= 54E+9 USD", "= 3 EUR"], "the comma and the point of the sentence"),
    ("$5 $6", ["= 5 USD", "= 6 USD"], "a sign before the next number belongs to that"),
]


@pytest.mark.parametrize(("text", "lines", "because"), SENTENCES, ids=[row[2] for row in SENTENCES])
def test_amounts_in_a_sentence(text: str, lines: list[str], because: str) -> None:  # noqa: ARG001 - the id
    assert [line for _, line in seen(text)] == [line_of(line) for line in lines]


LEFT_ALONE = [
    ("¥2.255 billion", "yen or yuan: nobody says"),
    ("¥ 2.255 billion", "nor with a blank"),
    ("2,255 ¥", "nor behind"),
    ("1 000 000", "a French number, if nothing says what it counts: it could be three"),
    ("1.234.567", "a German number, if nothing says what it counts: it could be a version"),
    ("1,5", "a comma for a point, if nothing says what it counts"),
    ("1,2345", "a comma in the wrong place"),
    ("2023-24", "two years, or a range backwards"),
    ("2024-12-31", "a day"),
    ("80-100-120", "three numbers"),
    ("over 50-60%", "a range with an open side"),
    ("10:30", "a time of day, or a ratio"),
    ("1/3", "a fraction of nothing"),
    ("5b", "a letter that is no scale"),
    ("A4", "a letter before"),
    ("1e5", "a computer's number"),
    ("5x5", "a size"),
    ("5) million", "half a bracket"),
    ("USD 5%", "money and percent"),
    ("USD 5 EUR", "two moneys"),
    ("1 point", "of an index, or of a percentage"),
    ("¾", "a fraction in one character"),
    ("5 zillion", "a scale that nobody knows"),
    ("007", "a number with noughts before it"),
    ("10-K", "a form"),
    ("45-year-old", "an age"),
    ("10 a.m.", "a time of day"),
    ("3-for-1", "a split"),
]


ASIDE = [
    ("(5) million", "brackets and a scale: a loss in a table, in a sentence nobody says so"),
    ("(5)x", "and with a unit"),
    ("$(4.7 million, and", "a bracket behind the mark that closes elsewhere, or not at all"),
    ("5 m", "a letter behind a blank, without money: metres, or millions"),
]


@pytest.mark.parametrize(("text", "because"), LEFT_ALONE + ASIDE, ids=[row[1] for row in LEFT_ALONE + ASIDE])
def test_what_is_not_in_our_notation_is_left_alone(text: str, because: str) -> None:  # noqa: ARG001 - the id
    assert seen(f"It was {text} then") == []


@pytest.mark.parametrize(("text", "because"), LEFT_ALONE, ids=[row[1] for row in LEFT_ALONE])
def test_what_is_not_in_our_notation_is_refused_where_an_amount_must_stand(text: str, because: str) -> None:  # noqa: ARG001 - the id
    with pytest.raises(AmountNotationError, match=r"Write it as it is printed, with its unit: USD 1\.5 billion"):
        read_amount(text)


@pytest.mark.parametrize("text", ["", " ", "n/a", "-", "revenue", "5 6", "USD", "billion", "5 and 6", "5 barrels"])
def test_what_is_not_one_amount_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(AmountNotationError) as refused:
        read_amount(text)
    assert refused.value.text == text


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("(1,204)", "= -1204 count"),
        ("(5%)", "= -5 percent"),
        ("(5)%", "= -5 percent"),
        ("(5) million", "= -5E+6 count"),
        ("1,204", "= 1204 count"),
        ("-1,204", "= -1204 count"),
    ],
)
def test_in_a_table_brackets_are_a_loss(cell: str, line: str) -> None:
    assert read_amount(cell).line == line_of(line)


def test_a_unit_that_the_text_does_not_say_is_the_one_that_is_given() -> None:
    assert read_amount("1,204", Currency("CNY")) == read_amount("CNY 1,204")
    assert read_amount("5%", Currency("CNY")) == read_amount("5%")
    assert read_amount("3-4", Currency("CNY")) == read_amount("CNY 3-4")


# Text from the pieces that amounts are made of finds more than text from all characters.
scraps = st.sampled_from(
    "5 80 100 1,234 8.108 2024 ¥ $ US$ USD RMB € yuan top won % percent points bps x times year million bn m k to and"
    " from between about over up - – \N{MINUS SIGN} ( ) . , : / / -on- minus Rs 万 ٣ \n".split(" ")
)
texts = st.one_of(
    st.text(max_size=40), st.lists(scraps, max_size=12).flatmap(lambda ws: st.sampled_from(["".join(ws), " ".join(ws)]))
)


@settings(max_examples=400)
@given(text=texts, accounting=st.booleans())
@example(text="1.", accounting=True)
@example(text=" ,5", accounting=False)
def test_whatever_the_text_amounts_stand_in_it_one_behind_the_other(*, text: str, accounting: bool) -> None:
    end = 0
    for each in sightings(text, accounting=accounting):
        assert end <= each.start < each.end <= len(text)
        end = each.end


@settings(max_examples=400)
@given(text=texts, accounting=st.booleans())
def test_an_amount_is_never_cut_out_of_a_longer_number(*, text: str, accounting: bool) -> None:
    for each in sightings(text, accounting=accounting):
        inside, behind = text[each.start : each.end], text[each.end :]
        if inside[0].isdecimal():
            assert not re.search(r"\d[.,:]?$|(^|\s)[.,]$", text[: each.start].replace("\n", " "))
        if inside[-1].isdecimal():
            assert not re.match(r"[^\W\u2e80-\u9fff\uf900-\ufaff]|[.,:]\d", behind)


@settings(max_examples=400)
@given(texts)
def test_an_amount_reads_the_same_alone_as_in_its_sentence(text: str) -> None:
    for each in sightings(text):
        alone = text[each.start : each.end]
        lent = re.match(r"\s*(?:and|to|or|,|\()", text[each.end :])  # its neighbour lends it a unit
        if " and " not in alone and not lent:  # the "between" before it is no part of it
            assert [found.printed.line for found in sightings(alone)] in ([each.printed.line], [])


@settings(max_examples=200)
@given(
    digits=st.integers(-99_999, 99_999),
    power=st.integers(-3, 12),
    unit=st.sampled_from([*Unit, *map(Currency, sorted(CURRENCY_CODES))]),
    about=st.booleans(),
)
def test_a_point_that_is_shown_reads_back_as_itself(
    *, digits: int, power: int, unit: Unit | Currency, about: bool
) -> None:
    amount = Decimal(digits).scaleb(power)
    figure = Printed(amount, amount, unit, approx=about)
    assert read_amount(str(figure)) == figure


@given(
    st.integers(0, 99_999), st.integers(1, 999), st.integers(-2, 9), st.sampled_from([Unit.PERCENT, Currency("USD")])
)
def test_a_range_that_is_shown_reads_back_as_itself(low: int, more: int, power: int, unit: Unit | Currency) -> None:
    ends = Decimal(low).scaleb(power), Decimal(low + more).scaleb(power)
    assume(len({shown(end).partition(" ")[2] for end in ends}) == 1)  # "100,000 to 1.0 million" could be of millions
    figure = Printed(*ends, unit)
    assert read_amount(str(figure)) == figure


def seen(text: str) -> list[tuple[str, str]]:
    """What each amount of the text says, and its line."""
    return [(text[each.start : each.end], each.printed.line) for each in sightings(text)]


def line_of(shorthand: str) -> str:
    """A line as it is stored, from one with a single number for a point."""
    mark, ends, unit = shorthand.split(" ", 2)
    parts = ends.split("/") if "/" in ends else [ends, ends]
    return f"{mark} {'/'.join(str(Decimal(end)) if end else '' for end in parts)} {unit}"
