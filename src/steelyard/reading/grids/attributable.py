"""Profit and equity with and without what belongs to others: the wider one says so, where a table has both.

Profit for the year                22,372      net income, including non-controlling interests
Attributable to equity holders     21,582      net income
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.claim import Claim
from steelyard.words.measure import Measure

WITH_OTHERS: Final = "including non-controlling interests"
_OF_OWNERS: Final = re.compile(
    r"attributable|\bowners\b|shareholders|stockholders|equity\s+holders|归属|歸屬|归母|歸母|应占|應佔|本公司|母公司",
    re.IGNORECASE,
)
_PARTED: Final = frozenset({Measure.NET_INCOME, Measure.EQUITY})


def told_from_owners(claims: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """The claims; of two that differ in whether others have a part, the wider one is told apart."""
    found = list(claims)
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        if claim.measure in _PARTED and not claim.segment:
            key = (claim.entity, claim.measure, claim.aspect, claim.of, claim.period, claim.value.unit, claim.mode)
            groups[key].append(place)
    for places in groups.values():
        of_owners = [place for place in places if _OF_OWNERS.search(names[place])]
        others = [place for place in places if place not in of_owners]
        differ = {claims[place].value for place in of_owners} != {claims[place].value for place in others}
        if of_owners and others and differ:
            for place in others:
                found[place] = replace(found[place], segment=WITH_OTHERS)
    return found
