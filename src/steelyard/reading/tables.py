"""CSV tables of a case: the unit in the first cell, the periods in the first row, a measure at the head of each row.

    CNY million,FY2021,FY2022          unit and scale, inherited by every cell that prints none of its own
    Revenue,"9,061","8,180"            a measure
    Revenue: cloud,"6,159","5,360"     a measure and the part of the company it is about

A row or column whose head cannot be read is a doubt, cell by cell; nothing is passed over. It is the plainest case of
the tables that `grids` reads, and the only one in which whatever could be taken otherwise is a doubt.
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.claim import Reading
from steelyard.reading.grids.read import GridReader
from steelyard.reading.grids.settling import About
from steelyard.sources.case import Case
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Document
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span

READER: Final = "table/1"


def read_table(document: Document, case: Case) -> Reading:
    """The claims and doubts of a table about `document.about`."""
    rows = read_rows(document.text, document.body)
    if not rows:
        return Reading()
    about = About(subject=document.about, year_end=case.year_end(document.about), exact=True)
    grid = Grid(rows, Span(document.body, len(document.text)))
    return GridReader(document, grid, about, reader=READER).read()
