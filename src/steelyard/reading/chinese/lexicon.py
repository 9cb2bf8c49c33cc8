"""The words that show how a figure belongs to its measure: rises and falls, from and to, shares, lists, moods.

A table of words in simplified characters. `scan` finds them; what they mean together is in `linking` and its helpers.
"""

from __future__ import annotations

from itertools import product
from types import MappingProxyType
from typing import Final

from steelyard.reading.chinese.kinds import Kind, Word
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import MEASURES
from steelyard.words.measure import Measure, Mode

_UP: Final = (
    "收涨 增长 增加 上升 上涨 提升 提高 上调 攀升 扩大 大增 激增 微增 猛增 飙升 飙涨 大涨 上扬 走高"
    " 回升 反弹 年增 季增 月增 扩阔 走阔 劲增 暴增 暴涨 劲升 跳升 改善 放大 成长 高出 拉升 累涨 上浮"
    " 微升 微涨 急升 急增 劲涨 稳增 净增 增多 提价 涨价 多出 溢价 年升 大升 抽升 增值 升值 正增长"
    " 扩张 扩增 扩容 回暖 上行 上移 净增加 逆增 逆势增长 稳步增长 快速增长 高增 大幅增长 同增 弹升"
    " 上修 上调了 翻升 累升 累计上涨 累计增长 增长了 增加了 提升了 提高了 上升了 上涨了 涨了 扩大了"
    " 加快 提速 高开 收高 冲高 走强"
)
_DOWN: Final = (
    "收跌 下降 下滑 下跌 减少 降低 下调 收窄 缩水 缩减 回落 年减 季减 月减 蒸发 大跌 大降 暴跌 重挫"
    " 锐减 骤降 萎缩 衰退 下挫 走低 收缩 跌去 折让 折价 稀释 下行 下修 缩窄 微降 微跌 急跌 骤减 滑落"
    " 贬值 减值 低出 跌落 大减 下探 降价 少了 挫 年跌 大幅下降 同降 同减 负增长 减亏 流失 下移 缩小"
    " 跌掉 跌没 压缩 收敛 跳水 探底 累跌 累计下跌 累计下降 净减少 跳空 急挫 急降 暴降 崩跌 狂跌 放缓"
    " 下降了 下滑了 下跌了 减少了 降低了 跌了 降了 减了 收窄了 缩水了 回落了 蒸发了 被稀释 缩量 优化"
    " 低开 收低 裁减 裁员 裁撤 摊薄 调减 亏去 砍掉 倒退 退步 走弱"
)
_UP_SHORT: Final = "新增 净新增 增 升 涨 多 高 扩 加 扬"
_DOWN_SHORT: Final = "跌 减 降 少 低 缩 挫 贬 砍"
_TO: Final = "至 到 为 成"
_REACHES: Final = (
    "达到 约为 约达 高达 仅为 达 共计 总计 合计 录得 实现 录 报 定格在 定格于 稳定在 维持 保持 维持在"
    " 保持在 介于 落在 落于 至 到 重上 企稳 企于 逼近 突破 超 超过 首次突破 首次超过 已达 已超 已超过"
    " 仅有 只有 总额为 金额为 调整为 调整至 变更为 变更至 转为 转至 扭转为 变为 改为 推至 恢复至"
    " 修复至 回到 来到 触及 站上 重返 扩至 扩张至 扩充至 做到 完成 取得 收录 涉及 为止 上看 下看 位于"
    " 处于 一度达 曾高达 曾达 合共 共 计 累计达 累计 达致 报于 定于 定为 缩至 缩窄至 增持至 减持至"
    " 摊薄至 稀释至 被稀释至 调升至 调降至 调高至 调低至 上调到 调至 上看至 下看至 扭亏至 看高至"
)
_RATES_UP: Final = (
    "增速 增幅 涨幅 升幅 增长率 增长幅度 同比增速 同比增幅 上涨幅度 提价幅度 溢价率 成长率 年增率"
    " 月增率 季增率 同比增长率 上行空间 上涨空间 上升空间 潜在升幅 潜在涨幅 增长速度 涨价幅度"
    " 累计涨幅 单日涨幅 潜在上行空间 上升幅度 环比增速 环比增幅"
)
_RATES_DOWN: Final = (
    "降幅 跌幅 减幅 下降幅度 降价幅度 同比降幅 下跌幅度 累计跌幅 单日跌幅 最高降幅 最大跌幅 年减率"
    " 下行空间 潜在跌幅 最大降幅 折让率 衰退率 萎缩幅度 缩减幅度 回撤 最大回撤 折扣"
)
_GROWTHS: Final = (
    "年复合增长率 复合年增长率 年均复合增长率 年均增长率 年均复合增速 复合增速 复合增长率 年复合增速"
    " CAGR 年均增长 年均复合增长 年复合增长 平均年增长率 平均每年增长 复合年均增长率 年均增速"
    " 复合年增率 年均复合成长率 年复合成长率 平均增速 年平均增长率 年化增长率 年均成长"
    " 年均复合年增长率 年化收益率增速 每年增长 年增长率复合"
)
_BASES: Final = (
    "上年同期 去年同期 上年度 上年 上一年 上一财年 上一年度 前一年 上年末 上年底 去年末 去年底 年初"
    " 期初 上一季度 上季度 上季 上季末 前一季度 上期 同期 上月 上个月 前值 此前 先前 早前 前次"
    " 上一交易日 前一交易日 前收盘 前一日 上一财季 去年同季 一年前 上一财政年度 前期 上期末 当时 彼时"
    " 原来 原先 去年同月 年前 上财年 历史同期"
)
_OTHERS: Final = {
    Kind.FROM: "由 从 自",
    Kind.THAN: (
        "较 比 相比 相比于 对比 相较 相较于 比起 相对于 相对 高于 低于 少于 不及 优于 逊于 多于 好于 高过"
        " 低过 仅及 大于 小于 较之 超出 与之相比 差于 弱于 强于 不敌"
    ),
    Kind.SHARE: (
        "约占 约占到 占约 占 占比 占到 占据 贡献 占去 占总 共占 合占 合计占 仅占 占了 贡献了 合计占比"
        " 占比达 占比为 占整体 构成"
    ),
    Kind.YEARLY: "同比 按年 年比 与去年同期相比 与上年同期相比 较去年同期 同比去年",
    Kind.BEFORE: "环比 按季 季比 按月 月比 环比上季",
    Kind.RESPECTIVELY: "分别 依次 各自",
    Kind.EACH: "分列 分居 分占 均 各 都 皆",
    Kind.AND: "、 / 和 与 及 以及 跟 暨 或 即 并 及其",
    Kind.OF: "的 之",
    Kind.HOLD: (
        "持有 拥有 控制 合计持有 共持有 继续持有 间接持有 直接持有 合共持有 手握 持 掌握 占有 所持 仍持有"
        " 直接及间接持有 控有 合计控制 实益拥有"
    ),
    Kind.BUY: (
        "私有化 入股 要约收购 收购 购入 购买 买入 增持 认购 并购 吸纳 受让 收购了 入主 买下 拿下 购得"
        " 斥资收购 全资收购 抄底 取得了 竞购 增购 控股收购"
    ),
    Kind.SELL: (
        "出售 减持 转让 抛售 卖出 卖出了 卖了 卖掉 洽售 处置 剥离 沽出 配售 出让 脱手 沽售 出清 拟出售 售出 清仓 抛出"
    ),
    Kind.GET: "获 获得 获颁 收到 喜获 斩获 获批 拿到 完成了 获授",
    Kind.SAYS: (
        "公布 发布 宣布 公告 披露 表示 报告 发盈警 发盈喜 称 公告称 发布公告 宣布称 透露 指出 刊发 递交"
        " 提交 召回 通报 预告 公示 宣告 交出 召开 回应 在港交所公告 发公告 发布公告称 今日公布 今日宣布"
        " 财报 年报 中报 季报 业绩快报 业绩预告 财报显示 年报显示 披露的"
    ),
    Kind.OBJECT: (
        "对 向 受 给 被 给予 据 根据 针对 面向 按照 联合 携手 依据 接受 帮助 通过 沿用 来自于 借助 受益于"
        " 得益于 凭借 因 由于 为了 致使 导致 相当于 对标 竞争对手 对手"
    ),
    Kind.COMPANY: (
        "后者 公司 该公司 本公司 集团 本集团 该集团 我们 该行 本行 该企业 该平台 其 我司 母公司 前者"
        " 该机构 该品牌 该股 厂里 厂家 公司方面 公司整体 我行 本银行"
    ),
    Kind.TITLE: (
        "一致行动人 创始人 联合创始人 董事长 董事会主席 总裁 首席执行官 CEO CFO 总经理 行政总裁 主席"
        " 大股东 第一大股东 第二大股东 第三大股东 控股股东 主要股东 单一最大股东 最大股东 实际控制人"
        " 实控人 创始团队 管理团队 管理层 员工持股平台 机构股东 创办人 掌门人 副总裁 执行董事 股东 投资方"
        " 投资人 基石投资者 家族信托 战略投资者 创始股东 财务总监 联席总裁 最大的外部机构股东"
    ),
    Kind.TARGET: "标的 标的公司 目标公司 标的资产 本次交易 此次交易 该交易 本次收购 此次收购 交易标的 对应标的",
    Kind.PART: (
        "其中 分业务看 分业务来看 分产品看 分地区看 按业务划分 按地区划分 具体来看 分部来看 细分来看 当中"
        " 其中包括 分板块看 分部门看 按产品分 按业务分 分区域看 分业务 分行业看 分季度看"
    ),
    Kind.ALIKE: "折合 约合 折合人民币 约合人民币 相等于 折算 折合约 相当于约 折约 即约 合计约合 合人民币 约折合",
    Kind.ENDED: (
        "年末 期末 年底 季末 期内末 月末 报告期末 截至期末 截至年末 截至年底 截至报告期末 于年末 于期末 本期末 年终"
    ),
    Kind.WHOLE: "整体 全年 总体 合并 全年度 全集团 整个 总共 综合 全部 全公司 单季 单季度 季内 年度 全期 期间",
}
_MOODS: Final = {
    Mode.FORECAST: (
        "预计 预期 预测 有望 料 预料 估计 或将 将达 指引 展望 可望 届时 预估 有机会 将会 将达到 料将 料可"
        " 预告 预计为 市场预期 市场预测 达产后 一致预期 预计将 将增至 将升至 将突破  业绩指引"
        " 预示 会达 势将 估 约将 预警 料为 预计达 或达"
    ),
    Mode.PLAN: (
        "拟 计划 目标 打算 规划 承诺 建议 建议派发 力争 争取 准备 拟以 拟将 将于 意向 拟定 指标 建议派付"
        " 寻求 正寻求 计划于 目标是 不超过"
    ),
    Mode.RUMOUR: (
        "据传 传闻 消息人士 知情人士 市场消息 盛传 据报 市场传 外电 消息指 消息称 据报道 独家获悉 传出"
        " 市场传闻 传言 市场盛传 传 接近公司的人士 据知情人士 报道称"
    ),
    Mode.OPINION: (
        "发表报告 发布报告 发布研报 研究报告 发表研报 最新报告 我们认为 我们预计 我们预测 我们估算 估算"
        " 测算 粗算 据此测算 维持评级 评级 分析师 法人 大行 券商 研报 我们给予 机构认为 报告认为 分析人士"
        " 业内人士"
    ),
}
_GLUE: Final = (
    "员工持股计划 持股计划 股权激励计划 激励计划 上市计划 五年计划 获悉 据悉 了解到 “买入” “增持”"
    " “持有” “减持” “卖出” “中性” “收集” “推荐” 买入评级 增持评级 持有评级 减持评级 中性评级 重申"
    " 连同 据称 比重 所占比例 IPO前 IPO后 发行前 发行后 交易前 增持前 增持后 减持前 减持后 转让前"
    " 转让后 收购前 收购后 增发前 增发后 配售前 配售后 本次发行前 本次发行后 统计 资料 调研 了 在 于"
    " 以 按 将 已 也 仍 又 则 却 仅 只 但 而 且 并且 同时 此外 另外 首次 再度 再次 进一步 连续 大幅"
    " 小幅 显著 明显 主要 方面 数据 数据显示 显示 是 为 有 约 近 逾 超 至 到 不足 接近 至少 最多"
    " 不低于 不高于 年内 期内 报告期内 报告期 当期 本期 当年 同年 全年共 业绩 财年 财年内 财政年度"
    " 成功 扭亏为盈 由盈转亏 扭亏 转亏 由亏转盈 一举 平均 日均 月均 年均 单日 当日 盘中 盘后 盘前"
    " 一天之内 一度 曾 曾经 等 平台上 期间内 一年 今年以来 年初至今 以来 这一 该 此 上述 每 目前 现"
    " 现时 现在 如今 计入 扣除 剔除 不计 包括 含 不含 税前 税后 基本 发布会 会议 董事会 大会 特此"
    " 除此之外 因此 所以 因为 理由 自由 从事 从而 自有 自营 自身 自主 自动 较为 较大 较高 较低 较好"
    " 较强 比例 比率 参与 普及 及时 以及其 与此同时 与否 其他 其它 其余 尤其 极其 甚至 继续 持续 由此"
    " 为此 成为 作为 认为 行为 为主 为例 为期 更为 颇为 尤为 称为 视为 涉及 占用 目的 的确 标的 上市"
    " 上市后 上市前 上调后 交易后 完成后 收盘后 合作 达成 实现了 完成 其后 随后 之后 之前 期后 首日"
    " 首年 首周 新一轮 首季 末季 第四季 增长势头 超预期 低于预期 高于预期 好于预期 不及预期 符合预期"
    " 创历史新高 创新高 历史新高 得益 由于 主要由于 主要系 拖累 带动 推动 单计 计及 撇除 向好 自建"
    " 净增长 共有 设有 雇用 聘用 派发 计算 口径 同口径 可比口径 固定汇率 折后 日益 规模 金额 总额"
    " 数量 人数 幅度 水平 区间 范围 左右 上下 以上 以下 出头 有余 之间 之内 之多 当前 相关 各项 各类"
    " 其对应 相应 不再 首个 第一 第二 第三 单一 最大 最高 最低 最新 每年 每月 每日 每股 每份 未来"
    " 未来几年 配发 今后 正 正在 开始 已经 早已 均已 至今 总体上"
)


