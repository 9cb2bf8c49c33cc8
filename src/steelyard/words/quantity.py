"""Money, quantities, prices and rates: numbers that know what they count.

A bare number may not leave the reading room; from there on every figure is one of the types below, and a sum that makes
no sense cannot be written down.

Exactness
    Amounts are `Decimal`, so that a balance sheet adds up to the last digit. The exponent stays as printed: "1,234
    million" is `1234E+6`, which still knows that it was rounded to the million (see `half_unit`).

Kinds
    Percent, percentage points, basis points and multiples are units of their own and never mix: 37% less 46% is nine
    percentage points, and no sum of a percentage and a percentage point can be built.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, Self, TypeAlias, final

from steelyard.words.errors import (
    CurrencyMismatchError,
    RateTooLowError,
    UnitMismatchError,
    UnknownWordError,
)
from steelyard.words.names import nearest_first

ISO_4217: Final = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF"
    " CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD"
    " HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD"
    " MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN"
    " PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY"
    " TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG".split()
)
"""Codes of the currencies in use, by ISO 4217."""

WITHDRAWN: Final = frozenset(
    "ATS AZM BEF BGL BYB BYR CSD CSK CUC CYP DEM EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL LUF LVL MRO MTL MXP"
    " MZM NLG PLZ PTE ROL RUR SDD SIT SKK SLL SRG STD SUR TMM TRL VEB VEF XEU YUM ZMK ZWD ZWL".split()
)
"""Codes that ISO 4217 has withdrawn, still used for figures of their time. The euro, or a new unit, took their place.

A code that is better known as something else is not here: GWP are premiums, DDM is a model.
"""
CURRENCY_CODES: Final = ISO_4217 | WITHDRAWN
"""Every code that a figure may print."""


@final
@dataclass(frozen=True, slots=True, order=True)
class Currency:
    """A currency by its ISO 4217 code, in use or withdrawn.

    Raises:
        UnknownWordError: there is no such code.
    """

    code: str

    def __post_init__(self) -> None:
        if self.code not in CURRENCY_CODES:
            raise UnknownWordError("currency code", self.code, nearest_first(self.code, sorted(CURRENCY_CODES)))

    def __str__(self) -> str:
        return self.code


class Unit(StrEnum):
    """What a figure counts when it is not money."""

    PERCENT = "percent"
    POINTS = "percentage points"
    BASIS = "basis points"
    TIMES = "times"
    COUNT = "count"
    SHARES = "shares"
    YEARS = "years"


UnitOfMeasure: TypeAlias = Currency | Unit


def read_unit(text: str) -> UnitOfMeasure:
    """A unit by its name or a currency by its code: the inverse of `str`."""
    return Unit(text) if text in set(Unit) else Currency(text)


@final
@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency.

    >>> print(Money(Decimal("1234E+6"), Currency("EUR")))
    EUR 1,234,000,000
    """

    amount: Decimal
    currency: Currency

    def __post_init__(self) -> None:
        must_be_exact(self.amount)

    def __add__(self, other: Money) -> Money:
        self._must_match(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._must_match(other)
        return Money(self.amount - other.amount, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def __truediv__(self, divisor: Decimal | int) -> Money:
        return Money(self.amount / divisor, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._must_match(other)
        return self.amount < other.amount

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,f}"

    def _must_match(self, other: Money) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatchError(self.currency, other.currency)


@final
@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount of one unit: shares, percent, years."""

    amount: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        must_be_exact(self.amount)

    def __add__(self, other: Quantity) -> Quantity:
        if self.unit is not other.unit:
            raise UnitMismatchError(self.unit, other.unit)
        return Quantity(self.amount + other.amount, self.unit)

    def __sub__(self, other: Quantity) -> Quantity:
        """The difference; of two percentages it is in percentage points."""
        if self.unit is not other.unit:
            raise UnitMismatchError(self.unit, other.unit)
        unit = Unit.POINTS if self.unit is Unit.PERCENT else self.unit
        return Quantity(self.amount - other.amount, unit)

    def __str__(self) -> str:
        return f"{self.amount:,f} {self.unit}"


@final
@dataclass(frozen=True, slots=True)
class Price:
    """Money for one unit of something; times a quantity it is money again.

    >>> price = Price(Money(Decimal("12.50"), Currency("GBP")), per=Unit.SHARES)
    >>> print(price * Quantity(Decimal(1000), Unit.SHARES))
    GBP 12,500.00
    """

    money: Money
    per: Unit

    def __mul__(self, quantity: Quantity) -> Money:
        if self.per is not quantity.unit:
            raise UnitMismatchError(f"a price per {self.per}", quantity.unit)
        return self.money * quantity.amount


@final
@dataclass(frozen=True, slots=True, order=True)
class AnnualRate:
    """A rate per year, kept as a fraction: 8.5% is 0.085.

    >>> print(AnnualRate.percent("8.5"))
    8.50%
    """

    fraction: Decimal

    def __post_init__(self) -> None:
        must_be_exact(self.fraction)
        if self.factor <= 0:
            raise RateTooLowError(self.fraction * 100)

    @classmethod
    def percent(cls, number: str | Decimal) -> Self:
        """Read a rate from a number of percent, so that the caller says which."""
        return cls(Decimal(number) / 100)

    @property
    def factor(self) -> Decimal:
        """One plus the rate: what an amount is multiplied by in a year."""
        return 1 + self.fraction

    def __str__(self) -> str:
        return f"{self.fraction:.2%}"


def half_unit(amount: Decimal) -> Decimal:
    """Half a unit of the last printed digit: how far off rounding can put it.

    >>> half_unit(Decimal("1234E+6"))
    Decimal('5E+5')
    """
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int), "Money and Quantity admit finite amounts only"
    return _half(exponent)


@lru_cache(maxsize=256)
def _half(exponent: int) -> Decimal:
    """There are few exponents, and they are asked for often."""
    return Decimal((0, (5,), exponent - 1))


def must_be_exact(amount: Decimal) -> None:
    """Stop a float or a NaN where a value is built."""
    if not isinstance(amount, Decimal):
        raise TypeError(f"want a Decimal, not {type(amount).__name__}: {amount!r}")
    if not amount.is_finite():
        raise ValueError(f"want a finite number, not {amount}")
