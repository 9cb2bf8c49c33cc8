"""What the checks saw, as records: a line of JSON each, or one JSON object. Every other form of report shows this.

The keys are those of `docs/checks.md`. Each figure leads to its page by `doc`, `start`, `place` and its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, final

from steelyard.checks.finding import Finding
from steelyard.checks.judge import HOLDS, Judgement, Outcome
from steelyard.checks.relation import Term, term_of
from steelyard.checks.repair.repair import Repair
from steelyard.checks.tell import unit_of
from steelyard.reports.claims import Record, line_of, place_of
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.sources.document import Citation
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.names import EntityName
from steelyard.words.period import CALENDAR, YearEnd, plain_name

_PLACES: Final = 4


@final
@dataclass(frozen=True, kw_only=True)
class Checked:
    """Findings and proposals, with the files that they lead to."""

    findings: tuple[Finding, ...]
    repairs: tuple[Repair, ...]
    facts: int
    """How many facts were on the sheet."""
    files: tuple[ReadFile, ...]
    not_read: tuple[tuple[str, SteelyardError], ...]
    day: date | None
    """Nothing known later was used; none where no day was asked for."""
    year_ends: Mapping[EntityName, YearEnd]

    @cached_property
    def _parts(self) -> Mapping[str, tuple[ReadFile, ReadPart]]:
        return {part.document.id: (file, part) for file in self.files for part in file.parts}

    def counted(self, *outcomes: Outcome) -> int:
        """How many findings say so."""
        return sum(finding.outcome in outcomes for finding in self.findings)

    @property
    def unsettled(self) -> tuple[Finding, ...]:
        """What a person still has to look at: said twice is told once."""
        return tuple({each.says: each for each in reversed(self.findings) if each.is_open}.values())[::-1]

    @cached_property
    def _by_relation(self) -> Mapping[int, Repair]:
        return {id(mend.relation): repair for repair in reversed(self.repairs) for mend in repair.mends}

    def repair_of(self, finding: Finding) -> Repair | None:
        """What would mend a finding, if anything would."""
        return self._by_relation.get(id(finding.relation))

    def place(self, citation: Citation) -> str:
        """Where something stands: `note.md:14`, `report.pdf, page 3`."""
        found = self._parts.get(citation.document)
        return place_of(*found, citation) if found else citation.place

    def document(self, citation: Citation) -> str:
        """The name of the document that something stands in."""
        found = self._parts.get(citation.document)
        return found[1].name if found else citation.path


def as_jsonl(checked: Checked) -> str:
    """One JSON object a line: the findings, and behind them the repairs."""
    found = [finding_record(checked, finding) for finding in checked.findings]
    found += [repair_record(checked, repair) for repair in checked.repairs]
    return "".join(line_of(record) + "\n" for record in found)


def as_json(checked: Checked) -> str:
    """Everything as one JSON object."""
    return (
        line_of(
            {
                "day": None if checked.day is None else str(checked.day),
                "facts": checked.facts,
                "files": [file.name for file in checked.files],
                "counts": {outcome.value: checked.counted(outcome) for outcome in Outcome},
                "findings": [finding_record(checked, finding) for finding in checked.findings],
                "repairs": [repair_record(checked, repair) for repair in checked.repairs],
                "not_read": [{"path": path, "why": refusal.happened} for path, refusal in checked.not_read],
            }
        )
        + "\n"
    )


def finding_record(checked: Checked, finding: Finding) -> Record:
    """A finding with its figures, each with the way to its page."""
    relation, repair = finding.relation, checked.repair_of(finding)
    inputs = relation.inputs if relation else tuple(map(term_of, finding.facts))
    stated = relation.stated if relation else None
    allowed = finding.allowed
    return {
        "type": "finding",
        "id": finding.id,
        "check": finding.check.value,
        "kind": relation.kind.value if relation else None,
        "verdict": finding.outcome.value,
        "holds": _holds(finding),
        "open": finding.is_open,
        "doc": next((checked.document(term.citation) for term in finding.terms if term.citation), None),
        "input_quotes": [term.citation.quote if term.citation else None for term in inputs],
        "stated_quote": stated.citation.quote if stated and stated.citation else None,
        "inputs": [term_record(checked, term) for term in inputs],
        "stated": stated and term_record(checked, stated),
        "tie": relation.tie or None if relation else None,
        "recomputed_low": allowed and allowed.low,
        "recomputed_high": allowed and allowed.high,
        "unit": str(unit_of(relation)) if relation else None,
        "claimed_low": relation.bound.low if relation and relation.bound else None,
        "claimed_high": relation.bound.high if relation and relation.bound else None,
        "says": finding.says,
        "do": finding.do or None,
        "mended": finding.mended or None,
        "repair": repair.id if repair else None,
    }


def _holds(finding: Finding) -> bool | None:
    return None if finding.outcome is Outcome.CANNOT_TELL else finding.outcome in HOLDS


def term_record(checked: Checked, term: Term) -> Record:
    """A figure of a relation, and where it stands."""
    citation, fact = term.citation, term.fact
    return {
        "quote": citation.quote if citation else None,
        "doc": checked.document(citation) if citation else None,
        "start": citation.span.start if citation else None,
        "place": checked.place(citation) if citation else None,
        "name": term.name or None,
        "fact": fact.id if fact else None,
        "subject": fact.entity or None if fact else None,
        "measure": fact.measure.value if fact else None,
        "segment": fact.segment or None if fact else None,
        "period": _period(checked, term) or None,
        **value_record(term.value),
    }


def _period(checked: Checked, term: Term) -> str:
    if term.fact is None:
        return ""
    return plain_name(term.fact.period, checked.year_ends.get(term.fact.entity, CALENDAR))


def value_record(value: Printed) -> Record:
    """A printed figure in base units of its unit."""
    return {"low": value.low, "high": value.high, "approx": value.approx, "unit": str(value.unit)}


def repair_record(checked: Checked, repair: Repair) -> Record:
    """A proposal: what, from, to, which slip, what it mends, and its rivals."""
    findings = {id(finding.relation): finding.id for finding in checked.findings if finding.relation}
    return {
        "type": "repair",
        "id": repair.id,
        "status": repair.status.value,
        "slip": repair.slip.value,
        "figure": term_record(checked, repair.figure),
        "was": value_record(repair.was),
        "to": value_record(repair.becomes),
        "weight": round(repair.weight, _PLACES),
        "mends": [
            {
                "finding": findings.get(id(mend.relation)),
                "before": _judged(mend.before),
                "after": _judged(mend.after),
            }
            for mend in repair.mends
        ],
        "keeps": len(repair.keeps),
        "rivals": [
            {
                "figure": term_record(checked, rival.figure),
                "to": value_record(rival.becomes),
                "slip": rival.slip.value,
                "weight": round(rival.weight, _PLACES),
            }
            for rival in repair.rivals
        ],
        "confirmed_by": [term_record(checked, term_of(fact)) for fact in repair.confirmed_by],
        "says": repair.says,
    }


def _judged(judgement: Judgement) -> Record:
    allowed = judgement.allowed
    return {
        "verdict": judgement.outcome.value,
        "recomputed_low": allowed and allowed.low,
        "recomputed_high": allowed and allowed.high,
    }
