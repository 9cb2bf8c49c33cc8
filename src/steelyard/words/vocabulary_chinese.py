"""Chinese words of print, simplified and traditional: numerals, scales, units and hedges."""

from types import MappingProxyType
from typing import Final

from steelyard.words.quantity import Unit
from steelyard.words.vocabulary import Hedge, table

DIGITS: Final = MappingProxyType(
    {
        word: digit
        for digit, words in enumerate(
            ("零〇", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
        )
        for word in words
    }
)
SMALL_POWERS: Final = MappingProxyType({"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3})
GREAT_POWERS: Final = MappingProxyType({"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12})

MORE: Final = "多余餘来來"
"""Characters behind a number that say that it is a little more (or, for 来, about as much)."""

UNITS: Final = table(
    {
        Unit.PERCENT: "%",
        Unit.POINTS: "个百分点|個百分點|百分点|百分點|个点|個點|个pct",
        Unit.BASIS: "个基点|個基點|基点|基點|个BP|个bp|BP|bp|BPs|bps",
        Unit.TIMES: "倍",
        Unit.SHARES: "股|股股份|份ADS|份美国存托股|份美国存托股份|股ADS|份股份|股股票|份股票|份存托股",
    }
)
"""Units that stand behind a number."""

SPANS: Final = MappingProxyType(
    {
        **dict.fromkeys(("个月", "個月"), (1, 12)),
        **dict.fromkeys(("个季度", "個季度", "个季", "個季"), (1, 4)),
        **dict.fromkeys(("年",), (1, 1)),
    }
)

CLASSIFIERS: Final = tuple(
    "个 個 家 间 間 人 名 位 台 臺 部 辆 輛 户 戶 件 款 项 項 座 只 隻 艘 架 套 支 枚 张 張 份 颗 顆 组 組 笔"
    " 筆 宗 单 單 次 处 處"
    " 所 店 门 門 城 吨 噸 桶 瓶 箱 杯 盒 把 棵 头 頭 平方米 平方公里 平方呎 平方尺 公斤 人次 亩 畝"
    " 公顷 公頃 号人 號人"
    " 间店 家门店 票 本 栋 幢 床 片 粒 条 條 起 场 場 列 口 国 國 省 市 类 類 种 種 员 員 批 棟"
    " 家企业 個人".split()
)
"""What a number counts one of."""

HEDGES: Final = table(
    {
        Hedge.ABOUT: "约|約|大约|大約|大概|大致|约莫|左右|粗略|预估约",
        Hedge.NEARLY: "近|将近|將近|接近|几近|幾近|近乎|几乎|幾乎|不足|不到|不及|未到|未及|未达|未達|低于|低於|少于"
        "|少於|小于|小於"
        "|上看|逼近|直逼|跌破|跌穿|失守|临近|仅不到",
        Hedge.OVER: "超|超过|超過|逾|突破|高于|高於|多于|多於|大于|大於|超出|超逾|已超|至少|最少|不低于|不低於|不少于"
        "|不少於|不小于|不小於"
        "|起码|起碼|破|冲破|站上|衝破|升破|远超|遠超|首超|均超|总超|超越",
        Hedge.AT_MOST: "不超过|不超過|不高于|不高於|最多|至多|不多于|不多於|不大于|不大於|不逾|不突破"
        "|未超过|未超過|没超过|最高不超过"
        "|合计不超过",
    }
)
"""Words before a number."""

NO_HEDGE: Final = tuple(
    "节约 節約 条约 合约 合約 签约 簽約 违约 違約 续约 公约 预约 契约 制约 附近 最近 靠近 反超 高超 打破 首破 撑破"
    " 新近 邻近 履约 解约".split()
)
"""Words that end like a hedge and are none."""

FILLERS: Final = "为為有占佔达達了合计計在"
"""Characters that may stand between a hedge and its number."""

HEDGES_BEHIND: Final = table(
    {
        Hedge.ABOUT: "左右|上下|前后|前後",
        Hedge.OVER: "以上|之上|有余|有餘|有多|出头|出頭|开外|開外|及以上|或以上",
        Hedge.NEARLY: "以下|以内|以內|之内|之內|及以下|或以下",
    }
)
"""Words behind a number and its unit."""

MULTIPLES: Final = MappingProxyType(
    {
        **dict.fromkeys(
            "翻番 翻倍 倍增 翻一番 翻了一番 翻了番 翻一倍 翻了一倍 翻了倍 翻近一番 翻了近一番 翻了近一倍"
            " 翻近一倍 成倍增长 成倍增長"
            " 加倍 倍升 翻了翻".split(),
            2,
        ),
        **dict.fromkeys("翻两番 翻了两番 翻兩番 翻了兩番".split(), 4),
        **dict.fromkeys("翻三番 翻了三番".split(), 8),
    }
)
HALVINGS: Final = tuple("腰斩 腰斬 减半 減半 对半砍 拦腰斩断".split())
HALVES: Final = tuple("一半 半数 半數".split())
"""Half of something; 半 alone is one only behind 过, 逾, 近, 超."""

NOT_COUNTED: Final = (
    "几幾数數月日号號时時点點分秒届屆期章页頁楼樓层層路岁歲代度线線纳納奈季天周週级級英寸毫厘伏瓦升克赫核"
)
"""Characters behind a number that make it a date, a time, a rank or a measure outside the closed list."""

NOT_COUNTED_WORDS: Final = tuple("小时 小時 分钟 分鐘 世纪 世紀 年代 摄氏 交易日 工作日 系列 国道 号线".split())
"""Words that do the same."""
