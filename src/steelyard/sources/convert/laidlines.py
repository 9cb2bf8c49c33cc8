"""Lines of a page or a text as they are laid out: cut where there are wide gaps, and what one line says of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.sources.convert.captions import LONGEST
from steelyard.sources.convert.columns import Piece, is_figure
from steelyard.sources.convert.delimited import is_period_row
from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span

LONGEST_HEAD: Final = 70
"""Characters of a piece that may head columns, or begin a label."""
_PROSE_END: Final = re.compile(r"[.!?。！？;；]\W*$")
_GOES_ON: Final = re.compile(
    r"(?:[,/&–-]|\b(?:and|or|of|to|the|in|for|from|by|on|with|attributable|per))$", re.IGNORECASE
)


@final
@dataclass(frozen=True, slots=True)
class Line:
    """One line, cut where there are wide gaps; without pieces if it is blank."""

    number: int
    pieces: tuple[Piece, ...]
    step: float = 0.0
    """How far below the line before it, where that is known."""

    @property
    def is_row(self) -> bool:
        """Whether a figure stands behind something else."""
        return any(is_figure(piece.text) for piece in self.pieces[1:])

    @property
    def is_label(self) -> bool:
        """Whether it is one piece, and no sentence."""
        return len(self.pieces) == 1 and not self.is_prose

    @property
    def is_prose(self) -> bool:
        """Whether it is running text, as far as one line tells."""
        if len(self.pieces) != 1:
            return False
        return len(self.pieces[0].text) > LONGEST // 2 or _PROSE_END.search(self.pieces[0].text) is not None

    @property
    def names_periods(self) -> bool:
        """Whether it names periods and no figures: a new table begins."""
        cells = tuple(Cell(piece.text, piece.span) for piece in self.pieces)
        if len(cells) > 1 and cells[0].text[:4].isdigit():
            cells = (Cell("", cells[0].span), *cells)
        return is_period_row(Row(self.number, cells))

    @property
    def span(self) -> Span:
        """From its first piece to its last."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


def is_broken(above: Piece, below: Piece) -> bool:
    """Whether a label goes on in the next line, by its words."""
    small = below.text[:1].islower() or (below.text[:1] == "(" and not is_figure(below.text))
    return below.span.start - above.span.end < LONGEST_HEAD and (
        (small and not above.text.endswith(":")) or bool(_GOES_ON.search(above.text) and not is_figure(below.text))
    )
