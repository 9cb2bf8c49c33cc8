"""The forms, each with how it is read, how it is written, and how it is told from the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from steelyard.owners.exchange.bods_read import read_bods
from steelyard.owners.exchange.bods_write import write_bods
from steelyard.owners.exchange.ftm_read import read_ftm
from steelyard.owners.exchange.ftm_write import write_ftm
from steelyard.owners.exchange.gleif_read import read_gleif
from steelyard.owners.exchange.own_json import read_own_json, write_json
from steelyard.owners.exchange.parcel import Exported, Form, Imported, Party
from steelyard.owners.exchange.table_read import read_csv
from steelyard.owners.exchange.table_write import write_csv
from steelyard.owners.stake import Stake
from steelyard.words.errors import UnknownWordError
from steelyard.words.names import one_of

_READ: Final[Mapping[Form, Callable[[str, str, date | None], Imported]]] = MappingProxyType(
    {
        Form.BODS: lambda text, name, _: read_bods(text, name),
        Form.FTM: read_ftm,
        Form.GLEIF: read_gleif,
        Form.CSV: read_csv,
        Form.JSON: lambda text, name, _: read_own_json(text, name),
    }
)
_WRITE: Final[Mapping[Form, Callable[[Iterable[Stake], Sequence[Party]], Exported]]] = MappingProxyType(
    {
        Form.BODS: write_bods,
        Form.FTM: write_ftm,
        Form.CSV: write_csv,
        Form.JSON: write_json,
    }
)
_HEAD: Final = 20_000
"""Characters by which a form is told."""
_KEYS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        "statementId": Form.BODS,
        "statementID": Form.BODS,
        "form": Form.JSON,
        "Relationship": Form.GLEIF,
        "LEI": Form.GLEIF,
        "schema": Form.FTM,
    }
)
"""Keys of JSON that only one form has; the first one in a text tells its form."""
_KEY: Final = re.compile(rf'"({"|".join(_KEYS)})"\s*:')
_COLUMNS: Final = ("Relationship.StartNode.NodeID", "Entity.LegalName", "Exception.Category")
"""Columns that only a golden copy of GLEIF has."""


def import_text(text: str, form: str | None, name: str, known: date | None = None) -> Imported:
    """The stakes of a text.

    Args:
        text: all of it.
        form: `bods`, `ftm`, `gleif`, `csv` or `json`; told from the text where it is not given.
        name: how the text is called where something is wrong with it.
        known: since when that is known which does not say so itself.

    Raises:
        UnknownWordError: there is no such form.
        ExchangeFlawsError: what is in it has not the form, with all places.
        DocumentDamagedError: it is broken.
        HostileDocumentError: it was made to exhaust a reader.
    """
    chosen = one_of(Form, form, called="form") if form else form_of(text)
    return _READ[chosen](text, name, known)


def export_text(stakes: Iterable[Stake], parties: Sequence[Party], form: str) -> Exported:
    """The stakes as a text, and every field that the form cannot hold.

    Args:
        stakes: in any order.
        parties: who the names are; a name that is not among them is written as unknown.
        form: `bods`, `ftm`, `csv` or `json`.

    Raises:
        UnknownWordError: there is no such form, or it is one for reading only.
    """
    if form not in _WRITE:
        raise UnknownWordError("form for writing", form, ", ".join(_WRITE))
    return _WRITE[Form(form)](stakes, parties)


def form_of(text: str) -> Form:
    """The form that a text seems to have, by the words that only one form uses; a table where none is there."""
    head = text.lstrip("\ufeff \t\r\n")[:_HEAD]
    if head.startswith("<"):
        return Form.GLEIF
    if head.startswith(("[", "{")):
        found = _KEY.search(head)
        return _KEYS[found[1]] if found else Form.BODS
    return Form.GLEIF if any(column in head.partition("\n")[0] for column in _COLUMNS) else Form.CSV
