"""Checking 100,000 facts, against plain recomputation; and how often each calls a correct statement wrong.

What is compared
    The same invented facts of some 240 companies (`invented_facts`), correct to the last printed digit: changes against
    their levels, shares against part and whole, margins. Ours: `run_on(sheet_of(…))`, all checks there are. Theirs:
    plain recomputation, as in a spreadsheet or a notebook: the figures are floats in a dictionary, each statement is
    worked out from the printed figures, rounded to its own decimals, and compared. Both in this process, one core,
    processor time, the median of three.

Why it is fair, and where it is not
    - Plain recomputation is told what to check. Ours finds the relations, holds other sources and parts against each
      other too, and keeps the figures, quotes and arithmetic of each finding.
    - It answers another question: it takes printed figures as exact. The table beneath says what that costs: for 4,000
      correct statements of each shape, how many it calls wrong, and how many ours does.
"""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from time import process_time
from typing import Final, TypeVar

from benchmarks.comparison import Comparison
from benchmarks.invented_facts import invented_facts
from benchmarks.timing import Tell
from steelyard.checks.judge import Outcome, judge
from steelyard.checks.registry import run_on
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.sheet import sheet_of
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit

T = TypeVar("T")

_FACTS: Final = 100_000
_ROUNDS: Final = 3
_STATEMENTS: Final = 4_000
_SHAPES: Final = (("x.x bn", 8), ("x.xx bn", 7), ("x.xxx bn", 6), ("xxxx.x m", 5), ("x,xxx,xxx thousand", 3))
_DECIMALS: Final = (0, 1, 2)
_YUAN: Final = Currency("CNY")


def measure(tell: Tell) -> Comparison:
    """All checks on the facts, beside plain recomputation of the statements among them."""
    tell("inventing facts")
    facts = invented_facts(_FACTS)
    half = facts[: _FACTS // 2]
    ours = _seconds(lambda: run_on(sheet_of(facts, (), ())), tell)
    ours_half = _seconds(lambda: run_on(sheet_of(half, (), ())), tell)
    theirs = _seconds(lambda: recomputed(facts), tell)
    findings = run_on(sheet_of(facts, (), ()))
    alarms = sum(finding.outcome is Outcome.DISAGREES for finding in findings)
    statements, wrong = recomputed(facts)
    tell("statements of each shape")
    table = false_alarms()
    return Comparison(
        name="checks",
        ours=ours,
        theirs=theirs,
        unit="s",
        what=f"plain recomputation of the {statements:,} statements among {_FACTS:,} facts; ours makes "
        f"{len(findings):,} findings",
        more={
            "facts": _FACTS,
            "growth": round(ours / ours_half, 2),
            "false_alarms_ours": alarms,
            "false_alarms_theirs": wrong,
            "findings": len(findings),
            "shapes": table,
        },
        beneath=(
            f"false alarms on these correct facts: ours {alarms}, plain recomputation {wrong:,}",
            f"twice the facts: {ours / ours_half:.2f} times as long",
            *(
                f"{row['shape']} with a percentage of {row['decimals']} decimals: plain recomputation calls "
                f"{row['theirs']:.1%} of correct statements wrong, ours {row['ours']:.1%}"
                for row in table
            ),
        ),
    )


def _seconds(work: Callable[[], T], tell: Tell) -> float:
    times = []
    for number in range(_ROUNDS):
        tell(f"round {number + 1} of {_ROUNDS}")
        gc.collect()
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return median(times)


def recomputed(facts: Sequence[Fact]) -> tuple[int, int]:
    """How many statements there are, and how many plain recomputation calls wrong."""
    levels = {
        (fact.entity, fact.measure, fact.segment, str(fact.period), fact.citation.document): float(fact.value.middle)
        for fact in facts
        if fact.aspect is Aspect.LEVEL
    }
    statements = wrong = 0
    for fact in facts:
        key = (fact.entity, fact.measure, fact.segment, str(fact.period), fact.citation.document)
        if fact.aspect is Aspect.CHANGE:
            year = int(fact.of.removeprefix("FY"))
            base = levels.get((*key[:3], f"{year}-01-01/{year}-12-31", key[4]))
            new = levels.get(key)
            result = None if base is None or new is None else 100 * (new / base - 1)
        elif fact.aspect is Aspect.SHARE:
            part, whole = levels.get(key), levels.get((*key[:2], "", *key[3:]))
            result = None if part is None or whole is None else 100 * part / whole
        elif fact.measure is Measure.MARGIN:
            profit, whole = (
                levels.get((fact.entity, line, "", *key[3:])) for line in (Measure.NET_INCOME, Measure.REVENUE)
            )
            result = None if profit is None or whole is None else 100 * profit / whole
        else:
            continue
        if result is not None:
            statements += 1
            wrong += not _same(result, fact.value.middle)
    return statements, wrong


def _same(result: float, stated: Decimal) -> bool:
    """Whether a result, rounded to the decimals of the stated one, is the stated one."""
    return Decimal(result).quantize(stated, ROUND_HALF_UP) == stated


def false_alarms() -> list[dict[str, object]]:
    """Of correct statements of each shape, which part plain recomputation calls wrong, and which part ours does."""
    chance = random.Random(20)  # noqa: S311 - invented figures, no secret
    return [
        {"shape": shape, "decimals": decimals, **_share(chance, power, decimals)}
        for shape, power in _SHAPES
        for decimals in _DECIMALS
    ]


def _share(chance: random.Random, power: int, decimals: int) -> dict[str, object]:
    theirs = ours = 0
    for _ in range(_STATEMENTS):
        base = chance.uniform(1e9, 1e10)
        new = base * chance.uniform(0.6, 1.6)
        old_printed, new_printed = (_rounded(amount, power) for amount in (base, new))
        stated = _rounded(100 * (new / base - 1), -decimals)
        theirs += not _same(100 * (float(new_printed) / float(old_printed) - 1), stated)
        terms = tuple(Term(Printed(each, each, _YUAN)) for each in (old_printed, new_printed))
        relation = Relation(kind=Kind.CHANGE, inputs=terms, stated=Term(Printed(stated, stated, Unit.PERCENT)))
        ours += judge(relation).outcome is not Outcome.AGREES
    return {"theirs": theirs / _STATEMENTS, "ours": ours / _STATEMENTS}


def _rounded(amount: float, power: int) -> Decimal:
    return Decimal(round(Decimal(amount).scaleb(-power))).scaleb(power)
