"""Chains of changes, what cannot be, and what is said again."""

import pytest

from steelyard.checks.found.again import check_again
from steelyard.checks.found.chain import check_chains
from steelyard.checks.found.possible import check_possible
from steelyard.checks.found.slipped import is_one_slip
from steelyard.words.notation import read_amount
from tests.checks.found.pages import AGREES, CANNOT_TELL, DISAGREES, SILENT, Row, must_say, outcomes, sheet

FIRST = "In 2021 revenue was {Acme revenue FY2021 = USD 10.00 billion}. "
ROSE = (
    "It rose {Acme revenue FY2022 = 10.0%; aspect=change, of=FY2021} in 2022"
    " and {Acme revenue FY2023 = 20.0%; aspect=change, of=FY2022} in 2023. "
)

CHAINS = [
    Row(FIRST + ROSE + "It was {Acme revenue FY2023 = USD 13.20 billion}.", AGREES, "10 · 1.1 · 1.2"),
    Row(FIRST + ROSE + "It was {Acme revenue FY2023 = USD 15.20 billion}.", DISAGREES, "13.2 at the most"),
    Row(
        FIRST
        + ROSE
        + "It was {Acme revenue FY2022 = USD 11.00 billion} and {Acme revenue FY2023 = USD 13.20 billion}.",
        SILENT,
        "every change fits, so the chain says nothing new",
    ),
    Row(
        FIRST
        + ROSE
        + "It was {Acme revenue FY2022 = USD 11.90 billion} and {Acme revenue FY2023 = USD 13.20 billion}.",
        AGREES,
        "past a misprint in the middle",
    ),
    Row(ROSE + "It was {Acme revenue FY2023 = USD 13.20 billion}.", SILENT, "from no figure that is known"),
    Row(FIRST + ROSE, SILENT, "to no figure that is known"),
    Row(
        FIRST + "In constant currency it " + ROSE[3:] + "It was {Acme revenue FY2023 = USD 15.20 billion}.",
        CANNOT_TELL,
        "changes on another basis",
    ),
    Row(
        FIRST + ROSE.replace("of=FY2022}", "of=FY2022, unsure=far off}") + "{Acme revenue FY2023 = USD 15.2 billion}",
        CANNOT_TELL,
        "a change that was read for likely",
    ),
]

IMPOSSIBLE = [
    Row("{Acme market_share FY2023 = 120%; aspect=share, of=Fruit}", DISAGREES, "more than the market"),
    Row("{Acme market_share FY2023 = 20%; aspect=share, of=Fruit}", SILENT, "a part of it"),
    Row("{Bob stake FY2023 = 130%; aspect=share, of=Acme}", DISAGREES, "more than all of a company"),
    Row("{Bob stake FY2023 = 100%; aspect=share, of=Acme}", SILENT, "all of a company"),
    Row("{Acme revenue FY2023 = over 100%; aspect=share, of=total revenue, segment=cloud}", SILENT, "may be just 100"),
    Row("{Acme revenue FY2023 = 140%; aspect=share, of=total revenue, segment=cloud}", DISAGREES, "above the whole"),
    Row("{Acme operating_profit FY2023 = 140%; aspect=share, of=total operating profit}", SILENT, "others lost money"),
    Row("{Acme r_and_d FY2023 = 140%; aspect=share, of=total revenue}", SILENT, "it can cost more than is sold"),
    Row("Users {Acme users FY2023 = -120%; aspect=change, of=FY2022}", DISAGREES, "fewer than none"),
    Row("Profit {Acme net_income FY2023 = -120%; aspect=change, of=FY2022}", SILENT, "a loss"),
    Row("Users {Acme users FY2023 = 300%; aspect=change, of=FY2022}", SILENT, "a rise has no bound"),
    Row("Gross margin was {Acme margin FY2023 = 140%}.", DISAGREES, "more than was sold"),
    Row("Net margin was {Acme margin FY2023 = 140%}.", CANNOT_TELL, "a gain from outside"),
    Row("Net margin was {Acme margin FY2023 = -240%}.", SILENT, "a loss larger than sales"),
    Row("{Acme gross_profit FY2023 = USD 9 billion} of {Acme revenue FY2023 = USD 5 billion}", DISAGREES, "too much"),
    Row("{Acme gross_profit FY2023 = USD 3 billion} of {Acme revenue FY2023 = USD 5 billion}", SILENT, "below sales"),
    Row("{Acme gross_profit FY2023 = USD 9 billion} of {Acme revenue FY2022 = USD 5 billion}", SILENT, "two years"),
    Row("{Acme eps FY2023 = -USD 2} a share of {Acme net_income FY2023 = USD 5 billion}", CANNOT_TELL, "two signs"),
    Row("{Acme eps FY2023 = USD 2} a share of {Acme net_income FY2023 = USD 5 billion}", SILENT, "one sign"),
    Row("{Bob stake FY2023 = 130%; aspect=share, of=Acme, unsure=the measure is far}", CANNOT_TELL, "read for likely"),
    Row("{Bob stake = 130%; aspect=share, of=Acme, unsure=its period is that of another}", DISAGREES, "in any period"),
]

TOLD = "Revenue was {Acme revenue FY2023 = USD 8.108 billion} in 2023. "

