"""What values by multiples give: by name, line by line, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from steelyard.models.methods.method import Line, Number
from steelyard.models.peers.multiples import Multiple, Priced, Seen, Whole, multiple_of
from steelyard.models.peers.summary import Centre, Quartiles, Summary, quantile
from steelyard.models.peers.worth import Claims, Worth


def of_peers(seen: Seen, summary: Summary) -> dict[str, Number]:
    """What the peers say together, under the name of the multiple."""
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


def own_multiple(target: Priced, multiple: Multiple, centre: float) -> dict[str, Number]:
    """At what the target itself is priced, and how far above or below its peers."""
    match multiple_of(target, multiple):
        case float(own):
            return {f"{multiple.name}_own": own, f"{multiple.name}_premium": own / centre - 1}
    return {}


def of_worths(multiple: Multiple, worths: list[Worth], shares: float | None) -> dict[str, Number]:
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


def peer_lines(seen: Seen, summary: Summary, centre: Centre) -> Iterator[Line]:
    """Each peer, the quartiles and what stands for them."""
    words = seen.multiple.words
    yield from (Line(f"{name}, {words}", found) for name, found in seen.each.items())
    of = f"of {summary.n}" + (f", {len(seen.dropped)} dropped" if seen.dropped else "")
    yield Line(f"{words}, first quartile ({summary.method}) {of}", summary.first_quartile)
    yield Line(f"{words}, {centre.replace('_', ' ')} {of}", summary.at(centre))
    yield Line(f"{words}, third quartile ({summary.method}) {of}", summary.third_quartile)


def worth_lines(multiple: Multiple, worth: Worth, figure: float, claims: Claims) -> Iterator[Line]:
    """From the figure by the business to the equity."""
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


def left_out(seen: list[Seen], target: Priced | None) -> Iterator[str]:
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


def on_the_range(seen: list[Seen], headline: dict[str, Number]) -> Iterator[str]:
    """Which multiple the value is by, and what it is the value of."""
    others = [each.multiple.name for each in seen if each.summary]
    if len(others) > 1 and ("value" in headline or "enterprise_value" in headline):
        yield f"The value is that by {headline['multiple']}; name another first in “use”."
    value = headline.get("value")
    if value is None and "enterprise_value" in headline:
        yield "Net debt is not given: the value is that of the business, not of its equity."
    elif isinstance(value, float) and value < 0:
        yield "The claims are larger than the business: the value of the equity is below zero and is shown as it is."


def across(values: Sequence[float]) -> dict[str, Number]:
    """The values of the equity by all multiples side by side; nothing for fewer than two."""
    if len(values) <= 1:
        return {}
    ordered = sorted(values)
    return {
        "across_lowest": ordered[0],
        "across_median": quantile(ordered, 0.5, Quartiles.INCLUSIVE),
        "across_mean": fsum(ordered) / len(ordered),
        "across_highest": ordered[-1],
    }
