"""What speaks against a figure once all the figures of its table are known: two of one name, sums in two scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.claim import Claim
from steelyard.reading.grids.attributable import told_from_owners
from steelyard.reading.labels import PER_PIECE
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency

_SPENT: Final = frozenset({Measure.COST, Measure.R_AND_D, Measure.CAPEX, Measure.DIVIDEND})
_STATED: Final = frozenset({Aspect.LEVEL, Aspect.SHARE})
_SMALL: Final = 100_000_000
_APART: Final = 3
_MANY_LINES: Final = frozenset(
    {
        Measure.MARGIN,
        Measure.ADJUSTED_PROFIT,
        Measure.COST,
        Measure.PROFIT,
        Measure.DEBT,
        Measure.OTHER,
        Measure.EPS,
        Measure.DIVIDEND,
    }
)
"""Measures that several lines of a table have: gross and net margin."""


def settled_together(claims: Sequence[Claim], names: Sequence[str], *, tells_scale: bool) -> list[Claim]:
    """The claims of one table; `names` are those of their rows, and `tells_scale` whether a heading tells a scale."""
    found = _told_apart(told_from_owners(claims, names), names)
    return _in_one_scale(_scaled(spent(found), told=tells_scale))


def _told_apart(claims: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """The claims; where two of one table have all in common but their value, both are unsure."""
    seen: dict[tuple[object, ...], int] = {}
    found = list(claims)
    for place, (claim, name) in enumerate(zip(claims, names, strict=True)):
        if claim.unsure:
            continue
        line = name if claim.measure in _MANY_LINES else ""
        key = (
            claim.entity,
            claim.measure,
            claim.aspect,
            claim.of,
            claim.segment,
            claim.period,
            claim.value.unit,
            claim.mode,
            line,
        )
        other = seen.setdefault(key, place)
        if other != place and claims[other].value != claim.value:
            for each in (other, place):
                found[each] = replace(
                    found[each], unsure=found[each].unsure or "another figure of the table is called the same"
                )
    return found


def _scaled(claims: Sequence[Claim], *, told: bool) -> list[Claim]:
    """The claims; where no heading tells a scale and no sum reaches a million, the sums are unsure."""
    sums = [place for place, claim in enumerate(claims) if _is_sum(claim)]
    if told or any(abs(claims[place].value.middle) >= _SMALL for place in sums):
        return list(claims)
    found = list(claims)
    for place in sums:
        found[place] = replace(
            found[place], unsure=found[place].unsure or "the table does not say in what scale it counts"
        )
    return found


def _in_one_scale(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; two sums of one line, one a thousandfold and that much coarser, are unsure."""
    lines: dict[tuple[str, Measure, str, object], list[int]] = {}
    for place, claim in enumerate(claims):
        if _is_sum(claim) and claim.aspect is Aspect.LEVEL and claim.value.middle:
            lines.setdefault((claim.entity, claim.measure, claim.segment, claim.value.unit), []).append(place)
    found = list(claims)
    for places in lines.values():
        sizes = [(abs(claims[place].value.middle), _exponent(claims[place])) for place in places]
        (low, fine), (high, coarse) = min(sizes), max(sizes)
        if coarse - fine >= _APART and high >= low * 10**_APART:
            for place in places:
                found[place] = replace(found[place], unsure=found[place].unsure or "its row is counted in two scales")
    return found


def _exponent(claim: Claim) -> int:
    exponent = claim.value.middle.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _is_sum(claim: Claim) -> bool:
    return isinstance(claim.value.unit, Currency) and claim.measure not in PER_PIECE


def spent(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; costs are above zero where the table writes most of them in brackets, as what is taken off."""
    found = list(claims)
    for measure in _SPENT:
        places = [place for place, claim in enumerate(claims) if claim.measure is measure and claim.aspect in _STATED]
        below = [place for place in places if claims[place].value.middle < 0]
        if len(below) * 2 > len(places):
            for place in below:
                found[place] = replace(found[place], value=found[place].value.negated())
    return found
