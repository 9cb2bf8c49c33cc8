"""`steelyard new`: a case that weighs at once, without a gap its user could not act on."""

import json
from pathlib import Path

import pytest

from steelyard.sources.folder import BUNDLED, bundled_names
from tests.cli.typing_in import files_in, printed, refused


def test_a_new_case_weighs_at_once() -> None:
    assert printed("new", "acme-2024") == (
        "Wrote acme-2024. Open acme-2024/case.toml, then run: steelyard weigh acme-2024\n"
    )
    assert "Example Mills was worth EUR " in printed("weigh", "acme-2024")


def test_a_new_case_says_what_to_do_about_everything_it_does_not_know() -> None:
    printed("new", "acme-2024")
    record = json.loads(printed("weigh", "acme-2024", "--json"))
    assert [gap for gap in record["not_known"] if not gap["do"].strip()] == []
    assert [layer["name"] for layer in record["layers"] if layer["range"] or layer["floor"]] == [
        *("scale", "relative", "absolute"),
    ]
    assert record["doubts"] == []


def test_a_new_case_shows_every_way_to_hold_a_figure(tmp_path: Path) -> None:
    printed("new", "acme-2024")
    assert set(files_in(tmp_path / "acme-2024")) == {
        *("case.toml", "facts.csv", "documents/article.md", "documents/accounts.csv", "documents/accounts.csv.source"),
    }


def test_a_second_new_case_of_the_name_is_refused_and_nothing_is_overwritten(tmp_path: Path) -> None:
    printed("new", "acme-2024")
    (tmp_path / "acme-2024" / "case.toml").write_text("my work of a week")
    before = files_in(tmp_path)
    assert refused("new", "acme-2024") == (
        "Error: acme-2024 is there already; nothing was written.\nChoose another name, or remove that folder first.\n"
    )
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("name", ["", ".", "..", "a b", "-x", ".hidden", "a?b", "a\nb", "what/..", "a:b"])
def test_a_name_that_no_folder_should_have_is_refused_with_one_it_may_have(tmp_path: Path, name: str) -> None:
    says = refused("new", "--", name)
    assert "cannot be the name of a case folder" in says
    assert "acme-2024" in says
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize("name", ["acme", "acme.2024", "a_b", "7-11", "金山云", "deep/down/acme"])
def test_a_name_of_letters_digits_dots_and_dashes_is_taken(name: str) -> None:
    printed("new", name)
    assert "was worth" in printed("weigh", name)


@pytest.mark.parametrize("name", bundled_names())
def test_a_bundled_case_can_be_begun_from(tmp_path: Path, name: str) -> None:
    printed("new", "mine", "--like", name)
    assert files_in(tmp_path / "mine") == files_in(BUNDLED / name)
    assert (
        json.loads(printed("weigh", "mine", "--json"))["layers"]
        == json.loads(printed("weigh", name, "--json"))["layers"]
    )


@pytest.mark.parametrize("name", ["xiaomi", "../new", "", "school-gate/"])
def test_only_a_bundled_case_can_be_begun_from(tmp_path: Path, name: str) -> None:
    assert "school-gate" in refused("new", "mine", "--like", name)
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize("name", ["taken/acme", "taken/deep/acme"])
def test_a_new_case_below_a_file_is_refused_without_a_traceback(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_text("mine")
    assert "taken" in refused("new", name)
