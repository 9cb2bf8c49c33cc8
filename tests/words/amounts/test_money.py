"""Money in English print: marks, codes, names, hundredths, scales, and the ways in which digits are grouped."""

from steelyard.words.amounts.read import amounts_in
from tests.words.amounts.reading import Row, check, rows


@rows(
    (
        "RMB1,903.6 million (US$263.6 million)",
        "RMB1,903.6 million = 1903600000 CNY; US$263.6 million = 263600000 USD",
        "marks that touch, and brackets round the second",
    ),
    ("Sales were HKD1.2bn", "HKD1.2bn = 1200000000 HKD", "a code that touches both ways"),
    ("3.4tn yen, JPY1.2trn", "3.4tn yen = 3400000000000 JPY; JPY1.2trn = 1200000000000 JPY", "trillions"),
    (
        "500 MSEK or MSEK 500, TEUR 120",
        "500 MSEK = 500000000 SEK; MSEK 500 = 500000000 SEK; TEUR 120 = 120000 EUR",
        "millions and thousands in one word with the code",
    ),
    (
        "5 Mrd euros, 12 Mio EUR, 20 mln euro",
        "5 Mrd euros = 5000000000 EUR; 12 Mio EUR = 12000000 EUR; 20 mln euro = 20000000 EUR",
        "scales of the continent",
    ),
    (
        "SFr 3.5bn, NT$ 617, R$1.2 billion, Dhs5m",
        "SFr 3.5bn = 3500000000 CHF; NT$ 617 = 617 TWD; R$1.2 billion = 1200000000 BRL; Dhs5m = 5000000 AED",
        "marks of smaller moneys",
    ),
    ("75 USD million", "75 USD million = 75000000 USD", "the scale behind the money"),
    ("$5 million dollars", "$5 million dollars = 5000000 USD", "the money said twice"),
    (
        "a 12-cent dividend, 43 cents, 470 pence",
        "12-cent = 0.12 USD; 43 cents = 0.43 USD; 470 pence = 4.70 GBP",
        "hundredths",
    ),
    (
        "70 euro cents, AU 18 cents",
        "70 euro cents = 0.70 EUR; AU 18 cents = 0.18 AUD",
        "hundredths of a money that is named",
    ),
    ("it cost 3 dollars 50 cents", "3 dollars 50 cents = 3.50 USD", "dollars and cents"),
    (
        "the top 10, ALL 5 of them, TRY 3 times",
        "10 = 10 count",
        "codes that are words, in capitals or not, are no money",
    ),
    ("won 5 contracts, 2 won the prize", "5 = 5 count; 2 = 2 count", "won, the verb"),
    ("200 million pounds of copper", "200 million = 200000000 count", "pounds that are a weight"),
    ("UK dividend up 9.4% to 3.9p in 1080p", "9.4% = 9.4 percent; 3.9p = 0.039 GBP", "pence, and lines of a screen"),
)
def test_money_is_read_with_its_mark_and_scale(row: Row) -> None:
    check(row)


@rows(
    ("EUR 13.1 mn , EUR13 .1 mn", "EUR 13.1 mn = 13100000 EUR; EUR13 .1 mn = 13100000 EUR", "a blank before the point"),
    ("EUR 150 ,000 and EUR0 .5 mn", "EUR 150 ,000 = 150000 EUR; EUR0 .5 mn = 500000 EUR", "a blank before the comma"),
    (
        "$ 1.5 mn , 5.7 % , 10-12 %",
        "$ 1.5 mn = 1500000 USD; 5.7 % = 5.7 percent; 10-12 % = 10/12 percent",
        "blanks round the signs",
    ),
    ("EUR 2.8 mn to EUR 3.2 mn", "EUR 2.8 mn to EUR 3.2 mn = 2800000/3200000 EUR", "a range, all words apart"),
    ("rose 6 . 2 % in 80 , 000 shops", "", "digits torn apart on both sides could be two numbers"),
)
def test_words_that_a_wire_sets_apart_are_read_together(row: Row) -> None:
    check(row)


