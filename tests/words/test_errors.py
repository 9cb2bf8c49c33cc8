"""The gallery of refusals: each speaks, each helps, each stands in the tree."""

import pickle
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from steelyard.words import errors
from steelyard.words.errors import SteelyardError

TREE = (errors.__doc__ or "").partition("Rules of this room")[0]


def family(kind: type[SteelyardError] = SteelyardError) -> Iterator[type[SteelyardError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from family(child)


KINDS = list(family())
LEAVES = [kind for kind in KINDS if not kind.__subclasses__()]


@pytest.mark.parametrize("kind", LEAVES)
def test_a_refusal_says_what_happened_and_what_to_do(kind: type[SteelyardError]) -> None:
    refusal = kind(*samples(kind))
    assert refusal.happened.endswith(".")
    assert refusal.remedy.endswith(".")
    assert str(refusal) == f"{refusal.happened}\n{refusal.remedy}"


@pytest.mark.parametrize("kind", LEAVES)
def test_a_refusal_shows_every_value_and_leaves_no_gap_unfilled(kind: type[SteelyardError]) -> None:
    said = str(kind(*samples(kind)))
    assert not re.search(r"[{}]", said)
    for field in fields(kind):
        assert f"<{field.name}>" in said


@pytest.mark.parametrize("kind", LEAVES)
def test_a_value_that_looks_like_a_template_is_shown_as_it_is(kind: type[SteelyardError]) -> None:
    said = str(kind(*("{text} {0}" for _ in fields(kind))))
    assert said.count("{text} {0}") >= len(fields(kind))


@pytest.mark.parametrize("kind", LEAVES)
def test_a_refusal_survives_the_way_to_another_process(kind: type[SteelyardError]) -> None:
    refusal = kind(*samples(kind))
    arrived = pickle.loads(pickle.dumps(refusal))  # noqa: S301 - our own bytes
    assert type(arrived) is kind
    assert str(arrived) == str(refusal)


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_stands_in_the_tree_under_its_parent(kind: type[SteelyardError]) -> None:
    assert parents_drawn()[kind.__name__] == (kind.__base__ or object).__name__


def test_every_name_in_the_tree_is_a_refusal() -> None:
    assert set(parents_drawn()) == {kind.__name__ for kind in KINDS}


def samples(kind: type[SteelyardError]) -> list[str]:
    """A value for each field; flaws and advice are sentences themselves."""
    return [f"<{field.name}>" + ("." if field.name in {"flaws", "advice"} else "") for field in fields(kind)]


def parents_drawn() -> dict[str, str]:
    """Each name in the drawing and the name that it hangs from."""
    found = {"SteelyardError": "Exception"}
    above = ["SteelyardError"]
    for line in TREE.splitlines():
        if branch := re.match(r"(?P<indent>\s{4}(?:[│ ]   )*)[├└]── (?P<name>\w+)", line):
            depth = len(branch["indent"]) // 4
            found[branch["name"]] = above[depth - 1]
            above[depth:] = [branch["name"]]
    return found
