"""Weighing on the case's own day, on earlier days, and where nothing is known yet."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.weigh import weigh
from steelyard.ledger.fact import Fact, Holding
from steelyard.models.valuation import LayerName
from steelyard.reports.record import as_json
from steelyard.reports.weighing import Weighing
from steelyard.sources.folder import bundled_names
from steelyard.words.assumption import Assumption
from steelyard.words.errors import NothingKnownError
from tests.desk.folders import new_case, rewrite

every_case = pytest.mark.parametrize("name", bundled_names())


@every_case
def test_the_day_is_the_case_s_own_unless_another_is_asked_for(name: str) -> None:
    bench = open_case(name)
    assert weigh(bench).day == bench.case.day
    earlier = bench.case.day - timedelta(days=1)
    assert weigh(bench, earlier).day == earlier


@every_case
def test_on_an_earlier_day_nothing_later_is_used(name: str) -> None:
    bench = open_case(name)
    known = sorted({each.known_on for each in everything_known(weigh(bench, date.max))})
    for day in known[:: max(1, len(known) // 6)]:
        weighing = weigh(bench, day)
        assert all(each.known_on <= day for each in everything_known(weighing))
        assert all(each.day <= day for each in weighing.nodes.values() if isinstance(each, Assumption))
        assert all(quote.day <= day for quote in weighing.quotes)


@every_case
def test_the_day_before_the_first_fact_is_refused_with_the_day_to_choose(name: str) -> None:
    bench = open_case(name)
    first = bench.ledger.first_day()
    assert first
    assert weigh(bench, first)
    with pytest.raises(NothingKnownError) as refused:
        weigh(bench, first - timedelta(days=1))
    assert str(first) in refused.value.remedy
    assert "--as-of" in refused.value.remedy


@every_case
def test_a_ledger_from_the_disk_gives_what_one_from_the_documents_gave(name: str) -> None:
    assert as_json(weigh(open_case(name))) == as_json(weigh(open_case(name)))


def test_a_fact_of_the_day_itself_counts_and_one_of_the_next_day_does_not(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    assert weigh(open_case(str(folder)), date(2024, 6, 15)).price
    assert weigh(open_case(str(folder)), date(2024, 6, 14)).price is None


def test_a_case_of_one_line_a_layer_says_what_it_lacks(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    toml = (folder / "case.toml").read_text()
    (folder / "case.toml").write_text(toml[: toml.index("# ---- Layer 1")])
    weighing = weigh(open_case(str(folder)))
    whats = [gap.what for gap in weighing.gaps]
    assert whats[:3] == [f"the case asks for no [{table}]" for table in ("scale", "relative", "dcf")]
    assert all(gap.do for gap in weighing.gaps)


def test_a_file_that_is_not_read_is_told_with_what_to_do(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / "slides.pptx").write_bytes(b"PK\0\xff")
    (gap,) = (gap for gap in weigh(open_case(str(folder))).gaps if "slides.pptx" in gap.what)
    assert ".md or .txt" in gap.do


def test_an_assumption_made_later_is_not_used_earlier(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    rewrite(folder / "case.toml", "day = 2024-06-30", "day = 2024-06-10")
    rewrite(folder / "case.toml", 'value = "1.5%", who', 'value = "1.5%", day = 2024-06-20, who')
    bench = open_case(str(folder))
    early, late = (weigh(bench, date(2024, 6, day)).layer(LayerName.ABSOLUTE) for day in (19, 20))
    assert early
    assert late
    assert (early.range, bool(late.range)) == (None, True)


def everything_known(weighing: Weighing) -> list[Fact | Holding]:
    """Every fact and stake that a weighing shows anywhere."""
    return [node for node in weighing.nodes.values() if isinstance(node, Fact | Holding)]
