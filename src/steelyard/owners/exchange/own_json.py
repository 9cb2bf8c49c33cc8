"""Our own form: every field of every stake as JSON, with the parties. Nothing is lost on the way there and back.

{"form": "steelyard-stakes", "version": 1, "stakes": [{"owner": …, "economic": "15.68%", …}], "parties": […]}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, Final

from steelyard.owners.exchange.bods_check import refusal
from steelyard.owners.exchange.cells import CELLS, is_filled, says_why
from steelyard.owners.exchange.parcel import Exported, Flaw, Identifier, Imported, Party, PartyKind
from steelyard.owners.exchange.strict_json import read_json
from steelyard.owners.stake import Stake
from steelyard.words.errors import SteelyardError
from steelyard.words.names import EntityName, has_controls

FORM: Final = "steelyard-stakes"
VERSION: Final = 1
_NEEDED: Final = ("owner", "owned", "measure", "since", "known_on")
_DEFAULTS: Final[dict[str, Any]] = {field.name: None for field in fields(Stake) if field.name in {"economic", "voting"}}
_MEND: Final = "Write it as steelyard owners export --form json does."


def write_json(stakes: Iterable[Stake], parties: Sequence[Party] = ()) -> Exported:
    """Everything, and so nothing that is dropped."""
    return Exported(_text(_whole(stakes, parties)))


def imported_json(imported: Imported) -> str:
    """All that was made of a text: the same, with what stands beside and with the flaws."""
    flaws = [{"where": flaw.where, "what": flaw.what, "do": flaw.do} for flaw in imported.flaws]
    whole = _whole(imported.stakes, imported.parties)
    return _text({**whole, "beside": _written(imported.beside), "flaws": flaws})


def _text(whole: dict[str, Any]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _whole(stakes: Iterable[Stake], parties: Sequence[Party]) -> dict[str, Any]:
    return {
        "form": FORM,
        "version": VERSION,
        "stakes": _written(stakes),
        "parties": [
            {
                "name": party.name,
                "kind": party.kind,
                "identifiers": [{"scheme": each.scheme, "id": each.id} for each in party.identifiers],
            }
            for party in parties
        ],
    }


def _written(stakes: Iterable[Stake]) -> list[dict[str, str]]:
    """Each stake with the fields that say anything."""
    return [
        {name: cell.write(getattr(stake, name)) for name, cell in CELLS.items() if is_filled(stake, name)}
        for stake in stakes
    ]


def read_own_json(text: str, name: str) -> Imported:
    """The stakes and parties that were written.

    Raises:
        ExchangeFlawsError: a stake lacks what it needs, or a field cannot be read, with all their places.
        DocumentDamagedError: it is no JSON.
        HostileDocumentError: it was made to exhaust a reader.
    """
    whole, wrong = read_json(text, name), list[Flaw]()
    match whole:
        case {"form": "steelyard-stakes", "version": 1, "stakes": list(stakes), **rest}:
            listed = rest.get("parties", [])
        case {"form": "steelyard-stakes", "version": version}:
            what = f"It is of version {version}, or has no list of stakes."
            raise refusal(name, "json", [Flaw("the file", what, f"This program reads version {VERSION}.")])
        case _:
            raise refusal(name, "json", [Flaw("the file", f'It does not say "form": "{FORM}".', _MEND)])
    made = [_stake(f"stake {number}", value, wrong) for number, value in enumerate(stakes, start=1)]
    known = listed if isinstance(listed, list) else [listed]
    parties = [_party(f"party {number}", value, wrong) for number, value in enumerate(known, start=1)]
    if wrong:
        raise refusal(name, "json", wrong)
    return Imported(stakes=tuple(stake for stake in made if stake), parties=tuple(party for party in parties if party))


def _stake(where: str, value: object, wrong: list[Flaw]) -> Stake | None:
    before = len(wrong)
    if not isinstance(value, dict):
        wrong.append(Flaw(where, "It is no object.", _MEND))
        return None
    found: dict[str, Any] = dict(_DEFAULTS)
    for key, text in value.items():
        if key not in CELLS or not isinstance(text, str):
            what = "is not known" if key not in CELLS else "is no text"
            wrong.append(Flaw(where, f"The field {str(key)[:60]!r} {what}.", f"Fields: {', '.join(CELLS)}."))
            continue
        if key in {"owner", "owned"} and (has_controls(text) or not text.strip()):
            wrong.append(Flaw(f"{where}, {key}", f"{text!r} is no name.", "Write it in letters, on one line."))
        try:
            found[key] = CELLS[key].read(text)
        except (SteelyardError, ValueError) as refused:
            wrong.append(Flaw(f"{where}, {key}", *says_why(refused)))
    wrong.extend(Flaw(where, f"It has no {needed}.", _MEND) for needed in _NEEDED if needed not in value)
    return Stake(**found) if len(wrong) == before else None


def _party(where: str, value: object, wrong: list[Flaw]) -> Party | None:
    match value:
        case {"name": str(name), "kind": str(kind), "identifiers": list(numbers)} if kind in set(PartyKind):
            pass
        case _:
            do = f"Give name, kind and identifiers; kinds: {', '.join(PartyKind)}."
            wrong.append(Flaw(where, "It has no name, no list of identifiers, or no kind that is known.", do))
            return None
    identifiers: list[Identifier] = []
    for number in numbers:
        match number:
            case {"scheme": str(scheme), "id": str(id_)}:
                identifiers.append(Identifier(scheme, id_))
            case _:
                wrong.append(Flaw(where, "An identifier lacks its scheme or its id.", _MEND))
    return Party(EntityName(name), PartyKind(kind), tuple(identifiers))
