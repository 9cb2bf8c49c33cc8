"""English sentences and what must be claimed of each: the role of a figure, its measure, period, company and part."""

from typing import NamedTuple

import pytest

from tests.reading.english.making import shown


class Row(NamedTuple):
    """One text, its claims, and why it is in the table."""

    text: str
    claims: list[str]
    because: str


CHANGES = [
    Row(
        "Acme's revenue was $5 million in the first quarter of 2023, $6 million in the second and $7 million in the"
        " fourth.",
        [
            "Acme: revenue in 2023Q1 = USD 5 million",
            "Acme: revenue in 2023Q2 = USD 6 million",
            "Acme: revenue in 2023Q4 = USD 7 million",
        ],
        "quarters of which the word is said once",
    ),
    Row(
        "Acme's revenue rose 13.1% to EUR 8.7 billion in 2023 from EUR 7.7 billion a year earlier.",
        [
            "Acme: revenue change in FY2023 = 13.1%",
            "Acme: revenue in FY2023 = EUR 8.7 billion",
            "Acme: revenue in FY2022 = EUR 7.7 billion",
        ],
        "a change, its end and its start in one sentence",
    ),
    Row(
        "Acme reported a net loss of $4.2 million for the third quarter of 2023, compared with net income of $1.1"
        " million in the third quarter of 2022.",
        ["Acme: net_income in 2023Q3 = USD -4.2 million", "Acme: net_income in 2022Q3 = USD 1.1 million"],
        "a loss is below zero, the profit it is compared with is not",
    ),
    Row(
        "In 2023, Acme's revenue was 8.108 billion yuan, a year-on-year decrease of 9.72%.",
        ["Acme: revenue in FY2023 = CNY 8.108 billion", "Acme: revenue change in FY2023 = -9.72%"],
        "a noun of falling makes the change negative",
    ),
    Row(
        "Acme's revenue grew from 2.2 billion yuan in 2018 to 9.1 billion yuan in 2021, a compound annual growth rate"
        " of 60%.",
        [
            "Acme: revenue in FY2018 = CNY 2.2 billion",
            "Acme: revenue in FY2021 = CNY 9.1 billion",
            "Acme: revenue growth_rate in 2018/2021 = 60%",
        ],
        "a rate per year spans the years of the figures before it",
    ),
    Row(
        "Gross margin widened 140 basis points to 61.3%.",
        ["-: margin difference = 140 basis points", "-: margin = 61.3%"],
        "basis points are a difference, never a change",
    ),
    Row(
        "Net sales from our modules segment increased by $958.1 million in 2019.",
        ["-: revenue[modules] difference in FY2019 = USD 958.1 million"],
        "an increase by a sum is a difference, and a segment is named behind the measure",
    ),
    Row(
        "Costs rose, driven by a $1.7 million decrease in salary expenses and a $0.5 million increase in rent.",
        ["-: cost[salary] difference = USD -1.7 million", "-: cost[rent] difference = USD 500,000"],
        "the measure of a change that follows stands behind it",
    ),
    Row(
        "Acme's market value has tumbled 70% from a high in 2020.",
        ["Acme: market_value change = -70%"],
        "the year of the peak is not the year of the fall",
    ),
    Row(
        "Acme's share price doubled in 2023.",
        ["Acme: share_price multiple in FY2023 = 2 times"],
        "a verb that says the multiple itself",
    ),
    Row(
        "Operating profit was EUR 12.4 mn (10.1) in 2010.",
        ["-: operating_profit in FY2010 = EUR 12.4 million", "-: operating_profit in FY2009 = EUR 10.1 million"],
        "a number in brackets is of the year before, in the money and scale of the sum before it",
    ),
    Row(
        "Operating profit rose to 8.2 mln eur, up from 7.3 mln.",
        ["-: operating_profit = EUR 8.2 million", "-: operating_profit = EUR 7.3 million"],
        "what a change starts from has the money of what it leads to",
    ),
]

