"""The kept nodes of a web page as text: blocks become paragraphs, tables become rows of cells, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from steelyard.sources.convert.matrix import tidy, write
from steelyard.sources.convert.webmain import Main
from steelyard.sources.convert.webtable import holds_tables, matrix_of, only_lays_out, raised
from steelyard.sources.convert.webtree import Node
from steelyard.sources.convert.writer import BULLET, Writer
from steelyard.words.errors import DocumentTooLargeError

_PARAGRAPHS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol p pre section summary table ul caption".split()
)
_LINES: Final = frozenset("li tr thead tbody tfoot td th".split())
_BLOCKS: Final = _PARAGRAPHS | _LINES
_NOT_BESIDE: Final = frozenset({"#", "sup", "sub"})
_SHORT: Final = 12


@final
@dataclass(slots=True)
class Telling:
    """Tells the kept nodes to a writer, from the first to the last."""

    main: Main
    out: Writer
    most_cells: int

    def tell(self) -> None:
        """All of it."""
        for node in self.main.nodes:
            self._tell(node)
            self.out.keep_apart("\n\n")

    def _tell(self, root: Node) -> None:
        """A node and all below it."""
        waiting: list[Node | str] = [root]
        before: Node | None = None
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                self.out.close(node)
                before = None
            elif node.number not in self.main.away:
                if before is not None and node.tag not in _NOT_BESIDE and _run_together(before, node):
                    self.out.keep_apart(" ")
                before = node if node.tag not in _BLOCKS and node.tag != "#" else None
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
        elif node.tag != "table" or not self._table(node):
            below: list[Node | str] = list(reversed(node.children))
            if node.tag not in _BLOCKS:
                return below
            apart = "\n" if node.tag in _LINES else "\n\n"
            out.keep_apart(apart)
            if node.tag == "li":
                out.sign(BULLET)
            return [apart, *below]
        return []

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


def _run_together(before: Node, node: Node) -> bool:
    """Whether two elements side by side would glue a word to a figure: `<span>Revenue</span><span>5</span>`."""
    end, start = before.start(200)[-1:], node.start(_SHORT)[:1]
    return (end.isalpha() and start.isdigit()) or (end.isdigit() and start.isalpha())
