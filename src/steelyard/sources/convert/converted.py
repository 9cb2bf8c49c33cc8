"""What comes out of a file: its text, its tables, who says it and when, and the way back to the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import final

from steelyard.sources.convert.place import Place, Places
from steelyard.sources.grid import Grid


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A document as text."""

    text: str
    places: Places
    grids: tuple[Grid, ...] = ()
    """The tables, in the order of the text; each row is a line of it."""
    title: str = ""
    publisher: str = ""
    day: date | None = None
    """When it was published, where the file itself says so; a guess is none."""
    body: int = 0
    """Where the text begins, behind front matter."""
    url: str = ""
    is_the_file: bool = False
    """Whether the text is that of the file, line by line: nothing else leads back then."""
    is_table: bool = False
    """Whether it is a table from its first line to its last, with commas between the cells."""
    notes: tuple[str, ...] = ()
    """What a reader should know: a hidden sheet, a page without text."""

    def place(self, offset: int) -> Place:
        """Where the character at `offset` stands in the original."""
        return self.places.place(offset)
