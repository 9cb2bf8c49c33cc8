"""Claims, stakes and doubts as lines of JSON, and back: the form in which they are stored and hashed.

A line is a list of quoted parts, so that two parts cannot run together into a third thing with the same hash.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from steelyard.reading.claim import Claim, Doubt, StakeClaim, StakeKind
from steelyard.sources.document import Citation, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed, read_line
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.period import CALENDAR, Period, read_period
from steelyard.words.quantity import read_unit
from steelyard.words.stake import Event, StakeMeasure


def claim_line(claim: Claim) -> str:
    """A claim as a line; `read_claim` reads it back."""
    return _line([*_claim(claim), _citation(claim.citation), _origin(claim.origin)])


def stake_line(stake: StakeClaim) -> str:
    """A stake as a line; `read_stake` reads it back."""
    return _line([*_stake(stake), _citation(stake.citation), _origin(stake.origin), *_more(stake)])


def claim_words(claim: Claim) -> str:
    """What a claim says and who says it, without where in the file: the same whatever else the file holds."""
    return _line([*_claim(claim), *_source(claim.citation), _origin(claim.origin)])


def stake_words(stake: StakeClaim) -> str:
    """The same of a stake."""
    return _line([*_stake(stake), *_source(stake.citation), _origin(stake.origin), *_more(stake)])


def _claim(claim: Claim) -> list[str]:
    parts = [claim.entity, claim.measure, claim.aspect, claim.of, claim.segment, _period(claim.period)]
    return [*parts, claim.value.line, claim.mode]


def _stake(stake: StakeClaim) -> list[str]:
    values = ["" if value is None else value.line for value in (stake.economic, stake.voting, stake.price)]
    parts = [stake.owner, stake.company, stake.kind, *values, stake.counterparty]
    return [*parts, _period(stake.period), stake.mode]


def _more(stake: StakeClaim) -> list[dict[str, Any]]:
    """What few stakes have, by name; nothing where this one has none of it: its line is as short as it always was."""
    parts = {
        "event": stake.event,
        "of": stake.of,
        "shares": stake.shares and stake.shares.line,
        "until": _period(stake.until),
        "primary": stake.is_primary,
        "measure": stake.measure,
        "votes_by": stake.votes_by,
        "in_concert_with": list(stake.in_concert_with),
        "controls": stake.controls,
    }
    said = {name: part for name, part in parts.items() if part not in (None, "", [])}
    return [said] if said else []


def _source(citation: Citation) -> list[str]:
    return [citation.path, citation.quote, citation.reader]


def read_claim(line: str) -> Claim:
    """The claim of a line."""
    entity, measure, aspect, of, segment, period, value, mode, citation, origin = json.loads(line)
    return Claim(
        entity=EntityName(entity),
        measure=Measure(measure),
        aspect=Aspect(aspect),
        of=of,
        segment=segment,
        period=_read_period(period),
        value=_read_value(value),
        mode=Mode(mode),
        citation=_read_citation(citation),
        origin=_read_origin(origin),
    )


def read_stake(line: str) -> StakeClaim:
    """The stake of a line."""
    owner, company, kind, economic, voting, price, counterparty, period, mode, citation, origin, *rest = json.loads(
        line
    )
    more: dict[str, Any] = rest[0] if rest else {}
    return StakeClaim(
        owner=EntityName(owner),
        company=EntityName(company),
        kind=StakeKind(kind),
        economic=_read_value(economic) if economic else None,
        voting=_read_value(voting) if voting else None,
        price=_read_value(price) if price else None,
        counterparty=counterparty,
        period=_read_period(period),
        mode=Mode(mode),
        citation=_read_citation(citation),
        origin=_read_origin(origin),
        event=Event(more["event"]) if "event" in more else None,
        of=more.get("of", ""),
        shares=_read_value(more["shares"]) if "shares" in more else None,
        until=_read_period(more.get("until", "")),
        is_primary=more.get("primary"),
        measure=StakeMeasure(more["measure"]) if "measure" in more else None,
        votes_by=EntityName(more["votes_by"]) if "votes_by" in more else None,
        in_concert_with=tuple(EntityName(name) for name in more.get("in_concert_with", [])),
        controls=more.get("controls"),
    )


def doubt_line(doubt: Doubt) -> str:
    """A doubt as a line; `read_doubt` reads it back."""
    return _line([doubt.why, _citation(doubt.citation)])


def read_doubt(line: str) -> Doubt:
    """The doubt of a line."""
    why, citation = json.loads(line)
    return Doubt(why=why, citation=_read_citation(citation))


def _line(parts: list[Any]) -> str:
    return json.dumps(parts, ensure_ascii=False)


def _period(period: Period | None) -> str:
    return "" if period is None else str(period)


def _read_period(text: str) -> Period | None:
    return read_period(text, CALENDAR) if text else None  # days in full need no year end


def _read_value(line: str) -> Printed:
    return read_line(line, read_unit(line.split(" ", 2)[2]))


def _citation(citation: Citation) -> list[Any]:
    span, spot = citation.span, [citation.spot] if citation.spot else []
    ends = [span.start, span.end]
    return [citation.document, citation.path, citation.line, *ends, citation.quote, citation.reader, *spot]


def _read_citation(parts: list[Any]) -> Citation:
    document, path, line, start, end, quote, reader, *spot = parts
    return Citation(
        document=DocumentId(document),
        path=path,
        line=line,
        span=Span(start, end),
        quote=quote,
        reader=reader,
        spot="".join(spot),
    )


def _origin(origin: Origin) -> list[Any]:
    more = [origin.url, origin.page, origin.quote, origin.note]
    return [origin.publisher, origin.title, str(origin.day), origin.tier, *more]


def _read_origin(parts: list[Any]) -> Origin:
    publisher, title, day, tier, url, page, quote, note = parts
    known = date.fromisoformat(day)
    return Origin(
        publisher=publisher, title=title, day=known, tier=Tier(tier), url=url, page=page, quote=quote, note=note
    )
