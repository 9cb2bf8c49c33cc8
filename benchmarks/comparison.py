"""One comparison, as a line for people and as JSON for programs.

The ratio is theirs divided by ours: above 1, ours takes less; below 1, theirs does. It is that of the two numbers
in the line, so that whoever reads the line can work it out again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, log10
from typing import Final, final

_DIGITS: Final = 3


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a benchmark found."""

    name: str
    ours: float
    theirs: float
    unit: str
    what: str
    """What is on the other side, and whatever a reader of the line must know to judge it."""

    more: Mapping[str, object]
    """What stands behind the two numbers, for programs."""
    beneath: tuple[str, ...] = ()
    """Further lines for people, under the first: what else was measured in the same run."""

    def __post_init__(self) -> None:
        assert self.ours > 0, self.name
        assert self.theirs > 0, self.name

    @property
    def ratio(self) -> float:
        """Theirs divided by ours."""
        return self.theirs / self.ours

    @property
    def line(self) -> str:
        """For people."""
        ours, theirs = (f"{_three_digits(value)} {self.unit}" for value in (self.ours, self.theirs))
        return f"{self.name}: ours {ours}, theirs {theirs} ({self.what}), ratio {_three_digits(self.ratio)}"

    @property
    def record(self) -> str:
        """For programs: one line of JSON."""
        return json.dumps(
            {
                "name": self.name,
                "ours": round(self.ours, 3),
                "theirs": round(self.theirs, 3),
                "unit": self.unit,
                "what": self.what,
                "ratio": round(self.ratio, 3),
                **self.more,
            },
            ensure_ascii=False,
        )


def _three_digits(value: float) -> str:
    """Three digits that count, and never fewer than all before the point: `1,234`, `56.7`, `0.0891`."""
    return f"{value:,.{max(0, _DIGITS - 1 - floor(log10(value)))}f}"
