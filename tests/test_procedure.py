"""Where each rule of the method lives in the program, and how it is seen there, on the case the method was written for.

The rules are those of an essay of 2018 on valuing Xiaomi, numbered P01 to P69 in the order in which it tells them.
"""

import importlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final, NamedTuple

import pytest

from steelyard.checks.judge import Outcome
from steelyard.desk.bench import open_case
from steelyard.desk.value import Asked, value_case
from steelyard.desk.weigh import weigh
from steelyard.judgement.question import QUESTIONS
from steelyard.models.case.driver import drivers_of
from steelyard.models.case.wiring import wired
from steelyard.models.prices import Standing
from steelyard.models.valuation import LayerName, Step
from steelyard.reports.case_value import CaseValue
from steelyard.reports.case_value_text import as_text
from steelyard.reports.weighing import Weighing
from steelyard.sources.case import Answer
from steelyard.words.measure import Mode, Question, Verdict

_LAST: Final = 69
_BILLION: Final = 1e9


class World(NamedTuple):
    """The case, weighed and valued on its day, and valued at a price of 100 billion."""

    weighing: Weighing
    value: CaseValue
    at_100: CaseValue


class Rule(NamedTuple):
    """Some rules that live in one place."""

    numbers: range
    says: str
    where: str
    """Module and name."""
    seen: Callable[[World], bool]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEELYARD_CACHE", str(tmp_path_factory.mktemp("cache")))
        bench = open_case("xiaomi-2018")
        at_100 = value_case(bench, Asked(price="USD 100 billion"))
        yield World(weigh(bench), value_case(bench, Asked()), at_100)


def one(number: int, says: str, where: str, seen: Callable[[World], bool]) -> Rule:
    return Rule(range(number, number + 1), says, where, seen)


def mid(world: World, method: str) -> float:
    return next(each.mid for each in world.value.methods if each.name == method) or 0.0


def layer_notes(world: World) -> str:
    layer = world.weighing.layer(LayerName.RELATIVE)
    return " ".join(note.says for note in layer.notes) if layer else ""


def condition(world: World) -> tuple[float, ...]:
    layer = world.value.relative
    assert layer
    return next(tuple(float(step.amount) for step in note.steps) for note in layer.notes if note.says.startswith("If "))


def answered(world: World, question: Question) -> Answer | None:
    return next((each.answer for each in world.weighing.judged if each.question is question), None)


def asked_for(question: Question, *figures: str) -> bool:
    """Whether the question wants these figures."""
    wanted = " ".join(each.says for each in QUESTIONS[question].wanted)
    return all(figure in wanted for figure in figures)


def moves(world: World, question: Question, verdict: Verdict, driver: str) -> bool:
    """Whether such an answer to a question would move the driver."""
    answer = Answer(question=question, verdict=verdict, says="", who="", day=world.value.case.day)
    case = world.value.case
    assert case.dcf
    return any(move.driver == driver for move in wired(drivers_of(case.dcf, case.failure), [answer])[1])


def disagrees(world: World) -> bool:
    return any(finding.outcome is Outcome.DISAGREES for finding in world.weighing.findings)


def by_question(numbers: range, question: Question, *figures: str) -> Rule:
    return Rule(
        numbers,
        f"{question}: what it asks, which figures would answer it, and the judgement of a person",
        "steelyard.judgement.question:QUESTIONS",
        lambda world: asked_for(question, *figures) and answered(world, question) is not None,
    )


