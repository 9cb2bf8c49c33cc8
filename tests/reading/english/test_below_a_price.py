"""A price of today against that of the listing: below it is a fall of the price, and no change of the listing price."""

import pytest

from steelyard.words.measure import Aspect, Measure
from tests.reading.english.making import read


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Acme's shares closed at $8.84 on Friday, 48% below its IPO price of $17.", -48),
        ("Acme's shares closed at $19.04 on Friday, 12% above its IPO price of $17.", 12),
        ("Acme's shares fell 48% from the IPO price.", -48),
    ],
)
def test_below_the_listing_price_is_a_fall_of_the_share_price(text: str, percent: int) -> None:
    found = [claim for claim in read(text).claims if claim.aspect is Aspect.CHANGE]
    assert [(claim.measure, int(claim.value.middle), claim.of) for claim in found] == [
        (Measure.SHARE_PRICE, percent, "IPO price")
    ]
