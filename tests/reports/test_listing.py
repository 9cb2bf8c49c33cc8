"""Facts as lines, CSV and JSON Lines: three forms of the same list."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from steelyard.desk.facts import Found
from steelyard.picture.company import Picture
from steelyard.reports.listing import COLUMNS, as_csv, as_jsonl, as_lines
from steelyard.words.names import EntityName
from tests.making import fact, picture
from tests.reports.weighed import CASES, weighed

every_case = pytest.mark.parametrize("name", CASES)


@every_case
def test_the_three_forms_hold_the_same_facts_in_the_same_order(name: str) -> None:
    found = all_of(weighed(name).picture)
    ids = [each.id for each in found.facts]
    assert [row["id"] for row in csv_rows(found)] == ids
    assert [row["id"] for row in json_rows(found)] == ids
    assert [line.split()[0] for line in as_lines(found).splitlines()[:-1:2]] == ids


@every_case
def test_csv_and_json_lines_hold_the_same_cells(name: str) -> None:
    found = all_of(weighed(name).picture)
    for in_csv, in_json in zip(csv_rows(found), json_rows(found), strict=True):
        assert in_csv == {column: "" if cell is None else str(cell) for column, cell in in_json.items()}


@every_case
def test_a_quote_comes_back_to_the_letter_whatever_stands_in_it(name: str) -> None:
    found = all_of(weighed(name).picture)
    assert [row["quote"] for row in csv_rows(found)] == [each.quote for each in found.facts]


@every_case
def test_every_row_has_every_column(name: str) -> None:
    found = all_of(weighed(name).picture)
    assert all(tuple(row) == COLUMNS for row in (*csv_rows(found), *json_rows(found)))


@every_case
def test_the_lines_end_with_how_many_there_are_and_the_day(name: str) -> None:
    found = all_of(weighed(name).picture)
    assert as_lines(found).endswith(f"\n{len(found.facts)} facts known by {found.picture.day}\n")


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("USD 54 billion", "54000000000", "54000000000"),
        ("USD 80-100 billion", "80000000000", "100000000000"),
        ("over USD 17.6 billion", "17600000000", None),
        ("less than 3%", None, "3"),
        ("0%", "0", "0"),
    ],
)
def test_an_open_side_is_null_and_only_nothing_is_0(value: str, low: str | None, high: str | None) -> None:
    (row,) = json_rows(all_of(picture(fact("Acme revenue FY2023", value))))
    assert (row["low"], row["high"]) == (low, high)


def test_what_the_source_does_not_say_is_null_and_an_empty_cell() -> None:
    found = all_of(picture(fact("Acme revenue", "USD 5 million")))
    silent = [name for name, cell in json_rows(found)[0].items() if cell is None]
    assert silent == ["of", "segment", "period", "page", "url"]
    assert all(csv_rows(found)[0][name] == "" for name in silent)


def test_an_amount_has_every_digit_and_no_exponent() -> None:
    found = all_of(weighed("kingsoft-cloud-2024").picture)
    rows = [row for row in json_rows(found) if row["period"] == "FY2022" and row["measure"] == "revenue"]
    assert Decimal(8180107000) in {Decimal(row["low"]) for row in rows if row["low"]}
    assert not [cell for row in json_rows(found) for cell in (row["low"], row["high"]) if cell and "E" in cell]


def test_a_period_has_the_name_that_its_company_gives_it() -> None:
    found = all_of(weighed("alibaba-2022").picture)
    rows = zip(found.facts, json_rows(found), strict=True)
    years = {(each.entity, row["period"]): each.period.last for each, row in rows if each.period}
    assert years[EntityName("Alibaba"), "FY2022"] == date(2022, 3, 31)
    assert years[EntityName("China cloud market"), "FY2021"] == date(2021, 12, 31)


def all_of(seen: Picture) -> Found:
    """Everything a picture knows."""
    return Found(seen.knowledge.facts, seen)


def csv_rows(found: Found) -> list[dict[str, str]]:
    """The rows of the CSV, as Python reads them."""
    return list(csv.DictReader(io.StringIO(as_csv(found), newline="")))


def json_rows(found: Found) -> list[dict[str, Any]]:
    """The rows of the JSON Lines, one a line."""
    return [json.loads(line) for line in as_jsonl(found).removesuffix("\n").split("\n")]
