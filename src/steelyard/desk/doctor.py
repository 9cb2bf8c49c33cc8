"""What is installed, where things lie, and what could be added."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from typing import Any, Final, final

from steelyard import __version__
from steelyard.desk.cache import cache_folder
from steelyard.sources.folder import BUNDLED, bundled_names

_NEEDED: Final[Mapping[str, str]] = {
    "charset-normalizer": "charset_normalizer",
    "click": "click",
    "defusedxml": "defusedxml",
    "jinja2": "jinja2",
    "markupsafe": "markupsafe",
    "msgspec": "msgspec",
    "opencc-python-reimplemented": "opencc",
    "platformdirs": "platformdirs",
    "pypdfium2": "pypdfium2",
    "pypinyin": "pypinyin",
    "selectolax": "selectolax",
}
"""Every package that must be there, and the module that shows that it is."""


@final
@dataclass(frozen=True)
class Extra:
    """An optional part: what it is for, and the module that shows that it is there."""

    name: str
    module: str
    what_for: str


EXTRAS: Final = (Extra("market", "numpy", "the formulas over arrays of thousands of companies"),)
"""Every extra of the package; a test holds this list against `pyproject.toml`."""


@final
@dataclass(frozen=True)
class Health:
    """The answer of `doctor`."""

    versions: tuple[tuple[str, str], ...]
    paths: tuple[tuple[str, str], ...]
    missing: tuple[Extra, ...]
    lacking: tuple[str, ...]
    """Needed packages that are not there: the program is not well."""

    @property
    def is_well(self) -> bool:
        """Whether everything needed is there."""
        return not self.lacking

    def lines(self) -> list[str]:
        """For people."""
        wide = max(len(name) for name, _ in self.versions) + 2
        found = [f"{name:<{wide}}{version}" for name, version in self.versions] + [""]
        found += [f"{name:<{wide}}{path}" for name, path in self.paths] + [""]
        for each in self.missing:
            found.append(f"not installed: {each.name} ({each.what_for}). Add it with: {command(each)}")
        found += [f"MISSING: {name}. Install Steelyard again: pip install steelyard" for name in self.lacking]
        return [*found, "All that is needed is there." if self.is_well else "Steelyard cannot work like this."]

    def record(self) -> dict[str, Any]:
        """For programs."""
        extras = [{"name": each.name, "what_for": each.what_for, "add": command(each)} for each in self.missing]
        return {
            "well": self.is_well,
            "versions": dict(self.versions),
            "paths": dict(self.paths),
            "extras_not_installed": extras,
            "missing": list(self.lacking),
        }


def examine() -> Health:
    """Look at the installation; nothing is changed and nothing is fetched."""
    versions = [("steelyard", __version__), ("python", platform.python_version()), ("sqlite", sqlite3.sqlite_version)]
    versions += [(name, metadata.version(name)) for name, module in _NEEDED.items() if find_spec(module)]
    paths = (
        ("cases", f"{BUNDLED} ({len(bundled_names())} bundled)"),
        ("cache", f"{cache_folder()} (derived; delete it at will)"),
    )
    missing = tuple(each for each in EXTRAS if find_spec(each.module) is None)
    return Health(
        tuple(versions), paths, missing, tuple(name for name, module in _NEEDED.items() if not find_spec(module))
    )


def command(extra: Extra) -> str:
    """What adds an extra."""
    return f"pip install 'steelyard[{extra.name}]'"
