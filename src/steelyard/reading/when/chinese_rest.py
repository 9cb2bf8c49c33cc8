"""What stands behind a Chinese year, or for itself: how it is written, and whether its end is meant."""

from __future__ import annotations

import re

from steelyard.reading.when.chinese_numerals import chinese_count
from steelyard.reading.when.mention import Write
from steelyard.reading.when.notations import day, days, fiscal, month, months, nothing, part, whole


def rest_of(found: re.Match[str], *, is_fiscal: bool = False) -> tuple[Write, bool]:  # noqa: PLR0911 - one line a kind
    """The notation of the part that `chinese_parts.REST` found."""
    if found["m"]:
        return _month(found)
    if found["q"]:
        return part(f"Q{chinese_count(found['q'])}", is_fiscal=is_fiscal), bool(found["qe"])
    if found["h"]:
        return part("H1" if found["h"] == "上" else "H2", is_fiscal=is_fiscal), bool(found["he"])
    if name := _name(found):
        return part(name, is_fiscal=is_fiscal), False
    if count := _first_months(found):
        return _up_to(count, is_fiscal=is_fiscal), False
    if found["s"]:
        return nothing if is_fiscal else month(1), False
    return fiscal if is_fiscal else whole, bool(found["e"])


def _month(found: re.Match[str]) -> tuple[Write, bool]:
    """9月, 9月30日, 9月底, 1-9月, 4月10日至12日."""
    number = chinese_count(found["m"])
    if found["m2"]:
        return months(number, chinese_count(found["m2"])), False
    if found["d2"]:
        return days(number, chinese_count(found["d"]), chinese_count(found["d2"])), False
    if found["d"]:
        return day(chinese_count(found["d"]), number), False
    return month(number), found["mp"] in {"底", "末"}


def _name(found: re.Match[str]) -> str:
    """The half or quarter that Q3, H1, 半年, 首季 are."""
    if found["letter"]:
        return "" if found["qq"] else found["letter"].upper()
    if found["fq"]:
        return "Q1" if found["fq"] == "首" else "Q4"
    return "H1" if found["half"] else ""


def _first_months(found: re.Match[str]) -> int:
    """How many months of a year 前三季度, 一至三季度, Q1至Q3, 前九个月 are; below zero for others."""
    if found["nm"]:
        return chinese_count(found["nm"])
    if found["qq"] and found["letter"] != "q1":
        return -1
    quarters = found["nq"] or found["qt"] or found["qq"]
    return 3 * chinese_count(quarters) if quarters else 0


def _up_to(count: int, *, is_fiscal: bool) -> Write:
    if count in {3, 6}:
        return part("Q1" if count == 3 else "H1", is_fiscal=is_fiscal)  # noqa: PLR2004 - months of a quarter
    if count == 12:  # noqa: PLR2004 - months of a year
        return fiscal if is_fiscal else whole
    return months(1, count) if not is_fiscal and 1 < count < 12 else nothing  # noqa: PLR2004 - months of a year
