"""The reference pages say what the program says."""

from pathlib import Path

from steelyard.cli.main import main as steelyard
from steelyard.words.errors import NoSuchCaseError
from tools import reference


def test_no_reference_page_is_stale() -> None:
    assert not reference.stale(), "a page in docs/ is stale. Try: make reference"


def test_every_command_has_its_help_on_the_page() -> None:
    page = reference.cli_page()
    assert all(f"## steelyard {name}\n" in page for name in steelyard.commands)


def test_a_refusal_stands_on_the_page_with_what_happened_and_what_to_do() -> None:
    page = reference.errors_page()
    assert f"### {NoSuchCaseError.__name__}\n" in page
    assert "There is no folder *name*, and no bundled case of that name." in page
    assert "Give a case folder or one of the bundled cases: *known*." in page


def test_a_page_that_was_changed_by_hand_is_stale_until_it_is_written_anew(tmp_path: Path) -> None:
    reference.write(tmp_path)
    page = tmp_path / "cli.md"
    page.write_text(page.read_text(encoding="utf-8") + "A word more.\n", encoding="utf-8")
    assert reference.stale(tmp_path) == ["cli.md"]
    reference.write(tmp_path)
    assert not reference.stale(tmp_path)
