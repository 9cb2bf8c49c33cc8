"""A reading with the help of a language model, for a person who asked for one: piece by piece, each proposal proven.

document ─▶ pieces ─▶ question ─▶ answer ─▶ proposals ─▶ proven against the text ─▶ beside our own reading
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, final

from steelyard.desk import chat
from steelyard.desk.chat import Service
from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.joining import Difference, joined
from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.prompt import messages
from steelyard.reading.assistant.proving import Prover
from steelyard.reading.assistant.reply import Proposal, Refused, read_reply, refusal
from steelyard.reading.claim import Claim, Reading
from steelyard.sources.document import Document
from steelyard.sources.span import Span
from steelyard.words.errors import AssistantError
from steelyard.words.names import Entity

MOST_FAILURES: Final = 3
"""Pieces in a row without an answer after which no more are asked about."""


@final
@dataclass(frozen=True, slots=True)
class Unanswered:
    """A piece of the document about which the assistant gave no answer, and why."""

    span: Span
    why: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Assisted:
    """What came of asking an assistant about one document."""

    reading: Reading
    """Our own, and the claims that were added: these are unsure, every one."""
    pieces: int
    """Pieces that were to be asked about."""
    added: tuple[Claim, ...] = ()
    agreed: tuple[Claim, ...] = ()
    """Our own claims of which the assistant says the same."""
    differences: tuple[Difference, ...] = ()
    refused: tuple[Refused, ...] = ()
    """What the assistant proposed and could not be proven, each with the reason."""
    unanswered: tuple[Unanswered, ...] = ()

    @property
    def summary(self) -> str:
        """The whole in one line."""
        counts = (
            (len(self.added), "added"),
            (len(self.agreed), "as we read them"),
            (len(self.differences), "read otherwise"),
            (len(self.refused), "refused"),
        )
        words = ", ".join(f"{count} {what}" for count, what in counts)
        missing = f"; {len(self.unanswered)} of {self.pieces} pieces without an answer" if self.unanswered else ""
        return f"The assistant's proposals: {words}{missing}."


def ask(
    document: Document, reading: Reading, *, service: Service, names: Iterable[Entity], progress: Callable[[str], None]
) -> Assisted:
    """Ask an assistant about a document, and keep what can be proven.

    Args:
        document: its text and tables.
        reading: what our own reader made of it; it stays as it is.
        service: whom to ask.
        names: the names that are known.
        progress: is told, in words, what is sent where.

    Raises:
        AssistantError: there was no answer at all.
    """
    ground = Ground(document)
    spellings = {spelling: entity for entity in names for spelling in entity.spellings}
    cut = pieces(document)
    proven: list[tuple[Proposal, Claim]] = []
    refused: list[Refused] = []
    unanswered: list[Unanswered] = []
    failures = 0
    for number, piece in enumerate(cut, start=1):
        question = messages(document, piece)
        progress(_sent(document, service, question, f"{number} of {len(cut)}"))
        try:
            answer = chat.ask(service, question)
        except AssistantError as refusal_:
            failures += 1
            unanswered.append(Unanswered(piece.span, refusal_.happened))
            if failures == MOST_FAILURES or len(unanswered) == len(cut):
                if len(unanswered) == number:
                    raise
                unanswered += [Unanswered(each.span, "not asked, after so many failures") for each in cut[number:]]
                break
            continue
        failures = 0
        more, wrong = _proven(Prover(ground, piece, spellings), answer)
        proven += more
        refused += wrong
    whole = joined(reading, proven)
    return Assisted(
        reading=whole.reading,
        pieces=len(cut),
        added=whole.added,
        agreed=whole.agreed,
        differences=whole.differences,
        refused=(*refused, *whole.refused),
        unanswered=tuple(unanswered),
    )


def _proven(prover: Prover, answer: str) -> tuple[list[tuple[Proposal, Claim]], list[Refused]]:
    """The proposals of an answer that hold, and those that do not."""
    proposals, wrong = read_reply(answer)
    proven: list[tuple[Proposal, Claim]] = []
    refused = list(wrong)
    for proposal in proposals:
        match prover.claim(proposal):
            case Claim() as claim:
                proven.append((proposal, claim))
            case str() as why:
                refused.append(refusal(proposal, why))
    return proven, refused


def _sent(document: Document, service: Service, question: tuple[tuple[str, str], ...], which: str) -> str:
    """What is sent where, before it is."""
    characters = sum(len(words) for _, words in question)
    openly = "" if service.secure else ", not encrypted"
    return f"Sending piece {which} of {document.path}, {characters:,} characters, to {service.name}{openly} …"
