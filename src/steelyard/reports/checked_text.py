"""What the checks saw, for a screen: what disagrees with its quotes and pages, what would mend it, the rest counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from steelyard.checks.finding import Finding
from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Term, term_of
from steelyard.checks.repair.repair import Repair
from steelyard.reports.checked import Checked
from steelyard.reports.columns import cut, wrap
from steelyard.reports.numbers import many

_NARROWEST: Final = 24
_LONGEST: Final = 160
_QUOTES: Final = 6
_AGREE: Final = (Outcome.AGREES, Outcome.TRUNCATED, Outcome.OFF_BY_ONE)
_SECTIONS: Final = (
    (Outcome.OFF_BY_ONE, "Off by one in the last place"),
    (Outcome.TRUNCATED, "Agrees only if truncated"),
    (Outcome.CANNOT_TELL, "Cannot tell"),
    (Outcome.AGREES, "Agrees"),
)


def as_text(checked: Checked, *, width: int, everything: bool = False) -> str:
    """The whole answer.

    Args:
        checked: what was seen.
        width: letters in a line.
        everything: whether to list what agrees and what could not be told, too.
    """
    width = max(width, _NARROWEST)
    lines: list[str] = []
    for finding in checked.unsettled:
        lines += [*_finding(checked, finding, width, mark="! "), ""]
    settled = [each for each in checked.findings if each.outcome is Outcome.DISAGREES and not each.is_open]
    for finding in _once(settled):
        lines += [*wrap(f"{finding.says} [{finding.id}]", width, mark="✓ "), ""]
    for repair in checked.repairs:
        lines += [*_repair(checked, repair, width), ""]
    for outcome, title in _SECTIONS if everything else ():
        found = [each for each in checked.findings if each.outcome is outcome]
        if found:
            lines += [title]
            lines += [line for each in _once(found) for line in _listed(each, width)]
            lines += [""]
    return "\n".join([*lines, *wrap(summary(checked), width), ""])


def summary(checked: Checked) -> str:
    """All that was looked at, counted, in one or two sentences."""
    agree, disagree = checked.counted(*_AGREE), checked.counted(Outcome.DISAGREES)
    settled = disagree - sum(each.is_open for each in checked.findings)
    found = f"{many(checked.facts, 'fact')}, {many(len(checked.findings), 'relation')}: {agree} agree"
    odd = [
        f"{checked.counted(outcome)} {words}"
        for outcome, words in (
            (Outcome.TRUNCATED, "only if truncated"),
            (Outcome.OFF_BY_ONE, "but for one in the last place"),
        )
        if checked.counted(outcome)
    ]
    found += f" ({', '.join(odd)})" if odd else ""
    found += f", {disagree} disagree" + (f" ({settled} settled)" if settled else "")
    return f"{found}, {checked.counted(Outcome.CANNOT_TELL)} cannot be told."


def _finding(checked: Checked, finding: Finding, width: int, *, mark: str) -> Iterator[str]:
    yield from wrap(f"{finding.says} [{finding.id}]", width, mark=mark)
    terms = finding.terms or tuple(map(term_of, finding.facts))
    yield from _quotes(checked, terms, width)
    if finding.do and checked.repair_of(finding) is None:
        yield from wrap(finding.do, width, mark="    ")


def _quotes(checked: Checked, terms: Iterable[Term], width: int) -> Iterator[str]:
    """Each figure in the words of its page, and where they stand."""
    for term in tuple(terms)[:_QUOTES]:
        if term.citation:
            quote = term.fact.quote if term.fact else term.citation.quote
            words = cut(" ".join(quote.split()), _LONGEST)
            yield from wrap(f"“{words}”  {checked.place(term.citation)}", width, mark="    ")


def _repair(checked: Checked, repair: Repair, width: int) -> Iterator[str]:
    yield from wrap(f"{repair.says} [{repair.id}]", width, mark="→ ")
    yield from _quotes(checked, (repair.figure, *map(term_of, repair.confirmed_by)), width)


def _listed(finding: Finding, width: int) -> Iterator[str]:
    yield from wrap(finding.says + (f" {finding.do}" if finding.do else ""), width, mark="  – ")


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """What is said twice is told once."""
    return {finding.says: finding for finding in findings}.values()
