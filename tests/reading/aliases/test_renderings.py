"""English names that are Chinese ones, read aloud or word by word."""

from __future__ import annotations

import pytest

from steelyard.reading.aliases.syllables import syllables
from tests.reading.aliases.gathering import among_names, known, told


@pytest.mark.parametrize(
    ("english", "chinese", "ground"),
    [
        ("Beifeng", "北风", "SOUND"),
        ("North Wind", "北风", "MEANING"),
        ("Golden Mountain Cloud", "金山雲控股", "MEANING"),
        ("Little Peng Auto", "小鹏汽车", "SOUND"),
        ("Bank of China", "中国银行", "MEANING"),
        ("Industrial and Commercial Bank of China", "中国工商银行", "MEANING"),
        ("NetEase", "网易", "MEANING"),
        ("Greentown", "绿城", "MEANING"),
        ("Great Wall Motor", "长城汽车", "MEANING"),
        ("Chongqing Bank", "重慶銀行", "SOUND"),
        ("Changan Automobile", "长安汽车", "SOUND"),
        ("Wuliangye Group", "五粮液集团", "SOUND"),
    ],
)
def test_the_whole_of_both_names_comes_out(english: str, chinese: str, ground: str) -> None:
    (proposal,) = among_names({english: 1, chinese: 1})
    assert proposal.because[0].ground.name == ground


@pytest.mark.parametrize(
    ("english", "chinese", "because"),
    [
        ("Golden Mountain", "金山云", "云 is left"),
        ("Golden Mountain Cloud", "金山", "Cloud is left"),
        ("Huawei Cloud", "华为", "Cloud is left"),
        ("Zhongxing", "中信", "xin is not xing"),
        ("Golden Cloud", "金韵", "韵 is read as 云, and means no cloud"),
        ("Ma", "马", "one character"),
        ("Hammer", "锤子科技", "科技 is left"),
    ],
)
def test_what_is_left_over_is_another_name(english: str, chinese: str, because: str) -> None:
    assert among_names({english: 1, chinese: 1}) == (), because


def test_a_name_that_fits_two_is_proposed_for_none() -> None:
    assert among_names({"Beifeng": 1, "北风": 1, "北丰": 1}) == ()


def test_the_chinese_name_is_found_in_running_text_and_leads_on_to_the_english_one() -> None:
    texts = ("Golden Mountain Cloud rose.", "小米斥资百万购买金山云股权")
    assert told(*texts) == ["金山云 = Golden Mountain Cloud: meaning"]
    assert told(*texts, entities=(known("Kingsoft Cloud", "金山云"),)) == [
        "Golden Mountain Cloud = Kingsoft Cloud: meaning"
    ]


@pytest.mark.parametrize(
    ("word", "made_of"),
    [("xiaomi", ("xiao", "mi")), ("changan", ("chang", "an")), ("kingsoft", ()), ("xioami", ("xi", "o", "a", "mi"))],
)
def test_a_word_is_cut_into_syllables(word: str, made_of: tuple[str, ...]) -> None:
    assert syllables(word) == made_of


def test_inside_a_word_no_syllable_begins_with_a_vowel() -> None:
    assert syllables("xioami", strict=True) == ()
