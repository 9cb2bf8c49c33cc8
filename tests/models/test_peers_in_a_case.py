"""Rings of a case held against each other by the figures of their members."""

from collections.abc import Sequence

import pytest

from steelyard.ledger.fact import Fact
from steelyard.models.peers.from_picture import profiles
from steelyard.models.peers.nearest import nearest_by_figures
from steelyard.models.relative import value_by_ring
from steelyard.models.valuation import Note
from steelyard.picture.company import Picture
from steelyard.words.names import EntityName
from tests.making import by_ring, case, fact, picture, ring

ACME = (
    fact("Acme revenue FY2022", "USD 80 million"),
    fact("Acme revenue FY2023", "USD 100 million"),
    fact("Acme net_income FY2023", "USD 10 million"),
    fact("Acme capex FY2023", "USD 5 million"),
)
NEAR = (fact("Plum revenue FY2023", "USD 120 million"), fact("Plum net_income FY2023", "USD 11 million"))
FAR = (fact("Pear revenue FY2023", "USD 9 billion"), fact("Pear net_income FY2023", "USD 4 billion"))
RINGS = (ring("Makers", "Pear"), ring("Nets", "Plum", chosen=False))


def seen(*known: Fact) -> Picture:
    return picture(*known, of=case(rings=RINGS))


def test_a_profile_is_worked_out_of_the_latest_year() -> None:
    (found,) = profiles(seen(*ACME), [EntityName("Acme")])
    assert (found.size, found.margin, found.growth, found.capital_intensity) == (100e6, 0.1, 0.25, 0.05)
    assert found.mix == {}


def test_what_is_in_another_currency_is_exchanged_for_size_and_left_out_of_ratios() -> None:
    known = (
        fact("Acme revenue FY2023", "CNY 800 million"),
        fact("Acme revenue FY2022", "USD 90 million"),
        fact("Acme net_income FY2023", "USD 10 million"),
        fact("USD exchange_rate 2023-12-31", "CNY 8"),
    )
    (found,) = profiles(seen(*known), [EntityName("Acme")])
    assert (found.size, found.margin, found.growth) == (100e6, None, None)
    (without,) = profiles(seen(*known[:-1]), [EntityName("Acme")])
    assert without.size is None, "without a rate it is not known"


UNKNOWN = [
    ([fact("Acme revenue 2023Q4", "USD 30 million")], "a quarter is no year"),
    ([fact("Acme revenue FY2023", "USD 30 million", mode="forecast")], "a forecast is no size"),
    ([fact("Acme revenue FY2023", "USD 30 million", segment="cloud")], "a part is not the whole"),
]


@pytest.mark.parametrize(("known", "because"), UNKNOWN, ids=[row[-1] for row in UNKNOWN])
def test_what_is_not_known_is_nothing_and_not_zero(known: Sequence[Fact], because: str) -> None:
    (found,) = profiles(seen(*known), [EntityName("Acme")])
    assert (found.size, found.margin, found.growth, found.capital_intensity) == (None, None, None, None), because


def test_a_mix_needs_segments_that_make_up_the_whole_and_words_that_two_share() -> None:
    parts = (
        fact("Acme revenue FY2023", "USD 70 million", segment="Phones"),
        fact("Acme revenue FY2023", "USD 30 million", segment="Services"),
    )
    plum = (
        fact("Plum revenue FY2023", "USD 110 million", segment="services"),
        fact("Plum revenue FY2023", "USD 10 million", segment="cloud"),
    )
    names = [EntityName("Acme"), EntityName("Plum")]
    acme, other = profiles(seen(*ACME, *NEAR, *parts, *plum), names)
    assert (acme.mix, other.mix) == (
        {"phones": 70e6, "services": 30e6},
        {"cloud": 10e6, "services": 110e6},
    )
    assert profiles(seen(*ACME, *NEAR, *parts), names)[0].mix == {}, "nobody else uses the words"
    assert profiles(seen(*ACME, *NEAR, parts[1], *plum), names)[0].mix == {}, "phones are not known"


def test_a_ring_that_is_nearer_than_the_chosen_one_is_told() -> None:
    (note,) = told(*ACME, *NEAR, *FAR)
    assert note.says == (
        "By margin, size the ring “Nets” is nearer than the chosen “Makers”. "
        "The kind of business, which draws a ring first, is not among these figures."
    )
    assert [step.says for step in note.steps] == ["usual distances to “Nets”", "usual distances to “Makers”"]
    assert note.steps[0].amount < note.steps[1].amount
    assert note.steps[0].rests_on == (ACME[1], NEAR[0])


def test_a_chosen_ring_that_is_the_nearest_is_not_told() -> None:
    swapped = [fact(f"{a} revenue FY2023", v) for a, v in (("Pear", "USD 120 million"), ("Plum", "USD 9 billion"))]
    assert told(*ACME, *swapped) == ()


@pytest.mark.parametrize("known", [(*ACME, *NEAR), (*ACME, *FAR), (*NEAR, *FAR), ACME])
def test_where_a_distance_is_not_known_nothing_is_told(known: tuple[Fact, ...]) -> None:
    assert told(*known) == ()


def test_the_note_stands_beside_the_relative_value() -> None:
    multiple = fact("Pear price_multiple", "18 times", aspect="multiple", of="earnings")
    known = (*ACME, *NEAR, *FAR, fact("Acme profit FY2023", "USD 10 million"), multiple)
    notes = [note.says for note in value_by_ring(by_ring(), seen(*known)).notes]
    assert any(note.startswith("By margin, size the ring “Nets” is nearer") for note in notes)


def told(*known: Fact) -> tuple[Note, ...]:
    return nearest_by_figures(RINGS[0], seen(*known))
