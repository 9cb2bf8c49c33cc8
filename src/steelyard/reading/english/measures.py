"""All names of measures in English: what is earned and what is owned. No company and no document is named in them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from steelyard.reading.english.earned import EARNED
from steelyard.reading.english.label import Label
from steelyard.reading.english.owned import OWNED

LABELS: Final[MappingProxyType[str, Label]] = MappingProxyType(dict((*EARNED, *OWNED)))
"""Name -> what it stands for."""
