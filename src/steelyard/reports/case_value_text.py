"""The value of a case on one screen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.models.case.driver import Driver, DriverName
from steelyard.models.case.side_by_side import SideValue
from steelyard.models.valuation import Note
from steelyard.reports.case_value import CaseValue
from steelyard.reports.columns import wrap
from steelyard.reports.numbers import short, show

_NAME: Final = 18
_AMOUNT: Final = 12
_FEW: Final = 40
"""Letters of what a figure says that stand beside it."""


def as_text(value: CaseValue, *, width: int) -> str:
    """Everything that a person looks at first, and where the rest is."""
    sections = (
        *(_head(value, width), _methods(value, width), _scale(value, width), _rings(value, width)),
        *(_drivers(value, width), _truths(value, width)),
    )
    more = (_futures(value), _ways(value), _tornado(value), _grid(value), _safety(value), _gaps(value, width))
    blocks = ["\n".join(lines) for lines in map(list, (*sections, *more)) if lines]
    return "\n\n".join(blocks)


def _head(value: CaseValue, width: int) -> Iterator[str]:
    case, found = value.case, value.together
    yield from wrap(f"{case.title}: {case.company}, {value.picture.day}, in {case.currency}", width)
    if found is None:
        price = f" The price is {_money(value.price.amount)} ({value.price.says})." if value.price else ""
        yield from wrap(f"No method gives a range; below stands why.{price}", width)
        yield from (line for each in value.breaches for line in wrap(noted(each), width, mark="! "))
        return
    says = f"Worth {_money(found.low)} to {_money(found.high)} (middle {_money(found.mid)})"
    if value.price:
        amount = value.price.amount
        says += f"; the price, {_money(amount)} ({value.price.says})"
        says += f", is {amount / found.mid - 1:+.0%} against the middle" if found.mid > 0 else ""
    yield from wrap(f"{says}.", width)
    for each in value.shares:
        yield from wrap(f"{each.of}: {each.low:.4g} to {each.high:.4g} (middle {each.mid:.4g})", width, mark="  ")
    yield from (line for each in value.breaches for line in wrap(noted(each), width, mark="! "))
    if not found.agrees:
        yield from wrap("The methods have no value in common: look at their assumptions before the range.", width)


def _methods(value: CaseValue, width: int) -> Iterator[str]:
    yield f"{'Methods':<{_NAME}}{'low':>{_AMOUNT}}{'middle':>{_AMOUNT}}{'high':>{_AMOUNT}}  weight"
    reasons = {each.because for each in value.methods if each.weight}
    for each in value.methods:
        yield _method(each)
        if each.why_not:
            yield from wrap(f"left out: {each.why_not}", width, mark=" " * 4)
        elif each.because and (len(reasons) > 1 or not each.weight):
            yield from wrap(f"weight: {each.because}", width, mark=" " * 4)
    if value.together:
        apart = value.together.spread
        spread = "" if apart is None or apart == 1 else f" The middles are {apart:.2f} times apart."
        weights = f" Weights: {', '.join(reasons)}." if len(reasons) == 1 else ""
        yield from wrap(f"Together: {value.together.says}.{weights}{spread}", width)
    if value.terminal_share is not None:
        share = f"Beyond the forecast lies {value.terminal_share:.0%} of the cash value of operations"
        multiple = (
            "" if value.terminal_multiple is None else f", sold at {value.terminal_multiple:.2g} times the measure"
        )
        yield from wrap(f"{share}{multiple}.", width)


def _method(each: SideValue) -> str:
    ends = [each.low, each.mid, each.high]
    amounts = "".join(f"{'–' if end is None else _money(end):>{_AMOUNT}}" for end in ends)
    weight = f"{each.weight:.0%}" if each.weight else "–"
    return f"  {each.name:<{_NAME - 2}}{amounts}  {weight}"


def _scale(value: CaseValue, width: int) -> Iterator[str]:
    scale = value.scale
    if scale is None:
        return
    yield from wrap(f"Scale: {scale.layer.basis}", width)
    ends = [("not known" if step is None else _money(float(step.amount))) for step in (scale.floor, scale.ceiling)]
    yield f"  above {ends[0]}, below {ends[1]}"
    for note in scale.layer.notes[1:]:  # the first says the order over again
        yield from wrap(noted(note), width, mark="  ")


def _rings(value: CaseValue, width: int) -> Iterator[str]:
    layer = value.relative
    if layer is None or not (layer.range or layer.notes):
        return
    yield from wrap(f"Rings: {layer.basis}", width)
    if layer.range:
        yield from wrap(layer.range.mid.says, width, mark="  ")
    for note in layer.notes:
        yield from wrap(noted(note), width, mark="  ")
    if value.multiple and value.price:
        says = f"The price is {value.multiple.multiple:.3g} times {value.multiple.of}"
        if value.multiple.growth is not None:
            says += f"; at the middle's multiple that takes growth of {value.multiple.growth:.3g}%"
        yield from wrap(says, width, mark="  ")


def noted(note: Note) -> str:
    """A note with its amounts, and what each is where a few words say it."""
    told = [show(step.amount, step.unit) + (f" {step.says}" if len(step.says) <= _FEW else "") for step in note.steps]
    return f"{note.says} {', '.join(told)}".strip()


def _drivers(value: CaseValue, width: int) -> Iterator[str]:
    if not value.drivers:
        return
    yield "Drivers"
    for driver in value.drivers:
        yield from wrap(f"{driver.name.words}: {_range(driver)}", width, mark="  ")
    for each in value.against:
        yield from wrap(each.says, width, mark="! " if each.is_rare else "  ")
    for met in value.met:
        yield from wrap(f"{met.says}: {met.off:+.3g}%", width, mark="  ")
    if not value.met:
        yield from wrap(
            "No earlier forecast of the company can be laid beside what came: its growth is untested.", width, mark="  "
        )
    if value.moves:
        yield "The eight answers"
        for move in value.moves:
            yield from wrap(f"{move.question} ({move.verdict}): {move.says}", width, mark="  ")


def _range(driver: Driver) -> str:
    unit = " years" if driver.name is DriverName.YEARS else "%"
    if not driver.is_range:
        return f"{driver.mid:g}{unit}"
    return f"{driver.low:g}{unit} to {driver.high:g}{unit}, middle {driver.mid:g}{unit}"


def _truths(value: CaseValue, width: int) -> Iterator[str]:
    if value.truths and value.price:
        yield from wrap(f"What has to be true for {_money(value.price.amount)}, all else in the middle", width)
        for truth in value.truths:
            yield from wrap(truth.says, width, mark="  ")
    if value.pairs and value.price:
        other = value.pairs.other.words
        yield from wrap(f"Pairs that reach {_money(value.price.amount)}: growth of the first year with {other}", width)
        told = (
            f"{growth:.4g}% with {'none' if needs is None else f'{needs:.4g}%'}" for growth, needs in value.pairs.points
        )
        yield from wrap(" · ".join(told), width, mark="  ")


def _percent(amount: float | None) -> str:
    return "none" if amount is None else f"{amount:.4g}%"


def _futures(value: CaseValue) -> Iterator[str]:
    found = value.futures
    if found is None:
        return
    yield f"{found.draws:,} futures (seed {found.seed}); {found.failed:,} have no value: counted, not drawn again"
    yield "  " + "   ".join(f"p{key} {_money(amount)}" for key, amount in found.percentiles.items())
    yield "  moved by " + ", ".join(f"{name} {rank:+.2f}" for name, rank in found.moved_by.items())


def _ways(value: CaseValue) -> Iterator[str]:
    if value.ways:
        yield "Scenarios"
        for way in value.ways:
            amount = "no value" if way.value is None else _money(way.value)
            yield f"  {way.weight:>5.0%}  {way.name}: {amount}"
        if value.expected is not None:
            yield f"  expected: {_money(value.expected)}"


def _tornado(value: CaseValue) -> Iterator[str]:
    if value.tornado:
        yield "What matters most, each alone"
        for bar in value.tornado:
            ends = [("–" if end is None else _money(end)) for end in (bar.at_low, bar.at_high)]
            yield f"  {bar.driver.words:<32}{bar.low:>7g} → {ends[0]:>10}   {bar.high:>7g} → {ends[1]:>10}"


def _grid(value: CaseValue) -> Iterator[str]:
    found = value.grid
    if found is None:
        return
    yield f"{found.rows.words} down, {found.columns.words} across"
    yield " " * 8 + "".join(f"{column:>{_AMOUNT}g}%" for column in found.column_values)
    for row, cells in zip(found.row_values, found.equity, strict=True):
        yield f"{row:>7g}%" + "".join(f"{'–' if cell is None else _money(cell):>{_AMOUNT + 1}}" for cell in cells)


def _safety(value: CaseValue) -> Iterator[str]:
    found = value.safety
    if found is None:
        return
    yield f"Uncertainty: {found.uncertainty}"
    if found.buy_below is not None and found.sell_above is not None:
        yield f"  margin of safety: buy below {_money(found.buy_below)}, sell above {_money(found.sell_above)}"


def _gaps(value: CaseValue, width: int) -> Iterator[str]:
    if value.gaps:
        yield "Not known"
        for gap in value.gaps:
            yield from wrap(gap.what, width, mark="  – ")


def _money(amount: float) -> str:
    return short(Decimal(repr(amount)))
