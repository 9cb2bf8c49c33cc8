"""One figure of a sentence, linked to a measure, a company and a period by explicit grammar, or doubted.

For each figure of a sentence:

 1. its measure is the nearest one before it with nothing but `GLUE` between, else one that follows at once
    ("1,700 nodes", "1.5 billion yuan of profit") (`_label`);
 2. its aspect is a change behind a verb of rising or falling, a share before "of revenue", a growth rate before
    "a year", else the level (`_aspect`);
 3. its period is the date of the sentence that belongs to it (`timing`);
 4. its company is the nearest name before the measure, else the company of the document (`subject`), unless
    another could be meant.

What finds no measure, or a measure that is not counted in its unit, or stands among words of `caution`, is a `Doubt`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.caution import caution, is_had
from steelyard.reading.claim import Claim, mode_of
from steelyard.reading.context import Labelled, Sentence
from steelyard.reading.figures import Figure
from steelyard.reading.labels import COUNTED, FALLS, FORECASTS, GLUE, PLANS, RISES, RUMOURS, SAID_TO, fits
from steelyard.reading.subject import Subject
from steelyard.reading.timing import Timing
from steelyard.sources.case import Case
from steelyard.sources.document import Document
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, settled
from steelyard.words.names import EntityName
from steelyard.words.period import Over, Period, YearEnd, period_name, year_before
from steelyard.words.quantity import Currency, Unit

READER: Final = "prose/1"

_OF_LABEL: Final = re.compile(r"\s+(?:of|in)\s+(?:(?:net|total|annual|its|the|all)\s+)*", re.IGNORECASE)
_A_YEAR: Final = re.compile(r"\s+(?:a|per|each)\s+year\b|\s+annually\b|\s+yearly\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[\w'’&/-]+")
_COMPOUND: Final = re.compile(r"\bcompound(?:ed)?\b[\w\s-]*$", re.IGNORECASE)


@final
@dataclass(frozen=True, slots=True)
class FigureReader:
    """Links the figures of one sentence."""

    document: Document
    case: Case
    sentence: Sentence

    @property
    def timing(self) -> Timing:
        """The dates of the sentence."""
        return Timing(self.sentence)

    def claim(self, figure: Figure) -> Claim | str:  # noqa: PLR0911 - one line a reason
        """The figure as a claim, or why it is none."""
        label = self._label(figure)
        if label is None:
            return "no measure is named beside it"
        if why := caution(self.sentence, label, figure):
            return why
        measure = label.label.measure
        aspect, sign = self._aspect(figure, label)
        value = self._value(figure, label, aspect, sign)
        if aspect is Aspect.LEVEL and not fits(measure, value):
            return f"{measure} is not counted in {value.unit}"
        if aspect is not Aspect.LEVEL and value.unit is not Unit.PERCENT:
            return f"a {aspect} in {value.unit} is not read yet"
        closed = value.low is not None and value.high is not None
        if aspect is Aspect.CHANGE and fits(measure, value) and closed and not value.is_point:
            return "it may be a change and the level that it leads to"
        entity = Subject(self.sentence).of(label, figure)
        if entity not in self.case.names:
            return str(entity)
        year_end = self.case.year_end(EntityName(entity))
        period = settled(measure, self.timing.period(figure, aspect, year_end))
        if self.timing.is_unsettled(figure, aspect, year_end):
            return "its period is not one that is read yet"
        segment = self._segment(figure, label, aspect)
        if aspect is Aspect.SHARE and not segment:
            return "it is a share, and the part is not named beside it"
        return Claim(
            entity=EntityName(entity),
            measure=measure,
            aspect=Aspect.SHARE if measure is Measure.MARKET_SHARE and aspect is Aspect.LEVEL else aspect,
            of=self._of(figure, aspect, period, measure, year_end),
            segment=segment,
            period=period,
            value=value,
            mode=self._mode(figure, measure, period),
            citation=self.document.cite(figure.span, reader=READER),
            origin=self.document.origin,
        )

    def _label(self, figure: Figure) -> Labelled | None:
        labels = self.sentence.labels
        behind = next((label for label in labels if label.span.start >= figure.span.end), None)
        if behind is not None:
            gap = self.sentence.text[figure.span.end : behind.span.start]
            counted = behind.label.measure in COUNTED and re.fullmatch(r"\s+(?:[\w-]+\s+){0,2}", gap)
            if counted and figure.value.unit is Unit.COUNT and is_had(self.sentence, figure):
                return behind
            if _OF_LABEL.fullmatch(gap) and (figure.value.unit is Unit.PERCENT or is_had(self.sentence, figure)):
                return behind
        before = [label for label in labels if label.span.end <= figure.span.start]
        bare_cost = before and label_words(self.sentence.text, before[-1]) in {"cost", "costs"}
        if bare_cost and not self.sentence.between(before[-1].span.end, figure.span.start).strip():
            return None  # "the lunch cost 18 yuan": a verb
        if before and self._is_glue(before[-1].span.end, figure.span.start, self.sentence.segment(before[-1], figure)):
            return before[-1]
        return None

    def _is_glue(self, start: int, end: int, segment: str) -> bool:
        """Whether nothing but joining words, names and the part of the company stands between two places."""
        words = self.sentence.between(start, end)
        for named in self.sentence.names:
            if start <= named.span.start and named.span.end <= end:
                words = words.replace(self.sentence.text[named.span.start : named.span.end], " ")
        if ";" in words:
            return False
        allowed = GLUE | RISES | FALLS | FORECASTS | {"'s", "’s", "s", "from", *segment.lower().split()}
        return all(word.lower() in allowed for word in _WORDS.findall(words))

    def _aspect(self, figure: Figure, label: Labelled) -> tuple[Aspect, int]:
        """Which side of the measure, and the sign that a verb of falling gives a change."""
        last = _WORDS.findall(self.sentence.between(self.sentence.span.start, figure.span.start).lower())[-1:]
        moved = bool(last) and last[0] in RISES | FALLS | {"by"} and label.span.end <= figure.span.start
        if figure.value.unit is not Unit.PERCENT:
            return (Aspect.DIFFERENCE if moved else Aspect.LEVEL), 1
        text = self.sentence.text
        if _A_YEAR.match(text, figure.span.end) or _COMPOUND.search(text[self.sentence.span.start : figure.span.start]):
            return Aspect.GROWTH_RATE, self._direction(figure)
        if label.span.start >= figure.span.end:
            return (Aspect.LEVEL if fits(label.label.measure, figure.value) else Aspect.SHARE), 1
        if moved:
            return Aspect.CHANGE, self._direction(figure)
        return Aspect.LEVEL, 1

    def _direction(self, figure: Figure) -> int:
        """-1 where the last verb before the figure is one of falling."""
        before = _WORDS.findall(self.sentence.between(self.sentence.span.start, figure.span.start).lower())
        verbs = [word for word in before if word in RISES | FALLS]
        return -1 if verbs and verbs[-1] in FALLS else 1

    def _value(self, figure: Figure, label: Labelled, aspect: Aspect, sign: int) -> Printed:
        value = figure.value
        if value.unit is Unit.COUNT and re.search(r"[a-z]", figure.quote) and not fits(label.label.measure, value):
            value = self._in_sentence_currency(value)
        below = (aspect is Aspect.LEVEL and label.label.loss and isinstance(value.unit, Currency)) or sign < 0
        return value.negated() if below and value.middle > 0 else value

    def _in_sentence_currency(self, value: Printed) -> Printed:
        """The only currency of a sentence serves all of it: "9.061 billion yuan in 2021 and 8.108 billion in 2022"."""
        currencies = {f.value.unit for f in self.sentence.figures if isinstance(f.value.unit, Currency)}
        return replace(value, unit=currencies.pop()) if len(currencies) == 1 else value

    def _segment(self, figure: Figure, label: Labelled, aspect: Aspect) -> str:
        own = self.sentence.segment(label, figure)
        if aspect is not Aspect.SHARE:
            return own
        before = [each for each in self.sentence.labels if each.span.end <= figure.span.start]
        return self.sentence.segment(before[-1], figure) if before else ""

    def _of(self, figure: Figure, aspect: Aspect, period: Period | None, measure: Measure, year_end: YearEnd) -> str:
        """What a change, share or growth rate is measured against, in the notation of `docs/case.md`."""
        match aspect:
            case Aspect.SHARE:
                return f"total {measure}"
            case Aspect.GROWTH_RATE:
                return (
                    period_name(year_end.fiscal_year(period.first.year), year_end) if isinstance(period, Over) else ""
                )
            case Aspect.CHANGE:
                bases = [
                    other
                    for other in self.sentence.figures
                    if self.timing.is_base(other) and other.span.start > figure.span.start
                ]
                start = self.timing.start_of(figure)
                base = self.timing.period(bases[0], Aspect.LEVEL, year_end) if bases else None
                base = start.period(year_end) if start else base
                usual = year_before(period) if isinstance(period, Over) and not bases else None
                return period_name(base or usual, year_end)
            case _:
                return "earnings" if measure is Measure.PRICE_MULTIPLE else ""

    def _mode(self, figure: Figure, measure: Measure, period: Period | None) -> Mode:
        before = self.sentence.text[self.sentence.span.start : figure.span.start].lower()
        words = set(_WORDS.findall(before)) | ({"rumour"} if SAID_TO.search(before) else set())
        for vocabulary, mode in ((RUMOURS, Mode.RUMOUR), (FORECASTS, Mode.FORECAST), (PLANS, Mode.PLAN)):
            if words & vocabulary:
                return mode
        return mode_of(self.document.origin, measure, period)


def label_words(text: str, label: Labelled) -> str:
    """The words of a label as the text writes them, in lower case."""
    return label.span.of(text).lower()
