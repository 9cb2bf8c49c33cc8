"""What a method gave, for a screen and for a program, and what methods there are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from steelyard.models.methods.method import Method, Worked

_DIGITS: Final = 10


def as_json(method: Method, worked: Worked, as_printed: Sequence[str]) -> str:
    """One object: the values by name, the lines of working, the notes, the printed figures that hold."""
    return json.dumps(
        {
            "method": method.name,
            "values": dict(worked.values),
            "working": [{"says": line.says, "amount": line.amount} for line in worked.lines],
            "notes": list(worked.notes),
            "as_printed": list(as_printed),
            "source": method.source,
        },
        ensure_ascii=False,
        indent=2,
    )


def as_text(method: Method, worked: Worked, as_printed: Sequence[str]) -> str:
    """The working line by line, then the values by name."""
    lines = [f"{method.title} ({method.source})", ""]
    lines += [f"  {_number(line.amount):>20}  {line.says}" for line in worked.lines]
    lines += [""] if worked.lines else []
    lines += [f"{name}: {_value(value)}" for name, value in worked.values.items()]
    lines += ["", *worked.notes] if worked.notes else []
    lines += ["", f"As printed: {', '.join(as_printed)}."] if as_printed else []
    return "\n".join(lines)


def schema_json(method: Method) -> str:
    """The JSON Schema of a method's inputs."""
    return json.dumps(msgspec.json.schema(method.inputs), ensure_ascii=False, indent=2)


def example_json(method: Method) -> str:
    """Inputs that run."""
    return json.dumps(method.example, ensure_ascii=False, indent=2)


def listed(methods: Mapping[str, Method]) -> str:
    """The methods, a line each."""
    width = max(map(len, methods))
    return "\n".join(f"{name:<{width}}  {methods[name].title}" for name in sorted(methods))


def listed_json(methods: Mapping[str, Method]) -> str:
    """The methods with their titles and sources, as JSON."""
    rows = [{"method": name, "title": each.title, "source": each.source} for name, each in sorted(methods.items())]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _value(value: Any) -> str:  # noqa: ANN401 - a number, or lists of them
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_value(each)}" for key, each in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(_value, value))
    return value if isinstance(value, str) else _number(value)


def _number(number: float) -> str:
    """A number to ten digits, with thousands apart."""
    return f"{number:,.{_DIGITS}g}"
