"""Which of the dates of a sentence belongs to a figure.

 1. The date right behind it ("8.7 billion yuan in 2017"), else
 2. one between the figure before and this one ("in 2017 it was 8.7 billion yuan"), else
 3. the only date of the sentence that stands behind no other figure; a change also takes the date of the figure it
    leads to. What a change starts from ("from 7.7 billion yuan") takes its own date or "a year earlier", or none.

The day on which somebody wrote ("Reuters wrote on 3 May 2018 that …") belongs to no figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.context import Sentence
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure
from steelyard.words.measure import Aspect
from steelyard.words.period import Period, YearEnd, year_before
from steelyard.words.quantity import Unit

_BEHIND: Final = re.compile(
    r"\s*\(?(?:in|for|of|during|at|on|by|over|as\s+of|as\s+at)?\s*(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?", re.IGNORECASE
)
_FROM: Final = re.compile(
    r"\s+(?:from|over|on|since|against|than(?:\s+in)?|compared\s+(?:with|to))\s+(?:the\s+)?", re.IGNORECASE
)
_REPORT: Final = re.compile(
    r"\b(?:(?:wrote|reported|said|repeated|printed|founded|established|launched|listed|told\s+\w+)\s+(?:on|in)|according\s+to\s[^,;]{0,60}\s(?:of|on|in))\s+$",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(
    r"\b(?:a\s+year\s+(?:earlier|before|ago)|the\s+(?:year\s+before|previous\s+year))\b|\byear[\s-]on[\s-]year\b",
    re.IGNORECASE,
)


@final
@dataclass(frozen=True, slots=True)
class Timing:
    """The dates of one sentence."""

    sentence: Sentence

    def period(self, figure: Figure, aspect: Aspect, year_end: YearEnd) -> Period | None:
        """The period of a figure, by the year end of its company; none where the sentence does not say."""
        if aspect is Aspect.GROWTH_RATE:
            spans = [when for when in self.sentence.dates if "/" in when.notation]
            return spans[0].period(year_end) if len(spans) == 1 else None
        when = self._when(figure, aspect)
        if when is not None:
            return when.period(year_end)
        if self.is_base(figure) and _EARLIER.search(self.sentence.text, figure.span.end, self.sentence.span.end):
            main = self._period_of_main(year_end)
            return year_before(main) if main else None
        return None

    def is_unsettled(self, figure: Figure, aspect: Aspect, year_end: YearEnd) -> bool:
        """Whether a period is named that is not one we read: "in the first nine months of 2023", "on 31 June"."""
        when = None if aspect is Aspect.GROWTH_RATE else self._when(figure, aspect)
        return when is not None and when.period(year_end) is None

    def _when(self, figure: Figure, aspect: Aspect) -> When | None:
        """The date that belongs to a figure, by the order of the module's third rule."""
        start = self.start_of(figure) if aspect is Aspect.CHANGE else None
        dates = [w for w in self.sentence.dates if "/" not in w.notation and not self._is_of_report(w) and w != start]
        if (adjacent := self._adjacent(figure)) and adjacent != start:
            return adjacent
        taken = {id(self._adjacent(other)) for other in self.sentence.figures}
        free = [when for when in dates if id(when) not in taken]
        ends = [f.span.end for f in self.sentence.figures if f.span.end <= figure.span.start]
        nearer = [w for w in free if max(ends, default=0) <= w.span.start and w.span.end <= figure.span.start]
        if nearer:
            return nearer[-1]
        if self.is_base(figure) and aspect is Aspect.LEVEL:
            return None
        if len(free) == 1:
            return free[0]
        if figure.value.unit is not Unit.PERCENT:
            return None
        main = [when for other in self.sentence.figures if not self.is_base(other) and (when := self._adjacent(other))]
        return main[0] if not free and len({when.notation for when in main}) == 1 else None

    def _is_of_report(self, when: When) -> bool:
        """Whether it is the day of a report, not of what is reported: "Reuters wrote on 3 May 2018 that"."""
        return bool(_REPORT.search(self.sentence.text[self.sentence.span.start : when.span.start]))

    def _adjacent(self, figure: Figure) -> When | None:
        """The date right behind a figure: "8.7 billion yuan in 2017"."""
        for when in self.sentence.dates:
            if when.span.start >= figure.span.end and "/" not in when.notation:
                gap = self.sentence.text[figure.span.end : when.span.start]
                leads = "(" in gap and self.sentence.text[when.span.end : when.span.end + 1] == ":"  # (2022: 2 billion)
                return when if _BEHIND.fullmatch(gap) and not leads else None
        return None

    def start_of(self, figure: Figure) -> When | None:
        """The date right behind a change that it starts from: "up 9% from 2022"."""
        when = next((when for when in self.sentence.dates if when.span.start >= figure.span.end), None)
        if when is None or when.notation.count("-") > 1:  # "fell 9% on 12 April 2024"
            return None
        return when if _FROM.fullmatch(self.sentence.text[figure.span.end : when.span.start]) else None

    def is_base(self, figure: Figure) -> bool:
        """Whether the figure is what a change starts from: "from 7.7 billion yuan", "against 7.7 billion yuan"."""
        before = self.sentence.text[self.sentence.span.start : figure.span.start]
        return bool(re.search(r"\b(?:from|against|compared\s+(?:with|to))\s+$", before, re.IGNORECASE))

    def _period_of_main(self, year_end: YearEnd) -> Period | None:
        for other in self.sentence.figures:
            if not self.is_base(other) and (when := self._when(other, Aspect.LEVEL)):
                return when.period(year_end)
        return None
