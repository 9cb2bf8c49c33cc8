"""What a reader keeps in mind from one figure to the next: whom and what it is about, and when.

A paragraph that begins with 小米集团2023年收入 goes on for sentences without saying any of the three again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import final

from steelyard.reading.chinese.label import Label
from steelyard.reading.draft import Draft
from steelyard.words.measure import Mode
from steelyard.words.quantity import Currency


@final
@dataclass(slots=True)
class Memory:
    """The state of reading a document; `Reader` moves it on, word by word."""

    text: str
    plain: str
    """The same text in simplified characters."""
    about: str = ""
    """Whom the document is about, as its reader was told."""
    main: str = ""
    """The company that 公司 means: whom a sentence last began with."""
    led: bool = False
    """Whether this sentence has begun with a company."""
    subject: str = ""
    titled: str = ""
    """Who is the subject by what he is, not by his name: 控股股东."""
    object: str = ""
    """The company that is held, bought or paid."""
    bought: str = ""
    """The company that this sentence says is bought."""
    group: tuple[str, ...] = ()
    """The companies last named together: 腾讯云与华为云."""
    period: str = ""
    periods: tuple[str, ...] = ()
    """The periods last named together: 2021年、2022年及2023年."""
    part: str = ""
    """The quarter or half named before the year that it is of."""
    label: Label | None = None
    segment: str = ""
    divided: bool = False
    """Whether the part was named since the last semicolon, so that margins go on about it."""
    sourced: bool = False
    """Whether the text gives somebody's statistics: what is told then may be of a whole market."""
    mode: Mode | None = None
    aside: Mode | None = None
    """How the text was held before a comparison with what others expected."""
    said: bool = False
    """Whether this sentence says 公司 or names one."""
    attribution: str = ""
    fresh: bool = False
    """Whether the measure was named in this very sentence."""
    forecast: str = ""
    """The period of the forecast in the sentence before, which 期内 goes back to."""
    dated: bool = False
    """Whether this sentence has named a time."""
    closed: str | None = None
    """The period before 期末 made it its last day."""
    outside: str = ""
    """The period outside of the brackets that are open."""
    slots: dict[int, Slot] = field(default_factory=dict)
    """What each figure of a list of this sentence is about, by its place."""
    spread: tuple[Slot, ...] = ()
    """What the last list with 分别 was spread over."""
    settled: str | None = None
    """The period before a forecast named another: the next sentence goes back to it."""
    growing: int = 0
    """The sign of a growth that the clause before named without its figure: 增幅最高，达到6%."""
    span: str = ""
    """The span of years that this sentence names."""
    unspanned: str = ""
    """The period before a span of years."""
    later: str = ""
    """The period before one that the text looked back to."""
    base: str = ""
    """The period last compared with: 由2017年的…."""
    amount: Label | None = None
    """The measure named last that is no percentage."""
    last: Label | None = None
    """The measure of the figure before."""
    money: Currency | None = None
    """The currency of the sum before."""
    told: list[tuple[Draft, Slot]] = field(default_factory=list)
    """The drafts of this sentence, and what each is about."""

    def begin_sentence(self) -> None:
        """Forget what does not go beyond a sentence."""
        self.mode, self.attribution, self.fresh, self.led = None, "", False, False
        self.dated = False
        self.divided, self.aside, self.said, self.bought = False, None, False, ""
        self.sourced, self.span, self.growing = False, "", 0
        if "/" in self.period or len(self.periods) > 1:
            self.period = ""
        self.subject = self.main or self.subject
        self.forecast = ""
        if self.settled is not None:
            self.forecast = self.period
            self.period, self.settled = self.settled, None
        self.told, self.slots = [], {}


@final
@dataclass(frozen=True, slots=True)
class Slot:
    """What one figure of a list with 分别 is about; empty where the list does not say."""

    subject: str = ""
    period: str = ""
    label: Label | None = None
    segment: str | None = None

    def about(self, subject: str) -> Slot:
        """The same of another company."""
        return replace(self, subject=subject)
