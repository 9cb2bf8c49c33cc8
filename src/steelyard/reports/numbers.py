"""Numbers as a reader sees them: three digits that matter, the unit always beside them."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_SCALES: Final = ((12, "tn"), (9, "bn"), (6, "m"))
_DIGITS: Final = 3
_HUNDRED: Final = 100
_THOUSAND: Final = 1000


def show(amount: Decimal, unit: UnitOfMeasure) -> str:
    """An amount with its unit: `USD 54.0 bn`, `-12.5%`, `18 times`."""
    match unit:
        case Currency():
            return f"{unit} {short(amount)}"
        case Unit.PERCENT:
            return f"{amount:z,.1f}%" if abs(amount) < _HUNDRED else f"{amount:,.0f}%"
        case Unit.COUNT:
            return plain(amount)
        case _:
            return f"{plain(amount)} {unit}"


def short(amount: Decimal) -> str:
    """An amount of money without its currency, to three digits: `54.0 bn`, `3.23 m`, `17.00`."""
    for power, name in _SCALES:
        if abs(amount) >= Decimal(10) ** power * Decimal("0.9995"):
            scaled = amount.scaleb(-power)
            return f"{scaled:,.{_places(scaled)}f} {name}"
    return f"{amount:z,.2f}" if abs(amount) < _THOUSAND else f"{amount:,.0f}"


def plain(amount: Decimal) -> str:
    """A number without superfluous digits: `18`, `22.5`, `1,700`."""
    rounded = amount if abs(amount) >= _THOUSAND else amount.quantize(Decimal("0.01"))
    text = f"{rounded:z,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(percent: Decimal) -> str:
    """A distance with its sign: `+48%`, `-3%`, `0%`."""
    rounded = round(percent)
    return f"{rounded:+d}%" if rounded else "0%"


def many(number: int, noun: str) -> str:
    """A count with its noun: `1 document`, `3 documents`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _places(scaled: Decimal) -> int:
    rounded = Context(prec=_DIGITS).create_decimal(scaled)  # 9.996 has two digits before its point once it is 10.0
    return max(0, _DIGITS - 1 - rounded.adjusted())
