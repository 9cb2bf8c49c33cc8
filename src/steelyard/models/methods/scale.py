"""The scale: surely below these, surely above those; what a price beyond a bound says, and which class is a bargain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Annotated, Final

from msgspec import Meta, field

from steelyard.models.dominance import LEAST, larger_lines
from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.peer_inputs import Figure, Name, index_of, must_be_one_currency
from steelyard.words.errors import ModelInputError


class OnScale(Inputs, frozen=True, kw_only=True):
    """A company on the scale."""

    name: Annotated[Name, Meta(description="Its name, once in the list.")]
    value: Annotated[
        Figure | None, Meta(description="What the market put on it, above zero; one day and one currency for all.")
    ] = None
    currency: Annotated[str, Meta(description="Of value and lines; if two name different ones, it is refused.")] = ""
    day: Annotated[str, Meta(description="Of the value; values of different days are told.")] = ""
    lines: Annotated[
        dict[str, Figure],
        Meta(description="Measured lines by name, with their period: “revenue 2017”; one currency, or ratios."),
    ] = field(default_factory=dict)


class ScaleInputs(Inputs, frozen=True, kw_only=True):
    """max(worth less) < value < min(worth more)."""

    target: Annotated[Name, Meta(description="The name of the company that is placed.")]
    companies: Annotated[tuple[OnScale, ...], Meta(description="The target, for its lines, and the others.")]
    classes: Annotated[
        tuple[tuple[Name, ...], ...],
        Meta(description="Names by class, the lowest class first, the target among them; or worth_more, worth_less."),
    ] = ()
    worth_more: Annotated[tuple[Name, ...], Meta(description="Names of those surely worth more.")] = ()
    worth_less: Annotated[tuple[Name, ...], Meta(description="Names of those surely worth less.")] = ()
    price: Annotated[
        Figure | None, Meta(description="Asked for the target; its value among the companies, if not given.")
    ] = None
    least_lines: Annotated[
        int, Meta(description="Lines that must be known of both before figures order two companies.", ge=1)
    ] = LEAST


def work(inputs: ScaleInputs) -> Worked:
    """The bounds, who is larger by its figures, what the price breaches, and which class is a bargain.

    Raises:
        ModelInputError: nobody stands above or below; a name that is not among the companies, or stands twice; a value
            or a price not above zero; amounts in different currencies.
    """
    must_hold("companies", inputs.companies)
    must_be_one_currency({each.name: each.currency for each in inputs.companies})
    names = [each.name for each in inputs.companies]
    companies = {each.name: each for each in inputs.companies}
    for name in (*inputs.worth_more, *inputs.worth_less, *(name for each in inputs.classes for name in each)):
        if name != inputs.target:
            index_of(name, names, "company")
    worths = _worths(inputs)
    above, below = _order(inputs)
    ceiling = min((name for name in above if name in worths), key=worths.__getitem__, default=None)
    floor = max((name for name in below if name in worths), key=worths.__getitem__, default=None)
    larger, smaller = _by_figures(companies, inputs)
    actions = list(_bargains(inputs, worths, above, below))
    values: dict[str, Number] = {}
    on_head = ceiling and floor and worths[floor] >= worths[ceiling]
    if ceiling and not on_head:
        values |= {"ceiling": worths[ceiling], "ceiling_by": ceiling}
    if floor and not on_head:
        values |= {"floor": worths[floor], "floor_by": floor}
    breaches = list(_breaches(inputs, worths, larger, smaller))
    values |= _price(inputs, values)
    values |= {"bounds": float(("ceiling" in values) + ("floor" in values)), "breaches": [name for name, _ in breaches]}
    values |= {"actions": actions, "larger": larger, "smaller": smaller}
    notes = [f"{', '.join(below) or '…'} < {inputs.target} < {', '.join(above) or '…'}."]
    if on_head and ceiling and floor:
        notes.append(f"The scale stands on its head: {floor} is not below {ceiling}. It bounds nothing.")
    notes += [f"No value is known of {name}: it bounds nothing." for name in (*above, *below) if name not in worths]
    days = {each.name: each.day for each in inputs.companies if each.day and each.name in (*above, *below)}
    if len(set(days.values())) > 1:
        notes.append(f"The values are of different days: {', '.join(f'{name} {day}' for name, day in days.items())}.")
    notes += [says for _, says in breaches] + actions + list(_against(inputs, above, below, larger, smaller))
    lines = [Line(name, worths[name]) for name in (*below, *above) if name in worths]
    if (price := _asked(inputs)) is not None:
        lines.append(Line(f"price of {inputs.target}", price))
    return Worked(values=values, lines=tuple(lines), notes=tuple(notes))


def _worths(inputs: ScaleInputs) -> dict[str, float]:
    """The values that are known; the price is the target's."""
    for each in inputs.companies:
        if each.value is not None and each.value <= 0:
            raise ModelInputError(f"value of {each.name}", f"{each.value:g}", "it is above zero", "Leave it out.")
    if inputs.price is not None and inputs.price <= 0:
        raise ModelInputError("price", f"{inputs.price:g}", "it is above zero", "Leave it out.")
    return {each.name: each.value for each in inputs.companies if each.value is not None and each.name != inputs.target}


