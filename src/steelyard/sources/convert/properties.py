"""What an Office file says of itself: its title, the firm it was written in, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, final

from steelyard.sources.convert.archive import Archive, local
from steelyard.sources.convert.days import read_day
from steelyard.words.errors import DocumentDamagedError

_ONE_WORK: Final = timedelta(days=31)
"""How long a document is written on; one that is older was begun from another, and its days say nothing."""


@final
@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself; empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    day: date | None = None


def properties_of(archive: Archive) -> Properties:
    """The properties of a file; broken ones are as good as none."""
    said: dict[str, str] = {}
    for part in ("docProps/core.xml", "docProps/app.xml"):
        if part in archive:
            try:
                root = archive.xml(part)
            except DocumentDamagedError:
                continue
            said |= {local(each.tag): " ".join((each.text or "").split()) for each in root}
    return Properties(
        said.get("title", ""), said.get("Company", ""), day_of(said.get("created", ""), said.get("modified", ""))
    )


def day_of(created: str, modified: str) -> date | None:
    """The day on which a file was finished; none where it lay about, or was begun from another."""
    first, last = read_day(created), read_day(modified)
    if first and last:
        return last if timedelta(0) <= last - first <= _ONE_WORK else None
    return first
