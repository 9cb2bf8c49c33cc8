"""A name without what the law and the script add: the key under which two spellings of it meet.

    bare("Kingsoft Cloud Holdings Limited").key == bare("KINGSOFT CLOUD").key
    bare("騰訊控股有限公司").key == bare("腾讯").key

Two different legal forms are two legal persons: 石油集团 owns 石油股份, and a plc is no N.V.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, final
from unicodedata import normalize

from steelyard.reading.chinese.script import simplified

_COUNTRY: Final = {
    **dict.fromkeys("inc incorporated llc".split(), "US"),
    **dict.fromkeys("ltd limited".split(), "LTD"),
    **dict.fromkeys("plc".split(), "UK"),
    **dict.fromkeys("llp".split(), "LLP"),
    **dict.fromkeys("gmbh ag kgaa mbh".split(), "DE"),
    **dict.fromkeys("nv bv".split(), "NL"),
    **dict.fromkeys("spa srl".split(), "IT"),
    **dict.fromkeys("oyj oy".split(), "FI"),
    **dict.fromkeys("asa".split(), "NO"),
    **dict.fromkeys("ab publ".split(), "SE"),
    **dict.fromkeys("bhd sdn berhad".split(), "MY"),
    **dict.fromkeys("pte".split(), "SG"),
    **dict.fromkeys("pty".split(), "AU"),
    **dict.fromkeys("tbk".split(), "ID"),
    **dict.fromkeys("pjsc ojsc jsc pao oao".split(), "RU"),
    **dict.fromkeys("kk".split(), "JP"),
    **dict.fromkeys("aps".split(), "DK"),
}
_SHAPE: Final = {
    **dict.fromkeys("group groupe gruppe".split(), "group"),
    **dict.fromkeys("holding holdings".split(), "holding"),
}
_PLAIN: Final = frozenset("co company corp corporation lp sa as se sas cv kaisha kabushiki".split())
_LEGAL: Final = frozenset({*_COUNTRY, *_SHAPE, *_PLAIN})
_FIRST: Final = frozenset("the ab pt pao oao ooo zao".split())
"""What stands before a name and is no part of it."""
_LEAVES: Final = frozenset("and the of".split())
"""What no name ends with, once its legal form is gone."""
_CHINESE_FORM: Final = re.compile(
    r"(?P<tail>\((?:集团|控股|中国)?(?:集团|控股)\)(?:股份)?(?:有限)?(?:责任)?公司|股份有限公司|有限责任公司|有限公司|总公司"
    r"|\((?:集团|控股|股份)\)|集团|控股|股份|公司)$"
)
_CHINESE_SHAPE: Final = {"集团": "group", "控股": "holding", "股份": "shares"}
_HAS_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_INITIALS: Final = re.compile(r"(?<![^\W_]{2})(?<=[^\W_])[./](?=[^\W_](?![^\W_]))")
_WORD: Final = re.compile(r"\w+")
_APOSTROPHE: Final = re.compile(r"['’](?:s\b)?")


@final
@dataclass(frozen=True, slots=True)
class Bare:
    """A name without its legal form."""

    words: tuple[str, ...]
    """In small letters and simplified characters; a Chinese name is one word."""
    shapes: frozenset[str]
    """Group, holding, company limited by shares, where it says so."""
    countries: frozenset[str]
    """Whose law its form is of, where one country alone has it."""

    @property
    def key(self) -> str:
        """The words without blanks."""
        return "".join(self.words)


def is_chinese(name: str) -> bool:
    """Whether a name has a Chinese character."""
    return _HAS_CHINESE.search(name) is not None


@lru_cache(maxsize=8192)
def bare(name: str) -> Bare:
    """A name without its legal form, in one script; a name that is nothing but legal forms keeps them."""
    folded = normalize("NFKC", name)
    if is_chinese(folded):
        return _bare_chinese(simplified(folded))
    lower = _INITIALS.sub("", _APOSTROPHE.sub("", folded).lower().replace("&", " and "))
    words = _WORD.findall(lower)
    dropped: list[str] = []
    if len(words) > 1 and words[0] in _FIRST:
        dropped.append(words[0])
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL | (_LEAVES if dropped else frozenset()):
        dropped.append(words.pop())
    return Bare(
        tuple(words),
        frozenset(_SHAPE[word] for word in dropped if word in _SHAPE),
        frozenset(_COUNTRY[word] for word in dropped if word in _COUNTRY),
    )


def _bare_chinese(name: str) -> Bare:
    name = re.sub(r"[\s·]", "", name)
    dropped: list[str] = []
    while found := _CHINESE_FORM.search(name):
        if found.start() < 2:  # noqa: PLR2004 - a Chinese name has two characters
            break
        dropped.append(found.group())
        name = name[: found.start()]
    said = "".join(dropped)
    shapes = frozenset(shape for word, shape in _CHINESE_SHAPE.items() if word in said)
    return Bare((name.lower(),), shapes, frozenset())


def other_person(first: str, second: str) -> bool:
    """Whether two names say, by their legal forms, that they are two companies of one house."""
    one, two = bare(first), bare(second)
    return _differ(one.shapes, two.shapes) or _differ(one.countries, two.countries)


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one) and bool(two) and not one & two


def has_form(name: str) -> bool:
    """Whether a name ends with a legal form, as that of a company only does."""
    if is_chinese(name):
        return _CHINESE_FORM.search(simplified(normalize("NFKC", name))) is not None
    words = _WORD.findall(_INITIALS.sub("", name.lower()))
    return len(words) > 1 and words[-1] in _LEGAL and words[-1] != "as"  # which is a word as well


def words_of(name: str) -> tuple[str, ...]:
    """All words of a name, legal form and all, in small letters and without marks."""
    return tuple(_WORD.findall(_INITIALS.sub("", normalize("NFKC", name).lower())))
