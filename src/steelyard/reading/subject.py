"""Whom a measure belongs to: the nearest name before it, or in words why that is not clear."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.context import PRONOUN, SHORT, Labelled, Named, Sentence
from steelyard.reading.figures import Figure
from steelyard.reading.labels import HAVING, PREPOSITIONS, VERBS, label_of
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.names import EntityName

HELD_BY_PERSONS: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER, Measure.OTHER})
"""Measures that a person can have; all others belong to a company."""

_PROPER: Final = re.compile(r"(?<![\w.])[A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*)*")
_PART: Final = re.compile(r"\b(?:arm|division|unit|business|segment|subsidiary|department|branch)\b", re.IGNORECASE)
_EXPECTS: Final = re.compile(r"\b(?:expects|forecasts|predicts|estimates|projects|sees)\b")
_POSSESSIVE: Final = re.compile(r"['’]s?\s")
_TOGETHER: Final = re.compile(r"(?<![\w.])(?!It\b)[A-Z][\w&.-]*(?:['’]s)?,?\s+(?:and|or|&)\s+$")
_HAVING: Final = HAVING | VERBS | frozenset("was were is are with whose which".split())
_LOOSE: Final = PREPOSITIONS | frozenset("that which who whose after before when while because since until".split())
_COMMON: Final = frozenset(
    "January February March April May June July August September October November December Monday Tuesday"
    " Wednesday Thursday Friday Saturday Sunday The A An In On At By For From To It Its This That These Those And"
    " But Of As With Net Total Gross Operating Revenue Sales Profit Loss Cash Q1 Q2 Q3 Q4 H1 H2 FY IPO EBITDA EBIT"
    " EPS ADS R&D P/E GAAP IFRS Chinese American European US UK Later Most Some Both Each All Until After Before"
    " While When Since Although However Meanwhile Nearly About Over More Less Only One Two Three There Here"
    " Unnamed EU Adjusted Free Their Our Between During According".split()
)


@final
@dataclass(frozen=True, slots=True)
class Subject:
    """The names of one sentence, asked whom a measure belongs to."""

    sentence: Sentence

    def of(self, label: Labelled, figure: Figure) -> EntityName | str:
        """Whom the measure belongs to, or (in words) why that is not clear."""
        if label.label.measure is Measure.MARKET_SIZE and (market := self._at(label.span)):
            return market.name
        names = [n for n in self.sentence.names if not n.is_person or label.label.measure in HELD_BY_PERSONS]
        before = [named for named in names if named.span.end <= label.span.start + 1]
        after = [n for n in names if label.span.end <= n.span.start and n.span.end <= figure.span.start]
        start = before[-1].span.end if before else self.sentence.span.start
        if stranger := self._stranger(start, label.span.start):
            return f"{stranger!r} is not among the names of the case"
        if after and self._belongs(label.span.end, after[0].span.start):
            apart = before and self._is_possessive(before[-1]) and before[-1].name != after[0].name
            return f"both {before[-1].name} and {after[0].name} could be meant" if apart else after[0].name
        meant = before[-1].name if before else self.sentence.about
        if others := [named.name for named in after if named.name != meant]:
            return f"{others[0]} stands before it"
        if before:
            return self._sure(before, label)
        return self._unnamed(names, figure)

    def _unnamed(self, names: list[Named], figure: Figure) -> EntityName | str:
        """The company where no name stands before the measure: one right behind the figure, else the document's."""
        text, about, topic = self.sentence.text, self.sentence.about, self.sentence.topic
        behind = next((named for named in names if named.span.start >= figure.span.end), None)
        if behind is not None and re.fullmatch(r"\s+(?:on|for|of|at)\s+", text[figure.span.end : behind.span.start]):
            return behind.name
        return about if topic == about else f"both {about} and {topic} could be meant"

    def _sure(self, before: list[Named], label: Labelled) -> EntityName | str:  # noqa: PLR0911 - one line a reason
        """The last name before a measure, or why another could be meant."""
        last, text = before[-1], self.sentence.text
        gap = text[last.span.end : label.span.start]
        words = set(re.findall(r"[\w-]+", gap.lower()))
        names = [named.name for named in before if not self._is_pronoun(named)]
        if self._is_pronoun(last):
            if part := _PART.search(text, self.sentence.span.start, last.span.start):
                return f"{last.span.of(text)!r} could mean the {part.group()}"
            short = last.span.of(text).lower() in SHORT
            meant = names or ([self.sentence.topic] if short else [])
            if others := [name for name in meant if name != last.name]:
                return f"{last.span.of(text)!r} could mean {others[-1]}"
        elif _TOGETHER.search(text[self.sentence.span.start : last.span.start]):
            return f"{last.name} is named together with another"
        measured = any(last.span.end <= other.span.start < label.span.start for other in self.sentence.labels)
        if self._is_possessive(last) and not measured and (words & _HAVING or _POSSESSIVE.search(gap[2:])):
            return f"it is about something of {last.name}"
        if last.name != self.sentence.about and _EXPECTS.search(gap):
            return f"{last.name} may expect it of another"
        others = [name for name in names if name != last.name]
        if others and ("," in gap or words & _LOOSE):
            return f"both {others[-1]} and {last.name} could be meant"
        return last.name

    def _is_pronoun(self, named: Named) -> bool:
        return PRONOUN.fullmatch(named.span.of(self.sentence.text)) is not None

    def _is_possessive(self, named: Named) -> bool:
        word = named.span.of(self.sentence.text).lower()
        return word in {"its", "their", "our"} or _POSSESSIVE.match(self.sentence.text, named.span.end) is not None

    def _at(self, span: Span) -> Named | None:
        return next((named for named in self.sentence.names if named.span == span), None)

    def _belongs(self, start: int, end: int) -> bool:
        """Whether the words between a measure and a name make the one the other's: "revenue of", "sales at"."""
        return bool(re.fullmatch(r"\s+(?:of|at|for)\s+(?:the\s+)?", self.sentence.text[start:end]))

    def _stranger(self, start: int, end: int) -> str:
        """A capitalised name in a stretch of the sentence that the case does not know."""
        text, begin = self.sentence.text, self.sentence.span.start
        for found in _PROPER.finditer(text, start, end):
            words = [word for word in found.group().split() if word not in _COMMON]
            is_first = not text[begin : found.start()].strip(' "“(*#->')
            if words and is_first and len(words) == 1 and self._is_common(words[0], end=found.end()):
                continue
            if words and not label_of(found.group()):
                return " ".join(words)
        return ""

    def _is_common(self, word: str, *, end: int) -> bool:
        """Whether a word that begins a sentence is an ordinary one: the document writes it small elsewhere."""
        possessive = self.sentence.text[end : end + 2] in {"'s", "’s"}
        small = word.lower()
        return not possessive and not self.sentence.ordinary.isdisjoint({small, f"{small}s"})
