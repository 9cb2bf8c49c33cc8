"""The eight questions: what was found for each, what is missing, and what a person answered."""

from datetime import date

import pytest

from steelyard.judgement.evidence import MOST, Judged, judge
from steelyard.judgement.question import QUESTIONS
from steelyard.ledger.fact import Fact, Holding
from steelyard.sources.case import Answer
from steelyard.words.measure import Question, Verdict
from tests.making import DAY, case, deal, fact, picture

ORDER = "stage competition positioning rivals moat management threats accounts"


def test_there_are_eight_questions_in_their_order() -> None:
    assert [str(each.question) for each in judge(picture())] == ORDER.split()


def test_every_question_asks_something_and_wants_some_figure() -> None:
    assert list(QUESTIONS) == list(Question)
    assert all(asked.title and asked.asks and asked.wanted for asked in QUESTIONS.values())


def test_every_wanted_figure_is_of_the_company_of_its_market_or_of_its_rivals() -> None:
    wanted = [each for asked in QUESTIONS.values() for each in asked.wanted]
    assert {each.of for each in wanted} == {"company", "market", "rivals"}
    assert all(each.measures and each.says for each in wanted)


def test_where_nothing_is_known_everything_that_is_wanted_is_missing() -> None:
    for each in judge(picture()):
        assert each.evidence == ()
        assert each.missing == tuple(wanted.says for wanted in each.asked.wanted)
        assert each.answer is None


FOUND = [
    (fact("Fruit market_size FY2023", "9 million"), "stage", "size and growth of the market"),
    (fact("Acme revenue FY2023", "9%", aspect="change"), "stage", "growth of the company's revenue"),
    (fact("Pear market_share FY2023", "9%"), "competition", "market shares of the largest"),
    (fact("Acme market_share FY2023", "9%"), "rivals", "market share of the company"),
    (fact("Pear net_income FY2023", "USD 9"), "rivals", "profit of rivals"),
    (fact("Acme price FY2023", "USD 9"), "positioning", "selling price"),
    (fact("Acme r_and_d FY2023", "USD 9"), "moat", "research spending"),
    (deal("Bob holds Acme", economic="9%"), "management", "holdings of the managers"),
    (fact("Acme penalty FY2023", "USD 9"), "threats", "fines and sanctions"),
    (fact("Acme cash 2023-12-31", "USD 9"), "accounts", "cash"),
]


@pytest.mark.parametrize(("known", "question", "says"), FOUND, ids=[f"{row[1]}: {row[2]}" for row in FOUND])
def test_a_figure_that_is_known_is_evidence_and_not_missing(known: Fact | Holding, question: str, says: str) -> None:
    assert says in asked(question).missing
    assert asked(question, known).evidence == (known,)
    assert says not in asked(question, known).missing


ELSEWHERE = [
    (fact("Acme market_share FY2023", "9%"), "competition", "the company's own share is not its rivals'"),
    (fact("Pear revenue FY2023", "USD 9"), "accounts", "a rival's revenue is not the company's"),
    (fact("Pear market_size FY2023", "9 million"), "stage", "a company is no market"),
    (fact("Bob revenue FY2023", "USD 9"), "competition", "what is not among the names is no rival"),
    (deal("Bob holds Pear", economic="9%"), "management", "a holding in another company"),
]


@pytest.mark.parametrize(("known", "question", "because"), ELSEWHERE, ids=[row[-1] for row in ELSEWHERE])
def test_a_figure_of_somebody_else_is_no_evidence(known: Fact | Holding, question: str, because: str) -> None:
    assert asked(question, known).evidence == (), because


def test_evidence_stands_with_the_latest_first_and_not_more_of_it_than_can_be_read() -> None:
    known = [fact(f"Acme r_and_d FY{year}", "USD 9") for year in (2019, 2022, 2020, 2023, 2021, 2018)]
    found = asked("moat", *known).evidence
    assert [str(each.claim.period.last)[:4] for each in found if each.claim.period] == ["2023", "2022", "2021", "2020"]
    assert len(found) == MOST


def test_a_figure_told_by_two_sources_is_shown_once_by_the_nearer_one() -> None:
    far, near = (fact("Acme r_and_d FY2023", "USD 9", tier=tier) for tier in ("press", "filing"))
    assert asked("moat", far, near).evidence == (near,)


def test_a_figure_that_became_known_later_is_missing() -> None:
    late = fact("Acme r_and_d FY2023", "USD 9", known="2024-07-01")
    assert asked("moat", late) == asked("moat")


def test_a_persons_answer_stands_with_its_question_and_leaves_the_evidence_as_it_is() -> None:
    given = answer(DAY)
    judged = {each.question: each for each in judge(picture(of=case(answers=(given,))))}
    assert judged[Question.MOAT].answer is given
    assert judged[Question.MOAT].missing
    assert [question for question, each in judged.items() if each.answer] == [Question.MOAT]


def test_an_answer_dated_later_is_left_out() -> None:
    later = picture(of=case(answers=(answer(date(2024, 7, 1)),)))
    assert all(each.answer is None for each in judge(later))


def test_of_two_answers_the_later_one_is_not_shown_before_its_day() -> None:
    first, second = answer(date(2024, 1, 1)), answer(date(2024, 7, 1))
    seen = judge(picture(of=case(answers=(first, second))))
    assert [each.answer for each in seen if each.answer] == [first]


def asked(question: str, *known: Fact | Holding) -> Judged:
    """What is known about one question."""
    return next(each for each in judge(picture(*known)) if each.question == question)


def answer(day: date) -> Answer:
    return Answer(question=Question.MOAT, verdict=Verdict.MIXED, says="None to speak of.", who="Ada", day=day)
