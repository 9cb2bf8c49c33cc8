"""What an installation takes on disk: Steelyard with all that `requirements/core.txt` names, against FinanceToolkit.

What is compared
    The bytes of all files under `site-packages`, in MB of a million bytes, in two environments made without pip. Ours,
    `.venv-bench-core`: `core.txt` and the project, built and installed as a user would have it, not in place. Theirs,
    `.venv-bench-fintk`: FinanceToolkit and what it needs, in the versions of `bench.txt`, and nothing else.
    Both hold compiled bytecode, as pip leaves it. Making them needs a network once; then only ours is built anew.

Why it is fair, and where it is not
    - Same Python, same installer, same way of counting. Sizes have no noise.
    - `core.txt` holds what builds the project too (hatchling and what it needs), which a user who installs a wheel
      does not get: ours is shown larger than it is.
    - FinanceToolkit brings numpy, pandas and scipy, which many analysts have anyway.
    - The bundled cases count as ours: they come with the package.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.comparison import Comparison
from benchmarks.places import ROOT, THEIRS, named, our, site_packages
from benchmarks.timing import NotMeasuredError, Tell

CORE: Final = ROOT / ".venv-bench-core"
RIVAL: Final = ROOT / ".venv-bench-fintk"
_STAMP: Final = ".is-installed"
_PATIENCE: Final = 180
"""Seconds after which an installation is given up."""

_MB: Final = 1_000_000
_PIN: Final = re.compile(r"([a-z0-9-]+)==")
_TOLD: Final = 400
_INSTALL: Final = ("install", "--quiet", "--quiet", "--disable-pip-version-check")


def measure(tell: Tell) -> Comparison:
    """What both take on disk."""
    tell(f"installing into {CORE.name}")
    _make(CORE, (ROOT / "requirements" / "core.txt").read_text(encoding="utf-8"))
    _pip(CORE, "--no-index", "--no-deps", "--no-build-isolation", "--force-reinstall", str(ROOT))
    tell(f"installing into {RIVAL.name}")
    pins = (ROOT / "requirements" / "bench.txt").read_text(encoding="utf-8")
    what = f"{named('financetoolkit')} alone, all of site-packages"
    rival = RIVAL
    try:
        _make(RIVAL, only_for("financetoolkit", pins))
    except NotMeasuredError as refused:
        tell(f"FinanceToolkit was not installed alone: {refused}")
        rival = THEIRS
        what = f"{named('financetoolkit')} WITH beancount, datasette and pip: it could not be installed alone"
    ours, theirs = _sizes(CORE), _sizes(rival)
    return Comparison(
        name="size",
        ours=sum(ours.values()) / _MB,
        theirs=sum(theirs.values()) / _MB,
        unit="MB",
        what=what,
        more={"ours_largest_mb": _largest(ours), "theirs_largest_mb": _largest(theirs)},
    )


def only_for(name: str, pins: str) -> str:
    """The lines of a pinned file that a package needs, by its own notes of who needs whom; pip refuses if one lacks."""
    blocks = [block for block in re.split(r"(?m)^(?=\S)", pins) if _PIN.match(block)]
    needed = {name}
    while True:
        more = {_name(block) for block in blocks if needed & set(_needed_by(block))} - needed
        if not more:
            return "".join(block for block in blocks if _name(block) in needed)
        needed |= more


def _name(block: str) -> str:
    found = _PIN.match(block)
    assert found, block
    return found[1]


def _needed_by(block: str) -> Iterable[str]:
    """The packages that a block's `# via` names."""
    notes = " ".join(line.strip(" #") for line in block.splitlines() if line.strip().startswith("#"))
    return notes.removeprefix("via ").split()


def _make(environment: Path, requirements: str) -> None:
    """An environment that holds these requirements and nothing else; one that is there already is kept."""
    mark = sha256(requirements.encode()).hexdigest()
    stamp = environment / _STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == mark:
        return
    shutil.rmtree(environment, ignore_errors=True)
    _run([our("python"), "-m", "venv", "--without-pip", str(environment)])
    with TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text(requirements, encoding="utf-8")
        _pip(environment, "--require-hashes", "--requirement", str(file))
    stamp.write_text(mark, encoding="utf-8")


def _pip(environment: Path, *words: str) -> None:
    """Install into an environment that has no pip of its own."""
    _run([our("python"), "-m", "pip", "--python", str(environment / "bin" / "python"), *_INSTALL, *words])


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired as late:
        raise NotMeasuredError(f"{' '.join(command)} took more than {_PATIENCE} seconds") from late
    if done.returncode != 0:
        raise NotMeasuredError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[-_TOLD:]}")


def _sizes(environment: Path) -> dict[str, int]:
    """Bytes under each entry of site-packages."""
    found: dict[str, int] = {}
    folder = site_packages(environment)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            entry = path.relative_to(folder).parts[0]
            found[entry] = found.get(entry, 0) + path.stat().st_size
    return found


def _largest(sizes: dict[str, int]) -> dict[str, float]:
    """The six largest entries, in MB."""
    first = sorted(sizes.items(), key=lambda item: item[1], reverse=True)[:6]
    return {entry: round(size / _MB, 2) for entry, size in first}