def _order(inputs: ScaleInputs) -> tuple[list[str], list[str]]:
    """Who is surely worth more, and who less, in the order given."""
    flat = [name for each in inputs.classes for name in each]
    if flat:
        index_of(flat[0], flat, "classes")
    places = [at for at, each in enumerate(inputs.classes) if inputs.target in each]
    above, below = list(inputs.worth_more), list(inputs.worth_less)
    for at in places:
        above += [name for each in inputs.classes[at + 1 :] for name in each]
        below += [name for each in inputs.classes[:at] for name in each]
    above, below = list(dict.fromkeys(above)), list(dict.fromkeys(below))
    for name in above:
        if name in below or name == inputs.target:
            raise ModelInputError("company", repr(name), "it stands on both sides", "Put it on one side.")
    if inputs.target in below or not (above or below):
        advice = "Name those surely worth more and less, or put the target into a class between others."
        raise ModelInputError("scale", "without a side", "nobody stands above or below the target", advice)
    return above, below


def _by_figures(companies: Mapping[str, OnScale], inputs: ScaleInputs) -> tuple[list[str], list[str]]:
    """Who is larger, and who smaller, than the target on every line known of both."""
    own = companies[inputs.target].lines if inputs.target in companies else {}
    others = [each for name, each in companies.items() if name != inputs.target]
    larger = [each.name for each in others if len(larger_lines(each.lines, own)) >= inputs.least_lines]
    smaller = [each.name for each in others if len(larger_lines(own, each.lines)) >= inputs.least_lines]
    return larger, smaller


def _breaches(
    inputs: ScaleInputs,
    worths: Mapping[str, float],
    larger: Sequence[str],
    smaller: Sequence[str],
) -> Iterator[tuple[str, str]]:
    """What the price says beside each company that is surely worth more or less, or is so by its figures."""
    price = _asked(inputs)
    if price is None:
        return
    above, below = _order(inputs)
    for name in dict.fromkeys((*above, *below, *larger, *smaller)):
        if name not in worths:
            continue
        if name in above and price > worths[name]:
            yield name, f"{inputs.target} is valued above {name}, which is surely worth more: do not pay it."
        elif name in below and price < worths[name]:
            yield name, f"{inputs.target} is valued below {name}, which is surely worth less: a reason to buy."
        elif name in larger and price > worths[name]:
            yield name, f"{inputs.target} is valued above {name}, which is larger on every line known of both."
        elif name in smaller and price < worths[name]:
            yield name, f"{inputs.target} is valued below {name}, which is smaller on every line known of both."


def _bargains(
    inputs: ScaleInputs, worths: Mapping[str, float], above: Sequence[str], below: Sequence[str]
) -> Iterator[str]:
    """The trigger: who is of a higher class and costs less than one of a lower."""
    price = _asked(inputs)
    priced = dict(worths) if price is None else {**worths, inputs.target: price}
    classes = inputs.classes or (tuple(below), (inputs.target,), tuple(above))
    for at, each in enumerate(classes):
        lower = [name for under in classes[:at] for name in under]
        for high, low in product(each, lower):
            if high in priced and low in priced and priced[high] < priced[low]:
                costs = f"{priced[high]:g} against {priced[low]:g}"
                yield f"Buy {high} rather than {low}: it is of a higher class and costs less, {costs}."


def _price(inputs: ScaleInputs, bounds: Mapping[str, Number]) -> dict[str, Number]:
    """The price over each bound, less 1."""
    found: dict[str, Number] = {}
    price = _asked(inputs)
    for name in ("ceiling", "floor"):
        bound = bounds.get(name)
        if price is not None and isinstance(bound, float):
            found[f"price_over_{name}"] = price / bound - 1
    return found


def _asked(inputs: ScaleInputs) -> float | None:
    """The price of the target: as asked, or what the market put on it."""
    own = next((each.value for each in inputs.companies if each.name == inputs.target), None)
    return own if inputs.price is None else inputs.price


def _against(
    inputs: ScaleInputs, above: Sequence[str], below: Sequence[str], larger: Sequence[str], smaller: Sequence[str]
) -> Iterator[str]:
    """What the figures say of the order."""
    for name in larger:
        says = f"{name} is larger than {inputs.target} on every line known of both"
        yield f"{says}, which speaks against the order." if name in below else f"{says}."
    for name in smaller:
        says = f"{name} is smaller than {inputs.target} on every line known of both"
        yield f"{says}, which speaks against the order." if name in above else f"{says}."


METHOD: Final = Method(
    name="scale",
    title="Scale of companies by class",
    inputs=ScaleInputs,
    work=work,
    example={
        "target": "Xiaomi",
        "companies": [
            {
                "name": "Tencent",
                "value": 496,
                "lines": {"revenue 2017": 237.8, "profit 2017": 72.5, "staff 2017": 44796},
            },
            {"name": "Alibaba", "value": 474, "currency": "USD", "day": "2017-11-30"},
            {"name": "Meizu", "value": 4.5, "currency": "USD", "day": "2016-10-24"},
            {"name": "Smartisan"},
            {"name": "Xiaomi", "lines": {"revenue 2017": 114.6, "profit 2017": 5.4, "staff 2017": 14513}},
        ],
        "worth_more": ["Alibaba", "Tencent"],
        "worth_less": ["Meizu", "Smartisan"],
        "price": 100,
    },
    source="an essay of 2018 on Xiaomi, which is worth less than Alibaba and Tencent, more than Meizu and Smartisan",
    gives={
        "ceiling": "the least of the values of those surely worth more",
        "ceiling_by": "whose that is",
        "floor": "the most of the values of those surely worth less",
        "floor_by": "whose that is",
        "price_over_ceiling": "the price over the ceiling, less 1: above zero is a breach",
        "price_over_floor": "the price over the floor, less 1: below zero is a reason to buy",
        "bounds": "how many of the two are known",
        "breaches": "those beside which the price is out of order",
        "actions": "what to buy: of a higher class, and cheaper than a lower",
        "larger": "those larger than the target on every line known of both",
        "smaller": "those smaller on every line known of both",
    },
)
