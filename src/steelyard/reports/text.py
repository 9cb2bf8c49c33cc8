"""A weighing as one screen of text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from steelyard.checks.judge import Outcome
from steelyard.models.valuation import Layer, LayerName, Note, Range
from steelyard.reports.numbers import many, short, show, signed
from steelyard.reports.sentence import checks, counts, quoted, verdict
from steelyard.reports.weighing import Weighing

WIDTH: Final = 110
_MOST_PRICES: Final = 6
_SHORT: Final = 40
_MOST_GAPS: Final = 6
_MOST_FINDINGS: Final = 4


def as_text(weighing: Weighing, report: str = "") -> str:
    """The screen: the answer, the layers, the prices, the questions, what is not known, and where the report went."""
    lines = [line if len(line) <= WIDTH else line[: WIDTH - 1] + "…" for line in _lines(weighing)]
    return "\n".join([*lines, f"Report: {report}"] if report else lines)


def _lines(weighing: Weighing) -> Iterator[str]:
    case = weighing.case
    yield f"{case.title}   ·   {case.company}, {weighing.day}, in {case.currency}"
    if case.invented:
        yield "Every figure of this case is invented, for teaching."
    yield from _wrap(counts(weighing))
    yield ""
    yield from _wrap(verdict(weighing))
    yield ""
    yield from _value_lines(weighing)
    yield from _section("Prices of the whole, against the middle of the range", _price_lines(weighing))
    yield from _section("The eight questions", _question_lines(weighing))
    yield from _section(checks(weighing), _finding_lines(weighing))
    yield from _section("Not known", _gap_lines(weighing))


def _value_lines(weighing: Weighing) -> Iterator[str]:
    yield f"{'Layers':<12}{'low':>10}{'middle':>12}{'high':>12}"
    for layer in weighing.layers:
        yield from _layer_lines(weighing, layer)
    value = weighing.blend.range
    if value:
        yield f"{'together':<12}{_ends(value)}   {value.mid.id}"
        yield f"{'':<12}{weighing.blend.rule}"
    for note in (*weighing.blend.notes, *weighing.breaches):
        yield from _wrap(note.says, "  ! ")
    yield ""


def _layer_lines(weighing: Weighing, layer: Layer) -> Iterator[str]:
    if layer.name is LayerName.SCALE:
        scale = weighing.scale
        low = short(scale.floor.amount) if scale and scale.floor else "not known"
        high = short(scale.ceiling.amount) if scale and scale.ceiling else "not known"
        yield f"{layer.name:<12}{low:>10}{'':>12}{high:>12}   {layer.basis}"
        for note in layer.notes[1:]:  # the first says the order over again, with its reason
            yield from _two(_noted(note), " " * 14)
        return
    if layer.range is None:
        yield f"{layer.name:<12}{'no figure':>10}{'':>24}   {layer.basis}"
    else:
        ends = _ends(layer.range)
        yield f"{layer.name:<12}{ends}   {layer.range.mid.id}  {layer.basis}"
        yield _one(layer.range.mid.says, " " * 14)
    for note in layer.notes:
        yield from _two(_noted(note), " " * 14)


def _noted(note: Note) -> str:
    """The note with its amounts, and what each is where a few words say it."""
    told = [show(step.amount, step.unit) + (f" {step.says}" if len(step.says) <= _SHORT else "") for step in note.steps]
    return f"{note.says} {', '.join(told)}".strip()


def _price_lines(weighing: Weighing) -> Iterator[str]:
    shown = weighing.deviations[-_MOST_PRICES:]
    for quote, step in shown:
        value = weighing.blend.range
        stands = f"{signed(step.amount):>6}  {quote.standing(value)}" if step and value else ""
        yield f"  {quote.day}  {quoted(quote):<22}{stands:<36}{quote.low.id}  {quote.says}"
    if len(weighing.deviations) > len(shown):
        yield f"  … and {len(weighing.deviations) - len(shown)} earlier, in the report"


def _question_lines(weighing: Weighing) -> Iterator[str]:
    for judged in weighing.judged:
        points = judged.answer.verdict if judged.answer else "–"
        if judged.answer:
            says = " ".join(judged.answer.says.split())
        else:
            lacks = f", missing: {', '.join(judged.missing)}" if judged.missing else ""
            says = f"not answered by that day; evidence: {many(len(judged.evidence), 'fact')}{lacks}"
        yield f"  {judged.question:<13}{points:<7}" + textwrap.shorten(says, WIDTH - 22, placeholder=" …")


def _finding_lines(weighing: Weighing) -> Iterator[str]:
    found = [finding for finding in weighing.findings if finding.outcome is Outcome.DISAGREES]
    found = list({finding.says: finding for finding in reversed(found)}.values())  # said twice is told once
    for finding in sorted(found, key=lambda finding: not finding.is_open)[:_MOST_FINDINGS]:
        yield from _wrap(f"{finding.says} [{finding.id}]", "  ! " if finding.is_open else "  ✓ ")
    if len(found) > _MOST_FINDINGS:
        yield f"  … and {len(found) - _MOST_FINDINGS} more, in the report"


def _gap_lines(weighing: Weighing) -> Iterator[str]:
    for gap in weighing.gaps[:_MOST_GAPS]:
        yield _one(f"{gap.what}", "  – ")
    if len(weighing.gaps) > _MOST_GAPS:
        yield f"  … and {len(weighing.gaps) - _MOST_GAPS} more, in the report"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found or title.startswith("Checks"):
        yield title
        yield from found
        yield ""


def _ends(value: Range) -> str:
    return f"{short(value.low.amount):>10}{short(value.mid.amount):>12}{short(value.high.amount):>12}"


def _one(text: str, mark: str) -> str:
    """One line, shortened at its end."""
    return mark + textwrap.shorten(text, WIDTH - len(mark), placeholder=" …")


def _two(text: str, mark: str) -> Iterator[str]:
    """At most two lines; what is cut off is shown by a mark and stands in the report."""
    yield from textwrap.wrap(
        " ".join(text.split()), WIDTH, initial_indent=mark, subsequent_indent=mark, max_lines=2, placeholder=" …"
    )


def _wrap(text: str, mark: str = "") -> Iterator[str]:
    indent = " " * len(mark)
    yield from textwrap.wrap(" ".join(text.split()), WIDTH, initial_indent=mark, subsequent_indent=indent)
