"""Facts, their lines and their ids: what is equal, what differs, and what comes back."""

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.line import (
    claim_line,
    claim_words,
    doubt_line,
    read_claim,
    read_doubt,
    read_stake,
    stake_line,
    stake_words,
)
from steelyard.reading.claim import Claim, Doubt, StakeClaim, StakeKind
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Mode, Tier
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.period import AsAt
from steelyard.words.quantity import Unit
from tests.ledger.facts import CLAIMS, DOUBTS, STAKES, claim


@given(CLAIMS)
def test_a_claim_comes_back_from_its_line(one: Claim) -> None:
    assert read_claim(claim_line(one)) == one
    assert claim_line(read_claim(claim_line(one))) == claim_line(one)


@given(STAKES)
def test_a_stake_comes_back_from_its_line(one: StakeClaim) -> None:
    assert read_stake(stake_line(one)) == one
    assert stake_line(read_stake(stake_line(one))) == stake_line(one)


@given(DOUBTS)
def test_a_doubt_comes_back_from_its_line(one: Doubt) -> None:
    assert read_doubt(doubt_line(one)) == one


@given(CLAIMS)
def test_a_line_is_one_line(one: Claim) -> None:
    assert "\n" not in claim_line(one)


@given(CLAIMS)
def test_equal_claims_have_equal_ids(one: Claim) -> None:
    assert Fact(one).id == Fact(replace(one)).id
    assert Fact(one).id.startswith("f-")


@given(CLAIMS, CLAIMS, st.sampled_from([field.name for field in fields(Claim)]))
def test_whatever_part_of_a_claim_changes_its_id_changes(one: Claim, other: Claim, part: str) -> None:
    changed = replace(one, **{part: getattr(other, part)})
    assume(claim_words(changed) != claim_words(one))
    assert Fact(changed).id != Fact(one).id


@given(STAKES, STAKES, st.sampled_from([field.name for field in fields(StakeClaim)]))
def test_whatever_part_of_a_stake_changes_its_id_changes(one: StakeClaim, other: StakeClaim, part: str) -> None:
    changed = replace(one, **{part: getattr(other, part)})
    assume(stake_words(changed) != stake_words(one))
    assert Holding(changed).id != Holding(one).id


ELSEWHERE = {"document": DocumentId("d-elsewhere"), "line": 999, "span": Span(900, 901)}


@given(CLAIMS, STAKES)
def test_where_in_a_file_it_stands_changes_the_line_and_not_the_id(one: Claim, stake: StakeClaim) -> None:
    """A sentence added before it moves it; it says the same and the same page says it."""
    moved = replace(one, citation=replace(one.citation, **ELSEWHERE))  # type: ignore[arg-type]
    assert Fact(moved).id == Fact(one).id
    assert claim_line(moved) != claim_line(one)
    assert read_claim(claim_line(moved)).citation.span == ELSEWHERE["span"]
    shifted = replace(stake, citation=replace(stake.citation, **ELSEWHERE))  # type: ignore[arg-type]
    assert Holding(shifted).id == Holding(stake).id
    assert stake_line(shifted) != stake_line(stake)


def test_a_stake_without_what_few_have_keeps_the_line_and_the_id_of_old() -> None:
    """Ids that stand in notes and stores from before a stake could have an event, an end or a proxy still lead here."""
    origin = Origin(publisher="A paper", title="A page", day=date(2015, 3, 31), tier=Tier.PRESS)
    acme = EntityName("Acme")
    page = Document(path="stakes.csv", text="Acme", kind=DocumentKind.TYPED_STAKES, origin=origin, about=acme)
    stake = StakeClaim(
        owner=acme,
        company=EntityName("Borealis"),
        kind=StakeKind.HOLDS,
        economic=Printed(Decimal("9.87"), Decimal("9.87"), Unit.PERCENT),
        voting=None,
        price=None,
        counterparty="",
        period=AsAt(date(2013, 12, 31)),
        mode=Mode.ACTUAL,
        citation=page.cite(Span(0, 4), reader="typed/1"),
        origin=origin,
    )
    said = '["Acme", "Borealis", "holds", "= 9.87/9.87 percent", "", "", "", "2013-12-31", "actual"'
    words = said + ', "stakes.csv", "Acme", "typed/1", ["A paper", "A page", "2015-03-31", "press", "", "", "", ""]]'
    assert stake_words(stake) == words
    assert Holding(stake).id == "h-" + sha256(words.encode()).hexdigest()[:10]
    assert len(json.loads(stake_line(stake))) == 11  # as many parts as ever
    assert len(json.loads(stake_line(replace(stake, is_primary=False)))) == 12


WHO_SAYS_IT = [{"path": "documents/other.md"}, {"quote": "another quote"}, {"reader": "other/1"}]


@pytest.mark.parametrize("other", WHO_SAYS_IT, ids=[next(iter(row)) for row in WHO_SAYS_IT])
def test_what_is_quoted_by_which_file_and_reader_is_in_the_id(other: dict[str, str]) -> None:
    one = claim(8)
    assert Fact(replace(one, citation=replace(one.citation, **other))).id != Fact(one).id  # type: ignore[arg-type]
    assert Fact(replace(one, origin=replace(one.origin, publisher="Another"))).id != Fact(one).id


@given(CLAIMS, CLAIMS, st.sampled_from([field.name for field in fields(Claim)]))
def test_unequal_claims_have_unequal_lines(one: Claim, other: Claim, part: str) -> None:
    changed = replace(one, **{part: getattr(other, part)})
    assume(changed != one)
    assert claim_line(changed) != claim_line(one)


@given(CLAIMS)
def test_words_do_not_run_together(one: Claim) -> None:
    assert Fact(replace(one, of="ab", segment="c")).id != Fact(replace(one, of="a", segment="bc")).id


def test_a_digit_more_is_another_fact() -> None:
    one = claim(8)
    assert Fact(one).known_on == date(2024, 3, 31)
    more = replace(
        one, value=replace(one.value, low=one.value.low and one.value.low.quantize(one.value.low.scaleb(-1)))
    )
    assert more.value.middle == one.value.middle
    assert Fact(more).id != Fact(one).id


@given(CLAIMS)
def test_a_fact_quotes_the_source_before_the_ink(one: Claim) -> None:
    assert Fact(one).quote == (one.origin.quote or one.citation.quote)
