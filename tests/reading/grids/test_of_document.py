"""The tables of a document beside its running text: what each is left to read."""

from dataclasses import replace

from steelyard.reading.claim import Reading
from steelyard.reading.grids.of_document import outside_of_grids, read_grids
from steelyard.reading.prose import read_prose
from steelyard.sources.document import Document
from tests.reading.acme import ENTITIES, case, show
from tests.reading.grids.making import page_of

TABLE = " | 2023\nRevenue | 12\nGoodwill and such | 5\nStock options | 12 or 13"


def page(caption: str, table: str = TABLE) -> Document:
    document, grid = page_of(table, caption)
    return replace(document, grids=(grid,))


def test_every_figure_of_a_table_is_kept_and_the_unsure_ones_say_so() -> None:
    reading = read_grids(page("(RMB in millions)"), ENTITIES)
    assert [show(claim) for claim in reading.claims] == [
        "Acme: revenue in FY2023 = CNY 12 million",
        "Acme: other[Goodwill and such] in FY2023 = CNY 5 million",
    ]
    assert [bool(claim.unsure) for claim in reading.claims] == [False, True]


def test_in_a_case_what_is_unsure_is_a_doubt() -> None:
    reading = read_grids(page("(RMB in millions)"), ENTITIES, sure_only=True)
    assert [show(claim) for claim in reading.claims] == ["Acme: revenue in FY2023 = CNY 12 million"]
    assert {doubt.citation.quote: doubt.why for doubt in reading.doubts} == {
        "5": "no measure is called 'Goodwill and such'",
        "12 or 13": "it is no amount in the unit of the table",
    }


def test_running_text_is_read_outside_of_tables_and_of_the_units_above_them() -> None:
    document = page("Revenue was 8.7 billion yuan in 2022.\n(RMB 10,000)")
    outside = outside_of_grids(document, read_prose(document, case(document)))
    assert [show(claim) for claim in outside.claims] == ["Acme: revenue in FY2022 = CNY 8.7 billion"]
    assert outside.doubts == ()


def test_without_tables_nothing_is_left_out() -> None:
    document, _ = page_of("Revenue was 8.7 billion yuan in 2022.")
    reading = read_prose(document, case(document))
    assert outside_of_grids(document, reading) == reading != Reading()


def test_money_that_a_table_does_not_name_is_that_of_the_document_if_it_speaks_of_one_only() -> None:
    one = read_grids(page("Revenue of 2023 was above 10 million euros.\n(in millions)"), ENTITIES).claims[0]
    assert (str(one.value), one.unsure) == ("EUR 12 million", "the table names no currency")
    assert not read_grids(page("From EUR 5 to USD 6.\n(in millions)", " | 2023\nRevenue | 12"), ENTITIES).claims
