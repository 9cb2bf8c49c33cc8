"""Pages with one table, as a filing team drafts them, and what the check of tables says of them."""

from collections.abc import Sequence
from datetime import date

from steelyard.checks.finding import Finding
from steelyard.checks.found.tables import check_tables
from steelyard.checks.judge import Outcome
from steelyard.checks.sheet import sheet_of
from steelyard.sources.convert.convert import convert
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName

_ORIGIN = Origin(publisher="Acme", title="Draft", day=date(2024, 3, 1), tier=Tier.FILING)


def page(content: str, name: str = "draft.md") -> Document:
    """A document of one file."""
    read = convert(name, content.encode())
    return Document(
        path=f"documents/{name}",
        text=read.text,
        kind=DocumentKind.PROSE,
        origin=_ORIGIN,
        about=EntityName("Acme"),
        grids=read.grids,
    )


def table(lines: str, heads: str = "2023 | 2022 | 2021") -> Document:
    """A table out of lines such as "Cloud | 100 | 90"."""
    rows = [f"| {line.strip()} |" for line in lines.strip().splitlines()]
    count = heads.count("|") + 2
    return page("\n".join(["# Acme", "", "RMB in millions", "", f"| | {heads} |", "|---" * count + "|", *rows]) + "\n")


def findings(*documents: Document) -> list[Finding]:
    """Everything the check says."""
    return list(check_tables(sheet_of([], [], [], documents=documents)))


def outcomes(found: Sequence[Finding]) -> list[Outcome]:
    """The verdicts, those that agree left out."""
    return [each.outcome for each in found if each.outcome is not Outcome.AGREES]


def quotes(finding: Finding) -> list[str]:
    """The cells that a finding looked at."""
    return [term.citation.quote for term in finding.terms if term.citation]
