"""A proposal held against its document: a claim, or in words what is wrong with it.

    1. The quote of the figure stands in the piece, once, or once in the sentence that is quoted with it, and is exactly
       one figure of our own grammar, no more and no less (`_figure`).
    2. Our grammar, on the quote alone, reads the same value, unit and kind as the assistant says (`_value`).
    3. The words for the measure stand there, our vocabulary does not call them another one, and the measure is counted
       in that unit (`_measured`).
    4. The direction of a change and the sign of a loss are those of our own vocabulary (`_sign`).
    5. The words for the period stand there and are exactly one date of our own grammar (`_period`); those for the
       company, the part and the base stand there (`_words`).

What stands there, but not near the figure, is no proof that they belong together: the claim then says so. Every claim
made here is unsure, because an assistant linked it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.reading.assistant.folding import folded
from steelyard.reading.assistant.ground import Ground, holds
from steelyard.reading.assistant.links import Link, UnprovenError
from steelyard.reading.assistant.pieces import Piece
from steelyard.reading.assistant.reply import Proposal
from steelyard.reading.assistant.wording import direction, named
from steelyard.reading.claim import Claim, mode_of
from steelyard.reading.figures import Figure, read_figures
from steelyard.reading.labels import PER_PIECE, fits
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, settled
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR, Period, YearEnd, period_name
from steelyard.words.quantity import Currency, Unit

READER: Final = "assistant/1"
_PRONOUNS: Final = frozenset("it its they their we our us the company the group the firm".split()) | {
    *("the company", "the group", "the firm", "公司", "本公司", "集团", "本集团", "该公司"),
}
_MOVED: Final = frozenset({Aspect.CHANGE, Aspect.DIFFERENCE, Aspect.GROWTH_RATE})
_IN_PERCENT: Final = frozenset({Aspect.CHANGE, Aspect.SHARE, Aspect.GROWTH_RATE})
_HELD: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER, Measure.MARKET_SHARE})


@final
@dataclass(frozen=True)
class Prover:
    """Holds proposals about one piece against its document."""

    ground: Ground
    piece: Piece
    entities: Mapping[str, Entity]
    """Every known spelling of a name."""

    def claim(self, proposal: Proposal) -> Claim | str:
        """The proposal as a claim, or why it is none."""
        try:
            return self._claim(proposal)
        except UnprovenError as why:
            return str(why)

    def _claim(self, proposal: Proposal) -> Claim:
        figure = self._figure(proposal)
        link = Link(self.ground, self.piece, figure, tuple(self.entities))
        measure, aspect = _measured(proposal, figure)
        loss = self._loss(proposal, link, measure)
        value = self._value(proposal, figure, aspect, loss=loss)
        if aspect is Aspect.LEVEL and measure is not Measure.OTHER and not fits(measure, value):
            raise UnprovenError(f"{measure} is not counted in {value.unit}")
        entity, year_end = self._company(proposal, link)
        period = settled(measure, self._period(proposal, link, year_end))
        origin = self.ground.document.origin
        return Claim(
            entity=entity,
            measure=measure,
            aspect=aspect,
            of=self._of(proposal, link, year_end),
            segment=link.words(proposal.segment_quote, "the part of the company"),
            period=period,
            value=value,
            mode=mode_of(origin, measure, period) if proposal.mode is Mode.ACTUAL else proposal.mode,
            citation=self.ground.document.cite(figure.span, reader=READER),
            origin=origin,
            attribution=link.words(proposal.attribution_quote, "who is quoted"),
            unsure=link.why,
            supports=tuple(sorted(set(link.found))),
        )

    def _figure(self, proposal: Proposal) -> Figure:
        """The one figure of the piece that the quote is."""
        places = self.ground.folded.places(proposal.quote, self.piece.span)
        if not places:
            raise UnprovenError("its quote does not stand in the text")
        whole = [self.ground.figures[place] for place in places if place in self.ground.figures]
        if not whole:
            other = next((each for place in places if (each := self.ground.figure_over(place))), None)
            says = f"the figure there is {other.quote!r}" if other else "our own grammar reads no figure there"
            raise UnprovenError(f"its quote is no whole figure: {says}")
        if proposal.sentence:
            passages = self.ground.folded.places(proposal.sentence, self.piece.span)
            if not passages:
                raise UnprovenError("the sentence it quotes does not stand in the text")
            whole = [each for each in whole if any(holds(passage, each.span) for passage in passages)]
        if len(whole) != 1:
            often = f"{len(whole)} times" if whole else "never"
            where = "in the sentence it quotes" if proposal.sentence else "in the text, and no sentence says which"
            raise UnprovenError(f"its quote stands {often} {where}")
        return whole[0]

    def _value(self, proposal: Proposal, figure: Figure, aspect: Aspect, *, loss: bool) -> Printed:
        """The value as our own grammar has it, with the sign that our own vocabulary gives it."""
        self._must_read_alike(figure)
        value = figure.value
        said = Printed(*_ordered(proposal.low, proposal.high), proposal.unit)
        if str(said.unit) != str(value.unit):
            raise UnprovenError(f"our own grammar reads it in {value.unit}, not in {said.unit}")
        sign = self._sign(figure, aspect, loss=loss)
        value = value.negated() if sign < 0 and value.middle > 0 else value
        if (said.low, said.high) != (value.low, value.high):
            if (said.low, said.high) == (value.negated().low, value.negated().high):
                way = "below zero" if value.middle < 0 else "above zero"
                raise UnprovenError(f"our own vocabulary reads it {way}")
            raise UnprovenError(f"our own grammar reads {value}, not {said}")
        return value

    def _must_read_alike(self, figure: Figure) -> None:
        """Hold the figure in its sentence against what our own grammar reads from its quote alone.

        What a bare $ means is the one thing that it takes from the document.
        """
        alone = [
            seen
            for accounting in (False, True)
            for seen in read_figures(figure.quote, accounting=accounting, symbols=self.ground.symbols)
        ]
        same = [
            seen
            for seen in alone
            if isinstance(seen, Figure)
            and seen.quote == figure.quote
            and (seen.value.low, seen.value.high) == (figure.value.low, figure.value.high)
            and seen.value.unit == figure.value.unit
        ]
        if not same:
            raise UnprovenError("our own grammar does not read the same from its quote alone")

    def _sign(self, figure: Figure, aspect: Aspect, *, loss: bool) -> int:
        """-1 for a loss and for a fall."""
        if aspect not in _MOVED:
            return -1 if loss else 1
        way = direction(self.ground, figure)
        if way is None:
            raise UnprovenError("words for a rise and for a fall stand beside it")
        return way

    def _loss(self, proposal: Proposal, link: Link, measure: Measure) -> bool:
        """Whether the words for the measure say that a figure behind them is below zero."""
        if not proposal.measure_quote.strip():
            raise UnprovenError("it quotes no words for its measure")
        words = link.words(proposal.measure_quote, "the measure")
        label = named(words)
        if label.measure not in {None, measure, Measure.OTHER} and fits(label.measure, link.figure.value):
            raise UnprovenError(f"our own vocabulary calls {words!r} {label.measure}, not {measure}")
        return label.loss and isinstance(link.figure.value.unit, Currency)

    def _company(self, proposal: Proposal, link: Link) -> tuple[EntityName, YearEnd]:
        """Whose figure it is, by the one name where it is known, and when its year ends."""
        about = self.ground.document.about
        quote = " ".join(folded(proposal.subject_quote).split())
        if not quote or quote.lower() in _PRONOUNS:
            name: str = about
        else:
            name = link.words(quote, "the company", is_name=True)
        entity = self.entities.get(name)
        return (entity.name, entity.year_end) if entity else (EntityName(name), CALENDAR)

    def _period(self, proposal: Proposal, link: Link, year_end: YearEnd) -> Period | None:
        """The period by our own reading of the one date that its words are."""
        if not proposal.period_quote.strip():
            return None
        dates = {
            when
            for place in link.places(proposal.period_quote, "the period")
            for when in self.ground.dates_in(place)
            if holds(place, when.span)
        }
        if not dates:
            raise UnprovenError(f"our own grammar reads no whole date in {proposal.period_quote!r}")
        periods = {when.period(year_end) for when in dates}
        if len(periods) != 1 or None in periods:
            raise UnprovenError(f"{proposal.period_quote!r} is not one period that our own grammar settles")
        return periods.pop()

    def _of(self, proposal: Proposal, link: Link, year_end: YearEnd) -> str:
        """What it is measured against: a period by its name, else the words of the text."""
        words = link.words(proposal.of_quote, "what it is measured against")
        dates = self.ground.dates_in(link.found[-1]) if words else ()
        if len(dates) == 1:
            return period_name(dates[0].period(year_end), year_end) or words
        entity = self.entities.get(words)
        return entity.name if entity else words


def _measured(proposal: Proposal, figure: Figure) -> tuple[Measure, Aspect]:
    """The measure and the aspect, where the notation of the figure allows them."""
    measure, aspect, unit = proposal.measure, proposal.aspect, figure.value.unit
    if aspect is Aspect.LEVEL:
        aspect = Aspect.SHARE if measure in _HELD else aspect
        aspect = Aspect.MULTIPLE if measure is Measure.PRICE_MULTIPLE else aspect
    if figure.implies not in {"", "share"} and figure.implies != aspect:  # a third may be of anything
        raise UnprovenError(f"{figure.quote!r} says that it is a {figure.implies}, not a {aspect}")
    if aspect in _IN_PERCENT and unit is not Unit.PERCENT:
        raise UnprovenError(f"a {aspect} is not counted in {unit}")
    if (aspect is Aspect.MULTIPLE) != (unit is Unit.TIMES):
        raise UnprovenError(f"a {aspect} is not counted in {unit}")
    if figure.per in {"share", "ads"} and measure not in PER_PIECE:
        raise UnprovenError(f"{figure.quote!r} is for one share, and {measure} is not")
    return measure, aspect


def _ordered(low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    if low is not None and high is not None and low > high:
        raise UnprovenError("its low end is above its high end")
    return low, high
