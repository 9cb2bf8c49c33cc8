"""Business text of any length to time readers with: English and Chinese articles, the same in every run.

It is made of our own labelled passages (`tests/reading/passages`), thirty English and twenty Chinese in turn, each with
other figures and another company in it, between sentences without a figure. So a reader meets no sentence twice, and
about as many numbers for each kilobyte as news and annual reports have (twelve; those measured have six to sixteen).
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, final

from benchmarks.places import ROOT

PASSAGES: Final = ROOT / "tests" / "reading" / "passages"
ENGLISH: Final = "english"
CHINESE: Final = "chinese"
_SEED: Final = 20_240
_IN_ARTICLE: Final = 3
"""Passages of one article."""

_NUMBER: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAYS: Final = 31
_PLAIN_FOR_EACH: Final = 4
"""Plain sentences that come with a passage."""

_NAMES: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    ENGLISH: (
        tuple("Alder Birk Cask Dorn Elm Fenn Gar Holm Ister Jar Kess Lind Mar Nor Orr Penn Quay Ros Sel Tarn".split()),
        tuple("worth ley sted ova ton mere gate wick ridge field holt ström berg dale by form mark sen".split()),
    ),
    CHINESE: (tuple("岚衡沐泽铭瀚峻晟恺骁翊淳朔煜榕桐"), tuple("川源石舟泰洲禾谷峰航海林原科星达")),
}

_PLAIN: Final[Mapping[str, tuple[str, ...]]] = {
    ENGLISH: (
        "The chief executive said that customers had become more careful, and that the company would keep its prices.",
        "Analysts had been looking for signs that demand in the home market was about to recover.",
        "Management did not take questions on the matter after the presentation.",
        "Competition among suppliers has become fiercer since the largest of them opened a new plant on the coast.",
        "The board thanked the outgoing chair, who will stay on as an adviser until a successor has been found.",
        "Higher wages and the cost of freight weighed on the result, while energy became cheaper.",
        "The agreement is subject to the approval of the competition authorities and is not expected to close soon.",
        "Investors have long complained that the group explains too little of what its businesses earn.",
        "In the opinion of the directors, the company has the means to go on as it does for the foreseeable future.",
        "A spokeswoman for {name} declined to comment.",
        "{name} makes parts for the car industry and sells them mainly to customers in Europe and in the Far East.",
        "The products of {name} are sold under several brands, some of which are older than the company itself.",
        "Those who know the industry say that the strategy of {name} is hard to copy.",
        "The estimates and assumptions are reviewed on an ongoing basis, and actual results may differ from them.",
    ),
    CHINESE: (
        "公司表示，未来将继续聚焦主业，稳步推进渠道建设与组织变革。",
        "业内人士认为，行业竞争日趋激烈，价格战短期内难以结束。",
        "管理层在电话会上强调，现金流的安全比规模的增长更为重要。",
        "本报告所载的前瞻性陈述不构成对投资者的实质承诺，敬请注意投资风险。",
        "{name}的产品主要销往华东和华南地区，海外市场仍处于起步阶段。",
        "对于上述传闻，{name}方面未予置评。",
        "分析师指出，{name}的优势在于供应链管理，短板则是品牌。",
        "受原材料涨价和物流不畅的影响，部分工厂一度停产。",
        "市場人士認為，息口走勢仍是左右大市表現的主要因素。",
        "董事會對各位員工的辛勤付出及股東的信任深表謝意。",
    ),
}


@final
@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage, and the companies in it that can be called something else."""

    text: str
    companies: tuple[str, ...]


def articles(size: int, *, languages: tuple[str, ...] = (ENGLISH, CHINESE), seed: int = _SEED) -> list[str]:
    """Articles of one paragraph each, together the first to have so many bytes as UTF-8."""
    written = _articles(languages, random.Random(seed))  # noqa: S311 - variety, not secrets
    found: list[str] = []
    total = 0
    while total < size:
        found.append(next(written))
        total += len(found[-1].encode()) + 1
    return found


def as_lines(texts: list[str]) -> str:
    """Each article a line."""
    return "\n".join(texts) + "\n"


def _articles(languages: tuple[str, ...], chance: random.Random) -> Iterator[str]:
    """Without end: all passages of all languages in a new order, then again with other figures."""
    while True:
        bundles = []
        for language in languages:
            passages = [*_passages(language)]
            chance.shuffle(passages)
            bundles += [(language, passages[at : at + _IN_ARTICLE]) for at in range(0, len(passages), _IN_ARTICLE)]
        chance.shuffle(bundles)
        for language, bundle in bundles:
            yield _article(language, bundle, chance)


def _article(language: str, bundle: list[_Passage], chance: random.Random) -> str:
    space = " " if language == ENGLISH else ""
    sentences: list[str] = []
    for passage in bundle:
        name = _name(language, chance)
        sentences.append(_varied(passage, name, language, chance))
        plain = chance.sample(_PLAIN[language], k=_PLAIN_FOR_EACH)
        sentences += [sentence.format(name=name) for sentence in plain]
    return space.join(sentences)


def _varied(passage: _Passage, name: str, language: str, chance: random.Random) -> str:
    """The passage with other digits, as many as before, and with another company in it."""
    text = passage.text
    for place, company in enumerate(passage.companies):
        text = text.replace(company, name if place == 0 else _name(language, chance))
    shift = chance.randint(-6, 6)
    return _NUMBER.sub(lambda found: _other(found.group(), shift, chance), text)


def _other(digits: str, shift: int, chance: random.Random) -> str:
    """Another number of as many digits that begins as this does; years move together, and no day leaves its month."""
    if _YEAR.fullmatch(digits):
        return str(int(digits) + shift)
    if len(digits) <= len(str(_DAYS)) and int(digits) <= _DAYS:
        return digits
    return digits[0] + "".join(str(chance.randint(0, 9)) for _ in digits[1:])


def _name(language: str, chance: random.Random) -> str:
    firsts, lasts = _NAMES[language]
    return chance.choice(firsts) + chance.choice(lasts)


@cache
def _passages(language: str) -> tuple[_Passage, ...]:
    lines = (PASSAGES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    companies: list[dict[str, None]] = [{} for _ in lines]
    for row in (PASSAGES / f"{language}_facts.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(row)
        place = int(fact["doc"].partition(":")[2]) - 1
        for name in (fact.get("subject"), fact.get("of")):
            if name and name in lines[place] and name[0].isupper() is (language == ENGLISH):
                companies[place][name] = None
    return tuple(_Passage(line, tuple(named)) for line, named in zip(lines, companies, strict=True))
