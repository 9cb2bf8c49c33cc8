"""A file as one self-contained page: its text with every figure marked, what was read on hover, tap or focus.

No script, no network. The page ends with a table of all facts and a list of all doubts, each a link to its mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from steelyard import __version__
from steelyard.reading.claim import Claim, Doubt, StakeClaim
from steelyard.reports.claims import named, place_of
from steelyard.reports.claims_text import stake_words, value_words, what
from steelyard.reports.marked import Certainty, Mark, Note, Piece, blocks, certainty_of, marks
from steelyard.reports.read_files import ReadFile
from steelyard.reports.write_marked import SIGN
from steelyard.words.measure import Mode
from steelyard.words.names import shown_plainly

_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_LOOKED_AT: Final = 4000


def as_marked(file: ReadFile) -> str:
    """The page: the same file gives the same bytes."""
    environment = Environment(
        loader=PackageLoader("steelyard.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found = marks(file)
    figures = [mark for mark in found if mark.number]
    counted = Counter(mark.certainty for mark in found)
    sample = file.text[:_LOOKED_AT]
    return environment.get_template("marked.html").render(
        file=file,
        version=__version__,
        sign=SIGN,
        language="zh" if len(_CHINESE.findall(sample)) > len(sample) // 4 else "",
        counts={each.value: counted[each] for each in Certainty},
        blocks=blocks(file, found),
        facts=[fact for mark in figures for fact in _facts(file, mark)],
        stakes=[stake for mark in figures for stake in _stakes(file, mark)],
        doubts=[doubt for mark in figures for doubt in _doubts(file, mark)],
        html=lambda pieces: _html(file, pieces),
        is_number=_is_number,
    )


def _html(file: ReadFile, pieces: Iterable[Piece]) -> Markup:
    """Text with its marks; each mark holds what is said of it."""
    return Markup("").join(_piece(file, piece) for piece in pieces)


def _piece(file: ReadFile, piece: Piece) -> Markup | str:
    text, mark = shown_plainly(piece.text), piece.mark
    if mark is None:
        return text
    if not mark.number:
        return Markup('<span class="date">{}</span>').format(text)
    notes = Markup("").join(_note(file, mark, note) for note in mark.notes)
    return Markup(
        '<span class="m {0}" id="m{1}" tabindex="0" aria-describedby="t{1}">{2}'
        '<span class="tip" role="tooltip" id="t{1}">{3}</span></span>'
    ).format(mark.certainty.value, mark.number, text, notes)


def _note(file: ReadFile, mark: Mark, note: Note) -> Markup:
    """What is said of one figure, as a small card."""
    part, said = note
    kind = certainty_of(said).value
    head, value, lines = _said(file, said)
    where = ("where", place_of(file, part, said.citation))
    rows = Markup("").join(
        Markup('<span class="r"><span class="k">{}</span> <span class="v">{}</span></span> ').format(key, words)
        for key, words in (*lines, where)
        if words
    )
    top = Markup('<span class="top"><b>{}</b> <i class="tag {}">{}</i></span>').format(head, kind, kind)
    shown = Markup('<span class="value">{}</span>').format(value) if value else ""
    link = Markup('<a class="to" href="#r{0}">no. {0} in the list</a>').format(mark.number)
    return Markup('<span class="note">{} {} {} {}</span> ').format(top, shown, rows, link)


def _said(file: ReadFile, said: Claim | StakeClaim | Doubt) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Who or what, the value, and all else by its name; empty words are what the text does not say."""
    if isinstance(said, Doubt):
        return "not linked", "", (("why", said.why),)
    more = (("told as", said.mode.value), ("not sure", said.unsure))
    if isinstance(said, StakeClaim):
        return "holding", stake_words(file, said), more
    period = named(file, said.entity, said.period)
    lines = (("measure", what(said)), ("part", said.segment), ("period", period), ("by", said.attribution), *more)
    return said.entity or "nobody named", value_words(said.value), lines


def _facts(file: ReadFile, mark: Mark) -> list[dict[str, object]]:
    return [
        {
            "number": mark.number,
            "company": claim.entity or "–",
            "what": what(claim),
            "segment": claim.segment,
            "period": named(file, claim.entity, claim.period),
            "value": value_words(claim.value),
            "mode": "" if claim.mode is Mode.ACTUAL else claim.mode.value,
            "certainty": certainty_of(claim).value,
            "why": claim.unsure,
            "quote": _quote(claim),
        }
        for _, claim in mark.notes
        if isinstance(claim, Claim)
    ]


def _stakes(file: ReadFile, mark: Mark) -> list[dict[str, object]]:
    return [
        {
            "number": mark.number,
            "says": stake_words(file, stake),
            "certainty": certainty_of(stake).value,
            "quote": _quote(stake),
        }
        for _, stake in mark.notes
        if isinstance(stake, StakeClaim)
    ]


def _doubts(file: ReadFile, mark: Mark) -> list[dict[str, object]]:
    return [
        {
            "number": mark.number,
            "quote": _quote(doubt),
            "why": doubt.why,
            "place": place_of(file, part, doubt.citation),
        }
        for part, doubt in mark.notes
        if isinstance(doubt, Doubt)
    ]


def _quote(said: Claim | StakeClaim | Doubt) -> str:
    return shown_plainly(" ".join(said.citation.quote.split()))


def _is_number(pieces: Sequence[Piece]) -> bool:
    """Whether a cell holds a figure and hardly anything else."""
    text = "".join(piece.text for piece in pieces)
    return any(character.isdigit() for character in text) and sum(map(str.isalpha, text)) <= len(text) // 3
