"""Two sources with two figures for one line: which is a misprint, and what else may explain it. All invented."""

from __future__ import annotations

import time
from datetime import date
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.checks.conflicts import check_sources
from steelyard.checks.finding import Finding
from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Kind
from steelyard.checks.sheet import sheet_of
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import Entity, EntityKind, EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, YearEnd, read_period

ACME: Final = EntityName("Acme")
MARCH: Final = YearEnd(3, 31)
DISAGREES, CANNOT, CUT, OFF = Outcome.DISAGREES, Outcome.CANNOT_TELL, Outcome.TRUNCATED, Outcome.OFF_BY_ONE


class Says(NamedTuple):
    """One figure of one page, and the sentence in which it stands."""

    value: str
    by: str = "Daily"
    tier: Tier = Tier.PRESS
    day: date = date(2023, 4, 1)
    words: str = "Its revenue was {}."
    measure: Measure = Measure.REVENUE
    period: str = "FY2022"
    segment: str = ""
    mode: Mode = Mode.ACTUAL
    unsure: str = ""


def filed(value: str, day: date = date(2023, 3, 20), **more: str) -> Says:
    return Says(value, "Acme", Tier.FILING, day, **more)  # type: ignore[arg-type]  # words, period


def findings(*said: Says, year_end: YearEnd = CALENDAR, with_documents: bool = True) -> tuple[Finding, ...]:
    facts, documents = [], []
    for each in said:
        fact, document = built(each, year_end)
        facts.append(fact)
        documents.append(document)
    entities = (Entity(name=ACME, kind=EntityKind.COMPANY, year_end=year_end),)
    return tuple(check_sources(sheet_of(facts, entities, (), documents=documents if with_documents else ())))


def built(said: Says, year_end: YearEnd) -> tuple[Fact, Document]:
    text = said.words.format(said.value)
    origin = Origin(publisher=said.by, title="Results", day=said.day, tier=said.tier)
    document = Document(path=f"{said.by}-{said.day}.md", text=text, kind=DocumentKind.PROSE, origin=origin, about=ACME)
    start = max(text.find(said.value), 0)
    claim = Claim(
        entity=ACME,
        measure=said.measure,
        aspect=Aspect.LEVEL,
        of="",
        segment=said.segment,
        period=settled(said.measure, read_period(said.period, year_end)),
        value=read_amount(said.value),
        mode=said.mode,
        citation=document.cite(Span(start, start + len(said.value)), reader="test/1"),
        origin=origin,
        unsure=said.unsure,
    )
    return Fact(claim), document


class Row(NamedTuple):
    """What two pages or more say, the verdict on them, if there is one, and a word of what is to be done."""

    said: tuple[Says, ...]
    outcome: Outcome | None
    do: str
    because: str


