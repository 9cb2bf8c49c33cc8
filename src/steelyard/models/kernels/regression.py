"""Least squares with an account of its errors: plain Python, by columns at right angles.

Columns are centred first, so that large levels cost no digits; every sum is exact before it is rounded (`fsum`).
Weights are scaled to a mean of one: an observation to come counts as an average one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, isfinite, sqrt
from typing import Final, final

from steelyard.words.errors import ModelInputError

_COLLINEAR: Final = 1e-10
"""A column of which less than this part is left, once the others are taken out, is one of them in disguise."""
_EXACT: Final = 1e-13
"""Residuals below this part of the figures are the machine's."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A fitted plane y = a + b·x, and what is needed to say how sure it is."""

    intercept: float
    """a; 0 where the plane is held at the origin."""
    slopes: tuple[float, ...]
    has_intercept: bool
    centre: tuple[float, ...]
    """Weighted mean of each column; zeros where there is no intercept."""
    inverse: tuple[tuple[float, ...], ...]
    """(X'WX)⁻¹ of the centred columns."""
    residuals: tuple[float, ...]
    leverages: tuple[float, ...]
    unexplained: float
    """Weighted sum of the squared residuals."""
    total: float
    """Weighted sum of the squared y about their mean; about 0 where there is no intercept."""
    n: int

    @property
    def free(self) -> int:
        """Degrees of freedom: n less the coefficients."""
        return self.n - len(self.slopes) - self.has_intercept

    @property
    def standard_error(self) -> float:
        """Of the regression: √(unexplained / degrees of freedom), in units of y."""
        return sqrt(self.unexplained / self.free)

    @property
    def r2(self) -> float | None:
        """Part of the variance that is explained; none where y does not vary."""
        return 1 - self.unexplained / self.total if self.total else None

    @property
    def adjusted_r2(self) -> float | None:
        """R² with the price of each column taken off."""
        if self.r2 is None:
            return None
        return 1 - (1 - self.r2) * (self.n - self.has_intercept) / self.free

    @property
    def f(self) -> float | None:
        """Explained over unexplained variance; none where y does not vary or nothing is left unexplained."""
        if not self.total or not self.unexplained:
            return None
        return (self.total - self.unexplained) / len(self.slopes) / (self.unexplained / self.free)

    @property
    def errors(self) -> tuple[float, ...]:
        """Standard errors: of the intercept, where there is one, then of each slope."""
        slopes = [self.standard_error * sqrt(self.inverse[j][j]) for j in range(len(self.slopes))]
        at_zero = self.standard_error * sqrt(self.leverage([0.0] * len(self.slopes)))
        return (at_zero, *slopes) if self.has_intercept else tuple(slopes)

    def at(self, x: Sequence[float]) -> float:
        """The plane at a point: a + b·x."""
        return self.intercept + fsum(b * value for b, value in zip(self.slopes, x, strict=True))

    def leverage(self, x: Sequence[float]) -> float:
        """How far a point is from the others: h = 1/n + d'(X'WX)⁻¹d, d from the centre.

        The error of the plane there is s·√h, that of one observation s·√(1 + h).
        """
        d = [value - mean for value, mean in zip(x, self.centre, strict=True)]
        k = range(len(d))
        return self.has_intercept / self.n + max(fsum(d[i] * self.inverse[i][j] * d[j] for i in k for j in k), 0.0)


