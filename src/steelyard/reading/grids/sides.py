"""The headings over one column, or beside one row, as one: the inner says more than the outer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.grids.cells import Filled
from steelyard.reading.grids.heads import NO_HEAD, Head, is_whole, read_head
from steelyard.reading.grids.words import GENERIC, NAMES_HEAD, OTHERS
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.names import EntityKind


@final
@dataclass(frozen=True, slots=True)
class Side:
    """What the headings on one side of a cell say together, whom they name, and where they stand."""

    head: Head = NO_HEAD
    subject: str = ""
    spans: tuple[Span, ...] = ()
    whole: bool = False
    """Whether a heading says that it is the total."""

    def within(self, outer: Side) -> Side:
        """This one, with what it leaves open taken from one around it."""
        return Side(
            joined(self.head, outer.head),
            self.subject or outer.subject,
            (*self.spans, *outer.spans),
            self.whole,
        )


NO_SIDE: Final = Side()


def joined(inner: Head, outer: Head) -> Head:
    """Two headings as one."""
    line = inner.line or outer.line
    counting = inner.counting.over(outer.counting) if inner.counting else outer.counting
    return Head(
        spell=inner.spell.under(outer.spell) if outer.spell else inner.spell,
        counting=counting,
        kind=inner.kind or outer.kind,
        against=inner.against or outer.against,
        line=line,
        rest=" ".join(filter(None, (outer.rest, inner.rest))) if outer.rest != inner.rest else inner.rest,
        caution=inner.caution or outer.caution,
        mode=inner.mode or outer.mode,
    )


class Whom:
    """The names of a text, looked up by place."""

    def __init__(self, names: Sequence[Named], text: str) -> None:
        self._by_start = {named.span.start: named for named in names if named.kind is not EntityKind.PERSON}
        self._text = text

    def of(self, cell: Filled) -> str:
        """The company or market that a cell names and, but for a bracket behind it, says nothing else."""
        if not self._by_start:
            return ""
        named = self._by_start.get(cell.span.start)
        if named is None or not named.known:
            return ""
        rest = self._text[named.span.end : cell.span.end].strip()
        return named.name if not rest or rest[0] in "([（*†¹²³" else ""


def side_of(cells: Sequence[Filled], whom: Whom, *, names_companies: bool = False) -> Side:
    """The headings from the outermost to the innermost, as one."""
    side = NO_SIDE
    for cell in cells:
        head = read_head(cell.text)
        subject = whom.of(cell)
        whole = bool(head.rest) and is_whole(head.rest)
        if subject or whole or (head.rest and GENERIC.fullmatch(head.rest)):
            if names_companies and not subject and not whole:
                subject = head.rest
            head = replace(head, rest="", line=head.line if not subject else None)
        elif names_companies and head.rest and not head.says_something and not OTHERS.fullmatch(head.rest):
            subject, head = head.rest, replace(head, rest="")
        side = Side(head, subject, (cell.span,), whole).within(side)
    return side


def names_companies(cells: Sequence[Filled]) -> bool:
    """Whether the corner says that the rows are companies."""
    return any(NAMES_HEAD.fullmatch(cell.text.strip(" :：")) for cell in cells)
