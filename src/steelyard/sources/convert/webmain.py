"""The article of a web page, apart from what stands around it: menus, related links, banners, comments, footers.

1. What its makers call a menu, a footer, a banner or comments is left out; so is a block that is nearly all links,
   and what follows a heading such as "Related stories".
2. Of the rest, one goes down from the body as long as a single child holds nearly all running text and tables. A
   sibling stays if it holds a table of figures or a good part of the text, for figures must not be lost.
3. If next to nothing is left, the makers' words misled, and the whole page is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.sources.convert.webtree import Node

_AWAY_TAGS: Final = frozenset("nav footer aside dialog menu".split())
_AWAY_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist alert".split()
)
_AWAY: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menus?|submenu|breadcrumbs?|crumbs?|sidebar|aside|rail|footer|foot|"
    r"bottombar|topbar|cookies?|consent|gdpr|popup|modal|overlay|lightbox|newsletter|subscribe|"
    r"subscription|signup|sign-up|login|promos?|promotion|promoted|sponsor|sponsored|advert|adverts|"
    r"advertisement|ads?|adslot|adsbox|outbrain|taboola|related|recommend|recommended|recommendations?|recirc|"
    r"readmore|read-more|morefrom|more-from|more-stories|morestories|mostread|most-read|most-popular|popular|"
    r"trending|teasers?|toc|sharing|sharebar|socials?|comments?|commentlist|disqus|respond|replies|reply|"
    r"pagination|pager|paging|skip|skiplink|tickertape|author-bio|authorbox|copyright|colophon|hotnews|"
    r"xiangguan|tuijian|pinglun|daohang|dibu)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words by which makers of pages call what is not the article; whole words between blanks, dashes and underscores."""
