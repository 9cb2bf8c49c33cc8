"""Multiples of peers: what the market pays for one unit of a figure, and which of them say nothing.

A multiple of a loss, or of a business that costs less than its cash, is not low but meaningless. It is dropped, and the
drop is counted and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, final

from steelyard.models.peers.summary import Quartiles, Summary, summarised
from steelyard.words.errors import ModelInputError


class Whole(StrEnum):
    """What is paid for: the owners' part, or the whole business with its debt."""

    EQUITY = "equity"
    ENTERPRISE = "enterprise"


@final
@dataclass(frozen=True, slots=True)
class Multiple:
    """A price over a figure."""

    name: str
    of: Whole
    over: str
    words: str


def _table() -> dict[str, Multiple]:
    rows = (
        Multiple("pe", Whole.EQUITY, "net_income", "P/E"),
        Multiple("ev_ebitda", Whole.ENTERPRISE, "ebitda", "EV/EBITDA"),
        Multiple("ev_ebit", Whole.ENTERPRISE, "ebit", "EV/EBIT"),
        Multiple("ev_sales", Whole.ENTERPRISE, "sales", "EV/sales"),
        Multiple("pb", Whole.EQUITY, "book_equity", "P/B"),
        Multiple("p_fcf", Whole.EQUITY, "free_cash_flow", "price to free cash flow"),
        Multiple("ps", Whole.EQUITY, "sales", "price to sales"),
    )
    forward = (
        Multiple(f"forward_{row.name}", row.of, f"forward_{row.over}", f"forward {row.words}")
        for row in rows
        if row.name != "pb"
    )
    return {row.name: row for row in (*rows, *forward)}


MULTIPLES: Final[Mapping[str, Multiple]] = MappingProxyType(_table())
"""By name: trailing ones over the figure of the last year, forward ones over that of the next."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """A company with what the market pays and what it gets; what lacks is not known."""

    name: str
    market_value: float | None = None
    enterprise_value: float | None = None
    figures: Mapping[str, float] = field(default_factory=dict)
    """By name: `net_income`, `forward_sales`."""
    multiples: Mapping[str, float] = field(default_factory=dict)
    """As printed, by name; one that is given is not worked out."""

    def worth(self, whole: Whole) -> float | None:
        """Market or enterprise value."""
        return self.market_value if whole is Whole.EQUITY else self.enterprise_value


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One multiple over all peers."""

    multiple: Multiple
    each: Mapping[str, float]
    """By peer, in the order given."""
    dropped: Mapping[str, str]
    """Why, by peer."""
    unknown: tuple[str, ...]
    summary: Summary | None


def multiple_of(company: Priced, multiple: Multiple) -> float | str | None:
    """A company's multiple; in words why it says nothing; nothing where it is not known.

    ::

        multiple = market or enterprise value / figure
    """
    given = company.multiples.get(multiple.name)
    if given is not None:
        return given if given > 0 else f"{multiple.words} of {given:g} says nothing"
    worth, figure = company.worth(multiple.of), company.figures.get(multiple.over)
    if worth is None or figure is None:
        return None
    if figure <= 0:
        return f"{_said(multiple.over)} is {figure:g}: a multiple of it says nothing"
    if worth <= 0:
        return f"{multiple.of} value is {worth:g}: a multiple of it says nothing"
    found = worth / figure
    return found if found > 0 else f"{worth:g} over {figure:g} is too small to be counted"


def multiples_seen(peers: Iterable[Priced], multiple: Multiple, quartiles: Quartiles = Quartiles.INCLUSIVE) -> Seen:
    """A multiple of every peer, those that say nothing apart.

    Args:
        peers: each with prices and figures of one currency of its own.
        multiple: which.
        quartiles: by which definition.

    Returns:
        The multiples that count, in units of price per unit of figure, and their summary; who was dropped and why;
        of whom nothing is known.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 17: four steps to using multiples.
    """
    each: dict[str, float] = {}
    dropped: dict[str, str] = {}
    unknown: list[str] = []
    for peer in peers:
        match multiple_of(peer, multiple):
            case float(found):
                each[peer.name] = found
            case str(why):
                dropped[peer.name] = why
            case _:
                unknown.append(peer.name)
    return Seen(
        multiple=multiple,
        each=each,
        dropped=dropped,
        unknown=tuple(unknown),
        summary=summarised(list(each.values()), quartiles),
    )


def multiple_named(name: str, known: Mapping[str, Multiple] = MULTIPLES) -> Multiple:
    """The multiple of that name.

    Raises:
        ModelInputError: there is none.
    """
    if name not in known:
        raise ModelInputError("multiple", repr(name), "there is none of that name", f"Known: {', '.join(known)}.")
    return known[name]


def _said(figure: str) -> str:
    return figure.replace("_", " ")
