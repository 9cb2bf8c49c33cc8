"""What an assistant answers, taken apart: proposals in our own types, and what is none, each with the reason.

Rules
    - The answer is one JSON object `{"claims": [ … ]}`, alone or as all there is in one fenced block. Nothing else is
      cut away, repaired or guessed: an answer that is no such object is refused as a whole.
    - A proposal has exactly the keys of `KEYS`. Numbers are kept digit by digit; NaN and a key given twice are refused.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn, final

from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import one_of, shown_plainly
from steelyard.words.quantity import UnitOfMeasure, read_unit

QUOTES: Final = (
    *("quote", "sentence", "subject_quote", "measure_quote", "period_quote"),
    *("segment_quote", "of_quote", "attribution_quote"),
)
"""Keys whose values are words of the document, or empty."""
KEYS: Final = (*QUOTES, "measure", "aspect", "low", "high", "unit", "mode")

MOST_PROPOSALS: Final = 400
"""Proposals of one piece that are looked at: more than figures have room in it."""
_LONGEST_QUOTE: Final = 2000
_LONGEST_NUMBER: Final = 40
_SHOWN: Final = 200
_FENCED: Final = re.compile(r"\s*```(?:json)?[^\S\n]*\n(.*)\n[^\S\n]*```\s*", re.DOTALL)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One claim as an assistant words it: quotes, words of our vocabularies, and the figure as it reads it."""

    quote: str
    sentence: str
    subject_quote: str
    measure_quote: str
    period_quote: str
    segment_quote: str
    of_quote: str
    attribution_quote: str
    measure: Measure
    aspect: Aspect
    low: Decimal | None
    high: Decimal | None
    unit: UnitOfMeasure
    mode: Mode


@final
@dataclass(frozen=True, slots=True)
class Refused:
    """What an assistant said and was not believed, and why."""

    why: str
    quote: str = ""
    """The figure that it was about, or the beginning of an answer that could not be taken apart."""
    claimed: str = ""
    """What it was said to be: "revenue level, 8108000000 CNY"."""


def read_reply(content: str) -> tuple[tuple[Proposal, ...], tuple[Refused, ...]]:
    """The proposals of an answer, in its order, and what is none."""
    fenced = _FENCED.fullmatch(content)
    try:
        answer = json.loads(
            fenced[1] if fenced else content,
            parse_int=_number,
            parse_float=_number,
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
    except RecursionError:
        return (), (Refused("the answer is nested too deeply", plainly(content)),)
    except ValueError as wrong:
        return (), (Refused(f"the answer is no JSON: {plainly(str(wrong))}", plainly(content)),)
    match answer:
        case {"claims": list(rows), **more} if not more:
            read = [_proposal(row) for row in rows[:MOST_PROPOSALS]]
        case _:
            return (), (Refused('the answer is no object with the one key "claims"', plainly(content)),)
    refused = [each for each in read if isinstance(each, Refused)]
    if len(rows) > MOST_PROPOSALS:
        refused.append(Refused(f"{len(rows) - MOST_PROPOSALS} more, beyond the {MOST_PROPOSALS} that are looked at"))
    return tuple(each for each in read if isinstance(each, Proposal)), tuple(refused)


def refusal(proposal: Proposal, why: str) -> Refused:
    """A proposal refused."""
    ends = " to ".join(dict.fromkeys("open" if end is None else str(end) for end in (proposal.low, proposal.high)))
    return Refused(
        plainly(why), plainly(proposal.quote), f"{proposal.measure} {proposal.aspect}, {ends} {proposal.unit}"
    )


def plainly(words: str) -> str:
    """Words from outside as they can be printed anywhere: one line, not too long, nothing that acts on a screen."""
    short = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return " ".join(shown_plainly(short).encode("utf-8", "replace").decode("utf-8").split())


def _proposal(row: object) -> Proposal | Refused:  # noqa: PLR0911 - one line a reason
    if not isinstance(row, dict):
        return Refused("it is no object", plainly(str(row)))
    quote = plainly(str(row.get("quote", "")))
    if missing := [key for key in KEYS if key not in row]:
        return Refused(f"it has no {missing[0]!r}", quote)
    if strange := [key for key in row if key not in KEYS]:
        return Refused(f"it has a key that was not asked for: {plainly(strange[0])!r}", quote)
    for key in KEYS:
        value = row[key]
        if key in {"low", "high"}:
            if not (value is None or (isinstance(value, Decimal) and value.is_finite())):
                return Refused(f"its {key!r} is neither a number nor null", quote)
        elif not isinstance(value, str) or len(value) > _LONGEST_QUOTE:
            return Refused(f"its {key!r} is no text, or a very long one", quote)
    if row["low"] is None and row["high"] is None:
        return Refused("it has no value", quote)
    try:
        return Proposal(
            **{key: row[key] for key in (*QUOTES, "low", "high")},
            measure=one_of(Measure, row["measure"], called="measure"),
            aspect=one_of(Aspect, row["aspect"], called="aspect"),
            mode=one_of(Mode, row["mode"], called="mode"),
            unit=read_unit(row["unit"]),
        )
    except SteelyardError as unknown:
        return Refused(plainly(unknown.happened), quote)


def _number(digits: str) -> Decimal | str:
    """The number as it is written; one of absurd length or size stays text, and is then no number of ours."""
    try:
        return Decimal(digits) if len(digits) <= _LONGEST_NUMBER else digits
    except ArithmeticError:  # an exponent that no number has
        return digits


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found
