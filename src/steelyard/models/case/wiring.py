"""The eight answers, wired to drivers: what each judgement moves, by a rule that is printed beside it.

| Question | Moves | Bad | Mixed | Good |
| --- | --- | --- | --- | --- |
| stage | growth | its high end falls to the middle | – | its low end rises to the middle |
| competition | margin | its high end falls to the middle | – | its low end rises to the middle |
| rivals | growth for ever | its high end falls to the middle | – | its low end rises to the middle |
| moat | years until growth has faded | at most 5 | at most 10 | as the case says |
| threats | rate | its low end rises to the middle | – | its high end falls to the middle |
| threats | failure, where the case states one | its high end | its middle | its low end |
| management, accounts | uncertainty | one class wider | – | – |
| positioning | nothing | not in the value | | |

A rule moves an end of a range to its middle and never beyond it: it takes away what the answer contradicts and invents
no number. The moat is the exception, because how long growth outlives competition is what a moat is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.models.case.driver import Driver, DriverName
from steelyard.sources.case import Answer
from steelyard.words.measure import Question, Verdict

_FADE: Final = {Verdict.BAD: 5, Verdict.MIXED: 10}
"""Years at most until growth has faded: no moat, a narrow one."""
_ENDS: Final = {
    Question.STAGE: DriverName.GROWTH,
    Question.COMPETITION: DriverName.MARGIN,
    Question.RIVALS: DriverName.TERMINAL_GROWTH,
    Question.THREATS: DriverName.RATE,
}
WIDENS: Final = frozenset({Question.MANAGEMENT, Question.ACCOUNTS})
"""Answers that, where bad, make the value more uncertain."""


@final
@dataclass(frozen=True, slots=True)
class Move:
    """What one answer did."""

    question: Question
    verdict: Verdict
    driver: DriverName | None
    says: str

    @property
    def is_in_the_value(self) -> bool:
        """Whether it changed anything."""
        return self.driver is not None or (self.question in WIDENS and self.verdict is Verdict.BAD)


def wired(drivers: tuple[Driver, ...], answers: Iterable[Answer]) -> tuple[tuple[Driver, ...], tuple[Move, ...]]:
    """The drivers after the answers, and what each answer did, in the order of the questions."""
    found = {driver.name: driver for driver in drivers}
    given = {answer.question: answer for answer in answers}
    moves = [move for question in Question if question in given for move in _moves(given[question], found)]
    return tuple(found.values()), tuple(moves)


def _moves(answer: Answer, drivers: dict[DriverName, Driver]) -> Iterator[Move]:
    question, verdict = answer.question, answer.verdict
    if question is Question.MOAT:
        yield _moat(answer, drivers)
    elif question in _ENDS:
        yield _ends(answer, drivers, _ENDS[question])
        if question is Question.THREATS and DriverName.FAILURE in drivers and verdict is not Verdict.OPEN:
            yield _failure(answer, drivers)
    elif question in WIDENS and verdict is Verdict.BAD:
        yield Move(question, verdict, None, "the value is one class more uncertain")
    else:
        yield Move(question, verdict, None, "not in the value")


def _ends(answer: Answer, drivers: dict[DriverName, Driver], name: DriverName) -> Move:
    driver = drivers.get(name)
    if driver is None or not driver.is_range or answer.verdict not in {Verdict.GOOD, Verdict.BAD}:
        why = "the case states no range of it" if driver is None or not driver.is_range else "it points nowhere"
        return Move(answer.question, answer.verdict, None, f"not in the value: {name.words}, {why}")
    falls = (answer.verdict is Verdict.BAD) is not name.lowers
    moved = replace(driver, high=driver.mid) if falls else replace(driver, low=driver.mid)
    if moved == driver:
        return Move(answer.question, answer.verdict, None, f"not in the value: {name.words} has no such end to move")
    drivers[name] = moved
    before, after = (driver.high, "high end falls") if falls else (driver.low, "low end rises")
    says = f"{name.words}: its {after} from {before:g}% to the middle, {driver.mid:g}%"
    return Move(answer.question, answer.verdict, name, says)


def _moat(answer: Answer, drivers: dict[DriverName, Driver]) -> Move:
    name = DriverName.YEARS
    driver, most = drivers.get(name), _FADE.get(answer.verdict)
    if driver is None:
        return Move(answer.question, answer.verdict, None, f"not in the value: {name.words}, the case states none")
    if most is None or driver.high <= most:
        return Move(answer.question, answer.verdict, None, f"not in the value: {name.words} stay as the case says")
    drivers[name] = replace(driver, low=min(driver.low, most), mid=min(driver.mid, most), high=most)
    return Move(answer.question, answer.verdict, name, f"{name.words}: at most {most}, the case says {driver.mid:g}")


def _failure(answer: Answer, drivers: dict[DriverName, Driver]) -> Move:
    name = DriverName.FAILURE
    driver = drivers[name]
    ends = {Verdict.BAD: driver.high, Verdict.MIXED: driver.mid, Verdict.GOOD: driver.low}
    drivers[name] = replace(driver, mid=ends[answer.verdict])
    return Move(answer.question, answer.verdict, name, f"{name.words}: {ends[answer.verdict]:g}% in the middle")
