"""What an assistant says is held against the text: what stands there becomes a claim, all else is refused in words."""

import json
from collections.abc import Iterable
from typing import Any

import pytest

from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.links import LINKED
from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.proving import READER, Prover
from steelyard.reading.assistant.reply import read_reply
from steelyard.reading.claim import Claim
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Document
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import Entity, EntityKind, EntityName
from steelyard.words.period import CALENDAR, Over
from tests.making import period
from tests.reading.assistant.article import article, said

TEXT = """\
# Example Mills in 2023

In 2023 revenue of Example Mills came to RMB8,180 million. Net profit fell 12.5% to RMB 1.2 billion from 1.4 billion
yuan in 2022. Its net loss from mills abroad was USD 35 million.

River Mills Logistics, a unit of River Mills, had sales of 2.5 billion yuan in 2022. Costs rose 5%. Fees rose 5%.

The margin was 21.3%, nearly 30% of all orders came from abroad, and debt more than doubled to 90 million euros.
A dividend of $0.40 per share is expected for 2024. Executives said that it had 1,250 employees.
"""


def proven(text: str | Document, claim: dict[str, Any], names: Iterable[str] = ()) -> Claim | str:
    """What becomes of one proposal about a text."""
    document = text if isinstance(text, Document) else article(text)
    entities = [Entity(name=EntityName(name), kind=EntityKind.COMPANY, year_end=CALENDAR) for name in names]
    (piece,) = pieces(document, 100_000)
    prover = Prover(Ground(document), piece, {entity.name: entity for entity in entities})
    (proposal,), wrong = read_reply(json.dumps({"claims": [claim]}))
    assert not wrong
    return prover.claim(proposal)


FALL = said("12.5%", "-12.5 percent", measure_quote="Net profit", measure="net_income", aspect="change")
LOSS = said("USD 35 million", "-35000000 USD", measure_quote="net loss", measure="net_income")
SHARE = said("nearly 30%", "open..30 percent", measure_quote="orders", measure="orders", aspect="share")
COSTS = said("5%", "5 percent", measure_quote="Costs", measure="cost", aspect="change")
SALES = said("2.5 billion yuan", "2500000000 CNY", measure_quote="sales")
STAFF = said("1,250", "1250 count", measure_quote="employees", measure="employees")
REVENUE = said(
    "RMB8,180 million", "8180000000 CNY", measure_quote="revenue", subject_quote="Example Mills", period_quote="In 2023"
)


def test_what_stands_in_the_text_becomes_a_claim_that_a_person_should_look_at() -> None:
    claim = proven(TEXT, REVENUE)
    assert isinstance(claim, Claim)
    assert (claim.entity, claim.measure, claim.aspect, claim.mode) == (
        "Example Mills",
        Measure.REVENUE,
        Aspect.LEVEL,
        Mode.ACTUAL,
    )
    assert str(claim.value) == "CNY 8.180 billion"
    assert claim.period == period("FY2023")
    assert claim.citation.reader == READER
    assert claim.citation.span.of(TEXT) == "RMB8,180 million"
    assert claim.unsure == LINKED
    assert {span.of(TEXT) for span in claim.supports} == {"revenue", "Example Mills", "In 2023"}


