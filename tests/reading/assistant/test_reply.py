"""What an assistant answers is taken apart strictly: what is no proposal is refused, and told why."""

import json
from decimal import Decimal
from typing import Any

import pytest

from steelyard.reading.assistant.reply import KEYS, MOST_PROPOSALS, plainly, read_reply, refusal
from steelyard.words.measure import Aspect, Measure, Mode
from tests.reading.assistant.article import said

ONE: dict[str, Any] = said("5%", "5 percent", measure="margin", measure_quote="margin")


def answer(*claims: object) -> str:
    """An answer with these claims."""
    return json.dumps({"claims": claims})


def test_a_proposal_is_read_into_our_own_types() -> None:
    (proposal,), refused = read_reply(answer(ONE))
    assert refused == ()
    assert (proposal.measure, proposal.aspect, proposal.mode) == (Measure.MARGIN, Aspect.LEVEL, Mode.ACTUAL)
    assert (str(proposal.low), str(proposal.high), str(proposal.unit)) == ("5", "5", "percent")


def test_a_number_keeps_every_digit() -> None:
    (proposal,), _ = read_reply(answer(ONE | {"high": 71}).replace("71", "8.1800"))
    assert str(proposal.high) == "8.1800"
    assert isinstance(proposal.low, Decimal)


@pytest.mark.parametrize("around", ["{}", "  {}\n", "```json\n{}\n```", "```\n{}\n```\n"])
def test_an_answer_is_an_object_alone_or_in_one_fenced_block(around: str) -> None:
    proposals, refused = read_reply(around.replace("{}", answer(ONE)))
    assert (len(proposals), refused) == (1, ())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "no JSON"),
        ("I found no claims.", "no JSON"),
        (f"Here it is: {answer(ONE)}", "no JSON"),
        (f"{answer(ONE)} I hope that helps", "no JSON"),
        (f"```json\n{answer(ONE)}\n```\nDone.", "no JSON"),
        (answer(ONE)[:-2], "no JSON"),
        (answer(ONE).replace("5,", "NaN,"), "NaN is no number"),
        (answer(ONE).replace("5,", "Infinity,"), "Infinity is no number"),
        ('{"claims": [], "claims": []}', "a key is given twice"),
        (answer(ONE).replace('"low"', '"high"'), "a key is given twice"),
        ("[" * 100_000, "nested too deeply"),
        ('{"claims":' * 50_000, "nested too deeply"),
        ("[]", 'one key "claims"'),
        ("null", 'one key "claims"'),
        ('{"claims": {}}', 'one key "claims"'),
        ('{"claims": [], "more": 1}', 'one key "claims"'),
        ('{"claims": ["a\nb"]}', "no JSON"),
        ("<html>\x1b[2J</html>", "no JSON"),
    ],
)
def test_an_answer_that_is_no_such_object_is_refused_as_a_whole(content: str, why: str) -> None:
    proposals, (refused,) = read_reply(content)
    assert proposals == ()
    assert why in refused.why
    assert f"{refused.why}{refused.quote}".isprintable()
    assert len(refused.quote) < 300


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"measure": "revenues"}, "'revenues' is no measure"),
        ({"aspect": "amount"}, "'amount' is no aspect"),
        ({"mode": "fact"}, "'fact' is no mode"),
        ({"unit": "dollars"}, "'dollars' is no currency code"),
        ({"unit": ""}, "no currency code"),
        ({"low": "5"}, "'low' is neither a number nor null"),
        ({"low": True}, "'low' is neither a number nor null"),
        ({"high": [5]}, "'high' is neither a number nor null"),
        ({"low": int("9" * 50)}, "'low' is neither a number nor null"),
        ({"low": None, "high": None}, "it has no value"),
        ({"quote": None}, "'quote' is no text"),
        ({"quote": 5}, "'quote' is no text"),
        ({"sentence": "x" * 3000}, "'sentence' is no text, or a very long one"),
        ({"note": "trust me"}, "a key that was not asked for: 'note'"),
        ({"\x1b[2J\ud800": 1}, "a key that was not asked for"),
    ],
)
def test_a_proposal_that_is_none_is_refused_and_the_others_stand(change: dict[str, Any], why: str) -> None:
    proposals, (refused,) = read_reply(answer(ONE, ONE | change, ONE))
    assert len(proposals) == 2
    assert why in refused.why
    assert refused.why.isprintable()


@pytest.mark.parametrize("key", KEYS)
def test_a_proposal_that_lacks_a_key_is_refused(key: str) -> None:
    proposals, (refused,) = read_reply(answer({name: value for name, value in ONE.items() if name != key}))
    assert proposals == ()
    assert f"it has no {key!r}" in refused.why


@pytest.mark.parametrize("row", [None, 5, "claim", [], [[ONE]]])
def test_what_is_no_object_is_refused(row: object) -> None:
    assert [each.why for each in read_reply(answer(row))[1]] == ["it is no object"]


def test_an_exponent_that_no_number_has_is_no_number() -> None:
    _, (refused,) = read_reply(answer(ONE).replace('"low": 5', '"low": 1e9999999999999999999'))
    assert "neither a number" in refused.why


def test_a_flood_of_proposals_is_cut_and_told() -> None:
    proposals, (refused,) = read_reply(answer(*[ONE] * (MOST_PROPOSALS + 7)))
    assert len(proposals) == MOST_PROPOSALS
    assert refused.why.startswith("7 more")


@pytest.mark.parametrize("words", ["a\x1b[2Jb", "a\ud800b", "a\nb\r\nc", "\u202eabc", "x" * 10_000])
def test_words_from_outside_can_be_printed_anywhere(words: str) -> None:
    shown = plainly(words)
    assert shown.isprintable()
    assert len(shown) <= 201
    assert shown.encode()
    (proposal,), _ = read_reply(answer(ONE | {"quote": words[:1000]}))
    assert refusal(proposal, words).quote.isprintable()
