"""Web pages of many makes around one article: what must be kept, and figures beside it that must not."""

from typing import Final

ARTICLE: Final = """
<h1>Acme sells 1,001 mills</h1>
<p>Acme Holdings said on Tuesday that revenue rose 1,002% to 1,003 million yuan in the year, more than the 1,004 million
yuan that analysts had expected of the maker of flour mills and of their spare parts.</p>
<p>Short one: 1,005.</p>
<p>In RMB millions</p>
<table><tr><th>Item</th><th>2023</th><th>2022</th></tr><tr><td>Revenue</td><td>1,006</td><td>1,007</td></tr>
<tr><td>Cost</td><td>1,008</td><td>1,009</td></tr></table>
<ul><li>Its mills in <a href="/x">the north</a> grew by 1,010 units over the year, it said in a filing.</li>
<li>Those in the south did not.</li></ul>
<blockquote>“We sold 1,011 mills and shall sell many more in the years ahead of us,” said its head.</blockquote>
<h2>Outlook</h2>
<p>It expects between 1,012 and 1,013 million yuan of revenue for the next year, of which a third comes from abroad, and
will spend about a tenth of that on research, as it has done in each of the years since it was founded.</p>
"""
KEPT: Final = tuple(f"1,{number:03}" for number in range(1, 14))
"""The figures of the article."""

_LINKS: Final = "".join(f"<li><a href='/{n}'>Other firm loses 9,{n:03} million in a day</a></li>" for n in range(12))
_TEASERS: Final = "".join(
    f"<div class='card'><a href='/t{n}'>Rival {n} sinks</a><p>The rival lost 9,1{n:02} million.</p></div>"
    for n in range(4)
)
_COMMENTS: Final = "".join(
    f"<div class='comment'><b>Reader {n}</b><p>I have lost 9,2{n:02} yuan with these shares and I am not at all happy"
    " about what the management has told us about the mills so far, to be honest.</p></div>"
    for n in range(3)
)
_COOKIES: Final = "<p>We and our 9,300 partners store cookies for 9,301 days. Accept all cookies or choose some.</p>"
_FOOT: Final = "<p>Copyright 9,400 Example Press. Registered under 9,401. All rights reserved.</p>"
_SCRIPT: Final = "<script>var price = '9,500';</script><style>p { width: 9,501px }</style>"
_HIDDEN: Final = "<p style='display: none'>9,600</p><p hidden>9,601</p><template><p>9,602</p></template>"

PAGES: Final = {
    "by elements": f"""<!doctype html><html><head><title>Acme</title>{_SCRIPT}</head><body>
<header><nav><ul>{_LINKS}</ul></nav></header><main><article>{ARTICLE}{_HIDDEN}</article></main>
<aside><h2>Related</h2><ul>{_LINKS}</ul>{_TEASERS}</aside><footer>{_FOOT}</footer>
<div role="dialog">{_COOKIES}</div></body></html>""",
    "by classes": f"""<!doctype html><html><body><div class="site-header"><ul class="menu">{_LINKS}</ul></div>
<div class="page-wrapper has-sidebar"><div class="content-with-sidebar"><div class="post-content">{ARTICLE}</div>
<div class="comments-area">{_COMMENTS}</div></div><div id="sidebar" class="widget-area">{_TEASERS}</div></div>
<div class="site-footer">{_FOOT}</div><div class="cookie-notice">{_COOKIES}</div></body></html>""",
    "by nothing": f"""<html><body><div><div><ul>{_LINKS}</ul></div>
<div><div>{ARTICLE}</div></div><div><ul>{_LINKS}</ul></div></div></body></html>""",
    "by camel case": f"""<html><body><div class="SiteNav"><a href="/">Home 9,700</a></div>
<div class="StoryBody">{ARTICLE}</div><div class="RelatedStories"><p>Another firm earned 9,701 million yuan.</p></div>
<div class="CookieBanner">{_COOKIES}</div></body></html>""",
    "by headings": f"""<html><body><div>{ARTICLE}<h2>Read more</h2><p>Rival one lost 9,800 million.</p>
<p><a href="/r">Rival two lost 9,801 million</a></p></div></body></html>""",
    "by headings in Chinese": f"""<html><body><div>{ARTICLE}
<div><strong>相关阅读</strong><p>另一家公司亏损9,802万元。</p></div></div></body></html>""",
    "as a table": f"""<html><body><table width="100%"><tr><td><ul>{_LINKS}</ul></td><td>{ARTICLE}</td></tr>
<tr><td colspan="2"><a href="/a">About 9,803</a> <a href="/b">Terms 9,804</a></td></tr></table></body></html>""",
    "among other articles": f"""<html><body><main><article>{ARTICLE}</article>
<article><h3>Rival sinks</h3><p>The rival lost 9,805 million.</p></article>
<article><h3>Rival swims</h3><p>The rival won 9,806 million.</p></article></main></body></html>""",
    "in a form": f"""<html><body><form id="aspnetForm"><div class="nav">{_LINKS}</div>{ARTICLE}
<select><option>9,807</option></select><button>Pay 9,808</button></form></body></html>""",
    "as a filing": f"<html><body><div style='font:10pt Times'>{ARTICLE}</div><hr><p>Page 2 of 5</p></body></html>",
}
"""Each make of page by its name."""
