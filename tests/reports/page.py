"""A page of HTML as a tree of elements: enough to ask what stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset({"meta", "br", "hr", "img", "input", "link", "base", "source", "embed"})
RUNS_OR_LOADS: Final = VOID - {"meta", "br", "hr"} | {
    *("script", "iframe", "frame", "object", "applet", "form", "button", "audio", "video", "picture", "template"),
    *("animate", "set", "use", "image", "foreignobject"),
}
"""Elements that run something, load something, or send something away."""


@dataclass(eq=False)
class Element:
    """One element, with what stands in it in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """Itself and all elements in it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    @property
    def text(self) -> str:
        """All words in it, single blanks between them."""
        return " ".join(self.words().split())

    @property
    def targets(self) -> set[str]:
        """The ids that the links in it lead to."""
        return {link.attributes["href"].removeprefix("#") for link in self.tagged("a")}

    def words(self, without: str = "") -> str:
        """The words in it, but for those inside elements of one tag."""
        parts = (child if isinstance(child, str) else child.words(without) for child in self.children)
        return "" if self.tag == without else "".join(parts)

    def tagged(self, tag: str) -> list[Element]:
        """The elements of a tag."""
        return [element for element in self if element.tag == tag]

    def classed(self, name: str) -> list[Element]:
        """The elements of a class."""
        return [element for element in self if name in element.attributes.get("class", "").split()]

    def by_id(self, name: str) -> Element:
        """The one element of an id."""
        (found,) = (element for element in self if element.attributes.get("id") == name)
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(html: str) -> Element:
    """The tree of a page, every element of which is closed."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is never closed"
    return builder.open[0]


def live_parts(page: Element) -> Iterator[str]:
    """One complaint for each thing on a page that runs, loads or leads where no reader wants to go."""
    for element in page:
        if element.tag in RUNS_OR_LOADS:
            yield f"<{element.tag}>"
        for name, value in element.attributes.items():
            if name.startswith("on") or name in {
                "src",
                "srcset",
                "action",
                "formaction",
                "data",
                "poster",
                "xlink:href",
            }:
                yield f"{name}={value!r}"
            if name == "href" and (element.tag != "a" or not value.startswith(("#", "https://", "http://"))):
                yield f"<{element.tag} href={value!r}>"
            if name == "http-equiv" and value != "Content-Security-Policy":
                yield f"http-equiv={value!r}"
    for style in page.tagged("style"):
        yield from (word for word in ("url(", "@import", "expression(") if word in style.words())
