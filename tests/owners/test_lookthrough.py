"""Economic look-through: chains, cross-holdings, rings, ranges, and what is not known."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.graph import Graph
from steelyard.owners.holders_value import outside_values
from steelyard.owners.lookthrough import holders_through, look_through, paths, ultimate_holders
from steelyard.owners.rings import rings_of
from steelyard.words.names import EntityName
from tests.owners.webs import A, B, C, X, ends, exact, web

SIGMA = ("S0 S1 80", "S0 S2 60", "S0 S3 10", "S2 S1 10", "S1 S3 40", "S2 S3 20")
LEI = EntityName("Lei")
CLOUD = EntityName("Cloud")


def test_a_group_is_looked_through_as_its_consolidation_says() -> None:
    """Sigma Conso, "Financial percentages": 10 + 32 + 2.4 + 12 = 56.4% of S3, and 86% of S1."""
    found = look_through(web(*SIGMA), EntityName("S0"))
    assert exact(found[EntityName("S3")]) == Fraction(564, 1000)
    assert exact(found[EntityName("S1")]) == Fraction(86, 100)


def test_the_ways_add_up_to_the_whole_and_the_largest_stands_first() -> None:
    ways = paths(web(*SIGMA), EntityName("S0"), EntityName("S3"))
    assert [float(exact(way.part)) for way in ways] == [0.32, 0.12, 0.1, 0.024]
    assert ways[3].names == ("S0", "S2", "S1", "S3")
    assert [float(exact(each)) for each in ways[3].stakes] == [0.6, 0.1, 0.4]
    assert len(paths(web(*SIGMA), EntityName("S0"), EntityName("S3"), most=2)) == 2


@pytest.mark.parametrize(
    ("rows", "owner", "company", "part"),
    [
        (("HC I 60", "HC B 40", "I B 60"), "HC", "B", "0.76"),  # a controlled group, benefitslink.com
        (("P A 80", "A B 75", "B C 60"), "P", "C", "0.36"),  # a chain of three
        (("M S 100", "M X 23.5", "S X 76.5"), "M", "X", "1"),  # BODS example fi-soe: 100% in all
        (("Lei Kingsoft 15.31", "Kingsoft Cloud 46.8", "Lei Mi 27", "Mi Cloud 13.8"), "Lei", "Cloud", "0.1089108"),
    ],
)
def test_chains_are_multiplied_and_added(rows: tuple[str, ...], owner: str, company: str, part: str) -> None:
    assert exact(look_through(web(*rows), EntityName(owner))[EntityName(company)]) == Fraction(part)


def test_the_chain_of_lei_jun_in_kingsoft_cloud_is_shown() -> None:
    """15.31% x 46.8% + 27% x 13.8%, May 2020, from the answers and prospectuses of that day."""
    graph = web("Lei Kingsoft 15.31", "Kingsoft Cloud 46.8", "Lei Mi 27", "Mi Cloud 13.8")
    assert [float(exact(way.part)) for way in paths(graph, LEI, CLOUD)] == [0.0716508, 0.03726]


def test_outside_owners_of_two_firms_that_hold_half_of_each_other_have_two_thirds_and_a_third() -> None:
    """Elliott, Golub and Jackson 2014: the claims of outside holders are 2/3 and 1/3, not 1/2 and 1/4."""
    graph = web("A B 50", "B A 50", "X A 50", "Y B 50")
    found = look_through(graph, X)
    assert ends(found[A]) == pytest.approx((2 / 3, 2 / 3), abs=1e-27)
    assert ends(found[B]) == pytest.approx((1 / 3, 1 / 3), abs=1e-27)


def test_a_firm_in_a_ring_does_not_count_ways_that_come_back_to_it() -> None:
    """Baldone, Brioschi and Paleari 1998; the plain sum of ways would give Naspers 79.1% of Prosus."""
    graph = web("N P 57", "P N 49")
    assert exact(look_through(graph, EntityName("N"))[EntityName("P")]) == Fraction(57, 100)
    assert rings_of(graph) == (("N", "P"),)


def test_the_outside_holders_of_two_firms_in_a_ring_have_all_of_them() -> None:
    """Shape of Naspers and Prosus: outside holders of the one reach 40.34% of the other, those of that one 59.66%."""
    graph = web("N P 57", "P N 49", "n N 51", "p P 43")
    held = ultimate_holders(graph, EntityName("P"))
    assert ends(held.owners[EntityName("n")]) == pytest.approx((0.4034, 0.4034), abs=5e-5)
    assert ends(held.owners[EntityName("p")]) == pytest.approx((0.5966, 0.5966), abs=5e-5)
    assert ends(held.dispersed) == pytest.approx((0, 0), abs=1e-27)


def test_what_nobody_tells_is_not_zero_and_not_spread_over_the_others() -> None:
    graph = web("X A ?", "B A 60", "B C 40")
    assert ends(look_through(graph, X)[A]) == (0, 0.4)
    assert ends(look_through(graph, B)[A]) == (0.6, 0.6)
    held = ultimate_holders(graph, C)
    assert ends(held.owners[B]) == (0.4, 0.4)
    assert ends(held.dispersed) == (0.6, 0.6)


def test_of_ranges_the_most_leaves_the_others_their_least() -> None:
    graph = web("X A 20-60", "Y A 50-70")
    assert ends(look_through(graph, X)[A]) == (0.2, 0.5)
    ring = web("X A 10-20", "B A 80-90", "A B 100")
    assert ends(look_through(ring, X)[B]) == pytest.approx((0.5, 1))  # 0.1 / (1 - 0.8), and 0.2 beside 0.8


def test_shares_in_itself_are_taken_out() -> None:
    """Treasury shares carry nothing: 45 of the 90 that are left are a half."""
    assert exact(look_through(web("X A 45", "A A 10"), X)[A]) == Fraction(1, 2)


def test_more_than_there_is_gives_no_upper_end_in_a_ring() -> None:
    found = look_through(web("X A 50", "B A 100", "A B 100"), X)
    assert found[A].low == Decimal("0.5")
    assert found[A].high is None
    assert look_through(web("X A 80", "Y A 50"), X)[A].high == Decimal("0.8")


def test_names_that_the_graph_has_not_hold_nothing() -> None:
    graph = web("X A 50")
    nobody = EntityName("nobody")
    assert look_through(graph, nobody) == {}
    assert holders_through(graph, nobody) == {}
    assert paths(graph, nobody, A) == ()
    assert ends(ultimate_holders(graph, nobody).dispersed) == (1, 1)


def test_all_holders_are_told_the_largest_first() -> None:
    found = holders_through(web("X A 50", "A B 50", "X B 30", "Y B 20"), B)
    assert {name: float(exact(part)) for name, part in found.items()} == {"X": 0.55, "A": 0.5, "Y": 0.2}
    assert list(found) == ["X", "A", "Y"]


def test_a_chain_of_four_hundred_and_a_ring_of_a_hundred_are_no_trouble() -> None:
    chain = web(*(f"n{at:03} n{at + 1:03} 99" for at in range(400)))
    assert ends(look_through(chain, EntityName("n000"))[EntityName("n050")])[1] == pytest.approx(0.99**50)
    ring = web("X n00 1", *(f"n{at:02} n{(at + 1) % 100:02} 99" for at in range(100)))
    low, high = ends(look_through(ring, X)[EntityName("n00")])
    assert low < 0.01 / (1 - 0.99**100) < high
    assert high - low < 3e-9


STAKES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(1, 5), st.integers(1, 60)), max_size=14, unique_by=lambda row: row[:2]
)


def known(rows: list[tuple[int, int, int]]) -> list[str]:
    """Firms 1 to 5, all of whose capital is held: what is left over by an outsider of each."""
    kept = []
    for owned in range(1, 6):
        left = 100
        for owner, to, part in rows:
            if to == owned and owner != owned and part < left:
                left -= part
                kept.append(f"{owner or 'X'} {owned} {part}")
        kept.append(f"o{owned} {owned} {left}")
    return kept


@settings(max_examples=60, deadline=None)
@given(STAKES)
def test_shares_of_outside_owners_add_up_to_one_where_capital_is_known(rows: list[tuple[int, int, int]]) -> None:
    graph = web(*known(rows))
    for company in "12345":
        held = ultimate_holders(graph, EntityName(company))
        assert sum(ends(part)[0] for part in held.owners.values()) == pytest.approx(1, abs=1e-12)
        assert ends(held.dispersed) == pytest.approx((0, 0), abs=1e-25)


@settings(max_examples=60, deadline=None)
@given(STAKES, st.randoms(use_true_random=False), st.integers(0, 30))
def test_more_of_a_stake_is_never_less_and_order_does_not_matter(
    rows: list[tuple[int, int, int]], chance: object, at: int
) -> None:
    kept = [row for row in known(rows) if not row.startswith("o")]
    if not kept:
        return
    before = look_through(web(*kept), X)
    mixed = kept[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert look_through(web(*mixed), X) == before
    at %= len(kept)
    owner, owned, part = kept[at].split()
    spare = 100 - sum(int(row.split()[2]) for row in kept if row.split()[1] == owned)
    more = [*kept[:at], f"{owner} {owned} {int(part) + spare}", *kept[at + 1 :]]
    after = look_through(web(*more), X)
    assert all(after[company].low >= part.low for company, part in before.items())  # type: ignore[operator]
    spread = look_through(web(*kept[:at], f"{owner} {owned} {part}-{int(part) + spare}", *kept[at + 1 :]), X)
    for company, part_of in spread.items():
        low, high = ends(part_of)
        assert low == pytest.approx(ends(before[company])[0], abs=1e-25) if company in before else low == 0
        if company in after:
            assert high >= ends(after[company])[1] - 1e-15


RANGES = st.dictionaries(
    st.tuples(st.sampled_from("XYABC"), st.sampled_from("ABC")),
    st.tuples(st.integers(0, 40), st.integers(0, 40)),
    max_size=9,
)


@settings(max_examples=100, deadline=None)
@given(RANGES, st.data())
def test_whatever_is_true_within_the_ranges_lies_within_the_answer(
    ranges: dict[tuple[str, str], tuple[int, int]], data: st.DataObject
) -> None:
    rows, drawn, left = [], [], dict.fromkeys("ABC", 99)
    for (owner, owned), (low, more) in sorted(ranges.items()):
        if owner != owned:
            part = data.draw(st.integers(low, low + more))
            if part <= left[owned]:
                left[owned] -= part
                rows.append(f"{owner} {owned} {low}-{low + more}")
                drawn.append(f"{owner} {owned} {part}")
    wide, true = look_through(web(*rows), X), look_through(web(*drawn), X)
    for company, part_of in true.items():
        least, most = ends(wide[company])
        assert least - 1e-15 <= ends(part_of)[0]
        assert ends(part_of)[1] <= most + 1e-15
    values = outside_values(web(*rows), {A: 1, B: 2, C: 3}).ranges
    truth = outside_values(web(*drawn), {A: 1, B: 2, C: 3}).gross
    for name, value in truth.items():
        found = values[name]
        assert found.low is None or float(found.low) <= value * (1 + 1e-12)
        assert found.high is None or float(found.high) >= value * (1 - 1e-12)


def test_a_graph_without_stakes_is_empty() -> None:
    assert look_through(web(), X) == {}
    assert isinstance(web(), Graph)
