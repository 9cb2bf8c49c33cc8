"""Hard expressions that others wrote: how many are read right, with value, unit and place, and how many wrongly.

Two sources, neither a part of the project: `shared/specs/expressions.jsonl`, forty expressions each in a sentence, and
the English suites of Recognizers-Text (`shared/specs/recognizers`), of which a rule keeps the cases that mean business
figures: see `LEFT_OUT`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, final

from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, read_figures
from steelyard.words.amounts.symbols import symbols_of
from steelyard.words.period import CALENDAR, Over
from steelyard.words.quantity import Currency, Unit

MODELS: Final = {
    "currency": "NumberWithUnit/English/CurrencyModel.json",
    "percent": "Number/English/PercentModel.json",
    "number": "Number/English/NumberModel.json",
}
LEFT_OUT: Final = {
    "number": (
        (r"\^|\de[+-]?\d|x10", "powers, as a computer writes them"),
        (r"\b(?:over|out\s+of|in)\s+(?:one|two|three|five|six|ten|twenty|\d)|\b\d+\s+(?:out\s+of|in)\s", "divisions"),
        (r"(?:ty|hundred|thousand)\b.*(?:fifths?|firsts?)\b|(?:lion|tie|hundred)ths?\b|\bone one\b", "odd parts"),
        (r"\band\s+(?:a\s+|one\s+|two\s+|three\s+|five\s+)(?:third|thirds|fourth|fifths?|ninths)\b", "sums with parts"),
        (r"dozs?\b|dzs?\b|dozens?\b", "dozens of things"),
        (r"\d\.\d+\.\d|\d[-/]\d{2,}|\d/\d{4}|nrs?\.", "addresses, telephones, days, lists of numbers"),
        (r"point\s|nought|naught|\bzero\b", "numbers read aloud"),
        (r"\d\s?G\b|\d[tb]ln|⅔|¾|⅙|½|\{|SCP|0000", "signs and letters that print no figure of a business"),
        (r"\d\.?\d*[bm]\b(?!.*\$)", "one letter without money: a metre, or a part of a list"),
        (r"[-+]?\d+\s*/\s*\d+", "fractions in digits"),
        (r"^\s?-\s", "a dash apart from its number, which begins an item of a list"),
        (r"\bone\b(?!\s+(?:hundred|thousand|million|billion|trillion|eighth|fifth))", "one as a word of its own"),
        (r"(?:hundred|thousand|crore|lion)\s+and\s+(?:negative|\d|two\s+hundred|three\s+quarters)", "sums in words"),
        (r"^\D*(?:\d{1,3}\s)+\d{3}|\d,\s\d|1,3\b|5,00|1\.111", "groups and decimals of other countries, bare"),
    ),
    "percent": (
        (
            r"percents?\s+of|per\s+cent\s+of|percent\s+attain|the\s+%\s+of|a\s+percentage",
            "a percent sign without a number, or before it",
        ),
    ),
    "currency": (
        (r"kuai|\bmao\b", "coins in words"),
        (
            (
                r"(?:dollars?|USD|\$ ?\d+)\s+(?:and\s+)?(?:\d+|one|two|fifty|forty[ -]five)(?!\s*(?:cents?|\d"
                r"|,))\b(?!\s+is)"
            ),
            "dollars and cents without the word cents",
        ),
        (r"[Bb]itcoin|BTC|₿|satoshi", "money of no state"),
    ),
}
"""For each suite: which inputs are left out, and why: they mean no figure of a business."""
FAMILIES: Final = {
    "Dollar": (1, "USD CAD AUD HKD SGD NZD TWD"),
    "Cent": (100, "USD CAD AUD EUR"),
    "Pound": (1, "GBP"),
    "Pence": (100, "GBP"),
    "Penny": (100, "GBP USD"),
    "Rupee": (1, "INR"),
}
"""Units to which the suites give no code: how many make one of the money, and which moneys it may be."""
_MOST_AROUND: Final = 30
"""Characters of a hedge, a sign or "per share" that a quote of ours has more than theirs."""


@final
@dataclass(slots=True)
class Counts:
    """What was read of a suite."""

    wanted: int = 0
    right: int = 0
    wrong: int = 0
    """Read at a place where something else stands, or where nothing is to be read."""
    misses: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Of precision and recall."""
        made = self.right + self.wrong
        return 2 * self.right / (made + self.wanted) if made + self.wanted else 0.0


