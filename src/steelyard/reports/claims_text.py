"""What was read, as a table for a screen: a file after another, a line a fact, as wide as the screen is.

A `?` marks what is likely and not sure. Where the screen is too narrow for a table each fact has lines of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from steelyard.reading.claim import Claim, StakeClaim, StakeKind
from steelyard.reports.claims import named
from steelyard.reports.columns import cut, fitted, side_by_side, wrap
from steelyard.reports.numbers import many
from steelyard.reports.read_files import Counts, ReadFile, ReadPart
from steelyard.sources.document import Citation
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode

WIDTH: Final = 110
"""Letters in a line where there is no screen to ask."""
_NARROWEST: Final = 24
_HEADS: Final = ("Company", "Measure", "Part", "Period", "Value", "Where", "Quote")
_LEAST: Final = (14, 15, 12, 10, 21, 5, 16)
_NARROWED_FIRST: Final = (4, 0, 2, 1, 6, 5, 3)
"""Columns: the value first, the period last."""
_LONGEST: Final = 300
"""Letters of a quote, a reason or a name that a screen shows; all of it stands in the lines of JSON."""
_HOLDINGS: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER, Measure.MARKET_SHARE, Measure.MARGIN})
_LIKELY: Final = "?"


def as_text(file: ReadFile, *, width: int = WIDTH, with_doubts: bool = False) -> str:
    """One file: its facts, its holdings, and its doubts, listed or counted."""
    width = max(width, _NARROWEST)
    lines = wrap(_title(file), width)
    lines += [line for note in file.notes for line in wrap(note, width, mark="! ")]
    lines += _facts(file, width)
    if file.stakes:
        lines += ["", *wrap("Holdings and deals", width)]
        lines += [line for part, stake in file.stakes for line in wrap(_stake(file, part, stake), width, mark="  ")]
    if with_doubts:
        lines += _doubts(file, width)
    return "\n".join([*lines, ""])


def summary(counts: Counts, files: int) -> str:
    """All that was read, counted, in one sentence."""
    found = f"{many(counts.figures, 'figure')} in {many(files, 'file')}: "
    found += (
        f"{many(counts.facts, 'fact')} ({counts.sure} sure, {counts.likely} likely), {many(counts.doubts, 'doubt')}."
    )
    if counts.likely:
        found += f" {_LIKELY} marks what is likely."
    return found


def value_words(value: Printed) -> str:
    """A value for people: below zero an open side is told by its direction, as in `-95% or lower`."""
    end = value.high if value.low is None else value.low
    if value.is_point or end is None or end >= 0 or None not in {value.low, value.high}:
        return str(value)
    return f"{Printed(end, end, value.unit)} or {'lower' if value.low is None else 'higher'}"


def what(claim: Claim) -> str:
    """The measure and the side of it that a figure gives: `revenue, change from FY2021`."""
    words = claim.measure.words
    if claim.aspect is Aspect.LEVEL or (claim.aspect is Aspect.SHARE and claim.measure in _HOLDINGS):
        return words + (f" in {claim.of}" if claim.of else "")
    if claim.measure is Measure.PRICE_MULTIPLE:
        return words + (f" of {claim.of}" if claim.of else "")
    aspect, link = _SAID[claim.aspect]
    return f"{words}, {aspect}" + (f" {link} {claim.of}" if claim.of else "")


_SAID: Final = {
    Aspect.LEVEL: ("level", "of"),
    Aspect.CHANGE: ("change", "from"),
    Aspect.DIFFERENCE: ("difference", "from"),
    Aspect.SHARE: ("share", "of"),
    Aspect.GROWTH_RATE: ("growth a year", "since"),
    Aspect.MULTIPLE: ("multiple", "of"),
}


def _title(file: ReadFile) -> str:
    about = [f"“{file.title}”" if file.title not in {"", file.name} else "", file.publisher]
    about.append(str(file.published) if file.published else "no day given")
    return f"{file.path}: {', '.join(filter(None, about))}"


def _facts(file: ReadFile, width: int) -> list[str]:
    rows = [tuple(cut(cell, _LONGEST) for cell in _row(file, part, claim)) for part, claim in file.claims]
    if not rows:
        return ["No facts."]
    heads = tuple(head if any(row[at] for row in rows) else "" for at, head in enumerate(_HEADS))
    widths = fitted([heads, *rows], width, _LEAST, _NARROWED_FIRST)
    if widths is None:
        return [line for row in rows for line in _stacked(row, width)]
    return [line for row in (heads, *rows) for line in side_by_side(row, widths)]


def _row(file: ReadFile, part: ReadPart, claim: Claim) -> Sequence[str]:
    return (
        (f"{_LIKELY} " if claim.unsure else "") + (claim.entity or "–"),
        what(claim),
        claim.segment,
        named(file, claim.entity, claim.period) or "–",
        value_words(claim.value) + ("" if claim.mode is Mode.ACTUAL else f" ({claim.mode})"),
        _where(file, part, claim.citation),
        f"“{_plain(claim.citation)}”",
    )


def _stacked(row: Sequence[str], width: int) -> Iterator[str]:
    """A fact on lines of its own, for a narrow screen."""
    company, *said, value, where, quote = row
    yield from wrap(f"{', '.join([company, *(word for word in said if word.strip('–'))])}: {value}", width)
    yield from wrap(f"{quote} {where}", width, mark="    ")


def stake_words(file: ReadFile, stake: StakeClaim) -> str:
    """A holding or a deal in one line: `Xiaomi holds Kingsoft Cloud: 10% of the capital, for USD 1.82 million`."""
    parts = [f"{share} of the {of}" for share, of in ((stake.economic, "capital"), (stake.voting, "votes")) if share]
    parts += [f"for {stake.price}"] if stake.price else []
    parts += [f"with {stake.counterparty}"] if stake.counterparty else []
    period = named(file, stake.company, stake.period)
    parts += [period] if period else []
    mode = "" if stake.mode is Mode.ACTUAL else f" ({stake.mode})"
    return f"{stake.owner or '–'} {_DID[stake.kind]} {stake.company or '–'}: {', '.join(parts) or 'some'}{mode}"


_DID: Final = {StakeKind.HOLDS: "holds", StakeKind.BOUGHT: "bought into", StakeKind.SOLD: "sold of"}


def _stake(file: ReadFile, part: ReadPart, stake: StakeClaim) -> str:
    mark = f"{_LIKELY} " if stake.unsure else ""
    return f"{mark}{stake_words(file, stake)}   {_where(file, part, stake.citation)} “{_plain(stake.citation)}”"


def _doubts(file: ReadFile, width: int) -> list[str]:
    likely = [(part, claim.citation, claim.unsure) for part, claim in file.claims if claim.unsure]
    likely += [(part, stake.citation, stake.unsure) for part, stake in file.stakes if stake.unsure]
    doubts = [(part, doubt.citation, doubt.why) for part, doubt in file.doubts]
    return [*_whys(file, "Likely, and why it is not sure", likely, width), *_whys(file, "Doubts", doubts, width)]


def _whys(file: ReadFile, title: str, found: Iterable[tuple[ReadPart, Citation, str]], width: int) -> list[str]:
    lines = [
        line
        for part, citation, why in found
        for line in wrap(
            f"“{_plain(citation)}”: {cut(why, _LONGEST)}", width, mark=f"  {_where(file, part, citation)}  "
        )
    ]
    return ["", title, *lines] if lines else []


def _where(file: ReadFile, part: ReadPart, citation: Citation) -> str:
    """The line, the page or the end of the path to the node: `:14`, `p. 3`, `table[1]/tr[4]`."""
    place = file.places.place(part.placed(citation).start)
    if place.page:
        return f"p. {place.page}"
    if place.node:
        return "/".join(place.node.split("/")[-2:])
    return f":{place.line}" if place.line else "–"


def _plain(citation: Citation) -> str:
    return cut(" ".join(citation.quote.split()), _LONGEST)
