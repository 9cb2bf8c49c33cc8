"""Lei Jun in Kingsoft Cloud, by capital and by votes, on three days of the bundled cases, with what disagrees."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from steelyard.desk.bench import Bench, open_case
from steelyard.owners.build import graph_on, stakes_of
from steelyard.owners.control import controlled_by
from steelyard.owners.flaws import flaws_of
from steelyard.owners.graph import Graph
from steelyard.owners.lookthrough import look_through
from steelyard.owners.timeline import timeline
from steelyard.words.names import EntityName

LEI: Final = EntityName("Lei Jun")
CLOUD: Final = EntityName("Kingsoft Cloud")
KINGSOFT: Final = EntityName("Kingsoft")
XIAOMI: Final = EntityName("Xiaomi")
LATEST: Final = date(2024, 4, 30)


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Bench]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEELYARD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield {name: open_case(name) for name in ("kingsoft-2015", "kingsoft-cloud-2024")}


def graph(bench: Bench, day: date, known: date = LATEST) -> Graph:
    return graph_on(stakes_of(bench.ledger.known_by(known).holdings), day, known)


THREE_DAYS = [
    # 15.31% (Caixin, May 2019) of 46.8% and 27% (annual report 2019) of 13.8% (table of the listing): 10.9%
    (date(2020, 5, 8), "0.1089", "the day of the listing"),
    # 15.31% of 43.52% and 27% of 13.75%, by the filings of early 2021
    (date(2020, 12, 31), "0.1038", "after the offering of September 2020"),
    # 15.31% of 43.52% and 27% of 12.25%, by the filing of early 2024
    (date(2023, 12, 31), "0.0997", "after Xiaomi's part was diluted"),
]


@pytest.mark.parametrize(("day", "through", "because"), THREE_DAYS, ids=[row[-1] for row in THREE_DAYS])
def test_what_lei_jun_holds_of_the_cloud_through_others(
    benches: dict[str, Bench], day: date, through: str, because: str
) -> None:
    found = look_through(graph(benches["kingsoft-cloud-2024"], day), LEI)[CLOUD]
    assert found.low is not None
    assert found.high is not None
    assert found.low <= Decimal(through) <= found.high, because
    assert found.high - found.low < Decimal("0.002")


@pytest.mark.parametrize("name", ["kingsoft-2015", "kingsoft-cloud-2024"])
def test_in_2015_nobody_says_what_kingsoft_kept_of_its_cloud(benches: dict[str, Bench], name: str) -> None:
    """So what Lei Jun holds through it is between next to nothing and a good deal, and no figure is made up."""
    day = date(2015, 3, 31)
    found = look_through(graph(benches[name], day, day), LEI)[CLOUD]
    assert found.low is not None
    assert found.high is not None
    assert found.low < Decimal("0.01") < Decimal("0.09") < found.high


def test_by_votes_he_controls_xiaomi_and_not_surely_the_cloud(benches: dict[str, Bench]) -> None:
    """52.89% of the votes in Xiaomi, 25.7% in Kingsoft: the control of Kingsoft is declared, and no count of votes."""
    found = graph(benches["kingsoft-cloud-2024"], date(2023, 12, 31))
    control = controlled_by(found, LEI)
    assert XIAOMI in control.surely
    assert CLOUD not in control.surely
    assert {KINGSOFT, CLOUD} <= control.declared
    assert found.controllers == {XIAOMI: LEI, KINGSOFT: LEI, CLOUD: KINGSOFT}


def test_conflicting_sources_stand_side_by_side(benches: dict[str, Bench]) -> None:
    stakes = stakes_of(benches["kingsoft-cloud-2024"].ledger.known_by(LATEST).holdings)
    found = graph(benches["kingsoft-cloud-2024"], date(2020, 5, 8))
    (listing,) = (each for each in found.positions if (each.owner, each.owned) == (XIAOMI, CLOUD))
    assert [rival.source for rival in listing.rivals] == [
        "Data Economy: Report of 11 May 2020 on the listing of Kingsoft Cloud"
    ]
    said = " ".join(flaw.says for flaw in flaws_of(stakes, found))
    assert "Xiaomi holds 13.8% of Kingsoft Cloud" in said
    assert "Xiaomi holds 10% of Kingsoft Cloud" in said
    assert "Xiaomi and Kingsoft and IDG Capital acquired a part of Kingsoft Cloud" in said


def test_votes_that_a_source_prints_as_capital_do_not_count_as_capital(benches: dict[str, Bench]) -> None:
    """FinanceAsia: "29.9%"; Yibada and Nikkei: about 15% of the capital and 29.9% of the votes."""
    day = date(2015, 3, 31)
    found = graph(benches["kingsoft-2015"], day, day)
    (lei,) = (each for each in found.positions if (each.owner, each.owned) == (LEI, KINGSOFT))
    assert lei.economic is not None
    assert Decimal("0.15") in lei.economic
    assert [rival.source for rival in lei.rivals] == ["FinanceAsia: Kingsoft leverages close ties to Xiaomi"]


def test_the_deed_of_2011_and_xiaomis_shares_give_lei_jun_no_vote_twice(benches: dict[str, Bench]) -> None:
    day = date(2015, 3, 31)
    votes = {
        each.owner: each.voting
        for each in graph(benches["kingsoft-2015"], day, day).positions
        if each.owned == KINGSOFT
    }
    for holder in ("Kau Pak-kwan", "Cheung Shuen-lung", "Xiaomi"):
        assert votes[EntityName(holder)] is not None
        assert votes[EntityName(holder)].high == 0  # type: ignore[union-attr]


def test_the_registered_owners_of_the_operating_company_are_not_those_of_the_parent(benches: dict[str, Bench]) -> None:
    found = graph(benches["kingsoft-cloud-2024"], date(2023, 12, 31))
    held = {each.owned for each in found.positions if each.owner == LEI}
    assert held == {KINGSOFT, XIAOMI, EntityName("Xiaomi (PRC operating company)")}


def test_one_sale_in_two_currencies_is_one_happening(benches: dict[str, Bench]) -> None:
    day = date(2015, 3, 31)
    happened = timeline(stakes_of(benches["kingsoft-2015"].ledger.known_by(day).holdings), day)
    (sale,) = (each for each in happened if each.day == date(2011, 7, 7) and each.stake.owner == "Tencent")
    assert {str(each.price) for each in (sale.stake, *sale.others)} == {"HKD 892 million", "USD 115 million"}
