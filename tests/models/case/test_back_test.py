"""Forecasts of yesterday beside what came: which are laid together, and how far they were off."""

from collections.abc import Sequence
from datetime import date

import pytest

from steelyard.ledger.fact import Fact
from steelyard.models.case.back_test import back_test
from tests.making import fact, picture

DAY = date(2024, 6, 30)
SAID = fact("Acme revenue FY2023", "USD 140 million", known="2022-03-01", mode="forecast")
CAME = fact("Acme revenue FY2023", "USD 100 million", known="2024-03-01")


def test_a_forecast_is_laid_beside_what_came() -> None:
    """40 percent a year was expected and nothing came: 140 over 100."""
    (met,) = back_test(picture(SAID, CAME, day=DAY))
    assert met.off == pytest.approx(40)
    assert "USD 140 million expected on 2022-03-01, USD 100 million came" in met.says


NOT_MET = [
    ((SAID,), DAY, "nothing came yet"),
    ((SAID, CAME), date(2024, 2, 29), "what came became known later than the day"),
    ((SAID, fact("Acme revenue FY2022", "USD 100 million", known="2024-03-01")), DAY, "another year"),
    ((SAID, fact("Acme revenue FY2023", "CNY 100 million", known="2024-03-01")), DAY, "another currency"),
    ((SAID, fact("Acme revenue FY2023", "USD 1 million", known="2021-03-01", mode="rumour")), DAY, "a rumour"),
    ((CAME,), DAY, "nobody forecast it"),
]


@pytest.mark.parametrize(("known", "day", "because"), NOT_MET, ids=[row[-1] for row in NOT_MET])
def test_what_cannot_be_laid_together_is_not(known: Sequence[Fact], day: date, because: str) -> None:
    assert back_test(picture(*known, day=day)) == (), because
