"""A printed figure is an interval: what the truth may be, and that no arithmetic loses it."""

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.words.errors import BackwardsIntervalError
from steelyard.words.interval import Interval, Printed, read_line, shown
from steelyard.words.quantity import Currency, Unit

numbers = st.decimals(-10_000, 10_000, places=2)
positive = st.decimals("0.01", 10_000, places=2)
units = st.sampled_from([*Unit, Currency("USD"), Currency("CNY")])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval: a point, closed, or open on a side or on both."""
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(draw(st.sampled_from([low, low, None])), draw(st.sampled_from([high, high, None])))


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """Any interval and a number in it."""
    interval = draw(intervals())
    low = Decimal(-20_000) if interval.low is None else interval.low
    high = Decimal(20_000) if interval.high is None else interval.high
    return interval, draw(st.one_of(st.just(low), st.just(high), st.decimals(low, high, places=2)))


@st.composite
def figures(draw: st.DrawFn) -> Printed:
    """Any printed figure: a point, a range or one with an open side, with any exponents."""
    low, high = sorted((draw(printed_numbers()), draw(printed_numbers())))
    ends = draw(st.sampled_from([(low, low), (low, high), (low, None), (None, high)]))
    return Printed(ends[0], ends[1], draw(units), approx=draw(st.booleans()))


@st.composite
def printed_numbers(draw: st.DrawFn) -> Decimal:
    return Decimal(draw(st.integers(-99_999, 99_999))).scaleb(draw(st.integers(-4, 12)))


@pytest.mark.parametrize(
    ("low", "high", "approx", "interval"),
    [
        pytest.param("8108E+6", "8108E+6", False, ("8107500000", "8108500000"), id="a point: half a unit either way"),
        pytest.param("8180E+6", "8180E+6", False, ("8179500000", "8180500000"), id="a printed zero is a digit"),
        pytest.param("818E+7", "818E+7", False, ("8175000000", "8185000000"), id="one that is not printed is none"),
        pytest.param("15E+8", "15E+8", True, ("1400000000", "1600000000"), id="about 1.5 billion: a whole unit"),
        pytest.param("95", None, True, ("94.5", None), id="over 95%"),
        pytest.param(None, "60", True, (None, "60.5"), id="nearly 60%"),
        pytest.param("30", None, False, ("29.5", None), id="at least 30%"),
        pytest.param("80E+9", "100E+9", False, ("79500000000", "100500000000"), id="80-100 billion"),
        pytest.param("80", "100", True, ("79.5", "100.5"), id="about 80-100: the ends say enough"),
        pytest.param("-2176E+6", "-2176E+6", False, ("-2176500000", "-2175500000"), id="a loss"),
        pytest.param("3.8", "4.25", False, ("3.75", "4.255"), id="each end by its own last digit"),
    ],
)
def test_what_the_truth_may_be(
    low: str | None, high: str | None, *, approx: bool, interval: tuple[str | None, str | None]
) -> None:
    assert Printed(dec(low), dec(high), Unit.COUNT, approx=approx).interval == Interval(*map(dec, interval))


@given(figures())
def test_the_truth_may_be_what_is_printed(figure: Printed) -> None:
    assert figure.middle in figure.interval
    assert figure.is_point is (figure.low is not None and figure.low == figure.high)


@given(figures())
def test_a_loss_is_the_gain_on_the_other_side(figure: Printed) -> None:
    assert figure.negated().interval == -figure.interval
    assert figure.negated().negated() == figure


SAME = pytest.mark.parametrize(
    "operation", [operator.add, operator.sub, operator.mul], ids=["a sum", "a difference", "a product"]
)


@SAME
@given(x=members(), y=members())
def test_an_operation_never_loses_the_truth(
    operation: Callable[..., Any], x: tuple[Interval, Decimal], y: tuple[Interval, Decimal]
) -> None:
    assert operation(x[1], y[1]) in operation(x[0], y[0])


@given(members(), members())
def test_a_quotient_never_loses_the_truth(x: tuple[Interval, Decimal], y: tuple[Interval, Decimal]) -> None:
    assume(y[1] != 0)
    exact = not {None} & {x[0].low, x[0].high}
    assert x[1] / y[1] in (x[0] / y[0] if exact else widened(x[0] / y[0]))


def test_a_third_of_three_is_one() -> None:
    """A quotient by way of 1/3 = 0.333... would miss it."""
    assert Interval.exactly(3) / Interval.exactly(3) == Interval.exactly(1)


@given(members(), st.decimals("0.1", 4, places=1))
def test_a_power_never_loses_the_truth(x: tuple[Interval, Decimal], exponent: Decimal) -> None:
    assume(x[1] > 0)
    assert x[1] ** exponent in widened(x[0].power(exponent))


@pytest.mark.parametrize(
    ("divided", "by", "gives"),
    [
        pytest.param((6, 12), (2, 3), (2, 6), id="by hand: 6/3 to 12/2"),
        pytest.param((-6, 12), (2, 3), (-3, 6), id="a part below zero"),
        pytest.param((6, 12), (-3, -2), (-6, -2), id="a divisor below zero"),
        pytest.param((6, 12), (-1, 1), (None, None), id="a divisor that may be zero tells nothing"),
        pytest.param((6, 12), (0, 1), (None, None), id="and so does one that begins there"),
        pytest.param((6, 12), (3, None), (0, 4), id="a divisor without an upper end"),
        pytest.param((-6, 12), (3, None), (-2, 4), id="the same, a part below zero"),
        pytest.param((6, None), (2, 3), (2, None), id="no upper end stays none"),
        pytest.param((6, 12), (None, 3), (None, None), id="a divisor without a lower end tells nothing"),
    ],
)
def test_known_quotients(divided: tuple[int, int], by: tuple[int, int], gives: tuple[int, int]) -> None:
    result = between(*divided) / between(*by)
    expected = between(*gives)
    assert near(result.low, expected.low)
    assert near(result.high, expected.high)


def test_a_number_below_zero_has_no_power_here() -> None:
    assert between(-1, 2).power(Decimal("0.5")) == Interval(None, None)
    assert between(4, 9).power(Decimal("0.5")) == between(2, 3)


@given(intervals(), intervals())
def test_to_meet_is_mutual(x: Interval, y: Interval) -> None:
    assert x.meets(y) is y.meets(x)


@given(members(), intervals())
def test_two_that_hold_one_number_meet(x: tuple[Interval, Decimal], y: Interval) -> None:
    if x[1] in y:
        assert x[0].meets(y)


def test_two_that_only_touch_meet() -> None:
    assert between(1, 2).meets(between(2, 3))
    assert not between(1, 2).meets(Interval(Decimal("2.01"), None))


@pytest.mark.parametrize("build", [Interval, lambda low, high: Printed(low, high, Unit.COUNT)])
def test_the_low_end_stands_first(build: Callable[..., object]) -> None:
    with pytest.raises(BackwardsIntervalError, match=r"low end 100 is above the high end 80\.\nWrite the smaller"):
        build(Decimal(100), Decimal(80))


def test_a_figure_without_an_end_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="at least one end"):
        Printed(None, None, Unit.COUNT)
    with pytest.raises(TypeError, match="want a Decimal"):
        Printed(1.5, 1.5, Unit.COUNT)  # type: ignore[arg-type]


@given(figures())
def test_a_figure_is_read_back_from_its_line_with_every_digit(figure: Printed) -> None:
    back = read_line(figure.line, figure.unit)
    assert back == figure
    assert back.line == figure.line
    assert back.interval == figure.interval


def test_a_printed_zero_is_kept_in_the_line() -> None:
    long, short = (Printed(Decimal(n), Decimal(n), Currency("CNY")) for n in ("8.180E+9", "8.18E+9"))
    assert long == short
    assert long.line != short.line
    assert read_line(long.line, Currency("CNY")).interval != short.interval


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        pytest.param("8180E+6", "8.180 billion", id="a printed zero is shown"),
        pytest.param("818E+7", "8.18 billion", id="and no other"),
        pytest.param("8180107E+3", "8.180107 billion", id="known to the thousand"),
        pytest.param("719156E+8", "71.9156 trillion", id="the largest scale that fits"),
        pytest.param("-2176E+6", "-2.176 billion", id="a loss"),
        pytest.param("346E+5", "34.6 million", id="millions"),
        pytest.param("1700", "1,700", id="counted to the last one"),
        pytest.param("8180107000", "8,180,107,000", id="known to the last yuan"),
        pytest.param("0.03", "0.03", id="a part of one"),
    ],
)
def test_a_number_as_a_reader_would_write_it(amount: str, text: str) -> None:
    assert shown(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        pytest.param(
            Printed(Decimal("8E+10"), Decimal("1E+11"), Currency("USD")), "USD 80 billion to 100 billion", id="a range"
        ),
        pytest.param(Printed(Decimal(95), None, Unit.PERCENT, approx=True), "over 95%", id="no upper end"),
        pytest.param(Printed(None, Decimal(50), Unit.PERCENT), "up to 50%", id="no lower end"),
        pytest.param(Printed(Decimal(18), Decimal(18), Unit.TIMES), "18 times", id="a unit behind"),
        pytest.param(Printed(Decimal(1700), Decimal(1700), Unit.COUNT, approx=True), "about 1,700", id="a count"),
    ],
)
def test_a_figure_as_a_reader_would_write_it(figure: Printed, text: str) -> None:
    assert str(figure) == text


def widened(interval: Interval) -> Interval:
    """A hair more on either side: powers, and quotients by way of a reciprocal, are rounded to 28 digits."""
    hair = Decimal("1e-15")
    low = None if interval.low is None else interval.low - hair * max(Decimal(1), abs(interval.low))
    return Interval(low, None if interval.high is None else interval.high + hair * max(Decimal(1), abs(interval.high)))


def between(low: int | None, high: int | None) -> Interval:
    return Interval(*(None if end is None else Decimal(end) for end in (low, high)))


def near(found: Decimal | None, wanted: Decimal | None) -> bool:
    return found is wanted is None or (
        found is not None and wanted is not None and abs(found - wanted) < Decimal("1e-20")
    )


def dec(number: str | None) -> Decimal | None:
    return None if number is None else Decimal(number)
