"""Case folders on disk: found, read, and begun anew. The only file of this room that touches the disk.

Only the files that belong to a case are opened, by their names; nothing outside the folder is, not even through a link.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from steelyard.sources.case import Case
from steelyard.sources.convert.convert import convert, is_read
from steelyard.sources.convert.pdfprocess import Answers
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.flaw import Flaws
from steelyard.sources.front_matter import front_matter, read_source_lines
from steelyard.sources.read_case import FILE, read_case
from steelyard.words.errors import (
    CaseNameError,
    DocumentError,
    EmptyFolderError,
    NameTakenError,
    NoSuchCaseError,
    UnwritableError,
)
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName, has_controls, nearest_first

BUNDLED: Final = Path(__file__).parent.parent / "cases"
TEMPLATE: Final = "new"
SIDECAR: Final = ".source"
LARGEST: Final = 32_000_000
"""Bytes of a file that is still read."""

_TYPED_IN: Final = Origin(publisher="typed in by hand", title="see each row", day=date.max, tier=Tier.PERSON)
"""Every row of a typed file names its own source; the file itself was never published."""

_READERS: Final = ("words", "sources", "reading", "ledger")
"""The rooms that decide what a text says: a change in one of them makes every ledger be built anew."""

_TYPED: Final = {"facts.csv": DocumentKind.TYPED_FACTS, "stakes.csv": DocumentKind.TYPED_STAKES}


def bundled_names() -> tuple[str, ...]:
    """The bundled cases, in the order of the alphabet."""
    return tuple(sorted(path.parent.name for path in BUNDLED.glob(f"*/{FILE}")))


def find_folder(name: str) -> Path:
    """The folder that a word on the command line means: a path first, then a bundled case.

    Raises:
        NoSuchCaseError: neither is there.
    """
    folder = Path(name).parent if Path(name).name == FILE and Path(name).is_file() else Path(name)
    if folder.is_dir():
        return folder.resolve()
    if name in bundled_names():
        return BUNDLED / name
    raise NoSuchCaseError(name, nearest_first(name, bundled_names()))


def load_case(folder: Path, answers: Answers | None = None) -> Case:
    """Read a case folder whole.

    Args:
        folder: where it lies.
        answers: where what was read of PDF files is kept from one time to the next.

    Raises:
        EmptyFolderError: there is no case.toml in it.
        CaseFlawsError: something in it is wrong; it tells everything, with file and line.
    """
    if not _is_inside(folder, folder / FILE):
        raise EmptyFolderError(str(folder))
    flaws = Flaws()
    documents: list[Document] = []
    not_read: list[str] = []
    for path in _documents(folder):
        if not _has_plain_name(path):
            flaws.add(ascii(path.name), 1, "The name of the file is not in UTF-8.", "Give the file another name.")
        elif is_read(path.name):
            documents += _document(folder, path, flaws, answers)
        else:
            not_read.append(path.relative_to(folder).as_posix())
    for file, kind in _TYPED.items():
        if _is_inside(folder, folder / file) and (text := _text(folder, folder / file, flaws)) is not None:
            documents.append(Document(path=file, text=text, kind=kind, origin=_TYPED_IN, about=EntityName("")))
    toml = _text(folder, folder / FILE, flaws)
    return read_case(folder.name, toml or "", tuple(documents), tuple(not_read), flaws)


def fingerprint(folder: Path) -> str:
    """A hash of every byte that a case is read from, and of the program that reads it."""
    digest = sha256(program_mark(_READERS).encode())
    for path in sorted([folder / FILE, *(folder / file for file in _TYPED), *_files(folder)]):
        if _is_inside(folder, path):
            content = _bytes(path) or b""
            digest.update(os.fsencode(path.relative_to(folder)) + f"\n{len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def program_mark(rooms: Iterable[str] = ("sources",)) -> str:
    """A hash of the program in some rooms: by default, of those that turn files into text."""
    digest = sha256()
    for room in rooms:
        for path in sorted((BUNDLED.parent / room).glob("**/*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def begin_case(folder: Path, like: str = TEMPLATE) -> None:
    """Write a case to start from: the commented one, or a copy of a bundled one.

    Raises:
        NoSuchCaseError: there is no bundled case of that name.
        CaseNameError: the name cannot be a folder's.
        NameTakenError: something stands there already.
        UnwritableError: nothing can be written there.
    """
    name = folder.name
    if not name[:1].isalnum() or not all(character.isalnum() or character in ".-_" for character in name):
        raise CaseNameError(name)
    if folder.exists():
        raise NameTakenError(str(folder))
    if like not in (TEMPLATE, *bundled_names()):
        raise NoSuchCaseError(like, nearest_first(like, bundled_names()))
    try:
        shutil.copytree(BUNDLED / like, folder)
        for path in folder.glob("**/*.template"):
            path.rename(path.with_suffix(""))
    except OSError as refused:
        raise UnwritableError(str(folder), refused.strerror or str(refused)) from refused


def _documents(folder: Path) -> list[Path]:
    """The documents without the files that name their source."""
    return [path for path in _files(folder) if path.suffix != SIDECAR]


def _files(folder: Path) -> list[Path]:
    """Every file under documents/ that lies inside the folder: hidden ones and links that lead out are left alone."""
    documents = folder / "documents"
    if not documents.resolve().is_relative_to(folder.resolve()):
        return []
    found = sorted(path for path in documents.glob("**/*") if _is_inside(folder, path))
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _has_plain_name(path: Path) -> bool:
    """Whether the name can be written down."""
    try:
        return not has_controls(path.name) and bool(path.name.encode())
    except UnicodeEncodeError:
        return False


def _is_inside(folder: Path, path: Path) -> bool:
    """Whether it is a file, and no link that leads out of the folder."""
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


def _document(folder: Path, path: Path, flaws: Flaws, answers: Answers | None) -> list[Document]:
    """The document at a path, or none and a flaw."""
    name = path.relative_to(folder).as_posix()
    content = _content(folder, path, flaws)
    if content is None:
        return []
    try:
        converted = convert(path.name, content, answers=answers)
    except DocumentError as refusal:
        flaws.refused(name, 1, refusal)
        return []
    sidecar = path.with_name(path.name + SIDECAR)
    matter = front_matter(converted.text) if converted.is_the_file else None
    if _is_inside(folder, sidecar):
        source = read_source_lines(_text(folder, sidecar, flaws) or "", name + SIDECAR, flaws, first_line=1)
        matter = None
    elif matter is not None:
        source = read_source_lines(matter.lines, name, flaws, first_line=2)
    else:
        flaws.add(name, 1, "The document does not say where it comes from.", _remedy(path.name))
        return []
    if source is None:
        return []
    return [
        Document(
            path=name,
            text=converted.text,
            kind=DocumentKind.TABLE if converted.is_table else DocumentKind.PROSE,
            origin=source.origin,
            about=source.about,
            body=matter.body if matter else 0,
            grids=converted.grids,
            places=None if converted.is_the_file else converted.places,
        )
    ]


def _remedy(name: str) -> str:
    if name.lower().endswith((".md", ".txt")):
        return "Begin it with a line ---, then title:, publisher:, day:, tier: and about:, then a line ---."
    return f"Write a file {name}{SIDECAR} beside it with the lines title:, publisher:, day:, tier: and about:."


def _text(folder: Path, path: Path, flaws: Flaws) -> str | None:
    """The characters of a file that a person wrote for us, or none and a flaw."""
    content = _content(folder, path, flaws)
    if content is None:
        return None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as broken:
        name, line = path.relative_to(folder).as_posix(), content[: broken.start].count(b"\n") + 1
        flaws.add(name, line, "The file is not in UTF-8.", "Save it again with the encoding UTF-8.")
        return None


def _content(folder: Path, path: Path, flaws: Flaws) -> bytes | None:
    """The bytes of a file, or none and a flaw."""
    name = path.relative_to(folder).as_posix()
    if path.stat().st_size > LARGEST:
        flaws.add(name, 1, f"The file is larger than {LARGEST:,} bytes.", "Split it, or leave it out of documents/.")
        return None
    content = _bytes(path)
    if content is None:
        flaws.add(name, 1, "The file cannot be opened.", "Look at its permissions.")
    return content


def _bytes(path: Path) -> bytes | None:
    """The bytes of a file that may be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None
