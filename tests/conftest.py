"""What holds for every test."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the cache of a person, or of another test."""
    monkeypatch.setenv("STEELYARD_CACHE", str(tmp_path.with_name(f"{tmp_path.name}-cache")))
