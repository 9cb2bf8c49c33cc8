"""One name for one company while figures are checked, where the texts themselves leave no doubt of it.

"Acme Ltd" and "Acme" differ in the legal form alone; "Acme Holdings (“Acme”)" says it; one stock code stands beside
both. Weaker grounds, such as the same figures or the same sound, wait for a person, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.aliases.proposal import Ground
from steelyard.reading.aliases.propose import propose
from steelyard.reading.claim import Claim
from steelyard.reports.read_files import ReadFile
from steelyard.words.names import Entity, EntityName

_SURE: Final = frozenset({Ground.DEFINITION, Ground.CODE, Ground.SPELLING})


def renamed(files: Sequence[ReadFile], entities: tuple[Entity, ...]) -> Callable[[Claim], Claim]:
    """How a claim of some files is to be read: with the one name of its company."""
    read = [(part.document, part.reading) for file in files for part in file.parts]
    names: dict[str, str] = {}
    for proposal in propose(read, entities):
        if all(each.ground in _SURE for each in proposal.because):
            names[proposal.alias] = proposal.name

    def one(claim: Claim) -> Claim:
        name, seen = claim.entity, {claim.entity}
        while name in names and names[name] not in seen:
            name = EntityName(names[name])
            seen.add(name)
        return claim if name == claim.entity else replace(claim, entity=name)

    return one
