"""A number that another method gives, for methods that put several values together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from steelyard.models.methods.method import Method
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import MethodInputsError, ModelInputError, NoSuchMethodError
from steelyard.words.names import nearest_first


def value_by(name: str | None, inputs: Mapping[str, Any], take: str | None, methods: Mapping[str, Method]) -> float:
    """What a method gives for its inputs: the value that is to be taken, else its first.

    Raises:
        ModelInputError: no method is named.
        NoSuchMethodError: there is none of that name, or it is one that puts values together itself.
        MethodInputsError: it cannot read its inputs, or gives no such number.
    """
    if name is None:
        why = "inputs are given, but not of which method"
        raise ModelInputError("method", "not given", why, "Name the method: fcff-two-stage.")
    if name not in methods:
        raise NoSuchMethodError(name, nearest_first(name, sorted(methods)))
    method = methods[name]
    found = work_out(method, read_inputs(method, json.dumps(inputs)).inputs).values
    chosen = take or next(iter(found))
    number = found.get(chosen)
    if not isinstance(number, (int, float)):
        numbers = ", ".join(key for key, each in found.items() if isinstance(each, (int, float)))
        raise MethodInputsError(name, f"take {chosen}", f"it gives no such number; it gives {numbers}")
    return float(number)