EXACT: Final = filed("CNY 8,180.107 million")
LATER: Final = date(2024, 3, 20)
CASH, PROFIT, PRICE = Measure.CASH, Measure.NET_INCOME, Measure.SHARE_PRICE
ROWS: Final = (
    Row((EXACT, Says("CNY 8.108 billion")), DISAGREES, "takes the nearer", "two digits changed places"),
    Row((EXACT, Says("CNY 8.380 billion")), DISAGREES, "takes the nearer", "another digit in one place"),
    Row((EXACT, Says("CNY 818.0 million")), DISAGREES, "takes the nearer", "the point is one place off"),
    Row((EXACT, Says("CNY 8.180 trillion")), DISAGREES, "takes the nearer", "trillion where billion was meant"),
    Row((EXACT, Says("CNY 1.97 billion")), CANNOT, "too far apart", "so far apart it may be of a quarter or a part"),
    Row((filed("CNY 2,653,120"), Says("CNY 2,600,000")), CANNOT, "printed in full", "a round figure in full"),
    Row((EXACT, Says("CNY 8.18 billion")), None, "", "rounded"),
    Row((EXACT, Says("about CNY 8 billion")), None, "", "rounded and said so"),
    Row((EXACT, Says("nearly CNY 8.2 billion")), None, "", "a bound that it keeps"),
    Row((filed("CNY 8.1899 billion"), Says("CNY 8.18 billion")), CUT, "", "cut off and not rounded"),
    Row((Says("CNY 8.1899 billion"), filed("CNY 8.18 billion")), CUT, "", "cut off by the nearer source"),
    Row((EXACT, Says("CNY 8.19 billion")), OFF, "", "a unit of the last place too high"),
    Row((EXACT, Says("CNY 7 billion")), DISAGREES, "takes the nearer", "of one digit a unit is no small thing"),
    Row((EXACT, Says("CNY 8.108 billion", mode=Mode.FORECAST)), None, "", "what was expected"),
    Row((EXACT, Says("CNY 8.108 billion", mode=Mode.RUMOUR)), None, "", "what was heard"),
    Row((EXACT, Says("CNY 8.108 billion", mode=Mode.OPINION)), None, "", "what somebody means"),
    Row((EXACT, Says("USD 1.216 billion")), None, "", "another currency"),
    Row((EXACT, Says("CNY 8.108 billion", unsure="it may be costs")), CANNOT, "it may be costs", "an unsure reading"),
    Row((EXACT, Says("CNY 8.108 billion", "Acme", Tier.FILING)), DISAGREES, "the later", "two reports of one year"),
    Row(
        (
            EXACT,
            filed("CNY 8.010 billion", LATER),
            filed("CNY 7.047 billion", LATER, period="FY2023"),
        ),
        CANNOT,
        "restated in 2024",
        "the report of the next year prints another value",
    ),
    Row(
        (EXACT, filed("CNY 8.010 billion", LATER), Says("CNY 8.18 billion")),
        CANNOT,
        "restated in 2024",
        "a paper had the figure from before it was restated",
    ),
    Row(
        (EXACT, Says("CNY 8.010 billion", "Pear", Tier.FILING, LATER)),
        DISAGREES,
        "the later",
        "another company's report restates nothing",
    ),
    Row(
        (EXACT, Says("CNY 8.380 billion", words="At constant currency its revenue was {}.")),
        CANNOT,
        "constant currency",
        "at constant rates",
    ),
    Row(
        (EXACT, Says("CNY 8.380 billion", words="按固定汇率计算收入为{}。")),
        CANNOT,
        "constant currency",
        "at constant rates, in Chinese",
    ),
    Row(
        (EXACT, Says("CNY 8.380 billion", words="Pro forma revenue of both was {}.")),
        CANNOT,
        "pro forma",
        "as if the two had been one",
    ),
    Row(
        (EXACT, Says("CNY 7.980 billion", words="Excluding the business sold, revenue was {}.")),
        CANNOT,
        "without a part",
        "without a part",
    ),
    Row(
        (
            filed("CNY 8.180 billion", words="Excluding one-off items revenue was {}."),
            Says("CNY 8.380 billion", words="Excluding one-off items revenue was {}."),
        ),
        DISAGREES,
        "takes the nearer",
        "both on one basis, whichever it is",
    ),
    Row(
        (EXACT, Says("CNY 9.061 billion"), filed("CNY 9,060.784 million", period="FY2021")),
        CANNOT,
        "revenue in FY2021",
        "the figure of the year before",
    ),
    Row(
        (EXACT, Says("CNY 5.36 billion"), filed("CNY 5,360.3 million", segment="public cloud")),
        CANNOT,
        "revenue of public cloud",
        "the figure of a part",
    ),
    Row(
        (EXACT, Says("CNY 7.752 billion"), filed("CNY 7,752.1 million", measure=Measure.COST)),
        CANNOT,
        "cost in FY2022",
        "the figure of another line",
    ),
    Row(
        (filed("CNY 3.419 billion", measure=CASH), Says("CNY 4.932 billion", measure=CASH)),
        CANNOT,
        "alone, or with deposits",
        "cash, with what is as good as cash",
    ),
    Row(
        (filed("CNY 3.419 billion", measure=CASH), Says("CNY 3.491 billion", measure=CASH)),
        DISAGREES,
        "takes the nearer",
        "cash, but two digits changed places",
    ),
    Row(
        (filed("CNY 2,658.41 million", measure=PROFIT), Says("CNY 2,638.41 million", measure=PROFIT)),
        DISAGREES,
        "takes the nearer",
        "profit, but five digits of six agree",
    ),
    Row(
        (filed("CNY 2.658 billion", measure=PROFIT), Says("CNY 2.688 billion", measure=PROFIT)),
        CANNOT,
        "with minority interests",
        "profit, with or without what is others'",
    ),
    Row(
        (
            filed("USD 2.70", measure=PRICE, period="2022-12-30"),
            Says("USD 2.78", measure=PRICE, period="2022-12-30"),
        ),
        CANNOT,
        "moves within a day",
        "prices of one day",
    ),
    Row(
        (filed("USD 2.70", measure=PRICE), Says("USD 2.78", measure=PRICE)),
        None,
        "",
        "prices of some days of a year",
    ),
    Row(
        (EXACT, Says("CNY 8.108 billion"), Says("CNY 8.180 billion")),
        None,
        "",
        "one page that prints both is its own affair",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_a_misprint_is_the_last_explanation(row: Row) -> None:
    found = findings(*row.said)
    assert [each.outcome for each in found] == ([row.outcome] if row.outcome else [])
    assert all(row.do in each.do for each in found)


def test_a_year_of_the_calendar_is_none_of_the_accounts() -> None:
    """Acme closes in March: what a paper calls 2022 may be either, unless it says which."""
    (plain,) = findings(EXACT, Says("CNY 8.380 billion"), year_end=MARCH)
    (fiscal,) = findings(EXACT, Says("CNY 8.380 billion", words="In fiscal 2022 it was {}."), year_end=MARCH)
    assert (plain.outcome, fiscal.outcome) == (CANNOT, DISAGREES)
    assert "year of the calendar" in plain.do


def test_a_finding_leads_to_both_pages() -> None:
    (found,) = findings(EXACT, Says("CNY 8.108 billion"))
    assert found.relation is not None
    assert found.relation.kind is Kind.SAME
    assert [term.citation.path for term in found.terms if term.citation] == [
        "Acme-2023-03-20.md",
        "Daily-2023-04-01.md",
    ]
    assert [fact.origin.publisher for fact in found.facts] == ["Acme", "Daily"]


def test_two_files_that_name_no_publisher_are_two_pages() -> None:
    one, other = (Says("CNY 8.108 billion", ""), Says("CNY 8.180 billion", "", day=date(2023, 5, 1)))
    (found,) = findings(one, other)
    assert found.outcome is DISAGREES
    assert "CNY 8.180 billion by -2023-05-01.md (press)" in found.says


def test_copies_are_counted_once_and_named() -> None:
    sentence = "Acme said that its revenue of last year was {}, and less than what it had been a year before."
    papers = [Says("CNY 8.108 billion", by, words=sentence) for by in ("Daily", "Weekly", "Herald")]
    (found,) = findings(EXACT, *papers)
    assert "CNY 8.108 billion has one origin, copied by 2." in found.says


def test_the_finer_print_of_a_figure_is_told_and_no_other() -> None:
    found = findings(
        EXACT, Says("CNY 8.108 billion"), Says("CNY 8.11 billion", "Weekly"), Says("CNY 8.1 billion", "Post")
    )
    assert [str(each.facts[1].value) for each in found] == ["CNY 8.108 billion"]


said_drawn = st.builds(
    lambda value, by, tier, month, mode: Says(value, by, tier, date(2023, month, 1), mode=mode),
    st.sampled_from(["CNY 8.180 billion", "CNY 8.108 billion", "CNY 8.1 billion", "CNY 7 billion", "USD 1.2 billion"]),
    st.sampled_from(["Acme", "Daily", "Weekly", "Herald"]),
    st.sampled_from([Tier.FILING, Tier.COMPANY, Tier.PRESS]),
    st.integers(1, 6),
    st.sampled_from([Mode.ACTUAL, Mode.ACTUAL, Mode.FORECAST]),
)


@given(st.lists(said_drawn, max_size=7), st.data())
def test_the_order_of_facts_changes_no_finding(said: list[Says], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(said))
    assert [each.id for each in findings(*said)] == [each.id for each in findings(*mixed)]


@given(st.integers(10**6, 10**10), st.lists(st.integers(1, 9), min_size=2, max_size=5))
def test_one_truth_printed_to_any_digits_is_no_conflict(truth: int, digits: list[int]) -> None:
    said = [Says(f"CNY {round(truth, each - len(str(truth))):,}", f"Paper {each}") for each in digits]
    assert all(each.outcome is not DISAGREES for each in findings(*said))


def test_two_hundred_sources_for_one_line_take_no_time() -> None:
    said = [Says(f"CNY 8.{100 + number} billion", f"Paper {number}") for number in range(200)]
    begun = time.perf_counter()
    found = findings(EXACT, *said)
    assert time.perf_counter() - begun < 2
    assert 50 <= len(found) <= 60
