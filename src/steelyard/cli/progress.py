"""What takes time is told, on the error channel and only to a person who watches."""

from __future__ import annotations

import sys

import click


def tell(words: str) -> None:
    """Say what is being done, where somebody sees it."""
    if sys.stderr.isatty():
        click.echo(words, err=True)