RULES: Final = (
    one(
        1,
        "an asking price is met only at the end, as what somebody reported",
        "steelyard.models.prices:quotes",
        lambda world: sum(not quote.is_firm for quote in world.weighing.quotes) >= 5,
    ),
    one(
        2,
        "the value is a range and a day, no number to the last digit",
        "steelyard.models.case.side_by_side:together",
        lambda world: bool(world.value.together and world.value.together.low < world.value.together.high),
    ),
    one(
        3,
        "three layers, in this order",
        "steelyard.models.valuation:LayerName",
        lambda world: [layer.name for layer in world.weighing.layers] == list(LayerName),
    ),
    Rule(
        range(4, 6),
        "a scale, built on purpose by a person who says why",
        "steelyard.sources.case:ScalePlan",
        lambda world: bool(world.value.case.scale and world.value.case.scale.why),
    ),
    one(
        6,
        "not the price of a higher class for a thing of a lower",
        "steelyard.models.scale:breaches",
        lambda world: "do not pay" in _breach(world, "USD 900 billion"),
    ),
    one(
        7,
        "below a lower class it is a reason to buy",
        "steelyard.models.scale:cheaper_though_higher",
        lambda world: "a reason to buy" in _breach(world, "USD 1 billion"),
    ),
    one(
        8,
        "never above Alibaba or Tencent, never below Meizu or Smartisan",
        "steelyard.models.scale:place_on_scale",
        lambda world: bool(world.weighing.scale and "Meizu, Smartisan < Xiaomi" in world.weighing.scale.layer.basis),
    ),
    Rule(
        range(9, 11),
        "price is not value: how far it is ahead or behind, of either sign",
        "steelyard.models.prices:Quote.deviation",
        lambda world: any(step and step.amount > 0 for _, step in world.weighing.deviations),
    ),
    Rule(
        range(11, 13),
        "the multiples of neighbours, and a factor that names its reasons for what is special",
        "steelyard.models.relative:value_by_ring",
        lambda world: bool(world.value.case.relative and world.value.case.relative.factor),
    ),
    one(
        13,
        "the market of the day is a further factor: every multiple has a day",
        "steelyard.picture.company:Picture.multiple",
        lambda world: (
            not value_case(open_case("xiaomi-2018"), Asked(day=world.value.case.day - timedelta(days=365))).together
        ),
    ),
    one(
        14,
        "Apple, Gree, Midea and Lenovo are the ring",
        "steelyard.sources.case:Ring",
        lambda world: bool(
            world.value.case.ring and world.value.case.ring.members == ("Apple", "Gree", "Midea", "Lenovo")
        ),
    ),
    one(
        15,
        "the ring is a gate: how far the wrong one is off stands beside the value",
        "steelyard.models.peers.gate:at_the_gate",
        lambda world: "Ring “Internet companies”" in layer_notes(world),
    ),
    one(
        16,
        "what would decide the ring: mix, margin, growth, size, capital intensity",
        "steelyard.models.peers.distance:Part",
        lambda _: _has("steelyard.models.peers.distance", "Part", 5),
    ),
    one(
        17,
        "revenue and cost of the past",
        "steelyard.picture.company:Picture.history",
        lambda world: any(choice.fact.measure == "revenue" for choice in world.weighing.lines),
    ),
    one(
        18,
        "no path of growth without earlier forecasts laid beside what came",
        "steelyard.models.case.back_test:back_test",
        lambda world: world.value.met == () and "untested" in _text(world),
    ),
    one(
        19,
        "eight questions instead, each ending in a judgement",
        "steelyard.judgement.evidence:judge",
        lambda world: len(world.weighing.judged) == len(Question) == 8,
    ),
    by_question(range(20, 23), Question.STAGE, "size and growth of the market"),
    one(
        23,
        "the stage acts on growth",
        "steelyard.models.case.wiring:wired",
        lambda world: moves(world, Question.STAGE, Verdict.BAD, "growth"),
    ),
    by_question(range(24, 27), Question.COMPETITION, "market shares of the largest", "price changes"),
    one(
        27,
        "competition acts on the level of earnings",
        "steelyard.models.case.wiring:wired",
        lambda world: moves(world, Question.COMPETITION, Verdict.BAD, "margin"),
    ),
    by_question(range(28, 32), Question.POSITIONING, "selling price", "shops"),
    by_question(range(32, 36), Question.RIVALS, "profit of rivals"),
    by_question(range(36, 39), Question.MOAT, "gross margin", "research"),
    one(
        39,
        "durability is how long growth outlives competition",
        "steelyard.models.case.wiring:wired",
        lambda world: moves(world, Question.MOAT, Verdict.BAD, "years"),
    ),
    by_question(range(40, 44), Question.MANAGEMENT, "profit through the years"),
    by_question(range(44, 49), Question.THREATS, "forecasts of the market"),
    one(
        49,
        "open points stay open: they move nothing",
        "steelyard.models.case.wiring:Move.is_in_the_value",
        lambda world: not next(m for m in world.value.moves if m.question is Question.THREATS).is_in_the_value,
    ),
    by_question(range(50, 52), Question.ACCOUNTS, "revenue", "net income"),
    one(
        52,
        "too thin for an absolute value: a method says why it is left out",
        "steelyard.models.case.side_by_side:SideValue",
        lambda world: all(each.is_range or each.why_not for each in world.value.methods),
    ),
    Rule(
        range(53, 55),
        "18 times 1.5 billion is 27 billion, nothing added",
        "steelyard.models.relative:value_by_ring",
        lambda world: _low(world) == 27 * _BILLION,
    ),
    Rule(
        range(55, 57),
        "the multiple is doubled, for reasons: 54 billion",
        "steelyard.models.relative:value_by_ring",
        lambda world: mid(world, "relative") == 54 * _BILLION,
    ),
    one(
        57,
        "never above 60 billion",
        "steelyard.sources.case:RelativePlan",
        lambda world: _high(world) == 60 * _BILLION,
    ),
    one(
        58,
        "when it would be worth 80 to 90 billion",
        "steelyard.sources.case:Condition",
        lambda world: condition(world)[:2] == (80 * _BILLION, 90 * _BILLION),
    ),
    one(
        59,
        "what that takes: growth of 48 to 67 percent at the same multiple",
        "steelyard.models.relative:value_by_ring",
        lambda world: [round(each) for each in condition(world)[2:4]] == [48, 67],
    ),
    one(
        60,
        "the reported price against the value: 100 billion is 67 times earnings, 85 percent above",
        "steelyard.models.case.multiple:multiple_at",
        lambda world: bool(world.at_100.multiple and round(world.at_100.multiple.multiple) == 67),
    ),
    Rule(
        range(61, 63),
        "what would raise or lower it: scenarios, and each driver at its two ends",
        "steelyard.models.case.weight:tornado",
        lambda world: len(world.value.tornado) == 3,
    ),
    one(
        63,
        "the ring that was chosen is used: members without a multiple are told",
        "steelyard.models.relative:value_by_ring",
        lambda world: (
            {f"{name}: no multiple of earnings known" for name in ("Gree", "Midea", "Lenovo")}
            <= {gap.what for gap in world.value.gaps}
        ),
    ),
    one(
        64,
        "the answers enter the value by a rule, or are told not to",
        "steelyard.models.case.wiring:wired",
        lambda world: len(world.value.moves) == 8 and any(move.is_in_the_value for move in world.value.moves),
    ),
    one(
        65,
        "growth that a multiple holds already: what growth alone reaches stands beside the condition",
        "steelyard.models.relative:value_by_ring",
        lambda world: "Growth of 40% alone does not reach it" in layer_notes(world),
    ),
    one(
        66,
        "which profit, of which year: every figure has its measure and period, and an opinion says so",
        "steelyard.models.base_figure:base_step",
        lambda world: (
            bool(world.value.multiple and "FY2017" in world.value.multiple.of)
            and any(fact.measure == "profit" and fact.mode is Mode.OPINION for fact in world.weighing.knowledge.facts)
        ),
    ),
    one(
        67,
        "the bounds are checked with figures",
        "steelyard.models.scale:Scale",
        lambda world: bool(world.value.scale and world.value.scale.floor and world.value.scale.ceiling),
    ),
    one(
        68,
        "yuan become dollars at a dated rate only",
        "steelyard.models.convert:converted",
        lambda world: any("in USD at 7.717 CNY and 1.1658 USD for one EUR" in step.says for step in _cash(world)),
    ),
    one(
        69,
        "what is misprinted is found and never mended in silence",
        "steelyard.checks.registry:run",
        disagrees,
    ),
)


