"""The rules about rooms: which there are, which way imports run, what a file looks like."""

import ast
from collections.abc import Iterator
from typing import Final

from tests.architecture.tree import NOT_CODE, Module, Tree

ROOMS: Final = (
    "words",
    "sources",
    "reading",
    "ledger",
    "owners",
    "checks",
    "picture",
    "models",
    "market",
    "tracking",
    "judgement",
    "reports",
    "desk",
    "cli",
    "web",
    "mcp",
)
"""The rooms in the order in which a figure travels: each may import itself and those before it."""

HEADINGS: Final = ("What this room is for", "What may enter", "What may not enter", "Why")
"""What the docstring of a room answers, in this order. The last may go on: "Why it is this strict"."""

LONGEST: Final = 250
"""Lines in a file, at most."""

LONG_FOR_A_REASON: Final = {"words/errors.py": "the family of refusals stands in one tree, in one file"}
"""Files that may be longer, each with its reason."""

VAGUE: Final = frozenset(
    {"utils", "common", "helpers", "base", "core", "types", "misc", "data", "services", "interfaces"}
)
"""Names under which anything could stand, so that nothing is found."""

BANNED: Final = frozenset({"eval", "exec", "compile", "__import__"})
"""Built-in functions that run what they are given."""

BANNED_MODULES: Final = frozenset({"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"})
"""Modules that run what they read."""


def strange_folders(tree: Tree) -> Iterator[str]:
    """One complaint for each folder or file at the top that is no room, and for code among the cases."""
    for folder in tree.folders:
        if folder not in (*ROOMS, *NOT_CODE):
            yield f"{folder}: is no room. The rooms are {', '.join(ROOMS)}."
    for module in tree:
        if module.room in NOT_CODE:
            yield f"{module.path}: is code, among the cases. A case is plain text, and nothing in it is run."
        elif not module.room and module.path.name not in {"__init__.py", "__main__.py"}:
            yield f"{module.path}: stands in no room."
    inner = {parent for module in tree for parent in module.path.parents if len(parent.parts) > 1}
    for inside in sorted(inner):
        if inside.parts[0] not in NOT_CODE and tree.module(f"{inside}/__init__.py") is None:
            yield f"{inside}: has no __init__.py, so nothing says what it is for."


def imports_backwards(tree: Tree) -> Iterator[str]:
    """One complaint for each import that leads from a room to a later one, or past the rooms."""
    for module in tree:
        for line, target in imported_rooms(module):
            where = f"{module.path}:{line}"
            if target == "__version__":
                continue
            if target not in ROOMS:
                name = ".".join(filter(None, ("steelyard", target)))
                yield f"{where}: imports {name}, which is no room. Name the file."
            elif module.room in ROOMS and ROOMS.index(target) > ROOMS.index(module.room):
                yield f"{where}: {module.room} imports {target}, which comes after it."


def imported_rooms(module: Module) -> Iterator[tuple[int, str]]:
    """Line and room of every import from inside the program, wherever in the file it stands."""
    for node in ast.walk(module.syntax):
        for name in _names_imported(node, module):
            program, _, rest = name.partition(".")
            if program == "steelyard":
                yield getattr(node, "lineno", 0), rest.partition(".")[0]


def _names_imported(node: ast.AST, module: Module) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=source, names=names, level=level):
            above = module.package[: len(module.package) - level + 1] if level else ()
            origin = ".".join((*above, *filter(None, [source])))
            yield from (f"{origin}.{alias.name}" for alias in names)
        case ast.Call(
            func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield name


def silent_rooms(tree: Tree) -> Iterator[str]:
    """One complaint for each room that leaves one of the four questions open."""
    for room in tree.rooms:
        entrance = tree.module(f"{room}/__init__.py")
        if entrance is None:
            yield f"{room}: has no __init__.py, so nothing says what it is for."
            continue
        lines = entrance.docstring.splitlines()
        order = [_line_of(heading, lines) for heading in HEADINGS]
        for heading, line in zip(HEADINGS, order, strict=True):
            if line is None:
                yield f'{entrance.path}: does not say "{heading}" on a line of its own.'
            elif not any(text.startswith(" ") for text in lines[line + 1 : line + 2]):
                yield f'{entrance.path}: says nothing, indented, under "{heading}".'
        found = [line for line in order if line is not None]
        if found != sorted(found):
            yield f"{entrance.path}: answers in another order than {', '.join(HEADINGS)}."


def _line_of(heading: str, lines: list[str]) -> int | None:
    """The line that is the heading; "Why" may go on."""
    said = [n for n, line in enumerate(lines) if line == heading or (heading == "Why" and line.startswith("Why "))]
    return said[0] if said else None


def code_at_the_entrance(tree: Tree) -> Iterator[str]:
    """One complaint for each `__init__.py` that holds more than its docstring, or the version at the top."""
    for module in tree:
        body = module.syntax.body[1:] if module.is_package else []
        if body and not (not module.room and len(body) == 1 and _is_the_version(body[0])):
            yield f"{module.path}:{body[0].lineno}: holds more than its docstring."


def _is_the_version(node: ast.stmt) -> bool:
    match node:
        case ast.Assign(targets=[ast.Name(id="__version__")], value=ast.Constant()):
            return True
    return False


def silent_files(tree: Tree) -> Iterator[str]:
    """One complaint for each file that does not start with a sentence about itself."""
    for module in tree:
        first = module.docstring.partition("\n\n")[0].strip()
        if not first:
            yield f"{module.path}: has no docstring."
        elif not first.endswith((".", "?", "!", ":")):
            yield f"{module.path}: its docstring does not start with a sentence."


def long_files(tree: Tree) -> Iterator[str]:
    """One complaint for each file that wants to be two."""
    for module in tree:
        length = len(module.text.splitlines())
        if length > LONGEST and str(module.path) not in LONG_FOR_A_REASON:
            yield f"{module.path}: has {length} lines, and {LONGEST} are allowed."


def vague_names(tree: Tree) -> Iterator[str]:
    """One complaint for each file or folder whose name says nothing."""
    for module in tree:
        for name in (*module.path.parts[:-1], module.path.stem):
            if name.strip("_").lower() in VAGUE:
                yield f"{module.path}: {name} says nothing about what stands in it."


def code_that_runs_data(tree: Tree) -> Iterator[str]:
    """One complaint for each way by which a document could become a program."""
    for module in tree:
        for node in ast.walk(module.syntax):
            match node:
                case ast.Name(id=name) if name in BANNED:
                    yield f"{module.path}:{node.lineno}: uses {name}."
                case ast.Import() | ast.ImportFrom():
                    for imported in _names_imported(node, module):
                        if imported.partition(".")[0] in BANNED_MODULES:
                            yield f"{module.path}:{node.lineno}: imports {imported}."
