"""One figure from the page to the report: 8.180107 billion yuan, the revenue of Kingsoft Cloud in 2022.

Beside it travels 8.108 billion, the same revenue as a newspaper printed it. `docs/journey.md` tells the story; here
each hand-over from room to room is held fast. The amounts are the ink of two documents, copied here by hand.
"""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from steelyard.checks import registry
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.judge import Outcome
from steelyard.desk.weigh import weigh
from steelyard.ledger.fact import Fact
from steelyard.models.valuation import Step
from steelyard.picture.choose import Choice
from steelyard.reading.read import read_document
from steelyard.reports.html import as_html
from steelyard.reports.weighing import Weighing
from steelyard.sources.case import Case
from steelyard.sources.document import Document
from steelyard.sources.flaw import Flaws
from steelyard.sources.folder import BUNDLED, load_case
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.names import EntityName
from steelyard.words.period import CALENDAR, read_period
from tests.cli.typing_in import printed
from tests.reports.page import Element, read_page
from tests.reports.weighed import bench_of

NAME: Final = "kingsoft-cloud-2024"
CLOUD: Final = EntityName("Kingsoft Cloud")
FY2022: Final = read_period("FY2022", CALENDAR)
FILED: Final = Decimal("8180.107e6")
PRINTED: Final = Decimal("8.108e9")
TABLE: Final = "documents/annual-results-2023.csv"
ARTICLE: Final = "documents/press-report-2024-04-17.md"


def test_sources_hold_the_page_as_it_is_on_the_disk() -> None:
    assert document(TABLE).text == (BUNDLED / NAME / TABLE).read_text(encoding="utf-8")
    assert document(TABLE).text.splitlines()[1] == 'Revenue,"8,180.107","7,047.461"'
    assert document(TABLE).origin.publisher == "Kingsoft Cloud"


@pytest.mark.parametrize(
    ("path", "amount", "ink", "line"),
    [(TABLE, FILED, "8,180.107", 2), (ARTICLE, PRINTED, "8.108 billion yuan", 18)],
)
def test_reading_claims_what_stands_at_a_span_of_the_page(path: str, amount: Decimal, ink: str, line: int) -> None:
    (claim,) = (
        claim for claim in read_document(document(path), case(), Flaws()).claims if claim.value.middle == amount
    )
    assert (claim.entity, claim.measure, claim.period) == (CLOUD, Measure.REVENUE, FY2022)
    assert claim.citation.quote == ink == claim.citation.span.of(document(path).text)
    assert claim.citation.line == line
    assert Span(0, claim.citation.span.start).of(document(path).text).count("\n") == line - 1


def test_the_ledger_makes_the_claim_a_fact_of_the_day_it_was_published() -> None:
    claims = read_document(document(TABLE), case(), Flaws()).claims
    assert filed().claim in claims
    assert filed().id == Fact(filed().claim).id
    assert str(filed().known_on) == "2024-03-20"
    assert filed() in weighing().knowledge.facts


def test_a_check_finds_that_the_two_sources_disagree() -> None:
    (finding,) = (each for each in findings() if each.check is CheckName.SOURCES and newspaper() in each.facts)
    assert finding.outcome is Outcome.DISAGREES
    assert filed() in finding.facts
    assert "CNY 8.180107 billion" in finding.says
    assert "CNY 8.108 billion" in finding.says


def test_a_check_finds_that_the_article_contradicts_itself_and_who_settled_it() -> None:
    # 8.108 / 9.061 - 1 = -10.5%, where the article says -9.72%; 8.180 / 9.061 - 1 = -9.72%.
    (finding,) = (
        each
        for each in findings()
        if each.check is CheckName.CHANGE and "of -9.72% by Pulse Stacks; CNY 9.061" in each.says
    )
    assert (finding.outcome, finding.is_open) == (Outcome.DISAGREES, False)
    assert newspaper() in finding.facts
    assert "accepted by the case's author" in finding.mended


