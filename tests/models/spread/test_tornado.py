"""One driver at a time, and weighted scenarios."""

import pytest

from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.spread.tornado import Scenario, tornado, weigh
from steelyard.words.errors import ModelInputError

MIDDLE = {"nopat": 100.0, "growth": 0.02, "roic": 0.1, "wacc": 0.08}


def test_the_widest_bar_comes_first_and_each_is_the_kernel_at_its_ends() -> None:
    found = tornado(value_from_drivers, MIDDLE, {"roic": (0.08, 0.12), "wacc": (0.07, 0.09), "nopat": (95, 105)})
    assert [bar.driver for bar in found.bars] == ["wacc", "roic", "nopat"]
    assert found.middle == pytest.approx(100 * 0.8 / 0.06)
    assert found.bars[0].at_low == pytest.approx(100 * 0.8 / 0.05)
    assert found.bars[0].at_high == pytest.approx(100 * 0.8 / 0.07)
    assert found.bars[0].width == pytest.approx(80 / 0.05 - 80 / 0.07)


def test_a_driver_that_is_none_or_whose_middle_lies_outside_is_refused() -> None:
    with pytest.raises(ModelInputError, match="no middle"):
        tornado(value_from_drivers, MIDDLE, {"beta": (0, 1)})
    with pytest.raises(ModelInputError, match="outside"):
        tornado(value_from_drivers, MIDDLE, {"growth": (0.03, 0.04)})


def test_scenarios_are_weighed() -> None:
    found = weigh([Scenario("bear", 0.25, 4), Scenario("base", 0.5, 10), Scenario("bull", 0.25, 20)])
    assert found.expected == 11
    assert found.deviation == pytest.approx(33**0.5)  # (49 + 2·1 + 81) / 4
    assert (found.lowest.name, found.highest.name) == ("bear", "bull")


@pytest.mark.parametrize(
    ("weights", "says"), [((0.5, 0.4), "1 together"), ((1.5, -0.5), "no part of a whole"), ((), "1 together")]
)
def test_weights_that_are_not_one_together_are_refused(weights: tuple[float, ...], says: str) -> None:
    with pytest.raises(ModelInputError, match=says):
        weigh([Scenario(str(at), weight, 1) for at, weight in enumerate(weights)])


def test_a_scenario_without_a_value_is_refused() -> None:
    with pytest.raises(ModelInputError, match="no number"):
        weigh([Scenario("lost", 1, float("nan"))])
