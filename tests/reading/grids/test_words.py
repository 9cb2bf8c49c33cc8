"""What single words of a table mean: cells, units, periods, names of lines."""

from decimal import Decimal

import pytest

from steelyard.reading.grids.amounts import Amount, read_cell
from steelyard.reading.grids.counting import Counting, counting_of, cut_counting
from steelyard.reading.grids.heads import read_head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.naming import named
from steelyard.reading.grids.spelling import spell_in
from steelyard.reading.grids.style import style_of
from steelyard.words.period import CALENDAR, YearEnd, period_name
from steelyard.words.quantity import Currency, Unit


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("8,180.5", "8180.5", None),
        ("(1,204)", "-1204", None),
        ("（1,204）", "-1204", None),
        ("1,204-", "-1204", None),
        ("△1,204", "-1204", None),
        ("−5", "-5", None),
        ("$ 8,180", "8180", Currency("USD")),
        ("($4.7)", "-4.7", Currency("USD")),
        ("RMB8,180", "8180", Currency("CNY")),
        ("12.5%", "12.5", Unit.PERCENT),
        ("(2.1)%", "-2.1", Unit.PERCENT),
        ("+120bps", "120", Unit.BASIS),
        ("减少1.0个百分点", "-1.0", Unit.POINTS),
        ("18.1x", "18.1", Unit.TIMES),
        ("8,180 (1)", "8180", None),
        ("8,180¹", "8180", None),
        ("8,180*", "8180", None),
        ("980⁽²⁾", "980", None),
        ("HK10.4 cents", "0.104", Currency("HKD")),
        ("12.3p", "0.123", Currency("GBP")),
        ("(5.2亿元)", "-5.2E+8", Currency("CNY")),
        ("1,23,456", "123456", None),
        ("0", "0", None),
    ],
)
def test_a_cell_is_a_number_with_the_marks_around_it(text: str, number: str, unit: object) -> None:
    amount = read_cell(text)
    assert amount is not None
    assert (amount.low, amount.unit) == (Decimal(number), unit)
    assert str(amount.low) == number


@pytest.mark.parametrize(
    "text", ["", "—", "12 or 13", "12 345", "45 (12%)", "1,2", "(12", "12)", "Q3 2024", "5b", "▲12%"]
)
def test_a_cell_that_is_no_single_number_is_none(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize("text", ["1" * 100_000, "1," * 50_000, "(" * 100_000, " " * 100_000, "1 " * 50_000])
def test_a_cell_without_end_is_none(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize(
    ("cells", "text", "number"),
    [
        (["1.234,5", "12,3"], "1.234,5", "1234.5"),
        (["12 345", "1 234 567"], "12 345", "12345"),
        (["1,234.5", "1.5"], "1,234.5", "1234.5"),
    ],
)
def test_a_table_shows_how_it_groups_its_digits(cells: list[str], text: str, number: str) -> None:
    amount = read_cell(text, style_of(cells))
    assert isinstance(amount, Amount)
    assert amount.low == Decimal(number)


@pytest.mark.parametrize(
    ("text", "code", "scale"),
    [
        ("in RMB millions", "CNY", 6),
        ("RMB'000", "CNY", 3),
        ("HK$’000", "HKD", 3),
        ("US$ in millions", "USD", 6),
        ("£m", "GBP", 6),
        ("€ bn", "EUR", 9),
        ("RMBm", "CNY", 6),
        ("in millions of U.S. dollars", "USD", 6),
        ("₹ in crores", "INR", 7),
        ("TRY million", "TRY", 6),
        ("100 million yuan", "CNY", 8),
        ("人民币千元", "CNY", 3),
        ("单位：万元", "CNY", 4),
        ("百万円", "JPY", 6),
        ("千港元", "HKD", 3),
        ("除特别注明外，金额单位均为人民币百万元", "CNY", 6),
        ("(All amounts in thousands)", None, 3),
        ("人民币百万元，另有指明者除外", "CNY", 6),
        ("Millions of yen, rounded down to the nearest one million yen", "JPY", 6),
    ],
)
def test_a_unit_is_read_where_it_is_told_as_one(text: str, code: str | None, scale: int) -> None:
    counting = counting_of(text)
    assert counting is not None
    assert (counting.unit, counting.scale) == (Currency(code) if code else None, scale)


@pytest.mark.parametrize(
    "text", ["10 million users", "in cash", "Note", "Total", "2023", "10,000", "M", "ALL", "Won deals"]
)
def test_words_that_only_look_like_a_unit_are_none(text: str) -> None:
    assert counting_of(text) is None


def test_what_an_exception_spares_is_kept() -> None:
    counting = counting_of("(RMB in thousands, except for share and per share data)")
    assert counting == Counting(Currency("CNY"), "", 3, frozenset({"shares", "per share"}))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Net sales (US$ in millions)", "Net sales"),
        ("Revenue, RMB million", "Revenue"),
        ("Gross margin (%)", "Gross margin"),
        ("Number of stores", "Number of stores"),
        ("Increase in cash", "Increase in cash"),
    ],
)
def test_a_heading_is_cut_from_its_unit(text: str, words: str) -> None:
    assert cut_counting(text)[0] == words


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023", "FY2023"),
        ("FY24", "FY2024"),
        ("FY2023/24", "FY2024"),
        ("2023年度", "FY2023"),
        ("1Q24", "2024Q1"),
        ("Q3 FY2024", "2024Q3"),
        ("4QFY24", "2024Q4"),
        ("1H23", "2023H1"),
        ("9M23", "2023-01-01..2023-09-30"),
        ("Three months ended September 30, 2024", "2024Q3"),
        ("Six months ended 30 June 2024", "2024H1"),
        ("Year ended December 31, 2023", "FY2023"),
        ("Year ended 31 March 2024", "2023-04-01..2024-03-31"),
        ("Jan-Nov 2024", "2024-01-01..2024-11-30"),
        ("Nov 2023 - Jan 2024", "2023-11-01..2024-01-31"),
        ("July 1 - September 30, 2024", "2024Q3"),
        ("April 2, 2023 to March 30, 2024", "2023-04-02..2024-03-30"),
        ("2023年7月1日—2024年6月30日", "2023-07-01..2024-06-30"),
        ("2024年10-12月", "2024Q4"),
        ("Thirteen weeks ended May 4, 2024", "2024-02-04..2024-05-04"),
        ("As of December 31, 2023", "2023-12-31"),
        ("31.12.2023", "2023-12-31"),
        ("Dec-23", "2023-12"),
        ("March quarter 2024", "2024Q1"),
        ("截至2023年12月31日止年度", "FY2023"),
        ("截至二零二三年十二月三十一日止年度", "FY2023"),
        ("截至9月30日止九個月 2024年", "2024-01-01..2024-09-30"),
        ("于2023年12月31日", "2023-12-31"),
        ("2023年第三季度", "2023Q3"),
        ("2023年上半年", "2023H1"),
        ("2024年3月期", "2023-04-01..2024-03-31"),
        ("2021-2024", "2021/2024"),
    ],
)
def test_the_words_of_a_heading_are_a_period(text: str, period: str) -> None:
    rest, spell = spell_in(text)
    assert period_name(spell.period(CALENDAR), CALENDAR) == period
    assert rest == ""


