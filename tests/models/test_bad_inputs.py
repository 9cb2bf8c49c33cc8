"""Whatever a method is given, it gives finite numbers or a refusal that says what to do. Never anything else.

Every method of the registry is taken, its example is spoilt in one place after another, and what comes of it is looked
at as a program and as a person would see it.
"""

import json
import math
from collections.abc import Iterator
from typing import Any, Final

import msgspec
import pytest

from steelyard.models.methods.method import Method
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.models.methods.registry import METHODS
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import SteelyardError
from tests.models.answering import answer, complaint, drawing

NUMBERS: Final = (
    *(0, 1, -1, 2, 3, 1000, -1000, 0.5, -0.5, 0.0999999999, 1e-12, -1e-12, 1e-308, 5e-324),
    *(1e12, -1e12, 1e154, 1e200, -1e200, 1e308, -1e308, 10**9, 10**30, 10**400, -(10**400)),
    *(math.nan, math.inf, -math.inf),
)
NO_NUMBERS: Final[tuple[Any, ...]] = (
    None,
    True,
    "",
    "abc",
    "0.1",
    "NaN",
    [],
    [1],
    [0.1, 0.2],
    {},
    {"a": 1},
    [[]],
    [None],
    ["x"],
)
FEW: Final = 100
"""So many of them in every run of the tests, drawn once for all; the slow tests try each."""
FEWER: Final = {"reverse": 15}
"""It works another method out hundreds of times."""
MANY: Final = 400


@pytest.mark.parametrize("name", sorted(METHODS))
def test_the_example_of_a_method_runs(name: str) -> None:
    method = METHODS[name]
    assert complaint(method, json.dumps(method.example), must_run=True) == ""


@pytest.mark.parametrize("name", sorted(METHODS))
def test_every_field_of_a_schema_says_what_it_is(name: str) -> None:
    schema = msgspec.json.schema(METHODS[name].inputs)
    fields = {
        f"{struct}.{field}": about
        for struct, shape in schema.get("$defs", {}).items()
        for field, about in shape.get("properties", {}).items()
    }
    assert fields
    assert [field for field, about in fields.items() if not about.get("description")] == []


@pytest.mark.parametrize("name", sorted(METHODS))
def test_every_value_of_an_example_is_explained(name: str) -> None:
    method = METHODS[name]
    worked = work_out(method, read_inputs(method, json.dumps(method.example)).inputs)
    assert [value for value in worked.values if not method.gives.get(value)] == []


@pytest.mark.parametrize("name", sorted(METHODS))
def test_one_field_spoilt_gives_finite_numbers_or_a_refusal(name: str) -> None:
    method = METHODS[name]
    texts = list(spoilt(method))
    drawn = drawing(name).sample(texts, min(FEWER.get(name, FEW), len(texts)))
    assert [said for text in drawn if (said := complaint(method, text))] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(METHODS))
def test_any_field_spoilt_gives_finite_numbers_or_a_refusal(name: str) -> None:
    method = METHODS[name]
    assert [said for text in spoilt(method) if (said := complaint(method, text))] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(METHODS))
def test_two_fields_spoilt_give_finite_numbers_or_a_refusal(name: str) -> None:
    method = METHODS[name]
    chance = drawing(name)
    places = list(leaves(method.example))
    texts = []
    for _ in range(MANY):
        given = json.loads(json.dumps(method.example))
        for place in chance.sample(places, min(2, len(places))):
            put(given, place, chance.choice(NUMBERS))
        texts.append(json.dumps(given))
    assert [said for text in texts if (said := complaint(method, text))] == []


@pytest.mark.parametrize("name", sorted(METHODS))
@pytest.mark.parametrize("text", ["", "null", "[]", "7", "{", '"x"', "{}", "[" * 5000, '{"a": 1, "a": 2}', "\x00"])
def test_what_is_no_object_is_refused(name: str, text: str) -> None:
    method = METHODS[name]
    with pytest.raises(SteelyardError):
        work_out(method, read_inputs(method, text).inputs)


@pytest.mark.parametrize("name", sorted(METHODS))
def test_printed_figures_that_are_none_are_refused(name: str) -> None:
    method = METHODS[name]
    known = next(iter(work_out(method, read_inputs(method, json.dumps(method.example)).inputs).values))
    spoilt_figures: tuple[Any, ...] = (7, None, "x", {known: "x"}, {known: None}, {known: {}}, {known: [1] * 999})
    for printed in (*spoilt_figures, {"no such value": 1}):
        with pytest.raises(SteelyardError):
            answer(method, json.dumps({**method.example, "printed": printed}))


def spoilt(method: Method) -> Iterator[str]:
    """The example with one thing wrong, in every place."""
    example = dict(method.example)
    for place in leaves(example):
        for value in (*NUMBERS, *NO_NUMBERS):
            yield changed(example, place, value)
    for place in lists(example):
        was = at(example, place)
        for value in ([], was[:-1], [*was, *was], was * 400, None, 7, [None], {}):
            yield changed(example, place, value)
    for field in example:
        yield json.dumps({key: value for key, value in example.items() if key != field})
    yield json.dumps({**example, "no such field": 1})
    for field in sorted(_fields(method) - example.keys()):
        for value in (*NUMBERS, *NO_NUMBERS):
            yield json.dumps({**example, field: value})


def _fields(method: Method) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(method.inputs)}


def leaves(given: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    match given:
        case dict():
            for key, each in given.items():
                yield from leaves(each, (*place, key))
        case list() | tuple():
            for index, each in enumerate(given[:3]):
                yield from leaves(each, (*place, index))
        case _:
            yield place


def lists(given: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    match given:
        case dict():
            for key, each in given.items():
                yield from lists(each, (*place, key))
        case list() | tuple():
            yield place
            for index, each in enumerate(given[:3]):
                yield from lists(each, (*place, index))


def at(given: Any, place: tuple[Any, ...]) -> Any:  # noqa: ANN401 - JSON
    for key in place:
        given = given[key]
    return list(given)


def put(given: Any, place: tuple[Any, ...], value: object) -> None:  # noqa: ANN401 - JSON
    for key in place[:-1]:
        given = given[key]
    given[place[-1]] = value


def changed(example: dict[str, Any], place: tuple[Any, ...], value: object) -> str:
    given = json.loads(json.dumps(example))
    put(given, place, value)
    return json.dumps(given)
