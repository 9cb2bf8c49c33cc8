"""`steelyard --help` against `datasette --help`: how long a person waits for the first word.

What is compared
    The wall time of two whole processes, from start to end, median of the counted rounds. Both start Python, load the
    command line's group of commands by click, print its help and end.

Why it is fair, and where it is not
    - Same interpreter, same parser of arguments, same kind of answer; datasette is a good program of the same shape.
    - datasette looks for plugins and loads its web application before it prints. That is its design, and what a person
      waits for; but it is a larger program with more commands.
    - Ours is installed in place (editable), which adds one file to look at when Python starts.
"""

from __future__ import annotations

from benchmarks.comparison import Comparison
from benchmarks.places import named, our, their
from benchmarks.timing import Tell, in_turns, milliseconds


def measure(tell: Tell) -> Comparison:
    """The help of both."""
    turns = in_turns([our("steelyard"), "--help"], [their("datasette"), "--help"], tell=tell)
    assert all("Commands:" in run.printed for run in (*turns.ours, *turns.theirs))
    return Comparison(
        name="help",
        ours=milliseconds(turns.ours),
        theirs=milliseconds(turns.theirs),
        unit="ms",
        what=f"{named('datasette')} --help, whole process",
        more=turns.record(),
    )
