"""What many companies may be worth, in arrays: ranges, prices turned round and grids, against the usual ways in numpy.

What is compared
    Invented companies and the ten-year model of `models/spread/ten_years.py`: growth that lasts five years and fades,
    a margin on its way, capital for sales, a rate, and all years after them. Four correlated drivers are uncertain.
    The line: seconds for 3,000 companies × 10,000 draws × ten years, p10, p50 and p90 of each. Ours: `market_spread`,
    with pseudo-random draws as theirs. Theirs: for each company numpy's `Generator`, the formula over arrays, and
    `numpy.percentile`. Both sides use one formula's text, `ten_year_value`; a test holds our compiled form of it to
    1e-12, and percentiles are those of numpy to rounding.
    Beneath it, from the same run:
    - Valuations a second at equal error: ours with 4,096 scrambled Sobol draws turned along each company's slope,
      theirs with 100,000 draws. The error is that of the worst of the three percentiles, root mean square over
      companies and seeds, against 2^21 draws; theirs is scaled to our error by its square, as chance has it.
    - Implied growths a second, against `scipy.optimize.brentq` on the same formula with Python floats.
    - Grids of 25 growths by 25 rates a second, against the formula over numpy's `meshgrid`.
    - One company, 100,000 draws, percentiles, mean, failures and what each driver contributes: milliseconds, with
      normal drivers and with triangular, uniform, lognormal and empirical ones.
    - The limit: fused operations, by a loop that does nothing else, and the part of it that our draws reach, both for
      each second that a core worked, at 95 flop a draw, counted by hand. Percentiles are no arithmetic and lower that
      part; it is told without them, too.

Why it is fair, and where it is not
    - Ours uses every core, theirs one, because that is how each is used. Theirs in two processes stands beneath, and
      both for each second that a core worked, which other work on the machine changes least.
    - Ours draws once and gives each company the same draws; theirs draws for each company, as such code does. Shared
      draws make the errors of different companies alike: no harm for each by itself, but a sum over companies gains
      nothing from their number.
    - Theirs values 32 companies in a round (4 at 100,000 draws), ours 3,000; both are told for each company.
    - The first calls are not counted: what they compiled lies on disk. How long that takes is told.
    - Four drivers and middle percentiles. With forty drivers, or at p1, evenly spread draws gain less.
    - Sobol points of a seed are made once and kept, as in use; pseudo-random draws of ours are made anew each round.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.comparison import Comparison
from benchmarks.places import PROGRAMS, our
from benchmarks.timing import Tell, once

FLOPS: Final = 95
"""Of one draw, counted by hand: 8 for the drivers, 26 for e^x, 59 for ten years and all after them, 2 a share."""

_DRAWS: Final = 3_000 * 10_000
_MANY: Final = 100_000


def measure(tell: Tell) -> Comparison:
    """All of it, in one process; a process before it compiles."""
    command = [our("python"), str(PROGRAMS / "value_arrays.py")]
    with TemporaryDirectory() as folder:
        kept = str(Path(folder) / "cache")
        tell("compiling")
        compiling = once([*command, "compile"], home=Path(folder), STEELYARD_CACHE=kept)
        tell("measuring")
        found: dict[str, Any] = json.loads(once(command, home=Path(folder), STEELYARD_CACHE=kept).printed)
    draws = found["ours_draws"]
    return Comparison(
        name="values",
        ours=_DRAWS / draws,
        theirs=_DRAWS / found["usual_draws"],
        unit="s",
        what="numpy's Generator and percentile for each of 3,000 companies, 10,000 draws, one process",
        more={**found, "compiling_seconds": round(compiling.seconds, 1)},
        beneath=tuple(_beneath(found, compiling.seconds)),
    )


def _beneath(found: dict[str, Any], compiling: float) -> list[str]:
    """A line for each of the others."""
    ours, theirs = max(found["ours_errors"]), max(found["usual_errors"])
    equal = _MANY * (theirs / ours) ** 2
    usual = found["usual_many_valuations"] * _MANY / equal
    part, whole = (
        found[name] * FLOPS / found["peak_flops_a_core"] for name in ("ours_draws_a_core", "kernel_draws_a_core")
    )
    two = found["usual_draws_two_processes"]
    lines = (
        (
            f"draws: ours {found['ours_draws']:.3g} a second, theirs {found['usual_draws']:.3g},",
            f"in two processes {two:.3g} (ratio {found['ours_draws'] / two:.3g});",
            f"for each second of a core ratio {found['ours_draws_a_core'] / found['usual_draws_a_core']:.3g}",
        ),
        (
            f"at equal error: ours {found['ours_turned_valuations']:,.0f} firms a second with 4,096 turned Sobol draws",
            f"(worst percentile off by {ours:.3%} of p90-p10), theirs {usual:.3g} with {equal:,.0f} draws,",
            f"ratio {found['ours_turned_valuations'] / usual:,.0f}; with 100,000 draws theirs is off by {theirs:.3%}",
        ),
        (
            f"implied growth: ours {found['ours_solves']:,.0f} a second, brentq {found['usual_solves']:,.0f},",
            f"ratio {found['ours_solves'] / found['usual_solves']:,.0f}; {found['solved']:,} of 3,000 have one",
        ),
        (
            f"grids of 25 by 25: ours {found['ours_grids']:,.0f} a second, meshgrid {found['usual_grids']:,.0f},",
            f"ratio {found['ours_grids'] / found['usual_grids']:,.0f}, or",
            f"{found['ours_grids_new_array'] / found['usual_grids']:,.0f} into a new array each time",
        ),
        (
            f"one company, 100,000 draws: {found['one_ms']:.1f} ms with normal drivers,",
            f"{found['one_mixed_ms']:.1f} ms with others",
        ),
        (
            f"limit: {found['peak_flops_a_core'] / 1e9:.0f} Gflop for each second of a core,",
            f"{found['peak_flops'] / 1e9:.0f} a second of both; we reach {part:.0%} of it with percentiles,",
            f"{whole:.0%} without; {compiling:.0f} s to compile once, then {found['first_seconds']:.1f} s from disk",
        ),
    )
    return [" ".join(line) for line in lines]
