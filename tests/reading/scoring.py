"""How well facts that were read agree with facts that a person has labelled, at three levels.

figure   the same characters, read as the same interval in the same unit
measure  and the same measure and aspect
fact     and the same subject, period and segment

1. A labelled fact takes one read fact at the most, and the other way round; whatever is left over is missed or false.
2. Facts that are asked for take theirs before optional ones do; of several, the one with more characters in common.
3. A value under `alt` is as good as the one under the key. A subject that is null accepts any.
4. A holding or a margin may be called a level or a share.
5. Names agree when they do so without case, accents, punctuation and legal form. For a segment, and for the subject
of a market, a cost or an `other`, the words of the one may be a part of those of the other.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, Final, TypeAlias, final

Row: TypeAlias = Mapping[str, Any]

_BEYOND: Final = 40
"""Characters of a read quote that may lie outside the labelled one."""
_HOLDINGS: Final = {"stake", "voting_power", "market_share", "margin"}
_LOOSE_SUBJECTS: Final = {"market_size", "cost", "other"}
_LEGAL: Final = re.compile(
    r"\b(?:inc|incorporated|corp|corporation|co|ltd|plc|group|holdings?|limited|company|technologies)\b"
)
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_MARKS: Final = re.compile(r"[\W_]+")
_PLURAL: Final = re.compile(r"(?<=\w\w)[es]+$")
_YEAR_OR_DAY: Final = re.compile(r"^(?:FY|asof:)")
_TELLS_NOTHING: Final = frozenset(
    "a an the and of in for market segment division unit busin product servic".split(),
)


class Level(IntEnum):
    """How much must agree."""

    FIGURE = 1
    MEASURE = 2
    FACT = 3


@final
@dataclass(frozen=True, slots=True)
class Score:
    """How many of the labelled facts were found, and how many of those found are right."""

    hits: int
    wanted: int
    made: int

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.wanted + other.wanted, self.made + other.made)

    @property
    def precision(self) -> float:
        return self.hits / self.made if self.made else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """2PR / (P + R), which is what is common to both of what there is in both."""
        return 2 * self.hits / (self.wanted + self.made) if self.hits else 0.0


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def by_document(facts: Iterable[Row]) -> dict[str, list[Row]]:
    """The facts of each document; a line with `none` names a document that has no fact."""
    found: dict[str, list[Row]] = {}
    for fact in facts:
        here = found.setdefault(fact["doc"], [])
        if not fact.get("none"):
            here.append(fact)
    return found


def score(labelled: Iterable[Row], read: Iterable[Row], level: Level) -> Score:
    """All documents that the labels name, together."""
    made = by_document(read)
    total = Score(0, 0, 0)
    for document, wanted in by_document(labelled).items():
        total += _of_document(wanted, made.get(document, []), level)
    return total


def wrong_values(labelled: Iterable[Row], read: Iterable[Row]) -> list[Row]:
    """What was read where a labelled figure stands, with a value that no label there has."""
    wanted = by_document(labelled)
    return [
        fact
        for fact in read
        if (there := [label for label in wanted.get(fact["doc"], []) if _common(label, fact) > 0])
        and not any(_same_value(label, fact) for label in there)
    ]


def on_what_is_no_figure(excluded: Iterable[Row], labelled: Iterable[Row], read: Iterable[Row]) -> list[Row]:
    """What was read from characters that hold a number but no fact, and touches no labelled figure."""
    no_figures, wanted = by_document(excluded), by_document(labelled)
    return [
        fact
        for fact in read
        if any(_common(each, fact) > 0 for each in no_figures.get(fact["doc"], []))
        and not any(_common(label, fact) > 0 for label in wanted.get(fact["doc"], []))
    ]


def agrees(label: Row, fact: Row, level: Level) -> bool:
    """Whether a read fact says what the label says, as far as the level asks."""
    if not _same_value(label, fact):
        return False
    if level == Level.FIGURE:
        return True
    if fact["measure"] not in _allowed(label, "measure") or fact["aspect"] not in _aspects(label):
        return False
    return level == Level.MEASURE or (_same_subject(label, fact) and _same_time_and_part(label, fact))


def _of_document(labels: Sequence[Row], facts: Sequence[Row], level: Level) -> Score:
    pairs = sorted(
        (bool(label.get("optional")), -_common(label, fact), of_label, of_fact)
        for of_label, label in enumerate(labels)
        for of_fact, fact in enumerate(facts)
        if _same_place(label, fact) and (label.get("optional") or agrees(label, fact, level))
    )
    taken_labels: set[int] = set()
    taken_facts: set[int] = set()
    for _, _, of_label, of_fact in pairs:
        if of_label not in taken_labels and of_fact not in taken_facts:
            taken_labels.add(of_label)
            taken_facts.add(of_fact)
    hits = sum(not labels[each].get("optional") for each in taken_labels)
    wanted = sum(not label.get("optional") for label in labels)
    return Score(hits, wanted, hits + len(facts) - len(taken_facts))


def _common(one: Row, other: Row) -> int:
    """Characters that two quotes have in common; below 1 where they do not meet."""
    end_of_one, end_of_other = one["start"] + len(one["quote"]), other["start"] + len(other["quote"])
    return int(min(end_of_one, end_of_other) - max(one["start"], other["start"]))


def _same_place(label: Row, fact: Row) -> bool:
    common = _common(label, fact)
    return common > 0 and len(fact["quote"]) - common <= _BEYOND


def _allowed(label: Row, key: str) -> list[Any]:
    return [label[key], *label.get("alt", {}).get(key, [])]


def _same_value(label: Row, fact: Row) -> bool:
    ends = all(any(_same_number(value, fact[key]) for value in _allowed(label, key)) for key in ("low", "high"))
    return ends and fact["unit"] in _allowed(label, "unit")


def _same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


def _aspects(label: Row) -> set[str]:
    aspects = set(_allowed(label, "aspect"))
    is_either = label["measure"] in _HOLDINGS and aspects & {"level", "share"}
    return aspects | {"level", "share"} if is_either else aspects


def _same_subject(label: Row, fact: Row) -> bool:
    subjects = _allowed(label, "subject")
    same = _one_in_the_other if label["measure"] in _LOOSE_SUBJECTS else _same_words
    return None in subjects or any(same(subject, fact["subject"]) for subject in subjects)


def _same_time_and_part(label: Row, fact: Row) -> bool:
    in_time = _plain_period(fact["period"]) in [_plain_period(each) for each in _allowed(label, "period")]
    return in_time and any(_one_in_the_other(each, fact["segment"]) for each in _allowed(label, "segment"))


def _plain_period(period: str | None) -> str | None:
    return period and _YEAR_OR_DAY.sub("", period)


def _plain(text: str | None) -> str:
    folded = unicodedata.normalize("NFKD", text or "").casefold()
    letters = "".join(each for each in folded if not unicodedata.combining(each))
    return _MARKS.sub(" ", _LEGAL.sub(" ", _POSSESSIVE.sub("", letters))).strip()


def _same_words(one: str | None, other: str | None) -> bool:
    return _plain(one) == _plain(other)


def _one_in_the_other(one: str | None, other: str | None) -> bool:
    words, others = _telling(one), _telling(other)
    return words == others if not words or not others else words <= others or others <= words


def _telling(text: str | None) -> set[str]:
    """The words without plural endings that tell one part from another; all of them where none does."""
    stems = {_PLURAL.sub("", word) for word in _plain(text).split()}
    return stems - _TELLS_NOTHING or stems
