"""Who copied whom: what makes two pages one origin, and what does not. All of it is invented."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.checks.copies import copies_of, sentence_at, told
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, read_period

ACME: Final = EntityName("Acme")
LONG: Final = "Acme said on Tuesday that its revenue reached 8.108 billion yuan in 2022, less than a year before."
MORE: Final = "The company blamed the price war between the vendors of the cloud and a weaker demand at home."
STILL: Final = "Its shares lost a third of their value within a week, and two of its directors left the board."


class Said(NamedTuple):
    """A page of one paper, by what is printed there."""

    publisher: str
    text: str = LONG
    title: str = "Results"
    day: int = 1
    tier: Tier = Tier.PRESS
    url: str = ""
    value: str = "8.108 billion"
    quote: str = ""
    figures: tuple[str, ...] = ()


def document(said: Said) -> Document:
    origin = Origin(
        publisher=said.publisher,
        title=said.title,
        day=date(2024, 4, said.day),
        tier=said.tier,
        url=said.url,
        quote=said.quote,
    )
    text = said.text.replace("8.108 billion", said.value)
    return Document(
        path=f"{said.publisher}-{said.day}.md", text=text, kind=DocumentKind.PROSE, origin=origin, about=ACME
    )


def figure(page: Document, value: str, place: int = 0, period: str = "2022") -> Fact:
    return Fact(
        Claim(
            entity=ACME,
            measure=Measure.REVENUE,
            aspect=Aspect.LEVEL,
            of="",
            segment="",
            period=read_period(period, CALENDAR),
            value=read_amount(value),
            mode=Mode.ACTUAL,
            citation=page.cite(Span(place, place + 1), reader="test/1"),
            origin=page.origin,
        )
    )


def origins(*pages: Said, with_documents: bool = True) -> tuple[tuple[str, ...], ...]:
    """The publishers of each origin of the revenue of 2022."""
    held = [document(said) for said in pages]
    facts, others = [], []
    for page, said in zip(held, pages, strict=True):
        facts.append(figure(page, f"CNY {said.value}", max(page.text.find(said.value), 0)))
        others += [figure(page, value, period=str(1990 + year)) for year, value in enumerate(said.figures)]
    copies = copies_of(facts + others, {page.id: page for page in held} if with_documents else None)
    return tuple(tuple(fact.origin.publisher for fact in group) for group in copies.grouped(facts))


OTHER: Final = "Last year brought Acme 8.108 billion yuan."
FIGURES: Final = tuple(f"CNY {100 + number} million" for number in range(8))


class Row(NamedTuple):
    """Two pages, and how many origins they are."""

    one: Said
    other: Said
    number: int
    because: str


ROWS: Final = (
    Row(Said("Daily"), Said("Weekly", OTHER), 2, "two papers in their own words"),
    Row(Said("Daily"), Said("Weekly"), 1, "the same sentence under two names"),
    Row(Said("Daily"), Said("Weekly", LONG.upper()), 1, "the same sentence in other letters"),
    Row(Said("Daily"), Said("daily", OTHER, day=3), 1, "one paper on two days"),
    Row(Said("Daily", url="a.example/1"), Said("Weekly", OTHER, url="a.example/1"), 1, "one address"),
    Row(
        Said("Daily", title="Acme stumbles as the price war bites"),
        Said("Weekly", OTHER, title="Acme Stumbles as the Price War Bites", day=4),
        1,
        "one long title within a month",
    ),
    Row(Said("Daily", title="Results"), Said("Weekly", OTHER, title="Results"), 2, "anyone would give that title"),
    Row(
        Said("Acme", title="Annual report for the year 2022", tier=Tier.FILING),
        Said("Pear", OTHER, title="Annual report for the year 2022", tier=Tier.FILING),
        2,
        "every company calls its report alike",
    ),
    Row(
        Said("Daily", f"{MORE} {STILL} Acme took 8.108 billion."),
        Said("Weekly", f"{OTHER} {MORE} {STILL}"),
        1,
        "most of the shorter text stands in the other",
    ),
    Row(
        Said("Daily", f"{MORE} {LONG.replace('Tuesday', 'Monday')} {STILL} {STILL.replace('week', 'month')}"),
        Said("Weekly", f"{OTHER} {MORE} {STILL.replace('shares', 'bonds')} {LONG.replace('Tuesday', 'Friday')}"),
        2,
        "one sentence of several, such as a quoted word of the company",
    ),
    Row(Said("Daily", quote=LONG), Said("Weekly", OTHER, quote=LONG), 1, "typed in with the same words"),
    Row(Said("Daily", quote="8.108"), Said("Weekly", OTHER, quote="8.108"), 2, "a figure is no text"),
    Row(
        Said("日报", "该公司周二表示，其2022年营业收入为8.108 billion元，低于上一年度的水平，主要原因是价格战。"),
        Said("周报", "该公司周二表示，其2022年营业收入为8.108 billion元，低于上一年度的水平，主要原因是价格战。"),
        1,
        "a Chinese sentence weighs as much in fewer characters",
    ),
    Row(Said("Daily", figures=FIGURES), Said("Weekly", OTHER, figures=FIGURES), 1, "the same set of figures"),
    Row(
        Said("Daily", figures=FIGURES[:5]),
        Said("Weekly", OTHER, figures=FIGURES[3:]),
        2,
        "a few figures in common, as two readers of one report have",
    ),
    Row(Said("Daily", figures=FIGURES[:3]), Said("Weekly", OTHER, figures=FIGURES[:3]), 2, "too few figures to tell"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_two_pages_are_one_origin_or_two(row: Row) -> None:
    assert len(origins(row.one, row.other)) == row.number


def test_the_same_wrong_digits_are_copied() -> None:
    """A filing denies 8.108: that two papers print it says that one had it from the other."""
    filed = Said("Acme", "8.180 billion", tier=Tier.FILING, value="8.180 billion")
    papers = Said("Daily", value="8.108 billion"), Said("Weekly", OTHER)
    assert origins(filed, *papers) == (("Acme",), ("Daily", "Weekly"))
    assert origins(filed, papers[0], Said("Weekly", OTHER, value="8.18 billion")) == (
        ("Acme",),
        ("Daily",),
        ("Weekly",),
    )


def test_a_wrong_figure_of_two_digits_may_be_a_rounding_of_anything() -> None:
    filed = Said("Acme", "8.180 billion", tier=Tier.FILING, value="8.180 billion")
    papers = [Said(name, f"{name} has 8.1 billion.", value="8.1 billion") for name in ("Daily", "Weekly")]
    assert len(origins(filed, *papers)) == 3


def test_the_earliest_is_the_origin() -> None:
    assert origins(Said("Weekly", day=9), Said("Daily", day=2), Said("Herald", day=5)) == (
        ("Daily", "Herald", "Weekly"),
    )


def test_without_the_documents_the_words_around_a_figure_are_not_known() -> None:
    assert len(origins(Said("Daily"), Said("Weekly"), with_documents=False)) == 2


NAMES: Final = ("Daily", "Weekly", "Herald", "Courier", "Post")


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ((1,), ""),
        ((1, 1), ""),
        ((2,), "one origin, copied by 1"),
        ((4, 1), "two origins, one of them copied by 3"),
        ((3, 2), "two origins, two of them copied by 3 in all"),
    ],
)
def test_origins_in_words(groups: tuple[int, ...], words: str) -> None:
    sides = [[figure(document(Said(name)), "CNY 8.108 billion") for name in NAMES[:size]] for size in groups]
    assert told(sides) == words


@pytest.mark.parametrize(
    ("text", "inside", "sentence"),
    [
        ("One. Two is 8.108 here. Three.", "8.108", "Two is 8.108 here."),
        ("One is 5\nTwo is 6\nThree", "6", "Two is 6"),
        ("收入为8亿元。利润为2亿元。", "2亿", "利润为2亿元"),
        ("8.5 at once", "8.5", "8.5 at once"),
        ("at the end 7", "7", "at the end 7"),
    ],
)
def test_the_sentence_around_a_figure(text: str, inside: str, sentence: str) -> None:
    assert sentence_at(text, text.index(inside)) == sentence


pages_drawn = st.builds(
    lambda publisher, text, day, tier, value: Said(publisher, text, day=day, tier=tier, value=value),
    st.sampled_from(NAMES),
    st.sampled_from([LONG, OTHER, f"{MORE} {LONG}", f"{OTHER} {MORE} {STILL}"]),
    st.integers(1, 28),
    st.sampled_from([Tier.FILING, Tier.PRESS]),
    st.sampled_from(["8.108 billion", "8.180 billion", "8.1 billion"]),
)


@given(st.lists(pages_drawn, max_size=6, unique_by=lambda said: (said.publisher, said.day)), st.data())
def test_the_order_of_pages_changes_no_origin(pages: list[Said], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(pages))
    assert sorted(map(sorted, origins(*pages))) == sorted(map(sorted, origins(*mixed)))
