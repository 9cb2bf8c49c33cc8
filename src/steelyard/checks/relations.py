"""Changes, shares and growth rates against the figures that they come from.

For a stated change of the document D, from base to new:

 1. the levels that D itself prints for both periods are tried first, each with each (`_pairs`);
 2. if none of them allows what is stated, D disagrees with itself; the levels of other documents, and repairs that a
    person accepted, are then tried for what would mend it (`_mends`);
 3. if D does not print both, the levels of all documents are tried; none at all is "cannot tell", and says which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

from steelyard.checks import arithmetic
from steelyard.checks.cells import Cells, Level
from steelyard.checks.finding import CheckName, Finding, Outcome
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval
from steelyard.words.measure import Aspect, Mode
from steelyard.words.period import Period, period_name, years_between
from steelyard.words.quantity import Unit

Formula: TypeAlias = Callable[[Interval, Interval], Interval | None]
_Pair: TypeAlias = tuple[Level, Level]

_MOST = 60
"""Different figures of one cell that are tried; where more disagree, no arithmetic will tell."""
_UNNAMED = "a period that is not named"
_SECOND_LOOK = "Look at the three figures on the page: one of them is misprinted, or they are on different bases."


def check_changes(facts: Sequence[Fact], cells: Cells) -> Iterator[Finding]:
    """One finding for each stated change."""
    for fact in _stated(facts, Aspect.CHANGE):
        base = cells.period(fact, fact.of)
        new, old = cells.at(fact, period=fact.period), cells.at(fact, period=base)
        names = (_name(cells, fact, fact.period) or _UNNAMED, _name(cells, fact, base) or fact.of or _UNNAMED)
        yield _judge(CheckName.CHANGE, fact, new, old, arithmetic.change, names)


def check_shares(facts: Sequence[Fact], cells: Cells) -> Iterator[Finding]:
    """One finding for each stated share of a company's own total."""
    for fact in _stated(facts, Aspect.SHARE):
        if not fact.segment or not fact.of.startswith("total"):
            continue  # a share of a market, or of another company
        part, whole = cells.at(fact, period=fact.period), cells.at(fact, period=fact.period, segment="")
        period = _name(cells, fact, fact.period)
        names = (f"{fact.segment} in {period}", f"the whole in {period}")
        yield _judge(CheckName.SHARE, fact, part, whole, arithmetic.share, names)


def check_growth(facts: Sequence[Fact], cells: Cells) -> Iterator[Finding]:
    """One finding for each stated growth rate a year over several years."""
    for fact in _stated(facts, Aspect.GROWTH_RATE):
        first = cells.period(fact, fact.of)
        last = _final_year(fact, cells)
        years = years_between(first, last) if first and last else 0
        ends, starts = cells.at(fact, period=last), cells.at(fact, period=first)

        def formula(end: Interval, start: Interval, years: int = years) -> Interval | None:
            return arithmetic.growth(end, start, years)

        names = (_name(cells, fact, last) or _UNNAMED, _name(cells, fact, first) or fact.of or _UNNAMED)
        yield _judge(CheckName.GROWTH, fact, ends, starts, formula, names)


def _stated(facts: Sequence[Fact], aspect: Aspect) -> Iterator[Fact]:
    """The facts of an aspect in percent that say what was; a document's word said twice is checked once."""
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        key = (fact.citation.document, fact.entity, fact.measure, fact.segment, fact.period, fact.of, fact.value)
        if fact.aspect is aspect and fact.value.unit is Unit.PERCENT and fact.mode is Mode.ACTUAL and key not in seen:
            seen.add(key)
            yield fact


