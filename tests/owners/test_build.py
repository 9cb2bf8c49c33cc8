"""The graph of a day: which stake counts, what is added to it, what stands beside it, and what never counts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Holding
from steelyard.owners.build import graph_on, stakes_of
from steelyard.owners.graph import Graph, Position
from steelyard.owners.stake import Stake
from steelyard.reading.typed import read_typed
from steelyard.sources.document import DocumentKind
from steelyard.sources.flaw import Flaws
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from steelyard.words.stake import Event, StakeMeasure
from tests.owners.stakes_making import stake
from tests.reading.acme import case, document

DAY = date(2021, 6, 30)
HEAD = "owner,company,kind,period,economic,voting,price,tier,publisher,title,day,counterparty,of,until,mode"


def typed(*rows: str) -> tuple[Stake, ...]:
    page = document("\n".join([HEAD, *rows]) + "\n", DocumentKind.TYPED_STAKES, path="stakes.csv")
    flaws = Flaws()
    reading = read_typed(page, case(page), flaws)
    assert flaws.found == []
    return stakes_of(Holding(claim) for claim in reading.stakes)


def on(*stakes: Stake, day: date = DAY, known: date = DAY) -> Graph:
    return graph_on(stakes, day, known)


def only(*stakes: Stake, day: date = DAY, known: date = DAY) -> Position:
    (position,) = on(*stakes, day=day, known=known).positions
    return position


def shown(part: Interval | None) -> str:
    """A part in percent: `37.4`, `30-40`, empty where not known."""
    if part is None or part.low is None or part.high is None:
        return ""
    ends = dict.fromkeys((part.low, part.high))
    return "-".join(f"{(end * 100).normalize():f}" for end in ends)


# ---- from holdings to stakes -----------------------------------------------------------------------------------------

PARTS = [
    ("9.87%", "9.865-9.875", "half a unit of the last printed digit either way"),
    ("about 10%", "9-11", "about: a whole unit either way"),
    ("100%", "100", "all is all, not 99.5% and more"),
    ("30% to 40%", "29.5-40.5", "a range as printed"),
    ("over 95%", "94.5-100", "an open end ends at all"),
    ("nearly 3%", "0-3.5", "and begins at nothing"),
    ("99.9%", "99.85-99.95", "near all is not all"),
    ("99.99%", "99.985-99.995", "nor is nearer"),
]


@pytest.mark.parametrize(("printed", "is_part", "because"), PARTS, ids=[row[-1] for row in PARTS])
def test_a_share_becomes_a_part_as_exact_as_it_was_printed(printed: str, is_part: str, because: str) -> None:
    (one,) = typed(f"Borealis,Acme,holds,2020-12-31,{printed},,,filing,A,B,2021-01-31,,,,")
    assert (shown(one.economic), one.voting) == (is_part, None), because


KINDS = [
    ("holds", "", "", StakeMeasure.LEVEL, Event.HOLDING, None, "a holding"),
    ("bought", "", "", StakeMeasure.ACQUIRED, Event.PURCHASE, None, "a purchase of nobody knows whom"),
    ("bought", "Acme", "", StakeMeasure.ACQUIRED, Event.ISSUE, True, "from the company itself: an issue"),
    ("sold", "", "", StakeMeasure.DISPOSED, Event.SALE, None, "a sale"),
    ("sold", "Acme", "", StakeMeasure.DISPOSED, Event.BUY_BACK, None, "to the company itself: a buy-back"),
    ("bought", "", "plan", StakeMeasure.PLANNED, Event.PURCHASE, None, "what is agreed is a plan"),
]


@pytest.mark.parametrize(("kind", "whom", "mode", "measure", "event", "primary", "because"), KINDS, ids=[*range(6)])
def test_a_kind_becomes_a_measure_and_an_event(
    kind: str, whom: str, mode: str, measure: StakeMeasure, event: Event, primary: object, because: str
) -> None:
    (one,) = typed(f"Borealis,Acme,{kind},2020-12-31,5%,,,filing,A,B,2021-01-31,{whom},,,{mode}")
    assert (one.measure, one.event, one.is_primary) == (measure, event, primary), because


def test_a_month_counts_from_its_last_day_and_is_kept_as_printed() -> None:
    (one,) = typed("Borealis,Acme,holds,2020-12,5%,,,filing,The SEC,A form,2021-01-31,,class A,2022-03,")
    assert (one.since, one.until, one.first) == (date(2020, 12, 31), date(2022, 3, 31), date(2020, 12, 1))
    assert (str(one.period), one.of, one.source) == ("2020-12-01..2020-12-31", "class A", "The SEC: A form")


# ---- which stake counts ----------------------------------------------------------------------------------------------

A, B = "Ada", "Acme"
CHOSEN = [
    ([stake(A, B, "10", when="2020-01-01"), stake(A, B, "12", when="2021-01-01")], "12", "the latest level"),
    ([stake(A, B, "10", tier="filing", when="2015-01-01"), stake(A, B, "12")], "12", "an old filing is old"),
    ([stake(A, B, "10", tier="press"), stake(A, B, "12", tier="filing")], "12", "of one day the nearest source"),
    ([stake(A, B, "31", of="fully diluted"), stake(A, B, "28")], "28", "of one day that of all in issue"),
    ([stake(A, B, "10"), stake(A, B, "12", known="2021-01-01")], "12", "of one day and source the latest known"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021-07-01")], "10", "what is of a later day is not yet so"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021", known="2021-02-01")], "10", "a year counts from its last day"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021-01-01", measure="planned")], "10", "a plan never counts"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021-01-01", mode="rumour")], "10", "nor a rumour"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021-01-01", mode="opinion")], "10", "nor an opinion"),
    ([stake(A, B, "10"), stake(A, B, "12", when="2021-01-01", unsure="who?")], "10", "nor a doubtful reading"),
    ([stake(A, B, "10"), stake(A, B, "5", when="2020-06-01", measure="acquired")], "15", "what was bought since"),
    ([stake(A, B, "10"), stake(A, B, "4", when="2020-06-01", measure="disposed")], "6", "less what was sold since"),
    ([stake(A, B, "10"), stake(A, B, "5", measure="acquired")], "10", "a level of the day holds the trade of that day"),
    ([stake(A, B, "15", when="2020-09-01"), stake(A, B, "5", measure="acquired")], "15", "and of days before"),
    ([stake(A, B, "10-11"), stake(A, B, "5-6", when="2020-06-01", measure="acquired")], "15-17", "ranges add"),
    ([stake(A, B, "10"), stake(A, B, "5", when="2020", measure="acquired")], "10-15", "in the year: before or after?"),
    ([stake(A, B, "5", measure="acquired")], "5", "without a level, what was bought is all that is known"),
    ([stake(A, B, "98"), stake(A, B, "5", when="2020-06-01", measure="acquired")], "100", "never above all"),
    ([stake(A, B, "10"), stake(A, B, "10", measure="acquired", when="2021-01-01", of="class A")], "10", "a class"),
    ([stake(A, B, "10-11", when="2020-01-10"), stake(A, B, "29", "", when="2020-02-01"),
      stake(A, B, "15", "29", when="2020-01-20")], "15", "29 are the votes, by another source"),
]  # fmt: skip


@pytest.mark.parametrize(("stakes", "economic", "because"), CHOSEN, ids=[row[-1] for row in CHOSEN])
def test_the_part_of_a_day_is_the_latest_level_and_what_was_traded_since(
    stakes: list[Stake], economic: str, because: str
) -> None:
    assert shown(only(*stakes).economic) == economic, because


def test_one_deal_told_twice_is_added_once() -> None:
    """The sale of July 2011: HKD 892 million for 15.68% (SCMP), USD 115 million for 15.7% (Bloomberg)."""
    scmp = stake("Tencent", "Kingsoft", "15.675-15.685", when="2011-07-07", measure="acquired", price="HKD 892000000")
    other = stake("Tencent", "Kingsoft", "15.65-15.75", when="2011-07-06", measure="acquired", price="USD 115000000")
    position = only(scmp, other)
    assert shown(position.economic) == "15.675-15.685"
    assert position.changes == (scmp,)


def test_two_deals_of_one_month_are_two() -> None:
    first = stake(A, B, "5", when="2020-06-01", measure="acquired", price="USD 100")
    second = stake(A, B, "5", when="2020-06-20", measure="acquired", price="USD 130")
    assert shown(only(stake(A, B, "10"), first, second).economic) == "20"


OVER = [
    ([stake(A, B, "10", until="2020-12-31")], "by itself"),
    (
        [stake(A, B, "10", when="2019-01-01"), stake(A, B, "12", until="2020-12-31")],
        "no older level comes back",
    ),
    ([stake(A, B, "10", when="2020-06-01"), stake(A, B, "12", until="2020-12-31")], "nor one told before the end"),
    ([stake(A, B, "10", until="2020-03-31"), stake(A, B, "2", when="2020-09-01", measure="acquired")], "and a trade"),
    ([stake(A, B, "2", measure="disposed")], "a sale of nobody knows how much"),
]


@pytest.mark.parametrize(("stakes", "because"), OVER, ids=[row[-1] for row in OVER])
def test_what_has_ended_is_not_known_any_more(stakes: list[Stake], because: str) -> None:
    assert all(position.economic is None for position in on(*stakes).positions), because


def test_before_its_end_it_stands_and_a_level_of_the_last_day_goes_on() -> None:
    first, second = stake(A, B, "10", until="2020-12-31"), stake(A, B, "8", when="2020-12-31")
    assert shown(only(first, day=date(2020, 12, 31)).economic) == "10"
    assert shown(only(first, second).economic) == "8"


def test_the_end_is_used_only_by_who_knew_of_it() -> None:
    told, ended = stake(A, B, "10"), stake(A, B, "10", until="2020-12-31", known="2021-06-01")
    assert shown(only(told, ended, known=date(2021, 5, 31)).economic) == "10"
    assert on(told, ended).positions == ()


# ---- votes -----------------------------------------------------------------------------------------------------------


def test_votes_are_chosen_for_themselves() -> None:
    """Lei Jun in Xiaomi: 31.4% of the capital in May 2018, 52.89% of the votes in June, 27% of the capital in 2019."""
    votes = stake(A, B, "", "52.89", when="2018-06-21")
    capital = stake(A, B, "27", when="2019-12-31")
    position = only(stake(A, B, "31.4", when="2018-05-03"), votes, capital)
    assert (shown(position.economic), shown(position.voting)) == ("27", "52.89")
    assert (position.chosen, position.votes_from) == (capital, votes)


def test_votes_are_not_known_after_a_trade_that_does_not_speak_of_them() -> None:
    trade = stake(A, B, "5", when="2020-06-01", measure="acquired")
    position = only(stake(A, B, "10", "20"), trade)
    assert (shown(position.economic), shown(position.voting)) == ("15", "")


def test_votes_nobody_speaks_of_are_not_known() -> None:
    assert only(stake(A, B, "10")).voting is None


def test_a_deed_moves_votes_once() -> None:
    """The deed of July 2011: 22.89% of the votes with Lei Jun, where those of both founders are already in it."""
    lei = stake("Lei Jun", "Kingsoft", "10.3", "22.89", when="2011-07-07")
    kau = stake("Kau", "Kingsoft", "9.54", when="2011-07-07", votes_by="Lei Jun", event="voting deed")
    graph = on(lei, kau)
    assert graph.delegates == {"Kau": "Lei Jun"}
    assert graph.proxies == {("Kau", "Kingsoft"): "Lei Jun"}
    assert [shown(each.voting) for each in graph.positions] == ["0", "22.89"]
    silent = on(replace(lei, voting=None), kau)
    assert [each.voting for each in silent.positions] == [None, None]  # nobody counted them yet: the proxy does


def test_a_later_deed_without_a_name_ends_the_proxy() -> None:
    deed = stake("Kau", "Kingsoft", "9.54", when="2011-07-07", votes_by="Lei Jun", event="voting deed")
    end = stake("Kau", "Kingsoft", "9.54", when="2014-07-07", event="voting deed")
    assert on(deed, end).delegates == {}
    assert on(deed, end, day=date(2013, 1, 1)).delegates == {"Kau": "Lei Jun"}


def test_who_votes_together_is_one_group_and_declared_control_the_latest() -> None:
    graph = on(
        stake("Ada", B, "10", together="Bob"),
        stake("Cid", B, "10", together="Bob"),
        stake("Dan", B, "10", controls=True, when="2019-01-01"),
        stake("Eve", B, "10", controls=True, when="2020-01-01"),
        stake("Dan", "Borealis", "10", controls=True, when="2019-01-01"),
        stake("Dan", "Borealis", "10", controls=False, when="2020-01-01"),
    )
    assert graph.concert == (frozenset({"Ada", "Bob", "Cid"}),)
    assert graph.controllers == {B: "Eve"}


# ---- rivals and own shares -------------------------------------------------------------------------------------------

RIVALS = [
    ([stake(A, B, "13.8"), stake(A, B, "10", when="2019-12-20")], 1, "eleven days apart, and nothing happened"),
    ([stake(A, B, "13.8"), stake(A, B, "13.75-13.85", source="other")], 0, "the same in fewer digits is no rival"),
    ([stake(A, B, "13.8"), stake(A, B, "12", when="2018-12-20")], 0, "a year ago it was another"),
    ([stake(A, B, "46.8", event="listing"), stake(A, B, "53.7", when="2019-12-24")], 0, "the listing explains it"),
    ([stake(A, B, "28"), stake(A, B, "31", of="fully diluted")], 1, "another whole, shown beside it"),
    ([stake(A, B, "15", "29.9"), stake(A, B, "29.9", when="2020-09-01")], 1, "votes told as capital, however far"),
]


@pytest.mark.parametrize(("stakes", "rivals", "because"), RIVALS, ids=[row[-1] for row in RIVALS])
def test_what_disagrees_stands_beside(stakes: list[Stake], rivals: int, because: str) -> None:
    assert len(only(*stakes).rivals) == rivals, because


def test_own_shares_are_no_position_and_all_others_are_of_the_rest() -> None:
    """Ten of a hundred shares are the company's own: 45 are half of the other ninety."""
    own = stake(B, B, "10", event="buy-back")
    graph = on(
        own, stake("Ada", B, "45", "45"), stake("Bob", B, "45", of="outstanding"), stake("Cid", "Borealis", "45")
    )
    assert [shown(each.economic) for each in graph.positions] == ["50", "45", "45"]
    assert shown(graph.positions[0].voting) == "50"
    assert graph.treasury == (own,)


