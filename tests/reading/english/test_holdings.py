"""Who holds, buys and sells a part of whom, from English sentences."""

import pytest

from tests.reading.english.making import holding, read


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Acme bought 51% of Borealis for EUR 7.2 million.", ["Acme bought 51% of Borealis for EUR 7.2 million"]),
        (
            "Acme holds 11.6% of Borealis, which equates to a fifth of the voting power.",
            ["Acme holds 11.6% of Borealis with votes 20%"],
        ),
        (
            "Acme acquired nearly 3% of Borealis from Cobalt in January 2015.",
            ["Acme bought up to 3% of Borealis with Cobalt"],
        ),
        ("Acme sold its 9.9% stake in Borealis to Cobalt.", ["Acme sold 9.9% of Borealis with Cobalt"]),
        ("Acme plans to invest $5 million in Borealis.", ["Acme bought of Borealis for USD 5 million"]),
        ("Acme's revenue was $5 million.", []),
        ("Voltor held 23.8% of the market, ahead of Ridex with 17.2%.", []),
    ],
)
def test_a_sentence_gives_rows_of_the_ledger_of_owners(text: str, rows: list[str]) -> None:
    assert [holding(stake) for stake in read(text).stakes] == rows


def test_a_deal_without_a_share_says_that_the_part_is_not_known() -> None:
    (stake,) = read("Acme bought Borealis for $3 million.").stakes
    assert stake.unsure == "what part was bought is not said"
