"""Numbers as a sheet shows them. The answers are those of a spreadsheet; a day in figures alone is told the one way."""

import pytest

from steelyard.sources.convert.numberformat import STANDARD, shown

ACCOUNTS = '_($* #,##0_);_($* (#,##0);_($* "-"??_);_(@_)'
SCALED = '[>=1000000]0.0,,"M";[>=1000]0,"K";0'


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        *(("8180.107", "#,##0", "8,180"), ("8180.107", "0.00", "8180.11"), ("8180107000", "#,##0,,", "8,180")),
        *(
            ("8180107", "#,##0,", "8,180"),
            ("8180107000", '0.0,,"m"', "8180.1m"),
            ("2.5", "0", "3"),
            ("-2.5", "0", "-3"),
        ),
        *(
            ("0.125", "0.0%", "12.5%"),
            ("0.005", "0%", "1%"),
            ("-0.05", "0.0%;[Red]-0.0%", "-5.0%"),
            ("0.0123", "0.0\\%", "0.0%"),
        ),
        *(("-1204", "#,##0;(#,##0)", "(1,204)"), ("-1204", "#,##0_);\\(#,##0\\)", "(1,204)"), ("-0.4", "0", "0")),
        *(("8180", ACCOUNTS, "$8,180"), ("-8180", ACCOUNTS, "$(8,180)"), ("0", ACCOUNTS, "$-"), ("x", ACCOUNTS, "x")),
        *(
            ("-5.5", "[$¥-804]#,##0.00", "-¥5.50"),
            ("5", '0.0"x"', "5.0x"),
            ("12", '0" bps"', "12 bps"),
            ("1.5", '0.0" 亿元"', "1.5 亿元"),
        ),
        *(("1500000", SCALED, "1.5M"), ("1500", SCALED, "2K"), ("15", SCALED, "15")),
        *(("0.5", "#.##", ".5"), ("0", "#", ""), ("7", "000", "007"), ("2023", '"FY"0', "FY2023"), ("5", ";;;", "")),
    ],
)
def test_a_number_is_shown_by_its_format(value: str, code: str, words: str) -> None:
    assert shown(value, code) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        *(("8180.107", "8180.107"), ("0.30000000000000004", "0.3"), ("2023", "2023"), ("-5", "-5"), ("0", "0")),
        *(
            ("1234567890123", "1234567890123"),
            ("12.3456789012345", "12.3456789"),
            ("1E-7", "0.0000001"),
            ("1e400", "1e400"),
        ),
        *(("NaN", "NaN"), ("words", "words"), ("", ""), ("3.0", "3")),
    ],
)
def test_a_number_without_a_format_has_the_digits_that_a_cell_has_room_for(value: str, words: str) -> None:
    assert shown(value, "General") == words


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        *(
            ("45291", "m/d/yyyy", "2023-12-31"),
            ("45291", STANDARD["14"], "2023-12-31"),
            ("45291", "dd.mm.yy", "2023-12-31"),
        ),
        *(
            ("45291", "[$-409]mmm\\-yy;@", "Dec-23"),
            ("45291", "d mmmm yyyy", "31 December 2023"),
            ("45291", "yyyy", "2023"),
        ),
        *(("45291", 'yyyy"年"m"月"d"日"', "2023年12月31日"), ("45291", 'yyyy"年"m"月"', "2023年12月")),
        *(("45291.5", "yyyy/mm/dd hh:mm", "2023-12-31 12:00"), ("0.5", "h:mm", "12:00"), ("1", "m/d/yy", "1900-01-01")),
        *(("61", "m/d/yy", "1900-03-01"), ("-5", "m/d/yy", "-5"), ("99999999", "m/d/yy", "99999999")),
        *(("45291", "dddd", "Sunday"), ("45291", "ddd d mmm", "Sun 31 Dec")),
    ],
)
def test_a_day_is_shown_by_its_format(value: str, code: str, words: str) -> None:
    assert shown(value, code) == words


def test_a_workbook_may_count_its_days_from_1904() -> None:
    assert shown("43829", "m/d/yyyy", since_1904=True) == "2023-12-31"


@pytest.mark.parametrize(
    "code", ["[", '"', "\\", "#" * 10_000, "0" * 10_000, "[$", "_", "*", ";" * 1000, "[>=x]0;0", "0.0" * 99, "y" * 999]
)
def test_a_broken_format_shows_something(code: str) -> None:
    assert isinstance(shown("1234.5", code), str)
    assert isinstance(shown("-1e39", code), str)
