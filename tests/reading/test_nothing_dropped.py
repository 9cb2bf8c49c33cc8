"""Running text of any kind: nothing with a digit in it is dropped, and nothing stops the reading."""

from hypothesis import given
from hypothesis import strategies as st

from steelyard.reading.context import find_names
from steelyard.reading.dates import read_dates
from tests.reading.acme import ACME, ENTITIES, prose

WORDS = (
    "Acme Acme's Borealis Cobalt Zenith the company its it they and , . ; ( ) revenue net loss profit cash market share"
    " employees nodes was had rose fell by to from of in at over about nearly a year up never if more"
    " per day 62% 8.7 1,700 $54 (46) 2018-2021 2023 FY2022 Q3 12 April billion million yuan dollars times 5b 12,34"
).split(" ")
SPELLINGS = {spelling: entity for entity in ENTITIES for spelling in entity.spellings}

texts = st.text() | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(texts)
def test_every_digit_is_in_a_name_a_date_a_claim_or_a_doubt(text: str) -> None:
    reading = prose(text)
    spans = [claim.citation.span for claim in reading.claims] + [doubt.citation.span for doubt in reading.doubts]
    spans += [named.span for named in find_names(text, SPELLINGS, ACME)]
    spans += [when.span for when in read_dates(text)]
    places = {place for span in spans for place in range(span.start, span.end)}
    assert {place for place, character in enumerate(text) if character.isdecimal()} <= places


@given(texts)
def test_a_claim_cites_what_stands_at_its_place(text: str) -> None:
    for claim in prose(text).claims:
        assert claim.citation.span.of(text) == claim.citation.quote
        assert claim.entity in {entity.name for entity in ENTITIES}


@given(texts)
def test_each_figure_is_one_claim_or_one_doubt(text: str) -> None:
    reading = prose(text)
    spans = [claim.citation.span for claim in reading.claims] + [doubt.citation.span for doubt in reading.doubts]
    assert len(spans) == len(set(spans))
