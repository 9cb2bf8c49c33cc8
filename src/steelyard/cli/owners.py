"""`steelyard owners`: who owns whom and who controls whom, on a day, as known on a day; and exchange with others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from steelyard.cli.params import AS_JSON, Day
from steelyard.cli.screen import patience, say, screen_width, tell, warn


class CaseOrCommand(click.Group):
    """A group whose first word may be a case: then it is shown."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words, with `show` before a case."""
        if args and args[0] not in self.commands and args[0] not in {"-h", "--help"}:
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group(cls=CaseOrCommand, short_help="Who owns whom, who controls whom.", no_args_is_help=True)
def owners() -> None:
    """Who owns whom in money, who controls whom by votes, and what deals say about the whole.

    With a CASE: its owners on a day, as known on a day (`steelyard owners show --help`).

    \b
    Example:
        steelyard owners kingsoft-cloud-2024
    """


@owners.command(short_help="Show the owners of a case (the word may be left out).")
@click.argument("case")
@click.option("--of", "company", default="", metavar="COMPANY", help="A company; that of the case if not given.")
@click.option("--by", "owner", default="", metavar="OWNER", help="One owner only.")
@click.option("--as-of", "day", type=Day(), metavar="DAY", help="As it was on this day; else the case's own day.")
@click.option("--known", type=Day(), metavar="DAY", help="As known on this day; else the case's own day.")
@click.option("--since", type=Day(), metavar="DAY", help="Tell what changed since an earlier day.")
@click.option("--votes", is_flag=True, help="Votes, control and legal thresholds only.")
@click.option(
    "--one-share-one-vote", "by_capital", is_flag=True, help="Take a share for a vote where votes are untold."
)
@click.option("--timeline", is_flag=True, help="Tell all that happened, with its sources.")
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Draw it.")
@AS_JSON
def show(  # noqa: PLR0913 - one an option
    case: str,
    *,
    company: str,
    owner: str,
    day: date | None,
    known: date | None,
    since: date | None,
    votes: bool,
    by_capital: bool,
    timeline: bool,
    svg: Path | None,
    as_json: bool,
) -> None:
    """Show who owns and controls the company of CASE: three answers, never one number.

    Money through all chains; control by votes; legal thresholds. What sources disagree on stands side by side.

    \b
    Example:
        steelyard owners kingsoft-cloud-2024 --by "Lei Jun" --as-of 2020-06-30
    """
    from steelyard.desk.bench import open_case
    from steelyard.desk.owners import Asked, owners_of
    from steelyard.reports.owners import as_json as in_json
    from steelyard.reports.owners_text import as_text

    asked = Asked(of=company, by=owner, day=day, known=known, since=since, votes_by_capital=by_capital)
    bench = open_case(case, progress=tell)
    with patience() as progress:
        progress("Looking through the chains …")
        found = owners_of(bench, asked)
    if svg:
        from steelyard.reports.in_place import put_in_place
        from steelyard.reports.owners_svg import as_svg

        kinds = {entity.name: entity.kind for entity in bench.case.entities}
        put_in_place(svg, as_svg(found.graph, focus=found.of, kinds=kinds))
        (tell if as_json else say)(f"Drawn: {svg}\n")
    say(in_json(found) if as_json else as_text(found, width=screen_width(), votes=votes, timeline=timeline))


@owners.command("import", short_help="Read stakes from BODS, FollowTheMoney, GLEIF or a table.")
@click.argument("file")
@click.option("--form", type=click.Choice(["bods", "ftm", "gleif", "csv", "json"]), help="What it is; else told by it.")
@click.option("--known", type=Day(), metavar="DAY", help="Since when it is known; else what it says itself.")
@click.option("--into", metavar="CASE", help="Add the stakes to the stakes.csv of this case folder.")
@AS_JSON
def import_(file: str, *, form: str | None, known: date | None, into: str | None, as_json: bool) -> None:
    """Read the stakes of FILE and show them as a table; with --into they are added to a case, and shown first.

    \b
    Example:
        steelyard owners import --help
    """
    from steelyard.desk.exchange import additions, import_file, keep
    from steelyard.owners.exchange.forms import export_text
    from steelyard.owners.exchange.own_json import imported_json

    with patience() as progress:
        progress(f"Reading {file} …")
        found = import_file(file, form, known)
    for flaw in found.flaws:
        warn(f"Look at {str(flaw).strip()}")
    if into:
        added = additions(into, found, file)
        say(added.rows)
        say(added.names, new_line=bool(added.names))
        say(keep(added))
        return
    for stake in found.beside:
        warn(f"Stands beside, not added: {stake.name} ({stake.source or 'no source'})")
    shown = imported_json(found) if as_json else export_text(found.stakes, found.parties, "csv").text
    say(shown, new_line=False)


@owners.command("export", short_help="Write the stakes of a case for others.")
@click.argument("case")
@click.option("--form", type=click.Choice(["bods", "ftm", "csv", "json"]), default="bods", show_default=True)
@click.option("--out", metavar="FILE", help="A new file to write; the screen if not given.")
@click.option("--known", type=Day(), metavar="DAY", help="As known on this day; else the case's own day.")
def export(case: str, *, form: str, out: str | None, known: date | None) -> None:
    """Write the stakes of CASE as BODS 0.4, FollowTheMoney, CSV or JSON; what the form cannot hold is listed.

    \b
    Example:
        steelyard owners export kingsoft-cloud-2024 --form bods
    """
    from steelyard.desk.bench import open_case
    from steelyard.desk.exchange import export_file
    from steelyard.desk.owners import stakes_and_parties
    from steelyard.owners.exchange.forms import export_text

    stakes, parties = stakes_and_parties(open_case(case, progress=tell), known)
    if out:
        dropped = export_file(stakes, parties, out, form)
        say(f"Written: {out}")
    else:
        exported = export_text(stakes, parties, form)
        dropped = exported.dropped
        say(exported.text, new_line=False)
    for field in dropped:
        warn(f"Left out: {field.field}, {field.count} times: {field.why}")
