"""Names that are written alike: but for legal form, script, blanks and capitals, or but for one wrong letter.

A wrong letter is only told where one form is rare and the other frequent or known, in a word of six letters and more;
and only where a hand slips: two letters swapped, a doubled letter, a vowel, a letter left out inside a long word. Two
firms may differ by any other letter, and by a figure or a word such as Cloud they always do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from typing import Final

from steelyard.reading.aliases.branches import is_branch_word
from steelyard.reading.aliases.forms import Bare, bare, has_form, is_chinese, other_person, words_of
from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Evidence, Ground, Link
from steelyard.reading.aliases.syllables import syllables
from steelyard.reading.chinese.script import simplified

_LEAST: Final = 6
"""Letters of a word in which a wrong one is looked for."""
_LONG: Final = 8
"""Letters of a word in which a letter may be missing, or another vowel."""
_MOST: Final = 30
_RARE: Final = 3
"""Times that a misspelling stands in the documents at the most."""
_RATIO: Final = 3
"""How much more often the right spelling does at the least."""
_CROWD: Final = 8
_CAMEL: Final = re.compile(r"[a-z][A-Z]")
_MARKS: Final = re.compile(r"[.,]")
_VOWELS: Final = frozenset("aeiou")


def same_but_for_form(pool: Pool, joined: Container[str]) -> Iterator[Link]:
    """Names with one key: Kingsoft Cloud Holdings Limited and Kingsoft Cloud, 騰訊 and 腾讯.

    Args:
        pool: the names.
        joined: those for which there is other evidence, so that they are names and no words of a heading.
    """
    by_key: dict[str, list[str]] = defaultdict(list)
    for spelling in pool.seen:
        key = bare(spelling).key
        if len(key) > 1:
            by_key[key].append(spelling)
    for spellings in by_key.values():
        if len(spellings) < 2:  # noqa: PLR2004 - a pair has two
            continue
        first = max(spellings, key=lambda each: (each in pool.known, not has_form(each), pool.times(each), -len(each)))
        for other in spellings:
            if pool.names(other) == pool.names(first) or other_person(first, other) or _only_marks(first, other):
                continue
            if any(_is_name(name, pool, joined) for name in (first, other)):
                yield Link(first, other, Evidence(Ground.SPELLING, _difference(first, other)))


def _is_name(name: str, pool: Pool, joined: Container[str]) -> bool:
    """Whether a spelling is surely a name, and no words that only stand in capitals."""
    sure = name in joined or name in pool.known or name in pool.subjects or has_form(name) or is_chinese(name)
    return sure or _CAMEL.search(name) is not None


def _only_marks(first: str, second: str) -> bool:
    """Whether nothing but a The, a comma or a full stop is between them, which the readers pass over anyway."""
    one, two = (_MARKS.sub("", name.removeprefix("The ")) for name in (first, second))
    return one == two


def misspelt(pool: Pool) -> Iterator[Link]:
    """A rare name and the frequent or known one that was meant."""
    right: dict[str, set[str]] = defaultdict(set)
    wrong: list[tuple[str, Bare]] = []
    for spelling in pool.latin:
        name = bare(spelling)
        if not _LEAST <= len(name.key) <= _MOST or not name.key.isalpha() or not name.key.isascii():
            continue
        if spelling.isupper():  # a heading
            continue
        times = pool.frequency(spelling)
        if times >= _RATIO or spelling in pool.known:
            for variant in _variants(name.key):
                right[variant].add(spelling)
        if times <= _RARE and spelling not in pool.known:
            wrong.append((spelling, name))
    for spelling, name in wrong:
        found = {
            meant
            for variant in _variants(name.key)
            if len(right.get(variant, ())) <= _CROWD
            for meant in right.get(variant, ())
        }
        for meant in sorted(found):
            slip = _slip(name, bare(meant))
            if slip and _is_rarer(spelling, meant, pool):
                counted = _counted(spelling, meant, pool)
                yield Link(meant, spelling, Evidence(Ground.SLIP, f"{slip}; {counted}"))


def _is_rarer(wrong: str, right: str, pool: Pool) -> bool:
    return right in pool.known or pool.frequency(right) >= _RATIO * max(pool.times(wrong), 1)


def _counted(wrong: str, right: str, pool: Pool) -> str:
    times = pool.frequency(right)
    return (
        f"“{wrong}” stands {_times(pool.times(wrong))}, “{right}” {f'stands {_times(times)}' if times else 'is known'}"
    )


def _times(count: int) -> str:
    return "there once" if count == 1 else f"there {count} times"


def _variants(key: str) -> Iterator[str]:
    """A word, and the word without each of its letters: two words with one slip between them share one of these."""
    yield key
    for place in range(len(key)):
        yield key[:place] + key[place + 1 :]


def _slip(wrong: Bare, right: Bare) -> str:
    """What is wrong with a name, if it is one slip in one word; empty where it may be another name."""
    if len(wrong.words) != len(right.words) or wrong.key == right.key:
        return ""
    pairs = [(one, two) for one, two in zip(wrong.words, right.words, strict=True) if one != two]
    if len(pairs) != 1 or len(pairs[0][1]) < _LEAST or any(is_branch_word(word) for word in pairs[0]):
        return ""
    one, two = pairs[0]
    if syllables(one, strict=True) and syllables(two, strict=True):
        return ""
    head = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest, other = one[head:], two[head:]
    if rest[:2][::-1] == other[:2] and rest[2:] == other[2:] and len(rest) > 1 and rest[:2] not in {"re", "er"}:
        return f"the letters “{other[:2]}” are swapped"
    return _letter(one, two, head)


def _letter(one: str, two: str, head: int) -> str:
    """One letter too many, too few, or wrong."""
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    if len(longer) == len(shorter) + 1 and longer[head + 1 :] == shorter[head:]:
        what = "missing" if longer == two else "too many"
        doubled = head > 0 and longer[head] == longer[head - 1]
        inside = 0 < head < len(longer) - 2 and len(shorter) >= _LONG
        return f"a letter “{longer[head]}” is {what}" if (doubled and len(longer) >= _LONG) or inside else ""
    if len(one) == len(two) and one[head + 1 :] == two[head + 1 :]:
        inside = 0 < head < len(two) - 2 and len(two) >= _LONG
        vowels = {one[head], two[head]} <= _VOWELS
        return f"“{one[head]}” stands for “{two[head]}”" if inside and vowels else ""
    return ""


def _difference(first: str, second: str) -> str:
    if words_of(first) == words_of(second):
        return "they differ only in capitals"
    if simplified(first) == simplified(second):
        return "they differ only in the script"
    one, two = (" ".join(bare(name).words) for name in (first, second))
    if one != two:
        return "they differ only in blanks"
    if (first == simplified(first)) == (second == simplified(second)):
        return "they differ only in the legal form"
    return "they differ only in the legal form and the script"
