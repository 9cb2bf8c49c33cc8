"""Names, quotes and addresses from outside come out as plain words, whatever they look like."""

import re
from pathlib import Path

import pytest

from steelyard.desk.weigh import weigh
from steelyard.reports.html import as_html
from steelyard.reports.record import as_json
from steelyard.reports.traced import traced_lines
from steelyard.reports.weighing import Weighing
from tests.reports.hostile import ADDRESSES, ATTEMPTS, begin_hostile_case
from tests.reports.page import Element, live_parts, read_page
from tests.reports.test_html import POLICY
from tests.reports.weighed import bench_of


def test_nothing_on_the_page_runs_or_loads(page: Element) -> None:
    assert list(live_parts(page)) == []


@pytest.mark.parametrize("place", ATTEMPTS)
def test_an_attempt_is_shown_to_the_letter(page: Element, place: str) -> None:
    assert ATTEMPTS[place] in page.text


def test_a_template_in_the_words_is_not_filled_in(page: Element) -> None:
    (about,) = page.classed("about")
    assert about.text == ATTEMPTS["about"]


def test_the_page_keeps_its_one_title_one_style_and_one_policy(page: Element) -> None:
    (head,) = page.tagged("head")
    assert len(head.tagged("title")) == len(page.tagged("style")) == len(page.tagged("body")) == 1
    (policy,) = (meta for meta in page.tagged("meta") if "http-equiv" in meta.attributes)
    assert policy.attributes["content"] == POLICY


def test_a_name_in_the_chart_is_words_too(page: Element) -> None:
    (chart,) = page.tagged("svg")
    assert {element.tag for element in chart} <= {"svg", "a", "title", "text", "line", "rect", "path"}


def test_an_address_that_is_no_plain_web_address_is_no_link(page: Element) -> None:
    assert [link.attributes["href"] for link in page.classed("out")] == []


@pytest.mark.parametrize("address", ["https://example.com/a?b=1&c=2#d", "http://example.com:8080/~x/(y)"])
def test_a_plain_web_address_is_a_link_to_the_letter(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "acme"
    begin_hostile_case(folder)
    article = folder / "documents" / "page-0.md"
    article.write_text(article.read_text().replace(ADDRESSES[0], address))
    page = read_page(as_html(weigh(bench_of(folder))))
    assert {link.attributes["href"] for link in page.classed("out")} == {address}


def test_every_link_still_leads_to_something(page: Element) -> None:
    ids = {element.attributes["id"] for element in page if "id" in element.attributes}
    links = {link.attributes["href"].removeprefix("#") for link in page.tagged("a")}
    assert links - ids == set()


def test_a_file_for_programs_holds_no_markup_of_ours_in_its_words(hostile: Weighing) -> None:
    assert "&lt;" not in as_json(hostile).replace(ATTEMPTS["answer"], "")


def test_the_tree_of_a_number_shows_the_attempt_as_it_was_printed(hostile: Weighing) -> None:
    fact = next(fact for fact in hostile.knowledge.facts if fact.segment == ATTEMPTS["segment"])
    tree = "\n".join(traced_lines(hostile, fact))
    assert ATTEMPTS["quote"] in tree
    assert re.search(re.escape(ATTEMPTS["publisher"]), tree)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Weighing:
    """The hostile case, weighed."""
    folder = tmp_path_factory.mktemp("hostile") / "acme"
    begin_hostile_case(folder)
    return weigh(bench_of(folder))


@pytest.fixture(scope="module")
def page(hostile: Weighing) -> Element:
    """Its page."""
    return read_page(as_html(hostile))
