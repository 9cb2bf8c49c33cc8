"""A case folder: only its own files are read, what is wrong in any is told, and nothing is run or fetched."""

import gzip
import os
import socket
import subprocess
from pathlib import Path

import pytest

from steelyard.sources import folder as folders
from steelyard.sources.document import DocumentKind
from steelyard.sources.folder import begin_case, bundled_names, find_folder, fingerprint, load_case
from steelyard.sources.span import Span
from steelyard.words.errors import CaseFlawsError, CaseNameError, EmptyFolderError, NameTakenError, NoSuchCaseError
from tests.sources.convert.making import Ink, docx, paragraph, pdf
from tests.sources.making import NOTE, SOURCE, TOML, write


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    return write(tmp_path / "acme", {"case.toml": TOML, "documents/note.md": NOTE})


def test_the_files_of_a_case_become_its_documents(acme: Path) -> None:
    write(acme, {"documents/a.csv": "CNY,2021\nRevenue,5\n", "documents/a.csv.source": SOURCE})
    write(acme, {"facts.csv": "company\n", "stakes.csv": "owner\n", "documents/deep/b.TXT": NOTE})
    assert {document.path: document.kind for document in load_case(acme).documents} == {
        "documents/a.csv": DocumentKind.TABLE,
        "documents/deep/b.TXT": DocumentKind.PROSE,
        "documents/note.md": DocumentKind.PROSE,
        "facts.csv": DocumentKind.TYPED_FACTS,
        "stakes.csv": DocumentKind.TYPED_STAKES,
    }


def test_a_text_keeps_its_source_lines_and_begins_behind_them(acme: Path) -> None:
    (note,) = load_case(acme).documents
    assert note.text == NOTE
    assert note.text[note.body :] == "Acme sold much.\n"
    assert (note.about, note.origin.publisher) == ("Acme", "A paper")


def test_a_source_beside_a_text_counts_and_the_text_begins_at_once(acme: Path) -> None:
    write(acme, {"documents/note.md": "Acme sold much.\n", "documents/note.md.source": SOURCE})
    (note,) = load_case(acme).documents
    assert note.body == 0


def test_a_citation_is_what_stands_at_its_span(acme: Path) -> None:
    (note,) = load_case(acme).documents
    start = note.text.index("sold")
    citation = note.cite(Span(start, start + 4), reader="test/1")
    assert (citation.quote, citation.place) == ("sold", "documents/note.md:8")
    assert citation.span.of(note.text) == citation.quote


@pytest.mark.parametrize(
    ("encoding", "behind"),
    [
        ("utf-8-sig", ""),
        ("utf-8", "小米"),
        ("gb18030", "小米的收入为八十亿元"),
        ("utf-16", "小米"),
        ("cp1252", "Café – £5"),
    ],
)
def test_a_text_is_read_in_whatever_encoding_it_was_saved(acme: Path, encoding: str, behind: str) -> None:
    write(acme, {"documents/note.md": (NOTE + behind).encode(encoding)})
    assert load_case(acme).documents[0].text == NOTE + behind


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        pytest.param("a.pdf", pdf([], [Ink(50, 700, "Acme sold 5.")]), "documents/a.pdf page 2", id="a page"),
        pytest.param("a.docx", docx(paragraph("Acme sold 5.")), "documents/a.docx body/p[1]", id="a paragraph"),
        pytest.param(
            "a.html", b"<!doctype html><p>Acme sold 5.", "documents/a.html /html/body/p[1]/text()[1]", id="a node"
        ),
        pytest.param("a.txt.gz", gzip.compress(b"\n\nAcme sold 5."), "documents/a.txt.gz:3", id="a line"),
    ],
)
def test_a_citation_leads_back_to_its_place_in_the_original(acme: Path, name: str, content: bytes, place: str) -> None:
    write(acme, {f"documents/{name}": content, f"documents/{name}.source": SOURCE})
    (document,) = (each for each in load_case(acme).documents if each.path == f"documents/{name}")
    start = document.text.index("5")
    assert document.cite(Span(start, start + 1), reader="test/1").place == place


def test_a_table_of_a_document_is_its_grid(acme: Path) -> None:
    write(acme, {"documents/a.csv": "CNY,2021\nRevenue,5\n", "documents/a.csv.source": SOURCE})
    (grid,) = load_case(acme).documents[0].grids
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [["CNY", "2021"], ["Revenue", "5"]]


