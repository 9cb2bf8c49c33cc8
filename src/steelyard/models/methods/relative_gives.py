"""What the values by a ring are called, and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ENDS: Final = {"": "in the middle", "_low": "at the low end", "_high": "at the high end"}
_WORTHS: Final = {
    "value": "of the equity; of the business, where net debt is not known",
    "per_share": "of one share",
}

GIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{f"{key}{end}": f"{said}, {where}" for key, said in _WORTHS.items() for end, where in _ENDS.items()},
        **{
            f"plain_{key}{end}": f"{said}, {where}, nothing added"
            for key, said in _WORTHS.items()
            for end, where in _ENDS.items()
        },
        **{f"multiple{end}": f"of the chosen ring, {where}, nothing added" for end, where in _ENDS.items()},
        **{f"multiple_with_factors{end}": f"of the chosen ring, {where}" for end, where in _ENDS.items()},
        "enterprise_value": "of the business, in the middle",
        "plain_enterprise_value": "of the business, in the middle, nothing added",
        "factor": "all factors together, in the middle",
        "n": "multiples in the chosen ring",
        "other_rings": "the other rings of which a multiple is known",
        "other_multiples": "their multiples",
        "other_values": "what each would have said, nothing added",
        "other_ratios": "their multiples over that of the chosen ring",
        "other_off": "what each would have said over what the chosen ring says, nothing added, less 1",
        "wrong_ring": "how far off the farthest other ring is: a ratio of multiples, either way up",
        "wrong_neighbour": "third quartile over first, inside the chosen ring",
        "rings": "those of which a distance is known, the chosen one first",
        "ring_distances": "the mean distance of their members from the company",
    }
)
"""By name."""
