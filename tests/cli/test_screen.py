"""What a document holds is read on the screen and never acts on it."""

from pathlib import Path

import pytest

from tests.cli.typing_in import printed, refused
from tests.desk.folders import new_case, rewrite

CLEAR, BELL, TURNED = "\x1b[2J", "\x07", "\u202e"


@pytest.mark.parametrize(
    ("code", "shown"),
    [(CLEAR, "A      good"), (BELL, "A   good"), (TURNED, "A \ufffd good")],
    ids=["clears the screen", "rings", "turns the writing"],
)
def test_a_control_code_in_a_document_is_shown_as_a_blank_or_a_mark(tmp_path: Path, code: str, shown: str) -> None:
    folder = new_case(tmp_path)
    rewrite(folder / "documents" / "article.md", "title: A good", f"title: A {code} good")
    for words in (("facts", folder), ("facts", folder, "--csv"), ("weigh", folder, "--out", tmp_path / "out")):
        assert code not in printed(*words)
    assert shown in printed("facts", folder)


def test_a_control_code_in_the_case_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    rewrite(folder / "case.toml", "What is Example", "What \\u001b[2J is Example")
    says = refused("weigh", folder)
    assert "title holds a character that no screen can show. Write it again by hand." in says
    assert CLEAR not in says


def test_a_case_may_be_named_by_its_case_toml(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    by_file = printed("weigh", folder / "case.toml", "--out", tmp_path / "out")
    assert by_file == printed("weigh", folder, "--out", tmp_path / "out")
