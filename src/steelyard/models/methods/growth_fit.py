"""Growth from the past: the slope of a line of best fit by mean absolute figures, beside the other usual ways."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import fitted_line, growth_of_line
from steelyard.models.methods.domain import must_hold, must_match
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class GrowthFit(Inputs, frozen=True, kw_only=True):
    """g = slope of the weighted line of best fit / mean |figure|."""

    figures: Annotated[
        list[float], Meta(description="Earnings, revenue or others, the earliest first; they may be below zero.")
    ]
    times: Annotated[
        list[float] | None, Meta(description="In years, of each figure; else one year apart: 0, 1, 2 …")
    ] = None
    weights: Annotated[
        list[float] | None, Meta(description="Of each figure, as the number of analysts behind it; else all alike.")
    ] = None


def work(inputs: GrowthFit) -> Worked:
    """Growth by the line; compound, logarithmic and mean growth where every figure is above zero.

    Raises:
        ModelInputError: fewer than two figures or times, lists that do not match, weights below zero, all figures zero.
    """
    must_hold("figures", inputs.figures)
    times = inputs.times if inputs.times is not None else [float(t) for t in range(len(inputs.figures))]
    weights = inputs.weights if inputs.weights is not None else [1.0] * len(times)
    _check(inputs.figures, times, weights)
    slope, level = fitted_line(times, inputs.figures, weights)
    size = sum(abs(each) for each in inputs.figures) / len(inputs.figures)
    must_be_above_zero(mean_absolute=size)
    growth: float = growth_of_line(slope, inputs.figures)
    values: dict[str, Number] = {
        "growth": growth,
        "slope": slope,
        "level": level,
        "mean_absolute": size,
        "r_squared": _explained(inputs.figures, times, weights),
        "fitted": [level + slope * t for t in times],
        **_where_above_zero(inputs.figures, times, weights),
    }
    lines = (
        Line("slope of the line, a year", slope),
        Line("mean absolute figure", size),
        Line("growth, slope / mean absolute figure", growth),
    )
    return Worked(values=values, lines=lines, notes=_notes(inputs.figures))


def _check(figures: list[float], times: list[float], weights: list[float]) -> None:
    must_match("times", times, len(figures), "figures")
    must_match("weights", weights, len(figures), "figures")
    for each in weights:
        must_not_be_below_zero(weights=each)
    if len({time for time, weight in zip(times, weights, strict=True) if weight > 0}) < _POINTS:
        why = "a line needs two times that differ, with a weight"
        raise ModelInputError("figures", f"{len(figures)}", why, "Give figures of at least two years.")


def _explained(figures: list[float], times: list[float], weights: list[float]) -> float:
    """R², the part of the weighted variance that the line explains; 1 where there is none to explain."""
    slope, level = fitted_line(times, figures, weights)
    middle = sum(w * y for w, y in zip(weights, figures, strict=True)) / sum(weights)
    whole = sum(w * (y - middle) ** 2 for w, y in zip(weights, figures, strict=True))
    rest = sum(w * (y - level - slope * t) ** 2 for w, t, y in zip(weights, times, figures, strict=True))
    return 1 - rest / whole if whole > 0 else 1.0


def _where_above_zero(figures: list[float], times: list[float], weights: list[float]) -> dict[str, Number]:
    """Ways that need figures above zero, in the order of their times."""
    if min(figures) <= 0 or any(later <= sooner for sooner, later in pairwise(times)):
        return {}
    span = times[-1] - times[0]
    slope, _ = fitted_line(times, [math.log(each) for each in figures], weights)
    steps = [
        (later / sooner) ** (1 / (after - before)) - 1
        for (before, sooner), (after, later) in pairwise(zip(times, figures, strict=True))
    ]
    return {
        "compound_growth": (figures[-1] / figures[0]) ** (1 / span) - 1,
        "log_linear_growth": math.exp(slope) - 1,
        "mean_growth": sum(steps) / len(steps),
    }


def _notes(figures: list[float]) -> tuple[str, ...]:
    if min(figures) > 0:
        return ()
    return ("A figure is not above zero: compound growth cannot be told, the line can.",)


_POINTS: Final = 2

METHOD: Final = Method(
    name="growth-fit",
    title="Growth from a line of best fit",
    inputs=GrowthFit,
    work=work,
    example={"figures": [4.43, 3.95, 4.4, 4.69, 4.73, 4.48]},
    source="Simply Wall St, Company-Analysis-Model, GROWTH.MARKDOWN; example: HemaCare",
    gives={
        "level": "of the line at time 0",
        "fitted": "the line at each time",
        "growth": "a year: slope by mean absolute figure",
        "slope": "of the line, a year",
        "mean_absolute": "of the figures",
        "r_squared": "part of the differences that the line explains",
        "compound_growth": "from the first figure to the last",
        "log_linear_growth": "slope of the line through the logarithms",
        "mean_growth": "mean of the growth from figure to figure",
    },
)