AGAIN = [
    Row(TOLD + "Sales of {Acme revenue FY2023 = USD 8.108 billion} were a record.", AGREES, "to the digit"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = USD 8.1 billion} were a record.", AGREES, "rounded"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = over USD 8 billion} were a record.", AGREES, "as a bound"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = over USD 1 billion} were a record.", SILENT, "far from it"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = USD 8.180 billion} were a record.", DISAGREES, "digits swapped"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = USD 8.108 million} were a record.", DISAGREES, "million for billion"),
    Row(TOLD + "Sales of {Acme revenue FY2023 = USD 6.4 billion} were a record.", CANNOT_TELL, "no slip explains it"),
    Row(
        "Net income was {Acme net_income FY2023 = USD 12 billion}. It was {Acme net_income FY2023 = USD 11 billion}.",
        SILENT,
        "neighbours to the same place are not alike",
    ),
    Row(TOLD + "Restated, it is {Acme revenue FY2023 = USD 8.180 billion}.", CANNOT_TELL, "after a correction"),
    Row(
        "It was {Acme revenue FY2023 = USD 8.108 billion} or {Acme revenue FY2023 = USD 8.180 billion} by another.",
        CANNOT_TELL,
        "in one sentence they are two things",
    ),
    Row(TOLD + "Cloud made {Acme revenue FY2023 = USD 8.180 billion; segment=cloud}.", SILENT, "of a part"),
    Row(TOLD + "It was {Acme revenue FY2022 = USD 8.180 billion}.", SILENT, "of another year"),
    Row(TOLD + "It is {Acme revenue FY2023 = CNY 8.180 billion}.", SILENT, "in another currency"),
    Row(TOLD + "It was to be {Acme revenue FY2023 = USD 8.180 billion; mode=forecast}.", SILENT, "as expected before"),
    Row(
        "Basic, it is {Acme eps FY2023 = USD 1.23} a share. Diluted, it is {Acme eps FY2023 = USD 1.22} a share.",
        SILENT,
        "two sorts of one measure",
    ),
    Row(
        "Revenue fell {Acme revenue FY2023 = -13.85%; aspect=change, of=FY2022}. Down"
        " {Acme revenue FY2023 = -13.85%; aspect=change, of=FY2022}!",
        AGREES,
        "a change, twice",
    ),
    Row(
        "Revenue fell {Acme revenue FY2023 = -13.85%; aspect=change, of=FY2022}. Down"
        " {Acme revenue FY2023 = -18.35%; aspect=change, of=FY2022}!",
        DISAGREES,
        "a change, once with its digits swapped",
    ),
    Row("Sold for {Acme deal_value = USD 3 billion}. Sold for {Acme deal_value = USD 5 billion}.", SILENT, "no period"),
    Row(
        "The loss was {Acme net_income FY2023 = -USD 2.176 billion}. The operating loss was"
        " {Acme operating_profit FY2023 = -USD 2.176 billion}.",
        AGREES,
        "one figure under two names",
    ),
    Row(
        "The loss was {Acme net_income FY2023 = -USD 2.176 billion}. The operating loss was"
        " {Acme operating_profit FY2023 = -USD 2.167 billion}.",
        SILENT,
        "two figures under two names",
    ),
]


@pytest.mark.parametrize("row", CHAINS, ids=lambda row: row.because)
def test_a_chain_of_changes_is_held_against_its_ends(row: Row) -> None:
    must_say(check_chains, row)


@pytest.mark.parametrize("row", IMPOSSIBLE, ids=lambda row: row.because)
def test_what_cannot_be_is_found(row: Row) -> None:
    must_say(check_possible, row)


@pytest.mark.parametrize("row", AGAIN, ids=lambda row: row.because)
def test_what_is_said_again_is_held_against_the_first_time(row: Row) -> None:
    must_say(check_again, row)


def test_one_finding_for_each_thing_that_is_said_again() -> None:
    assert len(list(check_again(sheet(TOLD * 5)))) == 1


def test_two_documents_are_not_one_that_repeats_itself() -> None:
    assert outcomes(check_again, TOLD, "Revenue was {Acme revenue FY2023 = USD 8.180 billion}.") == set()


def test_without_the_text_no_gap_between_two_places_is_sure() -> None:
    page = TOLD + "Sales of {Acme revenue FY2023 = USD 8.180 billion} were a record."
    assert outcomes(check_again, page, held=False) == {CANNOT_TELL}


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("CNY 8.108 billion", "CNY 8.180 billion", True),
        ("CNY 8.108 billion", "CNY 8.208 billion", True),
        ("CNY 8.108 billion", "CNY 8.18 billion", False),
        ("CNY 8.108 billion", "CNY 81.08 billion", True),
        ("CNY 8,108 million", "CNY 818 million", True),
        ("CNY 8.108 billion", "-CNY 8.108 billion", True),
        ("CNY 8.108 billion", "CNY 7.047 billion", False),
        ("CNY 12.0 billion", "CNY 12.9 billion", False),
        ("CNY 12.3 billion", "CNY 13.2 billion", True),
        ("CNY 12 billion", "CNY 21 billion", False),
        ("CNY 5 billion", "CNY 50 billion", False),
        ("CNY 12.3 billion", "CNY 123 billion", True),
        ("CNY 8.108 billion", "USD 8.180 billion", False),
        ("CNY 8.108 billion", "over CNY 8.180 billion", False),
    ],
)
def test_what_one_slip_does_to_a_figure(*, one: str, other: str, is_one: bool) -> None:
    assert is_one_slip(read_amount(one), read_amount(other)) is is_one
    assert is_one_slip(read_amount(other), read_amount(one)) is is_one
