"""Where the programs lie that are measured: ours in `.venv`, the others in an environment of their own.

Nothing of the others is ever imported here. Their versions are read from what their installation wrote down.
"""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Final

from benchmarks.timing import NotMeasuredError

ROOT: Final = Path(__file__).resolve().parents[1]
OURS: Final = ROOT / ".venv" / "bin"
THEIRS: Final = ROOT / ".venv-bench"
PROGRAMS: Final = ROOT / "benchmarks" / "programs"


def our(program: str) -> str:
    """A program of our environment."""
    return _there(OURS / program)


def their(program: str) -> str:
    """A program of the others' environment."""
    return _there(THEIRS / "bin" / program)


def named(title: str) -> str:
    """One of the others with the version that is installed: `datasette 0.65.5`."""
    found = metadata.distributions(name=title, path=[str(site_packages(THEIRS))])
    for distribution in found:
        return f"{title} {distribution.version}"
    raise NotMeasuredError(f"{title} is not installed in {THEIRS.name}. Try: make bench")


def site_packages(environment: Path) -> Path:
    """The folder of an environment that its packages lie in."""
    for folder in environment.glob("lib/python*/site-packages"):
        return folder
    raise NotMeasuredError(f"There is no environment {environment.name}. Try: make bench")


def _there(path: Path) -> str:
    if not path.exists():
        raise NotMeasuredError(f"There is no {path.relative_to(ROOT)}. Try: make bench")
    return str(path)
