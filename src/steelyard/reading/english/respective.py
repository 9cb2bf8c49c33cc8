"""Figures and measures in two lists of one length."""

from __future__ import annotations

from steelyard.reading.english.labelled import Labelled
from steelyard.reading.english.line import Line
from steelyard.reading.english.listing import runs


def respective(line: Line) -> dict[int, Labelled]:
    """Figures and measures in two lists of one length: "cash and debt of $2 and $3 million, respectively"."""
    if "respectively" not in line.tokens.words:
        return {}
    words = line.tokens.words
    found: dict[int, Labelled] = {}
    strong = [each for each in line.labels if not each.is_weak or each.words == "cash"]
    labels: list[list[Labelled]] = []
    for each in strong:
        between = words[labels[-1][-1].last : each.first] if labels else []
        if labels and len(between) < 4 and between and set(between) <= {",", "and", "the", "its", "net", "total"}:  # noqa: PLR2004
            labels[-1].append(each)
        else:
            labels.append([each])
    for run in runs(line, line.tokens.figures):
        before = [names for names in labels if names[-1].last <= run[0] and len(names) == len(run) > 1]
        if before:
            found.update(zip(run, before[-1], strict=True))
    return found
