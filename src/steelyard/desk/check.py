"""Check figures against figures: a case, files, or both together on one sheet.

case ─▶ ledger ─▶ known_by(day) ─┐
files, and the case's own texts ─▶ reading ─▶ facts, ties ─┴─▶ sheet ─▶ findings ─▶ repairs

A case believes what the strict reader says (decision 0008). The checks look at what the other reader finds beside it
too: a figure that is only likely can agree, and where it does not, that is no misprint yet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, final

from steelyard.checks.registry import run_on
from steelyard.checks.repair.propose import propose
from steelyard.checks.sheet import Sheet, sheet_of
from steelyard.desk.bench import open_case
from steelyard.desk.loose import STDIN, find
from steelyard.desk.one_name import renamed
from steelyard.desk.read import Ask, NotRead, read_files
from steelyard.ledger.fact import Fact
from steelyard.reading.ties.read import read_ties
from steelyard.reading.ties.tie import Tie
from steelyard.reports.checked import Checked
from steelyard.reports.read_files import ReadFile
from steelyard.sources.aliases import together
from steelyard.sources.case import Case, RepairDecision
from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.names import Entity

_NEAR: Final = 8
"""Facts before a place that may still reach into it: a sentence of which several figures are cited whole."""


@final
@dataclass(frozen=True)
class _Ledger:
    """What the ledgers of the named cases hold."""

    facts: tuple[Fact, ...] = ()
    entities: tuple[Entity, ...] = ()
    repairs: tuple[RepairDecision, ...] = ()


def check(
    words: Sequence[str],
    ask: Ask,
    day: date | None,
    *,
    stdin: Callable[[int], bytes],
    progress: Callable[[str], None] = lambda _: None,
    note: Callable[[str], None] = lambda _: None,
) -> Checked:
    """Check what a person names, all of it together.

    Args:
        words: paths, case folders, bundled cases; `-` is what another program hands over.
        ask: what a person says about the files.
        day: nothing known later is used; else the day of the case, and for files alone no day at all.
        stdin: gives what another program hands over, at most so many bytes.
        progress: is told, in words, what takes time.
        note: is told, in words, what is passed over.

    Raises:
        NothingKnownError: the day is before every fact of a case.
    """
    ledger, day = _of_cases(words, day, progress)
    read: list[ReadFile] = []
    not_read: list[NotRead] = []
    for each in read_files(words, ask, stdin=stdin, progress=progress, note=note):
        if isinstance(each, NotRead):
            not_read.append(each)
        elif day is None or each.published is None or each.published <= day:
            read.append(each)
    progress("Setting figures against figures …")
    sheet = _sheet(ledger, read, ask)
    findings = run_on(sheet)
    return Checked(
        findings=findings,
        repairs=propose(sheet, findings),
        facts=len(sheet.facts),
        files=tuple(read),
        not_read=tuple((each.path, each.refusal) for each in not_read),
        day=day,
        year_ends=sheet.cells.year_ends,
    )


def _of_cases(words: Sequence[str], day: date | None, progress: Callable[[str], None]) -> tuple[_Ledger, date | None]:
    """The facts of the cases among the words, as known by the day; and the day."""
    found = _Ledger()
    for word in words:
        if word == STDIN or not _is_case(word):
            continue
        bench = open_case(word, progress=progress)
        day = day or bench.case.day
        bench.ledger.must_know_something(bench.case.company, day)
        known = bench.ledger.known_by(day)
        repairs = tuple(repair for repair in bench.case.repairs if repair.day <= day)
        found = _Ledger(
            found.facts + known.facts, together(found.entities, bench.case.entities), found.repairs + repairs
        )
    return found, day


def _is_case(word: str) -> bool:
    try:
        return isinstance(find(word), Case)
    except SteelyardError:
        return False  # told where the files are read


def _sheet(ledger: _Ledger, read: Sequence[ReadFile], ask: Ask) -> Sheet:
    """One sheet of all facts: those of the ledger, and beside them what was read at places where it has none."""
    taken: dict[str, list[Span]] = {}
    for fact in sorted(ledger.facts, key=lambda fact: fact.citation.span):
        taken.setdefault(fact.citation.document, []).append(fact.citation.span)
    facts, ties, documents = list(ledger.facts), list[Tie](), []
    entities = together(ledger.entities, ask.aliases)
    for file in read:
        entities = together(entities, file.names)
    with_one_name = renamed(read, entities)
    for part in (part for file in read for part in file.parts):
        documents.append(part.document)
        held = taken.get(part.document.id, [])
        claims = tuple(map(with_one_name, part.reading.claims))
        facts += [Fact(claim) for claim in claims if not _overlaps(claim.citation.span, held)]
        ties += read_ties(part.document, claims)
    return sheet_of(facts, entities, ledger.repairs, ties=ties, documents=documents)


def _overlaps(span: Span, held: Sequence[Span]) -> bool:
    """Whether a place shares characters with one of others that are in order."""
    at = bisect_left(held, span)
    before = held[max(0, at - _NEAR) : at]
    return (at < len(held) and held[at].start < span.end) or any(other.end > span.start for other in before)
