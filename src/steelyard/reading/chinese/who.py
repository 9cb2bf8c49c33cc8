"""Whom a clause is about: the names in it, each by its place, and words that stand where only a name can.

腾讯云与华为云均超过2800个，金山云则为1700个   two groups of subjects
高于苹果的16倍                                 苹果, for this figure only
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.nameless import HOUSE
from steelyard.reading.chinese.parts import MARKET, sounds_like_part
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.script import simplified
from steelyard.reading.chinese.standing import FAMILIES, HEADS, at_head, is_name
from steelyard.reading.names import Named
from steelyard.words.measure import Measure, Mode
from steelyard.words.names import EntityKind

_MOST: Final = 12
_SOON: Final = 6
"""Names of a list that are remembered."""
_OBJECT_AFTER: Final = frozenset(
    {Kind.OBJECT, Kind.HOLD, Kind.BUY, Kind.SELL, Kind.GET, Kind.THAN, Kind.FROM, Kind.SHARE}
)
_PASSES: Final = frozenset({Kind.HOLD, Kind.OF, Kind.FIGURE})
"""Words behind a name that is told of in passing: a holder of shares, one of several vendors."""
_RATES: Final = frozenset({Kind.GLUE, Kind.REACH, Kind.OBJECT, Kind.MOVE, Kind.MOOD})
"""Words before the name of a company that somebody rates: 将, 维持, 给予, 上调."""
_COVERS: Final = frozenset({"首次覆盖", "首予", "看好", "重申"})
_THINGS: Final = frozenset(
    {
        Measure.MARKET_SIZE,
        Measure.VOLUME,
        Measure.SALES_VOLUME,
        Measure.PRICE,
        Measure.OTHER,
        Measure.USERS,
        Measure.REVENUE,
    }
)
"""What a whole market has, not only a company."""


def meet_name(tokens: list[Token], place: int, memory: Memory) -> None:
    """Move on to a name: it becomes the subject, one more of a group, or the object of a verb."""
    named = tokens[place].item
    assert isinstance(named, Named)
    memory.said = True
    if _is_rated(tokens, place):
        memory.subject = memory.main = named.name
        memory.group, memory.led = (named.name,), True
        return
    before = tokens[place - 1] if place else None
    if before is not None and before.kind is Kind.AND and place > 1 and tokens[place - 2].kind is Kind.NAME:
        memory.group = (*memory.group[-_MOST:], named.name)
        return
    if before is not None and before.kind is Kind.OF and place > 1 and tokens[place - 2].kind is Kind.HOLD:
        before = tokens[place - 2]
    if before is not None and before.kind in _OBJECT_AFTER:
        if before.kind in {Kind.HOLD, Kind.BUY, Kind.SELL} or before.text == "对":
            memory.object = named.name
        return
    if _is_passing(tokens, place) or _reports(tokens, place):
        return
    if memory.subject != named.name and _tells_anew(tokens, place):
        memory.segment = ""
    memory.subject = named.name
    memory.group = (named.name,)
    person = named.kind is EntityKind.PERSON or _is_person(named.name, memory)
    if person or (before is not None and before.kind is Kind.TITLE):
        memory.titled = named.name
    if not memory.led and not person and _is_main(tokens, place):
        memory.main, memory.led = named.name, True


def _reports(tokens: list[Token], place: int) -> bool:
    """Whether a name is that of somebody who writes about companies: 中金公司发表报告."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return False
    house = isinstance(named := tokens[place].item, Named) and HOUSE.search(simplified(named.name)) is not None
    speaks = following.kind is Kind.SAYS or following.text in {"认为", "预计", "预测", "料", "估计", "预期", "指"}
    speaks = speaks and _goes_on_with_another(tokens, place)
    return (following.kind is Kind.MOOD and following.word.mode is Mode.OPINION) or (house and speaks)


def _goes_on_with_another(tokens: list[Token], place: int) -> bool:
    """Whether another name follows soon behind one that speaks: 甲证券认为，乙…."""
    return any(token.kind is Kind.NAME for token in tokens[place + 2 : place + _SOON])


def _is_rated(tokens: list[Token], place: int) -> bool:
    """Whether somebody rates the company of a name: 将友邦保险目标价, 给予理想汽车买入评级."""
    if not place:
        return False
    if tokens[place - 1].text in _COVERS or tokens[place - 1].text.endswith("覆盖"):
        return True
    if tokens[place - 1].kind not in _RATES:
        return False
    for token in tokens[place + 1 : place + 3]:
        if token.kind is Kind.LABEL or "评级" in token.text:
            return "目标价" in token.text or "评级" in token.text
    return False