@rows(
    (
        "CHF 1'200'000, SEK 1 250 000",
        "CHF 1'200'000 = 1200000 CHF; SEK 1 250 000 = 1250000 SEK",
        "apostrophes and blanks, with a money",
    ),
    (
        "INR 12,34,567 and 12,34,567.89 rupees",
        "INR 12,34,567 = 1234567 INR; 12,34,567.89 rupees = 1234567.89 INR",
        "groups of India",
    ),
    (
        "1.234.567,89 EUR, 1,5 Mio EUR, EUR 2,5 billion",
        "1.234.567,89 EUR = 1234567.89 EUR; 1,5 Mio EUR = 1500000 EUR; EUR 2,5 billion = 2500000000 EUR",
        "decimal commas, where no other reading is left",
    ),
    ("rows 12 500 300 and 1,5 and 1.234.567", "", "the same without a unit says nothing"),
    ("In 2014 500 people", "2014 = 2014 count; 500 = 500 count", "a year and a number are no group"),
    ("$.50 and .25%", "$.50 = 0.50 USD; .25% = 0.25 percent", "no nought before the point"),
    ("20.000 employees, EUR 25.000", "", "twenty, or twenty thousand"),
    (
        "EUR 0.125, $1.125 per share, 1.234 times",
        "EUR 0.125 = 0.125 EUR; $1.125 per share = 1.125 USD; 1.234 times = 1.234 times",
        "three decimals that are some",
    ),
)
def test_digits_are_grouped_as_their_country_does_where_that_is_certain(row: Row) -> None:
    check(row)


@rows(
    (
        "$(4.7) million, $(4.7 million), US$(3.2)m",
        "$(4.7) million = -4700000 USD; $(4.7 million) = -4700000 USD; US$(3.2)m = -3200000 USD",
        "brackets behind a mark",
    ),
    ("a loss of $(0.05) per share", "$(0.05) per share = -0.05 USD", "and for each share"),
    (
        "-5%, minus 5%, –5%, negative 5%",
        "-5% = -5 percent; minus 5% = -5 percent; –5% = -5 percent; negative 5% = -5 percent",
        "signs and words",
    ),
    ("€-5m and -€5m", "€-5m = -5000000 EUR; -€5m = -5000000 EUR", "the sign on either side of the mark"),
    ("+7.4% YoY", "+7.4% = 7.4 percent", "a plus belongs to the quote"),
    ("growth of -3% to -1%", "-3% to -1% = -3/-1 percent", "a range below zero"),
    ("±2%, 5-to-1, $5 (a loss)", "$5 = 5 USD", "either way, a ratio, an aside"),
    ("rose 4.3pc, did not exceed $5", "4.3pc = 4.3 percent; not exceed $5 = /5 USD", "British percent; a limit"),
    (
        "net income was (1,204), margin moved to (2.4%), sales (1,204) rose",
        "(1,204) = -1204 count; (2.4%) = -2.4 percent; 1,204 = 1204 count",
        "brackets behind a verb or a preposition are a loss, behind a noun an aside",
    ),
    ("it consists of (1) a bank and (2) a shop", "", "numbers of a list are no losses"),
)
def test_a_sign_is_read_with_its_number(row: Row) -> None:
    check(row)


def test_what_a_money_is_for_one_of_belongs_to_its_quote() -> None:
    for text, per in (
        ("$17 per share", "share"),
        ("HK$17.5 a share", "share"),
        ("$1.50 per diluted share", "share"),
        ("US$0.25 per ADS", "ads"),
        ("$85.30 a barrel", "unit"),
        ("€3.50/MWh", "unit"),
        ("$100-a-barrel", "unit"),
        ("$5 apiece", "unit"),
        ("每股17.5港币", "share"),
        ("2.5元/股", "share"),
    ):
        (amount,) = amounts_in(text)
        assert (amount.per, text[amount.start : amount.end]) == (per, text)
