"""What a web page says of itself: its title, who published it, and on which day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, final

from steelyard.sources.convert.days import read_day

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_TITLES: Final = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
_PUBLISHERS: Final = (
    "og:site_name",
    *("dc.publisher dcterms.publisher citation_publisher publisher application-name mediaid source".split()),
)
_DAYS: Final = tuple(
    "article:published_time og:published_time og:article:published_time datepublished date_published publishdate"
    " publish-date publish_date pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued"
    " dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date citation_date"
    " article.published published-date published_at originalpublicationdate weibo:article:create_at date".split()
)
_ARTICLES: Final = re.compile(r"Article|Posting|Report|WebPage|CreativeWork|PressRelease")
_SITE: Final = re.compile(r"\s+[|–—_·»-]\s+|\s*[|_]\s*")
_LARGEST: Final = 500_000
"""Characters of a JSON-LD block that is still read."""
_MOST: Final = 50


@final
@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself; empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    day: date | None = None
    url: str = ""


def head_of(page: LexborHTMLParser) -> Head:
    """The head of a page."""
    said = _metas(page)
    articles = list(_articles(page))
    titles = [*(str(one.get("headline") or "") for one in articles), *(said.get(key, "") for key in _TITLES)]
    publishers = [said.get(_PUBLISHERS[0], ""), *map(_publisher, articles), *(said.get(key, "") for key in _PUBLISHERS)]
    days = [*(str(one.get("datePublished") or "") for one in articles), *(said.get(key, "") for key in _DAYS)]
    canonical = page.css_first('link[rel="canonical"]')
    return Head(
        title=_first(titles) or _title(page, said.get("og:site_name", "")),
        publisher=_first(publishers),
        day=next((day for words in days if (day := read_day(words))), None) or _time(page),
        url=said.get("og:url", "") or (_attribute(canonical, "href") if canonical else ""),
    )


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    """Name -> content of the meta elements, the first of each name."""
    said: dict[str, str] = {}
    for node in page.css("meta[content]"):
        for key in ("property", "name", "itemprop"):
            if name := _attribute(node, key).lower().strip():
                said.setdefault(name, " ".join(_attribute(node, "content").split()))
    return said


def _articles(page: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """The articles among the JSON-LD blocks."""
    for node in page.css('script[type="application/ld+json"]')[:_MOST]:
        words = node.text() or ""
        if len(words) > _LARGEST:
            continue
        try:
            waiting: list[object] = [json.loads(words)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < 10 * _MOST:
            one = waiting.pop(0)
            seen += 1
            if isinstance(one, list):
                waiting += one[:_MOST]
            elif isinstance(one, dict):
                if _ARTICLES.search(str(one.get("@type", ""))):
                    yield one
                waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]


def _publisher(article: Mapping[str, object]) -> str:
    said = article.get("publisher")
    said = said[0] if isinstance(said, list) and said else said
    return str(said.get("name") or "") if isinstance(said, dict) else ""


def _title(page: LexborHTMLParser, site: str) -> str:
    """The only heading of the first rank; else the title of the page without the name of the site."""
    headings = [words for node in page.css("h1") if (words := " ".join(node.text().split()))]
    if len(headings) == 1:
        return headings[0]
    node = page.css_first("title")
    whole = " ".join(node.text().split()) if node else ""
    parts = [part for part in _SITE.split(whole) if part and part != site]
    for heading in headings:
        if heading in whole:
            return heading
    return max(parts, key=len, default=whole)


def _time(page: LexborHTMLParser) -> date | None:
    """The day of the time element that is marked as the publication, or of the only ones there are."""
    marked = [
        node
        for node in page.css("time[datetime]")
        if "pub" in f"{_attribute(node, 'itemprop')} {'pubdate' * ('pubdate' in node.attributes)}".lower()
    ]
    inside = page.css("article time[datetime], main time[datetime], header time[datetime]")
    for nodes in (marked, inside, page.css("time[datetime]")):
        days = {read_day(_attribute(node, "datetime")) for node in nodes}
        if len(days) == 1:
            return days.pop()
        if days:
            return None
    return None


def _attribute(node: LexborNode, key: str) -> str:
    return node.attributes.get(key) or ""


def _first(words: list[str]) -> str:
    return next((" ".join(one.split()) for one in words if one.strip()), "")
