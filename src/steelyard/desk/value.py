"""Value a case: methods side by side, as ranges, and what has to be true.

case ─▶ ledger ─▶ known_by(day) ─▶ picture ─▶ drivers ─▶ the eight answers ─▶ methods ─▶ together
                                                  └─▶ futures, grid, tornado, what has to be true, margin of safety
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import final

from steelyard.desk.bench import Bench
from steelyard.models.case.base_rates import held_against
from steelyard.models.case.cash import CashCase, Parts, at_end, cash_case, has_value
from steelyard.models.case.driver import Driver, DriverName, drivers_of, set_drivers
from steelyard.models.case.per_share import per_share
from steelyard.models.case.safety import safety
from steelyard.models.case.side_by_side import (
    SideValue,
    cash_value,
    net_cash,
    relative_value,
    residual_value,
    together,
    weighted,
)
from steelyard.models.case.truth import Truth, what_must_be_true
from steelyard.models.case.weight import grid, tornado
from steelyard.models.case.wiring import WIDENS, wired
from steelyard.models.prices import Quote, latest, quotes
from steelyard.models.relative import value_by_ring
from steelyard.models.scale import Scale, breaches, place_on_scale
from steelyard.picture.company import Picture
from steelyard.reports.case_value import CaseValue, Futures, Way
from steelyard.words.assumption import End
from steelyard.words.errors import NoSuchMethodError
from steelyard.words.interval import Printed
from steelyard.words.measure import Verdict
from steelyard.words.names import nearest_first
from steelyard.words.notation import read_amount


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person says about the valuation."""

    day: date | None = None
    settings: tuple[str, ...] = ()
    """Drivers set by hand: `growth=12%`."""
    method: str = ""
    """The only method that is wanted; empty for all."""
    price: str = ""
    """A price of the whole for which to say what has to be true; else the latest that is known."""
    judged: bool = True
    """Whether the eight answers move the drivers."""
    draws: int = 0
    """Futures to draw; none where it is 0."""
    seed: int = 1


def value_case(bench: Bench, asked: Asked) -> CaseValue:
    """Value the company of a case.

    Raises:
        NothingKnownError: the day is before every fact of the case.
        DriverSettingError: a driver is set to what it cannot be.
        NoSuchMethodError: the case has no such method.
    """
    case, day = bench.case, asked.day or bench.case.day
    bench.ledger.must_know_something(case.company, day)
    picture = Picture(case, bench.ledger.known_by(day))
    stated = drivers_of(case.dcf, case.failure) if case.dcf else ()
    stated = set_drivers(stated, asked.settings)
    answers = [answer for answer in case.answers if answer.day <= day] if asked.judged else []
    drivers, moves = wired(stated, answers) if stated else ((), ())
    cash = cash_case(case.dcf, picture) if case.dcf else ()
    known = cash if isinstance(cash, CashCase) else None
    scale = place_on_scale(case.scale, picture) if case.scale else None
    methods = _methods(picture, known, drivers, cash if not known else ())
    if asked.method:
        methods = _only(methods, asked.method)
    methods = weighted(methods, [each for each in case.weights if each.day <= day])
    blended = together(methods, scale)
    found_quotes, _ = quotes(picture)
    price = _price(asked.price, latest(found_quotes))
    wider = sum(move.question in WIDENS and move.verdict is Verdict.BAD for move in moves)
    return CaseValue(
        case=case,
        picture=picture,
        drivers=drivers,
        moves=moves,
        methods=methods,
        together=blended,
        scale=scale,
        breaches=_breaches(scale, price, found_quotes),
        ways=_ways(bench, known, drivers, day),
        against=held_against(stated, [each for each in case.base_rates if each.day <= day]),
        futures=_futures(known, drivers, asked),
        parts=_parts(known, drivers),
        truths=_truths(known, drivers, price),
        price=price,
        tornado=tornado(known, drivers) if known else (),
        grid=grid(known, drivers, DriverName.GROWTH, DriverName.RATE) if known else None,
        safety=safety(blended.low, blended.mid, blended.high, wider=wider) if blended else None,
        gaps=known.gaps if known else (),
        shares=per_share(blended, picture),
    )


def _methods(
    picture: Picture, cash: CashCase | None, drivers: tuple[Driver, ...], missing: object
) -> tuple[SideValue, ...]:
    case = picture.case
    if cash:
        first = cash_value(cash, drivers)
    else:
        lacks = missing[0].what if isinstance(missing, tuple) and missing else "the case asks for no [dcf]"
        first = SideValue(name="cash", says="discounted cash flow", why_not=lacks)
    by_ring = relative_value(value_by_ring(case.relative, picture) if case.relative else None)
    if drivers:
        residual = residual_value(picture, drivers)
    else:
        residual = SideValue(
            name="residual income", says="book value and residual income", why_not="no rate is assumed"
        )
    return (first, by_ring, residual, net_cash(cash))


def _only(methods: tuple[SideValue, ...], name: str) -> tuple[SideValue, ...]:
    wanted = name.strip().lower().replace("-", " ").replace("_", " ")
    found = tuple(each for each in methods if each.name == wanted)
    if not found:
        raise NoSuchMethodError(name, nearest_first(wanted, [each.name for each in methods]))
    return found


def _price(said: str, known: Quote | None) -> tuple[float, str] | None:
    """The price of the whole to hold the value against, and what it is."""
    if said:
        value: Printed = read_amount(said)
        return float(value.middle), f"{value}, as asked"
    return (float(known.middle), f"{known.says}, {known.day}") if known else None


def _breaches(scale: Scale | None, price: tuple[float, str] | None, known: tuple[Quote, ...]) -> tuple[str, ...]:
    newest = latest(known)
    if scale is None or newest is None or price is None:
        return ()
    return tuple(each.says for each in breaches(scale, newest.low, newest.high))


def _parts(cash: CashCase | None, drivers: tuple[Driver, ...]) -> Parts | None:
    if cash is None:
        return None
    of, years = at_end(drivers, End.MID)
    return cash.parts(of, years=years) if has_value(of) else None


def _truths(cash: CashCase | None, drivers: tuple[Driver, ...], price: tuple[float, str] | None) -> tuple[Truth, ...]:
    if cash is None or price is None:
        return ()
    of, years = at_end(drivers, End.MID)
    return what_must_be_true(cash, of, years, price[0]) if has_value(of) else ()


def _ways(bench: Bench, cash: CashCase | None, drivers: tuple[Driver, ...], day: date) -> tuple[Way, ...]:
    """The scenarios of the case, each with its value, as far as they were written by the day."""
    if cash is None:
        return ()
    found = []
    for scenario in bench.case.scenarios:
        if scenario.day > day:
            continue
        of, years = at_end(drivers, End.MID)
        sets = {DriverName(name): float(value) for name, value in scenario.sets.items()}
        years = int(sets.pop(DriverName.YEARS, years))
        of |= sets
        value = float(cash.equity(of, years=years)) if has_value(of) else None
        found.append(Way(scenario.name, float(scenario.weight) / 100, value, scenario.who, scenario.why))
    return tuple(found)


def _futures(cash: CashCase | None, drivers: tuple[Driver, ...], asked: Asked) -> Futures | None:
    """Many futures, drawn; the part of the program for whole markets has to be installed."""
    if cash is None or not asked.draws:
        return None
    from steelyard.desk.futures import draw  # noqa: PLC0415 - numpy is an extra

    return draw(cash, drivers, draws=asked.draws, seed=asked.seed)
