"""Chinese print, simplified and traditional: digits with scales, numerals, shares, hedges, and what is no number."""

import pytest

from steelyard.words.amounts.chinese_value import value_of
from tests.words.amounts.reading import Row, check, rows


@rows(
    (
        "人民币22.18亿元，约 5 亿元",
        "人民币22.18亿元 = 2218000000 CNY; 约 5 亿元 ~ 500000000 CNY",
        "a mark and a name of one money; blanks",
    ),
    (
        "新台幣2兆1617億元，12億6000萬港元",
        "新台幣2兆1617億元 = 2161700000000 TWD; 12億6000萬港元 = 1260000000 HKD",
        "two scales in one number",
    ),
    (
        "1.5万亿美元，1,234.56万元",
        "1.5万亿美元 = 1500000000000 USD; 1,234.56万元 = 12345600 CNY",
        "a scale of two characters",
    ),
    (
        "港币3.6亿元，人民币约3.3亿元，100亿元人民币",
        "港币3.6亿元 = 360000000 HKD; 人民币约3.3亿元 ~ 330000000 CNY; 100亿元人民币 = 10000000000 CNY",
        "money before and behind",
    ),
    ("3.5港仙，5美分", "3.5港仙 = 0.035 HKD; 5美分 = 0.05 USD", "hundredths"),
    (
        "１２３．４亿元，＋５．６％，－１２．３％，６，７８０万元",
        (
            "１２３．４亿元 = 12340000000 CNY; ＋５．６％ = 5.6 percent; －１２．３％ = -12.3 percent;"
            " ６，７８０万元 = 67800000 CNY"
        ),
        "full-width digits and signs",
    ),
    (
        "GMV5403亿元，ARR8000万元上下",
        "5403亿元 = 540300000000 CNY; 8000万元上下 ~ 80000000 CNY",
        "a label in letters that touches",
    ),
    (
        "1,200万股，1.46亿台，16248家",
        "1,200万股 = 12000000 shares; 1.46亿台 = 146000000 count; 16248家 = 16248 count",
        "what is counted",
    ),
    (
        "三个月，18个月，六个季度，两年半",
        "三个月 = 0.25 years; 18个月 = 1.5 years; 六个季度 = 1.5 years; 两年半 = 2.5 years",
        "stretches of time",
    ),
    (
        "5个亿，1个多亿，1万5千人，每吨5000元",
        "5个亿 = 500000000 count; 1个多亿 ~ 100000000/ count; 1万5千人 = 15000 count; 每吨5000元 = 5000 CNY",
        "ways of speaking",
    ),
)
def test_digits_with_chinese_scales_and_units_are_read(row: Row) -> None:
    check(row)


@rows(
    ("三亿五千万元，二千三百萬元", "三亿五千万元 = 350000000 CNY; 二千三百萬元 = 23000000 CNY", "numerals"),
    (
        "五六百万元，十四五元，十二三万元",
        "五六百万元 ~ 5000000/6000000 CNY; 十四五元 ~ 14/15 CNY; 十二三万元 ~ 120000/130000 CNY",
        "two digits that follow each other are a range",
    ),
    ("三十五点六亿元，三点五倍", "三十五点六亿元 = 3560000000 CNY; 三点五倍 = 3.5 times", "a point in characters"),
    (
        "逾百人，上亿元，万亿元",
        "逾百人 ~ 100/ count; 上亿元 ~ 100000000/ CNY; 万亿元 = 1000000000000 CNY",
        "a scale without a digit",
    ),
    (
        "10多亿元，30余家，五千多万，8800餘萬元，两百来号人",
        (
            "10多亿元 ~ 1000000000/ CNY; 30余家 ~ 30/ count; 五千多万 ~ 50000000/ count;"
            " 8800餘萬元 ~ 88000000/ CNY; 两百来号人 ~ 200 count"
        ),
        "a little more, within the number",
    ),
)
def test_numerals_are_read(row: Row) -> None:
    check(row)


