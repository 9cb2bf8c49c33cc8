"""Things joined two by two, and the one that stands for all that hang together."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar, final

_Thing = TypeVar("_Thing", bound=Hashable)


@final
class Joined(Generic[_Thing]):
    """Groups that grow as their members are joined; the first of a join stands for both."""

    def __init__(self) -> None:
        self._above: dict[_Thing, _Thing] = {}

    def root(self, thing: _Thing) -> _Thing:
        """What stands for the group of a thing; the thing itself where it was never joined."""
        root = thing
        while (above := self._above.get(root, root)) != root:
            root = above
        while thing != root:
            self._above[thing], thing = root, self._above.get(thing, thing)
        return root

    def join(self, one: _Thing, other: _Thing) -> None:
        """Make one group of two."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._above[second] = first
