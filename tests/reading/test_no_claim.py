"""Running text: sentences in which linking a figure would be a guess, so that each figure is a doubt."""

from typing import NamedTuple

import pytest

from tests.reading.acme import prose, show


class Row(NamedTuple):
    """One text of which nothing may be claimed, and why not."""

    text: str
    because: str


STRANGERS = [
    Row("Zenith had revenue of 3 billion yuan in 2023.", "a company that the case does not know"),
    Row("Zenith Corp reported revenue of 3 billion yuan.", "one with two words"),
    Row("China's revenue was 3 billion yuan in 2023.", "a country"),
    Row("Ada Quill had revenue of 3 billion yuan in 2023.", "a person has no revenue"),
    Row("Zenith and Acme had revenue of 3 billion yuan.", "a stranger beside a name"),
    Row("Acme's rival had revenue of 3 billion yuan in 2023.", "somebody whom a name only points at"),
    Row("Its supplier's revenue was 3 billion yuan in 2023.", "somebody whom a pronoun only points at"),
    Row("Revenue of the industry was 300 billion yuan in 2023.", "everybody's revenue"),
]

AMBIGUOUS = [
    Row("Revenue was 3 million yuan on 31 June 2023.", "there is no such day"),
    Row("Acme and Borealis had revenue of 3 billion yuan in 2023.", "two companies together"),
    Row("Borealis, a customer of Acme, had revenue of 3 billion yuan.", "an aside names another company"),
    Row("Acme, which Borealis owns, had revenue of 3 billion yuan.", "a clause names another company"),
    Row("Acme Cloud, a subsidiary of Acme, had revenue of 3 billion yuan.", "a parent in an aside"),
    Row("Acme told Borealis that revenue was 3 billion yuan.", "who said it and who heard it"),
    Row("Borealis sold its stake in Acme after revenue of 3 billion yuan.", "a buyer, a seller and a measure"),
    Row("Borealis said its revenue was 3 billion yuan.", "its could be the speaker's"),
    Row(
        "Borealis is based in Hull. It had revenue of 3 billion yuan.", "it could be the company of the sentence before"
    ),
    Row("Borealis is based in Hull. Revenue was 3 billion yuan.", "and so could nobody's revenue"),
    Row("Revenue and net profit were 8 billion yuan and 4 billion yuan.", "two measures before two figures"),
    Row("Revenue in 2021 and 2022 was 9 billion yuan and 8 billion yuan.", "two years before two figures"),
    Row("The cloud division of Acme grew and its revenue was 3 million yuan.", "its could be the division's"),
    Row("Acme's smallest unit said its revenue was 3 million yuan.", "or the unit's"),
    Row("Acme has a games business and its revenue was 3 million yuan.", "or the business's"),
    Row("Borealis expects revenue of 3 million yuan in 2025.", "another may expect it of Acme"),
    Row("Borealis forecasts revenue of 3 million yuan.", "or forecast it"),
    Row("Acme's gross margin rose 3% to 41% in 2023.", "a range, or a change and its level"),
]

