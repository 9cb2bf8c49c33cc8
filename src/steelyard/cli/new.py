"""`steelyard new`: a commented case folder that weighs at once."""

from __future__ import annotations

from pathlib import Path

import click

from steelyard.cli.screen import say


@click.command(short_help="Begin a case folder, commented or like a bundled one.")
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--like", metavar="CASE", default="new", help="Copy this bundled case instead of the commented one.")
def new(name: Path, like: str) -> None:
    """Write a case folder NAME to start from.

    It explains every key, is about an invented company and weighs at once. With --like it is a copy of a bundled case.

    \b
    Example:
        steelyard new acme-2024
    """
    from steelyard.sources.folder import begin_case

    begin_case(name, like)
    say(f"Wrote {name}. Open {name / 'case.toml'}, then run: steelyard weigh {name}")
