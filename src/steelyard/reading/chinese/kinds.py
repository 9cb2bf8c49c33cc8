"""What a word does in a Chinese sentence: it names a measure, moves it, reaches a level, opens a list.

The tables of words are in `lexicon`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, auto
from typing import final

from steelyard.reading.chinese.label import Label
from steelyard.words.measure import Mode


@final
class Kind(IntEnum):
    """What a word does in a sentence."""

    FIGURE = auto()
    DATE = auto()
    NAME = auto()
    LABEL = auto()
    MOVE = auto()
    """A rise or a fall: 增长, 下降."""
    RATE = auto()
    """A noun for one: 增幅, 跌幅."""
    GROWTH = auto()
    """A rate a year over several years: 年复合增长率."""
    REACH = auto()
    """What leads to a level: 增至, 为, 达."""
    FROM = auto()
    THAN = auto()
    BASE = auto()
    """An earlier period without a year: 上年同期."""
    SHARE = auto()
    YEARLY = auto()
    """Against the same period of the year before: 同比."""
    BEFORE = auto()
    """Against the period before: 环比."""
    RESPECTIVELY = auto()
    EACH = auto()
    AND = auto()
    OF = auto()
    HOLD = auto()
    BUY = auto()
    SELL = auto()
    GET = auto()
    """What makes the subject the one that is paid: 获, 获得."""
    MOOD = auto()
    SAYS = auto()
    """A verb of announcing: who stands before it is whom the text is about."""
    OBJECT = auto()
    """A word after which a name is no subject: 对, 向, 受."""
    TITLE = auto()
    """A person by what he is: 创始人, 控股股东. A name may follow."""
    COMPANY = auto()
    """A word for the company spoken of: 公司, 本集团."""
    TARGET = auto()
    """The company that a deal is about: 标的, 本次交易."""
    PART = auto()
    """A word that opens a part of what was named: 其中."""
    ALIKE = auto()
    """The same sum in other words: 折合, 约合."""
    ENDED = auto()
    """The close of the period: 期末."""
    WHOLE = auto()
    """A word for all of the company: 整体, 全年."""
    GLUE = auto()
    COMMA = auto()
    COLON = auto()
    STOP = auto()
    """A semicolon."""
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()
    """Words that no table has: a part of the company, a name, anything."""


@final
@dataclass(frozen=True, slots=True)
class Word:
    """A word of the tables."""

    kind: Kind
    sign: int = 0
    label: Label | None = None
    mode: Mode | None = None
