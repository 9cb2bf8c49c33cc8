"""The characters of a file, in whatever encoding it was saved.

A byte order mark decides; then strict UTF-8, which hardly any other text is by accident; then what the file says of
itself; then the encoding of East Asia in which the commonest characters come out; then a statistical guess.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER: Final = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
"""What is declared, and the larger set that is meant by it in practice."""
_ASIAN: Final = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949")
_COMMON: Final = frozenset(
    # the commonest characters of Chinese, simplified and traditional, with those of accounts
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "公司收入亿万元月日季度增长营业利润净率股份市场业务报告期内本集团美港币百分比上半下全财占较平均资金成本总额约达价云科技及其将与从由"
    "這個國來時們會對發說產種後學經動過為與從營業務報團幣億萬財潤淨長較總額達價雲將場務資應開關於電機車"
    # and the signs and syllables of Japanese and Korean
    "、。，：；（）「」『』《》？！％　・ー"
    "のはをがにでとたしてれるいすまなっかもりこらさくあけどそちよじつだんうきおみえ円"
    "ルンストイリックアラレシカタグドプフロマサデジビメバテセトコキオナミチハ"
    "의이다을를가는은에로한고지사년월일원억만"
)
_MOST_BROKEN: Final = 0.002
"""Share of broken characters up to which a declared encoding is believed."""
_ENOUGH: Final = 0.25
"""Share of common characters among those beyond ASCII from which an East Asian encoding is believed."""
_WESTERN: Final = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒ“”‘’„‚«»–—…•·€£¥§©®™°±½¼×\u00a0")
_MOST_IN_A_ROW: Final = 1.5
_MOST: Final = 0.8
_LOOKED_AT: Final = 200_000
_BEYOND: Final = re.compile(r"[^\x00-\x7f]+")
_MOST_CONTROLS: Final = 0.1
"""Share of control characters up to which a text whose encoding is certain is read all the same."""
_CALLED: Final = {"\x00": "NUL", "\x07": "BEL", "\x08": "BS", "\x1a": "SUB", "\x1b": "ESC", "\x7f": "DEL"}
_CONTROL_BYTES: Final = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_COMMANDS: Final = re.compile(
    r"\x1b\[[0-?]{0,30}[ -/]{0,3}[@-~]|\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)|[\x00-\x08\x0e-\x1f\x7f]"
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(content: bytes, declared: str = "") -> str | None:
    """The characters, with Unix ends of line; none where no encoding makes a text of the bytes."""
    text = _decode(content, declared.strip().strip("\"'").lower())
    if text is None:
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    broken = len(_CONTROLS.findall(text[:_LOOKED_AT])) + text.count("\x00")
    if broken <= max(2, len(text) * _MOST_BROKEN):
        return text
    is_sure = content.startswith(tuple(mark for mark, _ in _MARKS)) or _strictly(content, "utf-8") is not None
    return text if is_sure and len(_CONTROLS.findall(text)) <= len(text) * _MOST_CONTROLS else None


def controls_in(text: str) -> str:
    """What to tell of the characters that command a machine and belong in no text; nothing where there are none."""
    text = text.rstrip("\x1a\n")  # an old sign for the end of a file
    found = [match.start() for match in _CONTROLS.finditer(text)]
    if not found:
        return ""
    kinds = Counter(text[place] for place in found)
    said = ", ".join(f"{count:,} × {_CALLED.get(sign, f'U+{ord(sign):04X}')}" for sign, count in kinds.most_common(5))
    more = ", …" if len(kinds) > 5 else ""  # noqa: PLR2004 - as many as are told
    first = f"the first on line {text.count(chr(10), 0, found[0]) + 1}"
    return f"it holds control characters, which belong in no text and are read as blanks ({said}{more}), {first}"


def without_controls(text: str) -> str:
    """The text with blanks for control characters, and for the words by which a terminal is told to show colours."""
    return _COMMANDS.sub(lambda found: " " * len(found[0]), text)


def first_control(content: bytes) -> str:
    """Which byte is none of a text, and where it stands; nothing where none gives itself away."""
    found = _CONTROL_BYTES.search(content)
    return f"byte {found.start() + 1:,} is 0x{found[0][0]:02X}" if found else ""


def _decode(content: bytes, declared: str) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if wide := _wide(content):
        return content.decode(wide, errors="replace")
    escaped = declared.startswith(("iso-2022", "hz")) and (b"\x1b" in content or b"~{" in content)
    if not escaped and (text := _strictly(content, "utf-8")) is not None:
        return text
    for encoding in filter(None, (_WIDER.get(declared, declared), "utf-8")):
        text = _leniently(content, encoding)
        if text is not None:
            return text
    return _asian(content) or _western(content) or _guessed(content)


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of digits, blanks and ends of line is nothing."""
    sample = content[:4096]
    if sample.count(0) < (len(sample) / 4 if sample.isascii() else len(sample) // 40):
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else ""


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _leniently(content: bytes, encoding: str) -> str | None:
    """The text if hardly anything of it is broken; a file cut short ends in a broken character."""
    try:
        if codecs.lookup(encoding)._is_text_encoding is False:  # noqa: SLF001 - "hex" and "zlib" are codecs too
            return None
        text = content.decode(encoding, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= max(1, len(text) * _MOST_BROKEN) else None


def _asian(content: bytes) -> str | None:
    """The text in the encoding in which most of its foreign characters are common ones."""
    best, share = None, _ENOUGH
    for encoding in _ASIAN:
        beyond = "".join(_BEYOND.findall(_leniently(content[:_LOOKED_AT], encoding) or ""))
        if len(beyond) and (common := sum(map(_COMMON.__contains__, beyond)) / len(beyond)) > share:
            best, share = encoding, common
    return content.decode(best, errors="replace") if best else None


def _western(content: bytes) -> str | None:
    """The text in the encoding of Western Windows, if its foreign characters stand one by one and are common there."""
    text = _leniently(content, "cp1252")
    runs = _BEYOND.findall(text[:_LOOKED_AT]) if text else []
    beyond = "".join(runs)
    is_sparse = len(beyond) <= _MOST_IN_A_ROW * len(runs)
    return text if runs and is_sparse and sum(map(_WESTERN.__contains__, beyond)) >= _MOST * len(beyond) else None


def _guessed(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load, and seldom needed

    found = from_bytes(content[:_LOOKED_AT], threshold=0.3).best()
    if found is not None and (text := _leniently(content, found.encoding)) is not None:
        return text
    return _leniently(content, "cp1252")
