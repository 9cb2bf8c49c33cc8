"""What a person asks of the value of a case: a price in any money, a day, a method, a driver; and what each refuses."""

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.value import Asked, value_case
from steelyard.models.case.side_by_side import BANK
from steelyard.reports.case_value import CaseValue
from steelyard.reports.case_value_json import as_json, record
from steelyard.reports.case_value_text import as_text
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import AmountNotationError, DriverSettingError, ModelInputError, NoValueError
from tests.desk.folders import new_case, rewrite

ROOT: Final = Path(__file__).parents[2]
WITHOUT: Final = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"numpy", "scipy", "numba"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Absent())
from steelyard.cli.main import main
main(sys.argv[1:])
"""


def valued(name: str, **asked: object) -> CaseValue:
    return value_case(open_case(name), Asked(**asked))  # type: ignore[arg-type]


def text(value: CaseValue) -> str:
    return " ".join(as_text(value, width=110).split())


# ---- The price --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("price", "dollars", "because"),
    [
        ("USD 100 billion", 1e11, "the currency of the case"),
        ("EUR 100 billion", 1.1658e11, "at the rate of 2018-06-29 in facts.csv"),
        ("CNY 771.7 billion", 1.1658e11, "crossed by the two rates of the euro of that day"),
        ("USD 80-100 billion", 9e10, "half way between two ends"),
    ],
)
def test_a_price_in_another_money_is_turned_at_a_dated_rate(price: str, dollars: float, because: str) -> None:
    found = valued("xiaomi-2018", price=price).price
    assert found
    assert found.amount == pytest.approx(dollars), because


def test_a_price_in_a_money_without_a_rate_is_refused_with_the_row_to_add() -> None:
    with pytest.raises(ModelInputError) as refused:
        valued("school-gate", price="USD 1 million")
    assert "no exchange rate to CNY was known by 2024-03-31" in str(refused.value)
    assert "exchange_rate" in str(refused.value)


@pytest.mark.parametrize("price", ["5 years", "12%", "18 times", "USD 0", "-USD 5 billion"])
def test_a_price_that_can_be_none_is_refused(price: str) -> None:
    with pytest.raises(ModelInputError):
        valued("xiaomi-2018", price=price)


def test_a_price_that_is_no_amount_is_refused() -> None:
    with pytest.raises(AmountNotationError):
        valued("xiaomi-2018", price="a lot")


@pytest.mark.parametrize(
    ("price", "says"),
    [("USD 900 billion", "do not pay it"), ("USD 1 billion", "a reason to buy"), ("USD 100 billion", "")],
)
def test_the_price_that_is_asked_about_stands_on_the_scale(price: str, says: str) -> None:
    """Above Alibaba, below Meizu, and between the two."""
    found = valued("xiaomi-2018", price=price)
    assert [says in each.says for each in found.breaches] == ([True] if says else [])
    assert not says or says in text(found)


def test_a_price_below_every_possible_value_has_no_growth_and_that_is_told() -> None:
    found = {truth.driver: truth for truth in valued("xiaomi-2018", price="USD 1").truths}
    assert found["growth"].needs is None  # type: ignore[index]
    assert "no less than" in found["growth"].says  # type: ignore[index]


def test_what_growth_and_margin_xiaomi_needs_at_a_hundred_billion() -> None:
    """One driver alone, both as pairs, and the multiple: 100 over 1.5 is 67 times, as against 36."""
    found = valued("xiaomi-2018", price="USD 100 billion")
    assert found.pairs
    assert found.pairs.other == "margin"
    assert len(found.pairs.points) == 5
    assert found.multiple
    assert found.multiple.multiple == pytest.approx(100 / 1.5)
    assert found.multiple.growth == pytest.approx((100 / 54 - 1) * 100)
    assert "Pairs that reach 100 bn" in text(found)


# ---- The scale and the rings ------------------------------------------------------------------------------------


def test_the_scale_and_every_ring_stand_beside_the_value() -> None:
    found = valued("xiaomi-2018")
    said = text(found)
    assert "Meizu, Smartisan < Xiaomi < Alibaba, Tencent" in said
    assert "Ring “Internet companies” (1 of 2 known), nothing added: USD 42.0 bn, 55.6% against the chosen ring" in said
    told = record(found)
    assert told["scale"]["floor"] < told["scale"]["ceiling"]
    assert any("Internet companies" in note["says"] for note in told["rings"]["notes"])


def test_a_higher_class_that_is_cheaper_than_a_lower_is_told(tmp_path: Path) -> None:
    folder = new_case(tmp_path, like="school-gate")
    for name, worth in (("Grand Hotel Restaurant", "CNY 300,000"), ("Corner Noodle Stall", "CNY 400,000")):
        with (folder / "facts.csv").open(encoding="utf-8") as file:
            header = file.readline().strip().split(",")
        row = {"company": name, "measure": "valuation", "period": "2024-03-30", "value": f'"{worth}"', "tier": "press"}
        row |= {"publisher": "Ada", "title": "Her list", "day": "2024-03-30"}
        with (folder / "facts.csv").open("a", encoding="utf-8") as file:
            file.write(",".join(row.get(each, "") for each in header) + "\n")
    assert "Of a higher class and valued below one of a lower" in text(valued(str(folder)))


# ---- The day ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["xiaomi-2018", "alibaba-2022", "school-gate", "kingsoft-cloud-2024"])
def test_what_was_assumed_later_is_not_used_on_an_earlier_day(name: str) -> None:
    bench = open_case(name)
    found = value_case(bench, Asked(day=bench.case.day - timedelta(days=1)))
    assert found.drivers == ()
    assert found.together is None
    (cash,) = (each for each in found.methods if each.name == "cash")
    assert "assumed on" in cash.why_not
    assert found.truths == ()


def test_drivers_that_are_all_set_now_hold_on_an_earlier_day() -> None:
    bench = open_case("xiaomi-2018")
    day = bench.case.day - timedelta(days=30)
    now = ("growth=20%", "terminal_growth=3%", "margin=5%", "rate=10%", "years=10")
    found = value_case(bench, Asked(day=day, settings=now))
    assert found.methods[0].is_range
    assert value_case(bench, Asked(day=day, settings=now[:4])).methods[0].mid is None


def test_a_failure_stated_later_falls_away_alone(tmp_path: Path) -> None:
    folder = new_case(tmp_path, like="school-gate")
    more = '\n[failure]\nprobability = { value = "50%", who = "Ada", why = "a rumour", day = 2024-04-02 }\n'
    plain = valued(str(folder)).methods[0].mid
    with (folder / "case.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    assert valued(str(folder)).methods[0].mid == plain


def test_scenarios_of_which_some_were_written_later_have_no_mean(tmp_path: Path) -> None:
    folder = new_case(tmp_path, like="school-gate")
    ways = [
        f'\n[[scenario]]\nname = "{day}"\nweight = "50%"\ngrowth = "1%"\nwho = "Ada"\nwhy = "so"\nday = {day}\n'
        for day in ("2024-03-01", "2024-04-02")
    ]
    with (folder / "case.toml").open("a", encoding="utf-8") as file:
        file.write("".join(ways))
    found = valued(str(folder))
    assert len(found.ways) == 1
    assert found.expected is None, "half of the weight is not the whole"


# ---- The methods ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", bundled_names())
@pytest.mark.parametrize("method", ["cash", "relative", "residual income", "residual-income", "Net_Cash"])
def test_every_method_can_be_asked_for_alone(name: str, method: str) -> None:
    found = valued(name, method=method)
    (only,) = found.methods
    assert only.is_range or only.low is not None or only.why_not
    assert (found.parts is None) or only.name == "cash"
    assert as_text(found, width=80)


def test_a_bank_has_no_cash_flow_to_the_firm_and_no_net_debt(tmp_path: Path) -> None:
    folder = new_case(tmp_path, like="school-gate")
    rewrite(folder / "case.toml", "[case]\n", "[case]\nfinancial = true\n")
    found = {each.name: each for each in valued(str(folder)).methods}
    assert found["cash"].why_not == found["net cash"].why_not == BANK
    assert found["relative"].is_range
    assert found["residual income"].is_range


def test_net_cash_needs_both_cash_and_debt() -> None:
    """What is missing is never nothing: a floor without the debt would be none."""
    (floor,) = valued("kingsoft-cloud-2024", method="net cash").methods
    assert floor.low is None
    assert floor.why_not == "debt not known"
    (floor,) = valued("school-gate", method="net cash").methods
    assert floor.low == 180_000


def test_a_loss_for_ever_has_no_range_but_its_price_can_be_asked() -> None:
    found = valued("xiaomi-2018", settings=("margin=-5%",), price="USD 10 billion")
    assert found.methods[0].mid is None
    assert "a loss for ever" in found.methods[0].why_not
    needs = {truth.driver.value: truth.needs for truth in found.truths}
    assert needs["margin"]
    assert needs["margin"] > 0


def test_a_range_beyond_the_bounds_is_not_held_and_that_is_told() -> None:
    found = valued("xiaomi-2018", method="cash", settings=("margin=0.1%",))
    assert found.together
    assert found.together.high < 4e9
    assert "wholly beyond the bounds of the scale" in found.together.says


# ---- Drivers and futures ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", ["growth=5%", "failure=5%"])
def test_a_case_without_a_plan_has_no_driver_to_set(setting: str) -> None:
    with pytest.raises(DriverSettingError) as refused:
        valued("kingsoft-2015", settings=(setting,))
    assert "asks for no [dcf]" in str(refused.value)


@pytest.mark.parametrize("asked", [{"draws": 1}, {"draws": 64, "seed": -1}])
def test_futures_that_cannot_be_drawn_are_refused(asked: dict[str, int]) -> None:
    pytest.importorskip("numba")
    with pytest.raises(ModelInputError):
        valued("xiaomi-2018", **asked)


def test_futures_that_were_asked_for_and_have_nothing_to_draw_are_told() -> None:
    found = valued("kingsoft-2015", draws=100)
    assert found.futures is None
    assert "no future was drawn" in text(found)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("rate", ["2%", "3%", "-50%"])
def test_where_no_future_has_a_value_that_is_told_without_a_warning(rate: str) -> None:
    """Growth for ever is 3%: a rate below it, at it, and below zero."""
    pytest.importorskip("numba")
    with pytest.raises(NoValueError):
        valued("xiaomi-2018", settings=(f"rate={rate}",), draws=1000)
    assert valued("xiaomi-2018", settings=(f"rate={rate}",)).methods[0].why_not


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("value", "xiaomi-2018"), 0, "Worth 17.6 bn to 56.3 bn"),
        (("value", "--method", "value-driver", "--example"), 0, "roic"),
        (("value", "xiaomi-2018", "--draws", "100"), 1, "pip install"),
    ],
)
def test_without_numpy_all_but_the_futures_work_and_these_say_how_to_install(
    arguments: tuple[str, ...], code: int, told: str
) -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert told in " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in done.stderr


# ---- A case of one's own, and what programs read ----------------------------------------------------------------


def test_a_new_case_is_valued_at_once(tmp_path: Path) -> None:
    found = valued(str(new_case(tmp_path)), price="")
    assert found.together
    assert "Worth" in text(found)


@pytest.mark.parametrize("name", bundled_names())
def test_the_keys_for_programs_are_those_that_the_page_lists(name: str) -> None:
    page = (ROOT / "docs" / "value.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert list(json.loads(as_json(valued(name)))) == listed
