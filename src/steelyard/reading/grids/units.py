"""The words of units in headings, in lower case: scales, currencies, other units, and fillers between them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from steelyard.reading.grids.amounts import MARKS
from steelyard.words.quantity import Unit

SCALES: Final = MappingProxyType(
    {
        **dict.fromkeys(("thousands", "thousand", "thousands of", "'000", "'000s", "000s", "000", "000's", "k"), 3),
        **dict.fromkeys(("thous", "thous.", "ths", "tsd", "tsd.", "1,000", "千"), 3),
        **dict.fromkeys(("ten thousand", "ten thousands", "10,000", "10 thousand", "10k", "万", "萬", "만"), 4),
        **dict.fromkeys(("lakh", "lakhs", "lacs", "lac"), 5),
        **dict.fromkeys(("millions", "million", "m", "mn", "mm", "mln", "mill", "mill.", "mil", "mio", "mio."), 6),
        **dict.fromkeys(
            ("million of", "millions of", "mns", "'m", "'mn", "'000,000", "1,000,000", "百万", "百萬", "백만"), 6
        ),
        **dict.fromkeys(("crore", "crores", "cr", "cr.", "千万", "千萬"), 7),
        **dict.fromkeys(("hundred million", "100 million", "100 millions", "100m", "亿", "億", "억"), 8),
        **dict.fromkeys(
            ("billions", "billion", "bn", "bln", "b", "bil", "mrd", "mrd.", "billions of", "十亿", "十億"), 9
        ),
        **dict.fromkeys(("百亿", "百億"), 10) | dict.fromkeys(("cents", "cent", "¢", "pence", "p", "仙", "分"), -2),
        **dict.fromkeys(("trillions", "trillion", "tn", "trn", "兆", "万亿", "萬億"), 12),
    }
)
CURRENCIES: Final = MappingProxyType(
    {
        **{mark.lower(): code for mark, code in MARKS.items()},
        **dict.fromkeys(("rmb yuan", "chinese yuan", "人民币", "人民幣", "renminbi", "元", "yuan", "cny"), "CNY"),
        **dict.fromkeys(
            ("美元", "美金", "u.s. dollars", "u.s. dollar", "us dollars", "us dollar", "dollars", "dollar"), "USD"
        ),
        **dict.fromkeys(("united states dollars", "u.s. $", "us $", "u.s.$", "us"), "USD"),
        **dict.fromkeys(("港元", "港币", "港幣", "港圆", "港", "hk", "hong kong dollars", "hk dollars"), "HKD"),
        **dict.fromkeys(("日元", "日圓", "円", "yen", "japanese yen", "jp¥"), "JPY"),
        **dict.fromkeys(("欧元", "歐元", "euros", "euro"), "EUR"),
        **dict.fromkeys(("英镑", "英鎊", "pounds sterling", "pounds", "sterling"), "GBP"),
        **dict.fromkeys(("新台币", "新台幣", "新臺幣", "台币", "台幣", "new taiwan dollars", "nt dollars"), "TWD"),
        **dict.fromkeys(("韩元", "韓元", "korean won", "won", "원"), "KRW"),
        **dict.fromkeys(("新加坡元", "新元", "坡币", "singapore dollars"), "SGD"),
        **dict.fromkeys(("indian rupees", "rupees", "卢比", "rs", "rs."), "INR"),
        **dict.fromkeys(("canadian dollars",), "CAD") | dict.fromkeys(("australian dollars", "澳元"), "AUD"),
        **dict.fromkeys(("swiss francs", "swiss franc", "瑞士法郎"), "CHF")
        | dict.fromkeys(("brazilian reais", "reais"), "BRL"),
    }
)
OTHERS: Final = MappingProxyType(
    {
        **dict.fromkeys(("%", "percent", "per cent", "percentage", "pct", "百分比", "percentages"), Unit.PERCENT),
        **dict.fromkeys(
            (
                "percentage points",
                "percentage point",
                "pp",
                "ppt",
                "ppts",
                "p.p.",
                "pts",
                "百分点",
                "個百分點",
                "个百分点",
            ),
            Unit.POINTS,
        ),
        **dict.fromkeys(("basis points", "bps", "bp", "基点", "基點"), Unit.BASIS),
        **dict.fromkeys(("times", "x", "倍"), Unit.TIMES),
        **dict.fromkeys(("shares", "股"), Unit.SHARES),
        **dict.fromkeys(("years", "年"), Unit.YEARS),
        **dict.fromkeys(
            (
                "units",
                "number",
                "no.",
                "persons",
                "people",
                "heads",
                "headcount",
                "stores",
                "employees",
                "vehicles",
                "items",
                "人",
                "名",
                "个",
                "個",
                "家",
                "辆",
                "輛",
                "台",
                "户",
                "戶",
                "件",
                "间",
                "間",
                "places",
            ),
            Unit.COUNT,
        ),
    }
)
FILLERS: Final = (
    "in of the expressed stated presented reported shown amounts amount figures data all are is and unit units"
    " unaudited audited currency value values except where indicated otherwise noted unless as follows"
    " monetary financial information table tables unit: denominated rounded to nearest specified disclosed applicable"
    " 单位 單位 金额 金額 币种 幣種 货币 貨幣 均 为 為 以 计 計 列示 表示 除 特别 特別 注明 註明 外 另有 说明"
    " 說明 指明 列明 除外 所 者 的 未经审计 未經審計 未经審核 經審核 经审计"
).split()
