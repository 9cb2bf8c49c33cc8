"""What a printed discounting table breaks, and what it gives when it is worked out at its own rate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from steelyard.models.methods.printed_check import Check, Printed
from steelyard.models.methods.printed_figures import Figure, apart, figure, named, percent

_COUNTS: Final = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_SHOWN: Final = 3
"""Rows that are named one by one before the rest is counted."""


def complaints(check: Check) -> tuple[str, ...]:
    """Every rule that the table breaks, in words."""
    return (*_rates(check), *_rows(check), *_sums(check), *_terminal(check), *_bridge(check), *_balance(check))


def outcome(check: Check) -> tuple[str, ...]:
    """What the table comes to at one rate, for whoever reads that it is refused."""
    found = values(check)
    for name, words in (("per_share", "one share"), ("equity", "the equity"), ("value", "the whole")):
        amount = found.get(name)
        if isinstance(amount, float) and check.rate is not None:
            return (f"at {percent(check.rate.value)} throughout {words} is {amount:.6g}",)
    return ()


def values(check: Check) -> Mapping[str, float | list[float]]:
    """What the table gives at its own rate, and the rates behind what it prints; the answer first."""
    found: dict[str, float | list[float]] = {}
    if check.pv:
        total, after = sum(check.pv), terminal_now(check)
        whole = total + (after or 0.0)
        equity = whole + figure("cash", check.table.cash).value - figure("debt", check.table.debt).value
        if check.shares is not None:
            found["per_share"] = equity / check.shares.value
        found |= {"equity": equity, "value": whole, "sum_of_pv": total}
        if check.terminal is not None and after is not None:
            found |= {"terminal_value": check.terminal, "pv_of_terminal_value": after}
        found["pv"] = list(check.pv)
    if check.rows:
        found["sum_of_printed_pv"] = sum(each.value for each in check.rows)
        rates = [each.rate for each in check.behind_rows if each is not None]
        if len(rates) == len(check.rows):
            found["rates_behind_printed_pv"] = rates
    for name, behind in (
        ("rate_behind_printed_sum", check.behind_sum),
        ("rate_behind_printed_tv", check.behind_terminal),
        ("rate_behind_printed_pv_tv", check.behind_terminal_now),
    ):
        if behind is not None:
            found[name] = behind.rate
    found["number_of_rates"] = float(len(apart(check.behind)))
    found["disagreements"] = float(len(complaints(check)))
    return found


def terminal_now(check: Check) -> float | None:
    """The terminal value at the stated rate, now."""
    if check.terminal is None or check.rate is None:
        return None
    return float(check.terminal / (1 + check.rate.value) ** check.years_after)


def _rates(check: Check) -> Iterator[str]:
    """One rate per valuation."""
    groups = apart(check.behind)
    if len(groups) > 1:
        count = _COUNTS.get(len(groups), str(len(groups)))
        yield f"one rate per valuation: there are {count}, {'; '.join(named(group) for group in groups)}"


def _rows(check: Check) -> Iterator[str]:
    """Each present value is its flow at the stated rate."""
    if check.rate is None or not check.rows:
        return
    wrong = [
        f"year {at}: {row.value:,.10g} printed, {value:,.6g} at {percent(check.rate.value)}"
        for at, (row, flow, value, t) in enumerate(
            zip(check.rows, check.flows, check.pv, check.years, strict=True), start=1
        )
        if not row.fits(value, _moved(value, flow, check.rate, t))
    ]
    if wrong:
        more = f" and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        yield f"present values do not follow from the stated rate ({', '.join(wrong[:_SHOWN])}{more})"


def _sums(check: Check) -> Iterator[str]:
    """Rows add up; so does every other total."""
    table = check.table
    if table.total is not None and check.rows:
        yield from _adds_up("the present values", check.rows, table.total)
    if table.value is not None and table.total is not None and table.terminal_now is not None:
        parts = [figure("printed_sum", table.total), figure("printed_pv_tv", table.terminal_now)]
        yield from _adds_up("the value", parts, table.value)
    for row in table.totals:
        yield from _adds_up(row.name, [figure(row.name, each) for each in row.parts], row.total)
    if table.total is not None and not check.rows and check.rate is not None and check.pv:
        printed, found = figure("printed_sum", table.total), sum(check.pv)
        allowed = sum(
            _moved(value, flow, check.rate, t)
            for value, flow, t in zip(check.pv, check.flows, check.years, strict=True)
        )
        if not printed.fits(found, allowed):
            yield f"the sum is printed as {printed.value:,.10g}, the flows give {found:,.6g}"


def _terminal(check: Check) -> Iterator[str]:
    """The terminal value is a growing perpetuity, and is discounted as the last flow is."""
    printed, now = check.table.terminal, check.table.terminal_now
    rate, growth, after = check.rate, check.growth, check.after
    if rate is None:
        return
    base = figure("printed_tv", printed) if printed is not None else None
    if base is not None and check.terminal is not None and growth and after:
        spread = rate.value - growth.value
        allowed = after.half / spread + abs(check.terminal) * (rate.half + growth.half) / spread
        if not base.fits(check.terminal, allowed):
            yield (
                f"the terminal value is printed as {base.value:,.10g}, flow·(1+g)/(r-g) is {check.terminal:,.6g}"
                f"{_growth_behind(check, base.value)}"
            )
    if base is None and check.terminal is not None:
        base = Figure(check.terminal, abs(check.terminal) * 1e-4)
    if now is not None and base is not None:
        shown, found = figure("printed_pv_tv", now), base.value / (1 + rate.value) ** check.years_after
        if not shown.fits(found, _moved(found, base, rate, check.years_after)):
            yield (
                f"the terminal value is printed now as {shown.value:,.10g},"
                f" {check.years_after:g} years at {percent(rate.value)} make it {found:,.6g}"
            )


def _growth_behind(check: Check, printed: float) -> str:
    """The growth that gives a printed terminal value at the stated rate."""
    if check.rate is None or check.after is None or printed <= 0 or not check.flows:
        return ""
    if check.table.terminal_flow is not None:
        growth = check.rate.value - check.after.value / printed
    else:
        last = check.flows[-1].value
        if printed + last <= 0:
            return ""
        growth = (check.rate.value * printed - last) / (printed + last)
    return f" (as printed it would be growth of {percent(growth)})"


def _bridge(check: Check) -> Iterator[str]:
    """The equity is the whole, cash and debt; a share is the equity by the shares."""
    table = check.table
    given = (figure("cash", table.cash), figure("debt", table.debt))
    ends = [Figure(sign * each.value, each.half) for each, sign in zip(given, (1, -1), strict=True) if each.value]
    parts: list[Figure] = []
    if table.value is not None:
        parts = [figure("printed_value", table.value), *ends]
    elif table.total is not None and table.terminal_now is not None:
        parts = [figure("printed_sum", table.total), figure("printed_pv_tv", table.terminal_now), *ends]
    if table.equity is not None and parts:
        yield from _adds_up("the equity", parts, table.equity)
    if table.per_share is None or not (parts or table.equity is not None):
        return
    equity = Figure(sum(each.value for each in parts), sum(each.half for each in parts))
    if table.equity is not None:
        equity = figure("printed_equity", table.equity)
    shares = check.shares or Figure(1.0, 0.0)
    shown, found = figure("printed_per_share", table.per_share), equity.value / shares.value
    if not shown.fits(found, equity.half / shares.value + abs(found) * shares.half / shares.value):
        yield f"a share is printed as {shown.value:,.10g}, equity by shares is {found:,.6g}"


def _balance(check: Check) -> Iterator[str]:
    """Assets = debt + equity."""
    assets, debt, equity = check.table.balance
    if assets is None or debt is None or equity is None:
        return
    shown = figure("assets", assets)
    parts = [figure("printed_debt_value", debt), figure("printed_equity_value", equity)]
    total = sum(each.value for each in parts)
    if not shown.fits(total, sum(each.half for each in parts)):
        left = shown.value - parts[1].value
        yield (
            f"assets = debt + equity: {parts[0].value:,.10g} + {parts[1].value:,.10g} is {total:,.10g}, not"
            f" {shown.value:,.10g}; assets less equity leave a debt of {left:,.10g}"
        )


def _adds_up(name: str, parts: list[Figure], total: Printed) -> Iterator[str]:
    shown, found = figure(name, total), sum(each.value for each in parts)
    if not shown.fits(found, sum(each.half for each in parts)):
        yield f"rows add up: {name} add up to {found:,.10g}, printed is {shown.value:,.10g}"


def _moved(present: float, flow: Figure, rate: Figure, years: float) -> float:
    """How far rounding of the flow and of the rate can move a present value."""
    part = flow.half / abs(flow.value) if flow.value else 0.0
    own = flow.half if not flow.value else 0.0
    return abs(present) * (part + years * rate.half / (1 + rate.value)) + own