def test_the_picture_believes_the_filing_and_keeps_the_article_beside_it() -> None:
    believed = line_of(FY2022.last.year)
    assert believed.fact == filed()
    assert believed.value.middle == FILED
    assert newspaper() in believed.rivals
    assert "filing" in believed.reason


def test_a_layer_rests_on_the_same_row_of_the_same_table() -> None:
    """The multiple is put on the year after, whose figure stands in the next cell."""
    neighbour = line_of(2023).fact
    assert neighbour.citation.place == filed().citation.place
    ranges = [layer.range for layer in weighing().layers if layer.range]
    assert len(ranges) == 2
    value = weighing().blend.range
    assert value
    assert all(neighbour.id in below(each.mid) for each in (*ranges, value))


def test_the_page_shows_the_figure_and_leads_to_its_quote_and_source() -> None:
    rows = page().by_id("accounts").tagged("tr")
    (row,) = (row for row in rows if [cell.text for cell in row.tagged("td")[:2]] == ["revenue", "FY2022"])
    (link,) = (link for link in row.tagged("a") if link.attributes["href"] == f"#{filed().id}")
    assert link.text == "CNY 8.180107 billion"
    assert newspaper().id in row.targets
    shown = page().by_id(filed().id)
    assert [quote.text for quote in shown.tagged("q")] == ["8,180.107"]
    assert f"known since 2024-03-20; filing; read at {TABLE}:2" in shown.text


def test_the_page_marks_the_finding_as_settled() -> None:
    (item,) = (item for item in page().by_id("findings").tagged("li") if {filed().id, newspaper().id} <= item.targets)
    assert item.attributes["class"] == "settled"


def test_trace_leads_from_the_report_back_to_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed("weigh", NAME)
    report = read_page((tmp_path / "weighed" / NAME / "report.html").read_text(encoding="utf-8"))
    assert report.by_id(filed().id).text == page().by_id(filed().id).text
    first, figure, quote, source, place = printed("trace", filed().id).splitlines()
    assert first == f"{NAME}, weighed as of 2024-04-30"
    assert figure == f"CNY 8.180107 billion  {filed().id}  Kingsoft Cloud, revenue, FY2022"
    assert quote.strip() == "“8,180.107”"
    assert source.strip().startswith("Kingsoft Cloud, “Preliminary announcement of annual results")
    path, line = place.split()[2].rstrip(";").split(":")
    assert "8,180.107" in (BUNDLED / NAME / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]


@cache
def weighing() -> Weighing:
    """The case, weighed in memory."""
    return weigh(bench_of(BUNDLED / NAME))


@cache
def case() -> Case:
    """The case."""
    return load_case(BUNDLED / NAME)


@cache
def page() -> Element:
    """Its page."""
    return read_page(as_html(weighing()))


def findings() -> tuple[Finding, ...]:
    """What the checks see in what was known."""
    known = weighing().knowledge.facts
    return registry.run(known, case().entities, weighing().picture.repairs)


def document(path: str) -> Document:
    """A document of the case."""
    return next(document for document in case().documents if document.path == path)


def filed() -> Fact:
    """The figure of the announcement, as a fact."""
    return fact(TABLE, FILED)


def newspaper() -> Fact:
    """The misprint, as a fact."""
    return fact(ARTICLE, PRINTED)


def fact(path: str, amount: Decimal) -> Fact:
    """The one fact of an amount in a document."""
    found = (fact for fact in weighing().knowledge.facts if fact.citation.path == path)
    return next(fact for fact in found if fact.value.middle == amount)


def line_of(year: int) -> Choice:
    """The revenue of a year, as it is believed."""
    revenue = weighing().picture.history(CLOUD, Measure.REVENUE)
    return next(choice for choice in revenue if choice.fact.period and choice.fact.period.last.year == year)


def below(step: Step) -> set[str]:
    """The ids of all that a step rests on."""
    found = {basis.id for basis in step.rests_on}
    return found.union(*(below(basis) for basis in step.rests_on if isinstance(basis, Step)))
