"""Which of the slips that mend a gap is the likeliest, in words and in numbers.

    weight = how common the slip is in such a document / in how many places it may be made
             × how well the corrected figure looks beside its sisters
             × how well the corrected figure explains what is stated
             × how near in size it is to the same thing at another time

Slip and document   People who type prose change the places of digits and hit a neighbouring key; a million for a
                    billion is their third. Tables of filings and companies are copied by programs: there it is the sign
                    and the scale (errors found in XBRL filings, 2010 to 2014: signs in half of them, scales in a
                    tenth, wrong digits hardly ever).
Sisters             Figures of one unit, side by side, are printed with the same decimals. A slip undone that brings
                    other decimals than theirs is unlikely. A total or a difference is printed as finely as its parts,
                    or without its last zeros.
                    And among levels above zero one is hardly below; a difference may well be.
Stated              Who works a result out of the printed figures hits its last digit. Who works it out of longer ones
                    hits anything that the printed digits allow, each as likely. Half is given to either.
Size                A line of accounts is seldom many times what it was: ten times is a tenth as likely as the same.

Nothing here was fitted to rows: the numbers say "often", "rarely" and "hardly ever", and their order is what counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from steelyard.checks.judge import fits_at_its_middle, judge
from steelyard.checks.relation import Kind
from steelyard.checks.repair.network import Figure, Held, Suspect
from steelyard.checks.repair.slips import SlipKind, slips_of
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Tier

_PROSE: Final = MappingProxyType(
    {
        SlipKind.TRANSPOSE: 0.30,
        SlipKind.SUBSTITUTE: 0.30,
        SlipKind.SCALE: 0.10,
        SlipKind.DROP: 0.09,
        SlipKind.INSERT: 0.09,
        SlipKind.SHIFT: 0.06,
        SlipKind.SIGN: 0.04,
        SlipKind.YEAR: 0.01,
        SlipKind.CURRENCY: 0.01,
        SlipKind.OTHER: 0.0001,
    }
)
_TABLES: Final = MappingProxyType(
    {
        SlipKind.SIGN: 0.40,
        SlipKind.SCALE: 0.20,
        SlipKind.SHIFT: 0.10,
        SlipKind.TRANSPOSE: 0.09,
        SlipKind.SUBSTITUTE: 0.09,
        SlipKind.DROP: 0.05,
        SlipKind.INSERT: 0.05,
        SlipKind.YEAR: 0.01,
        SlipKind.CURRENCY: 0.01,
        SlipKind.OTHER: 0.0001,
    }
)
COMMON: Final[Mapping[Tier, Mapping[SlipKind, float]]] = MappingProxyType(
    {tier: _TABLES if tier in {Tier.FILING, Tier.COMPANY} else _PROSE for tier in Tier}
)
"""How common each slip is in the documents of each tier."""

_RARELY: Final = 0.3
_SELDOM: Final = 0.1
_HARDLY_EVER: Final = 0.03
_FROM_PRINT: Final = 0.5
"""How often a stated result was worked out of the figures as they are printed."""
_CUT_OFF: Final = 0.01
"""Given to what fits only if figures were cut off, not rounded."""
_USUAL_PLACES: Final = 2
"""Decimals of what is worked out of other figures, at most."""
_NO_FINER: Final = frozenset({Kind.SUM, Kind.DIFFERENCE})
_ALIKE: Final = frozenset({Kind.SUM, Kind.DIFFERENCE, Kind.SAME, Kind.DIRECTION, Kind.ORDER})
"""Kinds whose result is a figure like its inputs."""
_OVER_TIME: Final = frozenset({Kind.CHANGE, Kind.DIFFERENCE, Kind.AVERAGE, Kind.GROWTH})
"""Kinds of one thing at several times."""
_BY_PLACES: Final = (0.0, 1.8, 0.75, 0.45)
"""A point moves by one place more often than by two or three."""
_MOST_PLACES: Final = 3


def ranked(suspects: Sequence[Suspect]) -> tuple[tuple[Suspect, float], ...]:
    """Suspects with their shares of the likelihood, the likeliest first; of one value of a figure only the best."""
    admits = {suspect.figure.key: suspect.figure for suspect in suspects}
    counts = {key: Counter(slip.kind for slip in slips_of(figure.term.value)) for key, figure in admits.items()}
    best: dict[tuple[str, Decimal, str], tuple[Suspect, float]] = {}
    for suspect in suspects:
        weight = _weight(suspect, counts[suspect.figure.key])
        becomes = suspect.slip.becomes
        same = (suspect.figure.key, becomes.middle, str(becomes.unit))
        if same not in best or (-weight, _order(suspect)) < (-best[same][1], _order(best[same][0])):
            best[same] = suspect, weight
    total = sum(weight for _, weight in best.values()) or 1.0
    shares = ((suspect, weight / total) for suspect, weight in best.values())
    return tuple(sorted(shares, key=lambda pair: (-pair[1], _order(pair[0]))))


def _order(suspect: Suspect) -> tuple[int, str, str]:
    return list(SlipKind).index(suspect.slip.kind), suspect.figure.key, suspect.slip.becomes.line


def _weight(suspect: Suspect, counts: Counter[SlipKind]) -> float:
    figure, slip = suspect.figure, suspect.slip
    common = COMMON[figure.term.fact.tier if figure.term.fact else Tier.PRESS][slip.kind]
    weight = common / max(1, counts[slip.kind]) * _beside_sisters(figure, slip.becomes)
    if slip.kind is SlipKind.SHIFT:
        weight *= _BY_PLACES[min(_MOST_PLACES, abs(slip.becomes.middle.adjusted() - slip.was.middle.adjusted()))]
    if slip.kind is SlipKind.SIGN and slip.becomes.middle < 0 and _is_above_beside_sisters(figure):
        weight *= _SELDOM
    for held in (*figure.failing, *figure.holding):
        weight *= _explains(held, held.values(figure.key, slip.becomes))
    for held in figure.failing:
        if held.relation.kind in _OVER_TIME:
            weight *= _near_in_size(held.values(figure.key, slip.becomes)[: len(held.relation.inputs)])
    return weight


def _near_in_size(values: Sequence[Printed]) -> float:
    """How likely it is that one thing at several times has these values: the less, the more they differ in size."""
    sizes = [abs(value.middle) for value in values]
    return float(min(sizes) / max(sizes)) if min(sizes) else _HARDLY_EVER


def _beside_sisters(figure: Figure, becomes: Printed) -> float:
    """How likely the decimals of a corrected figure are beside those of its sisters, or of what was printed."""
    was, now = _last(figure.term.value), _last(becomes)
    finest = _finest_part(figure)
    if finest is not None:
        whole = now == finest or (now > finest and _is_exact(figure, becomes))
        return 1.0 if whole else _RARELY if now > finest else _HARDLY_EVER
    sisters = {_last(each) for each in _sisters(figure)}
    if sisters:
        return 1.0 if now in sisters else _SELDOM if now == was else _HARDLY_EVER
    if now == was:
        return 1.0
    return _RARELY if now >= -_USUAL_PLACES else _HARDLY_EVER


def _is_above_beside_sisters(figure: Figure) -> bool:
    """Whether it is an input among figures above zero: it is hardly the only one below; a difference may be."""
    relations = [held for held in figure.failing if figure.key in held.keys[: len(held.relation.inputs)]]
    sisters = _sisters(figure)
    return bool(relations) and bool(sisters) and all(each.middle > 0 for each in sisters)


def keeps_decimals(suspect: Suspect) -> bool:
    """Whether a corrected figure has the decimals that were printed, or those of its sisters."""
    figure, now = suspect.figure, _last(suspect.slip.becomes)
    return now == _last(figure.term.value) or now in map(_last, _sisters(figure))


def _sisters(figure: Figure) -> set[Printed]:
    """The figures of its unit that stand beside it as inputs; what is worked out of others is of another kind."""
    return {
        term.value
        for held in (*figure.failing, *figure.holding)
        if figure.key in held.keys[: len(held.relation.inputs)] or held.relation.kind in _ALIKE
        for key, term in zip(held.keys[: len(held.relation.inputs)], held.relation.inputs, strict=True)
        if key != figure.key and term.value.unit == figure.term.value.unit and term.value.is_point
    }


def _finest_part(figure: Figure) -> int | None:
    """The last place of the finest part, where a figure is only ever a total or a difference."""
    finest = []
    for held in figure.failing:
        relation, inputs = held.relation, held.keys[: len(held.relation.inputs)]
        if relation.kind not in _NO_FINER or figure.key in inputs:
            return None
        finest.append(min(_last(term.value) for term in relation.inputs))
    return min(finest, default=None)


def _is_exact(figure: Figure, becomes: Printed) -> bool:
    """Whether a total without its last zeros is what its parts, taken as exact, give."""
    for held in figure.failing:
        inputs = [Interval.exactly(value.middle) for value in held.values()[: len(held.relation.inputs)]]
        exact = held.relation.work_out(inputs)
        if exact is None or exact.low != becomes.low:
            return False
    return True


def _last(value: Printed) -> int:
    """The power of ten of the last printed digit."""
    end = value.high if value.low is None else value.low
    assert end is not None
    exponent = end.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _explains(held: Held, values: Sequence[Printed]) -> float:
    """How likely what is stated is, given the inputs."""
    at_middle = fits_at_its_middle(held.relation, values)
    if held.relation.bound is not None:
        return 1.0 if at_middle else _RARELY
    allowed = judge(held.relation, values).allowed
    spread = _overlap(allowed, values[-1].interval) if allowed else 0.0
    return max(_CUT_OFF, _FROM_PRINT * at_middle + (1 - _FROM_PRINT) * spread)


def _overlap(allowed: Interval, stated: Interval) -> float:
    """The part of what is allowed that the stated figure takes."""
    if None in {allowed.low, allowed.high}:
        return 0.0
    assert allowed.low is not None
    assert allowed.high is not None
    low = allowed.low if stated.low is None else max(allowed.low, stated.low)
    high = allowed.high if stated.high is None else min(allowed.high, stated.high)
    width = allowed.high - allowed.low
    return float(max(high - low, Decimal(0)) / width) if width else float(low <= high)
