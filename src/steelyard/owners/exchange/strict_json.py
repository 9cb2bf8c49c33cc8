"""JSON as strangers write it: numbers stay exact; what would exhaust a reader, or says a thing twice, is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final, NoReturn

from steelyard.words.errors import DocumentDamagedError, HostileDocumentError

DEPTH: Final = 64
"""Brackets inside one another. A statement needs a dozen."""
_DIGITS: Final = 400
"""Digits of a number."""
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""The sign of a character in two halves, of which one may lack."""
_SKIP: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def read_json(text: str, name: str) -> object:
    """The one value of a text.

    Raises:
        HostileDocumentError: it is nested too deep, or holds a number without end.
        DocumentDamagedError: it is no JSON, or says a key twice.
    """
    _must_be_shallow(text, name)
    try:
        value = json.loads(
            text,
            parse_float=lambda word: _number(word, name),
            parse_int=lambda word: _number(word, name),
            parse_constant=lambda word: _refuse(name, f"{word} is no number"),
            object_pairs_hook=lambda pairs: _once(pairs, name),
        )
        if _HALF.search(text):
            json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        _refuse(name, "it holds half of a character")
    except json.JSONDecodeError as error:
        raise DocumentDamagedError(name, "JSON", f"{_lowered(error.msg)} in line {error.lineno}") from error
    return value


def read_lines(text: str, name: str) -> Iterator[tuple[int, object]]:
    """The value of each line that is not blank, with the number of the line.

    Raises:
        HostileDocumentError: a line is nested too deep, or holds a number without end.
        DocumentDamagedError: a line is no JSON, or says a key twice.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, read_json(line, f"{name}, line {number}")


def is_many_lines(text: str) -> bool:
    """Whether a text is a value a line rather than one value: its first line is whole, and not the last."""
    first, _, rest = text.strip().partition("\n")
    if not rest.strip() or not first.startswith("{"):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def _must_be_shallow(text: str, name: str) -> None:
    depth = 0
    for found in _SKIP.finditer(text):
        match found.group()[0]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
        if depth > DEPTH:
            raise HostileDocumentError(name, f"more than {DEPTH} brackets stand inside one another")


def _number(word: str, name: str) -> Decimal:
    if len(word) > _DIGITS:
        raise HostileDocumentError(name, f"it holds a number of {len(word)} digits")
    try:
        number = Decimal(word)
    except InvalidOperation:
        _refuse(name, f"{word} is no number")
    if abs(number.adjusted()) > _DIGITS:
        raise HostileDocumentError(name, f"it holds the number {word}")
    return number


def _once(pairs: list[tuple[str, Any]], name: str) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        _refuse(name, f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice in one object")
    return found


def _refuse(name: str, why: str) -> NoReturn:
    raise DocumentDamagedError(name, "JSON", why)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
