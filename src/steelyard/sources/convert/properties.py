"""What an Office file says of itself: its title, and the firm it was written in.

The days on which it was made and changed are left: they are no day of publication, and often those of a template.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.sources.convert.archive import Archive, local
from steelyard.words.errors import DocumentDamagedError


@final
@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself; empty where it says nothing."""

    title: str = ""
    publisher: str = ""


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
    return Properties(said.get("title", ""), said.get("Company", ""))
