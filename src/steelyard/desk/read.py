"""Read files: each turned into text, its figures into facts and doubts, with the way back to the page.

file ─▶ text and tables ─▶ documents (the file, or its lines) ─▶ facts, holdings, doubts
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, final

from steelyard.desk.cache import kept_answers
from steelyard.desk.called import told_apart
from steelyard.desk.loose import STDIN, bytes_of, find, name_in_case, paths_of, shown, size_of
from steelyard.desk.one_text import company_named, read_text
from steelyard.reading.dates import read_dates
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.reports.write_marked import is_marked_page
from steelyard.sources.aliases import together
from steelyard.sources.case import Case
from steelyard.sources.cells import read_rows
from steelyard.sources.convert.convert import convert
from steelyard.sources.convert.limits import LIMITS
from steelyard.sources.convert.place import LinePlaces
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.flaw import Flaws
from steelyard.sources.front_matter import Source, front_matter, read_source_lines
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Tier
from steelyard.words.names import Entity, EntityName

UNDATED: Final = date.max
"""The day of a document that says none: later than any, so nothing in it is told as expected, and no "last year" is
settled by it."""

_LINE: Final = re.compile(r"[^\n]+")
_LARGE: Final = 1_000_000
"""Bytes of a file that whoever waits is told about beforehand."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a person says about the files."""

    published: date | None = None
    """The day they came out; else what each file says of itself."""
    company: str = ""
    """Whom "the company", "we" and "it" mean where the text names nobody."""
    aliases: tuple[Entity, ...] = ()
    by_line: bool = False
    """Whether each line is a document of its own."""
    with_dates: bool = False
    """Whether to note where dates stand."""


