"""What goes to a screen: words, never the control codes that a document may hold; and what takes time is told."""

from __future__ import annotations

import sys

import click

from steelyard.words.names import shown_plainly


def say(words: str, *, new_line: bool = True) -> None:
    """Print words for a person or a program; what would act on a terminal is shown as a mark instead."""
    click.echo(shown_plainly(words), nl=new_line)


def tell(words: str) -> None:
    """Say what is being done, where somebody watches."""
    if sys.stderr.isatty():
        click.echo(shown_plainly(words), err=True)
