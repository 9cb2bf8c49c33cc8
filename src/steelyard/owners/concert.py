"""Who votes together: a group of owners counts as one, and so do groups that share a member."""

from __future__ import annotations

from steelyard.owners.graph import Graph
from steelyard.words.names import EntityName


def voting_group(graph: Graph, owner: EntityName) -> frozenset[EntityName]:
    """The owner and all who vote together with him."""
    found = frozenset({owner})
    while True:
        wider = found.union(*(group for group in graph.concert if group & found))
        if wider == found:
            return found
        found = wider
