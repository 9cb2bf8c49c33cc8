"""How much stands below each node of a web page: characters, those inside links, running text, cells with figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.sources.convert.webtree import Node, Tree

HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS: Final = frozenset("div section ul ol dl table aside form header article p main td tr tbody center".split())
"""Elements that may be left out, or gone down into, as one."""
_TEXTUAL: Final = frozenset("p li td th dd dt blockquote pre figcaption".split()) | HEADINGS
_RUNNING: Final = 80
"""Characters from which a stretch of text counts as running."""
_MOSTLY_LINKS: Final = 0.55
_MOST_BESIDE_LINKS: Final = 320
_TABLE_WEIGHT: Final = 4
_DIGIT: Final = re.compile(r"\d")


@final
@dataclass(slots=True)
class Weights:
    """What stands below each node, by its number; nothing for a node that was not weighed."""

    text: list[int]
    """Characters."""
    links: list[int]
    """Characters inside links."""
    good: list[float]
    """Characters of running text, and of figures in tables."""
    tables: list[int]
    """Cells of tables that hold a figure."""
    inner: list[int]
    """Tables, itself among them."""
    weighed: set[int] = field(default_factory=set)
    away: set[int] = field(default_factory=set)
    """The blocks that are nearly all links."""
    headed: set[int] = field(default_factory=set)
    """The nodes that hold the first heading, or a time: they belong to the article."""

    def is_weighed(self, node: Node) -> bool:
        """Whether a node was weighed, and is not nearly all links."""
        return node.number in self.weighed and node.number not in self.away

    def is_of_figures(self, table: Node) -> bool:
        """Whether it is a table of figures: what stands around it then says what they are."""
        return self.tables[table.number] > 1 and self.inner[table.number] == 1


def weigh(tree: Tree, away: set[int]) -> Weights:
    """Every node weighed from the leaves up, without those that are away."""
    size = len(tree.names)
    made = Weights([0] * size, [0] * size, [0.0] * size, [0] * size, [0] * size)
    order: list[Node] = []
    waiting = [(tree.body, False, False)]
    while waiting:
        node, link, cell = waiting.pop()
        if node.tag == "#":
            _weigh_words(node, made, link=link, cell=cell)
            continue
        order.append(node)
        link, cell = link or node.tag == "a", cell or node.tag in {"td", "th"}
        waiting.extend((child, link, cell) for child in node.children if child.number not in away)
    for node in reversed(order):
        _add_up(node, made, away)
        _settle(node, made)
    made.weighed = {node.number for node in order} | {number for number in range(size) if made.text[number]}
    return made


def _weigh_words(node: Node, made: Weights, *, link: bool, cell: bool) -> None:
    """A stretch of characters, inside a link or a cell or neither."""
    number, size = node.number, len(node.words.strip())
    made.text[number] = size
    if link:
        made.links[number] = size
    else:
        made.tables[number] = int(cell and _DIGIT.search(node.words) is not None)
        made.good[number] = size if size >= _RUNNING else _TABLE_WEIGHT * size * made.tables[number]


def _add_up(node: Node, made: Weights, away: set[int]) -> None:
    """What stands below a node, all together."""
    number = node.number
    for child in node.children:
        below = child.number
        if below in away or below in made.away:
            continue
        made.text[number] += made.text[below]
        made.links[number] += made.links[below]
        made.good[number] += made.good[below]
        made.tables[number] += made.tables[below]
        made.inner[number] += made.inner[below]
        if below in made.headed:
            made.headed.add(number)


def _settle(node: Node, made: Weights) -> None:
    """What a node is by itself, once all below it is known."""
    number, tag = node.number, node.tag
    if tag in {"h1", "time"}:
        made.headed.add(number)
    made.inner[number] += tag == "table"
    own = made.text[number] - made.links[number]
    if tag in _TEXTUAL and made.text[number] >= _RUNNING and own >= made.text[number] / 2:
        made.good[number] = max(made.good[number], own)
    is_links = made.links[number] > _MOSTLY_LINKS * made.text[number] and own < _MOST_BESIDE_LINKS
    if tag in BLOCKS and is_links and not made.tables[number]:
        made.away.add(number)
