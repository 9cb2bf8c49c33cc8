"""Limited liability: what debts and stakes between firms are worth when none can pay more than it has.

    assets[i] = own[i] + debts paid to i + A V      paid[i] = min(owed[i], assets[i])      V[i] = assets[i] - paid[i]

A stake in a firm whose debts are larger than all it has is worth nothing, and never less.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.owners.solve import EndlessSumError, taken_apart
from steelyard.words.errors import ModelInputError
from steelyard.words.names import EntityName

_ROUNDS: Final = 100_000
_CLOSE: Final = 1e-13


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """What each firm pays and is worth."""

    paid: Mapping[EntityName, float]
    """Of all its debts, each creditor getting the same part."""
    equity: Mapping[EntityName, float]
    """What belongs to its holders, gross; never below zero."""
    received: Mapping[EntityName, float]
    """Debts paid to each creditor, those outside the firms too."""
    in_default: tuple[EntityName, ...]
    """Firms that cannot pay all."""


def clearing(
    own: Mapping[EntityName, float],
    debts: Mapping[tuple[EntityName, EntityName], float],
    stakes: Mapping[tuple[EntityName, EntityName], float],
) -> Cleared:
    """The largest payments and equities that fit together.

    Args:
        own: value of each firm's own business, none negative; the firms are its keys.
        debts: (debtor, creditor) -> what is owed, all of one rank; a creditor may be no firm.
        stakes: (owner, owned) -> part of the capital, 0 to 1; an owner may be no firm.

    Returns:
        In the unit of `own`, to some 1e-12 of themselves.

    Raises:
        ModelInputError: a negative amount, more than all of a firm, a debtor or a firm owned that has no own value, or
            firms that owe and own each other so wholly that nothing settles what they are worth.

    Source:
        L. Eisenberg and T. H. Noe, "Systemic Risk in Financial Systems", Management Science 47 (2001), 236-249, and
        with stakes T. Suzuki, "Valuing Corporate Debt", Journal of the Operations Research Society of Japan 45 (2002),
        123-144. Found from above, round by round; as soon as nobody more defaults, by one exact solution.
    """
    _must_make_sense(own, debts, stakes)
    system = _System(own, debts, stakes)
    equity, paid = system.from_above()
    before: frozenset[int] = frozenset()
    for _ in range(_ROUNDS):
        assets = system.assets(equity, paid)
        after = [min(owed, each) for owed, each in zip(system.owed, assets, strict=True)]
        worth = [max(0.0, each - owed) for owed, each in zip(system.owed, assets, strict=True)]
        failed = frozenset(at for at, owed in enumerate(system.owed) if assets[at] < owed)
        moved = max(map(abs, (*_less(after, paid), *_less(worth, equity))), default=0.0)
        equity, paid = worth, after
        solved = system.solved(failed) if failed == before else None
        if solved is not None or moved <= _CLOSE * max(1.0, *worth, *after):
            return system.told(*(solved or (equity, paid)))
        before = failed
    raise ModelInputError("stakes", f"{len(stakes)} stakes", "nothing settles the values", _ADVICE)


_ADVICE: Final = "Look for firms that own each other wholly, or owe each other all they have."


class _System:
    """The firms by number."""

    def __init__(
        self,
        own: Mapping[EntityName, float],
        debts: Mapping[tuple[EntityName, EntityName], float],
        stakes: Mapping[tuple[EntityName, EntityName], float],
    ) -> None:
        self.names = tuple(sorted(own))
        self.own = [float(own[name]) for name in self.names]
        self.debts = debts
        self.owed = [sum(debt for (debtor, _), debt in debts.items() if debtor == name) for name in self.names]
        number = {name: at for at, name in enumerate(self.names)}
        self.claims: list[dict[int, float]] = [{} for _ in self.names]
        for (debtor, creditor), debt in debts.items():
            if creditor in number and debt:
                self.claims[number[debtor]][number[creditor]] = debt / self.owed[number[debtor]]
        self.owners: list[dict[int, float]] = [{} for _ in self.names]
        for (owner, owned), part in stakes.items():
            if owner in number and owner != owned:
                self.owners[number[owned]][number[owner]] = float(part)

    def assets(self, equity: list[float], paid: list[float]) -> list[float]:
        """Own business, debts paid to it, stakes."""
        found = list(self.own)
        for flows, amounts in ((self.claims, paid), (self.owners, equity)):
            for at, shares in enumerate(flows):
                for to, part in shares.items():
                    found[to] += part * amounts[at]
        return found

    def from_above(self) -> tuple[list[float], list[float]]:
        """More than can be: all debts paid to everybody, and by nobody."""
        received = self.assets([0.0] * len(self.names), self.owed)
        try:
            equity = taken_apart(self.owners).worth(received)
        except EndlessSumError:
            raise ModelInputError("stakes", "a closed ring", "no holder is outside", _ADVICE) from None
        return [float(each) for each in equity], list(self.owed)

    def solved(self, failed: frozenset[int]) -> tuple[list[float], list[float]] | None:
        """Equities and payments if these firms default and no other; none if that does not fit."""
        kept = [0.0 if at in failed else owed for at, owed in enumerate(self.owed)]
        own = self.assets([0.0] * len(self.names), kept)
        into = [self.claims[at] if at in failed else self.owners[at] for at in range(len(self.names))]
        try:
            found = taken_apart(into).worth([value - debt for value, debt in zip(own, kept, strict=True)])
        except EndlessSumError:
            return None
        equity = [0.0 if at in failed else float(each) for at, each in enumerate(found)]
        paid = [float(each) if at in failed else self.owed[at] for at, each in enumerate(found)]
        fits = all(each >= 0 for each in equity) and all(0 <= paid[at] <= self.owed[at] * (1 + _CLOSE) for at in failed)
        return (equity, paid) if fits else None

    def told(self, equity: list[float], paid: list[float]) -> Cleared:
        part = {name: paid[at] / self.owed[at] if self.owed[at] else 1.0 for at, name in enumerate(self.names)}
        received: dict[EntityName, float] = {}
        for (debtor, creditor), debt in self.debts.items():
            received[creditor] = received.get(creditor, 0.0) + debt * part[debtor]
        return Cleared(
            paid=dict(zip(self.names, paid, strict=True)),
            equity=dict(zip(self.names, equity, strict=True)),
            received=dict(sorted(received.items())),
            in_default=tuple(name for at, name in enumerate(self.names) if paid[at] < self.owed[at] * (1 - _CLOSE)),
        )


def _less(these: list[float], those: list[float]) -> list[float]:
    return [this - that for this, that in zip(these, those, strict=True)]


def _must_make_sense(
    own: Mapping[EntityName, float],
    debts: Mapping[tuple[EntityName, EntityName], float],
    stakes: Mapping[tuple[EntityName, EntityName], float],
) -> None:
    for name, value in own.items():
        if not value >= 0:
            raise ModelInputError(f"own value of {name}", str(value), "below zero", "Give what it owes as a debt.")
    held: dict[EntityName, float] = {}
    for (owner, owned), part in stakes.items():
        held[owned] = held.get(owned, 0.0) + part
        if owned not in own or not part >= 0 or held[owned] > 1 + _CLOSE:
            advice = "Give parts from 0 to 1, together at most 1, of firms with an own value."
            raise ModelInputError(f"stake of {owner} in {owned}", str(part), "not possible", advice)
    for (debtor, creditor), debt in debts.items():
        if debtor not in own or not debt >= 0 or debtor == creditor:
            advice = "Give debts of zero or more, from firms with an own value to somebody else."
            raise ModelInputError(f"debt of {debtor} to {creditor}", str(debt), "not possible", advice)
