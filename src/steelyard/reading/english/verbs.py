"""Verbs that say what a figure is: bought for, raised, valued at, lost, employs, owns; in tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import (
    ACQUIRE,
    ADVERBS,
    CLOSED,
    COST_VERBS,
    DISMISS,
    DISPOSE,
    EARN,
    EMPLOY,
    FINE_VERBS,
    INVEST,
    LOSE,
    MAKE,
    PAY,
    POSSESS,
    RAISE,
    VALUE,
)
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit


@final
@dataclass(frozen=True, slots=True)
class Governed:
    """What a verb makes of the figure behind it."""

    measure: Measure
    weight: float
    loss: bool = False


_REACH: Final = 9
"""Tokens before a figure in which its verb is looked for."""
_VOTES: Final = frozenset("voting votes vote".split())
_HOLDING: Final = frozenset("stake stakes interest shareholding holding ownership shares equity capital stock".split())
_BUSINESS: Final = frozenset("business company unit stake firm startup share shares division majority rival".split())
_THING: Final = frozenset(
    "phone car vehicle ticket cup room barrel tonne ton unit watt month kilogram litre ounce".split()
)
_ORDERED: Final = frozenset("order orders contract contracts agreement".split())
_MULTIPLE: Final = frozenset(
    "earnings sales ebitda ebit profit book p/e price/earnings revenue revenues forward trailing".split()
)
_BUILT: Final = frozenset(
    "plant plants factory factories centre center mill mills facility facilities line lines warehouse warehouses site"
    " capacity equipment machinery building buildings refinery terminal terminals fab fabs mine mines production"
    " expansion modernisation modernization network networks store stores".split()
)
"""What money is put into that stays with the company itself."""
_FINANCE: Final = frozenset(
    "financing funding round ipo investors capital offering fundraising placement backers".split()
)


def by_verb(line: Line, index: int, part: Part) -> Governed | None:  # noqa: C901, PLR0911 - one line a verb
    """The measure that the verb before a figure, or the noun behind it, says; nothing where none does."""
    words = line.tokens.words
    figure = line.tokens.figure(index)
    unit = figure.value.unit
    before = _before(words, index)
    behind = words[index + 1 : index + 9]
    if unit is Unit.PERCENT:
        return _holding(words, index, before, behind)
    if unit is Unit.TIMES:
        if set(before) & {"leverage", "gearing", "debt"}:
            return Governed(Measure.DEBT, 9.4)
        if set(behind[:4]) & _MULTIPLE or set(before) & {"multiple", "p/e", "trades", "trading", "traded"}:
            return Governed(Measure.PRICE_MULTIPLE, 9.3)
        if set(before) & {"fetch", "fetches", "command", "commands", "shares", "stock"} and "of" not in behind[:1]:
            return Governed(Measure.PRICE_MULTIPLE, 7.0)
        return None
    if isinstance(unit, Currency):
        return _money(line, index, before, behind, part)
    if unit is Unit.COUNT and not figure.per:
        if behind[:1] and behind[0] in {"people", "employees", "workers", "staff"} and set(before) & (EMPLOY | DISMISS):
            return Governed(Measure.EMPLOYEES, 8.5)
        if set(before[-3:]) & EMPLOY and (not behind or behind[0] in {".", ",", ";", "and", "in", "worldwide"}):
            return Governed(Measure.EMPLOYEES, 7.0)
        if set(before[-3:]) & MAKE and behind[:1]:
            sold = {"sold", "delivered"} & set(before[-3:])
            return Governed(Measure.SALES_VOLUME if sold else Measure.VOLUME, 7.2)
    return None


_EARNINGS: Final = frozenset({Measure.NET_INCOME, Measure.PROFIT, Measure.ADJUSTED_PROFIT})
_MODALS: Final = frozenset("could would might may to will can".split())
_LEAST_EPS: Final = 1_000
_LEAST_DEAL: Final = 100_000
"""Money below which nobody buys a company."""


def _deals(line: Line, index: int) -> bool:
    """Whether something was bought or sold earlier in the sentence."""
    return bool(
        set(line.tokens.words[max(0, index - 24) : index]) & (ACQUIRE | DISPOSE | {"acquisition", "takeover", "sale"})
    )


def _per_share(line: Line, index: int, words: set[str]) -> Governed | None:
    """Money for one share: its price, what it was offered at, or what it earned."""
    labels = [each.measure for each in line.labels if each.last <= index]
    words = words | set(line.tokens.words[max(0, index - 18) : index])
    if words & {"listed", "offering", "ipo", "priced", "debut", "listing", "offered"} or (
        "public" in words and words & {"went", "go", "going", "gone"}
    ):
        return Governed(Measure.IPO_PRICE, 9.2)
    if labels and labels[-1] in _EARNINGS and line.tokens.word(index - 1) in {"of", "at"}:
        return Governed(Measure.EPS, 9.4)  # "11 times my earnings estimate of $2.10 a share"
    if words & CLOSED | words & {"shares", "stock", "premium", "price", "bid", "offer", "takeover"}:
        return (
            Governed(Measure.SHARE_PRICE, 8.9) if Measure.DIVIDEND not in labels and Measure.EPS not in labels else None
        )
    if (labels and labels[-1] is Measure.NET_INCOME) or (
        labels and labels[-1] in {Measure.PROFIT, Measure.ADJUSTED_PROFIT}
    ):
        loss = any(each.label.loss and each.last <= index and index - each.last < 8 for each in line.labels)  # noqa: PLR2004
        return Governed(Measure.EPS, 9.4, loss=loss)
    if Measure.DIVIDEND in labels or Measure.EPS in labels:
        return None
    return Governed(Measure.SHARE_PRICE, 8.6)


def _before(words: list[str], index: int) -> list[str]:
    """The words of the clause before a figure, nearest last."""
    found: list[str] = []
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if words[place] in {";", "."} or (words[place] == "#" and index - place < 3):  # noqa: PLR2004
            break
        found.insert(0, words[place])
    return found


def _holding(words: list[str], index: int, before: list[str], behind: list[str]) -> Governed | None:  # noqa: PLR0911 - one line a way of saying it
    lead = [word for word in before if word not in ADVERBS]
    if _VOTES & set(behind[:6]) and behind[:1] == ["of"] and not {"shares", "capital"} & set(behind[:6]):
        return Governed(Measure.VOTING_POWER, 9.2)
    if (
        behind[:1] == ["of"]
        and "market" in behind[:7]
        and "," not in behind[: behind.index("market")]
        and "share" not in words[index + 1 : index + 3]
    ):
        return Governed(Measure.MARKET_SHARE, 9.3)
    if behind[:1] and behind[0] in _HOLDING:
        return Governed(Measure.STAKE, 9.2)
    if behind[:1] and behind[0] in {"shareholder", "owned", "holder", "owner"}:
        return Governed(Measure.STAKE, 8.5)
    if (
        behind[:2]
        and behind[1:2]
        and behind[0] in {"equity", "economic", "minority", "majority", "controlling", "voting", "direct"}
        and behind[1] in _HOLDING
    ):
        return Governed(Measure.STAKE, 9.2)
    if (
        lead
        and lead[-1] in POSSESS - {"has", "have", "had", "having"}
        and behind[:1] in (["of"], ["in"], [","], ["."], ["and"], [])
    ):
        return Governed(Measure.STAKE, 8.6)
    if lead and lead[-1] in ACQUIRE | DISPOSE - {"take", "took", "takes"}:
        return Governed(Measure.STAKE, 8.4)
    if lead and lead[-1] in {"has", "have", "had", "holding"} and behind[:1] == ["of"] and _HOLDING & set(behind[1:6]):
        return Governed(Measure.STAKE, 8.4)
    if behind[:1] == ["of"] and _HOLDING & set(behind[1:6]) and "shares" in behind[1:6]:
        return Governed(Measure.STAKE, 8.4)
    return None


def _money(line: Line, index: int, before: list[str], behind: list[str], part: Part) -> Governed | None:  # noqa: PLR0911, PLR0912, C901
    words = set(before)
    near = [word for word in before if word not in ADVERBS][-4:]
    per = line.tokens.figure(index).per
    if (
        not per
        and line.tokens.figure(index).value.middle < _LEAST_EPS
        and any(each.measure is Measure.EPS and each.last <= index for each in line.labels)
    ):
        loss = [each for each in line.labels if each.last <= index][-1].label.loss
        return Governed(Measure.EPS, 9.6, loss=loss)
    if words & _ORDERED and set(near[-3:]) & (VALUE | {"totalling", "totaling"}):
        return Governed(Measure.ORDERS, 9.0)
    if "ordered" in words and near[-1:] in (["for"], ["of"]):
        return Governed(Measure.ORDERS, 8.4)
    if near[-2:] == ["brought", "in"] or near[-1:] in (["contributed"], ["contributes"], ["contributing"]):
        return Governed(Measure.REVENUE, 7.6)
    if per in {"share", "ads"} and (found := _per_share(line, index, words)) is not None:
        return found
    if words & {"repurchase", "repurchased", "buyback", "repurchases"} or ("buy" in words and "back" in words):
        return Governed(Measure.DEAL_VALUE, 8.6)
    if (
        near[-1:] == ["at"] and (words & {"valuing", "valued", "values"} or ("value" in words and words & _MODALS))
    ) or (near[-1:] == ["of"] and "valuation" in near):
        return Governed(Measure.VALUATION, 8.5)
    if set(near[-2:]) & {"valued", "worth"} and words & {"market", "industry"}:
        return Governed(Measure.MARKET_SIZE, 8.8)
    if (near[-1:] == ["at"] and set(near) & {"valued", "valuing", "values", "appraised"}) or set(near[-2:]) & {
        "valuing"
    }:
        return Governed(Measure.VALUATION, 8.7)
    if set(near[-2:]) & {"valued", "worth"} and not words & _ORDERED:
        return Governed(
            Measure.DEAL_VALUE if words & {"deal", "transaction", "acquisition", "takeover"} else Measure.VALUATION, 7.0
        )
    if behind[:1] and behind[0] in _ORDERED:
        return Governed(Measure.ORDERS, 8.3)
    if set(near) & FINE_VERBS - {"ordered"} or behind[:1] == ["fine"]:
        return Governed(Measure.PENALTY, 8.5)
    if near[-1:] and near[-1] in LOSE and part.role is not Role.START:
        return Governed(Measure.NET_INCOME, 7.8, loss=True)
    if words & {"losing", "burning", "lost"} and "money" in words:
        return Governed(Measure.NET_INCOME, 7.8, loss=True)
    if near[-1:] and near[-1] in EARN - {"made"}:
        return Governed(Measure.NET_INCOME, 7.2)
    if set(near) & RAISE and (set(behind) & _FINANCE or words & _FINANCE):
        return Governed(Measure.DEAL_VALUE, 8.3)
    if near[-1:] and near[-1] in {"raised", "raise", "raises", "raising"} and part.role is not Role.START:
        return Governed(Measure.DEAL_VALUE, 9.3 if not line.labels or line.labels[0].first > index else 7.0)
    if set(near) & (INVEST | PAY) and behind[:1] in (["in"], ["on"], ["to"]) and set(behind[1:6]) & _BUILT:
        return Governed(Measure.CAPEX, 8.6)
    if (near[-1:] and near[-1] in INVEST) or (set(near) & {"invest", "invested", "investing"}):
        return Governed(Measure.DEAL_VALUE, 8.2)
    if near[-1:] in (["for"], ["paid"]) and (words & _BUSINESS or line.names) and _deals(line, index):
        small = line.tokens.figure(index).value.middle < _LEAST_DEAL
        return Governed(Measure.PRICE if small else Measure.DEAL_VALUE, 8.3)
    if near[-1:] and near[-1] in PAY:
        return Governed(Measure.DEAL_VALUE if set(behind) & _BUSINESS or "for" in behind[:2] else Measure.COST, 6.8)
    if near[-1:] and near[-1] in COST_VERBS and set(line.tokens.words[:index]) & _BUILT - {"store", "stores", "line"}:
        return Governed(Measure.CAPEX, 6.8)
    if near[-1:] and near[-1] in COST_VERBS:
        return Governed(Measure.COST if behind[:1] == ["to"] else Measure.PRICE, 6.8)
    if near[-1:] == ["for"] and set(near) & {"sold", "sells", "sell", "buy", "available", "retails", "on"}:
        return Governed(Measure.PRICE, 6.4)
    if set(near[-3:]) & {"priced", "price"} and near[-1:] in (["at"], ["of"]):
        return Governed(Measure.PRICE, 6.5)
    if near[-1:] == ["at"] and set(near) & (CLOSED | {"hands"}):
        return Governed(Measure.SHARE_PRICE, 7.5)
    if per == "unit" or (behind[:1] and behind[0] in {"per", "a"} and set(behind[1:2]) & _THING):
        return Governed(Measure.PRICE, 5.5)
    return None
