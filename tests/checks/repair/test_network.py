"""Which misprint explains what disagrees: properties that hold of any figures."""

from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.repair.keys import held_all
from steelyard.checks.repair.network import Group, Held, groups
from steelyard.checks.repair.rank import ranked
from steelyard.checks.repair.slips import SlipKind, slips_of
from steelyard.words.interval import Printed
from steelyard.words.quantity import Unit, UnitOfMeasure

FIGURES = st.lists(st.integers(1_000, 9_999), min_size=3, max_size=5, unique=True)


def term(name: str, number: Decimal, unit: UnitOfMeasure = Unit.COUNT) -> Term:
    return Term(Printed(number, number, unit), name)


def change(base: Term, new: Term) -> Relation:
    """A change in percent, stated as it is."""
    percent = (new.value.middle / base.value.middle - 1) * 100
    stated = percent.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)
    return Relation(kind=Kind.CHANGE, inputs=(base, new), stated=term(f"{base.name}-{new.name}", stated, Unit.PERCENT))


def misprinted(relation: Relation, name: str, becomes: Printed) -> Relation:
    inputs = tuple(Term(becomes, each.name) if each.name == name else each for each in relation.inputs)
    return Relation(kind=relation.kind, inputs=inputs, stated=relation.stated)


def named(relations: list[Relation]) -> list[Held]:
    """Relations whose figures are known by their names."""
    return [Held(each, tuple(each_term.name for each_term in each.terms)) for each in relations]


def parted(relations: list[Relation]) -> tuple[list[Held], list[Held]]:
    held = named(relations)
    failing = [each for each in held if judge(each.relation).outcome is Outcome.DISAGREES]
    return failing, [each for each in held if judge(each.relation).outcome in HOLDS]


def chain(figures: list[int]) -> list[Relation]:
    terms = [term(f"figure {at}", Decimal(each)) for at, each in enumerate(figures)]
    return [change(*pair) for pair in pairwise(terms)]


def summary(found: tuple[Group, ...]) -> list[object]:
    return [
        (
            [held.keys for held in group.failing],
            [(s.figure.key, s.slip, weight) for s, weight in ranked(group.suspects)],
        )
        for group in found
    ]


@settings(deadline=None, max_examples=50)  # some hundred slips are tried in each
@given(FIGURES, st.data())
def test_a_single_misprint_is_among_what_mends_it_and_the_mends_mend_all_they_touch(
    figures: list[int], data: st.DataObject
) -> None:
    relations = chain(figures)
    at = data.draw(st.integers(0, len(figures) - 1))
    true = Printed(Decimal(figures[at]), Decimal(figures[at]), Unit.COUNT)
    slips = [slip for slip in slips_of(true) if slip.kind in {SlipKind.TRANSPOSE, SlipKind.SUBSTITUTE}]
    printed = data.draw(st.sampled_from(slips)).becomes
    failing, holding = parted([misprinted(relation, f"figure {at}", printed) for relation in relations])
    touching = 2 if 0 < at < len(figures) - 1 else 1
    assume(len(failing) == touching)
    (group,) = groups(failing, holding)
    assert (f"figure {at}", true.low) in {(each.figure.key, each.slip.becomes.low) for each in group.suspects}
    for suspect in group.suspects:
        key, becomes = suspect.figure.key, suspect.slip.becomes
        assert all(held.outcome(key, becomes) in HOLDS for held in (*failing, *holding) if key in held.keys)


@settings(deadline=None, max_examples=50)  # some hundred slips are tried in each
@given(FIGURES, st.data())
def test_the_order_of_the_relations_does_not_matter(figures: list[int], data: st.DataObject) -> None:
    relations = [misprinted(relation, "figure 1", printed(7)) for relation in chain(figures)]
    failing, holding = parted(relations)
    shuffled = data.draw(st.permutations(failing)), data.draw(st.permutations(holding))
    assert summary(groups(failing, holding)) == summary(groups(*shuffled))


@given(FIGURES)
def test_what_holds_has_no_suspects(figures: list[int]) -> None:
    failing, holding = parted(chain(figures))
    assert failing == []
    assert groups(failing, holding) == ()


NUMBERS = st.lists(st.decimals(1, 10**6, places=4), min_size=2, max_size=2)
PLACES = st.lists(st.integers(0, 4), min_size=3, max_size=3)


@given(NUMBERS, PLACES, st.sampled_from([Kind.SUM, Kind.DIFFERENCE, Kind.AVERAGE, Kind.RATIO, Kind.SHARE, Kind.CHANGE]))
def test_what_is_true_never_disagrees_at_any_precision(numbers: list[Decimal], places: list[int], kind: Kind) -> None:
    one, other = numbers
    true = {
        Kind.SUM: one + other,
        Kind.DIFFERENCE: other - one,
        Kind.AVERAGE: (one + other) / 2,
        Kind.RATIO: one / other,
        Kind.SHARE: 100 * one / other,
        Kind.CHANGE: 100 * (other / one - 1),
    }[kind]
    figures = [
        each.quantize(Decimal(1).scaleb(-digits)) for each, digits in zip((one, other, true), places, strict=True)
    ]
    terms = [term(f"figure {at}", each) for at, each in enumerate(figures)]
    relation = Relation(kind=kind, inputs=tuple(terms[:2]), stated=terms[2])
    assert judge(relation).outcome is not Outcome.DISAGREES


def test_the_same_figures_turned_round_are_one_relation() -> None:
    base, new = term("base", Decimal(1_000)), term("new", Decimal(1_200))
    stated = term("stated", Decimal(250))
    once = Relation(kind=Kind.DIFFERENCE, inputs=(base, new), stated=stated)
    turned = Relation(kind=Kind.SUM, inputs=(base, stated), stated=new)
    (group,) = groups(held_all([once, turned], {}), [])
    assert len(group.failing) == 1


def test_two_misprints_far_from_each_other_are_two_groups() -> None:
    relations = [
        misprinted(change(term(f"{name} a", Decimal(1_000)), term(f"{name} b", Decimal(1_234))), f"{name} b", wrong)
        for name, wrong in (("one", printed(1_324)), ("two", printed(2_134)))
    ]
    assert len(groups(named(relations), [])) == 2


def printed(number: int) -> Printed:
    return Printed(Decimal(number), Decimal(number), Unit.COUNT)
