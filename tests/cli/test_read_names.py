"""`steelyard read`: which names are perhaps the same, where it is printed, and how it is accepted."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.cli.typing_in import printed, steelyard

SAYS: Final = (
    'Northwind Cloud Holding Limited (hereinafter referred to as "Northwind Cloud") rose.\n'
    "Northwind Cloud's revenue was 8.180 billion yuan in 2022.\n"
)


@pytest.fixture(autouse=True)
def _a_note(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(SAYS)


def lines_to_paste(screen: str) -> list[str]:
    """What stands below the line that says how to accept, up to the summary."""
    lines = screen.splitlines()
    first = next(place for place, line in enumerate(lines) if line.startswith("To accept"))
    last = next(place for place, line in enumerate(lines) if place >= first and line.endswith(":"))  # on narrow screens
    return [line for line in lines[last + 1 : -1] if line]


def test_a_person_reads_the_two_names_the_reason_and_the_place() -> None:
    told = " ".join(printed("read", "note.txt").split())
    assert "Perhaps the same: Northwind Cloud Holding Limited = Northwind Cloud, because the text says" in told
    assert "(note.txt:1)" in told


def test_the_line_that_accepts_it_can_be_pasted_into_a_table_of_names(tmp_path: Path) -> None:
    pasted = lines_to_paste(printed("read", "note.txt"))
    (tmp_path / "names.csv").write_text("name,alias,evidence\n" + "\n".join(pasted) + "\n")
    accepted = printed("read", "note.txt", "--aliases", "names.csv")
    assert "Perhaps the same" not in accepted
    assert accepted.splitlines()[0] == printed("read", "note.txt").splitlines()[0]


def test_nothing_is_said_where_nothing_is_proposed(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("Acme's revenue was 8.180 billion yuan in 2022.\n")
    assert "the same" not in printed("read", "quiet.txt")
    assert json.loads(printed("read", "quiet.txt", "--json"))["perhaps_the_same"] == []
    assert printed("read", "quiet.txt", "--jsonl").count("\n") == 1


def test_a_proposal_changes_no_fact() -> None:
    (fact,) = map(json.loads, steelyard("read", "note.txt", "--jsonl").stdout.splitlines())
    assert fact["subject"] == "Northwind Cloud"


def test_a_program_gets_the_proposals_beside_the_facts() -> None:
    result = steelyard("read", "note.txt", "--jsonl")
    (beside,) = map(json.loads, result.stderr.splitlines())
    proposal = beside["perhaps_the_same"]
    assert (proposal["name"], proposal["alias"]) == ("Northwind Cloud", "Northwind Cloud Holding Limited")
    assert proposal["because"][0]["ground"] == "definition"
    assert proposal["because"][0]["places"] == ["note.txt:1"]
    assert json.loads(printed("read", "note.txt", "--json"))["perhaps_the_same"] == [proposal]


def test_all_files_are_compared_with_each_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Northwind (HKEx: 3888) rose.\n")
    (tmp_path / "b.txt").write_text("Kestrel (3888.HK) fell.\n")
    told = printed("read", "a.txt", "b.txt")
    assert "the stock code HK 3888 stands beside both (a.txt:1, b.txt:1)" in " ".join(told.split())
    assert "Perhaps the same" not in printed("read", "a.txt")


def test_each_line_may_be_a_document_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("Northwind (HKEx: 3888) rose.\n\nKestrel (3888.HK) fell.\n")
    assert "(lines.txt:1, lines.txt:3)" in " ".join(printed("read", "lines.txt", "--lines").split())


def test_a_table_that_was_given_is_named() -> None:
    Path("names.csv").write_text("name,alias,evidence\nNorthwind Cloud,NW Cloud,seen\n")
    assert "To accept, add what is true of it to names.csv:" in printed("read", "note.txt", "--aliases", "names.csv")


def test_a_case_gets_lines_for_its_own_file(tmp_path: Path) -> None:
    steelyard("new", "acme")
    (tmp_path / "acme" / "documents" / "more.md").write_text(
        "---\ntitle: T\npublisher: P\nday: 2024-01-01\ntier: press\nabout: Example Mills\n---\n\n"
        "Example Mills Holding Limited (“Example Mills”) rose. Beiyun, also known as Nordwind, fell.\n"
    )
    pasted = lines_to_paste(printed("read", "acme"))
    known = pasted.index("# among the aliases of Example Mills")
    alias = tomllib.loads(f"aliases = [\n{pasted[known + 1]}\n]")["aliases"]
    assert alias[0]["alias"] == "Example Mills Holding Limited"
    new = tomllib.loads("\n".join(pasted[:known] + pasted[known + 2 :]))["name"]
    assert [(name["name"], name["kind"], name["aliases"][0]["alias"]) for name in new] == [
        ("Beiyun", "company", "Nordwind")
    ]


def test_what_a_text_holds_can_act_on_no_screen_and_break_no_table(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text("Metaplex\x1b[2J, formerly Facepage, fell. Metaplex, formerly Facepage, fell.\n")
    screen = printed("read", "odd.txt")
    assert "\x1b" not in screen
    (tmp_path / "names.csv").write_text("name,alias,evidence\n" + "\n".join(lines_to_paste(screen)) + "\n")
    assert "Perhaps the same" not in printed("read", "odd.txt", "--aliases", "names.csv")