@pytest.mark.parametrize(
    ("claim", "value", "why"),
    [
        (FALL, "-12.5%", "a fall"),
        (LOSS, "USD -35 million", "a loss"),
        (SHARE, "up to 30%", "a side that is open"),
        (SALES, "CNY 2.5 billion", "a synonym"),
        (STAFF, "1,250", "a count"),
        (said("21.3%", "21.3 percent", measure_quote="margin", measure="margin"), "21.3%", "a level in percent"),
        (COSTS | {"sentence": "Costs rose 5%."}, "5%", "the sentence says which of two"),
    ],
)
def test_the_value_is_that_of_our_own_grammar(claim: dict[str, Any], value: str, why: str) -> None:
    found = proven(TEXT, claim)
    assert isinstance(found, Claim), (why, found)
    assert str(found.value) == value, why


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "two digits swapped in the quote": ({"quote": "RMB8,108 million"}, "not stand in the text"),
    "another number altogether": ({"quote": "RMB1,234 million"}, "not stand in the text"),
    "the right quote and another value": ({"low": 8108000000}, "our own grammar reads CNY 8.180 billion"),
    "a thousandfold": ({"low": 8180000000000, "high": 8180000000000}, "our own grammar reads"),
    "the right quote in another currency": ({"unit": "USD"}, "reads it in CNY, not in USD"),
    "the right quote as a percentage": ({"unit": "percent"}, "reads it in CNY"),
    "an open side that is not printed": ({"high": None}, "our own grammar reads"),
    "a quote that cuts the scale": ({"quote": "RMB8,180"}, "no whole figure: the figure there is 'RMB8,180 million'"),
    "a quote that cuts the currency": ({"quote": "8,180 million"}, "no whole figure"),
    "a quote that cuts the digits": ({"quote": "180 million"}, "no whole figure"),
    "a quote that takes more": ({"quote": "came to RMB8,180 million"}, "no whole figure"),
    "an empty quote": ({"quote": ""}, "not stand in the text"),
    "a sentence that is made up": ({"sentence": "Revenue was RMB8,180 million."}, "sentence it quotes does not stand"),
    "a sentence of another figure": ({"sentence": "Costs rose 5%."}, "stands never in the sentence"),
    "no words for the measure": ({"measure_quote": ""}, "quotes no words for its measure"),
    "words for the measure that are made up": ({"measure_quote": "turnover"}, "'turnover', do not stand"),
    "half a word for the measure": ({"measure_quote": "reven"}, "'reven', do not stand"),
    "another measure than its words": ({"measure": "net_income"}, "calls 'revenue' revenue, not net_income"),
    "a measure that is no money": ({"measure": "employees", "measure_quote": "came to"}, "not counted in CNY"),
    "a rise in money that is a change": ({"aspect": "change"}, "a change is not counted in CNY"),
    "a multiple in money": ({"aspect": "multiple"}, "a multiple is not counted in CNY"),
    "a period that is made up": ({"period_quote": "in 2021"}, "'in 2021', do not stand"),
    "words for the period that are none": ({"period_quote": "revenue of"}, "no whole date"),
    "a company that is made up": ({"subject_quote": "Acme"}, "'Acme', do not stand"),
    "a part that is made up": ({"segment_quote": "cloud"}, "'cloud', do not stand"),
    "a sum below zero": ({"low": -8180000000, "high": -8180000000}, "reads it above zero"),
    "a low end above the high end": ({"low": 9, "high": 8}, "low end is above"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", REFUSED)
def test_what_does_not_stand_in_the_text_is_refused_in_words(wrong: str) -> None:
    changed, why = REFUSED[wrong]
    refused = proven(TEXT, REVENUE | changed)
    assert isinstance(refused, str), refused
    assert why in refused


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (FALL | {"low": 12.5, "high": 12.5}, "below zero"),
        (LOSS | {"low": 35000000, "high": 35000000}, "below zero"),
        (COSTS, "stands 2 times in the text, and no sentence says which"),
        (COSTS | {"sentence": "Costs rose 5%. Fees rose 5%."}, "stands 2 times in the sentence it quotes"),
        (SHARE | {"quote": "30%", "low": 30}, "figure there is 'nearly 30%'"),
        (said("1.2", "1.2 count", measure_quote="Net profit", measure="other"), "no whole figure"),
        (said("2023", "2023 count", measure_quote="revenue", measure="other"), "reads no figure there"),
    ],
)
def test_a_true_quote_with_a_false_reading_is_refused(claim: dict[str, Any], why: str) -> None:
    assert why in str(proven(TEXT, claim))


def test_a_parent_is_not_found_in_the_name_of_its_subsidiary() -> None:
    text = "Sales of River Mills Logistics were 2.5 billion yuan."
    claim = said("2.5 billion yuan", "2500000000 CNY", measure_quote="Sales", subject_quote="River Mills")
    assert "part of a longer name, 'River Mills Logistics'" in str(proven(text, claim))
    chinese = "金山云收入80亿元。"
    claim = said("80亿元", "8000000000 CNY", measure_quote="收入", subject_quote="金山")
    assert "longer name" in str(proven(chinese, claim, names=("金山", "金山云")))


def test_a_pronoun_is_the_company_that_the_document_is_about() -> None:
    found = proven(TEXT, STAFF | {"subject_quote": "it"})
    assert isinstance(found, Claim)
    assert found.entity == "Example Mills"


def test_words_that_stand_elsewhere_are_no_proof_and_the_claim_says_so() -> None:
    found = proven(TEXT, REVENUE | {"quote": "90 million euros", "low": 90000000, "high": 90000000, "unit": "EUR"})
    assert isinstance(found, Claim)
    assert found.unsure.startswith(LINKED)
    assert "linked by the assistant only: 'revenue', 'In 2023' stand elsewhere" in found.unsure


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("Revenue fell. The total was 9 million euros.", "9 million euros", "Revenue"),
        ("公布了收入。总额为900万欧元。", "900万欧元", "收入"),
    ],
)
def test_the_sentence_before_is_not_near(text: str, quote: str, words: str) -> None:
    found = proven(text, said(quote, "9000000 EUR", measure_quote=words))
    assert isinstance(found, Claim)
    assert f"{words!r} stands elsewhere" in found.unsure


