"""What companies are called before their name: 烘焙连锁, 快递企业, 私募巨头, 芯片设计公司, 钾肥贸易商.

    own_name("烘焙连锁青禾坊") == "青禾坊"       own_name("青禾集团") == "青禾集团"

Words are in the tables, in simplified characters, where anyone can lengthen them.
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.parts import GENERIC, MARKET

_ALWAYS: Final = (
    "贸易商 设备商 材料商 经销商 零售商 厂商 服务商 供应商 运营商 营运商 开发商 发展商 制造商 生产商 代理商 承包商"
    " 分销商 芯片商 公用事业商 游戏商 软件商 品牌商 集成商 通路商 电信商 航商 建商 批发商 进口商 出口商 包装商"
    " 加工商 提供商 承建商 代工商 券商 保险商 渠道商 方案商 整合商 矿商 酒商 车商 粮商 药商 租赁商 发行商 造船商"
    " 原厂 大厂 代工厂 封测厂 面板厂 车厂 药厂 晶圆厂 零组件厂 组装厂 设备厂 材料厂 钢厂 晶片厂 主机厂 船厂 酒厂"
    " 纸厂 纱厂 制造厂 机械厂 电子厂 车企 房企 药企 险企 酒企 国企 央企 民企 港企 台企 美企 日企 外企 乳企 茶企"
    " 纸企 钢企 煤企 油企 矿企 电企 船企 农企 城商行 农商行 巨头 龙头 龙头股 巨擘 霸主 一哥 一姐 大王 新贵 新势力"
    " 独角兽 黑马 老字号 头部玩家 业者 上市公司 上市企业 科技企业 初创企业 独角兽企业 初创公司 子公司 附属公司"
    " 全资附属 联营公司 合营公司 母公司 竞争对手 被收购方 收购方 标的公司 目标公司 交易对手 概念股 权值股 蓝筹股"
    " 内险股 中资股 电讯股 燃气股 体育股 手机股 汽车股 药股 券商股 科技股 芯片股 煤炭股 保险股 银行股 消费股"
    " 餐饮股 物管股 医药股 石油股 教育股 光伏股 半导体股 成份股 成分股 重磅股 内房股 内银股 科网股 濠赌股 博彩股"
    " 公用股 本地股 地产股 航空股 股王 股后 控股股东 第一大股东"
    " 实控人 实际控制人 董事长 创始人 行政总裁 首席执行官 总经理 加盟品牌 连锁品牌 旗下 老牌 知名"
    " 公用事业公司 造车新势力 概念龙头 私募巨头 公募巨头 资管巨头 新秀 后起之秀 同业 同行 劲敌 对手"
).split()
_IF_LONG: Final = (
    "港股 台股 美股 陆股 日股 企业 平台 网站 应用 电商 品牌 私募基金 公募基金 私募 公募 基金 药房 连锁 公司 厂"
    " 社区 机构 门户 搜索引擎"
    " 大户 代理 百货 超市 经纪行 中介 运营方 服务方 工作室 实验室 生产线 商城 院线 媒体 小程序 直播间 书店"
).split()
"""Words that may end a name too, so that two characters must follow."""
_PLACE: Final = (
    r"(?:全球|中国|国内|内地|本港|香港|台湾|台|港|美国|日本|韩国|英国|德国|法国|欧洲|本土|本地|民营|国有|外资|老牌|新晋|知名|头部|大型|最大|领先|著名"
    r"|新式|新锐|网红|高端|平价|上海|北京|深圳|广东|浙江|江苏|四川|福建|山东|杭州|广州|的)*"
)
_GROUPED: Final = re.compile(
    rf"{_PLACE}(?:奢侈品|时尚|体育用品|乳业|制药|糖业|酒业|珠宝|钟表|连锁|独立|综合|现制|茶|茶餐厅|酒楼|地产|博彩|零售|航运|纺织|制衣|印刷|{GENERIC})+"
    r"(?:集团|连锁|公司|企业|品牌|平台|业者|商|股|银行(?=.{3,}))(?=.{2,})(?!有限|股份|控股|总|旗下)"
)
_SORTED: Final = [
    word + ("(?!业)" if word.endswith("企") else "(?![价份东权票本息])" if word.endswith("股") else "")
    for word in sorted(_ALWAYS, key=len, reverse=True)
]
_FIRST: Final = "".join(sorted({word[0] for word in (*_ALWAYS, *_IF_LONG)}))
_WORDS: Final = "|".join((*_SORTED, rf"(?:{'|'.join(sorted(_IF_LONG, key=len, reverse=True))})(?=.{{2,}})"))
DESCRIBED: Final = f"(?=[{_FIRST}])(?:{_WORDS})"
"""A pattern of all such words."""
KINDS: Final = (*_ALWAYS, *(word for word in _IF_LONG if len(word) > 1))
_NO_TRADE: Final = frozenset("旗下 子公司 附属公司 母公司 同业 同行 对手 知名 老牌 公司 机构 媒体 应用 厂".split())
_TRADES: Final = "|".join(word for word in _SORTED + _IF_LONG if word not in _NO_TRADE)
CALLED: Final = rf"(?=[{_FIRST}])(?<=[\u4e00-\u9fff]{{2}})(?:{_TRADES})"
"""A pattern of those that may stand right before a name in a sentence."""
_CUT: Final = re.compile(rf".*(?:{DESCRIBED})(?=.{{2,}})")
_MOST: Final = 24


def own_name(word: str) -> str:
    """The name behind what its bearer is called; the whole word, where it is only a name."""
    if len(word) > _MOST:
        return word
    if (found := _GROUPED.match(word)) is not None:
        word = word[found.end() :]
    found = _CUT.match(word)
    rest = word[found.end() :] if found else word
    return rest if MARKET.fullmatch(rest) is None else word
