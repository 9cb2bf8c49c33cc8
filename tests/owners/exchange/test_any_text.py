"""Whatever is put into a text, it is read or refused: nothing else happens."""

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.exchange.forms import export_text, import_text
from steelyard.words.errors import SteelyardError
from tests.owners.exchange.made import FULL, PLAIN

FORMS = ("bods", "ftm", "gleif", "csv", "json")
GLEIF = json.dumps(
    [
        {
            "Relationship": {
                "StartNode": {"NodeID": "010CMKZ3VON21WF2ZD45"},
                "EndNode": {"NodeID": "ZZG38T0MDR3QY1ETUA76"},
                "RelationshipType": "IS_DIRECTLY_CONSOLIDATED_BY",
                "RelationshipPeriods": [
                    {"StartDate": "2018-02-06", "EndDate": "", "PeriodType": "RELATIONSHIP_PERIOD"}
                ],
            },
            "Registration": {"LastUpdateDate": "2022-06-04", "RegistrationStatus": "PUBLISHED"},
        },
        {"LEI": "010CMKZ3VON21WF2ZD45", "Entity": {"LegalName": "A", "EntityCategory": "FUND"}},
        {"LEI": "010CMKZ3VON21WF2ZD45", "ExceptionCategory": "B", "ExceptionReason": ["C"]},
    ]
)
OLD = json.dumps(
    [
        {"statementID": "a" * 32, "statementType": "entityStatement", "statementDate": "2020-01-01", "name": "A"},
        {
            "statementID": "b" * 32,
            "statementType": "ownershipOrControlStatement",
            "statementDate": "2020-01-01",
            "subject": {"describedByEntityStatement": "a" * 32},
            "interestedParty": {"unspecified": {"reason": "unknown"}},
            "interests": [{"type": "shareholding", "share": {"exact": 5}}],
            "replacesStatements": ["c" * 32],
            "componentStatementIDs": ["d" * 32],
        },
    ]
)
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 1.5, 10**30, "", "x", "2020-13-45", "0000-00-00", "9999-12-31", [], {}, [None], [[]], {"": 1}]
) | st.text(max_size=3)


def wholes() -> list[tuple[str, Any]]:
    texts = {form: export_text([PLAIN, FULL], (), form).text for form in ("bods", "json")}
    ftm = [json.loads(line) for line in export_text([PLAIN, FULL], (), "ftm").text.splitlines()]
    whole = [(form, json.loads(text)) for form, text in texts.items()]
    return [*whole, ("ftm", ftm), ("gleif", json.loads(GLEIF)), ("bods", json.loads(OLD))]


WHOLES = wholes()


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any JSON
    """The path to every value inside another."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


def spoiled(value: Any, path: tuple[Any, ...], by: Any) -> Any:  # noqa: ANN401 - any JSON
    """The value with another at one place."""
    if not path:
        return by
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = spoiled(copied[path[0]], path[1:], by)
    return copied


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_value_out_of_place_is_read_or_refused(data: st.DataObject) -> None:
    form, whole = data.draw(st.sampled_from(WHOLES))
    text = json.dumps(spoiled(whole, data.draw(st.sampled_from(places(whole))), data.draw(VALUES)))
    with suppress(SteelyardError):
        import_text(text, form, "it", date(2024, 1, 1))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.sampled_from(FORMS))
def test_any_words_are_read_or_refused(text: str, form: str) -> None:
    for words in (text, f"owner,owned,{text}\n{text},A,{text}", f"<{text}>", f'[{{"{text}": {text}}}]'):
        with suppress(SteelyardError):
            import_text(words, form, "it", date(2024, 1, 1))
        with suppress(SteelyardError):
            import_text(words, None, "it")


@pytest.mark.parametrize(
    "column", ["economic", "voting", "since", "price", "shares", "primary", "in_concert_with", "kind"]
)
@settings(max_examples=60, deadline=None)
@given(
    cell=st.text(max_size=12) | st.sampled_from(["[", "[1]", "[..]%", "[2..1]%", "line: = 1/ x", "line: ~ NaN/1 USD"])
)
def test_any_cell_is_read_or_refused(column: str, cell: str) -> None:
    quoted = cell.replace('"', '""')
    with suppress(SteelyardError):
        import_text(f'owner,owned,known_on,{column}\nA,B,2024-01-01,"{quoted}"\n', "csv", "it")
