"""Moneys that are no longer, in a table of their time."""

import pytest

from steelyard.reading.grids.amounts import read_cell
from steelyard.reading.grids.counting import counting_of
from steelyard.words.quantity import Currency
from steelyard.words.vocabulary_withdrawn import CLEAR_CODES


@pytest.mark.parametrize(
    ("text", "code", "scale"),
    [("FIM million", "FIM", 6), ("In thousands of SKK", "SKK", 3), ("HRK'000", "HRK", 3), ("ITL billion", "ITL", 9)],
)
def test_a_table_may_count_in_a_money_that_is_no_longer(text: str, code: str, scale: int) -> None:
    counting = counting_of(text)
    assert counting is not None
    assert (counting.unit, counting.scale) == (Currency(code), scale)


@pytest.mark.parametrize("text", ["LTL", "TRL", "SIT", "STD"])
def test_a_word_that_was_a_code_is_none_at_the_head_of_a_column(text: str) -> None:
    assert counting_of(text) is None
    assert text not in CLEAR_CODES


def test_a_cell_may_hold_its_code() -> None:
    amount = read_cell("FIM 1,250")
    assert amount is not None
    assert amount.unit == Currency("FIM")
