"""One input of a method by its place (`growth`, `growth[0]`, `parts[1].margin`), and a value by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from steelyard.models.methods.method import Method
from steelyard.models.methods.reading_inputs import typed
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import MethodInputsError, ModelInputError

_PART: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def driver_at(method: Method, given: Mapping[str, Any], path: str) -> float | None:
    """The number that is given there; the mean of a list; none where nothing is given.

    Raises:
        MethodInputsError: the method has no such input.
        ModelInputError: it is no number.
    """
    parts = _parts(path)
    if not parts or parts[0] not in {field.name for field in msgspec.structs.fields(method.inputs)}:
        raise MethodInputsError(method.name, path, "the method has no such input")
    found: Any = given
    for part in parts:
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            return _default(method, path)
    return _number(path, found)


def value_of(method: Method, given: Mapping[str, Any], name: str | None) -> float:
    """The value of that name, or the first, for inputs as they stand in JSON.

    Raises:
        MethodInputsError: the inputs cannot be read.
        ModelError: the method has no answer, or no single number of that name.
    """
    values = work_out(method, typed(method, given)).values
    name = next(iter(values)) if name is None else name
    found = values.get(name)
    if not isinstance(found, int | float):
        known = ", ".join(each for each, value in values.items() if isinstance(value, int | float))
        raise MethodInputsError("reverse", "value", f"{method.name} gives no single number {name!r}; it gives {known}")
    return float(found)


def is_whole(method: Method, path: str) -> bool:
    """Whether that input is a whole number by its type."""
    for field in msgspec.structs.fields(method.inputs):
        if field.name == path:
            kinds = _kinds(msgspec.inspect.type_info(field.type))
            return msgspec.inspect.IntType in kinds and msgspec.inspect.FloatType not in kinds
    return False


def placed(given: Mapping[str, Any], path: str, number: float, how: str, *, whole: bool = False) -> dict[str, Any]:
    """The inputs with that one set to a number, or moved by it; nothing else changes."""
    return dict(_put(given, _parts(path), int(number) if whole else number, how))


def _put(given: Any, parts: list[str | int], number: float, how: str) -> Any:  # noqa: ANN401 - inputs of any shape
    if not parts:
        return _moved(given, number, how)
    first, *rest = parts
    if isinstance(first, int) and isinstance(given, list) and first < len(given):
        return [_put(each, rest, number, how) if at == first else each for at, each in enumerate(given)]
    if isinstance(given, Mapping):
        return {**given, first: _put(given.get(first), rest, number, how)}
    raise ModelInputError("driver", f"{first!r}", "the inputs have no such place", "Name one that is given.")


def _moved(given: Any, number: float, how: str) -> Any:  # noqa: ANN401 - a number, or a list of them
    if how == "set":
        return number
    if isinstance(given, list):
        return [_moved(each, number, how) for each in given]
    return given + number if how == "add" else given * number


def _number(path: str, found: Any) -> float | None:  # noqa: ANN401 - JSON
    if isinstance(found, list) and found:
        numbers = [_number(path, each) for each in found]
        return sum(each for each in numbers if each is not None) / len(numbers)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise ModelInputError("driver", path, "it is no number", "Name an input that is one.")
    return float(found)


def _default(method: Method, path: str) -> float | None:
    for field in msgspec.structs.fields(method.inputs):
        if field.name == path and isinstance(field.default, int | float) and not isinstance(field.default, bool):
            return float(field.default)
    return None


def _kinds(info: msgspec.inspect.Type) -> set[type]:
    if isinstance(info, msgspec.inspect.UnionType):
        return {kind for each in info.types for kind in _kinds(each)}
    if isinstance(info, msgspec.inspect.Metadata):
        return _kinds(info.type)
    return {type(info)}


def _parts(path: str) -> list[str | int]:
    return [int(at) if at else name for name, at in _PART.findall(path)]
