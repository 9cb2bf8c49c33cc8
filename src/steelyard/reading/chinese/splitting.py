"""A company's name and the market or part that stands right behind it, told apart: 小米 and 全球智能手机.

A subsidiary is one name: 云岭物流 and 云岭云 are not split.
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.parts import MARKET, is_generic, sounds_like_part
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.standing import as_name, at_head, is_name

_PHRASE: Final = 4
_BRANCHES: Final = frozenset("云银证保汽物健音影金地电科游")
"""What begins the rest of the name of a subsidiary: 云, 物流, 汽车."""
_SORTS: Final = (
    "科技",
    "生物",
    "医药",
    "医疗",
    "电子",
    "股份",
    "集团",
    "控股",
    "网络",
    "软件",
    "智能",
    "能源",
    "电器",
    "物流",
)


def apart(tokens: list[Token], text: str) -> list[Token]:
    """The tokens of a sentence, with every such word cut in two."""
    return [piece for place, token in enumerate(tokens) for piece in _split(tokens, place, token, text)]


def _split(tokens: list[Token], place: int, token: Token, text: str) -> list[Token]:
    """A word as a name and a part, where all but its beginning is of business: 小米 and 全球智能手机 before 出货量."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if (
        token.kind is not Kind.OTHER
        or following is None
        or following.kind is not Kind.LABEL
        or not at_head(tokens, place)
    ):
        return [token]
    for size in range(2, min(5, len(token.text) - 2)):
        name, rest = token.text[:size], token.text[size:]
        world = MARKET.match(rest) is not None
        is_part = is_generic(rest) and (world or len(rest) >= _PHRASE) and not rest.endswith(_SORTS)
        if is_part and rest[0] not in _BRANCHES and is_name(name) and not sounds_like_part(name):
            middle = token.start + size
            first = as_name(token._replace(end=middle, text=name), text)
            return [first, token._replace(start=middle, text=rest)]
    return [token]
