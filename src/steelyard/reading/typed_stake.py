"""A row of `stakes.csv`: who holds, bought or sold how much of whom, of what, until when, and who casts the votes."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.claim import StakeClaim, StakeKind
from steelyard.reading.possible import impossible_stake
from steelyard.reading.typed_row import STAND_IN, RowReader
from steelyard.words.interval import Printed
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.quantity import CURRENCY_CODES, Currency, Unit
from steelyard.words.stake import Event, StakeMeasure

_SOURCE: Final = ("tier", "publisher", "title", "day")
STAKE_COLUMNS: Final = ("owner", "company", "kind", "period", "economic", "voting", "price", *_SOURCE)
STAKE_MORE: Final = (
    *("counterparty", "event", "of", "shares", "until", "primary", "measure"),
    *("votes_by", "in_concert_with", "controls", "page", "quote", "url", "note", "mode"),
)
_ALL: Final = 100
_CODE: Final = re.compile(r"\b[A-Z]{3}\b")


def read_stake_row(row: RowReader) -> StakeClaim:
    """The row as a holding or a deal."""
    company = row.name("company")
    owner = EntityName("; ".join(row.names("owner"))) if ";" in row.text("owner") else row.name("owner")
    votes_by = row.names("votes_by")
    if len(votes_by) > 1:
        row.flaw("votes_by names more than one.", "Write a row for each part that another votes.")
    stake = StakeClaim(
        owner=owner,
        company=company,
        kind=row.word("kind", StakeKind, StakeKind.HOLDS),
        economic=_share(row, "economic"),
        voting=_share(row, "voting"),
        price=_price(row),
        counterparty=row.text("counterparty"),
        period=row.period(company),
        mode=row.word("mode", Mode, Mode.ACTUAL),
        citation=row.cite("owner", to="price"),
        origin=row.origin(),
        event=row.word("event", Event, Event.OTHER) if row.text("event") else None,
        of=row.text("of"),
        shares=_shares(row),
        until=row.period(company, "until"),
        is_primary=row.yes("primary"),
        measure=row.word("measure", StakeMeasure, StakeMeasure.LEVEL) if row.text("measure") else None,
        votes_by=votes_by[0] if votes_by else None,
        in_concert_with=row.names("in_concert_with"),
        controls=row.yes("controls"),
    )
    row.refuse(impossible_stake(stake))
    return stake


def _price(row: RowReader) -> Printed | None:
    """What was paid, in money and not below nothing."""
    for code in _CODE.findall(row.text("price")):
        if code not in CURRENCY_CODES:
            row.flaw(f"{code!r} is no currency.", "Write its code by ISO 4217: USD 5 million.")
            return None
    value = row.amount("price")
    if value is STAND_IN:  # refused already
        return None
    if value is not None and (not isinstance(value.unit, Currency) or value.middle < 0):
        row.flaw(f"price is {value}.", "Write the money paid with its currency: EUR 5 million.")
    return value


def _shares(row: RowReader) -> Printed | None:
    """A number of shares above none."""
    value = row.amount("shares")
    if (
        value is not None
        and value is not STAND_IN
        and (value.unit not in {Unit.COUNT, Unit.SHARES} or value.middle <= 0)
    ):
        row.flaw(f"shares is {value}.", "Write how many shares: 178,400,000. What was sold is told by the kind.")
    return value


def _share(row: RowReader, column: str) -> Printed | None:
    """A part of the votes, which may be none, or of the capital, which may not, in percent."""
    value = row.amount(column)
    if value is None or value is STAND_IN:
        return value
    if value.unit is Unit.COUNT and 0 < value.middle <= _ALL:
        hundredfold = f"{(value.middle * _ALL).normalize():f}%"
        advice = f"Write {value}% if percent is meant, {hundredfold} if a part of one is: we do not guess."
        row.flaw(f"{column} is {value}.", advice)
    elif value.unit is not Unit.PERCENT or not 0 <= value.middle <= _ALL:
        row.flaw(f"{column} is {value}.", "Write a percentage between 0% and 100%.")
    elif column == "economic" and value.middle == 0:
        row.flaw("economic is 0%.", "Leave the cell empty where it is not known, and the row out where none.")
    return value
