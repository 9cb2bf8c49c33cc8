"""A picture never shows what became known after its day: not in an answer, not in a reason, not among the rivals."""

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.picture.choose import Choice
from steelyard.picture.company import Picture, when_of
from steelyard.words.measure import MOVING, Measure
from steelyard.words.quantity import Currency
from tests.making import ACME, fact, period, picture

FIRST = date(2024, 1, 1)
MEASURES = ("revenue", "cash", "shares", "share_price", "valuation", "market_value")
PERIODS = ("FY2022", "FY2023", "2023-12-31", "2024-02", "2024-05-31", "FY2025")

days = st.integers(0, 150).map(lambda later: FIRST + timedelta(later))
figures = st.builds(
    lambda measure, when, value, known, tier, mode: fact(
        f"Acme {measure} {when}", f"USD {value}", known=str(known), tier=tier, mode=mode
    ),
    st.sampled_from(MEASURES),
    st.sampled_from(PERIODS),
    st.integers(1, 9),
    days,
    st.sampled_from(["filing", "press"]),
    st.sampled_from(["actual", "rumour"]),
)
multiples = st.builds(
    lambda value, known: fact(
        "Acme price_multiple", f"{value} times", known=str(known), aspect="multiple", of="earnings"
    ),
    st.integers(1, 40),
    days,
)
rates = st.builds(
    lambda value, when, known: fact(f"USD exchange_rate {when}", f"CNY {value}", known=str(known)),
    st.integers(5, 8),
    st.sampled_from(PERIODS),
    days,
)
everything = st.lists(figures | multiples | rates, max_size=20)


@given(everything, days)
def test_no_answer_rests_on_what_became_known_later(known: list[Fact], day: date) -> None:
    for choice in answers(picture(*known, day=day)):
        assert all(each.known_on <= day for each in (choice.fact, *choice.rivals))


@given(everything, days)
def test_what_became_known_later_changes_no_answer(known: list[Fact], day: date) -> None:
    earlier = [each for each in known if each.known_on <= day]
    assert list(answers(picture(*known, day=day))) == list(answers(picture(*earlier, day=day)))


@given(everything, days)
def test_a_latest_figure_is_of_a_period_that_has_ended(known: list[Fact], day: date) -> None:
    seen = picture(*known, day=day)
    found = [choice for measure in MEASURES if (choice := seen.latest(ACME, Measure(measure)))]
    assert all(when_of(choice.fact) <= day for choice in found)
    settled = [choice.fact.period for choice in found if choice.fact.measure not in MOVING]
    assert all(when and when.last <= day for when in settled)


def answers(seen: Picture) -> Iterator[Choice]:
    """Every answer that a picture can give about what was made here."""
    for measure in map(Measure, MEASURES):
        yield from (choice for when in PERIODS if (choice := seen.level(ACME, measure, period(when))))
        yield from (choice for choice in (seen.latest(ACME, measure),) if choice)
        yield from seen.history(ACME, measure)
    one = (seen.worth(ACME), seen.multiple(ACME, "earnings"), seen.rate(Currency("USD"), Currency("CNY")))
    yield from (choice for choice in one if choice)
    yield from seen.prices()
