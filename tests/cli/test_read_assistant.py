"""`steelyard read --assistant`, typed in: what is printed where, what is sent, and what is refused."""

import json
from pathlib import Path

import pytest

from tests.cli.typing_in import refused, steelyard
from tests.desk.assistant.server import Answering, closed_port, saying, sending, serving
from tests.reading.assistant.article import said

TEXT = "Example Mills: the takings from its mills came to RMB8,180 million, they say.\n"
TAKINGS = said("RMB8,180 million", "8180000000 CNY", measure_quote="takings", subject_quote="Example Mills")
WRONG = TAKINGS | {"quote": "RMB8,108 million"}
KEY = "sk-not-to-be-shown"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file with one figure."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT)
    return path


def read(page: Path, answer: Answering, *words: str) -> tuple[str, str]:
    """What is printed, and what is told beside it."""
    with serving(answer) as server:
        result = steelyard("read", page, "--assistant", server.url, "--model", "m-1", *words)
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def test_a_person_reads_what_was_sent_where_and_what_was_refused(page: Path) -> None:
    out, beside = read(page, saying(TAKINGS, WRONG))
    assert beside.startswith("Sending piece 1 of 1 of page.txt, ")
    assert "not encrypted" in beside
    assert "The assistant's proposals: " in out
    assert (
        "  Refused: “RMB8,108 million” as revenue level, 8180000000 CNY: its quote does not stand in the text\n" in out
    )


def test_a_program_gets_facts_on_one_channel_and_what_was_refused_on_the_other(page: Path) -> None:
    out, beside = read(page, saying(TAKINGS, WRONG, TAKINGS), "--jsonl")
    facts = [json.loads(line) for line in out.splitlines()]
    assert [fact["quote"] for fact in facts] == ["RMB8,180 million"]
    assert all("refused" not in fact for fact in facts)
    records = [json.loads(line) for line in beside.splitlines() if line.startswith("{")]
    assert records[0] == {
        "doc": "page.txt",
        "quote": "RMB8,108 million",
        "claimed": "revenue level, 8180000000 CNY",
        "refused": "its quote does not stand in the text",
    }


def test_one_object_holds_both(page: Path) -> None:
    out, _ = read(page, saying(WRONG), "--json")
    ((file,)) = json.loads(out)["files"]
    assert file["assistant"]["pieces"] == 1
    assert [each["refused"] for each in file["assistant"]["not_added"]] == ["its quote does not stand in the text"]


def test_a_claim_of_the_assistant_is_only_likely(page: Path) -> None:
    plain = [json.loads(line) for line in steelyard("read", page, "--jsonl").stdout.splitlines()]
    helped = [json.loads(line) for line in read(page, saying(TAKINGS), "--jsonl")[0].splitlines()]
    for fact in helped:
        assert fact in plain or (fact["certainty"] == "likely" and fact["why"].startswith("an assistant linked it"))


def test_the_key_comes_from_the_environment_and_is_shown_nowhere(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEELYARD_ASSISTANT_KEY", KEY)
    with serving(saying(TAKINGS)) as server:
        result = steelyard("read", page, "--assistant", server.url, "--model", "m-1")
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in result.output


def test_nothing_is_sent_unless_an_assistant_is_named(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEELYARD_ASSISTANT_KEY", KEY)
    result = steelyard("read", page)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "ssistant" not in result.stdout


def test_a_service_that_says_no_is_told_with_what_to_do(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEELYARD_ASSISTANT_KEY", KEY)
    with serving(sending(json.dumps({"error": {"message": f"bad {KEY}"}}).encode(), status=401)) as server:
        result = steelyard("read", page, "--assistant", server.url, "--model", "m-1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "answers with status 401: bad …." in result.stderr
    assert "Check the address, the name of the model, and the key in STEELYARD_ASSISTANT_KEY." in result.stderr


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("localhost:8080", "it begins with neither http:// nor https://"),
        ("file:///etc/passwd", "it begins with neither"),
        ("", "it has blanks or characters that no address has"),
    ],
)
def test_an_address_that_is_none_is_refused_before_a_file_is_read(page: Path, url: str, says: str) -> None:
    assert says in refused("read", page, "--assistant", url, "--model", "m-1")


def test_a_closed_port_is_told(page: Path) -> None:
    url = f"http://127.0.0.1:{closed_port()}/v1"
    result = steelyard("read", page, "--assistant", url, "--model", "m-1")
    assert result.exit_code == 1
    assert "cannot be reached: Connection refused." in result.stderr


@pytest.mark.parametrize("words", [("--assistant", "http://h/v1"), ("--model", "m-1")])
def test_half_an_assistant_is_told_what_is_missing(page: Path, words: tuple[str, ...]) -> None:
    result = steelyard("read", page, *words)
    assert result.exit_code == 2
    assert "An assistant needs both" in result.stderr


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan"])
def test_a_time_that_is_none_is_told(page: Path, seconds: str) -> None:
    words = ("--assistant", "http://h/v1", "--model", "m-1", "--assistant-timeout", seconds)
    assert steelyard("read", page, *words).exit_code == 2
