"""The tables of words: each word in them can be read, and none is in two of them with two meanings."""

import pytest

from steelyard.words.amounts.read import amounts_in
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.notation import read_amount, sightings
from steelyard.words.quantity import CURRENCY_CODES, Currency, Unit
from steelyard.words.vocabulary import HEDGES, HEDGES_BEHIND, NOT_READ, PER, SCALES, SCALES_OF_MONEY, UNITS, Hedge
from steelyard.words.vocabulary_cents import BEFORE_CENTS, COUNTRIES, COUNTRIES_THAT_TOUCH, HUNDREDTH_CODES, HUNDREDTHS
from steelyard.words.vocabulary_chinese import CLASSIFIERS
from steelyard.words.vocabulary_chinese import HEDGES as CHINESE_HEDGES
from steelyard.words.vocabulary_chinese import HEDGES_BEHIND as CHINESE_HEDGES_BEHIND
from steelyard.words.vocabulary_chinese import UNITS as CHINESE_UNITS
from steelyard.words.vocabulary_money import (
    CHINESE_MONEY,
    CODES_THAT_ARE_WORDS,
    CURRENCY_MARKS,
    CURRENCY_NAMES,
    MARKS_THAT_TOUCH,
    SHARED_MARKS,
    SHARED_NAMES,
)
from steelyard.words.vocabulary_withdrawn import (
    MARKS_THAT_ARE_WORDS,
    NAMES_THAT_ARE_WORDS,
    WITHDRAWN_MARKS,
    WITHDRAWN_NAMES,
)

EVERYTHING_SAID = Symbols(
    dollar="CAD", yen="JPY", krone="SEK", franc="CHF", peso="MXN", dirham="AED", riyal="SAR", dinar="KWD"
)


@pytest.mark.parametrize(("word", "power"), SCALES.items())
def test_a_scale_is_read(word: str, power: int) -> None:
    assert read_amount(f"EUR 7 {word}").line == f"= {'7E+' + str(power)}/{'7E+' + str(power)} EUR"
    assert read_amount(f"EUR 7{word.upper()}") == read_amount(f"EUR 7 {word}")


@pytest.mark.parametrize("word", sorted(set(SCALES) - SCALES_OF_MONEY))
def test_a_scale_is_read_without_money(word: str) -> None:
    assert read_amount(f"70 {word}").unit is Unit.COUNT


@pytest.mark.parametrize("word", sorted(SCALES_OF_MONEY))
def test_a_scale_of_money_is_one_of_money_only(word: str) -> None:
    assert not list(sightings(f"It was 7{word} then"))


@pytest.mark.parametrize(("mark", "code"), [*CURRENCY_MARKS.items(), *WITHDRAWN_MARKS.items()])
def test_a_mark_before_a_number_is_read(mark: str, code: str) -> None:
    if mark != "c $":
        assert read_amount(f"{mark}7") == read_amount(f"{code} 7")
    if mark not in MARKS_THAT_TOUCH:
        assert read_amount(f"{mark} 7") == read_amount(f"{code} 7")


@pytest.mark.parametrize("mark", sorted(MARKS_THAT_TOUCH))
def test_a_mark_of_letters_is_one_only_where_it_touches_its_number(mark: str) -> None:
    assert [amount.printed.unit for amount in sightings(f"the {mark} 7 times")] in ([Unit.TIMES], [])


@pytest.mark.parametrize(("name", "code"), [*CURRENCY_NAMES.items(), *WITHDRAWN_NAMES.items()])
def test_a_name_behind_a_number_is_read(name: str, code: str) -> None:
    assert read_amount(f"7 {name}") == read_amount(f"{code} 7")
    if name.isascii():
        assert read_amount(f"7 {name.title()}") == read_amount(f"{code} 7")


@pytest.mark.parametrize(("word", "sign"), [*SHARED_MARKS.items()])
def test_a_shared_mark_is_what_the_document_says(word: str, sign: str) -> None:
    (amount,) = amounts_in(f"{word} 7", symbols=EVERYTHING_SAID)
    assert str(amount.printed.unit) == EVERYTHING_SAID.code(sign)


