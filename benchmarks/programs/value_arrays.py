"""Measures our array valuations against the usual ways, by turns in one process, and prints what came out as JSON.

Run by `benchmarks/values.py`, whose text says what is compared. The first call of everything is not counted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # this file is run by its path

import numpy as np

from benchmarks.programs import usual_values as usual
from steelyard.models.spread import draws as kept
from steelyard.models.spread.compiled_value import draw_values
from steelyard.models.spread.compiling import compiled, threads
from steelyard.models.spread.draws import Points
from steelyard.models.spread.drivers import Drivers, Empirical, Lognormal, Normal, Triangular, Uniform, factor
from steelyard.models.spread.firms import firm_rows
from steelyard.models.spread.grid import grids
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.market import Beliefs, belief_rows, market_spread
from steelyard.models.spread.montecarlo import ten_year_spread
from steelyard.models.spread.reverse import implied
from steelyard.models.spread.ten_years import DRIVERS, Firm, ten_year_value

COMPANIES: Final = 3_000
DRAWS: Final = 10_000
MANY: Final = 100_000
TURNED: Final = 4_096
SAMPLE: Final = 32
"""Companies that the usual way values in a round, and by which errors are measured."""

ROUNDS: Final = 9
REFERENCE: Final = 2**21
CORRELATION: Final = ((1, 0.3, 0.2, 0), (0.3, 1, 0.1, -0.1), (0.2, 0.1, 1, 0), (0, -0.1, 0, 1))
WIDE: Final = (0.03, 0.03, 0.2, 0.006)

NORMAL: Final = Drivers(
    {
        "growth": Normal(mean=0.1, sd=0.03),
        "margin": Normal(mean=0.13, sd=0.03),
        "sales_to_capital": Lognormal(median=2, sd_log=0.2),
        "rate": Normal(mean=0.09, sd=0.006),
    },
    CORRELATION,
)
MIXED: Final = Drivers(
    {
        "growth": Triangular(low=0, mode=0.1, high=0.15),
        "margin": Uniform(low=0.05, high=0.2),
        "sales_to_capital": Lognormal(median=2, sd_log=0.2),
        "rate": Empirical((0.07, 0.08, 0.085, 0.1)),
    },
    CORRELATION,
)


def market(count: int) -> tuple[Firm, Beliefs]:
    """Invented companies, with a rate far enough above the growth for ever that all draws have a value."""
    chance = np.random.default_rng(11)
    now = chance.uniform(0.05, 0.2, count)
    firm = Firm(
        revenue=chance.uniform(100, 1000, count), margin_now=now, tax=0.25, terminal_growth=0.025,
        net_debt=chance.uniform(-50, 50, count), shares=10.0,
    )  # fmt: skip
    beliefs = Beliefs(
        growth=chance.uniform(0.02, 0.15, count), margin=now + chance.uniform(0, 0.06, count),
        sales_to_capital=chance.uniform(1, 3, count), rate=chance.uniform(0.075, 0.11, count),
        growth_sd=WIDE[0], margin_sd=WIDE[1], sales_to_capital_sd_log=WIDE[2], rate_sd=WIDE[3],
        correlation=CORRELATION,
    )  # fmt: skip
    return firm, beliefs


def each(firm: Firm, count: int) -> list[Firm]:
    """The first companies one by one, as a loop over companies takes them."""
    fields = {name: np.broadcast_to(getattr(firm, name), COMPANIES)[:count].tolist() for name in Firm.__slots__}
    return [Firm(**dict(zip(fields, row, strict=True))) for row in zip(*fields.values(), strict=True)]


def by_turns(**calls: Callable[[], Any]) -> dict[str, float]:
    """Seconds of each call, the median of the rounds, after one that is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(ROUNDS + 1):
        for name, call in calls.items() if number % 2 else reversed(calls.items()):
            start = perf_counter()
            call()
            if number:
                taken[name].append(perf_counter() - start)
    return {name: median(seconds) for name, seconds in taken.items()}


@compiled
def multiply_and_add(rows: Any, rounds: int) -> None:  # noqa: ANN401 - an array
    """Sixteen fused operations on each number, over and over: as quick as this machine's arithmetic goes."""
    for _ in range(rounds):
        for i in range(rows.shape[0]):
            x = rows[i]
            for _ in range(16):
                x = x * 0.5 + 0.1
            rows[i] = x


def peak() -> None:
    """2^31 · 0.3 flop on every core."""
    over_rows(64, lambda first, last: multiply_and_add(np.ones(1024), 320 * (last - first)))


PEAK_FLOPS: Final = 64 * 320 * 1024 * 32


