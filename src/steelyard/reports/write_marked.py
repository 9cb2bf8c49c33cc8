"""Marked pages on disk: beside the file they show, in a folder, or where a person says; each put into place whole.

A page of ours may be written over, any other file may not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, final

from steelyard.reports.in_place import put_in_place
from steelyard.reports.read_files import ReadFile
from steelyard.words.errors import UnwritableError

ENDING: Final = ".marked.html"
SIGN: Final = "steelyard read --mark"
"""Stands at the head of every page, so that no other file is ever taken for one and written over."""
_TAKEN: Final = "something else than a page of --mark stands there"
_HEAD: Final = 600
"""Bytes in which a page of ours says that it is one."""


@final
@dataclass(slots=True)
class Shelf:
    """Where the pages of one call go."""

    target: str = ""
    """A page, a folder, or nothing for beside the file."""
    written: list[Path] = field(default_factory=list)

    def put(self, file: ReadFile, page: str) -> Path:
        """Write the page of a file and give its path.

        Raises:
            UnwritableError: it cannot be written there, or something else stands there.
        """
        path = self._free(self._place(file))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not is_marked_page(path):
                raise UnwritableError(str(path), _TAKEN)
            put_in_place(path, page)
        except OSError as refused:
            raise UnwritableError(str(path), refused.strerror or str(refused)) from refused
        self.written.append(path)
        return path

    def _place(self, file: ReadFile) -> Path:
        if is_page(self.target):
            return Path(self.target)
        if not self.target and file.beside:
            return file.beside / f"{Path(file.path).name}{ENDING}"
        return Path(self.target) / f"{file.name.replace('/', '-')}{ENDING}"

    def _free(self, path: Path) -> Path:
        """The path, with a number where this call wrote there already: two files may have one name."""
        number, free = 1, path
        while free in self.written:
            number += 1
            free = path.with_name(f"{path.name.removesuffix(ENDING)}.{number}{ENDING}")
        return free


def must_be_free(word: str) -> None:
    """Make sure that a page may be written there, before any work is done.

    Raises:
        UnwritableError: something else stands there.
    """
    path = Path(word)
    if path.exists() and not is_marked_page(path):
        raise UnwritableError(word, _TAKEN)


def is_page(word: str) -> bool:
    """Whether a word is the name of a web page."""
    return word.lower().endswith((".html", ".htm"))


def is_marked_page(path: Path) -> bool:
    """Whether a file was written by `--mark`."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return f'content="{SIGN} '.encode() in file.read(_HEAD)
    except OSError:
        return False
