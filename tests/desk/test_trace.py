"""A number found by its id: whole or abbreviated, in one case or in all that are known."""

import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from steelyard.desk.bench import open_case, remember
from steelyard.desk.trace import find_number
from steelyard.desk.weigh import weigh
from steelyard.reports.weighing import Weighing
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import AmbiguousIdError, UnknownIdError
from tests.desk.folders import new_case

LATER = date(2018, 7, 10)
"""The day after the listing, when more was known than on the case's own day."""


@pytest.mark.parametrize("kind", ["f-", "h-", "a-", "s-", "c-"])
def test_every_kind_of_number_is_found_by_its_id(kind: str) -> None:
    weighing = weigh(open_case("xiaomi-2018"))
    key = next(key for key in weighing.nodes if key.startswith(kind))
    assert find_number(key, case="xiaomi-2018")[1] == weighing.nodes[key]


def test_the_first_characters_are_enough_where_no_other_id_has_them() -> None:
    key = middle(weigh(open_case("xiaomi-2018")))
    assert find_number(key[:8], case="xiaomi-2018")[1].id == key


def test_characters_that_two_ids_begin_with_are_refused_with_both() -> None:
    keys = sorted(weigh(open_case("xiaomi-2018")).nodes)
    twin = next(a[:4] for a, b in pairwise(keys) if a[:4] == b[:4])
    with pytest.raises(AmbiguousIdError) as refused:
        find_number(twin, case="xiaomi-2018")
    assert all(key in refused.value.happened for key in [key for key in keys if key.startswith(twin)][:6])
    assert refused.value.remedy == "Write more of its characters."


@pytest.mark.parametrize("id_", ["s-ffffffffff", "s-", "f", "", "x-12", "no id at all", "*"])
def test_what_no_number_has_is_refused_with_where_it_was_looked_for(id_: str) -> None:
    with pytest.raises(UnknownIdError) as refused:
        find_number(id_, case="school-gate")
    assert "in school-gate on 2024-03-31" in refused.value.happened
    assert "steelyard trace ID --case CASE --as-of DAY" in refused.value.remedy


def test_without_a_case_the_bundled_ones_are_looked_through() -> None:
    key = middle(weigh(open_case("xiaomi-2018")))
    weighing, node = find_number(key)
    assert (weighing.case.name, node.id) == ("xiaomi-2018", key)


def test_a_case_weighed_lately_is_looked_through_on_the_day_it_was_weighed() -> None:
    bench = open_case("xiaomi-2018")
    key = next(key for key in weigh(bench, LATER).nodes if key not in weigh(bench).nodes)
    with pytest.raises(UnknownIdError):
        find_number(key)
    remember(bench.folder, LATER)
    assert find_number(key)[0].day == LATER
    assert find_number(key, case="xiaomi-2018", day=LATER)[1].id == key


def test_a_case_of_one_s_own_is_found_after_it_was_weighed(tmp_path: Path) -> None:
    bench = open_case(str(new_case(tmp_path)))
    remember(bench.folder, bench.case.day)
    assert find_number(middle(weigh(bench)))[0].case.name == "acme-2024"


def test_a_case_that_has_gone_or_was_broken_since_is_passed_over(tmp_path: Path) -> None:
    for name in ("gone", "broken"):
        remember(new_case(tmp_path, name), date(2024, 6, 30))
    shutil.rmtree(tmp_path / "gone")
    (tmp_path / "broken" / "case.toml").write_text("[case")
    assert find_number(middle(weigh(open_case("school-gate"))))[0].case.name == "school-gate"


def test_each_weighing_is_looked_through_and_named_once() -> None:
    for name in bundled_names():
        bench = open_case(name)
        remember(bench.folder, bench.case.day)
    with pytest.raises(UnknownIdError) as refused:
        find_number("s-ffffffffff")
    assert [refused.value.looked.count(f"{name} on ") for name in bundled_names()] == [1] * len(bundled_names())


def middle(weighing: Weighing) -> str:
    """The id of the middle of the range of value."""
    assert weighing.blend.range
    return weighing.blend.range.mid.id
