"""All evidence together: what conflicts is left out, each is proposed once, long texts take no longer a letter."""

from __future__ import annotations

import time

import pytest

from steelyard.reading.aliases.branches import another_branch, branches
from steelyard.reading.aliases.initials import stands_for
from steelyard.reading.aliases.pool import pool_of
from steelyard.reading.aliases.propose import among
from steelyard.reading.claim import Reading
from tests.architecture.tree import ROOT
from tests.reading.aliases.gathering import document, known, proposals, told

GOLD = ROOT.parent / "shared" / "gold"
SAYS = "Norcloud, also known as Nordwind, rose."


def test_what_the_table_holds_already_is_not_proposed() -> None:
    assert told(SAYS, entities=(known("Norcloud", "Nordwind"),)) == []


def test_two_names_of_the_table_are_never_joined() -> None:
    assert told(SAYS, entities=(known("Norcloud"), known("Nordwind"))) == []
    bridge = f"{SAYS} Nordwind Inc. (“NorCo”) rose. NorCo, formerly Southcloud, rose."
    tabled = (known("Norcloud"), known("Southcloud"))
    assert all(
        "Southcloud" not in {each.alias, each.name}
        for each in proposals(bridge, entities=tabled)
        if each.known is False
    )
    assert {each.name for each in proposals(bridge, entities=tabled)} <= {"Norcloud", "Southcloud"}


def test_a_known_name_is_kept_and_the_other_proposed_for_it() -> None:
    (proposal,) = proposals(SAYS, entities=(known("Nordwind"),))
    assert (proposal.name, proposal.alias, proposal.known) == ("Nordwind", "Norcloud", True)


def test_each_proposal_is_made_once_with_all_that_speaks_for_it() -> None:
    (proposal,) = proposals(f"{SAYS} {SAYS} Norcloud (HKEx: 1234) and Nordwind (1234.HK).", SAYS)
    assert [evidence.ground.name for evidence in proposal.because] == ["DEFINITION", "CODE"]


def test_the_strongest_come_first() -> None:
    text = "Xiaomi rose. Xiaomi fell. Xiaomi rose. Xioami fell. Then Northwind Corp. and Northwind rose. " + SAYS
    assert [each.because[0].ground.name for each in proposals(text)] == ["DEFINITION", "SPELLING", "SLIP"]


def test_every_quote_stands_in_its_document() -> None:
    text = f"{SAYS} 北风云（Northwind Cloud）公布。Northwind Holdings rose; Northwind fell."
    for proposal in proposals(text):
        for evidence in proposal.because:
            for citation in evidence.citations:
                assert citation.span.of(text) == citation.quote


def test_the_words_of_a_branch_are_the_same_in_both_languages() -> None:
    assert branches("JD Logistics") == branches("京東物流")
    assert another_branch("Northwind", "Northwind Cloud")
    assert another_branch("北风", "北风音乐")
    assert not another_branch("Northwind Software", "Northwind")


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("TSMC", "Taiwan Semiconductor Manufacturing Co.", True),
        ("TSMC", "Taiwan Semiconductor Manufacturing", False),
        ("GSM", "Great Silicon Manufacturing Co.", True),
        ("MIIT", "Ministry of Industry and Information Technology", True),
        ("MTS", "Mobile TeleSystems", True),
        ("ABC", "Northwind Cloud", False),
        ("N", "Northwind", False),
    ],
)
def test_initials_stand_for_a_name(short: str, name: str, *, fits: bool) -> None:
    assert stands_for(short, name) is fits


@pytest.mark.parametrize(
    "unit",
    [
        "A (",
        "A “",
        "A, also known as ",
        "often ",
        " ",
        "0",
        "1,",
        "金",
        "金（",
        "，简称",
        "(HK: 1) ",
        "A.",
        "A’s ",
        "and And ",
    ],
)
def test_what_is_built_to_exhaust_a_reader_takes_no_longer_a_letter(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.perf_counter()
        among(pool_of([document(text)], [Reading()], ()))
        return time.perf_counter() - start

    seconds(2_000)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.002)


def test_many_names_take_no_longer_a_name() -> None:
    def seconds(count: int) -> float:
        text = ". ".join(f"Zq{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}w{n:05x}".title() for n in range(count))
        start = time.perf_counter()
        proposals(text)
        return time.perf_counter() - start

    seconds(100)
    few = max(seconds(2_000), seconds(2_000), 0.01)
    assert seconds(8_000) < 20 * few


@pytest.mark.skipif(not GOLD.exists(), reason="the articles of the gold standard are not beside the checkout")
def test_the_articles_are_joined_and_nothing_in_them_that_is_two() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((GOLD / "seeds").glob("*.txt"))]
    passages = (GOLD / "zh" / "passages_zh.txt").read_text(encoding="utf-8").splitlines()
    found = {(each.name, each.alias) for each in proposals(*texts, *passages, figures=True)}
    assert {
        ("Kingsoft Cloud", "金山云"),
        ("Kingsoft Cloud", "Golden Mountain Cloud"),
        ("Kingsoft Cloud", "Kingsoft Cloud Holding Limited"),
        ("Aliyun", "AliCloud"),
        ("Xiaomi", "Xioami"),
    } <= found
    assert not {frozenset(pair) for pair in found} & {
        frozenset(("Kingsoft", "Kingsoft Cloud")),
        frozenset(("Kingsoft", "金山软件")),
        frozenset(("Alibaba", "Aliyun")),
        frozenset(("Kingsoft", "Kingsoft Software")),
    }
