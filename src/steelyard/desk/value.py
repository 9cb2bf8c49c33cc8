"""Value a case: methods side by side, as ranges, and what has to be true.

case ─▶ ledger ─▶ known_by(day) ─▶ picture ─▶ drivers ─▶ the eight answers ─▶ methods ─▶ together
                                                  └─▶ futures, grid, tornado, what has to be true, margin of safety
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import final

from steelyard.desk.bench import Bench
from steelyard.models.case.back_test import back_test
from steelyard.models.case.base_rates import held_against
from steelyard.models.case.cash import CashCase, Parts, at_end, cash_case, has_value
from steelyard.models.case.driver import Driver, DriverName, drivers_of, known_by, set_drivers
from steelyard.models.case.multiple import multiple_at
from steelyard.models.case.pairs import Pairs, pairs_at
from steelyard.models.case.per_share import per_share
from steelyard.models.case.price import Price, price_to_meet
from steelyard.models.case.safety import safety
from steelyard.models.case.side_by_side import (
    BANK,
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
from steelyard.models.prices import latest, quotes
from steelyard.models.relative import value_by_ring
from steelyard.models.scale import breaches, place_on_scale
from steelyard.models.valuation import Gap, Layer
from steelyard.picture.company import Picture
from steelyard.reports.case_value import CaseValue, Futures, Way
from steelyard.sources.case import Correlation
from steelyard.words.assumption import End
from steelyard.words.errors import NoSuchMethodError
from steelyard.words.measure import Verdict
from steelyard.words.names import nearest_first


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
        ModelInputError: the price that is asked about is none, or in a currency without a rate.
    """
    case, day = bench.case, asked.day or bench.case.day
    bench.ledger.must_know_something(case.company, day)
    picture = Picture(case, bench.ledger.known_by(day))
    stated = set_drivers(drivers_of(case.dcf, case.failure) if case.dcf else (), asked.settings)
    stated, late = known_by(stated, day)
    answers = [answer for answer in case.answers if answer.day <= day] if asked.judged else []
    drivers, moves = wired(stated, answers)
    scale = place_on_scale(case.scale, picture) if case.scale else None
    relative = value_by_ring(case.relative, picture) if case.relative else None
    cash = cash_case(case.dcf, picture) if case.dcf and drivers and not case.financial else ()
    lacks = late or (cash if not isinstance(cash, CashCase) else ())
    methods = _methods(picture, cash, drivers, lacks, relative)
    if asked.method:
        methods = _only(methods, asked.method)
    known = cash if isinstance(cash, CashCase) and any(each.name == "cash" for each in methods) else None
    methods = weighted(methods, [each for each in case.weights if each.day <= day])
    blended = together(methods, scale)
    found_quotes, price_gaps = quotes(picture)
    price = price_to_meet(asked.price, latest(found_quotes), picture)
    wider = sum(move.question in WIDENS and move.verdict is Verdict.BAD for move in moves)
    return CaseValue(
        case=case,
        picture=picture,
        drivers=drivers,
        moves=moves,
        methods=methods,
        together=blended,
        scale=scale,
        relative=relative,
        breaches=breaches(scale, price.low, price.high) if scale and price else (),
        ways=_ways(bench, known, drivers, day),
        against=held_against(stated, [each for each in case.base_rates if each.day <= day]),
        met=back_test(picture),
        futures=_futures(known, drivers, asked, [each for each in case.correlations if each.day <= day]),
        parts=_parts(known, drivers),
        truths=_truths(known, drivers, price),
        pairs=_pairs(known, drivers, price),
        multiple=multiple_at(price.amount, case.relative, relative, picture) if case.relative and price else None,
        price=price,
        tornado=tornado(known, drivers) if known else (),
        grid=grid(known, drivers, DriverName.GROWTH, DriverName.RATE) if known else None,
        safety=safety(blended.low, blended.mid, blended.high, wider=wider) if blended else None,
        gaps=_gaps(
            scale.layer if scale else None,
            relative,
            late,
            known.gaps if known else lacks,
            price_gaps,
            _undrawn(known, asked),
        ),
        shares=per_share(blended, picture),
    )


def _methods(
    picture: Picture,
    cash: CashCase | tuple[Gap, ...],
    drivers: tuple[Driver, ...],
    lacks: tuple[Gap, ...],
    relative: Layer | None,
) -> tuple[SideValue, ...]:
    """The methods, each with its range or the reason why not."""
    case = picture.case
    if isinstance(cash, CashCase):
        first = cash_value(cash, drivers)
    else:
        why = BANK if case.financial else lacks[0].what if lacks else "the case asks for no [dcf]"
        first = SideValue(name="cash", says="discounted cash flow", why_not=why)
    by_ring = relative_value(relative)
    if drivers:
        residual = residual_value(picture, drivers)
    else:
        residual = SideValue(
            name="residual income", says="book value and residual income", why_not="no rate is assumed by that day"
        )
    floor = net_cash(picture)
    if case.financial:
        floor = SideValue(name=floor.name, says=floor.says, why_not=BANK)
    return (first, by_ring, residual, floor)


def _only(methods: tuple[SideValue, ...], name: str) -> tuple[SideValue, ...]:
    wanted = name.strip().lower().replace("-", " ").replace("_", " ")
    found = tuple(each for each in methods if each.name == wanted)
    if not found:
        raise NoSuchMethodError(name, nearest_first(wanted, [each.name for each in methods]))
    return found


def _gaps(scale: Layer | None, relative: Layer | None, *more: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """All that is not known, each once."""
    found = [gap for layer in (scale, relative) if layer for gap in layer.gaps]
    return tuple(dict.fromkeys((*found, *(gap for gaps in more for gap in gaps))))


def _undrawn(cash: CashCase | None, asked: Asked) -> tuple[Gap, ...]:
    """Futures that were asked for and cannot be drawn."""
    if cash or not asked.draws:
        return ()
    return (Gap("no future was drawn: there is no cash value to draw", "Give the case a [dcf]; see what it lacks."),)


def _parts(cash: CashCase | None, drivers: tuple[Driver, ...]) -> Parts | None:
    if cash is None:
        return None
    of, years = at_end(drivers, End.MID)
    return cash.parts(of, years=years) if has_value(of) else None


def _truths(cash: CashCase | None, drivers: tuple[Driver, ...], price: Price | None) -> tuple[Truth, ...]:
    if cash is None or price is None:
        return ()
    of, years = at_end(drivers, End.MID)
    return what_must_be_true(cash, of, years, price.amount) if has_value(of) else ()


def _pairs(cash: CashCase | None, drivers: tuple[Driver, ...], price: Price | None) -> Pairs | None:
    if cash is None or price is None:
        return None
    of, years = at_end(drivers, End.MID)
    return pairs_at(cash, drivers, of, years, price.amount) if has_value(of) else None


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


def _futures(
    cash: CashCase | None, drivers: tuple[Driver, ...], asked: Asked, tied: list[Correlation]
) -> Futures | None:
    """Many futures, drawn; the part of the program for whole markets has to be installed."""
    if cash is None or not asked.draws:
        return None
    from steelyard.desk.futures import draw  # noqa: PLC0415 - numpy is an extra

    return draw(cash, drivers, draws=asked.draws, seed=asked.seed, tied=tied)
