"""Inputs made from a method's own schema, any fields together: finite numbers or a refusal, never anything else.

The published description of the inputs is all that these tests go by, as a program would that knows nothing else.
"""

import json
import random
from collections.abc import Mapping
from typing import Any, Final

import msgspec
import pytest

from steelyard.models.methods.method import Method
from steelyard.models.methods.registry import METHODS
from tests.models.answering import complaint, drawing

USUAL: Final = (0.0, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, -0.1, 1.5, 2, 3, 5, 10, 100, 1000)
ODD: Final = (-1e308, 1e308, 1e-300, -5, 1e12)
WHOLE: Final = (0, 1, 2, 3, 5, 10, -1, 100)
WORDS: Final = ("a", "b", "USD", "2024-05-31", "AA")
SHARE_ODD: Final = 0.03
SHARE_OPTIONAL: Final = 0.4
FEW: Final = 60
FEWER: Final = {"reverse": 5}
"""It works another method out hundreds of times."""
MANY: Final = 1500


@pytest.mark.parametrize("name", sorted(METHODS))
def test_any_inputs_of_the_schema_give_finite_numbers_or_a_refusal(name: str) -> None:
    assert complaints(METHODS[name], FEWER.get(name, FEW)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(METHODS))
def test_many_inputs_of_the_schema_give_finite_numbers_or_a_refusal(name: str) -> None:
    assert complaints(METHODS[name], FEWER.get(name, 0) * 10 or MANY) == []


def complaints(method: Method, tries: int) -> list[str]:
    """What is wrong with the answers to so many inputs, drawn the same in every run."""
    schema = msgspec.json.schema(method.inputs)
    structs = schema["$defs"]
    chance = drawing(f"{method.name}, any inputs")
    found = []
    for _ in range(tries):
        given = made(schema, structs, chance)
        if chance.random() < 0.7:
            given = laid_over(method.example, given, chance)
        if said := complaint(method, json.dumps(given)):
            found.append(said)
    return found


def laid_over(example: Mapping[str, Any], given: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The example with a few fields taken out and a few put in."""
    kept = {key: value for key, value in example.items() if chance.random() < 0.9}
    return kept | {key: value for key, value in given.items() if chance.random() < 0.25}


def made(shape: Mapping[str, Any], structs: Mapping[str, Any], chance: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Something of a shape."""
    match shape:
        case {"$ref": str(name)}:
            return made(structs[name.rpartition("/")[2]], structs, chance)
        case {"enum": list(words)}:
            return chance.choice(words)
        case {"anyOf": list(ways)}:
            return made(chance.choice(ways), structs, chance)
        case {"type": "array"}:
            return made_list(shape, structs, chance)
        case {"type": "object"}:
            return made_object(shape, structs, chance)
        case _:
            return made_plain(shape.get("type"), chance)


def made_object(shape: Mapping[str, Any], structs: Mapping[str, Any], chance: random.Random) -> dict[str, Any]:
    if "properties" not in shape:
        each = shape.get("additionalProperties")
        return {name: made(each, structs, chance) for name in "ab"} if isinstance(each, dict) else {}
    needed = set(shape.get("required", ()))
    return {
        name: made(each, structs, chance)
        for name, each in shape["properties"].items()
        if name in needed or chance.random() < SHARE_OPTIONAL
    }


def made_list(shape: Mapping[str, Any], structs: Mapping[str, Any], chance: random.Random) -> list[Any]:
    if "prefixItems" in shape:
        return [made(each, structs, chance) for each in shape["prefixItems"]]
    length = chance.choice((0, 1, 2, 3, 3, 3, 3, 5))
    return [made(shape.get("items", {"type": "number"}), structs, chance) for _ in range(length)]


def made_plain(kind: object, chance: random.Random) -> object:
    match kind:
        case "null":
            return None
        case "boolean":
            return chance.choice((True, False))
        case "integer":
            return chance.choice(WHOLE)
        case "string":
            return chance.choice(WORDS)
        case _:
            return chance.choice(ODD if chance.random() < SHARE_ODD else USUAL)
