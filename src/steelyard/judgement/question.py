"""The eight questions: what each asks and which figures would answer it. A table that anyone can lengthen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.words.measure import Measure, Question


@final
@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure that would help to answer a question, of the company, its market or its rivals."""

    says: str
    measures: frozenset[Measure]
    of: str
    """`company`, `market` or `rivals`."""


@final
@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks, in words and in figures."""

    title: str
    asks: str
    wanted: tuple[Wanted, ...]


def _wanted(says: str, of: str, *measures: Measure) -> Wanted:
    return Wanted(says, frozenset(measures), of)


QUESTIONS: Final[Mapping[Question, Asked]] = MappingProxyType(
    {
        Question.STAGE: Asked(
            "Stage of the industry",
            "Is the market growing, ripe or shrinking, and how large is it?",
            (
                _wanted("size and growth of the market", "market", Measure.MARKET_SIZE, Measure.VOLUME),
                _wanted("growth of the company's revenue", "company", Measure.REVENUE),
            ),
        ),
        Question.COMPETITION: Asked(
            "Competition",
            "How many compete, and how hard?",
            (
                _wanted("market shares of the largest", "rivals", Measure.MARKET_SHARE),
                _wanted("price changes of rivals", "rivals", Measure.PRICE),
                _wanted("revenue of rivals", "rivals", Measure.REVENUE),
            ),
        ),
        Question.POSITIONING: Asked(
            "Positioning",
            "Who is the customer, and does the business fit them?",
            (
                _wanted("selling price", "company", Measure.PRICE),
                _wanted("users or customers", "company", Measure.USERS),
                _wanted("shops, nodes or other sites", "company", Measure.SITES),
            ),
        ),
        Question.RIVALS: Asked(
            "Rivals in the same position",
            "Who does the same for the same customers, and how do they fare?",
            (
                _wanted("profit of rivals", "rivals", Measure.NET_INCOME, Measure.PROFIT, Measure.OPERATING_PROFIT),
                _wanted("sites of rivals", "rivals", Measure.SITES),
                _wanted("market share of the company", "company", Measure.MARKET_SHARE),
            ),
        ),
        Question.MOAT: Asked(
            "Moat",
            "What is unique, and what stops a neighbour from copying it?",
            (
                _wanted("gross margin or gross profit", "company", Measure.MARGIN, Measure.GROSS_PROFIT),
                _wanted("research spending", "company", Measure.R_AND_D),
            ),
        ),
        Question.MANAGEMENT: Asked(
            "Management",
            "What did the managers do in bad times?",
            (
                _wanted("profit through the years", "company", Measure.OPERATING_PROFIT, Measure.ADJUSTED_PROFIT),
                _wanted("holdings of the managers", "company", Measure.STAKE, Measure.VOTING_POWER),
                _wanted("employees", "company", Measure.EMPLOYEES),
            ),
        ),
        Question.THREATS: Asked(
            "Long-run threats",
            "What could end it within years, and who decides that?",
            (
                _wanted("fines and sanctions", "company", Measure.PENALTY),
                _wanted("forecasts of the market", "market", Measure.MARKET_SIZE, Measure.PROBABILITY),
                _wanted("debt", "company", Measure.DEBT),
            ),
        ),
        Question.ACCOUNTS: Asked(
            "Accounts",
            "Do the figures hold together, and what do they earn?",
            (
                _wanted("revenue", "company", Measure.REVENUE),
                _wanted("net income or profit", "company", Measure.NET_INCOME, Measure.PROFIT),
                _wanted("free cash flow", "company", Measure.FREE_CASH_FLOW),
                _wanted("cash", "company", Measure.CASH),
                _wanted("debt", "company", Measure.DEBT),
            ),
        ),
    }
)
