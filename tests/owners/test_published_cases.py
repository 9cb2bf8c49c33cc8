"""Published cases of ownership, worked out again from the file beside the repository.

Where that file is not, these tests are passed over and say so; the same figures stand in the tests of each part.
"""

import json
from fractions import Fraction
from typing import Any, Final

import pytest

from steelyard.owners.bounds import capital_bounds
from steelyard.owners.control import controlled_by
from steelyard.owners.graph import Graph
from steelyard.owners.holders_value import outside_values
from steelyard.owners.lookthrough import look_through, ultimate_holders
from steelyard.owners.power import banzhaf, shapley_shubik
from steelyard.owners.thresholds import blocked_by
from steelyard.words.names import EntityName
from tests.architecture.tree import ROOT
from tests.owners.webs import ends, web

FILE: Final = ROOT.parent / "shared" / "cases" / "ownership_cases.json"


def case(name: str) -> dict[str, Any]:
    if not FILE.exists():
        pytest.skip(f"no {FILE.name} beside the repository: published cases are not worked out again")
    found: dict[str, Any] = next(each for each in json.loads(FILE.read_text("utf-8")) if each["id"] == name)
    return found


def graph_of(stakes: list[dict[str, Any]], *, votes: bool = False) -> Graph:
    """The stakes of a case, as capital or as votes."""
    rows = ((each["owner"], each["owned"], f"{Fraction(str(each['share'])) * 100}") for each in stakes)
    return web(*(f"{owner} {owned} {'? ' if votes else ''}{float(Fraction(part)):g}" for owner, owned, part in rows))


@pytest.mark.parametrize("name", ["controlled-group", "chain3", "bods-fi-soe", "vadalog-alpha", "ofac-1", "ofac-2"])
def test_integrated_ownership(name: str) -> None:
    found = case(name)
    graph = graph_of(found["input"])
    expected = dict(found["recomputed"]) | (found["published"] if isinstance(found["published"], dict) else {})
    expected |= (
        {f"Alpha->{company}": part for company, part in expected.pop("economic", {}).items()}
        if (name == "vadalog-alpha")
        else {}
    )
    parts = {key.removeprefix("economic ").split(" ")[0]: part for key, part in expected.items() if "->" in key}
    for pair, part in parts.items():
        owner, company = map(EntityName, pair.split("->"))
        assert ends(look_through(graph, owner)[company]) == (part, part), pair
    if name == "ofac-2":
        assert ends(look_through(graph, EntityName("X"))[EntityName("C")])[0] == expected["economic"]


@pytest.mark.parametrize("name", ["ofac-1", "ofac-2", "ofac-4", "ofac-5"])
def test_the_half_of_ofac(name: str) -> None:
    found = case(name)
    blocked = blocked_by(graph_of(found["input"]), [EntityName("X")]).surely
    for company, said in found["published"].items():
        assert (company in blocked) == (said == "blocked")


def test_controlling_companies() -> None:
    found = case("concom")
    graph = graph_of(found["input"], votes=True)
    pairs = [[int(owner), int(company)] for owner in graph.names for company in controlled_by(graph, owner).surely]
    assert sorted(pairs) == found["published"]


def test_control_beside_capital() -> None:
    found = case("vadalog-alpha")
    controlled = controlled_by(graph_of(found["input"], votes=True), EntityName("Alpha")).surely
    assert sorted(controlled) == found["recomputed"]["controls"]


def test_claims_of_outside_holders() -> None:
    found = case("egj-2org")
    graph, one, two = graph_of(found["input"]), EntityName("1"), EntityName("2")
    columns = [outside_values(graph, own).outside for own in ({one: 1, two: 0}, {one: 0, two: 1})]
    claims = [[column[firm] for column in columns] for firm in (one, two)]
    assert claims == [pytest.approx(row, rel=1e-14) for row in found["published"]["A"]]
    both = outside_values(graph, {one: 1, two: 1})
    assert list(both.gross.values()) == found["recomputed"]["p=(1,1)"]["V"]
    assert list(both.outside.values()) == found["recomputed"]["p=(1,1)"]["v"]


def test_the_shape_of_naspers_and_prosus() -> None:
    found = case("naspers-prosus")
    rows = [*found["input"], {"owner": "n", "owned": "N", "share": 0.51}, {"owner": "p", "owned": "P", "share": 0.43}]
    graph = graph_of(rows)
    claims = next(value for key, value in found["recomputed"].items() if key.startswith("outside claim"))
    for row, holder in zip(claims, "np", strict=True):
        parts = [ultimate_holders(graph, EntityName(firm)).owners[EntityName(holder)] for firm in "NP"]
        assert [ends(part)[0] for part in parts] == pytest.approx(row, abs=5e-5)


def test_an_unknown_link_follows_from_the_parts_where_there_is_one_way() -> None:
    found = case("bods-indirect")
    direct, indirect = (Fraction(str(found["input"][name])) for name in ("direct", "indirect"))
    link = float(indirect / direct)
    assert link == found["recomputed"]["upstream link"]
    graph = web(f"X A {direct * 100}", f"A B {link * 100}")
    assert ends(look_through(graph, EntityName("X"))[EntityName("B")])[0] == found["input"]["indirect"]


@pytest.mark.parametrize("name", ["ss-852", "ss-4sh", "bz-5sh"])
def test_voting_power(name: str) -> None:
    found = case(name)
    weights, quota = found["input"]["weights"], found["input"]["quota"]
    expected = found["recomputed"]
    shapley = expected if isinstance(expected, list) else expected["SS"]
    assert list(shapley_shubik(weights, quota).shares) == [Fraction(each) for each in shapley]
    if isinstance(expected, dict):
        power = banzhaf(weights, quota)
        assert list(power.shares) == [Fraction(each) for each in expected["Banzhaf normalised"]]
        assert list(power.swings) == [Fraction(each) for each in expected.get("absolute", power.swings)]


@pytest.mark.slow
def test_voting_power_beside_an_ocean() -> None:
    found = case("ss-oceanic")
    power = shapley_shubik([400] + [1] * 600, found["input"]["quota"]).shares[0]
    assert float(power) == pytest.approx(found["recomputed"], abs=1e-7)
    assert float(power) == pytest.approx(found["published"], abs=6e-4)


def test_no_case_has_more_held_than_there_is() -> None:
    for each in ("concom", "vadalog-alpha", "ofac-5"):
        assert capital_bounds(graph_of(case(each)["input"])).over == ()
