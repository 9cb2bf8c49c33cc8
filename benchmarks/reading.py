"""Reading business text: how quickly, against two recognisers of figures, and how much of what is labelled is found.

What is compared
    Seconds for a megabyte of the same English articles (`business_text.py`): finding their figures and dates, against
    quantulum3 finding quantities. Beneath it the same against Recognizers-Text finding numbers, percentages,
    currencies and dates, in English and in Chinese, and the whole of our reading, which links each figure to company,
    measure, part and period, against both. Each round is a fresh process, by turns. Counted is the processor time of
    the calls, which all run on one core, without imports and without a first one that loads the tables; the medians
    are shown.
    Then 10 MB of English and Chinese articles by ours alone; how many times as long twice the text takes as one
    document (2 is linear), and the same for texts made to be hard; precision, recall and F1 on labelled texts; and how
    many of other people's hard expressions are read right, by ours and by the others (`hard_expressions.py`).

Why it is fair, and where it is not
    - The others read a smaller sample of the same text (10 MB would take Recognizers-Text most of an hour), and ours is
      timed on that very sample beside them. All get it line by line, an article each.
    - quantulum3 finds physical quantities, which we do not read, and no Chinese and no dates. Recognizers-Text also
      resolves dates such as "next Friday". We read shares, hedges and open ranges, which neither does.
    - What finds figures is no extraction of facts: neither of the two does the second half. What their
      readings are worth is shown by the hard expressions alone.
    - The text is made of our own fifty passages with other figures and names. Real text has more words that we have not
      met; how that ends is what the labelled texts say, which were not written for this program.
    - Our own passages were labelled before any reader had seen them, but whoever wrote the readers could see them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, final

from benchmarks.business_text import CHINESE, ENGLISH, articles, as_lines
from benchmarks.comparison import Comparison
from benchmarks.hard_expressions import hard_expressions
from benchmarks.labelled import accuracy
from benchmarks.places import PROGRAMS, named, our, their
from benchmarks.timing import Run, Tell, in_turns, once

LARGE: Final = 10_000_000
"""Bytes of the text that ours reads alone."""
ARTICLES: Final = "articles"
_FOR_QUANTULUM: Final = 200_000
_FOR_RECOGNIZERS: Final = 40_000
_ONE_DOCUMENT: Final = 300_000
_HARD: Final = 100_000
_ROUNDS: Final = 3
_MB: Final = 1_000_000
_KB: Final = 1_000

_HARD_PIECES: Final[Mapping[str, str]] = {
    "digits": "1",
    "digits and commas": "1,",
    "digits and points": "1.",
    "spaced digits": "1 ",
    "open brackets": "(",
    "commas": ",",
    "spaces": " ",
    "dollar signs": "$",
    "percentages": "1% ",
    "hedges": "about over nearly ",
    "ranges": "between 1 and 2 to ",
    "Chinese digits": "一",
    "Chinese hedges": "约近超",
    "Chinese percentages": "百分之",
    "commas between amounts": "$1m, ",
}


@final
@dataclass(frozen=True, slots=True)
class _Pair:
    """Ours beside another's on the same text: seconds for a megabyte of it."""

    ours: float
    theirs: float

    @property
    def words(self) -> str:
        """For people."""
        return f"ours {_speed(self.ours)}, theirs {_speed(self.theirs)}, ratio {self.theirs / self.ours:,.0f}"

    @property
    def record(self) -> dict[str, float]:
        """For programs."""
        return {
            "ours_kb_s": round(_MB / self.ours / _KB, 1),
            "theirs_kb_s": round(_MB / self.theirs / _KB, 1),
            "ratio": round(self.theirs / self.ours, 1),
        }


def measure(tell: Tell) -> Comparison:
    """The speed of both halves of reading, its growth, and what is found in labelled texts."""
    with TemporaryDirectory() as folder:
        rivals = _rivals(Path(folder), tell)
        large = _large(Path(folder), tell)
        growth = _growth(Path(folder), tell)
    found, accuracies = accuracy(tell)
    read, counts = hard_expressions(tell)
    first = rivals["figures, quantulum3, English"]
    return Comparison(
        name="reading",
        ours=first.ours,
        theirs=first.theirs,
        unit="s per MB",
        what=f"{named('quantulum3')} finding figures in the same English text, {_speed(first.theirs)}; "
        f"ours {_speed(first.ours)}",
        more={
            "rivals": {name: pair.record for name, pair in rivals.items()},
            "large_kb_s": {kind: round(_MB / seconds / _KB, 1) for kind, seconds in large.items()},
            "growth": {name: round(times, 2) for name, times in growth.items()},
            "labelled": accuracies,
            "expressions": counts,
        },
        beneath=(*_told(rivals, large, growth), *found, *read),
    )