def _breach(world: World, price: str) -> str:
    return " ".join(note.says for note in value_case(open_case(world.value.case.name), Asked(price=price)).breaches)


def _low(world: World) -> float:
    return next(each.low for each in world.value.methods if each.name == "relative") or 0.0


def _high(world: World) -> float:
    return next(each.high for each in world.value.methods if each.name == "relative") or 0.0


def _cash(world: World) -> tuple[Step, ...]:
    layer = world.weighing.layer(LayerName.ABSOLUTE)
    return layer.working if layer else ()


def _text(world: World) -> str:
    return as_text(world.value, width=110)


def _has(module: str, name: str, count: int) -> bool:
    return len(getattr(importlib.import_module(module), name)) == count


@pytest.mark.parametrize("rule", RULES, ids=[f"P{rule.numbers[0]:02}" for rule in RULES])
def test_a_rule_of_the_method_is_seen_at_work(rule: Rule, world: World) -> None:
    assert rule.seen(world), rule.says


@pytest.mark.parametrize("rule", RULES, ids=[f"P{rule.numbers[0]:02}" for rule in RULES])
def test_a_rule_lives_where_it_is_said_to(rule: Rule) -> None:
    module, _, name = rule.where.partition(":")
    found: object = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    assert found


def test_every_rule_has_one_place() -> None:
    assert [number for rule in RULES for number in rule.numbers] == list(range(1, _LAST + 1))


def test_the_listing_price_alone_of_all_that_was_asked_stands_inside(world: World) -> None:
    """54 billion was the price of the listing; 100 and 80-100 were told before it."""
    value = world.weighing.blend.range
    assert value
    inside = [quote for quote in world.weighing.quotes if quote.standing(value) is Standing.INSIDE]
    assert inside[-1].middle == 54 * 10**9
