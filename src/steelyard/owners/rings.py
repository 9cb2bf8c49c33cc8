"""Rings of owners: firms that hold each other, directly or through others, and rings that nobody outside owns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from steelyard.owners.bounds import capital_bounds
from steelyard.owners.graph import Graph
from steelyard.words.names import EntityName


def components(out: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """The strongly connected parts of a graph, owned ones before their owners.

    Args:
        out: for each node the nodes it leads to.

    Returns:
        Each node once; a part of one node is no ring unless it leads to itself.

    Source:
        R. E. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1 (1972), 146-160,
        with a stack of our own, so that a long chain does not exhaust Python's.
    """
    order: dict[int, int] = {}
    lowest: dict[int, int] = {}
    kept: list[int] = []
    is_kept: set[int] = set()
    found: list[tuple[int, ...]] = []
    for start in range(len(out)):
        if start in order:
            continue
        work: list[tuple[int, Iterator[int]]] = []
        _enter(start, out, order, lowest, kept, is_kept, work)
        while work:
            node, rest = work[-1]
            after = next(rest, None)
            if after is None:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == order[node]:
                    found.append(_cut(node, kept, is_kept))
            elif after not in order:
                _enter(after, out, order, lowest, kept, is_kept, work)
            elif after in is_kept:
                lowest[node] = min(lowest[node], order[after])
    return tuple(found)


def closed_rings(into: Sequence[Mapping[int, Fraction | float]]) -> tuple[tuple[int, ...], ...]:
    """Parts whose firms are wholly owned inside the part: nobody outside is there for whom they could have a value.

    Args:
        into: for each company its owners and their parts of it, 0 to 1.

    Returns:
        The members of each such ring, in order. A part 1e-12 short of the whole counts as whole.
    """
    out: list[list[int]] = [[] for _ in into]
    for company, owners in enumerate(into):
        for owner, part in owners.items():
            if part > 0:
                out[owner].append(company)
    rings = (part for part in components(out) if all(into[member] for member in part))
    return tuple(part for part in rings if _is_closed(frozenset(part), into))


def rings_of(graph: Graph) -> tuple[tuple[EntityName, ...], ...]:
    """Firms that hold each other, or may: each ring with its members in the order of their names."""
    bounds = capital_bounds(graph)
    found = (part for part in components(bounds.out) if len(part) > 1)
    return tuple(sorted(tuple(bounds.names[member] for member in part) for part in found))


def _is_closed(members: frozenset[int], into: Sequence[Mapping[int, Fraction | float]]) -> bool:
    inside = (sum(part for owner, part in into[member].items() if owner in members) for member in members)
    return all(part >= 1 - Fraction(1, 10**12) for part in inside)


def _enter(
    node: int,
    out: Sequence[Sequence[int]],
    order: dict[int, int],
    lowest: dict[int, int],
    kept: list[int],
    is_kept: set[int],
    work: list[tuple[int, Iterator[int]]],
) -> None:
    order[node] = lowest[node] = len(order)
    kept.append(node)
    is_kept.add(node)
    work.append((node, iter(out[node])))


def _cut(node: int, kept: list[int], is_kept: set[int]) -> tuple[int, ...]:
    """Take the finished part off the stack."""
    at = kept.index(node)
    part = tuple(sorted(kept[at:]))
    del kept[at:]
    is_kept.difference_update(part)
    return part
