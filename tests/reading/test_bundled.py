"""The bundled cases: every citation is cut from its page, and no digit of a page is passed over."""

from functools import cache

import pytest

from steelyard.reading.claim import Reading
from steelyard.reading.context import find_names
from steelyard.reading.dates import read_dates
from steelyard.reading.read import read_case_documents
from steelyard.sources.case import Case
from steelyard.sources.document import Citation, Document, DocumentKind
from steelyard.sources.folder import bundled_names, find_folder, load_case

CASES = bundled_names()


def test_there_are_five() -> None:
    assert len(CASES) == 5


@pytest.mark.parametrize("name", CASES)
def test_every_citation_is_what_stands_at_its_span(name: str) -> None:
    case, reading = read(name)
    text = {document.id: document.text for document in case.documents}
    citations = cited(reading)
    assert citations
    for citation in citations:
        assert citation.span.of(text[citation.document]) == citation.quote
        assert citation.line == text[citation.document].count("\n", 0, citation.span.start) + 1


@pytest.mark.parametrize("name", CASES)
def test_every_digit_of_a_page_is_in_a_name_a_date_a_claim_or_a_doubt(name: str) -> None:
    case, reading = read(name)
    for page in case.documents:
        if page.kind is DocumentKind.PROSE:
            found = {p for p in range(page.body, len(page.text)) if page.text[p].isdecimal()}
            assert found <= accounted(page, case, reading), page.path


@pytest.mark.parametrize("name", CASES)
def test_no_place_is_both_a_claim_and_a_doubt(name: str) -> None:
    _, reading = read(name)
    claimed = {(claim.citation.document, claim.citation.span) for claim in reading.claims}
    assert not claimed & {(doubt.citation.document, doubt.citation.span) for doubt in reading.doubts}


@pytest.mark.parametrize("name", CASES)
def test_whoever_is_claimed_about_is_a_name_of_the_case_or_a_currency(name: str) -> None:
    case, reading = read(name)
    names = {entity.name for entity in case.entities}
    others = {claim.entity for claim in reading.claims} - names
    assert all(len(other) == 3 and other.isupper() for other in others)


@cache
def read(name: str) -> tuple[Case, Reading]:
    case = load_case(find_folder(name))
    return case, read_case_documents(case)


def accounted(page: Document, case: Case, reading: Reading) -> set[int]:
    """Every character of a page that is in a name, a date, a claim or a doubt."""
    spellings = {spelling: entity for entity in case.entities for spelling in entity.spellings}
    spans = [citation.span for citation in cited(reading) if citation.document == page.id]
    spans += [named.span for named in find_names(page.text, spellings, page.about)]
    spans += [when.span for when in read_dates(page.text)]
    return {place for span in spans for place in range(span.start, span.end)}


def cited(reading: Reading) -> list[Citation]:
    """Every citation of a reading."""
    found = [claim.citation for claim in reading.claims] + [stake.citation for stake in reading.stakes]
    return found + [doubt.citation for doubt in reading.doubts]