def test_ends_of_line_as_windows_writes_them_make_no_difference(acme: Path) -> None:
    before = load_case(acme)
    write(acme, {"documents/note.md": NOTE.replace("\n", "\r\n"), "case.toml": TOML.replace("\n", "\r\n")})
    assert load_case(acme) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        pytest.param(
            "documents/b.md",
            "Text.\n",
            "documents/b.md:1: The document does not say where it comes from. Begin it with",
            id="a text of nobody",
        ),
        pytest.param(
            "documents/b.csv",
            "a,b\n",
            "documents/b.csv:1: The document does not say where it comes from. Write a file b.csv.source",
            id="a table of nobody",
        ),
        pytest.param(
            "documents/note.md.source",
            SOURCE.encode() + b"\xff\n",
            "documents/note.md.source:6: The file is not in UTF-8. Save it again",
            id="a source in another encoding",
        ),
        pytest.param(
            "documents/b.pdf",
            b"%PDF-1.7\n",
            "documents/b.pdf:1: b.pdf cannot be read as a PDF: it is broken, or cut short. Get the file again",
            id="a PDF that is cut short",
        ),
        pytest.param(
            "facts.csv", b"a\n\xe9\n", "facts.csv:2: The file is not in UTF-8.", id="typed in another encoding"
        ),
        pytest.param(
            "case.toml", b"a = 1\n# \xe9\n", "case.toml:2: The file is not in UTF-8.", id="the case in another encoding"
        ),
        pytest.param(
            "documents/b.md",
            NOTE.replace("press", "pres"),
            "documents/b.md:5: 'pres' is no tier. Write one of these: press",
            id="a tier mistyped",
        ),
        pytest.param(
            "documents/b.md",
            NOTE.replace("about: Acme", "about: Acne"),
            "documents/b.md:1: The document is about 'Acne', which is not among",
            id="about a stranger",
        ),
        pytest.param(
            "documents/note.md.source",
            "title: a\n",
            "documents/note.md.source:1: The source has no day.",
            id="half a source beside it",
        ),
    ],
)
def test_a_flaw_of_a_file_is_told_with_its_line(acme: Path, name: str, content: str | bytes, told: str) -> None:
    write(acme, {name: content})
    assert any(flaw.strip().startswith(told) for flaw in flaws_of(acme))


def test_flaws_of_all_files_are_told_at_once(acme: Path) -> None:
    write(acme, {"documents/a.md": "Text.", "documents/b.md": b"\xff", "case.toml": TOML.replace('"moat"', '"mote"')})
    assert [flaw.strip().partition(":")[0] for flaw in flaws_of(acme)] == [
        "case.toml",
        "documents/a.md",
        "documents/b.md",
    ]


def test_a_huge_file_is_not_opened(acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "LARGEST", len(TOML.encode()))
    write(acme, {"documents/huge.md": NOTE * 100})
    (flaw,) = flaws_of(acme)
    assert "documents/huge.md:1: The file is larger than" in flaw
    assert "Split it, or leave it out" in flaw


def test_files_of_other_kinds_are_named_and_not_opened(acme: Path) -> None:
    write(acme, {"documents/deck.pptx": b"\xff", "documents/run.py": "raise SystemExit", "run.sh": "exit 1"})
    case = load_case(acme)
    assert case.not_read == ("documents/deck.pptx", "documents/run.py")
    assert len(case.documents) == 1


@pytest.mark.parametrize("name", ["documents/.b.md", "documents/.git/b.md", "documents/.a/.b/c.pdf"])
def test_hidden_files_are_left_alone(acme: Path, name: str) -> None:
    before = load_case(acme)
    write(acme, {name: b"\xff"})
    assert load_case(acme) == before


@pytest.mark.parametrize(
    "name", ["documents/b.md", "documents/note.md.source", "facts.csv", "stakes.csv"], ids=lambda name: name
)
def test_a_link_that_leads_out_of_the_folder_is_left_alone(acme: Path, tmp_path: Path, name: str) -> None:
    before, hash_before = load_case(acme), fingerprint(acme)
    secret = tmp_path / "secret"
    secret.write_text("not ours: " + SOURCE, encoding="utf-8")
    (acme / name).symlink_to(secret)
    assert load_case(acme) == before
    assert fingerprint(acme) == hash_before


