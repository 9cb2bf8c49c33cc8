"""Building a ledger anew, for each 1,000 facts, against beancount loading the same prices.

What is compared
    The same made-up share price on each of 1,000 days, and of 5,000. Ours: rows of `facts.csv` in a case folder.
    Theirs: `price` directives in one file, with beancount's cache of loaded files switched off.
    Each round is a fresh process. Timed are the calls, from text to a ledger that can be asked:
    `load_case`, `read_case_documents`, `gather`, `fingerprint` and `save` against `load_file`. Nothing is subtracted.
    The line gives the milliseconds for 1,000; the JSON has both sizes, whole processes too, and `growth`: how many
    times as long five times as many take. 5 is linear; less means that a fixed part is spread over more. It is that of
    the quickest rounds, because the sizes are measured one after the other and other work on the machine changes.

Why it is fair, and where it is not
    - Ours does more with each: the unit and the precision of the amount, a source and a quote's place for each row,
      an identity by hash, and a SQLite file on disk. beancount keeps directives in memory and writes nothing.
    - beancount also does what ours does not: it books, checks and runs its plug-ins, though prices give them little
      to do. Its grammar is in C, ours is Python.
    - beancount reads a day, a name and an amount. Ours reads the source of each row too. With that source as four lines
      of metadata under each directive beancount takes longer: `theirs_with_sources_ms` in the JSON, for 1,000.
    - Typed rows only. Finding figures in prose takes longer and has no counterpart there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, final

from benchmarks.comparison import Comparison
from benchmarks.places import PROGRAMS, named, our, their
from benchmarks.timing import ROUNDS, Run, Tell, Turns, in_turns, milliseconds, once

SIZES: Final = (1_000, 5_000)
_PER: Final = 1_000
_FIRST: Final = date(2005, 1, 1)
_CASE: Final = """\
[case]
title = "Made up for a benchmark"
company = "Acme"
day = 2024-06-30
currency = "USD"
invented = true

[[name]]
name = "Acme"
"""


@final
@dataclass(frozen=True, slots=True)
class _Size:
    """The rounds of one size, and what the timed calls took in each."""

    facts: int
    turns: Turns

    @property
    def ours(self) -> float:
        """Milliseconds of our calls, the median."""
        return median(_calls(self.turns.ours, self.facts))

    @property
    def theirs(self) -> float:
        """Milliseconds of theirs."""
        return median(_calls(self.turns.theirs, self.facts))

    def record(self) -> dict[str, object]:
        """For programs."""
        return {
            "facts": self.facts,
            "ours_calls_ms": round(self.ours, 1),
            "theirs_calls_ms": round(self.theirs, 1),
            "ours_process_ms": round(milliseconds(self.turns.ours), 1),
            "theirs_process_ms": round(milliseconds(self.turns.theirs), 1),
            "processes": self.turns.record(),
        }


def measure(tell: Tell) -> Comparison:
    """The ledger of a thousand facts, and of five thousand."""
    small, large = (_measure(facts, tell) for facts in SIZES)
    tell("beancount with sources")
    with_sources = _with_sources(small.facts)
    growth = {
        "ours": round(min(_calls(large.turns.ours, large.facts)) / min(_calls(small.turns.ours, small.facts)), 2),
        "theirs": round(min(_calls(large.turns.theirs, large.facts)) / min(_calls(small.turns.theirs, small.facts)), 2),
    }
    return Comparison(
        name="ledger",
        ours=small.ours / small.facts * _PER,
        theirs=small.theirs / small.facts * _PER,
        unit="ms per 1,000 facts",
        what=f"{named('beancount')} loading as many prices, no cache; "
        f"5,000 take {growth['ours']:.1f} times as long, theirs {growth['theirs']:.1f}",
        more={
            "growth": growth,
            "theirs_with_sources_ms": round(with_sources, 1),
            "sizes": [small.record(), large.record()],
        },
    )


def _measure(facts: int, tell: Tell) -> _Size:
    with TemporaryDirectory() as folder:
        case, prices = Path(folder) / "case", Path(folder) / "prices.beancount"
        case.mkdir()
        (case / "case.toml").write_text(_CASE, encoding="utf-8")
        (case / "facts.csv").write_text("\n".join(_rows(facts)) + "\n", encoding="utf-8")
        prices.write_text("\n".join(_directives(facts)) + "\n", encoding="utf-8")
        # A new path each time would save the look at an old ledger; a person's case has one, so it stays.
        ours = [our("python"), str(PROGRAMS / "rebuild_ledger.py"), str(case), str(Path(folder) / "ledger.sqlite")]
        theirs = [their("python"), str(PROGRAMS / "load_directives.py"), str(prices)]
        turns = in_turns(
            ours, theirs, tell=lambda words: tell(f"{facts:,} facts, {words}"), BEANCOUNT_DISABLE_LOAD_CACHE="1"
        )
    return _Size(facts, turns)


def _with_sources(facts: int) -> float:
    """Milliseconds of beancount's call where each price carries what our row says of its source, the median."""
    with TemporaryDirectory() as folder:
        prices = Path(folder) / "prices.beancount"
        prices.write_text("\n".join(_directives(facts, with_sources=True)) + "\n", encoding="utf-8")
        theirs = [their("python"), str(PROGRAMS / "load_directives.py"), str(prices)]
        runs = [once(theirs, home=Path(folder), BEANCOUNT_DISABLE_LOAD_CACHE="1") for _ in range(1 + ROUNDS)][1:]
    return median(_calls(runs, facts))


def _calls(runs: Sequence[Run], facts: int) -> list[float]:
    """Milliseconds of the timed calls; each must have found all the facts."""
    answers = [json.loads(run.printed) for run in runs]
    assert all(answer["found"] == facts for answer in answers)
    return [float(answer["seconds"]) * 1000 for answer in answers]


def _prices(facts: int) -> Iterator[tuple[date, str]]:
    """A day and an amount for each."""
    for number in range(facts):
        yield _FIRST + timedelta(days=number), f"{10 + number % 977}.{number % 100:02}"


def _rows(facts: int) -> Iterator[str]:
    """The rows of `facts.csv`."""
    yield "company,measure,period,value,tier,publisher,title,day"
    for day, amount in _prices(facts):
        yield f"Acme,share_price,{day},USD {amount},press,Daily Paper,Closing prices,{day + timedelta(days=1)}"


def _directives(facts: int, *, with_sources: bool = False) -> Iterator[str]:
    """The same in the language of beancount."""
    for day, amount in _prices(facts):
        yield f"{day} price ACME {amount} USD"
        if with_sources:
            yield from ('  tier: "press"', '  publisher: "Daily Paper"', '  title: "Closing prices"')
            yield f"  known: {day + timedelta(days=1)}"
