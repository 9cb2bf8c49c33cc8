"""A number as a tree: down to quotes and assumptions, each number unfolded once."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from steelyard.reports.nodes import node_record
from steelyard.reports.traced import traced_lines, traced_record
from steelyard.reports.weighing import Weighing
from tests.reports.weighed import CASES, IDS, weighed

VALUED = [name for name in CASES if weighed(name).blend.range]
every_value = pytest.mark.parametrize("name", VALUED)


@every_value
def test_the_tree_reaches_all_that_the_number_rests_on(name: str) -> None:
    weighing = weighed(name)
    below = reached(weighing, middle(weighing))
    assert {record["id"] for record in unfolded(tree(name))} == below
    assert set(IDS.findall("\n".join(lines(name)))) >= below


@every_value
def test_each_number_is_unfolded_once(name: str) -> None:
    full = Counter(record["id"] for record in unfolded(tree(name)) if "see" not in record)
    assert set(full.values()) == {1}
    heads = Counter(line.split("  ")[-2] for line in lines(name) if IDS.search(line) and "as above" not in line)
    assert set(heads.values()) == {1}


@every_value
def test_at_the_end_of_every_branch_stands_a_source_or_a_person(name: str) -> None:
    for record in unfolded(tree(name)):
        if "rests_on" not in record and "see" not in record:
            assert record["kind"] in {"fact", "holding", "assumption"}


@every_value
def test_a_fact_shows_its_quote_its_source_its_day_and_its_line(name: str) -> None:
    told = " ".join(" ".join(lines(name)).split())
    for record in unfolded(tree(name)):
        if record.get("kind") == "fact":
            quote = " ".join(record["quote"].split())
            assert f"“{quote}”" in told
            assert f"known since {record['known_on']}" in told
            assert f"read at {record['place']}" in told


@every_value
def test_an_assumption_shows_who_made_it_when_and_why(name: str) -> None:
    told = "\n".join(lines(name))
    for record in unfolded(tree(name)):
        if record.get("kind") == "assumption":
            assert f"{record['who']}, {record['day']}: {record['why']}" in told


@pytest.mark.parametrize("name", CASES)
def test_every_number_of_a_case_has_a_tree(name: str) -> None:
    for node in weighed(name).nodes.values():
        first = next(iter(list(traced_lines(weighed(name), node))[1:]))
        assert node.id in first
        assert json.dumps(traced_record(weighed(name), node))


def test_what_lies_deeper_is_indented_by_two() -> None:
    depths = [len(line) - len(line.lstrip()) for line in lines("school-gate")]
    assert depths[:3] == [0, 0, 2]
    assert not [depth for depth in depths if depth % 2]


def test_a_settled_finding_says_what_settled_it() -> None:
    weighing = weighed("kingsoft-cloud-2024")
    settled = next(finding for finding in weighing.findings if finding.mended)
    assert f"    settled: {settled.mended}" in traced_lines(weighing, settled)


def middle(weighing: Weighing) -> str:
    """The id of the middle of the range of value."""
    assert weighing.blend.range
    return weighing.blend.range.mid.id


def tree(name: str) -> dict[str, Any]:
    """The tree of the middle, as records."""
    return traced_record(weighed(name), weighed(name).nodes[middle(weighed(name))])


def lines(name: str) -> list[str]:
    """The tree of the middle, as lines."""
    return list(traced_lines(weighed(name), weighed(name).nodes[middle(weighed(name))]))


def unfolded(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A record and all below it."""
    yield record
    for below in record.get("rests_on", ()):
        yield from unfolded(below)


def reached(weighing: Weighing, key: str) -> set[str]:
    """The id of a number and of all that it rests on, by the records of the page."""
    rests_on = node_record(weighing, weighing.nodes[key])["rests_on"]
    return {key}.union(*(reached(weighing, each) for each in rests_on))
