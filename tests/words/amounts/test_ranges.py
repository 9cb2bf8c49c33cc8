"""Ranges: two ends that share their scale and their money; and two numbers that only look like one."""

from tests.words.amounts.reading import Row, check, rows


@rows(
    ("between $80 and $100 billion", "$80 and $100 billion = 80000000000/100000000000 USD", "others read 80 dollars"),
    ("200-300 million yuan", "200-300 million yuan = 200000000/300000000 CNY", "others read 500 million"),
    (
        "RMB 3.8 to 4.0 billion",
        "RMB 3.8 to 4.0 billion = 3800000000/4000000000 CNY",
        "the mark spreads to the right, the scale to the left",
    ),
    (
        "US$1.2-1.5bn; €1.2bn-€1.5bn",
        "US$1.2-1.5bn = 1200000000/1500000000 USD; €1.2bn-€1.5bn = 1200000000/1500000000 EUR",
        "said once or twice",
    ),
    ("$3.11 to $3.15 per share", "$3.11 to $3.15 per share = 3.11/3.15 USD", "for each share"),
    ("approximately EUR 150,000-200,000", "approximately EUR 150,000-200,000 ~ 150000/200000 EUR", "about a range"),
    (
        "ranging from $5 million to $10 million",
        "$5 million to $10 million = 5000000/10000000 USD",
        "a range that says so",
    ),
    (
        "1.5x-2.0x, 5-10x, 10-15 times",
        "1.5x-2.0x = 1.5/2 times; 5-10x = 5/10 times; 10-15 times = 10/15 times",
        "multiples",
    ),
    (
        "10- to 12-percent, 15-to-20 percent",
        "10- to 12-percent = 10/12 percent; 15-to-20 percent = 15/20 percent",
        "dashes of adjectives",
    ),
    (
        "three to five years, one to two percent",
        "three to five years = 3/5 years; one to two percent = 1/2 percent",
        "words",
    ),
    (
        "2亿-3亿元, 15-20万元, 20万至30万元",
        "2亿-3亿元 = 200000000/300000000 CNY; 15-20万元 = 150000/200000 CNY; 20万至30万元 = 200000/300000 CNY",
        "Chinese scales",
    ),
    (
        "5到6亿元, 3～5年, 1.5至2倍",
        "5到6亿元 = 500000000/600000000 CNY; 3～5年 = 3/5 years; 1.5至2倍 = 1.5/2 times",
        "Chinese words between the ends",
    ),
    ("介于5亿元和8亿元之间", "5亿元和8亿元 = 500000000/800000000 CNY", "between, in Chinese"),
    ("六至七成, 百分之十到百分之二十", "六至七成 = 60/70 percent; 百分之十到百分之二十 = 10/20 percent", "shares"),
    ("$17-19 a share", "$17-19 a share = 17/19 USD", "for each share, said at the end"),
    (
        "by 5 to 10 percent, by 5% to 7%, by $5-10 million, by $5 to $10 million",
        (
            "5 to 10 percent = 5/10 percent; 5% to 7% = 5/7 percent; $5-10 million = 5000000/10000000 USD;"
            " $5 to $10 million = 5000000/10000000 USD"
        ),
        "by, before one unit or scale for both ends",
    ),
)
def test_two_ends_are_one_range(row: Row) -> None:
    check(row)


@rows(
    ("from 5% to 8%", "5% = 5 percent; 8% = 8 percent", "a change"),
    ("从5%至8%", "5% = 5 percent; 8% = 8 percent", "a change, in Chinese"),
    (
        "repay $8.4 million to some 26,000 clients",
        "$8.4 million = 8400000 USD; some 26,000 ~ 26000 count",
        "a number that is written out takes no scale from the sum before it",
    ),
    (
        "increased by $0.4 million to $12.3 million",
        "$0.4 million = 400000 USD; $12.3 million = 12300000 USD",
        "a change and where it led to",
    ),
    (
        "lifted profit strongly by DKK 20 million to DKK 180 million",
        "DKK 20 million = 20000000 DKK; DKK 180 million = 180000000 DKK",
        "by says that the first is a change, whatever the verb",
    ),
    (
        "by 3 billion yuan to 8.7 billion yuan",
        "3 billion yuan = 3000000000 CNY; 8.7 billion yuan = 8700000000 CNY",
        "the money behind",
    ),
    (
        "by another EUR 2 million to about EUR 5 million",
        "EUR 2 million = 2000000 EUR; about EUR 5 million ~ 5000000 EUR",
        "a word between",
    ),
    ("up 13.1% to 8.7 billion", "13.1% = 13.1 percent; 8.7 billion = 8700000000 count", "two units"),
    ("EUR 5 million to USD 6 million", "EUR 5 million = 5000000 EUR; USD 6 million = 6000000 USD", "two moneys"),
    ("5-to-1, 3-for-1, a 50-50 venture", "", "ratios"),
    ("80-100-120 and 010-6234", "", "chains of numbers"),
)
def test_two_numbers_that_are_no_range(row: Row) -> None:
    check(row)


@rows(
    ("from $1.5 to $2.0 billion", "$1.5 = 1500000000 USD; $2.0 billion = 2000000000 USD", "a change shares its scale"),
    ("from 25 to 30 per cent", "25 = 25 percent; 30 per cent = 30 percent", "and its unit"),
    (
        "$3 and $4 billion, respectively",
        "$3 = 3000000000 USD; $4 billion = 4000000000 USD",
        "so does a list that says respectively",
    ),
    ("$3 and $4 billion", "$4 billion = 4000000000 USD", "another leaves the first unread: three dollars, or billions"),
    ("from $80 to $1.2 million", "$1.2 million = 1200000 USD", "so does a change from far away"),
    (
        "margin 11.9 (10.4) per cent, EUR 13.1 (12.0) million",
        "11.9 = 11.9 percent; (10.4) per cent = 10.4 percent; EUR 13.1 = 13100000 EUR; (12.0) million = 12000000 EUR",
        "the year before in brackets shares unit and scale, and is no loss",
    ),
)
def test_what_a_pair_shares_is_lent_where_it_is_certain(row: Row) -> None:
    check(row)
