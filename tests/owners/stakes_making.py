"""Stakes in one line each, for the tests of this room."""

from datetime import date
from decimal import Decimal

from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Mode, Tier
from steelyard.words.names import EntityName
from steelyard.words.period import CALENDAR, read_period
from steelyard.words.quantity import Currency
from steelyard.words.stake import Event, StakeMeasure


def part(text: str) -> Interval | None:
    """`37.4` percent exactly, `30-40` as a range, nothing where it is empty."""
    if not text:
        return None
    ends = [Decimal(end) / 100 for end in text.split("-")]
    return Interval(ends[0], ends[-1])


def money(text: str) -> Printed:
    """`USD 5`."""
    code, amount = text.split(" ")
    return Printed(Decimal(amount), Decimal(amount), Currency(code))


def stake(  # noqa: PLR0913 - one argument a column
    owner: str,
    owned: str,
    economic: str = "",
    votes: str = "",
    *,
    when: str = "2020-01-01",
    known: str = "",
    measure: str = "level",
    tier: str = "press",
    until: str = "",
    of: str = "",
    event: str = "holding",
    price: str = "",
    mode: str = "actual",
    votes_by: str = "",
    together: str = "",
    controls: bool | None = None,
    source: str = "",
    unsure: str = "",
) -> Stake:
    """A stake of a day, known on that day where nothing else is said."""
    period = read_period(when, CALENDAR)
    return Stake(
        owner=EntityName(owner),
        owned=EntityName(owned),
        measure=StakeMeasure(measure),
        economic=part(economic),
        voting=part(votes),
        of=of,
        since=period.last,
        until=date.fromisoformat(until) if until else None,
        known_on=date.fromisoformat(known) if known else period.last,
        event=Event(event),
        price=money(price) if price else None,
        mode=Mode(mode),
        source=source,
        tier=Tier(tier),
        period=period,
        votes_by=EntityName(votes_by) if votes_by else None,
        in_concert_with=tuple(EntityName(name) for name in together.split(";") if name),
        controls=controls,
        unsure=unsure,
    )
