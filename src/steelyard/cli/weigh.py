"""`steelyard weigh`: what is the company worth, and how does the price stand to that?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from steelyard.cli.params import AS_JSON, AS_OF
from steelyard.cli.screen import say, tell


@click.command(short_help="Weigh a company: value, price, and why.")
@click.argument("case")
@AS_OF
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder for the report; weighed/CASE or weighed/CASE-DAY if not given.",
)
@AS_JSON
def weigh(case: str, day: date | None, out: Path | None, *, as_json: bool) -> None:
    """Weigh the company of CASE, a bundled case or a case folder.

    Prints one screen and writes report.html and valuation.json. With --json the valuation is printed instead, and
    files are written only where --out says so.

    \b
    Example:
        steelyard weigh xiaomi-2018 --as-of 2018-06-30
    """
    from steelyard.desk.bench import open_case, remember
    from steelyard.desk.weigh import weigh as weigh_case
    from steelyard.reports.record import as_json as valuation_json
    from steelyard.reports.text import as_text
    from steelyard.reports.write import write_report

    bench = open_case(case, progress=tell)
    weighing = weigh_case(bench, day)
    remember(bench.folder, weighing.day)
    if as_json:
        if out:
            write_report(weighing, out)
        say(valuation_json(weighing), new_line=False)
        return
    name = bench.case.name if day is None else f"{bench.case.name}-{day}"
    page = write_report(weighing, out or Path("weighed") / name)
    say(as_text(weighing, str(page)))
