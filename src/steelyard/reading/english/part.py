"""What a figure can do in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import final


class Role(Enum):
    """What a figure does."""

    LEVEL = auto()
    END = auto()
    """Where a change leads to; a level."""
    START = auto()
    """What a change starts from, or what is compared with; a level of an earlier time."""
    CHANGE = auto()
    SHARE = auto()
    RATE = auto()


@final
@dataclass(frozen=True, slots=True)
class Part:
    """The role of a figure, which way it goes, and the word that says so."""

    role: Role
    sign: int = 1
    cue: int = -1
    """The token that decided; -1 where none did."""
    behind: bool = False
    """Whether the deciding word stands behind the figure: "a 13% increase in sales"."""
