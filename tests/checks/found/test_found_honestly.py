"""What was rounded honestly never looks like a misprint, in whatever order the facts are handed over."""

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.checks.found.again import check_again
from steelyard.checks.found.chain import check_chains
from steelyard.checks.found.drawdown import check_drawdown
from steelyard.checks.found.implied import check_implied
from steelyard.checks.found.margins import check_margins
from steelyard.checks.found.market import check_market
from steelyard.checks.found.multiples import check_multiples
from steelyard.checks.found.parts import check_parts
from steelyard.checks.found.per_share import check_per_share
from steelyard.checks.found.possible import check_possible
from steelyard.checks.found.runway import check_runway
from steelyard.checks.judge import Outcome
from tests.checks.found.pages import sheet, shuffled

CHECKS = (
    *(check_margins, check_parts, check_drawdown, check_multiples, check_per_share, check_implied),
    *(check_market, check_runway, check_chains, check_possible, check_again),
)

AMOUNTS = st.integers(10**7, 10**11).map(Decimal)
FRACTIONS = st.decimals("0.01", "0.99", places=4)
PLACES = st.integers(0, 5)


@settings(max_examples=200)
@given(AMOUNTS, FRACTIONS, FRACTIONS, FRACTIONS, st.lists(PLACES, min_size=30, max_size=30), st.randoms())
def test_a_true_page_never_disagrees(
    revenue: Decimal, gross: Decimal, net: Decimal, part: Decimal, places: list[int], random: Random
) -> None:
    """Every figure is worked out from unrounded ones, and printed to as many digits as chance has it."""
    made = sheet(_page(revenue, gross, net, part, iter(places).__next__))
    said = {check.__name__: list(check(made)) for check in CHECKS}
    for name, found in said.items():
        assert [each.says for each in found if each.outcome is Outcome.DISAGREES] == [], name
    order = list(range(len(made.facts)))
    random.shuffle(order)
    again = shuffled(made, order)
    for check in CHECKS:
        assert {each.says for each in check(again)} == {each.says for each in said[check.__name__]}


def _page(revenue: Decimal, gross: Decimal, net: Decimal, part: Decimal, digits: Callable[[], int]) -> str:
    def money(amount: Decimal) -> str:
        return f"USD {_printed(amount / 10**6, digits())} million"

    def cents(amount: Decimal) -> str:
        return f"USD {_printed(amount, digits())}"

    def rate(fraction: Decimal) -> str:
        return f"{_printed(fraction * 100, digits())}%"

    shares = Decimal(123_456_789)
    price = revenue * 3 / shares
    before = revenue / (1 + part)
    first = before / (1 - net / 2)
    return (
        f"Revenue was {{Acme revenue FY2023 = {money(revenue)}}}. It was {{Acme revenue FY2023 = {money(revenue)}}}. "
        f"It was {{Acme revenue FY2021 = {money(first)}}} in 2021. "
        f"It fell {{Acme revenue FY2022 = -{rate(net / 2)}; aspect=change, of=FY2021}} in 2022. "
        f"It rose {{Acme revenue FY2023 = {rate(part)}; aspect=change, of=FY2022}} in 2023. "
        f"Gross profit was {{Acme gross_profit FY2023 = {money(revenue * gross)}}}. "
        f"Cost of sales was {{Acme cost FY2023 = {money(revenue - revenue * gross)}}}. "
        f"Gross margin was {{Acme margin FY2023 = {rate(gross)}}}. "
        f"Net income was {{Acme net_income FY2023 = {money(revenue * net)}}}. "
        f"Net margin was {{Acme margin FY2023 = {rate(net)}}}. "
        f"Cloud made {{Acme revenue FY2023 = {money(revenue * part)}; segment=cloud}}. "
        f"Phones made {{Acme revenue FY2023 = {money(revenue - revenue * part)}; segment=phones}}. "
        f"Cloud is {{Acme revenue FY2023 = {rate(part)}; aspect=share, of=total revenue, segment=cloud}}. "
        f"Phones are {{Acme revenue FY2023 = {rate(1 - part)}; aspect=share, of=total revenue, segment=phones}}. "
        f"It closed at {{Acme share_price 2024-03-01 = {cents(price)}}}. "
        f"There are {{Acme shares 2024-03-01 = {shares:,f} shares}}. "
        f"It is worth {{Acme market_value 2024-03-01 = {money(price * shares)}}}. "
        f"It rose to {{Acme share_price FY2021 = {cents(price / part)}}}. "
        f"It is {{Acme share_price 2024-03-01 = -{rate(1 - part)}; aspect=change, of=peak}} below the peak. "
        f"It listed at {{Acme ipo_price FY2020 = {cents(price / gross)}}}. "
        f"It is {{Acme share_price 2024-03-01 = -{rate(1 - gross)}; aspect=change, of=IPO price}} below that. "
        f"Bob got {{Bob stake FY2024 = {rate(part)}; aspect=share, of=Acme}} for"
        f" {{Acme deal_value FY2024 = {money(price * shares * part)}}}, valuing it at"
        f" {{Acme valuation FY2024 = {money(price * shares)}}}. "
    )


def _printed(number: Decimal, places: int) -> str:
    """A number as it is printed to so many decimals."""
    return f"{number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN):,f}"
