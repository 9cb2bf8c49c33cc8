"""`steelyard facts` and `steelyard trace`: what they print is what programs and people can go on with."""

import csv
import io
import json

import pytest

from tests.cli.typing_in import printed, refused
from tests.reports.weighed import IDS

REVENUE = ("facts", "kingsoft-cloud-2024", "--company", "Kingsoft Cloud", "--measure", "revenue", "--period", "FY2022")


def test_facts_come_in_three_forms_with_the_same_ids() -> None:
    ids = [row["id"] for row in csv.DictReader(io.StringIO(printed(*REVENUE, "--csv")))]
    assert ids == [json.loads(line)["id"] for line in printed(*REVENUE, "--jsonl").splitlines()]
    assert ids == [line.split()[0] for line in printed(*REVENUE).splitlines() if IDS.match(line)]
    assert ids


def test_facts_are_printed_with_their_quotes_and_places() -> None:
    words = printed(*REVENUE)
    assert "“8.108 billion yuan” Pulse Stacks, " in words
    assert "documents/annual-results-2023.csv:2" in words


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (("--measure", "revenues"), "Write one of these: revenue, "),
        (("--company", "Kingsof"), "This case knows: Kingsoft, "),
        (("--period", "20 22"), "Write FY2022, 2022H1"),
        (("--period", "FY1990"), "This case knows: "),
        (("--as-of", "1990-01-01"), "Choose a later day with --as-of"),
    ],
)
def test_a_filter_that_finds_nothing_is_told_what_there_is(words: tuple[str, str], advice: str) -> None:
    assert advice in refused("facts", "kingsoft-cloud-2024", *words)


def test_every_id_on_a_screen_can_be_traced() -> None:
    for key in sorted(set(IDS.findall(printed("weigh", "school-gate")))):
        first, second = printed("trace", key).splitlines()[:2]
        assert first == "school-gate, weighed as of 2024-03-31"
        assert f"  {key}  " in second


def test_a_tree_for_programs_is_json_alone_with_the_same_ids() -> None:
    key = IDS.findall(printed("weigh", "school-gate"))[0]
    record = json.loads(printed("trace", key, "--json"))
    assert (record["id"], record["case"], record["day"]) == (key, "school-gate", "2024-03-31")
    assert set(IDS.findall(json.dumps(record))) == set(IDS.findall(printed("trace", key)))


def test_an_id_of_another_day_is_found_on_that_day() -> None:
    key = IDS.findall(printed("weigh", "school-gate", "--as-of", "2024-03-30"))[0]
    assert "school-gate, weighed as of 2024-03-30" in printed(
        "trace", key, "--case", "school-gate", "--as-of", "2024-03-30"
    )


def test_an_id_that_nothing_has_is_refused_with_how_to_ask() -> None:
    says = refused("trace", "s-ffffffffff", "--case", "school-gate")
    assert says.startswith("Error: No number has the id 's-ffffffffff' in school-gate on 2024-03-31.")
    assert "steelyard trace ID --case CASE --as-of DAY" in says


def test_an_id_of_a_case_that_is_not_there_is_a_refusal_about_the_case() -> None:
    assert "There is no folder 'nix'" in refused("trace", "s-ffffffffff", "--case", "nix")
