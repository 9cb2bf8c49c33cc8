"""Full-width and odd characters as the plain ones that they stand for, each for one, so that places stay."""

from __future__ import annotations

import re
from typing import Final

_PLAIN: Final = {
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    **{chr(0xFF21 + place): chr(0x41 + place) for place in range(26)},
    **dict(zip("．％＋－（）＄￥￡～／：＜＞﹪﹣", ".%+-()$¥£~/:<>%-", strict=True)),
    **dict.fromkeys("\u2009\u202f\u2007", "\u00a0"),
    **dict.fromkeys("\u2212\u2011\u2010", "-"),
    "\u2012": "–",
}
_ODD: Final = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")
_WIDE_COMMA: Final = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def folded(text: str) -> str:
    """The text in plain characters, of the same length."""
    if text.isascii():
        return text
    if "，" in text:
        text = _WIDE_COMMA.sub(",", text)
    return _ODD.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return _PLAIN[found.group()]