def test_a_part_of_a_class_is_no_part_of_the_company() -> None:
    """China Re: 10.05% of 21Vianet's class A, not of 21Vianet."""
    position = only(stake("China Re", "21Vianet", "10.05", of="class A"))
    assert (position.economic, position.chosen.of) == (None, "class A")


def test_several_who_bought_together_are_no_position() -> None:
    assert (
        on(stake("Xiaomi; Kingsoft; IDG", "Kingsoft Cloud", price="USD 66600000", measure="acquired")).positions == ()
    )


# ---- laws ------------------------------------------------------------------------------------------------------------

DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31)).map(str)
STAKES = st.builds(
    stake,
    st.sampled_from(["Ada", "Bob", "Acme"]),
    st.sampled_from(["Acme", "Borealis"]),
    st.sampled_from(["", "10", "20-30", "60"]),
    st.sampled_from(["", "5", "40"]),
    when=DAYS,
    known=DAYS,
    measure=st.sampled_from(StakeMeasure),
    tier=st.sampled_from(["filing", "press"]),
    until=st.sampled_from(["", "2020-06-30", "2021-12-31"]),
    of=st.sampled_from(["", "class A"]),
    votes_by=st.sampled_from(["", "Cid"]),
    together=st.sampled_from(["", "Dan"]),
    controls=st.sampled_from([None, True, False]),
    event=st.sampled_from(["holding", "voting deed"]),
)


