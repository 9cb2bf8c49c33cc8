"""A web page as a tree of our own: what is seen of it, with a number for each node.

Scripts, styles, forms, pictures and whatever is hidden are left out here, before anything is weighed or read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, final

from steelyard.words.errors import HostileDocumentError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DROPPED: Final = frozenset(
    "script style noscript template svg math iframe object embed head canvas video audio picture map button select"
    " option input textarea datalist progress meter dialog ix:header".split()
)
"""Elements that hold nothing a reader reads."""
VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSES_ITSELF: Final = frozenset("p li td th tr thead tbody tfoot dt dd option optgroup colgroup html body".split())
"""Elements that may stay open without being inside one another."""
_NOT_BESIDE: Final = frozenset({"#", "sup", "sub", "br"})
_SHORT: Final = 80
_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,40})")
_DRAWN: Final = frozenset("path circle rect line polygon polyline ellipse use stop image g svg".split())
"""Elements of drawings, which may close themselves; of others, a page ignores that they do."""
_RAW: Final = frozenset({"script", "style", "textarea", "title"})
"""Elements in which no other begins."""
_HIDDEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_UNSEEN: Final = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text d-none".split())
"""Classes by which makers of pages hide what only a machine shall read out."""
_ROLES: Final = {
    "table": "table", "grid": "table", "treegrid": "table", "row": "tr", "cell": "td", "gridcell": "td",
    "columnheader": "th", "rowheader": "th", "rowgroup": "tbody", "heading": "h3", "list": "ul", "listitem": "li",
}  # fmt: skip


@final
@dataclass(slots=True, eq=False)
class Node:
    """An element with its children, or a stretch of characters."""

    number: int
    tag: str
    """Lower case; `#` for characters."""
    words: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def below(self) -> Iterator[Node]:
        """This node and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    @property
    def text(self) -> str:
        """All characters below it, blanks folded."""
        return " ".join(" ".join(node.words for node in self.below() if node.words).split())

    def start(self, most: int) -> str:
        """The first characters below it, blanks folded; a few more than `most` where there are more."""
        found: list[str] = []
        size = 0
        for node in islice(self.below(), most):
            if node.words:
                found.append(node.words[: most + 1])
                size += len(node.words.strip())
            if size > most:
                break
        return " ".join(" ".join(found).split())

    @property
    def hints(self) -> str:
        """The words by which its makers call it."""
        return " ".join(self.attributes.get(key, "") for key in ("id", "class", "role", "data-testid", "aria-label"))


@final
@dataclass(slots=True)
class Tree:
    """The page: its body, and for each node its step of the path and the node above."""

    body: Node
    names: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)


def must_be_shallow(name: str, html: str, depth: int) -> None:
    """Refuse a page whose elements lie too deep inside one another, before it is parsed.

    Raises:
        HostileDocumentError: so many of its elements are never closed, or closed so late.
    """
    open_tags: Counter[str] = Counter()
    deep = 0
    for closing, tag in _tags(html):
        if not closing:
            open_tags[tag] += 1
            deep += 1
            if deep > 4 * depth:
                raise HostileDocumentError(name, f"more than {4 * depth:,} elements of it lie inside one another")
        elif open_tags[tag]:
            open_tags[tag] -= 1
            deep -= 1


def _tags(html: str) -> Iterator[tuple[bool, str]]:
    """The tags of elements that can lie inside one another, in one scan: whether it closes, and its name."""
    start = html.find("<")
    while start >= 0:
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
        elif (found := _TAG.match(html, start)) is None:
            start = html.find("<", start + 1)
            continue
        else:
            tag = found[2].lower()
            end = html.find(">", found.end())
            if tag in _RAW and not found[1]:
                end = html.find(f"</{tag}", found.end())
            elif (
                end >= 0
                and tag not in VOID
                and tag not in _CLOSES_ITSELF
                and not (tag in _DRAWN and html[end - 1] == "/")
            ):
                yield bool(found[1]), tag
        start = html.find("<", end) if end >= 0 else -1


def grow(body: LexborNode) -> Tree:
    """Our tree of what is seen below `body`."""
    root = Node(0, "body")
    tree = Tree(root, ["/html/body"], [-1])
    waiting = [(body, root)]
    while waiting:
        theirs, ours = waiting.pop()
        counts: Counter[str] = Counter()
        child = theirs.first_child
        while child is not None:
            tag = (child.tag or "").lower()
            counts[tag] += 1
            if tag == "-text":
                _add(tree, ours, Node(len(tree.names), "#", child.text_content or ""), f"text()[{counts[tag]}]")
            elif tag and tag[0] != "-" and tag not in DROPPED:
                attributes = {key: value or "" for key, value in child.attributes.items()}
                if not _is_hidden(attributes):
                    role = _ROLES.get(attributes.get("role", ""), tag)
                    node = Node(len(tree.names), role if tag in {"div", "span"} else tag, "", attributes)
                    _add(tree, ours, node, f"{tag}[{counts[tag]}]")
                    waiting.append((child, node))
            child = child.next
    return tree


def apart(children: list[Node]) -> list[Node | str]:
    """Nodes side by side, a blank where two would glue a word to a figure: `<span>Revenue</span><span>5</span>`."""
    made: list[Node | str] = []
    before = ""
    for node in children:
        if before and node.tag not in _NOT_BESIDE:
            start = node.start(_SHORT)[:1]
            if (before.isalpha() and start.isdigit()) or (before.isdigit() and start.isalpha()):
                made.append(" ")
        made.append(node)
        words = "" if node.tag in _NOT_BESIDE or len(children) == 1 else node.start(_SHORT)
        before = words[-1:] if len(words) <= _SHORT else ""
    return made


def _add(tree: Tree, above: Node, node: Node, step: str) -> None:
    tree.names.append(step)
    tree.parents.append(above.number)
    above.children.append(node)


def _is_hidden(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    if "class" in attributes and not _UNSEEN.isdisjoint(attributes["class"].split()):
        return True
    return "style" in attributes and _HIDDEN.search(attributes["style"]) is not None
