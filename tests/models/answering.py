"""What a method answers, and what is wrong with the answer: as a program and as a person would see it."""

import json
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

from steelyard.models.methods.method import Method, Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.working_out import work_out
from steelyard.reports import valued
from steelyard.words.errors import SteelyardError

SECONDS: Final = 20
"""As long as one call may take; a year field of a thousand million must not keep anybody waiting."""


def answer(method: Method, text: str) -> Worked:
    """What the command does with a file of inputs."""
    asked = read_inputs(method, text)
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked


def complaint(method: Method, text: str, *, must_run: bool = False) -> str:
    """What is wrong with the way a method answers; nothing if it answers as it must."""
    shown = f"{method.name} {text[:400]}"
    try:
        with time_limit():
            worked = answer(method, text)
            json.loads(valued.as_json(method, worked, ()), parse_constant=_refuse)
            valued.as_text(method, worked, ())
    except SteelyardError as refused:
        if must_run or not refused.happened or not refused.remedy:
            return f"{shown}: {refused}"
    except Exception as other:  # noqa: BLE001 - any other is what we look for
        return f"{shown}: {type(other).__name__}: {other}"
    return ""


def drawing(name: str) -> random.Random:
    """The same for a method in every run."""
    return random.Random(name)  # noqa: S311 - nothing is kept secret by it


@contextmanager
def time_limit() -> Iterator[None]:
    """Stop whatever takes longer than a person would wait."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError(f"took more than {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} left as an answer")
