"""Parts against their whole: levels, shares, stakes."""

import pytest

from steelyard.checks.found.parts import check_parts
from tests.checks.found.pages import AGREES, CANNOT_TELL, DISAGREES, SILENT, Row, must_say

CLOUD = "Cloud made {Acme revenue FY2023 = USD 5.0 billion; segment=cloud}. "
PHONES = "Phones made {Acme revenue FY2023 = USD 7.0 billion; segment=phones}. "

ROWS = [
    Row(CLOUD + PHONES + "Revenue was {Acme revenue FY2023 = USD 12.0 billion}.", AGREES, "5 and 7"),
    Row(CLOUD + PHONES + "Revenue was {Acme revenue FY2023 = USD 12.6 billion}.", CANNOT_TELL, "nearly all"),
    Row(CLOUD + PHONES + "Revenue was {Acme revenue FY2023 = USD 40 billion}.", SILENT, "far from all there are"),
    Row(CLOUD + PHONES + "Revenue was {Acme revenue FY2022 = USD 12.0 billion}.", SILENT, "another year"),
    Row(CLOUD + "Revenue was {Acme revenue FY2023 = USD 12.0 billion}.", SILENT, "one part is no sum"),
    Row(CLOUD + "Revenue was {Acme revenue FY2023 = USD 4.0 billion}.", DISAGREES, "larger than its whole"),
    Row(
        CLOUD + "Cloud made {Acme revenue FY2023 = USD 5 billion; segment=cloud}. Revenue: {Acme revenue FY2023 = USD 5"
        " billion}.",
        SILENT,
        "all of it is not more than all of it",
    ),
    Row(
        "Sales before eliminations: {Acme revenue FY2023 = USD 5 billion; segment=cloud before eliminations}. "
        "Revenue was {Acme revenue FY2023 = USD 4.0 billion}.",
        CANNOT_TELL,
        "more than a part by its name",
    ),
    Row(
        "Cloud {Acme operating_profit FY2023 = USD 5 billion; segment=cloud}."
        " In all {Acme operating_profit FY2023 = USD 4 billion}.",
        SILENT,
        "other parts can make a loss",
    ),
    Row(
        "{Acme revenue FY2023 = 60%; aspect=share, of=total revenue, segment=cloud} and"
        " {Acme revenue FY2023 = 40%; aspect=share, of=total revenue, segment=phones}",
        AGREES,
        "all of it",
    ),
    Row(
        "{Acme revenue FY2023 = 60%; aspect=share, of=total revenue, segment=cloud} and"
        " {Acme revenue FY2023 = 72%; aspect=share, of=total revenue, segment=China}",
        CANNOT_TELL,
        "products and regions overlap",
    ),
    Row(
        "{Acme revenue FY2023 = 60%; aspect=share, of=total revenue, segment=cloud} and"
        " {Acme revenue FY2023 = 30%; aspect=share, of=total revenue, segment=phones}",
        SILENT,
        "room for others",
    ),
    Row(
        "{Pear market_share FY2023 = 45%; aspect=share, of=Fruit} {Plum market_share FY2023 = 35%; aspect=share,"
        " of=Fruit} {Fig market_share FY2023 = 30%; aspect=share, of=Fruit}",
        DISAGREES,
        "110% of one market in one paragraph",
    ),
    Row(
        "{Pear market_share FY2023 = 45%; aspect=share, of=Fruit} {Plum market_share FY2023 = 35%; aspect=share,"
        " of=Fruit} {Fig market_share FY2022 = 30%; aspect=share, of=Fruit}",
        SILENT,
        "of two years",
    ),
    Row(
        "{Pear market_share FY2023 = 45%; aspect=share, of=Fruit} {Plum market_share FY2023 = 35%; aspect=share,"
        " of=Fruit}\n\n{Fig market_share FY2023 = 30%; aspect=share, of=Fruit}",
        CANNOT_TELL,
        "a paragraph apart, the market may be drawn otherwise",
    ),
    Row(
        "{Pear market_share FY2023 = 45%; aspect=share} {Plum market_share FY2023 = 75%; aspect=share}",
        SILENT,
        "of markets that are not named",
    ),
    Row(
        "{Bob stake FY2023 = 60%; aspect=share, of=Acme} {Ada stake FY2023 = 55%; aspect=share, of=Acme}",
        CANNOT_TELL,
        "one may hold through the other",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_parts_are_held_against_their_whole(row: Row) -> None:
    must_say(check_parts, row)
