"""BODS: the published examples are read whole, what is wrong is refused with its place, what we write is valid.

Source: Open Ownership, Beneficial Ownership Data Standard 0.4 (data-standard d97e798): examples, schema, test data.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from steelyard.owners.build import graph_on
from steelyard.owners.exchange.bods_read import read_bods
from steelyard.owners.exchange.bods_write import bods_subset, write_bods
from steelyard.owners.exchange.parcel import Imported, Party, PartyKind
from steelyard.owners.stake import Stake
from steelyard.words.errors import ExchangeFlawsError
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from tests.owners.exchange.made import FEW, FULL, SHARED, part, shared

EXAMPLES = sorted((SHARED / "bods-0.4" / "examples").glob("*.json"))
VALID = sorted((SHARED / "bods-0.4" / "tests" / "data" / "valid-statements").glob("*.json"))
INVALID = sorted((SHARED / "bods-0.4" / "tests" / "data" / "invalid-statements").glob("*.json"))
OLD = sorted((SHARED / "gleif-fixtures" / "tests" / "fixtures").glob("*-out.json"))
UNREAD = tuple(
    "entity_address entity_alternate entity_dissolution entity_formed entity_founding entity_identifiers"
    " entity_jurisdiction entity_postcode entity_public entity_security entity_type_ entity_unspecified entity_uri"
    " person_PepStatus person_addresses person_birth person_death person_names person_politicalExposure"
    " person_taxResidencies person_unspecified publication_details_license publication_details_publisher"
    " statement_annotations statement_source".split()
)
"""What the names of test data begin with where the fault is in a field that no stake and no name comes from."""


def stem(path: Path) -> str:
    return path.stem


@cache
def validator() -> Draft202012Validator:
    """The schema of Open Ownership, with the formats of its days and addresses."""
    folder = shared("bods-0.4/schema")
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values() if "$id" in schema
    )
    checker = Draft202012Validator.FORMAT_CHECKER
    assert {"date", "date-time", "uri"} <= set(checker.checkers)
    return Draft202012Validator(schemas["statement.json"], registry=registry, format_checker=checker)


def read(path: Path) -> Imported:
    return read_bods(path.read_text(encoding="utf-8"), path.name)


def example(name: str) -> Imported:
    return read(shared(f"bods-0.4/examples/{name}.json"))


def shares(stakes: tuple[Stake, ...]) -> set[tuple[str, str, Interval | None, Interval | None]]:
    return {(stake.owner, stake.owned, stake.economic, stake.voting) for stake in stakes}


def test_the_schema_can_refuse() -> None:
    assert list(validator().iter_errors([{"statementId": "short"}]))


@settings(max_examples=40, deadline=None)
@given(FEW)
def test_what_we_write_is_valid_with_its_formats(stakes: list[Stake]) -> None:
    assert list(validator().iter_errors(json.loads(write_bods(stakes).text))) == []


def test_a_full_stake_with_known_parties_is_valid() -> None:
    parties = [Party(EntityName("Xiaomi"), PartyKind.COMPANY), Party(EntityName("Lei Jun"), PartyKind.PERSON)]
    assert list(validator().iter_errors(json.loads(write_bods([FULL], parties).text))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=stem)
def test_an_example_is_read_and_goes_round(path: Path) -> None:
    imported = read(path)
    statements = json.loads(path.read_text(encoding="utf-8"))
    records = {each["recordId"] for each in statements if each["recordType"] != "relationship"}
    assert len(imported.parties) == len(records)
    again = write_bods(imported.stakes, imported.parties)
    assert again.dropped == ()
    assert list(validator().iter_errors(json.loads(again.text))) == []
    back = read_bods(again.text, "again")
    assert set(back.stakes) == {bods_subset(stake) for stake in imported.stakes} == set(imported.stakes)
    assert set(back.parties) == set(imported.parties)


@pytest.mark.parametrize("path", EXAMPLES, ids=stem)
def test_every_share_of_an_example_is_in_a_stake_beside_or_told_as_a_flaw(path: Path) -> None:
    imported = read(path)
    held = {end for stake in (*imported.stakes, *imported.beside) for end in ends(stake)}
    told = "\n".join(map(str, imported.flaws))
    for kind, share in printed(path):
        assert all(Decimal(str(end)) / 100 in held for end in share.values()) or kind in told


def ends(stake: Stake) -> Iterator[Decimal]:
    for interval in (stake.economic, stake.voting):
        if interval is not None:
            yield from (end for end in (interval.low, interval.high) if end is not None)


def printed(path: Path) -> Iterator[tuple[str, dict[str, float]]]:
    for statement in json.loads(path.read_text(encoding="utf-8")):
        for interest in statement["recordDetails"].get("interests", []):
            if "share" in interest:
                yield interest["type"], interest["share"]


def test_a_partner_who_died_is_seen_as_it_was_known_and_as_it_was() -> None:
    stakes = example("fermcat").stakes
    day = date(2021, 6, 30)
    assert owners(stakes, day, known=date(2021, 7, 1)) == {
        "Riyadh Byrne-Amin": part("50"),
        "Patrick O'Donohue": part("50"),
    }
    assert owners(stakes, day, known=date(2021, 12, 31)) == {
        "Declan Byrne-Amin": part("50"),
        "Patrick O'Donohue": part("50"),
    }


def test_a_share_that_changed_under_an_unchanged_start_began_when_the_other_ended() -> None:
    stakes = example("fermcat").stakes
    assert {stake.since for stake in stakes if stake.economic == part("100")} == {date(2022, 1, 21)}
    assert owners(stakes, date(2022, 2, 1), known=date(2022, 2, 1)) == {"Patrick O'Donohue": part("100")}
    assert owners(stakes, date(2022, 1, 1), known=date(2022, 2, 1)) == {
        "Declan Byrne-Amin": part("50"),
        "Patrick O'Donohue": part("50"),
    }


def test_what_is_closed_is_no_longer_told_and_not_added_to_what_is() -> None:
    stakes = example("tecido").stakes
    known = date(2023, 12, 31)
    found = {year: owners(stakes, date(year, 12, 31), known) for year in (2020, 2021, 2022, 2023)}
    assert found == {
        2020: {"Maria Esteves": part("100")},
        2021: {"Maria Esteves": part("40"), "Shear Trust": part("60")},
        2022: {"Maria Esteves": part("30"), "Shear Trust": part("70")},
        2023: {"Shear Trust": part("80")},
    }


def owners(stakes: tuple[Stake, ...], day: date, known: date) -> dict[str, Interval | None]:
    return {each.owner: each.economic for each in graph_on(stakes, day, known).positions}


def test_an_indirect_interest_and_its_components_are_not_counted_twice() -> None:
    imported = example("mixed-direct-and-indirect-ownership")
    assert shares(imported.stakes) == {
        ("Company B", "Company A", part("50"), None),
        ("Person 1", "Company B", None, None),
        ("Person 1", "Company A", part("50"), None),  # held directly as well, since 2019
    }
    assert shares(imported.beside) == {("Person 1", "Company A", part("50"), None)}
    assert shares(example("bods-package-fi-soe").beside) == {
        ("Suomen tasavalta", "Gasgrid Finland Oy", part("100"), None)
    }


def test_ranges_keep_their_ends_and_say_where_an_end_is_not_part_of_them() -> None:
    imported = example("full-pep-declaration")
    (stake,) = imported.stakes
    assert stake.economic == stake.voting == Interval(Decimal("0.25"), Decimal("0.5"))
    assert any("an end of the share is not part of it" in flaw.what for flaw in imported.flaws)


def test_a_party_that_is_not_named_is_told_with_its_reason() -> None:
    imported = example("listed-company-exempt-from-disclosure")
    assert imported.stakes == ()
    assert "subjectExemptFromDisclosure" in imported.flaws[0].what


def test_a_share_of_a_seat_on_the_board_is_no_holding() -> None:
    told = [flaw.what for flaw in example("tecido").flaws]
    assert any("boardChair, with a share that such an interest does not have" in what for what in told)


@pytest.mark.parametrize("path", VALID, ids=stem)
def test_a_valid_statement_is_read(path: Path) -> None:
    read(path)


@pytest.mark.parametrize("path", [each for each in INVALID if not each.name.startswith(UNREAD)], ids=stem)
def test_an_invalid_statement_is_refused_with_its_place(path: Path) -> None:
    with pytest.raises(ExchangeFlawsError) as refused:
        read(path)
    first, flaw, *_ = refused.value.happened.splitlines()
    assert path.name in first
    assert flaw.startswith(("  statement 1", "  the package"))


@pytest.mark.parametrize("path", [each for each in INVALID if each.name.startswith(UNREAD)], ids=stem)
def test_a_fault_in_a_field_that_is_not_read_does_no_harm(path: Path) -> None:
    with suppress(ExchangeFlawsError):
        read(path)


def test_a_refusal_names_the_statement_and_the_field() -> None:
    path = shared("bods-0.4/tests/data/invalid-statements/relationship_interests_share_exact_too_big.json")
    with pytest.raises(ExchangeFlawsError, match=r"statement 1, interests\[0\]: A share of 500%"):
        read(path)


@pytest.mark.parametrize("path", OLD, ids=stem)
def test_statements_of_an_earlier_version_are_read(path: Path) -> None:
    imported = read(path)
    assert imported.parties
    assert "before 0.4" in imported.flaws[0].what


def old(number: str, kind: str, **more: object) -> dict[str, object]:
    head = {"statementID": number * 32, "statementType": kind, "statementDate": "2020-01-01"}
    return {**head, "publicationDetails": {**PUBLISHED, "publicationDate": more.pop("day", "2020-02-01")}, **more}


PUBLISHED = {"bodsVersion": "0.2", "publisher": {"name": "Register"}}
PERSON = old("p", "personStatement", personType="knownPerson", names=[{"type": "individual", "fullName": "Mrs Tan"}])
COMPANY = old("c", "entityStatement", entityType="registeredEntity", name="Acme")


def holds(number: str, share: dict[str, object], **more: object) -> dict[str, object]:
    interests = [
        {"type": "shareholding", "interestLevel": "direct", "share": share, "startDate": "2019-01-01"},
        {"type": "voting-rights", "interestLevel": "direct", "share": share, "startDate": "2019-01-01"},
        {"type": "appointment-of-board", "interestLevel": "direct", "startDate": "2019-01-01"},
    ]
    sides = {
        "subject": {"describedByEntityStatement": "c" * 32},
        "interestedParty": {"describedByPersonStatement": "p" * 32},
    }
    return old(number, "ownershipOrControlStatement", interests=interests, **sides, **more)


def test_a_statement_of_an_earlier_version_says_capital_votes_and_control() -> None:
    share: dict[str, object] = {"minimum": 25, "exclusiveMinimum": True, "maximum": 50, "exclusiveMaximum": False}
    (stake,) = read_bods(json.dumps([PERSON, COMPANY, holds("o", share)]), "it").stakes
    assert (stake.owner, stake.owned, stake.controls) == ("Mrs Tan", "Acme", True)
    assert stake.economic == stake.voting == Interval(Decimal("0.25"), Decimal("0.5"))
    assert (stake.since, stake.known_on, stake.source) == (date(2019, 1, 1), date(2020, 2, 1), "Register")


def test_a_statement_that_replaces_another_is_of_the_same_record() -> None:
    later = holds("q", {"exact": 40}, replacesStatements=["o" * 32], day="2021-05-01")
    later["statementDate"] = "2021-04-01"
    stakes = read_bods(json.dumps([PERSON, COMPANY, holds("o", {"exact": 60}), later]), "it").stakes
    assert [(stake.economic, stake.since) for stake in stakes] == [
        (part("60"), date(2019, 1, 1)),
        (part("40"), date(2021, 4, 1)),
    ]


def test_a_party_left_open_in_an_earlier_version_keeps_its_reason() -> None:
    open_one = holds("o", {"exact": 60})
    open_one["interestedParty"] = {"unspecified": {"reason": "no-beneficial-owners"}}
    found = read_bods(json.dumps([COMPANY, open_one]), "it")
    assert found.stakes == ()
    assert "noBeneficialOwners" in found.flaws[1].what
