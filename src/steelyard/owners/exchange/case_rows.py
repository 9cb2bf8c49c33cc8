"""Stakes as rows of the `stakes.csv` of a case, and the names that the case lacks for them.

An existing table keeps every row as it is; columns that it lacks are added behind its own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from steelyard.owners.exchange.cells import CELLS
from steelyard.owners.exchange.parcel import Party, PartyKind
from steelyard.owners.exchange.shares import times_hundred
from steelyard.owners.stake import Stake
from steelyard.reading.typed_stake import STAKE_COLUMNS, STAKE_MORE
from steelyard.words.interval import Interval
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure

_KINDS: Final = {StakeMeasure.ACQUIRED: "bought", StakeMeasure.DISPOSED: "sold"}
_YES: Final = {True: "yes", False: "no", None: ""}


def with_rows(before: str, stakes: Iterable[Stake], file: str) -> tuple[str, str]:
    """A table with the stakes behind what it holds, and the new rows alone under their header.

    Args:
        before: the table as it is; empty where there is none.
        stakes: what is added.
        file: the name of the file that they come from: a row needs a source.
    """
    old_head, _, old_rows = before.partition("\n")
    head = next(csv.reader([old_head]), []) if old_head.strip() else []
    lacking = [name for name in (*STAKE_COLUMNS, *STAKE_MORE) if name not in {each.strip().lower() for each in head}]
    rows = [_row(stake, file) for stake in stakes]
    used = {name for row in rows for name, cell in row.items() if cell}
    added = [name for name in lacking if name in STAKE_COLUMNS or name in used]
    columns = [*(each.strip().lower() for each in head), *added]
    fresh = _lines([[row.get(name, "") for name in columns] for row in rows])
    kept = old_rows if not old_rows or old_rows.endswith("\n") else f"{old_rows}\n"
    return _lines([[*head, *added]]) + kept + fresh, _lines([columns]) + fresh


def lacking_names(parties: Sequence[Party], stakes: Iterable[Stake], known: Iterable[EntityName]) -> str:
    """A `[[name]]` block for each name of the stakes that a case does not have."""
    has, kinds = set(known), {party.name: party.kind for party in parties}
    blocks: list[str] = []
    for name in dict.fromkeys(name for stake in stakes for name in _names(stake)):
        if name not in has:
            kind = "person" if kinds.get(name) is PartyKind.PERSON else "company"
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            blocks.append(f'[[name]]\nname = "{quoted}"\nkind = "{kind}"\n')
    return "\n".join(blocks)


def renamed(stakes: Iterable[Stake], names: Mapping[str, EntityName]) -> tuple[Stake, ...]:
    """The stakes by the names of a case: an alias becomes the name that it is one of, whatever its capitals."""

    def name(word: str) -> EntityName:
        return names.get(word.casefold(), EntityName(word))

    return tuple(
        replace(
            stake,
            owner=EntityName("; ".join(name(each) for each in stake.together)),
            owned=name(stake.owned),
            votes_by=name(stake.votes_by) if stake.votes_by else None,
            in_concert_with=tuple(name(each) for each in stake.in_concert_with),
        )
        for stake in stakes
    )


def _names(stake: Stake) -> tuple[EntityName, ...]:
    voter = (stake.votes_by,) if stake.votes_by else ()
    return (*stake.together, stake.owned, *voter, *stake.in_concert_with)


def _row(stake: Stake, file: str) -> dict[str, str]:
    publisher, _, title = stake.source.partition(": ")
    return {
        "owner": stake.owner,
        "company": stake.owned,
        "kind": _KINDS.get(stake.measure, "holds"),
        "measure": stake.measure if stake.measure is StakeMeasure.PLANNED else "",
        "period": str(stake.period or stake.since),
        "economic": _share(stake.economic, is_capital=True),
        "voting": _share(stake.voting),
        "price": str(stake.price) if stake.price else "",
        "tier": stake.tier,
        "publisher": publisher or file,
        "title": title or f"taken from {file}",
        "day": stake.known_on.isoformat(),
        "counterparty": stake.counterparty,
        "event": stake.event if stake.event != "holding" else "",
        "of": stake.of,
        "shares": str(stake.shares) if stake.shares else "",
        "until": stake.until.isoformat() if stake.until else "",
        "primary": _YES[stake.is_primary],
        "votes_by": stake.votes_by or "",
        "in_concert_with": CELLS["in_concert_with"].write(stake.in_concert_with),
        "controls": _YES[stake.controls],
        "mode": stake.mode if stake.mode is not Mode.ACTUAL else "",
    }


def _share(interval: Interval | None, *, is_capital: bool = False) -> str:
    """A share as the notation of a case reads it; a part of the capital of nothing is left out, as a case wants it."""
    if interval is None or (interval.low is None and interval.high is None):
        return ""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return "" if is_capital and low == 0 else f"{times_hundred(low):f}%"
    if high is None:
        return f"over {times_hundred(low):f}%" if low else ""
    if low is None:
        return f"up to {times_hundred(high):f}%"
    return f"{times_hundred(low):f}% to {times_hundred(high):f}%"


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
