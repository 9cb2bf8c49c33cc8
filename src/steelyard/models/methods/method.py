"""A method: what it asks for, how it is worked out, and what comes back.

inputs (typed, each field with its unit) ─▶ work ─▶ Worked: values by name, lines of working, notes

Rates, growth, margins and shares are fractions: 8.5% is 0.085. Amounts are in one currency and one scale of the
caller's choice, which is that of the result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, final

import msgspec

Number: TypeAlias = "float | Sequence[Any]"
"""A result: one number, or a list of them, one a year or a case."""


class Inputs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a method asks for. A subclass has a field each, `Annotated` with its meaning and unit."""


@final
@dataclass(frozen=True, slots=True)
class Line:
    """One line of working."""

    says: str
    amount: float


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What a method gives."""

    values: Mapping[str, Number]
    """By name; the first is the answer."""
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader should know: a share of the value beyond the forecast, a growth above the riskless rate."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A way to a value, by name."""

    name: str
    """As it is asked for: `fcff-two-stage`."""
    title: str
    inputs: type[Inputs]
    work: Callable[[Any], Worked]
    example: Mapping[str, Any]
    """Inputs that run, of a published case where there is one."""
    source: str
    """Where the formula stands."""
    gives: Mapping[str, str] = field(default_factory=dict)
    """What each value is, by name."""
