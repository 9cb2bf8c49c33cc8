"""What is wrong with stakes, each told with what to do, and nothing lost."""

from datetime import date

import pytest

from steelyard.owners.build import graph_on
from steelyard.owners.flaws import StakeFlaw, flaws_of
from steelyard.owners.stake import Stake
from tests.owners.stakes_making import stake

DAY = date(2021, 6, 30)
A, B = "Ada", "Acme"


def found(*stakes: Stake) -> list[StakeFlaw]:
    return list(flaws_of(stakes, graph_on(stakes, DAY, DAY)))


FLAWS = [
    ([stake(A, B, "130")], "Ada is told to hold 130% of the capital of Acme.", "nobody holds more than all", 1),
    ([stake(A, B, "10", "130")], "Ada is told to hold 130% of the votes of Acme.", "nobody holds more", 1),
    ([stake(B, B, "5")], "Acme is told to own itself.", "buy-back", 1),
    ([stake(A, B, "5", until="2019-12-31")], "ends on 2019-12-31, before it begins on 2020-01-01", "wrong", 1),
    ([stake("", B, "5")], "A stake has no owner: somebody holds 5% of Acme", "Type it in with both names", 1),
    ([stake(A, B, "60"), stake("Bob", B, "50-51")], "at least 110% of the capital of Acme is held: Ada 60%, Bob 50%",
     "nothing was rescaled", 2),
    ([stake(A, B, "", "60"), stake("Bob", B, "", "60")], "at least 120% of the votes", "nothing was rescaled", 2),
    ([stake(A, B, "100"), stake(B, A, "100")], "Acme and Ada hold all of each other", "the owner who is left out", 2),
    ([stake(A, B, "13.8", source="GV"), stake(A, B, "10", when="2020-01-11", source="DE")],
     "Two sources: Ada holds 10% of Acme — DE (press, 2020-01-11); Ada holds 13.8% of Acme — GV", "is used", 2),
    ([stake(A, B, "15", "29.9"), stake(A, B, "29.9", when="2020-02-10")], "Two sources",
     "The second seems to print votes as capital", 2),
    ([stake(A, B, "15.68", measure="acquired", price="HKD 892"),
      stake(A, B, "15.6-15.7", measure="acquired", price="USD 115")], "one deal, told in two currencies", "once", 2),
    ([stake(A, B, "0.1568"), stake(A, B, "15.68", when="2021-01-01")], "0.157% is a hundredth of 15.68%", "look at", 2),
    ([stake("China Re", B, "10.05", of="class A")], "10.05% of class A of Acme: a part of a class", "not known", 1),
    ([stake("Jack Ma", "Ant", "", "53.46")], "53.46% of the votes of Ant, and a part of the capital not known",
     "count for control and not for value", 1),
    ([stake("Li Wanqiang", "Pictures", "87.92", "0")], "the capital of Pictures, and no vote", "for value", 1),
    ([stake("Xiaomi; Kingsoft", "Cloud", measure="acquired", price="USD 66")],
     "Xiaomi and Kingsoft acquired a part of Cloud for USD 66: nobody says who took how much", "divided", 1),
    ([stake(A, B, "10", unsure="who?")], "Ada holds 10% of Acme: read, not sure (who?)", "Type it in", 1),
    ([stake(A, B, "10"), stake(A, B, when="2020-05-01", measure="acquired", price="USD 5")],
     "acquired a part of Acme for USD 5 after 2020-01-01: the part it moved is not known", "what is held after it", 1),
]  # fmt: skip


@pytest.mark.parametrize(("stakes", "says", "do", "rows"), FLAWS, ids=[row[1][:50] for row in FLAWS])
def test_a_flaw_is_told_with_what_to_do_and_its_stakes(stakes: list[Stake], says: str, do: str, rows: int) -> None:
    fits = [flaw for flaw in found(*stakes) if says in flaw.says and do in flaw.do]
    assert fits, [flaw.says for flaw in found(*stakes)]
    assert len(fits[0].stakes) == rows
    assert all(each in stakes for each in fits[0].stakes)


SOUND = [
    ([stake(A, B, "60"), stake("Bob", B, "40")], "all of it"),
    ([stake(A, B, "59.5-60.5"), stake("Bob", B, "39.6-40.6")], "all of it, as printed"),
    ([stake(B, B, "5", event="buy-back"), stake(A, B, "40")], "its own shares"),
    ([stake(A, B, "10", "10"), stake(A, B, "12", when="2021-01-01")], "a year later it was more"),
    ([stake(A, B, "50"), stake(B, A, "50")], "a ring with owners outside"),
]


@pytest.mark.parametrize(("stakes", "because"), SOUND, ids=[row[-1] for row in SOUND])
def test_what_is_sound_has_no_flaw(stakes: list[Stake], because: str) -> None:
    assert found(*stakes) == [], because


def test_what_became_known_later_is_no_flaw_yet() -> None:
    assert found(stake(A, B, "60"), stake("Bob", B, "50", known="2021-07-01")) == []
