"""A value for one share: of the ordinary ones in issue, and of a depositary share where there are such.

    value of one share = value of the equity / ordinary shares        of a depositary share = that · shares in one

What is known of the count is that of the latest balance sheet; options and other claims on shares are not in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.case.side_by_side import Together
from steelyard.picture.company import Picture
from steelyard.words.measure import Measure


@final
@dataclass(frozen=True, slots=True)
class PerShare:
    """The range for one share, in the currency of the case."""

    of: str
    low: float
    mid: float
    high: float
    count: float
    """Shares that the value was divided by."""


def per_share(found: Together | None, picture: Picture) -> tuple[PerShare, ...]:
    """One share, and one depositary share; nothing where the count is not known."""
    shares = picture.latest(picture.company, Measure.SHARES)
    if found is None or shares is None:
        return ()
    ratio = picture.latest(picture.company, Measure.ADS_RATIO)
    count = float(shares.value.middle)
    counts = [("a share", count)]
    if ratio is not None:
        counts.append((f"a depositary share of {ratio.value.middle.normalize():f}", count / float(ratio.value.middle)))
    return tuple(PerShare(of, found.low / each, found.mid / each, found.high / each, each) for of, each in counts)
