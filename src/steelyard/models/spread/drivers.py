"""Drivers that are uncertain together: each its own distribution, tied by a Gaussian copula.

::

    z ~ N(0, 1) independent    y = L·z, L·Lᵀ = correlation    driver[j] = F[j]⁻¹(Φ(y[j]))

The correlation is that of the normal scores y. That of normal drivers is the same; of others it is a little nearer to
zero, while the order of the draws is tied just as closely.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, final

from steelyard.models.spread.extra import Floats, np, special
from steelyard.models.spread.firms import floats
from steelyard.words.errors import ModelInputError

_ROUNDING: Final = 1e-10
"""How far below zero an eigenvalue may lie because numbers are rounded."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Normal:
    """Mean ± standard deviation."""

    mean: float
    sd: float

    def __post_init__(self) -> None:
        _finite(mean=self.mean, sd=self.sd)
        _must(self.sd >= 0, "sd", self.sd, "a standard deviation is not below zero")

    def at(self, scores: Floats) -> Floats:
        """The driver at normal scores."""
        return self.mean + self.sd * scores


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Lognormal:
    """A median, and the standard deviation of the logarithm: 0.2 is about ± 20%."""

    median: float
    sd_log: float

    def __post_init__(self) -> None:
        _finite(median=self.median, sd_log=self.sd_log)
        _must(self.median > 0, "median", self.median, "what has a logarithm is above zero")
        _must(self.sd_log >= 0, "sd_log", self.sd_log, "a standard deviation is not below zero")

    def at(self, scores: Floats) -> Floats:
        """The driver at normal scores."""
        return self.median * np.exp(self.sd_log * scores)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Triangular:
    """From `low` to `high`, most likely `mode`."""

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        _finite(low=self.low, mode=self.mode, high=self.high)
        _must(self.low <= self.mode <= self.high, "mode", self.mode, "it lies between low and high")

    def at(self, scores: Floats) -> Floats:
        """The driver at normal scores."""
        wide = self.high - self.low
        if wide == 0:
            return np.full_like(scores, self.low)
        part: Floats = special().ndtr(scores)
        rise = self.low + np.sqrt(part * (wide * (self.mode - self.low)))
        fall = self.high - np.sqrt((1 - part) * (wide * (self.high - self.mode)))
        found: Floats = np.where(part * wide < self.mode - self.low, rise, fall)
        return found


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Uniform:
    """Anything from `low` to `high`, each as likely."""

    low: float
    high: float

    def __post_init__(self) -> None:
        _finite(low=self.low, high=self.high)
        _must(self.low <= self.high, "low", self.low, "it is above high")

    def at(self, scores: Floats) -> Floats:
        """The driver at normal scores."""
        return self.low + (self.high - self.low) * np.asarray(special().ndtr(scores), dtype=np.float64)


@final
@dataclass(frozen=True, slots=True)
class Empirical:
    """What was seen, each as likely; between two of them in proportion (the usual percentile)."""

    seen: tuple[float, ...]

    def __post_init__(self) -> None:
        _must(len(self.seen) > 0, "seen", "nothing", "what was seen is at least one number")
        _finite(**{f"seen[{at}]": one for at, one in enumerate(self.seen)})

    def at(self, scores: Floats) -> Floats:
        """The driver at normal scores."""
        ordered = np.sort(np.asarray(self.seen, dtype=np.float64))
        found: Floats = np.interp(special().ndtr(scores) * (len(ordered) - 1), np.arange(len(ordered)), ordered)
        return found


Distribution: TypeAlias = Normal | Lognormal | Triangular | Uniform | Empirical


@final
@dataclass(frozen=True)
class Drivers:
    """Named drivers with their distributions, and the correlation of their normal scores."""

    each: Mapping[str, Distribution]
    correlation: Sequence[Sequence[float]] | None = None
    """A row for each driver in the order of `each`; None where they are independent."""

    def __post_init__(self) -> None:
        _must(len(self.each) > 0, "drivers", "none", "a spread needs something uncertain")
        factor(self.names, self.correlation)

    @property
    def names(self) -> tuple[str, ...]:
        """In the order of every array."""
        return tuple(self.each)

    @property
    def loading(self) -> Floats:
        """L of L·Lᵀ = correlation."""
        return factor(self.names, self.correlation)

    def at(self, normals: Floats, loading: Floats | None = None) -> Floats:
        """The drivers, (d, n), at independent normal draws, (d, n)."""
        chosen = self.loading if loading is None else loading
        scores: Floats = np.einsum("ij,jn->in", chosen, normals)  # which starts no threads of its own
        for row, one in zip(scores, self.each.values(), strict=True):
            row[:] = one.at(row)
        return scores


def factor(names: Sequence[str], correlation: Sequence[Sequence[float]] | Floats | None) -> Floats:
    """L with L·Lᵀ = correlation; lower triangular where that can be, and rank is left out where drivers are tied.

    Raises:
        ModelInputError: the matrix is not square, not symmetric, has no ones on its diagonal, a number outside -1 … 1,
            or correlations that cannot hold together; it names the drivers.
    """
    size = len(names)
    if correlation is None:
        return np.eye(size)
    given = np.asarray(correlation, dtype=np.float64)
    _must(
        given.shape == (size, size), "correlation", given.shape, f"it needs {size} rows of {size}: {', '.join(names)}"
    )
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            where = f"correlation of {one} and {other}"
            _must(bool(-1 <= given[i, j] <= 1), where, given[i, j], "a correlation lies between -1 and 1")
            _must(given[i, j] == given[j, i], where, given[i, j], f"the other way round it is {given[j, i]:g}")
        _must(given[i, i] == 1, f"correlation of {one} and {one}", given[i, i], "it is 1")
    roots, vectors = np.linalg.eigh(given)
    if roots[0] < -_ROUNDING:
        weights = np.abs(vectors[:, 0])
        together = ", ".join(
            names[at] for at in np.argsort(-weights, kind="stable") if weights[at] >= weights.max() / 4
        )
        raise ModelInputError(
            "correlation",
            f"not positive semi-definite (least eigenvalue {roots[0]:.3g})",
            f"the correlations of {together} cannot hold together",
            "Bring them nearer to zero; if A goes with B and B with C, then A cannot go against C.",
        )
    if roots[0] > _ROUNDING:
        return np.asarray(np.linalg.cholesky(given), dtype=np.float64)
    return np.asarray(vectors * np.sqrt(np.maximum(roots, 0.0)), dtype=np.float64)


def _finite(**given: float) -> None:
    for name, one in given.items():
        floats(name, one)


def _must(holds: bool, name: str, value: Any, why: str) -> None:  # noqa: ANN401, FBT001 - a condition and what is shown
    if not holds:
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        raise ModelInputError(name, shown, why, f"Look at {name} again.")
