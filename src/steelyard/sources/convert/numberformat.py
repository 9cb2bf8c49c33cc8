"""Numbers of a workbook as a person sees them: `8180.107` under `#,##0` is 8,180, and 45291 under a date is a day.

What is printed says how exactly a figure is known, so it is printed as the sheet prints it. A day in figures alone,
which every country writes in its own order, is printed as 2023-12-31.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from types import MappingProxyType
from typing import Final

from steelyard.sources.convert.dateformat import is_date, shown_day

GENERAL: Final = "General"
_DAY: Final = "yyyy-mm-dd"
STANDARD: Final[Mapping[str, str]] = MappingProxyType({
    "0": GENERAL, "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "5": "$#,##0;-$#,##0", "6": "$#,##0;-$#,##0",
    "7": "$#,##0.00;-$#,##0.00", "8": "$#,##0.00;-$#,##0.00", "9": "0%", "10": "0.00%", "11": "0.00E+00",
    "12": "# ?/?", "13": "# ??/??", "14": _DAY, "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy", "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss", "22": "yyyy-mm-dd h:mm", "27": _DAY, "28": _DAY, "29": _DAY,
    "30": _DAY, "31": 'yyyy"年"m"月"d"日"', "36": _DAY, "37": "#,##0;(#,##0)", "38": "#,##0;(#,##0)",
    "39": "#,##0.00;(#,##0.00)", "40": "#,##0.00;(#,##0.00)", "41": '#,##0;(#,##0);"-"', "42": '$#,##0;$(#,##0);"-"',
    "43": '#,##0.00;(#,##0.00);"-"', "44": '$#,##0.00;$(#,##0.00);"-"', "45": "mm:ss", "46": "[h]:mm:ss",
    "47": "mm:ss", "48": "##0.0E+0", "49": "@", "50": _DAY, "57": 'yyyy"年"m"月"', "58": 'm"月"d"日"',
})  # fmt: skip
"""The formats that every workbook knows by number."""
_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<bracket>[^\]]*)\]|(?P<sign>.)',
    re.DOTALL,
)
_CONDITION: Final = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_PLACES: Final = frozenset("0#?")
_LONGEST: Final = 200
_MOST_PLACES: Final = 30
_DIGITS_OF_GENERAL: Final = 11
_LARGEST: Final = 40
"""Digits before the point, or behind it, that are still written out."""


def shown(value: str, code: str, *, since_1904: bool = False) -> str:
    """A stored number as its format shows it; what is no number stays as it is."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > _LARGEST:
        return value
    code = code[:_LONGEST]
    if code.strip().lower() in {"general", "", "@", "standard"}:
        return _general(number)
    sections = _sections(code)
    section, is_signed = _section(sections, number)
    if section.strip().lower() == "general":
        return _general(number)
    if is_date(section):
        return shown_day(number, section, since_1904=since_1904) or _general(number)
    return _number(abs(number) if is_signed else number, section)


def _sections(code: str) -> list[str]:
    """The parts of a format between semicolons that are not quoted."""
    parts, begun = [""], False
    for character in code:
        begun ^= character == '"'
        if character == ";" and not begun and not parts[-1].endswith("\\"):
            parts.append("")
        else:
            parts[-1] += character
    return parts[:4]


def _section(sections: list[str], number: Decimal) -> tuple[str, bool]:
    """The part of the format for a number, and whether it writes the sign of a negative one itself."""
    conditions = [_CONDITION.search(section) if "[" in section else None for section in sections]
    if any(conditions[:2]):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _holds(number, condition[1], Decimal(condition[2])):
                return section, False
    if number < 0 and len(sections) > 1:
        return sections[1], True
    if number == 0 and len(sections) > 2:  # noqa: PLR2004 - the third part is for nought
        return sections[2], False
    return sections[0], False


def _holds(number: Decimal, sign: str, bound: Decimal) -> bool:
    match sign:
        case "<":
            return number < bound
        case "<=":
            return number <= bound
        case ">":
            return number > bound
        case ">=":
            return number >= bound
        case "=":
            return number == bound
    return number != bound


def _number(number: Decimal, section: str) -> str:
    """A number by one part of a format."""
    tokens = list(_TOKEN.finditer(section))
    signs = "".join(found["sign"] or "" for found in tokens)
    places = re.search(r"[0#?][0#?,.]*", signs)
    if places is None:
        return "".join(_literal(found) for found in tokens).strip()
    whole, _, part = places.group().partition(".")
    if re.search(r"E[+-]", signs, re.IGNORECASE) or "/" in signs:
        return _general(number)
    last = part or whole
    scale = 2 * signs.count("%") - 3 * (len(last) - len(last.rstrip(",")))
    digits = _digits(number.scaleb(scale), whole.rstrip(","), re.sub("[,.]", "", part)[:_MOST_PLACES])
    return _placed(tokens, digits)


def _digits(number: Decimal, whole: str, part: str) -> str:
    """The digits of a number, as many as there are places."""
    with localcontext() as context:
        context.prec = 100
        rounded = abs(number).quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    before, _, behind = f"{rounded:f}".partition(".")
    least = sum(1 for place in whole if place == "0")
    before = before.lstrip("0").rjust(least, "0")
    kept = behind.rstrip("0").ljust(sum(1 for place in part if place in "0?"), "0") if part else ""
    if "," in whole:
        before = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", before)
    if not rounded and not least and not any(place == "0" for place in part):
        return ""
    sign = "-" if number < 0 and rounded else ""
    return f"{sign}{before}{'.' * bool(kept)}{kept}" if before or kept else f"{sign}0"


def _placed(tokens: list[re.Match[str]], digits: str) -> str:
    """The digits put where the format has its places, among its literals."""
    made: list[str] = []
    is_told = False
    for found in tokens:
        sign = found["sign"]
        if sign is None:
            made.append(_literal(found))
        elif sign in _PLACES or sign in ",.":
            if not is_told:
                made.append(digits)
            is_told = True
        else:
            made.append(sign)
    words = "".join(made).strip()
    # A sign belongs before the currency: -$5, not $-5.
    return re.sub(r"^([^\d\s(-]+)-(?=\d)", r"-\1", words)


def _literal(found: re.Match[str]) -> str:
    """What a token prints by itself."""
    for group in ("quoted", "escaped", "currency"):
        if found[group] is not None:
            return str(found[group])
    return found["sign"] or ""


def _general(number: Decimal) -> str:
    """A number without a format: as many digits as a cell shows, and no nought at the end."""
    whole = len(f"{abs(number):.0f}")
    places = max(0, min(_DIGITS_OF_GENERAL - 1 - whole, _DIGITS_OF_GENERAL))
    with localcontext() as context:
        context.prec = 100
        rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not rounded and number:
        return f"{number:.5g}"
    words = f"{rounded:f}"
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return "0" if words == "-0" else words
