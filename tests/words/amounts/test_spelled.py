"""English numbers in words: counts, parts, multiples, and words that look like numbers and are none."""

from steelyard.words.amounts.read import amounts_in
from tests.words.amounts.reading import Row, check, rows


@rows(
    ("five hundred million yuan", "five hundred million yuan = 500000000 CNY", "hundreds of millions"),
    ("three hundred fifty-six million", "three hundred fifty-six million = 356000000 count", "tens and ones"),
    ("two and a half billion dollars", "two and a half billion dollars = 2500000000 USD", "and a half"),
    ("a quarter of a billion dollars", "a quarter of a billion dollars = 250000000 USD", "a part of a scale"),
    (
        "half a million, a half-million, two thirds of a million",
        "half a million = 500000 count; a half-million = 500000 count; two thirds of a million = 666666.666667 count",
        "other parts of one",
    ),
    (
        "a trillion RMB market, a billion-dollar deal",
        "a trillion RMB = 1000000000000 CNY; a billion-dollar = 1000000000 USD",
        "a scale with an article",
    ),
    (
        "a million users, a hundred and twenty",
        "a million = 1000000 count; a hundred and twenty = 120 count",
        "the same without money",
    ),
    (
        "half a percentage point, a quarter-point",
        "half a percentage point = 0.5 percentage points; a quarter-point = 0.25 percentage points",
        "parts of a point",
    ),
    (
        "six months, a three-year plan, two decades",
        "six months = 0.5 years; three-year = 3 years; two decades = 20 years",
        "stretches of time",
    ),
    ("twenty-five percent of two companies", "twenty-five percent = 25 percent; two = 2 count", "units and things"),
    ("two dozen stores", "two dozen = 24 count", "dozens"),
)
def test_a_number_in_words_is_read(row: Row) -> None:
    check(row)


@rows(
    ("about a fifth of sales", "about a fifth ~ 20 percent", "a part with an article"),
    (
        "one third, two-thirds, three quarters of revenue",
        "one third = 33.333333 percent; two-thirds = 66.666667 percent; three quarters = 75 percent",
        "parts that are counted",
    ),
    (
        "half of its revenue, more than half, fell by half",
        "half = 50 percent; more than half ~ 50/ percent; half = 50 percent",
        "half of something",
    ),
    ("1/3 of sales", "1/3 = 33.333333 percent", "in digits"),
    ("cut in half, halved", "half = -50 percent; halved = -50 percent", "a fall by half"),
    (
        "more than halved, nearly halved",
        "more than halved ~ /-50 percent; nearly halved ~ -50/ percent",
        "more of a fall is less of a value",
    ),
    (
        "nearly doubled, more than tripled, twofold, 10-fold",
        "nearly doubled ~ /2 times; more than tripled ~ 3/ times; twofold = 2 times; 10-fold = 10 times",
        "multiples",
    ),
    (
        "double the price, to double, twice as much",
        "double = 2 times; double = 2 times; twice = 2 times",
        "multiples that are no verb",
    ),
    ("three-and-a-half times earnings", "three-and-a-half times = 3.5 times", "a multiple and a half"),
)
def test_a_share_or_a_multiple_in_words_is_read(row: Row) -> None:
    check(row)


@rows(
    ("the first half, the second quarter, a quarter earlier", "", "times of the year"),
    ("a third party opened a third factory", "", "ordinals"),
    ("one of them, no one, which one", "", "the pronoun"),
    ("a double-digit rise on Double Eleven", "", "words that begin with a multiple"),
    ("several million dollars, hundreds of millions, multi-billion-dollar, a few thousand", "", "nobody says how many"),
    ("a one-time charge, a two-way market", "", "words that begin with a number"),
    ("the Big Four firms", "", "a name"),
    ("half-yearly, half an hour", "", "half of nothing that is counted here"),
)
def test_a_word_that_is_no_number_is_left_alone(row: Row) -> None:
    check(row)


def test_a_notation_says_what_it_is() -> None:
    implied = {
        "share": ("a third of sales", "two-thirds", "三成", "三分之一", "一半", "八折"),
        "multiple": ("doubled", "a threefold rise", "10-fold", "翻番", "翻了一番"),
        "change": ("halved", "cut in half", "腰斩", "减半"),
        "difference": ("2 percentage points", "25bps", "1.2个百分点", "80个基点", "a quarter-point"),
        "": ("20%", "3倍", "three times", "five million"),
    }
    for word, texts in implied.items():
        assert [amount.implies for text in texts for amount in amounts_in(text)] == [word] * len(texts)


def test_a_number_in_words_says_so_and_a_bare_number_too() -> None:
    flags = {
        text: [(amount.bare, amount.spelled) for amount in amounts_in(text)]
        for text in ("1,700 nodes", "seven stores", "three percent", "5%", "2 million", "三家公司", "3家公司")
    }
    assert flags == {
        "1,700 nodes": [(True, False)],
        "seven stores": [(True, True)],
        "three percent": [(False, True)],
        "5%": [(False, False)],
        "2 million": [(False, False)],
        "三家公司": [(True, True)],
        "3家公司": [(True, False)],
    }
