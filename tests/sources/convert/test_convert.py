"""Any file: its kind is told by its bytes; what cannot be read is refused with what to do, never with a traceback."""

import gzip
import io
import struct
from contextlib import suppress

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.sources.convert.convert import convert, is_read
from steelyard.sources.convert.limits import LIMITS, Limits
from steelyard.words.errors import (
    DocumentDamagedError,
    DocumentError,
    DocumentLockedError,
    DocumentTooLargeError,
    HostileDocumentError,
    NoTextError,
    UnknownKindError,
)
from tests.sources.convert.making import BOMB, Ink, archive, docx, paragraph, pdf

PAGE = b"<!doctype html><html><body><p>Sold 5 bn</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Sold 5 bn"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


FILES = {
    "a.txt": b"Sold 5 bn\n",
    "a.md": b"# Head\n\nSold 5 bn\n",
    "a.html": PAGE,
    "a.csv": b"a,b\nSold 5 bn,6\n",
    "a.tsv": b"a\tb\nSold 5 bn\t6\n",
    "a.pdf": pdf([Ink(50, 700, "Sold 5 bn")]),
    "a.docx": docx(paragraph("Sold 5 bn")),
    "a.xlsx": workbook(),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ending", ["", ".gz"])
def test_each_kind_is_read_alone_and_compressed(name: str, ending: str) -> None:
    content = gzip.compress(FILES[name]) if ending else FILES[name]
    assert is_read(name + ending)
    assert "Sold 5 bn" in convert(name + ending, content).text


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx", "a.html"])
@pytest.mark.parametrize("wrong", ["download", "a.bin", "a.txt", "a.md", "a.htm"])
def test_a_kind_is_told_by_its_bytes_whatever_the_name_says(name: str, wrong: str) -> None:
    assert convert(wrong, FILES[name]).text == convert(name, FILES[name]).text


def test_a_filing_as_it_was_handed_in_is_read_as_the_page_inside_it() -> None:
    head = b"<SEC-DOCUMENT>0001.txt : 20240320\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n"
    filing = head + b"<html><body><p>Sold <b>5</b> bn</p></body></html>\n"
    assert "Sold 5 bn" in convert("0001.txt", filing).text
    assert "<b>" not in convert("0001.txt", filing).text
    typed = b"<SEC-DOCUMENT>0001.txt\n<DOCUMENT>\n<TEXT>\nRevenue    5   6\nCost       3   4\n</TEXT>\n"
    assert len(convert("0001.txt", typed).grids) == 1


@pytest.mark.parametrize("name", ["a.pptx", "a.py", "a.jpg", "a", "a.gz", "a.zip", "pdf"])
def test_a_name_of_another_kind_is_not_read(name: str) -> None:
    assert not is_read(name)


@pytest.mark.parametrize(
    ("name", "content", "kind", "says"),
    [
        ("a.txt", b"", NoTextError, "a.txt holds no text: it is empty."),
        ("a.txt", b" \n\t\n", NoTextError, "a.txt holds no text: it is blank."),
        ("a.txt", bytes(range(256)) * 20, DocumentDamagedError, "cannot be read as text"),
        ("a.html", b"<html><script>5</script><img src=x></html>", NoTextError, "pictures or scripts"),
        ("a.html", bytes(range(256)) * 20 + b"<html>", DocumentDamagedError, "cannot be read as a"),
        ("a.pdf", b"Just words", DocumentDamagedError, "cannot be read as a PDF: its bytes are none"),
        ("a.docx", b"Just words", DocumentDamagedError, "cannot be read as a Word document: its bytes are none"),
        ("a.xlsx", b"Just words", DocumentDamagedError, "cannot be read as a workbook: its bytes are none"),
        ("a.docx", FILES["a.docx"][:-40], DocumentDamagedError, "it is broken, or cut short"),
        ("a.xlsx", FILES["a.xlsx"][:-40], DocumentDamagedError, "it is broken, or cut short"),
        ("a.txt.gz", gzip.compress(b"Sold 5 bn", mtime=0)[:-9], DocumentDamagedError, "it is cut short"),
        (
            "a.txt.gz",
            gzip.compress(b"Sold 5 bn", mtime=0)[:10] + b"\xff" * 20,
            DocumentDamagedError,
            "its bytes are damaged",
        ),
        ("a.doc", OLE, UnknownKindError, "a file of an old Office program"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), DocumentLockedError, "is locked with a password"),
        ("a.pptx", archive({"ppt/presentation.xml": "x"}), UnknownKindError, "a presentation"),
        ("a.xlsb", archive({"xl/workbook.bin": "x"}), UnknownKindError, "a binary workbook"),
        ("a.odt", archive({"META-INF/manifest.xml": "x"}), UnknownKindError, "an OpenDocument file"),
        ("a.zip", archive({"a.txt": "x"}), UnknownKindError, "a zip archive"),
        ("a.rtf", rb"{\rtf1 Sold 5 bn}", UnknownKindError, "Rich Text Format"),
        ("a.xml", b"<?xml version='1.0'?><xbrl>5</xbrl>", UnknownKindError, "an XML file"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: x\n", UnknownKindError, "a saved mail"),
        ("a.txt", b"7z\xbc\xaf\x27\x1c" + bytes(99), UnknownKindError, "a 7-Zip archive"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(99), NoTextError, "it is a picture"),
    ],
)
def test_what_is_not_read_is_refused_with_what_it_is(
    name: str, content: bytes, kind: type[DocumentError], says: str
) -> None:
    with pytest.raises(kind) as refused:
        convert(name, content)
    assert says in refused.value.happened
    assert refused.value.remedy.endswith(".")


def swollen(size: int) -> bytes:
    """An archive whose part says that it is small."""
    content = docx(paragraph("0" * size))
    return content.replace(struct.pack("<I", size), struct.pack("<I", 99))


@pytest.mark.parametrize(
    ("name", "content", "kind", "says"),
    [
        ("a.txt.gz", gzip.compress(bytes(10_000_000), mtime=0), HostileDocumentError, "more than 250 times its size"),
        (
            "a.gz",
            gzip.compress(gzip.compress(b"5", mtime=0), mtime=0),
            HostileDocumentError,
            "a compressed file inside a compressed file",
        ),
        ("a.docx", docx(paragraph("0" * 10_000_000)), HostileDocumentError, "more than 250 times its size"),
        ("a.docx", swollen(10_000_000), HostileDocumentError, "more than 250 times its size"),
        ("a.docx", archive({"word/document.xml": BOMB}), HostileDocumentError, "its XML declares entities"),
        ("a.xlsx", archive({"xl/workbook.xml": BOMB}), HostileDocumentError, "its XML declares entities"),
        ("a.docx", docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), HostileDocumentError, "inside one another"),
        ("a.html", b"<html>" + b"<div>" * 5_000, HostileDocumentError, "inside one another"),
        ("a.html", b"<html>" + b"<div></span>" * 5_000, HostileDocumentError, "inside one another"),
    ],
)
def test_a_bomb_is_refused_before_it_goes_off(name: str, content: bytes, kind: type[DocumentError], says: str) -> None:
    with pytest.raises(kind) as refused:
        convert(name, content)
    assert says in refused.value.happened


