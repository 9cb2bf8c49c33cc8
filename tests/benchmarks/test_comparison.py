"""A comparison as a line and as JSON."""

import json

import pytest

from benchmarks.comparison import Comparison


def comparison(ours: float, theirs: float, unit: str = "ms") -> Comparison:
    return Comparison(name="weigh", ours=ours, theirs=theirs, unit=unit, what="other 1.0", more={"rounds": 11})


LINES = [
    (200.0, 500.0, "weigh: ours 200 ms, theirs 500 ms (other 1.0), ratio 2.50", "above 1: ours takes less"),
    (51.86, 6.329, "weigh: ours 51.9 ms, theirs 6.33 ms (other 1.0), ratio 0.122", "below 1: theirs does"),
    (
        1.0,
        12345.6,
        "weigh: ours 1.00 ms, theirs 12,346 ms (other 1.0), ratio 12,346",
        "no digit before the point is lost",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "line", "because"), LINES, ids=lambda value: str(value)[:40])
def test_the_line_for_people(ours: float, theirs: float, line: str, because: str) -> None:
    assert comparison(ours, theirs).line == line, because


def test_the_ratio_is_theirs_divided_by_ours() -> None:
    assert comparison(4, 1).ratio == 0.25


def test_the_json_is_one_line_with_what_stands_behind_the_numbers() -> None:
    record = comparison(200, 500).record
    assert "\n" not in record
    assert json.loads(record) == {
        "name": "weigh",
        "ours": 200,
        "theirs": 500,
        "unit": "ms",
        "what": "other 1.0",
        "ratio": 2.5,
        "rounds": 11,
    }


def test_nothing_takes_no_time() -> None:
    with pytest.raises(AssertionError, match="weigh"):
        comparison(0, 1)
