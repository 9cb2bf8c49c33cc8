"""The owners on the page: drawn and as a table, each share with a way to its source; nothing where no stake is."""

from datetime import date

import pytest

from steelyard.owners.build import graph_on, stakes_of
from steelyard.reports.html import as_html
from steelyard.reports.owners_page import owners_section
from steelyard.reports.owners_svg import table_rows
from tests.reports.page import Element, live_parts, read_page
from tests.reports.weighed import NEW, weighed

with_stakes = pytest.mark.parametrize("name", ["kingsoft-2015", "kingsoft-cloud-2024"])


@with_stakes
def test_the_table_has_each_position_and_leads_to_its_sources(name: str) -> None:
    weighing = weighed(name)
    graph = graph_on(stakes_of(weighing.knowledge.holdings), weighing.day, weighing.day)
    rows = section(name).tagged("tr")[1:]
    assert [row.tagged("td")[0].text for row in rows] == [row[0] for row in table_rows(graph)]
    for row, position in zip(rows, graph.positions, strict=True):
        links = {link.attributes["href"].removeprefix("#") for link in row.tagged("a")}
        stakes = (position.chosen, *position.rivals)
        assert {stake.holding.id for stake in stakes if stake.holding is not None} <= links


@with_stakes
def test_the_drawing_has_the_company_in_the_middle_of_things_and_runs_nothing(name: str) -> None:
    (drawn,) = section(name).tagged("svg")
    (focus,) = drawn.classed("focus")
    assert focus.tagged("title")[0].text == weighed(name).case.company
    assert list(live_parts(drawn)) == []


def test_what_nothing_ties_to_the_company_is_in_the_table_and_not_drawn() -> None:
    page = section("kingsoft-cloud-2024")
    (drawn,) = page.tagged("svg")
    assert "VNET" not in drawn.text
    assert "VNET" in [cell.text for cell in page.tagged("td")]
    assert "Not drawn, as nothing ties it to Kingsoft Cloud: 1 stake of the table." in page.text


def test_a_day_before_any_stake_and_a_case_without_stakes_have_no_such_section() -> None:
    assert owners_section(weighed(NEW)) is None
    assert 'id="owners"' not in as_html(weighed(NEW))


@pytest.mark.parametrize(
    ("day", "share"), [(date(2015, 1, 19), "10.3%"), (date(2015, 3, 31), "about 15%")], ids=["before", "after"]
)
def test_the_owners_are_those_known_on_the_day(day: date, share: str) -> None:
    found = owners_section(weighed("kingsoft-2015", day))
    assert found is not None
    assert share in [row[2].text for row in found.rows if row[0].text == "Lei Jun"]
    assert f"as it was on {day}, as known on {day}" in found.drawing


def section(name: str) -> Element:
    """The section of a bundled case."""
    return read_page(as_html(weighed(name))).by_id("owners")
