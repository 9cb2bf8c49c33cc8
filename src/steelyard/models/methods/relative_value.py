"""Relative value: the multiple of the right ring, what moves it and why, and what every other ring would have said."""

from __future__ import annotations

from typing import Final

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.peer_inputs import factor_of, index_of, one_currency, profile_of, weights_of
from steelyard.models.methods.relative_gives import GIVES
from steelyard.models.methods.relative_inputs import Ends, RelativeInputs
from steelyard.models.peers.distance import Distance, distances
from steelyard.models.peers.gate import Gate, RingSays, at_the_gate, ring_says
from steelyard.models.peers.multiples import Whole
from steelyard.models.peers.profile import Profile
from steelyard.models.peers.reasons import Factor, chained
from steelyard.models.peers.summary import Summary
from steelyard.models.peers.worth import Claims, Worth, worth_by_multiple
from steelyard.words.errors import ModelInputError


def work(inputs: RelativeInputs) -> Worked:
    """The value by the chosen ring, the others beside it, and what the gate finds.

    Raises:
        ModelInputError: a figure not above zero; a factor without a reason or without anybody who stands for it; no
            multiple in the chosen ring; no ring of the name; a cap without a reason.
    """
    gate, factors = _gate(inputs), [factor_of(each) for each in inputs.factors]
    summary = gate.chosen.summary
    if summary is None:
        out = "; ".join(f"{name}: {why}" for name, why in gate.chosen.dropped.items()) or "it has no members"
        raise ModelInputError("chosen", repr(gate.chosen.name), out, "Give the multiple of a member, or another ring.")
    if inputs.cap is not None and not (inputs.cap > 0 and inputs.cap_why.strip()):
        raise ModelInputError("cap", f"{inputs.cap:g}", "it is above zero and has a reason", "Say why in cap_why.")
    if inputs.shares is not None and inputs.shares <= 0:
        raise ModelInputError("shares", f"{inputs.shares:g}", "it is above zero", "Leave it out where it is not known.")
    plain = _ends(summary, inputs)
    moved = [times * factor for times, factor in zip(plain, chained(factors), strict=True)]
    values: dict[str, Number] = _of_worths("", [_worth(each, inputs) for each in moved], inputs, inputs.cap)
    values |= {"multiple_with_factors": moved[1], "multiple_with_factors_low": moved[0]}
    values |= {"multiple_with_factors_high": moved[2], "factor": chained(factors)[1]}
    values |= {"multiple": plain[1], "multiple_low": plain[0], "multiple_high": plain[2], "n": float(summary.n)}
    values |= _of_worths("plain_", [_worth(each, inputs) for each in plain], inputs, None)
    beside, lines = _beside(gate, inputs)
    first = _lines(inputs, factors, summary, plain[1])
    notes = [*_notes(gate, inputs, factors), *gate.findings]
    return Worked(values=values | beside, lines=(*first, *lines), notes=tuple(notes))


def _gate(inputs: RelativeInputs) -> Gate:
    must_hold("rings", inputs.rings)
    place = index_of(inputs.chosen, [ring.name for ring in inputs.rings], "ring")
    for ring in inputs.rings:
        if ring.members:
            index_of(ring.members[0].name, [member.name for member in ring.members], "member")
    found = _distances(inputs)
    said = [
        ring_says(ring.name, {each.name: each.multiple for each in ring.members}, found, inputs.quartiles)
        for ring in inputs.rings
    ]
    return at_the_gate(said[place], [*said[:place], *said[place + 1 :]], inputs.centre)


def _distances(inputs: RelativeInputs) -> dict[str, Distance]:
    """By name; a company that stands in several rings is as it is told first."""
    weights, _ = weights_of(inputs.weights, inputs.why_weights)
    if inputs.target is None:
        return {}
    one_currency([inputs.target, *(member for ring in inputs.rings for member in ring.members)])
    pool: dict[str, Profile] = {}
    for ring in inputs.rings:
        for member in ring.members:
            pool.setdefault(member.name, profile_of(member))
    return {each.name: each for each in distances(profile_of(inputs.target), list(pool.values()), weights)}


def _ends(summary: Summary, inputs: RelativeInputs) -> tuple[float, float, float]:
    middle = summary.at(inputs.centre)
    if inputs.ends is Ends.EXTREMES:
        return summary.low, middle, summary.high
    return min(summary.first_quartile, middle), middle, max(summary.third_quartile, middle)


def _worth(multiple: float, inputs: RelativeInputs) -> Worth:
    claims = Claims(
        net_debt=inputs.net_debt,
        minorities=inputs.minorities,
        preferred=inputs.preferred,
        associates=inputs.associates,
    )
    return worth_by_multiple(multiple, inputs.figure, inputs.of, claims)


def _of_worths(prefix: str, worths: list[Worth], inputs: RelativeInputs, cap: float | None) -> dict[str, Number]:
    """Low, middle and high of the equity, of the business where that is all that is known; the middle first."""
    amounts = [_amount(each) for each in worths]
    capped = [each if cap is None else min(each, cap) for each in amounts]
    low, middle, high = capped
    found: dict[str, Number] = {f"{prefix}value": middle, f"{prefix}value_low": low, f"{prefix}value_high": high}
    if inputs.shares is not None and worths[1].equity is not None:
        per = [each / inputs.shares for each in (middle, low, high)]
        found |= dict(zip((f"{prefix}per_share{end}" for end in ("", "_low", "_high")), per, strict=True))
    if inputs.of is Whole.ENTERPRISE and worths[1].enterprise is not None:
        found[f"{prefix}enterprise_value"] = worths[1].enterprise
    return found


