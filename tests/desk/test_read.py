"""Files read one after another: what each is called, where its words stand, what is said where one is not read."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from steelyard.desk.loose import STDIN, names_in
from steelyard.desk.read import Ask, NotRead, read_files
from steelyard.reports.read_files import ReadFile
from steelyard.reports.write_marked import SIGN
from steelyard.sources.aliases import read_aliases
from steelyard.sources.convert.limits import LIMITS
from steelyard.sources.folder import BUNDLED
from steelyard.words.errors import (
    DocumentTooLargeError,
    FileUnreadableError,
    FolderGivenError,
    NoSuchFileError,
    SourceError,
)
from tests.desk.folders import new_case

SAYS = "Acme's revenue was 8.180 billion yuan in 2022."
NAMES = read_aliases("name,alias,evidence\nAcme,Golden Acme,seen\n", "names.csv")


def _nothing(_: int) -> bytes:
    return b""


def read(*words: object, stdin: bytes = b"", **ask: object) -> list[ReadFile]:
    found = read_files([str(word) for word in words], Ask(**ask), stdin=lambda _: stdin)  # type: ignore[arg-type]
    files = [each for each in found if isinstance(each, ReadFile)]
    assert files
    return files


def test_a_file_is_one_document_with_the_file_s_name(tmp_path: Path) -> None:
    (tmp_path / "a note.txt").write_text(f"First.\n\n{SAYS}\n")
    (file,) = read(tmp_path / "a note.txt", aliases=NAMES)
    ((part, claim),) = file.claims
    assert (part.name, file.path, file.beside) == ("a note.txt", str(tmp_path / "a note.txt"), tmp_path)
    assert (claim.entity, str(claim.value)) == ("Acme", "CNY 8.180 billion")
    assert file.text[claim.citation.span.start :].startswith("8.180 billion yuan")


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (SAYS.encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + SAYS.encode(), "a byte order mark is no character"),
        (SAYS.encode("utf-16"), "UTF-16"),
        (f"第一行。\n{SAYS}".encode("gb18030"), "a Chinese encoding"),
        (f"one\r\ntwo\r\n{SAYS}\r\n".encode(), "an end of line of another system is one character"),
    ],
)
def test_quotes_lead_back_to_the_text_in_any_encoding(tmp_path: Path, content: bytes, because: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(content)
    (file,) = read(path, aliases=NAMES)
    ((_, claim),) = file.claims
    span = claim.citation.span
    assert span.of(file.text) == claim.citation.quote, because
    assert "8.180 billion yuan" in claim.citation.quote
    assert "\r" not in file.text


def test_each_line_is_a_document_named_by_its_number_and_empty_ones_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "passages.txt"
    path.write_text(f"{SAYS}\n\n   \n  {SAYS}\nnothing here\n{SAYS}")
    (file,) = read(path, by_line=True, aliases=NAMES)
    assert [part.name for part in file.parts] == ["passages:1", "passages:4", "passages:5", "passages:6"]
    assert [part.name for part, _ in file.claims] == ["passages:1", "passages:4", "passages:6"]
    for part, claim in file.claims:
        span = claim.citation.span
        assert span.of(part.document.text) == claim.citation.quote
        assert part.placed(claim.citation).of(file.text) == claim.citation.quote


def test_a_line_says_nothing_about_the_next(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text("Acme sells ships.\nRevenue was 5 billion yuan in 2022.\n")
    (file,) = read(path, by_line=True, aliases=NAMES)
    assert "Acme" not in {claim.entity for _, claim in file.claims}


def test_the_company_is_whom_the_text_means_where_it_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The company's revenue was 5 billion yuan in 2022.")
    for said, meant in (("", ""), ("Acme", "Acme"), ("Golden Acme", "Acme"), ("Somebody New", "Somebody New")):
        (file,) = read(path, company=said, aliases=NAMES)
        assert {claim.entity for _, claim in file.claims} <= {meant}


def test_a_day_that_is_given_goes_before_the_one_that_the_file_tells(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(f"---\ntitle: A note\npublisher: A paper\nday: 2023-03-01\n---\n{SAYS}\n")
    (file,) = read(path)
    assert (file.published, file.title, file.publisher) == (date(2023, 3, 1), "A note", "A paper")
    (file,) = read(path, published=date(2024, 1, 1))
    assert file.published == date(2024, 1, 1)


def test_a_file_that_tells_no_day_has_none(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(SAYS)
    (file,) = read(tmp_path / "note.txt")
    assert file.published is None


def test_what_another_program_hands_over_is_read_like_a_file() -> None:
    (file,) = read(STDIN, stdin=SAYS.encode(), aliases=NAMES)
    assert (file.name, file.beside) == ("stdin", None)
    assert len(file.claims) == 1


@pytest.mark.parametrize("place", ["xiaomi-2018", BUNDLED / "xiaomi-2018", BUNDLED / "xiaomi-2018" / "case.toml"])
def test_a_case_is_read_with_its_own_names_and_days(place: object) -> None:
    files = read(place)
    assert [file.name for file in files] == [
        *("accounts-2015-2017.csv", "accounts-note.md", "asking-prices.md", "phone-market-note.md"),
    ]
    assert "Xiaomi" in {claim.entity for file in files for _, claim in file.claims}
    assert all(file.published and file.beside is None for file in files)


def test_a_case_of_one_s_own_takes_more_names(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    article = folder / "documents" / "article.md"
    article.write_text(article.read_text() + "\nGolden Acme's revenue was 5 billion yuan in 2022.\n")
    assert "Acme" not in {claim.entity for file in read(folder) for _, claim in file.claims}
    assert "Acme" in {claim.entity for file in read(folder, aliases=NAMES) for _, claim in file.claims}


def test_dates_are_looked_for_only_where_they_are_shown(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(SAYS)
    (file,) = read(tmp_path / "note.txt", with_dates=True)
    assert [span.of(file.text) for span in file.dates] == ["2022"]
    assert read(tmp_path / "note.txt")[0].dates == ()


def test_a_file_that_cannot_be_read_is_told_in_its_place_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAYS)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(SAYS)
    words = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    kinds = [type(each) for each in read_files(words, Ask(), stdin=_nothing)]
    assert kinds == [ReadFile, NotRead, ReadFile]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\x7fELF\0\0\1\2",
        bytes(range(256)) * 40,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
    ids=["nothing", "blanks", "a picture", "a program", "rubbish", "an old office file"],
)
def test_what_is_no_text_is_refused_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "it.txt"
    path.write_bytes(content)
    (told,) = read_files([str(path)], Ask(), stdin=_nothing)
    assert isinstance(told, NotRead)
    assert isinstance(told.refusal, SourceError)
    assert "it.txt" in told.refusal.happened
    assert told.refusal.remedy


@pytest.mark.parametrize("kind", ["a device", "a pipe without a writer"])
def test_what_may_keep_us_waiting_for_ever_is_not_opened(tmp_path: Path, kind: str) -> None:
    path = Path("/dev/zero")
    if "pipe" in kind:
        path = tmp_path / "pipe"
        os.mkfifo(path)
    (told,) = read_files([str(path)], Ask(), stdin=_nothing)
    assert isinstance(told, NotRead)
    assert "a device or a pipe" in told.refusal.happened
    assert "steelyard read -" in told.refusal.remedy


def test_of_what_is_handed_over_no_more_is_taken_than_a_file_may_hold() -> None:
    asked: list[int] = []

    def endless(most: int) -> bytes:
        asked.append(most)
        return bytes(most)

    (told,) = read_files([STDIN], Ask(), stdin=endless)
    assert isinstance(told, NotRead)
    assert isinstance(told.refusal, DocumentTooLargeError)
    assert asked == [LIMITS.file + 1]


def test_what_a_shell_hands_over_in_place_of_a_file_is_read() -> None:
    end, begin = os.pipe()
    os.write(begin, SAYS.encode())
    os.close(begin)
    (file,) = read(f"/dev/fd/{end}", aliases=NAMES)
    os.close(end)
    assert len(file.claims) == 1


def test_two_files_of_one_name_are_told_apart_by_the_shortest_paths(tmp_path: Path) -> None:
    for folder in ("c1.0", "c2.0"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "r.txt").write_text(SAYS)
    (tmp_path / "c1.0" / "s.txt").write_text(SAYS)
    words = [tmp_path / name for name in ("c1.0/r.txt", "c2.0/r.txt", "c1.0/s.txt")]
    assert [file.name for file in read(*words)] == ["c1.0/r.txt", "c2.0/r.txt", "s.txt"]
    assert [file.parts[0].name for file in read(*words, by_line=True)] == ["c1.0/r:1", "c2.0/r:1", "s:1"]


def test_pages_that_mark_wrote_are_passed_over_among_others(tmp_path: Path) -> None:
    page, note = tmp_path / "p.marked.html", tmp_path / "a.txt"
    note.write_text(SAYS)
    page.write_text(f'<!doctype html><meta name="generator" content="{SIGN} 1"><p>{SAYS}</p>')
    told: list[str] = []
    files = list(read_files([str(note), str(page)], Ask(), stdin=_nothing, note=told.append))
    assert [each.path for each in files] == [str(note)]
    assert [str(page) in words for words in told] == [True]
    assert len(read(page)) == 1


def test_a_file_that_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "it.txt").write_text(SAYS)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (told,) = read_files([str(tmp_path / "it.txt")], Ask(), stdin=_nothing)
    assert isinstance(told, NotRead)
    assert isinstance(told.refusal, FileUnreadableError)
    assert told.refusal.happened.endswith("it.txt cannot be read: permission denied.")


@pytest.mark.parametrize(
    ("word", "refusal", "do"),
    [
        ("xiaomi-2081", NoSuchFileError, "one of the bundled cases: xiaomi-2018"),
        ("nowhere/it.txt", NoSuchFileError, "Give files, a case folder"),
        ("", FolderGivenError, "Name the files in it"),
        (".", FolderGivenError, "Name the files in it"),
    ],
)
def test_a_slip_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str, refusal: type[SourceError], do: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SAYS)
    told, file = read_files([word, "a.txt"], Ask(), stdin=_nothing)
    assert isinstance(told, NotRead)
    assert isinstance(told.refusal, refusal)
    assert do in told.refusal.remedy
    assert isinstance(file, ReadFile)


def test_what_takes_time_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SAYS)
    told: list[str] = []
    words = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    list(read_files(words, Ask(), stdin=_nothing, progress=told.append))
    assert f"Reading {words[0]} (1 of 2) …" in told
    assert f"Reading {words[1]} (2 of 2) …" in told


def test_the_names_of_a_case_serve_as_a_table_of_names() -> None:
    assert "Xiaomi" in {entity.name for entity in names_in("xiaomi-2018")}
