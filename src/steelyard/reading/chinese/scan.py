"""A sentence as a row of tokens: figures, dates and names where they were found, words of the tables, and the rest.

Promises
    - One pass: every place of the sentence is looked at once, the longest word of the tables first.
    - A word of one character counts only where it can mean what the table says: 增 before a figure, 比 before a date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from steelyard.reading.chinese.kinds import Kind, Word
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure
from steelyard.reading.names import Named

Item: TypeAlias = Figure | When | Named

FIGURE, DATE, NAME, REST = "\ue000", "\ue001", "\ue002", "\ue003"
"""Characters that stand for what was found already: the first of a figure, a date, a name, and what follows it."""

_PLAIN: Final = Word(Kind.OTHER)
_ITEMS: Final = {FIGURE: Word(Kind.FIGURE), DATE: Word(Kind.DATE), NAME: Word(Kind.NAME)}

_SOFT: Final = rf"(?=(?:了|约|近|逾|超|至少|超过|接近|不足|突破|不到)?{FIGURE})"
_BEFORE_FIGURE: Final = (
    "零售 批发 新增 净新增 投资 增 升 涨 多 高 扩 加 扬 跌 减 降 少 低 缩 挫 贬 砍 派 亏 蚀 赚 占 计 报 录 共"
    " 达 超 持 估 PE PB PS 投产"
).split()
_CONTEXT: Final = {
    **dict.fromkeys(_BEFORE_FIGURE, _SOFT),
    "料": rf"(?=[约近逾超]?{FIGURE})|(?<=[,;。]料)(?=公司|集团|其|[今明全]年|{DATE}|{NAME})",
    "至": rf"(?=[约近逾超]?{FIGURE}|{DATE})",
    "到": rf"(?=[约近逾超]?{FIGURE}|{DATE})",
    "比": rf"(?=[{DATE}{NAME}上去前同市预年期我今昨]|[高最]\w{{1,4}}的?{DATE})",
    "为": rf"(?=[约近逾超负亏盈净人仅{FIGURE}{DATE}])",
    "占": rf"(?=[约近逾超总全其整公集收营年销当同比{FIGURE}{DATE}{NAME}]|\w{{0,8}}{FIGURE}|\w{{0,14}}的)",
    **dict.fromkeys(("港股", "美股", "H股"), r"(?=\w{0,6}[涨跌升收报挫飙较])"),
    "传": r"(?=出|[\u4e00-\u9fff]{2,6}(?:拟|将|计划))",
    "高": _SOFT,
    "即": rf"(?=[约逾超近]?{FIGURE}|不超过|占|[总股人港美])",
    "/": rf"(?<=[{FIGURE}{REST}]/)(?={FIGURE})",
    "自": rf"(?={DATE}|{FIGURE}|上年|去年)",
    "之": r"(?![家一间类])",
    "获": rf"(?=[{NAME}{FIGURE}]|\w{{2,12}}{FIGURE})",
    "对": r"(?![应象外接等口联内手策冲话称])",
    "市占": r"(?<!城市占)(?!比)",
    "销售": r"(?=占比|占了?总?[营收])",
    "规模": r"(?=从|由|缩水|缩至|降至|跌至)",
    "由": r"(?![于此来])",
    "据": r"(?![点悉称传])",
    "受": r"(?![众理访])",
    "从": rf"(?=[{DATE}{FIGURE}{NAME}去上前年约近逾超今最目原此]|\w{{0,8}}(?:的|{FIGURE}))",
    "和": r"(?![谐解记黄])",
    "与": r"(?![会否])",
    "将": r"(?![军领])",
    "按": r"(?![揭钮摩])",
    "向": r"(?![好上导])",
    "以": r"(?![及内外上下])",
    "在": r"(?![线营手岗售建职途])",
    "近": r"(?![日期年来])",
    "被": "",
}
"""Short words and what must stand behind each."""


def _pattern() -> re.Pattern[str]:
    """All words of the lexicon as a tree of two levels: by the first character, then the longest first."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in LEXICON:
        by_first[word[0]].append(word)
    branches = [f"[{FIGURE}{DATE}{NAME}]{REST}*"]
    for first, words in by_first.items():
        rests = sorted((word[1:] for word in words), key=len, reverse=True)
        tails = (re.escape(rest) + _context(first + rest) for rest in rests)
        branches.append(f"{re.escape(first)}(?:{'|'.join(tails)})")
    return re.compile("|".join(branches))


def _context(word: str) -> str:
    if word[-1].isascii() and word[-1].isalpha():
        return r"(?![A-Za-z0-9])"
    return _CONTEXT.get(word, "")


_WORDS: Final = _pattern()


class Token(NamedTuple):
    """A stretch of a sentence, and what it is."""

    kind: Kind
    start: int
    end: int
    word: Word
    text: str
    item: Item | None = None


def masked(text: str, start: int, end: int, items: Iterable[Item]) -> str:
    """A stretch of a text with what was found in it covered."""
    parts: list[str] = []
    position = start
    for item in items:
        mark = FIGURE if isinstance(item, Figure) else DATE if isinstance(item, When) else NAME
        span = item.span
        parts += (text[position : span.start], mark, REST * (span.end - span.start - 1))
        position = span.end
    return "".join((*parts, text[position:end]))


def tokens(text: str, start: int, end: int, items: list[Item]) -> list[Token]:
    """The tokens of a stretch of a simplified text. The items lie in it, in order, and none in another."""
    covered = masked(text, start, end, items)
    found: list[Token] = []
    add = found.append
    position = place = 0
    for match in _WORDS.finditer(covered):
        at, behind = match.span()
        if at > position and not covered[position:at].isspace():
            add(Token(Kind.OTHER, start + position, start + at, _PLAIN, covered[position:at]))
        word = match.group()
        entry = LEXICON.get(word)
        if entry is None:
            entry = _ITEMS[word[0]]
            add(Token(entry.kind, start + at, start + behind, entry, "", items[place]))
            place += 1
        else:
            add(Token(entry.kind, start + at, start + behind, entry, word))
        position = behind
    if position < len(covered):
        add(Token(Kind.OTHER, start + position, start + len(covered), _PLAIN, covered[position:]))
    return found
