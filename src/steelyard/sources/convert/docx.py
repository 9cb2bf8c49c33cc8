"""Word documents: paragraphs, tables and notes, each with its place. Deleted and hidden words are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, final

from steelyard.sources.convert.archive import Archive, attribute, local
from steelyard.sources.convert.captions import first_line
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.dateline import dateline
from steelyard.sources.convert.docxruns import Piece, pieces_of, raised
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.matrix import NOTHING, Matrix, is_laid_out, raw, tidy, write
from steelyard.sources.convert.properties import properties_of
from steelyard.sources.convert.writer import BULLET, Writer
from steelyard.words.errors import DocumentTooLargeError, HostileDocumentError, NoTextError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAIN: Final = "word/document.xml"
_NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")
_MARGINS: Final = ("word/header", "word/footer")
_WRAPPERS: Final = frozenset("sdt sdtContent ins moveTo customXml smartTag body txbxContent".split())
_TITLES: Final = ("title", "heading1", "标题", "1")
_WIDEST: Final = 200


def read_docx(name: str, content: bytes, limits: Limits) -> Converted:
    """The text of a Word document.

    Raises:
        DocumentError: it is damaged, locked, too large, hostile, or holds no text.
    """
    archive = Archive(name, content, "a Word document", limits)
    main = next((part for part in archive.relations("").values() if part.endswith("document.xml")), _MAIN)
    telling = _Telling(name, limits)
    telling.tell(archive.xml(main), "body")
    for part in _NOTES:
        if part in archive:
            telling.notes(archive.xml(part), part.removeprefix("word/").removesuffix(".xml"))
    out = telling.out
    if not out.length:
        raise NoTextError(name, "it is made of pictures, or empty")
    said = properties_of(archive)
    margins = [part for part in archive.names() if part.startswith(_MARGINS) and _has_words(archive.xml(part))]
    text = out.text
    return Converted(
        text=text,
        places=out.places(telling.parents, telling.names),
        grids=tuple(out.grids),
        title=said.title or telling.title or first_line(text),
        publisher=said.publisher,
        day=dateline(text),
        notes=("what stands in the margins of its pages was not read",) if margins else (),
    )


@final
class _Telling:
    """Tells the blocks of a document to a writer."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.out = Writer(name, limits.text)
        self.names: list[str] = []
        self.parents: list[int] = []
        self.title = ""
        self._limits = limits
        self._cells = 0

    def tell(self, root: Element, step: str) -> None:
        """All blocks of a part."""
        top = self._node(step, NOTHING)
        for number, block in _counted(_blocks(root, self._limits.depth, self.out.name)):
            if local(block.tag) == "tbl":
                self._table(block, self._node(f"tbl[{number}]", top))
            else:
                self._paragraph(block, self._node(f"p[{number}]", top))
        self.out.keep_apart("\n\n")

    def notes(self, root: Element, step: str) -> None:
        """The footnotes, behind the text."""
        top = self._node(step, NOTHING)
        for note in root:
            if attribute(note, "type"):  # the rule that is drawn above them
                continue
            for number, block in _counted(_blocks(note, self._limits.depth, self.out.name)):
                node = self._node(f"{local(note.tag)}[{attribute(note, 'id')}]/{local(block.tag)}[{number}]", top)
                self._paragraph(block, node, mark=raised(attribute(note, "id")) if number == 1 else "")

    def _node(self, step: str, above: int) -> int:
        self.names.append(step)
        self.parents.append(above)
        return len(self.names) - 1

    def _paragraph(self, block: Element, node: int, *, mark: str = "") -> None:
        out = self.out
        out.keep_apart("\n\n")
        style = _style(block)
        begun = out.length
        if mark or _is_item(block):
            out.sign(f"{mark} " if mark else BULLET)
        for piece in pieces_of(block):
            self._put(piece, node)
        out.close("\n\n")
        if not self.title and out.length > begun and style.replace(" ", "").lower() in _TITLES:
            self.title = " ".join(piece.words for piece in pieces_of(block)).strip()

    def _put(self, piece: Piece, node: int) -> None:
        if piece.words == "\n":
            self.out.keep_apart("\n")
        else:
            self.out.put(piece.words, node, piece.before)

    def _table(self, table: Element, node: int) -> None:
        matrix = self._matrix(table, node)
        if not is_laid_out(matrix):
            write(tidy(matrix), self.out)
            return
        for cell in dict.fromkeys(cell for row in matrix.rows for cell in row if cell != NOTHING):
            self.out.keep_apart("\n\n")
            for words, number, before in matrix.cells[cell].pieces:
                self.out.put(words, number, before)
        self.out.keep_apart("\n\n")

    def _matrix(self, table: Element, node: int) -> Matrix:
        made = Matrix()
        above: list[int] = []
        for down, row in enumerate(_inside(table, "tr"), start=1):
            line: list[int] = [NOTHING] * _number(row, "trPr", "gridBefore", 0)
            for across, cell in enumerate(_inside(row, "tc"), start=1):
                merged = _merged(cell)
                if merged == "continue" and len(line) < len(above):
                    number = above[len(line)]
                else:
                    made.cells.append(raw(self._pieces(cell, self._node(f"tr[{down}]/tc[{across}]", node))))
                    number = len(made.cells) - 1
                line += [number] * _number(cell, "tcPr", "gridSpan", 1)
            made.rows.append(line)
            above = line
            self._cells += len(line)
            if self._cells > self._limits.cells:
                most = f"{self._limits.cells:,} cells"
                raise DocumentTooLargeError(self.out.name, f"more than {most}", most)
        return made

    def _pieces(self, cell: Element, node: int) -> Iterator[tuple[str, int, int]]:
        """What a cell says, its paragraphs one behind the other, those of a table inside it too."""
        for number, block in enumerate((each for each in cell.iter() if local(each.tag) == "p"), start=1):
            inside = self._node(f"p[{number}]", node)
            yield " ", NOTHING, 0
            for piece in pieces_of(block):
                yield (piece.words, inside, piece.before) if piece.words != "\n" else (" ", NOTHING, 0)


