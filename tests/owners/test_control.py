"""Control by votes: what is sure, what is possible, what is not known, what is declared."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.control import controlled_by, controllers_of
from steelyard.owners.graph import Graph
from steelyard.words.names import EntityName
from tests.owners.webs import A, B, C, X, web


def votes(*rows: str) -> Graph:
    """`X A 50` casts half of the votes."""
    return web(*(f"{owner} {owned} ? {part}" for owner, owned, part in map(str.split, rows)))


def controls(graph: Graph, owner: str, *, threshold: Fraction = Fraction(1, 2), strict: bool = True) -> str:
    """What he surely controls, in order."""
    found = controlled_by(graph, EntityName(owner), threshold=threshold, strict=strict)
    return " ".join(sorted(found.surely))


def test_companies_that_hold_each_other_are_controlled_by_more_than_half() -> None:
    """USACO, "Controlling Companies" (concom): pairs 1-2, 1-3 and 2-3 of the sample."""
    graph = votes("1 2 80", "2 3 80", "3 1 20")
    assert [controls(graph, owner) for owner in "123"] == ["2 3", "3", ""]


def test_votes_of_what_is_controlled_are_added_up() -> None:
    """Facts of Prometheux' banking supervision example: 0.4 + 0.1 + 0.1 of Initech, though 51.2% by capital."""
    rows = ("Alpha Phoenix 70", "Alpha Initech 40", "Phoenix Initech 10")
    graph = votes(*rows, "Phoenix Royal 60", "Royal Initech 10", "Royal Goldward 30")
    assert controls(graph, "Alpha") == "Initech Phoenix Royal"
    reason = controlled_by(graph, EntityName("Alpha")).why[EntityName("Initech")]
    assert str(reason) == "60.00% of the votes (more than 50% needed), by Alpha, Phoenix, Royal"


def test_a_half_is_a_half() -> None:
    """0.1 + 0.4 reaches a half and is not more than one; in floats, 0.1 + 0.7 is below 0.8."""
    graph = votes("X A 10", "X B 60", "B A 40")
    assert controls(graph, "X") == "B"
    assert controls(graph, "X", strict=False) == "A B"
    tenths = votes("X A 10", "X B 90", "B A 70")
    assert controls(tenths, "X", threshold=Fraction(4, 5), strict=False) == "A B"


def test_a_pyramid_keeps_control_with_an_eighth_of_the_money() -> None:
    """Bebchuk, Kraakman and Triantis 2000: three levels of a half each, 0.5^3 = 12.5% of the cash flow."""
    graph = votes("X A 50", "A B 50", "B C 50")
    assert controls(graph, "X", strict=False) == "A B C"


def test_votes_that_nobody_tells_are_not_known() -> None:
    graph = web("X A 60", "X B 60 30", "Y B 40 70")
    found = controlled_by(graph, X)
    assert not found.surely
    assert found.possibly == {A}
    assert found.why[A].not_known == ("X → A",)
    assert "not known: votes of X → A" in str(found.why[A])
    assert controlled_by(graph, X, votes_by_capital=True).surely == {A}


def test_ranges_are_sure_possible_or_neither() -> None:
    graph = votes("X A 52-60", "X B 45-55", "X C 45-55", "Y C 50")
    found = controlled_by(graph, X)
    assert found.surely == {A}
    assert found.possibly == {B}


def test_whoever_casts_the_votes_has_them() -> None:
    """As in the voting deed of 2011: 10.3% of his own, 9.54% and 3.05% by deed, 22.89% in all (Kingsoft)."""
    rows = ("Lei Kingsoft ? 10.3", "Kau Kingsoft ? 9.54", "Cheung Kingsoft ? 3.05")
    graph = web(*rows, deeds={"Kau": "Lei", "Cheung": "Lei"})
    found = controlled_by(graph, EntityName("Lei"), threshold=Fraction(20, 100))
    assert str(found.why[EntityName("Kingsoft")]).startswith("22.89% of the votes")
    assert found.surely == {"Kingsoft"}
    assert not controlled_by(graph, EntityName("Kau"), threshold=Fraction(1, 20)).surely
    round_in_a_ring = web("X A ? 60", deeds={"X": "Y", "Y": "X"})
    assert controls(round_in_a_ring, "X") == "A"


