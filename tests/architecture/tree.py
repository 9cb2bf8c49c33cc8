"""The source as a tree of parsed files: what every rule of the house looks at.

A rule is a function from a `Tree` to complaints. A complaint is a sentence that starts with the file, and a
tree that keeps the rule has none. So a rule can be held against our own tree, and against a crafted one that
breaks it.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import final

ROOT = Path(__file__).parents[2]
"""The folder of the repository."""

NOT_CODE = ("cases",)
"""Folders beside the rooms that hold no Python at all."""


@final
@dataclass(frozen=True)
class Module:
    """One Python file of the program, by its path below `src/steelyard`."""

    path: PurePosixPath
    text: str

    @cached_property
    def syntax(self) -> ast.Module:
        """The file, parsed."""
        return ast.parse(self.text, filename=str(self.path))

    @property
    def room(self) -> str:
        """The room it stands in, or nothing for a file at the top."""
        return self.path.parts[0] if len(self.path.parts) > 1 else ""

    @property
    def is_package(self) -> bool:
        """Whether it is the `__init__.py` of its folder."""
        return self.path.name == "__init__.py"

    @property
    def package(self) -> tuple[str, ...]:
        """The dotted name of the folder it stands in, in parts."""
        return ("steelyard", *self.path.parts[:-1])

    @property
    def docstring(self) -> str:
        """Its docstring without indentation, or nothing."""
        return ast.get_docstring(self.syntax) or ""


@final
@dataclass(frozen=True)
class Tree:
    """Every Python file below one folder `steelyard`, and the folders at the top of it."""

    modules: tuple[Module, ...]
    folders: tuple[str, ...]

    def __iter__(self) -> Iterator[Module]:
        return iter(self.modules)

    def module(self, path: str) -> Module | None:
        """The file at that path, if there is one."""
        return next((module for module in self if str(module.path) == path), None)

    @property
    def rooms(self) -> tuple[str, ...]:
        """The folders at the top that hold code."""
        return tuple(name for name in self.folders if name not in NOT_CODE)


def read_tree(folder: Path) -> Tree:
    """Read what stands below `folder`, which is `src/steelyard` or looks like it."""
    files = sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)
    modules = (
        Module(PurePosixPath(path.relative_to(folder).as_posix()), path.read_text(encoding="utf-8")) for path in files
    )
    inside = [path.relative_to(folder).parts for path in folder.rglob("*") if path.is_file()]
    folders = {parts[0] for parts in inside if len(parts) > 1 and "__pycache__" not in parts}
    return Tree(tuple(modules), tuple(sorted(folders)))


def craft_tree(files: dict[str, str]) -> Tree:
    """Make a tree that stands nowhere, from paths and texts."""
    modules = tuple(Module(PurePosixPath(path), text) for path, text in files.items())
    return Tree(modules, tuple(sorted({module.room for module in modules} - {""})))