def test_in_a_table_the_row_and_what_stands_above_are_near_and_other_rows_are_not() -> None:
    text = "EUR,in 2023,in 2022\nRevenue,7 million euros,6 million euros\nCosts,5 million euros,4 million euros\n"
    grid = Grid(read_rows(text), Span(0, len(text)))
    claim = said("4 million euros", "4000000 EUR", measure="cost", measure_quote="Costs", period_quote="in 2022")
    near = proven(article(text, grids=(grid,)), claim)
    assert isinstance(near, Claim)
    assert (near.unsure, near.period) == (LINKED, period("FY2022"))
    far = proven(article(text, grids=(grid,)), claim | {"measure": "revenue", "measure_quote": "Revenue"})
    assert "'Revenue' stands elsewhere" in str(far if isinstance(far, str) else far.unsure)
    other = proven(article(text, grids=(grid,)), claim | {"period_quote": "in 2023"})
    assert "'in 2023' stands elsewhere" in str(other if isinstance(other, str) else other.unsure)


def test_a_heading_is_near_what_stands_under_it() -> None:
    text = "# In 2023\n\nRevenue was 5 million euros.\n\n# In 2022\n\nRevenue was 4 million euros.\n"
    claim = said("4 million euros", "4000000 EUR", measure_quote="Revenue", period_quote="In 2022")
    found = proven(text, claim)
    assert isinstance(found, Claim)
    assert (found.period, found.unsure) == (period("FY2022"), LINKED)
    far = proven(text, claim | {"period_quote": "In 2023"})
    assert isinstance(far, Claim)
    assert "'In 2023' stands elsewhere" in far.unsure


def test_a_figure_of_a_period_to_come_is_not_told_as_done() -> None:
    text = "Revenue of 5 million euros in 2031 is sure, they say."
    found = proven(text, said("5 million euros", "5000000 EUR", measure_quote="Revenue", period_quote="2031"))
    assert isinstance(found, Claim)
    assert found.mode is Mode.FORECAST


def test_the_tier_of_the_source_is_kept() -> None:
    found = proven(article(TEXT, tier="rumour"), REVENUE)
    assert isinstance(found, Claim)
    assert found.mode is Mode.RUMOUR


def test_a_cut_date_is_no_date() -> None:
    text = "Revenue was 5 million euros in the first half of 2023."
    claim = said("5 million euros", "5000000 EUR", measure_quote="Revenue", period_quote="2023")
    assert "no whole date" in str(proven(text, claim))
    found = proven(text, claim | {"period_quote": "in the first half of 2023"})
    assert isinstance(found, Claim)
    assert isinstance(found.period, Over)
    assert found.period.months == 6


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Revenue rose 7%.", 1),
        ("Revenue fell 7%.", -1),
        ("Revenue fell by 7%.", -1),
        ("There was a 7% decline in Revenue.", -1),
        ("While costs fell, Revenue rose 7%.", 1),
        ("Costs and Revenue fell 3% and 7%.", -1),
        ("Costs were up 3% and Revenue fell 7%.", -1),
        ("Revenue changed 7%.", 1),
        ("An increase in prices was offset by a 7% decrease in Revenue.", -1),
        ("收入同比增长7%。", 1),
        ("收入同比下降7%。", -1),
        ("利潤增長3%，收入減少7%。", -1),
        ("收入多年来首次年跌7%。", -1),
    ],
)
def test_the_direction_of_a_change_is_that_of_our_own_vocabulary(sentence: str, sign: int) -> None:
    words = "Revenue" if "Revenue" in sentence else "收入"
    for given in (7, -7):
        found = proven(sentence, said("7%", f"{given} percent", measure_quote=words, aspect="change"))
        assert isinstance(found, Claim) == (given == 7 * sign), (given, found)


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        (
            "The attributable loss of the group was 5 million euros.",
            "5 million euros",
            "attributable loss of the group",
        ),
        ("公司录得亏损500万欧元。", "500万欧元", "录得亏损"),
    ],
)
def test_a_loss_is_below_zero_also_where_no_vocabulary_has_all_its_words(text: str, quote: str, words: str) -> None:
    claim = said(quote, "-5000000 EUR", measure="net_income", measure_quote=words)
    assert isinstance(proven(text, claim), Claim)
    assert "below zero" in str(proven(text, claim | {"low": 5000000, "high": 5000000}))


def test_words_that_go_both_ways_prove_no_direction() -> None:
    text = "Revenue, helped by growth here and hurt by a decline there, changed in all this year 7%."
    found = proven(text, said("7%", "7 percent", measure_quote="Revenue", aspect="change"))
    assert "rise and for a fall" in str(found)


def test_a_period_that_needs_the_day_of_the_document_is_settled_by_it() -> None:
    text = "Revenue was 5 million euros last year."
    found = proven(text, said("5 million euros", "5000000 EUR", measure_quote="Revenue", period_quote="last year"))
    assert isinstance(found, Claim)
    assert found.period == period("FY2023")


def test_a_bare_sign_of_money_is_settled_by_the_document() -> None:
    text = "Revenue in China was 5 million yuan, 2 million yuan more than before. The cost was ¥3 million."
    claim = said("¥3 million", "3000000 CNY", measure_quote="cost", measure="cost")
    assert isinstance(proven(text, claim), Claim)
    assert "reads it in CNY, not in JPY" in str(proven(text, claim | {"unit": "JPY"}))