@pytest.mark.parametrize(("word", "sign"), [*SHARED_NAMES.items()])
def test_a_shared_name_is_what_the_document_says(word: str, sign: str) -> None:
    (amount,) = amounts_in(f"7 {word}", symbols=EVERYTHING_SAID)
    assert str(amount.printed.unit) == EVERYTHING_SAID.code(sign)


@pytest.mark.parametrize(
    "sign", sorted({*SHARED_MARKS.values(), *SHARED_NAMES.values()} - {"dollar", "rupee", "koruna"})
)
def test_a_shared_sign_is_nothing_where_nobody_says(sign: str) -> None:
    words = [word for word, of in SHARED_NAMES.items() if of == sign]
    assert all(not list(sightings(f"It was 7 {word} then")) for word in words)


@pytest.mark.parametrize(("name", "code"), HUNDREDTHS.items())
def test_a_hundredth_is_read_as_a_part_of_its_money(name: str, code: str) -> None:
    money = "USD" if code == "dollar" else code
    gap = " " if name.isascii() else ""
    assert read_amount(f"7{gap}{name}").line == f"= 0.07/0.07 {money}"


@pytest.mark.parametrize(("sign", "code"), HUNDREDTH_CODES.items())
def test_a_sign_of_a_hundredth_is_read_on_either_side(sign: str, code: str) -> None:
    for text in (f"7 {sign}", f"{sign} 7", f"{sign}7"):
        assert read_amount(text).line == f"= 0.07/0.07 {code}"


@pytest.mark.parametrize(("word", "code"), BEFORE_CENTS.items())
def test_cents_before_a_number_are_those_of_the_word_before_them(word: str, code: str) -> None:
    for text in (f"{word} cents 7", f"{word} Cent 7", f"{word}¢7"):
        assert read_amount(text).line == f"= 0.07/0.07 {code}"


@pytest.mark.parametrize(("country", "code"), [*COUNTRIES.items(), *COUNTRIES_THAT_TOUCH.items()])
def test_a_country_before_a_number_of_cents_says_whose_they_are(country: str, code: str) -> None:
    for text in (f"{country}7 cents", f"{country}7.5c", f"{country}7¢"):
        (amount,) = sightings(text)
        assert (amount.start, amount.end, str(amount.printed.unit)) == (0, len(text), code)


@pytest.mark.parametrize("mark", sorted(MARKS_THAT_ARE_WORDS))
def test_a_mark_that_is_a_word_needs_a_scale(mark: str) -> None:
    assert not list(sightings(f"We saw {mark} 7 then"))
    assert [str(amount.printed.unit) for amount in sightings(f"They paid {mark} 7 million")] == [WITHDRAWN_MARKS[mark]]


@pytest.mark.parametrize("name", sorted(NAMES_THAT_ARE_WORDS))
def test_a_name_that_is_a_word_needs_a_scale(name: str) -> None:
    symbols = Symbols(mark="DEM")
    assert [amount.printed.unit for amount in amounts_in(f"We saw 7 {name}", symbols=symbols)] == [Unit.COUNT]
    (amount,) = amounts_in(f"They paid 7 million {name}", symbols=symbols)
    assert str(amount.printed.unit) in {"DEM", "IEP"}


@pytest.mark.parametrize(("name", "code"), CHINESE_MONEY.items())
def test_a_chinese_name_behind_a_number_is_read(name: str, code: str) -> None:
    assert read_amount(f"7{name}") == read_amount(f"{'CNY' if code == 'yuan' else code} 7")


@pytest.mark.parametrize("code", sorted(CURRENCY_CODES))
def test_a_code_is_read_on_either_side(code: str) -> None:
    assert read_amount(f"{code} 7").unit == read_amount(f"7 {code}").unit == Currency(code)


@pytest.mark.parametrize("code", sorted(CODES_THAT_ARE_WORDS))
def test_a_code_that_is_a_word_needs_a_number_of_some_size(code: str) -> None:
    assert all(not isinstance(amount.printed.unit, Currency) for amount in sightings(f"We saw {code} 7 of them"))
    assert [str(amount.printed) for amount in sightings(f"They paid {code} 7 million")] == [f"{code} 7 million"]


