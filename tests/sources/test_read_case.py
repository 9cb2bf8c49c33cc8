"""A case as a person wrote it: read whole, or refused with all that is wrong, each with its line and its remedy."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.sources.case import Case
from steelyard.sources.flaw import Flaws
from steelyard.sources.read_case import read_case
from steelyard.words.errors import CaseFlawsError
from steelyard.words.measure import Question, Verdict
from steelyard.words.names import EntityName
from steelyard.words.period import AsAt, Over, YearEnd
from steelyard.words.quantity import Currency, Unit
from tests.sources.making import TOML, line_of


def test_a_whole_case_is_read() -> None:
    case = read(TOML)
    assert (case.title, case.company, case.day) == ("Acme", "Acme", date(2018, 6, 30))
    assert (case.currency, case.about, case.invented) == (Currency("USD"), "", False)
    assert [entity.spellings for entity in case.entities] == [("Acme", "ACM"), ("Bolt",)]
    assert case.year_end(EntityName("Bolt")) == YearEnd(3, 31)
    assert case.year_end(EntityName("USD")) == YearEnd(12, 31)
    assert case.scale is not None
    assert (case.scale.worth_more, case.scale.worth_less) == (("Bolt",), ())
    assert case.ring is not None
    assert case.ring.members == ("Bolt",)
    assert [(answer.question, answer.verdict) for answer in case.answers] == [(Question.MOAT, Verdict.MIXED)]


def test_an_assumption_is_a_range_that_somebody_stands_for() -> None:
    case = read(TOML)
    named = {each.name: each for each in case.assumptions if each.name != "growth"}
    assert [named["margin"].low, named["margin"].mid, named["margin"].high] == [4, 6, 8]
    assert (named["margin"].unit, named["margin"].who, named["margin"].why) == (Unit.PERCENT, "me", "so")
    assert (named["factor"].unit, named["factor"].mid) == (Unit.TIMES, Decimal(2))
    assert (named["cap"].unit, named["cap"].low) == (Currency("USD"), Decimal("60E+9"))
    assert (named["value"].low, named["value"].mid, named["value"].high) == tuple(
        Decimal(n) * 10**9 for n in (80, 85, 90)
    )
    assert (named["margin"].day, named["terminal_growth"].day) == (date(2018, 6, 30), date(2018, 6, 1))


def test_a_period_is_of_the_company_it_speaks_of() -> None:
    (repair,) = read(TOML).repairs
    assert repair.period == Over(date(2016, 4, 1), date(2017, 3, 31))
    assert (str(repair.was), str(repair.becomes)) == ("USD 8.108 billion", "USD 8.180 billion")
    day = read(TOML.replace('period = "FY2017"\nfrom', 'period = "2017-03-31"\nfrom')).repairs[0].period
    assert day == AsAt(date(2017, 3, 31))


def test_a_layer_that_is_left_out_is_none() -> None:
    case = read(TOML[: TOML.index("[scale]")])
    assert (case.scale, case.ring, case.relative, case.dcf) == (None, None, None, None)
    assert not any((case.rings, case.conditions, case.answers, case.repairs, case.assumptions))


@pytest.mark.parametrize(
    ("measure", "of"),
    [
        ('"net_income"', "earnings"),
        ('"profit"', "earnings"),
        ('"adjusted_profit"', "earnings"),
        ('"eps"', "earnings"),
        ('"revenue"', "revenue"),
        ('"ebitda"\nof = "ebitda"', "ebitda"),
        ('"net_income"\nof = "earnings"', "earnings"),
    ],
)
def test_the_multiple_of_the_peers_follows_from_the_measure(measure: str, of: str) -> None:
    plan = read(TOML.replace('"net_income"', measure)).relative
    assert plan
    assert plan.of == of


def test_a_scale_and_a_ring_are_of_the_case_s_day_unless_they_say_another() -> None:
    case = read(TOML)
    assert (case.scale and case.scale.day, case.ring and case.ring.day) == (case.day, case.day)
    drawn = 'why = "It is."\nday = 2018-06-01', 'why = "They make."\nday = 2018-06-02'
    toml = TOML.replace('why = "It is."', drawn[0]).replace('why = "They make."', drawn[1])
    case = read(toml)
    assert (case.scale and case.scale.day, case.ring and case.ring.day) == (date(2018, 6, 1), date(2018, 6, 2))


class Broken(NamedTuple):
    """What is written instead of what, the words on whose line it is told, what is told, and what is broken."""

    old: str
    new: str
    line: str | int
    told: str
    because: str


FLAWS = [
    Broken('title = "Acme"', 'title = "Acme', 2, "This is not TOML", "a quote that never closes"),
    Broken('title = "Acme"', 'title = "Acme"\ntitle = "Acme"', 3, "This is not TOML", "a key twice"),
    Broken("day = 2018-06-30", "day = 2018-06-31", 4, "This is not TOML", "a day that is none"),
    Broken("day = 2018-06-30", f"day = {'9' * 5000}", line_of('why = "so"\n'), "This is not TOML", "a number too long"),
    Broken("day = 2018-06-30", f"day = 1e{'9' * 50}", 1, "This is not TOML", "a number too large"),
    Broken("day = 2018-06-30", f"day = {'[' * 3000}", 1, "This is not TOML", "brackets too deep"),
    Broken("[case]", "[kase]", 1, "There is no [case]. Begin with [case] and its title", "no table [case]"),
    Broken(
        "[case]",
        "[case]\ncurency = 1",
        2,
        "There is no key 'curency' in [case]. Known here: currency",
        "a key mistyped",
    ),
    Broken(
        "[scale]", "[sclae]", "[scale]", "no key 'sclae' at the top of the file. Known here: scale", "a table mistyped"
    ),
    Broken('title = "Acme"', "", 1, "[case] lacks the key 'title'. Write title = …, words in quotes.", "no title"),
    Broken('title = "Acme"', 'title = "  "', 2, "Write words in quotes", "an empty title"),
    Broken('title = "Acme"', "title = 5", 2, "title = 5 does not fit here. Write words", "a number for words"),
    Broken("day = 2018-06-30", 'day = "2018-06-30"', 4, "a day without quotes, as in 2018-06-30", "a day in quotes"),
    Broken("day = 2018-06-30", "day = 2018-06-30T10:00:00", 4, "day has a time of day. Write the day alone", "a time"),
    Broken(
        'currency = "USD"', 'currency = "USDD"', 5, "'USDD' is no currency code. Write one of these: USD", "no currency"
    ),
    Broken('currency = "USD"', 'currency = "usd"', 5, "Write one of these: USD", "a currency in small letters"),
    Broken(
        'company = "Acme"',
        'company = "Acne"',
        3,
        "'Acne' is not among the names. Add a [[name]] for it; known: Acme",
        "the company is no name",
    ),
    Broken('name = "Bolt"\nyear', 'name = "Acme"\nyear', 11, "'Acme' names Acme already", "a name twice"),
    Broken(
        'name = "Bolt"\nyear',
        'name = "acm"\nyear',
        11,
        "'acm' names Acme already. Keep a name or alias",
        "an alias that is a name",
    ),
    Broken('"03-31"', '"31-03"', 13, 'not a month and day. Write year_end = "03-31".', "a year end backwards"),
    Broken(
        "evidence =",
        "evidense =",
        9,
        "no key 'evidense' in [[name.aliases]]. Known here: evidence",
        "an alias without evidence",
    ),
    Broken(
        "aliases = [{ alias", 'kind = "firm"\naliases = [{ alias', 9, "'firm' is no kind of name", "a kind that is none"
    ),
    Broken(
        "aliases = [{",
        "aliases = 5 # [{",
        9,
        "aliases = 5 does not fit here. Write it as [[aliases]]",
        "a number for a list",
    ),
    Broken(
        'worth_more = ["Bolt"]',
        'worth_more = ["Blot"]',
        "worth_more",
        "'Blot' is not among the names. Add a [[name]] for it; known: Bolt",
        "a name that is none",
    ),
    Broken('worth_more = ["Bolt"]', 'worth_more = "Bolt"', "worth_more", "a list of words", "a word for a list"),
    Broken(
        'worth_more = ["Bolt"]', "worth_more = [5]", "worth_more", "something that is no word", "a number in a list"
    ),
    Broken(
        "worth_less = []",
        'worth_less = ["Bolt"]',
        "worth_less",
        "Bolt is said to be worth more and worth less",
        "more and less",
    ),
    Broken('who = "me"\nwhy = "It is."', 'why = "It is."', "[scale]", "[scale] lacks the key 'who'", "nobody says so"),
    Broken('why = "They make."', "", "[[ring]]", "[[ring]] lacks the key 'why'", "nobody says why"),
    Broken(
        "chosen = true",
        "chosen = false",
        "[[ring]]",
        "0 rings are chosen. Write chosen = true in exactly one",
        "no ring chosen",
    ),
    Broken(
        "[relative]",
        '[[ring]]\nname="b"\nmembers=["Bolt"]\nchosen=true\nwho="m"\nwhy="w"\n[relative]',
        "[[ring]]",
        "2 rings are chosen",
        "two rings chosen",
    ),
    Broken(
        "chosen = true",
        'chosen = "true"',
        "chosen",
        "chosen = 'true' does not fit here. Write true or false",
        "words for true",
    ),
    Broken('members = ["Bolt"]', "members = []", "members", "A ring without members says nothing", "an empty ring"),
    Broken(
        '"net_income"',
        '"netincome"',
        '"net_income"',
        "'netincome' is no measure. Write one of these: net_income",
        "a measure mistyped",
    ),
    Broken('"FY2017"', '"FY17"', '"FY2017"', "'FY17' is not a period. Write FY2022", "a period mistyped"),
    Broken(
        'low = "1", mid = "2"',
        'low = "3", mid = "2"',
        "factor",
        "factor does not rise from low by mid to high",
        "low above mid",
    ),
    Broken('mid = "2", high = "2.5"', 'mid = "2"', "factor", "lacks the key 'high'", "no high end"),
    Broken('low = "1", mid', 'value = "1", mid', "factor", "factor has a value and a range", "a value and a range"),
    Broken(
        'low = "1", mid',
        'low = "1 potato", mid',
        "factor",
        "low: '1 potato' is not an amount. Write it as it is printed",
        "no amount",
    ),
    Broken(
        '"USD 60 billion"',
        '"60 billion"',
        "cap",
        'cap is not money in one currency. Write "USD 60 billion"',
        "no currency",
    ),
    Broken(
        'who = "me", why = "so" }\n\n[[cond',
        'why = "so" }\n\n[[cond',
        "cap",
        "[relative.cap] lacks the key 'who'",
        "a cap of nobody",
    ),
    Broken(
        'growth = "40%"',
        'growth = "40"',
        'growth = "40%"',
        "growth is in count. Write it in percent",
        "a growth without percent",
    ),
    Broken(
        '"USD 80-90 billion"',
        '"USD 90-80 billion"',
        "USD 80-90",
        "value: 'USD 90-80 billion' is not an amount",
        "a range backwards",
    ),
    Broken('"10 years"', '"10%"', "years =", "years is in percent. Write it in years", "years in percent"),
    Broken(
        '"10 years"', '"0 years"', "years =", "0 is not a number of years to forecast. Write a whole number", "no years"
    ),
    Broken('"10 years"', '"2.5 years"', "years =", "2.5 is not a number of years", "half a year"),
    Broken('"10 years"', '"101 years"', "years =", "101 is not a number of years", "too many years"),
    Broken(
        'growth = { low = "10%", mid = "20%", high = "30%", who = "me", why = "so" }',
        "",
        "[dcf]",
        "[dcf] lacks growth. Write growth = {",
        "no growth",
    ),
    Broken(
        '{ low = "10%", mid = "20%", high = "30%", who = "me", why = "so" }',
        "{}",
        'growth = { low = "10%"',
        "[dcf.growth] lacks the key 'low'",
        "a growth of nothing",
    ),
    Broken(
        '{ low = "10%", mid = "20%", high = "30%", who = "me", why = "so" }',
        '"20%"',
        'growth = { low = "10%"',
        "Write growth = { value =",
        "a growth of nobody",
    ),
    Broken(
        'high = "30%"',
        'high = "0.3"',
        'growth = { low = "10%"',
        "growth is in count and percent. Write it in percent",
        "two units",
    ),
    Broken(
        '"revenue"\nperiod = "FY2017"\nyears',
        '"free_cash_flow"\nperiod = "FY2017"\nyears',
        "margin =",
        "Free cash flow needs no margin",
        "a margin too many",
    ),
    Broken(
        'period = "FY2017"\nfactor',
        'period = "2017Q3"\nfactor',
        'period = "FY2017"\nfactor',
        'The period is not a year. Write a fiscal year: period = "FY2023".',
        "a multiple of a quarter's profit",
    ),
    Broken(
        'period = "FY2017"\nyears',
        'period = "2017-12-31"\nyears',
        'period = "FY2017"\nyears',
        "The period is not a year. Write a fiscal year",
        "a forecast from a day",
    ),
    Broken(
        '"net_income"',
        '"net_income"\nof = "revenue"',
        'period = "FY2017"\nfactor',
        'A multiple of revenue says nothing about net_income. Write of = "earnings".',
        "a multiple of revenue put on a profit",
    ),
    Broken(
        'measure = "net_income"',
        'measure = "revenue"\nof = "earnings"',
        'period = "FY2017"\nfactor',
        'A multiple of earnings says nothing about revenue. Write of = "revenue".',
        "a multiple of earnings put on revenue",
    ),
    Broken('"net_income"', '"ebitda"', "[relative]", "[relative] lacks the key 'of'", "a measure of no known multiple"),
    Broken(
        'low = "1", mid', 'low = "-1", mid', "factor", "A factor below zero turns the value round", "a negative factor"
    ),
    Broken(
        'low = "10%"',
        'low = "-100%"',
        'growth = { low = "10%"',
        "growth of -100% would lose more than everything. Look for a misplaced point",
        "a growth that loses all",
    ),
    Broken(
        'low = "9%"', 'low = "-100%"', "rate = {", "rate of -100% would lose more than everything", "a rate of -100%"
    ),
    Broken(
        'value = "3%", who',
        'value = "-300%", who',
        "terminal_growth",
        "terminal_growth of -300% would lose more than everything",
        "a growth for ever that loses all",
    ),
    Broken("[case]", f"#{'x' * 1_000_000}\n[case]", 1, "This is too long or too deep for a case.", "a megabyte"),
    Broken('title = "Acme"', f"{'a.' * 45}b = 1", 2, "This is too long or too deep for a case.", "keys nested deep"),
    Broken('"moat"', '"mote"', '"moat"', "'mote' is no question. Write one of these: moat", "a question that is none"),
    Broken('"mixed"', '"so-so"', '"mixed"', "'so-so' is no verdict", "a verdict that is none"),
    Broken(
        "[[repair]]",
        '[[answer]]\nquestion="moat"\nverdict="bad"\nsays="s"\nwho="w"\n[[repair]]',
        "[[repair]]",
        "moat is answered twice",
        "two answers",
    ),
    Broken(
        'to = "USD 8.180',
        'to = "CNY 8.180',
        'to = "USD',
        "CNY 8.180 billion is not in USD",
        "a repair into other money",
    ),
    Broken('from = "USD 8.108 billion"\n', "", "[[repair]]", "[[repair]] lacks the key 'from'", "a repair of nothing"),
    Broken(
        'company = "Bolt"',
        'company = "Bold"',
        'company = "Bolt"',
        "'Bold' is not among the names",
        "a repair of a stranger",
    ),
]


@pytest.mark.parametrize("broken", FLAWS, ids=lambda broken: broken.because)
def test_a_flaw_is_told_with_its_line_and_its_remedy(broken: Broken) -> None:
    assert broken.old in TOML
    told = flaws_of(TOML.replace(broken.old, broken.new, 1))
    line = broken.line if isinstance(broken.line, int) else line_of(broken.line)
    with_words = [flaw for flaw in told if broken.told in flaw]
    assert with_words, told
    if broken.because not in {"a number too long", "a number too large", "brackets too deep"}:  # no parser says where
        assert any(flaw.startswith(f"  case.toml:{line}: ") for flaw in with_words)


def test_a_mistyped_measure_is_told_and_nothing_is_concluded_from_what_stands_in_for_it() -> None:
    """It was once told too that a multiple of earnings says nothing about revenue, which nobody had written."""
    told = flaws_of(TOML.replace('measure = "net_income"', 'mesure = "net_income"\nof = "earnings"', 1))
    assert any("There is no key 'mesure' in [relative]. Known here: measure" in flaw for flaw in told)
    assert not any("says nothing about" in flaw for flaw in told)


def test_all_flaws_are_told_at_once_in_the_order_of_the_lines() -> None:
    toml = TOML.replace('title = "Acme"', "title = 5").replace('"mixed"', '"so-so"').replace('"10 years"', '"10%"')
    told = flaws_of(toml.replace("chosen = true", "chosen = false"))
    assert [int(flaw.split(":")[1]) for flaw in told] == [
        line_of('title = "Acme"'),
        line_of("[[ring]]"),
        line_of("years ="),
        line_of('"mixed"'),
    ]


def test_very_many_flaws_are_counted() -> None:
    names = "".join(f'[[name]]\nname = "N{n}"\nodd = 1\n' for n in range(30))
    told = flaws_of(TOML.replace("[scale]", f"{names}\n[scale]"))
    assert told[-1] == "  … and 10 more"
    assert len(told) == 21


def test_an_empty_case_says_how_to_begin() -> None:
    assert flaws_of("") == [
        "  case.toml:1: There is no [case]. Begin with [case] and its title, company, day and currency."
    ]


@given(st.text(max_size=60))
def test_no_text_is_read_as_a_case_or_breaks_the_reader(text: str) -> None:
    assert flaws_of(text)


@given(st.integers(0, len(TOML)), st.integers(0, 40), st.text('="[]{}#\n5', max_size=3))
def test_a_case_with_a_hole_is_read_or_refused_and_nothing_else(start: int, length: int, instead: str) -> None:
    try:
        read(TOML[:start] + instead + TOML[start + length :])
    except CaseFlawsError as refused:
        assert refused.flaws.startswith("  case.toml:")  # noqa: PT017 - both ends are right


def read(toml: str) -> Case:
    return read_case("acme", toml, (), (), Flaws())


def flaws_of(toml: str) -> list[str]:
    with pytest.raises(CaseFlawsError, match="Mend these lines and run the command again") as refused:
        read(toml)
    return refused.value.flaws.splitlines()
