"""Judge relations that a program hands over as lines of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from steelyard.checks.rows import judge_rows
from steelyard.desk.loose import STDIN, bytes_of, shown, text_of
from steelyard.sources.convert.limits import LIMITS
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import NoSuchFileError
from steelyard.words.names import nearest_first


def judge_file(word: str, *, stdin: Callable[[int], bytes]) -> Iterator[dict[str, Any]]:
    """Each row of a file with its verdict, its candidates and the repair; `-` is what another program hands over.

    Raises:
        NoSuchFileError: the file is not there.
        FileUnreadableError: it cannot be opened, or is no text.
        RelationRowError: a line is no row; those before it have been judged.
    """
    path = Path(word)
    if word != STDIN and not path.exists():
        raise NoSuchFileError(shown(path), nearest_first(word, bundled_names()))
    content = stdin(LIMITS.file + 1) if word == STDIN else bytes_of(path)
    yield from judge_rows(text_of("stdin" if word == STDIN else shown(path), content).splitlines())
