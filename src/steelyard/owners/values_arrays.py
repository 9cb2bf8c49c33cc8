"""Gross and outside values of many firms at once, over arrays: a million stakes in a fraction of a second.

1. Rings in which values pass round many times are solved directly, each by itself; the rest by sweeps, each of which
adds one more round of holdings.
2. The sweeps end by what is missing, not by how small a step was: `residual` is, to rounding, what all outside
values together still lack, as a part of the whole.
3. Firms of a ring that nobody outside owns get no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, final

from steelyard.owners.holders_value import NEARLY_CLOSED
from steelyard.words.errors import MarketExtraMissingError, ModelInputError, ShareOutOfRangeError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

LARGE: Final = 2_000
"""Firms in a ring, at most, to solve it directly."""

_THIN: Final = 1.2
"""Stakes for each firm of a ring, at most, to solve it directly however large it is."""

_SWEEPS: Final = 600
_ENOUGH: Final = 1e-9
"""What may be missing of the whole where sweeps do not end and a search takes their place."""

_BETWEEN: Final = 4
"""Sweeps between two looks at what is missing."""

_EXACT: Final = 4e-16
_ROUNDING: Final = 1e-12


@final
@dataclass(frozen=True, slots=True, eq=False)
class ArrayValues:
    """One number for each firm."""

    gross: Floats
    outside: Floats
    closed: NDArray[np.bool_]
    """Firms of rings that nobody outside owns; their values are not a number."""
    nearly_closed: NDArray[np.bool_]
    """Firms whose business their ring counts a hundred times and more: a small error in a stake moves gross values by
    as much. Rings that are too large to be solved directly are not looked at."""
    sweeps: int
    residual: float
    """What is missing of all outside values together, as a part of the sum of all own values without sign."""

    @property
    def double_count(self) -> float:
        """Sum of gross over sum of outside values."""
        rest = ~self.closed
        return float(self.gross[rest].sum() / self.outside[rest].sum())


def values_of(rows: Any, columns: Any, shares: Any, own: Any, *, within: float = 1e-12) -> ArrayValues:  # noqa: ANN401 - whatever numpy takes for an array
    """Gross and outside values of all firms.

    With A[rows, columns] = shares, p = own and s[j] what nobody in the web holds of j::

        V = p + A V        v = diag(s) V

    Args:
        rows: number of each owner, 0 to n - 1.
        columns: number of what he holds.
        shares: the part of it, 0 to 1; several of one pair are added. Shares in itself are taken out.
        own: own values of the n firms, in one currency and of one day.
        within: relative error of a value at which the sweeps end.

    Returns:
        Arrays of n values in the unit of `own`.

    Raises:
        MarketExtraMissingError: numpy or scipy is not installed.
        ShareOutOfRangeError: a stake or all stakes in a company are below 0 or above 1.
        ModelInputError: arrays of different lengths, a firm that has no number, or values that never settle.

    Source:
        As `outside_values`. What the outside values lack is the sum of what the sweep leaves open, since the columns of
        diag(s) (I - A)^-1 add up to 1 (Elliott, Golub and Jackson 2014).
    """
    np, sparse, linalg, parts_of = _packages()
    who, whom, share, worth = _checked(np, rows, columns, shares, own)
    count = len(worth)
    share = _without_own(np, who, whom, share, count)
    held = np.bincount(whom, weights=share, minlength=count)
    if held.max(initial=0.0) > 1 + 1e-9:
        at = int(held.argmax())
        raise ShareOutOfRangeError("All owners together", f"firm {at}", float(held[at]) * 100)
    left = np.where(held > 1 - _ROUNDING, 0.0, 1 - held)
    inner = (np.bincount(who, minlength=count) > 0) & (held > 0)  # all others need no sweeps
    core = _Core(np, sparse, parts_of, (who, whom, share), inner)
    known = np.where(inner, 0.0, worth)
    given = (worth + np.bincount(who, weights=share * known[whom], minlength=count))[inner]
    given[core.closed] = 0.0
    ring = _Rings(np, sparse, linalg, core)
    found, sweeps, missing = _swept(np, core.web, given, ring, within) or _searched(np, sparse, linalg, core.web, given)
    known[inner] = found
    gross = worth + np.bincount(who, weights=share * known[whom], minlength=count)
    gross[inner] = found
    closed, nearly = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    closed[np.flatnonzero(inner)[core.closed]] = True
    nearly[np.flatnonzero(inner)[ring.nearly_closed()]] = True
    gross[closed] = np.nan
    return ArrayValues(gross, left * gross, closed, nearly, sweeps, missing / (float(np.abs(worth).sum()) or 1.0))


class _Core:
    """The firms that hold something and are held: the web among them, its rings, and which of these are closed."""

    def __init__(self, np: Any, sparse: Any, parts_of: Any, stakes: tuple[Any, Any, Any], inner: Any) -> None:  # noqa: ANN401
        who, whom, share = stakes
        kept = np.flatnonzero(inner[who] & inner[whom])
        place = np.cumsum(inner, dtype=np.int32) - 1
        who, whom, share = place[who[kept]], place[whom[kept]], share[kept]
        count = int(inner.sum())
        self.web = sparse.csr_array((share, (who, whom)), shape=(count, count))
        label = parts_of(self.web, directed=True, connection="strong")[1] if count else who
        same = np.flatnonzero(label[who] == label[whom])
        self.stakes = who[same], whom[same], share[same]
        inside = np.bincount(self.stakes[1], weights=self.stakes[2], minlength=count)
        size = np.bincount(label)
        is_open = np.zeros(len(size), dtype=bool)
        is_open[label[inside < 1 - _ROUNDING]] = True
        self.closed = ~is_open[label]
        thin = np.bincount(label[self.stakes[0]], minlength=len(size)) <= _THIN * size
        self.small = ((size > 1) & (thin | (size <= LARGE)))[label] & ~self.closed
        if self.closed.any():
            self.web = sparse.csr_array((share * ~self.closed[whom], (who, whom)), shape=(count, count))


def _swept(np: Any, web: Any, own: Any, ring: _Rings, within: float) -> tuple[Any, int, float] | None:  # noqa: ANN401
    """Sweeps until what is missing of each value is small, given how fast it shrinks; looked at every few sweeps."""
    gross = ring.mended(own, None)
    least = float(np.abs(own).max(initial=0.0)) * 1e-9 or 1.0
    before = np.inf
    for sweep in range(_BETWEEN, _SWEEPS, _BETWEEN):
        for _ in range(_BETWEEN - 1):
            gross = ring.mended(own + web @ gross, gross)
        after = ring.mended(own + web @ gross, gross)
        open_yet = np.abs(after - gross)
        worst = float((open_yet / np.maximum(np.abs(after), least)).max(initial=0.0))
        gross = after
        shrinks = (worst / before) ** (1 / _BETWEEN) if before else 0.0
        if worst <= _EXACT or (shrinks < 1 and worst * max(1.0, shrinks / (1 - shrinks)) <= within):
            return gross, sweep, float(np.abs(own + web @ gross - gross).sum())
        before = worst
    return None


def _searched(np: Any, sparse: Any, linalg: Any, web: Any, own: Any) -> tuple[Any, int, float]:  # noqa: ANN401
    """The values by GMRES, for a large ring of which little is held outside."""
    whole = (sparse.eye_array(len(own)) - web).tocsr()
    gross, _ = linalg.gmres(whole, own, rtol=1e-15, atol=0.0, restart=100, maxiter=20)
    missing = float(np.abs(own - whole @ gross).sum())
    if missing <= _ENOUGH * float(np.abs(own).sum()):
        return gross, _SWEEPS, missing
    advice = "Look for a ring of thousands of firms of which almost nothing is held outside."
    raise ModelInputError("shares", f"{len(own)} firms", f"values do not settle in {_SWEEPS} sweeps", advice)


class _Rings:
    """Rings that are solved directly, side by side in one factorised matrix."""

    def __init__(self, np: Any, sparse: Any, linalg: Any, core: _Core) -> None:  # noqa: ANN401
        who, whom, share = core.stakes
        self.members = np.flatnonzero(core.small)
        count = len(self.members)
        if not count:
            return
        place = np.cumsum(core.small, dtype=np.int32) - 1
        kept = core.small[whom]
        where = (place[who[kept]], place[whom[kept]])
        self.inner = sparse.csr_array((share[kept], where), shape=(count, count))
        self.ones = np.ones(count)
        self.solved = linalg.splu((sparse.eye_array(count) - self.inner).tocsc())

    def nearly_closed(self) -> Any:  # noqa: ANN401
        """Firms of which the gross values of their ring count the business a hundred times and more."""
        if not len(self.members):
            return self.members
        return self.members[self.solved.solve(self.ones, trans="T") >= NEARLY_CLOSED]

    def mended(self, swept: Any, before: Any) -> Any:  # noqa: ANN401
        """Of each ring, what its firms are worth by what comes from outside the ring."""
        if len(self.members):
            outer = swept[self.members]
            if before is None:
                swept = swept.copy()
            else:
                outer = outer - self.inner @ before[self.members]
            swept[self.members] = self.solved.solve(outer)
        return swept


def _without_own(np: Any, who: Any, whom: Any, share: Any, count: int) -> Any:  # noqa: ANN401
    """Stakes as parts of what a firm does not hold in itself."""
    own = who == whom
    if not own.any():
        return share
    itself = np.bincount(whom[own], weights=share[own], minlength=count)
    rest = np.where(itself < 1 - _ROUNDING, 1 - itself, 1.0)
    return np.where(own & (itself[whom] < 1 - _ROUNDING), 0.0, share / rest[whom])


def _checked(np: Any, rows: Any, columns: Any, shares: Any, own: Any) -> tuple[Any, Any, Any, Any]:  # noqa: ANN401
    who, whom = (each if len(each) else each.astype(int) for each in map(np.asarray, (rows, columns)))
    share, worth = np.asarray(shares, dtype=float), np.asarray(own, dtype=float)
    if not len(who) == len(whom) == len(share):
        lengths = f"{len(who)}, {len(whom)} and {len(share)} long"
        raise ModelInputError("rows, columns, shares", lengths, "not of one length", "Give one of each for a stake.")
    if not np.isfinite(worth).all():
        raise ModelInputError("own", "not a number", "a value is missing", "Give an own value for every firm.")
    if not all(each.dtype.kind in "iu" for each in (who, whom)):
        raise ModelInputError("rows, columns", str(who.dtype), "no whole numbers", "Number the firms from 0.")
    if len(who) and (min(who.min(), whom.min()) < 0 or max(who.max(), whom.max()) >= len(worth)):
        advice = "Number the firms from 0, with an own value for each."
        raise ModelInputError("rows, columns", f"beyond {len(worth)} firms", "no such firm", advice)
    wrong = ~((share >= 0) & (share <= 1 + _ROUNDING))
    if wrong.any():
        at = int(np.flatnonzero(wrong)[0])
        raise ShareOutOfRangeError(f"Firm {who[at]}", f"firm {whom[at]}", float(share[at]) * 100)
    return who, whom, share, worth


def _packages() -> tuple[Any, Any, Any, Any]:
    """Numpy, scipy.sparse, its linear algebra, and what finds rings."""
    try:
        import numpy as np  # noqa: PLC0415 - for who needs it
    except ImportError as absent:
        raise MarketExtraMissingError("numpy") from absent
    try:
        from scipy import sparse  # noqa: PLC0415
        from scipy.sparse import csgraph, linalg  # noqa: PLC0415
    except ImportError as absent:
        raise MarketExtraMissingError("scipy") from absent
    return np, sparse, linalg, csgraph.connected_components
