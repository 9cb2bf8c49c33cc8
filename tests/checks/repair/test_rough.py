"""The rough look rules out nothing that the precise one lets pass."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from steelyard.checks.judge import HOLDS, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.repair.rough import may_hold
from steelyard.words.interval import Printed
from steelyard.words.quantity import Unit

KINDS = st.sampled_from([kind for kind in Kind if kind not in {Kind.DIRECTION, Kind.ORDER, Kind.BOUND}])
NUMBER = st.from_regex(r"-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,3})?", fullmatch=True)
NEAR = st.integers(-12, 12)


def relation_of(kind: Kind, numbers: list[str], years: int = 1) -> Relation:
    terms = [Term(Printed(Decimal(each), Decimal(each), Unit.COUNT)) for each in numbers]
    inputs = terms[:1] if kind is Kind.SAME else terms[:-1]
    return Relation(kind=kind, inputs=tuple(inputs), stated=terms[-1], years=years)


@given(KINDS, st.lists(NUMBER, min_size=2, max_size=2), NEAR, st.integers(-3, 0), st.integers(1, 9))
@example(Kind.CHANGE, ["9060.784", "8180.107"], -1, -2, 1)
def test_what_holds_is_never_ruled_out(kind: Kind, numbers: list[str], off: int, last: int, years: int) -> None:
    """The stated figure is drawn near the result, in half units of its last digit."""
    exact = judge(relation_of(kind, [*numbers, "0"], years)).allowed
    if exact is None or exact.low is None or exact.high is None:
        return
    unit = Decimal(1).scaleb(last)
    for end in (exact.low, exact.high):
        stated = (end + off * unit / 2).quantize(unit)
        relation = relation_of(kind, [*numbers, f"{stated:f}"], years)
        if judge(relation).outcome in HOLDS:
            assert may_hold(relation, [term.value for term in relation.terms])


@pytest.mark.parametrize(
    ("stated", "may", "because"),
    [
        ("-9.72", True, "what it is"),
        ("-9.73", True, "off by one"),
        ("-10.52", False, "far off"),
        ("9.72", False, "the other sign"),
    ],
)
def test_what_is_far_off_is_ruled_out(stated: str, *, may: bool, because: str) -> None:
    relation = relation_of(Kind.CHANGE, ["9060.784", "8180.107", stated])
    assert may_hold(relation, [term.value for term in relation.terms]) is may, because


def test_a_formula_without_an_answer_rules_out_nothing() -> None:
    relation = relation_of(Kind.RATIO, ["1000", "0", "5"])
    assert may_hold(relation, [term.value for term in relation.terms])
