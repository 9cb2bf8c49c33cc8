"""English names that are Chinese ones, read aloud or translated word by word, or both.

    Xiaomi = 小米      Golden Mountain Cloud = 金山云      Huawei Cloud = 华为云      Bank of China = 中国银行

Every word and every character must come out: Kingsoft Cloud is no 金山. Names meet by how both would be read, and are
then held against each other character by character, so that no other character of the same sound takes a word's place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Final, final

from steelyard.reading.aliases.forms import bare, has_form, is_chinese, other_person
from steelyard.reading.aliases.gloss import BY_ENGLISH
from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Evidence, Ground, Link
from steelyard.reading.aliases.sounds import sounds
from steelyard.reading.aliases.syllables import syllables
from steelyard.reading.chinese.script import simplified
from steelyard.sources.span import Span

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OF: Final = re.compile(r"^(.+?) of (.+)$")
_SMALL: Final = frozenset("and the of for".split())
_MOST: Final = 48
"""Ways to put one English name into Chinese that are looked at."""
_CROWD: Final = 6
"""Chinese names of one sound: where there are more, none is proposed."""
_SHORT: Final = 2
"""Characters of a name that is too short to be looked for in running text."""
_LEAST: Final = 4
"""Letters of a name that is taken by its sound alone."""


@final
@dataclass(frozen=True, slots=True)
class Step:
    """One word of an English name: what it is in Chinese, or that it is only read aloud."""

    english: str
    chinese: str
    """Empty where it is read aloud."""


def rendered(pool: Pool) -> Iterator[Link]:
    """Pairs of an English and a Chinese name, of which the one renders the other."""
    if not any(is_chinese(document.text) for document in pool.documents) and not pool.chinese:
        return
    ways = {name: some for name in pool.latin if (some := list(islice(steps(name), _MOST)))}
    _look_for(_literal(ways), pool)
    chinese = sorted(pool.chinese, key=lambda name: (has_form(name), -pool.times(name))) if ways else []
    by_sound: dict[str, dict[str, str]] = {}
    for name in chinese:
        plain = bare(name).key
        for sound in sounds(plain):
            by_sound.setdefault("".join(sound), {}).setdefault(plain, name)
    for name in ways if by_sound else ():
        found = dict(_meets(name, ways[name], by_sound))
        plain_names = {bare(other).key for other in found}
        if len(plain_names) == 1:
            for other, evidence in found.items():
                yield Link(name, other, evidence)


def steps(name: str) -> Iterator[tuple[Step, ...]]:
    """The ways to put an English name into Chinese, word by word; none where a word is neither known nor a sound."""
    for words in _orders(name):
        for cut in _cuts(words):
            options = [list(_options(word)) for word in cut]
            if all(options):
                yield from (way for way in product(*options) if not _is_too_short(way))


def _meets(
    name: str, ways: Sequence[tuple[Step, ...]], by_sound: dict[str, dict[str, str]]
) -> Iterator[tuple[str, Evidence]]:
    for way in ways:
        key = "".join(_sound(step) for step in way)
        names = by_sound.get(key, {})
        if len(names) > _CROWD:
            continue
        for plain, other in names.items():
            if _fits(way, plain) and not other_person(name, other):
                yield other, _evidence(way, other)


def _orders(name: str) -> Iterator[list[str]]:
    """The words of a name in the order of a Chinese one: the Bank of China is the China Bank."""
    whole = " ".join(_CAMEL.sub(" ", name).split())
    inverted = _OF.match(whole)
    for some in (f"{inverted[2]} {inverted[1]}", whole) if inverted else (whole,):
        words = [word for word in bare(some).words if word not in _SMALL]
        if words:
            yield words


def _cuts(words: Sequence[str]) -> Iterator[list[str]]:
    """The words as they are, with two that mean one thing joined, and one word that is two taken apart."""
    yield list(words)
    for place in range(len(words) - 1):
        joined = f"{words[place]}-{words[place + 1]}"
        if joined in BY_ENGLISH:
            yield [*words[:place], joined, *words[place + 2 :]]
    for place, word in enumerate(words):
        for at in range(3, len(word) - 2):
            if word[:at] in BY_ENGLISH and word[at:] in BY_ENGLISH:
                yield [*words[:place], word[:at], word[at:], *words[place + 1 :]]


def _options(word: str) -> Iterator[Step]:
    for chinese in BY_ENGLISH.get(word, ()):
        yield Step(word, chinese)
    if syllables(word):
        yield Step(word, "")


def _is_too_short(way: Sequence[Step]) -> bool:
    """Whether a name is nothing but a sound or two: Ai, Ma."""
    return sum(len(step.english) + len(step.chinese) * _LEAST for step in way) < _LEAST


def _sound(step: Step) -> str:
    return "".join(sounds(step.chinese)[0]) if step.chinese else step.english


def _fits(way: Sequence[Step], plain: str) -> bool:
    """Whether the words of an English name are the characters of a Chinese one, in order, and none is left."""
    at = 0
    for step in way:
        if step.chinese:
            if not plain.startswith(step.chinese, at):
                return False
            at += len(step.chinese)
            continue
        count = next(
            (count for count in range(1, len(plain) - at + 1) if _reads(plain[at : at + count], step.english)), 0
        )
        if not count:
            return False
        at += count
    return at == len(plain) > 1


def _reads(chinese: str, word: str) -> bool:
    return any("".join(way) == word for way in sounds(chinese))


def _evidence(way: Sequence[Step], chinese: str) -> Evidence:
    english = " ".join(step.english.replace("-", " ") for step in way)
    meant = [f"{step.chinese} is {step.english.replace('-', ' ')}" for step in way if step.chinese]
    spoken = [step.english for step in way if not step.chinese]
    if not meant:
        return Evidence(Ground.SOUND, f"{chinese} is read “{english}”")
    if not spoken:
        return Evidence(Ground.MEANING, f"it is {chinese} word by word: {', '.join(meant)}")
    return Evidence(Ground.SOUND, f"it is {chinese}: “{' '.join(spoken)}” is how it is read, {', '.join(meant)}")


def _literal(ways: Mapping[str, Sequence[tuple[Step, ...]]]) -> set[str]:
    """The Chinese names that English ones would be, all of whose words are in the table of meanings."""
    from steelyard.reading.chinese.lexicon import LEXICON  # noqa: PLC0415 - only a Chinese text pays for its tables
    from steelyard.reading.chinese.parts import is_generic  # noqa: PLC0415

    whole = (way for some in ways.values() for way in some if all(step.chinese for step in way))
    names = {"".join(step.chinese for step in way) for way in whole}
    return {name for name in names if len(name) > _SHORT and not is_generic(name) and name not in LEXICON}


def _look_for(names: set[str], pool: Pool) -> None:
    """Add to the pool those of some Chinese names that stand in a text where no grammar shows them."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_first[name[0]].append(name[1:])
    if not by_first:
        return
    pattern = re.compile("|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()))
    for place, document in enumerate(pool.documents):
        if not is_chinese(document.text):
            continue
        for found in pattern.finditer(simplified(document.text)):
            spelling = document.text[found.start() : found.end()]
            if spelling not in pool.seen or not pool.seen[spelling].times:
                pool.add(spelling, place, Span(*found.span()))
