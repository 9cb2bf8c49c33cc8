"""What was read of PDF files is kept: found again by the same bytes, and never in the way."""

from pathlib import Path

import pytest

from steelyard.desk import answers as module
from steelyard.desk.answers import KeptAnswers
from steelyard.sources.convert import pdfprocess
from steelyard.sources.convert.convert import convert
from steelyard.words.errors import DocumentDamagedError
from tests.sources.convert.making import Ink, pdf

PDF = pdf([Ink(50, 700, "Acme sold 5."), Ink(50, 600, "收入")])


@pytest.fixture
def kept(tmp_path: Path) -> KeptAnswers:
    return KeptAnswers(tmp_path / "documents")


def test_a_file_that_was_read_before_is_not_read_again(kept: KeptAnswers, monkeypatch: pytest.MonkeyPatch) -> None:
    before = convert("a.pdf", PDF, answers=kept)
    monkeypatch.setattr(pdfprocess, "_COMMAND", ("no such program",))
    again = convert("a.pdf", PDF, answers=kept)
    assert again == before
    assert again.place(0) == before.place(0)
    with pytest.raises(OSError, match="no such program"):
        convert("a.pdf", PDF.replace(b"%%EOF", b"%%EOF "), answers=kept)


@pytest.mark.parametrize("spoiled", [b"", b"{", b"{}\n", b'{"converted": {"text": "x"}}\n', b"\xff\n"])
def test_a_spoiled_answer_is_as_good_as_none(kept: KeptAnswers, spoiled: bytes) -> None:
    before = convert("a.pdf", PDF, answers=kept)
    (path,) = kept.folder.iterdir()
    path.write_bytes(spoiled)
    assert convert("a.pdf", PDF, answers=kept) == before


def test_a_refusal_is_not_kept(kept: KeptAnswers) -> None:
    with pytest.raises(DocumentDamagedError):
        convert("a.pdf", b"%PDF-1.7", answers=kept)
    assert not kept.folder.exists()


def test_a_cache_that_cannot_be_written_to_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "Acme" in convert("a.pdf", PDF, answers=KeptAnswers(tmp_path / "file" / "documents")).text


def test_the_oldest_answers_go_first(kept: KeptAnswers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 2)
    for key in ("a", "b", "c"):
        kept.put(key, key.encode())
    assert [kept.get(key) for key in ("b", "c")] == [b"b", b"c"]
    assert kept.get("a") is None
