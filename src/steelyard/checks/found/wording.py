"""The words around a figure, where its document is at hand: what labels it, and what shares its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.sources.document import Document, DocumentKind

_END: Final = re.compile(r"[.!?…](?=[\s\"'”’)]|$)|[。！？]|\n\s*\n")
_REACH: Final = 120
"""Characters on either side that are looked at."""
_BASIS: Final = re.compile(
    r"\b(?:exclud\w+|except|includ\w+|adjusted|restated|revised|corrected|pro[ -]?forma|constant[ -]\w+"
    r"|organic(?:ally)?|like-for-like|comparable|underlying|continuing|discontinued|non-(?:gaap|ifrs)|core|consensus"
    r"|estimat\w+|expect\w+|forecast\w*|guidance|targets?|previously|preliminary|unaudited|annuali[sz]ed|run[ -]rate"
    r"|cumulative|attributable|minorit\w+|non-controlling|normali[sz]ed|before (?:tax\w*|interest|items|elimination\w*)"
    r"|ifrs|gaap|excl|incl|ex|parent company|standalone|basis(?! points?)|diluted|basic|calendar"
    r"|elimination\w*|inter-?segment|gross merchandise|for (?:all|both|the (?:whole|entire|group|two)))\b"
    r"|剔除|扣除|扣非|不含|不包括|包括|含税|调整|調整|重述|修订|修訂|更正|同口径|可比|预计|預計|目标|目標|此前|年化|累计|累計"
    r"|抵销|抵消|抵銷|内部|自然年|口径|归属|歸屬|归母|歸母|少数股东|母公司",
    re.IGNORECASE,
)
"""Words that put a figure on another basis than its neighbours, or may do so."""


def before(sheet: Sheet, fact: Fact) -> str:
    """What stands before a figure in its sentence; empty where its document is not at hand."""
    document = prose_of(sheet, fact)
    if document is None:
        return ""
    text = document.text[max(0, fact.citation.span.start - _REACH) : fact.citation.span.start]
    ends = [end.end() for end in _END.finditer(text)]
    return text[ends[-1] :] if ends else text


def after(sheet: Sheet, fact: Fact) -> str:
    """What stands behind a figure in its sentence; empty where its document is not at hand."""
    document = prose_of(sheet, fact)
    if document is None:
        return ""
    text = document.text[fact.citation.span.end : fact.citation.span.end + _REACH]
    end = _END.search(text)
    return text[: end.start()] if end else text


def other_basis(sheet: Sheet, facts: Iterable[Fact]) -> str:
    """Why figures may be on different bases, by words in their sentences; empty where no word says so."""
    for fact in facts:
        found = _BASIS.search(before(sheet, fact) + " | " + after(sheet, fact))
        if found is not None:
            return f"{found.group()!r} stands beside {fact.value}, which may be on another basis"
    return ""


def doubt(facts: Iterable[Fact]) -> str:
    """Why one of some figures may have been read wrongly; empty where all were read for sure."""
    for fact in facts:
        if fact.claim.unsure:
            return f"the reading of {fact.value} is only likely, because {fact.claim.unsure}"
    return ""


def doubt_of_numbers(sheet: Sheet, facts: Sequence[Fact]) -> str:
    """As `doubt`, but whose figures they are does not matter where one sentence sets all of them against each other.

    Of "fell 3% to 5 million" the change is of the period that the figure is of. The stated figure is the last.
    """
    stated = facts[-1]
    at = [facts[-2].citation.span.start, stated.citation.span.end]
    led = stated.claim.unsure == _WHEN and at[0] >= at[1] and prose_of(sheet, stated) is not None
    led = led and _TO.fullmatch(sheet.documents[stated.citation.document].text[at[1] : at[0]]) is not None
    certain = [fact for fact in facts if not _WHOSE.fullmatch(fact.claim.unsure) and not (led and fact is stated)]
    found = doubt(certain)
    if found:
        return found
    one = in_one_sentence(sheet, facts) and _ELSE.search(_span(sheet, facts)) is None
    return "" if one and len({(fact.entity, fact.segment) for fact in facts}) == 1 else doubt(facts)


_WHOSE: Final = re.compile(r"that it is about .* is taken from the sentences before")
_WHEN: Final = "its period is that of the sentence before"
_TO: Final = re.compile(r"\s*,?\s*(?:to|至|到|达|達)\s*(?:[A-Z]{2,3})?[$€£¥]?\s*")
"""Between a change and the figure that it led to: both are of one period."""
_ELSE: Final = re.compile(
    r"[;；]|\b(?:while|whereas|but|rivals?|competitors?|peers?|industry|market|sector|another|other|others|its|their"
    r"|subsidiar\w+|parent|compared (?:with|to)|against|versus|than)\b|而|同行|行业|行業",
    re.IGNORECASE,
)
"""Words between figures after which a sentence may be about something else."""


def _span(sheet: Sheet, facts: Sequence[Fact]) -> str:
    """The words from the first to the last of some figures of one document."""
    spans = [fact.citation.span for fact in facts]
    text = sheet.documents[facts[0].citation.document].text
    return text[min(span.start for span in spans) : max(span.end for span in spans)]


def in_one_sentence(sheet: Sheet, facts: Sequence[Fact]) -> bool:
    """Whether figures of running text stand in one sentence; never where the document is not at hand."""
    document = prose_of(sheet, facts[0])
    if document is None or any(fact.citation.document != facts[0].citation.document for fact in facts):
        return False
    first = min(fact.citation.span.start for fact in facts)
    last = max(fact.citation.span.end for fact in facts)
    between = document.text[first:last]
    inked = [(fact.citation.span.start - first, fact.citation.span.end - first) for fact in facts]
    return not any(not any(start <= end.start() < stop for start, stop in inked) for end in _END.finditer(between))


def prose_of(sheet: Sheet, fact: Fact) -> Document | None:
    """The document of a figure that stands in running text; none where it stands in a table or is not at hand."""
    document = sheet.documents.get(fact.citation.document)
    if document is None or document.kind is not DocumentKind.PROSE:
        return None
    span = fact.citation.span
    in_table = any(grid.span.start <= span.start < grid.span.end for grid in document.grids)
    return None if in_table else document
