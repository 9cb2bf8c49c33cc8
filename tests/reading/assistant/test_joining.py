"""Claims of an assistant beside our own: ours stay, what differs is listed, what is said in two ways is refused."""

import json
from dataclasses import replace
from typing import Any

from steelyard.reading.assistant.ground import Ground
from steelyard.reading.assistant.joining import joined
from steelyard.reading.assistant.links import LINKED
from steelyard.reading.assistant.pieces import pieces
from steelyard.reading.assistant.proving import Prover
from steelyard.reading.assistant.reply import Proposal, read_reply
from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.words.measure import Measure
from tests.reading.assistant.article import article, said

DOCUMENT = article("Net profit was 5 million euros and sales were 9 million euros. The margin was 3%.\n")
PROFIT = said("5 million euros", "5000000 EUR", measure="net_income", measure_quote="Net profit")
SALES = said("9 million euros", "9000000 EUR", measure="revenue", measure_quote="sales")


def proven(*claims: dict[str, Any]) -> list[tuple[Proposal, Claim]]:
    """Proposals about the document with what becomes of them."""
    (piece,) = pieces(DOCUMENT)
    prover = Prover(Ground(DOCUMENT), piece, {})
    proposals, _ = read_reply(json.dumps({"claims": claims}))
    return [(proposal, claim) for proposal in proposals if isinstance(claim := prover.claim(proposal), Claim)]


def own(claim: dict[str, Any], **changes: Any) -> Claim:  # noqa: ANN401 - fields of a claim
    """A claim of our own reader about the same figure."""
    ((_, found),) = proven(claim)
    citation = replace(found.citation, reader="prose/1")
    return replace(found, citation=citation, unsure="", supports=(), **changes)


def test_what_our_reader_left_is_added_and_our_own_stays() -> None:
    ours = own(PROFIT)
    found = joined(Reading((ours,)), proven(SALES))
    assert found.reading.claims[0] is ours
    assert [claim.measure for claim in found.added] == [Measure.REVENUE]
    assert found.reading.claims == (ours, *found.added)


def test_what_both_say_is_noted_and_changes_nothing() -> None:
    reading = Reading((own(PROFIT),))
    found = joined(reading, proven(PROFIT))
    assert found.reading == reading
    assert found.agreed == reading.claims
    assert (found.added, found.differences, found.refused) == ((), (), ())


def test_where_they_differ_ours_stays_and_both_are_listed() -> None:
    reading = Reading((own(PROFIT, measure=Measure.PROFIT, segment="mills"),))
    found = joined(reading, proven(PROFIT))
    assert found.reading == reading
    (difference,) = found.differences
    assert difference.ours is reading.claims[0]
    assert "measure: profit, and net_income by the assistant" in difference.words
    assert "segment: mills, and not said by the assistant" in difference.words


def test_a_doubt_that_was_linked_goes_and_what_it_said_stays() -> None:
    ((_, claim),) = proven(SALES)
    doubt = Doubt(why="no measure is named beside it", citation=claim.citation)
    other = Doubt(why="unless", citation=own(PROFIT).citation)
    found = joined(Reading((), (), (doubt, other)), proven(SALES))
    assert found.reading.doubts == (other,)
    assert found.added[0].unsure == f"{LINKED}; our own reader: no measure is named beside it"


def test_a_figure_that_is_linked_twice_the_same_way_is_added_once() -> None:
    found = joined(Reading(), proven(SALES, SALES, SALES))
    assert len(found.added) == 1
    assert [refused.why for refused in found.refused] == ["it says again what it has said"] * 2


def test_a_figure_that_is_linked_in_two_ways_is_linked_in_none() -> None:
    other = SALES | {"segment_quote": "margin"}
    for order in ((SALES, other), (other, SALES)):
        found = joined(Reading(), proven(*order))
        assert found.added == ()
        assert [refused.why for refused in found.refused] == ["it links this figure in two ways"] * 2
