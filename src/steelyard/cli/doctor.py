"""`steelyard doctor`: what is installed, where things lie, and what could be added."""

from __future__ import annotations

import json
import sys

import click

from steelyard.cli.params import AS_JSON
from steelyard.cli.screen import say


@click.command(short_help="Versions, paths, and what could be added.")
@AS_JSON
def doctor(*, as_json: bool) -> None:
    """Show versions, paths, and the optional extras that are missing with the command that adds each.

    \b
    Example:
        steelyard doctor
    """
    from steelyard.desk.doctor import examine

    report = examine()
    if as_json:
        say(json.dumps(report.record(), ensure_ascii=False, indent=1))
    else:
        say("\n".join(report.lines()))
    if not report.is_well:
        sys.exit(1)
