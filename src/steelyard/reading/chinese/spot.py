"""A figure where it stands: its sentence, what is around it, and what the reader has in mind when he comes to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.look import Before, Behind, before, behind
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.scan import Token
from steelyard.reading.figures import Figure


@final
@dataclass(frozen=True, slots=True)
class Spot:
    """A figure of a sentence and all that decides what it is."""

    tokens: list[Token]
    at: int
    figure: Figure
    back: Before
    front: Behind
    memory: Memory
    slot: Slot
    """What a list with 分别 says it is about."""

    @property
    def near(self) -> Label | None:
        """The measure that stands before it in its stretch."""
        return label_at(self.tokens, self.back.label)

    @property
    def follows(self) -> Label | None:
        """The measure that stands right behind it."""
        return label_at(self.tokens, self.front.label)

    @property
    def whole(self) -> Label | None:
        """The measure that it is a share of: 占总收入的…."""
        return label_at(self.tokens, self.back.of)


def spot_at(tokens: list[Token], at: int, memory: Memory, slot: Slot) -> Spot:
    """The spot of the figure at a place."""
    figure = tokens[at].item
    assert isinstance(figure, Figure)
    return Spot(tokens, at, figure, before(tokens, at), behind(tokens, at), memory, slot)


def label_at(tokens: list[Token], place: int) -> Label | None:
    """The measure that the word at a place names; none at -1."""
    return tokens[place].word.label if place >= 0 else None
