"""Text that was made to exhaust or to mislead: refused at once, with what is wrong, where, and what to do."""

import json
from datetime import date

import pytest

from steelyard.owners.exchange.bods_write import write_bods
from steelyard.owners.exchange.forms import export_text, form_of, import_text
from steelyard.owners.exchange.parcel import Form, PartyKind
from steelyard.words.errors import DocumentDamagedError, ExchangeFlawsError, HostileDocumentError, SteelyardError
from tests.owners.exchange.made import FULL, PLAIN

JSONS = ("bods", "ftm", "gleif", "json")
DEEP = {
    "lists": "[" * 100_000,
    "objects": '{"a":' * 100_000,
    "both": '[{"a":' * 50_000 + "1" + "}]" * 50_000,
    "in a statement": '[{"statementId": "' + "a" * 32 + '", "recordDetails": ' + "[" * 5000 + "]" * 5000 + "}]",
}


@pytest.mark.parametrize("form", JSONS)
@pytest.mark.parametrize("deep", DEEP)
def test_json_that_is_nested_deep_is_refused_before_it_is_read(form: str, deep: str) -> None:
    with pytest.raises(HostileDocumentError, match="inside one another"):
        import_text(DEEP[deep], form, "it")


@pytest.mark.parametrize("form", JSONS)
@pytest.mark.parametrize(
    ("text", "refusal", "says"),
    [
        ("[NaN]", DocumentDamagedError, "NaN is no number"),
        ("[1e999999999]", HostileDocumentError, "1e999999999"),
        (f"[{'9' * 5000}]", HostileDocumentError, "5000 digits"),
        ('[{"a": 1, "a": 2}]', DocumentDamagedError, "'a' stands twice"),
        ("[1, 2", DocumentDamagedError, "line 1"),
        ('["\\ud800"]', DocumentDamagedError, "half of a character"),
        ("null", SteelyardError, "it"),
        ("7", SteelyardError, "it"),
        ('"words"', SteelyardError, "it"),
        ("[null, 7, [], {}]", SteelyardError, "it"),
        ("{}", SteelyardError, "it"),
    ],
)
def test_json_that_is_broken_or_something_else_is_refused(
    form: str, text: str, refusal: type[SteelyardError], says: str
) -> None:
    with pytest.raises(refusal, match=says) as refused:
        import_text(text, form, "it")
    assert refused.value.remedy


def package() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(write_bods([PLAIN]).text)
    return found


def test_two_statements_with_one_number_are_refused_and_a_repeated_one_is_read_once() -> None:
    statements = package()
    again = import_text(json.dumps([*statements, statements[-1]]), "bods", "it")
    assert again.stakes == (PLAIN,)
    assert again.flaws[0].where == "statement 4"
    other = {**statements[-1], "statementDate": "2020-01-01"}
    with pytest.raises(ExchangeFlawsError, match="statement 4: It has the number of statement 3"):
        import_text(json.dumps([*statements, other]), "bods", "it")


def test_a_party_that_is_described_nowhere_goes_by_its_number_and_is_told() -> None:
    found = import_text(json.dumps(package()[-1:]), "bods", "it")
    assert len(found.stakes) == 1
    assert [flaw.what.endswith("is referred to and described nowhere.") for flaw in found.flaws] == [True, True]
    assert {party.kind for party in found.parties} == {PartyKind.UNKNOWN}


def test_statements_a_line_each_are_a_stream() -> None:
    lines = "\n".join(map(json.dumps, package()))
    assert import_text(lines, None, "it").stakes == (PLAIN,)


def test_all_that_is_wrong_is_told_at_once_up_to_what_a_person_reads() -> None:
    with pytest.raises(ExchangeFlawsError) as refused:
        import_text(json.dumps([{"statementId": "x"}] * 50), "bods", "it")
    assert refused.value.happened.count("statement ") == 20
    assert "and 30 more" in refused.value.happened