def _told(rivals: Mapping[str, _Pair], large: Mapping[str, float], growth: Mapping[str, float]) -> list[str]:
    """The lines beneath the first."""
    worst = max((name for name in growth if name != ARTICLES), key=lambda name: growth[name])
    hardest = f"of {len(growth) - 1} hard texts the worst, {worst}, {growth[worst]:.1f} times"
    return [
        *(f"{name}: {pair.words}" for name, pair in list(rivals.items())[1:]),
        f"10 MB on one core: figures {_speed(large['figures'])}, all claims {_speed(large['claims'])}",
        f"twice the text takes {growth[ARTICLES]:.1f} times as long; {hardest}",
    ]


def _rivals(folder: Path, tell: Tell) -> dict[str, _Pair]:
    """Ours beside each of the others on the same text: figures by turns, then all claims, in the same minutes."""
    quantulum = [their("python"), str(PROGRAMS / "read_with_quantulum3.py")]
    recognizers = [their("python"), str(PROGRAMS / "read_with_recognizers.py")]
    runs: list[tuple[str, str, list[str], int]] = [
        ("quantulum3", ENGLISH, quantulum, _FOR_QUANTULUM),
        ("Recognizers-Text", ENGLISH, [*recognizers, "en-us"], _FOR_RECOGNIZERS),
        ("Recognizers-Text", CHINESE, [*recognizers, "zh-cn"], _FOR_RECOGNIZERS),
    ]
    found: dict[str, _Pair] = {}
    for rival, language, words, size in runs:
        path = folder / f"{language}-{size}.txt"
        path.write_text(as_lines(articles(size, languages=(language,))), encoding="utf-8")
        name = f"{rival}, {language.capitalize()}"
        tell(name)
        turns = in_turns(_our("figures", path), [*words, str(path)], tell=lambda _: None, rounds=_ROUNDS)
        claims = [once(_our("claims", path), home=folder) for _ in range(1 + _ROUNDS)][1:]
        theirs = median(_per_mb(turns.theirs))
        found[f"figures, {name}"] = _Pair(median(_per_mb(turns.ours)), theirs)
        found[f"claims, {name}"] = _Pair(median(_per_mb(claims)), theirs)
    return found


def _large(folder: Path, tell: Tell) -> dict[str, float]:
    """Seconds for a megabyte of the large text, the median."""
    path = folder / "large.txt"
    path.write_text(as_lines(articles(LARGE)), encoding="utf-8")
    found = {}
    for kind in ("figures", "claims"):
        runs = []
        for number in range(_ROUNDS):
            tell(f"10 MB, {kind}, round {number + 1} of {_ROUNDS}")
            runs.append(once(_our(kind, path), home=folder))
        found[kind] = median(_per_mb(runs))
    return found


def _growth(folder: Path, tell: Tell) -> dict[str, float]:
    """How many times as long twice the text takes, by the quickest of the rounds, as one document."""
    texts = {ARTICLES: (_one(_ONE_DOCUMENT), _one(2 * _ONE_DOCUMENT))}
    texts |= {name: (_of(piece, _HARD), _of(piece, 2 * _HARD)) for name, piece in _HARD_PIECES.items()}
    found = {}
    for name, pair in texts.items():
        tell(f"growth, {name}")
        found[name] = _times(pair, folder)
    return found


def _times(pair: tuple[str, str], folder: Path) -> float:
    quickest = []
    for text in pair:
        path = folder / "one.txt"
        path.write_text(text, encoding="utf-8")
        quickest.append(min(_seconds(once(_our("whole", path), home=folder)) for _ in range(_ROUNDS)))
    return quickest[1] / quickest[0]


def _one(size: int) -> str:
    """One document of articles, a paragraph each."""
    return "\n\n".join(articles(size))


def _of(piece: str, characters: int) -> str:
    """A sentence, so that it is a text, and then the same again and again."""
    return "Sales of Acme rose by " + piece * (characters // len(piece))


def _our(kind: str, path: Path) -> list[str]:
    return [our("python"), str(PROGRAMS / "read_with_steelyard.py"), kind, str(path)]


def _per_mb(runs: Sequence[Run]) -> list[float]:
    """Seconds for a megabyte; something must have been found."""
    answers = [json.loads(run.printed) for run in runs]
    assert all(answer["found"] for answer in answers)
    return [answer["seconds"] / answer["bytes"] * _MB for answer in answers]


def _seconds(run: Run) -> float:
    return float(json.loads(run.printed)["seconds"])


def _speed(seconds_per_mb: float) -> str:
    speed = _MB / seconds_per_mb
    return f"{speed / _MB:.1f} MB/s" if speed >= _MB else f"{speed / _KB:,.0f} KB/s"
