"""What is written is read back: all of it by our own forms, the named part of it by those of others."""

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from steelyard.owners.exchange.bods_write import bods_subset
from steelyard.owners.exchange.forms import export_text, import_text
from steelyard.owners.exchange.ftm_write import ftm_subset
from steelyard.owners.exchange.parcel import Form, Identifier, Party, PartyKind, is_level
from steelyard.owners.stake import Stake
from steelyard.words.errors import UnknownWordError
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure
from tests.owners.exchange.made import FEW, FULL, PLAIN

PARTIES = (
    Party(EntityName("Xiaomi"), PartyKind.COMPANY, (Identifier("XI-LEI", "529900T8BM49AURSDO55"),)),
    Party(EntityName("Kingsoft Cloud"), PartyKind.COMPANY),
    Party(EntityName("Lei Jun"), PartyKind.PERSON),
)


def back(stakes: list[Stake], form: str, parties: tuple[Party, ...] = ()) -> tuple[Stake, ...]:
    return import_text(export_text(stakes, parties, form).text, form, "it").stakes


@settings(max_examples=60, deadline=None)
@given(FEW)
def test_our_own_form_loses_nothing(stakes: list[Stake]) -> None:
    exported = export_text(stakes, PARTIES, "json")
    imported = import_text(exported.text, None, "it")
    assert exported.dropped == ()
    assert imported.stakes == tuple(stakes)
    assert imported.parties == PARTIES
    assert imported.flaws == ()


@settings(max_examples=60, deadline=None)
@given(FEW)
def test_a_table_loses_nothing_of_a_stake_but_its_citation(stakes: list[Stake]) -> None:
    assert back(stakes, "csv") == tuple(stakes)
    assert export_text(stakes, (), "csv").dropped == ()


@settings(max_examples=60, deadline=None)
@given(FEW)
def test_bods_gives_back_the_subset_that_it_names(stakes: list[Stake]) -> None:
    assert set(back(stakes, "bods")) == {bods_subset(stake) for stake in stakes if is_level(stake)}


@settings(max_examples=60, deadline=None)
@given(FEW)
def test_followthemoney_gives_back_the_subset_that_it_names(stakes: list[Stake]) -> None:
    assert set(back(stakes, "ftm")) == {ftm_subset(stake) for stake in stakes if is_level(stake)}


def test_a_stake_with_every_field_goes_through_our_own_forms_whole() -> None:
    filled = {field.name for field in fields(Stake) if getattr(FULL, field.name) not in (None, "", ())}
    assert {field.name for field in fields(Stake)} - filled <= {"holding", "unsure"}
    assert back([FULL], "json") == back([FULL], "csv") == (FULL,)


@pytest.mark.parametrize(
    ("form", "lost"),
    [
        (
            "bods",
            "controls counterparty event in_concert_with is_primary period price shares tier votes_by",
        ),
        (
            "ftm",
            "controls counterparty event in_concert_with is_primary period price shares tier votes_by voting",
        ),
        ("csv", ""),
        ("json", ""),
    ],
)
def test_every_field_that_a_form_cannot_hold_is_told_with_a_reason(form: str, lost: str) -> None:
    dropped = export_text([FULL], (), form).dropped
    assert [each.field for each in dropped] == lost.split()
    assert all(each.why and each.count == 1 for each in dropped)


@pytest.mark.parametrize("form", ["bods", "ftm"])
def test_what_is_no_holding_stays_behind_and_is_counted(form: str) -> None:
    deals = [replace(PLAIN, measure=StakeMeasure.ACQUIRED), replace(PLAIN, measure=StakeMeasure.PLANNED), PLAIN]
    exported = export_text(deals, (), form)
    assert next((each.field, each.count) for each in exported.dropped) == ("stake", 2)
    assert len(import_text(exported.text, form, "it").stakes) == 1


@pytest.mark.parametrize("form", ["bods", "ftm"])
def test_what_rounding_puts_above_all_is_cut_there_and_told(form: str) -> None:
    wide = replace(PLAIN, economic=Interval(Decimal("0.995"), Decimal("1.005")))
    exported = export_text([wide], (), form)
    assert "economic" in {each.field for each in exported.dropped}
    (stake,) = import_text(exported.text, form, "it").stakes
    assert stake.economic == Interval(Decimal("0.995"), Decimal(1))


@pytest.mark.parametrize("form", ["bods", "ftm", "json"])
def test_parties_come_back_with_kind_and_identifier(form: str) -> None:
    stakes = [PLAIN, replace(PLAIN, owner=EntityName("Lei Jun"))]
    imported = import_text(export_text(stakes, PARTIES, form).text, form, "it")
    assert set(imported.parties) == set(PARTIES)


def test_the_same_stakes_give_the_same_text_in_any_order_of_hashing() -> None:
    assert export_text([PLAIN, FULL], (), "bods") == export_text([PLAIN, FULL], (), "bods")


def test_a_level_that_replaces_another_is_the_same_record() -> None:
    later = replace(PLAIN, economic=Interval.exactly(Decimal("0.3")), since=date(2024, 3, 1), known_on=date(2024, 4, 1))
    ended = replace(later, since=date(2024, 5, 1), known_on=date(2024, 6, 1), until=date(2024, 5, 31))
    text = export_text([ended, PLAIN, later], (), "bods").text
    assert [text.count(f'"recordStatus": "{status}"') for status in ("new", "updated", "closed")] == [3, 1, 1]
    assert set(back([ended, PLAIN, later], "bods")) == {PLAIN, later, ended}


def test_two_sources_that_disagree_are_two_records() -> None:
    other = replace(PLAIN, source="Another", economic=Interval.exactly(Decimal("0.1")))
    assert export_text([PLAIN, other], (), "bods").text.count('"recordType": "relationship"') == 2
    assert Counter(back([PLAIN, other], "bods")) == Counter([PLAIN, other])


@pytest.mark.parametrize("form", ["bods", "ftm", "csv", "json"])
def test_a_form_is_told_from_its_text(form: str) -> None:
    text = export_text([PLAIN], (), form).text
    assert import_text(text, None, "it").stakes == import_text(text, form, "it").stakes != ()


def test_no_stakes_are_no_stakes_in_any_form() -> None:
    for form in ("bods", "ftm", "csv", "json"):
        assert back([], form) == ()


@pytest.mark.parametrize("form", ["gleif", "xml", ""])
def test_a_form_that_is_not_written_is_refused_with_those_that_are(form: str) -> None:
    with pytest.raises(UnknownWordError, match="bods, ftm, csv, json"):
        export_text([PLAIN], (), form)


def test_a_form_that_is_not_read_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownWordError) as refused:
        import_text("", "xlsx", "it")
    assert all(form in str(refused.value) for form in Form)


SUBSETS: tuple[Callable[[Stake], Stake], ...] = (bods_subset, ftm_subset)


@pytest.mark.parametrize("subset", SUBSETS)
def test_a_subset_of_a_subset_is_the_same(subset: Callable[[Stake], Stake]) -> None:
    assert subset(subset(FULL)) == subset(FULL)
