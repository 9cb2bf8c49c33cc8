"""`steelyard facts`: the facts of a case, filtered, for people or programs."""

from __future__ import annotations

from datetime import date

import click

from steelyard.cli.params import AS_OF
from steelyard.cli.screen import say, tell


@click.command(short_help="List facts with their quotes and sources.")
@click.argument("case")
@click.option("--company", metavar="NAME", help="Only facts about this company, by any of its names.")
@click.option("--measure", metavar="WORD", help="Only this measure: revenue, net_income, market_value, …")
@click.option("--period", metavar="PERIOD", help="Only this period: FY2022, 2022H1, 2022-12-31.")
@AS_OF
@click.option("--csv", "form", flag_value="csv", help="Print CSV, one row a fact.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print JSON Lines, one object a fact.")
def facts(
    case: str, company: str | None, measure: str | None, period: str | None, day: date | None, form: str | None
) -> None:
    """List the facts of CASE with their quotes and sources, as far as known by the day.

    \b
    Example:
        steelyard facts kingsoft-cloud-2024 --measure revenue --period FY2022
    """
    from steelyard.desk.bench import open_case
    from steelyard.desk.facts import find_facts
    from steelyard.reports.listing import as_csv, as_jsonl, as_lines

    found = find_facts(open_case(case, progress=tell), company=company, measure=measure, period=period, day=day)
    write = {"csv": as_csv, "jsonl": as_jsonl}.get(form or "", as_lines)
    say(write(found), new_line=False)
