"""The file for programs: what it holds, how numbers stand in it, and that page and screen tell the same."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from steelyard.reports.html import as_html
from steelyard.reports.record import FORM, as_json, as_record
from steelyard.reports.text import as_text
from tests.reports.page import read_page
from tests.reports.weighed import CASES, IDS, weighed

KEYS: Final = frozenset(
    """
    form steelyard case title about company day currency invented verdict counts counts_text checks_text value rule
    layers_agree notes layers prices accounts questions findings not_known doubts documents nodes
    """.split()
)
"""What programs rely on: to take one away, or to change what it means, needs a higher FORM."""

EVERY_KIND: Final = {"id", "kind", "shown", "rests_on"}
NUMBERS: Final = {"low", "mid", "high", "amount"}
EARLIER: Final = (date(2018, 2, 1), date(2018, 6, 18), date(2018, 6, 19))

every_case = pytest.mark.parametrize("name", CASES)


@every_case
def test_the_file_holds_every_key_that_its_form_promises(name: str) -> None:
    record = json.loads(as_json(weighed(name)))
    assert set(record) == KEYS
    assert record["form"] == FORM == 1


@every_case
def test_the_file_reads_back_as_the_record(name: str) -> None:
    assert json.loads(as_json(weighed(name))) == as_record(weighed(name))


@every_case
def test_a_number_is_text_with_every_digit(name: str) -> None:
    told = [(key, word) for key, word in leaves(as_record(weighed(name))) if key in NUMBERS and word is not None]
    assert told
    assert [word for _, word in told if not re.fullmatch(r"-?\d+(\.\d+)?", str(word))] == []
    assert all(isinstance(word, str) for _, word in told)


@every_case
def test_only_counts_are_numbers_of_the_file_and_none_has_a_point(name: str) -> None:
    record = as_record(weighed(name))
    assert not [key for key, word in leaves(record) if isinstance(word, float)]
    counted = [word for key, word in leaves(record) if isinstance(word, int) and not isinstance(word, bool)]
    assert sorted(counted) == sorted([record["form"], *record["counts"].values()])


@every_case
def test_a_step_loses_no_digit_on_its_way_into_the_file(name: str) -> None:
    nodes = json.loads(as_json(weighed(name)))["nodes"]
    for key, node in weighed(name).nodes.items():
        if nodes[key]["kind"] == "step":
            assert Decimal(nodes[key]["amount"]) == getattr(node, "amount")  # noqa: B009 - the kind says it is a step


@every_case
def test_page_file_and_screen_give_the_same_verdict(name: str) -> None:
    says = as_record(weighed(name))["verdict"]
    assert [element.text for element in read_page(as_html(weighed(name))).classed("verdict")] == [says]
    assert says in " ".join(as_text(weighed(name)).split())


@every_case
def test_every_id_on_the_screen_is_in_the_file(name: str) -> None:
    shown = set(IDS.findall(as_text(weighed(name))))
    assert shown
    assert shown - set(as_record(weighed(name))["nodes"]) == set()


@every_case
def test_every_number_has_an_id_a_kind_a_text_and_what_it_rests_on(name: str) -> None:
    nodes = as_record(weighed(name))["nodes"]
    for key, node in nodes.items():
        assert set(node) >= EVERY_KIND
        assert node["id"] == key
        assert node["shown"]
        assert set(node["rests_on"]) <= set(nodes)


@every_case
def test_every_step_leads_down_to_facts_stakes_or_assumptions(name: str) -> None:
    nodes = as_record(weighed(name))["nodes"]
    bare = [node for node in nodes.values() if node["kind"] in {"step", "finding"} and not node["rests_on"]]
    assert bare == []


@pytest.mark.parametrize("day", EARLIER)
def test_no_number_became_known_after_the_day(day: date) -> None:
    nodes = as_record(weighed("xiaomi-2018", day))["nodes"].values()
    days = [node.get("known_on") or node.get("day") for node in nodes if "known_on" in node or "day" in node]
    assert days
    assert max(days) <= day.isoformat()


@pytest.mark.parametrize("day", EARLIER)
def test_documents_and_prices_of_later_days_are_not_told(day: date) -> None:
    record = as_record(weighed("xiaomi-2018", day))
    assert all(each["day"] <= day.isoformat() for part in ("documents", "prices") for each in record[part])
    assert record["counts"]["documents"] == len(record["documents"])


def test_a_side_that_the_page_leaves_open_is_null_and_not_0() -> None:
    nodes = as_record(weighed("kingsoft-cloud-2024"))["nodes"].values()
    peak = next(node for node in nodes if node.get("quote") == "exceeded $17.6 billion")
    assert (peak["low"], peak["high"]) == ("17600000000", None)


def test_a_layer_without_a_figure_has_no_range_and_says_what_is_missing() -> None:
    record = as_record(weighed("kingsoft-2015"))
    assert record["value"] is None
    assert all(layer["range"] is None for layer in record["layers"])
    assert all(gap["what"] and gap["do"] for gap in record["not_known"])


def leaves(part: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Every word of a record under the key that holds it."""
    if isinstance(part, dict):
        for name, each in part.items():
            yield from leaves(each, name)
    elif isinstance(part, list):
        for each in part:
            yield from leaves(each, key)
    else:
        yield key, part
