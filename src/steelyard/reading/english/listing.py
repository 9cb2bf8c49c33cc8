"""Figures and dates in two lists of one length: the first date is of the first figure."""

from __future__ import annotations

from steelyard.reading.dates import When
from steelyard.reading.english.line import Line
from steelyard.reading.english.notation import notation_of
from steelyard.reading.english.part import Part


def in_lists(line: Line, parts: dict[int, Part]) -> dict[int, str]:
    """Figures and dates in two lists of one length: "1.2 and 1.3 million for 2019 and 2018, respectively"."""
    tokens = line.tokens
    found: dict[int, str] = {}
    figure_runs, date_runs = _runs(line, tokens.figures), _runs(line, tokens.dates)
    for date in tokens.dates:
        years = _years_of(tokens.date(date))
        for run in figure_runs:
            if len(run) > 1 and len(run) == len(years) and (run[0] > date or date - run[-1] < 4):  # noqa: PLR2004
                found.update(zip(run, years, strict=True))
    for dates in date_runs:
        if len(dates) < 2:  # noqa: PLR2004 - one date is no list
            continue
        fitting = [run for run in figure_runs if len(run) == len(dates) and run[0] not in found]
        if not fitting:
            continue
        nearest = min(fitting, key=lambda run: min(abs(run[-1] - dates[0]), abs(dates[-1] - run[0])))
        for run in fitting if "respectively" in tokens.words else [nearest]:
            found.update({f: notation_of(tokens.date(d)) for f, d in zip(run, dates, strict=True)})
    return {index: period for index, period in found.items() if period and index in parts}


def _years_of(when: When) -> list[str]:
    """The years of a span: "from 2019 to 2021" is three."""
    first, slash, last = when.notation.replace("FY", "").partition("/")
    if not slash or not (first.isdigit() and last.isdigit()):
        return []
    return [f"FY{year}" for year in range(int(first), min(int(last), int(first) + 20) + 1)]


def _runs(line: Line, indices: list[int]) -> list[list[int]]:
    """Tokens that stand in one list: joined by commas, "and", "to", and nothing of weight."""
    runs: list[list[int]] = []
    joining = {",", "and", "or", "to", "from", "&", "then", "finally", "approximately", "of"}
    for index in indices:
        between = line.tokens.words[runs[-1][-1] + 1 : index] if runs else []
        if runs and between and set(between) <= joining and len(between) < 4:  # noqa: PLR2004
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
