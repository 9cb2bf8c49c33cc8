"""Where the tables and keys of a TOML file stand."""

import tomllib

import pytest

from steelyard.sources.flaw import Flaws
from steelyard.sources.table import Table, lines_of

TOML = '''\
# a comment with a = b
[case]
title = "A [name] = in quotes"
about = """
title = "not a key"
[ring]
"""   # and = no key either
day = 2018-06-30

[[name]]
name = "A"
aliases = [
  { alias = "a", evidence = "e" },
]

[[name]] # the second
name = "B"

[relative]
factor = { low = "1", mid = "2" }

[relative.cap]
value = "USD 1"

[[ring]]
  name = "r"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("case",), 2, id="a table"),
        pytest.param(("case", "title"), 3, id="a key with brackets and = in its words"),
        pytest.param(("case", "about"), 4, id="words over some lines"),
        pytest.param(("case", "day"), 8, id="a key behind them"),
        pytest.param(("name", "0"), 10, id="the first of some tables"),
        pytest.param(("name", "0", "aliases"), 12, id="a list over some lines"),
        pytest.param(("name", "1"), 16, id="the second, with a comment"),
        pytest.param(("name", "1", "name"), 17, id="a key of the second"),
        pytest.param(("relative", "factor"), 20, id="a table on one line"),
        pytest.param(("relative", "cap", "value"), 23, id="a key of a table within"),
        pytest.param(("ring", "0", "name"), 26, id="a key that is set in"),
    ],
)
def test_a_key_stands_on_its_line(path: tuple[str, ...], line: int) -> None:
    assert lines_of(TOML)[path] == line


def test_what_stands_in_a_text_is_no_key() -> None:
    assert not {("case", "a"), ("ring",), ("ring", "1")} & set(lines_of(TOML))
    assert len([path for path in lines_of(TOML) if path[-1] == "title"]) == 1


def test_a_key_within_a_line_has_the_line_that_holds_it() -> None:
    top = Table(tomllib.loads(TOML), (), "case.toml", lines_of(TOML), Flaws())
    relative = top.table("relative")
    assert relative is not None
    factor = relative.table("factor")
    assert factor is not None
    assert factor.line("low") == 20
    alias = top.tables("name")[0].tables("aliases")[0]
    assert (alias.line("alias"), alias.name) == (12, "[[name.aliases]]")


@pytest.mark.parametrize("toml", ["[a.b]\nc = 1\n", "[ a . b ]\nc = 1\n", "[a]\n[a.b]\nc = 1\n", '["a".b]\nc = 1\n'])
def test_a_table_within_another(toml: str) -> None:
    assert lines_of(toml)["a", "b", "c"] == toml.count("\n")


def test_tables_within_one_of_some_tables() -> None:
    toml = "[[a]]\n[[a.b]]\nc = 1\n[[a]]\n[[a.b]]\n[[a.b]]\nc = 2\n"
    assert lines_of(toml)["a", "0", "b", "0", "c"] == 3
    assert lines_of(toml)["a", "1", "b", "1", "c"] == 7
