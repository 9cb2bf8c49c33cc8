"""Chinese sentences in which a name stands behind what its bearer is called, and whose figures take turns."""

import pytest

from steelyard.reading.chinese.described import own_name
from tests.reading.chinese.telling import told

NAMES = {
    "a chain": ("烘焙连锁青禾坊", "青禾坊"),
    "a trader": ("钾肥贸易商青禾农资", "青禾农资"),
    "a group that only says its trade": ("餐饮集团青禾", "青禾"),
    "a group that is a name": ("青禾集团", "青禾集团"),
    "a carmaker, and no 企 of 企业": ("白酒企业青禾酒业", "青禾酒业"),
    "shares of a sort, and no price of shares": ("青禾医药股价", "青禾医药股价"),
    "nothing but a name": ("青禾", "青禾"),
}


@pytest.mark.parametrize(("words", "name"), NAMES.values(), ids=NAMES)
def test_a_name_is_told_from_what_its_bearer_is_called(words: str, name: str) -> None:
    assert own_name(words) == name


SENTENCES = {
    "a fund that loses a percentage has a change below zero, and what it manages are assets": (
        "私募巨头青禾资本管理规模超过300亿元，年内亏损18%。",
        ["青禾资本 | assets | over CNY 30.0 billion", "青禾资本 | net_income change | -18%"],
    ),
    "wages that are not paid are a debt": (
        "新能源车企青禾拖欠员工工资约1.2亿元。",
        ["青禾 | debt | about CNY 120 million"],
    ),
    "each of several companies that take turns has its own figure": (
        "单票收入方面，青禾为2.31元，白桦为2.18元。",
        ["青禾 | price | CNY 2.31", "白桦 | price | CNY 2.18"],
    ),
    "companies listed before a date": (
        "青禾科技、白桦股份2023年营收分别为12亿元和8亿元。",
        ["青禾科技 | revenue | 2023 | CNY 1.2 billion", "白桦股份 | revenue | 2023 | CNY 800 million"],
    ),
    "a price cut is a change of the price, of the part that is named": (
        "青禾科技将对象存储产品降价20%。",
        ["青禾科技 | price[对象存储产品] change | -20%"],
    ),
    "该股 falls itself, although its value was told last": (
        "青禾药业市值80亿元。年内该股累计下跌四成。",
        ["青禾药业 | market_value | CNY 8.0 billion", "青禾药业 | share_price change | -40%"],
    ),
    "该行 is the broker, and no company": (
        "东岭证券认为，青禾光电2024年净利润为9亿元。该行将公司2025年营收预测上调5%至120亿元。",
        [
            "青禾光电 | net_income | 2024 | CNY 900 million",
            "青禾光电 | revenue change | 2025 | 5% | forecast",
            "青禾光电 | revenue | 2025 | CNY 12.0 billion | forecast",
        ],
    ),
    "the largest customers have a part of the revenue": (
        "青禾科技2023年营收8亿元，前五大客户贡献了57.3%的收入。",
        ["青禾科技 | revenue | 2023 | CNY 800 million", "青禾科技 | revenue[前五大客户] share | 2023 | 57.3%"],
    ),
    "a year that is only compared with reaches no further": (
        "青禾航空载客量315万人次，为2019年同期的八成七。公司全年亏损24亿元。",
        [
            "青禾航空 | volume | 3.15 million",
            "青禾航空 | volume share | 87%",
            "青禾航空 | net_income | CNY -2.4 billion",
        ],
    ),
    "a holding is of today where its sentence names no time": (
        "青禾科技2023年收入8亿元。创始人周野持股32%。",
        ["青禾科技 | revenue | 2023 | CNY 800 million", "周野 | stake share | 32%"],
    ),
    "so many times its earnings is a price": (
        "青禾冰室索价约15亿港元，相当于EBITDA约10倍。",
        ["青禾冰室 | deal_value | about HKD 1.5 billion", "青禾冰室 | price_multiple multiple | about 10 times"],
    ),
    "a plain yuan of Hong Kong": (
        "青禾地產中期純利8.3億元，按年增12%。",
        ["青禾地產 | net_income | HKD 830 million", "青禾地產 | net_income change | 12%"],
    ),
    "a plain yuan of Taiwan": (
        "青禾電子營收8.3億元，年增12%。",
        ["青禾電子 | revenue | TWD 830 million", "青禾電子 | revenue change | 12%"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_kinds_of_sentences(text: str, expected: list[str]) -> None:
    assert told(text) == expected