def _blocks(root: Element, deepest: int, name: str) -> Iterator[Element]:
    """The paragraphs and tables of a part in order, those inside wrappers and text boxes too."""
    waiting = [(child, 0) for child in reversed(root)]
    while waiting:
        element, depth = waiting.pop()
        tag = local(element.tag)
        if depth > deepest:
            raise HostileDocumentError(name, f"more than {deepest:,} elements of it lie inside one another")
        if tag in {"p", "tbl"}:
            yield element
        if tag == "p":
            boxes = list(_boxes(element))
            waiting.extend((child, depth + 1) for box in reversed(boxes) for child in reversed(box))
        elif tag in _WRAPPERS:
            waiting.extend((child, depth + 1) for child in reversed(element))


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once: the copy for old programs is left out."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        tag = local(element.tag)
        if tag == "txbxContent":
            yield element
        elif tag not in {"Fallback", "del", "moveFrom"}:
            waiting.extend(reversed(element))


def _counted(blocks: Iterator[Element]) -> Iterator[tuple[int, Element]]:
    """Each block with its number among those of its kind."""
    counts = {"p": 0, "tbl": 0}
    for block in blocks:
        counts[local(block.tag)] += 1
        yield counts[local(block.tag)], block


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, through wrappers."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if local(child.tag) == tag:
            yield child
        elif local(child.tag) in _WRAPPERS:
            waiting.extend(reversed(child))


def _child(element: Element, *path: str) -> Element | None:
    for tag in path:
        found = next((child for child in element if local(child.tag) == tag), None)
        if found is None:
            return None
        element = found
    return element


def _number(element: Element, properties: str, key: str, default: int) -> int:
    found = _child(element, properties, key)
    words = attribute(found, "val") if found is not None else ""
    return min(int(words), _WIDEST) if words.isascii() and words.isdigit() and len(words) < 6 else default  # noqa: PLR2004


def _merged(cell: Element) -> str:
    """Whether a cell begins a merged one (`restart`), or goes on with that above (`continue`)."""
    found = _child(cell, "tcPr", "vMerge")
    return "" if found is None else attribute(found, "val") or "continue"


def _style(paragraph: Element) -> str:
    found = _child(paragraph, "pPr", "pStyle")
    return attribute(found, "val") if found is not None else ""


def _is_item(paragraph: Element) -> bool:
    found = _child(paragraph, "pPr", "numPr", "numId")
    return found is not None and attribute(found, "val") != "0" and "eading" not in _style(paragraph)


def _has_words(root: Element) -> bool:
    return any(local(each.tag) == "t" and (each.text or "").strip() for each in root.iter())
