"""What the values by multiples are called, and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from steelyard.models.peers.multiples import MULTIPLES

_OF_PEERS: Final = {
    "n": "peers that count",
    "dropped": "peers left out because their multiple says nothing",
    "low": "lowest of the peers",
    "first_quartile": "of the peers",
    "median": "of the peers",
    "third_quartile": "of the peers",
    "high": "highest of the peers",
    "mean": "of the peers",
    "harmonic_mean": "of the peers",
    "peers": "names of those that count",
    "each": "their multiples",
    "own": "at which the target itself is priced",
    "premium": "of the target's own over the peers', as a fraction",
}
_WORTHS: Final = {
    "value": "of the equity, at the centre",
    "value_low": "of the equity, at the first quartile",
    "value_high": "of the equity, at the third quartile",
    "per_share": "value of one share",
    "per_share_low": "value of one share, at the first quartile",
    "per_share_high": "value of one share, at the third quartile",
    "enterprise_value": "of the business, at the centre",
    "enterprise_value_low": "of the business, at the first quartile",
    "enterprise_value_high": "of the business, at the third quartile",
}

GIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{key: f"{said}, by the first multiple that applies" for key, said in _WORTHS.items()},
        "multiple": "the one that the headline rests on",
        "times": "that multiple, at the centre of the peers",
        "across_lowest": "the least value of the equity by any of the multiples",
        "across_median": "the value of the equity in the middle of the multiples",
        "across_mean": "the mean of the values of the equity by all multiples, each counted alike",
        "across_highest": "the greatest value of the equity by any of the multiples",
        **{
            f"{each.name}_{key}": f"{each.words}: {said}"
            for each in MULTIPLES.values()
            for key, said in {**_OF_PEERS, **_WORTHS}.items()
        },
    }
)
"""By name; those of a multiple of one's own begin with its name."""
