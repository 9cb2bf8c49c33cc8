"""The bundled case of Xiaomi, end to end: the essay's figures come out, and no day sees what came after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.desk.bench import Bench, open_case
from steelyard.desk.weigh import weigh
from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.ledger import Ledger
from steelyard.models.prices import Standing
from steelyard.models.valuation import LayerName
from steelyard.reports.weighing import Node, Weighing
from steelyard.words.assumption import Assumption, End
from steelyard.words.errors import NothingKnownError

BILLION: Final = 10**9
FIRST: Final = date(2016, 10, 24)
"""The day of the oldest fact, a valuation of Meizu."""
CASE_DAY: Final = date(2018, 6, 30)
LAST: Final = date(2019, 12, 31)
"""Months after the last fact of the case, the revenue of 2018."""


@pytest.fixture(scope="module")
def xiaomi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEELYARD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield open_case("xiaomi-2018")


@pytest.fixture(scope="module")
def weighing(xiaomi: Bench) -> Weighing:
    return weigh(xiaomi)


def test_the_relative_layer_gives_the_three_figures_of_the_essay_to_the_dollar(weighing: Weighing) -> None:
    """18 × 1.5 = 27, 36 × 1.5 = 54, and never above 60: "EEWorld", the essay on Xiaomi's valuation, 2018."""
    found = weighing.layer(LayerName.RELATIVE)
    assert found
    assert found.range
    assert [found.range.at(end).amount for end in End] == [27 * BILLION, 54 * BILLION, 60 * BILLION]
    assert str(found.range.currency) == "USD"


def test_growth_of_40_percent_alone_does_not_make_the_80_billion_of_the_condition(weighing: Weighing) -> None:
    found = weighing.layer(LayerName.RELATIVE)
    assert found
    (note,) = (note for note in found.notes if note.says.startswith("If "))
    assert [round(step.amount) for step in note.steps[2:4]] == [48, 67]
    assert note.steps[-1].amount == Decimal("75.6") * BILLION


ASKED = [
    ("2018-01-08", 200, 200, "Lei Jun's hope, TechNode"),
    ("2018-01-31", 100, 100, "press reports of January"),
    ("2018-05-03", 80, 100, "people familiar with the plans, Reuters"),
    ("2018-06-19", 70, 70, "the floor that advisers named, Reuters"),
    ("2018-06-29", 54, 54, "the price of the listing"),
]


@pytest.mark.parametrize(("day", "low", "high", "because"), ASKED, ids=[row[-1] for row in ASKED])
def test_what_was_asked_stands_among_the_prices_with_its_day(
    weighing: Weighing, day: str, low: int, high: int, because: str
) -> None:
    found = {(quote.day, quote.low.amount, quote.high.amount) for quote in weighing.quotes}
    assert (date.fromisoformat(day), Decimal(low * BILLION), Decimal(high * BILLION)) in found, because


def test_the_price_of_the_listing_is_of_its_own_day_only(weighing: Weighing) -> None:
    """It was once read as a price of January too, from "73% below the 200 billion of January 2018"."""
    at_54 = [quote.day for quote in weighing.quotes if quote.low.amount == 54 * BILLION]
    assert at_54 == [date(2018, 6, 29)]


def test_what_a_bank_of_the_sellers_thought_is_no_price(weighing: Weighing) -> None:
    assert not [quote for quote in weighing.quotes if quote.day == date(2018, 6, 13)]


def test_the_essays_own_range_lies_below_all_that_was_asked_but_the_price_of_the_listing(weighing: Weighing) -> None:
    relative = weighing.layer(LayerName.RELATIVE)
    assert relative
    assert relative.range
    standings = {
        quote.day: quote.standing(relative.range) for quote in weighing.quotes if quote.day >= date(2018, 2, 1)
    }
    assert standings[date(2018, 5, 3)] is standings[date(2018, 5, 9)] is Standing.ABOVE
    assert standings[date(2018, 6, 29)] is Standing.INSIDE


def test_what_was_printed_after_the_day_is_counted_and_not_used(weighing: Weighing) -> None:
    assert weighing.knowledge.later > 0
    assert date(2018, 7, 9) not in {quote.day for quote in weighing.quotes}


def test_the_day_before_the_first_fact_is_refused_with_that_day(xiaomi: Bench) -> None:
    with pytest.raises(NothingKnownError, match="became known on 2016-10-24"):
        weigh(xiaomi, FIRST - timedelta(1))


days = st.dates(FIRST, CASE_DAY) | st.dates(CASE_DAY, LAST)


@given(days)
def test_no_number_rests_on_anything_known_after_the_day(xiaomi: Bench, day: date) -> None:
    found = weigh(xiaomi, day)
    assert [node.id for node in found.nodes.values() if known_on(node) > day] == []
    assert all(known_on(each) <= day for judged in found.judged for each in judged.evidence)
    assert all(quote.day <= day for quote in found.quotes)


@given(days, st.booleans())
def test_a_day_is_weighed_as_if_nothing_later_were_printed(xiaomi: Bench, day: date, made_early: bool) -> None:  # noqa: FBT001 - hypothesis gives by name
    """With the case's assumptions, and as if they had been made before every day."""
    bench = with_early_assumptions(xiaomi) if made_early else xiaomi
    known = bench.ledger.known_by(day)
    cut = replace(bench, ledger=Ledger(known.facts, known.holdings))
    whole, less = weigh(bench, day), weigh(cut, day)
    assert list(whole.nodes) == list(less.nodes)
    assert (whole.layers, whole.blend, whole.quotes, whole.judged, whole.findings, whole.gaps) == (
        *(less.layers, less.blend, less.quotes, less.judged, less.findings, less.gaps),
    )


@pytest.mark.parametrize("day", ["2018-07-08", "2018-07-09", "2018-11-19", "2019-03-24"])
def test_a_later_day_sees_what_was_printed_by_then(xiaomi: Bench, day: str) -> None:
    as_of = date.fromisoformat(day)
    seen = {quote.day for quote in weigh(xiaomi, as_of).quotes}
    assert (date(2018, 7, 9) in seen) == (as_of >= date(2018, 7, 9))


def known_on(node: Node) -> date:
    """When a number could be known; what is worked out from others is known when they are."""
    match node:
        case Fact() | Holding():
            return node.known_on
        case Assumption():
            return node.day
        case _:
            return date.min


def with_early_assumptions(bench: Bench) -> Bench:
    """The same case, its assumptions and answers made on the day of the oldest fact."""
    case, cash, ring = bench.case, bench.case.dcf, bench.case.relative
    assert cash
    assert ring
    cash = replace(
        cash,
        years=early(cash.years),
        growth=early(cash.growth),
        terminal_growth=early(cash.terminal_growth),
        margin=early(cash.margin),
        rate=early(cash.rate),
    )
    ring = replace(ring, factor=early(ring.factor), cap=early(ring.cap))
    answers = tuple(replace(answer, day=FIRST) for answer in case.answers)
    return replace(bench, case=replace(case, dcf=cash, relative=ring, answers=answers))


def early(assumption: Assumption | None) -> Assumption:
    assert assumption
    return replace(assumption, day=FIRST)
