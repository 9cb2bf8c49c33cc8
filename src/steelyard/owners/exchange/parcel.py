"""What an import gives and what an export gives: stakes, the names in them, what is wrong, what was left behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Final, final

from steelyard.owners.stake import Stake
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure


class Form(StrEnum):
    """The forms in which stakes are exchanged."""

    BODS = "bods"
    FTM = "ftm"
    GLEIF = "gleif"
    CSV = "csv"
    JSON = "json"


class PartyKind(StrEnum):
    """What an owner or a company is."""

    COMPANY = "company"
    PERSON = "person"
    ARRANGEMENT = "arrangement"
    STATE = "state"
    UNKNOWN = "unknown"


@final
@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """A number that a register gave, and which register: `XI-LEI` for legal entity identifiers."""

    scheme: str
    id: str


@final
@dataclass(frozen=True, slots=True)
class Party:
    """An owner or a company, by the one name that stakes call it."""

    name: EntityName
    kind: PartyKind = PartyKind.UNKNOWN
    identifiers: tuple[Identifier, ...] = ()


@final
@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """Something that could not be told, or was read with care: where, what, what to do."""

    where: str
    what: str
    do: str

    def __str__(self) -> str:
        return f"  {self.where}: {self.what} {self.do}".rstrip()


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """All that was made of a text."""

    stakes: tuple[Stake, ...] = ()
    parties: tuple[Party, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    beside: tuple[Stake, ...] = ()
    """What follows from other stakes of the same text, or is no holding: to be compared, never added."""


@final
@dataclass(frozen=True, slots=True, order=True)
class Dropped:
    """A field that the form cannot hold, in how many stakes it was filled, and why it stays behind."""

    field: str
    count: int
    why: str

    def __str__(self) -> str:
        return f"{self.field} (of {self.count}): {self.why}."


@final
@dataclass(frozen=True, slots=True)
class Exported:
    """A text in the form that was asked for, and all that is not in it."""

    text: str
    dropped: tuple[Dropped, ...] = ()


_REQUIRED: Final = frozenset({"owner", "owned", "measure", "economic", "voting", "since", "known_on"})


def is_level(stake: Stake) -> bool:
    """Whether a stake says what is held; a form that knows holdings only can hold no other."""
    return stake.measure is StakeMeasure.LEVEL and stake.mode is Mode.ACTUAL


def pruned(stake: Stake, kept: frozenset[str]) -> Stake:
    """The stake with nothing in it but the fields that a form keeps."""
    empty: dict[str, object] = {"voting": None} if "voting" not in kept else {}
    for field in fields(Stake):
        if field.name not in kept and field.name not in _REQUIRED and field.default is not MISSING:
            empty[field.name] = field.default
    return replace(stake, **empty)  # type: ignore[arg-type]  # each is the default of its field


def left_behind(stakes: Iterable[Stake], kept: frozenset[str], why: Mapping[str, str]) -> tuple[Dropped, ...]:
    """Each field that is filled in some stake and not kept, with how often and why."""
    counts: dict[str, int] = {}
    for stake in stakes:
        small = pruned(stake, kept)
        for field in fields(Stake):
            if getattr(stake, field.name) != getattr(small, field.name):
                counts[field.name] = counts.get(field.name, 0) + 1
    says = "the form has no place for it"
    return tuple(sorted(Dropped(name, count, why.get(name, says)) for name, count in counts.items()))


def only_levels(stakes: Iterable[Stake]) -> tuple[tuple[Stake, ...], tuple[Dropped, ...]]:
    """The stakes that say what is held, and how many others stay behind."""
    every = tuple(stakes)
    levels = tuple(stake for stake in every if is_level(stake))
    if len(levels) == len(every):
        return levels, ()
    says = "the form knows what is held, not deals, plans or rumours"
    return levels, (Dropped("stake", len(every) - len(levels), says),)
