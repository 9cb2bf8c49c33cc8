"""What goes to a screen: words, never the control codes that a document may hold; and what takes time is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Event, Thread
from typing import Final

import click

from steelyard.words.names import shown_plainly

_NO_SCREEN: Final = 110
"""Letters in a line where there is no screen to ask."""


def say(words: str, *, new_line: bool = True) -> None:
    """Print words for a person or a program; what would act on a terminal is shown as a mark instead."""
    click.echo(shown_plainly(words), nl=new_line)


def tell(words: str) -> None:
    """Say what is being done, where somebody watches."""
    if sys.stderr.isatty():
        click.echo(shown_plainly(words), err=True)


def warn(words: str, *, new_line: bool = True) -> None:
    """Say beside the answer what a person must know, whether somebody watches or not."""
    click.echo(shown_plainly(words), nl=new_line, err=True)


@contextmanager
def patience(seconds: float = 2.0, say_it: Callable[[str], None] = tell) -> Iterator[Callable[[str], None]]:
    """Tell what is being done once it takes longer than a moment, and then at most once every few seconds."""
    latest = [""]
    done = Event()

    def watch() -> None:
        said = ""
        while not done.wait(seconds):
            if latest[0] != said:
                said = latest[0]
                say_it(said)

    Thread(target=watch, daemon=True).start()
    try:
        yield lambda words: latest.__setitem__(0, words)
    finally:
        done.set()


def screen_width() -> int:
    """Letters that fit on a line: of the screen, else what `COLUMNS` says, else 110."""
    if sys.stdout.isatty():
        return get_terminal_size((_NO_SCREEN, 0)).columns
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() and int(said) > 0 else _NO_SCREEN
