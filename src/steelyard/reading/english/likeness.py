"""Whether capitalised words look like a company, a person or neither."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.english.measures import LABELS
from steelyard.reading.english.places import (
    COMMON,
    GIVEN,
    INDUSTRY,
    LEGAL,
    PEOPLES,
    PERSON_BEFORE,
    PLACES,
    SURNAMES,
    TIMES,
)
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.names import EntityKind

WORD: Final = re.compile(r"\S+")


TRAIL: Final = re.compile(r"(?:['’]s?|[.,'’-])+$")


_BEFORE: Final = re.compile(r"([\w.-]+)[ \u00a0,]+$")


_APPOSED_ROLE: Final = re.compile(
    r",?\s+(?:the\s+|its\s+)?(?:[\w'’]+\s+){0,3}?(?:ceo|cfo|chairman|president|director|founder|analyst|manager)\b",
    re.IGNORECASE,
)


_SOME: Final = 24
"""Characters before a name in which a title is looked for."""


_LABEL_WORDS: Final = frozenset(word for name in LABELS for word in name.split())


_ORDINARY: Final = COMMON | INDUSTRY | _LABEL_WORDS


_COMMON: Final = COMMON | INDUSTRY


FORMS: Final = frozenset("oyj oy ab asa plc ag gmbh ltd inc corp nv llc spa kgaa a/s ojsc pjsc".split())
"""Legal forms, which end a name."""


ALSO_GIVEN: Final = frozenset("Jun May June April August Jan".split())
"""Months that people are called by too."""


def is_abbreviation(word: str) -> bool:
    return word.endswith(".") and (word.lower() in LEGAL or word.count(".") > 1 or len(word) == 2)  # noqa: PLR2004


def as_name(text: str, span: Span) -> Named | None:  # noqa: C901, PLR0911 - one line a way of saying it
    """The piece as a name, without the ordinary words around it; nothing where no other word is left."""
    words = list(WORD.finditer(text, span.start, span.end))
    if len(words) > 1 and (_BASED.search(words[0].group()) or _TRADE.match(words[0].group())):
        words = words[1:]
    while words and _is_ordinary(words[0].group(), text, words[0].start()) and (len(words) == 1 or _may_lead(words)):
        words = words[1:]
    while words and _is_ordinary_end(words[-1].group()):
        words = words[:-1]
    words = [word for word in words if not _NO_NAME.match(word.group())] if len(words) == 1 else words
    if not words or _NO_NAME.match(words[0].group()):
        return None
    bare = [word.group().strip(".,'’") for word in words]
    if all(word in PLACES or word in PEOPLES or word.lower() in _ORDINARY for word in bare):
        inside = text[max(0, span.start - 1) : span.start] == " " and text[
            max(0, span.start - 2) : span.start - 1
        ] not in {".", "!", "?"}
        if not (
            (inside or bare[-1].lower() in INDUSTRY)
            and len(bare) == 2  # noqa: PLR2004 - "Mobile Cloud"
            and bare[-1].lower() in _FIRMS
            and not all(word.lower() in _LABEL_WORDS for word in bare)
        ):
            return None
    begins = _begins_sentence(text, words[0].start())
    if len(bare) == 1 and begins and (_ADVERBIAL.search(bare[0]) or _DETERMINED.match(text, words[0].end())):
        return None
    if len(bare) == 1 and (len(bare[0]) < 2 or bare[0].lower() in _COMMON):  # noqa: PLR2004 - a letter is no name
        return None
    start, end = words[0].start(), words[-1].end()
    name = TRAIL.sub("", text[start:end]) if not is_abbreviation(bare[-1] + ".") else text[start:end]
    end = start + len(name)
    if _PRODUCT.search(text, max(0, start - _SOME), start):
        return None
    if len(bare) == 1 and begins and _DESCRIBED.match(text, end):
        return None
    kind = EntityKind.PERSON if _is_person(text, start, end, bare) else EntityKind.COMPANY
    return Named(" ".join(name.split()), Span(start, end), kind, known=False)


def _is_ordinary(word: str, text: str, start: int) -> bool:
    bare = word.strip(".,'’")
    if bare in PEOPLES or bare.lower() in COMMON or bare in TIMES:
        return True
    return bare.lower() in _LABEL_WORDS and bool(text) and start >= 0


def _may_lead(words: list[re.Match[str]]) -> bool:
    """Whether an ordinary word before a name is no part of it: "The Acme", "Finnish Acme", but "General Acme"."""
    bare = words[0].group().strip(".,'’")
    return bare in PEOPLES or bare in TIMES or bare.lower() not in _PART_OF_NAMES


_FIRM_ENDS: Final = frozenset(
    "cloud mobile bank motors airlines software foods energy steel insurance media telecom unicom".split()
)


_NO_NAME: Final = re.compile(
    r"[A-Z]{1,3}-?\d+(?:[A-Z]\d*)?$|I['’]|\d{1,3}[A-Z](?:[\d.]|$)|[A-Z][\w’']*-[a-z]|[A-Z]$|\d[A-F]|[A-Z]\d+[A-Z]?"
)
"""FY26, S25, B1, "I'm", 3A, 2F, "Berlin-based", a single letter."""


_TRADE: Final = re.compile(
    r"\w*(?:maker|builder|shop|operator|producer|retailer|grocer|brewer|insurer|lender|carrier|broker|miner|publisher"
    r"|supplier|provider|developer|distributor|manufacturer|startup|start-up|airline|conglomerate|distiller|refiner)$",
    re.IGNORECASE,
)
"""The trade before a name that it is no part of: "Chipmaker Acme"."""


_BASED: Final = re.compile(r"-(?:based|listed|owned|born|headquartered|backed|area)$")
"""What stands before a name and says where it is from: "Ostrava-based Acme"."""


_ADVERBIAL: Final = re.compile(
    r"(?:ly|ing|ed|ies|ity|tion|sion|ment|ness|ance|ence|ship|ism|wise|ive|ous|ful|less|able|ible|ics|ers|ors|orary|onary)$"
)


_DETERMINED: Final = re.compile(r"[ \u00a0](?:the|a|an|its|their|our|my|this|that|these|those)\b")
"""Words that make the one before them, at the beginning of a sentence, a verb or a preposition: "Put the shares on"."""


_DESCRIBED: Final = re.compile(
    r"[ \u00a0](?:chain|group|company|maker|operator|giant|firm|producer|retailer|supplier|provider|brand|platform"
    r"|start-?up|business|developer|manufacturer|distributor|brewer|builder|lender|broker|exchange|publisher|insurer|carrier"
    r"|conglomerate|fund|agency|specialist|owner|designer|exporter|importer|services|equipment)\b"
)
"""Words that make the one before them a trade: "Hotel chain Acme"."""


_PRODUCT: Final = re.compile(
    r"\b(?:drug|app|product|game|phone|smartphone|car|model|film|show|medicine|vaccine|chip|device),?[ \u00a0]$"
)
"""Words that make the name behind them that of a thing."""


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _SOME) : start].rstrip(" “\"'(*#->•\u00a0")
    return not before or before[-1] in {
        ".",
        "!",
        "?",
        "\n",
        ":",
        "”",
    }


_PART_OF_NAMES: Final = frozenset(
    "general national international global first united new standard industrial digital mobile public central"
    " commercial state federal consumer professional capital central trade service systems software applied advanced"
    " research home best five three one two big top american unit people high net data cloud internet technology"
    " network".split()
)


def _is_ordinary_end(word: str) -> bool:
    bare = word.strip(".,'’")
    return (bare in TIMES and bare not in ALSO_GIVEN) or bare.lower() in _TRAILING


_TRAILING: Final = frozenset(
    "ipo ceo cfo ebitda ebit eps shares stock stocks revenue revenues sales profit profits earnings q1 q2 q3 q4 ads adr"
    " results net operating reports report says said to the and of in for on at by with from as is was has its".split()
)


_ENDING: Final = frozenset(
    "technology technologies systems software cloud mobile online services service solutions international global"
    " digital networks network capital products retail foods health energy power motors trading industries media games"
    " home data unit segment business division market bank program plan trust partners internet public commercial"
    " company".split()
)


_TWO: Final = 2
"""Words of the name of a person, or one more."""


def _is_person(text: str, start: int, end: int, words: list[str]) -> bool:
    is_called = words[0] in GIVEN or (words[0] in SURNAMES and len(words) == _TWO)
    if len(words) in {_TWO, _TWO + 1} and is_called and words[-1].lower() not in _OF_FIRMS:
        return True
    if len(words) > 3:  # noqa: PLR2004 - names of people have two or three words
        return False
    before = _BEFORE.search(text, max(0, start - _SOME), start)
    if before and before[1].lower() in PERSON_BEFORE:
        return True
    return len(words) > 1 and words[-1].lower() not in LEGAL and _APPOSED_ROLE.match(text, end) is not None


_FIRMS: Final = _FIRM_ENDS | INDUSTRY
_OF_FIRMS: Final = LEGAL | _ENDING
