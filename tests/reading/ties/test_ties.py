"""What words set against each other is found, and nothing else."""

import random

import pytest

from steelyard.checks.judge import HOLDS, Outcome
from tests.reading.ties.chinese_rows import CHINESE
from tests.reading.ties.chinese_rows import NOTHING as NOTHING_IN_CHINESE
from tests.reading.ties.english_rows import ENGLISH
from tests.reading.ties.english_rows import NOTHING as NOTHING_IN_ENGLISH
from tests.reading.ties.telling import Told, line, told


@pytest.mark.parametrize("row", [*ENGLISH, *CHINESE], ids=lambda row: f"{row.kind}: {row.because}")
def test_the_words_tie_the_figures_and_the_verdict_is_right(row: Told) -> None:
    ties, findings = told(row.text)
    wanted = f"{row.kind}: {row.figures}"

    assert wanted in [line(tie) for tie in ties], row.because
    if row.holds:
        assert not [finding.says for finding in findings if finding.outcome is Outcome.DISAGREES], row.because
    else:
        assert any(finding.outcome not in HOLDS for finding in findings), row.because


@pytest.mark.parametrize(("text", "because"), [*NOTHING_IN_ENGLISH, *NOTHING_IN_CHINESE])
def test_what_only_looks_like_a_tie_raises_no_alarm(text: str, because: str) -> None:
    _, findings = told(text)

    assert not [finding.says for finding in findings if finding.outcome is Outcome.DISAGREES], because


@pytest.mark.parametrize("seed", range(30))
def test_every_tie_quotes_the_text_whatever_the_text(seed: int) -> None:
    drawn = random.Random(seed)  # noqa: S311 - words of a test
    words = [word for row in (*ENGLISH, *CHINESE) for word in row.text.split()]
    text = " ".join(drawn.choice(words) for _ in range(80))
    ties, _ = told(text)

    cited = [citation for tie in ties for citation in (tie.words, *(each.citation for each in tie.figures))]
    assert [citation.span.of(text) for citation in cited] == [citation.quote for citation in cited]
    assert [tie.words.span for tie in ties] == sorted(tie.words.span for tie in ties)
