"""Columns on a screen: nothing is wider than it may be, and nothing is lost."""

import pytest

from steelyard.reports.columns import cut, fitted, pad, side_by_side, width, wrap

WORDS = "Revenue of 金山云 rose to 8.180 billion yuan, a-word-that-is-longer-than-the-whole-line, in 2022"


@pytest.mark.parametrize(("text", "wide"), [("", 0), ("abc", 3), ("金山云", 6), ("e\u0301", 1), ("“a”", 3)])
def test_a_chinese_character_is_as_wide_as_two_letters(text: str, wide: int) -> None:
    assert width(text) == wide


@pytest.mark.parametrize("most", range(1, 30))
def test_what_is_cut_is_never_wider_than_it_may_be(most: int) -> None:
    assert width(cut(WORDS, most)) <= most
    assert width(pad(cut(WORDS, most), most)) == most


@pytest.mark.parametrize("most", [6, 7, 10, 24, 60, 200])
@pytest.mark.parametrize("mark", ["", "  ", "? "])
def test_lines_fit_and_hold_every_character(most: int, mark: str) -> None:
    lines = wrap(WORDS, most, mark=mark)
    assert all(width(line) <= most for line in lines)
    assert "".join("".join(lines).split()) == "".join((mark + WORDS).split())


def test_nothing_is_one_empty_line() -> None:
    assert wrap("", 10) == [""]


def test_columns_become_narrower_in_the_order_that_is_asked_for() -> None:
    rows = [["a" * 10, "b" * 10, ""]]
    assert fitted(rows, 30, (4, 4, 4), (1, 0)) == [10, 10, 0]
    assert fitted(rows, 18, (4, 4, 4), (1, 0)) == [10, 6, 0]
    assert fitted(rows, 12, (4, 4, 4), (1, 0)) == [6, 4, 0]
    assert fitted(rows, 9, (4, 4, 4), (1, 0)) is None


def test_what_is_too_long_for_its_column_goes_on_below() -> None:
    assert side_by_side(["one two", "", "three"], [3, 0, 5]) == ["one  three", "two"]
