"""Chinese sentences about nobody in particular: whose a figure is, deals and holdings, and names."""

import time

import pytest

from steelyard.reading.chinese.mentions import find_names
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from tests.reading.chinese.telling import told

WHOSE = {
    "who expects something of his own is whom it is about": (
        "青禾乳业预计2024年收入100亿元。",
        ["青禾乳业 | revenue | 2024 | CNY 10.0 billion | forecast"],
    ),
    "a bank that expects it is not": (
        "东岭证券预计2024年收入100亿元。",
        ["revenue | 2024 | CNY 10.0 billion | forecast"],
    ),
    "a company ranked by its share has a share of the market, not of its own sales": (
        "2023年第二季度，青禾以27.5%的份额位居第一，出货193万台，白桦以24.5%居次。",
        [
            "青禾 | market_share share | 2023Q2 | 27.5%",
            "青禾 | volume | 2023Q2 | 1.93 million",
            "白桦 | market_share share | 2023Q2 | 24.5%",
        ],
    ),
    "a short name in the head of a filing is whom it is about": (
        "证券代码：603999 证券简称：青禾乳业。公司2023年度营业收入86亿元。",
        ["青禾乳业 | revenue | 2023 | CNY 8.6 billion"],
    ),
    "in a text about shares, what falls is somebody's share": (
        "恒生指数跌1.6%。个股方面，青禾乳业跌3.8%。",
        ["恒生指数 | share_price change | -1.6%", "青禾乳业 | share_price change | -3.8%"],
    ),
    "what a forecast starts from is over": (
        "青禾乳业预计2024年收入由2023年的86亿元增至100亿元。",
        ["青禾乳业 | revenue | 2023 | CNY 8.6 billion", "青禾乳业 | revenue | 2024 | CNY 10.0 billion | forecast"],
    ),
    "a fine that is a part of sales, of whom it is laid on": (
        "平台企业汇购网被处以2021年度销售额4%的罚款，计18.6亿元。",
        ["汇购网 | penalty share | 2021 | 4%", "汇购网 | penalty | 2021 | CNY 1.86 billion"],
    ),
    "the letter of a round of money stands in nobody's way, and people behind a company are its staff": (
        "青禾乳业已完成超5亿元C轮融资，公司约三百人，其中研发占八成。",
        [
            "青禾乳业 | deal_value | over CNY 500 million",
            "青禾乳业 | employees | about 300",
            "青禾乳业 | employees[研发] share | 80%",
        ],
    ),
    "公司 is who is rated, not the bank that rates it": (
        "东岭证券将青禾乳业目标价由92港元下调至88港元，料公司2024年收入增长18%。",
        [
            "青禾乳业 | share_price | HKD 92 | opinion",
            "青禾乳业 | share_price | HKD 88 | opinion",
            "青禾乳业 | revenue change | 2024 | 18% | forecast",
        ],
    ),
    "a company that no table knows is named where it is rated": (
        "花旗给予青禾乳业买入评级，目标价17港元。",
        ["青禾乳业 | share_price | HKD 17 | opinion"],
    ),
    "the holder holds, the company is held": (
        "王建国持有青禾乳业31.4%的股份，表决权比例为57.9%。",
        ["王建国 | stake share | 31.4%", "王建国 | voting_power share | 57.9%"],
    ),
    "a price paid is that of who is bought, and so is its price to earnings": (
        "青禾乳业拟以12.8亿元收购白桦食品65%的股权，市盈率约12倍。",
        [
            "白桦食品 | deal_value | CNY 1.28 billion | plan",
            "青禾乳业 | stake share | 65% | plan",
            "白桦食品 | price_multiple multiple | about 12 times | plan",
        ],
    ),
    "the same sum in another currency is no other sum": (
        "青禾乳业以港币3.6亿元（折合人民币约3.3亿元）收购白桦食品。",
        ["白桦食品 | deal_value | HKD 360 million", "白桦食品 | deal_value | about CNY 330 million"],
    ),
    "公司 is whom the sentence before was about, not whom it was compared with": (
        "青禾乳业2023年市盈率为22倍，高于白桦食品的16倍。公司市值80亿元。",
        [
            "青禾乳业 | price_multiple multiple | 2023 | 22 times",
            "白桦食品 | price_multiple multiple | 2023 | 16 times",
            "青禾乳业 | market_value | CNY 8.0 billion",
        ],
    ),
    "the shares of a market, one vendor after another": (
        "2023年全球扫地机器人出货量1.2亿台，同比下滑3%。青禾以12.5%的份额居首，白桦为9%。",
        [
            "全球扫地机器人 | volume | 2023 | 120 million",
            "全球扫地机器人 | volume change | 2023 | -3%",
            "青禾 | market_share share | 2023 | 12.5%",
            "白桦 | market_share share | 2023 | 9%",
        ],
    ),
    "a name and the market behind it are two things": (
        "2023年青禾全球智能手机出货量1.5亿台。",
        ["青禾 | volume[智能手机] | 2023 | 150 million"],
    ),
    "after 后者, whom the sentence named last holds": (
        "青禾乳业与白桦集团达成合作，后者将持有青禾乳业约5%的股权。",
        ["白桦集团 | stake share | about 5%"],
    ),
    "a broker is not whom its forecast is about": (
        "我们预计青禾乳业2024年净利润为6亿元，目标价48元。",
        [
            "青禾乳业 | net_income | 2024 | CNY 600 million | opinion",
            "青禾乳业 | share_price | CNY 48 | opinion",
        ],
    ),
    "unnamed people make a rumour": (
        "知情人士称，青禾乳业正洽谈新一轮融资，投前估值或超15亿美元。",
        ["青禾乳业 | valuation | over USD 1.5 billion | rumour"],
    ),
    "nobody is named, and whom the document is about is known": (
        "公司2023年收入8亿元。",
        ["revenue | 2023 | CNY 800 million"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), WHOSE.values(), ids=WHOSE)
def test_a_figure_is_that_of_whom_the_words_make_its_owner(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_company_is_whom_the_document_is_about() -> None:
    assert told("公司2023年收入8亿元。", about="青禾乳业") == ["青禾乳业 | revenue | 2023 | CNY 800 million"]


NAMES = {
    "before a stock code": ("云岭（2345.HK）今日停牌。", ["云岭"]),
    "before a verb of announcing, and again without one": ("云岭科技宣布涨价，云岭科技产品热销。", ["云岭科技"] * 2),
    "in quotation marks behind what it is": ("机器人公司“灵步”获投资。", ["灵步"]),
    "its short form, but not within a longer name": (
        "云岭集团公布业绩。云岭收入增长，云岭物流亏损。",
        ["云岭集团", "云岭集团"],
    ),
    "no company that is only described": ("该公司及其子公司宣布，上市公司股价上涨。", []),
    "no part of a company": ("智能手机业务2023年收入增长。", []),
    "no time and no market": ("2023年上半年，全球市场公布数据。", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_a_name_is_found_where_the_grammar_shows_one(text: str, expected: list[str]) -> None:
    assert [named.name for named in find_names(text)] == expected


def test_a_known_name_is_kept_and_never_taken_for_its_parent() -> None:
    text = "云岭云2023年收入8亿元，云岭2023年收入20亿元。"
    known = [Named("Yunling Cloud", Span(0, 3)), Named("Yunling", Span(14, 16))]
    assert [named.name for named in find_names(text, known)] == ["Yunling Cloud", "Yunling"]


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["甲乙、", "苹果以份额", "(", "2023年、", "收入1亿元", "分别1亿元和", "张三持有1%、"])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(count: int) -> float:
        begin = time.process_time()
        told(unit * count + "收入1亿元。")
        return time.process_time() - begin

    seconds(100)
    assert seconds(8000) < 4 * seconds(4000) + 0.2
