"""The chart: nothing, one row, equal ends, amounts below zero; each row leads to its number and lies on the paper."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.reports.charts import Row, chart
from tests.reports.page import Element, read_page

amounts = st.decimals(min_value=-(10**13), max_value=10**13, places=2, allow_nan=False)
rows = st.lists(st.tuples(amounts, amounts, amounts, st.booleans()).map(lambda drawn: row(*drawn)), min_size=1)


def test_no_rows_give_no_chart() -> None:
    assert chart([], "EUR") == ""


def test_a_value_is_a_band_with_its_middle_and_a_price_is_diamonds() -> None:
    band, mark = drawn([row(1, 2, 3), row(4, 4, 5, is_price=True)]).tagged("a")
    assert [len(band.tagged(tag)) for tag in ("rect", "line", "path")] == [1, 1, 0]
    assert [len(mark.tagged(tag)) for tag in ("rect", "line", "path")] == [0, 1, 2]


def test_a_price_of_one_amount_is_one_diamond() -> None:
    (mark,) = drawn([row(4, 4, 4, is_price=True)]).tagged("a")
    assert len(mark.tagged("path")) == 1


def test_a_row_leads_to_its_number_and_says_its_ends() -> None:
    (band,) = drawn([row(1000000, 2500000, 3000000)]).tagged("a")
    assert band.attributes["href"] == "#s-0123456789"
    assert band.tagged("title")[0].text == "row: 1.00 m to 3.00 m, middle 2.50 m"


def test_the_chart_is_told_to_who_cannot_see_it() -> None:
    picture = drawn([row(1, 2, 3), row(4, 4, 4, is_price=True)])
    assert picture.attributes["role"] == "img"
    assert picture.attributes["aria-label"] == "row: 1.00 to 3.00, middle 2.00; row: 4.00"


def test_a_long_label_is_cut_on_the_paper_and_whole_in_its_title() -> None:
    label = "a label that is far too long for the space that there is"
    (band,) = drawn([Row(label, Decimal(1), Decimal(2), None, "s-0123456789")]).tagged("a")
    assert band.classed("label")[0].text == label[:32] + "…"
    assert label in band.tagged("title")[0].text


@pytest.mark.parametrize(
    ("low", "high", "because"),
    [
        (0, 0, "a row at nothing still has an axis"),
        (5, 5, "both ends are equal"),
        (-8, -3, "all below nothing: the axis still reaches nothing"),
        (-3, 8, "from below nothing to above it"),
        (Decimal("0.01"), Decimal("0.02"), "a price of cents"),
        (10**12, 3 * 10**12, "trillions"),
    ],
)
def test_the_axis_has_few_round_marks_and_reaches_nothing(low: Decimal, high: Decimal, because: str) -> None:
    ticks = [tick.text for tick in drawn([row(low, low, high)]).classed("tick")]
    assert 3 <= len(ticks) <= 9, because
    assert "0.00" in ticks, because


@given(rows)
def test_everything_lies_on_the_paper(made: list[Row]) -> None:
    picture = drawn(made)
    *_, width, height = map(float, picture.attributes["viewbox"].split())
    for element in picture:
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y1", height), ("y2", height)):
            assert 0 <= float(element.attributes.get(name, 0)) <= most
        right = float(element.attributes.get("x", 0)) + float(element.attributes.get("width", 0))
        assert right <= width


@given(rows)
def test_more_is_never_left_of_less(made: list[Row]) -> None:
    starts = [float(band.attributes["x"]) for band in drawn(made).tagged("rect")]
    lows = [each.low for each in made if each.mid is not None]
    assert [start for _, start in sorted(zip(lows, starts, strict=True))] == sorted(starts)


def row(
    a: Decimal | int,
    b: Decimal | int,
    c: Decimal | int,
    is_price: bool = False,  # noqa: FBT001, FBT002 - as drawn above
) -> Row:
    """A row from three amounts in any order."""
    low, mid, high = sorted(map(Decimal, (a, b, c)))
    return Row("row", low, high, None if is_price else mid, "s-0123456789")


def drawn(made: list[Row]) -> Element:
    """The chart as an element."""
    (picture,) = read_page(str(chart(made, "EUR"))).tagged("svg")
    return picture
