"""Each rule of the house, held against a small house that breaks it: what cannot fail proves nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture import rooms
from tests.architecture.tree import Module, Tree, craft_tree, read_tree
from tests.architecture.world import Touch, touches
from tests.test_architecture import RULES, Mark, names_of_elsewhere, stale_marks, unmarked_touches

ROOM = '''"""What it is, in a sentence.

What this room is for
    This.

What may enter
    That.

What may not enter
    - The other.

Why it is so
    Because.
"""
'''

GOOD = {
    "__init__.py": '"""All of it."""\n\n__version__ = "1"\n',
    "words/__init__.py": ROOM,
    "words/money.py": '"""Money."""\n\nfrom decimal import Decimal\n',
    "ledger/__init__.py": ROOM,
    "ledger/fact.py": '"""Facts."""\nfrom steelyard import __version__\nfrom steelyard.words import money\n',
}

BROKEN = [
    # a path, its text, the rule, a piece of the complaint
    ("attic/__init__.py", ROOM, rooms.strange_folders, "attic: is no room"),
    ("helper.py", '"""Help."""', rooms.strange_folders, "helper.py: stands in no room"),
    ("words/inner/money.py", '"""Money."""', rooms.strange_folders, "words/inner: has no __init__.py"),
    ("cases/a/run.py", '"""Run."""', rooms.strange_folders, "cases/a/run.py: is code"),
    ("words/a.py", "import steelyard.ledger.fact", rooms.imports_backwards, "words imports ledger"),
    ("words/a.py", "from steelyard.ledger.fact import Fact", rooms.imports_backwards, "words imports ledger"),
    ("words/a.py", "from steelyard.ledger import fact", rooms.imports_backwards, "words imports ledger"),
    ("words/a.py", "from steelyard import ledger", rooms.imports_backwards, "words imports ledger"),
    ("words/a.py", "from ..ledger import fact", rooms.imports_backwards, "words imports ledger"),
    ("words/a.py", "from .. import ledger", rooms.imports_backwards, "words imports ledger"),
    (
        "words/a.py",
        "if TYPE_CHECKING:\n    import steelyard.ledger.fact",
        rooms.imports_backwards,
        "words/a.py:2",
    ),
    (
        "words/a.py",
        "def f():\n    from steelyard.ledger import fact",
        rooms.imports_backwards,
        "words/a.py:2",
    ),
    ("words/a.py", "import_module('steelyard.ledger.fact')", rooms.imports_backwards, "words imports ledger"),
    (
        "words/a.py",
        "importlib.import_module('steelyard.ledger')",
        rooms.imports_backwards,
        "words imports ledger",
    ),
    (
        "words/__init__.py",
        "from steelyard.ledger import fact",
        rooms.imports_backwards,
        "words imports ledger",
    ),
    ("words/a.py", "import steelyard", rooms.imports_backwards, "imports steelyard, which is no room"),
    (
        "words/a.py",
        "from steelyard.attic import a",
        rooms.imports_backwards,
        "steelyard.attic, which is no room",
    ),
    ("owners/stake.py", '"""Stakes."""', rooms.silent_rooms, "owners: has no __init__.py"),
    ("words/__init__.py", '"""Words."""', rooms.silent_rooms, 'does not say "What may enter"'),
    ("words/__init__.py", ROOM.replace("Why", "Whyever"), rooms.silent_rooms, 'does not say "Why"'),
    ("words/__init__.py", ROOM.replace("    That.\n", ""), rooms.silent_rooms, 'under "What may enter"'),
    (
        "words/__init__.py",
        ROOM.replace("may enter", "may NOT").replace("may not enter", "may enter").replace("NOT", "not enter"),
        rooms.silent_rooms,
        "in another order",
    ),
    ("words/__init__.py", ROOM + "import decimal", rooms.code_at_the_entrance, "more than its docstring"),
    ("words/inner/__init__.py", '"""In."""\nX = 1', rooms.code_at_the_entrance, "inner/__init__.py:2"),
    ("__init__.py", '"""All."""\nX = 1', rooms.code_at_the_entrance, "__init__.py:2"),
    ("__init__.py", '"""All."""\n__version__ = "1"\nX = 1', rooms.code_at_the_entrance, "__init__.py:2"),
    ("words/a.py", "X = 1", rooms.silent_files, "words/a.py: has no docstring"),
    ("words/a.py", '"""Some words"""', rooms.silent_files, "does not start with a sentence"),
    ("words/inner/__init__.py", "", rooms.silent_files, "inner/__init__.py: has no docstring"),
    ("words/a.py", "\n" * (rooms.LONGEST + 1), rooms.long_files, "has 251 lines"),
    ("words/utils.py", "", rooms.vague_names, "utils says nothing"),
    ("words/_helpers.py", "", rooms.vague_names, "_helpers says nothing"),
    ("words/core/a.py", "", rooms.vague_names, "core says nothing"),
    ("words/a.py", "eval('1')", rooms.code_that_runs_data, "uses eval"),
    ("words/a.py", "run = exec", rooms.code_that_runs_data, "uses exec"),
    ("words/a.py", "import pickle", rooms.code_that_runs_data, "imports pickle"),
    ("words/a.py", "from pickle import loads", rooms.code_that_runs_data, "imports pickle.loads"),
]

TOUCHING = [
    # disk
    ("open('a')", {Touch.DISK}),
    ("path.read_text()", {Touch.DISK}),
    ("path.write_text('a')", {Touch.DISK}),
    ("path.open()", {Touch.DISK}),
    ("from pathlib import Path\nPath('a').exists()", {Touch.DISK}),
    ("from pathlib import Path\npath.replace(other)", {Touch.DISK}),
    ("import pathlib\npathlib.Path.cwd()", {Touch.DISK}),
    ("import sqlite3", {Touch.DISK}),
    ("from sqlite3 import connect", {Touch.DISK}),
    ("import os\nos.remove('a')", {Touch.DISK}),
    ("from os import remove", {Touch.DISK}),
    ("import tempfile", {Touch.DISK}),
    ("from shutil import copy", {Touch.DISK}),
    ("from importlib import import_module", {Touch.DISK}),
    ("from importlib.resources import files", {Touch.DISK}),
    ("import numpy as np\nnp.load('a')", {Touch.DISK}),
    ("from jinja2 import PackageLoader", {Touch.DISK}),
    ("def later():\n    import sqlite3", {Touch.DISK}),
    # network
    ("import socket", {Touch.NETWORK}),
    ("import urllib.request", {Touch.NETWORK}),
    ("from urllib import request", {Touch.NETWORK}),
    ("import http.client", {Touch.NETWORK}),
    ("import requests", {Touch.NETWORK}),
    ("import httpx", {Touch.NETWORK}),
    # clock
    ("import time", {Touch.CLOCK}),
    ("from time import perf_counter", {Touch.CLOCK}),
    ("from datetime import datetime\ndatetime.now()", {Touch.CLOCK}),
    ("from datetime import datetime as moment\nmoment.utcnow()", {Touch.CLOCK}),
    ("from datetime import date\ndate.today()", {Touch.CLOCK}),
    ("from datetime import date\nfield(default_factory=date.today)", {Touch.CLOCK}),
    ("import datetime as dt\ndt.date.today()", {Touch.CLOCK}),
    ("import datetime\ndatetime.datetime.today()", {Touch.CLOCK}),
    # environment
    ("import os\nos.environ['A']", {Touch.ENVIRONMENT}),
    ("from os import getenv", {Touch.ENVIRONMENT}),
    ("import platformdirs", {Touch.ENVIRONMENT}),
    ("import sys\nsys.argv[1]", {Touch.ENVIRONMENT}),
    ("input()", {Touch.ENVIRONMENT}),
    # chance
    ("import random", {Touch.CHANCE}),
    ("import secrets", {Touch.CHANCE}),
    ("from uuid import uuid4", {Touch.CHANCE}),
    ("import numpy as np\nnp.random.default_rng()", {Touch.CHANCE}),
    ("import numpy as np\nnp.random.default_rng(None)", {Touch.CHANCE}),
    ("import numpy as np\nnp.random.normal()", {Touch.CHANCE}),
    ("from numpy import random\nrandom.seed(1)", {Touch.CHANCE}),
    ("from numpy.random import default_rng\nmake = default_rng", {Touch.CHANCE}),
    # another program
    ("import subprocess", {Touch.PROGRAM}),
    ("import os\nos.system('a')", {Touch.PROGRAM}),
    # two at once
    ("import os\nos.environ['A'] = os.listdir('.')", {Touch.DISK, Touch.ENVIRONMENT}),
    # nothing
    ("from pathlib import PurePath\nPurePath('a').stem", set()),
    ("from pathlib import Path\ndef f(path: Path) -> str:\n    return path.stem", set()),
    ("from pathlib import Path\nname.replace('a', 'b')\nday.replace(year=1)", set()),
    ("from datetime import date, time, datetime\ndate(2018, 6, 30)\ntime(1)\ndatetime.min", set()),
    ("bench.today()\nmarket.now", set()),
    ("aliases.resolve(name)\ncompany.exists()", set()),
    ("import numpy as np\nnp.random.default_rng(seed)", set()),
    ("from numpy.random import Generator, default_rng\ndefault_rng(7)", set()),
    ("import os\nos.fspath(path)\nos.path.join('a', 'b')", set()),
    ("from urllib.parse import quote", set()),
    ("import sys\nsys.maxsize", set()),
    ("import re\nre.compile('a')", set()),
    ("x.environ\nos = 1\nos", set()),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_good_house_keeps_every_rule(rule: Callable[[Tree], Iterator[str]]) -> None:
    assert list(rule(craft_tree(GOOD))) == []


@pytest.mark.parametrize(("path", "text", "rule", "complaint"), BROKEN)
def test_a_broken_rule_is_seen(path: str, text: str, rule: Callable[[Tree], Iterator[str]], complaint: str) -> None:
    assert any(complaint in said for said in rule(craft_tree(GOOD | {path: text})))


def test_every_rule_is_broken_by_one_of_these() -> None:
    assert {rule for _, _, rule, _ in BROKEN} == set(RULES)


@pytest.mark.parametrize(("text", "touched"), TOUCHING)
def test_a_touch_is_seen(text: str, touched: set[Touch]) -> None:
    assert touches(Module(PurePosixPath("words/a.py"), text)).keys() == touched


def test_a_touch_without_a_mark_is_seen_with_its_line() -> None:
    tree = craft_tree({"words/a.py": '"""A."""\nimport sqlite3\n', "cli/a.py": "import sqlite3"})
    assert [said.split(". ")[0] for said in unmarked_touches(tree, ())] == ["words/a.py:2: touches disk"]


def test_a_mark_is_for_what_it_names_only() -> None:
    tree = craft_tree({"ledger/store.py": "import sqlite3\nimport socket"})
    mark = Mark("ledger/store.py", frozenset({Touch.DISK, Touch.CLOCK}), "of the test")
    assert [said.split(". ")[0] for said in unmarked_touches(tree, (mark,))] == ["ledger/store.py:2: touches network"]
    assert list(stale_marks(tree, (mark,))) == ["ledger/store.py: the mark is stale, it does not touch clock."]


def test_a_mark_for_a_file_to_come_is_not_stale() -> None:
    mark = Mark("ledger/store.py", frozenset({Touch.DISK}), "of the test")
    assert list(stale_marks(craft_tree(GOOD), (mark,))) == []


@pytest.mark.parametrize(
    ("content", "complaints"),
    [
        ("see /" + "work/shared/notes.md", 1),
        ('"/' + 'root/a"', 1),
        ("--index-url https://pypi" + ".org/simple", 1),
        ("https://files.pythonhosted" + ".org/packages", 1),
        ("https://registry.npmjs" + ".org", 1),
        ("https://example.com/" + "work/of/art, our work/rest", 0),
    ],
)
def test_a_name_of_elsewhere_is_seen(content: str, complaints: int) -> None:
    assert len(list(names_of_elsewhere({"a.md": content.encode()}))) == complaints


def test_a_tree_is_read_from_disk_with_its_folders(tmp_path: Path) -> None:
    for path, text in (GOOD | {"cases/a/case.toml": "", "attic/notes.txt": ""}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "words" / "__pycache__").mkdir()
    (tmp_path / "words" / "__pycache__" / "old.py").touch()
    (tmp_path / "left" / "__pycache__").mkdir(parents=True)
    tree = read_tree(tmp_path)
    assert tree.folders == ("attic", "cases", "ledger", "words")
    assert {str(module.path) for module in tree} == set(GOOD)
    assert [said.split(".")[0] for said in rooms.strange_folders(tree)] == ["attic: is no room"]
