"""The user's cache: ledgers and what was read of PDF files. All of it is derived, and anyone may delete it."""

from __future__ import annotations

import os
from pathlib import Path

from steelyard.desk.answers import KeptAnswers
from steelyard.sources.folder import program_mark


def cache_folder() -> Path:
    """The user's cache, or where `STEELYARD_CACHE` says."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only who needs the cache pays for it

    return Path(os.environ.get("STEELYARD_CACHE") or user_cache_path("steelyard"))


def kept_answers() -> KeptAnswers:
    """Where what was read of PDF files is kept."""
    return KeptAnswers(cache_folder() / "documents" / program_mark()[:16])
