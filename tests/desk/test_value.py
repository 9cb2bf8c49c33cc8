"""Valuing a case by every method: what is in it, what is refused, and that nothing sees the future."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.value import Asked, value_case
from steelyard.reports.case_value import CaseValue
from steelyard.reports.case_value_json import as_json
from steelyard.reports.case_value_text import as_text
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import CaseFlawsError, DriverSettingError, NoSuchMethodError, NothingKnownError
from tests.desk.folders import new_case

FUTURES = """
[[scenario]]
name = "the school closes"
weight = "20%"
growth = "-30%"
who = "Ada"
why = "talk in the street"

[[scenario]]
name = "as it is"
weight = "80%"
growth = "5%"
who = "Ada"
why = "the last years"

[failure]
probability = { low = "2%", mid = "5%", high = "10%", who = "Ada", why = "one in twenty a year" }

[[base_rate]]
driver = "growth"
p10 = "-5%"
p50 = "1%"
p90 = "4%"
who = "Ada"
why = "restaurants of the street"

[[correlation]]
between = ["growth", "rate"]
value = "60%"
who = "Ada"
why = "both follow prices"

[[weight]]
method = "cash"
weight = "60%"
who = "Ada"
why = "its accounts are good"

[[weight]]
method = "relative"
weight = "20%"
who = "Ada"
why = "few peers"
"""


def valued(name: str, **asked: object) -> CaseValue:
    return value_case(open_case(name), Asked(**asked))  # type: ignore[arg-type]


def a_case(tmp_path: Path, more: str = FUTURES) -> str:
    folder = new_case(tmp_path, like="school-gate")
    with (folder / "case.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    return str(folder)


@pytest.mark.parametrize("name", bundled_names())
def test_every_bundled_case_is_valued_or_says_why_not(name: str) -> None:
    found = valued(name)
    assert all(each.is_range or each.why_not or each.low is not None for each in found.methods)
    told = json.loads(as_json(found))
    assert told["day"] == str(open_case(name).case.day)
    assert as_text(found, width=80)


def test_the_weights_of_the_methods_add_up_to_one() -> None:
    for name in bundled_names():
        weights = [each.weight for each in valued(name).methods if each.is_range]
        assert not weights or sum(weights) == pytest.approx(1)


def test_the_case_gives_weights_scenarios_failure_and_base_rates(tmp_path: Path) -> None:
    found = valued(a_case(tmp_path))
    weights = {each.name: each.weight for each in found.methods}
    assert weights["cash"] == pytest.approx(0.75)
    assert weights["relative"] == pytest.approx(0.25)
    assert found.expected == pytest.approx(sum(way.weight * (way.value or 0) for way in found.ways))
    assert [each.is_rare for each in found.against] == [True]
    assert found.parts
    assert {driver.name for driver in found.drivers} >= {"failure"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('weight = "80%"', 'weight = "70%"'), "add up to 90%"),
        (('growth = "-30%"', ""), "sets no driver"),
        (('high = "10%", who', 'high = "120%", who'), "is no probability"),
        (('p50 = "1%"', 'p50 = "9%"'), "not in order"),
        (('method = "cash"', 'method = "stars"'), "is not known here"),
        (('method = "cash"', 'method = "relative"'), "is weighed twice"),
        (('growth = "-30%"', 'growth = "3 years"'), "is no percentage of growth"),
        (('growth = "-30%"', 'growth = "-100%"'), "is no percentage of growth"),
        (('growth = "-30%"', 'years = "2.5 years"'), "is no number of years"),
        (('growth = "-30%"', 'margin = "3%"'), "a measure that is the flow itself"),
        (('p50 = "1%"', 'p50 = "1 years"'), "is no percentage of growth"),
        (('between = ["growth", "rate"]', 'between = ["growth", "growth"]'), "Two drivers go together"),
        (('between = ["growth", "rate"]', 'between = ["growth", "luck"]'), "is not drawn"),
        (('value = "60%"', 'value = "160%"'), "is no correlation"),
        (('weight = "60%"', 'weight = "160%"'), "is no weight"),
    ],
)
def test_what_is_wrong_in_them_is_told_with_its_line(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    with pytest.raises(CaseFlawsError) as refused:
        open_case(a_case(tmp_path, FUTURES.replace(*change, 1)))
    assert told in str(refused.value)
    assert "case.toml:" in str(refused.value)


def test_a_driver_set_by_hand_moves_the_value() -> None:
    plain, set_ = valued("xiaomi-2018"), valued("xiaomi-2018", settings=("growth=60%",))
    assert plain.methods[0].mid
    assert set_.methods[0].mid
    assert set_.methods[0].mid > plain.methods[0].mid


def test_without_the_answers_the_cash_value_is_that_of_the_layer() -> None:
    found = valued("xiaomi-2018", judged=False)
    assert found.moves == ()
    assert found.methods[0].high
    assert found.methods[0].high > (valued("xiaomi-2018").methods[0].high or 0)


def test_a_price_asks_what_has_to_be_true() -> None:
    found = valued("xiaomi-2018", price="USD 100 billion")
    assert found.price
    assert found.price.amount == 1e11
    assert {truth.driver for truth in found.truths} == {"growth", "terminal_growth", "margin", "rate", "years"}


def test_one_method_alone() -> None:
    (only,) = valued("xiaomi-2018", method="relative").methods
    assert only.weight == 1
    with pytest.raises(NoSuchMethodError):
        valued("xiaomi-2018", method="stars")


def test_futures_are_drawn_and_the_same_seed_gives_the_same() -> None:
    pytest.importorskip("numba")
    one, other = (valued("xiaomi-2018", draws=4096, seed=7).futures for _ in range(2))
    assert one == other
    assert one
    assert list(one.percentiles.values()) == sorted(one.percentiles.values())
    assert one.failed == 0


def test_drivers_that_go_together_are_drawn_together(tmp_path: Path) -> None:
    """More growth comes with a higher rate then: the two offset each other, and the futures lie closer."""
    pytest.importorskip("numba")
    tied = FUTURES.replace('value = "60%"', 'value = "95%"')
    spreads = []
    for name, more in (("free", FUTURES.replace('value = "60%"', 'value = "0%"')), ("tied", tied)):
        (tmp_path / name).mkdir()
        found = valued(a_case(tmp_path / name, more), draws=4096).futures
        assert found
        spreads.append(found.percentiles[90] - found.percentiles[10])
    assert spreads[1] < 0.8 * spreads[0]


def test_weights_that_fall_on_no_range_are_told(tmp_path: Path) -> None:
    more = '\n[[weight]]\nmethod = "cash"\nweight = "0%"\nwho = "Ada"\nwhy = "no faith in it"\n'
    found = valued(a_case(tmp_path, more)).methods
    assert {each.because for each in found if each.is_range} == {
        "equal, as the weights of the case fall on no method with a range"
    }


def test_futures_without_a_value_are_counted() -> None:
    pytest.importorskip("numba")
    found = valued("xiaomi-2018", draws=4096, settings=("terminal_growth=1%:3%:14%",)).futures
    assert found
    assert 0 < found.failed < found.draws


@pytest.mark.parametrize("setting", ["growth", "luck=3%", "rate=9%:8%:7%"])
def test_a_setting_that_cannot_be_is_refused(setting: str) -> None:
    with pytest.raises(DriverSettingError):
        valued("xiaomi-2018", settings=(setting,))


def test_nothing_known_or_said_later_than_the_day_is_used() -> None:
    bench = open_case("xiaomi-2018")
    earlier = bench.case.day - timedelta(days=30)
    found = value_case(bench, Asked(day=earlier))
    assert found.picture.day == earlier
    assert all(fact.known_on <= earlier for fact in found.picture.knowledge.facts)
    with pytest.raises(NothingKnownError):
        value_case(bench, Asked(day=date(1990, 1, 1)))
