"""How long money lasts: "its funds cover its losses for only one year", "cash for 18 months"; 足以支撑18个月."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from steelyard.reading.ties.fitting import is_below
from steelyard.reading.ties.scene import Mark, Scene
from steelyard.reading.ties.tie import Tie, Tied, TieKind
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.period import Over
from steelyard.words.quantity import Unit

_LASTS: Final = re.compile(
    r"\b(?:sufficient|suffices?|enough|lasts?|cover(?:s|ed|ing)?|sustain(?:s|ed)?|support(?:s|ed)?"
    r"|fund(?:s)? (?:its|the|our|operations)"
    r"|runway|run out|survive|exhausted|burn through|keep it going|stay afloat)\b|足以|够|夠|支撑|支撐|维持"
    r"|維持|撑|撐|耗尽|耗盡|用完|烧完|燒完",
    re.IGNORECASE,
)
_MONTHS: Final = re.compile(
    r"(?:(?P<about>about|around|roughly|approximately|some|nearly|almost)\s)?(?P<least>at least\s|more"
    r" than\s|over\s)?(?P<n>\d{1,2}) months?\b",
    re.IGNORECASE,
)
_OF_YEAR: Final = frozenset(
    {
        Measure.NET_INCOME,
        Measure.OPERATING_PROFIT,
        Measure.FREE_CASH_FLOW,
        Measure.PROFIT,
        Measure.EBITDA,
        Measure.ADJUSTED_PROFIT,
        Measure.EBIT,
    }
)
_YEARLY: Final = re.compile(r"\b(?:annual(?:ly)?|yearly|full-year|a year)\b|每年|年度|全年|年均|一年", re.IGNORECASE)
_CLOSE: Final = 30
_MONTHS_OF_YEAR: Final = 12
_CENT: Final = Decimal("0.01")


def lasting(scene: Scene, before: Sequence[Scene]) -> Iterator[Tie]:
    """How long cash lasts at the losses that are named with it."""
    said = _LASTS.search(scene.words)
    if said is None:
        return
    years = _years(scene, said.start())
    if years is None:
        return
    around = [mark for each in (*before, scene) for mark in each.marks if mark.claim]
    cash = [mark for mark in around if _is_cash(mark)]
    here = [mark for mark in scene.marks if _is_loss(mark, scene)]
    losses = here or [mark for each in before for mark in each.marks if _is_loss(mark, each)][-1:]
    if cash and losses and all(_may_burn(cash[-1], loss) for loss in losses):
        unsure = "" if here else "which loss is meant is taken from the sentences before"
        end = min(len(scene.words), said.end())
        yield scene.tie(TieKind.LASTS, (cash[-1], *losses, years), said.start(), end, unsure=unsure)


def _is_cash(mark: Mark) -> bool:
    claim = mark.claim
    return bool(claim and claim.measure is Measure.CASH and claim.aspect is Aspect.LEVEL and not claim.segment)


def _is_loss(mark: Mark, scene: Scene) -> bool:
    """A loss of a whole year."""
    claim = mark.claim
    if not claim or claim.measure not in _OF_YEAR or claim.aspect is not Aspect.LEVEL or not is_below(mark):
        return False
    if claim.period is None:
        return _YEARLY.search(scene.words[max(0, scene.offset(mark) - _CLOSE) : scene.offset(mark)]) is not None
    return isinstance(claim.period, Over) and claim.period.months == _MONTHS_OF_YEAR


def _may_burn(cash: Mark, loss: Mark) -> bool:
    same = cash.claim is not None and loss.claim is not None and cash.claim.entity == loss.claim.entity
    return same and cash.value.unit == loss.value.unit


def _years(scene: Scene, place: int) -> Tied | None:
    """The years or months that are named behind the words."""
    for mark in scene.marks:
        if mark.value.unit is Unit.YEARS and mark.claim is None and place < scene.offset(mark) < place + 90:
            return scene.tied(mark)
    for date in scene.dates:
        found = _MONTHS.fullmatch(date.quote)
        if found and place < scene.words.find("⟨" + str(scene.dates.index(date)) + "⟩") < place + 90:
            span: Span = date.span
            return Tied(_in_years(int(found["n"]), found), scene.document.cite(span, reader="ties/1"))
    return None


def _in_years(months: int, found: re.Match[str]) -> Printed:
    """Months as years, from half a month less to half a month more."""
    ends = [((Decimal(months) + half) / _MONTHS_OF_YEAR).quantize(_CENT) for half in (Decimal("-0.5"), Decimal("0.5"))]
    least = bool(found["least"])
    return Printed(ends[0], None if least else ends[1], Unit.YEARS, approx=bool(found["about"] or least))
