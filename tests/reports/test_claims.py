"""What was read as lines of JSON and as a table: the same facts, the keys of the documentation, nothing lost."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from steelyard.reports.claims import KEYS, as_json, as_jsonl
from steelyard.reports.claims_text import as_text, summary, value_words, what
from steelyard.reports.columns import width
from steelyard.reports.read_files import Counts, ReadFile
from steelyard.words.interval import Printed
from steelyard.words.quantity import Currency, Unit
from tests.reports.reading import claim, doubt, read_file, stake

TEXT = "Acme's revenue rose 9.5% to $8.180 billion in 2022.\n\nBob holds 12% of Acme. See note 5b.\n"


def everything() -> ReadFile:
    return read_file(
        TEXT,
        claim(TEXT, "$8.180 billion", "USD 8.180 billion", period="FY2022"),
        claim(TEXT, "9.5%", "9.5%", aspect="change", of="FY2021", period="FY2022", unsure="two could be meant"),
        stake(TEXT, "12%", "12%"),
        doubt(TEXT, "5b"),
    )


def lines(file: ReadFile) -> list[dict[str, Any]]:
    return [json.loads(line) for line in as_jsonl(file).splitlines()]


def test_a_line_has_the_keys_of_the_documentation_in_their_order() -> None:
    assert all(tuple(line) == KEYS for line in lines(everything()))


def test_facts_come_in_the_order_of_the_text() -> None:
    assert [line["quote"] for line in lines(everything())] == ["9.5%", "$8.180 billion"]


def test_start_and_quote_lead_back_to_the_text() -> None:
    for line in lines(everything()):
        assert TEXT[line["start"] :].startswith(line["quote"])


def test_what_the_text_does_not_say_is_null() -> None:
    (line,) = lines(read_file("7 ships", claim("7 ships", "7", "7", "other", entity="")))
    assert [key for key, value in line.items() if value is None] == [
        *("subject", "of", "segment", "period", "why", "attribution"),
    ]


def test_a_fact_that_is_only_likely_says_why() -> None:
    change, level = lines(everything())
    assert (change["certainty"], change["why"]) == ("likely", "two could be meant")
    assert (level["certainty"], level["why"]) == ("sure", None)


@pytest.mark.parametrize(
    ("low", "high", "unit", "written"),
    [
        (
            "8180E+6",
            "8180E+6",
            Currency("CNY"),
            '"low": 8180000000, "high": 8180000000, "approx": false, "unit": "CNY"',
        ),
        ("0.1", "0.30", Unit.PERCENT, '"low": 0.1, "high": 0.3, "approx": false, "unit": "percent"'),
        ("95", None, Unit.PERCENT, '"low": 95, "high": null, "approx": false, "unit": "percent"'),
        (None, "-0.000001", Unit.TIMES, '"low": null, "high": -0.000001, "approx": false, "unit": "times"'),
        ("2.3", "2.3", Unit.POINTS, '"low": 2.3, "high": 2.3, "approx": false, "unit": "percent"'),
        ("25", "25", Unit.BASIS, '"low": 25, "high": 25, "approx": false, "unit": "basis points"'),
        (
            "12345678901234567.89",
            "12345678901234567.89",
            Unit.SHARES,
            '"low": 12345678901234567.89, "high": 12345678901234567.89, "approx": false, "unit": "shares"',
        ),
        ("0", "0E+3", Unit.COUNT, '"low": 0, "high": 0, "approx": false, "unit": "count"'),
    ],
)
def test_a_number_is_written_with_the_digits_that_were_printed(
    low: str | None, high: str | None, unit: Currency | Unit, written: str
) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    file = read_file("x 1 y", claim("x 1 y", "1", Printed(ends[0], ends[1], unit), "other"))
    assert written in as_jsonl(file)


def test_percentage_points_are_a_difference_in_percent() -> None:
    (line,) = lines(read_file("2 points", claim("2 points", "2 points", "2 percentage points", "margin")))
    assert (line["unit"], line["aspect"]) == ("percent", "difference")


def test_control_codes_come_back_as_they_were_and_act_on_no_screen() -> None:
    text = "1\x1b[2J\u202e\x7f"
    file = read_file(text, claim(text, text, "1", "other"))
    assert "\x1b" not in as_jsonl(file)
    assert "\u202e" not in as_jsonl(file)
    assert lines(file)[0]["quote"] == text


def test_one_object_holds_facts_stakes_doubts_and_what_was_not_read() -> None:
    whole = json.loads(as_json([everything()], [("x.bin", "x.bin cannot be read.")]))
    (file,) = whole["files"]
    assert [len(file[part]) for part in ("facts", "stakes", "doubts")] == [2, 1, 1]
    assert (file["figures"], file["sure"], file["likely"]) == (3, 1, 1)
    assert file["stakes"][0]["economic"] == {"low": 12, "high": 12, "approx": False, "unit": "percent"}
    assert whole["not_read"] == [{"path": "x.bin", "why": "x.bin cannot be read."}]


def test_the_table_has_a_line_a_fact_and_marks_what_is_likely() -> None:
    screen = as_text(everything(), width=120).splitlines()
    assert screen[0] == "papers/note.txt: “A title”, A paper, 2024-03-01"
    change, level = (line for line in screen if line.removeprefix("? ").startswith("Acme "))
    assert change.startswith("? ")
    assert change.split()[1:] == "Acme revenue, change from FY2021 FY2022 9.5% :1 “9.5%”".split()
    assert level.startswith("Acme ")
    assert "USD 8.180 billion" in level
    assert any("Bob holds Acme: 12% of the capital" in line for line in screen)


def test_a_quote_without_end_is_cut_on_the_screen_and_whole_in_json() -> None:
    for text in ("7" * 200_000, "亿" * 200_000):
        file = read_file(text, claim(text, text, "7"), doubt(text, text, text))
        assert len(as_text(file, width=60, with_doubts=True)) < 3_000
        assert lines(file)[0]["quote"] == text


def test_what_a_reader_should_know_of_the_file_is_told() -> None:
    file = replace(everything(), notes=("no text on page 3",))
    assert "! no text on page 3" in as_text(file).splitlines()
    assert json.loads(as_json([file]))["files"][0]["notes"] == ["no text on page 3"]


def test_doubts_are_listed_where_they_are_asked_for() -> None:
    assert "5b" not in as_text(everything())
    listed = as_text(everything(), with_doubts=True)
    assert "  :3  “5b”: no measure is named beside it" in listed
    assert "  :1  “9.5%”: two could be meant" in listed


@pytest.mark.parametrize("wide", [10, 24, 40, 60, 80, 100, 110, 160])
def test_no_line_is_wider_than_the_screen_and_every_fact_is_on_it(wide: int) -> None:
    text = (
        "金山云的收入为 81.8亿元, and a quote that is very long indeed, far longer than any line of the narrow screen"
    )
    file = read_file(
        text,
        claim(text, text, "CNY 8.18 billion", entity="金山云", segment="公有云服务 and a very long name of a part"),
        doubt(text, "81.8亿元", "因为 a reason that has many words in it, so that it goes over a line"),
    )
    screen = as_text(file, width=wide, with_doubts=True)
    assert all(width(line) <= max(wide, 24) for line in screen.splitlines())
    squeezed = "".join(screen.split())
    for word in ("金山云", "8.18", "公有云服务", "screen”", "overaline"):
        assert word in squeezed


@pytest.mark.parametrize(
    ("measure", "more", "said"),
    [
        ("revenue", {}, "revenue"),
        ("revenue", {"aspect": "change", "of": "FY2021"}, "revenue, change from FY2021"),
        ("revenue", {"aspect": "share", "of": "total revenue"}, "revenue, share of total revenue"),
        ("revenue", {"aspect": "growth_rate"}, "revenue, growth a year"),
        ("stake", {"aspect": "share", "of": "Pear"}, "stake in Pear"),
        ("price_multiple", {"aspect": "multiple", "of": "earnings"}, "price multiple of earnings"),
    ],
)
def test_a_measure_is_told_with_the_side_of_it_that_is_given(measure: str, more: dict[str, str], said: str) -> None:
    assert what(claim("1", "1", "1", measure, **more)) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, "-95", "-95% or lower"),
        ("-50", None, "-50% or higher"),
        ("-50", "-15", "-50 to -15%"),
        ("95", None, "over 95%"),
        (None, "60", "up to 60%"),
        ("-3.2", "-3.2", "-3.2%"),
    ],
)
def test_an_open_side_below_zero_is_told_by_its_direction(low: str | None, high: str | None, said: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert value_words(Printed(ends[0], ends[1], Unit.PERCENT)) == said


def test_the_summary_counts_figures_facts_and_doubts() -> None:
    assert (
        summary(Counts(1, 1, 1), 1)
        == "3 figures in 1 file: 2 facts (1 sure, 1 likely), 1 doubt. ? marks what is likely."
    )
    assert summary(Counts(0, 0, 0), 2) == "0 figures in 2 files: 0 facts (0 sure, 0 likely), 0 doubts."
