"""The lines that say where a document comes from, and what is told where they do not."""

from datetime import date

import pytest

from steelyard.sources.flaw import Flaws
from steelyard.sources.front_matter import Source, front_matter, read_source_lines
from steelyard.words.measure import Tier

GOOD = "title: Five years\npublisher: A review\nday: 2024-04-17\ntier: press\nabout: Acme\n"


def test_the_source_of_a_document_is_read() -> None:
    source, flaws = read(GOOD + "url: https://example.org/a:b\nnote: bought\n")
    assert not flaws
    assert source is not None
    assert source.about == "Acme"
    assert source.origin.tier is Tier.PRESS
    assert source.origin.day == date(2024, 4, 17)
    assert source.origin.url == "https://example.org/a:b"
    assert source.origin.name == "A review, “Five years”, 2024-04-17"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("---\na: b\n---\ntext", "text", id="two fences"),
        pytest.param("--- \na: b\n---\t\ntext", "text", id="blanks behind a fence"),
        pytest.param("---\na: b\n---", "", id="nothing behind it"),
        pytest.param("---\na: b\n---\ntext\n---\nmore", "text\n---\nmore", id="a line in the text is no fence"),
        pytest.param("text\n---\na: b\n---\n", None, id="text before it"),
        pytest.param("---\na: b\n", None, id="a fence that never closes"),
        pytest.param("", None, id="nothing at all"),
    ],
)
def test_where_the_text_begins(text: str, body: str | None) -> None:
    found = front_matter(text)
    assert (None if found is None else text[found.body :]) == body


@pytest.mark.parametrize(
    ("lines", "line", "told"),
    [
        pytest.param(GOOD.replace("title: Five years", ""), 2, "no title. Add a line title:", id="no title"),
        pytest.param(GOOD.replace("Five years", " "), 2, "The source has no title.", id="an empty title"),
        pytest.param(
            GOOD.replace("2024-04-17", "17.4.2024"), 4, "'17.4.2024' is not a day. Write", id="a day otherwise"
        ),
        pytest.param(GOOD.replace("press", "pres"), 5, "Write one of these: press", id="a tier mistyped"),
        pytest.param(GOOD + "autor: me\n", 7, "'autor: me' names no source.", id="a key that is not known"),
        pytest.param(GOOD + "just words\n", 7, "Write KEY: VALUE with one of", id="no key at all"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(lines: str, line: int, told: str) -> None:
    source, flaws = read(lines)
    assert source is None
    assert any(flaw.startswith(f"  a.md:{line}: ") and told in flaw for flaw in flaws)


def test_all_that_is_missing_is_told_at_once() -> None:
    source, flaws = read("")
    assert source is None
    assert [flaw.split(" no ")[1].split(".")[0] for flaw in flaws] == ["title", "publisher", "day", "tier", "about"]


def test_a_key_may_be_written_large_and_a_fence_may_stay() -> None:
    source, flaws = read("---\n" + GOOD.replace("title", " Title ") + "\n---\n")
    assert source is not None
    assert not flaws


def read(lines: str) -> tuple[Source | None, list[str]]:
    flaws = Flaws()
    return read_source_lines(lines, "a.md", flaws, first_line=2), [str(flaw) for flaw in flaws.found]
