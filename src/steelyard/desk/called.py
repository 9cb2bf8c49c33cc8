"""What each file of a call is called: its name, or the shortest path that tells it apart from another of that name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath


def told_apart(paths: Sequence[str]) -> dict[str, str]:
    """Path -> what it is called: `note.txt`, or `first/note.txt` where two folders hold one.

    `./note.txt` and `note.txt` are one file, and called alike.
    """
    parts = {path: PurePath(path).parts for path in paths}
    found: dict[str, str] = {}
    deep, left = 1, parts
    while left:
        holders: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for own in left.values():
            holders.setdefault(own[-deep:], set()).add(own)
        for path, own in left.items():
            if len(holders[own[-deep:]]) == 1:
                found[path] = PurePath(*own[-deep:]).as_posix() if own else path
        left = {path: own for path, own in left.items() if path not in found}
        deep += 1
    return found
