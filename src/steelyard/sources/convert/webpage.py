"""Web pages: the article as text, its tables as grids, every character with its node."""

from __future__ import annotations

import re
from typing import Final

from steelyard.sources.convert.captions import first_line
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.dateline import dateline
from steelyard.sources.convert.encoding import decode
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.plain import grids_between
from steelyard.sources.convert.webhead import head_of
from steelyard.sources.convert.webmain import main_of
from steelyard.sources.convert.webtext import Telling
from steelyard.sources.convert.webtree import VOID, grow, must_be_shallow
from steelyard.sources.convert.writer import Writer
from steelyard.words.errors import DocumentDamagedError, NoTextError

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_STRICT: Final = re.compile(r"<\?xml\b|http://www\.w3\.org/1999/xhtml")
_CLOSED: Final = re.compile(r"<([A-Za-z][\w:.-]*)([^<>]*)/>")
"""An element that closes itself, as it may in a page of strict XML; elsewhere the sign means nothing."""
_LOOKED_AT: Final = 8_192


def read_webpage(name: str, content: bytes, limits: Limits) -> Converted:
    """The article of a page.

    Raises:
        DocumentDamagedError: its bytes are no text.
        HostileDocumentError: its elements lie too deep inside one another.
        DocumentTooLargeError: it has more text, or more cells, than are read.
        NoTextError: there is nothing to read in it.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only who reads a page pays for it

    declared = _DECLARED.search(content[:_LOOKED_AT])
    words = b"".join(filter(None, declared.groups())).decode("ascii", "ignore") if declared else ""
    html = decode(content, words)
    if html is None:
        raise DocumentDamagedError(name, "a web page", "its bytes are no text in any usual encoding")
    if _STRICT.search(html[:_LOOKED_AT]):
        html = _CLOSED.sub(_opened, html)
    must_be_shallow(name, html, limits.depth)
    page = LexborHTMLParser(html)
    body = page.body
    if body is None:
        raise NoTextError(name, "it is empty")
    head = head_of(page)
    tree = grow(body)
    out = Writer(name, limits.text)
    telling = Telling(main_of(tree), out, limits.cells)
    telling.tell()
    if not out.length:
        raise NoTextError(name, "it is made of pictures or scripts, or empty")
    text = out.text
    return Converted(
        text=text,
        places=out.places(tree.parents, tree.names),
        grids=tuple(sorted([*out.grids, *grids_between(text, telling.typed)], key=lambda grid: grid.span)),
        title=head.title or first_line(text),
        publisher=head.publisher,
        day=head.day or dateline(text),
        url=head.url,
    )


def _opened(found: re.Match[str]) -> str:
    """An element that closes itself, with an end of its own."""
    tag, attributes = found.groups()
    return found.group() if tag.lower() in VOID else f"<{tag}{attributes}></{tag}>"
