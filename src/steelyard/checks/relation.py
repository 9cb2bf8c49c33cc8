"""A relation: figures that must fit each other, by an identity or by what words claim of them.

    inputs ── formula of the kind ──▶ an interval, which must meet the stated figure, or the bound that words set

A relation says nothing about who is right. `judge` holds the one against the other; `repair` asks which figure,
misprinted by one slip, would explain a gap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias, final

from steelyard.checks import arithmetic
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.sources.document import Citation
from steelyard.words.interval import Interval, Printed


class Kind(StrEnum):
    """What ties the figures; behind each, the inputs in their order and the formula of the result."""

    CHANGE = "change"  # base, new: 100 · (new / base - 1)
    DIFFERENCE = "difference"  # base, new: new - base
    SHARE = "share"  # part, whole: 100 · part / whole
    GROWTH = "growth rate"  # first, last, over `years`: 100 · ((last / first)^(1/years) - 1)
    SUM = "sum"  # parts: their sum
    AVERAGE = "average"  # parts: their mean
    RATIO = "ratio"  # upper, lower: upper / lower
    MARGIN = "margin"  # profit, revenue: 100 · profit / revenue
    MULTIPLE = "multiple"  # multiple, figure: multiple · figure, such as price-earnings × earnings
    PER_SHARE = "per share"  # figure per share, shares: their product
    CONVERSION = "conversion"  # amount, rate: amount · rate, in the other currency
    DRAWDOWN = "drawdown"  # peak or listing price, price: 100 · (price / peak - 1)
    RUNWAY = "runway"  # cash, loss of a year …: cash / mean size of the losses, in years
    IMPLIED_WHOLE = "implied whole"  # price, stake in percent: 100 · price / stake
    MARKET = "share of a market"  # share in percent, size: share · size / 100
    CHAIN = "chain of changes"  # first, change in percent, change …: first · (1 + change/100) · …
    SAME = "said again"  # figure: itself
    DIRECTION = "direction"  # earlier, later: later - earlier, whose sign the words claim
    ORDER = "order"  # figure, figure: second - first, whose sign the words claim
    BOUND = "bound"  # figure: itself, which must lie within what is possible


Formula: TypeAlias = Callable[[Sequence[Interval], int], Interval | None]

FORMULAS: Final[Mapping[Kind, Formula]] = MappingProxyType(
    {
        Kind.CHANGE: lambda of, _: arithmetic.change(of[1], of[0]),
        Kind.DIFFERENCE: lambda of, _: of[1] - of[0],
        Kind.SHARE: lambda of, _: arithmetic.share(of[0], of[1]),
        Kind.GROWTH: lambda of, years: arithmetic.growth(of[1], of[0], years),
        Kind.SUM: lambda of, _: arithmetic.total(of),
        Kind.AVERAGE: lambda of, _: arithmetic.average(of),
        Kind.RATIO: lambda of, _: arithmetic.ratio(of[0], of[1]),
        Kind.MARGIN: lambda of, _: arithmetic.share(of[0], of[1]),
        Kind.MULTIPLE: lambda of, _: of[0] * of[1],
        Kind.PER_SHARE: lambda of, _: of[0] * of[1],
        Kind.CONVERSION: lambda of, _: of[0] * of[1],
        Kind.DRAWDOWN: lambda of, _: arithmetic.change(of[1], of[0]),
        Kind.RUNWAY: lambda of, _: arithmetic.ratio(of[0], arithmetic.average([*map(arithmetic.size, of[1:])])),
        Kind.IMPLIED_WHOLE: lambda of, _: arithmetic.whole_of(of[0], of[1]),
        Kind.MARKET: lambda of, _: of[0] * of[1] / Interval.exactly(100),
        Kind.CHAIN: lambda of, _: arithmetic.chain(of[0], of[1:]),
        Kind.SAME: lambda of, _: of[0],
        Kind.DIRECTION: lambda of, _: of[1] - of[0],
        Kind.ORDER: lambda of, _: of[1] - of[0],
        Kind.BOUND: lambda of, _: of[0],
    }
)


@final
@dataclass(frozen=True, slots=True)
class Term:
    """A figure as it counts in a relation: its printed value and where it stands."""

    value: Printed
    name: str = ""
    """What it is, in a few words: "FY2022", "the whole in FY2022"."""
    citation: Citation | None = None
    """Where it stands; none for a row that was handed over without a document."""
    fact: Fact | None = None
    """The fact that it is, if it is one."""
    repair: RepairDecision | None = None
    """The repair by which its value is not the printed one."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Figures that must fit each other."""

    kind: Kind
    inputs: tuple[Term, ...]
    stated: Term | None = None
    """The figure that must be the result; none where words only claim a bound."""
    bound: Interval | None = None
    """What words, or what is possible, claim of the result."""
    years: int = 1
    """Between the first and the last figure of a growth rate."""
    tie: str = ""
    """What ties them: words of the text, or the lines of a table."""
    caution: str = ""
    """Why a gap would be no misprint: another basis, another scope, a reading that is only likely. Empty where a gap
    has no such explanation."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The inputs, and behind them the stated figure."""
        return self.inputs if self.stated is None else (*self.inputs, self.stated)

    def work_out(self, inputs: Sequence[Interval]) -> Interval | None:
        """The result that inputs allow; nothing where the question has no meaning."""
        return FORMULAS[self.kind](inputs, self.years)


def term_of(fact: Fact, name: str = "") -> Term:
    """A fact as a term."""
    return Term(fact.value, name, fact.citation, fact)
