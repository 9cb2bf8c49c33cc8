"""Percentiles without sorting, compiled: a histogram finds the few values near a rank, and only those are sorted.

They are those of `numpy.percentile` by its usual method (linear between two ranks), to rounding.
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiling import compiled
from steelyard.models.spread.extra import Floats, np

_BINS = 1024
_PILOT = 128
"""Values whose range the bins cover; whatever lies outside falls into the first or the last bin."""

_EIGHT = 8


@compiled
def percentiles(found: Floats, asked: Floats, given: Floats) -> int:
    """The percentiles of the values that are numbers; NaN where there is none.

    Args:
        found: (n,) values; NaN is no value.
        asked: (k,) percent.
        given: (k,) is filled.

    Returns:
        How many values are no numbers.
    """
    places = np.empty(found.shape[0], np.uint16)
    marks = np.empty(found.shape[0] + _EIGHT, np.uint8)
    kept = np.empty(found.shape[0])
    numbers = numbers_of(found)
    select(numbers, asked, given, places, marks, kept)
    return int(found.shape[0] - numbers.shape[0])


@compiled
def numbers_of(found: Floats) -> Floats:
    """The values that are numbers, in their order."""
    kept = np.empty(found.shape[0])
    held = 0
    for i in range(found.shape[0]):
        kept[held] = found[i]
        held += not np.isnan(found[i])
    return kept[:held]


@compiled
def select(found: Floats, asked: Floats, given: Floats, places: Any, marks: Any, kept: Floats) -> None:  # noqa: ANN401
    """The same for values that are all numbers, with room to work in: see `percentiles`."""
    n = found.shape[0]
    if n == 0:
        given[:] = np.nan
        return
    counts = tally(found, places)
    ranks = np.empty(2 * asked.shape[0], np.int64)
    for j in range(asked.shape[0]):
        ranks[2 * j] = int((n - 1) * asked[j] / 100.0)
        ranks[2 * j + 1] = min(ranks[2 * j] + 1, n - 1)
    rise(ranks)
    wanted = np.empty(ranks.shape[0], np.uint16)  # the bins that hold a rank
    shift = np.empty(ranks.shape[0], np.int64)  # values below the bin of each rank that are not kept
    bins, place, below, held = 0, 0, 0, 0
    for j in range(ranks.shape[0]):
        while below + counts[place] <= ranks[j]:
            below += counts[place]
            place += 1
        if bins == 0 or wanted[bins - 1] != place:
            wanted[bins] = place
            bins += 1
            shift[j] = below - held
            held += counts[place]
        else:
            shift[j] = shift[j - 1]
    gather(found, places, wanted[:bins], marks, kept)
    near = kept[:held]
    rise(near)
    for j in range(asked.shape[0]):
        at = (n - 1) * asked[j] / 100.0
        low = int(at)
        high = min(low + 1, n - 1)
        first = near[low - shift[where(ranks, low)]]
        second = near[high - shift[where(ranks, high)]]
        given[j] = first + (second - first) * (at - low)


@compiled
def tally(found: Floats, places: Any) -> Any:  # noqa: ANN401 - arrays of whole numbers
    """How many values fall into each bin; `places` is filled with the bin of each."""
    n = found.shape[0]
    low = high = found[0]
    for i in range(min(n, _PILOT)):
        low, high = min(low, found[i]), max(high, found[i])
    scale = (_BINS - 2) / (high - low) if high > low else 0.0
    offset = 1.0 - low * scale
    for i in range(n):
        place = found[i] * scale + offset
        place = max(0.0, place)
        place = min(_BINS - 1.0, place)
        places[i] = np.uint16(np.int32(place))
    counts = np.zeros(_BINS, np.int32)
    others = np.zeros(_BINS, np.int32)  # two by turns: one need not wait until the other is written
    for i in range(0, n - 1, 2):
        counts[places[i]] += np.int32(1)
        others[places[i + 1]] += np.int32(1)
    if n % 2:
        counts[places[n - 1]] += np.int32(1)
    for i in range(_BINS):
        counts[i] += others[i]
    return counts


@compiled
def gather(found: Floats, places: Any, wanted: Any, marks: Any, kept: Floats) -> int:  # noqa: ANN401 - arrays of whole numbers
    """Puts the values of the wanted bins into `kept`; says how many. Eight marks are looked at together."""
    n = found.shape[0]
    whole = -(-n // _EIGHT)
    marks[(whole - 1) * _EIGHT : whole * _EIGHT] = 0
    for i in range(n):
        marks[i] = np.uint8(places[i] == wanted[0])
    for k in range(1, wanted.shape[0]):
        one = wanted[k]
        for i in range(n):
            marks[i] |= np.uint8(places[i] == one)
    eights = marks[: whole * _EIGHT].view(np.uint64)
    held = 0
    for block in range(whole):
        if eights[block] != 0:
            for i in range(block * _EIGHT, min(n, block * _EIGHT + _EIGHT)):
                if marks[i]:
                    kept[held] = found[i]
                    held += 1
    return held


@compiled
def rise(near: Any) -> None:  # noqa: ANN401 - an array of numbers
    """Sorts in place, by Shell's method: quick for a few, never slow."""
    gap = 1
    while gap < near.shape[0] // 3:
        gap = 3 * gap + 1
    while gap > 0:
        for i in range(gap, near.shape[0]):
            one = near[i]
            j = i
            while j >= gap and near[j - gap] > one:
                near[j] = near[j - gap]
                j -= gap
            near[j] = one
        gap //= 3


@compiled
def where(ranks: Any, rank: int) -> int:  # noqa: ANN401 - an array of whole numbers
    """The first place at which a rank stands."""
    at = 0
    while ranks[at] != rank:
        at += 1
    return at
