"""Names: of companies, markets and people, of facts and documents.

One thing has one name in a case and any number of aliases, each with the evidence that it is the same thing. A parent
and its subsidiary are two things, however alike their names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NewType, TypeVar, final

from steelyard.words.errors import UnknownWordError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.words.period import YearEnd

E = TypeVar("E", bound=StrEnum)

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control codes of terminals, and marks that turn the direction of writing; a tab and a new line are none."""

EntityName = NewType("EntityName", str)
"""The one name of a company, market or person in a case."""

DocumentId = NewType("DocumentId", str)
FactId = NewType("FactId", str)


class EntityKind(StrEnum):
    """What bears a name."""

    COMPANY = "company"
    MARKET = "market"
    PERSON = "person"


@final
@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of the same thing, and how that is known."""

    alias: str
    evidence: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company, market or person that facts speak of."""

    name: EntityName
    kind: EntityKind
    year_end: YearEnd
    aliases: tuple[Alias, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *(alias.alias for alias in self.aliases))


def one_of(kind: type[E], word: str, *, called: str) -> E:
    """The member of a closed set that is written `word`.

    Raises:
        UnknownWordError: with the nearest known words first.
    """
    try:
        return kind(word)
    except ValueError:
        raise UnknownWordError(called, word, nearest_first(word, list(kind))) from None


def has_controls(text: str) -> bool:
    """Whether a text would do something to a screen other than to be read there."""
    return _CONTROLS.search(text) is not None


def shown_plainly(text: str) -> str:
    """The text with every character that would act on a screen shown as �; new lines stay."""
    return _CONTROLS.sub("\ufffd", text)


def nearest_first(word: str, known: Iterable[str], *, most: int = 12) -> str:
    """Known words as a list for a reader, the likeliest meant first."""
    words = list(known)
    folded = {each.casefold(): each for each in words}
    near = [folded[each] for each in get_close_matches(word.casefold(), folded, n=3, cutoff=0.5)]
    rest = [each for each in words if each not in near]
    shown = (near + rest)[:most]
    more = "" if len(words) <= most else f" and {len(words) - most} more"
    return ", ".join(shown) + more
