"""Layer 2, the relative value: a multiple of the right ring of peers, put on the company's own figure.

    18 times × USD 1.5 billion           =  27 billion    the ring's multiple, nothing added
    18 times × 2 × USD 1.5 billion       =  54 billion    with a premium that names its reasons
    never above USD 60 billion                            where the case caps it

The ring is a gate: a wrong ring is wrong by more than any neighbour inside the right one. What every other ring of the
case would have said stands beside the value.
"""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from steelyard.models.base_figure import base_step
from steelyard.models.convert import converted
from steelyard.models.peers.nearest import nearest_by_figures
from steelyard.models.valuation import Basis, Gap, Layer, LayerName, Note, Range, Step
from steelyard.picture.choose import Choice
from steelyard.picture.company import Picture
from steelyard.sources.case import Condition, RelativePlan, Ring
from steelyard.words.assumption import Assumption, End
from steelyard.words.measure import Mode
from steelyard.words.quantity import Unit

_PLAIN = Decimal(1)
_LATER = "State one of that day, or ask for a later day."


def value_by_ring(plan: RelativePlan, picture: Picture) -> Layer:
    """Value a company by the multiples of its ring.

    ::

        V = m · k · E,  and not above the cap

    Args:
        plan: the measure E and its period, the premium k and the cap, where the case gives them. E is per year, in any
            currency with a rate to the case's; m counts years of it.
        picture: of the day; it knows the multiples of the ring's members.

    Returns:
        Low, middle and high: the lowest, the median and the highest multiple known in the ring, each with the
        premium at the same end. No range where E or every multiple is not known, or E is not above zero.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 17: relative valuation.
    """
    gaps: list[Gap] = []
    ring = _drawn(picture.case.ring, picture, gaps)
    base = _in_currency(base_step(plan.measure, plan.period, picture, gaps), picture, gaps)
    multiples = _multiples(ring, plan.of, picture, gaps) if ring else []
    factor = _known(plan.factor, picture, gaps)
    cap = _known(plan.cap, picture, gaps)
    basis = f"the ring “{ring.name}”" if ring else "no ring by that day"
    if base is None or not multiples:
        return Layer(LayerName.RELATIVE, None, basis, tuple(multiples), (), tuple(gaps))
    plain = Step(
        f"{_says(multiples, End.MID)} × {base.says}",
        _at(multiples, End.MID).amount * base.amount,
        base.unit,
        (_at(multiples, End.MID), base),
    )
    ends = {end: _worth(multiples, factor, base, end) for end in End}
    capped = {end: _capped(step, cap, end, picture, gaps) for end, step in ends.items()}
    found = Range(capped[End.LOW], capped[End.MID], capped[End.HIGH])
    notes = [
        _other_ring(other, plan, base, plain, picture)
        for other in picture.case.rings
        if not other.chosen and other.day <= picture.day
    ]
    notes += nearest_by_figures(ring, picture) if ring else ()
    notes += [_condition(each, found.mid, picture) for each in picture.case.conditions if each.value.day <= picture.day]
    working = tuple(dict.fromkeys((*multiples, base, plain, *(capped[end] for end in End))))
    return Layer(LayerName.RELATIVE, found, basis, working, tuple(notes), tuple(gaps))


def _drawn(ring: Ring | None, picture: Picture, gaps: list[Gap]) -> Ring | None:
    """The ring, unless it was drawn only after the day."""
    if ring is None:
        gaps.append(Gap("no ring of peers is chosen", "Add a [[ring]] with chosen = true to case.toml."))
    elif ring.day > picture.day:
        gaps.append(Gap(f"the ring “{ring.name}” was drawn on {ring.day}, after {picture.day}: not used", _LATER))
        return None
    return ring


def _in_currency(step: Step | None, picture: Picture, gaps: list[Gap]) -> Step | None:
    """The step in the currency of the case; nothing and a gap where there is no rate."""
    match None if step is None else converted(step, picture):
        case Gap() as gap:
            gaps.append(gap)
            return None
        case found:
            return found


def _multiples(ring: Ring, of: str, picture: Picture, gaps: list[Gap] | None) -> list[Step]:
    """The multiples of a ring's members, the lowest first; a gap for each member without one."""
    found: list[Step] = []
    for member in ring.members:
        choice: Choice | None = picture.multiple(member, of)
        if choice and choice.value.middle <= 0:
            if gaps is not None:
                gaps.append(Gap(f"{member}: a multiple of {choice.value} says nothing", "Use a measure above zero."))
        elif choice:
            expected = "" if choice.fact.mode is Mode.ACTUAL else f" ({choice.fact.mode})"
            says = f"{member}, price over {of}{expected}"
            found.append(Step(says, choice.value.middle, Unit.TIMES, (choice.fact,)))
        elif gaps is not None:
            gaps.append(Gap(f"{member}: no multiple of {of} known", "Add its price_multiple to facts.csv."))
    return sorted(found, key=lambda step: step.amount)


