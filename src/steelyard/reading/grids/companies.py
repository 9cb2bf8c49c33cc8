"""Names of companies that nobody told us, by what headings do with them: "Contoso Ltd, RMB millions".

    leading("Contoso Ltd and subsidiaries: balance sheet")   "Contoso Ltd"
    leading("Contoso posts a profit")                         ""

A name counts here if a legal form ends it. A name without one over a column may be a part of a company as well.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from steelyard.reading.english.likeness import as_name
from steelyard.reading.grids.naming import named
from steelyard.sources.span import Span

_FORM: Final = (
    r"(?:[Ll]td|LTD|[Ll]imited|LIMITED|[Pp]lc|PLC|P\.L\.C|[Ii]nc|INC|[Ii]ncorporated|INCORPORATED|[Cc]orp|CORP"
    r"|[Cc]orporation|CORPORATION|AG|SE|S\.A|SA|N\.V|NV|GmbH|Oyj|OYJ|Oy|AB|ASA|A/S|KGaA|LLC|L\.L\.C|LLP|L\.P|LP"
    r"|S\.p\.A|SpA|PJSC|OJSC|JSC|Bhd|BHD|Berhad|BERHAD|Pte|Pty|Sdn|Tbk|K\.K|KK|Co|CO|Company|COMPANY|Group|GROUP"
    r"|Holdings?|HOLDINGS?)\.?(?![\w&'’])"
)
_LATIN_NAME: Final = re.compile(
    rf"(?:The\s+|THE\s+)?(?P<name>(?:(?:[A-ZÀ-ÖØ-Þ0-9][\w.&'’/-]{{0,40}},?|and|of|&|de)\s+){{1,6}}?{_FORM}"
    rf"(?:[ ,]{{1,3}}{_FORM}){{0,3}})"
)
_ONLY_ORDINARY: Final = re.compile(
    r"(?:(?:the|total|group|holding|parent|public|private|limited|our|this|listed|unlisted|other|all|per|each"
    r"|insurance|investment|operating|subsidiary|of|and|name|by|consolidated|statement|net)\s+)+$",
    re.IGNORECASE,
)
_CHINESE_NAME: Final = re.compile(
    r"(?P<name>[\u3400-\u9fff（）()A-Za-z]{2,30}?(?:股份有限公司|有限责任公司|有限責任公司|有限公司|集团|集團|控股))"
    r"(?!有|及|和|的|内|外)"
)
_NO_NAME: Final = re.compile(
    r"^(?:本|贵|母|子|该|各|上市|控股|企业|企業|全|我)?(?:公司|集团|集團|控股|有限公司|股份有限公司)"
)
_CHINESE_END: Final = re.compile(
    r"(?<!^本)(?<!^母)(?<!^子)(?<!分)(?<=[\u3400-\u9fff])(?:公司|集团|集團|银行|銀行|股份|控股)$"
)
_LONGEST: Final = 200
_NO_COMPANY: Final = frozenset(
    "devices device healthcare corporate amer americas actual actuals men women kids adjustments adjustment nominal"
    " real other others gross net amount carrying fair value level tier stage phase reported underlying statutory core"
    " group parent company unallocated elimination eliminations intersegment basic diluted budget plan variance low"
    " high mid base bull bear case scenario upstream downstream midstream software hardware services platforms apps"
    " consumer commercial enterprise pharma nutrition crop science foundry memory semiconductors aerospace defense"
    " defence studios parks games gaming advertising subscription subscriptions licences licenses hotels rooms land"
    " buildings plant equipment goodwill brands patents owned leased franchised male female permanent temporary"
    " sciences diagnostics systems products segment segments division divisions unit units channel stores"
    " solutions".split()
)
"""Words over columns that look like names and are kinds of things, parts or views of one company."""


@lru_cache(maxsize=2048)
def leading(text: str) -> str:
    """The name with a legal form that a heading begins with; empty where there is none."""
    words = " ".join(text[:_LONGEST].split())
    if found := _LATIN_NAME.match(words):
        name = found["name"].strip(" ,")
        first = name.rpartition(" ")[0]
        of = name.partition(" of ")
        return "" if _ONLY_ORDINARY.fullmatch(f"{first} ") or (of[2] and named(of[0])) or named(first) else name
    found = _CHINESE_NAME.match(words)
    return "" if found is None or _NO_NAME.match(words) else found["name"]


def may_be_company(words: str, *, beside_companies: bool, in_parts: bool) -> bool:
    """Whether the words over a column may name a company, and no part of one.

    Args:
        words: what is left of its heading.
        beside_companies: whether another column is headed by a company that is known.
        in_parts: whether the table says that its columns are parts: it has a total, or is a breakdown.
    """
    if not words or len(words) > _LONGEST:
        return False
    if beside_companies or leading(words) or _CHINESE_END.search(words):
        return True
    if in_parts or not _NO_COMPANY.isdisjoint(words.lower().replace("-", " ").split()):
        return False
    name = as_name(words, Span(0, len(words)))
    return name is not None and name.span == Span(0, len(words)) and words[:1].isupper() and not _has_number(words)


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words))
