"""Checking files and cases together: what disagrees, what would mend it, and what a person decided."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from steelyard.checks.judge import Outcome
from steelyard.checks.repair.repair import Status
from steelyard.desk.bench import open_case
from steelyard.desk.check import check
from steelyard.desk.decide import decide
from steelyard.desk.read import Ask
from steelyard.desk.weigh import weigh
from steelyard.reports.checked import Checked, as_json, as_jsonl
from steelyard.sources.folder import load_case
from steelyard.words.errors import NoSuchRepairError, RepairNotKeptError
from tests.desk.folders import new_case, rewrite

# 8.180 would be 9.72% below 9.061, and 7.047 is 13.85% below 8.180
MISPRINTED = """\
Acme Ltd's revenue was 9.061 billion yuan in 2021. Acme Ltd's revenue fell 9.72% to 8.108 billion yuan in 2022.
Acme Ltd's revenue fell 13.85% to 7.047 billion yuan in 2023.
"""
RIGHT = MISPRINTED.replace("8.108", "8.180")


def checked(*words: Path | str, day: date | None = None) -> Checked:
    return check([str(word) for word in words], Ask(), day, stdin=lambda _: b"")


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_correct_text_has_nothing_open(tmp_path: Path) -> None:
    found = checked(written(tmp_path, "right.txt", RIGHT))
    assert found.unsettled == ()
    assert found.repairs == ()
    assert found.counted(Outcome.AGREES) >= 2


def test_one_misprint_breaks_two_relations_and_one_repair_mends_both(tmp_path: Path) -> None:
    found = checked(written(tmp_path, "draft.txt", MISPRINTED))
    assert len(found.unsettled) == 2
    (repair,) = found.repairs
    assert str(repair.becomes) == "CNY 8.180 billion"
    assert repair.status is Status.PROPOSED
    assert len(repair.mends) == 2
    assert {found.repair_of(finding) for finding in found.unsettled} == {repair}


def test_a_second_source_that_prints_the_proposed_figure_confirms_it(tmp_path: Path) -> None:
    accounts = "Acme Ltd's revenue was 8,180.107 million yuan in 2022.\n"
    found = checked(written(tmp_path, "draft.txt", MISPRINTED), written(tmp_path, "accounts.txt", accounts))
    (repair,) = found.repairs
    assert repair.status is Status.CONFIRMED
    assert [fact.citation.path for fact in repair.confirmed_by] == ["accounts.txt"]


def test_the_order_of_the_files_does_not_matter_and_the_same_files_give_the_same(tmp_path: Path) -> None:
    one, other = written(tmp_path, "draft.txt", MISPRINTED), written(tmp_path, "right.txt", RIGHT)
    assert ids(checked(one, other)) == ids(checked(other, one))
    assert as_jsonl(checked(one, other)) == as_jsonl(checked(one, other))


def ids(found: Checked) -> set[str]:
    return {finding.id for finding in found.findings} | {repair.id for repair in found.repairs}


def test_each_figure_of_a_finding_leads_to_its_page(tmp_path: Path) -> None:
    path = written(tmp_path, "draft.txt", MISPRINTED)
    for line in as_jsonl(checked(path)).splitlines():
        record = json.loads(line)
        for term in [*record.get("inputs", []), record.get("stated")] if record["type"] == "finding" else []:
            if term:
                start = term["start"]
                assert MISPRINTED[start : start + len(term["quote"])] == term["quote"]
                assert term["place"].startswith("draft.txt:")


def test_one_object_holds_counts_findings_and_repairs(tmp_path: Path) -> None:
    told = json.loads(as_json(checked(written(tmp_path, "draft.txt", MISPRINTED))))
    assert told["counts"]["disagrees"] == 2
    assert len(told["findings"]) == sum(told["counts"].values())
    assert [repair["to"]["low"] for repair in told["repairs"]] == [8_180_000_000]


def test_nothing_known_later_than_the_day_is_used(tmp_path: Path) -> None:
    early = written(tmp_path, "early.txt", head("2024-01-02") + MISPRINTED)
    late = written(tmp_path, "late.txt", head("2024-05-02") + RIGHT)
    assert [file.name for file in checked(early, late, day=date(2024, 3, 1)).files] == ["early.txt"]
    assert [file.name for file in checked(early, late, day=date(2024, 5, 2)).files] == ["early.txt", "late.txt"]


def a_case_with_the_misprint(tmp_path: Path) -> Path:
    folder = new_case(tmp_path)
    company = load_case(folder).company
    text = head("2024-06-10", company) + MISPRINTED.replace("Acme Ltd", company)
    (folder / "documents" / "decline.md").write_text(text, encoding="utf-8")
    return folder


def head(day: str, about: str = "Acme Ltd") -> str:
    """The lines that name a source."""
    return f"---\ntitle: Decline\npublisher: The Daily\nday: {day}\ntier: press\nabout: {about}\n---\n\n"


@pytest.mark.parametrize("accepted", [True, False])
def test_a_decision_is_written_into_the_case_and_remembered(tmp_path: Path, *, accepted: bool) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    (repair,) = checked(folder).repairs
    before = (folder / "case.toml").read_text(encoding="utf-8")
    decide(str(folder), repair.id, accepted=accepted, who='Ada "A" Quill', why="two digits\nchanged")
    after = (folder / "case.toml").read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    (kept,) = load_case(folder).repairs
    assert (kept.accepted, kept.who) == (accepted, 'Ada "A" Quill')
    assert kept.day == date(2024, 6, 10), "the first day on which all that it rests on was known"
    again = checked(folder)
    assert {each.status for each in again.repairs if each.id == repair.id} == {
        Status.ACCEPTED if accepted else Status.REFUSED
    }
    assert bool(again.unsettled) is not accepted
    with pytest.raises(NoSuchRepairError):
        decide(str(folder), repair.id, accepted=accepted, who="Ada", why="again")


def test_an_accepted_repair_counts_on_the_day_of_the_case(tmp_path: Path) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    (repair,) = checked(folder).repairs
    decide(str(folder), repair.id, accepted=True, who="Ada", why="because")
    assert any(finding.mended for finding in weigh(open_case(str(folder))).findings)


def test_what_cannot_be_decided_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    before = (folder / "case.toml").read_bytes()
    with pytest.raises(NoSuchRepairError):
        decide(str(folder), "r-0000000000", accepted=True, who="Ada", why="because")
    with pytest.raises(RepairNotKeptError):
        decide("school-gate", "r-0000000000", accepted=True, who="Ada", why="because")
    assert (folder / "case.toml").read_bytes() == before


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(tmp_path: Path) -> None:
    found = checked(written(tmp_path, "draft.txt", MISPRINTED), tmp_path / "nowhere.txt")
    assert [Path(path).name for path, _ in found.not_read] == ["nowhere.txt"]
    assert len(found.unsettled) == 2


def test_the_company_that_a_text_does_not_name_is_that_of_its_own_file(tmp_path: Path) -> None:
    one = written(tmp_path, "one.txt", "Our revenue was 100 million yuan in 2022.\n")
    other = written(tmp_path, "other.txt", "Our revenue was 900 million yuan in 2022.\n")
    assert checked(one, other).unsettled == ()


def test_rewriting_a_case_is_seen(tmp_path: Path) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    assert checked(folder).unsettled
    rewrite(folder / "documents" / "decline.md", "8.108", "8.180")
    assert checked(folder).unsettled == ()


def test_what_a_screen_would_obey_is_kept_out_of_a_decision(tmp_path: Path) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    (repair,) = checked(folder).repairs
    decide(str(folder), repair.id, accepted=True, who="Ada\x1b[31m Quill", why="so\u202e it is\x00")
    kept = load_case(folder).repairs[-1]
    assert (kept.who, kept.why) == ("Ada[31m Quill", "so it is")


def test_of_two_decisions_at_once_one_is_written_and_the_other_is_told(tmp_path: Path) -> None:
    folder = a_case_with_the_misprint(tmp_path)
    (repair,) = checked(folder).repairs

    def try_to(accepted: bool) -> str:  # noqa: FBT001 - one of the two
        try:
            return decide(str(folder), repair.id, accepted=accepted, who="Ada", why="so")
        except NoSuchRepairError as error:
            return str(error)

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(try_to, (True, False)))
    assert sum("was decided already" in each for each in said) == 1
    assert len(load_case(folder).repairs) == 1


SAID_BEFORE = "Corvane swung to a profit of €45.9 million in 2023. "


def test_whose_figures_one_sentence_holds_does_not_matter_to_its_arithmetic(tmp_path: Path) -> None:
    right = SAID_BEFORE + "Sales fell by 9.7% to €735.9 million (2022: €815.3 million).\n"
    assert [each.outcome for each in checked(written(tmp_path, "a.txt", right)).findings] == [Outcome.AGREES]
    wrong = right.replace("735.9", "753.9")
    assert [each.outcome for each in checked(written(tmp_path, "b.txt", wrong)).findings] == [Outcome.DISAGREES]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales fell by 9.7% to €735.9 million in the second half; they were €1,500.0 million (2022: €1,400.0 million).",
        "Online sales fell 9.7% to €735.9 million and total sales rose to €1,500 million from €1,400 million in 2022.",
        "Sales in Germany fell 9.7% to €735.9 million (2022: €1,400.0 million for all of Europe).",
        "Sales fell 9.7% to €735.9 million, while the parent had €1,400.0 million in 2022.",
    ],
)
def test_a_sentence_that_speaks_of_something_else_too_raises_no_alarm(tmp_path: Path, sentence: str) -> None:
    found = checked(written(tmp_path, "a.txt", SAID_BEFORE + sentence + "\n"))
    assert [each.says for each in found.findings if each.outcome is Outcome.DISAGREES] == []
