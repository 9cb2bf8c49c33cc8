"""Dominance: an order that the figures themselves give, and what it says of a price and of a person's order."""

from collections.abc import Sequence
from datetime import date

import pytest

from steelyard.ledger.fact import Fact
from steelyard.models.dominance import dominances
from steelyard.models.scale import Scale, breaches, place_on_scale
from steelyard.models.valuation import Step
from steelyard.sources.case import ScalePlan
from steelyard.words.names import EntityName
from steelyard.words.quantity import Currency
from tests.making import fact, picture

ACME = (
    fact("Acme revenue FY2023", "USD 100 million"),
    fact("Acme net_income FY2023", "USD 10 million"),
    fact("Acme employees 2023-12-31", "500"),
)


def pear(revenue: str = "USD 300 million", income: str = "USD 40 million", staff: str = "900") -> tuple[Fact, ...]:
    return (
        fact("Pear revenue FY2023", revenue),
        fact("Pear net_income FY2023", income),
        fact("Pear employees 2023-12-31", staff),
    )


def test_who_is_larger_on_every_line_known_of_both_is_found() -> None:
    (found,) = dominances(picture(*ACME, *pear()))
    assert (found.larger, found.smaller) == ("Pear", "Acme")
    assert [step.amount for step in found.lines] == [900, 500, 40_000_000, 10_000_000, 300_000_000, 100_000_000]
    assert found.says.startswith("Pear is larger than Acme on every line known of both: employees")


def test_who_is_smaller_is_found_too() -> None:
    (found,) = dominances(picture(*ACME, *pear("USD 3 million", "-USD 4 million", "90")))
    assert (found.larger, found.smaller) == ("Acme", "Pear")


NOT_FOUND: list[tuple[Sequence[Fact], str]] = [
    (pear()[:2], "two measures agree too often by chance"),
    (pear(income="USD 9 million"), "one line points the other way"),
    (pear(staff="500"), "one line stands level"),
    (pear(revenue="EUR 300 million"), "another currency is another line"),
    ((*pear()[:2], fact("Pear employees 2022-12-31", "900")), "another period is another line"),
    ((*pear()[:2], fact("Pear employees 2023-12-31", "900", mode="rumour")), "what was only told is no line"),
    ((*pear()[:2], fact("Pear market_value 2024-03-28", "USD 9 billion")), "a price would beg the question"),
    ((*pear()[:2], fact("Pear debt 2023-12-31", "USD 9 billion")), "more debt is not more"),
    ((*pear()[:2], fact("Pear employees 2023-12-31", "900", segment="cloud")), "a part is not the whole"),
    ((*pear()[:2], fact("Pear revenue FY2022", "USD 200 million")), "a second year is no third measure"),
]


@pytest.mark.parametrize(("known", "because"), NOT_FOUND, ids=[row[-1] for row in NOT_FOUND])
def test_nothing_is_said_where_the_lines_do_not_all_agree(known: Sequence[Fact], because: str) -> None:
    debt, before = fact("Acme debt 2023-12-31", "USD 1"), fact("Acme revenue FY2022", "USD 1")
    assert dominances(picture(*ACME, debt, before, *known)) == (), because


def test_ratios_are_compared_whatever_the_currency() -> None:
    shares = [fact(f"{who} market_share FY2023", value, aspect="share", of="Fruit") for who, value in SHARES]
    margins = [fact(f"{who} margin FY2023", value, of="net margin") for who, value in SHARES]
    staff = [ACME[2], pear()[2]]
    (found,) = dominances(picture(*shares, *margins, *staff))
    assert found.larger == "Pear"


SHARES = (("Acme", "5%"), ("Pear", "20%"))


def test_an_order_that_the_figures_speak_against_says_so() -> None:
    notes = [note.says for note in place(*ACME, *pear(), less="Pear").layer.notes]
    assert notes[1].endswith("It speaks against the order.")
    assert not place(*ACME, *pear(), more="Pear").layer.notes[1].says.endswith("against the order.")


def test_a_price_above_one_that_is_larger_on_every_line_is_a_finding_and_no_bound() -> None:
    scale = place(*ACME, *pear(), fact("Pear market_value 2024-03-28", "USD 50 million"), more="Plum")
    assert scale.ceiling is None, "only what a person ordered bounds the value"
    asked = Step("price", 60_000_000, Currency("USD"))  # type: ignore[arg-type]
    (found,) = breaches(scale, asked, asked)
    assert found.says.startswith("The price is above a company that is larger on every line known of both")
    assert found.steps[1].says == "Pear, market value (2024-03-28)"
    assert breaches(scale, scale.larger[0], scale.larger[0]) == ()


def test_a_price_below_one_that_is_smaller_on_every_line_is_a_reason_to_look() -> None:
    known = (*ACME, *pear("USD 3 million", "USD 1 million", "9"), fact("Pear market_value 2024-03-28", "USD 7 million"))
    asked = Step("price", 6_000_000, Currency("USD"))  # type: ignore[arg-type]
    (found,) = breaches(place(*known, more="Plum"), asked, asked)
    assert "smaller on every line" in found.says


def test_a_higher_class_that_is_cheaper_than_a_lower_one_is_a_reason_to_buy_it() -> None:
    """Fish below cabbage: buy the fish."""
    worths = [fact(f"{who} market_value 2024-03-28", value) for who, value in (("Fish", "USD 2"), ("Cabbage", "USD 3"))]
    scale = place(*worths, more="Fish", less="Cabbage")
    (note,) = scale.layer.notes[1:]
    assert note.says.startswith("Of a higher class and valued below one of a lower: buy the higher")
    assert [step.says.partition(",")[0] for step in note.steps] == ["Fish", "Cabbage"]
    level = place(worths[0], fact("Cabbage market_value 2024-03-28", "USD 2"), more="Fish", less="Cabbage")
    assert level.layer.notes[1:] == (), "level with it is not below it"


def place(*known: Fact, more: str = "", less: str = "") -> Scale:
    above, below = (tuple(map(EntityName, each.split())) for each in (more, less))
    plan = ScalePlan(worth_more=above, worth_less=below, who="Ada", why="so", day=date(2019, 1, 1))
    return place_on_scale(plan, picture(*known))
