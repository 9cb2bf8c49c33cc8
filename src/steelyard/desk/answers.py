"""What was read of PDF files before, kept in the user's cache: reading a report of 200 pages takes seconds each time.

A file is known by its bytes and by the program that reads it; so neither a changed file nor a changed program gets an
old answer. The cache may be deleted at will, and is never larger than it need be.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

_MOST: Final = 200
"""Files that are kept; the oldest go first."""


@final
@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """Answers in a folder, each in a file of its own, by its key."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """What is kept, or nothing."""
        try:
            return (self.folder / key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, answer: bytes) -> None:
        """Keep an answer; a cache that cannot be written to is no reason to stop."""
        fresh = self.folder / f".{key}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(answer)
            fresh.replace(self.folder / key)
            kept = sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime)
            for path in kept[:-_MOST]:
                path.unlink()