SHARES = [
    Row(
        "Acme's operating profit fell by 9% to EUR 10.1 mn, or 8.3% of net sales.",
        [
            "Acme: operating_profit change = -9%",
            "Acme: operating_profit = EUR 10.1 million",
            "Acme: margin = 8.3%",
        ],
        "a profit in percent of sales is a margin",
    ),
    Row(
        "Revenue from public cloud services was 4.382 billion yuan, accounting for 62.18% of total revenue.",
        [
            "-: revenue[public cloud services] = CNY 4.382 billion",
            "-: revenue[public cloud services] share = 62.18%",
        ],
        "a part and its share of the whole",
    ),
    Row(
        "Voltor held 23.8% of the market, ahead of Ridex with 17.2%.",
        ["Voltor: market_share share = 23.8%", "Ridex: market_share share = 17.2%"],
        "a share of the market is no stake, and the second vendor has the same measure",
    ),
]

LISTS = [
    Row(
        "Acme spent $1.2 million, $1.3 million and $1.4 million on research and development in 2023, 2022 and 2021,"
        " respectively.",
        [
            "Acme: r_and_d in FY2023 = USD 1.2 million",
            "Acme: r_and_d in FY2022 = USD 1.3 million",
            "Acme: r_and_d in FY2021 = USD 1.4 million",
        ],
        "two lists of one length go together",
    ),
    Row(
        "From 2021 to 2023, Acme's net profit was 10 million yuan, 20 million yuan and 30 million yuan respectively.",
        [
            "Acme: net_income in FY2021 = CNY 10 million",
            "Acme: net_income in FY2022 = CNY 20 million",
            "Acme: net_income in FY2023 = CNY 30 million",
        ],
        "a span of years is as many years as there are figures",
    ),
    Row(
        "Acme had 3,200 stores, Borealis had 2,800, and Cobalt had 1,700.",
        ["Acme: sites = 3,200", "Borealis: sites = 2,800", "Cobalt: sites = 1,700"],
        "each name has its own number of the same things",
    ),
    Row(
        "Acme's cloud revenue was $4 million; Borealis's was $3 million.",
        ["Acme: revenue[cloud] = USD 4 million", "Borealis: revenue[cloud] = USD 3 million"],
        "behind a semicolon the nearer name owns the figure",
    ),
]

DEALS = [
    Row(
        "Acme bought 51% of Borealis for EUR 7.2 million.",
        ["Acme: stake share = 51%", "Borealis: deal_value = EUR 7.2 million"],
        "the buyer holds the stake, the company bought has the price",
    ),
    Row(
        "Acme has raised $45 million in a Series B round at a valuation of $300 million.",
        ["Acme: deal_value = USD 45 million", "Acme: valuation = USD 300 million"],
        "to raise money is no rise",
    ),
    Row(
        "Shares of Acme closed at $2.70 per share on April 12, 2024, down 84% from its IPO price.",
        ["Acme: share_price in 2024-04-12 = USD 2.70", "Acme: share_price change in 2024-04-12 = -84%"],
        "the listing price is what the fall is measured against",
    ),
    Row("Acme was listed in 2020 at a price of $17 per share.", ["Acme: ipo_price in FY2020 = USD 17"], "a listing"),
    Row("Acme won an order worth EUR 15 million.", ["Acme: orders = EUR 15 million"], "worth, but no valuation"),
    Row("Acme was fined $2.8 million for delays.", ["Acme: penalty = USD 2.8 million"], "a verb says the measure"),
    Row("Acme trades at 18 times earnings.", ["Acme: price_multiple multiple = 18 times"], "a multiple of earnings"),
    Row(
        "The board proposes a dividend of EUR 0.45 per share for 2023.",
        ["-: dividend in FY2023 = EUR 0.45"],
        "money for one share is no share price where a dividend is named",
    ),
]

MOODS = [
    Row(
        "Acme expects revenue of $3.3 billion in 2025.", ["Acme: revenue in FY2025 = USD 3.3 billion (forecast)"], "-s"
    ),
    Row(
        "Acme is in talks to sell itself at a valuation of $2 billion, people familiar with the matter said.",
        ["Acme: valuation = USD 2 billion (rumour)"],
        "unnamed people",
    ),
    Row(
        "Acme plans to invest $5 million in Borealis.",
        ["Borealis: deal_value = USD 5 million (plan)"],
        "the money goes to whom it is invested in",
    ),
    Row(
        "Acme employs 130 people and plans to cut 40 jobs.",
        ["Acme: employees = 130", "Acme: employees difference = -40 (plan)"],
        "jobs that are cut are fewer employees",
    ),
]

