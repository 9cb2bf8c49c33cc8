"""Free cash flow to the firm in stages and flows as given: published values, conventions, what is refused."""

import pytest

from steelyard.words.errors import GrowthTooHighError, ModelError, ModelInputError, NoYearsError
from tests.models.firm_cases import notes_of, published, valued

TOOLKIT = {"last_received": 500, "growth": 0.05, "years": 5, "terminal_growth": 0.02, "cash": 100, "debt": 100}
FIRM = {
    "ebit": 1000,
    "tax": 0.3,
    "growth": 0.08,
    "years": 5,
    "roic": 0.16,
    "wacc": 0.09,
    "terminal_growth": 0.03,
    "terminal_roic": 0.12,
}


def received_flow_discounted(flow: float, growth: float, last: float, rate: float, years: int) -> float:
    """The mistake of FinanceToolkit 99e649c: the flow of the year just over is taken for that of year 1."""
    flows = [flow * (1 + growth) ** t for t in range(years + 1)]
    rest = flows[-1] * (1 + last) / (rate - last)
    return sum(each / (1 + rate) ** t for t, each in enumerate(flows, start=1)) + rest / (1 + rate) ** (years + 1)


def flow_never_grows(flow: float, growths: list[float], last: float, rate: float) -> float:
    """The mistake of an agent of ai-hedge-fund before a7a99e5: each year grows from year 0, and so does the rest."""
    today = sum(flow * (1 + each) / (1 + rate) ** t for t, each in enumerate(growths, start=1))
    return today + flow * (1 + last) / (rate - last) / (1 + rate) ** len(growths)


def test_cash_already_received_is_not_discounted() -> None:
    """72.31 a share, and not the 70.28 that a recorded test of FinanceToolkit holds fast."""
    given, printed = published("V37")
    kit = given["financetoolkit"]
    for found in (
        valued("discounted-flows", **TOOLKIT, rate=0.1, shares=100),
        valued("fcff-two-stage", **TOOLKIT, wacc=0.1, shares=100),
    ):
        assert found["per_share"] == pytest.approx(printed["financetoolkit_right"], abs=1e-9)
        assert found["per_share"] != pytest.approx(printed["financetoolkit_recorded_wrong"], abs=0.01)
    wrong = received_flow_discounted(kit["cash_flow_0"], kit["g"], kit["g_perpetual"], kit["wacc"], kit["periods"])
    assert wrong / kit["shares"] == pytest.approx(printed["financetoolkit_recorded_wrong"], abs=1e-9)


def test_flows_compound() -> None:
    """2,328.43, where an agent that lets no flow grow from the last says 1,359.16."""
    given, printed = published("V37")
    agent = given["aihf_damodaran"]
    firm = {"last_received": 100, "terminal_growth": agent["g_terminal"], "growth": agent["g0"]}
    flat = valued("discounted-flows", **firm, rate=agent["r"], years=10, growth_held=1)
    staged = valued("fcff-three-stage", **firm, wacc=agent["r"], high_years=1, transition_years=9)
    for found in (flat["value"], staged["value_of_operations"]):
        assert found == pytest.approx(printed["aihf_right"], abs=1e-9)
        assert found != pytest.approx(printed["aihf_wrong"], rel=0.01)
    growths = staged["growth"]
    wrong = flow_never_grows(100, growths, agent["g_terminal"], agent["r"])
    assert wrong != pytest.approx(printed["aihf_right"], rel=0.1)


def test_two_stages_by_hand() -> None:
    """EBIT of 1,000 less 30%, growing 8%, half put back; then 3% for ever with a quarter put back."""
    found = valued("fcff-two-stage", **FIRM)
    flows = [700 * 1.08**t * 0.5 for t in range(1, 6)]
    assert found["flows"] == pytest.approx(flows)
    after = 700 * 1.08**5 * 1.03 * 0.75
    assert found["terminal_value"] == pytest.approx(after / 0.06)
    today = sum(flow / 1.09**t for t, flow in enumerate(flows, start=1)) + after / 0.06 / 1.09**5
    assert found["value_of_operations"] == pytest.approx(today)
    assert found["terminal_reinvestment_rate"] == pytest.approx(0.25)


