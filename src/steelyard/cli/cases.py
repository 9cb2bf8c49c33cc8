"""`steelyard cases`: the bundled cases."""

from __future__ import annotations

import json

import click

from steelyard.cli.params import AS_JSON
from steelyard.cli.screen import say


@click.command()
@AS_JSON
def cases(*, as_json: bool) -> None:
    """List the bundled cases.

    \b
    Example:
        steelyard cases
    """
    from steelyard.sources.folder import BUNDLED, bundled_names, load_case

    found = [load_case(BUNDLED / name) for name in bundled_names()]
    if as_json:
        rows = [
            {"case": c.name, "title": c.title, "company": c.company, "day": str(c.day), "invented": c.invented}
            for c in found
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for case in found:
        invented = "  (invented figures: the tutorial)" if case.invented else ""
        say(f"{case.name:<22}{case.day}  {case.title}{invented}")
