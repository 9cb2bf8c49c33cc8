"""Chinese mentions."""

from __future__ import annotations

from steelyard.reading.when.mention import Mention


def chinese_mentions(lowered: str) -> list[Mention]:
    return []
