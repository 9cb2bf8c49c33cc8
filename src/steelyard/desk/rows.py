"""Judge relations that a program hands over as lines of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from steelyard.checks.rows import judge_rows
from steelyard.desk.loose import STDIN, bytes_of, find, shown, text_of
from steelyard.sources.case import Case
from steelyard.sources.convert.limits import LIMITS
from steelyard.words.errors import FolderGivenError


def judge_file(word: str, *, stdin: Callable[[int], bytes]) -> Iterator[dict[str, Any]]:
    """Each row of a file with its verdict, its candidates and the repair; `-` is what another program hands over.

    Raises:
        NoSuchFileError: the file is not there.
        FolderGivenError: it is a case.
        FileUnreadableError: it cannot be opened, or is no text.
        RelationRowError: a line is no row; those before it have been judged.
    """
    source = None if word == STDIN else find(word)
    if isinstance(source, Case):
        raise FolderGivenError(shown(word))
    content = bytes_of(source) if source else stdin(LIMITS.file + 1)
    yield from judge_rows(text_of(shown(source) if source else "stdin", content).split("\n"))
