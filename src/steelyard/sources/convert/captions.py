"""What may stand above a table as its caption: short lines, which often name the unit of everything below."""

from __future__ import annotations

import re
from typing import Final

MOST_LINES: Final = 4
LONGEST: Final = 200
"""Characters of a caption, at most; what is longer is running text."""
_MOST_PASSED: Final = 2
_PATH: Final = re.compile(r"\S\s*(?:>|»|›|/)\s+\S")
_SENTENCE_END: Final = re.compile(r"[.!?。！？]\W*$")
_UNIT: Final = re.compile(
    r"\b(?:thousands|millions|billions|hundreds|'?000s?|per[- ]share data|unless otherwise|"
    r"except (?:for )?(?:per|share|percent|ratio)\w*|(?:expressed|amounts?|figures?|stated) in|"
    r"in (?:RMB|US\$|USD|HK\$|HKD|EUR|million|thousand))\b|"
    r"(?:单位|單位|币种|幣種|货币|貨幣)|以.{1,12}(?:列示|呈列|计|計|为单位|為單位)",
    re.IGNORECASE,
)


def is_sentence(words: str) -> bool:
    """Whether words end as a sentence does."""
    return _SENTENCE_END.search(words) is not None


def names_unit(words: str) -> bool:
    """Whether words say in what unit something is told."""
    return _UNIT.search(words) is not None


def first_line(text: str) -> str:
    """The first line of a text, if it stands alone and ends like no sentence: its title.

    A path through a site, or one word that names its part, is passed over.
    """
    for _ in range(_MOST_PASSED + 1):
        first, _, rest = text.lstrip().partition("\n")
        first, text = first.strip(), rest
        if len(first) > LONGEST or first[-1:] in {*".。,，;；:："} or not rest.strip() or rest[:1].strip():
            return ""
        if not _PATH.search(first) and (" " in first or not first.isascii()):
            return first
    return ""


def may_be_caption(words: str) -> bool:
    """Whether words above a table may speak of the table: short, and no sentence, unless it names a unit."""
    return len(words) <= LONGEST and (not is_sentence(words) or names_unit(words))
