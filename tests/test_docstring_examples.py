"""Every example in a docstring (`>>> ...`) gives what stands under it."""

import doctest
from importlib import import_module

import pytest

from tests.architecture.tree import ROOT, read_tree

MODULES = [
    ".".join((*module.package, module.path.stem)).removesuffix(".__init__")
    for module in read_tree(ROOT / "src" / "steelyard")
    if ">>> " in module.text
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name))
    assert tried
    assert not failed