def _at(multiples: list[Step], end: End) -> Step:
    """The lowest, the median or the highest multiple as a step."""
    if end is not End.MID:
        return multiples[0 if end is End.LOW else -1]
    if len(multiples) == 1:
        return multiples[0]
    return Step(f"median of {len(multiples)}", median(step.amount for step in multiples), Unit.TIMES, tuple(multiples))


def _says(multiples: list[Step], end: End) -> str:
    return f"{_at(multiples, end).amount.normalize():f} times"


def _worth(multiples: list[Step], factor: Assumption | None, base: Step, end: End) -> Step:
    """Multiple by premium by figure, at one end of all three."""
    multiple = _at(multiples, end)
    premium = factor.at(end) if factor else _PLAIN
    says = f"{_says(multiples, end)} × {base.says}"
    rests: tuple[Basis, ...] = (multiple, base)
    if factor:
        rests = (multiple, factor, base)
        total = (multiple.amount * premium).normalize()
        says = f"{_says(multiples, end)} × {premium.normalize():f} = {total:f} times × {base.says}"
    return Step(says, multiple.amount * premium * base.amount, base.unit, rests)


def _capped(step: Step, cap: Assumption | None, end: End, picture: Picture, gaps: list[Gap]) -> Step:
    """The step, or the cap where it is lower."""
    if cap is None:
        return step
    match converted(Step("cap", cap.at(end), cap.unit, (cap,)), picture):
        case Step() as limit if limit.amount < step.amount:
            return Step(f"{step.says}, held at the cap", limit.amount, limit.unit, (step, limit))
        case Gap() as gap if gap not in gaps:
            gaps.append(gap)
    return step


def _known(assumption: Assumption | None, picture: Picture, gaps: list[Gap]) -> Assumption | None:
    """The assumption, unless it was made only after the day."""
    if assumption is None or assumption.day <= picture.day:
        return assumption
    what = f"{assumption.name} was assumed on {assumption.day}, after {picture.day}: not used"
    gaps.append(Gap(what, _LATER))
    return None


def _other_ring(ring: Ring, plan: RelativePlan, base: Step, plain: Step, picture: Picture) -> Note:
    """What another ring would have said, nothing added, and how far that is off the chosen one."""
    multiples = _multiples(ring, plan.of, picture, None)
    if not multiples:
        return Note(f"Ring “{ring.name}” ({', '.join(ring.members)}): no multiple known.")
    middle = _at(multiples, End.MID)
    step = Step(f"{_says(multiples, End.MID)} × {base.says}", middle.amount * base.amount, base.unit, (middle, base))
    off = Step("against the chosen ring", (step.amount / plain.amount - 1) * 100, Unit.PERCENT, (step, plain))
    known = f"{len(multiples)} of {len(ring.members)} known"
    return Note(f"Ring “{ring.name}” ({known}), nothing added:", (step, off))


def _condition(condition: Condition, mid: Step, picture: Picture) -> Note:
    """When the value would be another one, and the growth of the figure that it needs at the same multiple."""
    steps = [
        converted(
            Step(f"value if so, {end}", condition.value.at(end), condition.value.unit, (condition.value,)), picture
        )
        for end in (End.LOW, End.HIGH)
    ]
    found = tuple(step for step in steps if isinstance(step, Step))
    says = f"If {condition.says[0].lower()}{condition.says[1:].rstrip('.')} ({condition.value.who})."
    if not found or mid.amount <= 0:
        return Note(says)
    needs = [
        Step(
            f"growth it needs at the same multiple, {end}",
            (step.amount / mid.amount - 1) * 100,
            Unit.PERCENT,
            (step, mid),
        )
        for end, step in zip((End.LOW, End.HIGH), found, strict=False)
    ]
    told = tuple(dict.fromkeys((*found, *needs)))
    if condition.growth and (grown := condition.growth.mid) < needs[0].amount:
        what = f"value after growth of {grown.normalize():f}%"
        reached = Step(what, mid.amount * (1 + grown / 100), mid.unit, (mid, condition.growth))
        return Note(f"{says} Growth of {grown.normalize():f}% alone does not reach it:", (*told, reached))
    return Note(says, told)