def main() -> None:
    """Measure, and print."""
    start = perf_counter()
    firm, beliefs = market(COMPANIES)
    rows = firm_rows(firm)
    middles, loadings = belief_rows(COMPANIES, beliefs, tied=False)
    singles = each(firm, SAMPLE)
    tied = factor(DRIVERS, CORRELATION)
    known = {name: np.broadcast_to(getattr(beliefs, name), COMPANIES) for name in DRIVERS}
    prices = 1.1 * np.asarray(ten_year_value(firm, *known.values()))
    _draws_once(firm, beliefs)
    if "compile" in sys.argv:
        implied(firm, "growth", prices, **{name: one for name, one in known.items() if name != "growth"})
        grids(firm, ("growth", [0.1]), ("rate", [0.1]), margin=0.1, sales_to_capital=2.0)
        peak()
        _spread_once(singles[0])
        return
    found: dict[str, object] = {"first_seconds": perf_counter() - start, "threads": threads()}
    found |= _futures(firm, beliefs, rows, middles, loadings, singles, tied)
    found |= _errors(beliefs, middles, singles, tied)
    found |= _prices(firm, known, prices, singles)
    found |= _grids(firm, known, singles)
    found |= _one(singles[0])
    print(json.dumps(found))


def _draws_once(firm: Firm, beliefs: Beliefs) -> None:
    kept.normals.cache_clear()
    market_spread(firm, beliefs, seed=1, draws=DRAWS, points=Points.CHANCE, turn=False)


