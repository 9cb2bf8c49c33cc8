"""Words that are to belong to one figure: where they stand, and whether that is near enough to say that they do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.pieces import Piece
from steelyard.reading.figures import Figure
from steelyard.sources.span import Span

LINKED: Final = "an assistant linked it"
"""What every claim of an assistant says of itself."""

_NAME_GOES_ON: Final = re.compile(r"[ \u00a0](?:& )?[A-Z][a-z][\w&.-]*")


class UnprovenError(Exception):
    """What a proposal says does not stand in the document."""


@final
@dataclass(frozen=True)
class Link:
    """The words that are to belong to one figure: found near it, or elsewhere, which is then remembered."""

    ground: Ground
    piece: Piece
    figure: Figure
    spellings: tuple[str, ...]
    """Every known spelling of a name."""
    found: list[Span] = field(default_factory=list)
    far: list[str] = field(default_factory=list)

    @property
    def why(self) -> str:
        """Why a person should look at what was linked."""
        if not self.far:
            return LINKED
        words = ", ".join(f"{words!r}" for words in self.far)
        return (
            f"{LINKED}; linked by the assistant only: {words} {'stands' if len(self.far) == 1 else 'stand'} elsewhere"
        )

    def words(self, quote: str, what: str, *, is_name: bool = False) -> str:
        """The words as the text has them, on one line; nothing for an empty quote."""
        if not quote.strip():
            return ""
        places = self.places(quote, what, is_name=is_name)
        return " ".join(places[0].of(self.ground.document.text).split())

    def places(self, quote: str, what: str, *, is_name: bool = False) -> tuple[Span, ...]:
        """Where a quote stands near the figure, else where it stands at all."""
        text = self.ground.document.text
        near = self.ground.near(self.figure.span)
        cut = ""
        for within, is_near in (*((span, True) for span in near), (self.piece.span, False)):
            places = self.ground.folded.places(quote, within)
            if is_name and (parts := [place for place in places if longer_name(text, place, self.spellings)]):
                cut = longer_name(text, parts[0], self.spellings)
                places = tuple(place for place in places if place not in parts)
            if places:
                self.found.append(places[0])
                if not is_near:
                    self.far.append(" ".join(quote.split()))
                return places
        if cut:
            raise UnprovenError(f"its words for {what}, {quote!r}, are a part of a longer name, {cut!r}")
        raise UnprovenError(f"its words for {what}, {quote!r}, do not stand in the text")


def longer_name(text: str, place: Span, spellings: tuple[str, ...]) -> str:
    """The longer name that a place is only a part of, such as a parent in its subsidiary; empty if none."""
    if behind := _NAME_GOES_ON.match(text, place.end):
        return place.of(text) + behind.group()
    words = place.of(text)
    for spelling in spellings:
        at = spelling.find(words)
        if at >= 0 and spelling != words and text.startswith(spelling, max(place.start - at, 0)):
            return spelling
    return ""