def test_ways_to_say_one_firm() -> None:
    """Profit after tax, before tax, or sales; the part put back as a rate, by return, by amounts or by its parts."""
    value = valued("fcff-two-stage", **FIRM)["value_of_operations"]
    rest = {key: each for key, each in FIRM.items() if key not in {"ebit", "tax", "roic", "growth"}}
    put_back = [350 * 1.08**t for t in range(1, 6)]
    growing = {"growth": 0.08}
    sales = {"revenue": 10000, "margin": 0.1, "tax": 0.3}
    for firm in (
        {"nopat": 700, "reinvestment_rate": 0.5} | growing,
        {"nopat": 700, "reinvestment_rate": 0.5, "roic": 0.16},
        sales | growing | {"roic": 0.16},
        sales | growing | {"reinvestment": 350},
        sales | growing | {"reinvestment": put_back},
        sales | growing | {"capex": 500, "depreciation": 200, "change_in_working_capital": 50},
        sales | growing | {"sales_to_capital": 10000 * 0.08 / (350 * 1.08)},
        {"nopat": 756, "figure_of": "year_1", "roic": 0.16} | growing,
        {"nopat": 756, "figure_of": "year_1", "reinvestment": 378} | growing,
        {"nopat": 700, "growth": [0.08] * 5, "roic": [0.16] * 5, "wacc": [0.09] * 5},
        {"flows": [700 * 1.08**t * 0.5 for t in range(1, 6)], "terminal_flow": 700 * 1.08**5 * 1.03 * 0.75},
    ):
        given = rest if "flows" not in firm else {"wacc": 0.09, "terminal_growth": 0.03}
        assert valued("fcff-two-stage", **given | firm)["value_of_operations"] == pytest.approx(value, rel=1e-12)


def test_three_stages_fade_every_driver_to_its_last_level() -> None:
    firm = {
        "revenue": 1000,
        "margin": 0.1,
        "terminal_margin": 0.15,
        "tax": 0.2,
        "terminal_tax": 0.25,
        "growth": 0.2,
        "terminal_growth": 0.03,
        "roic": 0.3,
        "terminal_roic": 0.12,
        "wacc": 0.1,
        "terminal_wacc": 0.08,
        "high_years": 2,
        "transition_years": 4,
    }
    found = valued("fcff-three-stage", **firm)
    assert found["growth"] == pytest.approx([0.2, 0.2, 0.1575, 0.115, 0.0725, 0.03])
    margin = [ebit / sales for ebit, sales in zip(found["ebit"], found["revenue"], strict=True)]
    assert margin == pytest.approx([0.1, 0.1, 0.1125, 0.125, 0.1375, 0.15])
    short = valued("fcff-three-stage", **firm, fade="ends_after")
    assert short["growth"] == pytest.approx([0.2, 0.2, 0.166, 0.132, 0.098, 0.064])


def test_part_of_the_first_year_that_is_over() -> None:
    """A quarter is left: flows come after 0.25, 1.25 … years; in the middle after 0.125, 0.75 years."""
    flows, rate = [100.0, 110.0, 120.0], 0.08
    end = valued("discounted-flows", flows=flows, rate=rate, first_year=0.25)
    assert end["value"] == pytest.approx(100 / 1.08**0.25 + 110 / 1.08**1.25 + 120 / 1.08**2.25)
    middle = valued("discounted-flows", flows=flows, rate=rate, first_year=0.25, arrives="middle")
    assert middle["value"] == pytest.approx(100 / 1.08**0.125 + 110 / 1.08**0.75 + 120 / 1.08**1.75)
    whole = valued("discounted-flows", flows=flows, rate=rate, first_year=0.25, first_flow="of_the_whole_year")
    assert whole["value"] == pytest.approx(25 / 1.08**0.25 + 110 / 1.08**1.25 + 120 / 1.08**2.25)


def test_yearly_rates_for_their_year_or_for_the_whole_term() -> None:
    flows, rates = [100.0, 100.0], [0.05, 0.07]
    cumulative = valued("discounted-flows", flows=flows, rate=rates)
    assert cumulative["value"] == pytest.approx(100 / 1.05 + 100 / (1.05 * 1.07))
    spot = valued("discounted-flows", flows=flows, rate=rates, discounting="spot")
    assert spot["value"] == pytest.approx(100 / 1.05 + 100 / 1.07**2)


