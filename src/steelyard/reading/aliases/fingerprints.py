"""The same figures under two names: two of four digits for the same measure and period, and none that differs.

Kingsoft Cloud: revenue FY2023 7.047 billion, net income FY2023 -2.176 billion
金山云:          revenue FY2023 70.47亿,       net income FY2023 -21.76亿
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from steelyard.reading.aliases.branches import another_branch
from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Evidence, Ground, Link
from steelyard.reading.claim import Claim
from steelyard.words.measure import Aspect, Measure

_ENOUGH: Final = 2
"""Figures that two names share at the least."""
_DIGITS: Final = 4
"""Digits of each at the least."""
_CROWD: Final = 4
"""Names under one figure: where there are more, it shows nothing."""
_SHOWN: Final = 3
_LOOKED_AT: Final = 8
"""Claims of one kind that are held against those of another name."""
_TOLD: Final = frozenset({Aspect.LEVEL, Aspect.CHANGE})
_NO_COMPANYS: Final = frozenset(
    {
        Measure.MARKET_SIZE,
        Measure.MARKET_SHARE,
        Measure.PRICE,
        Measure.PROBABILITY,
        Measure.EXCHANGE_RATE,
        Measure.OTHER,
    }
)


class _Kind(NamedTuple):
    """What a figure is of, apart from whose it is. A bare 元 may have been taken for another currency."""

    measure: Measure
    aspect: Aspect
    period: object
    of_part: bool


def same_figures(pool: Pool) -> Iterator[Link]:
    """Pairs of names under which the same figures stand."""
    under: dict[str, dict[_Kind, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    holders: dict[tuple[_Kind, str], dict[str, Claim]] = defaultdict(dict)
    for claim in (claim for reading in pool.readings for claim in reading.claims):
        kind = _kind(claim)
        if kind is None:
            continue
        under[claim.entity][kind].append(claim)
        figure = _significand(claim)
        if figure:
            holders[kind, figure].setdefault(claim.entity, claim)
    shared: dict[tuple[str, str], list[tuple[Claim, Claim]]] = defaultdict(list)
    for names in holders.values():
        if len(names) <= _CROWD:
            for first, second in combinations(sorted(names), 2):
                shared[first, second].append((names[first], names[second]))
    for (first, second), claims in shared.items():
        if len(claims) < _ENOUGH or another_branch(first, second) or not any(not one.segment for one, _ in claims):
            continue
        if not _conflict(under[first], under[second]):
            yield Link(first, second, _evidence(claims))


def _kind(claim: Claim) -> _Kind | None:
    if not claim.entity or claim.period is None or claim.aspect not in _TOLD or claim.measure in _NO_COMPANYS:
        return None
    return _Kind(claim.measure, claim.aspect, claim.period, bool(claim.segment))


def _significand(claim: Claim) -> str:
    """The first digits of a figure and its size; empty where fewer were printed."""
    low, high = claim.value.low, claim.value.high
    if low is None or low != high or len(low.as_tuple().digits) < _DIGITS:
        return ""
    return str(Decimal(f"{low:.{_DIGITS - 1}e}"))


def _conflict(first: Mapping[_Kind, Sequence[Claim]], second: Mapping[_Kind, Sequence[Claim]]) -> bool:
    """Whether something that is told of both as a whole is told otherwise of the one than of the other."""
    for kind in first.keys() & second.keys():
        if kind.of_part:
            continue
        pairs = [(one.value, two.value) for one in first[kind][:_LOOKED_AT] for two in second[kind][:_LOOKED_AT]]
        same_unit = [(one, two) for one, two in pairs if one.unit == two.unit]
        if same_unit and not any(one.interval.meets(two.interval) for one, two in same_unit):
            return True
    return False


def _evidence(claims: Sequence[tuple[Claim, Claim]]) -> Evidence:
    told = [f"{one.measure.words} “{_quote(one)}” and “{_quote(two)}”" for one, two in claims[:_SHOWN]]
    more = len(claims) - _SHOWN
    words = "the same figures under both: " + ", ".join(told) + (f", and {more} more" if more > 0 else "")
    citations = tuple(claim.citation for pair in claims[:_SHOWN] for claim in pair)
    return Evidence(Ground.FIGURES, words, citations)


def _quote(claim: Claim) -> str:
    return " ".join(claim.citation.quote.split())
