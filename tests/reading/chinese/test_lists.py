"""Chinese sentences with lists: with 分别, with strokes, and with neither."""

import pytest

from tests.reading.chinese.telling import told

LISTS = {
    "as many years as figures": (
        "青禾乳业2021年、2022年及2023年收入分别为66.8亿元、78.4亿元和86.4亿元。",
        [
            "青禾乳业 | revenue | 2021 | CNY 6.68 billion",
            "青禾乳业 | revenue | 2022 | CNY 7.84 billion",
            "青禾乳业 | revenue | 2023 | CNY 8.64 billion",
        ],
    ),
    "a span of years counts for each of them": (
        "2021-2023年，青禾乳业收入分别为66.8亿元、78.4亿元和86.4亿元。",
        [
            "青禾乳业 | revenue | FY2021 | CNY 6.68 billion",
            "青禾乳业 | revenue | FY2022 | CNY 7.84 billion",
            "青禾乳业 | revenue | FY2023 | CNY 8.64 billion",
        ],
    ),
    "as many companies as figures": (
        "2023年，青禾乳业、白桦食品和云岭茶业营收分别为86亿元、42亿元和19亿元。",
        [
            "青禾乳业 | revenue | 2023 | CNY 8.6 billion",
            "白桦食品 | revenue | 2023 | CNY 4.2 billion",
            "云岭茶业 | revenue | 2023 | CNY 1.9 billion",
        ],
    ),
    "as many measures as figures, and again in the clause behind": (
        "青禾乳业2023年收入和净利润分别为86亿元和5亿元，同比分别增长11%和7%。",
        [
            "青禾乳业 | revenue | 2023 | CNY 8.6 billion",
            "青禾乳业 | net_income | 2023 | CNY 500 million",
            "青禾乳业 | revenue change | 2023 | 11%",
            "青禾乳业 | net_income change | 2023 | 7%",
        ],
    ),
    "a list with strokes has what stands behind its last, and as many years as were named": (
        "预计青禾乳业2024-2025年营收为589/683亿元，对应PE为25/20倍。",
        [
            "青禾乳业 | revenue | FY2024 | CNY 58.9 billion | forecast",
            "青禾乳业 | revenue | FY2025 | CNY 68.3 billion | forecast",
            "青禾乳业 | price_multiple multiple | FY2024 | 25 times | forecast",
            "青禾乳业 | price_multiple multiple | FY2025 | 20 times | forecast",
        ],
    ),
    "two years with a stroke between them are two where two figures follow": (
        "青禾乳业2024/2025年收入为5.2/6.4亿元。",
        ["青禾乳业 | revenue | FY2024 | CNY 520 million", "青禾乳业 | revenue | FY2025 | CNY 640 million"],
    ),
    "the last measure says what all of them are": (
        "青禾乳业2023年销售、管理费用分别为3亿元和2亿元。",
        [
            "青禾乳业 | cost[销售费用] | 2023 | CNY 300 million",
            "青禾乳业 | cost[管理费用] | 2023 | CNY 200 million",
        ],
    ),
    "as many parts as figures": (
        "青禾乳业2023年直营和加盟业务收入分别为12亿元和30亿元。",
        [
            "青禾乳业 | revenue[直营] | 2023 | CNY 1.2 billion",
            "青禾乳业 | revenue[加盟] | 2023 | CNY 3.0 billion",
        ],
    ),
    "the last two of three years": (
        "青禾乳业2021年、2022年及2023年收入分别为66亿元、78亿元和86亿元，后两年分别增长18%和10%。",
        [
            "青禾乳业 | revenue | 2021 | CNY 6.6 billion",
            "青禾乳业 | revenue | 2022 | CNY 7.8 billion",
            "青禾乳业 | revenue | 2023 | CNY 8.6 billion",
            "青禾乳业 | revenue change | 2022 | 18%",
            "青禾乳业 | revenue change | 2023 | 10%",
        ],
    ),
    "one part after another, each with its share": (
        "青禾乳业2023年常温奶营收占比43%，低温奶为25%，奶粉为28%。",
        [
            "青禾乳业 | revenue[常温奶] share | 2023 | 43%",
            "青禾乳业 | revenue[低温奶] share | 2023 | 25%",
            "青禾乳业 | revenue[奶粉] share | 2023 | 28%",
        ],
    ),
    "names in one clause, their shares in the next": (
        "青禾、白桦和云岭的市场份额都有所增长，分别以14.1%、10.8%和10.1%的份额位居前三。",
        ["青禾 | market_share share | 14.1%", "白桦 | market_share share | 10.8%", "云岭 | market_share share | 10.1%"],
    ),
    "均 gives one figure to each": (
        "青禾乳业与白桦食品均拥有超过2800家门店。",
        ["青禾乳业 | sites | over 2,800", "白桦食品 | sites | over 2,800"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_a_list_gives_each_figure_its_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected
