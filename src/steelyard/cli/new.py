"""`steelyard new`: a commented case folder that weighs at once."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("name", type=click.Path(path_type=Path))
def new(name: Path) -> None:
    """Write a case folder NAME to start from: every key with a comment, an invented company that weighs at once.

    \b
    Example:
        steelyard new acme-2024
    """
    from steelyard.sources.folder import begin_case

    begin_case(name)
    click.echo(f"Wrote {name}. Open {name / 'case.toml'}, then run: steelyard weigh {name}")
