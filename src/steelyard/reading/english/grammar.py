"""English sentences into drafts: each figure that measures something of a business, with what it measures."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from steelyard.reading.draft import Draft, Linked
from steelyard.reading.english.carrying import stands_alone
from steelyard.reading.english.choice import choose
from steelyard.reading.english.chosen import Chosen
from steelyard.reading.english.holdings import held, holdings
from steelyard.reading.english.label import Label
from steelyard.reading.english.line import Context, Line, line
from steelyard.reading.english.mode import attribution, mode
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.period import periods
from steelyard.reading.english.respective import respective
from steelyard.reading.english.role import part
from steelyard.reading.english.segment import segment
from steelyard.reading.english.targets import market_named
from steelyard.reading.english.tokens import UNREAD
from steelyard.reading.english.value import against, aspect_of, meant, value_of
from steelyard.reading.english.whose import topic, whose
from steelyard.reading.english.words import BE, HAVE
from steelyard.reading.figures import Figure, Seen
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit

_MULTIPLES: Final = frozenset({Measure.PRICE_MULTIPLE, Measure.DEBT})
_COMPARED: Final = frozenset("as more higher larger greater bigger the that its of".split())
"""Words behind "three times" that make it a multiple of something, and no count of occasions."""
_AFTER: Final = (
    BE
    | HAVE
    | frozenset(
        "from to a an the year per respectively during at for worldwide on with or up of last this than in and by as"
        " units unit pieces pcs items more fewer less tonnes tons people persons vehicles cars".split()
    )
)
"""Words behind a bare number that are not what it counts."""
_OTHER: Final = Label(Measure.OTHER)
_HELD: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_SURE: Final = 7.0
"""The least weight of a link that leaves no other reading."""
_CLAUSE: Final = 12
_CAREFUL: Final = frozenset(
    "not never no nor without hardly missed misses failed denied if unless may might could".split()
)
"""Words that make something else of what follows."""


def link(text: str, span: Span, seen: tuple[Seen, ...], names: tuple[Named, ...], context: Context) -> Linked:
    """What the figures of a sentence measure; `context` is brought up to date for the next one.

    Args:
        text: the whole document.
        span: the sentence.
        seen: its figures and dates, in order.
        names: its names, in order.
        context: what the sentences before have settled.
    """
    if not seen:
        _pass_over(text, span, names, context)
        return Linked()
    read = line(text, span, seen, names, context)
    parts = {index: part(read, index) for index in read.tokens.figures}
    chosen: dict[int, Chosen | None] = {}
    listed = respective(read)
    for index in read.tokens.figures:
        parts[index] = _joined(read, index, parts)
        chosen[index] = choose(read, index, parts[index])
        if index in listed:
            chosen[index] = Chosen(listed[index].label, _SURE, listed[index])
        found = chosen[index]
        if found is not None:
            read.taken[index] = (found.label, found.labelled)
    when = periods(read, parts)
    made = tuple(
        draft
        for index in read.tokens.figures
        if (draft := _draft(read, index, parts[index], chosen[index], when.get(index, ""))) is not None
    )
    made = tuple(replace(each, of=held(read, each) or each.of) if each.measure in _HELD else each for each in made)
    held_by = holdings(read, made)
    _hand_on(read, made, chosen, parts)
    return Linked(made, held_by)


def _joined(read: Line, index: int, parts: dict[int, Part]) -> Part:  # noqa: PLR0911 - one line a way of saying it
    """The role of a figure behind "or" or a comma is that of the figure before it: "$141.7 million, or 9.4%"."""
    own = parts[index]
    earlier = [other for other in read.tokens.figures if other < index]
    if own.cue != -2 or not earlier:  # noqa: PLR2004 - the mark of `role` for "settled with the one before"
        return own
    before = parts[earlier[-1]]
    between = read.tokens.words[earlier[-1] + 1 : index]
    relative = read.tokens.figure(index).value.unit in {Unit.PERCENT, Unit.POINTS, Unit.BASIS}
    between = _without_name(read, between, earlier[-1], index)
    near = len(between) <= 2 and set(between) <= {"or", ",", "and", "("}  # noqa: PLR2004
    if near and "or" in between and before.role is Role.START:
        return Part(Role.START, 1, before.cue)
    if near and before.role is Role.CHANGE and ("or" in between or relative):
        return Part(Role.CHANGE, before.sign, before.cue, before.behind)
    if between[-1:] == ["and"] and before.role is Role.CHANGE and not relative and _same_list(read, earlier[-1], index):
        return Part(Role.CHANGE, before.sign, before.cue, before.behind)
    if near and "or" in between and relative and before.role in {Role.LEVEL, Role.END}:
        return Part(Role.SHARE, 1, own.cue)
    if near and "and" in between and before.role is not Role.CHANGE:
        return Part(before.role, before.sign, before.cue, before.behind)
    return Part(Role.LEVEL, 1, -1)


def _without_name(read: Line, between: list[str], before: int, index: int) -> list[str]:
    """The words between two figures but for the name that each of them has: "6% at Acme and 3% at Borealis"."""
    lead = read.tokens.word(before + 1)
    if lead not in {"at", "in", "for"} or read.tokens.word(index + 1) != lead:
        return between
    spot = next((each for each in read.names if each.first == before + 2), None)
    return between if spot is None else read.tokens.words[spot.last : index]


def _same_list(read: Line, before: int, index: int) -> bool:
    """Whether two sums stand in one list: no measure and no verb between them."""
    words = read.tokens.words[before + 1 : index]
    return not any(word in BE or word in HAVE or word == ";" for word in words) and not any(
        before < each.first < index and not each.is_weak for each in read.labels
    )


def _draft(read: Line, index: int, role: Part, chosen: Chosen | None, period: str) -> Draft | None:
    figure = read.tokens.figure(index)
    if not _is_business(read, index, figure, chosen):
        return None
    label = chosen.label if chosen is not None else _OTHER
    measure = label.measure
    aspect = aspect_of(figure, measure, role)
    measure = meant(measure, aspect, figure)
    value = value_of(read, figure, role, label, aspect)
    subject = whose(read, index, chosen)
    return Draft(
        figure=figure,
        value=value,
        measure=measure,
        aspect=aspect,
        of=against(read, index, role, aspect, measure, period),
        segment=segment(read, index, chosen, role),
        subject=subject,
        period=period,
        mode=mode(read, index),
        attribution=attribution(read),
        unsure=_unsure(read, index, chosen),
    )


def _unsure(read: Line, index: int, chosen: Chosen | None) -> str:
    """Why a person should look before the figure is used, the gravest reason first; empty where nothing says so."""
    if chosen is None:
        return "no measure is named beside it"
    if chosen.why:
        return chosen.why
    if chosen.weight < _SURE:
        return "the measure stands far from it"
    if words := _CAREFUL & set(read.tokens.words[max(0, index - _CLAUSE) : index]):
        return f"{min(words)!r} stands before it"
    return next(iter(read.whys.get(index, ())), "")


def _is_business(read: Line, index: int, figure: Figure, chosen: Chosen | None) -> bool:  # noqa: PLR0911 - one line a way of saying it
    """Whether a figure is one of a business at all: money and percentages are, a bare number only beside a measure."""
    unit = figure.value.unit
    words = read.tokens.words
    if words[index + 1 : index + 3] == ["to", UNREAD]:
        return False  # "30 to 90 days": an end of something else
    if words[index - 1 : index] == ["per"] or (
        figure.spelled and isinstance(unit, Currency) and figure.value.middle == 1
    ):
        return False
    if isinstance(unit, Currency) or unit in {Unit.PERCENT, Unit.POINTS, Unit.BASIS, Unit.SHARES}:
        return True
    if unit is Unit.YEARS:
        return False
    if unit is Unit.TIMES:
        compares = words[index + 1 : index + 2] and words[index + 1] in _COMPARED
        return chosen is not None and bool(figure.implies or compares or chosen.label.measure in _MULTIPLES)
    if (
        chosen is None
        or chosen.weight < (6.5 if figure.bare or figure.spelled else 5.5)
        or chosen.label.measure is Measure.OTHER
    ):
        return False
    is_behind = chosen.labelled is not None and chosen.labelled.first > index
    if (
        figure.bare
        and not is_behind
        and not stands_alone(read, index)
        and chosen.labelled is not None
        and read.tokens.word(index + 1).isalpha()
        and read.tokens.word(index + 1) not in _AFTER
    ):
        return False  # "1,250 stores in 34 countries"
    if figure.spelled and figure.value.middle <= 20:  # noqa: PLR2004 - small numbers in words count many things
        return False
    if chosen.label.measure is Measure.USERS and figure.bare and figure.value.middle < 10:  # noqa: PLR2004
        return False
    return words[index - 1 : index] not in (["no"], ["no."], ["number"], ["page"], ["note"], ["top"], ["section"])


def _pass_over(text: str, span: Span, names: tuple[Named, ...], context: Context) -> None:
    """A sentence without figures: only whom it speaks of is kept."""
    speaks_of_market = text.find(" market", span.start, span.end) >= 0
    if not names and not speaks_of_market:
        return
    read = line(text, span, (), names, context)
    context.topic = topic(read) or context.topic
    if speaks_of_market:
        context.market = market_named(read, len(read.tokens.words)) or context.market


def _index(read: Line, draft: Draft) -> int:
    return next(index for index in read.tokens.figures if read.tokens.seen[index] is draft.figure)


def _hand_on(read: Line, made: tuple[Draft, ...], chosen: dict[int, Chosen | None], parts: dict[int, Part]) -> None:
    """Bring the context up to date for the next sentence."""
    context = read.context
    if named := topic(read):
        context.topic = named
    main = next((each for each in made if each.period and parts[_index(read, each)].role is not Role.START), None)
    if main is not None:
        context.period = main.period
    elif read.tokens.dates and not made:
        first = read.tokens.date(read.tokens.dates[0])
        if first.notation and "-" not in first.notation:
            context.period = f"FY{first.notation}" if first.notation.isdigit() else first.notation
    labels = [found.labelled for found in chosen.values() if found is not None and found.labelled is not None]
    named_labels = labels or [each for each in read.labels if not each.is_weak]
    if named_labels:
        context.label = named_labels[0].label
    if made:
        context.segment = made[0].segment
