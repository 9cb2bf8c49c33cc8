"""The register of legal entity identifiers: parents are control as declared, and never a percentage.

Source: GLEIF, records as fixtures of openownership/bodspipelines (38d7e70), from the golden copy of June 2023.
"""

from datetime import date
from pathlib import Path

import pytest

from steelyard.owners.exchange.forms import import_text
from steelyard.owners.exchange.gleif_read import is_lei, read_gleif
from steelyard.owners.exchange.parcel import Form, Imported, PartyKind
from steelyard.words.errors import DocumentDamagedError, ExchangeFlawsError, HostileDocumentError
from tests.owners.exchange.made import SHARED, shared

FIXTURES = SHARED / "gleif-fixtures" / "tests" / "fixtures"
OURS = sorted(path for path in FIXTURES.glob("*") if "-out" not in path.name)
CSV = (
    "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,"
    "Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,"
    "Relationship.Period.1.periodType,Registration.RegistrationStatus,Registration.LastUpdateDate\n"
    "010CMKZ3VON21WF2ZD45,ZZG38T0MDR3QY1ETUA76,IS_DIRECTLY_CONSOLIDATED_BY,{status},2018-02-06T00:00:00Z,,"
    "RELATIONSHIP_PERIOD,{registration},2022-06-04T16:04:00Z\n"
)


def fixture(name: str) -> Imported:
    return read_gleif((shared("gleif-fixtures/tests/fixtures") / name).read_text(encoding="utf-8"), name)


def table(status: str = "ACTIVE", registration: str = "PUBLISHED") -> Imported:
    return read_gleif(CSV.format(status=status, registration=registration), "it")


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_every_file_is_read_and_told_by_its_text(path: Path) -> None:
    found = import_text(path.read_text(encoding="utf-8"), None, path.name)
    assert found == import_text(path.read_text(encoding="utf-8"), Form.GLEIF, path.name)
    assert found.parties or found.flaws
    assert all(stake.economic is None and stake.voting is None for stake in (*found.stakes, *found.beside))


@pytest.mark.parametrize("name", ["rr-data", "rr-updates-data2", "rr-updates-data2-new", "lei-data", "repex-data"])
def test_xml_and_json_say_the_same(name: str) -> None:
    assert fixture(f"{name}.xml") == fixture(f"{name}.json")


def test_a_direct_parent_is_declared_control_since_its_first_day() -> None:
    (stake,) = fixture("rr-data.json").stakes
    assert (stake.owner, stake.owned, stake.controls) == ("ZZG38T0MDR3QY1ETUA76", "010CMKZ3VON21WF2ZD45", True)
    assert (stake.since, stake.known_on) == (date(2018, 2, 6), date(2022, 6, 4))


def test_managers_of_funds_and_ultimate_parents_stand_beside() -> None:
    beside = fixture("rr-data.json").beside
    assert sorted({(stake.source, stake.controls or False) for stake in beside}) == [
        ("GLEIF: IS_FUND-MANAGED_BY", False),
        ("GLEIF: IS_SUBFUND_OF", False),
        ("GLEIF: IS_ULTIMATELY_CONSOLIDATED_BY", True),
    ]


def test_a_percentage_of_the_accounts_is_told_and_left_out() -> None:
    assert "3, with a percentage of the accounts" in "\n".join(map(str, fixture("rr-updates-data2-new.xml").flaws))


def test_names_and_kinds_come_from_the_records_of_names() -> None:
    parties = {party.identifiers[0].id: party for party in fixture("lei-data.xml").parties}
    fund = parties["001GPB6A9XPE8XJICC14"]
    assert (fund.name, fund.kind) == ("Fidelity Advisor Leveraged Company Stock Fund", PartyKind.ARRANGEMENT)


def test_that_no_parent_is_told_is_a_flaw_with_its_reason() -> None:
    flaw = fixture("repex-data.xml").flaws[0]
    assert "tells no direct accounting consolidation parent: NO_KNOWN_PERSON" in flaw.what
    assert "does not say that there is none" in flaw.do


def test_a_table_of_the_golden_copy_says_the_same() -> None:
    assert table().stakes == fixture("rr-data.json").stakes != ()


def test_a_relationship_that_is_over_ends_the_day_before_it_was_known_to_be() -> None:
    assert [stake.until for stake in table("INACTIVE").stakes] == [date(2022, 6, 3)]


def test_a_record_that_was_annulled_is_left_out_and_counted() -> None:
    found = table(registration="ANNULLED")
    assert found.stakes == ()
    assert "1, ANNULLED: left out" in str(found.flaws[0])


def test_check_digits_are_checked() -> None:
    assert is_lei("010CMKZ3VON21WF2ZD45")
    assert not any(map(is_lei, ("010CMKZ3VON21WF2ZD46", "010CMKZ3", "", "é" * 20)))


def test_a_mistyped_identifier_is_a_flaw() -> None:
    found = read_gleif(CSV.format(status="ACTIVE", registration="").replace("ZD45", "ZD46"), "it")
    assert "its check digits are wrong" in found.flaws[0].what


def bomb(depth: int = 9) -> str:
    lines = "".join(f'<!ENTITY l{each} "{f"&l{each - 1};" * 10}">' for each in range(1, depth))
    return f'<!DOCTYPE r [<!ENTITY l0 "lol">{lines}]><RelationshipData>&l{depth - 1};</RelationshipData>'


HEAD = "<RelationshipData><RelationshipRecords>"


@pytest.mark.parametrize(
    ("text", "refusal", "says"),
    [
        (bomb(), HostileDocumentError, "entities"),
        ('<!DOCTYPE r SYSTEM "file:///etc/passwd"><RelationshipData/>', HostileDocumentError, "document type"),
        (HEAD + "<a>" * 5000, HostileDocumentError, "inside one another"),
        (HEAD, DocumentDamagedError, "XML"),
        ("<html><body/></html>", DocumentDamagedError, "outermost element is html"),
        ("<RelationshipData/>", DocumentDamagedError, "no record"),
        ("a,b\n1,2\n", DocumentDamagedError, "neither LEI nor"),
        ('[{"Relationship": {}}]', ExchangeFlawsError, "record 1: It lacks a StartNode"),
        ('[{"Relationship": 7}]', ExchangeFlawsError, "record 1: It is no record"),
        ("[7]", ExchangeFlawsError, "record 1: It is no record"),
        ("", DocumentDamagedError, "neither LEI nor"),
    ],
)
def test_what_is_hostile_or_broken_is_refused(text: str, refusal: type[Exception], says: str) -> None:
    with pytest.raises(refusal, match=says):
        read_gleif(text, "it")
