"""How amounts are printed: one grammar for case files, tables and running text, in English and Chinese.

    [hedge] [sign] [money] number [scale] [money or unit] [for each] [hedge] [to the same again]

A reading is *whole*: it never begins or ends inside a run of digits, points and commas, and never leaves a scale word,
a money or a percent sign that touches it unread. What is not whole is no reading, so that the caller can doubt it.
Scale and money of a range spread to its first end: "80-100 billion yuan" is two amounts in billions of yuan.
"""

from __future__ import annotations

from collections.abc import Iterator

from steelyard.words.amounts.amount import Amount
from steelyard.words.amounts.read import amounts_in
from steelyard.words.errors import AmountNotationError, SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.quantity import UnitOfMeasure


def read_amount(text: str, unit: UnitOfMeasure | None = None) -> Printed:
    """Read a text that is one amount and nothing else.

    Args:
        text: an amount in the notation of `docs/case.md`.
        unit: what the amount counts where the text does not say.

    Raises:
        AmountNotationError: it is none, or it holds more than one.
    """
    stripped = text.strip()
    try:
        seen = amounts_in(stripped, unit=unit, accounting=True, in_file=True)
    except SteelyardError:
        seen = []
    if len(seen) != 1 or (seen[0].start, seen[0].end) != (0, len(stripped)):
        raise AmountNotationError(text)
    return seen[0].printed


def sightings(text: str, *, unit: UnitOfMeasure | None = None, accounting: bool = False) -> Iterator[Amount]:
    """Every whole amount in a text, in order.

    Args:
        text: running text, a cell or a value.
        unit: what a number without a unit counts; things, if not given.
        accounting: whether (1,204) is a loss, as in a table; in running text it is so only behind a money.
    """
    yield from amounts_in(text, unit=unit, accounting=accounting)
