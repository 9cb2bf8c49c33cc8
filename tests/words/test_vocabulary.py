"""The tables of words: each word in them can be read, and none is in two of them with two meanings."""

import pytest

from steelyard.words.notation import read_amount, sightings
from steelyard.words.quantity import ISO_4217, Currency, Unit
from steelyard.words.vocabulary import CURRENCY_MARKS, CURRENCY_NAMES, HEDGES, NOT_READ, SCALES, UNITS, Hedge


@pytest.mark.parametrize(("word", "power"), SCALES.items())
def test_a_scale_is_read(word: str, power: int) -> None:
    assert read_amount(f"7 {word}").line == f"= {'7E+' + str(power)}/{'7E+' + str(power)} count"
    assert read_amount(f"7{word.upper()}") == read_amount(f"7 {word}")


@pytest.mark.parametrize(("mark", "code"), CURRENCY_MARKS.items())
def test_a_mark_before_a_number_is_read(mark: str, code: str) -> None:
    assert read_amount(f"{mark}7") == read_amount(f"{mark} 7") == read_amount(f"{code} 7")


@pytest.mark.parametrize(("name", "code"), CURRENCY_NAMES.items())
def test_a_name_behind_a_number_is_read(name: str, code: str) -> None:
    assert read_amount(f"7 {name}") == read_amount(f"7 {name.title()}") == read_amount(f"{code} 7")


@pytest.mark.parametrize("code", sorted(ISO_4217))
def test_a_code_is_read_on_either_side(code: str) -> None:
    assert read_amount(f"{code} 7").unit == read_amount(f"7 {code}").unit == Currency(code)


@pytest.mark.parametrize(("word", "unit"), UNITS.items())
def test_a_unit_is_read(word: str, unit: Unit) -> None:
    assert read_amount(f"7 {word}").unit is unit


@pytest.mark.parametrize("unit", sorted(set(Unit) - {Unit.COUNT}))
def test_every_unit_is_read_by_its_own_name(unit: Unit) -> None:
    assert read_amount(f"7 {unit}").unit is unit


@pytest.mark.parametrize(("word", "hedge"), HEDGES.items())
def test_a_hedge_is_read(word: str, hedge: Hedge) -> None:
    for written in (word, word.capitalize()):
        figure = read_amount(f"{written} USD 7")
        assert (figure.low is None) is (hedge in {Hedge.NEARLY, Hedge.AT_MOST})
        assert (figure.high is None) is (hedge in {Hedge.OVER, Hedge.AT_LEAST})
        assert figure.approx is (hedge in {Hedge.ABOUT, Hedge.OVER, Hedge.NEARLY})


@pytest.mark.parametrize("word", sorted({*NOT_READ} - {*UNITS}))
def test_a_word_outside_the_notation_leaves_its_amount_unread(word: str) -> None:
    assert not list(sightings(f"It was 7 {word} then"))
    assert not list(sightings(f"It was USD 7 {word}."))


def test_no_word_has_two_meanings() -> None:
    tables = [{word.lower() for word in table} for table in (SCALES, CURRENCY_NAMES, UNITS, HEDGES)]
    assert len(set().union(*tables)) == sum(map(len, tables))


def test_yen_and_yuan_share_a_sign_so_it_is_no_mark() -> None:
    assert "¥" not in CURRENCY_MARKS


@pytest.mark.parametrize("code", [*CURRENCY_MARKS.values(), *CURRENCY_NAMES.values()])
def test_every_currency_has_a_code(code: str) -> None:
    assert code in ISO_4217
