"""The picture at the top of the page: ranges of value as bands, prices as marks, on one axis.

Value and price differ in shape and colour, not in colour alone; the same numbers stand in the table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10
from typing import Final, final

from markupsafe import Markup

from steelyard.reports.numbers import short

_WIDTH: Final = 900
_LEFT: Final = 262
_RIGHT: Final = 24
_ROW: Final = 30
_TOP: Final = 8
_FAR: Final = 4


@final
@dataclass(frozen=True)
class Row:
    """One row of the chart: a band of value with its middle, or a mark of price."""

    label: str
    low: Decimal
    high: Decimal
    mid: Decimal | None
    """The middle of a value; nothing for a price."""
    anchor: str
    """The id of the number that the row leads to."""
    is_total: bool = False


def chart(rows: Sequence[Row], unit: str) -> Markup:
    """The rows as SVG; nothing where there are none."""
    if not rows:
        return Markup()
    low = min(Decimal(0), *(row.low for row in rows))
    high = max(Decimal(0), _top(rows))
    scale = _Scale(low, high if high > low else low + 1)
    height = _TOP + _ROW * len(rows) + 30
    parts = [_grid(scale, height, unit)]
    parts += [_row(row, scale, _TOP + _ROW * place) for place, row in enumerate(rows)]
    label = "; ".join(f"{row.label}: {_ends(row)}" for row in rows)
    head = Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(_WIDTH, height, label)
    return head + Markup().join(parts) + Markup("</svg>")


def _top(rows: Sequence[Row]) -> Decimal:
    """The end of the axis: prices far above every value are shown at the edge, so that the values stay readable."""
    values = [row.high for row in rows if row.mid is not None and row.high > 0]
    highest = max(row.high for row in rows)
    return min(highest, max(values) * _FAR) if values else highest


@final
@dataclass(frozen=True)
class _Scale:
    """From amounts to places on the page."""

    low: Decimal
    high: Decimal

    def x(self, amount: Decimal) -> float:
        part = (min(amount, self.high) - self.low) / (self.high - self.low)
        return round(_LEFT + float(part) * (_WIDTH - _LEFT - _RIGHT), 1)

    def ticks(self) -> list[Decimal]:
        """Four to eight round amounts."""
        span = float(self.high - self.low)
        step = 10 ** floor(log10(span / 4))
        factor = next(f for f in (1, 2, 2.5, 5, 10) if span / (step * f) <= 8)  # noqa: PLR2004 - marks on an axis
        width = Decimal(str(step * factor))
        first = ceil(self.low / width)
        return [width * n for n in range(first, int(self.high / width) + 1)]


def _grid(scale: _Scale, height: int, unit: str) -> Markup:
    parts = []
    for tick in scale.ticks():
        x = scale.x(tick)
        parts.append(Markup('<line class="grid" x1="{0}" x2="{0}" y1="4" y2="{1}"/>').format(x, height - 26))
        parts.append(Markup('<text class="tick" x="{}" y="{}">{}</text>').format(x, height - 10, short(tick)))
    unit_mark = Markup('<text class="unit" x="{}" y="{}">{}</text>').format(4, height - 10, unit)
    return Markup().join([*parts, unit_mark])


def _row(row: Row, scale: _Scale, top: int) -> Markup:
    middle = top + _ROW // 2
    shape = _band(row, scale, middle) if row.mid is not None else _mark(row, scale, middle)
    kind = "price" if row.mid is None else "total" if row.is_total else "value"
    text = Markup('<text class="label" x="{}" y="{}">{}</text>').format(_LEFT - 14, middle + 4, _cut(row.label))
    title = Markup("<title>{}: {}</title>").format(row.label, _ends(row))
    return Markup('<a href="#{}" class="{}">{}{}{}</a>').format(row.anchor, kind, title, text, shape)


def _band(row: Row, scale: _Scale, middle: int) -> Markup:
    assert row.mid is not None
    left, right, centre = scale.x(row.low), scale.x(row.high), scale.x(row.mid)
    band = Markup('<rect x="{}" y="{}" width="{}" height="14" rx="3"/>').format(
        left, middle - 7, max(2.0, right - left)
    )
    return band + Markup('<line class="mid" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>').format(
        centre, middle - 10, middle + 10
    )


def _mark(row: Row, scale: _Scale, middle: int) -> Markup:
    """A diamond for one price, two joined by a line for a range."""
    ends = sorted({scale.x(row.low), scale.x(row.high)})
    diamonds = [
        Markup('<path d="M{0} {2}L{1} {3}L{0} {4}L{5} {3}Z"/>').format(x, x + 6, middle - 6, middle, middle + 6, x - 6)
        for x in ends
    ]
    line = Markup('<line class="span" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>').format(ends[0], ends[-1], middle)
    beyond = Markup('<text class="tick" x="{}" y="{}">{} →</text>').format(ends[-1] - 42, middle + 4, short(row.high))
    return line + Markup().join(diamonds) + (beyond if row.high > scale.high else Markup())


def _ends(row: Row) -> str:
    if row.low == row.high:
        return short(row.low)
    middle = "" if row.mid is None else f", middle {short(row.mid)}"
    return f"{short(row.low)} to {short(row.high)}{middle}"


def _cut(label: str, most: int = 33) -> str:
    return label if len(label) <= most else label[: most - 1] + "…"