def expressions(path: Path) -> Counts:
    """The forty expressions: right is the value with both ends, the unit, and a span inside the expression."""
    counts = Counts()
    for line in path.read_text(encoding="utf-8").splitlines():
        hard = json.loads(line)
        first, last = hard["span"]
        seen = read_figures(
            hard["text"], symbols=symbols_of(hard["text"] + " China" * (hard["unit"] == ["CNY", "JPY"]))
        )
        inside = [each for each in seen if each.span.start < last and first < each.span.end]
        dated = hard["kind"] in {"period", "date"}
        read = [each for each in inside if isinstance(each, When if dated else Figure)]
        counts.wanted += 1
        if any(_is_right(each, hard) and each.span.start >= first and each.span.end <= last for each in read):
            counts.right += 1
            continue
        counts.misses.append(f"{hard['text']} -> {[each.quote for each in inside]}")
        if wrong := [each for each in read if not _is_right(each, hard)]:
            counts.wrong += 1
            counts.errors.append(
                f"{hard['text']} -> {[(each.quote, str(getattr(each, 'value', ''))) for each in wrong]}"
            )
    return counts


def _is_right(each: Figure | When, hard: dict[str, Any]) -> bool:
    match each:
        case When():
            period = each.period(CALENDAR)
            wanted = hard["val"] if isinstance(hard["val"], list) else [hard["val"], hard["val"]]
            if period is None:
                return False
            first = period.first if isinstance(period, Over) else period.last
            return [first.isoformat(), period.last.isoformat()] == wanted
        case Figure(value):
            kinds = {"pct": Unit.PERCENT, "bps": Unit.BASIS, "pp": Unit.POINTS, "x": Unit.TIMES, "num": Unit.COUNT}
            ends = [float(end) for end in dict.fromkeys((value.low, value.high)) if end is not None]
            share = hard["kind"] == "num" and value.unit is Unit.PERCENT
            ends = [end / 100 for end in ends] if share else ends
            settled = kinds.get(hard["kind"])
            unit = share or (value.unit is settled if settled else str(value.unit) in hard["unit"])
            return unit and len(ends) == len(hard["val"]) and all(map(_same, ends, map(float, hard["val"])))


def recognizers(folder: Path, model: str) -> Counts:
    """A suite of Recognizers-Text: right is the value, the unit or code, and the place."""
    counts = Counts()
    cases = json.loads((folder / MODELS[model]).read_text(encoding="utf-8-sig"))
    for case in cases:
        text = case["Input"]
        if any(re.search(pattern, text) for pattern, _ in LEFT_OUT[model]):
            continue
        wanted = list(_wanted(case["Results"], model))
        if any(each is None for each in wanted):
            continue
        _count(text, [each for each in wanted if each is not None], model, counts)
    return counts


_Wanted = tuple[int, int, float, frozenset[str]]


def _wanted(results: Sequence[dict[str, Any]], model: str) -> Iterator[_Wanted | None]:
    """Place, value and possible units of each expected reading; nothing for a unit that no code names."""
    for result in results:
        resolution = result["Resolution"]
        value = resolution.get("value")
        if value in {None, "null"}:
            continue
        place = result["Start"], result["End"] + 1
        if model == "percent":
            yield *place, float(value.rstrip("%")), frozenset({"percent"})
        elif model == "number":
            yield *place, float(value), frozenset()
        elif code := resolution.get("isoCurrency"):
            yield *place, float(value), frozenset({code})
        elif resolution["unit"] in FAMILIES:
            parts, codes = FAMILIES[resolution["unit"]]
            yield *place, float(value) / parts, frozenset(codes.split())
        else:
            yield None


def _count(text: str, wanted: list[_Wanted], model: str, counts: Counts) -> None:
    figures = [each for each in read_figures(text) if isinstance(each, Figure) and _is_asked(each, model)]
    counts.wanted += len(wanted)
    for start, end, value, units in wanted:
        found = next((each for each in figures if _fits(each, start, end, value, units)), None)
        if found is None:
            near = [
                (each.quote, str(each.value)) for each in figures if each.span.start < end and start < each.span.end
            ]
            counts.misses.append(f"{text[:100]!r}: {text[start:end]!r} is {value} {sorted(units)}, read {near}")
        else:
            counts.right += 1
            figures.remove(found)
    counts.wrong += len(figures)
    counts.errors += [f"{text[:100]!r}: {each.quote!r} read as {each.value}" for each in figures]


def _is_asked(figure: Figure, model: str) -> bool:
    match model:
        case "currency":
            return isinstance(figure.value.unit, Currency)
        case "percent":
            return figure.value.unit is Unit.PERCENT
        case _:
            return True


def _fits(figure: Figure, start: int, end: int, value: float, units: frozenset[str]) -> bool:
    printed = figure.value.low if figure.value.low is not None else figure.value.high
    assert printed is not None
    read = float(printed) / (100 if not units and figure.implies in {"share", "change"} else 1)
    around = (start - figure.span.start) + (figure.span.end - end)
    inside = figure.span.start <= start and end <= figure.span.end and around <= _MOST_AROUND
    return inside and _same(read, value) and (not units or str(figure.value.unit) in units)


def _same(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-9)
