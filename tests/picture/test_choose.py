"""One fact for one line: which goes before which, and the reason in words."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.picture.choose import Choice, choose
from steelyard.sources.case import RepairDecision
from tests.making import fact, repair


class Pair(NamedTuple):
    """The fact that is chosen, the one that is not, and the reason that is given."""

    best: Fact
    other: Fact
    reason: str
    because: str


def told(value: str, **more: str) -> Fact:
    return fact("Acme revenue FY2023", value, **more)


PAIRS = [
    Pair(
        told("USD 5 million", mode="actual", tier="rumour", known="2024-01-01"),
        told("USD 7 million", mode="opinion", tier="filing", known="2024-02-01"),
        "it tells what was (actual), the next is opinion; the other disagrees",
        "what was goes before what somebody means, whoever says it and however late",
    ),
    Pair(
        told("USD 5 million", mode="opinion", tier="opinion"),
        told("USD 7 million", mode="forecast", tier="company"),
        "the nearest to what was (opinion), the next is forecast; the other disagrees",
        "what somebody means goes before what somebody expects",
    ),
    Pair(
        told("USD 5 million", mode="rumour"),
        told("USD 7 million", mode="plan"),
        "the nearest to what was (rumour), the next is plan; the other disagrees",
        "what was heard goes before what is intended",
    ),
    Pair(
        told("USD 5 million", tier="filing", known="2024-01-01"),
        told("USD 7 million", tier="company", known="2024-02-01"),
        "the nearest source: filing before company; the other disagrees",
        "the nearer source goes before the later one",
    ),
    Pair(
        told("USD 5 million", known="2024-02-01"),
        told("USD 7 million", known="2024-01-01"),
        "the latest of 2 (press): known since 2024-02-01; the other disagrees",
        "of equally near sources the later replaces the earlier",
    ),
    Pair(
        told("USD 5 million"),
        told("USD 5.0 million", publisher="Another paper"),
        "the first of 2 (press) from the same day; the other agrees",
        "what is left is the order in which they were read",
    ),
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.because)
def test_the_one_goes_before_the_other_and_says_why(pair: Pair) -> None:
    found = chosen(pair.best, pair.other)
    assert found.fact is pair.best
    assert found.reason == pair.reason


@pytest.mark.parametrize("pair", PAIRS[:-1], ids=lambda pair: pair.because)
def test_the_order_of_reading_decides_nothing_but_ties(pair: Pair) -> None:
    assert chosen(pair.other, pair.best) == chosen(pair.best, pair.other)


def test_of_one_day_and_one_tier_the_figure_that_most_others_allow_is_taken() -> None:
    """21 and 19 each deny the other; about 20 (19 to 21) is allowed by both."""
    found = chosen(told("USD 19 million"), told("USD 21 million"), told("about USD 20 million"))
    assert str(found.value) == "about USD 20 million"
    assert found.reason == "the figure that most others allow; 2 others agree"


def test_a_farther_source_does_not_count_among_the_latest() -> None:
    """It was counted once, and "the latest of 3" stood beside a figure that was not."""
    new, old = told("USD 5 million", tier="filing"), told("USD 3 million", tier="filing", known="2023-01-01")
    found = chosen(new, old, told("USD 5 million", tier="press", known="2024-05-01"))
    assert found.reason == "the latest of 2 (filing): known since 2024-03-31; 1 of 2 others disagree"


def test_a_figure_in_another_unit_neither_agrees_nor_disagrees() -> None:
    found = chosen(told("USD 5 million", tier="filing"), told("CNY 36 million", tier="press"))
    assert found.reason == "the nearest source: filing before press"
    assert len(found.rivals) == 1


def test_the_only_figure_says_that_it_is_the_only_one() -> None:
    assert chosen(told("USD 5 million", tier="company")).reason == "the only figure known (company)"


def test_where_there_is_no_fact_there_is_no_choice() -> None:
    assert choose(()) is None


def test_rivals_are_the_facts_that_print_another_figure() -> None:
    best, same, other = (told(value, publisher=value) for value in ("USD 5", "USD 5", "USD 6"))
    assert chosen(best, same, other).rivals == (other,)


def test_a_figure_that_two_origins_print_goes_before_one_that_was_copied_thrice() -> None:
    """Three papers of one publisher, and two papers that each looked for themselves."""
    copies = [told("USD 8.108 million", publisher="A chain of papers") for _ in range(3)]
    others = [told("USD 8.180 million", publisher=name) for name in ("Daily", "Weekly")]
    found = chosen(*copies, *others)
    assert str(found.value) == "USD 8.180 million"
    assert found.reason == "the figure that most others allow; 3 of 4 others disagree"


def test_copies_under_other_names_are_told_in_the_reason() -> None:
    filing = told("USD 8.180 million", tier="filing", publisher="Acme")
    copies = [told("USD 8.108 million", publisher=name) for name in ("Daily", "Weekly", "Herald", "Post")]
    reason = "the nearest source: filing before press; 4 of 4 others disagree; two origins, one of them copied by 3"
    assert chosen(filing, *copies).reason == reason


class Late(NamedTuple):
    """A later figure and an earlier one, and what the reason adds."""

    later: Fact
    earlier: Fact
    adds: str
    because: str


NEW, OLD = "2025-03-31", "2024-03-31"
LATE = [
    Late(
        told("USD 8.0 million", tier="filing", known=NEW),
        told("USD 8.2 million", tier="filing", known=OLD),
        ", in the place of USD 8.2 million of 2024-03-31; the other disagrees",
        "a later report of the company restates",
    ),
    Late(
        told("USD 8.0 million", tier="company", known=NEW),
        told("USD 8.2 million", tier="company", known=OLD),
        ", in the place of USD 8.2 million of 2024-03-31; the other disagrees",
        "so does a later word of it",
    ),
    Late(
        told("USD 8.0 million", tier="filing", known=NEW),
        told("USD 8.00 million", tier="filing", known=OLD),
        "; the other agrees",
        "what is printed again in fewer digits replaces nothing",
    ),
    Late(
        told("USD 8.0 million", known=NEW),
        told("USD 8.2 million", known=OLD),
        "; the other disagrees",
        "a paper restates nothing",
    ),
    Late(
        told("USD 8.0 million", tier="filing", known=NEW, publisher="Pear"),
        told("USD 8.2 million", tier="filing", known=OLD, publisher="Acme"),
        "; the other disagrees",
        "nor does the report of another company",
    ),
    Late(
        told("USD 8.0 million", tier="filing", known=NEW),
        told("CNY 58 million", tier="filing", known=OLD),
        "",
        "in another currency nothing is replaced",
    ),
    Late(
        told("USD 8.0 million", tier="filing", known=NEW),
        told("USD 8.2 million", tier="filing", known="2023-11-30"),
        "; the other disagrees",
        "before the year was over nothing was stated of it",
    ),
]


@pytest.mark.parametrize("late", LATE, ids=lambda late: late.because)
def test_a_later_report_of_the_company_says_what_it_replaces(late: Late) -> None:
    found = chosen(late.earlier, late.later)
    assert found.fact is late.later
    assert found.reason.endswith(f"known since {NEW}{late.adds}")


WRONG, RIGHT = "USD 8.108 billion", "USD 8.180 billion"
ACCEPTED = repair("Acme revenue FY2023", WRONG, RIGHT)


def test_a_source_that_prints_the_right_figure_goes_before_an_accepted_misprint() -> None:
    misprint, right = told(WRONG, known="2024-03-01"), told(RIGHT, known="2024-01-01")
    found = chosen(misprint, right, repairs=(ACCEPTED,))
    assert (found.fact, found.value, found.repair) == (right, right.value, None)
    assert found.reason.startswith("the other is a misprint, by a repair that was accepted")


def test_where_only_the_misprint_is_known_it_takes_the_value_of_the_repair() -> None:
    found = chosen(told(WRONG), repairs=(ACCEPTED,))
    assert str(found.value) == RIGHT
    assert str(found.fact.value) == WRONG
    assert found.reason == f"{WRONG} read as {RIGHT}: a repair accepted by Ada"


def test_a_repair_that_was_refused_changes_nothing() -> None:
    refused = repair("Acme revenue FY2023", WRONG, RIGHT, accepted=False)
    known = (told(WRONG, known="2024-03-01"), told(RIGHT, known="2024-01-01"))
    assert chosen(*known, repairs=(refused,)) == chosen(*known)


def test_a_repair_of_another_figure_changes_nothing() -> None:
    others = repair("Acme revenue FY2022", WRONG, RIGHT), repair("Pear revenue FY2023", WRONG, RIGHT)
    assert chosen(told(WRONG), repairs=others) == chosen(told(WRONG))


def test_many_facts_in_one_cell_are_chosen_from_without_comparing_each_with_each() -> None:
    """Three thousand papers repeat two figures: the later counts, and every other one is counted once."""
    known = [told(f"USD {5 + number % 2}", publisher=f"Paper {number}") for number in range(3000)]
    found = chosen(*known, told("USD 9", known="2024-05-01"))
    assert str(found.value) == "USD 9"
    assert len(found.rivals) == 3000
    assert found.reason.endswith("3000 of 3000 others disagree")


facts = st.builds(
    lambda value, tier, mode, month: told(value, tier=tier, mode=mode, known=f"2024-0{month}-01"),
    st.sampled_from(["USD 5", "USD 6", "about USD 5", "USD 4-6", "CNY 30"]),
    st.sampled_from(["filing", "company", "press"]),
    st.sampled_from(["actual", "forecast", "opinion"]),
    st.integers(1, 6),
)


@given(st.lists(facts, min_size=1, max_size=6))
def test_the_choice_is_one_of_the_facts_and_never_a_mean(known: list[Fact]) -> None:
    found = chosen(*known)
    assert any(found.fact is each for each in known)
    assert found.value == found.fact.value
    assert all(rival.value != found.value for rival in found.rivals)


@given(st.lists(facts, min_size=1, max_size=6), st.data())
def test_the_order_of_reading_never_changes_how_near_or_how_late_the_choice_is(
    known: list[Fact], data: st.DataObject
) -> None:
    mixed = data.draw(st.permutations(known))
    assert rank(chosen(*known).fact) == rank(chosen(*mixed).fact)


def chosen(*known: Fact, repairs: tuple[RepairDecision, ...] = ()) -> Choice:
    found = choose(known, repairs)
    assert found
    return found


def rank(found: Fact) -> tuple[object, ...]:
    return found.mode, found.tier, found.known_on
