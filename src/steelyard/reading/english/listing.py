"""Figures and dates in two lists of one length: the first date is of the first figure."""

from __future__ import annotations

from steelyard.reading.dates import When
from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.notation import notation_of
from steelyard.reading.english.part import Part
from steelyard.words.names import EntityKind


def in_lists(line: Line, parts: dict[int, Part]) -> dict[int, str]:
    """Figures and dates in two lists of one length: "1.2 and 1.3 million for 2019 and 2018, respectively"."""
    tokens = line.tokens
    found: dict[int, str] = {}
    figure_runs, date_runs = runs(line, tokens.figures), runs(line, tokens.dates)
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


def runs(line: Line, indices: list[int]) -> list[list[int]]:
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


def respective_names(line: Line) -> dict[int, str]:
    """Figures and names in two lists of one length: "Acme, Borealis and Cobalt grew 67.9%, 65.6% and 41.6%"."""
    spots = [spot for spot in line.names if spot.named.kind is EntityKind.COMPANY]
    if len(spots) < 2 or len(line.tokens.figures) < 2:  # noqa: PLR2004 - one of either is no list
        return {}
    words = line.tokens.words
    groups: list[list[Spot]] = []
    for spot in spots:
        between = words[groups[-1][-1].last : spot.first] if groups else []
        if groups and between and len(between) < 4 and set(between) <= {",", "and", "the", "'s"}:  # noqa: PLR2004
            groups[-1].append(spot)
        else:
            groups.append([spot])
    found: dict[int, str] = {}
    for run in runs(line, line.tokens.figures):
        before = [group for group in groups if group[-1].last <= run[0] and len(group) == len(run) > 1]
        if before and ("respectively" in words or len(run) > 2):  # noqa: PLR2004 - two and two may be a pair and its change
            found.update({index: spot.named.name for index, spot in zip(run, before[-1], strict=True)})
    return found
