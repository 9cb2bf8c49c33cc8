"""Parts of the capital and of the votes, from shares of several classes."""

from decimal import Decimal

import pytest

from steelyard.owners.share_classes import ShareClass, parts_by_class
from steelyard.words.errors import ModelInputError
from tests.owners.webs import ends

TWO = {
    "A": ShareClass(outstanding=Decimal(100), votes=Decimal(10)),
    "B": ShareClass(outstanding=Decimal(900), votes=Decimal(1)),
}


def test_ten_votes_a_share_make_a_tenth_of_the_money_more_than_half_of_the_votes() -> None:
    """By hand: 100 of 1,000 shares, 1,000 of 1,900 votes."""
    found = parts_by_class({"A": Decimal(100)}, TWO)
    assert ends(found.economic) == (0.1, 0.1)
    assert ends(found.voting) == pytest.approx((10 / 19, 10 / 19))


def test_a_class_may_vote_without_money_or_have_money_without_votes() -> None:
    classes = {
        "golden": ShareClass(outstanding=Decimal(1), votes=Decimal(50), money=Decimal(0)),
        "ordinary": ShareClass(outstanding=Decimal(50), votes=Decimal(1)),
        "silent": ShareClass(outstanding=Decimal(50), votes=Decimal(0)),
    }
    found = parts_by_class({"golden": Decimal(1), "silent": Decimal(25)}, classes)
    assert ends(found.economic) == (0.25, 0.25)
    assert ends(found.voting) == (0.5, 0.5)


@pytest.mark.parametrize("held", [{"C": Decimal(1)}, {"A": Decimal(101)}, {"A": Decimal(-1)}])
def test_shares_that_cannot_be_are_refused(held: dict[str, Decimal]) -> None:
    with pytest.raises(ModelInputError):
        parts_by_class(held, TWO)


def test_shares_without_any_votes_are_refused() -> None:
    with pytest.raises(ModelInputError, match="no votes at all"):
        parts_by_class({}, {"silent": ShareClass(outstanding=Decimal(5), votes=Decimal(0))})
