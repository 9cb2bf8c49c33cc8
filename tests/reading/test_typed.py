"""`facts.csv` and `stakes.csv`: rows as claims, and every flaw told with its line and a remedy."""

import pytest

from steelyard.reading.claim import Reading, StakeKind
from steelyard.reading.typed import read_typed
from steelyard.sources.document import Document, DocumentKind
from steelyard.sources.flaw import Flaws
from steelyard.words.measure import Mode, Tier
from tests.reading.acme import case, document, show

FACTS = "company,measure,period,value,tier,publisher,title,day"
FACT = "Acme,revenue,FY2022,CNY 8.180 billion,filing,Acme,Annual report,2023-04-27"
STAKES = "owner,company,kind,period,economic,voting,price,tier,publisher,title,day"
STAKE = "Borealis,Acme,holds,2022-12-31,37.40%,,,filing,Acme,Annual report,2023-04-27"


def test_a_row_is_a_claim_an_actual_level_where_it_does_not_say_otherwise() -> None:
    (claim,) = facts(f"{FACTS}\n{FACT}\n").claims
    assert show(claim) == "Acme: revenue in FY2022 = CNY 8.180 billion"
    assert (claim.origin.tier, claim.origin.title, str(claim.origin.day)) == (
        Tier.FILING,
        "Annual report",
        "2023-04-27",
    )


def test_columns_may_stand_in_any_order_and_more_of_them_be_there() -> None:
    text = (
        "day,title,publisher,tier,value,period,measure,company,aspect,of,segment,mode,page,quote,url,note\n"
        "2023-04-27,Plan,Acme,company,30%,2021/2025,revenue,Acme,growth_rate,FY2021,cloud,plan,12,fast,https://a.b,mine\n"
    )
    (claim,) = facts(text).claims
    assert show(claim) == "Acme: revenue[cloud] growth_rate of FY2021 in 2021/2025 = 30% (plan)"
    assert (claim.origin.page, claim.origin.quote, claim.origin.note) == ("12", "fast", "mine")


def test_an_exchange_rate_is_about_a_currency() -> None:
    (claim,) = facts(f"{FACTS}\nUSD,exchange_rate,2022-12-31,CNY 6.90,filing,Bank,Rates,2022-12-31\n").claims
    assert show(claim) == "USD: exchange_rate in 2022-12-31 = CNY 6.90"


def test_a_period_is_read_by_the_year_end_of_the_company() -> None:
    (claim,) = facts(f"{FACTS}\n{FACT.replace('Acme,', 'Borealis,', 1)}\n").claims
    assert str(claim.period) == "2021-04-01..2022-03-31"


def test_a_fact_is_cited_by_its_value_to_the_letter() -> None:
    row = FACT.replace("CNY 8.180 billion", '"CNY 8,180 million"')
    text = f"{FACTS}\n{row}\n"
    (claim,) = facts(text).claims
    assert claim.citation.quote == "CNY 8,180 million" == claim.citation.span.of(text)
    assert claim.citation.place == "facts.csv:2"


def test_a_stake_is_cited_from_its_owner_to_its_price() -> None:
    text = f"{STAKES}\n{STAKE}\n{STAKE.replace('37.40%,,', '10%,12%,USD 5 million')}\n"
    first, second = stakes(text).stakes
    assert (first.owner, first.company, first.kind, first.mode) == ("Borealis", "Acme", StakeKind.HOLDS, Mode.ACTUAL)
    assert (str(first.economic), first.voting, first.price) == ("37.40%", None, None)
    assert (str(second.voting), str(second.price)) == ("12%", "USD 5 million")
    assert second.citation.quote == "Borealis,Acme,holds,2022-12-31,10%,12%,USD 5 million"
    assert second.citation.span.of(text) == second.citation.quote


def fact(measure: str, value: str, when: str = "2022-12-31") -> str:
    """A file with one row, of a figure of Acme told on 27 April 2023."""
    return f"{FACTS}\nAcme,{measure},{when},{value},filing,Acme,Annual report,2023-04-27\n"


