"""Whether a word may be somebody's name: no word of the tables is in it, and it neither begins nor ends like none."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.parts import MARKET, is_generic
from steelyard.words.measure import Measure

HOUSE: Final = re.compile(
    "证券|银行|投行|摩根|高盛|瑞银|花旗|野村|大和|里昂|中金|汇丰|巴克莱|美银|德银|瑞信|富瑞|麦格理|星展|国际$|研究|咨询|资本"
    "|基金|智库|部$|会$|所$|^[A-Z]{2,7}$|^(?:Gartner|Counterpoint|Canalys|TrendForce|Omdia|Statista|Bloomberg)"
)
"""Who expects something of others."""
LEGAL: Final = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团有限公司|集团控股|控股集团|集团|控股|股份|公司)$")
_NEVER: Final = re.compile(
    r"^(?:达产|投产|量产|处[以罚]|成立|破产|最终|倒闭|清盘|终止|经理|订立|签[订署约]|授权|特定|新药|加入|并入|转型|主要|之间|合作|也|都|均|正|拟|们|自己|自身|负责|方面|头部|多数|上述|受访|两者|三者|旗舰|单店|新店|老店|门店|影响|涉事|涉案|有关|相关|上市后|[到至初料本该某母子分此其我这那各两应占由使令让获对向]|控股股东|归属|创(?:历|下|近|新高|出|造|同|单|立于)|[AHB]股|港股|美股|上市(?!公司.)|附属|联营|合营|全资|目标|标的|有限|一家|外资|国有|民营|龙头|互联网|科技|商业|中央银行|人民银行|大型|中小|公司|集团|平台|企业|行业|市场|数据"
    r"|业绩|报告|消息|记者|机构|分析师|券商|大行|投资|管理层|董事|股东|全球|国内|全国|世界|我国|预计|截至|据|根据|受益|受此|按|同[比时期年店]|去年|今[年日]|昨|上[年月季半述]|下[半月季]|前[三五十期]|此前|近[年期日]|首[次日季年家]"
    r"|单[季月日]|每|约|随|因|在|从|为|自(?:有|营)|以[及上下\d]|如果|若|虽然|尽管|不|并|且|也|又|还|已|将|可[以转]|能够|应[收占付]|由于?|对于?|关于|另外|同时|目前|当[前日年季]|现(?!代)|未来|整体|合并|多[家位]|与"
    r"|[一二三四五六七八九十两]+[大家位名]|第|新(?:增|开|建)|老板|创始|联合|项目|海外|境外|境内|国际市场|内地|香港市场|\d)"
    r"|母公司|智能公司$|年报|中报|季报|财报|招股书|\d{4}|人士|财经|日报|时报|晚报|周刊|新闻|通讯社|APP|获悉|先生|女士|\d[\d.]*[亿万%]|[港美日欧]元|人民币|约\d|[“”\"]"
)
_ENDS: Final = re.compile(
    r"(?:前|后|时|内|中|间|的|等|于|在|是|了|率|额|量|数|期|类|方面|情况|数据|报告|市场|行业|消息|人士|机构|研究|显示|和|与|及|年|月|日|价|者|元|或|可|也|均|都|必|仍|尚|并|[^布]局|署|协会|联合会|乘联会|研究院|委员会|法院|检察院|政府|交易所)$"
    r"|^[A-Za-z]{1,2}$|^(?:商业|投资|中央)银行$"
)
_COMMON: Final = frozenset(
    (
        "证券代码 股票代码 证券简称 股票简称 公告编号 承认 定格 年产 财季 财年 双十一 双11 期间 板块"
        " 消息面 盘面 两市 大盘 交易 收购 项目 合作 经调整 调整后 连同 增长 订单 价格 资产 现金 该项目"
        " 首款 新品 新车 会议 双方 各方 法院 政府 央行 财政部 证监会 初始 一天 总数 国务院 统计局"
        " 国家统计局 记者 媒体 市场 美联储 欧盟"
    ).split()
)
_LETTER: Final = re.compile(r"[A-Z甲乙丙](?:公司|集团)")
_NATIONAL: Final = re.compile(r"中国(?!市场|汽车|手机|企业|公有|互联|消费|品牌)\w\w")
"""The names of national companies: 中国 and two characters."""
GENERIC: Final = frozenset(
    (
        "公司 集团 本公司 本集团 该公司 该集团 母公司 子公司 上市公司 附属公司 控股公司 有限公司 银行"
        " 证券 控股 股份 平台 企业 我们 他们 老板 厂里 工厂 市场 行业 董事会 管理层 股东 券商 大行 报告"
        " 招股书 数据 业绩 消息 分析师 机构 投资者 创始人 其中 全球 中国 国内 香港 美国 欧洲 产品 业务"
        " 收入 营收 净利润 全年 整体 股价 市值 本行 该行 控股股东 大股东"
    ).split()
)
_SHORT: Final = 3
_TRADE: Final = re.compile(r"(?<=..)(?:数据|零售|出行|投资|租赁|批发|快运|客运|货运|收购|融资|酒店|药店|超市|百货)$")
"""What a name may end in, although it is a word of business too."""
_NAMELIKE: Final = frozenset({Measure.SITES, Measure.STAKE, Measure.USERS})

NO_NAME_LIKE: Final = re.compile(
    r"[《》]|^派|^创[历下近新出同单造]|[“”\"十\d]{2}|^(?:[第各每该其昨盘上这不未没无]|[前首](?:[\d一二三四五六七八九十]|次|个|家|批|款|年|月|季|期)|[两三四五多数几][家大位名只个项种款条]|本[期年季月次周]"
    r"|今[年日早]|当[日季年期前晚天月周]|[今昨次首]晚|周[一二三四五六日末]|星期|单[日季月]|对应|合计|累计|基础|预计|平均|整体)|(?:[商者户价率额]|负责人|发言人|交易|人士|[部局委会院]$|^(?:美|英|法|德|韩|泰|孟加拉|外|全|我)国|洲|城市|城|产品|斯坦|地区|前|后|日|客户|人员|方面|业务|市场|产品|以来|期间)$"
)
"""How words begin and end that are nobody's name."""
NO_NAME: Final = frozenset(
    (
        "证券代码 股票代码 证券简称 股票简称 承认 定格 流通 初始 一天 总数 经营活动 终端 派特别 中期 年产"
        " 财季 财年 期间 板块 交易 收购 项目 合作 经调整 调整后 连同 业绩 公告 利润 增长 订单 价格 产品"
        " 股份 资产 现金 业务 市场 业内 规模 行业 企业 客户 用户 海外 国内 境外 内地 国际 线上 线下 主要"
        " 手机 汽车 账面 当日 盘前 三家 两家 多位 有关 据悉 全国 全球 中国 首日 债券 首期 首款 该 期 时"
        " 达产 投产 量产 满产 试产 开业 完工 建成 交割 外资 内资 投信 法人 最终 破产 收市 截至收盘 该公司 本年"
        " 本季 多数 子公司 消息 单店 受访 旗舰产品 消息面"
        " 现价 当前股价"
        " 本次交易 影响 新店 老店 门店 同店 头部 上述"
        " 有关方面 坊间 业界 大市 大盘 现货 期货"
        " 中 上 后 前 数据 部分 标的 受此影响 受 厂 镇上 老板 资金"
    ).split()
)
"""Words that are nobody's name, though they stand where one may."""