def test_a_case_file_that_is_a_link_out_of_the_folder_is_none(acme: Path, tmp_path: Path) -> None:
    (acme / "case.toml").rename(tmp_path / "elsewhere.toml")
    (acme / "case.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(EmptyFolderError):
        load_case(acme)


def test_a_folder_of_documents_that_leads_elsewhere_is_left_alone(acme: Path, tmp_path: Path) -> None:
    write(tmp_path / "other", {"b.md": b"\xff"})
    (acme / "documents" / "more").symlink_to(tmp_path / "other", target_is_directory=True)
    assert len(load_case(acme).documents) == 1


def test_a_link_within_the_folder_is_read(acme: Path) -> None:
    (acme / "documents" / "same.md").symlink_to(acme / "documents" / "note.md")
    assert len(load_case(acme).documents) == 2


def test_a_case_may_be_named_by_a_link_to_its_folder(acme: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(acme, target_is_directory=True)
    assert load_case(tmp_path / "link").documents == load_case(acme).documents


def test_a_folder_without_a_case_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(EmptyFolderError, match="steelyard new NAME"):
        load_case(tmp_path)


def test_a_case_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(NoSuchCaseError, match=r"no bundled case of that name\.\nGive a case folder or .*: xiaomi-2018"):
        find_folder("xiaomi-2019")


def test_a_folder_comes_before_a_bundled_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_folder("xiaomi-2018").parent.name == "cases"
    (tmp_path / "xiaomi-2018").mkdir()
    assert find_folder("xiaomi-2018") == tmp_path.resolve() / "xiaomi-2018"


def test_a_change_of_any_file_changes_the_fingerprint(acme: Path) -> None:
    seen = {fingerprint(acme)}
    for name in ("case.toml", "documents/note.md", "documents/note.md.source", "facts.csv", "stakes.csv"):
        write(acme, {name: "changed"})
        seen.add(fingerprint(acme))
    (acme / "documents" / "note.md").rename(acme / "documents" / "moved.md")
    assert len(seen | {fingerprint(acme)}) == 7


@pytest.mark.parametrize("name", [".hidden", "-dash", "a b", "a:b", "a*", ""])
def test_a_name_that_no_folder_may_have(tmp_path: Path, name: str) -> None:
    target = tmp_path / name if name else Path()
    with pytest.raises(CaseNameError, match="Use letters, digits, dots and dashes"):
        begin_case(target)
    assert list(tmp_path.iterdir()) == []


def test_a_new_case_never_overwrites(acme: Path) -> None:
    with pytest.raises(NameTakenError, match="is there already; nothing was written"):
        begin_case(acme)
    assert (acme / "case.toml").read_text(encoding="utf-8") == TOML


def test_a_new_case_is_a_copy_of_the_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "cases" / "new", {"case.toml.template": TOML, "documents/note.md.template": NOTE})
    monkeypatch.setattr(folders, "BUNDLED", tmp_path / "cases")
    begin_case(tmp_path / "mine")
    assert load_case(tmp_path / "mine").documents[0].text == NOTE
    assert bundled_names() == ()


@pytest.mark.parametrize("name", bundled_names())
def test_a_bundled_case_loads_and_nothing_is_run_or_fetched(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_the_world(monkeypatch)
    case = load_case(find_folder(name))
    assert case.name == name
    assert case.entity(case.company) is not None
    assert case.not_read == ()
    assert {document.kind for document in case.documents} >= {DocumentKind.PROSE}
    assert all(document.text.strip() for document in case.documents)


def test_the_five_cases_are_bundled() -> None:
    assert {"alibaba-2022", "kingsoft-2015", "kingsoft-cloud-2024", "school-gate", "xiaomi-2018"} <= {*bundled_names()}


def test_a_case_that_names_programs_and_addresses_is_only_read(acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_the_world(monkeypatch)
    evil = "$(touch hacked) `id` {{ 7*7 }} __import__('os') =cmd|' /C calc'!A0 https://example.org/a"
    write(acme, {"documents/note.md": NOTE + evil, "facts.csv": evil})
    write(acme, {"case.toml": TOML.replace('title = "Acme"', f'title = """{evil}"""')})
    case = load_case(acme)
    assert case.title == evil
    assert [document.text.removeprefix(NOTE) for document in case.documents] == [evil, evil]


def forbid_the_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection, no other program."""

    def forbidden(*_: object, **__: object) -> None:
        pytest.fail("reading a case touched the world")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    monkeypatch.setattr(subprocess, "Popen", forbidden)
    monkeypatch.setattr(os, "system", forbidden)


def flaws_of(folder: Path) -> list[str]:
    with pytest.raises(CaseFlawsError, match="Mend these lines") as refused:
        load_case(folder)
    return refused.value.flaws.splitlines()
