"""Each field of a stake as a text and back, by the type of the field: what is written is read back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, final, get_type_hints

from steelyard.ledger.fact import Holding
from steelyard.ledger.line import read_stake, stake_line
from steelyard.owners.exchange.days import full_day
from steelyard.owners.exchange.shares import Unread, hundredth, read_share, share_text, times_hundred
from steelyard.owners.stake import Stake
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Interval, Printed, read_line
from steelyard.words.measure import Mode, Tier
from steelyard.words.names import EntityName, one_of
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, Period, read_period
from steelyard.words.quantity import read_unit
from steelyard.words.stake import Event, StakeMeasure

_ENDS: Final = re.compile(r"\[(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?\]%")
_LINE: Final = re.compile(r"line: ([=~] \S*/\S* .+)")
_YES: Final = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@final
@dataclass(frozen=True, slots=True)
class Cell:
    """How a field is written and read; `read` raises a refusal or a `ValueError` that says why it cannot."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


def write_interval(interval: Interval) -> str:
    """A share in percent; in brackets where it is no share that a person would write."""
    text = share_text(interval)
    share = read_share(text) if text else None
    if share is not None and not isinstance(share, Unread) and share.interval == interval:
        return text
    low, high = ("" if end is None else f"{times_hundred(end):f}" for end in (interval.low, interval.high))
    return f"[{low}..{high}]%"


def read_interval(text: str) -> Interval:
    """A share that is written in either way."""
    if found := _ENDS.fullmatch(text):
        low, high = (None if end is None else hundredth(Decimal(end)) for end in found.groups())
        return Interval(low, high)
    share = read_share(text)
    if isinstance(share, Unread):
        raise ValueError(f"{share.what} {share.do}")  # noqa: TRY004 - the text is wrong, not its type
    return share.interval


def write_printed(printed: Printed) -> str:
    """A figure as a person would write it; as a line where that would be read as another."""
    text = str(printed)
    try:
        if read_amount(text).line == printed.line:
            return text
    except SteelyardError:
        pass
    return f"line: {printed.line}"


def read_printed(text: str) -> Printed:
    """A figure that is written in either way."""
    found = _LINE.fullmatch(text)
    if found is None:
        return read_amount(text)
    try:
        return read_line(found[1], read_unit(found[1].split(" ", 2)[2]))
    except (ArithmeticError, TypeError) as wrong:
        raise ValueError(f"{text!r} is no figure.") from wrong


def _write_names(names: tuple[EntityName, ...]) -> str:
    if any(";" in name or name.startswith("[") for name in names):
        return json.dumps(names, ensure_ascii=False)
    return "; ".join(names)


def _read_names(text: str) -> tuple[EntityName, ...]:
    if not text.startswith("["):
        return tuple(EntityName(name.strip()) for name in text.split(";") if name.strip())
    names = json.loads(text)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"{text[:60]!r} is no list of names.")
    return tuple(EntityName(name) for name in names)


def _read_yes(text: str) -> bool:
    if text.casefold() not in _YES:
        raise ValueError(f"{text!r} is neither yes nor no.")
    return _YES[text.casefold()]


def _read_day(text: str) -> date:
    day = full_day(text)
    if day is None:
        raise ValueError(f"{text!r} is no day; write it as 2021-04-03.")
    return day


def _read_holding(text: str) -> Holding:
    try:
        return Holding(read_stake(text))
    except (TypeError, KeyError, IndexError, ArithmeticError) as wrong:
        raise ValueError("The holding is no line of a ledger.") from wrong


def _word(kind: type[Any]) -> Cell:
    return Cell(str, lambda text: one_of(kind, text, called=kind.__name__.lower()))


_TEXT: Final = Cell(str, str)
_BY_TYPE: Final[Mapping[object, Cell]] = {
    str: _TEXT,
    EntityName: _TEXT,
    EntityName | None: _TEXT,
    tuple[EntityName, ...]: Cell(_write_names, _read_names),
    Interval | None: Cell(write_interval, read_interval),
    Printed | None: Cell(write_printed, read_printed),
    date: Cell(str, _read_day),
    date | None: Cell(str, _read_day),
    Period | None: Cell(str, lambda text: read_period(text, CALENDAR)),
    bool | None: Cell(lambda is_so: "yes" if is_so else "no", _read_yes),
    Holding | None: Cell(lambda holding: stake_line(holding.claim), _read_holding),
    **{kind: _word(kind) for kind in (StakeMeasure, Event, Mode, Tier)},
}


def _cells() -> Mapping[str, Cell]:
    hints = get_type_hints(Stake)
    return MappingProxyType({field.name: _BY_TYPE[hints[field.name]] for field in fields(Stake)})


CELLS: Final = _cells()
"""Name of each field of a stake -> how it is written."""


def says_why(refused: SteelyardError | ValueError) -> tuple[str, str]:
    """What happened and what to do, of whatever a cell raised."""
    if isinstance(refused, SteelyardError):
        return refused.happened, refused.remedy
    return str(refused), "Write it as an export in this form does."


def is_filled(stake: Stake, name: str) -> bool:
    """Whether a field says anything: what is none, or an empty text, is left out."""
    return getattr(stake, name) not in (None, "", ())
