"""Names that are written alike."""

from __future__ import annotations

import pytest

from steelyard.reading.aliases.forms import bare, other_person
from tests.reading.aliases.gathering import among_names, known, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Northwind Cloud Holdings Limited", "NORTHWIND CLOUD"),
        ("騰訊控股有限公司", "腾讯"),
        ("Ｎｏｒｔｈｗｉｎｄ", "Northwind"),
        ("The Northwind Company", "Northwind"),
        ("Stora & Sons Oyj", "Stora and Sons"),
        ("Northwind S.A.", "Northwind SA"),
        ("AB Northwind", "Northwind AB"),
        ("阿里巴巴集團控股有限公司", "阿里巴巴"),
        ("Ali Cloud", "AliCloud"),
    ],
)
def test_legal_form_script_blanks_and_capitals_make_no_other_name(first: str, second: str) -> None:
    assert bare(first).key == bare(second).key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Northwind plc", "Northwind N.V."),
        ("Northwind GmbH", "Northwind Inc."),
        ("北风石油集团有限公司", "北风石油股份有限公司"),
        ("Northwind Group", "Northwind Holdings"),
    ],
)
def test_two_legal_forms_are_two_legal_persons(first: str, second: str) -> None:
    assert other_person(first, second)
    assert among_names({first: 1, second: 1}) == ()


def test_a_name_of_nothing_but_legal_forms_keeps_them() -> None:
    assert bare("Holding Group").key == "holding"
    assert bare("集团").key == "集团"


@pytest.mark.parametrize(
    ("right", "wrong", "what"),
    [
        ("Xiaomi", "Xioami", "“ao” are swapped"),
        ("Qualcomm", "Qualcom", "“m” is missing"),
        ("Northwind", "Norhwind", "“t” is missing"),
        ("Northwind", "Northwund", "“u” stands for “i”"),
        ("Northwind Cloud", "Nortwhind Cloud", "“hw” are swapped"),
    ],
)
def test_a_rare_slip_of_a_frequent_name_is_told(right: str, wrong: str, what: str) -> None:
    (proposal,) = among_names({right: 9, wrong: 1})
    assert (proposal.name, proposal.alias) == (right, wrong)
    assert what in proposal.because[0].words


@pytest.mark.parametrize(
    ("right", "wrong", "because"),
    [
        ("Equinix", "Equinox", "short, and both are firms"),
        ("Northwind", "Northwand Cloud", "another word"),
        ("Studio 54", "Studio 53", "a figure"),
        ("Zhongxing", "Zhongxin", "both are names in Latin letters of Chinese ones"),
        ("Northwind", "Northwinds", "a plural"),
        ("Data Center", "Data Centre", "another spelling of a word, no slip"),
        ("Norther Cloud", "Norther Clouds", "a word of a branch"),
        ("Northwind", "Southwind", "two letters"),
    ],
)
def test_what_may_be_another_name_is_no_slip(right: str, wrong: str, because: str) -> None:
    assert among_names({right: 30, wrong: 1}) == (), because


def test_a_name_that_stands_often_is_no_slip() -> None:
    assert among_names({"Xiaomi": 9, "Xioami": 5}) == ()


def test_a_slip_of_a_known_name_needs_no_frequency() -> None:
    assert told("Then Xioami rose.", entities=(known("Xiaomi"),)) == ["Xioami = Xiaomi: slip"]


def test_words_of_a_heading_in_capitals_are_no_names() -> None:
    assert told("CONSOLIDATED BALANCE SHEET\nThe Consolidated Balance Sheet shows it.") == []
