"""Whatever the digits a table is printed to: one that was right before it was rounded never disagrees."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest

from steelyard.checks.judge import HOLDS, Outcome
from tests.checks.found.table_pages import findings, outcomes, table

_COLUMNS = 3


def _rounded(number: int, digits: int) -> str:
    """A number of units, printed in thousands to so many places."""
    exact = Decimal(number).scaleb(-3)
    return f"{exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):,f}"


def _statement(random: Random) -> list[tuple[str, list[int]]]:
    """Parts and their total, costs and what is left, exact to the unit."""
    parts = [[random.randint(-(10**5), 10**8) for _ in range(_COLUMNS)] for _ in range(random.randint(2, 9))]
    total = [sum(column) for column in zip(*parts, strict=True)]
    cost = [random.randint(1, 10**8) for _ in range(_COLUMNS)]
    left = [one - other for one, other in zip(total, cost, strict=True)]
    names = [(f"Part {place}", figures) for place, figures in enumerate(parts)]
    return [*names, ("Total revenue", total), ("Cost of revenue", cost), ("Gross profit", left)]


@pytest.mark.parametrize("digits", [0, 1, 2, 3])
def test_rounding_is_never_a_misprint(digits: int) -> None:
    random = Random(digits)  # noqa: S311 - figures for a test, and no secret
    for _ in range(25):
        rows = _statement(random)
        lines = "\n".join(" | ".join([name, *(_rounded(each, digits) for each in row)]) for name, row in rows)
        found = findings(table(lines))
        assert found
        assert {each.outcome for each in found} <= HOLDS


def test_random_figures_hardly_ever_add_up() -> None:
    random = Random(7)  # noqa: S311 - figures for a test, and no secret
    rows = [f"Line {at} | " + " | ".join(f"{random.randint(100, 99_999):,}" for _ in range(3)) for at in range(400)]
    assert findings(table("\n".join(rows))) == []


def test_totals_of_random_figures_are_no_misprints() -> None:
    random = Random(8)  # noqa: S311 - figures for a test, and no secret
    rows = [
        f"{'Total' if at % 5 == 4 else f'Line {at}'} | " + " | ".join(f"{random.randint(10, 999)}" for _ in range(4))
        for at in range(200)
    ]
    assert Outcome.DISAGREES not in outcomes(findings(table("\n".join(rows), "2023 | 2022 | 2021 | 2020")))
