"""Files made while the test runs: a PDF from words and their places, a Word document from its parts."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple


class Ink(NamedTuple):
    """Words on a page, with their lower left corner in points."""

    x: float
    y: float
    words: str
    size: float = 10
    turn: str = "1 0 0 1"
    """The matrix of the text without its place: `0 1 -1 0` runs upwards."""


def pdf(*pages: list[Ink], info: str = "", rotate: int = 0, font: str = "Helvetica") -> bytes:
    """A PDF of those pages in one of the fonts that every reader has."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>".encode())
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ <<"
        b" /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe)"
        b" /Ordering (GB1) /Supplement 2 >> /DW 1000 >> ] >>"
    )
    kids = []
    for page in pages:
        content = "\n".join(map(_shown, page)).encode("cp1252", "replace")
        packed = zlib.compress(content)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< {info} >>".encode())
    return assembled(objects)


def assembled(objects: list[bytes]) -> bytes:
    """A file of PDF objects: the first is the catalogue, the last what the file says of itself."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)


def _shown(ink: Ink) -> str:
    if ink.words.isascii() or all(ord(character) < 0x2E80 for character in ink.words):
        words = ink.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"BT /F1 {ink.size} Tf {ink.turn} {ink.x} {ink.y} Tm ({words}) Tj ET"
    return f"BT /F2 {ink.size} Tf {ink.turn} {ink.x} {ink.y} Tm <{ink.words.encode('utf-16-be').hex()}> Tj ET"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of those parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;">'
    '<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;">]><document>&lol2;</document>'
)
"""XML that grows without end as it is read."""

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*blocks: str, **parts: str) -> bytes:
    """A Word document of blocks; further parts by name, `footnotes` for word/footnotes.xml."""
    body = f"<w:document {_WORD}><w:body>{''.join(blocks)}</w:body></w:document>"
    named = {f"word/{name}.xml": f"<w:{name} {_WORD}>{content}</w:{name}>" for name, content in parts.items()}
    return archive({"word/document.xml": body, **named})


def paragraph(words: str, *, about: str = "", run: str = "") -> str:
    """A paragraph; what is said about it and about its run as XML."""
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    about = f"<w:pPr>{about}</w:pPr>" if about else ""
    return f'<w:p>{about}<w:r>{run}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def table(*rows: list[str]) -> str:
    """A table of paragraphs in cells; a cell that begins with `<` says something about itself before its words."""
    lines = ("".join(map(_cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def _cell(words: str) -> str:
    about, _, words = words.rpartition("/>") if words.startswith("<") else ("", "", words)
    said = f"<w:tcPr>{about}/></w:tcPr>" if about else ""
    return f"<w:tc>{said}{paragraph(words)}</w:tc>"
