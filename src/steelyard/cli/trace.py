"""`steelyard trace`: from a number back to the page it came from."""

from __future__ import annotations

import json
from datetime import date

import click

from steelyard.cli.params import AS_JSON, AS_OF
from steelyard.cli.screen import say, tell


@click.command(short_help="From a number back to the page it came from.")
@click.argument("id")
@click.option("--case", metavar="CASE", help="Its case; else those weighed lately and the bundled ones.")
@AS_OF
@AS_JSON
def trace(id: str, case: str | None, day: date | None, *, as_json: bool) -> None:  # noqa: A002 - the word users see
    """Show where the number ID comes from: its working, the facts it rests on, their quotes, pages and days.

    An id is any that a report or the screen shows; its first characters are enough.

    \b
    Example:
        steelyard trace f-c5ffe816be
    """
    from steelyard.desk.trace import find_number
    from steelyard.reports.traced import traced_lines, traced_record

    weighing, node = find_number(id, case=case, day=day, progress=tell)
    if as_json:
        say(json.dumps(traced_record(weighing, node), ensure_ascii=False, indent=1))
        return
    say("\n".join(traced_lines(weighing, node)))
