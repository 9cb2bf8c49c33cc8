"""A form: a way to say when, what it can begin with, its pattern, and the mentions it makes.

The pieces that patterns are built of stand here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias, final

from steelyard.reading.when.mention import Mention
from steelyard.reading.when.words import MONTHS, one_of


class Place(NamedTuple):
    """Where a form is tried: the text, the same in lower case, and the offset."""

    text: str
    lowered: str
    at: int

    def before(self, size: int) -> str:
        """What stands in front, in lower case."""
        return self.lowered[max(0, self.at - size) : self.at]

    def is_capital(self, at: int) -> bool:
        """Whether a capital letter is printed there."""
        return self.text[at].isupper()


Build: TypeAlias = Callable[[re.Match[str], Place], Sequence[Mention]]


@final
@dataclass(frozen=True, slots=True)
class Form:
    """A way to say when. `starts` are patterns that begin with a letter or a set of characters, never with a group."""

    starts: tuple[str, ...]
    pattern: re.Pattern[str]
    build: Build


GAP: Final = r"(?:[^\S\n]{1,3}(?:\n[^\S\n]{0,3})?|\n[^\S\n]{0,3})"
"""Between two words: blanks, at most one of them a new line."""
DASH: Final = r"[-‐‑‒–—−]"
MONTH: Final = one_of(MONTHS)
MONTH_STARTS: Final = tuple(
    rf"{name}(?![a-z])" for name in sorted(MONTHS, key=lambda name: (-len(name), name)) if len(name) > 1
)
YEAR: Final = r"(?:19|20)\d\d"
YEAR_STARTS: Final = (r"[12][90]\d\d(?!\d)",)
ASIDE: Final = re.compile(r"(?:[\d.,/:_@$£€¥₩₹#%&=+*^~\\]|[\d)]-|[a-z](?<!end)(?<!mid)-)\Z")
"""In front of a number that is a part of something longer."""
TIME: Final = r"(?:(?:t|,?\s(?:at\s)?)[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)(?:\s?[ap]\.?m\b\.?)?)?"
"""The time of the day, which belongs to its day."""
DATE: Final = (
    rf"(?:(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{GAP}|{DASH})(?:of\s)?)?"
    rf"(?P<m>{MONTH})\b\.?"
    rf"(?:(?:{GAP}|{DASH})(?P<e>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d))?"
    rf"(?:(?:(?:[^\S\n]?,)?{GAP}(?:of\s)?|,|{DASH}|\s?/\s?)(?P<y>{YEAR})(?!\d))?"
    rf"|(?P<iy>{YEAR})-(?P<im>[01]\d)-(?P<id>[0-3]\d)(?!\d)){TIME}"
)
"""A day, a month, a day of a month: 12 April 2024, Apr. 12th, 2024, April 2024, 12 April, 2024-04-12."""
OF_YEAR: Final = (
    rf"(?:,?(?:{GAP}|{DASH}|(?<=\))\s?)(?:(?:of|in|for|during|from)\s)?(?:the\s|both\s)?"
    rf"(?:(?:full[\s-]|our\s|its\s)?(?P<cal>calendar|fiscal|financial)(?:\syears?)?\s(?:fy\s?)?|fy[\s']?|year\s|cy\s?)?"
    rf"(?:(?P<y>{YEAR})(?![\d%]|[.,]\d|\s?%)(?:[/{DASH[1:-1]}](?P<yy>\d\d)(?!\d))?"
    rf"|(?<=fy|y\s|y')(?P<y2>\d\d)(?![\d%]|[.,]\d)"
    rf"|(?P<rel>last|this|next|current|previous|prior|preceding|same|that|coming|past|same)"
    rf"\s(?:(?:calendar|fiscal|financial)\s)?year(?!s)(?P<earlier>\searlier)?"
    rf"|(?P<own>(?:(?:fiscal|financial)\s)?year)\b(?!\s(?:ended|ending|earlier|before|ago|to\s))))?"
)
"""The year behind a quarter, a half, some months."""


def is_fiscal_before(place: Place) -> bool:
    """Whether "fiscal" stands right in front."""
    return place.before(16).endswith(
        ("fiscal ", "fiscal year ", "fiscal years ", "financial year ", "financial years ")
    )
