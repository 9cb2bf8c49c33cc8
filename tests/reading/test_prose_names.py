"""Running text: counts, names, modes and several figures in a sentence, each with the claims of an analyst."""

import pytest

from steelyard.words.measure import Tier
from tests.reading.acme import Row, prose, show

COUNTS = [
    Row("Acme had 1,700 nodes in 2023.", ["Acme: sites in 2023-12-31 = 1,700"], "what is counted stands behind"),
    Row("Acme had 15 employees at the end of 2023.", ["Acme: employees in 2023-12-31 = 15"], "people"),
    Row("The company employs 1,204 staff.", ["Acme: employees = 1,204"], "the verb is no part of the company"),
    Row(
        "Acme's staff fell to 1,200 in 2023.",
        ["Acme: employees in 2023-12-31 = 1,200"],
        "what is counted stands before",
    ),
    Row("They had 12,000 users in March 2024.", ["Acme: users in 2024-03 = 12,000"], "users of a month"),
    Row("Shipments were 70 million in 2017.", ["Acme: volume in FY2017 = 70 million"], "millions of pieces, no money"),
]

NAMES = [
    Row(
        "Acme Cloud had 3,200 nodes in 2023.",
        ["Acme Cloud: sites in 2023-12-31 = 3,200"],
        "a subsidiary is not its parent",
    ),
    Row(
        "Acme Cloud's revenue rose 3% to 105 million yuan in 2023.",
        ["Acme Cloud: revenue change of FY2022 in FY2023 = 3%", "Acme Cloud: revenue in FY2023 = CNY 105 million"],
        "nor in the possessive",
    ),
    Row(
        "Borealis had revenue of $12 million in fiscal 2023.",
        ["Borealis: revenue in FY2023 = USD 12 million"],
        "its own year",
    ),
    Row(
        "Borealis had cash of $12 million in 2023.",
        ["Borealis: cash in 2023-03-31 = USD 12 million"],
        "which ends in March",
    ),
    Row("Cobalt's revenue was $54 million in 2022.", ["Cobalt Motors: revenue in FY2022 = USD 54 million"], "an alias"),
    Row(
        "Studio 54 had revenue of $3 million in 2023.",
        ["Studio 54: revenue in FY2023 = USD 3 million"],
        "a digit in a name",
    ),
    Row("Unlike Borealis, Acme had revenue of $3 million.", ["Acme: revenue = USD 3 million"], "the nearer of two"),
    Row(
        "Acme's parent Borealis had revenue of $3 million.",
        ["Borealis: revenue = USD 3 million"],
        "a parent by its name",
    ),
    Row(
        "The ferry market was $14 billion in 2023.",
        ["ferry market: market_size in FY2023 = USD 14 billion"],
        "a market is its size",
    ),
    Row(
        "The ferry market shrank 5% to $14 billion in 2023, Acme's market share 12%.",
        [
            "ferry market: market_size change of FY2022 in FY2023 = -5%",
            "ferry market: market_size in FY2023 = USD 14 billion",
            "Acme: market_share share in FY2023 = 12%",
        ],
        "a market and a company in one sentence",
    ),
]

MODES = [
    Row(
        "Acme expects revenue of $10 million in 2025.",
        ["Acme: revenue in FY2025 = USD 10 million (forecast)"],
        "expects",
    ),
    Row(
        "Acme is expected to have revenue of $10 million.", ["Acme: revenue = USD 10 million (forecast)"], "is expected"
    ),
    Row(
        "Analysts put Acme's revenue at $3 million in 2025.",
        ["Acme: revenue in FY2025 = USD 3 million (forecast)"],
        "of a year after the page",
    ),
    Row(
        "Acme's revenue was $3 million in 2024.",
        ["Acme: revenue in FY2024 = USD 3 million (forecast)"],
        "of a year that was not over on the day of the page",
    ),
    Row(
        "Acme's cash was $3 million on 31 May 2024.",
        ["Acme: cash in 2024-05-31 = USD 3 million (forecast)"],
        "of a day after it",
    ),
    Row("Acme's share price was $5 in April 2024.", ["Acme: share_price in 2024-04 = USD 5"], "a price of the month"),
    Row("Acme hopes for revenue of $3 million.", ["Acme: revenue = USD 3 million (forecast)"], "hopes"),
    Row("Acme reportedly had revenue of $10 million.", ["Acme: revenue = USD 10 million (rumour)"], "reportedly"),
    Row("Acme is said to have revenue of $10 million.", ["Acme: revenue = USD 10 million (rumour)"], "said of it"),
    Row("Acme said its revenue was $10 million.", ["Acme: revenue = USD 10 million"], "said by it"),
    Row(
        "Acme plans capital expenditure of $5 million in 2025.",
        ["Acme: capex in FY2025 = USD 5 million (plan)"],
        "plans",
    ),
]

SEVERAL = [
    Row(
        "Revenue was 9.061 billion yuan in 2021 and 8.108 billion in 2022.",
        ["Acme: revenue in FY2021 = CNY 9.061 billion", "Acme: revenue in FY2022 = CNY 8.108 billion"],
        "the only currency serves all of a sentence",
    ),
    Row(
        "Revenue was $3 million in 2023 (2022: $2 million).",
        ["Acme: revenue in FY2023 = USD 3 million", "Acme: revenue in FY2022 = USD 2 million"],
        "a year and a colon lead to the figure behind them",
    ),
    Row(
        "Acme's revenue was $8 million in 2023 and its net loss was $4 million in 2022.",
        ["Acme: revenue in FY2023 = USD 8 million", "Acme: net_income in FY2022 = USD -4 million"],
        "two measures, two years",
    ),
    Row(
        "The Review wrote on 3 May 2018 that Acme had revenue of 3 billion yuan.",
        ["Acme: revenue = CNY 3 billion"],
        "the day of a report is no period",
    ),
]

ROWS = [*COUNTS, *NAMES, *MODES, *SEVERAL]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_a_sentence_names_the_right_company_in_the_right_mode(row: Row) -> None:
    reading = prose(row.text)
    assert [show(claim) for claim in reading.claims] == row.claims
    assert reading.doubts == ()


def test_the_tier_of_a_document_is_the_mode_of_what_it_says() -> None:
    (rumour,) = prose("Acme's revenue was 3 million yuan.", tier=Tier.RUMOUR).claims
    (opinion,) = prose("Acme's revenue was 3 million yuan.", tier=Tier.OPINION).claims
    assert show(rumour).endswith("(rumour)")
    assert show(opinion).endswith("(opinion)")
