"""What English sentences set against each other. All companies and figures are invented."""

from typing import Final

from tests.reading.ties.telling import FALSE, TRUE, Told

ENGLISH: Final = [
    Told(
        "Acme's revenue climbed to $27.4 million in 2021, up from $19 million in 2020.",
        "rose",
        "$19 million > $27.4 million",
        TRUE,
        "up from",
    ),
    Told(
        "Acme's revenue climbed to $17.4 million in 2021, up from $19 million in 2020.",
        "rose",
        "$19 million > $17.4 million",
        FALSE,
        "up, but lower",
    ),
    Told("Bolt's market share decreased to 37% last year from 46% in 2019.", "fell", "46% > 37%", TRUE, "to … from"),
    Told(
        "Bolt's market share decreased to 48% last year from 46% in 2019.",
        "fell",
        "46% > 48%",
        FALSE,
        "decreased, but higher",
    ),
    Told(
        "Acme's net loss widened from $15.9 million in 2021 to $26.6 million in 2022.",
        "rose",
        "$15.9 million > $26.6 million",
        TRUE,
        "a loss by its size",
    ),
    Told(
        "Acme's net loss widened from $35.9 million in 2021 to $26.6 million in 2022.",
        "rose",
        "$35.9 million > $26.6 million",
        FALSE,
        "a loss by its size, and smaller",
    ),
    Told(
        "The net loss narrowed to $5.1 million from $8.4 million a year earlier.",
        "fell",
        "$8.4 million > $5.1 million",
        TRUE,
        "a smaller loss",
    ),
    Told("Headcount fell from 5,200 to 4,100 over the year.", "fell", "5,200 > 4,100", TRUE, "people"),
    Told("Gross margin rose to 31.2% from 28.9% a year ago.", "rose", "28.9% > 31.2%", TRUE, "percent of revenue"),
    Told("Gross margin rose to 28.2% from 28.9% a year ago.", "rose", "28.9% > 28.2%", FALSE, "percent, lower"),
    Told(
        "Revenue increased 10%, to $55 million from $50 million in 2022.",
        "rose",
        "$50 million > $55 million",
        TRUE,
        "a percentage on the way",
    ),
    Told(
        "Revenue was $48 million, down 4% from $50 million in the prior year.",
        "fell",
        "$50 million > $48 million",
        TRUE,
        "down, a percentage, from",
    ),
    Told(
        "Revenue was $58 million, down 4% from $50 million in the prior year.",
        "fell",
        "$50 million > $58 million",
        FALSE,
        "down, but higher",
    ),
    Told(
        "Operating expenses were $12.4 million, a decrease of 6% from $13.2 million in 2022.",
        "fell",
        "$13.2 million > $12.4 million",
        TRUE,
        "a noun",
    ),
    Told(
        "Research spending decreased year by year, from $104 million to $97 million to $79 million.",
        "fell",
        "$97 million > $79 million",
        TRUE,
        "a chain",
    ),
    Told(
        "In 2022, Acme's revenue was $53.6 million, which decreased to $43.8 million in 2023.",
        "fell",
        "$53.6 million > $43.8 million",
        TRUE,
        "which",
    ),
    Told(
        "In 2022, Acme's revenue was $53.6 million, which decreased to $63.8 million in 2023.",
        "fell",
        "$53.6 million > $63.8 million",
        FALSE,
        "which, higher",
    ),
    Told(
        "Acme lost about 19 million yuan, or about 3 million dollars, in the quarter.",
        "converted",
        "about 19 million yuan > about 3 million dollars",
        TRUE,
        "or about",
    ),
    Told(
        "Acme's revenue was RMB 2.2 billion (US$310 million) in 2023.",
        "converted",
        "RMB 2.2 billion > US$310 million",
        TRUE,
        "in brackets",
    ),
    Told(
        "Acme paid €40 million, equivalent to $43 million, for the plant.",
        "converted",
        "€40 million > $43 million",
        TRUE,
        "equivalent to",
    ),
    Told(
        "Acme's margin of 12.4%, higher than Beta's 10.1%, surprised analysts.",
        "more",
        "12.4% > 10.1%",
        TRUE,
        "higher than",
    ),
    Told(
        "Acme's margin of 9.4%, higher than Beta's 10.1%, surprised analysts.",
        "more",
        "9.4% > 10.1%",
        FALSE,
        "higher than, but lower",
    ),
    Told(
        "Acme sold 5.1 million phones in 2023, fewer than the 6.3 million of Bolt.",
        "fewer",
        "5.1 million > 6.3 million",
        TRUE,
        "fewer than",
    ),
    Told(
        "In 2023, Bolt had 3,200 stores. In contrast, Acme had far fewer stores, with only 1,700.",
        "fewer",
        "1,700 > 3,200",
        TRUE,
        "the sentence before",
    ),
    Told(
        "Bolt's revenue grew by 41.6% in 2023. In contrast, Acme's revenue grew by only 3% in 2023.",
        "fewer",
        "3% > 41.6%",
        TRUE,
        "only",
    ),
    Told(
        "Bolt's revenue grew by 3% in 2023. Acme fared even worse, with its revenue declining by 13.85% in 2023.",
        "fewer",
        "13.85% > 3%",
        TRUE,
        "worse",
    ),
    Told(
        (
            "Tencent holds a 9.9% stake in Acme, making it the second largest shareholder after Lee, who owns 29.9%"
            " of Acme."
        ),
        "more",
        "29.9% > 9.9%",
        TRUE,
        "second after",
    ),
    Told(
        (
            "Tencent holds a 39.9% stake in Acme, making it the second largest shareholder after Lee, who owns"
            " 29.9% of Acme."
        ),
        "more",
        "29.9% > 39.9%",
        FALSE,
        "second, but larger",
    ),
    Told(
        "Acme's revenue was $50 million in 2021. In 2022, Acme's revenue was $61 million, a record high.",
        "highest",
        "$61 million > $50 million",
        TRUE,
        "record",
    ),
    Told(
        "Acme's revenue was $70 million in 2021. In 2022, Acme's revenue was $61 million, a record high.",
        "highest",
        "$61 million > $70 million",
        FALSE,
        "no record",
    ),
    Told(
        (
            "In 2021, Acme's revenue reached a high of $9.1 million, but it has not exceeded $9 million since"
            " then.\n\nIn 2022, Acme's revenue was $8.1 million."
        ),
        "within",
        "$8.1 million > not exceeded $9 million",
        TRUE,
        "kept since",
    ),
    Told(
        (
            "In 2021, Acme's revenue reached a high of $9.1 million, but it has not exceeded $9 million since"
            " then.\n\nIn 2022, Acme's revenue was $9.8 million."
        ),
        "within",
        "$9.8 million > not exceeded $9 million",
        FALSE,
        "not kept",
    ),
    Told(
        "My valuation of Acme is US$54 billion, not exceeding US$60 billion.",
        "within",
        "US$54 billion > not exceeding US$60 billion",
        TRUE,
        "a bound behind",
    ),
    Told(
        "Acme ended 2023 with a net loss exceeding $2 billion. In 2023, Acme's net loss was $2.18 billion.",
        "within",
        "$2.18 billion > exceeding $2 billion",
        TRUE,
        "an open headline",
    ),
    Told(
        "Acme ended 2023 with a net loss exceeding $2 billion. In 2023, Acme's net loss was $1.18 billion.",
        "within",
        "$1.18 billion > exceeding $2 billion",
        FALSE,
        "an open headline, missed",
    ),
    Told(
        "At 18 times earnings of $1.5 billion, Acme is worth $27 billion.",
        "times",
        "18 times > $1.5 billion > $27 billion",
        TRUE,
        "a value worked out",
    ),
    Told(
        "At 18 times earnings of $1.5 billion, Acme is worth $37 billion.",
        "times",
        "18 times > $1.5 billion > $37 billion",
        FALSE,
        "a value worked out wrongly",
    ),
    Told(
        "Sales more than doubled from $17 million in 2022 to $36 million in 2023.",
        "times",
        "more than doubled > $17 million > $36 million",
        TRUE,
        "doubled",
    ),
    Told(
        "Sales tripled from $17 million in 2022 to $36 million in 2023.",
        "times",
        "tripled > $17 million > $36 million",
        FALSE,
        "not tripled",
    ),
    Told(
        (
            "As of the end of 2023, Acme's cash and cash equivalents totaled $2.3 billion. In 2023, Acme incurred"
            " an operating loss of $2.2 billion, so its funds are only sufficient to cover losses for one year."
        ),
        "lasts",
        "$2.3 billion > $2.2 billion > one year",
        TRUE,
        "a year of losses",
    ),
    Told(
        (
            "As of the end of 2023, Acme's cash and cash equivalents totaled $9.3 billion. In 2023, Acme incurred"
            " an operating loss of $2.2 billion, so its funds are only sufficient to cover losses for one year."
        ),
        "lasts",
        "$9.3 billion > $2.2 billion > one year",
        FALSE,
        "four years of losses",
    ),
    Told(
        "Acme invested $12 million and $8 million in the two plants, together $20 million.",
        "adds up",
        "$12 million > $8 million > $20 million",
        TRUE,
        "together",
    ),
    Told(
        "Acme invested $12 million and $8 million in the two plants, for a total of $30 million.",
        "adds up",
        "$12 million > $8 million > $30 million",
        FALSE,
        "a wrong total",
    ),
    Told(
        "Training the model costs $1.4 million per run, while the training cost of large models is even higher,"
        " ranging from $2 million to $12 million.",
        "more",
        "$2 million to $12 million > $1.4 million",
        TRUE,
        "even higher",
    ),
    Told(
        "Cloud revenue was $4.4 million in 2023, or 62% of total revenue of $7.1 million.",
        "part of",
        "$4.4 million > $7.1 million > 62%",
        TRUE,
        "a share",
    ),
    Told(
        (
            "Following a decline in revenue in 2022, Acme recovered. In 2021, Acme's revenue was $9.1 million. In"
            " 2022, Acme's revenue was $8.2 million."
        ),
        "fell",
        "$9.1 million > $8.2 million",
        TRUE,
        "told without figures",
    ),
    Told(
        "The bad loan ratio edged up to 1.42% from 1.38% three months ago.",
        "rose",
        "1.38% > up to 1.42%",
        TRUE,
        "no hedge",
    ),
    Told(
        "If earnings grow 20% from $5 billion, they would reach $6 billion.",
        "grew to",
        "$5 billion > 20% > $6 billion",
        TRUE,
        "if",
    ),
    Told(
        "If earnings grow 20% from $5 billion, they would reach $9 billion.",
        "grew to",
        "$5 billion > 20% > $9 billion",
        FALSE,
        "if not",
    ),
    Told(
        "Revenue was $1.2 million versus $1.3 million, a decrease of 8%.",
        "fell",
        "$1.3 million > $1.2 million",
        TRUE,
        "behind both",
    ),
    Told(
        "The company raised $5 billion, exceeding the $4 billion it had sought.",
        "more",
        "$5 billion > $4 billion",
        TRUE,
        "exceeding",
    ),
    Told(
        "Revenue of $4.2 billion missed the consensus estimate of $4.5 billion.",
        "fewer",
        "$4.2 billion > $4.5 billion",
        TRUE,
        "missed",
    ),
    Told(
        "Orders grew to $45.2 billion, a 15% increase over $39.3 billion in 2021.",
        "rose",
        "over $39.3 billion > $45.2 billion",
        TRUE,
        "no hedge",
    ),
]

