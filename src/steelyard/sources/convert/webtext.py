"""The kept nodes of a web page as text: blocks become paragraphs, tables become rows of cells, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, final

from steelyard.sources.convert.matrix import tidy, write
from steelyard.sources.convert.webmain import Main
from steelyard.sources.convert.webtable import holds_tables, matrix_of, only_lays_out, raised
from steelyard.sources.convert.webtree import Node, apart
from steelyard.sources.convert.writer import BULLET, Writer
from steelyard.sources.span import Span
from steelyard.words.errors import DocumentTooLargeError

_PARAGRAPHS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol p pre section summary table ul caption".split()
)
_LINES: Final = frozenset("li tr thead tbody tfoot td th".split())
_DOTS: Final = frozenset("•·●○■▪◦‣*–—-\uf0b7\uf0a7")
_SHORT: Final = 8
_BLOCKS: Final = _PARAGRAPHS | _LINES


@final
@dataclass(slots=True)
class Telling:
    """Tells the kept nodes to a writer, from the first to the last."""

    main: Main
    out: Writer
    most_cells: int
    typed: list[Span] = field(default_factory=list)
    """Where text stands that was typed with blanks and ends of line."""

    def tell(self) -> None:
        """All of it."""
        for node in self.main.nodes:
            self._tell(node)
        self.out.keep_apart("\n\n")

    def _tell(self, root: Node) -> None:
        """A node and all below it."""
        waiting: list[Node | str] = [root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                self.out.close(node)
            elif node.number not in self.main.away:
                waiting += self._opened(node)

    def _opened(self, node: Node) -> list[Node | str]:
        """Tell a node itself; what stands below it is still to be told, the last first, and what closes it."""
        out = self.out
        if node.tag == "#":
            out.put(node.words, node.number)
        elif node.tag == "br":
            out.keep_apart("\n")
        elif node.tag in {"sup", "sub"}:
            for piece in raised(node):
                out.put(*piece)
        elif node.tag == "pre":
            self._typed(node)
        elif node.tag != "table" or not self._table(node):
            dotted = _dotted(node) if node.tag == "tr" else None
            below = apart([child for child in node.children if child is not dotted])[::-1]
            if node.tag not in _BLOCKS:
                return below
            ends = "\n" if node.tag in _LINES else "\n\n"
            out.keep_apart(ends)
            if node.tag == "li" or dotted:
                out.sign(BULLET)
            return [ends, *below]
        return []

    def _typed(self, node: Node) -> None:
        """Text that was typed with blanks and ends of line, which may hold tables."""
        out = self.out
        out.keep_apart("\n\n")
        out.first = -1
        for below in node.below():
            if below.words and below.number not in self.main.away:
                out.put_as_it_is(below.words, below.number)
            elif below.tag == "br":
                out.keep_apart("\n")
        if out.first >= 0:
            self.typed.append(Span(out.first, out.length))
        out.keep_apart("\n\n")

    def _table(self, node: Node) -> bool:
        """The rows of a table, each a line, and the grid of their cells; false if it only lays out the page."""
        if holds_tables(node):
            return False
        matrix = matrix_of(node, self.main.away, self.most_cells)
        if matrix is None:
            most = f"{self.most_cells:,} cells"
            raise DocumentTooLargeError(self.out.name, f"more than {most}", most)
        if only_lays_out(node, matrix):
            return False
        self.most_cells -= sum(map(len, matrix.rows))
        self.out.keep_apart("\n\n")
        for caption in node.children:
            if caption.tag == "caption":
                self._tell(caption)
        write(tidy(matrix), self.out)
        return True


def _dotted(row: Node) -> Node | None:
    """The cell before an item of a list that is laid out as a table: it holds the dot and nothing else."""
    first = next((child for child in row.children if child.tag in {"td", "th"} and child.start(_SHORT)), None)
    return first if first and first.start(_SHORT) in _DOTS else None
