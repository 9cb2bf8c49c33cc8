"""The page of methods with typed inputs, from their own schemas: `docs/methods.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from inspect import getdoc
from typing import Any, Final

import msgspec

from steelyard.models.methods.method import Method
from steelyard.models.methods.registry import METHODS

_HEAD: Final = """
# Methods

What `steelyard value --method NAME --inputs FILE.json` can work out. Inputs are one JSON object. Rates, growth, margins
and shares are fractions: 8.5% is 0.085, or `"8.5%"` in quotes; 8.5 is refused. Amounts are in one currency and one
scale, which is that of the result. A field with a default may be left out; every other must be given, because what is
missing is not zero. Figures under `"printed"`, as they are printed (`"$59.67"`, `"9.0%"`, `"(198,000)"`), are held
against what the method gives, to their last digit, and refused where they differ. Where a source rounded on its way,
`{"figure": "37.12", "within": 0.1}` says how far off that may put a figure.
"""


def methods_page(generated: str) -> str:
    """Every method: its formula, what it takes and gives, its source, and inputs that run."""
    lines = [
        generated,
        *_HEAD.splitlines(),
        "",
        *(f"- [{METHODS[name].title}](#{name}): `{name}`" for name in sorted(METHODS)),
    ]
    for name in sorted(METHODS):
        lines += _method(METHODS[name])
    return "\n".join(lines) + "\n"


def _method(method: Method) -> Iterator[str]:
    schema = msgspec.json.schema(method.inputs)
    definitions = schema.get("$defs", {})
    yield from ("", f"## {method.name}", "", f"**{method.title}.** Source: {method.source}.", "")
    yield from ("```text", (getdoc(method.inputs) or "").strip(), "```", "")
    yield from ("| Input | Type | Default | Means |", "| --- | --- | --- | --- |")
    top = definitions[schema["$ref"].rsplit("/", 1)[1]]
    yield from _rows(top, definitions, "")
    if method.gives:
        yield from ("", "| Gives | Means |", "| --- | --- |")
        yield from (f"| `{name}` | {_cell(means)} |" for name, means in method.gives.items())
    yield from ("", "```json", json.dumps(method.example, ensure_ascii=False), "```")


def _rows(of: Mapping[str, Any], definitions: Mapping[str, Any], before: str) -> Iterator[str]:
    for name, field in of.get("properties", {}).items():
        default = "" if name in of.get("required", ()) else f"`{json.dumps(field.get('default'), ensure_ascii=False)}`"
        yield f"| `{before}{name}` | {_type(field)} | {default} | {_cell(_means(field))} |"
        inner = _inner(field)
        if inner and before.count(".") < 2:  # noqa: PLR2004 - a row of a list of rows is as deep as a page can show
            yield from _rows(definitions[inner], definitions, f"{before}{name}.")


def _means(field: Mapping[str, Any]) -> str:
    if "description" in field:
        return str(field["description"])
    return next((str(each["description"]) for each in field.get("anyOf", ()) if "description" in each), "")


def _type(field: Mapping[str, Any]) -> str:
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(map(_type, field["anyOf"])))
    if "enum" in field:
        return " or ".join(f"`{each}`" for each in field["enum"])
    if "$ref" in field:
        return "object"
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}" if field.get("items") else "list"
    return str(field.get("type", "any"))


def _inner(field: Mapping[str, Any]) -> str:
    """The definition that a field, or a row of a list, is of."""
    for each in (field, field.get("items", {}), *field.get("anyOf", ())):
        if isinstance(each, Mapping):
            found = each.get("$ref") or (each.get("items") or {}).get("$ref") if "items" in each else each.get("$ref")
            if found:
                return str(found).rsplit("/", 1)[1]
    return ""


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
