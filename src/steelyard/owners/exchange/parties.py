"""Names for what a text numbers: one name for each party, and never one name for two.

A register knows its parties by numbers, a case by names. Two parties of one name keep apart: the second is called
`John Smith [p-2]`, and a flaw says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import final

from steelyard.owners.exchange.parcel import Flaw, Identifier, Party, PartyKind
from steelyard.words.names import EntityName, shown_plainly

_LONGEST = 300


@final
@dataclass(slots=True)
class Parties:
    """The parties of one text, by the numbers that it gives them."""

    flaws: list[Flaw]
    _by_number: dict[str, Party] = field(default_factory=dict)
    _holders: dict[str, Party] = field(default_factory=dict)

    def add(self, number: str, name: str, kind: PartyKind, identifiers: tuple[Identifier, ...], *, where: str) -> None:
        """Take in a party; a later word on one that is known only adds identifiers."""
        known = self._by_number.get(number)
        plain = plain_name(name)
        if known is not None:
            more = tuple(each for each in identifiers if each not in known.identifiers)
            if plain and plain != known.name and not known.name.startswith(f"{plain} ["):
                what = f"{number} is called {known.name!r} first and {plain!r} here."
                self.flaws.append(Flaw(where, what, "The first name is kept; add the other as an alias."))
            if more:
                self._keep(number, Party(known.name, known.kind, known.identifiers + more))
            return
        if not plain:
            plain = plain_name(number)
            says = f"{number} has no name." if number else "A party has neither name nor number."
            self.flaws.append(Flaw(where, says, "It goes by its number; add a name for it."))
        taken = self._holders.get(plain)
        if taken is not None and _is_same(taken, kind, identifiers):
            self._by_number[number] = taken
            return
        if taken is not None:
            what = f"{plain!r} is the name of two parties."
            self.flaws.append(Flaw(where, what, f"The second is called by its number too: {plain} [{number}]."))
            plain = self._free(f"{plain} [{plain_name(number)}]")
        self._keep(number, Party(EntityName(plain), kind, identifiers))

    def knows(self, number: str) -> bool:
        """Whether a number was described, or referred to before."""
        return number in self._by_number

    def name(self, number: str, *, where: str) -> EntityName:
        """The name of a number that somebody refers to."""
        if number not in self._by_number:
            what = f"{number!r} is referred to and described nowhere."
            do = "It goes by that number; give the whole package, or add a name for it."
            self.flaws.append(Flaw(where, what, do))
            name = self._free(plain_name(number) or "unnamed")
            self._keep(number, Party(EntityName(name)))
        return self._by_number[number].name

    @property
    def every(self) -> tuple[Party, ...]:
        """All of them, in the order in which they came, each once."""
        return tuple(self._holders.values())

    def _keep(self, number: str, party: Party) -> None:
        self._by_number[number] = party
        self._holders[party.name] = party

    def _free(self, name: str) -> str:
        count, free = 1, name
        while free in self._holders:
            count += 1
            free = f"{name} ({count})"
        return free


def plain_name(name: str) -> str:
    """A name on one line, without what a screen would obey."""
    return shown_plainly(" ".join(name.split()))[:_LONGEST]


def _is_same(party: Party, kind: PartyKind, identifiers: tuple[Identifier, ...]) -> bool:
    """Whether a register knows both by one number."""
    return party.kind is kind and bool(set(party.identifiers) & set(identifiers))