NEIGHBOURS = [
    Row(
        "Acme expects to harvest 62,000 tonnes in 2025, and holds 34% of Borealis.",
        ["Acme: volume in FY2025 = 62,000 (forecast)", "Acme: stake share = 34%"],
        "what is held today is neither expected nor of next year",
    ),
    Row(
        "Margins differ: Acme earned 18%, Borealis 15% and Corvane just 4%.",
        ["Acme: margin = 18%", "Borealis: margin = 15%", "Corvane: margin = 4%"],
        "each figure of a list has the name beside it",
    ),
    Row(
        "Shipments fell 6% at Acme and 3% at Borealis but rose 2% at Corvane.",
        ["Acme: volume change = -6%", "Borealis: volume change = -3%", "Corvane: volume change = 2%"],
        "names behind their figures, and a fall that holds for two",
    ),
    Row(
        "Acme trades at 9 times earnings, against 13 times for Borealis.",
        ["Acme: price_multiple multiple = 9 times", "Borealis: price_multiple multiple = 13 times"],
        "for names whose it is",
    ),
    Row(
        "Shares in Acme lost 6.8% to NOK 31.20.",
        ["Acme: share_price change = -6.8%", "Acme: share_price = NOK 31.20"],
        "shares in a company",
    ),
    Row(
        "Rival Acme dismissed 900 people.", ["Acme: employees difference = -900"], "a rival at the head is the subject"
    ),
    Row("Chipmaker Acme had revenue of $5 million.", ["Acme: revenue = USD 5 million"], "a trade is no part of a name"),
    Row(
        "The board of Acme announces that turnover of the Group amounted to HK$1,284.6 million.",
        ["Acme: revenue = HKD 1.2846 billion"],
        "who announces it",
    ),
    Row(
        "Acme agreed to acquire Borealis for $3.6 billion, or $142 a share, a premium of 29%.",
        [
            "Borealis: deal_value = USD 3.6 billion",
            "Borealis: share_price = USD 142",
            "Borealis: share_price change = 29%",
        ],
        "a price and a premium are those of the bought",
    ),
    Row(
        "Acme had sales of $2.9 billion and EBITDA of $410 million in 2021.",
        ["Acme: revenue in FY2021 = USD 2.9 billion", "Acme: ebitda in FY2021 = USD 410 million"],
        "two objects of one verb have one period",
    ),
    Row(
        "Acme agreed to buy 60% of Borealis for EUR 14.5 mn, with an option to acquire the remaining 40% in 2013.",
        ["Acme: stake share = 60%", "Borealis: deal_value = EUR 14.5 million", "Acme: stake share in FY2013 = 40%"],
        "the year of an option is not that of the deal",
    ),
    Row(
        "Operating profit was EUR 3.3 mn compared to a loss of EUR 6.8 mn.",
        ["-: operating_profit = EUR 3.3 million", "-: operating_profit = EUR -6.8 million"],
        "a loss that is compared with is of the same kind",
    ),
    Row(
        "Acme's holding fell below 5% of the share capital.",
        ["Acme: stake share = up to 5%"],
        "what is passed is a level, and a part of the capital is a stake",
    ),
    Row("Acme rival Borealis sold 41,200 cars.", ["Borealis: sales_volume = 41,200"], "whose rival it is is not meant"),
    Row(
        "Acme plc (LSE: ABC) reported revenue of \u00a3412.3m.",
        ["Acme: revenue = GBP 412.3 million"],
        "the code of a share is no company",
    ),
    Row("Highlights: revenue was $5 million.", ["-: revenue = USD 5 million"], "nor is a heading"),
    Row(
        "Acme lost $35 million in 2023\nafter a profit of $12 million in\n2022.",
        ["Acme: net_income in FY2023 = USD -35 million", "Acme: profit in FY2022 = USD 12 million"],
        "a year at the beginning of a line is no number of a list",
    ),
    Row(
        "Acme's margin was 38% in the third quarter of 2023, against 36.9% in the same period of 2022.",
        ["Acme: margin in 2023Q3 = 38%", "Acme: margin in 2022Q3 = 36.9%"],
        "the same period is a quarter too",
    ),
    Row(
        "Acme cut fares by between 10% and 15%.",
        ["Acme: price change = -15 to -10%"],
        "a range of a fall is below zero",
    ),
    Row(
        "Acme opened 38 stores and closed 9, taking its total to 412.",
        ["Acme: sites = 38", "Acme: sites = 9", "Acme: sites = 412"],
        "a bare number in a list of stores counts stores",
    ),
]

