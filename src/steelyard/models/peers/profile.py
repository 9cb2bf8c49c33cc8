"""What a company is, for the choice of its peers: its business, its margin, its growth, its size, its capital."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import final

from steelyard.words.errors import ModelInputError
from steelyard.words.names import nearest_first


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of a company; nothing stands for *not known*, never for zero."""

    name: str
    mix: Mapping[str, float] = field(default_factory=dict)
    """Share of revenue by kind of business; in any one scale, it is taken in parts of its sum."""
    margin: float | None = None
    """A fraction of revenue; one kind of margin for all."""
    growth: float | None = None
    """A year, as a fraction; one kind of growth for all."""
    size: float | None = None
    """Revenue, assets or another measure above zero; one measure and one currency for all."""
    capital_intensity: float | None = None
    """Capital, or spending on it, over revenue; one kind for all."""

    def __post_init__(self) -> None:
        if self.size is not None and not self.size > 0:
            why = "what has no size cannot be compared by it"
            raise ModelInputError(f"size of {self.name}", f"{self.size:g}", why, "Leave it out where it is not known.")
        for kind, share in self.mix.items():
            if not (share >= 0 and isfinite(share)):
                advice = "Give parts of revenue, each zero or above."
                raise ModelInputError(f"mix of {self.name}, {kind}", f"{share:g}", "a part is not negative", advice)
        if self.mix and not sum(self.mix.values()):
            advice = "Leave the mix out where it is not known."
            raise ModelInputError(f"mix of {self.name}", "0", "the parts have no sum", advice)


def named(name: str, pool: Sequence[Profile]) -> Profile:
    """The company of that name.

    Raises:
        ModelInputError: there is none, with the nearest names.
    """
    for each in pool:
        if each.name == name:
            return each
    known = nearest_first(name, sorted({each.name for each in pool})) or "nobody"
    raise ModelInputError("name", repr(name), "no company of the pool bears it", f"Nearest: {known}.")


def each_once(pool: Sequence[Profile]) -> None:
    """Refuse a pool in which a name stands twice.

    Raises:
        ModelInputError: it does.
    """
    seen: set[str] = set()
    for each in pool:
        if each.name in seen:
            advice = "Keep one of them, or tell them apart by name."
            raise ModelInputError("name", repr(each.name), "two companies of the pool bear it", advice)
        seen.add(each.name)
