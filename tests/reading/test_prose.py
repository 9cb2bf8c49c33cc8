"""Running text: invented sentences, each with the claims that a careful analyst would write down."""

import pytest

from tests.reading.acme import Row, prose, show

LEVELS = [
    Row("Acme's revenue was 8.7 billion yuan in 2023.", ["Acme: revenue in FY2023 = CNY 8.7 billion"], "plain"),
    Row("In 2023 Acme's revenue was 8.70 billion yuan.", ["Acme: revenue in FY2023 = CNY 8.70 billion"], "year first"),
    Row("Acme had revenue of 8.7 billion yuan in 2023.", ["Acme: revenue in FY2023 = CNY 8.7 billion"], "had … of"),
    Row("Revenue came to 8.7 billion yuan in 2023.", ["Acme: revenue in FY2023 = CNY 8.7 billion"], "the document's"),
    Row(
        "The company's turnover was 9 million euros in 2023.", ["Acme: revenue in FY2023 = EUR 9 million"], "a synonym"
    ),
    Row("Revenue was about 1.5 billion yuan in 2023.", ["Acme: revenue in FY2023 = about CNY 1.5 billion"], "hedged"),
    Row("Acme's debt was 80-100 million yuan.", ["Acme: debt = CNY 80 million to 100 million"], "a range, no day"),
    Row("Cash was 2.255 billion yuan on 31 March 2024.", ["Acme: cash in 2024-03-31 = CNY 2.255 billion"], "a day"),
    Row("Acme's cash was $54 million at the end of 2022.", ["Acme: cash in 2022-12-31 = USD 54 million"], "at the end"),
    Row(
        "Acme's total assets were 3 billion yuan in 2023.", ["Acme: assets in 2023-12-31 = CNY 3 billion"], "a balance"
    ),
    Row("Its gross margin was 41% in 2023.", ["Acme: margin in FY2023 = 41%"], "a pronoun, a percentage of its own"),
    Row("Our free cash flow was 330,000 yuan in 2023.", ["Acme: free_cash_flow in FY2023 = CNY 330,000"], "our"),
    Row("The dividend per share was 0.12 yuan in 2023.", ["Acme: dividend in FY2023 = CNY 0.12"], "small"),
    Row("Acme's price/earnings ratio was 18 times.", ["Acme: price_multiple of earnings = 18 times"], "a multiple"),
    Row(
        "Acme's valuation was $45 billion in December 2014.", ["Acme: valuation in 2014-12 = USD 45 billion"], "a month"
    ),
    Row(
        "Its market value was over $17.6 billion in 2021.",
        ["Acme: market_value in FY2021 = over USD 17.6 billion"],
        "over",
    ),
    Row("The IPO price was 17 dollars a share.", ["Acme: ipo_price = USD 17"], "a price of one piece"),
    Row(
        "On 12 April 2024 the share price was 2.70 dollars.", ["Acme: share_price in 2024-04-12 = USD 2.70"], "a close"
    ),
    Row(
        "In the third quarter of 2023 revenue was 2 million yuan.",
        ["Acme: revenue in 2023Q3 = CNY 2 million"],
        "quarter",
    ),
    Row("Revenue was $2 million in the first half of 2023.", ["Acme: revenue in 2023H1 = USD 2 million"], "half"),
    Row(
        "Revenue was $2 million in the three months ended 30 September 2023.",
        ["Acme: revenue in 2023Q3 = USD 2 million"],
        "months",
    ),
    Row("Acme, founded in 1920, had revenue of 3 million yuan.", ["Acme: revenue = CNY 3 million"], "a founding year"),
    Row(
        "Revenue was 3 million yuan in the three months to March 2024.",
        ["Acme: revenue in 2024Q1 = CNY 3 million"],
        "months to a month",
    ),
    Row(
        "Revenue was 3 million yuan in the year ended March 2023.",
        ["Acme: revenue in 2022-04-01..2023-03-31 = CNY 3 million"],
        "another year",
    ),
    Row("Orders were 5 million yuan in 2023.", ["Acme: orders in FY2023 = CNY 5 million"], "orders of a year"),
    Row(
        "Revenue was 3 million yuan in the first nine months of 2023.",
        ["Acme: revenue in 2023-01-01..2023-09-30 = CNY 3 million"],
        "nine months are not the year",
    ),
    Row("Revenue was EUR 5 Mrd in 2023.", ["Acme: revenue in FY2023 = EUR 5 billion"], "a German scale"),
    Row(
        "Revenue was 5 million yuan or more in 2023.",
        ["Acme: revenue in FY2023 = over CNY 5 million"],
        "an open side behind the figure",
    ),
    Row("Ada Quill left. Acme's revenue was 3 million yuan.", ["Acme: revenue = CNY 3 million"], "a person has none"),
]

