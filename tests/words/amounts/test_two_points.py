"""A point in front and another inside: ".0.0" once stopped the reading of the whole text; it is no number."""

import pytest

from steelyard.words.errors import AmountNotationError
from steelyard.words.notation import read_amount


@pytest.mark.parametrize("text", [".0.0", ".5.5%", "USD .1.2 million"])
def test_a_number_with_two_points_is_none(text: str) -> None:
    with pytest.raises(AmountNotationError):
        read_amount(text)