def test_names_do_not_reach_a_screen_with_what_would_act_on_it() -> None:
    statements = json.dumps(package()).replace("Xiaomi", "Xiao\\u001b[31m\\nmi")
    assert {party.name for party in import_text(statements, "bods", "it").parties} == {
        "Xiao\ufffd[31m mi",
        "Kingsoft Cloud",
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "owner,owned,economic,known_on\nA,B,0.1568,2024-02-01\n",
            "line 2, economic: '0.1568' may be 0.1568% or 15.68%",
        ),
        ("owner,owned,economic,known_on\nA,B,130%,2024-02-01\n", "is more than all"),
        ("owner,owned,known_on\n,B,2024-02-01\n", "line 2, owner: The cell is empty"),
        ("owner,owned,economic\nA,B,15%\n", "line 2, known_on: Nobody says since when"),
        ("owner,owned,known_on\nA,B,soon\n", "'soon' is not a period"),
        ("owner,owned,known_on,until\nA,B,2024-02-01,2020-01-01\n", "before it begins"),
        ("owner,owned,known_on,price\nA,B,2024-02-01,5 talers\n", "line 2, price"),
        ("owner,owned,known_on,event\nA,B,2024-02-01,feast\n", "'feast' is no event"),
        ("owner,owned,known_on,kind\nA,B,2024-02-01,had\n", "holds, bought, sold"),
        ("owner,owned,owner\nA,B,C\n", "'owner' is there twice"),
        ("owner,owned,known_on\nA,B,C,2024-02-01\n", "4 cells for 3 columns"),
        ("a,b\n1,2\n", "names no owner"),
        ("", "names no owner"),
    ],
)
def test_a_table_is_refused_with_the_lines_to_mend(text: str, says: str) -> None:
    with pytest.raises(ExchangeFlawsError, match=says):
        import_text(text, "csv", "it")


@pytest.mark.parametrize("text", ['owner,owned\n"A,B', "owner,owned\n" + "A" * 200_000 + ",B"])
def test_a_table_that_is_broken_is_refused(text: str) -> None:
    with pytest.raises(DocumentDamagedError, match="CSV"):
        import_text(text, "csv", "it")


def test_a_table_of_a_case_and_one_kept_by_hand_are_read() -> None:
    case = (
        "owner,company,kind,period,economic,voting,price,tier,publisher,title,day,note\n"
        "Tencent,Kingsoft,bought,2011-07-07,15.68%,,HKD 892 million,press,SCMP,Founders sign,2011-07-31,x\n"
    )
    found = import_text(case, None, "it")
    (stake,) = found.stakes
    assert (stake.measure, stake.event, stake.source) == ("acquired", "purchase", "SCMP: Founders sign")
    assert (stake.since, stake.known_on) == (date(2011, 7, 7), date(2011, 7, 31))
    assert "'note' was not read" in found.flaws[0].what
    by_hand = "owner;owned;economic_pct;voting_pct;date;known;price;currency\nA;B;0,5;;2013-12;2014-01-05;1820000;USD\n"
    (stake,) = import_text(by_hand, None, "it").stakes
    assert (str(stake.economic), stake.since) == (
        "Interval(low=Decimal('0.005'), high=Decimal('0.005'))",
        date(2013, 12, 31),
    )
    assert str(stake.price) == "USD 1,820,000"


def test_a_cell_that_a_spreadsheet_would_work_out_is_written_as_text() -> None:
    acting = type(PLAIN)(**{**{name: getattr(PLAIN, name) for name in PLAIN.__slots__}, "source": "=cmd()"})
    text = export_text([acting], (), "csv").text
    assert "'=cmd()" in text
    assert import_text(text, "csv", "it").stakes == (acting,)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        ({"version": 2}, "version 2"),
        ({"form": "another"}, "It does not say"),
        ({"stakes": [7]}, "stake 1: It is no object"),
        ({"stakes": [{"owner": "A"}]}, "stake 1: It has no owned"),
        ({"stakes": [{"owner": "\u001b[0m"}]}, "stake 1, owner: "),
        ({"stakes": [{"share": "1%"}]}, "The field 'share' is not known"),
        ({"stakes": [{"economic": 7}]}, "The field 'economic' is no text"),
        ({"stakes": [{"economic": "0.5"}]}, "stake 1, economic: "),
        ({"stakes": [{"holding": "[]"}]}, "stake 1, holding: "),
        ({"stakes": [{"price": "line: = / USD"}]}, "stake 1, price: "),
        ({"parties": [{"name": "A"}]}, "party 1: "),
        ({"parties": 7}, "party 1: "),
    ],
)
def test_our_own_form_is_refused_with_the_place_to_mend(spoil: dict[str, object], says: str) -> None:
    whole = json.loads(export_text([FULL], (), "json").text)
    with pytest.raises(ExchangeFlawsError) as refused:
        import_text(json.dumps({**whole, **spoil}), "json", "it")
    assert says in str(refused.value)


def test_a_long_package_is_told_by_its_beginning_only() -> None:
    assert form_of("[" + " " * 1_000_000 + '{"schema": "Company"}]') is Form.BODS


@pytest.mark.parametrize("text", ["25", "NaN", "sNaN", "1e5", "half"])
def test_a_share_in_quotes_is_no_number(text: str) -> None:
    statements = json.dumps(package()).replace('"exact": 12.25', f'"exact": "{text}"')
    with pytest.raises(ExchangeFlawsError, match=r"interests\[0\]"):
        import_text(statements, "bods", "it")
