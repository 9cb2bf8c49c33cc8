"""Weigh a company: the flow of the whole program, top to bottom. Read this file first.

case ─▶ ledger ─▶ known_by(day) ─▶ picture ─▶ findings ─▶ scale, relative, absolute ─▶ blend ─▶ prices ─▶ questions
"""

from __future__ import annotations

from datetime import date

from steelyard.checks import registry
from steelyard.desk.bench import Bench
from steelyard.judgement.evidence import judge
from steelyard.models.blend import blend
from steelyard.models.dcf import value_by_cash
from steelyard.models.prices import latest, quotes
from steelyard.models.relative import value_by_ring
from steelyard.models.scale import breaches, place_on_scale
from steelyard.models.valuation import Gap, Layer
from steelyard.picture.choose import Choice
from steelyard.picture.company import Picture
from steelyard.reports.weighing import Weighing
from steelyard.sources.case import Case
from steelyard.words.measure import Measure

_ACCOUNTS = (
    *(Measure.REVENUE, Measure.GROSS_PROFIT, Measure.OPERATING_PROFIT, Measure.NET_INCOME, Measure.ADJUSTED_PROFIT),
    *(
        Measure.PROFIT,
        Measure.FREE_CASH_FLOW,
        Measure.R_AND_D,
        Measure.CASH,
        Measure.DEBT,
        Measure.EQUITY,
        Measure.SHARES,
    ),
)


def weigh(bench: Bench, day: date | None = None) -> Weighing:
    """Weigh the company of a case.

    Args:
        bench: the case and its ledger.
        day: the valuation day; that of the case if not given. Nothing known later is used.

    Raises:
        NothingKnownError: the day is before every fact of the case.
    """
    case, day = bench.case, day or bench.case.day
    bench.ledger.must_know_something(case.company, day)
    picture = Picture(case, bench.ledger.known_by(day))
    documents = [document for document in case.documents if document.origin.day <= day]
    findings = registry.run(picture.knowledge.facts, case.entities, picture.repairs, documents)
    scale = place_on_scale(case.scale, picture) if case.scale else None
    relative = value_by_ring(case.relative, picture) if case.relative else None
    absolute = value_by_cash(case.dcf, picture) if case.dcf else None
    layers = [layer for layer in (scale.layer if scale else None, relative, absolute) if layer]
    blended = blend(layers, scale)
    prices, price_gaps = quotes(picture)
    price = latest(prices)
    return Weighing(
        case=case,
        picture=picture,
        findings=findings,
        lines=_accounts(picture),
        scale=scale,
        layers=tuple(layers),
        blend=blended,
        quotes=prices,
        breaches=breaches(scale, price.low, price.high) if scale and price else (),
        judged=judge(picture),
        more_gaps=(*_left_out(case, layers), *price_gaps, *_not_read(case)),
    )


def _accounts(picture: Picture) -> tuple[Choice, ...]:
    """The chosen figures of the company's own accounts, line by line and year by year."""
    return tuple(choice for measure in _ACCOUNTS for choice in picture.history(picture.company, measure))


def _left_out(case: Case, layers: list[Layer]) -> list[Gap]:
    """A layer that the case does not ask for is not known, and can be asked for."""
    found = []
    for table, plan in (("scale", case.scale), ("relative", case.relative), ("dcf", case.dcf)):
        if plan is None:
            found.append(Gap(f"the case asks for no [{table}]", f"Add [{table}] to case.toml; docs/case.md shows how."))
    if not any(layer.range for layer in layers):
        found.append(Gap("no layer gives a figure", "See the gaps above, and what each of them asks for."))
    return found


def _not_read(case: Case) -> list[Gap]:
    """Files of a kind that this version does not read."""
    do = "Save its text as .md or .txt, or its table as .csv or .xlsx, and name its source."
    return [Gap(f"{path} was not read: not a kind this version reads", do) for path in case.not_read]
