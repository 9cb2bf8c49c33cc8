"""A reading with the help of a language model, for a person who asked for one: piece by piece, each proposal proven.

document ─▶ pieces ─▶ question ─▶ answer ─▶ proposals ─▶ proven against the text ─▶ beside our own reading
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from steelyard.desk import chat
from steelyard.desk.service import Service
from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.joining import joined
from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.prompt import messages
from steelyard.reading.assistant.proving import Prover
from steelyard.reading.assistant.reply import Proposal, Refused, read_reply, refusal
from steelyard.reading.claim import Claim, Reading
from steelyard.reports.assisted import Assisted, Unanswered
from steelyard.reports.read_files import ReadFile
from steelyard.sources.document import Document
from steelyard.words.errors import AssistantError
from steelyard.words.names import Entity

MOST_FAILURES: Final = 3
"""Pieces in a row without an answer after which no more are asked about."""


def ask_about(file: ReadFile, *, service: Service, progress: Callable[[str], None]) -> ReadFile:
    """A file that was read, with the help of an assistant in each of its parts.

    Raises:
        AssistantError: there was no answer at all about one of them.
    """
    parts = []
    for part in file.parts:
        assisted = ask(part.document, part.reading, service=service, names=file.names, progress=progress)
        parts.append(replace(part, reading=assisted.reading, assisted=assisted))
    return replace(file, parts=tuple(parts))


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
