"""Repairs of real misprints and of invented ones: what is proposed, confirmed, listed, remembered, and left alone.

The figures of Kingsoft Cloud were printed by its annual results for 2022 and 2023 and, 8.108 for 8.180, by the press.
"""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.changes import check_changes
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.repair.propose import propose
from steelyard.checks.repair.repair import Repair, Status
from steelyard.checks.repair.slips import SlipKind
from steelyard.checks.sheet import Sheet, sheet_of
from steelyard.checks.tell import finding_of
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.words.interval import Interval
from steelyard.words.measure import Tier
from steelyard.words.notation import read_amount
from tests.checks.kingsoft import ENTITIES, fact, fell, repair

BASE = fact("FY2021", "CNY 9.061 billion")
PRINTED = fact("FY2022", "CNY 8.108 billion")
NEXT = fact("FY2023", "CNY 7.047 billion")
STATED = fell("FY2022", "-9.72%", "FY2021")
STATED_NEXT = fell("FY2023", "-13.85%", "FY2022")
PAGE = (BASE, PRINTED, NEXT, STATED, STATED_NEXT)
FILED = fact("FY2022", "CNY 8,180.107 million", page="annual report", tier=Tier.FILING)
FILED_BASE = fact("FY2021", "CNY 9,060.784 million", page="annual report", tier=Tier.FILING)
TRUE = read_amount("CNY 8.180 billion")


def checked(*facts: Fact, repairs: tuple[RepairDecision, ...] = ()) -> tuple[Sheet, list[Finding]]:
    sheet = sheet_of(facts, ENTITIES, repairs)
    return sheet, list(check_changes(sheet))


def repairs_of(*facts: Fact, repairs: tuple[RepairDecision, ...] = ()) -> tuple[Repair, ...]:
    return propose(*checked(*facts, repairs=repairs))


def test_one_misprint_that_explains_two_gaps_is_proposed() -> None:
    (found,) = repairs_of(*PAGE)
    assert (found.status, found.becomes, found.slip) == (Status.PROPOSED, TRUE, SlipKind.TRANSPOSE)
    assert found.was == PRINTED.value
    assert len(found.mends) == 2
    assert all(mend.before.outcome != mend.after.outcome for mend in found.mends)
    assert "8.108 billion" in found.says
    assert "8.180 billion" in found.says


def test_a_second_source_that_prints_it_confirms_it() -> None:
    (found,) = repairs_of(*PAGE, FILED)
    assert (found.status, found.becomes, found.confirmed_by) == (Status.CONFIRMED, TRUE, (FILED,))


def test_with_one_gap_the_figures_are_listed_and_none_is_proposed() -> None:
    (found,) = repairs_of(BASE, PRINTED, STATED)
    assert found.status is Status.LISTED
    assert "does not tell which" in found.says
    assert (found.becomes, found.rivals[0].weight < found.weight) == (TRUE, True)


def test_with_one_gap_a_second_source_picks_among_the_figures() -> None:
    (found,) = repairs_of(BASE, PRINTED, STATED, FILED)
    assert (found.status, found.becomes) == (Status.CONFIRMED, TRUE)


def test_a_figure_that_a_nearer_source_prints_as_it_stands_is_no_suspect() -> None:
    page = (BASE, fact("FY2022", "CNY 8.180 billion"), fell("FY2022", "-14.80%", "FY2021"))
    assert BASE in suspected(*page)
    assert BASE not in suspected(*page, FILED_BASE)


def suspected(*facts: Fact) -> set[Fact | None]:
    """The figures of which one is said to be misprinted."""
    found = repairs_of(*facts)
    return {each.figure.fact for each in found} | {rival.figure.fact for each in found for rival in each.rivals}


def test_what_holds_has_no_repair() -> None:
    assert repairs_of(BASE, fact("FY2022", "CNY 8.180 billion"), NEXT, STATED, STATED_NEXT) == ()


def test_a_gap_that_has_another_explanation_has_no_repair() -> None:
    sheet, findings = checked(*PAGE)
    relations = [replace(found.relation, caution="another basis") for found in findings if found.relation]
    assert propose(sheet, [finding_of(CheckName.CHANGE, relation, "told") for relation in relations]) == ()