@given(st.lists(STAKES, max_size=9), st.randoms())
def test_the_order_of_the_stakes_does_not_matter(stakes: list[Stake], chance: object) -> None:
    shuffled = list(stakes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert graph_on(shuffled, DAY, DAY) == graph_on(stakes, DAY, DAY)


@given(st.lists(STAKES, max_size=8), STAKES)
def test_what_becomes_known_later_never_changes_what_was_known_before(stakes: list[Stake], later: Stake) -> None:
    after = replace(later, known_on=date(2021, 7, 1))
    assert graph_on([*stakes, after], DAY, DAY) == graph_on(stakes, DAY, DAY)


@given(st.lists(STAKES, max_size=9))
def test_every_part_is_between_none_and_all(stakes: list[Stake]) -> None:
    for position in graph_on(stakes, DAY, DAY).positions:
        for each in (position.economic, position.voting):
            assert each is None or (each.low is not None and each.high is not None and 0 <= each.low <= each.high <= 1)
        assert position.owner != position.owned
        assert EntityName(position.owner) == position.chosen.owner


def test_rounding_never_leads_above_all() -> None:
    (one,) = typed("Borealis,Acme,holds,2020-12-31,99.6%,,,filing,A,B,2021-01-31,,,,")
    assert one.economic is not None
    assert one.economic.high == Decimal("0.9965")
