"""The page: every number leads to where it comes from, and nothing on the page runs or loads."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest

from steelyard.reports.html import as_html
from steelyard.reports.record import as_record
from tests.reports.page import Element, live_parts, read_page
from tests.reports.weighed import CASES, weighed

SECTIONS: Final = ("value", "prices", "layers", "accounts", "questions")
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

every_case = pytest.mark.parametrize("name", CASES)


@every_case
def test_every_link_within_the_page_leads_to_something_on_it(name: str) -> None:
    ids = {element.attributes["id"] for element in page(name) if "id" in element.attributes}
    links = {link.attributes["href"] for link in page(name).tagged("a")}
    assert {href for href in links if href.startswith("#") and href[1:] not in ids} == set()


@every_case
def test_no_id_stands_twice(name: str) -> None:
    ids = Counter(element.attributes["id"] for element in page(name) if "id" in element.attributes)
    assert [each for each, times in ids.items() if times > 1] == []


@every_case
def test_every_number_of_the_record_is_listed_on_the_page(name: str) -> None:
    assert {node.attributes["id"] for node in page(name).classed("node")} == set(as_record(weighed(name))["nodes"])


@every_case
@pytest.mark.parametrize("mark", ["amount", "ends", "range"])
def test_no_amount_stands_outside_a_link(name: str, mark: str) -> None:
    amounts = [amount for section in SECTIONS for amount in page(name).by_id(section).classed(mark)]
    assert [amount.text for amount in amounts if re.search(r"\d", amount.words(without="a"))] == []


@every_case
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_links_every_number_that_the_record_holds_for_it(name: str, section: str) -> None:
    told = set(ids_in(as_record(weighed(name)), section))
    assert told - page(name).by_id(section).targets == set()


@every_case
def test_every_piece_of_evidence_is_a_link(name: str) -> None:
    for evidence in page(name).classed("evidence"):
        assert all(item.classed("n") for item in evidence.tagged("li"))


@every_case
def test_a_link_to_a_number_shows_what_that_number_shows(name: str) -> None:
    nodes = as_record(weighed(name))["nodes"]
    for section in ("value", "layers"):
        for link in page(name).by_id(section).classed("n"):
            assert link.text == nodes[link.attributes["href"][1:]]["shown"]


@every_case
def test_every_fact_shows_its_quote_its_publisher_and_the_day_it_became_known(name: str) -> None:
    listed = {node.attributes["id"]: node for node in page(name).classed("node")}
    facts = [node for node in as_record(weighed(name))["nodes"].values() if node["kind"] in {"fact", "holding"}]
    assert facts
    for fact in facts:
        shown = listed[fact["id"]]
        assert [quote.text for quote in shown.tagged("q")] == [" ".join(fact["quote"].split())]
        assert " ".join(fact["publisher"].split()) in shown.text
        assert f"known since {fact['known_on']}" in shown.text
        assert fact["place"] in shown.text


@every_case
def test_a_number_links_what_it_rests_on_and_what_rests_on_it(name: str) -> None:
    nodes = as_record(weighed(name))["nodes"]
    listed = {node.attributes["id"]: node for node in page(name).classed("node")}
    for key, node in nodes.items():
        assert set(node["rests_on"]) <= listed[key].targets
        assert all(len(listed[below].targets) > 1 for below in node["rests_on"])


@every_case
def test_nothing_on_the_page_runs_or_loads(name: str) -> None:
    assert list(live_parts(page(name))) == []


@every_case
def test_a_browser_is_told_to_run_and_load_nothing(name: str) -> None:
    (policy,) = (meta for meta in page(name).tagged("meta") if "http-equiv" in meta.attributes)
    assert policy.attributes["content"] == POLICY


@every_case
def test_a_link_that_leads_out_tells_the_other_side_nothing(name: str) -> None:
    out = [link for link in page(name).tagged("a") if not link.attributes["href"].startswith("#")]
    assert all(link.attributes["rel"] == "noreferrer noopener" for link in out)


@every_case
def test_the_same_case_gives_the_same_bytes(name: str) -> None:
    assert as_html(weighed.__wrapped__(name)) == as_html(weighed(name))


def test_made_up_figures_are_marked_at_the_top() -> None:
    marked = {name for name in CASES if "all figures invented" in page(name).tagged("header")[0].text}
    assert marked == {name for name in CASES if weighed(name).case.invented} != set()


@cache
def page(name: str) -> Element:
    """The page of a case."""
    return read_page(as_html(weighed(name)))


def ids_in(record: dict[str, Any], section: str) -> Iterator[str]:
    """The ids of the numbers that the record holds for a section, but for what they rest on."""
    match section:
        case "value":
            yield from ids_of([record["value"], record["notes"]])
        case "accounts":
            yield from (key for line in record["accounts"] for key in (line["fact"], *line["rivals"]))
        case "questions":
            yield from (key for question in record["questions"] for key in question["evidence"])
        case _:
            yield from ids_of(record[section])


def ids_of(part: object) -> Iterator[str]:
    """Every id in a part of the record."""
    if isinstance(part, dict):
        yield from [part["id"]] if "id" in part else []
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from ids_of(each)
