"""Printed tables worked out again: one rate per valuation, rows add up, assets = debt + equity."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import GrowthTooHighError, ModelInputError, PrintedDisagreesError

AMAZON: Final = {
    "flows": [27209, 37268, 46213, 58129, 70986],
    "rate": 0.1558,
    "growth": 0.0273,
    "printed_pv": [24736, 30801, 34721, 39703, 44077],
    "printed_sum": 148361,
    "printed_tv": 567504,
    "printed_pv_tv": 322171,
    "printed_equity": 470532,
    "shares": 488.96,
    "printed_per_share": 962,
}
"""SimplyWallSt/Company-Analysis-Model, dcf-update-q1-2019, the old method: it states one rate and works with three."""


def test_simply_wall_st_amazon_is_refused_and_its_three_rates_are_named() -> None:
    with pytest.raises(PrintedDisagreesError) as refused:
        table(AMAZON)
    said = str(refused.value)
    assert "one rate per valuation: there are three, 10.0% behind the present values of the years" in said
    assert "11.99% behind the present value of the terminal value" in said
    assert "15.58% behind" in said
    assert "the rate as stated" in said
    assert "rows add up: the present values add up to 174,038, printed is 148,361" in said
    assert "at 15.58% throughout one share is 866.12" in said


def test_the_same_table_without_the_refusal_gives_what_one_rate_gives() -> None:
    worked = table(AMAZON | {"refuse": False})
    assert worked.values["per_share"] == pytest.approx(866.1242300944355, rel=1e-5)
    assert worked.values["sum_of_pv"] == pytest.approx(148358.9990644768, rel=1e-12)
    assert worked.values["pv_of_terminal_value"] == pytest.approx(275141.1, rel=1e-4)
    assert worked.values["sum_of_printed_pv"] == 174038
    assert listed(worked, "rates_behind_printed_pv")[0] == pytest.approx(0.09997574385510988, rel=1e-12)
    assert worked.values["rate_behind_printed_pv_tv"] == pytest.approx(0.11989291313206873, rel=1e-9)
    assert worked.values["number_of_rates"] == 3
    assert len(worked.notes) == worked.values["disagreements"] == 4


def test_the_same_table_at_one_rate_is_accepted() -> None:
    """Its own flows at the rate that it states, each figure rounded to the unit as it rounds."""
    rows = [round(flow / 1.1558**t) for t, flow in enumerate((27209, 37268, 46213, 58129, 70986), start=1)]
    mended = {
        "printed_pv": rows,
        "printed_sum": 148359,
        "printed_pv_tv": 275141,
        "printed_equity": 423500,
        "printed_per_share": 866,
    }
    assert table(AMAZON | mended).values["number_of_rates"] == 1


def test_assets_are_debt_and_equity() -> None:
    """FTS Valuation Tutor, chapter 10.4: assets 100, equity 66.082; debt is printed as 83.919 and must be 33.918."""
    printed = {"assets": 100, "printed_equity_value": "66.082"}
    with pytest.raises(PrintedDisagreesError, match=r"assets = debt \+ equity.*leave a debt of 33\.918"):
        table(printed | {"printed_debt_value": "83.919"})
    assert table(printed | {"printed_debt_value": "33.918"}).values["disagreements"] == 0


def test_nestle_grows_by_another_rate_than_the_slide_prints() -> None:
    """Damodaran, Valuation: 173.93/(0.0847 - 0.05) is printed as 3,890, which is 4% of growth and not 5%."""
    slide = {"flows": ["167.24"], "rate": "0.0847", "terminal_flow": "173.93", "printed_tv": "3890"}
    with pytest.raises(PrintedDisagreesError, match=r"terminal value is printed as 3,890, flow.* is 5,012"):
        table(slide | {"growth": "0.05"})
    with pytest.raises(PrintedDisagreesError, match=r"as printed it would be growth of 4\.0%"):
        table(slide | {"growth": "0.05"})
    assert table(slide | {"growth": "0.04"}).values["disagreements"] == 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"printed_pv": ["90.9", "91.9", "90.9"]}, "year 2: 91.9 printed"),
        ({"printed_sum": "282.7"}, "rows add up: the present values"),
        ({"printed_tv": "1642.8"}, "the terminal value is printed as 1,642.8"),
        ({"printed_pv_tv": "1059.1"}, "the terminal value is printed now as 1,059.1"),
        ({"printed_equity": "1381.8"}, "rows add up: the equity"),
        ({"printed_per_share": "13.82"}, "a share is printed as 13.82"),
        ({"totals": [{"name": "costs", "parts": [1, 2], "total": 6}]}, "rows add up: costs add up to 3"),
    ],
)
def test_each_rule_can_fail_alone(change: dict[str, Any], says: str) -> None:
    example = dict(method_named("printed-table").example)
    assert table(example).notes == ("Every row and total follows from the printed inputs, at one rate.",)
    with pytest.raises(PrintedDisagreesError) as refused:
        table(example | change)
    assert says in str(refused.value)


@given(st.lists(st.integers(1000, 90_000), min_size=1, max_size=12), st.integers(500, 2500), st.integers(0, 400))
def test_a_table_that_rounds_as_it_should_is_never_refused(flows: list[int], rate: int, growth: int) -> None:
    """Rate to the hundredth of a percent, present values to the unit, the totals of what is printed."""
    r, g = rate / 10_000, growth / 10_000
    rows = [round(flow / (1 + r) ** t) for t, flow in enumerate(flows, start=1)]
    terminal = round(flows[-1] * (1 + g) / (r - g))
    now = round(terminal / (1 + r) ** len(flows))
    table(
        {
            "flows": flows,
            "rate": r,
            "growth": g,
            "printed_pv": rows,
            "printed_sum": sum(rows),
            "printed_tv": terminal,
            "printed_pv_tv": now,
            "printed_equity": sum(rows) + now,
        }
    )


def test_what_cannot_be_read_or_has_no_answer_is_refused_as_such() -> None:
    example = dict(method_named("printed-table").example)
    with pytest.raises(ModelInputError, match="it is no figure"):
        table(example | {"printed_sum": "about 270"})
    with pytest.raises(ModelInputError, match="flows has 3"):
        table(example | {"printed_pv": ["90.9"]})
    with pytest.raises(GrowthTooHighError):
        table(example | {"growth": 0.1})
    with pytest.raises(ModelInputError, match="discounted at a rate"):
        table(example | {"rate": None})


def test_a_table_of_one_share_needs_neither_shares_nor_the_equity() -> None:
    one: dict[str, Any] = {"flows": ["2.00", "2.10"], "rate": "10%", "growth": "2%"}
    one |= {"printed_pv": ["1.82", "1.74"], "printed_sum": "3.56", "printed_pv_tv": "22.13"}
    assert table(one | {"printed_per_share": "25.69"}).values["disagreements"] == 0
    with pytest.raises(PrintedDisagreesError, match="a share is printed as 26"):
        table(one | {"printed_per_share": "26.69"})
    with pytest.raises(PrintedDisagreesError, match="the terminal value is printed now as 24"):
        table(one | {"printed_pv_tv": "24.13", "printed_per_share": "27.69"})


def test_flows_in_the_middle_of_the_year_are_discounted_half_a_year_less() -> None:
    found = table({"flows": [110, 121], "rate": 0.21, "first_after": 0.5})
    assert found.values["sum_of_pv"] == pytest.approx(100 + 121 / 1.21**1.5)


def table(inputs: dict[str, Any]) -> Worked:
    method = method_named("printed-table")
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked


def listed(worked: Worked, name: str) -> list[float]:
    found = worked.values[name]
    assert isinstance(found, list)
    return found
