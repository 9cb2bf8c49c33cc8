"""What was rounded honestly never looks like a misprint, and a clear misprint always does."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from hypothesis import given
from hypothesis import strategies as st

from steelyard.checks.finding import CheckName
from steelyard.checks.judge import Outcome
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from tests.checks.kingsoft import fact, fell, finding

TRUE = st.integers(10**6, 10**12).map(Decimal)
DIGITS = st.integers(1, 9)
PLACES = st.integers(0, 4)
YUAN = Currency("CNY")


@given(TRUE, TRUE, DIGITS, DIGITS, PLACES, st.sampled_from([1, -1]))
def test_a_true_change_never_disagrees(
    base: Decimal, new: Decimal, base_digits: int, new_digits: int, places: int, sign: int
) -> None:
    """Of two profits, and of two losses, whose change is that of their size."""
    facts = (
        fact("FY2021", money(base * sign, base_digits), measure=Measure.NET_INCOME),
        fact("FY2022", money(new * sign, new_digits), measure=Measure.NET_INCOME),
    )
    stated = fell("FY2022", percent(new / base - 1, places), "FY2021", measure=Measure.NET_INCOME)
    assert finding(CheckName.CHANGE, *facts, stated).outcome is not Outcome.DISAGREES


@given(TRUE, TRUE, DIGITS, DIGITS, PLACES)
def test_a_true_share_never_disagrees(one: Decimal, other: Decimal, part_digits: int, digits: int, places: int) -> None:
    part, whole = sorted((one, other))
    stated = fact("FY2022", percent(part / whole, places), aspect=Aspect.SHARE, of="total revenue", segment="cloud")
    facts = (fact("FY2022", money(part, part_digits), segment="cloud"), fact("FY2022", money(whole, digits)))
    assert finding(CheckName.SHARE, *facts, stated).outcome is not Outcome.DISAGREES


@given(TRUE, TRUE, DIGITS, DIGITS, PLACES, st.integers(1, 12))
def test_a_true_growth_rate_never_disagrees(
    first: Decimal, last: Decimal, first_digits: int, last_digits: int, places: int, years: int
) -> None:
    rate = (last / first) ** (1 / Decimal(years)) - 1
    period = f"{2022 - years}/2022"
    stated = fact(period, percent(rate, places), aspect=Aspect.GROWTH_RATE, of=f"FY{2022 - years}")
    facts = (fact(f"FY{2022 - years}", money(first, first_digits)), fact("FY2022", money(last, last_digits)))
    assert finding(CheckName.GROWTH, *facts, stated).outcome is not Outcome.DISAGREES


RATIOS = st.decimals("0.51", "1.99", places=4)


@given(TRUE, RATIOS, st.integers(4, 9), st.decimals(1, 50, places=1), st.sampled_from([1, -1]))
def test_a_change_that_is_a_point_off_is_found(
    base: Decimal, ratio: Decimal, digits: int, off: Decimal, sign: int
) -> None:
    """With four digits of each level and a change of less than double, a whole point is more than rounding can do."""
    stated = fell("FY2022", percent(ratio - 1 + sign * off / 100, 1), "FY2021")
    facts = (fact("FY2021", money(base, digits)), fact("FY2022", money(base * ratio, digits)))
    assert finding(CheckName.CHANGE, *facts, stated).outcome is Outcome.DISAGREES


def money(true: Decimal, digits: int) -> Printed:
    """An amount as somebody prints it who keeps so many digits."""
    return rounded(true, true.adjusted() - digits + 1, YUAN)


def percent(true: Decimal, places: int) -> Printed:
    """A fraction as somebody prints it in percent, with so many places."""
    return rounded(true * 100, -places, Unit.PERCENT)


def rounded(true: Decimal, exponent: int, unit: UnitOfMeasure) -> Printed:
    with localcontext(prec=40):
        end = true.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_EVEN)
    return Printed(end, end, unit)
