"""Which measure a figure is of: the name beside it, the verb that governs it, or that of the figure before it.

Every way of linking that applies gives a candidate with a weight; the heaviest that can be counted in the unit of the
figure is taken. Near beats far, a full name beats an ordinary word, and nothing is taken over a semicolon for nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from steelyard.reading.english.carrying import carried_on
from steelyard.reading.english.chosen import Chosen, can_be
from steelyard.reading.english.label import Label
from steelyard.reading.english.line import Line
from steelyard.reading.english.links import PROFITS, named_before, named_behind, named_by_cue
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.verbs import by_verb
from steelyard.reading.english.words import OF_PARTS
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_LEAST: Final = 1.0
"""The lightest candidate that is still taken."""


def choose(line: Line, index: int, part: Part) -> Chosen | None:  # noqa: C901 - one line a way of saying it
    """The measure of the figure at a token; nothing where no way of linking applies."""
    found: list[Chosen] = []
    if labelled := named_by_cue(line, index, part):
        found.append(Chosen(labelled.label, 9.5, labelled))
    if (labelled := named_behind(line, index)) is not None:
        strong = 8.2 if not labelled.is_weak or part.role is Role.SHARE else 7.4
        found.append(Chosen(labelled.label, strong, labelled))
    found.extend(named_before(line, index, part))
    if (verb := by_verb(line, index, part)) is not None:
        measure = Measure.ORDERS if verb.measure is Measure.VALUATION and _is_of_order(line) else verb.measure
        found.append(Chosen(Label(measure, verb.loss), verb.weight))
    if (carried := carried_on(line, index, part)) is not None:
        found.append(carried)
    if part.role is Role.CHANGE and line.tokens.word(part.cue) in {"growth", "grew", "grow", "grows", "growing"}:
        found.append(Chosen(Label(Measure.REVENUE), 2.5, None, "growth of what is not said"))
    if part.behind and line.tokens.word(part.cue) in {"premium", "discount", "upside", "downside"}:
        found.append(Chosen(Label(Measure.SHARE_PRICE), 9.1))
    if part.role is Role.RATE:
        found = [each for each in found if not (each.labelled and each.labelled.words.endswith("rate"))] or found
    if line.tokens.figure(index).value.unit is Unit.PERCENT and part.role in {Role.LEVEL, Role.SHARE, Role.END}:
        found = [_as_stake(each) for each in found]
    fitting = [each for each in found if can_be(each.label.measure, line, index, part)]
    if part.role is Role.SHARE:
        fitting = _parts_of(fitting, index, contributes=_contributes(line, part))
    best = max(fitting, key=lambda each: each.weight, default=None)
    if best is not None and part.role is Role.START:
        best = _same_profit(line, index, best)
    return best if best is not None and best.weight >= _LEAST else None


def _same_profit(line: Line, index: int, best: Chosen) -> Chosen:
    """A bare loss that is compared with is of the same kind: "operating profit was 3.3 mn, against a loss of 6.8"."""
    before = [other for other in line.taken if other < index]
    if not before or best.labelled is None or best.labelled.words not in {"loss", "losses", "profit"}:
        return best
    label, labelled = line.taken[max(before)]
    if label.measure not in PROFITS or labelled is None:
        return best
    return Chosen(Label(label.measure, best.label.loss, label.kind), best.weight, labelled, best.why)


def _is_of_order(line: Line) -> bool:
    """Whether what is valued is an order: one of the sentence, or of the one before."""
    if any(each.measure is Measure.ORDERS for each in line.labels):
        return True
    return line.context.label is not None and line.context.label.measure is Measure.ORDERS


def _as_stake(each: Chosen) -> Chosen:
    """A percentage of the share capital is a stake."""
    if each.labelled is None or each.label.measure is not Measure.EQUITY or each.labelled.words != "share capital":
        return each
    return replace(each, label=replace(each.label, measure=Measure.STAKE))


_OF_SALES: Final = frozenset({Measure.REVENUE, Measure.GROSS_PROFIT, Measure.OPERATING_PROFIT})
_SPENT: Final = frozenset({Measure.R_AND_D, Measure.COST, Measure.CAPEX})


def _contributes(line: Line, part: Part) -> bool:
    """Whether the verb before a share says that a part makes it up: "accounting for 12% of revenue"."""
    return part.cue > 0 and bool({line.tokens.word(part.cue), line.tokens.word(part.cue - 1)} & OF_PARTS)


def _parts_of(found: list[Chosen], index: int, *, contributes: bool) -> list[Chosen]:
    """For a share, the part goes before the whole: "profit …, 8% of sales", "R&D, 9.7% of income"."""
    wholes = [each for each in found if each.labelled is not None and each.labelled.first > index]
    whole = wholes[0].label.measure if wholes else None
    others = [each for each in found if each not in wholes]
    first = max(others, key=lambda each: each.weight, default=None)
    if first is not None and whole is None and first.label.measure in _OF_SALES:
        return [Chosen(Label(Measure.MARGIN), 9.0, first.labelled)]
    if first is not None and whole is not None:
        if first.label.measure in PROFITS and whole is Measure.REVENUE and not contributes:
            return [Chosen(Label(Measure.MARGIN), 9.0, first.labelled)]
        if first.label.measure in _SPENT and first.weight > 5:  # noqa: PLR2004
            return [Chosen(first.label, 9.0, first.labelled)]
    return wholes or found
