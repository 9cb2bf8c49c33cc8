"""What happened, in order, with prices and sources; and what changed between two days."""

from datetime import date

import pytest

from steelyard.owners.build import graph_on
from steelyard.owners.stake import Stake
from steelyard.owners.timeline import Direction, changes, timeline
from tests.owners.stakes_making import stake

A, B = "Ada", "Acme"
LATER = date(2022, 1, 1)


def test_happenings_come_in_order_with_their_price_and_source() -> None:
    """The sale of July 2011, by the South China Morning Post; and a plan, which is told as one."""
    deed = stake("Kau", "Kingsoft", "9.54", when="2011-07-07", votes_by="Lei Jun", event="voting deed", source="SCMP")
    deal = stake("Tencent", "Kingsoft", "15.68", when="2011-07-06", measure="acquired", event="purchase",
                 price="HKD 892000000", source="SCMP")  # fmt: skip
    plan = stake("Xiaomi", "Kingsoft", "2.98", when="2015-01-30", known="2015-01-20", measure="planned", mode="plan")
    assert [(str(each.day), each.says) for each in timeline([plan, deed, deal], LATER)] == [
        (
            "2011-07-06",
            "Tencent acquired 15.68% of Kingsoft (purchase) for HKD 892,000,000 — SCMP (press, 2011-07-06)",
        ),
        ("2011-07-07", "Kau holds 9.54% of Kingsoft (voting deed); Lei Jun casts the votes — SCMP (press, 2011-07-07)"),
        ("2015-01-30", "Xiaomi is to hold or to take 2.98% of Kingsoft — no source named (press, 2015-01-20)"),
    ]


def test_one_deal_of_two_sources_is_one_happening_and_both_are_told() -> None:
    one = stake(A, B, "15.68", measure="acquired", price="HKD 892", source="SCMP")
    other = stake(A, B, "15.6-15.7", measure="acquired", price="USD 115", tier="rumour", source="a blog")
    (happening,) = timeline([other, one], LATER)
    assert (happening.stake, happening.others) == (one, (other,))
    assert "; also Ada acquired 15.6% to 15.7% of Acme for USD 115 — a blog" in happening.says


def test_a_year_is_told_as_the_year_and_a_class_as_the_class() -> None:
    series = stake("Xiaomi", "Cloud", when="2012", measure="acquired", event="issue", price="USD 5", source="GV")
    held = stake("China Re", "21Vianet", "10.05", "3", of="class A", source="13G")
    assert [each.says for each in timeline([series, held], LATER)] == [
        "Xiaomi acquired a part of Cloud (issue) in 2012 for USD 5 — GV (press, 2012-12-31)",
        "China Re holds 10.05% of the capital and 3% of the votes of class A of 21Vianet — 13G (press, 2020-01-01)",
    ]


def test_an_end_is_a_happening_and_nothing_is_told_before_it_was_known() -> None:
    held = stake(A, B, "10", until="2021-03-31", known="2021-04-10")
    assert [(str(each.day), each.is_end) for each in timeline([held], LATER)] == [
        ("2020-01-01", False),
        ("2021-03-31", True),
    ]
    assert timeline([held], date(2021, 4, 9)) == ()


MOVES = [
    (stake(A, B, "10"), stake(A, B, "12", when="2021-01-01"), Direction.UP, Direction.UNKNOWN, "more"),
    (stake(A, B, "10", "20"), stake(A, B, "8", "8", when="2021-01-01"), Direction.DOWN, Direction.DOWN, "less of both"),
    (stake(A, B, "10-12"), stake(A, B, "11-13", when="2021-01-01"), Direction.SAME, Direction.UNKNOWN, "as printed"),
    (stake(A, B, "", "50.5"), stake(A, B, "", "6.2", when="2021-01-01"), Direction.UNKNOWN, Direction.DOWN, "votes"),
    (stake(A, B, "10", until="2020-12-31"), None, Direction.GONE, Direction.UNKNOWN, "ended: not known, not zero"),
    (None, stake(A, B, "10", "9", when="2021-01-01"), Direction.NEW, Direction.NEW, "nothing was told before"),
]


@pytest.mark.parametrize(("before", "after", "money", "votes", "because"), MOVES, ids=[row[-1] for row in MOVES])
def test_a_change_is_told_for_money_and_for_votes(
    before: Stake | None, after: Stake | None, money: Direction, votes: Direction, because: str
) -> None:
    stakes = [each for each in (before, after) if each is not None]
    first, second = (graph_on(stakes, day, LATER) for day in (date(2020, 6, 1), date(2021, 6, 1)))
    (change,) = changes(first, second, unchanged=True)
    assert (change.capital, change.votes) == (money, votes), because
    assert (not changes(first, second)) is change.is_none


def test_jack_ma_gives_up_votes_and_no_money_moves() -> None:
    """Ant, 7 January 2023: 53.46% of the votes become 6.2%, and the economic interest is unchanged (SCMP)."""
    before = stake("Jack Ma", "Ant", "8.8", "53.46", when="2023-01-06")
    after = stake("Jack Ma", "Ant", "", "6.2", when="2023-01-07", event="voting deed")
    first, second = (graph_on([before, after], day, date(2024, 1, 1)) for day in (date(2023, 1, 6), date(2023, 1, 7)))
    (change,) = changes(first, second)
    assert change.is_of_votes_only
    assert change.says == (
        "Jack Ma in Ant: capital unchanged, 8.8%; votes down, 53.46% before, now 6.2% (votes only: no money moved)"
    )


def test_nothing_changed_is_no_change() -> None:
    graph = graph_on([stake(A, B, "10")], LATER, LATER)
    assert changes(graph, graph) == ()
    (same,) = changes(graph, graph, unchanged=True)
    assert same.says == "Ada in Acme: capital unchanged, 10%"
