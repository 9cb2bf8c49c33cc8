"""What is wrong in the files of a case: where, what, and what to do, all told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import final

from steelyard.words.errors import CaseFlawsError, SteelyardError


@final
@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that is wrong, at one line of one file."""

    file: str
    line: int
    what: str
    do: str

    def __str__(self) -> str:
        return f"  {self.file}:{self.line}: {self.what} {self.do}".rstrip()


@final
@dataclass(slots=True)
class Flaws:
    """A collector: reading goes on after a flaw, so that a person is told all of them in one go."""

    found: list[Flaw] = field(default_factory=list)

    def add(self, file: str, line: int, what: str, do: str) -> None:
        """Note one flaw."""
        self.found.append(Flaw(file, line, what, do))

    def refused(self, file: str, line: int, refusal: SteelyardError, *, about: str = "") -> None:
        """Note a refusal of one of the words in the file."""
        prefix = f"{about}: " if about else ""
        self.add(file, line, prefix + refusal.happened, refusal.remedy)

    def must_be_none(self, folder: str, *, most: int = 20) -> None:
        """End here if anything was noted.

        Raises:
            CaseFlawsError: with every flaw, in the order of files and lines.
        """
        if not self.found:
            return
        ordered = sorted(set(self.found))
        lines = [str(flaw) for flaw in ordered[:most]]
        if len(ordered) > most:
            lines.append(f"  … and {len(ordered) - most} more")
        raise CaseFlawsError(folder, "\n".join(lines))
