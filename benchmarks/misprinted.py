"""Misprints made on purpose: a printed figure with one slip, and rows of real relations in which one figure has one.

The slips are made on the characters of the print and know nothing of the program that looks for them. Real relations
are those that people annotated in TAT-QA (`shared/specs/crosscheck/tatqa_relations.jsonl`). Chains are drawn from the
same tables: two annotated relations that share a figure (`shared_pairs`), and two changes in percent from one figure of
a table to the next and the next, worked out here (`invented_chains`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from random import Random
from types import MappingProxyType
from typing import Any, Final

Row = dict[str, Any]
_DIGITS: Final = re.compile(r"\d")
_TRIES: Final = 20
_FEWEST: Final = 3
"""Digits of a figure that two relations share by no chance."""
_MOST: Final = Decimal(5)
"""How many times one figure of an invented chain is another, at most."""


def _transpose(digits: str, chance: Random) -> str:
    at = chance.randrange(max(1, len(digits) - 1))
    return digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]


def _substitute(digits: str, chance: Random) -> str:
    at = chance.randrange(len(digits))
    return digits[:at] + chance.choice("0123456789") + digits[at + 1 :]


def _with_point(slip: Callable[[str, Random], str]) -> Callable[[str, Random], str]:
    """A slip among digits, whose point stays where it is."""

    def slipped(text: str, chance: Random) -> str:
        whole, point, decimals = text.partition(".")
        digits = slip(whole + decimals, chance)
        return digits[: len(whole)] + point + digits[len(whole) :]

    return slipped


def _drop(text: str, chance: Random) -> str:
    at = chance.choice([found.start() for found in _DIGITS.finditer(text)])
    return text[:at] + text[at + 1 :]


def _insert(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("0123456789") + text[at:]


def _shift(text: str, chance: Random) -> str:
    """The point one or two places on, with all digits kept."""
    whole, point, decimals = text.partition(".")
    if not point:
        return text
    at = len(whole) + chance.choice((-2, -1, 1, 2))
    digits = whole + decimals
    return f"{digits[:at]}.{digits[at:]}".rstrip(".") if 0 < at <= len(digits) else text


SLIPS: Final[Mapping[str, Callable[[str, Random], str]]] = MappingProxyType(
    {
        "transpose": _with_point(_transpose),
        "substitute": _with_point(_substitute),
        "drop": _drop,
        "insert": _insert,
        "shift": _shift,
    }
)
"""What a printer may do to the digits of a figure."""


def misprinted(text: str, slip: str, chance: Random) -> str | None:
    """A figure with a slip; nothing where it has none that a printer would let pass, such as a zero in front."""
    if slip == "sign":
        return text.removeprefix("-") if text.startswith("-") else f"-{text}"
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    for _ in range(_TRIES):
        slipped = SLIPS[slip](digits, chance)
        if re.fullmatch(r"(?:0|[1-9]\d*)(?:\.\d+)?", slipped) and Decimal(slipped) != Decimal(digits):
            return sign + slipped
    return None


def misprints(rows: Sequence[Row], slip: str, seed: int) -> Iterator[Row]:
    """Each row with one figure misprinted, where it has one that can be; signs slip in results only."""
    chance = Random(f"{slip} {seed}")  # noqa: S311 - chance for measuring, told by its seed
    for row in rows:
        figures = [*row["operands"], row["result"]]
        where = len(figures) - 1 if slip == "sign" else chance.randrange(len(figures))
        printed = misprinted(figures[where], slip, chance)
        if printed is not None:
            true, figures[where] = figures[where], printed
            yield {**row, "operands": figures[:-1], "result": figures[-1], "where": where, "true": true, "slip": slip}


def shared_pairs(rows: Sequence[Row]) -> Iterator[Row]:
    """Groups of two annotated relations of one table that share a figure, which is named in `through`."""
    tables: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        tables[row["table"]].append(row)
    for table in tables.values():
        for one, other in combinations(table, 2):
            shared = [each for each in one["operands"] if each in other["operands"] and _is_telling(each)]
            if shared and (one["relation"], one["operands"]) != (other["relation"], other["operands"]):
                yield _group(shared[0], one, other)


def _group(through: str, *rows: Row) -> Row:
    """A row of several relations: figures that are printed alike are one, and each result is its own."""
    figures: dict[str, str] = {}
    relations = []
    for at, row in enumerate(rows):
        operands = [f"figure {each}" for each in row["operands"]]
        figures |= dict(zip(operands, row["operands"], strict=True)) | {f"result {at}": row["result"]}
        told = {"relation": row["relation"], "operands": operands, "result": f"result {at}", "scale": row["scale"]}
        relations.append(told)
    return {"figures": figures, "relations": relations, "through": f"figure {through}"}


def invented_chains(rows: Sequence[Row]) -> Iterator[Row]:
    """Groups of two changes, from a figure of a table to a second and from there to a third."""
    tables: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        tables[row["table"]] |= dict.fromkeys(each for each in row["operands"] if _is_telling(each))
    for figures in tables.values():
        for base, middle, last in zip(figures, [*figures][1:], [*figures][2:], strict=False):
            values = [Decimal(each) for each in (base, middle, last)]
            if min(values) > 0 and max(values) <= _MOST * min(values) and len(set(values)) == len(values):
                yield _chain(base, middle, last)


def _chain(base: str, middle: str, last: str) -> Row:
    figures = {"a": base, "b": middle, "c": last, "p": _change(base, middle), "q": _change(middle, last)}
    relations = [
        {"relation": "pct_change", "operands": ["a", "b"], "result": "p"},
        {"relation": "pct_change", "operands": ["b", "c"], "result": "q"},
    ]
    return {"figures": figures, "relations": relations, "through": "b"}


def _change(base: str, new: str) -> str:
    change = (Decimal(new) / Decimal(base) - 1) * 100
    return str(change.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def misprinted_groups(groups: Sequence[Row], slip: str, seed: int) -> Iterator[Row]:
    """Each group with the figure that its relations share misprinted."""
    chance = Random(f"{slip} {seed}")  # noqa: S311 - chance for measuring, told by its seed
    for group in groups:
        true = group["figures"][group["through"]]
        printed = misprinted(true, slip, chance)
        if printed is not None:
            figures = {**group["figures"], group["through"]: printed}
            yield {**group, "figures": figures, "where": group["through"], "true": true, "slip": slip}


def _is_telling(figure: str) -> bool:
    return len(_DIGITS.findall(figure)) >= _FEWEST
