"""Who holds, buys and sells a part of whom, in Chinese sentences about nobody in particular."""

import pytest

from steelyard.reading.chinese.mentions import find_names
from steelyard.reading.chinese.reader import linked, sentences
from steelyard.reading.draft import Holding
from steelyard.reading.figures import read_figures
from steelyard.sources.span import Span


def held(text: str) -> list[str]:
    """The holdings that a text tells, one line each."""
    spans = list(sentences(text, Span(0, len(text))))
    made = linked(text, spans, read_figures(text), find_names(text))
    return [line(holding) for sentence in made for holding in sentence.holdings]


def line(holding: Holding) -> str:
    """A holding in words: `甲 bought 10% of 乙 for USD 3 million from 丙`."""
    words = [holding.owner, holding.kind.value, str(holding.economic), "of", holding.company]
    words += [f"with votes {holding.voting}"] if holding.voting else []
    words += [f"for {holding.price}"] if holding.price else []
    words += [f"with {holding.counterparty}"] if holding.counterparty else []
    words += [f"at {holding.period}"] if holding.period else []
    words += ["unsure"] if holding.unsure else []
    return " ".join(words)


HELD = {
    "a share and the votes that go with it": (
        "王建国持有青禾乳业31.4%的股份，表决权比例为57.9%。",
        ["王建国 holds 31.4% of 青禾乳业 with votes 57.9%"],
    ),
    "a share, its price and who sells it": (
        "青禾乳业以9670万元收购云岭集团持有的白桦食品46.4%股权。",
        ["青禾乳业 bought 46.4% of 白桦食品 for CNY 96.70 million with 云岭集团"],
    ),
    "what it has come to, where the text says from what": (
        "截至2023年12月31日，云岭集团对青禾乳业的持股比例由20%增至35%。",
        ["云岭集团 holds 35% of 青禾乳业 at 2023-12-31"],
    ),
    "the verb behind the share, where 持有的 stands before it": (
        "云岭集团拟将持有的青禾乳业1.4%股权以4.5亿元的价格出售给白桦集团。",
        ["云岭集团 sold 1.4% of 青禾乳业 for CNY 450 million with 白桦集团"],
    ),
    "what shares to be sold are of all shares": (
        "青禾乳业公告，股东云岭创投计划减持不超过1200万股，即不超过总股本的3%。",
        ["云岭创投 sold up to 3% of 青禾乳业"],
    ),
    "two shares at once, of which one is a supposition: a person should look": (
        "王建国持有青禾乳业31.4%的股份，若计入员工持股计划则为28%。",
        ["王建国 holds 31.4% of 青禾乳业 unsure"],
    ),
    "a share of a market is no holding": ("青禾乳业占国内市场份额的12%。", []),
    "nobody is named who is held": ("王建国持股12%。", []),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_a_holding_has_an_owner_and_a_company(text: str, expected: list[str]) -> None:
    assert held(text) == expected
