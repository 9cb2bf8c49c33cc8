"""FollowTheMoney: free text for a percentage is read where it says one thing, and told where it may say two."""

import json
from datetime import date
from decimal import Decimal

import pytest

from steelyard.owners.exchange.ftm_read import read_ftm
from steelyard.owners.exchange.parcel import Identifier, Imported, Party, PartyKind
from steelyard.owners.exchange.shares import Share, Unread, read_share
from steelyard.words.errors import ExchangeFlawsError
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

KNOWN = date(2024, 2, 1)
TENCENT: dict[str, object] = {
    "id": "t",
    "schema": "Company",
    "properties": {"name": ["Tencent"], "leiCode": ["254900N4SLUMW4XUYY11"]},
}
KINGSOFT = {"id": "k", "schema": "LegalEntity", "properties": {"name": ["Kingsoft"]}}


def owns(number: str = "o", **properties: str | list[str]) -> dict[str, object]:
    lists = {key: value if isinstance(value, list) else [value] for key, value in properties.items()}
    return {"id": number, "schema": "Ownership", "properties": {"owner": ["t"], "asset": ["k"], **lists}}


def imported(*entities: dict[str, object], known: date | None = KNOWN) -> Imported:
    return read_ftm("\n".join(map(json.dumps, (TENCENT, KINGSOFT, *entities))), "it", known)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15.68", "0.1568", "0.1568"),
        ("15.68%", "0.1568", "0.1568"),
        ("15,68 %", "0.1568", "0.1568"),
        ("0.1568%", "0.001568", "0.001568"),
        (">25", "0.25", None),
        ("more than 25%", "0.25", None),
        ("<=5%", None, "0.05"),
        ("25-50", "0.25", "0.5"),
        ("between 25% and 50%", "0.25", "0.5"),
        ("~10%", "0.09", "0.11"),
        ("0", "0", "0"),
        ("100", "1", "1"),
    ],
)
def test_a_percentage_in_free_text_is_read(text: str, low: str | None, high: str | None) -> None:
    share = read_share(text)
    assert isinstance(share, Share)
    ends = (Decimal(end) if end else None for end in (low, high))
    assert share.interval == Interval(*ends)


@pytest.mark.parametrize(
    ("text", "do"),
    [
        ("0.1568", "0.1568% or 15.68%"),
        ("1", "1% or 100%"),
        ("130", "at most 100%"),
        ("-5", "15.68%"),
        ("half", "15.68%"),
        ("1,234", "15.68%"),
        ("50-25", "smaller end first"),
        ("", "15.68%"),
        ("9" * 500, "15.68%"),
        ("1" * 100_000 + "%", "15.68%"),
    ],
)
def test_what_may_mean_two_things_or_none_is_not_guessed(text: str, do: str) -> None:
    share = read_share(text)
    assert isinstance(share, Unread)
    assert do in share.do


def test_a_share_that_may_be_two_is_a_flaw_and_the_holding_stays() -> None:
    found = imported(owns(percentage="0.1568"))
    assert [(stake.owner, stake.owned, stake.economic) for stake in found.stakes] == [("Tencent", "Kingsoft", None)]
    (flaw,) = found.flaws
    assert flaw.where == "entity 3"
    assert "'0.1568' may be 0.1568% or 15.68%" in flaw.what


def test_an_ownership_is_read_with_its_days_and_its_source() -> None:
    row = owns(
        percentage="15.68%", startDate="2011-07", endDate="2020", modifiedAt="2021-03-04T10:00:00", publisher="X"
    )
    (stake,) = imported(row).stakes
    assert (stake.since, stake.until, stake.known_on) == (date(2011, 7, 31), date(2020, 12, 31), date(2021, 3, 4))
    assert (stake.economic, stake.voting, stake.source) == (Interval.exactly(Decimal("0.1568")), None, "X")
    assert imported(row).parties == (
        Party(EntityName("Tencent"), PartyKind.COMPANY, (Identifier("XI-LEI", "254900N4SLUMW4XUYY11"),)),
        Party(EntityName("Kingsoft")),
    )


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (owns(percentage=["15", "16"]), "says 15 and 16"),
        (owns(percentage="15%", owner=["t", "k"]), "2 owners and 1 assets with one percentage"),
        (owns(startDate="2020", endDate="2019"), "before it begins"),
        (owns(startDate="soon"), "startDate is 'soon'"),
        (owns(percentage=">25"), "leaves its end out"),
        (owns(owner=[]), "lacks its owner"),
        (owns(owner=["nobody"]), "'nobody' is referred to and described nowhere"),
        (owns(sharesCount="many"), "sharesCount"),
        ({"id": "d", "schema": "Directorship", "properties": {}}, "1 of Directorship left out"),
        (TENCENT, "t stands twice, word for word"),
    ],
)
def test_what_cannot_be_told_is_a_flaw_and_no_guess(row: dict[str, object], what: str) -> None:
    assert what in "\n".join(map(str, imported(row).flaws))


@pytest.mark.parametrize(
    "row",
    [
        {"id": "t", "schema": "Company", "properties": {"name": ["Another"]}},
        {"schema": "Company"},
        {"id": "x", "schema": "Company", "properties": {"name": "no list"}},
        {"id": "x", "schema": "Company", "properties": []},
    ],
)
def test_an_entity_that_is_none_is_refused_with_its_line(row: dict[str, object]) -> None:
    with pytest.raises(ExchangeFlawsError, match="entity 3: "):
        imported(row)


def test_a_row_of_which_nobody_says_since_when_it_is_known_is_refused() -> None:
    with pytest.raises(ExchangeFlawsError, match="Nobody says since when o is known"):
        imported(owns(percentage="15%"), known=None)


def test_two_parties_of_one_name_are_kept_apart() -> None:
    other: dict[str, object] = {"id": "p", "schema": "Company", "properties": {"name": ["Kingsoft"]}}
    found = imported(other, owns(percentage="15%"), owns("o2", percentage="20%", asset=["p"]))
    assert [stake.owned for stake in found.stakes] == ["Kingsoft", "Kingsoft [p]"]
    assert "is the name of two parties" in found.flaws[0].what
