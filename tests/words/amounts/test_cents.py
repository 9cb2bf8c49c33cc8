"""Cents, pence and their like: whose they are, on whichever side their money stands."""

from tests.words.amounts.reading import Row, check, rows


@rows(
    ("HK6.1 cents, HK 6.1 cents", "HK6.1 cents = 0.061 HKD; HK 6.1 cents = 0.061 HKD", "with a blank and without"),
    ("up to HK2.5 cents per share", "up to HK2.5 cents per share ~ /0.025 HKD", "a hedge before, a share behind"),
    ("US5 cents, US5c, US5¢", "US5 cents = 0.05 USD; US5c = 0.05 USD; US5¢ = 0.05 USD", "in full, a letter, a sign"),
    (
        "US 5 cents and U.S. 5 cents",
        "US 5 cents = 0.05 USD; U.S. 5 cents = 0.05 USD",
        "America, with points and without",
    ),
    (
        "A5.2 cents, S3 cents a share, C5 cents",
        "A5.2 cents = 0.052 AUD; S3 cents a share = 0.03 SGD; C5 cents = 0.05 CAD",
        "a letter",
    ),
    ("A5.25c or A5c per share", "A5.25c = 0.0525 AUD; A5c per share = 0.05 AUD", "a letter on both sides"),
    ("NZ7 cents, AU18c", "NZ7 cents = 0.07 NZD; AU18c = 0.18 AUD", "two letters"),
    (
        "EUR 5 cents, EUR5.5c, SGD 3 cents",
        "EUR 5 cents = 0.05 EUR; EUR5.5c = 0.055 EUR; SGD 3 cents = 0.03 SGD",
        "a code",
    ),
    ("RMB5 cents, RMB0.5 fen", "RMB5 cents = 0.05 CNY; RMB0.5 fen = 0.005 CNY", "a mark of letters"),
    ("HK6.1-cent dividend", "HK6.1-cent = 0.061 HKD", "an adjective"),
    ("a loss of US(1.2) cents (HK6.1 cents)", "US(1.2) cents = -0.012 USD; HK6.1 cents = 0.061 HKD", "brackets"),
)
def test_a_money_before_a_number_of_cents_says_whose_they_are(row: Row) -> None:
    check(row)


@rows(
    ("5 euro cents, 5 US cents", "5 euro cents = 0.05 EUR; 5 US cents = 0.05 USD", "two words"),
    ("6.1 HK cents, 5 HK$ cents", "6.1 HK cents = 0.061 HKD; 5 HK$ cents = 0.05 HKD", "short"),
    ("12 Singapore cents per share", "12 Singapore cents per share = 0.12 SGD", "a country"),
    ("4.2 South African cents, 50 öre", "4.2 South African cents = 0.042 ZAR; 50 öre = 0.5 SEK", "other countries"),
    ("10.5c/share, 10c a share", "10.5c/share = 0.105 USD; 10c a share = 0.1 USD", "a letter, for each share"),
    (
        "520 GBX, 520 GBp, 12.5 USc/lb",
        "520 GBX = 5.2 GBP; 520 GBp = 5.2 GBP; 12.5 USc/lb = 0.125 USD",
        "codes of exchanges",
    ),
)
def test_cents_behind_a_number_say_whose_they_are(row: Row) -> None:
    check(row)


@rows(
    ("HK¢6.1, US¢ 5, A¢5.2, ¢5", "HK¢6.1 = 0.061 HKD; US¢ 5 = 0.05 USD; A¢5.2 = 0.052 AUD; ¢5 = 0.05 USD", "the sign"),
    ("HK cents 6.1 and RMB cents 5.2", "HK cents 6.1 = 0.061 HKD; RMB cents 5.2 = 0.052 CNY", "the word"),
    ("US$ cents 5.2 per share", "US$ cents 5.2 per share = 0.052 USD", "the mark and the word"),
    ("New\nZealand  cents 7", "New\nZealand  cents 7 = 0.07 NZD", "two words, on two lines"),
    ("HK cents (6.1)", "HK cents (6.1) = -0.061 HKD", "a loss in brackets"),
    ("GBX 520, GBp520", "GBX 520 = 5.2 GBP; GBp520 = 5.2 GBP", "codes of exchanges"),
    ("US cents 2017 2016", "2017 = 2017 count; 2016 = 2016 count", "the head of a column is no amount"),
)
def test_cents_before_a_number_make_it_hundredths(row: Row) -> None:
    check(row)


@rows(
    (
        "5 to 6 cents, 5-6 cents",
        "5 to 6 cents = 0.05/0.06 USD; 5-6 cents = 0.05/0.06 USD",
        "one money, said at the end",
    ),
    ("HK6.1 to 6.5 cents", "HK6.1 to 6.5 cents = 0.061/0.065 HKD", "the money before, the cents behind"),
    ("HK6.1 cents to HK6.5 cents", "HK6.1 cents to HK6.5 cents = 0.061/0.065 HKD", "said twice"),
    ("EUR 5 to 6 cents", "EUR 5 to 6 cents = 0.05/0.06 EUR", "a code before"),
    ("GBX 500-520, HK cents 5 to 6", "GBX 500-520 = 5/5.2 GBP; HK cents 5 to 6 = 0.05/0.06 HKD", "cents before"),
    ("between HK5 and 6 cents", "HK5 and 6 cents = 0.05/0.06 HKD", "between"),
    ("fell by 2 to 3 cents", "2 to 3 cents = 0.02/0.03 USD", "a fall of two or three"),
    ("HK5 and 6 cents", "HK5 = 0.05 HKD; 6 cents = 0.06 HKD", "a pair is no range, but counts the same"),
    ("from 5 to 6 cents", "5 = 0.05 USD; 6 cents = 0.06 USD", "a change"),
    ("50 cents to $1", "50 cents to $1 = 0.5/1 USD", "cents to dollars"),
    ("in 2016 and 6 cents", "2016 = 2016 count; 6 cents = 0.06 USD", "a year is no number of cents"),
)
def test_two_numbers_share_their_cents(row: Row) -> None:
    check(row)


@rows(
    ("$5 cents, HK$6.1 cents", "", "a sign of the whole money: five dollars, or five cents"),
    ("GBP 5 cents, JPY 5 cents, USD 5 pence", "", "moneys without such hundredths"),
    ("an A5c model, note 10c, B5 cents", "", "names of things"),
    ("HK¢6.1 cents", "", "hundredths of hundredths"),
    ("A 5 cent coin", "5 cent = 0.05 USD", "an article is no country"),
    ("The US 5 million", "5 million = 5000000 count", "a country without cents is no money"),
)
def test_cents_that_could_be_two_things_are_left_alone(row: Row) -> None:
    check(row)


@rows(
    ("每股人民币5.2分", "每股人民币5.2分 = 0.052 CNY", "the money before"),
    ("人民幣12.3分錢", "人民幣12.3分錢 = 0.123 CNY", "traditional characters"),
    ("港币6.1仙，5美仙", "港币6.1仙 = 0.061 HKD; 5美仙 = 0.05 USD", "of Hong Kong"),
    ("得到5.2分", "", "points of a game"),
    ("人民币5.2分红", "人民币5.2 = 5.2 CNY", "another word begins"),
)
def test_chinese_hundredths(row: Row) -> None:
    check(row)
