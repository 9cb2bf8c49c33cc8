"""Write the reference pages from the program itself: `docs/cli.md`, `docs/errors.md` and `docs/methods.md`.

    python tools/reference.py            write them
    python tools/reference.py --check    change nothing; exit 1 if one of them is stale

The pages hold what the program says of itself, so they cannot say anything else.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from inspect import getdoc
from pathlib import Path
from types import MappingProxyType
from typing import Final

import click

from steelyard.cli.main import main as steelyard
from steelyard.reports.methods_page import methods_page
from steelyard.words.errors import SteelyardError

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
GENERATED: Final = "<!-- Written by tools/reference.py. To change it, change the program and run: make reference -->"
WIDTH: Final = 100

_FIELD: Final = re.compile(r"\{(\w+)(?:![rs])?\}")


def cli_page() -> str:
    """Every command with its help, as the program prints it."""
    root = click.Context(steelyard, info_name="steelyard", terminal_width=WIDTH, **steelyard.context_settings)
    lines = [
        GENERATED,
        "",
        "# Commands",
        "",
        "What `steelyard --help` and `steelyard COMMAND --help` print. A [refusal](errors.md) ends with exit code 1,",
        "and a word that the command line does not know with exit code 2; both are told on the error channel.",
        *_help("steelyard", steelyard, root),
    ]
    for name in steelyard.list_commands(root):
        command = steelyard.get_command(root, name)
        assert command is not None
        context = click.Context(command, root, info_name=name, terminal_width=WIDTH)
        lines += _help(f"steelyard {name}", command, context)
        for below, each in sorted(command.commands.items()) if isinstance(command, click.Group) else ():
            inside = click.Context(each, context, info_name=below, terminal_width=WIDTH)
            lines += _help(f"steelyard {name} {below}", each, inside)
    return "\n".join(lines) + "\n"


def errors_page() -> str:
    """Every refusal with what it says and the advice it gives."""
    lines = [
        GENERATED,
        "",
        "# Refusals",
        "",
        "What the program says when it does not go on: what happened, then what to do. Words in *italics* stand for",
        "the values of the moment. What is wrong in the data is no refusal: it becomes a doubt, a finding or a gap in",
        "the report, and the work goes on.",
    ]
    for family in SteelyardError.__subclasses__():
        lines += ["", f"## {_title(family)}", "", _doc(family), ""]
        for refusal in _below(family):
            lines += [
                f"### {refusal.__name__}",
                "",
                _doc(refusal),
                "",
                f"> {_filled(refusal.what)}\\",
                f"> {_filled(refusal.do)}",
                "",
            ]
        lines.pop()
    return "\n".join(lines) + "\n"


PAGES: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {"cli.md": cli_page, "errors.md": errors_page, "methods.md": lambda: methods_page(GENERATED)}
)
"""Each page by its name in `docs/`."""


def stale(docs: Path = DOCS) -> list[str]:
    """The pages that do not say what the program says."""
    return [
        name
        for name, page in PAGES.items()
        if not (docs / name).is_file() or (docs / name).read_text(encoding="utf-8") != page()
    ]


def write(docs: Path = DOCS) -> None:
    """Write every page that is stale."""
    for name in stale(docs):
        (docs / name).write_text(PAGES[name](), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Write or check the pages; the exit code."""
    if arguments == ["--check"]:
        for name in stale():
            sys.stderr.write(f"docs/{name} is stale. Try: make reference\n")
        return 1 if stale() else 0
    if arguments:
        sys.stderr.write(f"Unknown: {' '.join(arguments)}. Known: --check\n")
        return 2
    write()
    return 0


def _help(title: str, command: click.Command, context: click.Context) -> list[str]:
    return ["", f"## {title}", "", "```text", command.get_help(context), "```"]


def _below(family: type[SteelyardError]) -> Iterator[type[SteelyardError]]:
    """The refusals that are raised: those of a family that say something."""
    for each in family.__subclasses__():
        if hasattr(each, "what"):
            yield each
        yield from _below(each)


def _title(family: type[SteelyardError]) -> str:
    return f"{family.__name__.removesuffix('Error')} refusals"


def _doc(refusal: type[SteelyardError]) -> str:
    return (getdoc(refusal) or "").partition("\n")[0]


def _filled(template: str) -> str:
    """A template for people: its fields in italics, its lines broken where they are."""
    return _FIELD.sub(r"*\1*", template).replace("\n", "\\\n> ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
