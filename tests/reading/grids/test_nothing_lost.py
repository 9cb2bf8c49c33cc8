"""Tables of any shape: no digit of a cell is lost, nothing stops the reading, and its time grows with the table."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from steelyard.reading.grids.cells import filled
from steelyard.reading.grids.layout import lay_out
from steelyard.reading.grids.read import read_grid
from steelyard.reading.grids.style import USUAL, style_of
from steelyard.sources.grid import Grid
from steelyard.words.period import CALENDAR
from tests.reading.acme import ACME, ENTITIES
from tests.reading.grids.making import page_of

WORDS = (
    "Revenue|Net loss|Cloud|Total|Revenues:|Gross margin (%)|EPS (yuan)|Acme|Borealis|Company|Note|Rank|2023|2022|FY24"
    "|1Q24|Three months ended|September 30,|December 31, 2023|% change|Change|YoY|% of total|%|$|RMB'000|in millions"
    "|US$|营业收入|2023年度|同比增长|单位：万元|8,180|(1,204)|12.5%|-|—|n/a|$ 5|12 or 13|5.2万元|1,2|)|(12|18x|+120bps"
    "|3 stores|Q3|2,024|2025E|restated|of which cloud|Basic||| | "
).split("|")

cells = st.sampled_from(WORDS) | st.text(alphabet="0123456789.,()%$-–—年月Q FY", max_size=8)
tables = st.lists(st.lists(cells, min_size=1, max_size=6).map("|".join), min_size=1, max_size=10).map("\n".join)


def headings(grid: Grid) -> set[int]:
    """Every character of a cell that heads a column, a row or a section."""
    texts = [cell.text for row in grid.rows for cell in row.cells if any(map(str.isdigit, cell.text))]
    rows = [filled(row, style_of(texts) if texts else USUAL) for row in grid.rows]
    found = []
    for block in lay_out(rows):
        found += [*block.titles, *block.corner, *(cell for body in block.rows for cell in body.names)]
        found += [cell for row in rows for cell in row if cell not in {c for body in block.rows for c in body.cells}]
    figures = {cell.span for block in lay_out(rows) for body in block.rows for cell in body.cells}
    return {place for cell in found if cell.span not in figures for place in range(cell.span.start, cell.span.end)}


@given(tables)
def test_every_digit_is_in_a_claim_a_heading_or_a_doubt(text: str) -> None:
    page, grid = page_of(text)
    reading = read_grid(page, grid, subject=ACME, year_end=CALENDAR, names=ENTITIES)
    spans = [claim.citation.span for claim in reading.claims] + [doubt.citation.span for doubt in reading.doubts]
    accounted = {place for span in spans for place in range(span.start, span.end)} | headings(grid)
    digits = {
        place
        for row in grid.rows
        for cell in row.cells
        for place in range(cell.span.start, cell.span.end)
        if page.text[place].isdecimal()
    }
    assert digits <= accounted


@given(tables)
def test_each_cell_is_one_claim_or_one_doubt(text: str) -> None:
    page, grid = page_of(text)
    reading = read_grid(page, grid, subject=ACME, year_end=CALENDAR, names=ENTITIES)
    spans = [claim.citation.span for claim in reading.claims] + [doubt.citation.span for doubt in reading.doubts]
    assert len(spans) == len(set(spans))
    for claim in reading.claims:
        assert claim.citation.span.of(page.text) == claim.citation.quote
        assert any(character.isdecimal() for character in claim.citation.quote)


@given(tables)
def test_each_block_has_a_column_for_every_figure(text: str) -> None:
    _, grid = page_of(text)
    for block in lay_out([filled(row, USUAL) for row in grid.rows]):
        assert {cell.column for body in block.rows for cell in body.cells if cell.amount} <= block.columns.keys()


def test_time_grows_with_the_table() -> None:
    """Ten times the rows take no more than thirty times as long, whatever stands in them."""
    row = "Cloud revenue {0} (RMB million) | 8,180 | (1,204) | 12.5% | 12 or 13 | {0}"
    head = "Line | 2023 | 2022 | YoY | Note | 2021\n"
    spent = []
    for size in (200, 2000):
        page, grid = page_of(head + "\n".join(row.format(number) for number in range(size)))
        start = process_time()
        read_grid(page, grid, subject=ACME, year_end=CALENDAR)
        spent.append(process_time() - start)
    assert spent[1] < 30 * spent[0]
