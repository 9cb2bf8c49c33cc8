"""What a person names to be read: files, a case folder, a bundled case. Found first, so that a slip costs no work."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from steelyard.desk.cache import kept_answers
from steelyard.sources.aliases import read_aliases
from steelyard.sources.case import Case
from steelyard.sources.convert.encoding import decode
from steelyard.sources.convert.limits import LIMITS
from steelyard.sources.document import Document
from steelyard.sources.folder import BUNDLED, bundled_names, find_folder, load_case
from steelyard.sources.read_case import FILE
from steelyard.words.errors import FileUnreadableError, FolderGivenError, NoSuchFileError
from steelyard.words.names import Entity, nearest_first, shown_plainly

STDIN: Final = "-"
"""The word that stands for what another program hands over."""


_HAND_OVER: Final = "Save what it gives as a file, or hand it over: steelyard read - < it"


def find(word: str) -> Path | Case:
    """The file or the case that a word means: a path first, then a bundled case.

    Raises:
        NoSuchFileError: there is neither.
        FolderGivenError: it is a folder without a case in it.
        SourceError: it is a case with something wrong in it.
    """
    path = Path(word)
    if path.is_dir() or (path.name == FILE and path.is_file()):
        folder = find_folder(word)
        if not (folder / FILE).is_file():
            raise FolderGivenError(shown(path))
        return load_case(folder, kept_answers())
    if path.exists():
        return path
    if word in bundled_names():
        return load_case(BUNDLED / word, kept_answers())
    raise NoSuchFileError(shown(word), nearest_first(word, bundled_names()))


def bytes_of(path: Path) -> bytes:
    """What a file holds, one byte more than may be read at the most, so that a pipe without end has one.

    Raises:
        FileUnreadableError: it cannot be opened, or is a device or a pipe, which may never come to an end.
    """
    try:
        if not (stat.S_ISREG(path.stat().st_mode) or _is_handed_over(path)):
            raise FileUnreadableError(shown(path), "it is no file but a device or a pipe", _HAND_OVER)
        with path.open("rb") as file:
            return file.read(LIMITS.file + 1)
    except OSError as refused:
        says = (refused.strerror or str(refused)).lower()
        raise FileUnreadableError(shown(path), says, "Look at its permissions, or copy it elsewhere first") from refused


def paths_of(word: str, source: object) -> list[str]:
    """The paths of the files that a word stands for."""
    if isinstance(source, Case):
        return [f"{shown(word)}/{name_in_case(document)}" for document in source.documents]
    return [shown(source)] if isinstance(source, Path) else []


def name_in_case(document: Document) -> str:
    """The name of a document of a case."""
    return document.path.removeprefix("documents/")


def _is_handed_over(path: Path) -> bool:
    """Whether a path stands for what another program hands over, as `<(command)` in a shell does."""
    return path == Path("/dev/stdin") or path.parent in {Path("/dev/fd"), Path("/proc/self/fd")}


def names_in(path: str) -> tuple[Entity, ...]:
    """The table of names in a file.

    Raises:
        NoSuchFileError: it is not there.
        FileUnreadableError: it cannot be opened, or is no text.
        TableFlawsError: something in it is wrong; it tells everything, with its line.
    """
    source = find(path)
    if isinstance(source, Case):
        return source.entities
    return read_aliases(text_of(shown(source), bytes_of(source)), shown(source))


def text_of(name: str, content: bytes) -> str:
    """The characters of a file of plain text.

    Raises:
        FileUnreadableError: they are none.
    """
    text = decode(content)
    if text is None:
        raise FileUnreadableError(name, "it is no text in any encoding we know", "Save it as plain text in UTF-8")
    return text


def size_of(path: Path) -> int:
    """Bytes of a file, for whoever waits for it; 0 where that is not known beforehand."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def shown(path: Path | str) -> str:
    """A path as words that any screen and any file can hold."""
    return shown_plainly(os.fsencode(path).decode("utf-8", errors="replace"))
