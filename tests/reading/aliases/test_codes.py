"""The same stock code beside two names."""

from __future__ import annotations

import pytest

from tests.reading.aliases.gathering import proposals, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Northwind (HKEx: 3888) rose.", "North Gale (3888.HK) rose."),
        ("北风集团（1810.HK）公布业绩。", "大风（01810）昨收报17港元。"),
        ("北风酒业股份有限公司（证券代码：600519）公布业绩。", "大风酒（600519.SH）公布业绩。"),
        ("Northwind (NASDAQ: NWND) rose.", "北风（NWND.US）公布2023年业绩。"),
        ("Northwind (Nasdaq: NWND) rose.", "North Gale (NYSE: NWND) rose."),
    ],
)
def test_one_code_is_one_company(first: str, second: str) -> None:
    (proposal,) = proposals(first, second)
    assert "stock code" in proposal.because[0].words
    assert {citation.path for citation in proposal.because[0].citations} == {"note-1.txt", "note-2.txt"}


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Northwind (HKEx: 3888) and Southwind (HKEx: 3889) rose.", "two codes"),
        ("Northwind (NYSE: KC) and Southwind (HKEx: 700; Shenzhen: 000700) rose.", "codes of two exchanges"),
        ("Northwind Cloud (NYSE: NW) fell. Northwind (NYSE: NW) rose.", "a subsidiary has no code of its own"),
        ("Northwind's Westalk (NYSE: NW) rose. Northwind (NYSE: NW) rose.", "the code of its owner"),
        ("Northwind unit Westalk (NYSE: NW) rose. Northwind (NYSE: NW) rose.", "the same"),
        ("北风旗下恒泽集团（1810.HK）公布业绩。北风集团（1810.HK）公布业绩。", "the same in Chinese"),
        ("Northwind (up 3.88) and Southwind (3.88) rose in 2024 (2023: 388).", "figures are no codes"),
    ],
)
def test_other_codes_join_nothing(text: str, because: str) -> None:
    assert told(text) == [], because
