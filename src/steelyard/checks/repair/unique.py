"""When a slip may be proposed, and not only listed among others.

1. At least two relations fail by it: with one, "one of these figures" is all that can be said.
2. It leaves the decimals as they are printed, or brings those of the figures beside it, where any suspect does.
3. It is the only one left; or the only one of two digits that changed places, and the likeliest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steelyard.checks.judge import Outcome
from steelyard.checks.repair.network import Group, Suspect
from steelyard.checks.repair.rank import keeps_decimals
from steelyard.checks.repair.slips import SlipKind

FEWEST: Final = 2
"""Relations that must fail by a slip before it is proposed."""
_TELLING: Final = {SlipKind.TRANSPOSE: 4, SlipKind.SCALE: 3}
"""Slips that are told by two sources alone, and the digits from which they are no chance."""


def the_one(group: Group, ranked: Sequence[Suspect]) -> Suspect | None:
    """The only suspect that the rules leave, if they leave one."""
    identities = [held for held in group.failing if held.relation.bound is None]
    if len(identities) < FEWEST:
        return None
    alike = [suspect for suspect in ranked if keeps_decimals(suspect) and _agrees(group, suspect)]
    if len(alike) == 1:
        return alike[0]
    swapped = [suspect for suspect in alike if suspect.slip.kind is SlipKind.TRANSPOSE]
    return swapped[0] if len(swapped) == 1 and swapped[0] is ranked[0] else None


def _agrees(group: Group, suspect: Suspect) -> bool:
    """Whether it mends all without a figure that was cut off or is off by one."""
    key, becomes = suspect.figure.key, suspect.slip.becomes
    return all(held.outcome(key, becomes) is Outcome.AGREES for held in group.failing)


def is_telling(suspect: Suspect) -> bool:
    """Whether a slip between two sources is one that hardly comes about otherwise."""
    fewest = _TELLING.get(suspect.slip.kind)
    return fewest is not None and len(suspect.slip.was.middle.as_tuple().digits) >= fewest
