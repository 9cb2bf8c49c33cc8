"""A loose document about Example Mills, and what an assistant may say of it. All of it is invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.grid import Grid
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName


def article(text: str, *, grids: tuple[Grid, ...] = (), tier: str = "press", about: str = "Example Mills") -> Document:
    """A page of that text."""
    origin = Origin(publisher="A paper", title="A page", day=date(2024, 3, 31), tier=Tier(tier))
    return Document(
        path="page.md", text=text, kind=DocumentKind.PROSE, origin=origin, about=EntityName(about), grids=grids
    )


def said(quote: str, value: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON may hold
    """One claim as an assistant words it: its quote, its value ("5100000 EUR", "3 percent"), and what else is given."""
    number, _, unit = value.partition(" ")
    low, _, high = number.partition("..")
    ends = [
        None if end == "open" else (int(end) if end.lstrip("-").isdigit() else float(end)) for end in (low, high or low)
    ]
    empty = dict.fromkeys(
        (
            "sentence",
            "subject_quote",
            "measure_quote",
            "period_quote",
            "segment_quote",
            "of_quote",
            "attribution_quote",
        ),
        "",
    )
    asked = {"quote": quote, "measure": "revenue", "aspect": "level", "mode": "actual", "unit": unit}
    return {**empty, **asked, "low": ends[0], "high": ends[1], **more}
