"""The headings over one column, or beside one row, as one: the inner says more than the outer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.english.places import LEGAL
from steelyard.reading.grids.cells import Filled
from steelyard.reading.grids.heads import NO_HEAD, Head, is_whole, read_head
from steelyard.reading.grids.words import GENERIC, NAMES_HEAD, OTHERS
from steelyard.sources.span import Span
from steelyard.words.names import EntityName

_PRODUCTS: Final = re.compile(r"products?", re.IGNORECASE)


@final
@dataclass(frozen=True, slots=True)
class Side:
    """What the headings on one side of a cell say together, whom they name, and where they stand."""

    head: Head = NO_HEAD
    subject: str = ""
    spans: tuple[Span, ...] = ()
    whole: bool = False
    """Whether a heading says that it is the total."""
    guessed: bool = False
    """Whether only its legal form shows that the subject is a company."""

    def within(self, outer: Side) -> Side:
        """This one, with what it leaves open taken from one around it."""
        return Side(
            joined(self.head, outer.head),
            self.subject or outer.subject,
            (*self.spans, *outer.spans),
            self.whole,
            self.guessed if self.subject else outer.guessed,
        )


_BEHIND: Final = re.compile(r"\s*[(（\[][^()（）\[\]]{1,40}[)）\]]\s*$|\s*[\d¹²³*†]+$")
"""A ticker or the mark of a note behind a name."""
LEGAL_FORMS: Final = frozenset(form.strip(".") for form in LEGAL)
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
    """The known names, looked up by what a cell says."""

    def __init__(self, names: Mapping[str, EntityName]) -> None:
        self._names = {spelling.casefold(): name for spelling, name in names.items()}

    def of(self, cell: Filled) -> str:
        """The company or market that a cell names and, but for a bracket behind it, says nothing else."""
        if not self._names:
            return ""
        words = " ".join(cell.text.split()).strip(" :：*†‡")
        found = self._names.get(words.casefold()) or self._names.get(_BEHIND.sub("", words).casefold())
        return found or ""

    def without_form(self, name: str) -> str:
        """The known company that a name with a legal form is the name of: "Acme Holdings Ltd" of Acme."""
        pieces = name.casefold().split()
        while len(pieces) > 1 and pieces[-1].strip(".,") in LEGAL_FORMS:
            pieces = pieces[:-1]
            if found := self._names.get(" ".join(pieces).strip(" ,")):
                return found
        return self._names.get(name.casefold()) or ""

    def inside(self, text: str) -> str:
        """The one company that a line names, if it names one; a longer name is not also the shorter one in it."""
        small = text.casefold()
        found: list[tuple[int, int, str]] = []
        for spelling, name in sorted(self._names.items(), key=lambda pair: -len(pair[0])):
            start = small.find(spelling)
            end = start + len(spelling)
            apart = not (small[start - 1 : start].isalpha() or small[end : end + 1].isalpha()) or not spelling.isascii()
            if start >= 0 and apart and not any(first <= start < last for first, last, _ in found):
                found.append((start, end, name))
        names = {name for _, _, name in found}
        return names.pop() if len(names) == 1 else ""


def side_of(cells: Sequence[Filled], whom: Whom, companies: frozenset[int] = frozenset()) -> Side:
    """The headings from the outermost to the innermost, as one; `companies` are the columns that name companies."""
    side = NO_SIDE
    for cell in cells:
        head = read_head(cell.text)
        is_company = cell.column in companies
        subject = whom.of(cell)
        whole = bool(head.rest) and is_whole(head.rest)
        if subject or whole or _says_nothing(head.rest):
            if is_company and not subject and not whole:
                subject = head.rest
            head = replace(head, rest="", line=head.line if not subject else None)
        elif is_company and head.rest and not head.says_something and not OTHERS.fullmatch(head.rest):
            subject, head = head.rest, replace(head, rest="")
        side = Side(head, subject, (cell.span,), whole).within(side)
    return side


def _says_nothing(words: str) -> bool:
    """Whether the words beside or over figures name no part: "Products" does there, and does not over rows."""
    return bool(words) and not _PRODUCTS.fullmatch(words) and GENERIC.fullmatch(words) is not None


def companies_in(corner: Sequence[Filled]) -> frozenset[int]:
    """The columns of names of which the corner says that they name companies."""
    return frozenset(cell.column for cell in corner if NAMES_HEAD.fullmatch(cell.text.strip(" :：")))