POSSIBLE = [
    (fact("revenue", "CNY 5", "2023Q1"), "a quarter that is over"),
    (fact("cash", "CNY 5", "2023-04-27"), "a balance of the very day"),
    (fact("share_price", "CNY 5", "FY2023"), "a price is true on any day of its year"),
    (fact("market_size", "1.47 billion", "FY2022"), "a market may be counted in things"),
    (fact("orders", "270000", "FY2022"), "so may orders"),
    (fact("shares", "5 shares"), "shares are counted in shares"),
    (fact("other", "5 times"), "and what has no measure in anything"),
]


@pytest.mark.parametrize(("text", "because"), POSSIBLE, ids=[row[-1] for row in POSSIBLE])
def test_what_may_be_so_is_a_claim(text: str, because: str) -> None:
    assert len(facts(text).claims) == 1, because


@pytest.mark.parametrize("mode", ["plan", "forecast", "rumour", "opinion"])
def test_what_is_not_told_as_done_may_be_of_a_later_day(mode: str) -> None:
    row = FACT.replace("FY2022", "FY2030")
    (claim,) = facts(f"{FACTS},mode\n{row},{mode}\n").claims
    assert claim.mode is Mode(mode)
    (stake,) = stakes(f"{STAKES},mode\n{STAKE.replace('2022-12-31', '2030-12-31')},{mode}\n").stakes
    assert stake.mode is Mode(mode)


def test_a_change_of_cash_may_be_in_percent() -> None:
    """Only a level must be in a unit of its measure."""
    row = FACT.replace("revenue", "cash").replace("CNY 8.180 billion", "5%")
    (claim,) = facts(f"{FACTS},aspect\n{row},change\n").claims
    assert show(claim) == "Acme: cash change in 2022-12-31 = 5%"


@pytest.mark.parametrize(
    ("text", "line", "what", "do"),
    [
        (f"{FACTS.replace(',day', '')}\n", 1, "The column 'day' is missing", "The first row names company, measure"),
        (f"{FACTS},segmant\n{FACT},\n", 1, "There is no column 'segmant'", "Known columns: segment"),
        (f"{FACTS},day\n{FACT},\n", 1, "The column 'day' is there twice", "Keep one of them"),
        ("", 1, "The column 'company' is missing", "The first row names"),
        (f"{FACTS}\n{FACT.replace('revenue', 'revenu')}\n", 2, "'revenu'", "revenue"),
        (f"{FACTS}\n{FACT.replace('filing', 'filling')}\n", 2, "'filling'", "filing"),
        (f"{FACTS}\n{FACT.replace('Acme,rev', 'Acne,rev')}\n", 2, "'Acne' is not among the names", "Write one of Acme"),
        (f"{FACTS}\n{FACT.replace('CNY 8.180 billion', '')}\n", 2, "The row has no value", "missing is not 0"),
        (f"{FACTS}\n{FACT.replace('CNY 8.180 billion', 'a lot')}\n", 2, "value:", ""),
        (
            f"{FACTS}\n{FACT.replace('CNY 8.180 billion', '-CNY 8 billion')}\n",
            2,
            "below zero",
            "stray minus or bracket",
        ),
        (
            f"{FACTS}\n{FACT.replace('revenue', 'shares').replace('CNY 8.180 billion', '(12) shares')}\n",
            2,
            "shares is",
            "",
        ),
        (fact("cash", "5%"), 2, "cash is not counted in percent.", "Write it with its unit: EUR 5 million."),
        (fact("cash", "5,000".replace(",", "")), 2, "cash is not counted in count.", "Write it with its unit"),
        (fact("net_income", "5 times"), 2, "net_income is not counted in times.", "Write it with its unit"),
        (fact("employees", "USD 5"), 2, "employees is not counted in USD.", "Write it with its unit"),
        (fact("exchange_rate", "5 shares"), 2, "exchange_rate is not counted in shares.", "Write it with its unit"),
        (fact("revenue", "CNY 5", "FY2023"), 2, "told as done on a day before it was", "Write mode forecast or plan"),
        (fact("cash", "CNY 5", "2023-04-28"), 2, "told as done on a day before it was", "Write mode forecast or plan"),
        (f"{FACTS}\n{FACT.replace('2023-04-27', '27.4.2023')}\n", 2, "'27.4.2023' is not a day", "2018-06-30"),
        (f"{FACTS}\n{FACT.replace('2023-04-27', '2023-02-30')}\n", 2, "'2023-02-30' is not a day", "2018-06-30"),
        (f"{FACTS}\n{FACT.replace('2023-04-27', '')}\n", 2, "The cell 'day' is empty", "Write the day"),
        (f"{FACTS}\n{FACT.replace('FY2022', 'last year')}\n", 2, "'last year'", ""),
        (f"{FACTS}\n{FACT.replace('Annual report', '')}\n", 2, "The cell 'title' is empty", "Write the title"),
        (f"{FACTS}\n{FACT.replace('8.180', '8,180')}\n", 2, "The row has 9 cells for 8 columns", 'in quotes: "8,180"'),
    ],
)
def test_a_flaw_in_facts_is_told_with_its_line_and_a_remedy(text: str, line: int, what: str, do: str) -> None:
    flaws = Flaws()
    assert facts(text, flaws).claims == ()
    assert any(flaw.line == line and what in flaw.what and do in flaw.do for flaw in flaws.found), flaws.found


