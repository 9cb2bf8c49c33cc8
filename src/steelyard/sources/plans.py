"""The plans of the three layers, read from the tables of `case.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, final

from steelyard.sources.case import Condition, DcfPlan, RelativePlan, Ring, ScalePlan
from steelyard.sources.table import Table
from steelyard.words.assumption import Assumption
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.measure import Measure
from steelyard.words.names import Entity, EntityName, nearest_first
from steelyard.words.period import CALENDAR, Over, Period, YearEnd, read_period
from steelyard.words.quantity import Currency, Unit

_MOST_YEARS: Final = 100
_YEAR: Final = 12
_ALL: Final = 100
_PROFITS: Final = (Measure.NET_INCOME, Measure.PROFIT, Measure.ADJUSTED_PROFIT, Measure.EPS)
_MULTIPLE_OF: Final = {**dict.fromkeys(_PROFITS, "earnings"), Measure.REVENUE: "revenue"}
"""Which multiple of the peers goes with a measure; for others the case must say."""


@final
@dataclass(frozen=True, slots=True)
class PlanReader:
    """Reads plans of one case: its day and its names."""

    day: date
    entities: Mapping[EntityName, Entity]

    def name(self, table: Table, key: str) -> EntityName:
        """A name of the case at a key."""
        return self._known(table, key, table.text(key))

    def year_end(self, name: EntityName) -> YearEnd:
        """The year end of a name; the calendar's where the name is not known, which is a flaw noted elsewhere."""
        entity = self.entities.get(name)
        return CALENDAR if entity is None else entity.year_end

    def period(self, table: Table, key: str, company: EntityName) -> Period:
        """The period at a key, by the company's own year end."""
        word = table.text(key)
        try:
            return read_period(word, self.year_end(company))
        except SteelyardError as refusal:
            if word:
                table.flaws.refused(table.file, table.line(key), refusal)
            return CALENDAR.fiscal_year(2000)

    def scale(self, table: Table) -> ScalePlan:
        """[scale]."""
        plan = ScalePlan(
            worth_more=self._names(table, "worth_more"),
            worth_less=self._names(table, "worth_less"),
            who=table.text("who"),
            why=table.text("why"),
            day=table.day("day", self.day),
        )
        for name in set(plan.worth_more) & set(plan.worth_less):
            table.flaw("worth_less", f"{name} is said to be worth more and worth less.", "Keep it in one list.")
        table.done()
        return plan

    def ring(self, table: Table) -> Ring:
        """[[ring]]."""
        ring = Ring(
            name=table.text("name"),
            members=self._names(table, "members"),
            chosen=table.flag("chosen", default=False),
            who=table.text("who"),
            why=table.text("why"),
            day=table.day("day", self.day),
        )
        if not ring.members:
            table.flaw("members", "A ring without members says nothing.", 'Write members = ["Apple", "Lenovo"].')
        table.done()
        return ring

    def relative(self, table: Table, company: EntityName) -> RelativePlan:
        """[relative]."""
        measure = table.choice("measure", Measure, called="measure")
        plan = RelativePlan(
            measure=measure,
            period=self._year(table, company),
            of=table.text("of", _MULTIPLE_OF.get(measure)),
            factor=self._assumption(table, "factor", Unit.TIMES, required=False),
            cap=self._assumption(table, "cap", None, required=False),
        )
        if plan.factor and plan.factor.low < 0:
            table.flaw("factor", "A factor below zero turns the value round.", "Write a number above zero.")
        natural = _MULTIPLE_OF.get(measure, plan.of)
        if table.has("measure") and natural != plan.of and plan.of in _MULTIPLE_OF.values():
            table.flaw("of", f"A multiple of {plan.of} says nothing about {measure}.", f'Write of = "{natural}".')
        table.done()
        return plan

    def condition(self, table: Table) -> Condition:
        """[[condition]]: the value and its reasons stand in the table itself."""
        says = table.text("says")
        growth = None
        if table.has("growth"):
            growth = self._made(table, "growth", [table.amount("growth")] * 3, table, Unit.PERCENT)
        condition = Condition(
            says=says, growth=growth, value=self._made(table, "value", self._ends(table.amount("value")), table, None)
        )
        table.done()
        return condition

    def dcf(self, table: Table, company: EntityName) -> DcfPlan:
        """[dcf]."""
        measure = table.choice("measure", Measure, called="measure")
        needs_margin = measure is not Measure.FREE_CASH_FLOW
        plan = DcfPlan(
            measure=measure,
            period=self._year(table, company),
            years=self._required(table, "years", Unit.YEARS),
            growth=self._required(table, "growth", Unit.PERCENT),
            terminal_growth=self._required(table, "terminal_growth", Unit.PERCENT),
            margin=self._assumption(table, "margin", Unit.PERCENT, required=needs_margin),
            rate=self._required(table, "rate", Unit.PERCENT),
        )
        for end in {plan.years.low, plan.years.mid, plan.years.high}:
            if end != int(end) or not 1 <= end <= _MOST_YEARS:
                table.flaw(
                    "years", f"{end} is not a number of years to forecast.", "Write a whole number from 1 to 100."
                )
        for rate in (plan.growth, plan.terminal_growth, plan.rate):
            if rate.low <= -_ALL:
                table.flaw(
                    rate.name,
                    f"{rate.name} of {rate.low}% would lose more than everything.",
                    "Look for a misplaced point.",
                )
        if not needs_margin and plan.margin:
            table.flaw("margin", "Free cash flow needs no margin.", "Leave the margin out.")
        table.done()
        return plan

    def failure(self, table: Table) -> Assumption:
        """[failure]: the range and its reasons stand in the table itself."""
        found = self._required(table, "probability", Unit.PERCENT)
        if found.low < 0 or found.high > _ALL:
            table.flaw("probability", f"{found.low}% to {found.high}% is no probability.", "Write 0% to 100%.")
        table.done()
        return found

    def _year(self, table: Table, company: EntityName) -> Period:
        """The period at `period`, which must be a year: models count in years."""
        period = self.period(table, "period", company)
        if not isinstance(period, Over) or period.months != _YEAR:
            table.flaw("period", "The period is not a year.", 'Write a fiscal year: period = "FY2023".')
        return period

    def _names(self, table: Table, key: str) -> tuple[EntityName, ...]:
        return tuple(self._known(table, key, word) for word in table.words(key))

    def _known(self, table: Table, key: str, word: str) -> EntityName:
        if word and word not in self.entities:
            known = nearest_first(word, self.entities) or "none yet"
            table.flaw(key, f"{word!r} is not among the names.", f"Add a [[name]] for it; known: {known}.")
        return EntityName(word)

    def _required(self, table: Table, key: str, unit: Unit) -> Assumption:
        found = self._assumption(table, key, unit, required=True)
        zero = self._ends(Printed(Decimal(0), Decimal(0), unit))
        return found or self._made(table, key, zero, None, unit)

    def _assumption(self, table: Table, key: str, unit: Unit | None, *, required: bool) -> Assumption | None:
        if not table.has(key):
            table.asked.add(key)
            if required:
                table.flaw(
                    None, f"{table.name} lacks {key}.", f'Write {key} = {{ value = "…", who = "…", why = "…" }}.'
                )
            return None
        inner = table.table(key, f'{key} = {{ value = "…", who = "…", why = "…" }}')
        if inner is None or not isinstance(table.raw[key], dict):
            return None
        if inner.has("value"):
            ends = self._ends(inner.amount("value"))
            inner.asked |= {"low", "mid", "high"}
            if {"low", "mid", "high"} & set(inner.raw):
                inner.flaw(None, f"{key} has a value and a range.", "Write either value, or low, mid and high.")
        else:
            ends = [inner.amount(end) for end in ("low", "mid", "high")]
            inner.asked.add("value")
        made = self._made(inner, key, ends, inner, unit)
        inner.done()
        return made

    def _made(self, place: Table, key: str, ends: list[Printed], said: Table | None, unit: Unit | None) -> Assumption:
        units = {end.unit for end in ends}
        counts = unit is Unit.TIMES and units == {Unit.COUNT}  # a factor may be written without "times"
        settled = unit if counts and unit else ends[1].unit
        if unit is not None and units != {unit} and not counts:
            place.flaw(key, f"{key} is in {' and '.join(sorted(map(str, units)))}.", f"Write it in {unit}.")
        if unit is None and (len(units) > 1 or not all(isinstance(each, Currency) for each in units)):
            place.flaw(key, f"{key} is not money in one currency.", 'Write "USD 60 billion".')
        low, mid, high = (end.middle for end in ends)
        if not low <= mid <= high:
            place.flaw(key, f"{key} does not rise from low by mid to high.", "Put the three in order.")
            low = mid = high
        who, why = (said.text("who"), said.text("why")) if said else ("", "")
        day = said.day("day", self.day) if said else self.day
        return Assumption(name=key, low=low, mid=mid, high=high, unit=settled, who=who, why=why, day=day)

    @staticmethod
    def _ends(printed: Printed) -> list[Printed]:
        """Low, middle and high of one printed amount: a range gives three, a point one."""
        low = printed.middle if printed.low is None else printed.low
        high = printed.middle if printed.high is None else printed.high
        middle = printed.middle
        return [Printed(end, end, printed.unit) for end in (low, middle, high)]