_ROUNDS: Final = (
    *(f"{letter}{more}轮" for letter in "ABCDEFGH" for more in ("", "+", "1", "2", "3")),
    "Pre-A轮",
    "天使轮",
)


def _entries() -> dict[str, Word]:
    table = {word: Word(Kind.GLUE) for word in (*_GLUE.split(), *_ROUNDS)}
    for mode, words in _MOODS.items():
        table |= {word: Word(Kind.MOOD, mode=mode) for word in words.split()}
    for kind, words in _OTHERS.items():
        table |= {word: Word(kind) for word in words.split()}
    table |= {word: Word(Kind.BASE) for word in _BASES.split()}
    table |= {word: Word(Kind.REACH) for word in _REACHES.split()}
    table |= {word: Word(Kind.LABEL, label=label) for word, label in MEASURES.items()}
    for sign, words, short in ((1, _UP, _UP_SHORT), (-1, _DOWN, _DOWN_SHORT)):
        moves = words.split() + short.split()
        table |= {move + to: Word(Kind.REACH, sign) for move, to in product(moves, _TO.split())}
        table |= {move: Word(Kind.MOVE, sign) for move in moves}
    for sign, words in ((1, _RATES_UP), (-1, _RATES_DOWN)):
        table |= {word: Word(Kind.RATE, sign) for word in words.split()}
    staff, profit = Label(Measure.EMPLOYEES), Label(Measure.PROFIT)
    table |= {word: Word(Kind.MOVE, 1, profit) for word in ("多赚", "赚多", "多赚了")}
    table |= {word: Word(Kind.MOVE, -1, profit) for word in ("少赚", "赚少", "少赚了")}
    table |= {word: Word(Kind.MOVE, -1, staff) for word in ("裁员", "裁减", "裁撤", "减员", "拟裁员", "将裁员")}
    price, sites = Label(Measure.PRICE), Label(Measure.SITES)
    table |= {word: Word(Kind.MOVE, 1, price) for word in ("提价", "涨价", "加价", "调涨", "提价了", "调价上涨")}
    table |= {
        word: Word(Kind.MOVE, -1, price) for word in ("降价", "减价", "调降价格", "降价了", "直降", "便宜", "打折")
    }
    table |= {word: Word(Kind.MOVE, -1, sites) for word in ("关店", "关闭", "关停", "闭店", "撤店", "裁撤门店", "净关")}
    table |= {word: Word(Kind.RATE, -1, price) for word in ("最高降幅", "降价幅度")}
    table |= {word: Word(Kind.GROWTH, 1) for word in _GROWTHS.split()}
    table |= {mark: Word(Kind.COMMA) for mark in ",。!?—"}
    return table | {";": Word(Kind.STOP), ":": Word(Kind.COLON), "(": Word(Kind.OPEN), ")": Word(Kind.CLOSE)}


LEXICON: Final = MappingProxyType(_entries())