@rows(
    ("近三成，逾两成半，四成五", "近三成 ~ /30 percent; 逾两成半 ~ 25/ percent; 四成五 = 45 percent", "tenths"),
    ("约三成为自有资金", "约三成 ~ 30 percent", "tenths before a verb that looks like a word with them"),
    ("三四成，六至七成", "三四成 ~ 30/40 percent; 六至七成 = 60/70 percent", "ranges of tenths"),
    (
        "百分之十五，百分之三点五，千分之三",
        "百分之十五 = 15 percent; 百分之三点五 = 3.5 percent; 千分之三 = 0.3 percent",
        "hundredths",
    ),
    (
        "近四分之一，三分之二，四分三",
        "近四分之一 ~ /25 percent; 三分之二 = 66.666667 percent; 四分三 = 75 percent",
        "parts",
    ),
    (
        "一半，过半，半数以上，一半有多",
        "一半 = 50 percent; 过半 ~ 50/ percent; 半数以上 ~ 50/ percent; 一半有多 ~ 50/ percent",
        "halves",
    ),
    ("打七五折，八折", "七五折 = 75 percent; 八折 = 80 percent", "what is left of a price"),
    (
        "翻番，翻了一番有余，接近翻番，腰斩",
        "翻番 = 2 times; 翻了一番有余 ~ 2/ times; 接近翻番 ~ /2 times; 腰斩 = -50 percent",
        "multiples in words",
    ),
    (
        "完成5亿元C轮融资，突破1.2亿MAU，2亿Apple",
        "5亿元 = 500000000 CNY; 突破1.2亿 ~ 120000000/ count",
        "a word in letters that is known to follow",
    ),
    (
        "营收589/683亿元，4%/7%，3970亿/4870亿元，1/2倍",
        (
            "589 = 58900000000 CNY; 683亿元 = 68300000000 CNY; 4% = 4 percent; 7% = 7 percent;"
            " 3970亿 = 397000000000 CNY; 4870亿元 = 487000000000 CNY"
        ),
        "what the last of a list lends the others",
    ),
    ("两倍，5.6倍，22.7至29.3倍", "两倍 = 2 times; 5.6倍 = 5.6 times; 22.7至29.3倍 = 22.7/29.3 times", "multiples"),
    (
        "2.3个百分点，25BP，120個基點",
        "2.3个百分点 = 2.3 percentage points; 25BP = 25 basis points; 120個基點 = 120 basis points",
        "points",
    ),
    (
        "4成，3成半，8.5折，85折，2倍多",
        "4成 = 40 percent; 3成半 = 35 percent; 8.5折 = 85 percent; 85折 = 85 percent; 2倍多 ~ 2/ times",
        "tenths of digits",
    ),
    (
        "百分之五至十，七八成",
        "百分之五至十 = 5/10 percent; 七八成 ~ 70/80 percent",
        "ranges that say their unit once",
    ),
)
def test_shares_and_multiples_are_read(row: Row) -> None:
    check(row)


@rows(
    (
        "约11倍，2100亿美元左右，1700个左右，12%上下，20%以上",
        (
            "约11倍 ~ 11 times; 2100亿美元左右 ~ 210000000000 USD; 1700个左右 ~ 1700 count;"
            " 12%上下 ~ 12 percent; 20%以上 ~ 20/ percent"
        ),
        "about",
    ),
    (
        "超过2800个，逾3400亿港元，突破300亿元，至少3000个",
        (
            "超过2800个 ~ 2800/ count; 逾3400亿港元 ~ 340000000000/ HKD; 突破300亿元 ~ 30000000000/ CNY;"
            " 至少3000个 ~ 3000/ count"
        ),
        "over",
    ),
    (
        "近9亿元，接近2亿户，不足3000万元",
        "近9亿元 ~ /900000000 CNY; 接近2亿户 ~ /200000000 count; 不足3000万元 ~ /30000000 CNY",
        "nearly",
    ),
    (
        "不超过7.6%，不高于每股42元，最多8.2亿美元",
        "不超过7.6% = /7.6 percent; 不高于每股42元 = /42 CNY; 最多8.2亿美元 = /820000000 USD",
        "a limit",
    ),
    ("不超过总股本的3%", "不超过总股本的3% = /3 percent", "a limit with its whole between"),
    (
        "高达500亿元，节约5亿元，附近3家",
        "500亿元 = 50000000000 CNY; 5亿元 = 500000000 CNY; 3家 = 3 count",
        "words that look like hedges",
    ),
)
def test_hedges_are_read(row: Row) -> None:
    check(row)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "一致行动人",
            "零售",
            "三星",
            "千万不要",
            "万一",
            "万科",
            "百度",
            "十分",
            "四川",
            "一带一路",
            "二手车",
            "一个",
            "一家",
        ),
        *("第三大股东", "第12次会议", "第3项", "十四五规划", "二十一世纪", "一成不变", "成百上千"),
        *("数千万元", "几十亿", "數百億元", "十几亿", "20几亿", "几百家", "数十家"),
        *("3纳米", "5月3日", "33号院6号楼", "5天", "24小时", "15个交易日", "三分钟", "（01810）", "1810.HK"),
    ],
)
def test_what_is_no_amount_is_left_alone(text: str) -> None:
    check(Row(text, "", text))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零八", 108),
        ("三千五", 3500),
        ("三千零五", 3005),
        ("一万二", 12000),
        ("两亿三千万", 230_000_000),
        ("一千二百三十四万五千六百七十八", 12_345_678),
        ("三千万亿", 3 * 10**15),
        ("三三", None),
        ("千零", None),
        ("二〇二三", None),
        ("十百", None),
    ],
)
def test_the_value_of_a_numeral(words: str, value: int | None) -> None:
    assert value_of(words) == value