def _is_person(name: str, memory: Memory) -> bool:
    """Whether a name in a text about a company is that of a person: a family name and one or two characters."""
    return bool(memory.main) and memory.main != name and len(name) in {2, 3} and name[0] in FAMILIES


def _tells_anew(tokens: list[Token], place: int) -> bool:
    """Whether a measure is named behind a name, so that the part of the company named before is over."""
    for token in tokens[place + 1 :]:
        if token.kind in HEADS or token.kind is Kind.FIGURE:
            return False
        if token.kind is Kind.LABEL:
            return True
    return False


def _is_passing(tokens: list[Token], place: int) -> bool:
    """Whether a name is only compared with: its 16倍, its 21.1%."""
    following = tokens[place + 1 : place + 3]
    if following and following[0].kind is Kind.FIGURE:
        return place > 0 and tokens[place - 1].kind not in HEADS | {Kind.AND}
    return len(following) > 1 and following[0].kind is Kind.OF and following[1].kind is Kind.FIGURE


def _is_main(tokens: list[Token], place: int) -> bool:
    """Whether a name is what 公司 will mean: at the head of a clause, and no holder of shares."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    passing = following is not None and (following.kind in _PASSES or following.text in {"以", "则", "持股"})
    titled = place > 0 and tokens[place - 1].kind is Kind.TITLE
    return at_head(tokens, place, described=True) and not passing and not titled


def meet_title(tokens: list[Token], place: int, memory: Memory) -> None:
    """控股股东 at the head of a clause, without a name, is whom the clause is about."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.kind in {Kind.NAME, Kind.OTHER, Kind.TITLE} or not at_head(tokens, place):
        return
    memory.subject = memory.titled = memory.text[tokens[place].start : tokens[place].end]
    memory.group = (memory.subject,)


def meet_target(_tokens: list[Token], _place: int, memory: Memory) -> None:
    """标的 and 本次交易 are about the company that is bought."""
    if memory.object:
        memory.subject, memory.group = memory.object, (memory.object,)


def meet_company(tokens: list[Token], place: int, memory: Memory) -> None:
    """公司 is whom the text is about, not whom a clause named in passing."""
    memory.said = True
    if tokens[place].text == "该行" and not memory.main.endswith(("银行", "銀行")):
        memory.subject = memory.subject or memory.main
        if at_head(tokens, place):
            memory.mode = memory.mode or Mode.OPINION
    elif place and tokens[place - 1].kind in {Kind.HOLD, Kind.BUY, Kind.SELL, Kind.OBJECT}:
        memory.object = memory.main
    elif tokens[place].text in {"前者", "后者"} and memory.group:
        memory.subject = memory.group[0 if tokens[place].text == "前者" else -1]
    elif tokens[place].text != "其" and memory.main:
        memory.subject = memory.main
        memory.group = (memory.main,)


def local_subject(tokens: list[Token], at: int, text: str) -> str:
    """The name that has this one figure: 苹果的16倍, 苹果21.1%; empty where the clause's subject has it."""
    place = at - 1
    if place >= 0 and tokens[place].kind is Kind.OF:
        place -= 1
    if place < 0:
        return ""
    token, earlier = tokens[place], tokens[place - 1] if place else None
    if token.kind is Kind.NAME and isinstance(token.item, Named):
        if earlier is not None and earlier.kind is Kind.OF and place > 1:
            earlier = tokens[place - 2]
        led = earlier is not None and earlier.kind in {Kind.BUY, Kind.SELL, Kind.HOLD, Kind.OBJECT, Kind.GET}
        return "" if led else token.item.name
    compared = earlier is not None and earlier.kind in {Kind.THAN, Kind.AND}
    named = token.kind is Kind.OTHER and is_name(token.text)
    return text[token.start : token.end] if compared and named else ""


def market_of(words: str, measure: Measure) -> str:
    """The market that the words before a measure name: 中国公有云 before 市场规模."""
    named = words.strip("的“” ")
    if measure is Measure.MARKET_SIZE:
        return named if named.endswith(("市场", "行业")) else named + "市场" if named else ""
    rest = MARKET.sub("", named)
    is_market = measure in _THINGS and rest != named and sounds_like_part(rest)
    return named if is_market else ""