def least_squares(
    x: Sequence[Sequence[float]],
    y: Sequence[float],
    *,
    weights: Sequence[float] | None = None,
    has_intercept: bool = True,
) -> Fit:
    """Fit a plane through observations by (weighted) least squares.

    ::

        min Σ w (y - a - b·x)²        b = (X'WX)⁻¹ X'Wy

    Args:
        x: a row of k figures for each of n observations; lists or an array.
        y: n figures.
        weights: n figures above zero, in proportion to 1/variance; all alike where not given.
        has_intercept: whether a is fitted; else the plane goes through the origin, and R² and F are about zero.

    Returns:
        The plane and its errors.

    Raises:
        ModelInputError: no more observations than coefficients; lists of other lengths; a weight not above zero; a
            column that the others give.

    Source:
        G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), 5.3; N. R. Draper, H. Smith, Applied
        Regression Analysis, 3rd ed. (1998), chapters 5, 8 and 9.
    """
    rows = [[float(value) for value in row] for row in x]
    ys = [float(value) for value in y]
    share = _checked(rows, ys, weights, has_intercept=has_intercept)
    n, k = len(ys), len(rows[0])
    centre = [fsum(w * row[j] for w, row in zip(share, rows, strict=True)) / n * has_intercept for j in range(k)]
    level = fsum(w * value for w, value in zip(share, ys, strict=True)) / n * has_intercept
    roots = [sqrt(w) for w in share]
    columns = [[root * (row[j] - centre[j]) for root, row in zip(roots, rows, strict=True)] for j in range(k)]
    target = [root * (value - level) for root, value in zip(roots, ys, strict=True)]
    basis, triangle = _orthogonal(columns)
    slopes, left = [0.0] * k, target
    for _ in range(2):  # the second turn takes out what rounding left
        more = _back(triangle, [_dot(q, left) for q in basis])
        slopes = [b + m for b, m in zip(slopes, more, strict=True)]
        left = [t - fsum(b * c[i] for b, c in zip(slopes, columns, strict=True)) for i, t in enumerate(target)]
    inverse = [_back(triangle, [float(i == j) for i in range(k)]) for j in range(k)]
    total, unexplained = _dot(target, target), _dot(left, left)
    exact = unexplained <= _EXACT**2 * fsum(w * value * value for w, value in zip(share, ys, strict=True))
    return Fit(
        intercept=level - fsum(b * c for b, c in zip(slopes, centre, strict=True)) if has_intercept else 0.0,
        slopes=tuple(slopes),
        has_intercept=has_intercept,
        centre=tuple(centre),
        inverse=tuple(tuple(fsum(r[i] * r[j] for r in inverse) for j in range(k)) for i in range(k)),
        residuals=tuple(0.0 if exact else each / root for each, root in zip(left, roots, strict=True)),
        leverages=tuple(has_intercept * w / n + fsum(q[i] ** 2 for q in basis) for i, w in enumerate(share)),
        unexplained=0.0 if exact else unexplained,
        total=total if total > _EXACT**2 * fsum(value * value for value in ys) else 0.0,
        n=n,
    )


def _checked(
    rows: Sequence[Sequence[float]], ys: Sequence[float], weights: Sequence[float] | None, *, has_intercept: bool
) -> list[float]:
    """The weights with a mean of one."""
    n, needed = len(ys), len(rows[0] if rows else ()) + has_intercept
    if n <= needed:
        why = f"{needed} coefficients through {n} points leave nothing to judge the fit by"
        raise ModelInputError("observations", str(n), why, f"Give at least {needed + 1}, or fewer columns.")
    if {len(row) for row in rows} != {len(rows[0])} or len(rows) != n or (weights is not None and len(weights) != n):
        sizes = f"{len(rows)} rows, {n} figures, {n if weights is None else len(weights)} weights"
        raise ModelInputError("observations", sizes, "they are not of one length", "Give each row all of its figures.")
    if not all(isfinite(each) for each in (*ys, *(value for row in rows for value in row))):
        raise ModelInputError("observations", "not finite", "one is no number", "Leave out the row, and say so.")
    if weights is None:
        return [1.0] * n
    given = [float(each) for each in weights]
    for each in given:
        if not 0 < each < inf:
            advice = "Leave the row out rather than weigh it nothing."
            raise ModelInputError("weight", f"{each:g}", "a weight is a number above zero", advice)
    mean = fsum(given) / n
    return [each / mean for each in given]


def _orthogonal(columns: Sequence[Sequence[float]]) -> tuple[list[list[float]], list[list[float]]]:
    """Columns at right angles and of length one that span the same plane, and the triangle that leads back."""
    k = len(columns)
    basis: list[list[float]] = []
    triangle = [[0.0] * k for _ in range(k)]
    for j, column in enumerate(columns):
        left = list(column)
        for _ in range(2):  # once more, so that what rounding left is taken out
            for i, q in enumerate(basis):
                part = _dot(q, left)
                triangle[i][j] += part
                left = [value - part * each for value, each in zip(left, q, strict=True)]
        length = sqrt(_dot(left, left))
        if length <= _COLLINEAR * sqrt(_dot(column, column)):
            why = "it does not vary, or the columns before it give it"
            raise ModelInputError("column", f"number {j + 1}", why, "Leave it out.")
        triangle[j][j] = length
        basis.append([value / length for value in left])
    return basis, triangle


def _back(triangle: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """What an upper triangle makes of a right side, solved from the last line up."""
    k = len(right)
    found = [0.0] * k
    for j in reversed(range(k)):
        found[j] = (right[j] - fsum(triangle[j][i] * found[i] for i in range(j + 1, k))) / triangle[j][j]
    return found


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return fsum(a * b for a, b in zip(one, other, strict=True))
