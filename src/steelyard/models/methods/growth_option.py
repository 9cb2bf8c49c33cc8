"""Rights that a firm holds on its own future: to wait, to expand, to give up.

delay     a call on the project, at what it costs to start; waiting costs 1/years of its value a year
expand    a call on the larger business, at what the expansion costs; the first step is paid for now
abandon   a put on the project, at what it can be sold for; life that runs down costs 1/years left a year
"""

from __future__ import annotations

import math
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels import options
from steelyard.models.methods.domain import must_be_share
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import (
    must_be_above_zero,
    must_not_be_below_zero,
    only_one_of,
)
from steelyard.models.methods.option_terms import NORMALS, Terms, continuous
from steelyard.words.errors import ModelInputError


class GrowthOption(Inputs, frozen=True, kw_only=True):
    """A call on a project (delay, expand) or a put on it (abandon)."""

    kind: Annotated[Literal["delay", "expand", "abandon"], Meta(description="Which right it is; a patent: delay.")]
    present_value: Annotated[float, Meta(description="Value now of the cash that the project gives, before its cost.")]
    cost: Annotated[
        float, Meta(description="Delay, expand: what it costs to start it. Abandon: what is got for giving it up.")
    ]
    years: Annotated[float, Meta(description="Years for which the right lasts: of a patent, its life.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    volatility: Annotated[
        float | None, Meta(description="σ of the value of the project a year, as a fraction; or give `variance`.")
    ] = None
    variance: Annotated[float | None, Meta(description="σ², instead of `volatility`.")] = None
    waiting_cost: Annotated[
        float | None,
        Meta(description="Part of the value lost by each year of waiting; left out: as the next line says."),
    ] = None
    project_life: Annotated[
        float | None,
        Meta(description="Years that the project lasts, each of which costs 1/life; of delay: years."),
    ] = None
    cap: Annotated[
        float | None, Meta(description="Value beyond which nothing more is gained by expanding; left out: no limit.")
    ] = None
    first_step: Annotated[
        float,
        Meta(description="Net present value of the step that opens the right, below zero where it costs; else 0."),
    ] = 0.0
    exclusive: Annotated[
        float, Meta(description="Part of the option that is ours alone, 0 to 1; a patent without rivals: 1.")
    ] = 1.0
    compounding: Annotated[Literal["continuous", "annual"], Meta(description="How the rate is stated.")] = "continuous"


def work(inputs: GrowthOption) -> Worked:
    """The option, and the project with it and without it.

    Raises:
        ModelInputError: an input outside its domain; no volatility, or two.
    """
    terms = _terms(inputs)
    must_be_share("exclusive", inputs.exclusive)
    kernel = options.put if inputs.kind == "abandon" else options.call
    whole = kernel(**terms.named()).value - _above_the_cap(inputs, terms)
    ours = whole * inputs.exclusive
    now = inputs.cost - inputs.present_value if inputs.kind == "abandon" else inputs.present_value - inputs.cost
    values = {
        "option": ours,
        "npv_now": inputs.present_value - inputs.cost,
        "exercise_now": max(now, 0.0),
        "value_of_waiting": ours - max(now, 0.0),
        "first_step": inputs.first_step,
        "value_with_option": _held(inputs) + ours,
        "waiting_cost": terms.dividend,
        **terms.normals(),
    }
    word = "put, N(-d2) and N(-d1)" if inputs.kind == "abandon" else "call"
    lines = (
        *terms.lines(),
        Line(f"the option: a {word}", whole),
        Line("the part of it that is ours alone", ours),
        Line("with what comes beside it", values["value_with_option"]),
    )
    return Worked(values=values, lines=lines, notes=_notes(inputs, ours, now))


def _above_the_cap(inputs: GrowthOption, terms: Terms) -> float:
    """A call at the cap, which is not held."""
    if inputs.cap is None:
        return 0.0
    if inputs.kind == "abandon" or inputs.cap < inputs.cost:
        why = "it bounds what a project that is started can be worth, above its cost"
        raise ModelInputError("cap", f"{inputs.cap:g}", why, "Leave it out, or give more than the cost.")
    return float(options.call(**(terms.named() | {"strike": inputs.cap})).value)


def _held(inputs: GrowthOption) -> float:
    """What is there without the right: the project that can be given up, or the step that opens the right."""
    return inputs.first_step + (inputs.present_value if inputs.kind == "abandon" else 0.0)


def _terms(inputs: GrowthOption) -> Terms:
    only_one_of("volatility", volatility=inputs.volatility, variance=inputs.variance)
    must_be_above_zero(present_value=inputs.present_value, cost=inputs.cost, years=inputs.years)
    if inputs.project_life is not None:
        must_be_above_zero(project_life=inputs.project_life)
    given = inputs.volatility if inputs.volatility is not None else inputs.variance
    assert given is not None
    must_be_above_zero(**{"variance" if inputs.volatility is None else "volatility": given})
    volatility = given if inputs.volatility is not None else given**0.5
    lost = inputs.waiting_cost
    if lost is None:
        life = inputs.project_life or (inputs.years if inputs.kind == "delay" else math.inf)
        lost = 1 / life
    must_not_be_below_zero(waiting_cost=lost)
    rate = continuous(inputs.riskfree, inputs.compounding)
    return Terms(inputs.present_value, inputs.cost, inputs.years, rate, volatility, lost)


def _notes(inputs: GrowthOption, option: float, now: float) -> tuple[str, ...]:
    notes = []
    if inputs.waiting_cost is None and (inputs.project_life is not None or inputs.kind == "delay"):
        life = inputs.project_life or inputs.years
        notes.append(f"Waiting costs 1/{life:g} of the value a year, as no other cost was given.")
    if now > option:
        notes.append("To use the right at once is worth more than to hold it to its end: do not wait.")
    if inputs.exclusive < 1:
        notes.append("Rivals may do the same: only a part of the option was counted.")
    return tuple(notes)


METHOD: Final = Method(
    name="growth-option",
    title="Option to delay (patent), expand or abandon",
    inputs=GrowthOption,
    work=work,
    example={
        "kind": "delay",
        "present_value": 3422,
        "cost": 2875,
        "years": 17,
        "riskfree": 0.067,
        "variance": 0.224,
    },
    source=(
        "A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 28 and 29; example: Avonex, Damodaran on"
        " Valuation, 2nd ed. (Wiley, 2006), illustration 12.5"
    ),
    gives={
        "option": "value of the right, the part that is ours alone",
        "npv_now": "project less cost, if it were started now",
        "exercise_now": "what it would bring to use the right today",
        "value_of_waiting": "option less that",
        "value_with_option": "the option and the step that opens it; of abandon, the project and the right to leave it",
        **NORMALS,
        "first_step": "net present value of the step that opens the right",
        "waiting_cost": "part of the value lost a year",
    },
)
