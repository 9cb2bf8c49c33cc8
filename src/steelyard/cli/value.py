"""`steelyard value`: what a company is worth, by every usual method, as a range."""

from __future__ import annotations

import sys

import click

from steelyard.cli.params import AS_JSON
from steelyard.cli.screen import say


@click.command(short_help="Value by a method from typed inputs.")
@click.option("--methods", is_flag=True, help="List the methods.")
@click.option("--method", "name", metavar="NAME", help="The method.")
@click.option("--inputs", metavar="FILE.json", help="Its inputs; - for what another program hands over.")
@click.option("--schema", is_flag=True, help="Print what the method takes, as JSON Schema.")
@click.option("--example", is_flag=True, help="Print inputs that run.")
@AS_JSON
def value(*, methods: bool, name: str | None, inputs: str | None, schema: bool, example: bool, as_json: bool) -> None:
    """Value by a METHOD from typed inputs.

    Figures under "printed" in the inputs are held against what the method gives, to their last digit.

    \b
    Example:
        steelyard value --method value-driver --example
    """
    from steelyard.models.methods.registry import METHODS, method_named
    from steelyard.reports import valued

    if methods:
        say(valued.listed(METHODS))
        return
    if not name:
        raise click.UsageError("Name a --method; --methods lists them.")
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
