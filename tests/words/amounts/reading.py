"""Reads amounts for tests: a row says what is printed, the amounts that are in it, and why it is there."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import pytest

from steelyard.words.amounts.amount import Amount
from steelyard.words.amounts.read import amounts_in
from steelyard.words.amounts.symbols import symbols_of


class Row(NamedTuple):
    """A text; each amount in it as `quote = low/high unit`, with `~` for about; and why."""

    text: str
    amounts: str
    because: str


def rows(*cases: tuple[str, str, str]) -> pytest.MarkDecorator:
    """The cases of a table, each named by its reason."""
    return pytest.mark.parametrize("row", [Row(*case) for case in cases], ids=[case[2] for case in cases])


def check(row: Row) -> None:
    """Check that exactly the amounts of a row are read of its text, each at its place."""
    seen = [shown(row.text, amount) for amount in amounts_in(row.text, symbols=symbols_of(row.text))]
    assert seen == [settled(each) for each in filter(None, map(str.strip, row.amounts.split(";")))]


def shown(text: str, amount: Amount) -> str:
    """An amount as the rows write it."""
    return f"{text[amount.start : amount.end]} {written(amount)}"


def written(amount: Amount) -> str:
    """What an amount is, as the rows write it."""
    low, high = amount.printed.low, amount.printed.high
    ends = [low] if low is not None and low == high else [low, high]
    numbers = "/".join("" if end is None else plain(end) for end in ends)
    return f"{'~' if amount.printed.approx else '='} {numbers} {amount.printed.unit}"


def settled(row: str) -> str:
    """A row's amount with its numbers written out."""
    quote, mark, rest = next(row.partition(f" {mark} ") for mark in "=~" if f" {mark} " in row)
    numbers, _, unit = rest.partition(" ")
    ends: Sequence[str] = ["" if not end else plain(Decimal(end)) for end in numbers.split("/")]
    return f"{quote}{mark}{'/'.join(ends)} {unit}"


def plain(number: Decimal) -> str:
    """A number without an exponent and without noughts at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
