"""What each of the eight answers does to the drivers, drivers set by hand, and the margin of safety."""

from datetime import date

import pytest

from steelyard.models.case.driver import Driver, DriverName, set_drivers
from steelyard.models.case.safety import Uncertainty, safety
from steelyard.models.case.wiring import wired
from steelyard.sources.case import Answer
from steelyard.words.errors import DriverSettingError
from steelyard.words.measure import Question, Verdict

GOOD, MIXED, BAD, OPEN = Verdict.GOOD, Verdict.MIXED, Verdict.BAD, Verdict.OPEN
DRIVERS = (
    Driver(DriverName.GROWTH, 5, 10, 20, "Ada", "because"),
    Driver(DriverName.TERMINAL_GROWTH, 1, 2, 3, "Ada", "because"),
    Driver(DriverName.MARGIN, 4, 6, 8, "Ada", "because"),
    Driver(DriverName.RATE, 8, 10, 12, "Ada", "because"),
    Driver(DriverName.YEARS, 15, 15, 15, "Ada", "because"),
    Driver(DriverName.FAILURE, 5, 10, 30, "Ada", "because"),
)


def answer(question: Question, verdict: Verdict) -> Answer:
    return Answer(question=question, verdict=verdict, says="so", who="Ada", day=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("question", "verdict", "driver", "ends"),
    [
        (Question.STAGE, BAD, DriverName.GROWTH, (5, 10, 10)),
        (Question.STAGE, GOOD, DriverName.GROWTH, (10, 10, 20)),
        (Question.STAGE, MIXED, DriverName.GROWTH, (5, 10, 20)),
        (Question.COMPETITION, BAD, DriverName.MARGIN, (4, 6, 6)),
        (Question.COMPETITION, GOOD, DriverName.MARGIN, (6, 6, 8)),
        (Question.RIVALS, BAD, DriverName.TERMINAL_GROWTH, (1, 2, 2)),
        (Question.THREATS, BAD, DriverName.RATE, (10, 10, 12)),
        (Question.THREATS, GOOD, DriverName.RATE, (8, 10, 10)),
        (Question.THREATS, BAD, DriverName.FAILURE, (5, 30, 30)),
        (Question.THREATS, GOOD, DriverName.FAILURE, (5, 5, 30)),
        (Question.MOAT, BAD, DriverName.YEARS, (5, 5, 5)),
        (Question.MOAT, MIXED, DriverName.YEARS, (10, 10, 10)),
        (Question.MOAT, GOOD, DriverName.YEARS, (15, 15, 15)),
    ],
)
def test_an_answer_moves_its_driver(
    question: Question, verdict: Verdict, driver: DriverName, ends: tuple[float, float, float]
) -> None:
    moved, moves = wired(DRIVERS, [answer(question, verdict)])
    found = {each.name: each for each in moved}[driver]
    assert (found.low, found.mid, found.high) == ends
    assert all(move.question is question for move in moves)


@pytest.mark.parametrize("question", list(Question))
@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_answer_that_moves_nothing_is_told_as_not_in_the_value(question: Question, verdict: Verdict) -> None:
    moved, moves = wired(DRIVERS, [answer(question, verdict)])
    assert moves, "every answer is told"
    if moved == DRIVERS and not any(move.is_in_the_value for move in moves):
        assert all("not in the value" in move.says for move in moves)


def test_the_middle_moves_only_for_the_moat_and_for_failure() -> None:
    worst = [answer(question, BAD) for question in Question]
    for before, after in zip(DRIVERS, wired(DRIVERS, worst)[0], strict=True):
        assert before.mid == after.mid or before.name in {DriverName.YEARS, DriverName.FAILURE}


def test_bad_management_and_bad_accounts_widen_the_uncertainty() -> None:
    _, moves = wired(DRIVERS, [answer(Question.MANAGEMENT, BAD), answer(Question.ACCOUNTS, BAD)])
    assert all(move.is_in_the_value for move in moves)


@pytest.mark.parametrize(
    ("setting", "ends"),
    [("growth=12%", (12, 12, 12)), ("rate=9%:10%:11%", (9, 10, 11)), ("terminal growth = 1.5", (1.5, 1.5, 1.5))],
)
def test_a_driver_is_set_by_hand(setting: str, ends: tuple[float, float, float]) -> None:
    name = DriverName(setting.partition("=")[0].strip().replace(" ", "_"))
    found = {each.name: each for each in set_drivers(DRIVERS, (setting,))}[name]
    assert (found.low, found.mid, found.high) == ends
    assert found.who != "Ada"


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("growth", "NAME=AMOUNT"),
        ("luck=12%", "NAME=AMOUNT"),
        ("growth=much", "is no number"),
        ("growth=NaN", "is no number"),
        ("rate=12%:10%:9%", "in that order"),
        ("rate=9%:10%", "in that order"),
        ("years=2.5", "whole numbers"),
        ("years=0", "whole numbers"),
        ("failure=120%", "from 0% to 100%"),
        ("growth=-100%", "is above -100%"),
    ],
)
def test_what_cannot_be_set_is_refused_in_words(setting: str, told: str) -> None:
    with pytest.raises(DriverSettingError) as refused:
        set_drivers(DRIVERS, (setting,))
    assert told in refused.value.happened


@pytest.mark.parametrize(
    ("ends", "wider", "found", "below", "above"),
    [
        ((90, 100, 110), 0, Uncertainty.LOW, 80, 125),
        ((80, 100, 120), 0, Uncertainty.MEDIUM, 70, 135),
        ((80, 100, 120), 1, Uncertainty.HIGH, 60, 155),
        ((60, 100, 140), 0, Uncertainty.HIGH, 60, 155),
        ((40, 100, 160), 0, Uncertainty.VERY_HIGH, 50, 175),
        ((10, 100, 200), 0, Uncertainty.EXTREME, 25, 400),
        ((10, 100, 200), 3, Uncertainty.EXTREME, 25, 400),
    ],
)
def test_the_wider_the_range_the_wider_the_margin(
    ends: tuple[float, float, float], wider: int, found: Uncertainty, below: float, above: float
) -> None:
    got = safety(*ends, wider=wider)
    assert got.uncertainty is found
    assert got.buy_below == pytest.approx(below)
    assert got.sell_above == pytest.approx(above)


def test_a_value_that_is_not_above_zero_asks_for_no_price() -> None:
    assert safety(-10, -5, 3).buy_below is None
    assert safety(-10, -5, 3).uncertainty is Uncertainty.EXTREME
