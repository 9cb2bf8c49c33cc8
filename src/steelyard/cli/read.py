"""`steelyard read`: what files say, figure by figure."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from steelyard.cli.params import Day
from steelyard.cli.screen import patience, say, screen_width, tell, warn
from steelyard.words.names import shown_plainly

if TYPE_CHECKING:
    from steelyard.desk.read import Ask
    from steelyard.desk.service import Service


class WithMark(click.Command):
    """A command whose `--mark` may stand alone: what stands behind it is a file to read unless it is where to write."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words, with `--mark` given its place or none."""
        words: list[str] = []
        for word in args:
            if words and words[-1] == "--mark":
                words[-1:] = [f"--mark={word}"] if self._is_target(ctx, words, word) else ["--mark=", word]
            else:
                words.append(word)
        return super().parse_args(ctx, ["--mark=" if word == "--mark" else word for word in words])

    def _is_target(self, ctx: click.Context, before: list[str], word: str) -> bool:
        """Whether a word behind `--mark` says where to write: a page to be, or a folder that is no case.

        A web page that is there already is where to write if a file to read stands before; else it is to be read.
        """
        from steelyard.reports.write_marked import is_marked_page, is_page

        path = Path(word)
        if is_page(word):
            return not path.exists() or is_marked_page(path) or self._names_a_file(ctx, before)
        return _is_folder(word)

    def _names_a_file(self, ctx: click.Context, words: list[str]) -> bool:
        """Whether one of the words is a file to read, and neither an option nor what an option takes."""
        takes = {
            name
            for option in self.get_params(ctx)
            if isinstance(option, click.Option) and not option.is_flag and option.name != "mark"
            for name in option.opts
        }
        return any(
            word == "-" or not (word.startswith("-") or before in takes)
            for before, word in zip(["", *words], words, strict=False)
        )


def _is_folder(word: str) -> bool:
    """Whether a word stands for a folder to write to."""
    path = Path(word)
    return word.endswith("/") or (path.is_dir() and not (path / "case.toml").exists())


@click.command(cls=WithMark, short_help="Read figures out of files, each with its quote.")
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("--published", type=Day(), metavar="DAY", help="The day they came out; else what each file says itself.")
@click.option("--company", metavar="NAME", help="Whom “the company”, “we” and “it” mean where no name is near.")
@click.option("--aliases", metavar="FILE.csv", help="A table of names with the columns name, alias, evidence.")
@click.option("--lines", "by_line", is_flag=True, help="Take each line as a document, named STEM:LINE from 1 on.")
@click.option("--doubts", is_flag=True, help="List the doubts, and what is only likely, with the reasons.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print JSON Lines, one object a fact.")
@click.option("--json", "form", flag_value="json", help="Print one JSON object: facts, stakes and doubts of each file.")
@click.option("--assistant", metavar="URL", help="Ask this OpenAI-compatible service too: the texts are sent to it.")
@click.option("--model", metavar="NAME", help="The assistant's model.")
@click.option(
    "--assistant-timeout",
    "seconds",
    type=click.IntRange(1, 86_400),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="How long one answer of the assistant may take.",
)
@click.option("--mark", metavar="[PAGE.html|DIR/]", help="Write a page with every figure marked; beside the file.")
def read(  # noqa: PLR0913 - one an option
    files: tuple[str, ...],
    *,
    published: date | None,
    company: str | None,
    aliases: str | None,
    by_line: bool,
    doubts: bool,
    form: str | None,
    assistant: str | None,
    model: str | None,
    seconds: int,
    mark: str | None,
) -> None:
    """Read figures out of each FILE and list them: company, measure, period, value, quote.

    A FILE is a document of any usual kind, a case folder, a bundled case, or - for what another program hands over. It
    ends with exit code 1 where one of them cannot be read; the others are read all the same.

    \b
    Example:
        steelyard read xiaomi-2018 --doubts
    """
    from steelyard.desk.loose import names_in
    from steelyard.desk.read import Ask
    from steelyard.reports.write_marked import is_page, must_be_free

    if mark and is_page(mark):
        if len(files) > 1:
            raise click.UsageError(
                "Several files have several pages: write --mark DIR/ with the slash, or --mark alone."
            )
        must_be_free(mark)
    ask = Ask(
        published=published,
        company=(company or "").strip(),
        aliases=names_in(aliases) if aliases else (),
        by_line=by_line,
        with_dates=mark is not None,
    )
    service = _service(assistant, model, seconds)
    sys.exit(_read(files, ask, form=form or "text", doubts=doubts, mark=mark, service=service, table=aliases or ""))


def _service(assistant: str | None, model: str | None, seconds: int) -> Service | None:
    """The assistant that a person wants to be asked, if any."""
    if assistant is None and model is None:
        return None
    if assistant is None or not model:
        raise click.UsageError("An assistant needs both: --assistant URL and --model NAME.")
    from steelyard.desk.service import KEY_VARIABLE, service_at

    return service_at(assistant, model=model, key=os.environ.get(KEY_VARIABLE, ""), seconds=seconds)


def _read(
    files: tuple[str, ...],
    ask: Ask,
    *,
    form: str,
    doubts: bool,
    mark: str | None,
    service: Service | None,
    table: str,
) -> int:
    """Read, print and write; the exit code."""
    from steelyard.desk.perhaps import same_names
    from steelyard.desk.read import NotRead, read_files
    from steelyard.reports.claims import as_json, as_jsonl
    from steelyard.reports.claims_text import as_text, summary
    from steelyard.reports.perhaps import perhaps_jsonl, perhaps_record, perhaps_text
    from steelyard.reports.proposals import proposals_jsonl, proposals_text
    from steelyard.reports.read_files import Counts, ReadFile
    from steelyard.reports.write_marked import Shelf

    shelf = Shelf(mark) if mark is not None else None
    shown: list[ReadFile] = []
    failed: list[NotRead] = []
    counts, number = Counts(0, 0, 0), 0
    with patience() as progress:
        for each in read_files(files, ask, stdin=sys.stdin.buffer.read, progress=progress, note=warn):
            if isinstance(each, NotRead):
                if len(files) == 1:
                    raise each.refusal
                failed.append(each)
                click.echo(f"Error: {shown_plainly(str(each.refusal))}", err=True)
                continue
            if service:
                from steelyard.desk.assistant import ask_about

                each = ask_about(each, service=service, progress=warn)  # noqa: PLW2901 - the same file, known better
            counts, number = counts + each.counts, number + 1
            shown.append(each)
            if form == "jsonl":
                say(as_jsonl(each), new_line=False)
                warn(proposals_jsonl(each), new_line=False)
            elif form == "text":
                say(as_text(each, width=screen_width(), with_doubts=doubts))
                say(proposals_text(each), new_line=bool(service))
            if shelf:
                from steelyard.reports.marked_page import as_marked

                page = shelf.put(each, as_marked(each))
                (say if form == "text" else tell)(f"Marked: {page}\n")
        progress("Comparing names …")
        perhaps = same_names(shown)
    if form == "json":
        refused = [(each.path, each.refusal.happened) for each in failed]
        say(as_json(shown, refused, map(perhaps_record, perhaps)), new_line=False)
    elif form == "jsonl":
        warn(perhaps_jsonl(perhaps), new_line=False)
    else:
        say(perhaps_text(perhaps, table=table, width=screen_width()), new_line=bool(perhaps))
        say(summary(counts, number) if number else "", new_line=number > 0)
    return 1 if failed else 0