def test_a_refused_repair_is_remembered_and_not_proposed_again() -> None:
    found = repairs_of(*PAGE, repairs=(repair("CNY 8.108 billion", "CNY 8.180 billion", accepted=False),))
    assert (found[0].status, found[0].becomes) == (Status.REFUSED, TRUE)
    assert all(each.status is Status.LISTED for each in found[1:])


def test_an_accepted_repair_is_shown_as_accepted() -> None:
    (found,) = repairs_of(*PAGE, repairs=(repair("CNY 8.108 billion", "CNY 8.180 billion"),))
    assert (found.status, found.becomes) == (Status.ACCEPTED, TRUE)


def test_an_accepted_repair_that_is_no_single_slip_is_shown_too() -> None:
    (found,) = repairs_of(*PAGE, repairs=(repair("CNY 8.108 billion", "CNY 8.1799 billion"),))
    assert (found.status, found.slip) == (Status.ACCEPTED, SlipKind.OTHER)


def test_the_figure_of_another_period_is_told_by_a_second_source() -> None:
    (found,) = repairs_of(BASE, fact("FY2022", "CNY 7.047 billion"), NEXT, STATED, STATED_NEXT, FILED)
    assert (found.status, found.slip, found.becomes) == (Status.CONFIRMED, SlipKind.YEAR, FILED.value)


@pytest.mark.parametrize(
    ("press", "filed", "wanted", "because"),
    [
        ("USD 8.180 billion", "CNY 8.180 billion", [SlipKind.CURRENCY], "the same digits in another currency"),
        ("USD 8.180 billion", "CNY 8.180 million", [], "another size"),
        ("USD 8.2 billion", "CNY 8.2 billion", [], "two digits may agree by chance"),
        ("CNY 8.180 billion", "CNY 8.180 billion", [], "the same"),
    ],
)
def test_a_currency_is_a_slip_only_where_a_nearer_source_prints_the_same_digits(
    press: str, filed: str, wanted: list[SlipKind], because: str
) -> None:
    found = repairs_of(fact("FY2022", press), fact("FY2022", filed, page="annual report", tier=Tier.FILING))
    assert [each.slip for each in found] == wanted, because


def test_a_repair_keeps_its_id_when_a_second_source_confirms_it() -> None:
    (proposed,), (confirmed,) = repairs_of(*PAGE), repairs_of(*PAGE, FILED)
    assert proposed.id == confirmed.id
    assert proposed.id.startswith("r-")


def test_the_order_of_facts_and_findings_does_not_matter() -> None:
    first = repairs_of(*PAGE)
    for facts in permutations(PAGE):
        sheet, findings = checked(*facts)
        assert [(each.id, each.says) for each in propose(sheet, findings[::-1])] == [
            (each.id, each.says) for each in first
        ]


def test_a_figure_said_twice_on_a_page_is_one_and_so_is_its_gap() -> None:
    (found,) = repairs_of(BASE, PRINTED, PRINTED, STATED, fell("FY2022", "-9.72%", "FY2021"))
    assert (found.status, len(found.mends)) == (Status.LISTED, 1)


def test_words_alone_list_no_figures() -> None:
    """Of a rise that is said to be a fall, almost any other figure would be lower."""
    fell_to = Relation(
        kind=Kind.DIRECTION,
        inputs=(term_of(BASE), term_of(fact("FY2022", "CNY 9.180 billion"))),
        bound=Interval(None, Decimal(0)),
    )
    assert propose(checked()[0], [finding_of(CheckName.WORDS, fell_to, "fell")]) == ()


def test_a_total_that_misses_its_parts_lists_each_of_them() -> None:
    parts = [term_of(fact("FY2022", f"CNY {number} million", segment=name)) for name, number in PARTS.items()]
    whole = Relation(kind=Kind.SUM, inputs=tuple(parts), stated=term_of(fact("FY2022", "CNY 6,800 million")))
    (found,) = propose(checked()[0], [finding_of(CheckName.PARTS, whole, "a total")])
    assert found.status is Status.LISTED
    suspected = {str(found.figure.value), *(str(rival.figure.value) for rival in found.rivals)}
    assert suspected >= {"CNY 1.234 billion", "CNY 6.800 billion"}


PARTS = {"cloud": "1,234", "games": "2,345", "office": "3,321"}
