"""Time grows with the length of the text and no faster, whatever the text."""

from collections.abc import Callable
from time import process_time
from typing import Final

import pytest

from steelyard.reading.figures import read_figures

HOSTILE: Final[dict[str, Callable[[int], str]]] = {
    "digits": lambda size: "7" * size,
    "commas": lambda size: "1," * (size // 2),
    "groups": lambda size: "1" + ",000" * (size // 4),
    "groups of two": lambda size: "1" + ",11" * (size // 3),
    "groups by blanks": lambda size: "1" + " 000" * (size // 4),
    "points": lambda size: "1." * (size // 2),
    "brackets": lambda size: "(" * size,
    "brackets and a digit": lambda size: "$(5" * (size // 3),
    "blanks": lambda size: " " * size,
    "a digit and blanks": lambda size: ("5" + " " * 99) * (size // 100),
    "dashes": lambda size: "5-" * (size // 2),
    "ranges": lambda size: "5 to " * (size // 5),
    "hedges": lambda size: "more than about " * (size // 16),
    "number words": lambda size: "two hundred and " * (size // 16),
    "parts": lambda size: "half of a " * (size // 10),
    "millions": lambda size: "million " * (size // 8),
    "numerals": lambda size: "三" * size,
    "scales": lambda size: "万亿" * (size // 2),
    "digits and scales": lambda size: "5亿" * (size // 2),
    "Chinese hedges": lambda size: "约超过" * (size // 3),
    "letters and digits": lambda size: "a5" * (size // 2),
    "one long word": lambda size: "a" * size + "5",
    "letters and an at": lambda size: "@" + "a" * size,
    "ats": lambda size: "a@" * (size // 2),
    "links": lambda size: "www." * (size // 4),
    "dollars": lambda size: "$" * size,
    "cents": lambda size: "HK cents " * (size // 9),
    "countries and cents": lambda size: "US5 to 6 cents " * (size // 15),
    "letters and cents": lambda size: "A5" * (size // 2) + "c",
    "signs of cents": lambda size: "¢5" * (size // 2),
    "marks of words": lambda size: "DM 5 " * (size // 5),
    "percent": lambda size: "5%" * (size // 2),
    "odd digits": lambda size: "٣" * size,
}
SIZE: Final = 20_000
TIMES: Final = 8
SLOWER: Final = 4
"""How much more than so many times the time is allowed: a square would take TIMES times more."""


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_of_eight_times_the_length_takes_about_eight_times_as_long(name: str) -> None:
    short, long = (HOSTILE[name](size) for size in (SIZE, SIZE * TIMES))
    assert seconds(long) < SLOWER * TIMES * max(seconds(short), 0.002)


def seconds(text: str) -> float:
    """The best of two readings."""
    taken = []
    for _ in range(2):
        start = process_time()
        read_figures(text)
        taken.append(process_time() - start)
    return min(taken)