def test_a_year_alone_is_the_fiscal_year_of_the_company() -> None:
    march = YearEnd(3, 31)
    assert period_name(spell_in("2023")[1].period(march), march) == "FY2023"
    assert period_name(spell_in("1Q24")[1].period(march), march) == "2024Q1"


@pytest.mark.parametrize("text", ["Apple", "2,024", "6.25% Senior Notes due 2026", "$2,024", "Market", "Margin"])
def test_words_without_a_time_are_left_alone(text: str) -> None:
    rest, spell = spell_in(text)
    assert (rest, bool(spell)) == (text, False)


@pytest.mark.parametrize(
    ("text", "measure", "segment"),
    [
        ("Total revenues", "revenue", ""),
        ("Cloud services revenue", "revenue", "Cloud services"),
        ("Net sales – China", "revenue", "China"),
        ("Revenue from cloud services", "revenue", "cloud services"),
        ("Revenue: public cloud", "revenue", "public cloud"),
        ("Net income (loss)", "net_income", ""),
        ("(Loss)/profit before tax", "profit", ""),
        ("Net income attributable to Acme Inc.", "net_income", ""),
        ("Net loss attributable to non-controlling interests", "net_income", "non-controlling interests"),
        ("Income tax expense", "cost", "Income tax expense"),
        ("Diluted EPS", "eps", "diluted"),
        ("Net loss per ADS, basic and diluted", "eps", ""),
        ("Cash and cash equivalents at end of year", "cash", ""),
        ("云服务收入", "revenue", "云服务"),
        ("归属于上市公司股东的净利润", "net_income", ""),
        ("經營溢利", "operating_profit", ""),
        ("Loss before taxation", "profit", ""),
        ("Total automotive revenues", "revenue", "automotive"),
        ("Total GAAP gross margin", "margin", ""),
        ("资产总计", "assets", ""),
        ("应收账款", "assets", "应收账款"),
        ("负债合计", "other", "负债合计"),
        ("短期借款", "debt", "短期借款"),
        ("有息负债", "debt", ""),
    ],
)
def test_a_line_is_named_by_its_measure_and_its_part(text: str, measure: str, segment: str) -> None:
    line = named(text)
    assert line is not None
    assert (line.measure.value, line.segment) == (measure, segment)


@pytest.mark.parametrize(
    "text",
    [
        "Cash and cash equivalents at beginning of year",
        "Weighted average shares outstanding",
        "Provision for sales returns",
        "Stock options",
        "Prepaid expenses",
        "Products",
        "其他收益",
        "Total",
    ],
)
def test_a_line_that_only_looks_like_a_measure_is_none(text: str) -> None:
    assert named(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "against"),
    [
        ("% change", Kind.CHANGE, ""),
        ("YoY", Kind.CHANGE, ""),
        ("QoQ (%)", Kind.CHANGE, "period-before"),
        ("Revenue growth (%)", Kind.CHANGE, ""),
        ("Increase (decrease)", Kind.EITHER, ""),
        ("Change", Kind.EITHER, ""),
        ("CAGR 2021-2024", Kind.GROWTH, ""),
        ("As % of total revenue", Kind.SHARE, "total revenue"),
        ("占营业收入比例(%)", Kind.SHARE, "营业收入"),
        ("同比增长（%）", Kind.CHANGE, ""),
        ("环比", Kind.CHANGE, "period-before"),
        ("Note", Kind.NOTE, ""),
        ("Change in fair value", None, ""),
        ("Increase in accounts payable", None, ""),
        ("Market share", None, ""),
    ],
)
def test_a_heading_says_what_its_figures_are(text: str, kind: Kind | None, against: str) -> None:
    head = read_head(text)
    assert (head.kind, head.against) == (kind, against)
