"""A name of a measure in Chinese, and what it stands for.

Label(Measure.NET_INCOME, loss=True)  for 净亏损
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.words.measure import Measure


@final
@dataclass(frozen=True, slots=True)
class Label:
    """What a name of a measure stands for."""

    measure: Measure
    loss: bool = False
    """Whether its figure is below zero although it is printed without a sign: 亏损."""
    plain: bool = False
    """Whether it says no more than a gain or a loss: 亏损, 盈利. Of what, may stand before it: 经营利润由亏损…."""
    name: str = ""
    """What is measured where the measure itself does not say: 不良贷款率. It is then the segment."""
    rate: bool = False
    """Whether its level is a percentage."""
    of: str = ""
    """What a share or a multiple of this name is measured against, where the name says it: 市盈率 of earnings."""

    aimed: bool = False
    """Whether it is what somebody holds a share to be worth: 目标价."""


def rows(
    measure: Measure, words: str, *, loss: bool = False, plain: bool = False, aimed: bool = False
) -> dict[str, Label]:
    return {word: Label(measure, loss, plain, aimed=aimed) for word in words.split()}


def rates(measure: Measure, words: str, *, named: bool = False, of: str = "") -> dict[str, Label]:
    return {word: Label(measure, name=word if named else "", rate=True, of=of) for word in words.split()}


def named(words: str, measure: Measure = Measure.OTHER) -> dict[str, Label]:
    return {word: Label(measure, name=word) for word in words.split()}
