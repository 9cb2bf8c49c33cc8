"""The value of the equity by its cash: what is added, what is left out and said, and in which order the ends stand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.models.dcf import value_by_cash
from steelyard.models.methods.discounted_flows import DiscountedFlows, work
from steelyard.models.valuation import Layer
from steelyard.sources.case import DcfPlan
from steelyard.words.assumption import End
from tests.making import assumed, by_cash, fact, picture

NEW_YEAR = date(2023, 12, 31)
FLOW = fact("Acme free_cash_flow FY2023", "USD 100 million", known="2023-12-31")
CASH = fact("Acme cash 2023-12-31", "USD 50 million", known="2023-12-31")
DEBT = fact("Acme debt 2023-12-31", "USD 30 million", known="2023-12-31")
DOLLARS = [fact("USD exchange_rate 2023-12-31", "CNY 8", known="2023-12-31")]


def test_operations_and_cash_less_debt_are_the_equity() -> None:
    """A level perpetuity of 100 at 10% is 1,000; with 50 of cash and 30 of debt it is 1,020."""
    layer = on(NEW_YEAR, FLOW, CASH, DEBT)
    assert middle(layer) == 1020 * 10**6
    assert not layer.gaps
    assert says(layer)[-3:] == [
        "plus cash (2023-12-31)",
        "less debt (2023-12-31)",
        "value of the equity: operations, plus cash (2023-12-31), less debt (2023-12-31)",
    ]


@pytest.mark.parametrize(
    ("known", "value", "missing"),
    [
        ((CASH, DEBT), 1020, []),
        ((CASH,), 1050, ["debt"]),
        ((DEBT,), 970, ["cash"]),
        ((), 1000, ["cash", "debt"]),
    ],
    ids=["both are known", "no debt is known", "no cash is known", "neither is known"],
)
def test_cash_and_debt_that_are_not_known_are_never_nothing_in_silence(
    known: tuple[Fact, ...], value: int, missing: list[str]
) -> None:
    layer = on(NEW_YEAR, FLOW, *known)
    assert middle(layer) == value * 10**6
    said = "was not known by 2023-12-31: the value of the equity leaves it out"
    assert [gap.what for gap in layer.gaps] == [f"{word} {said}" for word in missing]
    assert [gap.do for gap in layer.gaps] == [
        f"Add the {word} at the last balance sheet to facts.csv." for word in missing
    ]


def test_cash_in_another_currency_counts_at_the_rate_of_the_day() -> None:
    """By hand: operations 1,000 less debt 30, plus 48 million yuan at 8 for one dollar."""
    layer = on(NEW_YEAR, FLOW, fact("Acme cash 2023-12-31", "CNY 48 million", known="2023-12-31"), DEBT, *DOLLARS)
    assert middle(layer) == 976 * 10**6
    assert layer.gaps == ()


def test_cash_in_another_currency_without_a_rate_is_left_out_and_said() -> None:
    layer = on(NEW_YEAR, FLOW, fact("Acme cash 2023-12-31", "CNY 48 million", known="2023-12-31"), DEBT)
    assert middle(layer) == 970 * 10**6
    assert [gap.what for gap in layer.gaps] == [
        "plus cash (2023-12-31): it is in CNY, and no exchange rate to USD was known by 2023-12-31"
    ]


def test_accounts_in_another_currency_are_valued_in_it_and_then_exchanged() -> None:
    yuan = fact("Acme free_cash_flow FY2023", "CNY 100 million", known="2023-12-31")
    layer = on(NEW_YEAR, yuan, *DOLLARS)
    assert middle(layer) == 125 * 10**6
    assert str(layer.working[0].unit) == "CNY"
    assert says(layer)[-2].endswith("in USD at 8 CNY for one USD (2023-12-31)")


def test_accounts_in_another_currency_without_a_rate_have_no_value_here() -> None:
    layer = on(NEW_YEAR, fact("Acme free_cash_flow FY2023", "CNY 100 million", known="2023-12-31"))
    assert layer.range is None
    assert layer.gaps[-1].what.endswith("it is in CNY, and no exchange rate to USD was known by 2023-12-31")


CARRIED = [
    (date(2023, 12, 31), "1000", "on the last day of the base period nothing is added"),
    (date(2024, 12, 30), "1099.9282424516529", "the day before the first flow it is nearly 1.1 of that"),
    (date(2027, 12, 31), "1000", "four years on four flows of 100 have been received, and 1000 is left again"),
    (date(2019, 12, 31), "683.01345536507", "four years before, by a figure that was expected, it is less"),
]


@pytest.mark.parametrize(("day", "value", "because"), CARRIED, ids=[row[-1] for row in CARRIED])
def test_the_value_is_carried_from_the_base_period_to_the_valuation_day(day: date, value: str, because: str) -> None:
    flow = fact("Acme free_cash_flow FY2023", "USD 100 million", known="2019-01-01", mode="forecast")
    assert middle(on(day, flow)) == pytest.approx(Decimal(value) * 10**6, rel=Decimal("1e-12")), because


def test_the_low_end_has_little_growth_and_a_high_rate_and_the_high_end_the_reverse() -> None:
    """By hand, one year and then level: 100·(1+g)/r is 90/0.2, 100/0.1 and 110/0.05; carried 0 days."""
    plan = by_cash(rate=assumed("rate", "5%", "10%", "20%"), growth=assumed("growth", "-10%", "0%", "10%"))
    found = on(NEW_YEAR, FLOW, plan=plan).range
    assert found
    assert [found.at(end).amount / 10**6 for end in End] == [450, 1000, 2200]


def test_a_margin_makes_cash_of_revenue() -> None:
    plan = by_cash("revenue", margin=assumed("margin", "-5%", "10%", "20%"))
    found = on(NEW_YEAR, fact("Acme revenue FY2023", "USD 1 billion", known="2023-12-31"), plan=plan).range
    assert found
    assert [found.at(end).amount / 10**6 for end in End] == [-500, 1000, 2000]


def test_a_figure_that_is_not_above_zero_is_not_grown() -> None:
    """It was once, and the low end stood above the high end: growth makes a loss larger."""
    layer = on(NEW_YEAR, fact("Acme free_cash_flow FY2023", "-USD 100 million", known="2023-12-31"))
    assert layer.range is None
    assert layer.gaps[0].what == "free cash flow FY2023 is USD -100 million: it neither grows nor bears a multiple"
    assert "above zero" in layer.gaps[0].do


def test_a_middle_margin_below_zero_has_no_range() -> None:
    plan = by_cash("revenue", margin=assumed("margin", "-8%", "-6%", "4%"))
    layer = on(NEW_YEAR, fact("Acme revenue FY2023", "USD 1 billion", known="2023-12-31"), plan=plan)
    assert layer.range is None
    assert layer.gaps[0].do == "State the margin that the business can reach."


def test_a_base_that_is_not_known_is_a_gap() -> None:
    layer = on(NEW_YEAR, CASH)
    assert layer.range is None
    assert layer.gaps[0].what == "Acme: free cash flow FY2023 was not known by 2023-12-31"


def test_an_assumption_made_after_the_day_is_not_used() -> None:
    layer = on(NEW_YEAR, FLOW, plan=by_cash(rate=assumed("rate", "10%", day=date(2024, 1, 1))))
    assert layer.range is None
    assert [gap.what for gap in layer.gaps] == ["rate was assumed on 2024-01-01, after 2023-12-31: not used"]


def test_growth_not_below_the_rate_at_one_end_is_a_gap_with_the_advice_of_the_refusal() -> None:
    plan = by_cash(rate=assumed("rate", "3%", "10%", "12%"), terminal_growth=assumed("terminal_growth", "4%"))
    layer = on(NEW_YEAR, FLOW, plan=plan)
    assert layer.range is None
    assert layer.gaps[-1].what.startswith("high end: Growth for ever of 4.00%")
    assert layer.gaps[-1].do.startswith("Lower the terminal growth")


def test_more_years_of_a_fall_at_the_high_end_are_a_gap_and_no_range_on_its_head() -> None:
    """By hand: after a fall of 20% it stays at 80, worth 800; after falls of 20% and 10% it is less."""
    plan = by_cash(years=assumed("years", "1 years", "2 years", "3 years"), growth=assumed("growth", "-20%"))
    layer = on(NEW_YEAR, FLOW, plan=plan)
    assert layer.range is None
    assert layer.gaps[-1].what.startswith("The low end gives 800,000,000, the middle ")
    assert layer.gaps[-1].what.endswith("they are out of order.")
    assert layer.gaps[-1].do.startswith("Look for assumptions that pull the other way")


ALL_LOST = [
    by_cash(growth=assumed("growth", "-150%")),
    by_cash(rate=assumed("rate", "-150%")),
    by_cash(terminal_growth=assumed("terminal_growth", "-150%")),
]


@pytest.mark.parametrize("plan", ALL_LOST, ids=["growth", "rate", "growth for ever"])
def test_a_rate_by_which_all_is_lost_is_a_gap_with_the_advice_of_the_refusal(plan: DcfPlan) -> None:
    layer = on(NEW_YEAR, FLOW, plan=plan)
    assert layer.range is None
    assert layer.gaps[-1].what.startswith("low end: ")
    assert layer.gaps[-1].do


LATER_DEBT = fact("Acme debt 2024-03-31", "USD 40 million")
EARLIER_DEBT = fact("Acme debt 2023-09-30", "USD 20 million", known="2023-10-31")

BRIDGES = [
    ((CASH, DEBT, LATER_DEBT), 50 - 30, "", "both of the day of the cash, though a later debt is known"),
    ((CASH, LATER_DEBT), 50 - 40, "2024-03-31", "a debt of a later day only"),
    ((CASH, EARLIER_DEBT), 50 - 20, "2023-09-30", "a debt of an earlier day only"),
]


@pytest.mark.parametrize(("known", "added", "apart", "because"), BRIDGES, ids=[row[-1] for row in BRIDGES])
def test_cash_and_debt_are_of_one_day_where_they_can_be_and_else_it_is_said(
    known: tuple[Fact, ...], added: int, apart: str, because: str
) -> None:
    day = date(2024, 6, 30)
    layer = on(day, FLOW, *known)
    assert middle(layer) - middle(on(day, FLOW)) == added * 10**6, because
    said = [f"cash is of 2023-12-31 and debt of {apart}: not of one day"] if apart else []
    assert [gap.what for gap in layer.gaps] == said
    assert all(gap.do == "Add both from one balance sheet to facts.csv." for gap in layer.gaps)


RECEIVED = [
    (date(2024, 12, 30), "", "the day before the first flow arrives"),
    (date(2024, 12, 31), "the flow of one year", "the day it arrives"),
    (date(2026, 6, 30), "the flows of 2 years", "after the second"),
]


@pytest.mark.parametrize(("day", "told", "because"), RECEIVED, ids=[row[-1] for row in RECEIVED])
def test_cash_that_has_arrived_is_not_in_the_value_and_that_is_told(day: date, told: str, because: str) -> None:
    layer = on(day, FLOW, CASH, DEBT)
    said = f"{told} after 2023-12-31 had arrived by {day}: not in the value"
    assert [gap.what for gap in layer.gaps] == ([said] if told else []), because
    assert layer.range


@pytest.mark.parametrize("years", [1, 2, 5])
def test_flows_that_have_arrived_are_left_out_line_by_line(years: int) -> None:
    """Two and a half years on the third flow is the first that counts: 100 / 1.1^0.5 + ... = 1000 · 1.1^0.5 in all."""
    layer = on(date(2026, 6, 30), FLOW, plan=by_cash(years=assumed("years", f"{years} years")))
    days = (date(2026, 6, 30) - NEW_YEAR).days
    assert middle(layer) == pytest.approx(Decimal(10**9) * Decimal("1.1") ** (Decimal(days) / Decimal("365.25") - 2))
    assert not any(line.startswith(("year 1,", "year 2,")) for line in says(layer))


def test_cash_of_a_balance_sheet_within_the_first_year_is_told_to_be_counted_twice() -> None:
    """The whole flow of 2024 is still to come on 2024-06-30; cash of that day holds the half that has arrived."""
    half = fact("Acme cash 2024-06-30", "USD 100 million", known="2024-06-30")
    layer = on(date(2024, 6, 30), FLOW, half, fact("Acme debt 2024-06-30", "USD 30 million", known="2024-06-30"))
    said = "cash of 2024-06-30 holds a part of the next flow: that part is counted twice"
    assert [gap.what for gap in layer.gaps] == [said]
    assert on(date(2024, 6, 30), FLOW, CASH, DEBT).gaps == ()


@pytest.mark.parametrize("days", [1, 91, 182, 364])
def test_it_is_the_method_of_flows_with_a_first_year_that_is_partly_over(days: int) -> None:
    """Whole flows, the first of them when its year ends: `discounted-flows` with the part of year 1 still ahead."""
    layer = on(NEW_YEAR + timedelta(days=days), FLOW, plan=by_cash(years=assumed("years", "5 years")))
    flows = DiscountedFlows(flows=[100e6] * 5, rate=0.1, terminal_growth=0.0, first_year=1 - days / 365.25)
    found = work(flows)
    assert float(middle(layer)) == pytest.approx(found.values["value"], rel=1e-12)


@pytest.mark.parametrize(("mode", "told"), [("actual", ""), ("rumour", " (rumour)"), ("forecast", " (forecast)")])
def test_the_base_says_its_amount_and_how_its_source_holds_it(mode: str, told: str) -> None:
    flow = fact("Acme free_cash_flow FY2023", "USD 100 million", known="2023-12-31", mode=mode)
    assert says(on(NEW_YEAR, flow))[0] == f"free cash flow FY2023, USD 100 million{told}"


def test_the_part_of_the_value_beyond_the_forecast_is_told() -> None:
    """Of a level perpetuity at 10%, 1/1.1 lies after the first year."""
    (note,) = on(NEW_YEAR, FLOW).notes
    assert note.steps[0].amount == pytest.approx(Decimal(1000) / 11, rel=Decimal("1e-20"))


percents = st.lists(st.integers(-20, 30), min_size=3, max_size=3).map(sorted)


@given(percents, percents, st.lists(st.integers(1, 15), min_size=3, max_size=3).map(sorted))
def test_the_low_end_is_never_above_the_middle_nor_the_middle_above_the_high_end(
    growth: list[int], margin: list[int], rate: list[int]
) -> None:
    plan = by_cash(
        "revenue",
        growth=assumed("growth", *(f"{each}%" for each in growth)),
        margin=assumed("margin", *(f"{each}%" for each in margin)),
        rate=assumed("rate", *(f"{each}%" for each in rate)),
        terminal_growth=assumed("terminal_growth", "0%"),
        years=assumed("years", "4 years"),
    )
    found = on(date(2024, 6, 30), fact("Acme revenue FY2023", "USD 1 billion"), plan=plan).range
    assert (found is None) == (margin[1] < 0)
    assert found is None or found.low.amount <= found.mid.amount <= found.high.amount


def on(day: date, *known: Fact, plan: DcfPlan | None = None) -> Layer:
    return value_by_cash(plan or by_cash(), picture(*known, day=day))


def middle(layer: Layer) -> Decimal:
    assert layer.range
    assert str(layer.range.currency) == "USD"
    return layer.range.mid.amount


def says(layer: Layer) -> list[str]:
    return [step.says for step in layer.working]
