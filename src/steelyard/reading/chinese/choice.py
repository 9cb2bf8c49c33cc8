"""What a figure is found to be of, and the measures that stand for what no word names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.chinese.label import Label
from steelyard.words.measure import Measure

NOTHING: Final = Label(Measure.OTHER)
STAFF: Final = Label(Measure.EMPLOYEES)
UNFIT: Final = "no measure that is counted in its unit is named beside it"


@final
@dataclass(frozen=True, slots=True)
class Choice:
    """The measure of a figure, where its name stands (-1: it was named earlier), and what is unsure about it."""

    label: Label
    at: int = -1
    unsure: str = ""
