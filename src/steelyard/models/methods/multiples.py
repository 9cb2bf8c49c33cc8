"""Multiples: what the prices of peers make a company worth, by every multiple that is known, as a range."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from msgspec import Meta, field

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.multiples_gives import GIVES
from steelyard.models.methods.multiples_values import (
    across,
    left_out,
    of_peers,
    of_worths,
    on_the_range,
    own_multiple,
    peer_lines,
    worth_lines,
)
from steelyard.models.methods.peer_inputs import Name
from steelyard.models.methods.priced_inputs import PricedGiven, claims_of, priced
from steelyard.models.peers.multiples import MULTIPLES, Multiple, Priced, Whole, multiple_named, multiples_seen
from steelyard.models.peers.summary import Centre, Quartiles, Summary
from steelyard.models.peers.worth import worth_by_multiple
from steelyard.words.errors import ModelInputError


class OwnMultiple(Inputs, frozen=True, kw_only=True):
    """A multiple over a figure of one's own: EV per subscriber, price over funds from operations."""

    over: Annotated[Name, Meta(description="The figure, by its name under “figures” of each company.")]
    of: Annotated[Whole, Meta(description="What is paid for: equity, or enterprise with its bridge.")]


class MultiplesInputs(Inputs, frozen=True, kw_only=True):
    """Value = the peers' multiple · the company's own figure; by a bridge where the multiple prices the business."""

    target: Annotated[
        PricedGiven | None, Meta(description="The company that is valued; without one the peers are summed up.")
    ] = None
    peers: Annotated[tuple[PricedGiven, ...], Meta(description="Its ring, a row each.")]
    use: Annotated[
        tuple[Name, ...],
        Meta(description=f"Multiples, the headline's first; not given: all that are known. {', '.join(MULTIPLES)}."),
    ] = ()
    own: Annotated[
        dict[Name, OwnMultiple], Meta(description="Multiples of one's own, by name: what they are over, and of what.")
    ] = field(default_factory=dict)
    centre: Annotated[
        Centre,
        Meta(description="What stands for the peers. The median, if not given: one outlier does not move it."),
    ] = Centre.MEDIAN
    quartiles: Annotated[
        Quartiles,
        Meta(description="Inclusive as QUARTILE.INC, numpy and R, or exclusive as QUARTILE.EXC."),
    ] = Quartiles.INCLUSIVE


def work(inputs: MultiplesInputs) -> Worked:
    """The value by each multiple, from the first quartile by the centre to the third.

    Raises:
        ModelInputError: no peer has a multiple that counts, or none can be put on the target; a market
            value not above zero; a name that stands twice.
    """
    must_hold("peers", inputs.peers)
    given = inputs.target or PricedGiven(name="the target")
    known = _known(inputs)
    target, claims = priced(given, known), claims_of(given)
    peers = [priced(each, known) for each in inputs.peers]
    _names_differ([target, *peers])
    asked = [multiple_named(name, known) for name in dict.fromkeys(inputs.use or known)]
    seen = [multiples_seen(peers, each, inputs.quartiles) for each in asked]
    notes = list(left_out(seen, target if inputs.target else None))
    values: dict[str, Number] = {}
    lines: list[Line] = []
    headline: dict[str, Number] = {}
    for each in seen:
        figure = target.figures.get(each.multiple.over)
        if each.summary is None:
            continue
        centre = each.summary.at(inputs.centre)
        values |= of_peers(each, each.summary) | own_multiple(target, each.multiple, centre)
        lines += peer_lines(each, each.summary, inputs.centre)
        named: dict[str, Number] = {}
        if figure is not None and figure > 0:
            worths = [worth_by_multiple(end, figure, each.multiple.of, claims) for end in _ends(each.summary, inputs)]
            named = of_worths(each.multiple, worths, given.shares)
            values |= {f"{each.multiple.name}_{key}": value for key, value in named.items()}
            lines += worth_lines(each.multiple, worths[1], figure, claims)
        if _is_better(named, headline):
            headline = {**named, "multiple": each.multiple.name, "times": centre}
    if not headline or (inputs.target and headline.keys() == {"multiple", "times"} and not _any_own(values)):
        advice = "Give the target a figure above zero for a multiple that a peer has."
        raise ModelInputError("multiples", "none that applies", " ".join(notes) or "no multiple is known", advice)
    notes += on_the_range(seen, headline)
    equity = [value for name in known if isinstance(value := values.get(f"{name}_value"), float)]
    return Worked(values={**headline, **across(equity), **values}, lines=tuple(lines), notes=tuple(notes))


def _is_better(named: dict[str, Number], headline: dict[str, Number]) -> bool:
    """Whether a multiple takes the headline: the first, unless a later one is the first that reaches a value."""
    for key in ("value", "enterprise_value"):
        if key in headline:
            return False
        if key in named:
            return True
    return not headline


def _any_own(values: dict[str, Number]) -> bool:
    return any(key.endswith("_own") for key in values)


def _known(inputs: MultiplesInputs) -> Mapping[str, Multiple]:
    """The usual multiples, and those of one's own.

    Raises:
        ModelInputError: one of one's own bears a usual name.
    """
    for name in inputs.own:
        if name in MULTIPLES:
            raise ModelInputError("own", repr(name), "there is a usual multiple of that name", "Name it otherwise.")
    return {**MULTIPLES, **{name: Multiple(name, each.of, each.over, name) for name, each in inputs.own.items()}}


def _ends(summary: Summary, inputs: MultiplesInputs) -> tuple[float, float, float]:
    """The quartiles with the centre between; a mean that lies beyond one of them is that end."""
    middle = summary.at(inputs.centre)
    return min(summary.first_quartile, middle), middle, max(summary.third_quartile, middle)


def _names_differ(companies: list[Priced]) -> None:
    names: set[str] = set()
    for each in companies:
        if each.name in names:
            raise ModelInputError("name", repr(each.name), "two rows bear it", "Leave the target out of its peers.")
        names.add(each.name)


METHOD: Final = Method(
    name="multiples",
    title="Multiples of peers",
    inputs=MultiplesInputs,
    work=work,
    example={
        "target": {
            "name": "Acme",
            "market_value": 900,
            "shares": 50,
            "net_debt": 120,
            "minorities": 15,
            "net_income": 60,
            "ebitda": 130,
            "sales": 800,
            "book_equity": 400,
        },
        "peers": [
            {"name": "Pear", "market_value": 1500, "net_debt": 300, "net_income": 90, "ebitda": 200, "sales": 1100},
            {"name": "Plum", "price": 12, "shares": 60, "debt": 200, "cash": 80, "net_income": -10, "ebitda": 95},
            {"name": "Fig", "multiples": {"pe": 14.5, "ev_ebitda": 7.8, "pb": 1.9}},
        ],
        "use": ["ev_ebitda", "pe", "pb"],
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 17 to 20",
    gives=GIVES,
)