_PERHAPS: Final = re.compile(
    r"(?:^|[\s_-])(?:side|masthead|banner|latest|share|discussion|reviews|tags|taglist|keywords|ticker|tickers|widgets?|"
    r"bio|hot|rank|ranking|disclaimer|bottom|links|more)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words that may also stand at a part of the article."""
_HEADER: Final = re.compile(r"(?:^|\s)(?:site-?|page-?|global-?|main-?|top-?)?header(?=$|\s)", re.IGNORECASE)
_KEPT: Final = re.compile(
    r"(?:^|[\s_-])(?:article|articlebody|story|storybody|post|entry|main|maincontent|content|contents|body|text|"
    r"richtext|prose|detail|news|press|release|filing|document|report|zhengwen|neirong)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ELSEWHERE: Final = re.compile(
    r"\W*(?:related(?: (?:news|stories|articles|content|posts|links|reading|topics|coverage))?|"
    r"(?:more|latest|other|top|also) (?:from|on|in|news|stories|articles|headlines|posts|reading|by)\b.{0,40}|"
    r"(?:you )?(?:may|might) (?:also )?(?:like|be interested).{0,20}|you (?:may|might) have missed|"
    r"recommended(?: (?:for you|reading|stories|articles))?|read (?:more|next|also)|also read|see also|up next|"
    r"what to read next|don.t miss|editor.?s.? picks?|most (?:read|popular|viewed|shared)|trending(?: now)?|"
    r"popular(?: (?:posts|stories|now))?|"
    r"keep reading|further reading|(?:leave a )?(?:comments?|reply)(?: \(\d+\))?|\d+ (?:comments?|replies)|"
    r"share this(?: (?:article|story|post))?|follow us|subscribe.{0,40}|sign up.{0,40}|newsletter|"
    r"相关(?:阅读|新闻|文章|报道|推荐|链接|资讯|内容)|延伸阅读|推荐阅读|热门(?:文章|新闻|推荐|阅读|资讯)?|猜你喜欢|最新(?:文章|新闻|资讯)|更多(?:新闻|文章|内容|阅读)?|"
    r"精彩推荐|网友评论|评论(?:区)?|热点(?:新闻|推荐)?|排行榜?|上一篇.*|下一篇.*|相關(?:閱讀|新聞|文章|報導|報道)|延伸閱讀|推薦閱讀|熱門(?:文章|新聞)?|更多(?:新聞)?|猜你喜歡)\W*",
    re.IGNORECASE,
)
"""Headings over what belongs to other articles, or to readers."""
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS: Final = frozenset("div section ul ol dl table aside form header article p main td tr tbody center".split())
_TEXTUAL: Final = frozenset("p li td th dd dt blockquote pre h1 h2 h3 h4 h5 h6 figcaption".split())
_NEARLY_ALL: Final = 0.8
_MOST_AWAY: Final = 0.4
"""Share of all running text beyond which nothing is taken for a menu, whatever it is called."""
_GOOD_PART: Final = 0.1
_MOSTLY_LINKS: Final = 0.55
_RUNNING: Final = 80
"""Characters from which a stretch of text counts as running."""
_TABLE_WEIGHT: Final = 4
_ENOUGH: Final = 120
_DIGIT: Final = re.compile(r"\d")


@final
@dataclass(slots=True)
class _Weight:
    """What stands below a node."""

    text: int = 0
    links: int = 0
    """Characters inside links."""
    good: float = 0.0
    """Characters of running text and of figures in tables."""
    tables: int = 0
    """Cells of tables that hold a figure."""
    away: bool = False


@final
@dataclass(slots=True)
class Main:
    """What is kept of a page: nodes in order, and the numbers of those below them that are left out."""

    nodes: list[Node]
    away: set[int] = field(default_factory=set)


def main_of(body: Node) -> Main:
    """The article of the page."""
    everything: dict[int, _Weight] = {}
    _weigh(body, set(), everything)
    away = _away(body, everything)
    weights: dict[int, _Weight] = {}
    _weigh(body, away, weights)
    if weights[body.number].text < _ENOUGH and everything[body.number].text > 2 * weights[body.number].text:
        return Main([body])
    return Main(_kept(body, weights), {number for number, weight in weights.items() if weight.away} | away)


def _away(body: Node, weights: dict[int, _Weight]) -> set[int]:
    """The numbers of the nodes that their makers, or a heading, tell apart from the article."""
    whole = weights[body.number].good
    away = _beside_the_one(body, weights)
    waiting = [(body, False)]
    while waiting:
        node, inside = waiting.pop()
        inside = inside or node.tag in {"article", "main"}
        for place, child in enumerate(node.children):
            if child.number in away:
                continue
            if weights[child.number].good <= _MOST_AWAY * whole and _is_called_away(child, inside=inside):
                away.add(child.number)
            elif _is_heading(child) and _ELSEWHERE.fullmatch(child.start(_RUNNING)):
                away |= {each.number for each in _under(node, place) if weights[each.number].good <= _MOST_AWAY * whole}
            if child.number not in away:
                waiting.append((child, inside))
    return away


def _beside_the_one(body: Node, weights: dict[int, _Weight]) -> set[int]:
    """Other articles, where one of them is by far the longest: they are teasers."""
    articles = [node for node in body.below() if node.tag == "article"]
    articles.sort(key=lambda node: weights[node.number].good, reverse=True)
    if len(articles) < 2 or weights[articles[0].number].good < 3 * weights[articles[1].number].good:  # noqa: PLR2004
        return set()
    inside = {node.number for node in articles[0].below()}
    around = {node.number for node in articles if any(below is articles[0] for below in node.below())}
    return {node.number for node in articles[1:] if node.number not in inside | around}


def _is_heading(node: Node) -> bool:
    """Whether it is a heading, or a short line of its own that looks like one."""
    return node.tag in _HEADINGS or (
        node.tag in {"p", "div", "strong", "b", "span"}
        and len(node.children) == 1
        and len(node.start(_RUNNING)) < _RUNNING // 2
    )


def _under(above: Node, place: int) -> list[Node]:
    """What a heading heads: it and its later siblings, up to the next heading of its rank."""
    heading = above.children[place]
    taken = [heading]
    for sibling in above.children[place + 1 :]:
        if sibling.tag in _HEADINGS and (heading.tag not in _HEADINGS or sibling.tag <= heading.tag):
            break
        taken.append(sibling)
    return taken


def _is_called_away(node: Node, *, inside: bool) -> bool:
    if (
        node.tag in _AWAY_TAGS
        or node.attributes.get("role") in _AWAY_ROLES
        or node.attributes.get("aria-modal") == "true"
    ):
        return True
    if node.tag in {"#", "body", "article", "main", "table", "tbody", "tr", "td", "th", *_HEADINGS}:
        return False
    hints = _CAMEL.sub("-", node.hints)
    if node.tag == "header" or _HEADER.search(hints):
        return not inside and not any(below.tag in {"h1", "time"} for below in node.below())
    return bool(_AWAY.search(hints)) or (bool(_PERHAPS.search(hints)) and not _KEPT.search(hints))


def _weigh(body: Node, away: set[int], weights: dict[int, _Weight]) -> None:
    """Weigh every node from the leaves up; mark blocks that are nearly all links."""
    order: list[tuple[Node, bool, bool]] = []
    waiting = [(body, False, False)]
    while waiting:
        node, link, cell = waiting.pop()
        link, cell = link or node.tag == "a", cell or node.tag in {"td", "th"}
        order.append((node, link, cell))
        waiting.extend((child, link, cell) for child in node.children if child.number not in away)
    for node, link, cell in reversed(order):
        own = _Weight()
        if node.tag == "#":
            size = len(node.words.strip())
            own = _Weight(size, size if link else 0, 0.0, int(cell and not link and bool(_DIGIT.search(node.words))))
            if not link:
                own.good = size if size >= _RUNNING else _TABLE_WEIGHT * size * own.tables
        for child in node.children:
            below = weights.get(child.number)
            if below is None or below.away:
                continue
            own.text += below.text
            own.links += below.links
            own.good += below.good
            own.tables += below.tables
        if node.tag in _TEXTUAL and own.text >= _RUNNING and own.text - own.links >= own.text / 2:
            own.good = max(own.good, own.text - own.links)
        own.away = node.tag in _BLOCKS and node is not body and _is_all_links(own)
        weights[node.number] = own


def _is_all_links(weight: _Weight) -> bool:
    return (
        weight.links > _MOSTLY_LINKS * weight.text and weight.text - weight.links < 4 * _RUNNING and not weight.tables
    )


def _kept(body: Node, weights: dict[int, _Weight]) -> list[Node]:
    """The nodes that hold the article, from the top down; what stands beside it stays if it weighs enough."""
    whole = weights[body.number].good
    kept: list[Node] = [body]
    while True:
        place, node = next(
            ((at, one) for at, one in enumerate(kept) if weights[one.number].good >= _NEARLY_ALL * whole), (0, None)
        )
        if node is None or node.tag in {"table", "tr", "tbody", "ul", "ol", "p", "dl"} or not whole:
            return kept
        below = [child for child in node.children if child.number in weights and not weights[child.number].away]
        heavy = [child for child in below if weights[child.number].good >= _NEARLY_ALL * whole and child.tag in _BLOCKS]
        if not heavy or _is_of_figures(heavy[0], weights[heavy[0].number]):
            return kept
        kept[place : place + 1] = [child for child in below if _stays(child, weights[child.number], whole)]


def _is_of_figures(node: Node, weight: _Weight) -> bool:
    """Whether it is a table of figures: what stands around it then says what they are."""
    return node.tag == "table" and weight.tables > 1 and sum(below.tag == "table" for below in node.below()) == 1


def _stays(node: Node, weight: _Weight, whole: float) -> bool:
    if node.tag in _HEADINGS or "h1" in {below.tag for below in node.below()}:
        return True
    own = weight.text - weight.links
    return bool(weight.tables > 1 or weight.good >= _GOOD_PART * whole) and own > weight.links
