"""The single slips that may have made a printed figure: from what stands on the page to what the truth may have been.

A slip is named by what the printer did. "Dropped a digit" is undone by putting one in, so its candidates have one digit
more than the print. Candidates keep the decimals that their own print would show: 8.108 and 8.180 have three, and where
a decimal was dropped the candidate has one more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final, final

from steelyard.words.interval import Printed, read_line
from steelyard.words.quantity import UnitOfMeasure


class SlipKind(StrEnum):
    """What a printer did to a figure."""

    TRANSPOSE = "transpose"
    SUBSTITUTE = "substitute"
    DROP = "drop"
    INSERT = "insert"
    SHIFT = "shift"
    SCALE = "scale"
    SIGN = "sign"
    CURRENCY = "currency"
    YEAR = "year"
    OTHER = "other"

    @property
    def words(self) -> str:
        """What happened, in words."""
        return _WORDS[self]


_WORDS: Final = {
    SlipKind.TRANSPOSE: "two digits changed places",
    SlipKind.SUBSTITUTE: "one digit is another",
    SlipKind.DROP: "a digit was left out",
    SlipKind.INSERT: "a digit too many",
    SlipKind.SHIFT: "the point moved",
    SlipKind.SCALE: "a thousand times too much or too little",
    SlipKind.SIGN: "the sign is the other one",
    SlipKind.CURRENCY: "the currency is another",
    SlipKind.YEAR: "the figure is that of another period",
    SlipKind.OTHER: "more than one slip",
}
_POINTS: Final = (-3, -2, -1, 1, 2, 3)
_STEPS: Final = (-6, -4, -3, 3, 4, 6)
"""Million for billion and for trillion, and the 万 for the 亿."""
_NAMED: Final = 3
"""The powers of ten between the scales that have a name."""
MOST_DIGITS: Final = 24
"""A figure of more digits is no figure of a business; its slips are not tried."""


@final
@dataclass(frozen=True, slots=True)
class Slip:
    """One slip undone."""

    kind: SlipKind
    was: Printed
    becomes: Printed


@final
@dataclass(frozen=True, slots=True)
class _Digits:
    """A number as it is printed: its sign, its digits with a leading zero where one is printed, its last place."""

    minus: bool
    digits: str
    last: int
    """The power of ten of the last digit."""

    @property
    def whole(self) -> int:
        """How many digits stand before the point."""
        if self.last <= 0:
            return len(self.digits) + self.last
        return (len(self.digits) + self.last - 1) % _NAMED + 1 if len(self.digits) > 1 else 1

    def is_printable(self) -> bool:
        """Whether a printer would print these digits: no zero leads but the one before the point."""
        return bool(self.digits) and (self.digits[0] != "0" or self.whole == 1)

    def number(self) -> Decimal:
        return Decimal((int(self.minus), tuple(map(int, self.digits)), self.last))


def slips_of(printed: Printed) -> tuple[Slip, ...]:
    """Every single slip of a point figure undone, each value once for each kind; none of ranges and hedged figures."""
    return _slips_of(printed.line, printed.unit)


@lru_cache(maxsize=1_000)
def _slips_of(line: str, unit: UnitOfMeasure) -> tuple[Slip, ...]:
    printed = read_line(line, unit)  # 10 and 10.0 are equal, but other figures on a page
    if not printed.is_point or printed.approx or printed.low is None:
        return ()
    of = _digits(printed.low)
    if len(of.digits) > MOST_DIGITS:
        return ()
    found: dict[tuple[SlipKind, str], Slip] = {}
    for kind, number in _undone(of):
        if number != printed.low:
            found.setdefault((kind, str(number)), Slip(kind, printed, Printed(number, number, printed.unit)))
    return tuple(found.values())


def kind_between(was: Printed, becomes: Printed) -> SlipKind:
    """The slip that leads from what was meant to what was printed."""
    if was.unit != becomes.unit:
        return SlipKind.CURRENCY
    fits = [slip for slip in slips_of(was) if slip.becomes.low == becomes.low]
    alike = [slip.kind for slip in fits if slip.becomes == becomes and slip.becomes.line == becomes.line]
    return min(alike or [slip.kind for slip in fits], key=list(SlipKind).index, default=SlipKind.OTHER)


def _digits(number: Decimal) -> _Digits:
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits))
    decimals = -exponent if exponent <= 0 else -exponent % _NAMED
    return _Digits(bool(sign), text.rjust(decimals + 1, "0"), exponent)


def _undone(of: _Digits) -> Iterator[tuple[SlipKind, Decimal]]:
    for kind, slips in (
        (SlipKind.TRANSPOSE, _transposed(of)),
        (SlipKind.SUBSTITUTE, _substituted(of)),
        (SlipKind.DROP, _longer(of)),
        (SlipKind.INSERT, _shorter(of)),
    ):
        yield from ((kind, slip.number()) for slip in slips if slip.is_printable())
    number = of.number()
    if not number:
        return
    for places in _POINTS:
        if of.last <= 0 or places % _NAMED:
            yield from ((SlipKind.SHIFT, moved) for moved in _moved(number, places))
    if of.last > 0:
        yield from ((SlipKind.SCALE, number.scaleb(places)) for places in _STEPS)
    yield SlipKind.SIGN, -number


def _transposed(of: _Digits) -> Iterator[_Digits]:
    for at, (one, other) in enumerate(pairwise(of.digits)):
        if one != other:
            yield _Digits(of.minus, of.digits[:at] + other + one + of.digits[at + 2 :], of.last)


def _substituted(of: _Digits) -> Iterator[_Digits]:
    for at, printed in enumerate(of.digits):
        for digit in "0123456789":
            if digit != printed:
                yield _Digits(of.minus, of.digits[:at] + digit + of.digits[at + 1 :], of.last)


def _longer(of: _Digits) -> Iterator[_Digits]:
    for at in range(len(of.digits) + 1):
        for digit in "0123456789":
            for last in _lasts(of, of.last - 1, is_whole=at < of.whole, is_edge=at == of.whole):
                yield _Digits(of.minus, of.digits[:at] + digit + of.digits[at:], last)


def _shorter(of: _Digits) -> Iterator[_Digits]:
    if len(of.digits) == 1:
        return
    for at in range(len(of.digits)):
        for last in _lasts(of, of.last + 1, is_whole=at < of.whole, is_edge=False):
            if last <= 0 or of.last > 0:
                yield _Digits(of.minus, of.digits[:at] + of.digits[at + 1 :], last)


def _lasts(of: _Digits, moved: int, *, is_whole: bool, is_edge: bool) -> tuple[int, ...]:
    """The last place after a digit came in or went: the same for a whole digit, one further for a decimal."""
    if of.last > 0 or is_edge:
        return (of.last, moved) if of.last else (of.last,)
    return (of.last,) if is_whole else (moved,)


def _moved(number: Decimal, places: int) -> Iterator[Decimal]:
    """The point moved; a whole number that ends in zeros may have lost them with its point."""
    moved = number.scaleb(places)
    exponent = moved.as_tuple().exponent
    assert isinstance(exponent, int)
    grown_whole = exponent > 0 >= int(number.as_tuple().exponent)
    yield moved.quantize(Decimal(1)) if grown_whole else moved
    shortest = moved.normalize()
    if exponent < 0 and shortest != 0 and int(shortest.as_tuple().exponent) != exponent:
        end = max(exponent, min(0, int(shortest.as_tuple().exponent)))
        yield moved.quantize(Decimal((0, (1,), end)))
