"""Words for measures, in tables that anyone can lengthen. No company and no document is named here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.words.interval import Printed
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit


@final
@dataclass(frozen=True, slots=True)
class Label:
    """A name of a measure; `loss` says that a figure behind it is below zero."""

    measure: Measure
    loss: bool = False


def _label(measure: Measure, *words: str, loss: bool = False) -> dict[str, Label]:
    return dict.fromkeys(words, Label(measure, loss))


LABELS: Final = MappingProxyType(
    {
        **_label(Measure.REVENUE, "revenue", "revenues", "sales", "turnover", "net sales", "operating revenue"),
        **_label(Measure.NET_INCOME, "net income", "net profit", "net earnings", "profit for the year", "net result"),
        **_label(Measure.NET_INCOME, "profit attributable to owners", "net profit attributable to owners"),
        **_label(Measure.NET_INCOME, "net loss", "net losses", "loss for the year", loss=True),
        **_label(Measure.OPERATING_PROFIT, "operating profit", "operating income", "income from operations"),
        **_label(Measure.OPERATING_PROFIT, "operating loss", "loss from operations", "operating losses", loss=True),
        **_label(Measure.GROSS_PROFIT, "gross profit"),
        **_label(Measure.EBITDA, "ebitda"),
        **_label(Measure.EBIT, "ebit"),
        **_label(Measure.ADJUSTED_PROFIT, "adjusted profit", "adjusted net profit", "adjusted net income"),
        **_label(Measure.ADJUSTED_PROFIT, "adjusted net loss", "adjusted loss", loss=True),
        **_label(Measure.PROFIT, "profit", "profits", "earnings"),
        **_label(Measure.NET_INCOME, "loss", "losses", loss=True),
        **_label(Measure.EPS, "earnings per share", "eps", "profit per share"),
        **_label(Measure.DIVIDEND, "dividend", "dividends", "dividend per share"),
        **_label(Measure.COST, "cost", "costs", "cost of sales", "cost of revenue", "cost of revenues", "expenses"),
        **_label(
            Measure.R_AND_D, "research and development", "research and development spending", "r&d", "r&d spending"
        ),
        **_label(
            Measure.R_AND_D, "research and development expenses", "research and development costs", "r&d expenses"
        ),
        **_label(Measure.R_AND_D, "research spending", "spending on research", "spending on research and development"),
        **_label(Measure.CAPEX, "capital expenditure", "capital expenditures", "capital spending", "capex"),
        **_label(Measure.FREE_CASH_FLOW, "free cash flow"),
        **_label(Measure.CASH, "cash", "cash and cash equivalents", "cash reserves", "cash and deposits"),
        **_label(Measure.DEBT, "debt", "borrowings", "total debt", "bank loans", "bank loan"),
        **_label(Measure.ASSETS, "total assets", "assets"),
        **_label(Measure.EQUITY, "equity", "shareholders' equity", "total equity", "net assets"),
        **_label(Measure.ORDERS, "orders", "order book", "order backlog"),
        **_label(Measure.SALES_VOLUME, "units sold", "sales volume"),
        **_label(Measure.MARKET_VALUE, "market value", "market capitalisation", "market capitalization", "market cap"),
        **_label(Measure.VALUATION, "valuation", "asking price", "asked price"),
        **_label(Measure.SHARE_PRICE, "share price", "stock price", "closing price"),
        **_label(Measure.IPO_PRICE, "ipo price", "offer price", "listing price", "issue price"),
        **_label(Measure.SHARES, "shares in issue", "shares outstanding", "number of shares"),
        **_label(Measure.MARKET_SHARE, "market share", "share of the market"),
        **_label(Measure.MARKET_SIZE, "market size", "size of the market"),
        **_label(Measure.USERS, "users", "active users", "monthly active users", "customers", "subscribers"),
        **_label(Measure.EMPLOYEES, "employees", "staff", "headcount"),
        **_label(Measure.SITES, "nodes", "stores", "shops", "outlets", "data centres", "data centers", "restaurants"),
        **_label(Measure.PRICE, "average selling price", "average price"),
        **_label(Measure.PRICE_MULTIPLE, "price/earnings ratio", "price-earnings ratio", "p/e", "p/e ratio"),
        **_label(Measure.PRICE_MULTIPLE, "price/earnings", "price to earnings"),
        **_label(Measure.PENALTY, "penalty", "fine"),
        **_label(Measure.MARGIN, "gross margin", "net margin", "operating margin", "profit margin"),
        **_label(Measure.VOLUME, "shipments", "output", "deliveries"),
    }
)
"""Names of measures in lower case."""

COUNTED: Final = frozenset({Measure.USERS, Measure.EMPLOYEES, Measure.SITES})
"""Measures whose name follows the number: "1,700 nodes"."""

MODIFIERS: Final = frozenset(
    "total gross annual yearly full-year net overall reported quarterly my your its their the a an own combined"
    " consolidated group company's whole of year's last first second latest".split()
)
"""Words before a measure that name no part of the company."""

GLUE: Final = frozenset(
    "was were is are be been being of at to by in on for the a an and it its came reached stood totalled totaled"
    " amounted rose fell grew increased decreased declined dropped climbed shrank slipped jumped from up down year"
    " years with had has again only just about around nearly over some still then also after end ended ending"
    " close per cent hit made between narrowed widened expanded recorded level equal equalled did".split()
)
"""Words that may stand between a measure and its figure."""

PREPOSITIONS: Final = frozenset("on in at by to from for with of between against as than over under per".split())
MODALS: Final = frozenset("may can could might will would must should not to".split())
"""Words after which "cost" or "profit" is a verb and no measure."""
VERBS: Final = frozenset(
    "gives gave shows showed puts put prints printed reports reported says said has had makes made".split()
)
"""Words that name no part of a company, whatever stands behind them."""

HAVING: Final = frozenset(
    "had has have having with employs employed operates operated runs ran reached totalled totaled were serves served"
    " made earned posted recorded generated reported on".split()
)
"""Words before a figure whose measure follows it: "had 1,700 nodes", not "opened 1,700 nodes"."""
SPANS: Final = frozenset(
    "daily weekly monthly quarterly half-year half-yearly first-half second-half quarter half average median cumulative"
    " combined joint interim annualised annualized pro-forma target targeted budgeted planned expected estimated"
    " forecast promised required minimum maximum potential".split()
)
"""Words that make a measure another one than that of a whole period as it was."""
OTHERS: Final = frozenset(
    "industry sector rival rivals competitor competitors peer peers parent subsidiary subsidiaries supplier suppliers"
    " customer customers buyer seller owner country economy world world's".split()
)
"""Words for somebody else, whose figures are not those of the company."""

RISES: Final = frozenset(
    "rose grew increased climbed jumped gained expanded widened up higher rise growth increase".split()
)
FALLS: Final = frozenset(
    "fell decreased declined dropped shrank slipped narrowed lost down lower fall decline decrease".split()
)
FORECASTS: Final = frozenset(
    "expect expects expected forecast forecasts forecasting will would predicted predicts hopes guidance"
    " outlook".split()
)
RUMOURS: Final = frozenset("reportedly rumoured rumored rumour rumours talk talks".split())
SAID_TO: Final = re.compile(r"\b(?:is|are|was|were)\s+said\s+to\b", re.IGNORECASE)
"""A rumour; "the company said" is none."""
PLANS: Final = frozenset("plans planned aims targets intends".split())

_MONEY_MEASURES: Final = frozenset(
    {
        *(Measure.REVENUE, Measure.NET_INCOME, Measure.OPERATING_PROFIT, Measure.GROSS_PROFIT, Measure.EBIT),
        *(Measure.EBITDA, Measure.ADJUSTED_PROFIT, Measure.PROFIT, Measure.EPS, Measure.DIVIDEND, Measure.COST),
        *(Measure.R_AND_D, Measure.CAPEX, Measure.FREE_CASH_FLOW, Measure.CASH, Measure.DEBT, Measure.ASSETS),
        *(Measure.EQUITY, Measure.ORDERS, Measure.MARKET_VALUE, Measure.VALUATION, Measure.SHARE_PRICE),
        *(Measure.IPO_PRICE, Measure.MARKET_SIZE, Measure.PRICE, Measure.PENALTY, Measure.DEAL_VALUE),
        Measure.EXCHANGE_RATE,
    }
)
PER_PIECE: Final = frozenset(
    {Measure.EPS, Measure.DIVIDEND, Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.PRICE, Measure.EXCHANGE_RATE}
)
"""Measures of one piece: "17 dollars a share"."""
_PERCENT_MEASURES: Final = frozenset(
    {Measure.MARGIN, Measure.MARKET_SHARE, Measure.STAKE, Measure.VOTING_POWER, Measure.PROBABILITY}
)


def fits(measure: Measure, value: Printed) -> bool:
    """Whether a level of the measure can be counted in the unit of the figure."""
    match value.unit:
        case Currency():
            return measure in _MONEY_MEASURES
        case Unit.PERCENT:
            return measure in _PERCENT_MEASURES
        case Unit.TIMES:
            return measure is Measure.PRICE_MULTIPLE
        case Unit.SHARES:
            return measure is Measure.SHARES
        case Unit.COUNT:
            return measure not in _MONEY_MEASURES | _PERCENT_MEASURES
        case _:
            return measure is Measure.OTHER


_NAMES: Final = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(LABELS, key=len, reverse=True))
_OF_MARKET: Final = r"share\s+of\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,4}market"
LABEL: Final = re.compile(rf"(?<![\w-])(?:{_OF_MARKET}|{_NAMES})(?![\w-])", re.IGNORECASE)
"""Any name of a measure, the longest first."""


def label_of(words: str) -> Label | None:
    """The label that is written like this, whatever its case and blanks."""
    key = " ".join(words.lower().split())
    return LABELS["market share"] if key.startswith("share of") else LABELS.get(key)
