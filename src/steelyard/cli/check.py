"""`steelyard check`: figures against figures, and what would mend those that do not fit."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from steelyard.cli.params import Day
from steelyard.cli.screen import patience, say, screen_width, warn

if TYPE_CHECKING:
    from steelyard.desk.read import Ask


@click.command(short_help="Check figures against figures; find misprints.")
@click.argument("files", metavar="CASE|FILE…", nargs=-1)
@click.option("--as-of", "day", type=Day(), metavar="DAY", help="Use only what was known by this day.")
@click.option("--published", type=Day(), metavar="DAY", help="The day the files came out; else what each says itself.")
@click.option("--company", metavar="NAME", help="Whom “the company”, “we” and “it” mean where no name is near.")
@click.option("--aliases", metavar="FILE.csv", help="A table of names with the columns name, alias, evidence.")
@click.option("--all", "everything", is_flag=True, help="List what agrees and what cannot be told, too.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print JSON Lines: findings, then repairs.")
@click.option("--json", "form", flag_value="json", help="Print one JSON object.")
@click.option("--relations", metavar="FILE.jsonl", help="Judge relations that a program hands over, one a line.")
@click.option("--accept", metavar="ID", help="Write into the case that a repair is right.")
@click.option("--refuse", metavar="ID", help="Write into the case that a repair is wrong.")
@click.option("--who", metavar="NAME", help="Who decides.")
@click.option("--why", metavar="WORDS", help="Why.")
def check(  # noqa: PLR0913 - one an option
    files: tuple[str, ...],
    *,
    day: date | None,
    published: date | None,
    company: str | None,
    aliases: str | None,
    everything: bool,
    form: str | None,
    relations: str | None,
    accept: str | None,
    refuse: str | None,
    who: str | None,
    why: str | None,
) -> None:
    """Check the figures of each CASE and FILE against each other, all of them together.

    A stated change must follow from its two figures, a share from its part and its whole, a table must add up, two
    sources must leave room for one truth. It tells what cannot be, and the one slip that would mend it.

    It ends with exit code 1 where something disagrees, so that a newsroom or a filing team can run it on a draft.

    \b
    Example:
        steelyard check kingsoft-cloud-2024
    """
    if relations:
        if files or accept or refuse:
            raise click.UsageError("--relations goes without a case, a file or a decision.")
        sys.exit(_judge(relations, form))
    if not files:
        raise click.UsageError("Name a case, a file, or --relations FILE.jsonl.")
    if accept or refuse:
        if len(files) > 1 or (accept and refuse):
            raise click.UsageError("A decision is about one repair of one case.")
        _decide(files[0], accept or refuse or "", accepted=bool(accept), who=who, why=why, day=day)
        return
    if who or why:
        raise click.UsageError("--who and --why belong to a decision: --accept ID or --refuse ID.")
    from steelyard.desk.loose import names_in
    from steelyard.desk.read import Ask

    ask = Ask(published=published, company=(company or "").strip(), aliases=names_in(aliases) if aliases else ())
    sys.exit(_check(files, ask, day, form=form or "text", everything=everything))


def _check(files: tuple[str, ...], ask: Ask, day: date | None, *, form: str, everything: bool) -> int:
    """Check and print; the exit code."""
    from steelyard.desk.check import check as check_figures
    from steelyard.reports.checked import as_json, as_jsonl
    from steelyard.reports.checked_text import as_text

    with patience() as progress:
        checked = check_figures(files, ask, day, stdin=sys.stdin.buffer.read, progress=progress, note=warn)
        for _, refusal in checked.not_read:
            if len(files) == 1:
                raise refusal
            warn(f"Error: {refusal}")
        progress("Writing …")
        match form:
            case "jsonl":
                say(as_jsonl(checked), new_line=False)
            case "json":
                say(as_json(checked), new_line=False)
            case _:
                say(as_text(checked, width=screen_width(), everything=everything), new_line=False)
    return 1 if checked.unsettled or checked.not_read else 0


def _judge(path: str, form: str | None) -> int:
    """Judge rows that a program hands over; 1 where one disagrees."""
    from steelyard.desk.rows import judge_file
    from steelyard.reports.judged_rows import row_line, row_words

    disagrees = False
    with patience() as progress:
        for number, row in enumerate(judge_file(path, stdin=sys.stdin.buffer.read), 1):
            progress(f"{number} rows …")
            disagrees = disagrees or row["verdict"] == "disagrees"
            say(row_line(row) if form else row_words(number, row))
    return int(disagrees)


def _decide(case: str, repair: str, *, accepted: bool, who: str | None, why: str | None, day: date | None) -> None:
    """Write a decision into the case."""
    if not (who or "").strip() or not (why or "").strip() or who is None or why is None:
        raise click.UsageError("A decision needs both: --who NAME and --why WORDS.")
    from steelyard.desk.decide import decide

    with patience() as progress:
        written = decide(case, repair, accepted=accepted, who=who, why=why, day=day, progress=progress)
    say(written, new_line=False)