@final
@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that could not be read, and why."""

    path: str
    refusal: SteelyardError


def read_files(
    words: Iterable[str],
    ask: Ask,
    *,
    stdin: Callable[[int], bytes],
    progress: Callable[[str], None] = lambda _: None,
    note: Callable[[str], None] = lambda _: None,
) -> Iterator[ReadFile | NotRead]:
    """Read what a person names, one file after another.

    Every word is looked up before the first file is opened. One that names nothing, or a file that cannot be read, is
    told in its place, and the work goes on with the next. Pages that `--mark` wrote are passed over among others.

    Args:
        words: paths, case folders, bundled cases; `-` is what another program hands over.
        ask: what a person says about them.
        stdin: gives what another program hands over, at most so many bytes.
        progress: is told, in words, what takes time.
        note: is told, in words, what is passed over.
    """
    found = [(word, _found(word)) for word in words]
    called = told_apart([path for word, source in found for path in paths_of(word, source)])
    for place, (word, source) in enumerate(found, start=1):
        of = f" ({place} of {len(found)})" if len(found) > 1 else ""
        if isinstance(source, Case):
            for document in source.documents:
                if document.kind in {DocumentKind.PROSE, DocumentKind.TABLE}:
                    progress(f"Reading {document.path} of {source.name}{of} …")
                    yield _read_of_case(document, source, word, called, ask)
            continue
        if isinstance(source, NotRead):
            yield source
            continue
        if source and len(found) > 1 and is_marked_page(source):
            note(f"Passed over: {shown(source)} is a page that --mark wrote; to read it, name it alone.")
            continue
        name = "stdin" if source is None else shown(source)
        large = f", {size:,} bytes" if source and (size := size_of(source)) > _LARGE else ""
        progress(f"Reading {name}{large}{of} …")
        try:
            content = stdin(LIMITS.file + 1) if source is None else bytes_of(source)
            read = _read(name, called.get(name, name), content, ask, progress)
            yield replace(read, beside=source and source.parent)
        except SteelyardError as refusal:
            yield NotRead(name, refusal)


def _found(word: str) -> Path | Case | NotRead | None:
    """What a word means, or why it means nothing; none for what another program hands over."""
    try:
        return None if word == STDIN else find(word)
    except SteelyardError as refusal:
        return NotRead(shown(word), refusal)


def _read(path: str, name: str, content: bytes, ask: Ask, progress: Callable[[str], None]) -> ReadFile:
    """A file, all of it or line by line."""
    converted = convert(path, content, answers=kept_answers())
    source = _source(converted.text)
    company, entities = _whom(ask.company or (source.about if source else ""), ask.aliases)
    published = ask.published or converted.day
    origin = Origin(
        publisher=converted.publisher,
        title=converted.title or name,
        day=published or UNDATED,
        tier=source.origin.tier if source else Tier.PRESS,
        url=converted.url,
    )
    kind = DocumentKind.TABLE if converted.is_table else DocumentKind.PROSE
    whole = Document(
        path=name,
        text=converted.text,
        kind=kind,
        origin=origin,
        about=company,
        body=converted.body,
        grids=converted.grids,
    )
    documents = _lines(whole) if ask.by_line else [(name, 0, whole)]
    parts: list[ReadPart] = []
    for said, start, document in documents:
        progress(f"Reading {said} …")
        parts.append(
            ReadPart(name=said, document=document, reading=read_text(document, entities, company), start=start)
        )
    return ReadFile(
        name=name,
        path=path,
        beside=None,
        text=whole.text,
        title=origin.title,
        publisher=origin.publisher,
        published=published,
        parts=tuple(parts),
        places=converted.places,
        grids=whole.grids,
        dates=_dates(whole.text, ask),
        year_ends={entity.name: entity.year_end for entity in entities},
        names=entities,
        notes=converted.notes,
    )


def _read_of_case(document: Document, case: Case, word: str, called: Mapping[str, str], ask: Ask) -> ReadFile:
    """A document of a case, read with the names of the case."""
    company, entities = _whom(ask.company or document.about, together(case.entities, ask.aliases))
    name = name_in_case(document)
    name = max(called[f"{shown(word)}/{name}"], name, key=len)
    reading = read_text(document, entities, company)
    return ReadFile(
        name=name,
        path=f"{shown(word)}/{document.path}",
        beside=None,
        text=document.text,
        title=document.origin.title,
        publisher=document.origin.publisher,
        published=document.origin.day,
        parts=(ReadPart(name=name, document=document, reading=reading),),
        places=LinePlaces(document.text),
        grids=document.grids or _grid(document),
        dates=_dates(document.text, ask),
        year_ends={entity.name: entity.year_end for entity in entities},
        names=entities,
        case=shown(word),
    )


def _grid(document: Document) -> tuple[Grid, ...]:
    """A table of a case as one grid."""
    if document.kind is not DocumentKind.TABLE:
        return ()
    return (Grid(read_rows(document.text, document.body), Span(document.body, len(document.text))),)


def _whom(company: str, entities: tuple[Entity, ...]) -> tuple[EntityName, tuple[Entity, ...]]:
    """The one name of whom "the company" means, and the names that are known with it."""
    for entity in entities:
        if company in entity.spellings:
            return entity.name, entities
    name = EntityName(company)
    return name, (*entities, company_named(name)) if name else entities


def _lines(whole: Document) -> Iterator[tuple[str, int, Document]]:
    """Each line that is not blank as a document of its own: what it is called, where it begins, and the document."""
    folder, slash, name = whole.path.rpartition("/")
    stem = folder + slash + (name.partition(".")[0] or name)
    number, counted = 1, 0
    for line in _LINE.finditer(whole.text):
        number += whole.text.count("\n", counted, line.start())
        counted = line.start()
        if not line.group().isspace():
            yield (
                f"{stem}:{number}",
                line.start(),
                replace(whole, text=line.group(), kind=DocumentKind.PROSE, body=0, grids=()),
            )


def _dates(text: str, ask: Ask) -> tuple[Span, ...]:
    return tuple(when.span for when in read_dates(text)) if ask.with_dates else ()


def _source(text: str) -> Source | None:
    """What the lines at the head of a text say of it, where there are such lines and nothing is wrong with them."""
    matter = front_matter(text)
    return read_source_lines(matter.lines, "", Flaws(), first_line=2) if matter else None
