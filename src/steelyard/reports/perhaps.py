"""Names that are probably the same, for the person who decides: why, where it can be seen, and what to paste to accept.

Nothing here is used before it stands in a table of names or in a case.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, final

from steelyard.reading.aliases.proposal import Ground
from steelyard.reports.columns import cut, wrap
from steelyard.words.names import shown_plainly

Record: TypeAlias = dict[str, Any]

_MOST: Final = 20
"""Proposals that a screen shows; all of them stand in the records."""
_LONGEST: Final = 240
"""Letters of the evidence in a table of names."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Perhaps:
    """`alias` is probably another name of `name`."""

    name: str
    alias: str
    because: tuple[tuple[Ground, str, tuple[str, ...]], ...]
    """What each reason rests on, the reason in words, and its places: the strongest first, or step by step."""
    known: bool
    """Whether `name` stands in the table of names, or in the case."""
    case: str = ""
    """The case whose names they are; empty for loose files."""

    @property
    def reason(self) -> str:
        """All reasons in one sentence, with their places."""
        return "; ".join(words + (f" ({', '.join(places)})" if places else "") for _, words, places in self.because)

    @property
    def evidence(self) -> str:
        """The same as a cell of a table."""
        return shown_plainly(cut(" ".join(self.reason.split()), _LONGEST))

    @property
    def accept(self) -> str:
        """The line that accepts it: of a table of names, or of the aliases of a name in a `case.toml`."""
        if not self.case:
            line = io.StringIO()
            csv.writer(line, lineterminator="").writerow([self.name, self.alias, self.evidence])
            return line.getvalue()
        return f"{{ alias = {_quoted(self.alias)}, evidence = {_quoted(self.evidence)} }},"


def perhaps_text(found: Sequence[Perhaps], *, table: str, width: int) -> str:
    """What a person reads: each proposal with its reason, then the lines to paste; empty if there is none.

    Args:
        found: the proposals.
        table: the table of names that was given; empty where there was none.
        width: letters in a line.
    """
    shown = found[:_MOST]
    lines = ["Perhaps the same:", *(line for each in shown for line in _told(each, width))]
    if len(found) > _MOST:
        lines += [f"… and {len(found) - _MOST} more proposals of this kind: --json lists all."]
    loose = [each for each in shown if not each.case]
    if loose:
        lines += ["", *wrap(_to_accept(table), width), *(each.accept for each in loose)]
    for case in dict.fromkeys(each.case for each in shown if each.case):
        lines += ["", *wrap(f"To accept, put what is true of it into the case.toml of {case}:", width)]
        lines += _for_case([each for each in shown if each.case == case])
    return "\n".join([*lines, ""]) if found else ""


def perhaps_record(each: Perhaps) -> Record:
    """A proposal for programs."""
    return {
        "name": each.name,
        "alias": each.alias,
        "because": [
            {"ground": ground.name.lower(), "words": words, "places": list(places)}
            for ground, words, places in each.because
        ],
        "accept": each.accept,
    }


def perhaps_jsonl(found: Iterable[Perhaps]) -> str:
    """The same, an object a line."""
    return "".join(json.dumps({"perhaps_the_same": perhaps_record(each)}, ensure_ascii=False) + "\n" for each in found)


def _told(each: Perhaps, width: int) -> list[str]:
    said = f"{each.alias} = {each.name}, because {cut(each.reason, _LONGEST * 2)}"
    return wrap(said, width, mark="  ")


def _to_accept(table: str) -> str:
    if table:
        return f"To accept, add what is true of it to {table}:"
    return "To accept, put what is true of it into names.csv, below name,alias,evidence; read with --aliases names.csv:"


def _for_case(found: Sequence[Perhaps]) -> list[str]:
    """The aliases, name by name: to be added to a name that the case has, or a name of its own."""
    lines: list[str] = []
    for name in dict.fromkeys(each.name for each in found):
        some = [each for each in found if each.name == name]
        if some[0].known:
            lines += [f"# among the aliases of {name}", *(each.accept for each in some)]
        else:
            lines += ["[[name]]", f"name = {_quoted(name)}", 'kind = "company"', "aliases = ["]
            lines += [*(f"  {each.accept}" for each in some), "]"]
    return lines


def _quoted(words: str) -> str:
    """Words as TOML writes them."""
    return json.dumps(words, ensure_ascii=False)
