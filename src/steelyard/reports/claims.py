"""What was read as records: for a line of JSON each, for one JSON object, and for every other form of report.

The keys are those of `docs/reading.md`. A number is written with the digits that were printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, TypeAlias

from steelyard.reading.claim import Claim, Doubt, StakeClaim
from steelyard.reports.proposals import proposals_record
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.sources.document import Citation
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.names import EntityName, has_controls
from steelyard.words.period import Period, plain_name
from steelyard.words.quantity import Unit

Record: TypeAlias = dict[str, Any]

KEYS: Final = (
    *("doc", "quote", "start", "subject", "measure", "aspect", "of", "segment", "period", "low", "high", "approx"),
    *("unit", "mode", "certainty", "why", "attribution", "place"),
)
"""Of a fact, in this order."""
_OURS: Final = frozenset({Measure.FREE_CASH_FLOW, Measure.SHARES, Measure.ADS_RATIO, Measure.EXCHANGE_RATE})
"""Measures that only we tell apart."""


def as_jsonl(file: ReadFile) -> str:
    """One JSON object a line, one line a fact; null is what the text does not say.

    Lines are for exchange, so they keep to the measures that others know: ours beyond them is `other`, and the part
    says which it is.
    """
    return "".join(line_of(_exchanged(claim_record(file, part, claim))) + "\n" for part, claim in file.claims)


def _exchanged(record: Record) -> Record:
    own = record["measure"]
    if own not in _OURS:
        return record
    return {**record, "measure": Measure.OTHER.value, "segment": record["segment"] or own.replace("_", " ")}


def as_json(files: Iterable[ReadFile], not_read: Iterable[tuple[str, str]] = (), perhaps: Iterable[Record] = ()) -> str:
    """Everything that was read as one JSON object: facts, holdings and doubts of each file, names perhaps the same."""
    shown = [file_record(file) for file in files]
    others = [{"path": path, "why": why} for path, why in not_read]
    return line_of({"files": shown, "perhaps_the_same": list(perhaps), "not_read": others}) + "\n"


def file_record(file: ReadFile) -> Record:
    """A file with all that was made of it."""
    counts = file.counts
    return {
        "doc": file.name,
        "path": file.path,
        "title": file.title or None,
        "publisher": file.publisher or None,
        "published": None if file.published is None else str(file.published),
        "notes": list(file.notes),
        "figures": counts.figures,
        "sure": counts.sure,
        "likely": counts.likely,
        "facts": [claim_record(file, part, claim) for part, claim in file.claims],
        "stakes": [stake_record(file, part, stake) for part, stake in file.stakes],
        "doubts": [doubt_record(file, part, doubt) for part, doubt in file.doubts],
        **proposals_record(file),
    }


def claim_record(file: ReadFile, part: ReadPart, claim: Claim) -> Record:
    """A fact."""
    is_points = claim.value.unit is Unit.POINTS and claim.aspect is Aspect.LEVEL
    return {
        **_quoted(part, claim.citation),
        "subject": claim.entity or None,
        "measure": claim.measure.value,
        "aspect": Aspect.DIFFERENCE.value if is_points else claim.aspect.value,
        "of": claim.of or None,
        "segment": claim.segment or None,
        "period": named(file, claim.entity, claim.period) or None,
        **_value(claim.value),
        "mode": claim.mode.value,
        "certainty": "likely" if claim.unsure else "sure",
        "why": claim.unsure or None,
        "attribution": claim.attribution or None,
        "place": place_of(file, part, claim.citation),
    }


def stake_record(file: ReadFile, part: ReadPart, stake: StakeClaim) -> Record:
    """A holding or a deal."""
    return {
        **_quoted(part, stake.citation),
        "owner": stake.owner or None,
        "company": stake.company or None,
        "kind": stake.kind.value,
        "economic": stake.economic and _value(stake.economic),
        "voting": stake.voting and _value(stake.voting),
        "price": stake.price and _value(stake.price),
        "counterparty": stake.counterparty or None,
        "period": named(file, stake.company, stake.period) or None,
        "mode": stake.mode.value,
        "certainty": "likely" if stake.unsure else "sure",
        "why": stake.unsure or None,
        "place": place_of(file, part, stake.citation),
    }


def doubt_record(file: ReadFile, part: ReadPart, doubt: Doubt) -> Record:
    """A figure that was not linked, and why."""
    return {
        **_quoted(part, doubt.citation),
        "why": doubt.why,
        "place": place_of(file, part, doubt.citation),
    }


_name: Final = lru_cache(maxsize=4096)(plain_name)


def named(file: ReadFile, company: EntityName, period: Period | None) -> str:
    """A period as an analyst names it, by the company's own year end."""
    return _name(period, file.year_end(company))


def place_of(file: ReadFile, part: ReadPart, citation: Citation) -> str:
    """Where something stands, as an editor takes it where the file is text: `note.md:14`, `report.pdf, page 3`."""
    place = file.places.place(part.placed(citation).start)
    if place.line and not place.page and not place.node:
        return f"{file.name}:{place.line}"
    return f"{file.name}, {place}" if str(place) else file.name


def _quoted(part: ReadPart, citation: Citation) -> Record:
    return {"doc": part.name, "quote": citation.quote, "start": citation.span.start}


def _value(value: Printed) -> Record:
    """An amount in base units; percentage points are percent of a difference."""
    unit = Unit.PERCENT if value.unit is Unit.POINTS else value.unit
    return {"low": value.low, "high": value.high, "approx": value.approx, "unit": str(unit)}


def line_of(value: object) -> str:
    """JSON on one line; a `Decimal` keeps its digits, and no character acts on a screen."""
    try:
        line = json.dumps(value, ensure_ascii=False, default=_number)
    except ValueError:
        return _piecewise(value)
    return json.dumps(value, default=_number) if has_controls(line) else line


def _number(value: object) -> int | float:
    """A number that JSON writes with exactly these digits.

    Raises:
        ValueError: there is none.
    """
    assert isinstance(value, Decimal)
    digits = _digits(value)
    number = float(digits) if "." in digits else int(digits)
    if str(number) != digits:
        raise ValueError(digits)
    return number


def _piecewise(value: object) -> str:
    """The same, piece by piece: for digits that no float has."""
    match value:
        case Decimal():
            return _digits(value)
        case dict():
            return "{" + ", ".join(f"{json.dumps(key)}: {_piecewise(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_piecewise, value)) + "]"
        case _:
            return line_of(value)


def _digits(number: Decimal) -> str:
    """A number without an exponent and without zeros behind the point that say nothing."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
