"""`steelyard value`: a screen, JSON alone, the same bytes each time, and options that do not belong together."""

import json

import pytest

from steelyard.sources.folder import bundled_names
from tests.cli.typing_in import printed, refused, steelyard


@pytest.mark.parametrize("name", bundled_names())
def test_every_bundled_case_is_valued_on_a_screen_and_as_json(name: str) -> None:
    assert "Methods" in printed("value", name)
    assert json.loads(printed("value", name, "--json"))["case"] == name
    assert printed("value", name, "--json") == printed("value", name, "--json")


def test_a_driver_a_price_and_a_method_are_taken_from_the_line() -> None:
    told = json.loads(
        printed(
            "value", "xiaomi-2018", "--set", "growth=−5%", "--price", "EUR 50 billion", "--method", "cash", "--json"
        )
    )
    assert [each["method"] for each in told["methods"]] == ["cash"]
    assert told["drivers"][0]["mid"] == -5
    assert told["price"]["amount"] == pytest.approx(58.29e9)


def test_the_methods_are_listed_for_people_and_for_programs() -> None:
    rows = json.loads(printed("value", "--methods", "--json"))
    assert [row["method"] for row in rows] == [line.split()[0] for line in printed("value", "--methods").splitlines()]
    assert all(row["source"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("xiaomi-2018", "--inputs", "a.json"), "Typed inputs need no case"),
        (("--method", "wacc", "--set", "growth=5%"), "are of a case"),
        (("--method", "wacc", "--inputs", "-", "--price", "USD 1 billion"), "are of a case"),
        (("xiaomi-2018", "--seed", "-1"), "not in the range"),
        (("xiaomi-2018", "--draws", "-1"), "not in the range"),
        ((), "Name a case"),
    ],
)
def test_what_does_not_belong_together_is_refused(arguments: tuple[str, ...], told: str) -> None:
    result = steelyard("value", *arguments)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("--price", "5 years"), "it is no money"), (("--method", "stars"), "There is no method")],
)
def test_what_cannot_be_is_refused_with_what_to_do(arguments: tuple[str, ...], told: str) -> None:
    assert told in refused("value", "xiaomi-2018", *arguments)
