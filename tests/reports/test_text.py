"""One screen of text: what it shows, and that it fits."""

from dataclasses import replace

import pytest

from steelyard.checks.judge import Outcome
from steelyard.models.valuation import LayerName, Note
from steelyard.reports.record import as_record
from steelyard.reports.text import WIDTH, as_text
from tests.reports.weighed import CASES, weighed

every_case = pytest.mark.parametrize("name", CASES)


@every_case
def test_no_line_is_wider_than_the_screen(name: str) -> None:
    assert [line for line in as_text(weighed(name)).splitlines() if len(line) > WIDTH] == []


@every_case
def test_the_first_line_says_what_is_weighed_when_and_in_what_currency(name: str) -> None:
    first, case = as_text(weighed(name)).splitlines()[0], weighed(name).case
    assert first == f"{case.title}   ·   {case.company}, {case.day}, in {case.currency}"


@every_case
def test_every_layer_and_every_question_has_its_line(name: str) -> None:
    begins = {line.split()[0] for line in as_text(weighed(name)).splitlines() if line.strip()}
    assert {layer.name.value for layer in weighed(name).layers} <= begins
    assert {judged.question.value for judged in weighed(name).judged} <= begins


def test_what_was_found_beside_the_order_of_the_scale_is_on_the_screen() -> None:
    """The order is told by its own line; a bargain that only the report showed would be missed."""
    found = weighed("xiaomi-2018")
    layers = tuple(
        replace(layer, notes=(*layer.notes, Note("Fish costs less than cabbage.")))
        if layer.name is LayerName.SCALE
        else layer
        for layer in found.layers
    )
    lines = as_text(replace(found, layers=layers)).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("scale"))
    assert lines[at + 1].strip() == "Fish costs less than cabbage."


@every_case
def test_made_up_figures_are_marked(name: str) -> None:
    assert ("is invented, for teaching." in as_text(weighed(name))) is weighed(name).case.invented


@every_case
def test_what_is_not_known_is_on_the_screen_or_counted(name: str) -> None:
    gaps, words = as_record(weighed(name))["not_known"], " ".join(as_text(weighed(name)).split())
    assert all(gap["what"][:40] in words for gap in gaps[:6])
    assert len(gaps) <= 6 or f"… and {len(gaps) - 6} more, in the report" in words


@every_case
def test_the_checks_are_counted_by_what_they_say(name: str) -> None:
    counted = {outcome: weighed(name).counted(outcome) for outcome in Outcome}
    line = f"Checks: {counted[Outcome.AGREES]} agree, {counted[Outcome.DISAGREES]} disagree"
    assert line in as_text(weighed(name))
    assert sum(counted.values()) == len(weighed(name).findings)


def test_the_last_line_says_where_the_report_went_however_long_that_is() -> None:
    place = "/".join(["somewhere"] * 20) + "/report.html"
    assert as_text(weighed("school-gate"), place).splitlines()[-1] == f"Report: {place}"
