"""What the Chinese grammar makes of a text, one line a figure.

    甲乙集团 | revenue[云] change | FY2023 | 9.7% | forecast

Company, part, aspect, period and mode are left out where they are empty, a level, and no more than told as done.
"""

from steelyard.reading.chinese.mentions import find_names
from steelyard.reading.chinese.reader import drafts, sentences
from steelyard.reading.draft import Draft
from steelyard.reading.figures import read_figures
from steelyard.sources.span import Span
from steelyard.words.amounts.symbols import symbols_of
from steelyard.words.measure import Aspect


def drafted(text: str, *, about: str = "") -> list[Draft]:
    """The drafts of a text, in its order."""
    spans = list(sentences(text, Span(0, len(text))))
    return list(drafts(text, spans, read_figures(text, symbols=symbols_of(text)), find_names(text), about=about))


def told(text: str, *, about: str = "") -> list[str]:
    """The same, one line each."""
    return [line(draft) for draft in drafted(text, about=about)]


def line(draft: Draft) -> str:
    """A draft in the notation of this module."""
    what = str(draft.measure) + (f"[{draft.segment}]" if draft.segment else "")
    what += f" {draft.aspect}" if draft.aspect is not Aspect.LEVEL else ""
    mode = str(draft.mode) if draft.mode else ""
    return " | ".join(filter(None, (draft.subject, what, draft.period, str(draft.value), mode)))
