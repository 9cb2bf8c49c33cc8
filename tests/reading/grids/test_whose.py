"""Whom a table is about, where its title, its corner or its columns name companies that nobody told us."""

from dataclasses import replace

import pytest

from steelyard.reading.grids.companies import leading
from steelyard.reading.grids.of_document import read_grids
from steelyard.words.names import EntityName
from tests.reading.grids.making import page_of, read, shown

TOLD = [
    ("a title over the columns", "Contoso Ltd |\nRMB million | 2023\nRevenue | 12", "", "Contoso Ltd"),
    ("the corner, with a unit", "Contoso Ltd, RMB millions | 2023\nRevenue | 12", "", "Contoso Ltd"),
    ("a line above", "RMB million | 2023\nRevenue | 12", "Contoso Oyj: income statement", "Contoso Oyj"),
    ("a Chinese one", "人民币百万元 | 2023\n收入 | 12", "远山科技有限公司 利润表", "远山科技有限公司"),
]


@pytest.mark.parametrize(("because", "text", "caption", "company"), TOLD)
def test_a_name_with_a_legal_form_is_taken_and_is_likely(because: str, text: str, caption: str, company: str) -> None:
    (claim,) = read(text, caption).claims
    assert claim.entity == company, because
    assert claim.unsure == f"that it is about {company!r} is told by a heading only"


@pytest.mark.parametrize(
    ("because", "text", "caption"),
    [
        ("a known name in the corner", "Acme Cloud | 2023\nRevenue (RMB million) | 12", ""),
        ("a known name with a legal form", "RMB million | 2023\nRevenue | 12", "Acme Cloud Holdings Ltd results"),
    ],
)
def test_a_known_name_is_sure(because: str, text: str, caption: str) -> None:
    assert shown(read(text, caption)) == ["Acme Cloud: revenue in FY2023 = CNY 12 million"], because


def test_the_company_of_a_sheet_holds_for_every_table_in_it() -> None:
    text = "Contoso Ltd |\nRMB million | 2023\nRevenue | 12\nRMB million | 2022\nRevenue | 11"
    assert {claim.entity for claim in read(text).claims} == {"Contoso Ltd"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contoso Ltd and subsidiaries: balance sheet", "Contoso Ltd"),
        ("Östervik AB", "Östervik AB"),
        ("Contoso posts a profit", ""),
        ("Revenue of Contoso Ltd", ""),
        ("Total company", ""),
        ("The Group", ""),
        ("本公司", ""),
        ("集团收入", ""),
    ],
)
def test_a_name_is_what_a_legal_form_ends(text: str, name: str) -> None:
    assert leading(text) == name


@pytest.mark.parametrize(
    ("because", "heads", "unsure"),
    [
        ("a legal form", "Contoso Ltd | Devices", [True, False]),
        ("no word of a part or a place", "Contoso | Asia", [True, False]),
        ("beside a company that is known", "Acme Cloud | Contoso", [False, True]),
        ("Chinese companies", "远山公司 | 江海银行", [True, True]),
        ("beside a total they are parts", "Zeta | Omega | Total", [False, False, False]),
        ("parts of a company", "Cloud | Life Sciences | Online", [False, False, False]),
    ],
)
def test_a_column_headed_by_what_may_be_a_company_is_no_sure_part(because: str, heads: str, unsure: list[bool]) -> None:
    cells = " | ".join("12" for _ in unsure)
    reading = read(f"RMB million | {heads}\nRevenue | {cells}", "Year 2023")
    assert [bool(claim.unsure) for claim in reading.claims] == unsure, because


LOSSES = [
    ("brackets for the loss, none for the profit", "(12)", "8", ["-12", "8 ?"]),
    ("no brackets, two losses", "12", "8", ["-12", "-8"]),
    ("brackets, two losses", "(12)", "(8)", ["-12", "-8"]),
    ("nothing beside it", "(12)", "–", ["-12"]),
]


@pytest.mark.parametrize(("because", "first", "second", "values"), LOSSES)
def test_of_a_row_of_losses_the_brackets_tell_which_is_one(
    because: str, first: str, second: str, values: list[str]
) -> None:
    reading = read(f"RMB million | 2023 | 2022\nNet loss | {first} | {second}")
    assert [_number(line) for line in shown(reading)] == values, because


def _number(line: str) -> str:
    return line.partition("CNY ")[2].replace(" million", "")


def test_the_one_company_that_the_text_speaks_of_is_likely_where_no_table_names_one() -> None:
    page, grid = page_of("RMB million | 2023\nRevenue | 12")
    told = read("RMB million | 2023\nRevenue | 12", "Contoso Ltd")
    nobodys = read_grids(replace(page, about=EntityName(""), grids=(grid,)), (), running=told)
    assert [(claim.entity, claim.unsure) for claim in nobodys.claims] == [
        ("Contoso Ltd", "that its table is about 'Contoso Ltd' is told by the text only")
    ]
