"""Statements as companies filed them when accounts were first tagged: what disagrees there was misprinted there."""

import csv
import io
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from steelyard.checks.judge import Outcome
from tests.checks.found.table_pages import findings, page

QUARTER = Path(__file__).resolve().parents[4] / "shared" / "data" / "fsds" / "2009q3.zip"
STATEMENTS = ("BS", "IS")
MISPRINTED = {
    "0000950123-09-028093": "machinery of 1,522,054 and land, buildings, works make 2,218,852, printed as 2,219,392",
    "0000950123-09-029196": "402,591 less 12,738 is 389,853, printed as 389,583; 15,471,139 less 1,545,883 likewise",
    "0000950123-09-030335": "an impairment of 3 in dollars among millions",
}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(QUARTER) as archive, archive.open(name) as file:
        lines = io.TextIOWrapper(file, "utf-8", errors="replace")
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _statements() -> Iterator[tuple[str, str]]:
    """The number of each filing, and one statement of it as a page."""
    values: dict[tuple[str, str, str], dict[tuple[str, str], str]] = defaultdict(dict)
    for row in _rows("num.txt"):
        if row["uom"] == "USD" and row["value"] and not row["coreg"] and not row.get("segments"):
            values[row["adsh"], row["tag"], row["version"]][row["ddate"], row["qtrs"]] = row["value"]
    lines = defaultdict(list)
    for row in _rows("pre.txt"):
        if row["stmt"] in STATEMENTS and row["inpth"] == "0":
            lines[row["adsh"], row["report"], row["stmt"]].append(row)
    for (filing, _, statement), rows in sorted(lines.items()):
        rows.sort(key=lambda row: int(row["line"]))
        held = [(row, values.get((filing, row["tag"], row["version"]), {})) for row in rows]
        seen = Counter(at for _, cells in held for at in cells if (at[1] == "0") == (statement == "BS"))
        columns = sorted(at for at, count in seen.most_common(4) if count * 2 > max(seen.values()))
        yield filing, _page(columns, [(row["plabel"], row["negating"] == "1", cells) for row, cells in held])


def _page(columns: list[tuple[str, str]], rows: list[tuple[str, bool, dict[tuple[str, str], str]]]) -> str:
    def cell(cells: dict[tuple[str, str], str], at: tuple[str, str], *, turned: bool) -> str:
        if at not in cells:
            return ""
        value = Decimal(cells[at]) * (-1 if turned else 1)
        digits = f"{abs(value.normalize()):,f}"
        return "—" if not value else f"({digits})" if value < 0 else digits

    lines = [["", *(f"{day[:4]}-{day[4:6]}-{day[6:]} {quarters}" for day, quarters in columns)]]
    lines += [[name, *(cell(cells, at, turned=turned) for at in columns)] for name, turned, cells in rows]
    cells_of = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in line)}</tr>" for line in lines)
    return f"<h1>Acme</h1><p>(in dollars)</p><table>{cells_of}</table>"


@pytest.mark.slow
@pytest.mark.skipif(not QUARTER.exists(), reason=f"{QUARTER} is not here: the figures as filed cannot be tried")
def test_what_disagrees_in_statements_as_filed_was_misprinted_there() -> None:
    wrong, right = set(), 0
    for filing, content in _statements():
        found = findings(page(content, "filed.html"))
        right += sum(each.outcome is Outcome.AGREES for each in found)
        wrong |= {filing for each in found if each.outcome is Outcome.DISAGREES}
    assert wrong <= set(MISPRINTED)
    assert right > 5_000
