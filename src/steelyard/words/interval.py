"""A printed figure is an interval: its last printed digit says how exactly it is known.

    "8.108 billion"      8.1075 to 8.1085 billion
    "about 1.5 billion"  1.4 to 1.6 billion (a whole unit of the last digit either way)
    "over 95%"           94.5 and more         "nearly 60%"  up to 60.5
    "80-100 billion"     79.5 to 100.5 billion

`Printed` keeps what stands on the page; `Printed.interval` says what the truth may be. Checks compare intervals, so
honest rounding never looks like a misprint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import final

from steelyard.words.errors import BackwardsIntervalError
from steelyard.words.quantity import Unit, UnitOfMeasure, half_unit, must_be_exact

_Ends = tuple[Decimal | None, Decimal | None]


@final
@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; `None` is an open side."""

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BackwardsIntervalError(self.low, self.high)

    @classmethod
    def exactly(cls, number: Decimal | int) -> Interval:
        """The one number."""
        return cls(Decimal(number), Decimal(number))

    def meets(self, other: Interval) -> bool:
        """Whether some number is in both."""
        above = self.high is None or other.low is None or other.low <= self.high
        below = self.low is None or other.high is None or self.low <= other.high
        return above and below

    def __contains__(self, number: Decimal) -> bool:
        return self.meets(Interval(number, number))

    def __neg__(self) -> Interval:
        return Interval(_minus(self.high), _minus(self.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        a, b, c, d = self.low, self.high, other.low, other.high
        if a is None or b is None or c is None or d is None:
            return _positive_product(self, other)
        if a >= 0 and c >= 0:
            return Interval(a * c, b * d)
        products = (a * c, a * d, b * c, b * d)
        return Interval(min(products), max(products))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; open on both sides where the divisor may be zero."""
        if other.low is None or other.high is None or other.low <= 0 <= other.high:
            if other.low is not None and other.low > 0:  # the divisor may be any size: the quotient comes near zero
                low = None if self.low is None else min(self.low / other.low, Decimal(0))
                return Interval(low, None if self.high is None else max(self.high / other.low, Decimal(0)))
            return Interval(None, None)
        if self.low is None or self.high is None:
            return self * Interval(1 / other.high, 1 / other.low)
        if self.low >= 0 and other.low > 0:
            return Interval(self.low / other.high, self.high / other.low)
        quotients = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(quotients), max(quotients))

    def power(self, exponent: Decimal) -> Interval:
        """Each number to a positive power; open where a number is below zero."""
        if self.low is None or self.low < 0:
            return Interval(None, None)
        return Interval(self.low**exponent, None if self.high is None else self.high**exponent)


@final
@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as it stands on the page, in base units of its unit; `None` is a side the page leaves open.

    The exponents of the two ends are those of the print: "8.180 billion" is `8180E+6`, not `8.18E+9`.
    """

    low: Decimal | None
    high: Decimal | None
    unit: UnitOfMeasure
    approx: bool = False
    _interval: Interval = field(init=False, repr=False, compare=False)
    """Worked out once, when it is first asked for: a figure stands in many relations."""

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None:
                must_be_exact(end)
        if self.low is None and self.high is None:
            raise TypeError("a printed figure has at least one end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BackwardsIntervalError(self.low, self.high)

    def __reduce__(self) -> tuple[type[Printed], tuple[object, ...]]:
        """How it is copied: without what can be worked out again."""
        return Printed, (self.low, self.high, self.unit, self.approx)

    @property
    def interval(self) -> Interval:
        """What the truth may be, given how this was printed."""
        try:
            return self._interval
        except AttributeError:
            object.__setattr__(self, "_interval", self._worked_out())
            return self._interval

    def _worked_out(self) -> Interval:
        units = 2 if self.approx and self.is_point else 1
        low = None if self.low is None else self.low - half_unit(self.low) * units
        high = None if self.high is None else self.high + half_unit(self.high) * units
        return Interval(low, high)

    @property
    def is_point(self) -> bool:
        """Whether one number was printed, without an open side."""
        return self.low is not None and self.low == self.high

    @property
    def middle(self) -> Decimal:
        """The middle of the two printed ends, or the only one."""
        if self.low is None or self.high is None:
            end = self.high if self.low is None else self.low
            assert end is not None
            return end
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def line(self) -> str:
        """Every digit and exponent as printed: how it is stored and hashed; `read_line` reads it back."""
        ends = ("" if end is None else str(end) for end in (self.low, self.high))
        return " ".join(("~" if self.approx else "=", "/".join(ends), str(self.unit)))

    def negated(self) -> Printed:
        """The same figure below zero: a loss, a fall."""
        return Printed(_minus(self.high), _minus(self.low), self.unit, self.approx)

    def __str__(self) -> str:
        """As a reader would write it, and as the notation reads it: `over USD 17.6 billion`, `about 1,700`."""
        ends = [end for end in (self.low, self.high) if end is not None]
        numbers = " to ".join(shown(end) for end in dict.fromkeys(ends))
        bound = "over " if self.high is None else "up to " if self.low is None else ""
        about = "about " if self.approx and self.is_point else ""
        match self.unit:
            case Unit.PERCENT:
                return f"{about}{bound}{numbers}%"
            case Unit.COUNT:
                return f"{about}{bound}{numbers}"
            case Unit():
                return f"{about}{bound}{numbers} {self.unit}"
            case currency:
                return f"{about}{bound}{currency} {numbers}"


def read_line(line: str, unit: UnitOfMeasure) -> Printed:
    """The figure of a `Printed.line`."""
    mark, ends, _ = line.split(" ", 2)
    low, high = (Decimal(end) if end else None for end in ends.split("/"))
    return Printed(low, high, unit, approx=mark == "~")


_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def shown(amount: Decimal) -> str:
    """A number as a reader would write it, no digit more or less than was printed.

    >>> shown(Decimal("8180E+6")), shown(Decimal("8180107E+3")), shown(Decimal("1700"))
    ('8.180 billion', '8.180107 billion', '1,700')
    """
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int)
    for power, name in _SCALES:
        if abs(amount) >= Decimal(10) ** power and exponent > 0:
            return f"{amount.scaleb(-power):,f} {name}"
    return f"{amount:,f}"


def _minus(end: Decimal | None) -> Decimal | None:
    return None if end is None else -end


def _plus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


def _positive_product(a: Interval, b: Interval) -> Interval:
    """The product where a side is open: known only where neither factor goes below zero."""
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return Interval(None, None)
    high = None if a.high is None or b.high is None else a.high * b.high
    return Interval(a.low * b.low, high)
