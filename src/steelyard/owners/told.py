"""A stake in one sentence, with the figures as they were printed."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Mode
from steelyard.words.period import CALENDAR, Over, period_name
from steelyard.words.stake import Event, StakeMeasure

_HUNDRED: Final = Decimal(100)
_DIGITS: Final = Decimal("0.001")
_DONE: Final = {
    StakeMeasure.LEVEL: "holds",
    StakeMeasure.ACQUIRED: "acquired",
    StakeMeasure.DISPOSED: "gave away",
    StakeMeasure.PLANNED: "is to hold or to take",
}


def told(stake: Stake) -> str:
    """`Tencent acquired 15.68% of Kingsoft (purchase) for HKD 892 million, from Kau Pak-kwan`."""
    owners = " and ".join(stake.together) or "somebody"
    verb = "hold" if len(stake.together) > 1 and stake.measure is StakeMeasure.LEVEL else _DONE[stake.measure]
    words = [owners, verb, _what(stake)]
    if stake.event is not Event.HOLDING:
        words += [f"({stake.event})"]
    if isinstance(stake.period, Over):
        words += [f"in {period_name(stake.period, CALENDAR).removeprefix('FY')}"]
    says = " ".join(words) + (f" for {stake.price}" if stake.price is not None else "")
    if stake.counterparty:
        says += f", {'to' if stake.measure is StakeMeasure.DISPOSED else 'from'} {stake.counterparty}"
    if stake.votes_by:
        says += f"; {stake.votes_by} casts the votes"
    if stake.in_concert_with:
        says += f"; votes together with {' and '.join(stake.in_concert_with)}"
    if stake.controls is not None:
        says += "; is declared to control it" if stake.controls else "; is declared to control it no more"
    return says if stake.mode in {Mode.ACTUAL, Mode.PLAN} else f"{stake.mode}: {says}"


def sourced(stake: Stake) -> str:
    """Who says it, how near, and since when it could be known."""
    return f"{stake.source or 'no source named'} ({stake.tier}, {stake.known_on})"


def percent(part: Interval | None) -> str:
    """A part in percent: `37.4%`, `30% to 40%`, `not known`."""
    if part is None or (part.low is None and part.high is None):
        return "not known"
    low, high = (None if end is None else _percent(end) for end in (part.low, part.high))
    if low is None:
        return f"up to {high}"
    if high is None:
        return f"over {low}"
    return low if low == high else f"{low} to {high}"


def capital(stake: Stake) -> str:
    """Its part of the capital, as it was printed where it was."""
    return _printed(stake.economic, stake.holding.claim.economic if stake.holding else None)


def votes(stake: Stake) -> str:
    """Its part of the votes, as it was printed where it was."""
    return _printed(stake.voting, stake.holding.claim.voting if stake.holding else None)


def _what(stake: Stake) -> str:
    """`15.68% of Kingsoft`, `43.52% of the capital and 43.52% of the votes of Kingsoft Cloud, 1,423,246,584 shares`."""
    money, cast = stake.economic is not None, stake.voting is not None
    shares = "" if stake.shares is None else f"{str(stake.shares).removesuffix(' shares')} shares"
    said = [capital(stake) + (" of the capital" if cast else "")] if money else []
    said += [f"{votes(stake)} of the votes"] if cast else []
    whole = f"{stake.of} of {stake.owned}" if stake.is_of_a_class else stake.owned
    what = f"{' and '.join(said) or shares or 'a part'} of {whole}"
    what += f" ({stake.of})" if stake.of and not stake.is_of_a_class else ""
    return f"{what}, {shares}" if said and shares else what


def _printed(part: Interval | None, printed: Printed | None) -> str:
    return percent(part) if printed is None else str(printed)


def _percent(end: Decimal) -> str:
    return f"{(end * _HUNDRED).quantize(_DIGITS).normalize():f}%"
