"""The words of English for times: months, ordinals, counts of months and weeks; and what a year-like number counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final


def _numbered(names: str, first: int = 1) -> Mapping[str, int]:
    return MappingProxyType({name: n for n, row in enumerate(names.split("|"), first) for name in row.split()})


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches one of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


MONTHS: Final = _numbered(
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
    "|october oct|november nov|december dec"
)
ORDINALS: Final = _numbered("first 1st|second 2nd|third 3rd|fourth 4th|fifth|sixth")
COUNTS: Final = _numbered(
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
)
WEEKS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "thirteen": 13,
        "fourteen": 14,
        "twenty-six": 26,
        "twenty-seven": 27,
        "thirty-nine": 39,
        "forty": 40,
        "fifty-two": 52,
        "fifty-three": 53,
    }
)
WEEKDAYS: Final = _numbered("monday|tuesday|wednesday|thursday|friday|saturday|sunday", 0)

COUNTED: Final = tuple(
    """
    accounts aircraft airports apartments apps associates automobiles bikes branches brands buildings buses businesses
    buyers cars cases centers centres chargers cities clients colleagues companies consumers contracts countries couples
    customers dealers dealerships deliveries developers devices doctors drivers drugstores employees engineers
    enterprises
    facilities factories families farms firms flights followers franchisees guests hectares homes hospitals hotels hours
    households houses instances investors islands items jets jobs kilometers kilometres lawyers licences licenses
    locations machines megawatts members merchants meters metres miles models nodes offices orders outlets owners pages
    parcels participants partners passengers patents patients people persons pharmacies phones pieces plants players
    points posts products professionals properties pupils rbus recipients residents restaurants retailers rooms
    salespeople schools seats sellers servers shareholders shares ships shops sites sizes staff stations stores students
    subscribers suppliers teachers tenants terminals tonnes tons towns transactions trucks units users vehicles vessels
    villages visitors warehouses warrants wells workers barrels bottles boxes stockholders
    """.split()
)
"""What a number that looks like a year may count."""

SCALED: Final = tuple(
    """
    % percent per\\scent pct bps basis million billion trillion thousand hundred mn bn tn m b k mln crore lakh yuan
    renminbi rmb cny usd dollar dollars eur euro euros pound pounds yen won baht rupees francs cents pence kronor kr
    times x kg km kw mw gw gwh mwh twh kwh mm cm sq square oz
    """.split()
)
"""What makes a number an amount, directly behind it."""

COUNTED_BEFORE: Final = tuple(
    r"""
    rmb usd hkd cny eur gbp jpy us\$ hk\$ nt\$ rs no nos page note section article rule room model suite box more\sthan
    less\sthan fewer\sthan at\sleast nearly almost a\stotal\sof totalling totaling exceeding some code tel phone level
    """.split()
)
"""What stands in front of a number that only looks like a year."""

NAMED: Final = tuple(
    r"""
    act agreement agreements annual\smeeting bonds conference convention convertibles debentures directive edition espp
    exhibition expo facility facilities games general\smeeting indenture lease loan meeting mtn notes offering olympics
    pact plan plans programme program prospectus proxy\sstatement regulation regulations revolver scheme summit
    treaty warrants world\scup
    """.split()
)
"""What a year is the name of, when a capital follows it: the 2025 Notes."""

OF_MONTH: Final = tuple(
    """
    bookings borrowing cpi customers data deliveries demand employment exports figures gdp imports income inflation
    installations numbers orders output passengers payrolls pmi prices production profit profits registrations results
    revenue revenues sales shipments spending subscribers traffic turnover users volume volumes
    """.split()
)
"""What a month in front is the month of: July revenue."""
