"""`steelyard value`: what a company is worth, by every method that its case allows, or by one from typed inputs."""

from __future__ import annotations

import sys
from datetime import date

import click

from steelyard.cli.params import AS_JSON, AS_OF
from steelyard.cli.screen import patience, say, screen_width, tell


@click.command(short_help="Value by every method: ranges, what has to be true.")
@click.argument("case", required=False)
@AS_OF
@click.option(
    "--set", "settings", multiple=True, metavar="NAME=AMOUNT", help="Set a driver: growth=12%, rate=9%:10%:12%."
)
@click.option(
    "--price", metavar="AMOUNT", help="Say what has to be true for this price of the whole: “USD 100 billion”."
)
@click.option("--draws", type=click.IntRange(0, 10_000_000), metavar="N", help="Draw so many futures; 0 for none.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, metavar="N", help="Of the futures.")
@click.option("--unjudged", is_flag=True, help="Let the eight answers move nothing.")
@click.option("--method", "name", metavar="NAME", help="One method only; with --inputs from typed inputs.")
@click.option("--inputs", metavar="FILE.json", help="Typed inputs of the method; - for what a program hands over.")
@click.option("--methods", is_flag=True, help="List the methods that take typed inputs.")
@click.option("--schema", is_flag=True, help="Print what the method takes, as JSON Schema.")
@click.option("--example", is_flag=True, help="Print inputs that run.")
@AS_JSON
def value(  # noqa: PLR0913 - one an option
    case: str | None,
    *,
    day: date | None,
    settings: tuple[str, ...],
    price: str | None,
    draws: int | None,
    seed: int,
    unjudged: bool,
    name: str | None,
    inputs: str | None,
    methods: bool,
    schema: bool,
    example: bool,
    as_json: bool,
) -> None:
    """Value the company of CASE by every method that the case allows, or by one method from typed --inputs.

    For a case: the methods side by side, the drivers and what the eight answers did to them, futures, what has to be
    true for the price, what matters most, and the margin of safety. For typed inputs: the lines of working; figures
    under "printed" are held against what the method gives, to their last digit.

    \b
    Example:
        steelyard value xiaomi-2018 --price "USD 100 billion"
    """
    if case:
        if inputs or methods or schema or example:
            raise click.UsageError("Typed inputs need no case: give --method and --inputs alone.")
        _of_case(case, day, settings, price, draws, seed, name, judged=not unjudged, as_json=as_json)
        return
    if settings or price or day or draws or unjudged:
        raise click.UsageError("--set, --price, --as-of, --draws and --unjudged are of a case: name one.")
    from steelyard.models.methods.registry import METHODS, method_named
    from steelyard.reports import valued

    if methods:
        say(valued.listed_json(METHODS) if as_json else valued.listed(METHODS))
        return
    if not name:
        raise click.UsageError("Name a case, or a --method; --methods lists them.")
    if schema or example:
        method = method_named(name)
        say(valued.schema_json(method) if schema else valued.example_json(method))
        return
    if not inputs:
        raise click.UsageError("Give --inputs FILE.json; --example prints inputs that run.")
    from steelyard.desk.method import value_by_method

    found = value_by_method(name, inputs, stdin=sys.stdin.buffer.read)
    shown = valued.as_json if as_json else valued.as_text
    say(shown(found.method, found.worked, found.as_printed))


def _of_case(  # noqa: PLR0913 - one an option
    case: str,
    day: date | None,
    settings: tuple[str, ...],
    price: str | None,
    draws: int | None,
    seed: int,
    name: str | None,
    *,
    judged: bool,
    as_json: bool,
) -> None:
    """Value a case and print it."""
    from steelyard.desk.bench import open_case
    from steelyard.desk.value import Asked, value_case
    from steelyard.reports.case_value_json import as_json as in_json
    from steelyard.reports.case_value_text import as_text

    asked = Asked(
        day=day, settings=settings, method=name or "", price=price or "", judged=judged, draws=draws or 0, seed=seed
    )
    bench = open_case(case, progress=tell)
    with patience() as progress:
        progress("Valuing …")
        found = value_case(bench, asked)
    say(in_json(found) if as_json else as_text(found, width=screen_width()))