@pytest.mark.parametrize(
    ("name", "content", "limits", "says"),
    [
        ("a.txt", b"x" * 11, Limits(file=10), "more than 10 bytes; at most 10 bytes"),
        ("a.txt", b"x" * 11, Limits(text=10), "11 characters; at most 10"),
        ("a.txt.gz", gzip.compress(b"x" * 11, mtime=0), Limits(unfolded=10), "more than 10 bytes once unfolded"),
        ("a.docx", docx(paragraph("5")), Limits(unfolded=10), "more than 10 bytes once unfolded"),
        ("a.docx", docx(paragraph("5")), Limits(parts=0), "1 parts"),
        ("a.docx", docx(paragraph("x" * 11)), Limits(text=10), "more than 10 characters"),
        ("a.html", b"<html><p>" + b"x" * 11, Limits(text=10), "more than 10 characters"),
        ("a.html", b"<table>" + b"<tr><td>a<td>b" * 6, Limits(cells=10), "more than 10 cells"),
    ],
)
def test_what_is_too_large_is_refused_with_how_much_is_read(
    name: str, content: bytes, limits: Limits, says: str
) -> None:
    with pytest.raises(DocumentTooLargeError) as refused:
        convert(name, content, limits=limits)
    assert says in refused.value.happened


def test_several_compressed_files_one_behind_the_other_are_one_text() -> None:
    assert (
        convert("a.txt.gz", gzip.compress(b"Sold 5 bn\n", mtime=0) + gzip.compress(b"and 6\n", mtime=0)).text
        == "Sold 5 bn\nand 6\n"
    )


def test_nothing_from_elsewhere_is_asked_for() -> None:
    """A document type that names a file, or an address, is refused where it could be followed; elsewhere ignored."""
    named = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><document/>'
    with pytest.raises(HostileDocumentError):
        convert("a.docx", archive({"word/document.xml": named}))
    page = b'<!DOCTYPE html SYSTEM "http://127.0.0.1:1/x"><html><link href="http://127.0.0.1:1/y"><p>5</p></html>'
    assert convert("a.html", page).text == "5"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([name for name in FILES if name != "a.pdf"]), st.data())
def test_a_file_with_broken_bytes_is_read_or_refused(name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(DocumentError):
        convert(name, bytes(content[: data.draw(st.integers(1, len(content)))]))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/&;w: pttblrc5'\"=!-[]", max_size=60))
def test_a_sheet_or_a_document_of_any_xml_is_read_or_refused(words: str) -> None:
    for part in ("word/document.xml", "xl/workbook.xml"):
        with suppress(DocumentError):
            convert("a", archive({part: f"<a>{words}</a>"}))


def test_a_damaged_part_is_told_by_its_checksum() -> None:
    content = bytearray(docx(paragraph("Sold 5 bn")))
    content[content.index(b"PK\x01\x02") + 16] ^= 0xFF
    with pytest.raises(DocumentDamagedError, match=r"its part word/document\.xml is damaged"):
        convert("a.docx", bytes(content))


def test_a_text_with_control_characters_is_read_and_says_so() -> None:
    found = convert("a.txt", b"Acme's revenue was $5\0 million.\n")
    assert found.text == "Acme's revenue was $5  million.\n"
    assert "1 × NUL" in found.notes[0]
    with pytest.raises(DocumentDamagedError, match="byte 1 is 0x01"):
        convert("a.txt", b"\x01\x02\xff\x03" * 50)


def test_a_hostile_page_or_table_costs_less_than_a_minute() -> None:
    assert LIMITS.seconds <= 10
    assert LIMITS.cells <= 500_000
