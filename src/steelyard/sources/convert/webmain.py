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

from steelyard.sources.convert.webtree import Node, Tree
from steelyard.sources.convert.webweights import BLOCKS, HEADINGS, Weights, weigh

_AWAY_TAGS: Final = frozenset("nav footer aside dialog menu".split())
_AWAY_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist alert".split()
)
_AWAY: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menus?|submenu|breadcrumbs?|crumbs?|sidebar|aside|rail|footer|foot|"
    r"bottombar|topbar|cookies?|consent|gdpr|popup|modal|overlay|lightbox|newsletter|subscribe|"
    r"signup|sign-up|login|promos?|promoted|sponsored|advert|adverts|advertisement|ads?|adslot|adsbox|"
    r"outbrain|taboola|related(?![\s_-]part)|recommend|recommended|recirc|"
    r"readmore|read-more|morefrom|more-from|more-stories|morestories|mostread|most-read|most-popular|popular|"
    r"trending|teasers?|toc|sharing|sharebar|share-?(?:bar|buttons?|tools|links|icons|this|widget|box)|socials?|"
    r"comments|comment-?(?:list|section|thread|area|box|form)|disqus|respond|replies|reply|"
    r"pagination|pager|paging|skip|skiplink|tickertape|author-bio|authorbox|copyright|colophon|hotnews|"
    r"xiangguan|tuijian|pinglun|daohang|dibu)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words by which makers of pages call what is not the article; whole words between blanks, dashes and underscores."""
_PERHAPS: Final = re.compile(
    r"(?:^|[\s_-])(?:side|masthead|banner|latest|share|discussion|reviews|tags|taglist|keywords|ticker|tickers|widgets?|"
    r"bio|hot|rank|ranking|disclaimer|bottom|links|more|comment)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words that may also stand at a part of the article: they count where a good part is links."""
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
_NEVER_AWAY: Final = frozenset({"#", "body", "article", "main", "table", "tbody", "tr", "td", "th"}) | HEADINGS
_WHOLE: Final = frozenset({"table", "tr", "tbody", "ul", "ol", "p", "dl"})
"""Elements that are kept whole or not at all."""
_NEARLY_ALL: Final = 0.8
_MOST_AWAY: Final = 0.4
"""Share of all running text beyond which nothing is taken for a menu, whatever it is called."""
_MANY_LINKS: Final = 0.3
_GOOD_PART: Final = 0.1
_RUNNING: Final = 80
"""Characters from which a heading is none."""
_ENOUGH: Final = 120


@final
@dataclass(slots=True)
class Main:
    """What is kept of a page: nodes in order, and the numbers of those below them that are left out."""

    nodes: list[Node]
    away: set[int] = field(default_factory=set)


def main_of(tree: Tree) -> Main:
    """The article of the page."""
    body = tree.body
    everything = weigh(tree, set())
    away = _away(tree, everything)
    weights = weigh(tree, away) if away else everything
    if weights.text[0] < _ENOUGH and everything.text[0] > 2 * weights.text[0]:
        return Main([body])
    return Main(_kept(body, weights), weights.away | away)


def _away(tree: Tree, weights: Weights) -> set[int]:
    """The numbers of the nodes that their makers, or a heading, tell apart from the article."""
    most = _MOST_AWAY * weights.good[0]
    away = _beside_the_one(tree, weights)
    waiting = [(tree.body, False)]
    while waiting:
        node, inside = waiting.pop()
        inside = inside or node.tag in {"article", "main"}
        for place, child in enumerate(node.children):
            if child.tag == "#" or child.number in away:
                continue
            if weights.good[child.number] <= most and _is_called_away(child, weights, inside=inside):
                away.add(child.number)
            elif _is_heading(child) and _ELSEWHERE.fullmatch(child.start(_RUNNING)):
                away |= {each.number for each in _under(node, place) if weights.good[each.number] <= most}
            if child.number not in away:
                waiting.append((child, inside))
    return away


def _beside_the_one(tree: Tree, weights: Weights) -> set[int]:
    """Other articles, where one of them is by far the longest: they are teasers."""
    articles = [node for node in tree.body.below() if node.tag == "article"]
    articles.sort(key=lambda node: weights.good[node.number], reverse=True)
    if len(articles) < 2 or weights.good[articles[0].number] < 3 * weights.good[articles[1].number]:  # noqa: PLR2004
        return set()
    kept = {node.number for node in articles[0].below()}
    above = articles[0].number
    while above >= 0:
        kept.add(above)
        above = tree.parents[above]
    return {node.number for node in articles if node.number not in kept}


def _is_heading(node: Node) -> bool:
    """Whether it is a heading, or a short line of its own that looks like one."""
    return node.tag in HEADINGS or (
        node.tag in {"p", "div", "strong", "b", "span"}
        and len(node.children) == 1
        and len(node.start(_RUNNING)) < _RUNNING // 2
    )


def _under(above: Node, place: int) -> list[Node]:
    """What a heading heads: it and its later siblings, up to the next heading of its rank."""
    heading = above.children[place]
    taken = [heading]
    for sibling in above.children[place + 1 :]:
        if sibling.tag in HEADINGS and (heading.tag not in HEADINGS or sibling.tag <= heading.tag):
            break
        taken.append(sibling)
    return taken


def _is_called_away(node: Node, weights: Weights, *, inside: bool) -> bool:
    attributes = node.attributes
    role, is_modal = attributes.get("role"), attributes.get("aria-modal") == "true"
    if node.tag in _AWAY_TAGS or role in _AWAY_ROLES or is_modal:
        return True
    if node.tag in _NEVER_AWAY or not (attributes or node.tag == "header"):
        return False
    hints = _CAMEL.sub("-", node.hints)
    if node.tag == "header" or _HEADER.search(hints):
        return not inside and node.number not in weights.headed
    if _AWAY.search(hints):
        return True
    is_linked = weights.links[node.number] > _MANY_LINKS * weights.text[node.number]
    return is_linked and bool(_PERHAPS.search(hints)) and not _KEPT.search(hints)


def _kept(body: Node, weights: Weights) -> list[Node]:
    """The nodes that hold the article, from the top down; what stands beside it stays if it weighs enough."""
    good = weights.good
    least = _NEARLY_ALL * good[0]
    kept: list[Node] = [body]
    while True:
        place, node = next(((at, one) for at, one in enumerate(kept) if good[one.number] >= least), (0, None))
        if node is None or node.tag in _WHOLE or not least:
            return kept
        below = [child for child in node.children if weights.is_weighed(child)]
        heavy = [child for child in below if good[child.number] >= least and child.tag in BLOCKS]
        if not heavy or (heavy[0].tag == "table" and weights.is_of_figures(heavy[0])):
            return kept
        kept[place : place + 1] = [child for child in below if _stays(child, weights)]


def _stays(node: Node, weights: Weights) -> bool:
    number = node.number
    if node.tag in HEADINGS or number in weights.headed:
        return True
    own = weights.text[number] - weights.links[number]
    is_good = weights.tables[number] > 1 or weights.good[number] >= _GOOD_PART * weights.good[0]
    return bool(is_good) and own > weights.links[number]
