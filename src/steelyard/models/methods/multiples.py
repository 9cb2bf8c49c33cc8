"""Multiples: what the prices of peers make a company worth, by every multiple that is known, as a range."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.multiples_gives import GIVES
from steelyard.models.methods.peer_inputs import Name
from steelyard.models.methods.priced_inputs import PricedGiven, claims_of, priced
from steelyard.models.peers.multiples import (
    MULTIPLES,
    Multiple,
    Priced,
    Seen,
    Whole,
    multiple_named,
    multiple_of,
    multiples_seen,
)
from steelyard.models.peers.summary import Centre, Quartiles, Summary
from steelyard.models.peers.worth import Claims, Worth, worth_by_multiple
from steelyard.words.errors import ModelInputError


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
    target, claims = priced(given), claims_of(given)
    peers = [priced(each) for each in inputs.peers]
    _names_differ([target, *peers])
    seen = [multiples_seen(peers, each, inputs.quartiles) for each in _asked(inputs)]
    notes = list(_left_out(seen, target if inputs.target else None))
    values: dict[str, Number] = {}
    lines: list[Line] = []
    headline: dict[str, Number] = {}
    for each in seen:
        figure = target.figures.get(each.multiple.over)
        if each.summary is None:
            continue
        centre = each.summary.at(inputs.centre)
        values |= _of_peers(each, each.summary) | _own(target, each.multiple, centre)
        lines += _peer_lines(each, each.summary, inputs)
        named: dict[str, Number] = {}
        if figure is not None and figure > 0:
            worths = [worth_by_multiple(end, figure, each.multiple.of, claims) for end in _ends(each.summary, inputs)]
            named = _worths(each.multiple, worths, given.shares)
            values |= {f"{each.multiple.name}_{key}": value for key, value in named.items()}
            lines += _worth_lines(each.multiple, worths[1], figure, claims)
        if _is_better(named, headline):
            headline = {**named, "multiple": each.multiple.name, "times": centre}
    if not headline or (inputs.target and headline.keys() == {"multiple", "times"} and not _any_own(values)):
        advice = "Give the target a figure above zero for a multiple that a peer has."
        raise ModelInputError("multiples", "none that applies", " ".join(notes) or "no multiple is known", advice)
    notes += _on_the_range(seen, headline)
    return Worked(values={**headline, **values}, lines=tuple(lines), notes=tuple(notes))


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


def _asked(inputs: MultiplesInputs) -> list[Multiple]:
    if inputs.use:
        return [multiple_named(name) for name in dict.fromkeys(inputs.use)]
    return list(MULTIPLES.values())


def _ends(summary: Summary, inputs: MultiplesInputs) -> tuple[float, float, float]:
    """The quartiles with the centre between; a mean that lies beyond one of them is that end."""
    middle = summary.at(inputs.centre)
    return min(summary.first_quartile, middle), middle, max(summary.third_quartile, middle)


def _of_peers(seen: Seen, summary: Summary) -> dict[str, Number]:
    found: dict[str, Number] = {
        "n": float(summary.n),
        "dropped": float(len(seen.dropped)),
        "low": summary.low,
        "first_quartile": summary.first_quartile,
        "median": summary.median,
        "third_quartile": summary.third_quartile,
        "high": summary.high,
        "mean": summary.mean,
        "harmonic_mean": summary.harmonic_mean,
        "peers": list(seen.each),
        "each": list(seen.each.values()),
    }
    return {f"{seen.multiple.name}_{key}": value for key, value in found.items()}


def _own(target: Priced, multiple: Multiple, centre: float) -> dict[str, Number]:
    """At what the target itself is priced, and how far above or below its peers."""
    match multiple_of(target, multiple):
        case float(own):
            return {f"{multiple.name}_own": own, f"{multiple.name}_premium": own / centre - 1}
    return {}


def _worths(multiple: Multiple, worths: list[Worth], shares: float | None) -> dict[str, Number]:
    """The values at the middle, the low and the high end, of what is known."""
    ends = [worths[1], worths[0], worths[2]]
    found: dict[str, Number] = {}
    equity = [each.equity for each in ends if each.equity is not None]
    enterprise = [each.enterprise for each in ends if each.enterprise is not None]
    found |= dict(zip(("value", "value_low", "value_high"), equity, strict=False))
    if shares is not None:
        per = [each / shares for each in equity]
        found |= dict(zip(("per_share", "per_share_low", "per_share_high"), per, strict=False))
    if multiple.of is Whole.ENTERPRISE:
        found |= dict(
            zip(("enterprise_value", "enterprise_value_low", "enterprise_value_high"), enterprise, strict=False)
        )
    return found


def _peer_lines(seen: Seen, summary: Summary, inputs: MultiplesInputs) -> Iterator[Line]:
    words = seen.multiple.words
    yield from (Line(f"{name}, {words}", found) for name, found in seen.each.items())
    of = f"of {summary.n}" + (f", {len(seen.dropped)} dropped" if seen.dropped else "")
    yield Line(f"{words}, first quartile ({inputs.quartiles}) {of}", summary.first_quartile)
    yield Line(f"{words}, {inputs.centre.replace('_', ' ')} {of}", summary.at(inputs.centre))
    yield Line(f"{words}, third quartile ({inputs.quartiles}) {of}", summary.third_quartile)


def _worth_lines(multiple: Multiple, worth: Worth, figure: float, claims: Claims) -> Iterator[Line]:
    over = multiple.over.replace("_", " ")
    yield Line(f"own {over}", figure)
    if multiple.of is Whole.ENTERPRISE and worth.enterprise is not None:
        yield Line(f"enterprise value, {worth.multiple:g} × {over}", worth.enterprise)
        if worth.equity is not None and claims.net_debt is not None:
            yield Line("net debt, taken off", claims.net_debt)
            yield Line("minorities, taken off", claims.minorities)
            yield Line("preferred, taken off", claims.preferred)
            yield Line("associates, added", claims.associates)
    if worth.equity is not None:
        yield Line(f"value of the equity by {multiple.words}", worth.equity)


def _left_out(seen: list[Seen], target: Priced | None) -> Iterator[str]:
    """What was dropped, and what could not be put on the target."""
    for each in seen:
        words = each.multiple.words
        if each.dropped:
            why = "; ".join(f"{name}: {why}" for name, why in each.dropped.items())
            yield f"{words}: {len(each.dropped)} of {len(each.dropped) + len(each.each)} dropped ({why})."
        if each.unknown and (each.each or each.dropped):
            yield f"{words}: not known of {', '.join(each.unknown)}."
        figure = target.figures.get(each.multiple.over) if target else None
        if target and each.summary and figure is None:
            yield f"{words}: {each.multiple.over} of {target.name} is not known, so it makes no value."
        elif target and each.summary and figure is not None and figure <= 0:
            yield f"{words}: {each.multiple.over} of {target.name} is {figure:g} and bears no multiple."
        if each.summary and each.summary.n == 1:
            yield f"{words} rests on one peer, {next(iter(each.each))}: its range is no range."


def _on_the_range(seen: list[Seen], headline: dict[str, Number]) -> Iterator[str]:
    others = [each.multiple.name for each in seen if each.summary]
    if len(others) > 1 and ("value" in headline or "enterprise_value" in headline):
        yield f"The value is that by {headline['multiple']}; name another first in “use”."
    value = headline.get("value")
    if value is None and "enterprise_value" in headline:
        yield "Net debt is not given: the value is that of the business, not of its equity."
    elif isinstance(value, float) and value < 0:
        yield "The claims are larger than the business: the value of the equity is below zero and is shown as it is."


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