LOSSES = [
    Row(
        "Its net loss was 46 million yuan in 2023.",
        ["Acme: net_income in FY2023 = CNY -46 million"],
        "a loss is below zero",
    ),
    Row(
        "Acme's net loss narrowed to 46 million yuan.", ["Acme: net_income = CNY -46 million"], "a smaller loss is one"
    ),
    Row("Acme made a net profit of 46 million yuan.", ["Acme: net_income = CNY 46 million"], "a profit is above"),
    Row("EBITDA was -46 million yuan in 2023.", ["Acme: ebitda in FY2023 = CNY -46 million"], "a printed minus"),
    Row(
        "The operating loss was 9 million yuan in 2023 and 7 million yuan in 2022.",
        ["Acme: operating_profit in FY2023 = CNY -9 million", "Acme: operating_profit in FY2022 = CNY -7 million"],
        "one word for two losses",
    ),
]

CHANGES = [
    Row(
        "Revenue fell by 9.7% in 2023.",
        ["Acme: revenue change of FY2022 in FY2023 = -9.7%"],
        "a fall, to the year before",
    ),
    Row("Revenue grew 9.7% in 2023.", ["Acme: revenue change of FY2022 in FY2023 = 9.7%"], "a rise"),
    Row(
        "Revenue rose 9.7% to 8.7 billion yuan in 2023 from 7.9 billion yuan in 2022.",
        [
            "Acme: revenue change of FY2022 in FY2023 = 9.7%",
            "Acme: revenue in FY2023 = CNY 8.7 billion",
            "Acme: revenue in FY2022 = CNY 7.9 billion",
        ],
        "a change with both ends",
    ),
    Row(
        "Revenue fell from 9.061 billion yuan in 2021 to 8.108 billion yuan in 2022.",
        ["Acme: revenue in FY2021 = CNY 9.061 billion", "Acme: revenue in FY2022 = CNY 8.108 billion"],
        "from … to is two levels",
    ),
    Row(
        "Acme's net loss widened 12% to 46 million yuan in 2023 from 41 million yuan in 2022.",
        [
            "Acme: net_income change of FY2022 in FY2023 = 12%",
            "Acme: net_income in FY2023 = CNY -46 million",
            "Acme: net_income in FY2022 = CNY -41 million",
        ],
        "of two losses it is the change of their size",
    ),
    Row(
        "Revenue rose 9.7% from 2022 to 8.7 billion yuan in 2023.",
        ["Acme: revenue change of FY2022 in FY2023 = 9.7%", "Acme: revenue in FY2023 = CNY 8.7 billion"],
        "the year behind from is where it started",
    ),
    Row(
        "Revenue was 8.7 billion yuan in 2023, up 9.7%.",
        ["Acme: revenue in FY2023 = CNY 8.7 billion", "Acme: revenue change of FY2022 in FY2023 = 9.7%"],
        "a change behind its level",
    ),
    Row("Acme's share price fell 12% on 12 April 2024.", ["Acme: share_price change in 2024-04-12 = -12%"], "on a day"),
    Row("In 2023 Acme's cost of sales rose 5%.", ["Acme: cost change of FY2022 in FY2023 = 5%"], "a longer name"),
]

GROWTH = [
    Row(
        "From 2018 to 2021 revenue grew by nearly 60% a year.",
        ["Acme: revenue growth_rate of FY2018 in 2018/2021 = up to 60%"],
        "nearly",
    ),
    Row(
        "Acme's revenue grew 20% a year from 2019 to 2023.",
        ["Acme: revenue growth_rate of FY2019 in 2019/2023 = 20%"],
        "years last",
    ),
    Row(
        "Between 2019 and 2023 revenue fell 2% a year.",
        ["Acme: revenue growth_rate of FY2019 in 2019/2023 = -2%"],
        "a decline",
    ),
    Row(
        "In 2019-2023 net profit rose 5% annually.",
        ["Acme: net_income growth_rate of FY2019 in 2019/2023 = 5%"],
        "annually",
    ),
]

PARTS = [
    Row(
        "Acme's cloud revenue was $4 million in 2023.",
        ["Acme: revenue[cloud] in FY2023 = USD 4 million"],
        "a part before",
    ),
    Row(
        "Sales of smartphones were $4 million in 2023.", ["Acme: revenue[smartphones] in FY2023 = USD 4 million"], "of"
    ),
    Row(
        "Revenue from cloud services was 4.4 billion yuan in 2023, or 62% of revenue.",
        [
            "Acme: revenue[cloud services] in FY2023 = CNY 4.4 billion",
            "Acme: revenue[cloud services] share of total revenue in FY2023 = 62%",
        ],
        "a part and its share of the whole",
    ),
    Row("Its market share was 12% in 2023.", ["Acme: market_share share in FY2023 = 12%"], "a share of a market"),
]

ROWS = [*LEVELS, *LOSSES, *CHANGES, *GROWTH, *PARTS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_a_sentence_gives_the_claims_that_an_analyst_would_write_down(row: Row) -> None:
    reading = prose(row.text)
    assert [show(claim) for claim in reading.claims] == row.claims
    assert reading.doubts == ()


def test_a_difference_that_cannot_be_linked_does_not_hide_the_level_behind_it() -> None:
    reading = prose("Revenue increased by 3 billion yuan to 8.7 billion yuan.")
    assert [show(claim) for claim in reading.claims] == ["Acme: revenue = CNY 8.7 billion"]
    assert [doubt.citation.quote for doubt in reading.doubts] == ["3 billion yuan"]