def by_cores(**calls: Callable[[], Any]) -> dict[str, float]:
    """Seconds that cores worked for each call, whoever else was at work on this machine; medians by turns."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            start = process_time()
            call()
            taken[name].append(process_time() - start)
    return {name: median(seconds) for name, seconds in taken.items()}


def _half(part: tuple[Sequence[Firm], Any, Any, int]) -> None:
    singles, middles, tied, seed = part
    usual.market_percentiles(singles, middles, WIDE, tied, DRAWS, seed)


def _futures(
    firm: Firm,
    beliefs: Beliefs,
    rows: Any,  # noqa: ANN401 - arrays
    middles: Any,  # noqa: ANN401
    loadings: Any,  # noqa: ANN401
    singles: list[Firm],
    tied: Any,  # noqa: ANN401
) -> dict[str, object]:
    """Draws a second: ours, the usual loop, the usual loop in two processes, our kernel alone, and the limit."""
    normals = np.einsum("ij,jn->in", tied, kept.normals(4, DRAWS, 1, Points.CHANCE))

    def kernel(first: int, last: int) -> None:
        room = np.empty(DRAWS)
        for row in range(first, last):
            draw_values(rows[row], middles[row], loadings[row], normals, room)

    half = SAMPLE // 2
    parts = [(singles[:half], middles[:half], tied, 1), (singles[half:], middles[half:SAMPLE], tied, 2)]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_half, parts))
        taken = by_turns(
            ours=lambda: _draws_once(firm, beliefs),
            turned=lambda: market_spread(firm, beliefs, seed=1, draws=TURNED),
            usual=lambda: usual.market_percentiles(singles, middles[:SAMPLE], WIDE, tied, DRAWS, 1),
            pair=lambda: list(pool.map(_half, parts)),
            many=lambda: usual.market_percentiles(singles[:4], middles[:4], WIDE, tied, MANY, 1),
            kernel=lambda: over_rows(COMPANIES, kernel),
            peak=peak,
        )
    cores = by_cores(
        ours=lambda: _draws_once(firm, beliefs),
        usual=lambda: usual.market_percentiles(singles, middles[:SAMPLE], WIDE, tied, DRAWS, 1),
        kernel=lambda: over_rows(COMPANIES, kernel),
        peak=peak,
    )
    return {
        "ours_draws_a_core": COMPANIES * DRAWS / cores["ours"],
        "usual_draws_a_core": SAMPLE * DRAWS / cores["usual"],
        "kernel_draws_a_core": COMPANIES * DRAWS / cores["kernel"],
        "peak_flops_a_core": PEAK_FLOPS / cores["peak"],
        "ours_draws": COMPANIES * DRAWS / taken["ours"],
        "usual_draws": SAMPLE * DRAWS / taken["usual"],
        "usual_draws_two_processes": SAMPLE * DRAWS / taken["pair"],
        "kernel_draws": COMPANIES * DRAWS / taken["kernel"],
        "peak_flops": PEAK_FLOPS / taken["peak"],
        "ours_turned_valuations": COMPANIES / taken["turned"],
        "usual_many_valuations": 4 / taken["many"],
    }


def _errors(beliefs: Beliefs, middles: Any, singles: list[Firm], tied: Any) -> dict[str, object]:  # noqa: ANN401
    """Root mean square errors of p10, p50 and p90, in parts of p90 - p10, over companies and seeds."""
    few = Firm(**{name: np.array([getattr(one, name) for one in singles]) for name in Firm.__slots__})
    names = [name for name in Beliefs.__slots__ if name != "correlation"]
    some = {name: np.broadcast_to(getattr(beliefs, name), COMPANIES)[:SAMPLE] for name in names}
    believed = Beliefs(**some, correlation=CORRELATION)
    true = market_spread(few, believed, seed=999, draws=REFERENCE).percentiles
    again = market_spread(few, believed, seed=998, draws=REFERENCE).percentiles
    kept.normals.cache_clear()
    width = (true[:, 2] - true[:, 0])[:, None]

    def error(found: list[Any]) -> list[float]:
        return [float(one) for one in np.sqrt(np.mean([((one - true) / width) ** 2 for one in found], axis=(0, 1)))]

    ours = [market_spread(few, believed, seed=seed, draws=TURNED).percentiles for seed in range(24)]
    chance = [usual.market_percentiles(singles, middles[:SAMPLE], WIDE, tied, MANY, seed) for seed in range(6)]
    return {"ours_errors": error(ours), "usual_errors": error(chance), "reference_errors": error([again])}


def _prices(firm: Firm, known: dict[str, Any], prices: Any, singles: list[Firm]) -> dict[str, object]:  # noqa: ANN401
    """Implied growths a second."""
    others = {name: one for name, one in known.items() if name != "growth"}
    columns = [others[name][:SAMPLE].tolist() for name in others]

    def loop() -> list[float]:
        every = zip(singles, prices[:SAMPLE].tolist(), *columns, strict=True)
        return [usual.implied_growth(one, price, *rest) for one, price, *rest in every]

    found = implied(firm, "growth", prices, **others)
    assert not found.reasons[:SAMPLE].any()
    assert np.allclose(found.found[:SAMPLE], loop(), rtol=1e-9, atol=1e-11)
    back = ten_year_value(firm, found.found, *others.values())
    solved = found.reasons == 0
    taken = by_turns(ours=lambda: implied(firm, "growth", prices, **others), usual=loop)
    return {
        "ours_solves": COMPANIES / taken["ours"],
        "usual_solves": SAMPLE / taken["usual"],
        "solved": int(solved.sum()),
        "worst_round_trip": float(np.max(np.abs(back / prices - 1)[solved])),
    }


def _grids(firm: Firm, known: dict[str, Any], singles: list[Firm]) -> dict[str, object]:
    """Grids of 25 growths by 25 rates a second; ours into one array that is used again."""
    growths, rates = np.linspace(-0.05, 0.25, 25), np.linspace(0.06, 0.14, 25)
    margin, turnover = known["margin"], known["sales_to_capital"]
    room = np.empty((COMPANIES, 25, 25))
    columns = margin[:SAMPLE].tolist(), turnover[:SAMPLE].tolist()
    rest = {"margin": margin, "sales_to_capital": turnover}

    def loop() -> list[Any]:
        return [usual.growth_rate_grid(one, growths, rates, *two) for one, *two in zip(singles, *columns, strict=True)]

    grids(firm, ("growth", growths), ("rate", rates), room=room, **rest)
    assert np.allclose(room[:SAMPLE], np.array(loop()), rtol=1e-10, atol=1e-10)
    taken = by_turns(
        ours=lambda: grids(firm, ("growth", growths), ("rate", rates), room=room, **rest),
        fresh=lambda: grids(firm, ("growth", growths), ("rate", rates), **rest),
        usual=loop,
    )
    return {
        "ours_grids": COMPANIES / taken["ours"],
        "ours_grids_new_array": COMPANIES / taken["fresh"],
        "usual_grids": SAMPLE / taken["usual"],
    }


def _spread_once(firm: Firm) -> None:
    ten_year_spread(firm, NORMAL, seed=1, draws=MANY)


def _one(firm: Firm) -> dict[str, object]:
    """Milliseconds of one company with 100,000 draws, percentiles, mean, failures and contributions."""
    taken = by_turns(
        normal=lambda: _spread_once(firm),
        mixed=lambda: ten_year_spread(firm, MIXED, seed=1, draws=MANY),
    )
    return {"one_ms": taken["normal"] * 1000, "one_mixed_ms": taken["mixed"] * 1000}


if __name__ == "__main__":
    main()
