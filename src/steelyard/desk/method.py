"""Value by a method from typed inputs: no case, no ledger, the numbers that a person gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

from steelyard.desk.loose import STDIN, bytes_of, find, shown, text_of
from steelyard.models.methods.method import Method, Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.sources.case import Case
from steelyard.sources.convert.limits import LIMITS
from steelyard.words.errors import FolderGivenError


@final
@dataclass(frozen=True)
class Valued:
    """A method and what it gave."""

    method: Method
    worked: Worked
    as_printed: tuple[str, ...]
    """Names of the printed figures that follow from their inputs."""


def value_by_method(name: str, inputs: str, *, stdin: Callable[[int], bytes]) -> Valued:
    """Work out a method.

    Args:
        name: of the method.
        inputs: the file of JSON; `-` is what another program hands over.
        stdin: gives what another program hands over, at most so many bytes.

    Raises:
        NoSuchMethodError: there is no such method.
        MethodInputsError: the inputs cannot be read.
        PrintedDisagreesError: a printed figure does not follow from its inputs.
        ModelError: the formula has no answer for these inputs.
    """
    method = method_named(name)
    source = None if inputs == STDIN else find(inputs)
    if isinstance(source, Case):
        raise FolderGivenError(shown(inputs))
    content = bytes_of(source) if source else stdin(LIMITS.file + 1)
    asked = read_inputs(method, text_of(shown(source) if source else "stdin", content))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return Valued(method, worked, tuple(asked.printed))
