"""Figures of a table as terms of a relation, each with its place on the page."""

from __future__ import annotations

from typing import Final

from steelyard.checks.found.table_figures import Figure, Table
from steelyard.checks.found.table_units import Facts
from steelyard.checks.relation import Term

READER: Final = "tables/1"


def term_at(table: Table, name: str, figure: Figure, facts: Facts, *, is_less: bool = False) -> Term:
    """A figure of a table as a term, with its sign as printed, or taken away; and the fact that it is."""
    value = figure.amount.printed(table.unit, table.scale)
    citation = table.document.cite(figure.span, reader=READER)
    fact = facts.get((table.document.id, figure.span))
    return Term(value.negated() if is_less else value, f"less {name}" if is_less else name, citation, fact)
