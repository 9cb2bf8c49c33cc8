"""Stakes for the tests of exchange: one with every field, and any that hypothesis thinks of."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from hypothesis import strategies as st

from steelyard.owners.exchange.parties import plain_name
from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.measure import Mode, Tier
from steelyard.words.names import EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import AsAt, Over
from steelyard.words.stake import Event, StakeMeasure

SHARED: Final = Path(__file__).parents[4] / "shared" / "data" / "ownership"
KNOWN: Final = date(2024, 2, 1)


def shared(path: str) -> Path:
    """A folder of published examples, if it is there."""
    folder = SHARED / path
    if not folder.exists():
        pytest.skip(f"the published examples are not here: {folder.name}")
    return folder


def part(percent: str) -> Interval:
    """A share that is exact."""
    return Interval.exactly(Decimal(percent) / 100)


PLAIN: Final = Stake(
    owner=EntityName("Xiaomi"),
    owned=EntityName("Kingsoft Cloud"),
    measure=StakeMeasure.LEVEL,
    economic=part("12.25"),
    voting=part("12.25"),
    since=date(2023, 12, 31),
    known_on=KNOWN,
)
FULL: Final = replace(
    PLAIN,
    of="outstanding",
    until=date(2024, 6, 30),
    event=Event.PURCHASE,
    price=read_amount("HKD 892 million"),
    is_primary=True,
    counterparty="Kau Pak-kwan",
    shares=read_amount("178,400,000"),
    source="South China Morning Post: Kingsoft founders sign pact",
    tier=Tier.PRESS,
    period=Over(date(2023, 1, 1), date(2023, 12, 31)),
    votes_by=EntityName("Lei Jun"),
    in_concert_with=(EntityName("Lei Jun"), EntityName("Tencent")),
    controls=False,
)

_DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))
_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf")), max_size=12)
_NAMES = _TEXT.map(plain_name).filter(bool).map(EntityName)
_PARTS = st.decimals(0, 1, places=6) | st.sampled_from([Decimal(0), Decimal(1), Decimal(1) / 3, Decimal("0.00125")])


def _interval(ends: tuple[Decimal, Decimal], is_open: int) -> Interval:
    low, high = sorted(ends)
    return [Interval(low, high), Interval(low, low), Interval(low, None), Interval(None, high)][is_open]


INTERVALS: Final = st.builds(_interval, st.tuples(_PARTS, _PARTS), st.integers(0, 3))
_MONEY = st.sampled_from(
    ["HKD 892 million", "over USD 17.6 billion", "about EUR 1.5 million", "CNY 300,000", "USD 0.62"]
)


def _ordered(stake: Stake, days: int | None) -> Stake:
    return replace(stake, until=None if days is None else stake.since + timedelta(days))


STAKES: Final = st.builds(
    _ordered,
    st.builds(
        Stake,
        owner=_NAMES,
        owned=_NAMES,
        measure=st.sampled_from(StakeMeasure),
        economic=st.none() | INTERVALS,
        voting=st.none() | INTERVALS,
        of=_TEXT,
        since=_DAYS,
        known_on=_DAYS,
        event=st.sampled_from(Event),
        price=st.none() | _MONEY.map(read_amount),
        is_primary=st.none() | st.booleans(),
        counterparty=_TEXT,
        shares=st.none() | st.sampled_from(["178,400,000", "about 1,700", "1,000 shares"]).map(read_amount),
        mode=st.sampled_from(Mode),
        source=_TEXT,
        tier=st.sampled_from(Tier),
        period=st.none() | _DAYS.map(AsAt),
        votes_by=st.none() | _NAMES,
        in_concert_with=st.lists(_NAMES, max_size=2).map(tuple),
        controls=st.none() | st.booleans(),
    ),
    st.none() | st.integers(0, 4000),
)
FEW: Final = st.lists(STAKES, max_size=5)
