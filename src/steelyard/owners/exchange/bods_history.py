"""One record of BODS over time: from each statement its stakes, and from the next what became of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, final

from steelyard.owners.exchange.bods_check import ends
from steelyard.owners.exchange.bods_shape import CONTROLS, Interest, RelationshipRecord, ShareRange
from steelyard.owners.exchange.days import day_before, full_day
from steelyard.owners.exchange.parcel import Flaw
from steelyard.owners.exchange.shares import hundredth
from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure

_UNTOLD: Final = frozenset({"unknownInterest", "unpublishedInterest"})
_NOTHING: Final = "Nothing needs to be done where that is meant."

_Key = tuple[str, bool, bool, bool, bool]
"""What a stake says: of what, capital, votes, control, and whether it stands beside."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a statement says of all its interests."""

    where: str
    owner: EntityName
    owned: EntityName
    day: date
    known_on: date
    source: str
    tier: Tier
    is_closed: bool
    is_told_elsewhere: bool
    """Whether an indirect interest of it follows from others."""
    others_end: frozenset[date]
    """Days on which, by statements of the same day, another holding of the company ended."""


@final
@dataclass(slots=True)
class History:
    """The statements of one record, in the order of their days."""

    flaws: list[Flaw]
    stakes: list[Stake] = field(default_factory=list)
    beside: list[Stake] = field(default_factory=list)
    _last: dict[_Key, Stake] = field(default_factory=dict)

    def add(self, said: Said, record: RelationshipRecord) -> None:
        """Take in the next statement."""
        now: dict[_Key, Stake] = {}
        for stake, is_beside in self._merged(said, record):
            key = _key(stake, is_beside=is_beside)
            settled = self._settled(stake, self._last.get(key), said)
            now[key] = settled
            self._keep(settled, is_beside=is_beside)
        for key, before in self._last.items():
            if key not in now and before.until is None:
                until = day_before(said.day, not_before=before.since)
                says = f"{before.name}: what was said of it before is not said again."
                self._flaw(said, says, "It is taken to end the day before.")
                self._keep(replace(before, until=until, known_on=said.known_on), is_beside=key[-1])
        self._last = now
        if not record.interests:
            says = f"{said.owner} → {said.owned} is told without any interest."
            self._flaw(said, says, "Nothing was taken from it; ask what is held.")

    def _keep(self, stake: Stake, *, is_beside: bool) -> None:
        kept = self.beside if is_beside else self.stakes
        if stake not in kept:  # said twice on one day
            kept.append(stake)

    def _flaw(self, said: Said, what: str, do: str) -> None:
        self.flaws.append(Flaw(said.where, what, do))

    def _merged(self, said: Said, record: RelationshipRecord) -> list[tuple[Stake, bool]]:
        """A stake for each interest; capital and votes of the same days and the same thing are one."""
        found: list[tuple[Stake, bool]] = []
        for interest in record.interests:
            stake = self._stake(said, interest)
            if stake is None:
                continue
            is_beside = self._is_beside(said, interest)
            for place, (other, other_beside) in enumerate(found):
                if other_beside is is_beside and (both := _together(other, stake)):
                    found[place] = (both, is_beside)
                    break
            else:
                found.append((stake, is_beside))
        return found

    def _is_beside(self, said: Said, interest: Interest) -> bool:
        if interest.direct_or_indirect != "indirect":
            return False
        if not said.is_told_elsewhere:
            says = f"{said.owner} → {said.owned} is indirect, and through whom is not told."
            self._flaw(said, says, "It is taken as it stands; add what lies between.")
        return said.is_told_elsewhere

    def _stake(self, said: Said, interest: Interest) -> Stake | None:
        kind = interest.type
        is_control = kind in CONTROLS
        if not (kind is None or kind in {"shareholding", "votingRights"} or kind in _UNTOLD or is_control):
            part = ", with a share that such an interest does not have" if interest.share else ""
            self._flaw(said, f"{said.owner} → {said.owned} is {kind}{part}: left out, it is no holding.", _NOTHING)
            return None
        if interest.share and kind not in {"shareholding", "votingRights"}:
            self._flaw(said, f"The share of {kind or 'an interest without a kind'} was left out.", _NOTHING)
        parts = interest.share or ShareRange()
        if parts.exclusive_minimum is not None or parts.exclusive_maximum is not None:
            says = f"{said.owner} → {said.owned}: an end of the share is not part of it."
            self._flaw(said, says, "It was read as if it were.")
        since = full_day(interest.start_date) or said.day
        return Stake(
            owner=said.owner,
            owned=said.owned,
            measure=StakeMeasure.LEVEL,
            economic=_interval(parts) if kind == "shareholding" else None,
            voting=_interval(parts) if kind == "votingRights" else None,
            of=interest.details,
            since=since,
            until=self._until(said, interest, since),
            known_on=said.known_on,
            source=said.source,
            tier=said.tier,
            controls=True if is_control else None,
        )

    def _until(self, said: Said, interest: Interest, since: date) -> date | None:
        ended = full_day(interest.end_date)
        if ended is not None:
            if ended < since:
                says = f"{said.owner} → {said.owned} ends on {ended}, before it begins on {since}."
                self._flaw(said, says, "It is taken to be of its first day only; look at both days.")
            return day_before(ended, not_before=since)
        if said.is_closed:
            says = f"{said.owner} → {said.owned} is no longer told of, and not said to have ended."
            self._flaw(said, says, "It is taken to end the day before; what is held since is not known.")
            return day_before(said.day, not_before=since)
        return None

    def _settled(self, stake: Stake, before: Stake | None, said: Said) -> Stake:
        """A share that changed under an unchanged start began later: with the end of another, or with the statement."""
        if before is None or stake.since != before.since:
            return stake
        if (stake.economic, stake.voting) == (before.economic, before.voting):
            return stake
        later = [day for day in said.others_end if day > stake.since]
        since = later[0] if len(later) == 1 else said.day
        says = f"{stake.name} changed, and its start of {stake.since} did not."
        self._flaw(said, says, f"It is taken to have changed on {since}.")
        until = stake.until if stake.until is None else max(stake.until, since)
        return replace(stake, since=max(since, stake.since), until=until)


def _key(stake: Stake, *, is_beside: bool) -> _Key:
    return (stake.of, stake.economic is not None, stake.voting is not None, stake.controls is not None, is_beside)


def _together(one: Stake, other: Stake) -> Stake | None:
    """Capital, votes and control that are said of the same days and the same thing; none where both say one of them."""
    if (one.since, one.until, one.of) != (other.since, other.until, other.of):
        return None
    pairs = ((one.economic, other.economic), (one.voting, other.voting), (one.controls, other.controls))
    if any(a is not None and b is not None for a, b in pairs):
        return None
    economic, voting, controls = (b if a is None else a for a, b in pairs)
    return replace(one, economic=economic, voting=voting, controls=controls)  # type: ignore[arg-type]


def _interval(share: ShareRange) -> Interval | None:
    low, high = ends(share)
    if low is None and high is None:
        return None
    return Interval(None if low is None else hundredth(low), None if high is None else hundredth(high))