def is_namelike(word: str, *, sure: bool, told: bool = False) -> bool:  # noqa: PLR0911 - one line a reason
    """Whether a word may be a name: no word of the tables is in it, and nothing that begins no name."""
    if len(word) < 2 or word in GENERIC or word in _COMMON or word in LEXICON:  # noqa: PLR2004 - a name has two characters
        return False
    if sure:
        return True
    stem = _TRADE.sub("", LEGAL.sub("", word))
    if _LETTER.fullmatch(word):
        return True
    if not stem or _NEVER.search(stem) or "母公司" in word or stem in GENERIC:
        return False
    if _ENDS.search(stem) and (stem == word or len(stem) != 2):  # noqa: PLR2004 - 美的 in 美的集团 is a name
        return False
    formal = (word.endswith("银行") and len(word) > _SHORT) or (told and stem != word and len(stem) > _SHORT)
    if is_generic(stem) and not formal and not _NATIONAL.fullmatch(word):
        return False
    market = MARKET.match(stem)
    if market and not formal and is_generic(stem[market.end() :] or "云") and not _NATIONAL.fullmatch(word):
        return False
    return not _has_words(stem)


def _has_words(word: str) -> bool:
    """Whether a word of the tables, of two characters or more, stands in it."""
    for start in range(len(word) - 1):
        for end in range(start + 2, min(len(word), start + 6) + 1):
            entry = LEXICON.get(word[start:end])
            if entry is None:
                continue
            if entry.kind in {Kind.COMPANY, Kind.TITLE}:
                continue
            if entry.kind is Kind.LABEL and entry.label is not None and entry.label.measure in _NAMELIKE:
                continue
            return True
    return False
