"""Falls from a peak or a listing price against the prices that are printed."""

import pytest

from steelyard.checks.found.drawdown import check_drawdown
from tests.checks.found.pages import AGREES, CANNOT_TELL, DISAGREES, SILENT, Row, must_say

TOP = "The shares reached {Acme share_price FY2021 = USD 75}. "
OPEN_TOP = "The shares rose above {Acme share_price FY2021 = over USD 75}. "
LISTED = "It listed at {Acme ipo_price FY2020 = USD 50}. "
NOW = "The shares closed at {Acme share_price 2024-03-01 = USD 30}. "
PEAK = "aspect=change, of=peak}"
IPO = "aspect=change, of=IPO price}"

ROWS = [
    Row(TOP + NOW + "It is {Acme share_price 2024-03-01 = -60%; " + PEAK + " off its peak.", AGREES, "30 of 75"),
    Row(TOP + NOW + "It is {Acme share_price 2024-03-01 = -40%; " + PEAK + " off its peak.", DISAGREES, "digits"),
    Row(TOP + NOW + "It is {Acme share_price 2024-03-01 = -80%; " + PEAK + " off its peak.", CANNOT_TELL, "higher"),
    Row(
        OPEN_TOP + NOW + "It is {Acme share_price 2024-03-01 = up to -55%; " + PEAK + " below the peak.",
        AGREES,
        "open",
    ),
    Row(
        OPEN_TOP + NOW + "Down {Acme share_price 2024-03-01 = -45%; " + PEAK + " from the peak.",
        DISAGREES,
        "at least 59",
    ),
    Row(
        TOP + NOW + "Down {Acme share_price 2024-03-01 = -40%; " + PEAK + " off its 52-week high.", CANNOT_TELL, "year"
    ),
    Row(TOP + NOW + "Down {Acme share_price = -40%; " + PEAK + " from the peak.", CANNOT_TELL, "on which day"),
    Row(TOP + NOW + "Down {Acme share_price = -60%; " + PEAK + " from the peak.", AGREES, "whichever day"),
    Row(NOW + "Down {Acme share_price 2024-03-01 = -60%; " + PEAK + " from the peak.", CANNOT_TELL, "no peak is known"),
    Row(LISTED + NOW + "Down {Acme share_price 2024-03-01 = -40%; " + IPO + " from the listing.", AGREES, "30 of 50"),
    Row(LISTED + NOW + "Down {Acme share_price 2024-03-01 = -48%; " + IPO + " from then.", DISAGREES, "it is 40"),
    Row(LISTED + NOW + "Down {Acme share_price 2024-03-01 = up to -39%; " + IPO + " from it.", AGREES, "over 39%"),
    Row(
        "It listed at {Acme ipo_price FY2020 = HKD 50}. " + NOW + "Down {Acme share_price 2024-03-01 = -48%; " + IPO,
        CANNOT_TELL,
        "two currencies",
    ),
    Row(TOP + NOW + "Shares down {Acme share_price = -60%; aspect=change}!", AGREES, "a headline"),
    Row(TOP + NOW + "Shares down {Acme share_price = -12%; aspect=change}.", CANNOT_TELL, "from what is not said"),
    Row(TOP + NOW + "Up {Acme share_price = 12%; aspect=change}.", SILENT, "a rise"),
    Row(TOP + NOW + "Down {Acme share_price 2024-03-01 = -3%; aspect=change}.", SILENT, "on the day"),
    Row(
        TOP + "The shares closed at {Acme share_price 2024-03-01 = USD 30; unsure=far off}. "
        "Down {Acme share_price 2024-03-01 = -40%; " + PEAK + " from the peak.",
        CANNOT_TELL,
        "a figure that was read for likely",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.because}: {row.outcome}")
def test_a_fall_is_held_against_the_prices(row: Row) -> None:
    must_say(check_drawdown, row)
