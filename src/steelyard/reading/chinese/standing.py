"""Words that stand where only a name can: at the head of a clause before what somebody does, or listed with names.

苹果以20.1%的份额首次登顶，三星19.4%屈居次席     苹果 and 三星 are names
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.described import KINDS, own_name
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.measures import WHOLE
from steelyard.reading.chinese.nameless import NO_NAME, NO_NAME_LIKE
from steelyard.reading.chinese.parts import MARKET, is_generic, part, sounds_like_part
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.script import simplified
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Measure, Mode

_SHOWS: Final = frozenset({Kind.SAYS, Kind.HOLD, Kind.BUY, Kind.SELL, Kind.EACH})
"""Words that show that what stands before them, at the head of a clause, is somebody."""
FAMILIES: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸贾賈夏韦韋方邹鄒熊孟秦邱侯尹薛闫雷段郝龚龔邵史陶黎贺賀顾顧毛龙龍严嚴俞"
)
"""The commonest family names."""
HEADS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.COLON})
"""What a clause begins behind."""
_KINDS: Final = tuple(KINDS)
"""What companies are called before their name."""
_LEADS: Final = frozenset("最终 一度 如今 而 但 则 且 同时 此外 另外 也 仅 随后 其后 却 又 并且".split())
_LONGEST: Final = 8
_NEAR: Final = 12
"""Tokens that are looked at on either side of a word."""
_FAR: Final = 40
"""Tokens within which a share of a market is spoken of."""
_SOLD: Final = frozenset({Measure.VOLUME, Measure.SALES_VOLUME})
_LONG: Final = 5
_HAN: Final = re.compile(r"[\u4e00-\u9fff]+")
_EVENT: Final = re.compile(
    r"(?:双11|双十一|双12|双十二|逆势|早盘|午后|尾盘|盘中|一度|618|春节|国庆|暑期|直接|间接|合计|周[一二三四五六日]|昨日?|今日|今早|招股书|财报|年报|公告|中期|末期|全年|上半年|下半年|首季|单季|年内|期内|累计|现时|目前|有意|近期|近来|随即|随后)$"
)
_COMPANYS: Final = WHOLE | {Measure.MARKET_SHARE}


def promoted(tokens: list[Token], text: str, *, nobody: bool, market: bool = False) -> list[Token]:
    """The tokens with words made names where the sentence treats them as names.

    Args:
        tokens: those of a sentence.
        text: the text that they are of.
        nobody: whether no company was named so far: whoever the sentence begins with is then one.
        market: whether the text is about a market: who is named in it is then one of its companies.
    """
    tokens = list(tokens)
    for _ in range(2):
        alone = nobody
        for place, token in enumerate(tokens):
            alone = alone and token.kind is not Kind.NAME
            if token.kind is Kind.OTHER and _standsas_name(tokens, place, nobody=alone, market=market):
                tokens[place] = as_name(token, text)
                alone = False
    return tokens


def as_name(token: Token, text: str) -> Token:
    """A word as a name, as the text writes it, without the day or the event behind it."""
    words = text[token.start : token.end]
    name = _EVENT.sub("", words.strip('“”"「」 ')) or words
    name = name[len(name) - len(own_name(simplified(name))) :]
    return token._replace(kind=Kind.NAME, item=Named(name, Span(token.start, token.end), known=False))


def _standsas_name(tokens: list[Token], place: int, *, nobody: bool, market: bool) -> bool:
    """Whether a word is listed with names, or does what only somebody does."""
    word = tokens[place].text.strip("“” ")
    word = own_name(_EVENT.sub("", word) or word)
    if not is_name(word):
        return False
    if _listed(tokens, place, -1) or _listed(tokens, place, 1):
        return True
    if place and tokens[place - 1].kind is Kind.TITLE and len(word) in {2, 3} and word[0] in FAMILIES:
        return True
    return at_head(tokens, place) and _acts(tokens, place, word, nobody=nobody, market=market)


def _acts(tokens: list[Token], place: int, word: str, *, nobody: bool, market: bool) -> bool:  # noqa: PLR0911 - one line a reason
    """Whether what follows a word at the head of a clause is what only somebody does or has."""
    following = _following(tokens, place)
    if following is None:
        return False
    if word.endswith(("指数", "指")):
        return following.kind in {Kind.MOVE, Kind.REACH, Kind.GLUE, Kind.LABEL}
    if MARKET.match(word):
        return False
    beside = tokens[place + 1]
    if following.kind in _SHOWS or following.text in {"则", "持股", "合计持股", "随后"}:
        return True
    if following.kind is Kind.BASE and beside is following:
        return True
    if following.kind is Kind.MOVE and following.text.endswith(("涨", "跌")) and _is_traded(tokens, place):
        return True
    label = following.word.label
    if label is not None and label.measure in _COMPANYS:
        return beside is following or beside.kind is Kind.OF
    first = nobody and (beside.kind in {Kind.LABEL, Kind.DATE, Kind.WHOLE} or (beside.kind is Kind.COMMA and not place))
    first = first or (beside.kind is Kind.LABEL and _is_parallel(tokens, place, word, market=market))
    first = first or _takes_turns(tokens, place)
    first = first or (_opens(tokens, place) and beside.kind is Kind.LABEL and not sounds_like_part(word))
    return first or _takes_place(tokens, place)


def _is_traded(tokens: list[Token], place: int) -> bool:
    """Whether shares are told of around a place: 个股方面，甲跌逾5%，乙跌3.8%."""
    around = tokens[max(0, place - _FAR) : place]
    return any(
        token.text.endswith(("指数", "个股", "板块", "大盘"))
        or (token.word.label is not None and token.word.label.measure is Measure.SHARE_PRICE)
        for token in around
    )


def _is_parallel(tokens: list[Token], place: int, word: str, *, market: bool) -> bool:
    """Whether another company has its turn behind a semicolon, or in a text about a market: …；泸州老窖营收….

    Nothing in it may sound like a part of a company, and no 其中 may stand before.
    """
    if sounds_like_part(word) or len(word) > _LONG or not _HAN.fullmatch(word):
        return False
    turns = place > 0 and tokens[place - 1].kind is Kind.STOP
    return (turns or market) and all(token.kind is not Kind.PART for token in tokens[max(0, place - _FAR) : place])


def _takes_turns(tokens: list[Token], place: int) -> bool:
    """Whether others are told of in the same words: 单票收入方面，甲为2.31元，乙为2.18元."""
    turns = 0
    for at in range(max(0, place - _NEAR), min(len(tokens) - 2, place + _NEAR)):
        opens = at == 0 or tokens[at - 1].kind in HEADS
        named = tokens[at].kind is Kind.NAME or (tokens[at].kind is Kind.OTHER and not is_part_of_one(tokens[at].text))
        turns += opens and named and _is_level(tokens, at + 1)
    return _is_level(tokens, place + 1) and turns > 1 and not is_part_of_one(tokens[place].text)


def _is_level(tokens: list[Token], place: int) -> bool:
    """Whether no more than 为 or 达 and a figure stand there."""
    if place + 1 >= len(tokens) or tokens[place + 1].kind is not Kind.FIGURE:
        return False
    return tokens[place].kind is Kind.REACH or tokens[place].text in {"为", "约", "有", "是"}


def is_part_of_one(word: str) -> bool:
    """Whether a word is a part, a place or a year of one company, and no name of another."""
    return sounds_like_part(word) or is_generic(word) or MARKET.match(word) is not None or not is_name(word)


def _opens(tokens: list[Token], place: int) -> bool:
    """Whether a word opens its sentence behind 同期, which turns to somebody else: 同期，中通快递业务量…."""
    if place > _NEAR:
        return False
    before = [token.kind for token in tokens[:place]]
    return Kind.BASE in before[:1] and set(before) <= {Kind.BASE, Kind.COMMA}


def _following(tokens: list[Token], place: int) -> Token | None:
    """The next word that tells what somebody does: behind small words, and behind who does it with him."""
    place += 1
    last = min(len(tokens), place + _NEAR)
    while place < last:
        token = tokens[place]
        beside = tokens[place - 1].kind is Kind.AND
        if (
            token.kind in {Kind.WHOLE, Kind.AND, Kind.OF}
            or (token.kind is Kind.MOOD and token.word.mode in {Mode.PLAN, Mode.FORECAST})
            or (token.kind is Kind.GLUE and token.text != "则")
            or (beside and token.kind in {Kind.TITLE, Kind.OTHER})
        ):
            place += 1
            continue
        return token
    return None


def _takes_place(tokens: list[Token], place: int) -> bool:
    """Whether a word has a share of a market: 苹果以20.1%的份额…, 三星19.4%."""
    following = tokens[place + 1]
    label = following.word.label
    if label is not None and label.measure in _SOLD and not sounds_like_part(tokens[place].text):
        return _speaks_of_shares(tokens, place)
    amount = tokens[place + 1 : place + 5]
    if [token.kind for token in amount] == [Kind.GLUE, Kind.FIGURE, Kind.OF, Kind.LABEL] and amount[0].text == "以":
        return not is_generic(tokens[place].text)
    percent = following.kind is Kind.FIGURE or (
        following.text in {"以", "为", "达", "占", "凭借", "凭"}
        and tokens[min(place + 2, len(tokens) - 1)].kind is Kind.FIGURE
    )
    return percent and _speaks_of_shares(tokens, place) and not is_generic(tokens[place].text)


def _speaks_of_shares(tokens: list[Token], place: int) -> bool:
    """Whether shares of a market are told of around a place."""
    around = tokens[max(0, place - _FAR) : place + _FAR]
    return any(token.word.label and token.word.label.measure is Measure.MARKET_SHARE for token in around)


def _listed(tokens: list[Token], place: int, step: int) -> bool:
    beside, beyond = place + step, place + 2 * step
    if not 0 <= beyond < len(tokens):
        return False
    return tokens[beside].kind is Kind.AND and tokens[beyond].kind is Kind.NAME


def is_name(word: str) -> bool:
    """Whether a word may be somebody's name."""
    known = word in NO_NAME or simplified(word) in LEXICON
    return (
        1 < len(word) <= _LONGEST
        and not known
        and not NO_NAME_LIKE.search(word)
        and not is_generic(word)
        and bool(part(word))
    )


def at_head(tokens: list[Token], place: int, *, described: bool = False) -> bool:
    """Whether a word stands at the beginning of its clause, small words and titles apart."""
    while place > 0:
        earlier = tokens[place - 1]
        if earlier.kind in HEADS or earlier.kind in {Kind.FIGURE, Kind.PART}:
            return earlier.kind is not Kind.FIGURE
        if earlier.kind is Kind.COMPANY and place > 1 and is_generic(tokens[place - 2].text):
            place -= 2  # 食品集团青禾
            continue
        apposed = described and (earlier.kind is Kind.COMPANY or earlier.text.endswith(_KINDS))
        if not (earlier.text in _LEADS or apposed or earlier.kind in {Kind.DATE, Kind.TITLE, Kind.WHOLE}):
            return False
        place -= 1
    return True
