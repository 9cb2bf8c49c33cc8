"""Run with a culture and a file: reads numbers, percentages, currencies and dates with Recognizers-Text.

Prints how many it found how quickly. Runs in the others' environment. Making the models, which compiles their
expressions, is not timed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from recognizers_date_time import DateTimeRecognizer
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer


def main(culture: str, path: str) -> None:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    numbers, units, days = NumberRecognizer(culture), NumberWithUnitRecognizer(culture), DateTimeRecognizer(culture)
    models = [
        numbers.get_number_model(),
        numbers.get_percentage_model(),
        units.get_currency_model(),
        days.get_datetime_model(),
    ]
    for model in models:
        model.parse("1")
    start = process_time()
    found = sum(len(model.parse(line)) for line in lines for model in models)
    seconds = process_time() - start
    print(json.dumps({"found": found, "seconds": seconds, "bytes": Path(path).stat().st_size}))


main(*sys.argv[1:])