@pytest.mark.parametrize(
    ("row", "what", "do"),
    [
        (STAKE.replace("37.40%", "137%"), "economic is 137%", "between 0% and 100%"),
        (STAKE.replace("37.40%", "-7%"), "economic is -7%", "between 0% and 100%"),
        (STAKE.replace("37.40%", "7 shares"), "economic is 7 shares", "between 0% and 100%"),
        (STAKE.replace("37.40%", ""), "neither a share nor a price", "Fill in economic, voting or price"),
        (
            STAKE.replace("2022-12-31", "2023-04-28"),
            "told as done on a day before it was",
            "Write mode forecast or plan",
        ),
        (STAKE.replace("37.40%,,", "10%,,5%"), "price is 5%.", "Write the money paid with its currency"),
        (STAKE.replace("37.40%,,", "10%,,5 shares"), "price is 5 shares.", "Write the money paid"),
        (STAKE.replace("37.40%,,", "10%,,-USD 5 million"), "price is USD -5 million.", "Write the money paid"),
        (STAKE.replace("holds", "helds"), "'helds'", "holds"),
        (STAKE.replace("Borealis", "Boreal"), "'Boreal' is not among the names", "Borealis"),
    ],
)
def test_a_flaw_in_stakes_is_told_with_a_remedy(row: str, what: str, do: str) -> None:
    flaws = Flaws()
    assert stakes(f"{STAKES}\n{row}\n", flaws).stakes == ()
    assert any(flaw.line == 2 and what in flaw.what and do in flaw.do for flaw in flaws.found), flaws.found


def test_all_flaws_are_told_at_once_and_sound_rows_are_kept() -> None:
    flaws = Flaws()
    bad = FACT.replace("revenue", "revenu").replace("2023-04-27", "soon")
    reading = facts(f"{FACTS}\n{bad}\n{FACT}\n{FACT.replace('Acme,rev', 'Acne,rev')}\n", flaws)
    assert len(reading.claims) == 1
    assert [flaw.line for flaw in flaws.found] == [2, 2, 4]


def facts(text: str, flaws: Flaws | None = None) -> Reading:
    return _read(document(text, DocumentKind.TYPED_FACTS, path="facts.csv"), flaws)


def stakes(text: str, flaws: Flaws | None = None) -> Reading:
    return _read(document(text, DocumentKind.TYPED_STAKES, path="stakes.csv"), flaws)


def _read(page: Document, flaws: Flaws | None) -> Reading:
    found = Flaws() if flaws is None else flaws
    reading = read_typed(page, case(page), found)
    assert flaws is not None or not found.found, found.found
    return reading
