"""Facts as a list: for people, as CSV, as JSON Lines. The three hold the same facts in the same order."""

from __future__ import annotations

import csv
import io
import json
from typing import Final, Protocol

from steelyard.ledger.fact import Fact
from steelyard.picture.company import Picture

COLUMNS: Final = (
    *(
        "id",
        "company",
        "measure",
        "aspect",
        "of",
        "segment",
        "period",
        "low",
        "high",
        "approx",
        "unit",
        "mode",
        "quote",
    ),
    *("publisher", "title", "page", "url", "tier", "known_on", "place", "reader"),
)


class Listed(Protocol):
    """Facts and the picture that knows the names of their periods."""

    @property
    def facts(self) -> tuple[Fact, ...]: ...

    @property
    def picture(self) -> Picture: ...


def as_lines(found: Listed) -> str:
    """Two lines a fact: what it says, and where it comes from."""
    lines: list[str] = []
    for fact in found.facts:
        what = f"{fact.measure}{f' of {fact.segment}' if fact.segment else ''}"
        aspect = "" if fact.aspect.value == "level" else f" {fact.aspect}{f' against {fact.of}' if fact.of else ''}"
        mode = "" if fact.mode.value == "actual" else f"  ({fact.mode})"
        period = found.picture.name(fact) or "no period"
        lines.append(f"{fact.id}  {fact.entity:<18}{period:<12}{what}{aspect}: {fact.value}{mode}")
        origin = fact.origin
        quote = " ".join(fact.quote.split())
        lines.append(
            f"{'':<14}“{quote}” {origin.publisher}, {origin.title}; known {fact.known_on}; {fact.citation.place}"
        )
    lines.append(f"{len(found.facts)} facts known by {found.picture.day}")
    return "\n".join(lines) + "\n"


def as_csv(found: Listed) -> str:
    """A header and one row a fact; empty is not known."""
    page = io.StringIO()
    table = csv.DictWriter(page, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(_row(fact, found.picture) for fact in found.facts)
    return page.getvalue()


def as_jsonl(found: Listed) -> str:
    """One JSON object a line; null is not known."""
    return "".join(json.dumps(_row(fact, found.picture), ensure_ascii=False) + "\n" for fact in found.facts)


def _row(fact: Fact, picture: Picture) -> dict[str, object]:
    value, origin, citation = fact.value, fact.origin, fact.citation
    cells = (
        *(fact.id, fact.entity, fact.measure.value, fact.aspect.value, fact.of or None, fact.segment or None),
        picture.name(fact) or None,
        None if value.low is None else f"{value.low:f}",
        None if value.high is None else f"{value.high:f}",
        *(value.approx, str(value.unit), fact.mode.value, fact.quote, origin.publisher, origin.title),
        *(
            origin.page or None,
            origin.url or None,
            origin.tier.value,
            str(fact.known_on),
            citation.place,
            citation.reader,
        ),
    )
    return dict(zip(COLUMNS, cells, strict=True))
