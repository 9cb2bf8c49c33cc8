"""Which names in some files are probably the same: asked once, when all of them are read.

Files of a case are compared with each other and with the names of the case; loose files with each other and with the
table that a person gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steelyard.reading.aliases.propose import propose
from steelyard.reports.claims import place_of
from steelyard.reports.perhaps import Perhaps
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.sources.aliases import together
from steelyard.sources.document import Citation
from steelyard.words.names import DocumentId

_MOST: Final = 3
"""Places that are told for one piece of evidence."""


def same_names(files: Sequence[ReadFile]) -> tuple[Perhaps, ...]:
    """The proposals for some files, the surest first, each with its places."""
    found: list[Perhaps] = []
    for case in dict.fromkeys(file.case for file in files):
        found += _of_one_house([file for file in files if file.case == case], case)
    return tuple(found)


def _of_one_house(files: Sequence[ReadFile], case: str) -> list[Perhaps]:
    parts = [(file, part) for file in files for part in file.parts]
    at = {part.document.id: (file, part) for file, part in reversed(parts)}
    names = together(*(file.names for file in files))
    return [
        Perhaps(
            name=proposal.name,
            alias=proposal.alias,
            because=tuple((each.ground, each.words, _places(each.citations, at)) for each in proposal.because),
            known=proposal.known,
            case=case,
        )
        for proposal in propose([(part.document, part.reading) for _, part in parts], names)
    ]


def _places(citations: Sequence[Citation], at: dict[DocumentId, tuple[ReadFile, ReadPart]]) -> tuple[str, ...]:
    places = (place_of(*at[citation.document], citation) for citation in citations)
    return tuple(dict.fromkeys(places))[:_MOST]