def _judge(
    check: CheckName,
    stated: Fact,
    upper: Sequence[Level],
    lower: Sequence[Level],
    formula: Formula,
    names: tuple[str, str],
) -> Finding:
    printed_upper = [level for level in upper if not level.is_repaired]
    printed_lower = [level for level in lower if not level.is_repaired]
    missing = [name for name, levels in zip(names, (printed_upper, printed_lower), strict=True) if not levels]
    what = f"{stated.entity}: {stated.measure.words} {stated.aspect.replace('_', ' ')} of {stated.value}"
    what += f" by {stated.origin.publisher}"
    if missing or stated.period is None:
        lacks = " and ".join(missing) or "the period"
        says = f"{what} is stated; no {stated.measure.words} of {lacks} is known."
        return Finding(check, Outcome.CANNOT_TELL, says, "Read a document that prints it.", (stated,))
    own = _pairs(_of_document(stated, printed_upper), _of_document(stated, printed_lower), formula)
    pairs = own or _pairs(printed_upper, printed_lower, formula)
    if not pairs:
        says = f"{what} is stated; the figures are in different units or on both sides of zero."
        return Finding(check, Outcome.CANNOT_TELL, says, "Look at their units and signs on the page.", (stated,))
    agreeing = [pair for pair in pairs if _allows(pair, stated, formula)]
    shown = (agreeing or pairs)[0]
    facts = (stated, shown[0].fact, shown[1].fact)
    says = f"{what}; {_arithmetic(shown, names, formula)}"
    if agreeing:
        return Finding(check, Outcome.AGREES, says, "", facts)
    others = [pair for pair in _pairs(upper, lower, formula) if _allows(pair, stated, formula)]
    mended, hint = _mends(others, shown)
    return Finding(check, Outcome.DISAGREES, says + hint, "" if mended else _SECOND_LOOK, facts, mended)


def _mends(pairs: Sequence[_Pair], shown: _Pair) -> tuple[str, str]:
    """The accepted repair after which it agrees, and in words what else would make it agree."""
    changed = [
        (level, was) for pair in pairs for level, was in zip(pair, shown, strict=True) if level.value != was.value
    ]
    for level, _ in changed:
        if level.repair:
            text = f"{level.repair.was} read as {level.repair.becomes}, accepted by {level.repair.who}"
            return text, f" It agrees once {text.replace(' read as ', ' is read as ', 1)}."
    for level, was in changed:
        return "", f" It agrees with {level.value} of {level.fact.origin.publisher} in the place of {was.value}."
    return "", ""


def _pairs(upper: Sequence[Level], lower: Sequence[Level], formula: Formula) -> list[_Pair]:
    """Each with each, where they are in one unit and the question has a meaning."""
    return [
        (a, b)
        for a, b in product(_different(upper), _different(lower))
        if a.value.unit == b.value.unit and formula(a.value.interval, b.value.interval) is not None
    ]


def _different(levels: Sequence[Level]) -> list[Level]:
    """One level of each value, of the nearest sources: a figure that many documents print is tried once."""
    nearest = sorted(levels, key=lambda level: level.fact.tier.rank)
    return list({(level.value, level.is_repaired): level for level in reversed(nearest)}.values())[::-1][:_MOST]


def _allows(pair: _Pair, stated: Fact, formula: Formula) -> bool:
    result = formula(pair[0].value.interval, pair[1].value.interval)
    return result is not None and result.meets(stated.value.interval)


def _arithmetic(pair: _Pair, names: tuple[str, str], formula: Formula) -> str:
    """What the printed digits allow, in one line."""
    upper, lower = pair
    result = formula(upper.value.interval, lower.value.interval)
    low, high = (None, None) if result is None else (result.low, result.high)
    allowed = f"{'…' if low is None else f'{low:.2f}'}% to {'…' if high is None else f'{high:.2f}'}%"
    return f"{upper.value} ({names[0]}) and {lower.value} ({names[1]}) allow {allowed}."


def _of_document(stated: Fact, levels: Sequence[Level]) -> list[Level]:
    return [level for level in levels if level.fact.citation.document == stated.citation.document]


def _final_year(fact: Fact, cells: Cells) -> Period | None:
    if fact.period is None:
        return None
    year_end = cells.year_ends.get(fact.entity)
    return cells.period(fact, f"FY{fact.period.last.year}") if year_end else None


def _name(cells: Cells, fact: Fact, period: Period | None) -> str:
    year_end = cells.year_ends.get(fact.entity)
    return period_name(period, year_end) if period and year_end else ""