@pytest.mark.parametrize(("word", "unit"), [*UNITS.items(), *CHINESE_UNITS.items()])
def test_a_unit_is_read(word: str, unit: Unit) -> None:
    blank = " " if word.isascii() and word != "pc" else ""  # 5 pc are pieces
    assert read_amount(f"7{blank}{word}").unit is unit


@pytest.mark.parametrize("unit", sorted(set(Unit) - {Unit.COUNT}))
def test_every_unit_is_read_by_its_own_name(unit: Unit) -> None:
    assert read_amount(f"7 {unit}").unit is unit


@pytest.mark.parametrize(("word", "thing"), PER.items())
def test_what_a_price_is_for_one_of_is_read(word: str, thing: str) -> None:
    for text in (f"$7 per {word}", f"$7 a {word}", f"$7/{word}"):
        (amount,) = sightings(text)
        assert (amount.per, amount.end) == (thing, len(text))


@pytest.mark.parametrize(("word", "hedge"), [*HEDGES.items()])
def test_a_hedge_is_read(word: str, hedge: Hedge) -> None:
    if word == "within":  # of a stretch of time only
        assert read_amount("within 7 years").low is None
        return
    for written in (word, word.capitalize()):
        says(f"{written} USD 7", hedge)


@pytest.mark.parametrize(("word", "hedge"), HEDGES_BEHIND.items())
def test_a_hedge_behind_a_number_is_read(word: str, hedge: Hedge) -> None:
    says(f"USD 7{' ' if word[0].isalpha() else ''}{word}", hedge)


@pytest.mark.parametrize(("word", "hedge"), CHINESE_HEDGES.items())
def test_a_chinese_hedge_is_read(word: str, hedge: Hedge) -> None:
    says(f"{word}7亿元", hedge)


@pytest.mark.parametrize(("word", "hedge"), CHINESE_HEDGES_BEHIND.items())
def test_a_chinese_hedge_behind_a_number_is_read(word: str, hedge: Hedge) -> None:
    says(f"7亿元{word}", hedge)
    says(f"70家{word}", hedge)


@pytest.mark.parametrize("word", CLASSIFIERS)
def test_a_chinese_number_of_things_is_read(word: str) -> None:
    assert read_amount(f"70{word}").line == "= 70/70 count"


@pytest.mark.parametrize("word", sorted(NOT_READ))
def test_a_word_outside_the_notation_leaves_its_amount_unread(word: str) -> None:
    assert not list(sightings(f"It was 7 {word} then"))


def test_no_word_has_two_meanings() -> None:
    names = (CURRENCY_NAMES, WITHDRAWN_NAMES, NAMES_THAT_ARE_WORDS, SHARED_NAMES)
    tables = [{word.lower() for word in table} for table in (SCALES, *names, HUNDREDTHS, UNITS, HEDGES)]
    assert len(set().union(*tables)) == sum(map(len, tables))


def test_yen_and_yuan_share_a_sign_so_it_is_no_mark() -> None:
    assert "¥" not in CURRENCY_MARKS


@pytest.mark.parametrize("code", [*CURRENCY_MARKS.values(), *CURRENCY_NAMES.values(), *WITHDRAWN_NAMES.values()])
def test_every_currency_has_a_code(code: str) -> None:
    assert code in CURRENCY_CODES


def says(text: str, hedge: Hedge) -> None:
    """Check that an amount is open on the sides that its hedge opens, and called about where that says so."""
    figure = read_amount(text)
    assert (figure.low is None) is (hedge in {Hedge.NEARLY, Hedge.AT_MOST, Hedge.UP_TO})
    assert (figure.high is None) is (hedge in {Hedge.OVER, Hedge.AT_LEAST})
    assert figure.approx is (hedge in {Hedge.ABOUT, Hedge.OVER, Hedge.NEARLY, Hedge.UP_TO})
