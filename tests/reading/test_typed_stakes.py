"""The columns of `stakes.csv` that may be left out: read where they are there, refused with a remedy if wrong."""

import pytest

from steelyard.reading.claim import StakeClaim
from steelyard.reading.typed import read_typed
from steelyard.sources.document import DocumentKind
from steelyard.sources.flaw import Flaws
from steelyard.words.stake import Event, StakeMeasure
from tests.reading.acme import case, document

HEAD = "owner,company,kind,period,economic,voting,price,tier,publisher,title,day"
ROW = "Borealis,Acme,holds,2022-12-31,37.40%,,,filing,Acme,Annual report,2023-04-27"


def read(columns: str, cells: str, row: str = ROW) -> tuple[tuple[StakeClaim, ...], Flaws]:
    flaws = Flaws()
    page = document(f"{HEAD},{columns}\n{row},{cells}\n", DocumentKind.TYPED_STAKES, path="stakes.csv")
    return read_typed(page, case(page), flaws).stakes, flaws


def test_every_column_that_may_be_left_out_is_read() -> None:
    columns = "event,of,shares,until,primary,measure,votes_by,in_concert_with,controls"
    cells = 'voting deed,class A,"1,423,246,584",2024-03,no,level,Ada Quill,Cobalt Motors; Studio 54,yes'
    (stake,), flaws = read(columns, cells)
    assert flaws.found == []
    assert (stake.event, stake.of, str(stake.shares)) == (Event.VOTING_DEED, "class A", "1,423,246,584")
    assert (str(stake.until), stake.is_primary, stake.measure) == ("2024-03-01..2024-03-31", False, StakeMeasure.LEVEL)
    assert (stake.votes_by, stake.in_concert_with, stake.controls) == (
        "Ada Quill",
        ("Cobalt Motors", "Studio 54"),
        True,
    )


def test_an_empty_cell_says_nothing() -> None:
    (stake,), flaws = read("event,of,shares,until,primary,measure,votes_by,in_concert_with,controls", ",,,,,,,,")
    assert flaws.found == []
    assert (stake.event, stake.of, stake.shares, stake.until, stake.is_primary) == (None, "", None, None, None)
    assert (stake.measure, stake.votes_by, stake.in_concert_with, stake.controls) == (None, None, (), None)


SAYS = [
    ("holds", "", "actual", StakeMeasure.LEVEL, "a holding is a level"),
    ("bought", "", "actual", StakeMeasure.ACQUIRED, "a purchase adds"),
    ("sold", "", "actual", StakeMeasure.DISPOSED, "a sale takes away"),
    ("bought", "level", "actual", StakeMeasure.LEVEL, "bought, and the percentage is what is held after it"),
    ("bought", "", "plan", StakeMeasure.PLANNED, "what is only agreed is no holding"),
    ("holds", "planned", "actual", StakeMeasure.PLANNED, "nor is what the measure calls planned"),
]


@pytest.mark.parametrize(("kind", "measure", "mode", "says", "because"), SAYS, ids=[row[-1] for row in SAYS])
def test_kind_measure_and_mode_together_say_what_a_percentage_is(
    kind: str, measure: str, mode: str, says: StakeMeasure, because: str
) -> None:
    (stake,), _ = read("measure,mode", f"{measure},{mode}", ROW.replace("holds", kind))
    assert stake.says is says, because


def test_several_may_have_bought_together() -> None:
    (stake,), flaws = read(
        "of", "", ROW.replace("Borealis", "Borealis; Cobalt Motors").replace("37.40%,,", ",,USD 66 m")
    )
    assert (stake.owner, flaws.found) == ("Borealis; Cobalt Motors", [])


@pytest.mark.parametrize(
    "column", ["votes_by,Ada Quill", "in_concert_with,Ada Quill", "controls,yes", "shares,5 million"]
)
def test_a_row_may_say_nothing_but_who_votes_or_how_many_shares(column: str) -> None:
    name, cell = column.split(",")
    stakes, flaws = read(name, cell, ROW.replace("37.40%", ""))
    assert (len(stakes), flaws.found) == (1, [])


WRONG = [
    ("event", "purchas", ROW, "'purchas'", "purchase"),
    ("measure", "levels", ROW, "'levels'", "level"),
    ("primary", "maybe", ROW, "primary is 'maybe'", "Write yes or no"),
    ("controls", "1", ROW, "controls is '1'", "Write yes or no"),
    ("shares", "5%", ROW, "shares is 5%", "Write how many shares"),
    ("shares", "-5 shares", ROW, "shares is -5 shares", "What was sold is told by the kind"),
    ("until", "2022-12-30", ROW, "It ends (2022-12-30) before it begins (2022-12-31)", "one of them is wrong"),
    ("until", "soon", ROW, "'soon'", ""),
    ("votes_by", "Boreal", ROW, "'Boreal' is not among the names", "Borealis"),
    ("votes_by", "Borealis", ROW, "Borealis is told to vote for or with itself", "Name somebody else"),
    ("votes_by", "Ada Quill; Studio 54", ROW, "votes_by names more than one", "a row for each part"),
    ("in_concert_with", "Studio 54; Studio 55", ROW, "'Studio 55' is not among the names", "Studio 54"),
    ("measure", "disposed", ROW.replace("holds", "bought"), "say opposite things", "write level"),
    ("of", "", ROW.replace("37.40%", "130%"), "economic is 130%", "between 0% and 100%"),
    ("of", "", ROW.replace("37.40%", "0.1568"), "economic is 0.1568", "0.1568% if percent is meant, 15.68% if a part"),
    ("of", "", ROW.replace("37.40%,,", "10%,,XYZ 5 million"), "'XYZ' is no currency", "ISO 4217"),
]


@pytest.mark.parametrize(("column", "cell", "row", "what", "do"), WRONG, ids=[row[3] for row in WRONG])
def test_what_is_wrong_is_told_with_a_remedy_and_the_row_is_left_out(
    column: str, cell: str, row: str, what: str, do: str
) -> None:
    stakes, flaws = read(column, cell, row)
    assert stakes == ()
    assert any(what in flaw.what and do in flaw.do for flaw in flaws.found), flaws.found


@pytest.mark.parametrize("price", ["XYZ 5 million", "5 million XYZ", "a lot"])
def test_a_price_that_cannot_be_read_is_told_once(price: str) -> None:
    """It once was told twice: as no amount, and as a price of 0."""
    _, flaws = read("of", "", ROW.replace("37.40%,,", f"10%,,{price}"))
    assert len(flaws.found) == 1


def test_a_company_may_hold_its_own_shares_by_a_buy_back() -> None:
    stakes, flaws = read("event", "buy-back", ROW.replace("Borealis", "Acme"))
    assert (len(stakes), flaws.found) == (1, [])
