"""The same figures under two names."""

from __future__ import annotations

from tests.reading.aliases.gathering import known, proposals, told

ENGLISH = (
    "Kestrel Cloud's revenue was 7.047 billion yuan in 2023, with a net loss of 2.176 billion yuan."
    " In 2021, Kestrel Cloud's revenue was 9.061 billion yuan."
)
CHINESE = "恒泽云2023年营收70.47亿元，同比下滑13.8%；净亏损21.76亿元。"


def test_two_figures_of_four_digits_make_one_company() -> None:
    assert told(ENGLISH, CHINESE, figures=True) == ["恒泽云 = Kestrel Cloud: figures"]
    (proposal,) = proposals(ENGLISH, CHINESE, figures=True)
    assert "“7.047 billion yuan” and “70.47亿元”" in proposal.because[0].words
    assert {citation.path for citation in proposal.because[0].citations} == {"note-1.txt", "note-2.txt"}


def test_one_figure_is_chance() -> None:
    assert told(ENGLISH, "恒泽云2023年营收70.47亿元。", figures=True) == []


def test_figures_of_few_digits_are_chance() -> None:
    few = "Kestrel Cloud's revenue was 7.1 billion yuan in 2023, with a net loss of 2.2 billion yuan."
    assert told(few, "恒泽云2023年营收71亿元；净亏损22亿元。", figures=True) == []


def test_one_figure_that_differs_is_enough_to_keep_two_apart() -> None:
    other = "恒泽云2021年营收88.88亿元。"
    assert told(ENGLISH, CHINESE + other, figures=True) == []


def test_the_figures_of_another_year_show_nothing() -> None:
    assert told(ENGLISH, CHINESE.replace("2023", "2020"), figures=True) == []


def test_a_subsidiary_is_not_its_parent_whatever_they_share() -> None:
    assert told(ENGLISH, ENGLISH.replace("Kestrel Cloud", "Kestrel"), figures=True) == []


def test_it_leads_from_a_literal_name_to_the_usual_one() -> None:
    found = told(ENGLISH, CHINESE, "Hengze Cloud rose.", figures=True)
    assert found == ["Hengze Cloud = Kestrel Cloud: sound", "恒泽云 = Kestrel Cloud: figures"]


def test_a_known_name_takes_the_alias() -> None:
    found = told(ENGLISH, CHINESE, entities=(known("NW Cloud", "Kestrel Cloud"),), figures=True)
    assert found == ["恒泽云 = NW Cloud: figures"]
