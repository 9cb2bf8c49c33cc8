"""The company's own figure that a model starts from, or what is missing for it."""

from __future__ import annotations

from steelyard.models.valuation import Gap, Step
from steelyard.picture.company import Picture
from steelyard.words.measure import Measure, Mode
from steelyard.words.period import Period, period_name


def base_step(measure: Measure, period: Period, picture: Picture, gaps: list[Gap]) -> Step | None:
    """One line of the company's accounts as a step; it says how the source holds it where that is not as done.

    Args:
        measure: the line.
        period: of which year.
        picture: of the day.
        gaps: takes what is missing: a figure not known, or not above zero, which neither grows nor bears a multiple.
    """
    name = f"{measure.words} {period_name(period, picture.year_end(picture.company))}"
    choice = picture.level(picture.company, measure, period)
    if choice is None:
        what = f"{picture.company}: {name} was not known by {picture.day}"
        gaps.append(Gap(what, "Add it to facts.csv, or ask for a later day."))
        return None
    if choice.value.middle <= 0:
        what = f"{name} is {choice.value}: it neither grows nor bears a multiple"
        gaps.append(Gap(what, "Use a measure that is above zero, such as revenue."))
        return None
    mode = "" if choice.fact.mode is Mode.ACTUAL else f" ({choice.fact.mode})"
    return Step(f"{name}, {choice.value}{mode}", choice.value.middle, choice.value.unit, (choice.fact,))