def test_a_proxy_for_one_company_is_none_for_another() -> None:
    graph = replace(web("X A ? 60", "X B ? 60"), proxies={(X, A): C})
    assert (controls(graph, "X"), controls(graph, "C")) == ("B", "A")


def test_who_acts_in_concert_counts_as_one() -> None:
    graph = web("X A ? 30", "Y A ? 25", "Z A ? 45", together=["X Y"])
    found = controlled_by(graph, X)
    assert found.surely == {A}
    assert found.together_with == ("Y",)
    assert controllers_of(graph, A).surely == ("X", "Y")


def test_declared_control_stays_apart_from_the_votes() -> None:
    """Filings name an actual controller with a quarter of the votes; what he would then control is told, too."""
    graph = web("Lei Kingsoft ? 25.7", "Kingsoft Office ? 52.7", declared={"Kingsoft": "Lei"})
    found = controlled_by(graph, EntityName("Lei"))
    assert not found.surely
    assert found.declared == {"Kingsoft", "Office"}
    assert controllers_of(graph, EntityName("Kingsoft")).declared == "Lei"
    assert controllers_of(graph, EntityName("Office")).surely == ("Kingsoft",)


def test_who_stands_above_all_others_is_the_ultimate_controller() -> None:
    found = controllers_of(votes("X A 60", "A B 60", "Y B 40"), B)
    assert (found.surely, found.ultimate, found.ring) == (("A", "X"), ("X",), ())


def test_firms_that_control_each_other_have_nobody_above() -> None:
    found = controllers_of(votes("A B 60", "B A 60", "A C 60"), C)
    assert (found.surely, found.ultimate, found.ring) == (("A", "B"), (), ("A", "B"))


def test_dual_classes_show_in_the_votes_and_not_in_the_money() -> None:
    """Cheetah Mobile: Fu Sheng with 7.2% of the shares and 45.4% of the votes."""
    graph = web("Fu Cheetah 7.2 45.4", "Kingsoft Cheetah 48 30")
    assert controls(graph, "Fu", threshold=Fraction(2, 5)) == "Cheetah"


def test_a_name_without_stakes_controls_nothing_and_a_company_without_owners_has_nobody() -> None:
    graph = votes("X A 60")
    assert controls(graph, "nobody") == ""
    assert controllers_of(graph, EntityName("nobody")).surely == ()
    assert controllers_of(graph, X).surely == ()


ROWS = st.dictionaries(st.tuples(st.sampled_from("XYABCD"), st.sampled_from("ABCD")), st.integers(1, 60), max_size=12)


@settings(max_examples=80, deadline=None)
@given(ROWS, st.randoms(use_true_random=False), st.integers(0, 100))
def test_more_votes_never_control_less_and_order_does_not_matter(
    stakes: dict[tuple[str, str], int], chance: object, at: int
) -> None:
    rows = [f"{owner} {owned} {part}" for (owner, owned), part in stakes.items() if owner != owned]
    if not rows:
        return
    mixed = rows[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    graph = votes(*rows)
    assert controlled_by(votes(*mixed), X) == controlled_by(graph, X)
    owner, owned, part = rows[at % len(rows)].split()
    more = [row for row in rows if row != rows[at % len(rows)]]
    before, after = (set(controls(each, "X").split()) for each in (votes(*more), graph))
    assert before <= after
    found = controlled_by(votes(*more, f"{owner} {owned} 0-{part}"), X)
    assert before <= set(found.surely)
    if sum(int(row.split()[2]) for row in rows if row.split()[1] == owned) <= 100:
        assert after <= {*found.surely, *found.possibly}


@pytest.mark.parametrize("size", [300])
def test_a_long_chain_of_control_is_followed(size: int) -> None:
    graph = votes(*(f"n{at:03} n{at + 1:03} 51" for at in range(size)))
    assert len(controlled_by(graph, EntityName("n000")).surely) == size
