"""Run with `quantulum3` or `recognizers` and a file of expressions: prints what it reads of each, a line of JSON each.

A reading is its place (first character and the one after the last), its numbers or its days, and its unit: the code of
a money, `percent`, or what the library calls it. Of several meanings of a date all are printed.
Runs in the others' environment.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeAlias

Reading: TypeAlias = tuple[int, int, list[float] | list[str], str]


def by_quantulum3(text: str, language: str) -> Iterator[Reading]:
    from quantulum3 import parser

    if language != "en":
        return
    for found in parser.parse(text):
        off = found.uncertainty or 0
        values = [found.value - off, found.value + off] if off else [found.value]
        unit = found.unit.currency_code or found.unit.name
        yield *found.span, values, "percent" if unit == "percentage" else unit


def by_recognizers(text: str, language: str) -> Iterator[Reading]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency

    culture = {"en": "en-us", "zh": "zh-cn"}[language]
    for recognize in (recognize_number, recognize_percentage, recognize_currency):
        for found in recognize(text, culture):
            value = str((found.resolution or {}).get("value") or "")
            percent = value.endswith("%")
            try:
                values = [float(each) for each in value.strip("[()]%").split(",")]
            except ValueError:
                continue
            unit = "percent" if percent else (found.resolution.get("isoCurrency") or found.resolution.get("unit") or "")
            yield found.start, found.end + 1, values, unit
    for found in recognize_datetime(text, culture):
        for meaning in (found.resolution or {}).get("values", []):
            yield found.start, found.end + 1, list(_days(meaning)), "days"


def _days(meaning: dict[str, Any]) -> Iterator[str]:
    """The first and the last day; its ranges end with the day after."""
    if "end" in meaning and "start" in meaning:
        yield meaning["start"][:10]
        yield (date.fromisoformat(meaning["end"][:10]) - timedelta(days=1)).isoformat()
    elif "value" in meaning:
        yield meaning["value"]


def main(rival: str, path: str) -> None:
    read: Callable[[str, str], Iterator[Reading]] = {"quantulum3": by_quantulum3, "recognizers": by_recognizers}[rival]
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        hard = json.loads(line)
        print(json.dumps(list(read(hard["text"], hard["lang"]))))


main(*sys.argv[1:])
