"""`case.toml` and the documents beside it become a `Case`, or a list of all that is wrong with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar

from steelyard.sources import plans
from steelyard.sources.case import Answer, Case, RepairDecision
from steelyard.sources.document import Document
from steelyard.sources.flaw import Flaws
from steelyard.sources.scenarios import read_base_rates, read_correlations, read_scenarios, read_weights
from steelyard.sources.table import Table, lines_of
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Measure, Question, Verdict
from steelyard.words.names import Alias, Entity, EntityKind, EntityName, nearest_first
from steelyard.words.period import CALENDAR, YearEnd, read_year_end
from steelyard.words.quantity import ISO_4217, Currency

T = TypeVar("T")

FILE: Final = "case.toml"
_LARGEST: Final = 1_000_000
_DEEP: Final = re.compile(r"(?:[\w-]{1,40}\s{0,3}\.\s{0,3}){40}")
_TOML_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


def read_case(name: str, toml: str, documents: tuple[Document, ...], not_read: tuple[str, ...], flaws: Flaws) -> Case:
    """The case that the text of a `case.toml` and its documents make.

    Args:
        name: of the folder, for messages and reports.
        toml: the text of `case.toml`.
        documents: what `documents/`, `facts.csv` and `stakes.csv` hold.
        not_read: files of a kind that is not read.
        flaws: what was found wrong so far.

    Raises:
        CaseFlawsError: anything is wrong; it tells everything.
    """
    top = Table(_parsed(name, toml, flaws), (), FILE, lines_of(toml), flaws)
    head = top.table("case")
    if head is None:
        top.flaw(None, "There is no [case].", "Begin with [case] and its title, company, day and currency.")
        flaws.must_be_none(name)
        raise AssertionError("must_be_none raises after a flaw")
    day = head.day("day")
    entities = tuple(_entity(table) for table in top.tables("name"))
    reader = plans.PlanReader(day=day, entities={entity.name: entity for entity in entities})
    company = EntityName(head.text("company"))
    case = Case(
        name=name,
        title=head.text("title"),
        company=company,
        day=day,
        currency=_currency(head, "currency"),
        about=head.text("about", ""),
        invented=head.flag("invented", default=False),
        entities=entities,
        scale=_maybe(top.table("scale"), reader.scale),
        rings=tuple(reader.ring(table) for table in top.tables("ring")),
        relative=_maybe(top.table("relative"), lambda table: reader.relative(table, company)),
        conditions=tuple(reader.condition(table) for table in top.tables("condition")),
        dcf=_maybe(top.table("dcf"), lambda table: reader.dcf(table, company)),
        answers=tuple(_answer(table, day) for table in top.tables("answer")),
        repairs=tuple(_repair(table, reader, day) for table in top.tables("repair")),
        documents=documents,
        not_read=not_read,
        scenarios=read_scenarios(top, day),
        failure=_maybe(top.table("failure"), reader.failure),
        base_rates=read_base_rates(top, day),
        weights=read_weights(top, day),
        correlations=read_correlations(top, day),
        financial=head.flag("financial", default=False),
    )
    head.done()
    top.done()
    _check_whole(case, top, head)
    _check_documents(case, flaws)
    flaws.must_be_none(name)
    return case


def _parsed(name: str, toml: str, flaws: Flaws) -> dict[str, object]:
    if len(toml) > _LARGEST or (deep := _DEEP.search(toml)):
        line = 1 if len(toml) > _LARGEST else toml.count("\n", 0, deep.start()) + 1 if deep else 1
        flaws.add(FILE, line, "This is too long or too deep for a case.", "Keep figures in facts.csv and words short.")
        flaws.must_be_none(name)
    try:
        return tomllib.loads(toml, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as broken:  # a number or a nest of brackets may be too large
        place = _TOML_LINE.search(str(broken))
        line = int(place[1]) if place and place[1] else toml.count("\n") + 1
        says = _TOML_LINE.sub("", str(broken)).strip()
        flaws.add(
            FILE, line, f"This is not TOML: {says}.", "Look for a missing quote, bracket or = on or above that line."
        )
        flaws.must_be_none(name)
        raise AssertionError("must_be_none raises after a flaw") from broken


def _maybe(table: Table | None, read: Callable[[Table], T]) -> T | None:
    return None if table is None else read(table)


def _entity(table: Table) -> Entity:
    aliases = []
    for row in table.tables("aliases"):
        aliases.append(Alias(row.text("alias"), row.text("evidence")))
        row.done()
    entity = Entity(
        name=EntityName(table.text("name")),
        kind=table.choice("kind", EntityKind, called="kind of name", default=EntityKind.COMPANY),
        year_end=_year_end(table),
        aliases=tuple(aliases),
    )
    table.done()
    return entity


def _year_end(table: Table) -> YearEnd:
    word = table.text("year_end", str(CALENDAR))
    try:
        return read_year_end(word)
    except SteelyardError:
        table.flaw("year_end", f"{word!r} is not a month and day.", 'Write year_end = "03-31".')
        return CALENDAR


def _currency(table: Table, key: str) -> Currency:
    word = table.text(key)
    try:
        return Currency(word)
    except SteelyardError as refusal:
        if word:
            table.flaws.refused(table.file, table.line(key), refusal)
        return Currency(min(ISO_4217))


def _answer(table: Table, day: date) -> Answer:
    answer = Answer(
        question=table.choice("question", Question, called="question"),
        verdict=table.choice("verdict", Verdict, called="verdict"),
        says=table.text("says"),
        who=table.text("who"),
        day=table.day("day", day),
    )
    table.done()
    return answer


def _repair(table: Table, reader: plans.PlanReader, day: date) -> RepairDecision:
    company = reader.name(table, "company")
    repair = RepairDecision(
        company=company,
        measure=table.choice("measure", Measure, called="measure"),
        period=reader.period(table, "period", company),
        segment=table.text("segment", ""),
        was=table.amount("from"),
        becomes=table.amount("to"),
        accepted=table.flag("accepted", default=True),
        who=table.text("who"),
        why=table.text("why"),
        day=table.day("day", day),
    )
    if repair.was.unit != repair.becomes.unit:
        table.flaw("to", f"{repair.becomes} is not in {repair.was.unit}.", "Write both amounts in one unit.")
    table.done()
    return repair


def _check_whole(case: Case, top: Table, head: Table) -> None:
    """What no single key can tell: the company is a name, names are single, one ring is chosen."""
    names = [entity.name for entity in case.entities]
    if case.company not in names:
        known = nearest_first(case.company, names) or "none yet"
        head.flaw("company", f"{case.company!r} is not among the names.", f"Add a [[name]] for it; known: {known}.")
    seen: dict[str, str] = {}
    for position, entity in enumerate(case.entities):
        for spelling in entity.spellings:
            if seen.setdefault(spelling.casefold(), entity.name) != entity.name or names.count(entity.name) > 1:
                line = top.lines.get(("name", str(position)), 1)
                says = f"{spelling!r} names {seen[spelling.casefold()]} already."
                top.flaws.add(FILE, line, says, "Keep a name or alias with one company only.")
    chosen = [ring.name for ring in case.rings if ring.chosen]
    if case.rings and len(chosen) != 1:
        line = top.lines.get(("ring", "0"), 1)
        says = f"{len(chosen)} rings are chosen."
        top.flaws.add(FILE, line, says, "Write chosen = true in exactly one [[ring]].")
    for position, scenario in enumerate(case.scenarios):
        if "margin" in scenario.sets and case.dcf and case.dcf.margin is None:
            line = top.lines.get(("scenario", str(position)), 1)
            says = f"The scenario {scenario.name!r} sets a margin of a measure that is the flow itself."
            top.flaws.add(FILE, line, says, "Take the margin out, or forecast another measure with a margin.")
    questions = [answer.question for answer in case.answers]
    for position, question in enumerate(questions):
        if question in questions[:position]:
            line = top.lines.get(("answer", str(position)), 1)
            top.flaws.add(FILE, line, f"{question} is answered twice.", "Keep one [[answer]] for each question.")


def _check_documents(case: Case, flaws: Flaws) -> None:
    names = {entity.name for entity in case.entities}
    for document in case.documents:
        if document.about and document.about not in names:
            known = nearest_first(document.about, sorted(names))
            what = f"The document is about {document.about!r}, which is not among the names."
            flaws.add(document.path, 1, what, f"Write one of {known}, or add a [[name]] to {FILE}.")
