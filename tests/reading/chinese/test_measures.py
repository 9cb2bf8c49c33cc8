"""Chinese sentences about nobody in particular: which measure, aspect, part and period a figure gets, and why."""

import pytest

from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.measures import MEASURES
from steelyard.reading.chinese.script import simplified
from tests.reading.chinese.telling import drafted, told

TOLD = {
    "a level, and a change of it a comma later": (
        "青禾乳业2023年营业收入86.4亿元，同比增长11.7%。",
        ["青禾乳业 | revenue | 2023 | CNY 8.64 billion", "青禾乳业 | revenue change | 2023 | 11.7%"],
    ),
    "由 tells where it was the year before, 升至 where it is, 提高 how far apart the two are": (
        "青禾乳业2023年毛利率由上年的21.3%升至24.8%，提高3.5个百分点。",
        [
            "青禾乳业 | margin | 2022 | 21.3%",
            "青禾乳业 | margin | 2023 | 24.8%",
            "青禾乳业 | margin difference | 2023 | 3.5 percentage points",
        ],
    ),
    "a loss is a net income below zero, and 盈利 a net income above": (
        "青禾乳业2023年净亏损2.1亿元，上年为盈利1.3亿元。",
        ["青禾乳业 | net_income | 2023 | CNY -210 million", "青禾乳业 | net_income | 2022 | CNY 130 million"],
    ),
    "亏损 and 盈利 behind 经营利润 are of that, not of the net income": (
        "青禾乳业2023年经营利润由去年同期的亏损2770万元转为盈利3.6亿元。",
        [
            "青禾乳业 | operating_profit | 2022 | CNY -27.70 million",
            "青禾乳业 | operating_profit | 2023 | CNY 360 million",
        ],
    ),
    "占 makes a share of what follows it, and of the part before": (
        "青禾乳业2023年海外收入12亿元，占总收入的14%。",
        ["青禾乳业 | revenue[海外] | 2023 | CNY 1.2 billion", "青禾乳业 | revenue[海外] share | 2023 | 14%"],
    ),
    "a part ends with the semicolon, where the next measure names none": (
        "青禾乳业2023年常温奶业务收入41亿元，低温奶业务收入13亿元；毛利率29.8%。",
        [
            "青禾乳业 | revenue[常温奶] | 2023 | CNY 4.1 billion",
            "青禾乳业 | revenue[低温奶] | 2023 | CNY 1.3 billion",
            "青禾乳业 | margin | 2023 | 29.8%",
        ],
    ),
    "其中 opens a part of the count before": (
        "青禾乳业2023年门店由128家增至240家，其中加盟店180家。",
        [
            "青禾乳业 | sites | 2022 | 128",
            "青禾乳业 | sites | 2023 | 240",
            "青禾乳业 | sites[加盟店] | 2023 | 180",
        ],
    ),
    "a compound rate runs from the first year to the last": (
        "青禾乳业2017年至2022年收入年复合增长率为12%。",
        ["青禾乳业 | revenue growth_rate | 2017/2022 | 12%"],
    ),
    "较发行价 is what the share price is compared with, not what is measured": (
        "青禾乳业市值约33亿美元，股价较发行价下跌一成二。",
        ["青禾乳业 | market_value | about USD 3.3 billion", "青禾乳业 | share_price change | -12%"],
    ),
    "增至三倍 is a multiple, 翻了一番 is one too": (
        "青禾乳业2023年订单增至上年的三倍，海外订单翻了一番。",
        [
            "青禾乳业 | orders multiple | 2023 | 3 times",
            "青禾乳业 | orders[海外] multiple | 2023 | 2 times",
        ],
    ),
    "增长两倍 is a change by two hundred percent": (
        "青禾乳业2023年产量增长两倍。",
        ["青禾乳业 | volume change | 2023 | 200%"],
    ),
    "brackets that say another year say it of their own figure alone": (
        "青禾乳业2023年收入100亿元（2022年：90亿元），净利润5亿元。",
        [
            "青禾乳业 | revenue | 2023 | CNY 10.0 billion",
            "青禾乳业 | revenue | 2022 | CNY 9.0 billion",
            "青禾乳业 | net_income | 2023 | CNY 500 million",
        ],
    ),
    "研发费用 占 营业收入 is a share of the revenue, and still of the research": (
        "公司2023年研发费用5亿元，占营业收入的6%。",
        ["r_and_d | 2023 | CNY 500 million", "r_and_d share | 2023 | 6%"],
    ),
    "a gearing is a share of what is owned, and 2 points less than at the beginning of the year": (
        "青禾乳业2023年末总资产90亿元，资产负债率55%，较年初下降2个百分点。",
        [
            "青禾乳业 | assets | 2023-12-31 | CNY 9.0 billion",
            "青禾乳业 | debt[资产负债率] share | 2023-12-31 | 55%",
            "青禾乳业 | debt[资产负债率] difference | 2023-12-31 | -2 percentage points",
        ],
    ),
    "traditional characters and Hong Kong words, quoted as they stand": (
        "青禾乳業（2345.HK）公佈2023年業績，營業額12億6000萬港元，按年跌一成半；海外市場毛利率達41%。",
        [
            "青禾乳業 | revenue | 2023 | HKD 1.26000 billion",
            "青禾乳業 | revenue change | 2023 | -15%",
            "青禾乳業 | margin[海外市場] | 2023 | 41%",
        ],
    ),
    "a word of the future makes a forecast, until the sentence ends": (
        "公司预计2024年收入120亿元。2023年净利润5亿元。",
        ["revenue | 2024 | CNY 12.0 billion | forecast", "net_income | 2023 | CNY 500 million"],
    ),
    "去年, which no date settles, is not the year that was named before": (
        "青禾乳业成立于2015年，去年营收突破15亿元。",
        ["青禾乳业 | revenue | over CNY 1.5 billion"],
    ),
    "a sum without its currency has that of the list's last one": (
        "青禾乳业2021年、2022年净利润分别为6.8亿和8.5亿元。",
        ["青禾乳业 | net_income | 2021 | CNY 680 million", "青禾乳业 | net_income | 2022 | CNY 850 million"],
    ),
    "a growth that slows to so much is still a growth": (
        "公司预计2024年营收增速将放缓至15%。",
        ["revenue change | 2024 | 15% | forecast"],
    ),
    "a share that rises to so much is still a share": (
        "青禾乳业2023年海外收入占总收入的比例提升至28%。",
        ["青禾乳业 | revenue[海外] share | 2023 | 28%"],
    ),
    "a percentage behind a share of a market is of what was shipped": (
        "青禾乳业2023年出货量970万台，份额9.8%，同比下降30.5%。",
        [
            "青禾乳业 | volume | 2023 | 9.70 million",
            "青禾乳业 | market_share share | 2023 | 9.8%",
            "青禾乳业 | volume change | 2023 | -30.5%",
        ],
    ),
    "a quarter is of the year that the text is at, not of the one that it compares with": (
        "青禾乳业2023年出货量146万台，略低于2022年的151万台。第四季度出货量同比增长24%。",
        [
            "青禾乳业 | volume | 2023 | 1.46 million",
            "青禾乳业 | volume | 2022 | 1.51 million",
            "青禾乳业 | volume change | 2023Q4 | 24%",
        ],
    ),
    "a rate that no table has is kept under its own name": (
        "青禾乳业2023年鲜奶准时送达率达98%。",
        ["青禾乳业 | other[鲜奶准时送达率] | 2023 | 98%"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_a_figure_is_linked_by_the_words_around_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


NONE = {
    "names of models, and the hour": "星野X9将于10月26日19:00发布，搭载骁龙8移动平台，采用4nm工艺。",
    "an address and a telephone number": "办公地址：北京市海淀区西二旗中路33号院6号楼，热线：010-0000 0000转2。",
    "the numbers of articles and meetings": "第五届董事会第十二次会议通过第3项议案，股东须于48小时前交回表格。",
    "how many hold office": "公司设董事会，由九名董事组成，任期三年。",
    "a stock code": "青禾乳业的股份代号为2345。",
    "a length of time": "这是公司连续第七年增长，为十年来最好。",
    "how many each is counted for": "以每10股为单位。",
    "shares that are given for shares": "公司拟每10股转增4股。",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_figure_of_a_business_gives_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["公司拟每10股派发现金红利1.5元（含税）。", "公司拟10派1.5元，派发现金股利。"])
def test_a_dividend_for_ten_shares_is_no_sure_one(text: str) -> None:
    reasons = [draft.unsure for draft in drafted(text) if draft.figure.quote == "1.5元"]
    assert reasons == ["it is for 10 shares, not for one"]


def test_a_share_is_of_the_total_of_a_measure_in_either_language() -> None:
    assert [draft.of for draft in drafted("青禾乳业手机收入1575亿元，占总收入的58.1%。")][1:] == ["total revenue"]


def test_the_tables_are_in_simplified_characters_only() -> None:
    assert [word for word in LEXICON if simplified(word) != word] == []


def test_every_measure_of_the_tables_is_a_word_of_the_lexicon() -> None:
    assert [word for word, label in MEASURES.items() if LEXICON[word].label != label] == []


def test_the_text_keeps_its_length_in_the_other_script() -> None:
    for text in ("股東應佔溢利８億港元，按年升１２．５％", "臺積電﹐﹑﹔﹪", "a\u3000b"):
        assert len(simplified(text)) == len(text)