def test_terminal_value_by_growth_multiple_or_as_given() -> None:
    flows = {"flows": [100.0, 110.0], "rate": 0.1}
    assert valued("discounted-flows", **flows, terminal_growth=0.02)["terminal_value"] == pytest.approx(112.2 / 0.08)
    assert valued("discounted-flows", **flows, terminal_multiple=12)["terminal_value"] == pytest.approx(1320)
    implied = valued("discounted-flows", **flows, terminal_multiple=12)["implied_terminal_growth"]
    assert valued("discounted-flows", **flows, terminal_growth=implied)["terminal_value"] == pytest.approx(1320)
    by_metric = valued("discounted-flows", **flows, terminal_multiple=8, terminal_metric=200)
    assert by_metric["terminal_value"] == pytest.approx(1600)
    assert valued("discounted-flows", **flows, terminal_value=1000)["pv_terminal"] == pytest.approx(1000 / 1.21)
    later = valued("discounted-flows", **flows, terminal_growth=0.02, terminal_rate=0.09)
    assert later["pv_terminal"] == pytest.approx(112.2 / 0.07 / 1.21)


def test_what_is_paid_today_is_taken_off() -> None:
    """A project: 100 out, 60 and 70 in, at 10%."""
    found = valued("discounted-flows", flows=[60, 70], rate=0.1, paid_now=100)
    assert found["value"] == pytest.approx(60 / 1.1 + 70 / 1.21 - 100)


def test_how_much_lies_beyond_the_forecast_is_told() -> None:
    assert "of the value comes after year 5" in notes_of("fcff-two-stage", **FIRM)
    assert valued("fcff-two-stage", **FIRM)["terminal_share"] > 0.75


@pytest.mark.parametrize(
    ("change", "refusal", "says"),
    [
        ({"terminal_growth": 0.09}, GrowthTooHighError, "not below the discount rate"),
        ({"terminal_growth": 0.12}, GrowthTooHighError, "not below the discount rate"),
        ({"years": 0}, NoYearsError, "nothing to discount"),
        ({"shares": 0, "cash": 0, "debt": 0}, ModelInputError, "above zero"),
        ({"shares": 10}, ModelInputError, "Give both"),
        ({"cash": 10}, ModelInputError, "debt"),
        ({"debt": -1, "cash": 0}, ModelInputError, "zero or more"),
        ({"failure_probability": 1.5, "failure_proceeds": 0}, ModelInputError, "from 0 to 1"),
        ({"failure_probability": 0.5}, ModelInputError, "0 where nothing is left"),
        ({"roic": 0}, ModelInputError, "not zero"),
        ({"terminal_roic": 0}, ModelInputError, "earns nothing"),
        ({"wacc": [0.09] * 4}, ModelInputError, "one length"),
        ({"wacc": -1.2}, ModelError, "-1.2"),
        ({"nopat": 700}, ModelInputError, "just one"),
        ({"reinvestment_rate": 0.5}, ModelInputError, "just one"),
        ({"roic": None}, ModelInputError, "just one"),
        ({"tax": None}, ModelInputError, "Give it"),
        ({"terminal_multiple": 10}, ModelInputError, "passed over"),
        ({"terminal_multiple": 10, "terminal_roic": None}, ModelInputError, "just one"),
        ({"margin": 0.1}, ModelInputError, "passed over"),
        ({"depreciation": 10}, ModelInputError, "passed over"),
        ({"terminal_flow": 10}, ModelInputError, "passed over"),
        ({"terminal_reinvestment_rate": 0.3}, ModelInputError, "just one"),
        ({"terminal_growth": None, "terminal_roic": None}, ModelInputError, "just one"),
        ({"first_year": 0}, ModelInputError, "already received"),
        ({"first_year": 1.5}, ModelInputError, "already received"),
        ({"losses_carried_forward": -5}, ModelInputError, "zero or more"),
    ],
)
def test_what_cannot_be_worked_out_is_refused(change: dict[str, object], refusal: type[ModelError], says: str) -> None:
    with pytest.raises(refusal) as refused:
        valued("fcff-two-stage", **FIRM | change)
    assert says in str(refused.value)


def test_no_flows_and_two_sources_of_flows_are_refused() -> None:
    with pytest.raises(NoYearsError):
        valued("discounted-flows", flows=[], rate=0.1)
    with pytest.raises(ModelInputError):
        valued("discounted-flows", flows=[1], last_received=1, growth=0, rate=0.1)
    with pytest.raises(ModelInputError):
        valued("discounted-flows", flows=[1, 2], rate=[0.1])
    for unused in ({"growth": 0.1}, {"terminal_flow": 3}, {"terminal_rate": 0.1}):
        with pytest.raises(ModelInputError, match="passed over"):
            valued("discounted-flows", flows=[1, 2], rate=0.1, **unused)
    with pytest.raises(NoYearsError):
        valued("fcff-three-stage", nopat=1, growth=0, terminal_growth=0, wacc=0.1, high_years=0, transition_years=3)
