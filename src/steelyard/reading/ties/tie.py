"""A tie: the figures, in the order its kind says, and the words that tie them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from steelyard.sources.document import Citation
from steelyard.words.interval import Printed


class TieKind(StrEnum):
    """What the words claim of the figures; behind each, the figures in their order."""

    CONVERTED = "converted"  # the figure, and the same in another currency: "19 million yuan, or about 3 million"
    ROSE = "rose"  # earlier, later: "climbed to 27.4 billion, up from 19 billion", "the loss widened from … to …"
    FELL = "fell"  # earlier, later; a loss is compared by its size
    MORE = "more"  # the greater, the lesser: "even higher than", "the largest shareholder, before …"
    FEWER = "fewer"  # the lesser, the greater: "1,700 nodes, significantly fewer than the 3,200 of …"
    HIGHEST = "highest"  # the highest, then each it is the highest of: "a record high"
    LOWEST = "lowest"  # the lowest, then each it is the lowest of
    WITHIN = "within"  # the figure, and the bound it keeps: "54 billion, and surely not exceeding 60 billion"
    MOST_OF = "most of"  # part, whole: "the largest segment", "more than half of"
    PART_OF = "part of"  # part, whole, percent: "10 million, or 25% of the total of 40 million"
    TIMES = "times"  # multiple, figure, product: "18 times 1.5 billion, or 27 billion", "doubled to 36"
    GREW_TO = "grew to"  # earlier, growth in percent, later: "growing by 40%, it would be 80 billion"
    LASTS = "lasts"  # cash, loss of a year (one or more), years: "cash of 2.3 billion would last one year"
    ADDS_UP = "adds up"  # parts, total: "a total of", "together"
    ALIKE = "alike"  # figure, figure: the same thing said twice in other words


@final
@dataclass(frozen=True, slots=True)
class Tied:
    """One figure of a tie."""

    value: Printed
    citation: Citation


@final
@dataclass(frozen=True, slots=True)
class Tie:
    """Figures of one document and the words that set them against each other."""

    kind: TieKind
    figures: tuple[Tied, ...]
    words: Citation
    """The words that tie them: "or about", "up from", "record high"."""
    unsure: str = ""
    """Why a person should look before a gap is called one; empty where the grammar leaves no other reading."""
