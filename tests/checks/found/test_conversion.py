"""A figure told in two currencies against the rates of its year. The figures are invented; the rates were real."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.conversion import check_conversions
from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Kind
from steelyard.checks.sheet import sheet_of
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.reading.ties.tie import Tie, Tied, TieKind
from steelyard.sources.document import Citation, Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, read_period
from steelyard.words.quantity import Currency
from steelyard.words.yearly_rates import OF_ONE_DOLLAR, OF_ONE_EURO, PARTIAL

AGREES, DISAGREES, CANNOT = Outcome.AGREES, Outcome.DISAGREES, Outcome.CANNOT_TELL
DAY: Final = date(2014, 3, 20)


def page(day: date = DAY, tier: Tier = Tier.PRESS, name: str = "a page") -> Document:
    origin = Origin(publisher="The Daily", title=name, day=day, tier=tier)
    return Document(path=f"{name}.md", text=name, kind=DocumentKind.PROSE, origin=origin, about=EntityName("Acme"))


PAGE: Final = page()


def cited(document: DocumentId, place: int, quote: str) -> Citation:
    return Citation(
        document=document, path="page.md", line=1, span=Span(place, place + 1), quote=quote, reader="test/1"
    )


def tie(one: str, other: str, *, on: Document = PAGE, place: int = 0, unsure: str = "", bare: bool = False) -> Tie:
    """`one`, or `other`; the words of the text are those of the notation, unless a bare dollar is wanted."""
    quotes = [text.replace("USD ", "$" if bare else "US$") for text in (one, other)]
    values = [read_amount(text) for text in (one, other)]
    figures = tuple(
        Tied(value, cited(on.id, place + number, quote))
        for number, (value, quote) in enumerate(zip(values, quotes, strict=True))
    )
    return Tie(TieKind.CONVERTED, figures, cited(on.id, place, "or about"), unsure)


def known(
    value: str,
    *,
    entity: str = "Acme",
    measure: Measure = Measure.REVENUE,
    period: str = "",
    place: int = 900,
    on: Document = PAGE,
    mode: Mode = Mode.ACTUAL,
) -> Fact:
    claim = Claim(
        entity=EntityName(entity),
        measure=measure,
        aspect=Aspect.LEVEL,
        of="",
        segment="",
        period=read_period(period, CALENDAR) if period else None,
        value=read_amount(value),
        mode=mode,
        citation=cited(on.id, place, value),
        origin=on.origin,
    )
    return Fact(claim)


def rate(of: str, value: str, period: str = "", on: Document = PAGE) -> Fact:
    return known(value, entity=of, measure=Measure.EXCHANGE_RATE, period=period, on=on)


def found(*ties: Tie, facts: tuple[Fact, ...] = (), pages: tuple[Document, ...] = (PAGE,)) -> tuple[Finding, ...]:
    return tuple(check_conversions(sheet_of(facts, (), (), ties=ties, documents=pages)))


class Row(NamedTuple):
    """A figure told twice, the period it is of, and the verdict."""

    one: str
    other: str
    period: str
    outcome: Outcome
    because: str


ROWS: Final = (
    Row("CNY 19 million", "about USD 3 million", "FY2013", AGREES, "a dollar was worth 6.05 to 6.25 yuan in 2013"),
    Row("CNY 2.218 billion", "USD 359.6 million", "FY2013", AGREES, "at 6.168 to the digit"),
    Row("USD 359.6 million", "CNY 2.218 billion", "FY2013", AGREES, "the other way round"),
    Row("over CNY 19 million", "over USD 3 million", "FY2013", AGREES, "both sides are open"),
    Row("CNY 80-100 million", "USD 13-16 million", "FY2013", AGREES, "a range for a range"),
    Row("EUR 1,234.5 million", "USD 1.64 billion", "FY2013", AGREES, "a euro was worth 1.28 to 1.38 dollars"),
    Row("JPY 350 billion", "USD 3.4 billion", "FY2013", AGREES, "a dollar was worth 87 to 105 yen"),
    Row("JPY 100 billion", "CNY 6 billion", "FY2013", AGREES, "by way of the dollar and of the euro"),
    Row("HKD 7.75 billion", "USD 1 billion", "FY2013", AGREES, "pegged"),
    Row("CNY 8.3 billion", "USD 1.37 billion", "FY2005", AGREES, "told in 2014 at the rate of that day, not of 2005"),
    Row("CNY 2.218 billion", "USD 359.6 billion", "FY2013", DISAGREES, "billion where million was meant"),
    Row("CNY 2.218 million", "USD 359.6 million", "FY2013", DISAGREES, "million where billion was meant"),
    Row("JPY 2.218 billion", "USD 359.6 million", "FY2013", DISAGREES, "yen where yuan was meant"),
    Row("CNY 350 billion", "USD 3.40 billion", "FY2013", DISAGREES, "yuan where yen was meant"),
    Row("CNY 359.6 million", "USD 2.218 billion", "FY2013", DISAGREES, "multiplied where one had to divide"),
    Row("CNY 2.218 billion", "USD 395.6 million", "FY2013", DISAGREES, "two digits changed places"),
    Row("CNY 2.218 billion", "USD 35.96 million", "FY2013", DISAGREES, "the point is one place off"),
    Row("GBP 100 million", "USD 62.5 million", "FY2013", DISAGREES, "divided where one had to multiply"),
    Row("KRW 71.9 trillion", "USD 684 billion", "FY2013", DISAGREES, "ten times too much"),
    Row("INR 6.20 billion", "USD 1.00 billion", "FY2013", DISAGREES, "crore and million mixed up"),
    Row("CNY 70 million", "USD 10.0 million", "FY2013", CANNOT, "a figure of two digits may be at a round seven"),
    Row("CNY 19 million", "about USD 3 million", "", AGREES, "without a year, the page's"),
    Row("CNY 81.2 million", "USD 9.99 million", "", CANNOT, "a rate of another year, and none is named"),
    Row("CNY 81.2 million", "USD 99.9 million", "", DISAGREES, "a rate of no year at all"),
    Row("CNY 19 million", "about 3 million", "FY2013", AGREES, "dollars, though the text leaves them out"),
    Row("USD 3.0 million", "about 18 million", "FY2013", AGREES, "yuan, left out"),
    Row("TWD 3 billion", "USD 100 million", "FY2013", CANNOT, "no rate of it is known"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_what_a_rate_of_the_year_allows(row: Row) -> None:
    facts = (known(row.one, period=row.period, place=0),) if row.period else ()
    (only,) = found(tie(row.one, row.other), facts=facts)
    assert only.outcome is row.outcome, only.says
    assert only.check is CheckName.CONVERSION


def test_the_arithmetic_names_the_years_and_the_source_of_the_rates() -> None:
    (only,) = found(tie("CNY 2.218 billion", "USD 359.6 million"), facts=(known("CNY 2.218 billion", place=0),))
    assert "in 2014, by the European Central Bank" in only.says
    assert only.relation is not None
    assert only.relation.kind is Kind.CONVERSION
    assert [term.citation is not None for term in only.relation.terms] == [True, False, True]


def test_a_slip_is_told_with_what_would_mend_it() -> None:
    for one, other, hint in (
        ("CNY 2.218 billion", "USD 359.6 billion", "It fits if CNY 2.218 billion is 1,000 times greater."),
        ("JPY 2.218 billion", "USD 359.6 million", "It fits if JPY 2.218 billion is in CNY."),
    ):
        (only,) = found(tie(one, other))
        assert only.outcome is DISAGREES
        assert only.do.endswith(hint)


def test_a_figure_that_is_no_money_for_sure_never_disagrees() -> None:
    (only,) = found(tie("CNY 19 million", "about 7 million", unsure="the currency of the second is not printed"))
    assert only.outcome is CANNOT


def test_a_loss_is_converted_like_a_profit() -> None:
    (only,) = found(tie("CNY -2.218 billion", "USD 359.6 million"))
    assert only.outcome is AGREES


def test_one_money_alone_is_no_conversion() -> None:
    assert found(tie("USD 3 million", "USD 3.0 million")) == ()


def test_a_bare_dollar_may_be_one_of_another_country() -> None:
    (bare,) = found(tie("CNY 790 million", "USD 1,010 million", bare=True))
    (said,) = found(tie("CNY 790 million", "USD 1,010 million"))
    assert (bare.outcome, said.outcome) == (CANNOT, DISAGREES)
    assert "the dollar may be HKD" in bare.do


def test_what_the_reader_is_not_sure_of_never_disagrees() -> None:
    (only,) = found(tie("CNY 2.218 billion", "USD 359.6 billion", unsure="the second may be another figure"))
    assert only.outcome is CANNOT
    assert "the second may be another figure" in only.do


def test_a_rate_that_the_page_states_goes_before_the_tables() -> None:
    """9.50 was never the rate of 2013; whoever states it and keeps to it has made no slip of the pen."""
    told = tie("CNY 950 million", "USD 100.0 million")
    (off,) = found(told)
    first, *_ = found(told, facts=(rate("USD", "CNY 9.50"),))
    assert (off.outcome, first.outcome) == (DISAGREES, AGREES)
    assert "the rate by The Daily" in first.says


def test_a_rate_of_the_case_serves_for_a_currency_that_no_table_has() -> None:
    facts = (rate("USD", "TWD 30.1", "2014-03-18"), known("TWD 3 billion", period="FY2013", place=0))
    good, bad = (found(tie("TWD 3 billion", other), facts=facts)[0] for other in ("USD 100 million", "USD 100 billion"))
    assert (good.outcome, bad.outcome) == (AGREES, DISAGREES)


def test_a_rate_of_long_ago_says_nothing_of_such_a_currency() -> None:
    (only,) = found(tie("TWD 3 billion", "USD 100 billion"), facts=(rate("USD", "TWD 30.1", "2009-03-18"),))
    assert only.outcome is CANNOT


ON_A_PAGE: Final = (
    ("CNY 1,000.0 million", "USD 162.1 million"),
    ("CNY 2,000.0 million", "USD 324.2 million"),
    ("CNY 3,000.0 million", "USD 486.3 million"),
    ("CNY 4,000.0 million", "USD 660.0 million"),
)


@pytest.mark.parametrize(("tier", "outcome"), [(Tier.FILING, DISAGREES), (Tier.PRESS, CANNOT)])
def test_one_of_many_at_another_rate(tier: Tier, outcome: Outcome) -> None:
    """A filing that states its rate keeps to it; a paper may convert each figure at the rate of its own day."""
    own = page(tier=tier)
    ties = [tie(*pair, on=own, place=10 * number) for number, pair in enumerate(ON_A_PAGE)]
    findings = found(*ties, facts=(rate("USD", "CNY 6.1690", on=own),), pages=(own,))
    assert [each.outcome for each in findings] == [AGREES, AGREES, AGREES, outcome]


def test_the_other_conversions_of_a_page_serve_where_nothing_else_is_known() -> None:
    pairs = [(one.replace("CNY", "TWD"), other) for one, other in ON_A_PAGE[:3]] + [
        ("TWD 4,000.0 million", "USD 6,600 million")
    ]
    ties = [tie(*pair, place=10 * number) for number, pair in enumerate(pairs)]
    assert [each.outcome for each in found(*ties)] == [AGREES, AGREES, AGREES, DISAGREES]


class Stated(NamedTuple):
    """A rate that a page states, and the verdict on it, if there is one."""

    of: str
    value: str
    period: str
    outcome: Outcome | None
    because: str


STATED: Final = (
    Stated("USD", "CNY 6.0537", "2013-12-31", None, "the rate of that day is not told"),
    Stated("USD", "CNY 6.5037", "2013-12-31", DISAGREES, "two digits changed places"),
    Stated("USD", "CNY 0.1652", "2013-12-31", CANNOT, "yuan and dollar changed sides"),
    Stated("JPY", "CNY 5.90", "2013-12-31", CANNOT, "of a hundred yen"),
    Stated("USD", "TWD 1", "2013-12-31", None, "no table has it"),
    Stated("USD", "CNY 8.11", "2005-07-21", None, "the day after which it moved"),
)


@pytest.mark.parametrize("row", STATED, ids=lambda row: row.because)
def test_a_stated_rate_that_no_day_of_its_year_had(row: Stated) -> None:
    outcomes = [each.outcome for each in found(facts=(rate(row.of, row.value, row.period),))]
    assert outcomes == ([row.outcome] if row.outcome else [])


PAIRS: Final = [
    (base, code, year, low, high)
    for base, table in (("USD", OF_ONE_DOLLAR), ("EUR", OF_ONE_EURO))
    for code, years in table.items()
    for year, (low, high) in years.items()
]


def rounded(amount: Decimal, digits: int, code: str) -> Printed:
    value = Context(prec=digits, rounding=ROUND_HALF_UP).create_decimal(amount)
    return Printed(value, value, Currency(code))


@given(
    st.sampled_from(PAIRS),
    st.integers(1000, 999_999),
    st.integers(0, 1000),
    st.integers(1, 6),
    st.integers(1, 6),
    st.sampled_from([1, -1]),
)
def test_a_right_conversion_printed_to_any_digit_never_disagrees(
    pair: tuple[str, str, int, Decimal, Decimal], amount: int, part: int, digits: int, others: int, order: int
) -> None:
    base, code, year, low, high = pair
    truth = Decimal(amount) * 1000
    worth = truth * (low + (high - low) * part / 1000)
    own = page(date(year, 6, 30))
    figures = [
        Tied(rounded(truth, digits, base), cited(own.id, 0, base)),
        Tied(rounded(worth, others, code), cited(own.id, 1, code)),
    ]
    told = Tie(TieKind.CONVERTED, tuple(figures[::order]), cited(own.id, 2, "or"))
    (only,) = found(told, pages=(own,))
    assert only.outcome is AGREES


@given(st.permutations(range(len(ON_A_PAGE))))
def test_the_order_of_what_is_told_changes_no_verdict(order: list[int]) -> None:
    ties = [tie(*pair, place=10 * number) for number, pair in enumerate(ON_A_PAGE)]
    assert {each.id for each in found(*(ties[place] for place in order))} == {each.id for each in found(*ties)}


def test_the_tables_are_whole() -> None:
    for table in (OF_ONE_DOLLAR, OF_ONE_EURO):
        for code, years in table.items():
            assert list(years) == list(range(min(years), max(years) + 1)), code
            assert max(years) == (2021 if code == "RUB" else PARTIAL)
            assert all(0 < low <= high < low * 3 for low, high in years.values()), code
