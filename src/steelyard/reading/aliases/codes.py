"""Stock codes beside names: the same code beside two names is one company.

    Kingsoft (HKEx: 3888)      小米集团（1810.HK）      贵州茅台(600519.SH)      NASDAQ: KC

A code that a text puts behind a subsidiary is often its parent's: a name of another branch is not joined by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from steelyard.reading.aliases.around import latin_before
from steelyard.reading.aliases.branches import another_branch
from steelyard.reading.aliases.defining import OWNED
from steelyard.reading.aliases.forms import is_chinese
from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Evidence, Ground, Link
from steelyard.reading.chinese.script import simplified
from steelyard.sources.document import Citation, Document
from steelyard.sources.span import Span

READER: Final = "aliases/1"
_EXCHANGES: Final = {
    "HK": "HKEx HKEX SEHK HKSE HKG HK HongKong 港交所 联交所 香港联交所 港股 香港 00HK",
    "SH": "SSE SHSE SHA SH Shanghai 上交所 上证所 沪市 上海",
    "SZ": "SZSE SHE SZ Shenzhen 深交所 深市 深圳",
    "US": "NASDAQ Nasdaq NYSE NasdaqGS NASDAQGS AMEX US 纽交所 纳斯达克 美股 纽约证券交易所 纳斯达克证券交易所 O N",
    "TW": "TWSE TPE TW TT 台交所 台股",
    "TYO": "TSE TYO T JP 东证",
    "LSE": "LSE LON L",
    "KRX": "KRX KS KOSPI",
}
_EXCHANGE: Final = {word: sign for sign, words in _EXCHANGES.items() for word in words.split()}
_NAMES: Final = "|".join(sorted((re.escape(word) for word in _EXCHANGE if len(word) > 1), key=len, reverse=True))
_SUFFIX: Final = "HK|SH|SS|SZ|US|TW|TT|T|L|KS|JP|N|O"
_CODE: Final = re.compile(
    rf"(?<![A-Za-z0-9.])(?:(?P<exchange>{_NAMES})(?: (?:main board|exchange|ticker|stock code))?[:.]? ?"
    r"(?P<code>\d{1,6}|[A-Z]{1,5})(?![A-Za-z0-9.]|\d)"
    rf"|(?P<number>\d{{1,6}}|[A-Z]{{1,5}})\.(?P<suffix>{_SUFFIX})(?![A-Za-z0-9])"
    r"|(?:股份代[号码]|股票代[号码]|证券代[号码]|代码|代号|[Ss]tock [Cc]ode|[Tt]icker(?: symbol)?)[:：]? ?"
    r"(?P<plain>\d{4,6}|[A-Z]{1,5})(?![A-Za-z0-9.])"
    r"|(?<=[(（])(?P<bare>\d{5,6})(?=[)）]))"
)
_NEAR: Final = 20
"""Characters before a name in which it is said whose it is."""
_OPEN: Final = re.compile(r"\s?[(（\[](?P<inside>[^()（）\[\]\n]{0,40})$")
_SUFFIXES: Final = {"SS": "SH", "TT": "TW", "T": "TYO", "JP": "TYO", "L": "LSE", "KS": "KRX", "N": "US", "O": "US"}


def coded(pool: Pool) -> Iterator[Link]:
    """Pairs of names beside which the same code stands."""
    found: dict[str, dict[str, Citation]] = {}
    for document, ends in zip(pool.documents, pool.ends, strict=True):
        for code, name, span in _codes(document, ends):
            found.setdefault(code, {}).setdefault(pool.names(name), document.cite(span, reader=READER))
    for code, names in found.items():
        first, *others = names
        for other in others:
            if not another_branch(first, other):
                words = f"the stock code {code} stands beside both"
                evidence = Evidence(Ground.CODE, words, (names[first], names[other]))
                yield Link(first, other, evidence)


def _codes(document: Document, ends: Mapping[int, Span]) -> Iterator[tuple[str, str, Span]]:
    """Every code in brackets behind a name: the code with its exchange, the name, and both together."""
    text = document.text
    plain = simplified(text) if is_chinese(text) else text
    for found in _CODE.finditer(plain, document.body):
        code = _canonical(found)
        opening = _OPEN.search(text, max(0, found.start() - 44), found.start())
        if not code or opening is None:
            continue
        before = opening.start()
        named = ends.get(before) or latin_before(text, before)
        if named is not None and not OWNED.search(text, max(0, named.start - _NEAR), named.start):
            yield code, " ".join(named.of(text).split()), Span(named.start, found.end())


def _canonical(found: re.Match[str]) -> str:
    """A code with its exchange, written one way; empty where the exchange is not known."""
    if found["exchange"]:
        exchange, code = _EXCHANGE[found["exchange"]], found["code"]
    elif found["suffix"]:
        exchange, code = _SUFFIXES.get(found["suffix"], found["suffix"]), found["number"]
    else:
        code = found["plain"] or found["bare"]
        exchange = _by_number(code)
    if not exchange or code.isdecimal() == (exchange in {"US", "LSE"}):
        return ""
    return f"{exchange} {code.lstrip('0') if exchange == 'HK' else code}"


def _by_number(code: str) -> str:
    """The exchange that codes of such a form are of; of letters alone none."""
    if not code.isdecimal():
        return ""
    if len(code) == 6:  # noqa: PLR2004 - mainland codes have six digits
        return "SH" if code[0] in "569" else "SZ"
    return "HK"