ROWS = [*CHANGES, *SHARES, *LISTS, *DEALS, *MOODS, *NEIGHBOURS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_a_sentence_says_what_its_figures_measure(row: Row) -> None:
    assert shown(row.text) == row.claims


NOTHING = [
    Row("The company has four key divisions.", [], "a small number in words counts anything"),
    Row("Two people familiar with the matter declined to comment.", [], "people who are no employees"),
    Row("See page 14, note 5 and section 3.2 of the report.", [], "references"),
    Row("The new AX-200 and its 5G modem come to market in 2025.", [], "model names and a year"),
    Row("Call +358 20 123 4567 or visit 12 Harbour Street.", [], "a telephone number and an address"),
    Row("The film has been shown 308 times.", [], "occasions are no multiple"),
]


@pytest.mark.parametrize("row", NOTHING, ids=lambda row: row.because)
def test_what_is_no_figure_of_a_business_is_no_claim(row: Row) -> None:
    assert shown(row.text) == row.claims


PARAGRAPHS = [
    Row(
        "Third Quarter 2023 Highlights\n\nRevenue was $155 million.\n\nEBITDA was $20 million in 2022.",
        ["-: revenue in 2023Q3 = USD 155 million", "-: ebitda in FY2022 = USD 20 million"],
        "a heading gives those below it their period, where they name none",
    ),
    Row(
        "Acme held its meeting in 2023.\n\nRevenue was $155 million.",
        ["Acme: revenue = USD 155 million"],
        "a sentence is no heading",
    ),
    Row(
        "Acme announced the results for the fourth quarter of 2023. Revenue was $155 million, an increase of 7%"
        " over the fourth quarter of 2022.",
        ["Acme: revenue in 2023Q4 = USD 155 million", "Acme: revenue change in 2023Q4 = 7%"],
        "over names what is compared with",
    ),
    Row(
        "Acme had a good year in 2023. Its revenue was $4 million. The increase was 9%.",
        ["Acme: revenue in FY2023 = USD 4 million", "Acme: revenue change in FY2023 = 9%"],
        "whom, when and what are carried from sentence to sentence",
    ),
    Row(
        "Revenue was $4 million in 2023.\n\nNet profit was $1 million.",
        ["-: revenue in FY2023 = USD 4 million", "-: net_income = USD 1 million"],
        "a period is not carried over a paragraph",
    ),
    Row(
        "The chairman of Acme, Ada Quill, holds 9% of Borealis. Acme's revenue was $4 million.",
        ["Ada Quill: stake share = 9%", "Acme: revenue = USD 4 million"],
        "a person has a stake, and no revenue",
    ),
    Row(
        "HELSINKI (Wire) - Acme Oyj said sales were EUR 4 million.",
        ["Acme Oyj: revenue = EUR 4 million"],
        "a dateline names nobody",
    ),
    Row(
        "China's cloud market is large. Cloud spending in the country climbed to $27.4 billion in 2021.",
        ["China cloud market: market_size in FY2021 = USD 27.4 billion"],
        "a market that was named before",
    ),
]


@pytest.mark.parametrize("row", PARAGRAPHS, ids=lambda row: row.because)
def test_what_a_paragraph_has_settled_is_handed_on(row: Row) -> None:
    assert shown(row.text) == row.claims
