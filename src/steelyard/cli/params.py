"""Words from the command line, turned into values or refused on the spot."""

from __future__ import annotations

from datetime import date

import click


class Day(click.ParamType[date]):
    """A day: `2018-06-30`."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a refusal that shows how one is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2018-06-30.", param, ctx)


AS_OF = click.option(
    "--as-of",
    "day",
    type=Day(),
    metavar="DAY",
    help="Use only what was known by this day; else the case's own day.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
