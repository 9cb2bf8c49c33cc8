"""What is measured, how, and how sure the source was: closed sets of words.

The measures are those of an analyst's fact sheet; `docs/case.md` lists them for people.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

from steelyard.words.period import AsAt, Over, Period


class Measure(StrEnum):
    """A line of the accounts, a price, a count: what a figure measures."""

    REVENUE = "revenue"
    NET_INCOME = "net_income"
    OPERATING_PROFIT = "operating_profit"
    GROSS_PROFIT = "gross_profit"
    EBIT = "ebit"
    EBITDA = "ebitda"
    ADJUSTED_PROFIT = "adjusted_profit"
    PROFIT = "profit"
    EPS = "eps"
    DIVIDEND = "dividend"
    COST = "cost"
    R_AND_D = "r_and_d"
    CAPEX = "capex"
    FREE_CASH_FLOW = "free_cash_flow"
    CASH = "cash"
    DEBT = "debt"
    ASSETS = "assets"
    EQUITY = "equity"
    ORDERS = "orders"
    SALES_VOLUME = "sales_volume"
    MARKET_VALUE = "market_value"
    VALUATION = "valuation"
    SHARE_PRICE = "share_price"
    IPO_PRICE = "ipo_price"
    SHARES = "shares"
    ADS_RATIO = "ads_ratio"
    DEAL_VALUE = "deal_value"
    STAKE = "stake"
    VOTING_POWER = "voting_power"
    MARKET_SHARE = "market_share"
    MARKET_SIZE = "market_size"
    USERS = "users"
    EMPLOYEES = "employees"
    SITES = "sites"
    PRICE = "price"
    PRICE_MULTIPLE = "price_multiple"
    PENALTY = "penalty"
    MARGIN = "margin"
    VOLUME = "volume"
    PROBABILITY = "probability"
    EXCHANGE_RATE = "exchange_rate"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As people say it."""
        return _SAID.get(self, self.value.replace("_", " "))


_SAID: Final = {
    Measure.R_AND_D: "research and development",
    Measure.EPS: "earnings per share",
    Measure.EBIT: "EBIT",
    Measure.EBITDA: "EBITDA",
    Measure.IPO_PRICE: "listing price",
    Measure.ADS_RATIO: "shares in a depositary share",
}
"""What the words of a measure do not say by themselves."""


class Aspect(StrEnum):
    """Which side of the measure a figure gives."""

    LEVEL = "level"
    CHANGE = "change"
    DIFFERENCE = "difference"
    SHARE = "share"
    GROWTH_RATE = "growth_rate"
    MULTIPLE = "multiple"


class Mode(StrEnum):
    """How the source holds it: as done, expected, heard, meant or intended."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    RUMOUR = "rumour"
    OPINION = "opinion"
    PLAN = "plan"


class Tier(StrEnum):
    """How near the source stands to the figure, the nearest first."""

    FILING = "filing"
    COMPANY = "company"
    PRESS = "press"
    RUMOUR = "rumour"
    OPINION = "opinion"
    PERSON = "person"

    @property
    def rank(self) -> int:
        """0 for the nearest."""
        return list(Tier).index(self)


class Question(StrEnum):
    """The eight questions of the absolute value, in the order in which they are asked."""

    STAGE = "stage"
    COMPETITION = "competition"
    POSITIONING = "positioning"
    RIVALS = "rivals"
    MOAT = "moat"
    MANAGEMENT = "management"
    THREATS = "threats"
    ACCOUNTS = "accounts"


class Verdict(StrEnum):
    """Where an answer to a question points."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
    OPEN = "open"


NEVER_NEGATIVE: Final = frozenset(
    {
        *(Measure.REVENUE, Measure.CASH, Measure.DEBT, Measure.ASSETS, Measure.MARKET_VALUE, Measure.VALUATION),
        *(Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.SHARES, Measure.ADS_RATIO, Measure.STAKE),
        *(Measure.VOTING_POWER, Measure.MARKET_SHARE, Measure.MARKET_SIZE, Measure.USERS, Measure.EMPLOYEES),
        *(Measure.SITES, Measure.PRICE, Measure.EXCHANGE_RATE, Measure.PROBABILITY, Measure.DEAL_VALUE),
    }
)
"""Measures of which a level below zero is a misreading."""

NEVER_ZERO: Final = frozenset({Measure.EXCHANGE_RATE, Measure.ADS_RATIO, Measure.SHARES})
"""Measures that others are divided by."""

BALANCES: Final = frozenset(
    {
        *(
            Measure.CASH,
            Measure.DEBT,
            Measure.ASSETS,
            Measure.EQUITY,
            Measure.SHARES,
            Measure.ADS_RATIO,
        ),
        *(Measure.STAKE, Measure.VOTING_POWER, Measure.EMPLOYEES, Measure.SITES),
    }
)
"""Measures that are true at the close of a day; "in FY2023" means the end of it."""


MOVING: Final = frozenset(
    {
        Measure.VALUATION,
        Measure.MARKET_VALUE,
        Measure.SHARE_PRICE,
        Measure.IPO_PRICE,
        Measure.PRICE,
        *(
            Measure.PRICE_MULTIPLE,
            Measure.PENALTY,
            Measure.DEAL_VALUE,
            Measure.USERS,
            Measure.PROBABILITY,
            Measure.OTHER,
        ),
    }
)
"""Measures that are true on, or happen on, any day of a period, not over the whole of it."""


def has_ended(measure: Measure, period: Period | None, day: date) -> bool:
    """Whether what a figure is about was over by a day: else it cannot be told as done."""
    return period is None or measure in MOVING or period.last <= day


def settled(measure: Measure, period: Period | None) -> Period | None:
    """The period as the measure has it: a balance "of 2023" is one at the end of 2023."""
    match period:
        case Over() if measure in BALANCES:
            return AsAt(period.last)
        case _:
            return period
