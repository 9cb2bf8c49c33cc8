"""What is read of one amount: the interval, where it stands, and what its notation itself says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import final

from steelyard.words.interval import Printed
from steelyard.words.quantity import UnitOfMeasure
from steelyard.words.vocabulary import Hedge


@final
@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a text, and the characters that it was read from."""

    start: int
    end: int
    printed: Printed
    bare: bool = False
    spelled: bool = False
    implies: str = ""
    per: str = ""


@final
@dataclass(slots=True)
class Piece:
    """One number with what touches it, before it is joined with its neighbours; one reader after the other fills it."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    power: int | None = None
    """Of its scale word; none where there is none, so that a range can lend it one."""
    unit: UnitOfMeasure | None = None
    hedge: Hedge | None = None
    negative: bool = False
    opened: bool = False
    """A bracket stands before it that must close behind it."""
    marked: bool = False
    """Its money stands before it."""
    lettered: bool = False
    """It stands there in letters, so that cents may stand behind: "EUR 5 cents", "HK6.1 cents"."""
    minor: str = ""
    """It is printed in hundredths of this money, or of "dollar"; `low` and `high` count the whole money."""
    ahead: bool = False
    """Its cents stand behind the number after it, and have not been seen yet: "HK6.1 to 6.5 cents"."""
    lent: bool = False
    """The number beside it has lent it the cents."""
    dashed: bool = False
    """A dash joins it to what stands before: it is the second end of a range, or nothing."""
    spelled: bool = False
    loose: bool = False
    """Its digits are grouped in a way that only a unit makes certain."""
    scaled: bool = False
    """Its number holds its scale: 三亿五千万, 2兆1617億."""
    counted: bool = False
    """A Chinese classifier stands behind it: 三家."""
    compared: bool = False
    """It stands in brackets right behind another number, for the year before: "11.9 (10.4) per cent"."""
    doubtful: bool = False
    """Its money is also a word in capitals: "ALL 5"."""
    whole: bool = True
    implies: str = ""
    per: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it prints a number and nothing else."""
        return self.unit is None and self.power is None and not self.scaled
