"""What makes a figure the one it is, so that one said twice in a document is misprinted once.

A fact is known by its cell, its print and its document. A figure of a table or of running text that is no fact of its
own is known by its place, and is the fact that stands there if there is one. A figure without a document is known by
its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from steelyard.checks.cells import normal
from steelyard.checks.relation import Relation, Term
from steelyard.checks.repair.network import Held, Key
from steelyard.ledger.fact import Fact


def held_all(relations: Iterable[Relation], facts_at: Mapping[Key, Key]) -> list[Held]:
    """Relations with the keys of their figures."""
    return [Held(each, tuple(key_of(term, facts_at) for term in each.terms)) for each in relations]


def places_of(relations: Iterable[Relation]) -> dict[Key, Key]:
    """The keys of facts by their places."""
    found: dict[Key, Key] = {}
    for relation in relations:
        for term in relation.terms:
            if term.fact:
                key = fact_key(term.fact)
                place = _place(term)
                found[place] = min(key, found.get(place, key))
    return found


def key_of(term: Term, facts_at: Mapping[Key, Key]) -> Key:
    """The key of a figure; one that a person repaired is another than the printed one."""
    if term.repair is not None:
        return _joined("repaired", term.value.line, fact_key(term.fact) if term.fact else term.name)
    if term.fact:
        return fact_key(term.fact)
    if term.citation is None:
        return _joined("named", term.name, term.value.line)
    place = _place(term)
    return facts_at.get(place, place)


def fact_key(fact: Fact) -> Key:
    """The key of a fact: its cell, what it prints and where."""
    cell = (fact.entity, fact.measure, fact.aspect, fact.of, normal(fact.segment), str(fact.period))
    return _joined("fact", fact.citation.document, *cell, fact.mode, fact.value.line)


def _place(term: Term) -> Key:
    citation = term.citation or (term.fact.citation if term.fact else None)
    if citation is None:
        return ""
    span = f"{citation.span.start}-{citation.span.end}"
    return _joined("place", citation.document, citation.place, span, term.value.line)


def _joined(*parts: str) -> Key:
    return "\x1f".join(parts)
