"""The part of a company that the words before a measure name: 智能手机 in 智能手机业务收入.

part("来自智能手机业务的") == "智能手机"      part("报告期内公司") == ""
"""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 18
_WIDEST: Final = 40
"""Characters that are looked at for a part; a longer stretch names none."""
_HEAD: Final = re.compile(
    r"^(?:理由是?|原因是?|[是前把将惟的其和与及于在从对因由该为以\s:“”\"]|来自于?|源自|通过|实现|录得|取得|方面|不过|然而|另一方面|当期|期内|年内|目前|公司|集团|单季|当季|季内"
    r"|全年|整体|主要|预期|受惠|受益|得益|报告期|以及|包括|我国的?|所有|公司的|旗下|自营的|年度|本年|本期|核心的|来源于|应占|归属于?|等|按|则|也|仍|又|已|将|就|还|再)+"
)
_TAIL: Final = re.compile(
    r"(?:[的之\s:“”\"]|(?<!线)上|全球$|销售|业务|分部|板块|部门|事业部|事业群|分类|方面|环节|领域|部分|端|口径|所得|产生|贡献|实现|录得|取得|确认|总计|合计|累计|共计"
    r"|整体|平均|加权|经营|所|年|年度|季度|隐含|对应|的整体|一项|相关|行业|累积|总体|净|单月|当月|当季|单季|期内|总|每|首|最新|综合|预计|预期|可实现)+$"
)
_NO_PART: Final = re.compile(
    r"^[近约超逾占]|GAAP|虚增|[把股]价|现价|对应|账面|先生|女士|不是|未经审[核计]|[\d\ue000-\ue003一二三四五六七八九十两几]+年|年[间来]|\d{3}|\d+票|财务|数据|业绩|会计|报告|同口径|董事会|附注|年度|截至|止|连续|上[年季月]|去年|今年|明年|昨日?|当日|每|日均|本[期年季月公集]|以上|其他$"
    r"|^(?:其中|此外|另外|公司|集团|合并|综合|整体|经审核|主营|营业|经营|营运|业务|年|季|月|单|首|全|净|总|末|新|经|原|约|第|家|个|名|人|员|间|股|元|受|达|需|并|未|不|较|超|无|有|曾|正|可|能|会|让|使|让其|更|若|如|高|低|大|小|好"
    r"|经营性|扭亏|持续|基本|稀释|公开|首次|累计|实际|平均|按揭|报表|本次|此次|每股|每份|我们|他们|投资者|市场|行业|分析师|机构|管理层|股东|平台|上述|前述|相应|主要|历史|股权|股份|权益|同店|可比|同比|环比|一|二|三|两|几|多)$"
    r"|[了着过吗呢吧]$|^[了着过]|认为|表示|指出|显示|看|称$|超过$|来到$|由于|因为|如果|虽然|尽管|目标|计划|拟|受|导致|带动|推动|拖累|影响|实施|进行|开始|已经"
)
MARKET: Final = re.compile(
    r"^(?:全球|中国|国内|全国|世界|我国|美国|欧洲|亚太|内地|本港|香港|日本|印度|东南亚|北美|行业|全行业|欧盟|台湾|韩国|英国|德国|大陆)"
)
"""The beginning of the name of a market, which is no part of a company but a thing of its own."""
_WORDS_OF_PARTS: Final = (
    "业务 分部 板块 部门 事业部 事业群 市场 产品 服务 地区 区域 渠道 产品线 解决方案 系列 机型 手机"
    " 智能 智能手机 汽车 电动 电动车 新能源 海外 境外 境内 国际 出口 零售 批发 线上 线下 广告 游戏 云"
    " 公有 私有 混合 会员 直播 电商 物流 软件 硬件 餐饮 外卖 酒店 旅游 金融 保险 银行 证券 能源 电池"
    " 动力 储能 半导体 芯片 晶圆 服务器 伺服器 家电 空调 冰箱 洗衣机 白酒 酒 啤酒 饮料 乳制品 液态奶"
    " 奶粉 医药 药品 器械 医疗 疫苗 房地产 地产 物业 租赁 订阅 授权 技术 研发 研发人员 直营 加盟 联营"
    " 自营 国内 内地 港澳 港澳台 欧洲 美洲 北美 亚太 中国 美国 日本 东南亚 全球 大陆 香港 消费 消费品"
    " 企业 个人 对公 互联网 物联网 网络 数据 计算 数字 媒体 内容 视频 音乐 文学 阅读 在线 移动 宽带"
    " 固网 通信 通讯 电信 设备 终端 配件 零部件 材料 原材料 化工 钢铁 煤炭 石油 天然气 炼油 发电 火电"
    " 水电 风电 光伏 组件 硅片 电站 工程 建筑 施工 设计 咨询 培训 教育 运输 航空 客运 货运 港口 铁路"
    " 公路 快递 快运 同城 跨境 平台 交易 支付 佣金 经纪 投行 资管 财富 管理 投资 贷款 存款 信贷 按揭"
    " 信用卡 票据 理财 食品 农业 养殖 饲料 种子 服装 鞋服 珠宝 黄金 化妆品 护肤 母婴 家居 家具 建材"
    " 水泥 玻璃 陶瓷 机械 机器人 自动化 仪器 仪表 传感器 显示 面板 照明 光学 镜头 模组 存储 内存"
    " 处理器 显卡 操作系统 应用 商店 增值 社交 搜索 营销 推广 文娱 影视 电影 演出 主题公园 乐园 免税"
    " 百货 超市 便利店 门店 同店 堂食 咖啡 茶饮 现制 烘焙 调味品 零食 方便面 保健品 创新 创新药"
    " 仿制药 原料药 中药 生物药 耗材 体外诊断 诊断 检测 影像 牙科 眼科 医美 新 旧 高端 中端 低端 大"
    " 小 中 其他 传统 智慧 绿色 环保 水务 固废 燃气 供热 城市 商业 住宅 写字楼 酒店业 园区 乘用车"
    " 商用车 客车 卡车 重卡 轻卡 皮卡 轿车 SUV MPV 摩托车 自行车 两轮车 二手车 整车 后市场 充电 换电"
    " 自动驾驶 智驾 激光雷达 折叠屏 折叠 屏 平板 电脑 个人电脑 笔记本 电视 可穿戴 耳机 手表 家庭 生活"
    " IoT AIoT AI CDN IaaS PaaS SaaS MIUI 5G 4G PC 云计算 人工智能 大模型 算力 训练 推理 数据中心"
    " 国产 进口 外销 内销 代工 贴牌 自有 品牌 电子 消费电子 功率 射频 模拟 逻辑 先进 成熟 制程 封装"
    " 测试 封测 光刻 刻蚀 薄膜 清洗 特许 特许权 许可 版权 专利 项目 活动 基本 核心 主营 非 非核心"
    " 其它 双11 双十一 双12 618 春节 黄金周 国庆 暑期 客户 用户 客 类 型 级 商用 民用 军用 工业 农用"
    " 家用 车用 与 及 和 、"
)
_GENERIC: Final = re.compile(
    "(?:" + "|".join(sorted(map(re.escape, _WORDS_OF_PARTS.split()), key=len, reverse=True)) + ")+"
)
_TELLING: Final = re.compile(
    "|".join(
        sorted(
            (re.escape(word) for word in _WORDS_OF_PARTS.split() if len(word) > 1 or word == "云"),
            key=len,
            reverse=True,
        )
    )
)


def is_generic(words: str) -> bool:
    """Whether they are made of words of business only, as a part's are and a company's seldom: 智能手机, 公有云."""
    return bool(_GENERIC.fullmatch(words.strip("的“” ")))


def sounds_like_part(words: str) -> bool:
    """Whether a word of business is in them."""
    return bool(_TELLING.search(words))


def part(words: str) -> str:
    """The part that the words name, without 业务 and the like; empty where they name none."""
    whole = _HEAD.sub("", words.strip().split("等")[0])
    kept = _TAIL.sub("", whole)
    if len(kept) == 1 and whole.startswith(kept + "业务"):
        kept = whole[:3]
    if not 1 < len(kept) <= _LONGEST or _NO_PART.search(kept):
        return kept if kept in {"云", "车"} else ""
    return kept


def part_of(text: str, plain: str, start: int, end: int) -> str:
    """The part named in a stretch of a text, as the text writes it; `plain` is the same text simplified."""
    start = max(start, end - _WIDEST)
    kept = part(plain[start:end])
    at = plain.find(kept, start, end) if kept else -1
    return text[at : at + len(kept)] if at >= 0 else ""