NOTHING: Final = [
    ("Acme raised prices by 15% to 50% in April.", "a range, and no move"),
    ("Acme's growth was more than 40% in 2023 and over 30% in 2022.", "hedges"),
    ("Discounts ranged from 50% to 10% and fell short of plan.", "a range"),
    ("Revenue decreased by $10 million from $50 million.", "by how much, not to what"),
    ("Revenue did not fall from $50 million to $55 million.", "denied"),
    ("The decrease in travel and increase in rent moved costs from $5 million to $6 million.", "moves both ways"),
    ("Revenue decreased due to lower volumes from $40 million of contracts to $45 million of backlog.", "other things"),
    ("Revenue fell 5% to $10 million, and profit rose 3% to $12 million.", "two measures"),
    ("Acme earned $1 million more than the $2 million of Beta.", "by how much"),
    ("Acme's margin was 5 percentage points higher than the 10% of Beta.", "points"),
    ("Acme's revenue was $50 million, higher than its profit of $80 million.", "two measures"),
    (
        "Acme has 5,000 employees, including 2,000 in sales and 1,000 in research, and a total of 40 sites.",
        "parts of another thing",
    ),
    (
        (
            "Revenue was $5 million in Asia and $7 million in Europe, with other regions bringing the total to $20"
            " million."
        ),
        "parts left out",
    ),
    ("Acme paid $5 million, or $3 per share.", "a price of one"),
    ("Acme (2022: $5 million) reported $7 million.", "a year in brackets"),
    ("Acme issued 5 million shares, or 3% of its capital.", "no money"),
    ("Net income fell to a loss of $5 million from a profit of $3 million.", "true by its sign"),
    ("The combined ratio improved from 99% to 95%.", "better is lower"),
    ("The yuan weakened from 6.1 to 6.5 per dollar.", "weaker is higher"),
    ("The net loss fell from $5 million in 2022 to $3 million in 2023.", "true by size"),
    ("Acme cut its forecast from 10 to 5 million units.", "one scale for both"),
    (
        "Revenue in 2021 was $5 million, a record. In 2022, revenue was $6 million.",
        "a later figure is no match for a record",
    ),
    ("Acme's revenue fell in 2023. Acme's cloud revenue was $5 million in 2022 and $6 million in 2023.", "a part"),
    ("In contrast, Acme has 1,700 stores.", "with nothing before it"),
    ("Operating costs rose to $5 million, compared with revenue of $9 million.", "another measure behind"),
    (
        "Increase in net cash used in investing activities from $26.6 million to $5.6 million of cash provided.",
        "flows both ways",
    ),
    ("Rates on the notes range from 2.5% to 4.1%, down from 3.0% to 4.5%.", "a range behind down from"),
    ("Net debt to EBITDA fell to 1.8x from 2.4x, below the 2.0x target.", "what is below stands before from"),
    ("Its share of the market slipped to 19.4% from 21.7%, behind Bolt's 20.1%.", "what is behind stands before from"),
    ("The yen fell to 150 per dollar from 140.", "a currency that falls costs more"),
    ("Acme employs 300 people in Berlin, 200 in Paris and 100 in Rome, totaling 700 with contractors.", "and others"),
    ("Acme has 1,200 staff, of whom 700 are engineers and 500 sell, for a total of 1,200.", "parts and whole"),
    ("It has $5 million left, and losses of $5 million and $2 million cover two years.", "no cash"),
    ("On a constant currency basis, revenue rose to $5.1 billion from $4.9 billion.", "true"),
    ("Losses narrowed for the third quarter in a row to $12 million from $15 million and $20 million.", "true"),
    ("Amortization was $4.4 million and $5.1 million in 2018 and 2019, an increase from 2017.", "no base"),
    ("Fuel costs fell 20% from $3.10 a gallon to $2.48.", "true"),
    ("The premium was cut from $100 million to as little as $80 million.", "true"),
    ("Beta's margin was 3% in 2023. Meanwhile, Acme's margin was only 5% in 2023.", "only, and no comparison"),
    ("Bolt's revenue grew by 2% in 2023. In contrast, Acme's revenue grew by only 3% in 2023.", "only, of another"),
    ("Acme bought shares for $7 million, under a $5 million plan.", "under a plan"),
    (
        (
            "In 2023, phones were Acme's largest segment. In 2023, Acme's phone revenue was $5 million, the largest"
            " business segment. In 2023, Acme's revenue from Asia was $9 million."
        ),
        "two divisions of one whole",
    ),
    (
        (
            "In the second quarter of 2023, Acme's revenue was $9 million."
            " In the third quarter of 2023, Acme's revenue was $8 million, a record for the season."
        ),
        "a record of its season",
    ),
    ("Acme earned $5 million and $7 million, in total revenue of $90 million.", "total of something else"),
    ("Acme, which runs 702 shops, opened 32 in 2023, up from 670 at the end of 2022.", "up from, of the first figure"),
]
