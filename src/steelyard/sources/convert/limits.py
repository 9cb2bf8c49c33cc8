"""How much of a document is read: what goes beyond is refused before it costs time or memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one document may hold. The figures of the default leave room for the longest annual reports."""

    file: int = 64_000_000
    """Bytes of the file."""
    unfolded: int = 256_000_000
    """Bytes that a compressed file unfolds to, all its parts together."""
    ratio: int = 250
    """How many bytes a compressed byte may become, once a part has grown past a megabyte; text seldom reaches 20."""
    parts: int = 10_000
    """Files inside an archive."""
    text: int = 32_000_000
    """Characters of the text that comes out."""
    pages: int = 3_000
    page: int = 200_000
    """Characters of one page."""
    cells: int = 500_000
    """Cells of all tables together."""
    depth: int = 1_000
    """Elements inside one another."""
    seconds: float = 10.0
    """How long a page of a PDF may take."""


LIMITS: Final = Limits()
"""What is allowed where nobody says otherwise."""
