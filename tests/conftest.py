"""What holds for every test.

Examples of property tests are drawn from a fixed seed, so that one commit passes or fails alike everywhere; a slow
machine fails none. `make test-all` draws new ones each time.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("new", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the cache of a person, or of another test."""
    monkeypatch.setenv("STEELYARD_CACHE", str(tmp_path.with_name(f"{tmp_path.name}-cache")))
