"""The doctor: what is installed, what could be added, and the command that adds it."""

import tomllib
from importlib.util import find_spec
from typing import Any, Final

import pytest

from steelyard import __version__
from steelyard.desk import doctor
from steelyard.desk.cache import cache_folder
from tests.architecture.tree import ROOT

PROJECT: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_extras_are_those_of_the_package() -> None:
    assert {extra.name for extra in doctor.EXTRAS} == set(PROJECT["optional-dependencies"])


@pytest.mark.parametrize("extra", doctor.EXTRAS, ids=lambda extra: extra.name)
def test_the_module_that_shows_an_extra_is_one_that_it_installs(extra: doctor.Extra) -> None:
    needs = PROJECT["optional-dependencies"][extra.name]
    assert any(need.startswith(extra.module) for need in needs)


def test_the_needed_packages_are_those_of_the_package() -> None:
    needed = {need.partition(">=")[0] for need in PROJECT["dependencies"]}
    assert {name for name, _ in doctor.examine().versions} == needed | {"steelyard", "python", "sqlite"}


def test_a_whole_installation_is_well_and_says_its_versions_and_places() -> None:
    health = doctor.examine()
    assert health.is_well
    assert dict(health.versions)["steelyard"] == __version__
    assert str(cache_folder()) in dict(health.paths)["cache"]
    assert health.lines()[-1] == "All that is needed is there."


def test_an_extra_that_is_missing_is_told_with_the_command_that_adds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "numpy")
    health = doctor.examine()
    assert health.is_well
    (line,) = (line for line in health.lines() if line.startswith("not installed"))
    assert line.endswith("Add it with: pip install 'steelyard[market]'")
    (extra,) = health.record()["extras_not_installed"]
    assert (extra["name"], extra["add"]) == ("market", "pip install 'steelyard[market]'")


def test_a_needed_package_that_is_missing_is_told_with_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "jinja2")
    health = doctor.examine()
    assert not health.is_well
    assert "MISSING: jinja2. Install Steelyard again: pip install steelyard" in health.lines()
    assert health.record()["missing"] == ["jinja2"]
    assert "jinja2" not in dict(health.versions)


def test_looking_changes_nothing_and_makes_no_folder() -> None:
    doctor.examine()
    assert not cache_folder().exists()


def without(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Let one module seem not to be installed."""
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name == module else find_spec(name))