OTHER_THINGS = [
    Row("Acme had 3 billion yuan.", "no measure"),
    Row("The bridge is 300 metres long.", "no measure and no money"),
    Row("A set lunch cost 18 yuan.", "to cost is a verb"),
    Row("A phone may cost 3,000 yuan.", "and may cost is one"),
    Row("Acme bought Borealis for 3 billion yuan in 2023.", "a price of a deal is not read yet"),
    Row("Acme's revenue was 12% in 2023.", "revenue is not counted in percent"),
    Row("Acme's revenue was 5 times that of Borealis.", "nor in times"),
    Row("Revenue per user was 30 yuan in 2023.", "per user it is another measure"),
    Row("Acme's daily revenue was 3 million yuan in 2023.", "daily it is another measure"),
    Row("Its quarterly revenue was 3 million yuan in 2023.", "quarterly, of a year"),
    Row("Acme's revenue was 3 million yuan a day in 2023.", "a day"),
    Row("Acme's combined revenue was 3 million yuan.", "combined with whose?"),
    Row("Two thirds of revenue, 3 billion yuan, came from games.", "a part of the measure"),
    Row("Acme opened 200 stores in 2023.", "opened is not had"),
    Row("Acme fired 2,000 employees.", "nor is fired"),
    Row("Acme repaid 2 billion yuan of debt in 2023.", "nor is repaid"),
    Row("Debt of 3 million yuan was repaid in 2023.", "nor what was repaid"),
    Row("Acme's debt of 3 million yuan has been repaid.", "however it is said"),
    Row("Acme's net debt was 3 million yuan in 2023.", "net debt is less than the debt"),
    Row("Acme's net cash was 3 million yuan in 2023.", "and net cash less than the cash"),
    Row("Acme lost 3 billion yuan of revenue in 2023.", "nor is lost"),
]

NOT_SO = [
    Row("Acme's revenue rose by 3 billion yuan in 2023.", "how much more, not how much"),
    Row("Revenue rose 3 billion yuan in 2023.", "the same without by"),
    Row("Revenue increased by 3 billion yuan.", "by how much, and not to what"),
    Row("Acme's revenue was 1 billion yuan higher in 2023.", "higher than what?"),
    Row("Acme's revenue was 1 billion yuan more than in 2022.", "more than in 2022"),
    Row("Acme never had revenue of 3 billion yuan.", "never"),
    Row("Acme's revenue was not 3 billion yuan in 2023.", "not"),
    Row("Acme missed its revenue target of 3 billion yuan in 2023.", "a target that was missed"),
    Row("If revenue is 3 billion yuan in 2025, Acme breaks even.", "if"),
    Row("Acme would have had revenue of 3 billion yuan.", "would have"),
    Row("Acme may have had revenue of 3 billion yuan in 2023.", "may have"),
]

ROWS = [*STRANGERS, *AMBIGUOUS, *OTHER_THINGS, *NOT_SO]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_where_linking_would_be_a_guess_there_are_doubts_and_no_claim(row: Row) -> None:
    reading = prose(row.text)
    assert [show(claim) for claim in reading.claims] == []
    assert reading.doubts
    assert all(doubt.why for doubt in reading.doubts)


@pytest.mark.parametrize(
    ("text", "claims", "doubted"),
    [
        (
            "Revenue was 3 million yuan, Borealis's 2 million yuan.",
            ["Acme: revenue = CNY 3 million"],
            ["2 million yuan"],
        ),
        ("Revenue was 3 million yuan, not 4 million yuan.", ["Acme: revenue = CNY 3 million"], ["4 million yuan"]),
        ("Revenue was $3 million, $2 million of it in cash.", ["Acme: revenue = USD 3 million"], ["$2 million"]),
        ("They had 1,200 employees, 300 of them engineers.", ["Acme: employees = 1,200"], ["300"]),
        ("They had 1,200 employees and 15 ships.", ["Acme: employees = 1,200"], ["15"]),
        ("Revenue was 3 million yuan, see note 5b.", ["Acme: revenue = CNY 3 million"], ["5b"]),
    ],
)
def test_a_second_figure_is_not_taken_for_the_first_ones_measure(
    text: str, claims: list[str], doubted: list[str]
) -> None:
    reading = prose(text)
    assert [show(claim) for claim in reading.claims] == claims
    assert [doubt.citation.quote for doubt in reading.doubts] == doubted


def test_a_doubt_says_which_words_are_in_the_way() -> None:
    (doubt,) = prose("Acme never had revenue of 3 billion yuan.").doubts
    assert doubt.why == "'never' stands before it"
    (doubt,) = prose("Zenith had revenue of 3 billion yuan.").doubts
    assert doubt.why == "'Zenith' is not among the names of the case"
