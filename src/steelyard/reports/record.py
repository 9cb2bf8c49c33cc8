"""A weighing as plain records: what `valuation.json` holds, and what the page is made from.

Amounts are text with every digit, so that no reader's floating point changes them; `shown` is what people read.
"""

from __future__ import annotations

import json
from typing import Final

from steelyard import __version__
from steelyard.checks.judge import Outcome
from steelyard.judgement.evidence import Judged
from steelyard.models.prices import Quote
from steelyard.models.valuation import Gap, Layer, Note, Range, Step
from steelyard.picture.choose import Choice
from steelyard.reports.nodes import Record, citation_record, finding_record, node_record, origin_record, step_record
from steelyard.reports.numbers import signed
from steelyard.reports.sentence import checks, counts, quoted, verdict
from steelyard.reports.weighing import Weighing

FORM: Final = 1
"""Of the file: a higher number where a key changes its meaning or goes."""


def as_json(weighing: Weighing) -> str:
    """The whole weighing as JSON: the same case gives the same bytes."""
    return json.dumps(as_record(weighing), ensure_ascii=False, indent=1) + "\n"


def as_record(weighing: Weighing) -> Record:
    """The whole weighing as lists and dictionaries of words."""
    case, value = weighing.case, weighing.blend.range
    return {
        "form": FORM,
        "steelyard": __version__,
        "case": case.name,
        "title": case.title,
        "about": case.about,
        "company": case.company,
        "day": str(weighing.day),
        "currency": str(case.currency),
        "invented": case.invented,
        "verdict": verdict(weighing),
        "counts": _counts(weighing),
        "counts_text": counts(weighing),
        "checks_text": checks(weighing),
        "value": None if value is None else _range(value),
        "rule": weighing.blend.rule,
        "layers_agree": weighing.blend.agrees,
        "notes": [_note(note) for note in (*weighing.blend.notes, *weighing.breaches)],
        "layers": [_layer(weighing, layer) for layer in weighing.layers],
        "prices": [_price(weighing, quote, step) for quote, step in weighing.deviations],
        "accounts": [choice_record(weighing, choice) for choice in weighing.lines],
        "questions": [_question(each) for each in weighing.judged],
        "findings": [finding_record(finding) for finding in weighing.findings],
        "not_known": [_gap(gap) for gap in weighing.gaps],
        "doubts": [{"why": doubt.why, **citation_record(doubt.citation)} for doubt in weighing.knowledge.doubts],
        "documents": _documents(weighing),
        "nodes": {key: node_record(weighing, node) for key, node in sorted(weighing.nodes.items())},
    }


def choice_record(weighing: Weighing, choice: Choice) -> Record:
    """A chosen line of the accounts, why it was chosen, and what stands against it."""
    return {
        "fact": choice.fact.id,
        "measure": choice.fact.measure.value,
        "period": weighing.picture.name(choice.fact),
        "shown": str(choice.value),
        "reason": choice.reason,
        "rivals": [fact.id for fact in choice.rivals],
    }


def _counts(weighing: Weighing) -> Record:
    knowledge = weighing.knowledge
    return {
        "documents": len(_documents(weighing)),
        "facts": len(knowledge.facts),
        "stakes": len(knowledge.holdings),
        "later": knowledge.later,
        "doubts": len(knowledge.doubts),
        "agrees": weighing.counted(Outcome.AGREES),
        "disagrees": weighing.counted(Outcome.DISAGREES),
        "settled": weighing.settled,
        "cannot_tell": weighing.counted(Outcome.CANNOT_TELL),
    }


def _range(value: Range) -> Record:
    return {"low": step_record(value.low), "mid": step_record(value.mid), "high": step_record(value.high)}


def _layer(weighing: Weighing, layer: Layer) -> Record:
    scale = weighing.scale if weighing.scale and layer is weighing.scale.layer else None
    return {
        "name": layer.name.value,
        "basis": layer.basis,
        "range": None if layer.range is None else _range(layer.range),
        "floor": step_record(scale.floor) if scale and scale.floor else None,
        "ceiling": step_record(scale.ceiling) if scale and scale.ceiling else None,
        "working": [step_record(step) for step in layer.working],
        "notes": [_note(note) for note in layer.notes],
        "not_known": [_gap(gap) for gap in layer.gaps],
    }


def _note(note: Note) -> Record:
    return {"says": note.says, "steps": [step_record(step) for step in note.steps]}


def _gap(gap: Gap) -> Record:
    return {"what": gap.what, "do": gap.do}


def _price(weighing: Weighing, quote: Quote, deviation: Step | None) -> Record:
    value = weighing.blend.range
    return {
        "day": str(quote.day),
        "says": quote.says,
        "shown": quoted(quote),
        "bound": quote.bound,
        "firm": quote.is_firm,
        "latest": quote is weighing.price,
        "low": step_record(quote.low),
        "high": step_record(quote.high),
        "standing": quote.standing(value).value if value else None,
        "deviation": {**step_record(deviation), "signed": signed(deviation.amount)} if deviation else None,
    }


def _question(judged: Judged) -> Record:
    answer = judged.answer
    return {
        "question": judged.question.value,
        "title": judged.asked.title,
        "asks": judged.asked.asks,
        "verdict": answer.verdict.value if answer else None,
        "answer": " ".join(answer.says.split()) if answer else None,
        "who": answer.who if answer else None,
        "evidence": [each.id for each in judged.evidence],
        "missing": list(judged.missing),
    }


def _documents(weighing: Weighing) -> list[Record]:
    return [
        {"path": document.path, **origin_record(document.origin), "day": str(document.origin.day)}
        for document in weighing.case.documents
        if document.origin.day <= weighing.day
    ]
