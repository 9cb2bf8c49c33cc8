"""A file put into place whole: whoever reads meanwhile, or stops us half-way, has the old file or the new one."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4


def put_in_place(path: Path, text: str) -> None:
    """Write beside, then move into place."""
    fresh = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
