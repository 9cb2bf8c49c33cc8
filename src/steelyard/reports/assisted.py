"""What came of asking an assistant about one document. Every form of report shows this beside what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.reading.assistant.joining import Difference
from steelyard.reading.assistant.reply import Refused
from steelyard.reading.claim import Claim, Reading
from steelyard.sources.span import Span


@final
@dataclass(frozen=True, slots=True)
class Unanswered:
    """A piece of the document about which the assistant gave no answer, and why."""

    span: Span
    why: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Assisted:
    """A reading with the help of an assistant, and what the assistant said beside it."""

    reading: Reading
    """Our own, and the claims that were added: these are unsure, every one."""
    pieces: int
    """Pieces of the document that were to be asked about."""
    added: tuple[Claim, ...] = ()
    agreed: tuple[Claim, ...] = ()
    """Our own claims of which the assistant says the same."""
    differences: tuple[Difference, ...] = ()
    refused: tuple[Refused, ...] = ()
    """What the assistant proposed and could not be proven, each with the reason."""
    unanswered: tuple[Unanswered, ...] = ()