def _amount(worth: Worth) -> float:
    """Of the equity where it is known, of the business else."""
    amount = worth.enterprise if worth.equity is None else worth.equity
    assert amount is not None, "a multiple prices one or the other"
    return amount


def _beside(gate: Gate, inputs: RelativeInputs) -> tuple[dict[str, Number], list[Line]]:
    """What the other rings say, nothing added, and how far they are off."""
    own = gate.chosen.summary
    assert own is not None, "the chosen ring has a multiple"
    chosen = _amount(_worth(own.at(gate.centre), inputs))
    known = [(each, each.summary.at(gate.centre)) for each in gate.others if each.summary]
    worths = [_amount(_worth(multiple, inputs)) for _, multiple in known]
    ratios = [multiple / own.at(gate.centre) for _, multiple in known]
    values: dict[str, Number] = {
        "other_rings": [ring.name for ring, _ in known],
        "other_multiples": [multiple for _, multiple in known],
        "other_values": worths,
        "other_ratios": ratios,
        "other_off": [worth / chosen - 1 for worth in worths] if chosen else [],
    }
    if gate.wrong_ring is not None:
        values["wrong_ring"] = gate.wrong_ring
    if gate.wrong_neighbour is not None:
        values["wrong_neighbour"] = gate.wrong_neighbour
    near = [each for each in (gate.chosen, *gate.others) if each.distance is not None]
    values |= {"rings": [each.name for each in near], "ring_distances": [each.distance or 0.0 for each in near]}
    said = zip(known, worths, ratios, strict=True)
    lines = [
        Line(f"the ring “{ring.name}”, nothing added: {multiple:g} times; {ratio:.2f} times the chosen ring's", worth)
        for (ring, multiple), worth, ratio in said
    ]
    return values, lines


def _lines(inputs: RelativeInputs, factors: list[Factor], summary: Summary, middle: float) -> list[Line]:
    ring = next(each for each in inputs.rings if each.name == inputs.chosen)
    counted = [each for each in ring.members if each.multiple is not None and each.multiple > 0]
    lines = [Line(f"{each.name}, multiple", each.multiple or 0.0) for each in counted]
    lines.append(Line(f"{inputs.centre.replace('_', ' ')} of {summary.n}", middle))
    lines.append(Line(f"the company's own figure; nothing added, {middle:g} times", inputs.figure))
    lines.append(Line("value, nothing added", _amount(_worth(middle, inputs))))
    times = middle
    for each in factors:
        times *= each.mid
        lines.append(Line(f"multiple × {each.mid:g}, because {each.why.strip().rstrip('.')} ({each.who})", times))
    if factors:
        lines.append(Line("value with the factors", _amount(_worth(times, inputs))))
    if inputs.cap is not None:
        lines.append(Line(f"cap: {inputs.cap_why.strip().rstrip('.')}", inputs.cap))
    return lines


def _notes(gate: Gate, inputs: RelativeInputs, factors: list[Factor]) -> list[str]:
    notes = [_dropped(each) for each in (gate.chosen, *gate.others) if each.dropped]
    if inputs.of is Whole.ENTERPRISE and inputs.net_debt is None:
        notes.append("Net debt is not given: the value is that of the business, not of its equity.")
    if gate.chosen.summary and gate.chosen.summary.n == 1:
        notes.append(f"“{gate.chosen.name}” rests on one multiple: its range is no range.")
    silent = [each.name for each in gate.others if not each.summary]
    notes += [f"The ring “{name}” has no multiple: what it would have said is not known." for name in silent]
    plain = _ends(gate.chosen.summary, inputs)[1] if gate.chosen.summary else 0.0
    if inputs.cap is not None and _amount(_worth(plain * chained(factors)[1], inputs)) > inputs.cap:
        notes.append(f"The value is held at the cap of {inputs.cap:g}.")
    if gate.wrong_ring is not None and gate.wrong_neighbour is not None and gate.wrong_neighbour < gate.wrong_ring:
        notes.append(
            f"The wrong ring would be {gate.wrong_ring:.2f} times off; inside “{gate.chosen.name}” the quartiles are "
            f"{gate.wrong_neighbour:.2f} times apart."
        )
    return notes


def _dropped(ring: RingSays) -> str:
    why = "; ".join(f"{name}: {why}" for name, why in ring.dropped.items())
    return f"“{ring.name}”: {len(ring.dropped)} of {len(ring.members)} left out ({why})."


METHOD: Final = Method(
    name="relative-value",
    title="Relative value by a ring",
    inputs=RelativeInputs,
    work=work,
    example={
        "figure": 1.5,
        "rings": [
            {"name": "makers", "members": [{"name": "Apple", "multiple": 18}, {"name": "Lenovo"}]},
            {"name": "internet", "members": [{"name": "Tencent", "multiple": 28}]},
        ],
        "chosen": "makers",
        "factors": [
            {"times": [1, 2, 2.25], "why": "Direct sale, and the power to upset appliances.", "who": "the essay"}
        ],
        "cap": 60,
        "cap_why": "40 times the profit is the most the essay allows.",
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 17",
    gives=GIVES,
)
