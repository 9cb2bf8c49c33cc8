"""Whether a reading is whole: nothing that touches it belongs to the same word, number or name."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.quantity import Currency, Unit

_UNSEEN: Final = "\u200b-\u200f\u2060\u00ad"
_BEFORE: Final = re.compile(
    rf"(?:[^\W\u2e80-\u9fff\uf900-\ufaff]|[_/±·'’#@=&№^*{_UNSEEN}第\\]|[0-9]\s?[.,:]\s?|(?<![0-9])[–]|\.\.|[$£€¥₩₹₽₺]\s?|[A-Za-z]-|[A-Z]{{2,6}}[:：]\s?"
    rf"|[数數几幾百千万萬亿億十]|\b(?:Rs\.?|nos?\.|No\.|Nos\.)\s?)\Z"
)
_BEHIND: Final = re.compile(
    rf"[A-Za-z0-9_%/°^{_UNSEEN}]|[^\W\d_\u2e80-\u9fff\uf900-\ufaff]|[.,:'’·٫][0-9]|\s[.,][0-9]|-\s*\n|\s+and\s+a\s+half\b|\s*\(in\s+(?:thousands|millions|billions)\b"
    rf"|\s?[$£€¥](?!\s?[0-9])|[万萬亿億兆]|[.][A-Za-z]|-[A-Z]\b|[½¼¾⅓⅔]"
)
_NAMED: Final = re.compile(r"(?:^|[^\w.])(?P<word>[A-Z][\w.&’'-]*)[ \u00a0]\Z")
_NAME_WORDS: Final = re.compile(
    r"\b(?:[Nn]otes?|[Ii]tems?|[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Pp]ages?|[Cc]hapters?|[Pp]art|[Ff]orm|[Ff]igure|[Tt]able|[Ss]tep|[Ll]evels?|[Pp]hases?|[Ss]tages?|[Tt]iers?"
    r"|[Vv]ersion|[Mm]odel|[Rr]oom|[Rr]oute|[Ff]light|[Tt]ype|IFRS|IAS|ASC|ASU|SFAS|FAS|IFRIC|SIC|FRS|AASB|Topic|Step|Window|Exhibit|Schedule|Appendix|Annex|Proposal|Resolution|Clause|Paragraph"
    r"|Scope|[Cc]ategory|[Ll]ot|[Bb]lock|[Uu]nit|[Gg]ate|[Pp]latform|[Gg]eneration|[Ee]pisode|[Ss]eason|[Cc]lass|[Ss]eries|[Vv]ol\.?|[Nn]o\.?|[Nn]os\.?|[Tt]el\.?|[Pp]hone|[Ff]ax|[Pp]p?\.|[Aa]ge|[Ll]ine|[Qq]uestion|[Qq]uery|[Pp]oint)[ \u00a0]\Z"
)
_LIST: Final = re.compile(r"[.)、]\s")
_PLURAL: Final = re.compile(r"\s+(?:[a-z]+\s+)?(?:[a-z]+s|people|staff|percent|employees)\b")


def is_whole(piece: Piece, text: str, *, in_file: bool) -> bool:
    """Whether nothing that touches the piece belongs to the same word or number."""
    start, end = piece.start, piece.end
    if piece.loose and not _certain(piece):
        return False
    if start and _BEFORE.search(text, max(0, start - 9), start) and not _may_touch(piece, text):
        return False
    if _BEHIND.match(text, end):
        return False
    if piece.spelled:
        return not (piece.is_bare and text[end : end + 1] > "\u2fff")
    return not piece.is_bare or in_file or not _is_name(piece, text)


def _certain(piece: Piece) -> bool:
    """Whether a unit settles digits that could be grouped otherwise."""
    if piece.spelled:
        return piece.unit is not None or piece.power is not None
    return (
        isinstance(piece.unit, Currency)
        or piece.power is not None
        or piece.scaled
        or piece.unit in {Unit.SHARES, Unit.PERCENT}
    )


def _may_touch(piece: Piece, text: str) -> bool:
    """Chinese numerals may stand behind any character but those of other numerals; spelled numbers after a dash."""
    before = text[piece.start - 1]
    return piece.spelled and not piece.is_bare and before > "\u2fff" and before not in "第数數几幾百千万萬亿億十"


def _is_name(piece: Piece, text: str) -> bool:
    """Whether a bare number is a part of a name, a list number, a ticker or a note."""
    start, end = piece.start, piece.end
    digits = text[start:end]
    before = text[max(0, start - 24) : start]
    if not digits.isdigit():
        return False
    if _NAME_WORDS.search(before):
        return True
    if before[-1:] == "(" and text[end : end + 1] == ")" and (len(digits) <= 2 or len(digits) >= 4):  # noqa: PLR2004 - (1), (2317)
        return True
    if before[-1:] == "[" and text[end : end + 1] == "]":
        return True
    if (not before.strip(" \t") or before.rstrip(" \t").endswith("\n")) and len(digits) <= 2 and _LIST.match(text, end):  # noqa: PLR2004
        return True
    named = _NAMED.search(before)
    if named is None or len(digits) > 4:  # noqa: PLR2004
        return False
    opens = (
        not text[: max(0, start - len(named["word"]) - 1)].rstrip()
        or text[: start - len(named["word"]) - 1].rstrip()[-1:] in ".!?;:\n"
    )
    return not opens and not _PLURAL.match(text, end)
