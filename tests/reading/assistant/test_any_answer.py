"""Whatever an assistant answers: nothing stops the reading, and every claim that is made stands in the text."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.joining import joined
from steelyard.reading.assistant.links import LINKED
from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.proving import READER, Prover
from steelyard.reading.assistant.reply import KEYS, QUOTES, Proposal, read_reply
from steelyard.reading.claim import Claim, Reading
from steelyard.reading.figures import Figure, read_figures
from steelyard.sources.document import Document
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import shown_plainly
from tests.reading.assistant.article import article

WORDS = (
    "Example Mills rose fell revenue of net profit loss was 5 million euros 7% 8.2 to in 2023 3% . Costs The"
    " 收入 增长 下降 80亿元 ， 。 ８％ half"
).split()
texts = st.lists(st.sampled_from(WORDS), min_size=3, max_size=25).map(" ".join)
ODD: list[Any] = [None, 0, -7, 10**60, 1.5, float("inf"), "", "revenue", "\ud800\x1b[2J", True, [], [[]], {"a": 1}]
values = st.sampled_from(ODD)
numbers = st.sampled_from([5, 7, -7, 3, -3, 5000000, -5000000, 8.2, 50, 8, 8000000000]) | st.none()


def proven(document: Document, content: str) -> list[tuple[Proposal, Claim]]:
    """The proposals of an answer that hold, with their claims."""
    ground = Ground(document)
    proposals, _ = read_reply(content)
    return [
        (proposal, claim)
        for piece in pieces(document)
        for proposal in proposals
        if isinstance(claim := Prover(ground, piece, {}).claim(proposal), Claim)
    ]


def is_plain(words: str) -> bool:
    """Whether words can be printed on any screen and written to any file."""
    return shown_plainly(words) == words and "\n" not in words and words.encode("utf-8", "replace").decode() == words


@st.composite
def claims(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """A claim about a text that is often right, and now and then wrong in one place or more."""
    figures = [seen for seen in read_figures(text) if isinstance(seen, Figure)]
    word = st.sampled_from(text.split())
    rarely = st.sampled_from(["", "", "", *text.split()])
    right: dict[str, Any] = {**{key: draw(rarely) for key in QUOTES}, "measure_quote": draw(word), "sentence": ""}
    right |= {"quote": draw(word), "low": 5, "high": 5, "unit": "percent"}
    if figures:
        figure = draw(st.sampled_from(figures))
        value = draw(st.sampled_from([figure.value, figure.value, figure.value.negated()]))
        ends = [None if end is None else float(end) for end in (value.low, value.high)]
        right |= {"quote": figure.quote, "low": ends[0], "high": ends[1], "unit": str(value.unit)}
    right |= {
        "measure": draw(st.sampled_from([Measure.REVENUE, Measure.NET_INCOME, Measure.OTHER, *Measure])),
        "aspect": draw(st.sampled_from([Aspect.LEVEL, Aspect.LEVEL, Aspect.CHANGE, *Aspect])),
        "mode": draw(st.sampled_from(Mode)),
    }
    wrong = {"quote": draw(word), "low": draw(numbers), "unit": draw(st.sampled_from(["EUR", "percent", "count"]))}
    return right | {key: wrong[key] for key in draw(st.sets(st.sampled_from(sorted(wrong)), max_size=1))}


@st.composite
def answers(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and an answer about it."""
    text = draw(texts)
    return text, json.dumps({"claims": [draw(claims(text)) for _ in range(draw(st.integers(1, 4)))]})


@given(answers())
def test_every_claim_that_is_made_stands_in_the_text_as_our_own_grammar_reads_it(given_: tuple[str, str]) -> None:
    text, content = given_
    for proposal, claim in proven(article(text), content):
        assert claim.citation.span.of(text) == claim.citation.quote
        figures = [seen for seen in read_figures(claim.citation.quote) if isinstance(seen, Figure)]
        assert claim.value in {each for figure in figures for each in (figure.value, figure.value.negated())}
        assert (claim.value.low, claim.value.high, claim.value.unit) == (proposal.low, proposal.high, proposal.unit)
        assert (claim.citation.reader, claim.unsure[: len(LINKED)]) == (READER, LINKED)


@given(answers())
def test_our_own_reading_is_never_changed(given_: tuple[str, str]) -> None:
    text, content = given_
    found = proven(article(text), content)
    own = Reading(tuple(claim for _, claim in found[:1]))
    whole = joined(own, found)
    assert whole.reading.claims[: len(own.claims)] == own.claims
    spans = [claim.citation.span for claim in whole.reading.claims]
    assert len(set(spans)) == len(spans)


@given(st.dictionaries(st.sampled_from([*KEYS, "note"]), values))
def test_no_object_stops_the_reading(row: dict[str, Any]) -> None:
    proposals, refused = read_reply(json.dumps({"claims": [row]}))
    assert len(proposals) + len(refused) >= 1
    assert all(is_plain(each.why + each.quote) for each in refused)


@given(st.text())
def test_no_answer_stops_the_reading(content: str) -> None:
    proposals, refused = read_reply(content)
    assert proposals == () or refused == ()
    assert all(is_plain(each.why + each.quote) for each in refused)
